"""The queue at the left of the Review page: search, filters with their counts, and the rows.

Choosing a row asks for that entry; nothing here decides anything, and no letter typed at the
list jumps about in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
)
from typing_extensions import override

from console.domain.decisions import DecisionState
from console.domain.entries import CATEGORY_WORDS, Category, EntryRef
from console.domain.findings import Verdict
from console.ui.flow import Flow
from console.ui.pieces import ElidedLabel, label, lay
from console.ui.pills import Chip
from console.ui.queue_delegate import QueueDelegate
from console.ui.queue_model import CHANGED, MINE, STATE_WORDS, TO_DO, Filter, QueueModel, Tally
from console.ui.tokens import Size, Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.ui.theme import Theme

WIDTH = 292
REST = 150
"""Milliseconds that the list rests before the faces on show are asked for."""

STANDING_CHIPS: tuple[tuple[Verdict | None, str, str, Tone], ...] = (
    (Verdict.NOT_LAWFUL, "Not lawful", "cross", Tone.BAD),
    (Verdict.JUDGE, "Judgement", "question", Tone.WARN),
    (Verdict.SUPPORTED, "Supported", "check", Tone.GOOD),
    (None, "Not checked", "dash", Tone.QUIET),
)


class _Rows(QListView):
    """The list itself; letters belong to the commands, not to it."""

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter must never move somebody to another person."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()


class _Search(QLineEdit):
    """The search field; Esc leaves it."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Choice(QAction):
    """One choice of a filter's menu."""

    chosen = Signal(str)

    def __init__(self, code: str, menu: QMenu) -> None:
        super().__init__(menu)
        self._code = code
        self.setCheckable(True)
        self.triggered.connect(self._choose)
        menu.addAction(self)

    @property
    def code(self) -> str:
        """What it stands for."""
        return self._code

    def _choose(self) -> None:
        self.chosen.emit(self._code)


class QueuePanel(QFrame):
    """The whole panel."""

    entry_requested = Signal(str)
    number_requested = Signal(int)
    filter_chosen = Signal(object)
    faces_wanted = Signal(object)

    def __init__(self, theme: Theme, model: QueueModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self._filter = Filter()
        self._states: list[_Choice] = []
        self._categories: list[_Choice] = []
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
        self.search.setAccessibleName("Find in the queue")
        self._standing_chips = {
            verdict: Chip(self._theme, tone, mark) for verdict, _, mark, tone in STANDING_CHIPS
        }
        self.state_chip = Chip(self._theme, Tone.QUIET, menu=True)
        self.category_chip = Chip(self._theme, Tone.QUIET, menu=True)
        self._state_menu, self._category_menu = QMenu(self), QMenu(self)
        self.order = ElidedLabel(self._theme, Size.SMALL, "muted")
        self.hidden = label("", "small-muted", wrap=True)
        self.all = QPushButton("Show every entry")
        self.all.setProperty("kind", "link")
        self.all.setAutoDefault(False)
        self.view = _Rows()
        self.view.setModel(self._model)
        self.delegate = QueueDelegate(self._theme, self._model)
        self.view.setItemDelegate(self.delegate)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName("Queue")
        head = QVBoxLayout()
        lay(head, (12, 10, 12, 8), 8)
        head.addWidget(self.search)
        for chips in (tuple(self._standing_chips.values()), (self.state_chip, self.category_chip)):
            flow = Flow(5)
            for chip in chips:
                flow.addWidget(chip)
            head.addLayout(flow)
        foot = QHBoxLayout()
        lay(foot, space=6)
        foot.addWidget(self.hidden, 1)
        foot.addWidget(self.all)
        head.addLayout(foot)
        head.addWidget(self.order)
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
        for chip in self._standing_chips.values():
            chip.toggled.connect(self._standings_toggled)
        self.state_chip.clicked.connect(self._show_states)
        self.category_chip.clicked.connect(self._show_categories)
        self.all.clicked.connect(self.clear_filters)
        self.view.clicked.connect(self._clicked)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._rest.timeout.connect(self._rested)
        self._theme.changed.connect(self._restyle)

    # What the page tells it.

    def show_tally(self, tally: Tally, order: str) -> None:
        """Show the live counts, and say how the queue is ordered."""
        for verdict, words, _mark, _tone in STANDING_CHIPS:
            count = tally.standings[verdict]
            chip = self._standing_chips[verdict]
            chip.show_words(f"{words} {count:,}")
            chip.setVisible(verdict is not None or count > 0)
        self.order.show_words(order)
        self.order.setVisible(bool(order))
        self._fill_states(tally)
        self._fill_categories(tally)
        shown, whole = self._model.shown_count, tally.whole
        filtered = not self._filter.is_empty and not self._filter.text.startswith("#")
        self.hidden.setText(f"{shown:,} of {whole:,} shown")
        self.hidden.setVisible(filtered)
        self.all.setVisible(filtered)

    def set_filter(self, chosen: Filter) -> None:
        """Show this filter as chosen."""
        self._filter = chosen
        for verdict, chip in self._standing_chips.items():
            chip.blockSignals(True)
            chip.setChecked(verdict in chosen.standings)
            chip.blockSignals(False)
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
        self.search.setPlaceholderText(f"Find name, PNC ID, custody no.   {key}".strip())

    def show_faces(self, shows: bool) -> None:
        """Show small faces in the rows, or leave them out."""
        if self.delegate.shows_faces != shows:
            self.delegate.shows_faces = shows
            self.delegate.faces.clear()
            self.view.doItemsLayout()
        self._rest.start()

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
        self._choose(self._with(text=text))

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

    def _standings_toggled(self) -> None:
        chosen = frozenset(v for v, chip in self._standing_chips.items() if chip.isChecked())
        self._choose(self._with(standings=chosen))

    def _state_chosen(self, code: str) -> None:
        self._choose(self._with(state=code))

    def _category_chosen(self, code: str) -> None:
        self._choose(self._with(category=Category(code) if code else None))

    def _with(self, **parts: object) -> Filter:
        known = {
            "standings": self._filter.standings,
            "state": self._filter.state,
            "category": self._filter.category,
            "text": self._filter.text,
            "only": self._filter.only,
        }
        return Filter(**(known | parts))  # type: ignore[arg-type]

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

    # The menus of the two chips.

    def _fill_states(self, tally: Tally) -> None:
        counts = [("", "All decisions", tally.whole), (TO_DO, "To be decided", tally.to_do)]
        counts += [(s.value, STATE_WORDS[s], tally.states[s]) for s in DecisionState]
        counts += [
            (CHANGED, "Changed since I looked", tally.changed),
            (MINE, "Decided by me", tally.mine),
        ]
        self._fill(self._states, self._state_menu, counts, self._filter.state, self._state_chosen)
        words = next((f"{w} {n:,}" for c, w, n in counts if c and c == self._filter.state), "")
        self.state_chip.show_words(words or f"To be decided {tally.to_do:,}")

    def _fill_categories(self, tally: Tally) -> None:
        counts = [("", "All categories", tally.whole)]
        counts += [
            (c.value, f"{c.value} · {CATEGORY_WORDS[c]}", tally.categories[c])
            for c in Category
            if tally.categories[c]
        ]
        chosen = self._filter.category.value if self._filter.category else ""
        self._fill(self._categories, self._category_menu, counts, chosen, self._category_chosen)
        words = next((f"{w} {n:,}" for c, w, n in counts if c and c == chosen), "All categories")
        self.category_chip.show_words(words)

    def _fill(
        self,
        actions: list[_Choice],
        menu: QMenu,
        counts: list[tuple[str, str, int]],
        chosen: str,
        slot: Callable[[str], None],
    ) -> None:
        if [one.code for one in actions] != [code for code, _, _ in counts]:
            menu.clear()
            actions.clear()
            for code, _words, _count in counts:
                action = _Choice(code, menu)
                action.chosen.connect(slot)
                actions.append(action)
        for action, (code, words, count) in zip(actions, counts, strict=True):
            action.setText(f"{words}   {count:,}")
            action.setChecked(code == chosen)

    def _show_states(self) -> None:
        self._state_menu.popup(self.state_chip.mapToGlobal(self.state_chip.rect().bottomLeft()))

    def _show_categories(self) -> None:
        self._category_menu.popup(
            self.category_chip.mapToGlobal(self.category_chip.rect().bottomLeft())
        )

    def _restyle(self) -> None:
        self.setFixedWidth(self._theme.scaled(WIDTH))
        self.view.doItemsLayout()
