"""The queue at the left of the Review page: search, filters with their counts, and the rows.

Choosing a row asks for that entry; nothing here decides anything, and no letter typed at the
list jumps about in it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame

from console.domain.grouping import Grouping
from console.ui.queue_filter import GROUPING_NAMES, ORDER_NAMES, Filter, Order, order_words
from console.ui.tongue import number, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QWidget

    from console.domain.entries import EntryRef
    from console.ui.queue_delegate import QueueDelegate
    from console.ui.queue_filters import FilterChips
    from console.ui.queue_model import QueueModel
    from console.ui.queue_parts import QueueParts
    from console.ui.queue_rows import QueueRows
    from console.ui.theme import Theme

WIDTH = 292
REST = 150
"""Milliseconds that the list rests before the faces on show are asked for."""


class QueuePanel(QFrame):
    """The whole panel."""

    entry_requested = Signal(str)
    number_requested = Signal(int)
    filter_chosen = Signal(object)
    order_chosen = Signal(object, object)
    batch_requested = Signal()
    digit_pressed = Signal(int)
    faces_wanted = Signal(object)
    save_requested = Signal()
    rename_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, model: QueueModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self._filter = Filter()
        self._order = Order.RISK
        self._grouping: Grouping | None = None
        self._key = ""
        self._pictured = model.index_of_rows
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self.setProperty("kind", "queue")
        self.setFixedWidth(theme.scaled(WIDTH))
        model.modelReset.connect(self._rows_came)
        self._rest.timeout.connect(self._rested)
        theme.changed.connect(self._restyle)

    @cached_property
    def parts(self) -> QueueParts:
        """What lies on it, which is made when it is first asked for (see `make`)."""
        from console.ui.queue_parts import QueueParts  # noqa: PLC0415 - not before the first entry

        made = QueueParts(self, self._theme, self._model)
        made.search.textChanged.connect(self._search_changed)
        made.search.returnPressed.connect(self._search_entered)
        made.search.left.connect(self.leave_search)
        made.filters.chosen.connect(self._chosen)
        made.filters.recalled.connect(self.recall)
        made.filters.save_requested.connect(self.save_requested)
        made.filters.rename_requested.connect(self.rename_requested)
        made.filters.remove_requested.connect(self.remove_requested)
        made.order_chip.clicked.connect(self._show_orders)
        made.batch.clicked.connect(self.batch_requested)
        made.view.digit_pressed.connect(self.digit_pressed)
        made.all.clicked.connect(self.clear_filters)
        made.view.clicked.connect(self._clicked)
        made.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        made.filters.set_filter(self._filter)
        made.search.setPlaceholderText(_find_words(self._key))
        return made

    @property
    def is_made(self) -> bool:
        """Whether anything lies on it yet."""
        return "parts" in self.__dict__

    def apart(self) -> tuple[QWidget, ...]:
        """The rows, which take a turn of their own to be painted; nothing before they are made."""
        return (self.parts.view,) if self.is_made else ()

    def make(self) -> None:
        """Lay everything on it; the rows get the keys where nothing else has them."""
        if not self.is_made:
            rows = self.parts.view
            if self.window().focusWidget() in (None, self):
                rows.setFocus()

    @property
    def view(self) -> QueueRows:
        """The rows."""
        return self.parts.view

    @property
    def search(self) -> QLineEdit:
        """The field that finds by a name or a number."""
        return self.parts.search

    @property
    def filters(self) -> FilterChips:
        """The chips that filter."""
        return self.parts.filters

    @cached_property
    def delegate(self) -> QueueDelegate:
        """What paints the rows; nothing of it is loaded before there is a row."""
        from console.ui.queue_delegate import QueueDelegate  # noqa: PLC0415 - as just said

        made = QueueDelegate(self._theme, self._model, self.view.pictures)
        self.view.setItemDelegate(made)
        return made

    def _rows_came(self) -> None:
        index = self._model.index_of_rows
        if self.is_made and index is not self._pictured:
            self.view.pictures.forget()  # nobody may be on them who is not on the list any more
        self._pictured = index
        if self._model.index_of_rows.rows:
            self.make()
            _ = self.delegate

    # What the page tells it.

    def show_counts(self, whole: int, by_risk: str, *, may_decide: bool) -> None:
        """Show the live counts, and say how the queue is ordered."""
        parts = self.parts
        parts.filters.show_counts()
        words = order_words(self._order, self._grouping, by_risk)
        parts.order_chip.show_words(_order_name(self._order, self._grouping))
        parts.order.show_words(words)
        parts.order_chip.setAccessibleDescription(words)
        shown = self._model.shown_count
        filtered = not self._filter.is_empty and not self._filter.text.startswith("#")
        parts.hidden.setText(
            tr("{shown} of {whole} shown").format(shown=number(shown), whole=number(whole))
        )
        parts.hidden.setVisible(filtered)
        parts.all.setVisible(filtered)
        parts.batch.setVisible(filtered and may_decide and self._model.stands_alike)

    def show_order(self, order: Order, grouping: Grouping | None) -> None:
        """Say that the queue stands in this order."""
        self._order, self._grouping = order, grouping

    def set_filter(self, chosen: Filter) -> None:
        """Show this filter as chosen."""
        self._filter = chosen
        if not self.is_made:
            return
        self.filters.set_filter(chosen)
        if self.search.text() != chosen.text and not self.search.hasFocus():
            self.search.blockSignals(True)
            self.search.setText(chosen.text)
            self.search.blockSignals(False)

    def mark(self, ref: EntryRef | None) -> None:
        """Mark the entry on the desk, and bring it into sight where the filter shows it."""
        if not self.is_made:
            return
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
        self._key = key
        if self.is_made:
            self.search.setPlaceholderText(_find_words(key))

    def show_faces(self, shows: bool) -> None:
        """Show small faces in the rows, or leave them out."""
        if shows != ("delegate" in self.__dict__ and self.delegate.shows_faces):
            self.delegate.shows_faces = shows
            self.delegate.forget_faces()
            self.view.doItemsLayout()
        self._rest.start()

    def forget_faces(self) -> None:
        """Let go of every face, and of every row that is kept as a picture."""
        if "delegate" in self.__dict__:
            self.delegate.forget_faces()

    def take_keys(self) -> None:
        """Let the rows have the keys; they take them as soon as there are any."""
        if self.is_made:
            self.view.setFocus()
        else:
            self.setFocus()

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
        self._clear_search()
        self._choose(Filter())

    def _clear_search(self) -> None:
        if self.is_made:
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)

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
        self._clear_search()
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
        if "delegate" not in self.__dict__ or not self.delegate.shows_faces or not self.isVisible():
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
        now = (self._order, self._grouping)
        self.parts.offer_orders(now, self._order_picked, self._grouping_picked)

    def _order_picked(self, code: str) -> None:
        self.order_chosen.emit(Order(code), self._grouping)

    def _grouping_picked(self, code: str) -> None:
        self.order_chosen.emit(self._order, Grouping(code) if code else None)

    def _restyle(self) -> None:
        self.setFixedWidth(self._theme.scaled(WIDTH))
        if self.is_made:
            self.view.doItemsLayout()


def _find_words(key: str) -> str:
    return tr("Find name, PNC ID, custody no.   {key}").format(key=key).strip()


def _order_name(order: Order, grouping: Grouping | None) -> str:
    by = (
        tr(" · by {grouping_names}").format(grouping_names=tr(GROUPING_NAMES[grouping]).lower())
        if grouping is not None
        else ""
    )
    return f"{tr(ORDER_NAMES[order])}{by}"
