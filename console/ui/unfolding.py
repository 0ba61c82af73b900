"""A page that comes to the front is painted part by part, so that no key waits for all of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Sequence


class Unfolding(QObject):
    """Paints these parts of a page, in their order, each in a turn of its own."""

    _turns: Turns | None = None
    """None once Python has taken it apart: its page may be hidden after that, as it goes."""

    def __init__(self, page: QWidget, parts: Sequence[QWidget]) -> None:
        super().__init__(page)
        self._page, self._parts = page, parts
        self._turns = Turns(self)
        page.installEventFilter(self)

    def begin(self) -> None:
        """Paint nothing of it now, and its parts from the next turn on."""
        for part in self._parts:
            part.setUpdatesEnabled(False)
        if self._turns is not None:
            self._turns.take(*(partial(part.setUpdatesEnabled, True) for part in self._parts))

    def begin_again(self) -> None:
        """All of it is to be painted anew: part by part where it is on show."""
        if self._page.isVisible():
            self.begin()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show:
            self.begin()
        elif event.type() is QEvent.Type.Hide and self._turns is not None:
            # Whatever is grabbed or printed of a hidden page is whole.
            self._turns.drop()
            for part in self._parts:
                part.setUpdatesEnabled(True)
        return False
