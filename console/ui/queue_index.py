"""The rows of a queue with, for every answer, the set of rows that give it, as one number.

A filter is then a few operations on whole numbers, and so is each live count: twenty thousand
rows cost no more than two hundred. It holds no Qt and is made in a lane; the rule: what it
says is what `Filter.shows` says, row by row.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import compress
from typing import Final, NamedTuple

from console.domain.decisions import DecisionState
from console.domain.entries import Category, EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.people import PersonId
from console.services.queue import QueueRow
from console.ui.queue_filter import (
    CHANGED,
    MINE,
    OPEN,
    Filter,
    Order,
    marks_of,
    picture_of,
    states_of,
)


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

    @property
    def decided(self) -> int:
        """How many have been approved or struck."""
        return self.states[DecisionState.APPROVED] + self.states[DecisionState.STRUCK]

    @property
    def to_do(self) -> int:
        """How many still wait for an answer."""
        return sum(self.states[state] for state in OPEN)


class QueueIndex:
    """Rows in their order, found by what they answer."""

    def __init__(
        self,
        rows: Sequence[QueueRow],
        who: PersonId,
        members: Mapping[EntryRef, Member] | None = None,
    ) -> None:
        self.rows = list(rows)
        self.who = who
        self.members: Mapping[EntryRef, Member] = members or {}
        self.places = {row.ref: place for place, row in enumerate(self.rows)}
        self._numbers = {row.number: place for place, row in enumerate(self.rows)}
        self._texts = [row.search for row in self.rows]
        self._everything = (1 << len(self.rows)) - 1
        self._bits: dict[Facet, defaultdict[Answer, int]] = _sets(self.rows, who)
        self._searched: tuple[str, int] = ("", self._everything)

    def shown(self, chosen: Filter) -> list[int]:
        """The places of the rows that a filter shows, in order."""
        return _places(self._passing(chosen))

    def count(self, chosen: Filter) -> int:
        """How many rows a filter shows."""
        return self._passing(chosen).bit_count()

    def counts(self, facet: Facet, chosen: Filter) -> Counter[Answer]:
        """How many rows would be shown for each answer, if all else of the filter stays."""
        passing = self._passing(_without(chosen, facet))
        found = {answer: (bits & passing).bit_count() for answer, bits in self._bits[facet].items()}
        return Counter({answer: count for answer, count in found.items() if count})

    def crossed(self, chosen: Filter) -> Crossed:
        """How many rows that a filter shows stand in each way and were decided in each way."""
        passing, states = self._passing(chosen), self._bits[Facet.STATE]
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
        self.rows[place] = row
        return place

    def by_number(self, number: int) -> QueueRow | None:
        """The entry of that number."""
        place = self._numbers.get(number)
        return self.rows[place] if place is not None else None

    def tally(self) -> Tally:
        """The counts over the whole list."""
        states = self._bits[Facet.STATE]
        marks = self._bits[Facet.MARK]
        found = Tally(Counter(), Counter(), Counter(), whole=len(self.rows))
        for standing, bits in self._bits[Facet.STANDING].items():
            if standing is None or isinstance(standing, Verdict):
                found.standings[standing] = bits.bit_count()
        for state in DecisionState:
            found.states[state] = states[state.value].bit_count()
        for category in Category:
            found.categories[category] = self._bits[Facet.CATEGORY][category].bit_count()
        found.changed, found.mine = marks[CHANGED].bit_count(), marks[MINE].bit_count()
        return found

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
            found &= _set(
                (self.places[ref] for ref in chosen.only if ref in self.places), len(self.rows)
            )
        if chosen.text:
            found &= self._with_text(chosen.text)
        return found

    def _with_text(self, text: str) -> int:
        if self._searched[0] != text:
            places: Iterable[int] = range(len(self._texts))
            for word in text.split():
                texts = self._texts
                places = [place for place in places if word in texts[place]]
            self._searched = (text, _set(places, len(self.rows)))
        return self._searched[1]


def arranged(
    rows: Sequence[QueueRow], order: Order, groups: Mapping[EntryRef, int] | None = None
) -> tuple[list[QueueRow], dict[EntryRef, Member]]:
    """Rows in another order, those of a group behind its first; equals by risk."""
    found = sorted(rows, key=_risk)
    if order is Order.NUMBER:
        found.sort(key=_number)
    elif order is Order.NAME:
        found.sort(key=_name)
    if not groups:
        return found, {}
    together: dict[int, list[QueueRow]] = {}
    heads: list[list[QueueRow]] = []
    for row in found:
        number = groups.get(row.ref)
        if number is None:
            heads.append([row])
        elif number in together:
            together[number].append(row)
        else:
            together[number] = [row]
            heads.append(together[number])
    members = {
        row.ref: Member(place, len(group))
        for group in together.values()
        for place, row in enumerate(group, 1)
    }
    return [row for group in heads for row in group], members


def _risk(row: QueueRow) -> tuple[int, str]:
    return row.risk, row.ref


def _number(row: QueueRow) -> int:
    return row.number


def _name(row: QueueRow) -> str:
    return row.name.casefold()


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
    for state in states_of(row):
        yield Facet.STATE, state
    for category in row.categories:
        yield Facet.CATEGORY, category
    for reason in row.reasons:
        yield Facet.REASON, reason
    for flaw in picture_of(row):
        yield Facet.PICTURE, flaw
    for mark in marks_of(row, who):
        yield Facet.MARK, mark


def _sets(rows: Sequence[QueueRow], who: PersonId) -> dict[Facet, defaultdict[Answer, int]]:
    """For every answer of every question the set of rows that give it."""
    listed: dict[Facet, defaultdict[Answer, list[int]]] = {
        facet: defaultdict(list) for facet in Facet
    }
    standings, states = listed[Facet.STANDING], listed[Facet.STATE]
    categories, reasons = listed[Facet.CATEGORY], listed[Facet.REASON]
    pictures, marks = listed[Facet.PICTURE], listed[Facet.MARK]
    for place, row in enumerate(rows):
        standings[row.standing].append(place)
        for state in states_of(row):
            states[state].append(place)
        for category in row.categories:
            categories[category].append(place)
        for reason in row.reasons:
            reasons[reason].append(place)
        for flaw in picture_of(row):
            pictures[flaw].append(place)
        for mark in marks_of(row, who):
            marks[mark].append(place)
    size = len(rows)
    return {
        facet: defaultdict(int, {answer: _set(places, size) for answer, places in found.items()})
        for facet, found in listed.items()
    }


def _set(places: Iterable[int], size: int) -> int:
    """Places as one number, in which each is a bit."""
    digits = bytearray(b"0" * size)
    for place in places:
        digits[place] = 49
    digits.reverse()
    return int(digits, 2) if size else 0


def _places(bits: int) -> list[int]:
    """The places of a set, in order."""
    digits = f"{bits:b}".encode()[::-1]
    return list(compress(range(len(digits)), digits.translate(_ONE_OR_NOT)))
