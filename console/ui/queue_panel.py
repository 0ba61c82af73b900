"""The queue at the left of the Review page: search, filters with their counts, and the rows.

Choosing a row asks for that entry; nothing here decides anything, and no letter typed at the
list jumps about in it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QVBoxLayout,
)
from typing_extensions import override

from console.domain.grouping import Grouping
from console.ui.flow import Flow
from console.ui.menus import Offer, fill, pop_up
from console.ui.pieces import ElidedLabel, label, lay
from console.ui.pills import Chip
from console.ui.queue_filter import GROUPING_NAMES, ORDER_NAMES, Filter, Order, order_words
from console.ui.queue_filters import FilterChips
from console.ui.queue_rows import QueueRows
from console.ui.sheet import button
from console.ui.tokens import Size, Tone
from console.ui.tongue import number, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from console.domain.entries import EntryRef
    from console.ui.queue_delegate import QueueDelegate
    from console.ui.queue_model import QueueModel
    from console.ui.theme import Theme

WIDTH = 292
REST = 150
"""Milliseconds that the list rests before the faces on show are asked for."""


class _Search(QLineEdit):
    """The search field; Esc leaves it."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QueuePanel(QFrame):
    """The whole panel."""

    entry_requested = Signal(str)
    number_requested = Signal(int)
    filter_chosen = Signal(object)
    order_chosen = Signal(object, object)
    batch_requested = Signal()
    digit_pressed = Signal(int)
    faces_wanted = Signal(object)

    def __init__(self, theme: Theme, model: QueueModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self._filter = Filter()
        self._order = Order.RISK
        self._grouping: Grouping | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self.setProperty("kind", "queue")
        self.setFixedWidth(theme.scaled(WIDTH))
        self._build()
        self._wire()

    def _build(self) -> None:
        self.search = _Search()
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(200)
        self.search.setAccessibleName(tr("Find in the queue"))
        self.filters = FilterChips(self._theme, self._model)
        self._standing_chips = self.filters.standings
        self.state_chip, self.category_chip = self.filters.state, self.filters.category
        self.order_chip = Chip(self._theme, Tone.QUIET, menu=True)
        self._menu = QMenu(self)
        self.order = ElidedLabel(self._theme, Size.SMALL, "muted")
        self.hidden = label("", "small-muted")
        self.all = button(tr("Show every entry"), link=True)
        self.batch = button(tr("Strike all shown…"), link=True)
        for each in (self.all, self.batch):
            each.setProperty("keeps_keys", True)
        self.view = QueueRows(self._theme)
        self.view.setModel(self._model)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(tr("Queue"))
        head = QVBoxLayout()
        lay(head, (12, 10, 12, 8), 6)
        head.addWidget(self.search)
        head.addWidget(self.filters)
        self.hidden.setFixedHeight(self.all.sizeHint().height())
        foot = Flow(8)
        for part in (self.hidden, self.all, self.batch):
            foot.addWidget(part)
        head.addLayout(foot)
        order = QHBoxLayout()
        lay(order, space=6)
        order.addWidget(self.order_chip)
        order.addWidget(self.order, 1)
        head.addLayout(order)
        outer = QVBoxLayout(self)
        lay(outer)
        outer.addLayout(head)
        rule = QFrame()
        rule.setProperty("kind", "line")
        outer.addWidget(rule)
        outer.addWidget(self.view, 1)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._search_changed)
        self.search.returnPressed.connect(self._search_entered)
        self.search.left.connect(self.leave_search)
        self.filters.chosen.connect(self._chosen)
        self.filters.recalled.connect(self.recall)
        self.order_chip.clicked.connect(self._show_orders)
        self.batch.clicked.connect(self.batch_requested)
        self.view.digit_pressed.connect(self.digit_pressed)
        self.all.clicked.connect(self.clear_filters)
        self.view.clicked.connect(self._clicked)
        self._model.modelReset.connect(self._rows_came)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._rest.timeout.connect(self._rested)
        self._theme.changed.connect(self._restyle)

    @cached_property
    def delegate(self) -> QueueDelegate:
        """What paints the rows; nothing of it is loaded before there is a row."""
        from console.ui.queue_delegate import QueueDelegate  # noqa: PLC0415 - as just said

        made = QueueDelegate(self._theme, self._model)
        self.view.setItemDelegate(made)
        return made

    def _rows_came(self) -> None:
        if self._model.index_of_rows.rows:
            _ = self.delegate

    # What the page tells it.

    def show_counts(self, whole: int, by_risk: str, *, may_decide: bool) -> None:
        """Show the live counts, and say how the queue is ordered."""
        self.filters.show_counts()
        words = order_words(self._order, self._grouping, by_risk)
        self.order_chip.show_words(_order_name(self._order, self._grouping))
        self.order.show_words(words)
        self.order_chip.setAccessibleDescription(words)
        shown = self._model.shown_count
        filtered = not self._filter.is_empty and not self._filter.text.startswith("#")
        self.hidden.setText(
            tr("{shown} of {whole} shown").format(shown=number(shown), whole=number(whole))
        )
        self.hidden.setVisible(filtered)
        self.all.setVisible(filtered)
        self.batch.setVisible(filtered and may_decide and self._model.stands_alike)

    def show_order(self, order: Order, grouping: Grouping | None) -> None:
        """Say that the queue stands in this order."""
        self._order, self._grouping = order, grouping

    def set_filter(self, chosen: Filter) -> None:
        """Show this filter as chosen."""
        self._filter = chosen
        self.filters.set_filter(chosen)
        if self.search.text() != chosen.text and not self.search.hasFocus():
            self.search.blockSignals(True)
            self.search.setText(chosen.text)
            self.search.blockSignals(False)

    def mark(self, ref: EntryRef | None) -> None:
        """Mark the entry on the desk, and bring it into sight where the filter shows it."""
        at = self._model.index_of(ref)
        selection = self.view.selectionModel()
        if at < 0:
            selection.clear()
            return
        index = self._model.index(at)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)
        self._rest.start()

    def show_key(self, key: str) -> None:
        """Say by which key the search is reached."""
        self.search.setPlaceholderText(
            tr("Find name, PNC ID, custody no.   {key}").format(key=key).strip()
        )

    def show_faces(self, shows: bool) -> None:
        """Show small faces in the rows, or leave them out."""
        if shows != ("delegate" in self.__dict__ and self.delegate.shows_faces):
            self.delegate.shows_faces = shows
            self.delegate.faces.clear()
            self.view.doItemsLayout()
        self._rest.start()

    def forget_faces(self) -> None:
        """Let go of every face."""
        if "delegate" in self.__dict__:
            self.delegate.faces.clear()

    def begin_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def ask_number(self) -> None:
        """Let a number be typed into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText("#")

    def leave_search(self) -> None:
        """Go from the search field back to the list."""
        if self.search.text().startswith("#"):
            self.search.clear()
        self.view.setFocus()

    def clear_filters(self) -> None:
        """Show every entry."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._choose(Filter())

    # What is pressed in it.

    def _choose(self, chosen: Filter) -> None:
        self.set_filter(chosen)
        self.filter_chosen.emit(chosen)

    def _search_changed(self, text: str) -> None:
        self._choose(replace(self._filter, text=text))

    def _search_entered(self) -> None:
        text = self.search.text().strip()
        number = text.removeprefix("#").replace(",", "")
        if text.startswith("#"):
            self.leave_search()
            if number.isdecimal() and len(number) <= 9:
                self.number_requested.emit(int(number))
            return
        ends = self._model.ends()
        self.view.setFocus()
        if text and ends is not None:
            self.entry_requested.emit(ends[0])

    def _chosen(self, chosen: Filter) -> None:
        """A chip or a menu chose; the text stays."""
        self._choose(chosen)

    def recall(self, chosen: Filter) -> None:
        """Show what a saved filter shows, and nothing else."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._choose(chosen)

    def _state_chosen(self, code: str) -> None:
        self.filters.choose_state(code)

    def _clicked(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.entry_requested.emit(row.ref)

    def _scrolled(self, _value: int) -> None:
        if self.delegate.shows_faces:
            self._rest.start()

    def _rested(self) -> None:
        if not self.delegate.shows_faces or not self.isVisible():
            return
        height = self.view.viewport().height()
        first = self.view.indexAt(self.view.viewport().rect().topLeft()).row()
        last = first + height // max(self.delegate.height(), 1) + 1
        wanted = tuple(
            row.ref
            for at in range(max(first, 0), min(last + 1, self._model.shown_count))
            if (row := self._model.row_at(self._model.index(at))) is not None
            and row.ref not in self.delegate.faces
        )
        if wanted:
            self.faces_wanted.emit(wanted)

    # The order.

    def _show_orders(self) -> None:
        self._menu.clear()
        orders = [Offer(one.value, tr(ORDER_NAMES[one]), None, one is self._order) for one in Order]
        fill(self._menu, orders, self._order_picked)
        self._menu.addSection(tr("Put together"))
        groupings = [Offer("", tr("Nobody"), None, self._grouping is None)] + [
            Offer(one.value, tr(GROUPING_NAMES[one]), None, one is self._grouping)
            for one in Grouping
        ]
        fill(self._menu, groupings, self._grouping_picked)
        pop_up(self._menu, self.order_chip)

    def _order_picked(self, code: str) -> None:
        self.order_chosen.emit(Order(code), self._grouping)

    def _grouping_picked(self, code: str) -> None:
        self.order_chosen.emit(self._order, Grouping(code) if code else None)

    def _restyle(self) -> None:
        self.setFixedWidth(self._theme.scaled(WIDTH))
        self.view.doItemsLayout()


def _order_name(order: Order, grouping: Grouping | None) -> str:
    by = (
        tr(" · by {grouping_names}").format(grouping_names=tr(GROUPING_NAMES[grouping]).lower())
        if grouping is not None
        else ""
    )
    return f"{tr(ORDER_NAMES[order])}{by}"
