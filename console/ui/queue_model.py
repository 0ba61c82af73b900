"""The queue's rows behind a filter, in their order, with the live counts of every answer.

It holds an index of light rows that a job has brought back and never fetches; the entry on the
desk is not its business, so a filter can hide it without losing it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel, Qt
from typing_extensions import override

from console.domain.findings import VERDICT_WORDS
from console.domain.people import PersonId
from console.services.queue_rows import QueueRows
from console.ui.queue_filter import OPEN, STATE_WORDS, TO_DO, Filter, waits
from console.ui.queue_index import Answer, Arrangement, Crossed, Facet, Member, QueueIndex, Tally
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator, Sequence

    from console.domain.entries import EntryRef
    from console.services.queue_rows import QueueRow
    from console.ui.table_model import Index

__all__ = [
    "OPEN",
    "STATE_WORDS",
    "TO_DO",
    "Filter",
    "QueueModel",
    "Tally",
    "spoken",
    "waits",
]


class QueueModel(QStringListModel):
    """The rows that the filter shows.

    A list of nothing to Qt, which asks for the number of rows some forty thousand times when one
    of twenty thousand goes: answered in C++ that takes 3 ms, in Python 28. The names are those
    of the rows.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = QueueIndex(QueueRows.of(()), PersonId(""))
        self._shown: list[int] = []
        self._tally = self._index.tally()
        self.filter = Filter()

    def show_rows(self, rows: Sequence[QueueRow], who: PersonId) -> None:
        """Hold these rows instead, as this officer sees them."""
        self.show_index(QueueIndex(QueueRows.of(rows), who))

    def show_index(self, index: QueueIndex) -> None:
        """Hold the rows of an index that was made elsewhere."""
        same_entries = index.refs == self._index.refs
        self._index, self._tally = index, index.tally()
        shown = index.shown(self.filter) if same_entries else []
        if shown and shown == self._shown:
            # The same rows in the same places: they are painted anew, and nothing scrolls.
            display = [Qt.ItemDataRole.DisplayRole]
            self.dataChanged.emit(self.index(0), self.index(len(shown) - 1), display)
        else:
            self._show_passing()

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the same rows in another order."""
        self._index.arrangement = arrangement
        self._show_passing()

    @property
    def index_of_rows(self) -> QueueIndex:
        """The index itself, to make the next one from."""
        return self._index

    @property
    def who(self) -> PersonId:
        """As whom the rows are seen."""
        return self._index.who

    def set_filter(self, chosen: Filter) -> None:
        """Show what another filter shows."""
        chosen = chosen.tidied()
        if chosen == self.filter:
            return
        self.filter = chosen
        self._show_passing()

    def amend(self, row: QueueRow) -> None:
        """Take a row's new state; it appears or goes as the filter says."""
        place = self._index.amend(row)
        if place is None:
            return
        self._tally = self._index.tally()
        at = self._at(place)
        is_shown = at < len(self._shown) and self._shown[at] == place
        passes = self.filter.shows(row, self._index.who)
        if is_shown and passes:
            index = self.index(at)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DisplayRole])
        elif is_shown:
            del self._shown[at]
            self.removeRows(at, 1)
        elif passes:
            self._shown.insert(at, place)
            self.insertRows(at, 1)

    def amend_all(self, rows: Sequence[QueueRow]) -> None:
        """Take the new state of several rows at once."""
        if len(rows) == 1:
            self.amend(rows[0])
            return
        for row in rows:
            self._index.amend(row)
        self._tally = self._index.tally()
        self._show_passing()

    @property
    def tally(self) -> Tally:
        """The live counts over the whole list."""
        return self._tally

    def counts(self, facet: Facet) -> Counter[Answer]:
        """How many rows would be shown for each answer, if all else of the filter stays."""
        return self._index.counts(facet, self.filter)

    def crossed(self, chosen: Filter | None = None) -> Crossed:
        """How many rows that a filter shows stand in each way and were decided in each way."""
        return self._index.crossed(self.filter if chosen is None else chosen.tidied())

    def count(self, chosen: Filter) -> int:
        """How many rows a filter would show."""
        return self._index.count(chosen.tidied())

    @property
    def shown_count(self) -> int:
        """How many rows the filter shows."""
        return len(self._shown)

    @property
    def stands_alike(self) -> bool:
        """Whether two or more rows are shown that stand in one way and wait in one way."""
        ways = {way: many for way, many in self.crossed().items() if many}
        return len(ways) == 1 and all(
            state in OPEN and many > 1 for (_, state), many in ways.items()
        )

    def shown_rows(self) -> QueueRows:
        """The rows that the filter shows, in order."""
        return self._index.rows.picked(self._shown)

    def member_of(self, ref: EntryRef) -> Member | None:
        """An entry's place in its group; None where it is in none."""
        return self._index.arrangement.members.get(ref)

    def row_of(self, ref: EntryRef) -> QueueRow | None:
        """An entry's row, shown or not."""
        place = self._index.places.get(ref)
        return self._index.rows[place] if place is not None else None

    def row_at(self, index: Index) -> QueueRow | None:
        """The row behind an index, or nothing if it points nowhere."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        return self._index.rows[self._shown[index.row()]]

    def index_of(self, ref: EntryRef | None) -> int:
        """Where the filter shows an entry; -1 where it hides it."""
        place = self._index.places.get(ref) if ref is not None else None
        if place is None:
            return -1
        at = self._at(place)
        return at if at < len(self._shown) and self._shown[at] == place else -1

    def by_number(self, number: int) -> QueueRow | None:
        """The entry of that number, shown or not."""
        return self._index.by_number(number)

    def ends(self) -> tuple[EntryRef, EntryRef] | None:
        """The first and the last entry shown."""
        if not self._shown:
            return None
        rows = self._index.rows
        return rows.ref(self._shown[0]), rows.ref(self._shown[-1])

    def after(
        self, ref: EntryRef | None, fits: Callable[[QueueRow], bool] | None = None
    ) -> EntryRef | None:
        """The next shown entry behind this one that fits; no wrapping round.

        `fits` may ask for anything but a row's own part, such as its name (see `QueueRows.alike`).
        """
        rows = self._index.rows
        places = self._from(ref, 1)
        found = (rows.ref(at) for at in places if fits is None or fits(rows.alike(at)))
        return next(found, None)

    def before(self, ref: EntryRef | None) -> EntryRef | None:
        """The shown entry before this one; no wrapping round."""
        return next(map(self._index.rows.ref, self._from(ref, -1)), None)

    def _from(self, ref: EntryRef | None, step: int) -> Iterator[int]:
        place = self._index.places.get(ref, -1) if ref is not None else -1
        at = self._at(place) if place >= 0 else 0
        here = at < len(self._shown) and self._shown[at] == place
        at = at + (1 if here and step > 0 else 0) - (1 if step < 0 else 0)
        while 0 <= at < len(self._shown):
            yield self._shown[at]
            at += step

    def _at(self, place: int) -> int:
        """Where a place is shown, or where it would come."""
        ranks = self._index.arrangement.ranks
        return bisect_left(self._shown, ranks[place], key=ranks.__getitem__)

    def _show_passing(self) -> None:
        self._shown = self._index.shown(self.filter)
        self.setStringList([""] * len(self._shown))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return super().data(index, role)
        row = self.row_at(index)
        if row is None:
            return None
        return (
            row.name
            if role == Qt.ItemDataRole.DisplayRole
            else spoken(row, self.member_of(row.ref))
        )


def spoken(row: QueueRow, member: Member | None = None) -> str:
    """A row as a screen reader says it."""
    standing = said(VERDICT_WORDS[row.standing]) if row.standing else tr("Not checked")
    told = [
        f"{row.number}. {row.name}",
        f"{row.ref}, {said(row.what)}",
        standing,
        tr(STATE_WORDS[row.state]),
    ]
    if row.why:
        told.append(said(row.why))
    if row.asked:
        told.append(tr("Referred to you"))
    if row.answered:
        told.append(tr("Your referral has an answer"))
    if row.changed:
        told.append(tr("Changed since you looked"))
    if member is not None:
        told.append(
            tr("{place} of {size} that belong together").format(
                place=member.place, size=member.size
            )
        )
    return ". ".join(told)
