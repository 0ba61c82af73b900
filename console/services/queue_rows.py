"""The rows of a whole list, of which each is made when somebody looks at it.

One rule: a row that is made here is equal to the one that `services.queue.row` makes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, overload

from typing_extensions import override

from console.domain.decisions import DecisionState
from console.domain.entries import Category, EntryRef
from console.domain.findings import Reason, Verdict

if TYPE_CHECKING:
    from datetime import timedelta

    from console.domain.deployments import Deployment
    from console.domain.people import Officer


class SeenList(NamedTuple):
    """What all rows of a list rest on alike: who sees it, and after how long a picture is old.

    `version` is that of its entries.
    """

    who: Officer
    version: int
    deployment: Deployment
    old_after: timedelta


class QueueRow(NamedTuple):
    """One row of the queue; `standing` is None while the entry was never checked.

    `what` is the ground in words; `why` says why a decision lapsed; `changed` and `seen` are
    about the person who asks; `search` is casefolded text to find the entry by; `risk` orders
    the queue, lower first; `picture` says what the picture suffers from, by codes of `FLAWS`;
    `digest` is what a decision taken on this row would name as seen; `asked` says that a
    referral waits for the person's answer, and `answered` that a colleague has answered theirs;
    a row that does not count is no entry of the list, and nothing shown may tell so.
    """

    number: int
    ref: EntryRef
    name: str
    categories: tuple[Category, ...]
    what: str
    standing: Verdict | None
    reasons: tuple[Reason, ...]
    state: DecisionState
    why: str
    changed: bool
    seen: bool
    search: str
    sha256: str
    decided_by: str
    risk: int
    picture: tuple[str, ...] = ()
    digest: str = ""
    asked: bool = False
    answered: bool = False
    counts: bool = True


class OwnColumns(NamedTuple):
    """The part of each row that only its entry has and that never changes, column by column."""

    refs: Sequence[EntryRef]
    numbers: Sequence[int]
    names: Sequence[str]
    searches: Sequence[str]
    sha256s: Sequence[str]

    def and_those_of(self, rows: Sequence[QueueRow]) -> OwnColumns:
        """These, and behind them those of the rows."""
        return OwnColumns(
            [*self.refs, *(row.ref for row in rows)],
            [*self.numbers, *(row.number for row in rows)],
            [*self.names, *(row.name for row in rows)],
            [*self.searches, *(row.search for row in rows)],
            [*self.sha256s, *(row.sha256 for row in rows)],
        )


class Way(NamedTuple):
    """A way in which rows are: a row that is so, and the places of all that are."""

    like: QueueRow
    places: Sequence[int]


class QueueRows(Sequence[QueueRow]):
    """The rows of a list in risk order, each made when somebody looks at it.

    Thousands of rows differ in nothing but their own part and the digest: for the rest there is
    one row for each way in which rows are, and `like` names it for every entry. Whoever asks
    something of them all asks the ways, or a column. `order` says where in the columns each row
    is; `own` columns never change, so that copies share them.
    """

    def __init__(
        self,
        order: Sequence[int],
        like: Sequence[QueueRow],
        own: OwnColumns,
        digests: Sequence[str],
    ) -> None:
        self._order, self._like, self._own, self._digests = order, like, own, digests
        self._instead: dict[int, QueueRow] = {}
        self._ways: Sequence[Way] | None = None

    @classmethod
    def of(cls, rows: Sequence[QueueRow]) -> QueueRows:
        """These very rows, in the order in which they come."""
        own = OwnColumns((), (), (), (), ()).and_those_of(rows)
        return cls(range(len(rows)), rows, own, [row.digest for row in rows])

    def copy(self) -> QueueRows:
        """The same rows, to be changed apart from these."""
        made = QueueRows(self._order, self._like, self._own, self._digests)
        made._instead, made._ways = self._instead.copy(), self._ways
        return made

    def picked(self, places: Sequence[int]) -> QueueRows:
        """Those at these places, in this order."""
        made = QueueRows([self._order[at] for at in places], self._like, self._own, self._digests)
        made._instead = self._instead.copy()
        return made

    def put(self, place: int, row: QueueRow) -> None:
        """Say this of the entry at a place from now on."""
        self._instead[self._order[place]] = row
        self._ways = None

    def with_more(self, more: Sequence[QueueRow]) -> QueueRows:
        """These rows, as they came, and some more, in risk order."""
        own = self._own.and_those_of(more)
        like, order = [*self._like, *more], list(self._order)

        def rank(at: int) -> tuple[int, EntryRef]:
            return like[at].risk, own.refs[at]

        for at in range(len(self._like), len(like)):
            order.insert(bisect_left(order, rank(at), key=rank), at)
        return QueueRows(order, like, own, [*self._digests, *(row.digest for row in more)])

    def ways(self) -> Sequence[Way]:
        """Every way in which rows are."""
        if self._ways is None:
            self._ways = self._all_ways()
        return self._ways

    def _all_ways(self) -> Sequence[Way]:
        like = list(self._like)
        for at, row in self._instead.items():
            like[at] = row
        places: defaultdict[int, list[int]] = defaultdict(list)
        for place, at in enumerate(self._order):
            places[id(like[at])].append(place)
        return [Way(like[self._order[several[0]]], several) for several in places.values()]

    def refs(self) -> list[EntryRef]:
        """The reference of every row."""
        return [self._own.refs[at] for at in self._order]

    def ref(self, place: int) -> EntryRef:
        """The reference of the row at a place."""
        return self._own.refs[self._order[place]]

    def alike(self, place: int) -> QueueRow:
        """A row that says what the one at a place does, but for its own part and its digest.

        Whoever looks for a row among thousands asks this, as nothing has to be made for it.
        """
        at = self._order[place]
        return self._instead.get(at) or self._like[at]

    def digests(self) -> list[str]:
        """What a decision on each row would name as seen."""
        found = list(self._digests)
        for at, row in self._instead.items():
            found[at] = row.digest
        return [found[at] for at in self._order]

    def numbers(self) -> list[int]:
        """The number of every row."""
        return [self._own.numbers[at] for at in self._order]

    def names(self) -> list[str]:
        """The name of every row."""
        return [self._own.names[at] for at in self._order]

    def searches(self) -> list[str]:
        """The text to find each row by."""
        return [self._own.searches[at] for at in self._order]

    def number_of(self, ref: EntryRef) -> int:
        """The number of an entry; 0 where the list has none of that reference."""
        return self._numbers.get(ref, 0)

    @cached_property
    def _numbers(self) -> dict[EntryRef, int]:
        return dict(zip(self._own.refs, self._own.numbers, strict=True))

    @overload
    def __getitem__(self, place: int) -> QueueRow: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[QueueRow, ...]: ...

    @override
    def __getitem__(self, place: int | slice) -> QueueRow | tuple[QueueRow, ...]:
        if isinstance(place, slice):
            return tuple([self._at(at) for at in self._order[place]])
        return self._at(self._order[place])

    @override
    def __len__(self) -> int:
        return len(self._order)

    def _at(self, at: int) -> QueueRow:
        if at in self._instead:
            return self._instead[at]
        own = self._own
        return self._like[at]._replace(
            number=own.numbers[at],
            ref=own.refs[at],
            name=own.names[at],
            search=own.searches[at],
            sha256=own.sha256s[at],
            digest=self._digests[at],
        )
