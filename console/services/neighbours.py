"""Who else on a list is the same person or shares a picture, and who was taken off it before.

One rule: an entry already on the list is never touched; the newcomer names its neighbours,
and what is remembered of one that is gone is said to whoever proposes the person again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from console.domain import reasons
from console.domain.decisions import DecisionState
from console.services.tokens import identifying

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from console.domain.entries import Entry, EntryRef
    from console.domain.findings import Reason
    from console.services.contracts import StateLine

MOST_NEIGHBOURS: Final = 20
MOST_MEMORIES: Final = 100


class Neighbours:
    """The people and pictures of a list, by what they can be recognised by."""

    def __init__(self, present: Iterable[Entry]) -> None:
        self._people: dict[str, list[EntryRef]] = defaultdict(list)
        self._pictures: dict[str, list[EntryRef]] = defaultdict(list)
        for entry in present:
            self._add(entry, tokens_of(entry))

    def introduce(self, newcomers: Sequence[Entry]) -> list[Entry]:
        """The newcomers, each naming whom it shares a person or a picture with on this list."""
        tokens = {entry.ref: tokens_of(entry) for entry in newcomers}
        for entry in newcomers:
            self._add(entry, tokens[entry.ref])
        return [self._introduced(entry, tokens[entry.ref]) for entry in newcomers]

    def _add(self, entry: Entry, tokens: frozenset[str]) -> None:
        for token in tokens:
            self._people[token].append(entry.ref)
        if entry.image.sha256:
            self._pictures[entry.image.sha256].append(entry.ref)

    def _introduced(self, entry: Entry, tokens: frozenset[str]) -> Entry:
        same = _others(entry.ref, (self._people[token] for token in sorted(tokens)))
        shared = _others(entry.ref, [self._pictures.get(entry.image.sha256, [])])
        people = frozenset(same)
        return replace(
            entry,
            same_person=same,
            same_picture=tuple(ref for ref in shared if ref not in people),
        )


def memories(
    proposed: Iterable[Entry],
    introduced: Iterable[Entry],
    states: Mapping[EntryRef, StateLine],
    recalled_for: Mapping[EntryRef, Reason],
) -> list[str]:
    """What is remembered of struck and recalled entries that a bundle brings again.

    `proposed` are all entries of the bundle, `introduced` those that were taken in;
    `recalled_for` says why each entry was recalled that ever was. One sentence each.
    """
    notes = [
        f"{entry.ref} {_struck_words(state)} and stays struck."
        for entry in proposed
        if (state := states.get(entry.ref)) and state.state is DecisionState.STRUCK
    ]
    recalled = {ref: why for ref, why in recalled_for.items() if _is_recalled(states.get(ref))}
    notes.extend(
        f"{entry.ref} was recalled ({reasons.words(recalled[entry.ref])}) and stays off the list."
        for entry in proposed
        if entry.ref in recalled
    )
    notes.extend(
        f"{entry.ref} is the same person as {other}, which {_struck_words(states[other])}."
        for entry in introduced
        for other in entry.same_person
        if other in states and states[other].state is DecisionState.STRUCK
    )
    notes.extend(
        f"{entry.ref} is the same person as {other}, which was recalled "
        f"({reasons.words(recalled[other])})."
        for entry in introduced
        for other in entry.same_person
        if other in recalled
    )
    if len(notes) > MOST_MEMORIES:
        more = len(notes) - MOST_MEMORIES
        notes = [*notes[:MOST_MEMORIES], f"{more:,} more entries were struck or recalled before."]
    return notes


def tokens_of(entry: Entry) -> frozenset[str]:
    """What the entry's person can be recognised by, on this list and on any other."""
    return identifying(entry.person)


def _is_recalled(state: StateLine | None) -> bool:
    return state is not None and state.state is DecisionState.RECALLED


def _struck_words(state: StateLine) -> str:
    decision = state.decision
    if decision is None or decision.reason is None:
        return "was struck before"
    return f"was struck on {decision.decided_at:%d %b %Y} ({reasons.words(decision.reason)})"


def _others(ref: EntryRef, groups: Iterable[Sequence[EntryRef]]) -> tuple[EntryRef, ...]:
    found: dict[EntryRef, None] = {}
    for group in groups:
        for other in group:
            if other != ref:
                found[other] = None
            if len(found) >= MOST_NEIGHBOURS:
                return tuple(found)
    return tuple(found)
