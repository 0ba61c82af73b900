"""Which entries of a list belong together: one person, one family, one case.

A group is only a way to look: it changes no standing and no order inside it. The rule: two
entries go together for what the entries themselves carry, and the screen says for what.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Final

from console.domain.entries import Entry, EntryRef


class Grouping(Enum):
    """By what entries can be put together."""

    PERSON = "person"
    FAMILY = "family"
    CASE = "case"


GROUPING_WORDS: Final[Mapping[Grouping, str]] = {
    Grouping.PERSON: "same person: an identifier in common",
    Grouping.FAMILY: "same surname, and a case in common or one entry linked to the other "
    "(no address is known)",
    Grouping.CASE: "same URN, crime, order or missing-person reference",
}
"""For what entries are put together, as it is said on screen."""


def groups(entries: Sequence[Entry], by: Grouping) -> dict[EntryRef, int]:
    """The number of the group of each entry that goes with another; the others are not named."""
    known = {entry.ref for entry in entries}
    union = _Union()
    for one, other in _pairs(entries, by):
        if other in known:
            union.join(one, other)
    members: dict[EntryRef, list[EntryRef]] = defaultdict(list)
    for entry in entries:
        members[union.head(entry.ref)].append(entry.ref)
    several = [refs for refs in members.values() if len(refs) > 1]
    return {ref: number for number, refs in enumerate(several) for ref in refs}


def _pairs(entries: Sequence[Entry], by: Grouping) -> Iterable[tuple[EntryRef, EntryRef]]:
    if by is Grouping.PERSON:
        for entry in entries:
            for other in entry.same_person:
                yield entry.ref, other
        return
    first: dict[tuple[str, str], EntryRef] = {}
    surnames = {entry.ref: entry.person.surname.casefold().strip() for entry in entries}
    for entry in entries:
        name = surnames[entry.ref] if by is Grouping.FAMILY else ""
        for ground in entry.grounds:
            for case in (ground.urn, ground.crime_ref, ground.order_ref, ground.missing_ref):
                if case:
                    yield entry.ref, first.setdefault((name, case), entry.ref)
            linked = EntryRef(ground.linked_entry)
            if by is Grouping.FAMILY and surnames.get(linked) == name:
                yield entry.ref, linked


class _Union:
    """Sets that grow together."""

    def __init__(self) -> None:
        self._heads: dict[EntryRef, EntryRef] = {}

    def head(self, ref: EntryRef) -> EntryRef:
        """The one that stands for the set of this one."""
        above = self._heads.get(ref, ref)
        while above != ref:
            self._heads[ref] = self._heads.get(above, above)
            ref, above = above, self._heads.get(above, above)
        return ref

    def join(self, one: EntryRef, other: EntryRef) -> None:
        """Put the sets of these two together."""
        first, second = self.head(one), self.head(other)
        if first != second:
            self._heads[second] = first
