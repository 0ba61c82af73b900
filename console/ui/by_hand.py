"""How a picture is brought nearer and moved, by key and by hand."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget
from typing_extensions import override

STEP: Final = 1.25
"""How much nearer one press of a key comes."""

ALONE: Final = Qt.KeyboardModifier.ControlModifier
"""Held while one of two linked pictures is moved, it moves by itself."""


class Pinch(NamedTuple):
    """How much nearer two fingers bring a picture, where, and whether it moves by itself."""

    factor: float
    at: QPointF
    alone: bool


class ByHand(QWidget):
    """A widget whose picture is brought nearer and moved with mouse, wheel and fingers.

    It tells what a hand asks for; whoever shows the picture does it.
    """

    grasped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grip: QPointF | None = None
        self.pointer: QPointF | None = None
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)

    @property
    def is_zoomed(self) -> bool:
        """Whether a part is shown, so that there is something to move."""
        raise NotImplementedError

    def toggle_zoom(self) -> None:
        """From all of it to 100 %, and back."""
        raise NotImplementedError

    def zoom_by(self, factor: float, at: QPointF | None, *, alone: bool = False) -> None:
        """So many times nearer, at a place; `alone` leaves linked pictures where they are."""
        raise NotImplementedError

    def pan_by(self, moved: QPointF, *, alone: bool = False) -> None:
        """Take the picture along."""
        raise NotImplementedError

    def peek(self, at: QPointF | None = None) -> None:
        """Full size at a place, until `end_peek`."""
        raise NotImplementedError

    def end_peek(self) -> None:
        """Back to how it was."""
        raise NotImplementedError

    def show_hand(self) -> None:
        """A hand over a picture that can be moved, closed while it holds it."""
        shape = Qt.CursorShape.ArrowCursor
        if self.is_zoomed:
            held = self._grip is not None
            shape = Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor
        if self.cursor().shape() is not shape:
            self.setCursor(shape)

    @override
    def event(self, event: QEvent) -> bool:
        if (pinch := pinched(event, self)) is not None:
            self.zoom_by(pinch.factor, pinch.at, alone=pinch.alone)
            return True
        return super().event(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if turned:
            self.zoom_by(1.0015**turned, event.position(), alone=apart(event.modifiers()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.grasped.emit()
        if event.button() is Qt.MouseButton.MiddleButton:
            self.peek(event.position())
        elif self.is_zoomed and event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.position()
            self.show_hand()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer = event.position()
        if self._grip is not None:
            moved = event.position() - self._grip
            self._grip = event.position()
            self.pan_by(moved, alone=apart(event.modifiers()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.show_hand()
        if event.button() is Qt.MouseButton.MiddleButton:
            self.end_peek()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.toggle_zoom()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.pointer = None


def apart(modifiers: Qt.KeyboardModifier) -> bool:
    """Whether what is moved with these modifiers held moves by itself."""
    return bool(modifiers & ALONE)


def pinched(event: QEvent, view: QWidget) -> Pinch | None:
    """What a pinch on a touch pad or a touch screen asks for; None where an event is none."""
    if isinstance(event, QNativeGestureEvent):
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            return Pinch(1 + event.value(), event.position(), apart(event.modifiers()))
    elif isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            event.accept(pinch)
            return Pinch(pinch.scaleFactor(), view.mapFromGlobal(pinch.centerPoint()), alone=False)
    return None
