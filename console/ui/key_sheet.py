"""The sheet of every key, made from the one table of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.ui.actions import COMMANDS, CONSOLE, DECIDE, GO, LOOK, MOVE, words_of
from console.ui.pieces import draw_key, label, lay, row
from console.ui.tokens import Size
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.ui.theme import Theme


SIDES: Final = (
    ((DECIDE, MOVE), (LOOK,), (CONSOLE, GO)),
    ((DECIDE, MOVE, CONSOLE, GO), (LOOK,)),
    ((DECIDE, MOVE, LOOK, CONSOLE, GO),),
)
"""The groups in each column, with fewer columns for larger text."""

AROUND: Final = QSize(60, 180)
EDGE: Final = QSize(40, 40)


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
    """Every command with its keys, in as many columns as there is room for."""

    def __init__(self, theme: Theme, keys: Mapping[str, tuple[str, ...]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outer = QVBoxLayout(self)
        lay(outer, (24, 20, 24, 16), 14)
        outer.addWidget(label(tr("Keys"), "title"))
        room = parent.window().size() - EDGE
        around = AROUND + QSize(self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent), 0)
        for sides in SIDES:
            inside = _columns(theme, sides, keys)
            needed = inside.sizeHint() + around
            if needed.width() <= room.width():
                break
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("Keys"))
        for part in (inside, scroll.viewport()):
            part.setAutoFillBackground(False)
        outer.addWidget(scroll, 1)
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
        close.setFocus()
        self.resize(needed.boundedTo(room))


def _columns(
    theme: Theme, sides: tuple[tuple[str, ...], ...], keys: Mapping[str, tuple[str, ...]]
) -> QWidget:
    inside = QWidget()
    columns = QHBoxLayout(inside)
    lay(columns, space=40)
    for groups in sides:
        columns.addLayout(_side(theme, groups, keys))
    columns.addStretch(1)
    return inside


def _side(
    theme: Theme, groups: tuple[str, ...], keys: Mapping[str, tuple[str, ...]]
) -> QGridLayout:
    """One column of the sheet: its groups, with every key at the same place."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, theme.scaled(180))
    place = 0
    for group in groups:
        head = label(tr(group).upper(), "caption")
        head.setContentsMargins(0, 12 if place else 0, 0, 4)
        grid.addWidget(head, place, 0, 1, 2)
        for command in (one for one in COMMANDS if one.group == group):
            place += 1
            grid.addWidget(label(command.words), place, 0)
            caps = tuple(words_of(key) for key in keys.get(command.id, ()))
            shown = KeyCaps(theme, caps) if caps else label(tr("no key"), "muted")
            grid.addWidget(shown, place, 1, Qt.AlignmentFlag.AlignLeft)
        place += 1
    grid.setRowStretch(place, 1)
    return grid
