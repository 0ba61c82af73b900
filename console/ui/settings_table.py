"""The table of a section of Settings, put into its card in two steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.ui.columns import KeptColumns
from console.ui.lists_table import plain_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QTableView

    from console.ui.page import Frame
    from console.ui.pieces import Card


def put_table(
    view: QTableView,
    card: Card,
    model: QAbstractItemModel,
    frame: Frame,
    widths: Sequence[int],
    code: str,
) -> Iterator[QTableView]:
    """Put a table into its card, and then what it shows into it.

    `widths` are those of its first columns in pixels at 100 %, until somebody drags them; what
    they drag is kept by the `code` (see `KeptColumns`).
    """
    card.body.addWidget(view)
    yield view
    view.setModel(model)
    columns = KeptColumns(frame, view, code)
    plain_table(view)
    for column, width in enumerate(widths):
        view.setColumnWidth(column, frame.theme.scaled(width))
    columns.restore()
    yield view
