"""How a picture is brought nearer and moved, by key and by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtWidgets import QWidget

STEP: Final = 1.25
"""How much nearer one press of a key comes."""

ALONE: Final = Qt.KeyboardModifier.ControlModifier
"""Held while one of two linked pictures is moved, it moves by itself."""


class Pinch(NamedTuple):
    """How much nearer two fingers bring a picture, where, and whether it moves by itself."""

    factor: float
    at: QPointF
    alone: bool


def apart(modifiers: Qt.KeyboardModifier) -> bool:
    """Whether what is moved with these modifiers held moves by itself."""
    return bool(modifiers & ALONE)


def hand(*, held: bool) -> Qt.CursorShape:
    """The hand over a picture that can be moved, closed while it holds it."""
    return Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor


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
