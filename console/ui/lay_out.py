"""Laying a window out once for several things that come and go at the same moment."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout, QWidget


@contextmanager
def laid_out_once(widget: QWidget) -> Iterator[None]:
    """Lay nothing around a widget out until the end, and then all of it."""
    held = tuple(_around(widget))
    for layout in held:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in held:
            layout.setEnabled(True)
            layout.invalidate()
        for layout in reversed(held):
            layout.activate()


def _around(widget: QWidget) -> Iterator[QLayout]:
    """The layouts of a widget and of all that it lies in, the innermost first."""
    one: QWidget | None = widget
    while one is not None:
        layout = one.layout()
        if layout is not None and layout.isEnabled():
            yield layout
        one = one.parentWidget() if not one.isWindow() else None
