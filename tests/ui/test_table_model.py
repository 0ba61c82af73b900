"""A read-only table of values behind declared columns."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from console.ui.table_model import ORDER_ROLE, Column, RowsModel


class Thing(NamedTuple):
    name: str
    size: int


COLUMNS = (
    Column("Name", lambda thing: thing.name, lambda thing: thing.name),
    Column("Size", lambda thing: f"{thing.size:,}", lambda thing: thing.size, right=True),
)


@pytest.fixture
def model(application):
    made = RowsModel(COLUMNS, lambda thing: thing.name)
    QAbstractItemModelTester(made)
    made.show_rows([Thing("b", 1000), Thing("a", 20)])
    yield made
    made.deleteLater()


def test_cells_and_headings(model):
    assert model.rowCount() == 2
    assert model.columnCount() == 2
    assert model.data(model.index(0, 1)) == "1,000"
    assert model.data(model.index(0, 1), ORDER_ROLE) == 1000
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "b"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Size"
    assert model.data(QModelIndex()) is None


def test_sorting_is_by_the_order_and_not_the_text(model):
    model.sort(1)
    assert [thing.name for thing in model.rows] == ["a", "b"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [thing.name for thing in model.rows] == ["b", "a"]
    model.sort(-1)


def test_one_row_is_amended_in_place(model):
    told = []

    def hear(first, last, _roles):
        told.append((first.row(), last.column()))

    model.dataChanged.connect(hear)
    assert model.amend(Thing("a", 21))
    assert not model.amend(Thing("z", 1))
    assert told == [(1, 1)]
    assert model.rows[1] == Thing("a", 21)
