"""Assessing a list again, weighing anew only what can stand differently by now.

A standing follows from its entry, the office's marks on its person, the records that speak of
it, how their sources stand, the policy, the deployment and the moment. The rule: where it is
not certain that all of these would say the same, the entry is weighed again; the outcome is
always what weighing the whole list would have given.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Final, NamedTuple

from console.domain.concerned import concerned
from console.domain.entries import Entry, EntryRef
from console.domain.findings import EntryStanding, Verdict
from console.domain.linked import is_linked
from console.domain.matching import RecordIndex
from console.domain.records import Record, made
from console.domain.rulebook import RuleBook
from console.domain.standing import Assessed, assess_some

NOBODY: Final[Mapping[EntryRef, Entry]] = MappingProxyType({})
"""No entry is to be weighed otherwise than it was taken in."""

NOTHING_STORED: Final[Mapping[EntryRef, str]] = MappingProxyType({})
"""No standing is stored."""


class Weighed(NamedTuple):
    """What is kept of a standing; it stands like this before `holds_until`."""

    standing: Verdict
    digest: str
    holds_until: datetime


class Kept(NamedTuple):
    """A list as it was last assessed: by what, and where each of its entries stands."""

    book: RuleBook
    entries: Sequence[Entry]
    linked: frozenset[EntryRef]
    struck: frozenset[EntryRef]
    weighed: Mapping[EntryRef, Weighed]
    marked: Mapping[EntryRef, Entry] = NOBODY
    """The entries that were weighed otherwise than they were taken in."""

    def serves(self, book: RuleBook, entries: Sequence[Entry]) -> bool:
        """Whether the same list is asked about by the same rules, and no earlier than before."""
        return (
            self.entries is entries and self.book.now.at <= book.now.at and self.book.is_like(book)
        )


class Reassessed(NamedTuple):
    """The list as it stands now, and whole standings of entries that were weighed again.

    Of all that may stand otherwise than is stored; whoever keeps them asks each by its digest.
    """

    kept: Kept
    standings: tuple[EntryStanding, ...]


def assess_whole(
    book: RuleBook,
    entries: Sequence[Entry],
    records: Sequence[Record],
    struck: frozenset[EntryRef],
    marked: Mapping[EntryRef, Entry] = NOBODY,
    stored: Mapping[EntryRef, str] = NOTHING_STORED,
) -> Reassessed:
    """Weigh every entry of a list; `marked` says how, where not as it was taken in.

    `stored` are the digests of the standings that are stored; whose is not has its whole one
    given.
    """
    linked = frozenset(entry.ref for entry in entries if is_linked(entry))
    found = assess_some(book, RecordIndex(records), _as_marked(entries, marked), {}, struck)
    in_order = [found[entry.ref] for entry in entries]
    standings = tuple(
        [each.whole for each in in_order if stored.get(each.entry_ref) != each.digest]
    )
    return Reassessed(Kept(book, entries, linked, struck, _weighed(found), marked), standings)


def assess_again(
    kept: Kept,
    book: RuleBook,
    records: Callable[[], Sequence[Record]],
    changed: Sequence[Record],
    besides: frozenset[EntryRef],
    struck: frozenset[EntryRef],
    marked: Mapping[EntryRef, Entry] = NOBODY,
) -> Reassessed:
    """Weigh those entries again that can stand differently than they did.

    Only where `kept` serves. `records` are all records, asked for where they are needed;
    `changed` are the rows that came or are gone since, each as it was and as it is; `besides`
    are entries whose whole standing is wanted in any case; `marked` are those that are to be
    weighed otherwise than they were taken in, and how.
    """
    at = book.now.at
    again = besides.union(ref for ref, each in kept.weighed.items() if each.holds_until <= at)
    again |= _other_marks(kept.marked, marked)
    rows = records() if changed or again else ()
    if changed:
        again |= concerned(kept.entries, book.year, changed, rows)
    if kept.linked and (again or struck != kept.struck):
        # They hang on the others and on each other, so all of them are weighed together.
        rows = rows or records()
        again |= kept.linked
    weighed = dict(kept.weighed)
    standings: tuple[EntryStanding, ...] = ()
    if again:
        chosen = [entry for entry in kept.entries if entry.ref in again]
        others = {ref: each.standing for ref, each in weighed.items() if ref not in again}
        found = assess_some(book, RecordIndex(rows), _as_marked(chosen, marked), others, struck)
        weighed |= _weighed(found)
        standings = tuple([found[entry.ref].whole for entry in chosen])
    return Reassessed(Kept(book, kept.entries, kept.linked, struck, weighed, marked), standings)


def _other_marks(
    before: Mapping[EntryRef, Entry], now: Mapping[EntryRef, Entry]
) -> frozenset[EntryRef]:
    """Whoever is marked otherwise than before, or no longer."""
    return frozenset(ref for ref in before.keys() | now.keys() if before.get(ref) != now.get(ref))


def _as_marked(entries: Sequence[Entry], marked: Mapping[EntryRef, Entry]) -> Sequence[Entry]:
    return [marked.get(entry.ref, entry) for entry in entries] if marked else entries


def _weighed(found: Mapping[EntryRef, Assessed]) -> dict[EntryRef, Weighed]:
    return {
        ref: made(Weighed, (each.standing, each.digest, each.holds_until))
        for ref, each in found.items()
    }
