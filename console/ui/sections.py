"""A page of sections: their names at the left, the chosen one at the right, scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.ui.pieces import frame, lay
from console.ui.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from console.ui.theme import Theme

NAMES_WIDTH = 190
WIDEST = 900
USUAL = QSize(640, 480)


class _Scrolled(QScrollArea):
    """As large as there is room: what lies in it is never measured to say how large that is."""

    @override
    def sizeHint(self) -> QSize:
        return USUAL


class Sections(QWidget):
    """The sections."""

    came = Signal(str)

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.names = QListWidget()
        self.names.setAccessibleName(words)
        self.names.setSpacing(2)
        self.stack = QStackedWidget()
        self._rows: dict[str, QListWidgetItem] = {}
        self._sections: list[QWidget] = []
        self._theme = theme
        self._panel = panel = frame("queue")
        theme.changed.connect(self._fit)
        inner = QVBoxLayout(panel)
        lay(inner, (8, 12, 8, 12))
        inner.addWidget(self.names)
        row = QHBoxLayout(self)
        lay(row)
        row.addWidget(panel)
        row.addWidget(self.stack, 1)
        self.names.currentRowChanged.connect(self._chosen)

    def add(self, name: str, section: QWidget) -> None:
        """Put a section under the others; the name is shown in the language of the screen."""
        item = QListWidgetItem(tr(name))
        item.setData(Qt.ItemDataRole.UserRole, name)
        self._rows[name] = item
        self.names.addItem(item)
        inside = QWidget()
        column = QVBoxLayout(inside)
        lay(column, (20, 18, 20, 18), 12)
        scroll = _Scrolled()
        self.stack.addWidget(scroll)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        column.addWidget(section)
        column.addStretch(1)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setAccessibleName(tr(name))
        self._sections.append(section)
        self._fit()

    def offer(self, name: str, offered: bool) -> None:
        """Show a section's name, or hide it."""
        self._rows[name].setHidden(not offered)

    def go(self, name: str) -> None:
        """Show a section."""
        self.names.setCurrentItem(self._rows[name])

    @property
    def current(self) -> str:
        """The name of the section on show."""
        item = self.names.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # The rows are measured anew: what was measured before the style came is too low.
        self.names.doItemsLayout()

    def _fit(self) -> None:
        words = self.names.fontMetrics()
        shown = (words.horizontalAdvance(one.text()) for one in self._rows.values())
        longest = max(shown, default=0)
        self._panel.setFixedWidth(max(NAMES_WIDTH, longest * 21 // 20 + 60))
        for section in self._sections:
            section.setMaximumWidth(self._theme.scaled(WIDEST))
        self.names.doItemsLayout()

    def _chosen(self, row: int) -> None:
        self.stack.setCurrentIndex(max(row, 0))
        if row >= 0:
            self.came.emit(str(self.names.item(row).data(Qt.ItemDataRole.UserRole)))
