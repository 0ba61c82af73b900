"""The rail at the left: one button for each page of the window.

It shows only the pages that whoever is signed in may see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.pieces import flood, lay
from console.ui.tokens import Size, Space

if TYPE_CHECKING:
    from console.ui.theme import Theme

WIDTH: Final = 64
ICON: Final = 21
MOST: Final = 99
"""The largest number that a badge writes out."""


class RailButton(QAbstractButton):
    """One page's button: its icon over its word."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, page: str, words: str) -> None:
        super().__init__()
        self._theme, self._page = theme, page
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._choose)
        self._badge = ""

    @property
    def badge(self) -> str:
        """The number that is shown beside its icon, '' for none."""
        return self._badge

    def show_badge(self, count: int, words: str) -> None:
        """Show how much waits there, and say it; nothing where nothing does."""
        self._badge = ("99+" if count > MOST else str(count)) if count else ""
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def _choose(self) -> None:
        self.chosen.emit(self._page)

    @override
    def nextCheckState(self) -> None:
        """Only the window says which page is in front."""

    @override
    def sizeHint(self) -> QSize:
        words = self._theme.metrics(Size.TINY)
        wide = max(words.horizontalAdvance(self.text()) + 4, WIDTH - 8)
        return QSize(wide, ICON + self._theme.px(Size.TINY) + 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked() or self.underMouse()
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("rail_on"))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("rail_on_ink"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        ink = "rail_on_ink" if on else "rail_ink"
        picture = theme.pixmap(self._page, ink, ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - ICON) / 2, 7), picture)
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font(Size.TINY))
        place = QRect(0, ICON + 8, self.width(), self.height() - ICON - 11)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self._badge:
            self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        font = self._theme.font(Size.TINY, strong=True)
        metrics = self._theme.metrics(Size.TINY, strong=True)
        tall = metrics.height() + 2
        wide = max(metrics.horizontalAdvance(self._badge) + 8, tall)
        left = min((self.width() + ICON) / 2 - 4, self.width() - wide - 1)
        place = QRectF(left, 2, wide, tall)
        painter.setPen(QPen(self._theme.colour("rail"), 2))
        painter.setBrush(self._theme.colour("bad_solid"))
        painter.drawRoundedRect(place, tall / 2, tall / 2)
        painter.setPen(self._theme.colour("on_solid"))
        painter.setFont(font)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._badge)


class Rail(QWidget):
    """The column of page buttons."""

    page_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._buttons: dict[str, RailButton] = {}
        self.setFixedWidth(WIDTH)
        theme.changed.connect(self._fit)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._upper = QVBoxLayout()
        self._lower = QVBoxLayout()
        outer = QVBoxLayout(self)
        lay(outer, (4, 10, 4, 10))
        for layout in (self._upper, self._lower):
            lay(layout, space=Space.TIGHT.value)
        outer.addLayout(self._upper)
        outer.addStretch(1)
        outer.addLayout(self._lower)

    def add(self, page: str, words: str, *, low: bool) -> None:
        """Put a page's button on the rail, at its foot where `low`."""
        button = RailButton(self._theme, page, words)
        button.chosen.connect(self.page_requested)
        self._buttons[page] = button
        (self._lower if low else self._upper).addWidget(button)
        self.setFixedWidth(max(self.minimumWidth(), _room_for(button)))

    def mark(self, page: str) -> None:
        """Mark the page that is in front."""
        for name, button in self._buttons.items():
            button.setChecked(name == page)

    def offer(self, pages: frozenset[str]) -> None:
        """Show the buttons of these pages and no other."""
        for name, button in self._buttons.items():
            button.setVisible(name in pages)

    def badge(self, page: str, count: int, words: str) -> None:
        """Say on a page's button how much waits there."""
        if page in self._buttons:
            self._buttons[page].show_badge(count, words)

    def _fit(self) -> None:
        """The rail is as wide as its longest word needs."""
        self.setFixedWidth(max(WIDTH, *map(_room_for, self._buttons.values())))
        for button in self._buttons.values():
            button.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        flood(QPainter(self), event.rect(), self._theme.colour("rail"))


def _room_for(button: RailButton) -> int:
    return button.sizeHint().width() + 8
