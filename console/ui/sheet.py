"""Dialogs: a heading, a body, what is wrong in sentences, and buttons at the foot.

No button is pressed by Enter in a field unless its dialog says so, and what was typed stays
when a request is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError
from console.ui.jobs import Stopped
from console.ui.notices import show_fault
from console.ui.opening import Opening
from console.ui.pieces import clear, frame, label, lay
from console.ui.tokens import Size, Tone
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QShowEvent

EDGE: Final = 40
"""Pixels of the window that are left around a dialog."""

FRAME: Final = 2
LEAST_BODY: Final = QSize(200, 100)
"""How small the body may become, where it is not smaller by itself."""

LEAST_ROOM: Final = QSize(560, 400)
"""How large a dialog may become over however small a window."""


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


class _Body(QScrollArea):
    """The body of a dialog: as large as it needs, and scrolled where there is no room for that."""

    wants = Signal()

    def __init__(self, inside: QWidget, words: str) -> None:
        super().__init__()
        self._inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(words)
        for part in (inside, self.viewport()):
            part.setAutoFillBackground(False)
        # It is a stop of the Tab key only where there is something to scroll to.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._ranged)

    def needs(self, width: int) -> QSize:
        """How large the body has to be at a width, so that nothing has to be scrolled to."""
        edges = self.size() - self.viewport().size()
        least = self._inside.minimumSizeHint()
        inner = max(width - edges.width(), least.width())
        if self._inside.hasHeightForWidth():
            least.setHeight(self._inside.heightForWidth(inner))
        return QSize(least.width(), least.height()) + edges

    def _ranged(self, _least: int, most: int) -> None:
        policy = Qt.FocusPolicy.StrongFocus if most > 0 else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return self._inside.sizeHint() + QSize(2 * FRAME, 2 * FRAME)

    @override
    def minimumSizeHint(self) -> QSize:
        return self._inside.minimumSizeHint().boundedTo(LEAST_BODY) + QSize(2 * FRAME, 2 * FRAME)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.wants.emit()
        return super().eventFilter(watched, event)


class Sheet(QDialog):
    """A dialog of the console, never larger than the window that it lies over.

    Its `width` is in pixels at a text scale of 100 %, and grows with the text. Where the text is
    large and the window is not, its body scrolls; what is wrong and the buttons stay in sight.
    """

    def __init__(self, title: str, parent: QWidget, *, width: int = 560) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        scaled = round(width * QFontInfo(self.font()).pixelSize() / Size.BODY.value)
        self.setMinimumWidth(min(scaled, self._room().width()))
        self._opening = Opening(self)
        outer = QVBoxLayout(self)
        # The body keeps room for the frame that shows its focus; all else stands in line with it.
        lay(outer, (24 - FRAME, 20, 24 - FRAME, 18), 12)
        self.heading = label(title, "title", wrap=True)
        self.heading.setContentsMargins(FRAME, 0, FRAME, 0)
        outer.addWidget(self.heading)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        lay(self.body, space=10)
        self._scroll = _Body(inside, title)
        self._scroll.wants.connect(self._grow)
        outer.addWidget(self._scroll, 1)
        self.troubles = Troubles()
        outer.addWidget(self.troubles)
        self.foot = QHBoxLayout()
        lay(self.foot, (FRAME, 0, FRAME, 0), 8)
        self.foot.addStretch(1)
        outer.addLayout(self.foot)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()
        if self.focusWidget() is None:
            self._focus_first()

    def _focus_first(self) -> None:
        """Begin at the first stop of the Tab key, not at the body that may scroll around it."""
        one, tab = self.nextInFocusChain(), Qt.FocusPolicy.TabFocus
        while one is not None and one is not self:
            stops = one.focusPolicy() & tab == tab and one.isEnabled() and one.isVisible()
            if stops and one is not self._scroll:
                one.setFocus(Qt.FocusReason.TabFocusReason)
                return
            one = one.nextInFocusChain()

    def _room(self) -> QSize:
        """The largest that it may become by itself."""
        over = self.parentWidget()
        wide = over.window().size() if over is not None else self.size()
        return (wide - QSize(EDGE, EDGE)).expandedTo(LEAST_ROOM)

    def _grow(self) -> None:
        """Be large enough for what is shown, as far as there is room."""
        if not self.isVisible():
            return
        room, around = self._room(), self.size() - self._scroll.size()
        needed = self._scroll.needs(self._scroll.width()) + around
        wide = max(self.width(), min(needed.width(), room.width()))
        if wide != self.width():
            needed = self._scroll.needs(wide - around.width()) + around
        tall = max(self.height(), min(needed.height(), room.height()))
        if (wide, tall) != (self.width(), self.height()):
            self.resize(wide, tall)

    def open_in_steps(self, steps: Iterable[object] = ()) -> None:
        """Open it once these steps have made what lies in it, each in a turn of its own."""
        self._opening.begin(steps)

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
