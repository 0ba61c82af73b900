"""The widths of a table's columns, as somebody dragged them: kept, and there again.

What the window sets itself is never kept, so that a table which shares its room goes on doing so
until somebody drags a heading.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from console.ui.page import Frame


class _HandHeader(QHeaderView):
    """A table's head that says when a hand has changed a width."""

    dragged = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._before: tuple[int, ...] = ()

    @property
    def widths(self) -> tuple[int, ...]:
        """The width of each column in pixels."""
        return tuple(self.sectionSize(place) for place in range(self.count()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._before = self.widths
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._before and self.widths != self._before:
            self.dragged.emit()


class KeptColumns(QObject):
    """The columns of one table, known in the preferences by a code."""

    def __init__(self, frame: Frame, view: QTableView, code: str) -> None:
        super().__init__(view)
        self._frame, self._view, self._code = frame, view, code
        self._head = _HandHeader(view)
        view.setHorizontalHeader(self._head)
        self._head.dragged.connect(self._keep)

    @property
    def are_set(self) -> bool:
        """Whether somebody has set them, so that the table must not share its room anew."""
        return len(self._kept) == self._head.count()

    def restore(self) -> None:
        """Give the columns their kept widths, where there are any."""
        if self.are_set:
            for place, width in enumerate(self._kept):
                self._head.resizeSection(place, max(width, self._head.minimumSectionSize()))

    @property
    def _kept(self) -> tuple[int, ...]:
        return self._frame.preferences.columns.get(self._code, ())

    def _keep(self) -> None:
        columns = {**self._frame.preferences.columns, self._code: self._head.widths}
        self._frame.apply_preferences(replace(self._frame.preferences, columns=columns))
