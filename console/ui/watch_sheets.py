"""The dialogs of a list in force: confirm a recall, answer a question, recall, end, cancel.

Each says plainly what follows, and none has an answer chosen beforehand.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget
from typing_extensions import override

from console.domain import reasons
from console.domain.decisions import NOTES_ONLY
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.recalls import Answer, How
from console.services.confirmations import LONGEST_RECEIPT, Word
from console.ui import moments
from console.ui.doing_sheet import Doing, is_reason, needed_words, note_field
from console.ui.fields import line_field, moment_field, moment_of
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.deployments import DeploymentRef
    from console.services.contracts import Changes
    from console.services.vouching import Holders
    from console.services.watch_page import AskLine, RecallLine
    from console.ui.page import Frame, Parts


class ConfirmSheet(Doing):
    """Say what somebody at a recognition system says: that it has let a recall go."""

    def __init__(
        self, frame: Frame, parts: Parts, ref: DeploymentRef, line: RecallLine, parent: QWidget
    ) -> None:
        self._parts, self._ref, self._recall = parts, ref, line.recall
        self._holders: Holders | None = None
        who = f"{line.name} · {line.entry_ref}" if line.name else line.entry_ref
        super().__init__(
            frame,
            tr("Confirm recall {number}").format(number=line.recall.number),
            tr(
                "{who}: {what}. Recalled {at}. Confirm only what somebody at that system says, by "
                "name, of this very recall: that this entry is off it. Receipts come in by "
                "themselves, codes that are read back and reports by their own dialogs."
            ).format(who=who, what=said(line.what), at=moments.stamp(line.recall.recalled_at)),
            parent,
        )
        self.system = QComboBox()
        self.system.setEnabled(False)
        self.system.setPlaceholderText(tr("Pick the system"))
        self.receipt = line_field(longest=LONGEST_RECEIPT)
        self.off_at = moment_field(moments.local(parts.clock()))
        self.fields.add(tr("Off which system"), self.system)
        self.fields.add(
            tr("Its words"),
            self.receipt,
            tr("Who said so, and how you know them."),
        )
        self.fields.add(tr("Off since"), self.off_at, width=220)
        self.receipt.setFocus()
        self.system.currentIndexChanged.connect(self.offer)
        self.receipt.textChanged.connect(self.offer)
        frame.jobs.ask(
            self.lane,
            partial(parts.watch.holders, frame.who, ref, line.recall.number),
            self._show,
            self._refused,
        )

    def _show(self, found: Holders) -> None:
        """Offer whoever still holds it; where one system alone was given it, it is that one."""
        self._holders = found
        for recipient in found.waiting:
            self.system.addItem(recipient, recipient)
        alone = len(found.given) == 1
        self.system.setCurrentIndex(0 if alone else -1)
        self.system.setEnabled(bool(found.waiting) and not alone)
        if not found.given:
            self.system.setPlaceholderText(tr("No system was given it"))
        if not found.keeps_words:
            self.receipt.setPlaceholderText(tr("The list is erased: what is typed is not kept"))
        self.offer()

    def news(self) -> str:
        """What came of it, once it went through."""
        number = self._recall.number
        if self._holders is not None and not self._holders.keeps_words:
            return tr(
                "Recall {number} is confirmed. The list is erased: its words were not kept."
            ).format(number=number)
        if self._holders is not None and len(self._holders.waiting) > 1:
            return tr(
                "Noted. Recall {number} is not confirmed yet: another system holds it."
            ).format(number=number)
        return tr("Recall {number} is confirmed.").format(number=number)

    @override
    def is_ready(self) -> bool:
        found = self._holders
        named = found is not None and (not found.given or self.system.currentIndex() >= 0)
        return named and bool(self.receipt.text().strip())

    @override
    def work(self) -> Callable[[], Changes]:
        word = Word(How.BY_HAND, self.receipt.text().strip(), moment_of(self.off_at))
        return partial(
            self._parts.watch.confirm,
            self._frame.who,
            self._ref,
            self._recall.number,
            word,
            self.system.currentData() or "",
        )


class AnswerSheet(Doing):
    """Keep or recall an entry that fell to judgement."""

    def __init__(
        self,
        frame: Frame,
        parts: Parts,
        ref: DeploymentRef,
        line: AskLine,
        answer: Answer,
        parent: QWidget,
    ) -> None:
        self._parts, self._ref, self._ask, self._answer = parts, ref, line.ask, answer
        entry = line.ask.entry_ref
        keep = answer is Answer.KEEP
        title = (
            tr("Keep {entry} on the list").format(entry=entry)
            if keep
            else tr("Recall {entry}").format(entry=entry)
        )
        follows = (
            tr("It stays on the list for as long as its records say no more than they do now.")
            if keep
            else tr("It is taken off the list at once and has to be confirmed off the system.")
        )
        sentence = said(line.sentence or line.what)
        words = f"{line.name}: {sentence}" if line.name else sentence
        super().__init__(frame, title, f"{words}\n\n{follows}", parent)
        self.note = note_field(self.offer)
        self.fields.add(
            tr("Why it stays") if keep else tr("Why it goes"),
            self.note,
            needed_words() if keep else tr("Goes into the log; it may stay empty."),
        )
        self.note.setFocus()
        self.offer()

    @override
    def is_ready(self) -> bool:
        return self._answer is Answer.RECALL or is_reason(self.note)

    @override
    def work(self) -> Callable[[], Changes]:
        return partial(
            self._parts.watch.answer,
            self._frame.who,
            self._ref,
            self._ask.id,
            self._answer,
            self.note.toPlainText().strip(),
        )


class RecallSheet(Doing):
    """Recall an entry by one's own judgement."""

    def __init__(
        self,
        frame: Frame,
        parts: Parts,
        ref: DeploymentRef,
        entries: tuple[str, ...],
        parent: QWidget,
    ) -> None:
        self._parts, self._ref = parts, ref
        super().__init__(
            frame,
            tr("Recall by hand"),
            tr(
                "The entry is taken off the list at once, and with it whoever stands on it alone. "
                "Nobody has to agree; to bring it back needs a new decision with a new reason."
            ),
            parent,
        )
        self.entry = line_field(longest=80)
        self._names = QStringListModel(list(entries), self)
        finder = QCompleter(self._names, self)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        self.entry.setCompleter(finder)
        self.reason = QComboBox()
        self.reason.setPlaceholderText(tr("Pick the reason"))
        for reason in Reason:
            if reason not in NOTES_ONLY:
                self.reason.addItem(said(reasons.title(reason)), reason.value)
        self.reason.setCurrentIndex(-1)
        self.note = note_field(self.offer)
        self.fields.add(tr("Entry"), self.entry, tr("Its reference, such as WNT-0412."), width=260)
        self.fields.add(tr("Reason"), self.reason)
        self.fields.add(tr("In your own words"), self.note, needed_words())
        self.entry.setFocus()
        self.entry.textChanged.connect(self.offer)
        self.reason.currentIndexChanged.connect(self.offer)

    @override
    def is_ready(self) -> bool:
        return bool(
            self.entry.text().strip() and self.reason.currentIndex() >= 0 and is_reason(self.note)
        )

    @override
    def work(self) -> Callable[[], Changes]:
        return partial(
            self._parts.watch.recall,
            self._frame.who,
            self._ref,
            EntryRef(self.entry.text().partition(" ")[0].strip()),
            Reason(self.reason.currentData()),
            self.note.toPlainText().strip(),
        )


class StepSheet(Doing):
    """End or cancel a deployment, with what follows and a typed reason."""

    def __init__(
        self,
        frame: Frame,
        title: str,
        follows: str,
        step: Callable[[str], Changes],
        parent: QWidget,
        *,
        reasoned: bool,
    ) -> None:
        super().__init__(frame, title, follows, parent)
        self._step, self._reasoned = step, reasoned
        self.note = note_field(self.offer)
        hint = (
            needed_words()
            if reasoned
            else tr("Needed where it ends early, or where something differs or was not compared.")
        )
        self.fields.add(tr("Why"), self.note, hint)
        self.note.setFocus()
        self.offer()

    @override
    def is_ready(self) -> bool:
        return not self._reasoned or is_reason(self.note)

    @override
    def work(self) -> Callable[[], Changes]:
        return partial(self._step, self.note.toPlainText().strip())
