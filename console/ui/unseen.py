"""The next picture laid where it will be seen, before it may be seen.

What a window shows is painted in a memory of its own, and its parts are copied to the screen from
there. While a decision is being saved, the picture that comes next is painted in that memory and
not copied: all that is left to do once it has been saved. One rule: nobody sees it before it is
shown. What is not shown within a moment is painted over, as it is before the screen asks the
window for its content anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QRegion, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from console.ui.photo_painting import Drawn

HEAD_START: Final = 1
"""Milliseconds that saving gets to come to the disk, before anything here uses the processor."""

MOMENT: Final = 50
"""Milliseconds for which a picture may lie unseen: saving that takes longer does not need it."""

BY_PARTS: Final = frozenset({"xcb", "offscreen"})
"""The platforms that copy just the parts that were painted; others copy what lies between, too."""

_ASKED_ANEW: Final = frozenset({QEvent.Type.Expose, QEvent.Type.Paint})
"""What a window hears when the screen wants its content, whether or not it was painted."""


class Unseen(QObject):
    """A picture in a window's memory, in the place of the one that its widget shows."""

    def __init__(self, widget: QWidget, fits: Callable[[Drawn], bool]) -> None:
        """`fits` tells whether the widget would paint just this, and nothing around it."""
        super().__init__(widget)
        self._widget, self._fits = widget, fits
        self._window: QWindow | None = None
        self._coming: Drawn | None = None
        self._lies: Drawn | None = None
        self._shown: Drawn | None = None
        self._place = QRect()
        self._begin, self._end = QTimer(widget), QTimer(widget)
        for timer, wait, then in (
            (self._begin, HEAD_START, self._lay),
            (self._end, MOMENT, self._take_away),
        ):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.setTimerType(Qt.TimerType.PreciseTimer)
            timer.timeout.connect(then)

    def expect(self, drawn: Drawn | None) -> None:
        """Lay this in a millisecond, if it fits then and nothing lies over its place."""
        if drawn is None:
            self.drop()
            return
        self._coming = drawn
        self._begin.start()

    def show(self, drawn: Drawn | None) -> None:
        """Put this on the screen, if it lies there and still fits; it need not be painted then."""
        self._coming = None
        store, window = self._widget.backingStore(), self._window
        if store is None or window is None or drawn is None or self._lies is not drawn:
            self.drop()
        elif self._may_be_seen and self._fits(drawn):
            self._settle()
            store.flush(QRegion(self._place), window)
            self._shown = drawn
        else:
            self._take_away()

    @property
    def _may_be_seen(self) -> bool:
        """Whether the widget is in front, at least where the middle of the picture is."""
        at = self._place.center()
        return self._is_there and self._widget.window().childAt(at) is self._widget

    @property
    def _is_there(self) -> bool:
        return self._widget.isVisible() and self._widget.updatesEnabled()

    def is_shown(self, drawn: Drawn | None) -> bool:
        """Whether this was put on the screen just now; it is asked once."""
        shown, self._shown = self._shown, None
        return drawn is not None and shown is drawn

    def painted_over(self, part: QRegion) -> None:
        """The widget paints a part of itself; what is left of a picture is painted over as well."""
        self._shown = None
        if self._lies is None or not part.intersects(self._lies.area):
            return
        if QRegion(self._lies.area).subtracted(part).isEmpty():
            self._settle()
        else:
            self._take_away()

    def drop(self) -> None:
        """Nothing comes any more, and what lies there may not be seen."""
        self._coming = None
        self._take_away()

    def _lay(self) -> None:
        drawn, self._coming = self._coming, None
        store, window = self._widget.backingStore(), self._widget.window().windowHandle()
        by_parts = QGuiApplication.platformName() in BY_PARTS
        if drawn is None or not (by_parts and self._is_there and self._fits(drawn)):
            return
        place = _bare_place(self._widget, drawn.area)
        if place is None or store is None or window is None:
            return
        self._settle()
        self._lies, self._place, self._window = drawn, place, window
        window.installEventFilter(self)
        self._end.start()
        store.beginPaint(QRegion(place))
        painter = QPainter(store.paintDevice())
        painter.drawImage(place.topLeft(), drawn.image)
        painter.end()
        store.endPaint()

    def _take_away(self) -> None:
        if self._lies is not None:
            self._widget.update(self._lies.area)
            self._settle()

    def _settle(self) -> None:
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._lies = self._window = None
        self._end.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the window gives the screen what is in its memory: paint over what lies there."""
        if event.type() in _ASKED_ANEW:
            self._take_away()
        return False


def _bare_place(widget: QWidget, area: QRect) -> QRect | None:
    """Where in its window a part of a widget lies; None where anything lies over it or it ends."""
    over: Iterable[QObject] = widget.children()
    while not any(_covers(other, area) for other in over):
        if widget.isWindow():
            return area
        parent = widget.parentWidget()
        area = area.translated(widget.pos())
        if parent is None or not parent.rect().contains(area):
            return None
        siblings = parent.children()
        over = siblings[siblings.index(widget) + 1 :]
        widget = parent
    return None


def _covers(other: QObject, area: QRect) -> bool:
    return (
        isinstance(other, QWidget)
        and not other.isHidden()
        and not other.isWindow()
        and other.geometry().intersects(area)
    )
