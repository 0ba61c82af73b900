"""Dialogs: a heading, a body, what is wrong in sentences, and buttons at the foot.

No button is pressed by Enter in a field unless its dialog says so, and what was typed stays
when a request is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError
from console.ui.jobs import Stopped
from console.ui.notices import show_fault
from console.ui.pieces import clear, frame, label, lay
from console.ui.tokens import Tone
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from collections.abc import Iterable


class Troubles(QWidget):
    """What stands in the way, one sentence to a line, in a bar that is hidden while all is well."""

    def __init__(self) -> None:
        super().__init__()
        self._frame = frame("card", Tone.BAD)
        self._inner = QVBoxLayout(self._frame)
        lay(self._inner, (12, 9, 12, 9), 4)
        outer = QVBoxLayout(self)
        lay(outer)
        outer.addWidget(self._frame)
        self.sentences: tuple[str, ...] = ()
        self.hide()

    def say(self, sentences: Iterable[str]) -> None:
        """Show these sentences; none hides the bar."""
        self.sentences = tuple(sentences)
        clear(self._inner)
        for sentence in self.sentences[:8]:
            self._inner.addWidget(label(sentence, "bad", wrap=True))
        if len(self.sentences) > 8:
            self._inner.addWidget(
                label(
                    tr("And {count} more like these.").format(count=len(self.sentences) - 8), "bad"
                )
            )
        self.setAccessibleName(" ".join(self.sentences))
        self.setVisible(bool(self.sentences))

    def show_trouble(self, trouble: BaseException) -> None:
        """Show trouble that a person can do something about; a fault gets its own dialog."""
        if isinstance(trouble, RefusedError):
            self.say(said(one.sentence) for one in trouble.objections)
        elif isinstance(trouble, MovedOnError | OutOfReachError):
            self.say((said(trouble.sentence),))
        elif isinstance(trouble, Stopped):
            self.say(())
        else:
            show_fault(self.window(), trouble)


class Sheet(QDialog):
    """A dialog of the console."""

    def __init__(self, title: str, parent: QWidget, *, width: int = 560) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        outer = QVBoxLayout(self)
        lay(outer, (24, 20, 24, 18), 12)
        self.heading = label(title, "title")
        outer.addWidget(self.heading)
        self.body = QVBoxLayout()
        lay(self.body, space=10)
        outer.addLayout(self.body, 1)
        self.troubles = Troubles()
        outer.addWidget(self.troubles)
        self.foot = QHBoxLayout()
        lay(self.foot, space=8)
        self.foot.addStretch(1)
        outer.addLayout(self.foot)

    def add_button(self, words: str, *, primary: bool = False) -> QPushButton:
        """A button at the foot; the caller connects it."""
        made = button(words, primary=primary)
        self.foot.addWidget(made)
        return made

    def add_close(self, words: str = "") -> QPushButton:
        """The button that closes the dialog without doing anything."""
        made = self.add_button(words or tr("Cancel"))
        made.clicked.connect(self.reject)
        return made


def button(words: str, *, primary: bool = False, link: bool = False) -> QPushButton:
    """A plain button that Enter elsewhere does not press."""
    made = QPushButton(words)
    made.setAutoDefault(False)
    made.setDefault(False)
    if primary or link:
        made.setProperty("kind", "primary" if primary else "link")
    return made
