"""The sheet of every key, made from the one table of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.ui.actions import COMMANDS, GROUPS, words_of
from console.ui.pieces import draw_key, label, lay, row
from console.ui.tokens import Size
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.ui.theme import Theme


class KeyCaps(QWidget):
    """One or more key caps side by side."""

    def __init__(self, theme: Theme, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._theme, self._keys = theme, keys
        self.setAccessibleName(tr(" or ").join(keys) or tr("no key"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(self._theme.font(Size.CAPTION, strong=True))
        return [max(metrics.horizontalAdvance(key) + 12, 20) for key in self._keys]

    @override
    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) + 4 * len(self._keys), self._theme.scaled(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for key, width in zip(self._keys, self._widths(), strict=True):
            place = QRect(left, 0, width, self.height())
            draw_key(painter, self._theme, place, key)
            left += width + 4


class KeySheet(QDialog):
    """Every command with its keys, in three columns of groups."""

    def __init__(self, theme: Theme, keys: Mapping[str, tuple[str, ...]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outer = QVBoxLayout(self)
        lay(outer, (24, 20, 24, 16), 14)
        outer.addWidget(label(tr("Keys"), "title"))
        columns = QHBoxLayout()
        lay(columns, space=40)
        outer.addLayout(columns)
        sides = (QVBoxLayout(), QVBoxLayout(), QVBoxLayout())
        for side in sides:
            lay(side, space=14)
            columns.addLayout(side)
        for group in GROUPS:
            side = sides[(0, 0, 1, 2, 2)[GROUPS.index(group)]]
            side.addWidget(label(tr(group).upper(), "caption"))
            side.addLayout(self._group(theme, group, keys))
        for side in sides:
            side.addStretch(1)
        outer.addWidget(
            label(
                tr(
                    "Letters do nothing while you type in a field; Esc leaves the field. "
                    "Keys can be changed, and single letters switched off, in Settings."
                ),
                "muted",
                wrap=True,
            )
        )
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        outer.addLayout(row(None, close))

    def _group(self, theme: Theme, group: str, keys: Mapping[str, tuple[str, ...]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, theme.scaled(180))
        grid.setColumnStretch(1, 1)
        for place, command in enumerate(one for one in COMMANDS if one.group == group):
            grid.addWidget(label(command.words), place, 0)
            caps = tuple(words_of(key) for key in keys.get(command.id, ()))
            if caps:
                grid.addWidget(KeyCaps(theme, caps), place, 1)
            else:
                grid.addWidget(label(tr("no key"), "muted"), place, 1)
        return grid
