"""The rows of a queue with, for every answer, the set of rows that give it, as one number.

A filter is then a few operations on whole numbers, and so is each live count: twenty thousand
rows cost no more than two hundred. It holds no Qt and is made in a lane; the rule: what it
says is what `Filter.shows` says, row by row.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.decisions import DecisionState
from console.domain.entries import Category, EntryRef
from console.domain.findings import Reason, Verdict
from console.ui.queue_filter import (
    ANSWERED,
    ASKED,
    CHANGED,
    MINE,
    TO_DO,
    Filter,
    Order,
    marks_of,
    picture_of,
    states_of,
)

if TYPE_CHECKING:
    from console.domain.people import PersonId
    from console.services.queue_rows import QueueRow, QueueRows, Way


class Facet(Enum):
    """One question that every row answers."""

    STANDING = "standing"
    STATE = "state"
    CATEGORY = "category"
    REASON = "reason"
    PICTURE = "picture"
    MARK = "mark"

    __hash__ = object.__hash__


Crossed = Mapping[tuple[Verdict | None, DecisionState], int]
Answer = Verdict | Category | Reason | str | None
FEW: Final = 100
"""Up to so many bits are quicker set one by one than in the digits of the whole list."""

_ONE_OR_NOT: Final = bytes(byte == 49 for byte in range(256))


class Member(NamedTuple):
    """An entry's place in its group, from 1, and how many the group has."""

    place: int
    size: int


@dataclass(slots=True)
class Tally:
    """How many rows of the whole list stand in each way."""

    standings: Counter[Verdict | None]
    states: Counter[DecisionState]
    categories: Counter[Category]
    changed: int = 0
    mine: int = 0
    whole: int = 0
    asked: int = 0
    answered: int = 0
    to_do: int = 0
    """How many still wait for this officer's answer."""

    @property
    def decided(self) -> int:
        """How many have been approved or struck."""
        return self.states[DecisionState.APPROVED] + self.states[DecisionState.STRUCK]


class Arrangement(NamedTuple):
    """An order of the rows: their places in it, where each place comes, and the groups."""

    order: Sequence[int]
    ranks: Sequence[int]
    members: Mapping[EntryRef, Member]


class QueueIndex:
    """Rows, found by what they answer; `rows` stand in risk order, and are shown in any."""

    def __init__(self, rows: QueueRows, who: PersonId) -> None:
        self._made_of, self.rows = rows, rows.copy()
        self.who = who
        natural = range(len(rows))
        self.arrangement = Arrangement(natural, natural, {})
        self._is_amended = False
        self.refs = rows.refs()
        self.places = {ref: place for place, ref in enumerate(self.refs)}
        ways = rows.ways()
        self._planted = [at for like, places in ways if not like.counts for at in places]
        self._everything = (1 << len(rows)) - 1
        self._bits: dict[Facet, defaultdict[Answer, int]] = _sets(ways, len(rows), who)
        self._searched: tuple[str, int] = ("", self._everything)

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {number: place for place, number in enumerate(self.rows.numbers())}

    @cached_property
    def _texts(self) -> list[str]:
        return self.rows.searches()

    def shown(self, chosen: Filter) -> list[int]:
        """The places of the rows that a filter shows, in order."""
        passing = self._passing(chosen)
        order = self.arrangement.order
        if isinstance(order, range):
            return _places(passing)
        flags = _flags(passing).ljust(len(self.rows), b"\0")
        return list(compress(order, map(flags.__getitem__, order)))

    def renewed(self, rows: QueueRows, who: PersonId) -> QueueIndex:
        """An index of these rows, in risk order; the same sets, where they are the same rows."""
        if rows is not self._made_of or who != self.who or self._is_amended:
            return QueueIndex(rows, who)
        made = copy(self)
        natural = range(len(rows))
        made.arrangement = Arrangement(natural, natural, {})
        return made

    def count(self, chosen: Filter) -> int:
        """How many rows a filter shows."""
        return (self._passing(chosen) & self._listed()).bit_count()

    def counts(self, facet: Facet, chosen: Filter) -> Counter[Answer]:
        """How many rows would be shown for each answer, if all else of the filter stays."""
        passing = self._passing(_without(chosen, facet)) & self._listed()
        found = {answer: (bits & passing).bit_count() for answer, bits in self._bits[facet].items()}
        return Counter({answer: count for answer, count in found.items() if count})

    def crossed(self, chosen: Filter) -> Crossed:
        """How many rows that a filter shows stand in each way and were decided in each way."""
        passing, states = self._passing(chosen) & self._listed(), self._bits[Facet.STATE]
        return {
            (standing, state): (bits & states[state.value] & passing).bit_count()
            for standing, bits in self._bits[Facet.STANDING].items()
            if standing is None or isinstance(standing, Verdict)
            for state in DecisionState
        }

    def amend(self, row: QueueRow) -> int | None:
        """Take a row's new state; its place, or None where the list has no such entry."""
        place = self.places.get(row.ref)
        if place is None:
            return None
        for was in _answers(self.rows[place], self.who):
            self._bits[was[0]][was[1]] &= ~(1 << place)
        for now in _answers(row, self.who):
            self._bits[now[0]][now[1]] |= 1 << place
        self.rows.put(place, row)
        self._is_amended = True
        return place

    def by_number(self, number: int) -> QueueRow | None:
        """The entry of that number."""
        place = self._numbers.get(number)
        return self.rows[place] if place is not None else None

    def tally(self) -> Tally:
        """The counts over the whole list."""
        states = self._bits[Facet.STATE]
        marks = self._bits[Facet.MARK]
        listed = self._listed()
        found = Tally(Counter(), Counter(), Counter(), whole=listed.bit_count())
        for standing, bits in self._bits[Facet.STANDING].items():
            if standing is None or isinstance(standing, Verdict):
                found.standings[standing] = (bits & listed).bit_count()
        for state in DecisionState:
            found.states[state] = (states[state.value] & listed).bit_count()
        for category in Category:
            bits = self._bits[Facet.CATEGORY][category]
            found.categories[category] = (bits & listed).bit_count()
        found.to_do = (states[TO_DO] & listed).bit_count()
        found.changed, found.mine = (marks[one].bit_count() for one in (CHANGED, MINE))
        found.asked, found.answered = (marks[one].bit_count() for one in (ASKED, ANSWERED))
        return found

    def _listed(self) -> int:
        """The set of the rows that are entries of the list."""
        return self._everything & ~_set(self._planted, len(self.rows))

    def _passing(self, chosen: Filter) -> int:
        """The set of the rows that a filter shows."""
        bits, found = self._bits, self._everything
        if chosen.standings:
            wanted = 0
            for standing in chosen.standings:
                wanted |= bits[Facet.STANDING][standing]
            found &= wanted
        if chosen.state:
            found &= bits[Facet.STATE][chosen.state]
        if chosen.category is not None:
            found &= bits[Facet.CATEGORY][chosen.category]
        if chosen.reason is not None:
            found &= bits[Facet.REASON][chosen.reason]
        if chosen.picture:
            found &= bits[Facet.PICTURE][chosen.picture]
        for mark in chosen.marks:
            found &= bits[Facet.MARK][mark]
        if chosen.only:
            places = {self.places[ref] for ref in chosen.only if ref in self.places}
            found &= _set(places, len(self.rows))
        if chosen.text:
            found &= self._with_text(chosen.text)
        return found

    def _with_text(self, text: str) -> int:
        if self._searched[0] != text:
            places: Collection[int] = range(len(self._texts))
            for word in text.split():
                texts = self._texts
                places = [place for place in places if word in texts[place]]
            self._searched = (text, _set(places, len(self.rows)))
        return self._searched[1]


def arranged(
    rows: QueueRows, order: Order, groups: Mapping[EntryRef, int] | None = None
) -> Arrangement:
    """Rows that stand in risk order in another one, equals by risk; groups behind their first."""
    found: Sequence[int] = range(len(rows))
    if order is Order.NUMBER:
        numbers = rows.numbers()
        found = sorted(found, key=numbers.__getitem__)
    elif order is Order.NAME:
        names = [name.casefold() for name in rows.names()]
        found = sorted(found, key=names.__getitem__)
    members: dict[EntryRef, Member] = {}
    if groups:
        refs = rows.refs()
        found = _grouped(refs, found, groups, members)
    if isinstance(found, range):
        return Arrangement(found, found, members)
    ranks = [0] * len(rows)
    for rank, place in enumerate(found):
        ranks[place] = rank
    return Arrangement(found, ranks, members)


def _grouped(
    refs: Sequence[EntryRef],
    order: Sequence[int],
    groups: Mapping[EntryRef, int],
    members: dict[EntryRef, Member],
) -> list[int]:
    together: dict[int, list[int]] = {}
    heads: list[list[int]] = []
    for place in order:
        number = groups.get(refs[place])
        if number is None:
            heads.append([place])
        elif number in together:
            together[number].append(place)
        else:
            together[number] = [place]
            heads.append(together[number])
    for group in together.values():
        for at, place in enumerate(group, 1):
            members[refs[place]] = Member(at, len(group))
    return [place for group in heads for place in group]


def _without(chosen: Filter, facet: Facet) -> Filter:
    """The filter as it is without its answer to one question; marks add up, so they stay."""
    if facet is Facet.STANDING:
        return replace(chosen, standings=frozenset())
    if facet is Facet.STATE:
        return replace(chosen, state="")
    if facet is Facet.CATEGORY:
        return replace(chosen, category=None)
    if facet is Facet.REASON:
        return replace(chosen, reason=None)
    if facet is Facet.PICTURE:
        return replace(chosen, picture="")
    return chosen


def _answers(row: QueueRow, who: PersonId) -> Iterator[tuple[Facet, Answer]]:
    yield Facet.STANDING, row.standing
    for state in states_of(row, who):
        yield Facet.STATE, state
    for category in row.categories:
        yield Facet.CATEGORY, category
    for reason in row.reasons:
        yield Facet.REASON, reason
    for flaw in picture_of(row):
        yield Facet.PICTURE, flaw
    for mark in marks_of(row, who):
        yield Facet.MARK, mark


def _sets(ways: Sequence[Way], size: int, who: PersonId) -> dict[Facet, defaultdict[Answer, int]]:
    """For every answer of every question the set of rows that give it."""
    found: dict[Facet, defaultdict[Answer, int]] = {facet: defaultdict(int) for facet in Facet}
    for like, places in ways:
        together = _set(places, size)
        for facet, answer in _answers(like, who):
            found[facet][answer] |= together
    return found


def _set(places: Collection[int], size: int) -> int:
    """Places as one number, in which each is a bit."""
    if len(places) < FEW:
        return sum(1 << place for place in places)
    digits = bytearray(b"0" * size)
    for place in places:
        digits[place] = 49
    digits.reverse()
    return int(digits, 2) if size else 0


def _places(bits: int) -> list[int]:
    """The places of a set, in order."""
    flags = _flags(bits)
    return list(compress(range(len(flags)), flags))


def _flags(bits: int) -> bytes:
    """A set as one byte for each place up to its last: 1 where the place is in it."""
    return f"{bits:b}".encode()[::-1].translate(_ONE_OR_NOT)
