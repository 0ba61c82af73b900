"""The window over the whole screen, with its frame around the page or without it.

Esc leaves, and the window is then as large as it was before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from console.ui.unfolding import Unfolding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout, QWidget

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
            for one in self._window.findChildren(Unfolding):
                one.begin_again()
            self._window.setWindowState(self._window.windowState() ^ FULL)


def frame_in(
    window: QWidget, parts: tuple[QWidget, QWidget, QWidget, QWidget], middle: QLayout
) -> None:
    """Lay a window out: the rail at its left, what is at its top and its foot, and the middle.

    The last part lies over the foot, and the middle makes room where it is higher than that.
    """
    rail, top, footer, over = parts
    grid = QGridLayout(window)
    grid.setSpacing(0)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.addWidget(rail, 0, 0, 3, 1)
    grid.addWidget(top, 0, 1)
    grid.addLayout(middle, 1, 1)
    grid.addWidget(footer, 2, 1)
    grid.addWidget(over, 2, 1)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(1, 1)
