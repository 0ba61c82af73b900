"""The sheet of every key, made from the one table of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
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

from console.ui.actions import COMMANDS, CONSOLE, DECIDE, GO, GROUPS, LOOK, MOVE, words_of
from console.ui.opening import Opening
from console.ui.pieces import draw_key, label, lay, row
from console.ui.tokens import Size
from console.ui.tongue import tr
from console.ui.unfolding import Unfolding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from console.ui.theme import Theme


SIDES: Final = (
    ((DECIDE, MOVE), (LOOK,), (CONSOLE, GO)),
    ((DECIDE, MOVE, CONSOLE, GO), (LOOK,)),
    ((DECIDE, MOVE, LOOK, CONSOLE, GO),),
)
"""The groups in each column, with fewer columns for larger text."""

LEAST_WORDS: Final = 180
APART: Final = 40
"""Pixels between two columns."""

BETWEEN: Final = 6
AT_ONCE: Final = 8
"""How many commands are made in one step."""

AROUND: Final = QSize(60, 180)
EDGE: Final = QSize(40, 40)


class KeyCaps(QWidget):
    """One or more key caps side by side."""

    def __init__(self, theme: Theme, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_keys(keys)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Show these keys."""
        self._keys = keys
        self.setAccessibleName(tr(" or ").join(keys) or tr("no key"))
        self.updateGeometry()
        self.update()

    def _widths(self) -> list[int]:
        metrics = self._theme.metrics(Size.CAPTION, strong=True)
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
        self._theme, self._keys = theme, keys
        self.setWindowTitle(tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outer = QVBoxLayout(self)
        lay(outer, (24, 20, 24, 16), 14)
        outer.addWidget(label(tr("Keys"), "title"))
        inside = QWidget()
        self._columns = QHBoxLayout(inside)
        lay(self._columns, space=APART)
        scroll = QScrollArea()
        outer.addWidget(scroll, 1)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("Keys"))
        for part in (inside, scroll.viewport()):
            part.setAutoFillBackground(False)
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
        self._inside = inside

    def open_in_steps(self) -> None:
        """Open it once every key has its place."""
        Opening(self).begin(self._steps())

    def _steps(self) -> Iterator[QWidget]:
        parts: dict[str, _Group] = {}
        for group in GROUPS:
            parts[group] = _Group(self._inside, self._theme, group)
            yield from parts[group].fill(self._keys)
        extent = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        around = AROUND + QSize(extent, 0)
        over = self.parentWidget()
        room = (over.window().size() if over is not None else self.size()) - EDGE
        for sides in SIDES:
            columns = [[parts[group] for group in groups] for groups in sides]
            for column in columns:
                _line_up(column)
            needed = _size_of(columns) + around
            if needed.width() <= room.width():
                break
        for column in columns:
            side = QVBoxLayout()
            lay(side, space=BETWEEN)
            for part in column:
                side.addWidget(part)
            side.addStretch(1)
            self._columns.addLayout(side)
        self._columns.addStretch(1)
        Unfolding(self, tuple(parts.values()))
        yield self._inside
        self.resize(needed.boundedTo(room))


class _Group(QWidget):
    """The commands of one group, one below the other, each with its keys."""

    def __init__(self, parent: QWidget, theme: Theme, group: str) -> None:
        super().__init__(parent)
        self._theme, self._group = theme, group
        self._words: list[QWidget] = []
        self._head = label(tr(group).upper(), "caption")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(BETWEEN)
        self._grid.addWidget(self._head, 0, 0, 1, 2)

    def fill(self, keys: Mapping[str, tuple[str, ...]]) -> Iterator[QWidget]:
        """Add the commands, giving each that has its place."""
        own = [one for one in COMMANDS if one.group == self._group]
        for place, command in enumerate(own, 1):
            words = label(command.words)
            self._grid.addWidget(words, place, 0)
            self._words.append(words)
            caps = tuple(words_of(key) for key in keys.get(command.id, ()))
            shown = KeyCaps(self._theme, caps) if caps else label(tr("no key"), "muted")
            self._grid.addWidget(shown, place, 1, Qt.AlignmentFlag.AlignLeft)
            for one in (words, shown):
                one.ensurePolished()
            if place % AT_ONCE == 0:
                yield shown
        yield self

    @property
    def words_width(self) -> int:
        """The pixels that its words need beside the keys."""
        least = self._theme.scaled(LEAST_WORDS)
        return max(least, *(one.sizeHint().width() for one in self._words))

    def line_up(self, width: int, *, first: bool) -> None:
        """Begin its keys at this width, and stand apart from the group above, if there is one."""
        self._grid.setColumnMinimumWidth(0, width)
        self._head.setContentsMargins(0, 0 if first else 12, 0, 4)


def _line_up(column: Sequence[_Group]) -> None:
    """Begin the keys of one column at the same place."""
    width = max(one.words_width for one in column)
    for place, one in enumerate(column):
        one.line_up(width, first=place == 0)


def _size_of(columns: Sequence[Sequence[_Group]]) -> QSize:
    """The room that these columns need."""
    sizes = [[one.sizeHint() for one in column] for column in columns]
    wide = sum(max(size.width() for size in column) for column in sizes)
    tall = max(
        sum(size.height() for size in column) + BETWEEN * (len(column) - 1) for column in sizes
    )
    return QSize(wide + APART * (len(columns) - 1), tall)
