"""The filters of the queue: chips with live counts, their menus, and the filters with names.

Each count says how many rows would be shown if that answer were chosen and all else stayed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from console.domain import reasons
from console.domain.decisions import DecisionState
from console.domain.entries import CATEGORY_WORDS, Category
from console.domain.findings import Reason, Verdict
from console.ui.composition import CompositionBar, composition_of
from console.ui.composition_legend import Legend, answer_keys
from console.ui.flow import Flow
from console.ui.menus import Offer, fill, pop_up
from console.ui.pieces import lay
from console.ui.pills import Chip
from console.ui.queue_filter import MARK_WORDS, PICTURE_WORDS, STATE_WORDS, TO_DO, Filter
from console.ui.queue_index import Facet
from console.ui.queue_place import filter_of
from console.ui.tokens import Tone
from console.ui.tongue import later, number, said, tr

if TYPE_CHECKING:
    from console.ui.preferences import SavedFilter
    from console.ui.queue_model import QueueModel
    from console.ui.theme import Theme

STANDING_CHIPS: tuple[tuple[Verdict | None, str, str, Tone], ...] = (
    (Verdict.NOT_LAWFUL, later("Not lawful"), "cross", Tone.BAD),
    (Verdict.JUDGE, later("Judgement"), "question", Tone.WARN),
    (Verdict.SUPPORTED, later("Supported"), "check", Tone.GOOD),
    (None, later("Not checked"), "dash", Tone.QUIET),
)


class FilterChips(QWidget):
    """The chips and their menus."""

    chosen = Signal(object)
    recalled = Signal(object)
    save_requested = Signal()
    rename_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, model: QueueModel) -> None:
        super().__init__()
        self._model = model
        self._filter = Filter()
        self._saved: tuple[SavedFilter, ...] = ()
        self.standings = {
            verdict: Chip(theme, tone, mark) for verdict, _, mark, tone in STANDING_CHIPS
        }
        self.state = Chip(theme, Tone.QUIET, menu=True)
        self.category = Chip(theme, Tone.QUIET, menu=True)
        self.more = Chip(theme, Tone.QUIET, menu=True)
        self.saved = Chip(theme, Tone.QUIET, menu=True)
        self.saved.show_words(tr("Saved"))
        self.bar = CompositionBar(theme)
        self.legend = Legend(theme)
        self._menu = QMenu(self)
        column = QVBoxLayout(self)
        lay(column, space=6)
        for chips in (
            tuple(self.standings.values()),
            (self.state, self.category, self.more, self.saved),
        ):
            flow = Flow(5)
            for chip in chips:
                flow.addWidget(chip)
            column.addLayout(flow)
        column.addWidget(self.bar)
        column.addWidget(self.legend)
        for chip in self.standings.values():
            chip.toggled.connect(self._standings_toggled)
        self.state.clicked.connect(self._show_states)
        self.category.clicked.connect(self._show_categories)
        self.more.clicked.connect(self._show_more)
        self.saved.clicked.connect(self._show_saved)
        self.bar.picked.connect(self._cell_picked)

    # What it is told.

    def set_filter(self, chosen: Filter) -> None:
        """Show this filter as chosen."""
        self._filter = chosen
        for verdict, chip in self.standings.items():
            chip.blockSignals(True)
            chip.setChecked(verdict in chosen.standings)
            chip.blockSignals(False)

    def set_saved(self, saved: tuple[SavedFilter, ...]) -> None:
        """Offer these filters by their names."""
        self._saved = saved

    def show_counts(self) -> None:
        """Show the live counts."""
        standings = self._model.counts(Facet.STANDING)
        for verdict, words, _mark, _tone in STANDING_CHIPS:
            chip = self.standings[verdict]
            chip.show_words(f"{tr(words)} {number(standings[verdict])}")
            chip.setVisible(verdict is not None or standings[None] > 0 or chip.isChecked())
        states = self._model.counts(Facet.STATE)
        state = self._filter.state or TO_DO
        self.state.show_words(f"{_state_words(state)} {number(states[state])}")
        self.state.set_active(bool(self._filter.state))
        category = self._filter.category
        counted = self._model.counts(Facet.CATEGORY)
        self.category.show_words(
            f"{_category_words(category)} {number(counted[category])}"
            if category
            else tr("Categories")
        )
        self.category.set_active(category is not None)
        self._show_more_words()
        cells = composition_of(self._model.crossed(_whole(self._filter)))
        self.bar.show_cells(cells)
        # The chips above name the colours and the marks of the upper half.
        self.legend.show_keys(answer_keys(cells))

    def _show_more_words(self) -> None:
        chosen = self._filter
        chosen_words = [tr(MARK_WORDS[mark]) for mark in sorted(chosen.marks)]
        if chosen.reason is not None:
            chosen_words.append(said(reasons.title(chosen.reason)))
        if chosen.picture:
            chosen_words.append(said(tr(PICTURE_WORDS[chosen.picture])))
        many = len(chosen_words)
        words = chosen_words[0] if many == 1 else tr("{count} more filters").format(count=many)
        self.more.show_words(words if many else tr("More"))
        self.more.set_active(bool(many))

    # What is pressed in it.

    def choose(self, chosen: Filter) -> None:
        """Choose this filter."""
        self.set_filter(chosen)
        self.chosen.emit(chosen)

    def choose_state(self, code: str) -> None:
        """Choose a state by its code, '' for all."""
        self.choose(replace(self._filter, state=code))

    def _standings_toggled(self) -> None:
        chosen = frozenset(v for v, chip in self.standings.items() if chip.isChecked())
        self.choose(replace(self._filter, standings=chosen))

    def _cell_picked(self, standing: Verdict | None, state: str) -> None:
        self.choose(replace(self._filter, standings=frozenset({standing}), state=state))

    def _category_chosen(self, code: str) -> None:
        self.choose(replace(self._filter, category=Category(code) if code else None))

    def _reason_chosen(self, code: str) -> None:
        self.choose(replace(self._filter, reason=Reason(code) if code else None))

    def _picture_chosen(self, code: str) -> None:
        self.choose(replace(self._filter, picture=code))

    def _mark_chosen(self, code: str) -> None:
        self.choose(replace(self._filter, marks=self._filter.marks ^ {code}))

    def _more_cleared(self, _code: str) -> None:
        self.choose(replace(self._filter, marks=frozenset(), reason=None, picture=""))

    def _saved_chosen(self, number: str) -> None:
        self.recalled.emit(filter_of(self._saved[int(number) - 1].place))

    def _save(self, _code: str) -> None:
        self.save_requested.emit()

    # The menus.

    def state_offers(self) -> list[Offer]:
        """The answers of the officers, with their counts."""
        counts = self._model.counts(Facet.STATE)
        chosen = self._filter.state
        codes = (TO_DO, *(state.value for state in DecisionState))
        return [Offer("", tr("All decisions"), None, not chosen)] + [
            Offer(code, _state_words(code), counts[code], code == chosen) for code in codes
        ]

    def reason_offers(self) -> list[Offer]:
        """The reasons that the rules found, the most frequent first."""
        counts = self._model.counts(Facet.REASON)
        chosen = self._filter.reason
        found = [reason for reason, _count in counts.most_common() if isinstance(reason, Reason)]
        return [Offer("", tr("Any reason"), None, chosen is None)] + [
            Offer(each.value, said(reasons.title(each)), counts[each], each is chosen)
            for each in found
        ]

    def picture_offers(self) -> list[Offer]:
        """What pictures suffer from."""
        counts = self._model.counts(Facet.PICTURE)
        chosen = self._filter.picture
        return [Offer("", tr("Any picture"), None, not chosen)] + [
            Offer(code, said(tr(words)), counts[code], code == chosen)
            for code, words in PICTURE_WORDS.items()
        ]

    def mark_offers(self) -> list[Offer]:
        """What else can be asked of a row; several can be chosen together."""
        counts = self._model.counts(Facet.MARK)
        return [
            Offer(code, tr(words), counts[code], code in self._filter.marks)
            for code, words in MARK_WORDS.items()
        ]

    def _show_states(self) -> None:
        self._menu.clear()
        fill(self._menu, self.state_offers(), self.choose_state)
        pop_up(self._menu, self.state)

    def _show_categories(self) -> None:
        counts, chosen = self._model.counts(Facet.CATEGORY), self._filter.category
        offers = [Offer("", tr("All categories"), None, chosen is None)]
        offers += [
            Offer(each.value, _category_words(each), counts[each], each is chosen)
            for each in Category
            if counts[each] or each is chosen
        ]
        self._menu.clear()
        fill(self._menu, offers, self._category_chosen)
        pop_up(self._menu, self.category)

    def _show_more(self) -> None:
        self._menu.clear()
        fill(self._menu, self.mark_offers(), self._mark_chosen)
        self._menu.addSeparator()
        fill(self._menu.addMenu(tr("Reason")), self.reason_offers(), self._reason_chosen)
        fill(self._menu.addMenu(tr("Picture")), self.picture_offers(), self._picture_chosen)
        self._menu.addSeparator()
        fill(self._menu, [Offer("", tr("None of these"))], self._more_cleared)
        pop_up(self._menu, self.more)

    def _show_saved(self) -> None:
        self._menu.clear()
        offers = [
            Offer(str(at), f"{at}   {one.name}", self._model.count(filter_of(one.place)))
            for at, one in enumerate(self._saved, 1)
        ]
        fill(self._menu, offers, self._saved_chosen)
        if offers:
            self._menu.addSection(tr("The digit recalls it while the list has the focus"))
        fill(self._menu, [Offer("", tr("Save these filters…"))], self._save)
        names = [Offer(one.name, one.name) for one in self._saved]
        if names:
            fill(self._menu.addMenu(tr("Rename")), names, self.rename_requested.emit)
            fill(self._menu.addMenu(tr("Remove")), names, self.remove_requested.emit)
        pop_up(self._menu, self.saved)


def _whole(chosen: Filter) -> Filter:
    """The filter without what a click on the bar sets, so that the bar stays to be clicked."""
    return replace(chosen, standings=frozenset(), state="")


def _state_words(code: str) -> str:
    return tr("To be decided") if code == TO_DO else tr(STATE_WORDS[DecisionState(code)])


def _category_words(category: Category) -> str:
    return f"{category.value} · {said(CATEGORY_WORDS[category])}"
