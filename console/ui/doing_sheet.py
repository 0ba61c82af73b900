"""A dialog that asks for one thing to be done, tells how it goes, and what came of it.

No answer is chosen beforehand, Enter sends nothing, and what was typed stays when the request is
refused; a request that is on its way cannot be left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.decisions import LONGEST_NOTE, SHORTEST_NOTE
from console.services.contracts import Changes
from console.ui.fields import Fields
from console.ui.jobs import Lane
from console.ui.motion import Progress
from console.ui.pieces import label, lay
from console.ui.sheet import Sheet
from console.ui.tongue import number, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.ui.page import Frame


class Doing(Sheet):
    """The dialog; `went_through` gives what was changed.

    A part that says `told` of a result stays open with those words; any other closes.
    """

    went_through = Signal(object)
    lane = Lane.DATABASE

    def __init__(self, frame: Frame, title: str, words: str, parent: QWidget) -> None:
        super().__init__(title, parent, width=620)
        self._frame = frame
        self._busy = False
        self.asking = QWidget()
        column = QVBoxLayout(self.asking)
        lay(column, space=10)
        if words:
            column.addWidget(label(words, wrap=True))
        self.fields = Fields(170)
        column.addLayout(self.fields)
        self.body.addWidget(self.asking)
        self.outcome = label("", "heading", wrap=True)
        self.outcome_more = label("", "muted", wrap=True)
        for one in (self.outcome, self.outcome_more):
            one.hide()
            self.body.addWidget(one)
        self.waiting = Progress(frame.theme, tr("Under way"))
        self.waiting.hide()
        self.body.addWidget(self.waiting)
        self.close_button = self.add_close()
        self.send = self.add_button(title.rstrip("…"))
        self.send.clicked.connect(self.do)
        self.send.setEnabled(False)

    def work(self) -> Callable[[], object]:
        """What is asked for, with what was typed."""
        raise NotImplementedError

    def is_ready(self) -> bool:
        """Whether everything was typed that it needs."""
        return True

    def told(self, result: object) -> tuple[str, str]:
        """What came of it, in a sentence and a quieter one; '' where the dialog just closes."""
        return "", ""

    def changes_of(self, result: object) -> Changes:
        """What was changed."""
        return result if isinstance(result, Changes) else Changes()

    def offer(self) -> None:
        """Look again whether it can be sent."""
        self.send.setEnabled(self.is_ready() and not self._busy)

    def do(self) -> None:
        """Ask for it."""
        if not self.send.isEnabled():
            return
        self._wait(True)
        self.troubles.say(())
        self.ask()

    def ask(self) -> None:
        """Send it on its way."""
        self._frame.jobs.ask(self.lane, self.work(), self._did, self._refused, writes=True)

    def _wait(self, busy: bool) -> None:
        self._busy = busy
        self.asking.setEnabled(not busy)
        self.waiting.show_share(0, 0)
        self.waiting.setVisible(busy and self.lane is not Lane.DATABASE)
        self.offer()

    def _did(self, result: object) -> None:
        self._wait(False)
        words, more = self.told(result)
        self.went_through.emit(self.changes_of(result))
        if not words:
            self.accept()
            return
        self.asking.hide()
        self.outcome.setText(words)
        self.outcome_more.setText(more)
        self.outcome.show()
        self.outcome_more.setVisible(bool(more))
        self.send.hide()
        self.close_button.setText(tr("Close"))
        self.close_button.setFocus()
        self.adjustSize()

    def _refused(self, trouble: BaseException) -> None:
        self._wait(False)
        self.troubles.show_trouble(trouble)

    @override
    def reject(self) -> None:
        """Close, but not while it is on its way."""
        if not self._busy:
            super().reject()


def note_field(changed: Callable[[], None]) -> QPlainTextEdit:
    """A field for a few sentences."""
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setMinimumHeight(76)
    made.setMaximumHeight(150)
    made.textChanged.connect(changed)
    return made


def is_reason(note: QPlainTextEdit) -> bool:
    """Whether it says enough for a later reader."""
    return SHORTEST_NOTE <= len(note.toPlainText().strip()) <= LONGEST_NOTE


def needed_words() -> str:
    """How long a reason has to be."""
    return tr("At least {shortest} characters, at most {longest}.").format(
        shortest=SHORTEST_NOTE, longest=number(LONGEST_NOTE)
    )
