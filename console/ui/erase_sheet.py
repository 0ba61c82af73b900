"""The dialogs of what ends a list: erasing it with a signed receipt, and holding one entry back.

Erasing says plainly what goes and what stays, and asks for the deployment's reference to be typed,
as nothing brings it back.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from console.domain.entries import EntryRef
from console.domain.erasing import LineState
from console.domain.holds import HOLD_WORDS, LONGEST_AUTHORITY, HoldReason
from console.services.contracts import Changes
from console.services.erase import Erased
from console.ui import moments
from console.ui.doing_sheet import Doing
from console.ui.fields import line_field, moment_field, moment_of
from console.ui.files import FileChoice, write_file
from console.ui.jobs import Lane
from console.ui.key_part import GivenKey, KeyPart
from console.ui.long_sheet import LongDoing
from console.ui.sheet import button
from console.ui.tongue import later, said, tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.following import Following
    from console.ui.page import Frame, Parts

PDF: Final = later("PDF document (*.pdf)")


class EraseSheet(LongDoing):
    """Erase a deployment, and sign the receipt of it."""

    def __init__(self, frame: Frame, parts: Parts, ref: DeploymentRef, parent: QWidget) -> None:
        super().__init__(
            frame,
            tr("Erase the deployment"),
            tr(
                "Pictures, names, records and every copy that this office knows of go, and nothing "
                "brings them back: on this machine, in its database's free pages, in the folders "
                "of hand-overs. The certificate, the log and commitments stay, by which it can be "
                "answered later whether somebody was listed. Entries under a legal hold stay until "
                "it ends. The receipt lists every copy and is signed with your key."
            ),
            parent,
        )
        self._parts, self._ref = parts, ref
        self.typed = line_field(longest=80)
        self.fields.add(
            tr("Type {ref}").format(ref=ref),
            self.typed,
            tr("So that nothing is erased by mistake."),
        )
        self.key = KeyPart(self, self.fields, self.offer)
        self.save = button(tr("Save the receipt…"))
        self.save.clicked.connect(self._save)
        self.save.hide()
        self.body.addWidget(self.save)
        self._receipts: tuple[str, ...] = ()
        self.typed.textChanged.connect(self._changed)
        self.typed.setFocus()

    def _changed(self, _text: str) -> None:
        self.offer()

    @override
    def is_ready(self) -> bool:
        return self.typed.text().strip() == self._ref and self.key.is_given

    @override
    def long_work(self) -> Callable[[Following], object]:
        return partial(_erase, self._parts, self._frame.who, self._ref, self.key.give())

    @override
    def told(self, result: object) -> tuple[str, str]:
        if not isinstance(result, Erased):
            return "", ""
        self._receipts = result.papers
        self.save.setVisible(bool(result.papers))
        return erased_words(result), totals_words(result)

    @override
    def changes_of(self, result: object) -> Changes:
        return result.changes if isinstance(result, Erased) else super().changes_of(result)

    def _save(self) -> None:
        if self._receipts:
            name = f"{self._receipts[-1]}.pdf"
            choice = FileChoice.to_save(self, tr("Save the receipt"), name, tr(PDF))
            choice.picked.connect(self.write_receipt)
            choice.open()

    def write_receipt(self, file: Path) -> None:
        """Take the newest receipt out into a file."""
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(_write_receipt, self._parts, self._frame.who, self._receipts[-1], file),
            self._written,
            self.troubles.show_trouble,
            writes=True,
        )

    def _written(self, file: Path) -> None:
        self.outcome_more.setText(tr("Written to {file}.").format(file=file))


class HoldSheet(Doing):
    """Keep one entry from being erased, or let it go."""

    def __init__(self, frame: Frame, parts: Parts, ref: DeploymentRef, parent: QWidget) -> None:
        super().__init__(
            frame,
            tr("Hold an entry"),
            tr(
                "Keeps one entry from being erased for a named purpose, and for no other, until "
                "the time given here. It never goes on by itself, and each receipt says so."
            ),
            parent,
        )
        self._parts, self._ref = parts, ref
        self.entry = line_field(longest=80)
        self.reason = QComboBox()
        self.reason.setPlaceholderText(tr("Pick the reason"))
        for reason in HoldReason:
            self.reason.addItem(said(HOLD_WORDS[reason]), reason.value)
        self.reason.setCurrentIndex(-1)
        self.authority = line_field(longest=LONGEST_AUTHORITY)
        self.until = moment_field(moments.local(parts.clock()))
        add = self.fields.add
        add(tr("Entry"), self.entry, width=260)
        add(tr("For"), self.reason)
        add(tr("Authority"), self.authority, tr("Who asks for it, and under which reference."))
        add(tr("Until"), self.until, width=220)
        self.release = button(tr("End the hold on this entry"))
        self.release.clicked.connect(self.end_hold)
        self.release.setEnabled(False)
        self.body.addWidget(self.release)
        for line in (self.entry, self.authority):
            line.textChanged.connect(self._changed)
        self.reason.currentIndexChanged.connect(self._changed)
        self.entry.setFocus()

    def _changed(self, _now: object = None) -> None:
        self.release.setEnabled(bool(self.entry.text().strip()))
        self.offer()

    @override
    def is_ready(self) -> bool:
        return bool(
            self.entry.text().strip()
            and self.reason.currentIndex() >= 0
            and self.authority.text().strip()
        )

    @override
    def work(self) -> Callable[[], object]:
        return partial(
            self._parts.holds.place,
            self._frame.who,
            self._ref,
            EntryRef(self.entry.text().strip()),
            HoldReason(self.reason.currentData()),
            self.authority.text().strip(),
            moment_of(self.until),
        )

    def end_hold(self) -> None:
        """End every hold that keeps the entry now."""
        self.troubles.say(())
        entry = EntryRef(self.entry.text().strip())
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._parts.holds.end, self._frame.who, self._ref, entry),
            self._ended,
            self.troubles.show_trouble,
            writes=True,
        )

    def _ended(self, _count: int) -> None:
        self._did(Changes())

    @override
    def changes_of(self, result: object) -> Changes:
        return Changes(deployments=frozenset({self._ref}))


def erased_words(erased: Erased) -> str:
    """Whether everything is gone, and what is not."""
    if erased.gone:
        return tr("Everything that shows or names anybody is gone.")
    found = []
    if any(one.state is LineState.PLANNED for one in erased.failed):
        found.append(
            tr_n(
                "Stopped: {count} copies are not erased yet, and it is tried again.",
                "Stopped: {count} copy is not erased yet, and it is tried again.",
                len(erased.failed),
            )
        )
    elif erased.failed:
        found.append(
            tr_n(
                "{count} copies could not be erased, and it is tried again.",
                "{count} copy could not be erased, and it is tried again.",
                len(erased.failed),
            )
        )
    if erased.held:
        found.append(
            tr_n(
                "{count} entries stay under a hold.",
                "{count} entry stays under a hold.",
                len(erased.held),
            )
        )
    return " ".join(found) or tr("What had to go now is gone.")


def totals_words(erased: Erased) -> str:
    """How many copies of each kind there were, and the receipts."""
    kinds = [f"{said(one.words)}: {one.copies}" for one in erased.totals]
    receipts = tr("Receipt {numbers}.").format(numbers=", ".join(erased.papers))
    return " · ".join(kinds) + (f". {receipts}" if erased.papers else "")


def _erase(
    parts: Parts, who: Officer, ref: DeploymentRef, key: GivenKey, follow: Following
) -> Erased:
    return parts.erase.erase(who, ref, key.read(), follow)


def _write_receipt(parts: Parts, who: Officer, number: str, file: Path) -> Path:
    return write_file(file, parts.erase.receipt(who, number))
