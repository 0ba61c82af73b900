"""Work in short steps, each in a turn of the event loop of its own.

What comes onto the screen with every key is laid out in pieces of a few milliseconds, so that
the next key, or the picture itself, never waits for all of it. To paint what was laid out is a
piece of its own.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from shiboken6 import isValid
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

BEHIND_PAINTING: Final = Qt.EventPriority.LowEventPriority.value - 1
"""A widget asks to be painted with a low priority; this is below it."""

_LINE: Final = "line of all turns"
"""The application's property that holds it."""


class Turns(QObject):
    """The steps of one piece of work, in their order.

    A step begins when the event loop has come to rest after the one before, whosever that was:
    what that one laid out is painted, and a key that was pressed meanwhile has been heard.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: deque[Callable[[], None]] = deque()
        self._line = _line_of_all()

    @property
    def is_resting(self) -> bool:
        """Whether no step is left."""
        return not self._left

    def take(self, *steps: Callable[[], None]) -> None:
        """Take these steps from the next turn on, instead of those that are left."""
        self._left = deque(steps)
        self._line.wait(self)

    def walk(self, steps: Iterator[object], then: Callable[[], None]) -> None:
        """Go through these, each in a turn of its own, instead of what is left; and then `then`."""

        def one() -> None:
            try:
                next(steps)
            except StopIteration:
                then()
            else:
                self._left.appendleft(one)

        self.take(one)

    def drop(self) -> None:
        """Take no further step."""
        self._left.clear()

    def step(self) -> None:
        """Take the next step, if there is one; only the line asks for it."""
        if self._left:
            step = self._left.popleft()
            self._line.wait(self)  # behind all others
            step()


def paint_in_turn(window: QWidget) -> None:
    """Paint a window in turns of their own, each behind the work that asks for it.

    Qt paints at the end of the work itself, which then takes as long as both.
    """
    window.installEventFilter(_line_of_all())


def paint_at_once(widget: QWidget, part: QRect) -> None:
    """Paint a part of a widget now, and not in the turn of its window."""
    _line_of_all().paint_at_once(widget, part)


def is_painting_in_turn() -> bool:
    """Whether a window is being painted in a turn of its own: the rest can have another."""
    return _line_of_all().is_painting


class _Line(QObject):
    """All whose turn is to come, one behind the other; to be painted comes first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Turns] = deque()
        self._unpainted: list[QObject] = []
        self._painting: QObject | None = None
        self._was_painted = False
        self.is_painting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._next)

    def wait(self, turns: Turns) -> None:
        """Give these a turn, behind those that wait already."""
        if turns not in self._waiting:
            self._waiting.append(turns)
            self._after_painting()

    def paint_at_once(self, widget: QWidget, part: QRect) -> None:
        """Let a part be painted without a turn."""
        before, self._painting = self._painting, widget.window()
        try:
            widget.repaint(part)
        finally:
            self._painting = before

    def _next(self) -> None:
        if self._unpainted and not self._was_painted:
            self._paint()
            self._was_painted = bool(self._waiting)
            if self._waiting:
                self._after_painting()
            return
        # What has to be painted again at once keeps no step waiting.
        self._was_painted = False
        if not self._step() and self._unpainted:
            self._paint()

    def _step(self) -> bool:
        """Take a step of whoever comes first; whether anybody had one left."""
        while self._waiting:
            turns = self._waiting.popleft()
            # Whoever has gone, or has nothing left to do, keeps nobody waiting.
            if isValid(turns) and not turns.is_resting:
                self._after_painting()
                turns.step()
                return True
        return False

    def _after_painting(self) -> None:
        """Go on behind whatever is posted already, the painting above all."""
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), BEHIND_PAINTING)

    def _paint(self) -> None:
        """Let the windows be painted that asked for it."""
        windows, self._unpainted = self._unpainted, []
        self.is_painting = True
        try:
            for window in filter(isValid, windows):
                self._painting = window
                QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
        finally:
            self._painting, self.is_painting = None, False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.UpdateRequest or watched is self._painting:
            return False
        if watched not in self._unpainted:
            self._unpainted.append(watched)
        self._timer.start()
        return True

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.User and self._waiting:
            self._timer.start()
        return super().event(event)


def _line_of_all() -> _Line:
    """The one line of the application.

    It is not looked for among the application's children, as Python would load all that it knows
    of styles for the one among them.
    """
    application = QCoreApplication.instance()
    assert application is not None  # noqa: S101 - whoever makes widgets has one
    line = application.property(_LINE)
    if not isinstance(line, _Line):
        line = _Line(application)
        application.setProperty(_LINE, line)
    return line
