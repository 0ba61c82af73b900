"""Rows of a name, a value and something smaller under it, whose labels are used again.

Making a label costs more than changing its words, and the case changes with every key: the rows
grow to the most that was ever needed and then only change what they say.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from console.ui.pieces import label, lay, line
from console.ui.tokens import Size
from console.ui.wrapped import Wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.ui.theme import Theme


A_STEP: Final = 4
"""How many rows are made in one go, in a few milliseconds."""


class Line(NamedTuple):
    """One row; `icon` and `colour` mark it, and `spoken` says the mark to a screen reader."""

    name: str
    value: str
    more: str = ""
    icon: str = ""
    colour: str = ""
    spoken: str = ""


class _Row(NamedTuple):
    rule: QFrame
    name: QLabel | None
    mark: QLabel
    value: QLabel
    more: QLabel

    @property
    def labels(self) -> tuple[QLabel, ...]:
        """All but the line above."""
        rest = (self.mark, self.value, self.more)
        return rest if self.name is None else (self.name, *rest)


class PooledRows(QWidget):
    """The rows."""

    def __init__(self, theme: Theme, name_width: int) -> None:
        super().__init__()
        self._theme = theme
        self._name_width = name_width
        self._rows: list[_Row] = []
        self._lines: tuple[Line, ...] = ()
        theme.changed.connect(self._draw_marks)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(2, 1)
        if name_width:
            self._grid.setColumnMinimumWidth(0, theme.scaled(name_width))

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these rows and no other."""
        self._lines = lines
        # Each label that appears would have all the others laid out anew: forty findings took
        # a minute.
        self._grid.setEnabled(False)
        while len(self._rows) < len(lines):
            self._add()
        for place, row in enumerate(self._rows):
            if place < len(lines):
                self._show(row, lines[place], first=place == 0)
            else:
                row.rule.hide()
                for words in row.labels:
                    words.clear()
                    words.hide()
        self._grid.setEnabled(True)
        self._grid.invalidate()
        self._grid.activate()
        self.updateGeometry()

    def growth(self, count: int) -> tuple[Callable[[], None], ...]:
        """What makes the labels of so many rows that are not made yet, a few rows each."""
        missing = range(len(self._rows), count, A_STEP)
        return tuple(partial(self._add_ahead, min(first + A_STEP, count)) for first in missing)

    def _add_ahead(self, count: int) -> None:
        """Make rows that say nothing yet, so that showing them takes no longer than others."""
        self._grid.setEnabled(False)  # until rows are shown: see there
        while len(self._rows) < count:
            self._add()
            row = self._rows[-1]
            for widget in (row.rule, *row.labels):
                widget.hide()
                widget.ensurePolished()

    def _add(self) -> None:
        top = 2 * len(self._rows)
        name = label(role="muted") if self._name_width else None
        row = _Row(line(), name, QLabel(), Wrapped(selectable=True), Wrapped())
        row.more.setProperty("role", "small-muted")
        words = QVBoxLayout()
        lay(words, space=1)
        words.addWidget(row.value)
        words.addWidget(row.more)
        up = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(row.rule, top, 0, 1, 3)
        if name is not None:
            self._grid.addWidget(name, top + 1, 0, up)
        self._grid.addWidget(row.mark, top + 1, 1, up)
        self._grid.addLayout(words, top + 1, 2)
        self._rows.append(row)

    def _show(self, row: _Row, shown: Line, *, first: bool) -> None:
        row.rule.setVisible(not first)
        if row.name is not None:
            row.name.setText(shown.name)
            row.name.setVisible(bool(shown.name))
        row.value.setText(shown.value)
        row.value.show()
        row.value.setAccessibleName(f"{shown.spoken}: {shown.value}" if shown.spoken else "")
        row.more.setText(shown.more)
        row.more.setVisible(bool(shown.more))
        row.mark.setVisible(bool(shown.icon))
        self._draw_mark(row, shown)

    def _draw_mark(self, row: _Row, shown: Line) -> None:
        if shown.icon:
            pixels = self._theme.px(Size.STRONG)
            ratio = self.devicePixelRatioF()
            row.mark.setPixmap(self._theme.pixmap(shown.icon, shown.colour, pixels, ratio))

    def _draw_marks(self) -> None:
        """Draw the marks in the colours and the size of now."""
        for row, shown in zip(self._rows, self._lines, strict=False):
            self._draw_mark(row, shown)
