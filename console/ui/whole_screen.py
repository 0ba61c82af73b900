"""The window over the whole screen, with its frame around the page or without it.

Esc leaves, and the window is then as large as it was before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

FULL = Qt.WindowState.WindowFullScreen


class WholeScreen:
    """Fills the screen and gives it back."""

    def __init__(self, window: QWidget, around: Sequence[QWidget]) -> None:
        self._window, self._around = window, tuple(around)
        self._alone, self._was_full = False, False

    def toggle(self) -> None:
        """Fill the screen, or stop filling it."""
        self._fill(not self._window.isFullScreen())

    def stand_alone(self, alone: bool) -> None:
        """Fill the screen with the page alone, or bring back what is around it."""
        if alone == self._alone:
            return
        self._alone = alone
        for part in self._around:
            part.setVisible(not alone)
        if alone:
            self._was_full = self._window.isFullScreen()
        self._fill(alone or self._was_full)

    def leave(self) -> bool:
        """Stop filling the screen; whether it was filled."""
        was_full = self._window.isFullScreen()
        self._fill(False)
        return was_full

    def _fill(self, full: bool) -> None:
        if full != self._window.isFullScreen():
            self._window.setWindowState(self._window.windowState() ^ FULL)
