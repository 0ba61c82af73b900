"""The queue's rows behind a filter, in risk order, with the live counts of every answer.

It holds light rows that a job has brought back and never fetches; the entry on the desk is not
its business, so a filter can hide it without losing it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStringListModel, Qt
from typing_extensions import override

from console.domain.decisions import DecisionState
from console.domain.findings import VERDICT_WORDS, Verdict
from console.domain.people import PersonId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from console.domain.entries import Category, EntryRef
    from console.services.queue import QueueRow
    from console.ui.table_model import Index

OPEN: Final = frozenset({DecisionState.UNDECIDED, DecisionState.LAPSED})
"""States in which an officer still has to answer."""

STATE_WORDS: Final = {
    DecisionState.UNDECIDED: "Undecided",
    DecisionState.APPROVED: "Approved",
    DecisionState.STRUCK: "Struck",
    DecisionState.REFERRED: "Referred",
    DecisionState.LAPSED: "Lapsed",
}
CHANGED: Final = "changed"
MINE: Final = "mine"
TO_DO: Final = "open"


@dataclass(frozen=True, slots=True)
class Filter:
    """What the queue shows: every part that is set must hold.

    `state` is "" for all, "open" for those still to be decided, the value of a `DecisionState`,
    "changed" for those changed since they were looked at, or "mine" for the officer's own.
    `only` are certain entries that another page asked to see.
    """

    standings: frozenset[Verdict | None] = frozenset()
    state: str = ""
    category: Category | None = None
    text: str = ""
    only: frozenset[EntryRef] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether it shows everything."""
        return self == Filter()

    def shows(self, row: QueueRow, who: PersonId) -> bool:
        """Whether a row is among what it shows."""
        return (
            (not self.standings or row.standing in self.standings)
            and (not self.state or self._state_holds(row, who))
            and (self.category is None or self.category in row.categories)
            and (not self.only or row.ref in self.only)
            and (not self.text or all(word in row.search for word in self.text.split()))
        )

    def _state_holds(self, row: QueueRow, who: PersonId) -> bool:
        if self.state == TO_DO:
            return row.state in OPEN
        if self.state == CHANGED:
            return row.changed
        if self.state == MINE:
            return bool(row.decided_by) and row.decided_by == who
        return row.state.value == self.state


@dataclass(slots=True)
class Tally:
    """How many rows of the whole list stand in each way."""

    standings: Counter[Verdict | None]
    states: Counter[DecisionState]
    categories: Counter[Category]
    changed: int = 0
    mine: int = 0
    whole: int = 0

    @property
    def decided(self) -> int:
        """How many have been approved or struck."""
        return self.states[DecisionState.APPROVED] + self.states[DecisionState.STRUCK]

    @property
    def to_do(self) -> int:
        """How many still wait for an answer."""
        return sum(self.states[state] for state in OPEN)


class QueueModel(QStringListModel):
    """The rows that the filter shows.

    A list of names to Qt, which asks for the number of rows some forty thousand times when one
    of twenty thousand goes: answered in C++ that takes 3 ms, in Python 28.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QueueRow] = []
        self._places: dict[EntryRef, int] = {}
        self._shown: list[int] = []
        self._who = PersonId("")
        self._tally = Tally(Counter(), Counter(), Counter())
        self.filter = Filter()

    def show_rows(self, rows: Sequence[QueueRow], who: PersonId) -> None:
        """Hold these rows instead, as this officer sees them."""
        self._who = who
        self._rows = list(rows)
        self._places = {row.ref: place for place, row in enumerate(self._rows)}
        self._tally = Tally(Counter(), Counter(), Counter(), whole=len(self._rows))
        for row in self._rows:
            self._count(row, 1)
        self._show_passing()

    def set_filter(self, chosen: Filter) -> None:
        """Show what another filter shows."""
        text = " ".join(chosen.text.casefold().split())
        chosen = replace(chosen, text="" if text.startswith("#") else text)
        if chosen == self.filter:
            return
        self.filter = chosen
        self._show_passing()

    def amend(self, row: QueueRow) -> None:
        """Take a row's new state; it appears or goes as the filter says."""
        place = self._places.get(row.ref)
        if place is None:
            return
        self._count(self._rows[place], -1)
        self._count(row, 1)
        self._rows[place] = row
        at = bisect_left(self._shown, place)
        is_shown = at < len(self._shown) and self._shown[at] == place
        passes = self.filter.shows(row, self._who)
        if is_shown and passes:
            index = self.index(at)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DisplayRole])
        elif is_shown:
            del self._shown[at]
            self.removeRows(at, 1)
        elif passes:
            self._shown.insert(at, place)
            self.insertRows(at, 1)
            self.setData(self.index(at), row.name)

    @property
    def tally(self) -> Tally:
        """The live counts over the whole list."""
        return self._tally

    def _count(self, row: QueueRow, step: int) -> None:
        tally = self._tally
        tally.standings[row.standing] += step
        tally.states[row.state] += step
        for category in row.categories:
            tally.categories[category] += step
        tally.changed += step * row.changed
        tally.mine += step * (bool(row.decided_by) and row.decided_by == self._who)

    @property
    def shown_count(self) -> int:
        """How many rows the filter shows."""
        return len(self._shown)

    def row_of(self, ref: EntryRef) -> QueueRow | None:
        """An entry's row, shown or not."""
        place = self._places.get(ref)
        return self._rows[place] if place is not None else None

    def row_at(self, index: Index) -> QueueRow | None:
        """The row behind an index, or nothing if it points nowhere."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        return self._rows[self._shown[index.row()]]

    def index_of(self, ref: EntryRef | None) -> int:
        """Where the filter shows an entry; -1 where it hides it."""
        place = self._places.get(ref) if ref is not None else None
        if place is None:
            return -1
        at = bisect_left(self._shown, place)
        return at if at < len(self._shown) and self._shown[at] == place else -1

    def by_number(self, number: int) -> QueueRow | None:
        """The entry of that number, shown or not."""
        return next((row for row in self._rows if row.number == number), None)

    def ends(self) -> tuple[EntryRef, EntryRef] | None:
        """The first and the last entry shown."""
        if not self._shown:
            return None
        return self._rows[self._shown[0]].ref, self._rows[self._shown[-1]].ref

    def after(
        self, ref: EntryRef | None, fits: Callable[[QueueRow], bool] | None = None
    ) -> EntryRef | None:
        """The next shown entry behind this one that fits; no wrapping round."""
        return next((row.ref for row in self._from(ref, 1) if fits is None or fits(row)), None)

    def before(self, ref: EntryRef | None) -> EntryRef | None:
        """The shown entry before this one; no wrapping round."""
        return next((row.ref for row in self._from(ref, -1)), None)

    def _from(self, ref: EntryRef | None, step: int) -> Iterator[QueueRow]:
        place = self._places.get(ref, -1) if ref is not None else -1
        at = bisect_left(self._shown, place)
        here = at < len(self._shown) and self._shown[at] == place
        at = at + (1 if here and step > 0 else 0) - (1 if step < 0 else 0)
        while 0 <= at < len(self._shown):
            yield self._rows[self._shown[at]]
            at += step

    def _show_passing(self) -> None:
        shows, who = self.filter.shows, self._who
        everything = self.filter.is_empty
        self._shown = [
            place for place, row in enumerate(self._rows) if everything or shows(row, who)
        ]
        self.setStringList([self._rows[place].name for place in self._shown])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row_at(index)
            return spoken(row) if row is not None else None
        return super().data(index, role)


def spoken(row: QueueRow) -> str:
    """A row as a screen reader says it."""
    standing = VERDICT_WORDS[row.standing] if row.standing else "Not checked"
    told = [f"{row.number}. {row.name}", f"{row.ref}, {row.what}", standing, STATE_WORDS[row.state]]
    if row.why:
        told.append(row.why)
    if row.changed:
        told.append("Changed since you looked")
    return ". ".join(told)
