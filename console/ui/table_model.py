"""A read-only table of values behind declared columns.

The model holds frozen values and the columns that show them, and it never fetches. A page hands
it rows that a job has already brought back, so painting can neither block nor fail.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

_Row = TypeVar("_Row")
Index: TypeAlias = QModelIndex | QPersistentModelIndex
Sortable: TypeAlias = "str | int | float"
"""All that Qt sorts: a datetime would quietly stay unsorted."""

Role = Qt.ItemDataRole
ORDER_ROLE: Final = int(Role.UserRole)
NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[_Row]):
    """One column: its heading, the text of a cell, what it sorts by, its side and its tip."""

    heading: str
    text: Callable[[_Row], str]
    order: Callable[[_Row], Sortable]
    right: bool = False
    tip: Callable[[_Row], str] | None = None


class RowsModel(QAbstractTableModel, Generic[_Row]):
    """Shows a sequence of values, one to a row, each known by its key."""

    def __init__(
        self,
        columns: Sequence[Column[_Row]],
        key: Callable[[_Row], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._rows: list[_Row] = []

    def show_rows(self, rows: Sequence[_Row]) -> None:
        """Show these rows instead of the present ones."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def amend(self, row: _Row) -> bool:
        """Repaint one row in place; say whether it was on show."""
        for place, shown in enumerate(self._rows):
            if self._key(shown) == self._key(row):
                self._rows[place] = row
                last = len(self._columns) - 1
                changed = [Role.DisplayRole, Role.AccessibleTextRole, ORDER_ROLE]
                self.dataChanged.emit(self.index(place, 0), self.index(place, last), changed)
                return True
        return False

    @property
    def rows(self) -> tuple[_Row, ...]:
        """The rows on show, in their present order."""
        return tuple(self._rows)

    def row_at(self, index: Index) -> _Row | None:
        """The value behind an index, or nothing if it points nowhere."""
        return self._rows[index.row()] if index.isValid() else None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns):
            return
        self.layoutAboutToBeChanged.emit()
        falling = order is Qt.SortOrder.DescendingOrder
        self._rows.sort(key=self._columns[column].order, reverse=falling)
        self.layoutChanged.emit()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        column = self._columns[index.column()]
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return column.text(row)
        if role == ORDER_ROLE:
            return column.order(row)
        if role == Role.TextAlignmentRole and column.right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Role.ToolTipRole and column.tip is not None:
            return column.tip(row)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role == Role.DisplayRole:
                return tr(self._columns[section].heading)
            if role == Role.TextAlignmentRole:
                side = Qt.AlignmentFlag
                return int(
                    (side.AlignRight if self._columns[section].right else side.AlignLeft)
                    | side.AlignVCenter
                )
        return None
