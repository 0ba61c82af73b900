"""The window over the whole screen, with its frame around the page or without it.

Esc leaves, and the window is then as large as it was before.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from console.ui.lay_out import laid_out_once
from console.ui.turns import Turns, paint_in_turn
from console.ui.unfolding import on_show, unfold_again

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout

FULL = Qt.WindowState.WindowFullScreen
WITHIN: Final = 150
"""Milliseconds in which the screen gives a window its new size, if it gives one at all."""


class WholeScreen(QObject):
    """Fills the screen and gives it back.

    The size comes some turns after it was asked for. Until then nothing is laid out or painted:
    it would be in vain, and seen for a moment.
    """

    def __init__(self, window: QWidget, around: Sequence[QWidget]) -> None:
        super().__init__(window)
        self._window, self._around = window, tuple(around)
        self._alone, self._was_full = False, False
        self._turns = Turns(self)
        self._within = QTimer(self)
        self._within.setSingleShot(True)
        self._within.setInterval(WITHIN)
        self._within.timeout.connect(self._not_sized)

    def toggle(self) -> None:
        """Fill the screen, or stop filling it."""
        self._fill(not self._window.isFullScreen())

    def stand_alone(self, alone: bool) -> None:
        """Fill the screen with the page alone, or bring back what is around it."""
        if alone == self._alone:
            return
        self._alone = alone
        if alone:
            self._was_full = self._window.isFullScreen()
        unfold_again(self._window)
        self._fill(alone or self._was_full)
        with laid_out_once(self._window):
            for part in self._around:
                part.setVisible(not alone)

    def leave(self) -> bool:
        """Stop filling the screen; whether it was filled."""
        was_full = self._window.isFullScreen()
        self._fill(False)
        return was_full

    def _fill(self, full: bool) -> None:
        if full != self._window.isFullScreen():
            self._wait_for_size()
            self._window.setWindowState(self._window.windowState() ^ FULL)

    def _wait_for_size(self) -> None:
        handle, layout = self._window.windowHandle(), self._window.layout()
        if handle is None or layout is None:
            return
        # The window itself hears of its size only when its layout has heard of it.
        handle.installEventFilter(self)
        self._within.start()
        self._turns.drop()
        for one in on_show(self._window):
            one.hold()
        layout.setEnabled(False)
        self._window.setUpdatesEnabled(False)

    def _sized(self) -> None:
        """The new size is there: lay everything out, and then paint it."""
        handle, layout = self._window.windowHandle(), self._window.layout()
        self._within.stop()
        if handle is not None:
            handle.removeEventFilter(self)
        if layout is not None:
            layout.setEnabled(True)
            layout.invalidate()
        steps = (one.layouts() for one in on_show(self._window))
        self._turns.take(*chain.from_iterable(steps), partial(_clear, self._window), self._show)

    def _not_sized(self) -> None:
        self._sized()
        layout = self._window.layout()
        if layout is not None:
            layout.activate()  # nothing else asks for it

    def _show(self) -> None:
        """Paint what is around the page, and the page part by part."""
        self._window.setUpdatesEnabled(True)
        # What goes makes Qt compose the window once, instead of once for itself and once more
        # for what lies on it.
        mote = QWidget(self._window)
        mote.show()
        mote.hide()
        mote.deleteLater()
        for one in on_show(self._window):
            one.paint()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._sized()
        return False


def _clear(window: QWidget) -> None:
    """Make plain what is not painted yet: a window's new room holds whatever was in memory."""
    if not window.isVisible():
        return
    store = window.backingStore()
    store.resize(window.size())
    store.beginPaint(QRegion(window.rect()))
    painter = QPainter(store.paintDevice())
    painter.fillRect(window.rect(), window.palette().brush(window.backgroundRole()))
    painter.end()
    store.endPaint()


def frame_in(
    window: QWidget, parts: tuple[QWidget, QWidget, QWidget, QWidget], middle: QLayout
) -> None:
    """Lay a window out: the rail at its left, what is at its top and its foot, and the middle.

    The last part lies over the foot, and the middle makes room where it is higher than that. It
    is painted in turns of its own.
    """
    paint_in_turn(window)
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
