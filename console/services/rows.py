"""The rows of a queue, made once and made again only where something about them changed.

One rule: a row that is kept says what a new one would say. All that the store says of the list
is compared each time, whoever wrote it, and the entries themselves never change.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.decisions import DecisionState
from console.domain.referrals import is_answered, is_asked
from console.services.lists import known as known_list
from console.services.queue import (
    UNDECIDED,
    QueueCounts,
    QueueRow,
    counts,
    in_risk_order,
    light,
    light_state,
    row,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import timedelta

    from console.domain.deployments import Deployment, DeploymentRef
    from console.domain.entries import Entry, EntryRef
    from console.domain.findings import EntryStanding
    from console.domain.people import Officer, PersonId
    from console.domain.referrals import Turn
    from console.services.contracts import UnitOfWork
    from console.services.desk_store import DeskUnit
    from console.services.kept_queue import QueueText
    from console.services.roster import Roster

MOST_LISTS: Final = 2
MANY: Final = 500
"""From how many entries on the whole list is read at once."""


class _MadeFrom(NamedTuple):
    """What all rows of a list rest on alike; `version` is that of its entries."""

    who: Officer
    version: int
    deployment: Deployment
    old_after: timedelta


class _Kept(NamedTuple):
    made_from: _MadeFrom
    text: QueueText
    turns: Mapping[EntryRef, Turn]
    rows: tuple[QueueRow, ...]
    counts: QueueCounts


class Rows:
    """Keeps the rows of the last lists, for each person; safe to ask from several threads."""

    def __init__(self) -> None:
        self._lists: OrderedDict[tuple[DeploymentRef, PersonId], _Kept] = OrderedDict()
        self._lock = Lock()

    def all(
        self,
        unit: DeskUnit,
        who: Officer,
        deployment: Deployment,
        old_after: timedelta,
    ) -> tuple[tuple[QueueRow, ...], QueueCounts]:
        """Every row of a list as this transaction sees it, in risk order, and their counts."""
        ref = deployment.reference
        made_from = _MadeFrom(who, unit.entries.version(ref), deployment, old_after)
        with self._lock:
            before = self._lists.get((ref, who.id))
        text, turns = unit.queue.text(ref, who.id), unit.referrals.turns(ref)
        changed = _changed(unit, before, made_from, text, turns)
        if before is None or changed is None:
            rows = _every_row(unit, made_from, text, turns)
            kept = _Kept(made_from, text, turns, rows, counts(rows))
        elif changed:
            anew = _rows_at_the_desk(unit, made_from, changed, turns, before.rows)
            rows = _with(before.rows, anew)
            kept = _Kept(made_from, text, turns, rows, counts(rows))
        else:
            kept = before
        with self._lock:
            self._lists[ref, who.id] = kept
            self._lists.move_to_end((ref, who.id))
            while len(self._lists) > MOST_LISTS:
                self._lists.popitem(last=False)
        return kept.rows, kept.counts

    def forget(self) -> None:
        """Let go of every row, since a row holds a name."""
        with self._lock:
            self._lists.clear()


def _changed(
    unit: DeskUnit,
    before: _Kept | None,
    made_from: _MadeFrom,
    text: QueueText,
    turns: Mapping[EntryRef, Turn],
) -> frozenset[EntryRef] | None:
    """The entries of which something else is said than before; None where all are to be made."""
    if before is None or before.made_from != made_from:
        return None
    touched = frozenset(ref for ref, _ in before.turns.items() ^ turns.items())
    if before.text != text:
        touched |= unit.queue.differing(before.text, text)
    return touched if len(touched) <= MANY else None


def _every_row(
    unit: DeskUnit, made_from: _MadeFrom, text: QueueText, turns: Mapping[EntryRef, Turn]
) -> tuple[QueueRow, ...]:
    who, _, deployment, old_after = made_from
    standings, states, seen = unit.queue.facts(text)
    return in_risk_order(
        [
            row(
                number,
                entry,
                standings.get(entry.ref),
                states.get(entry.ref, UNDECIDED),
                seen=seen.get(entry.ref),
                deployment=deployment,
                old_after=old_after,
                turn=turns.get(entry.ref),
                who=who,
            )
            for number, entry in enumerate(unit.queue.outlines(deployment.reference), 1)
        ]
    )


def _with(rows: Sequence[QueueRow], anew: Sequence[QueueRow]) -> tuple[QueueRow, ...]:
    """Rows in risk order, with some of them made anew."""
    by_ref = {each.ref: each for each in anew}
    found = [by_ref.get(each.ref, each) for each in rows]
    moved = any(each.risk != new.risk for each, new in zip(rows, found, strict=True))
    return in_risk_order(found) if moved else tuple(found)


def standings_of(
    unit: UnitOfWork, ref: DeploymentRef, entry_refs: Sequence[EntryRef]
) -> dict[EntryRef, EntryStanding]:
    """The standings of these entries; of very many, read in one go."""
    if len(entry_refs) > MANY:
        wanted = frozenset(entry_refs)
        return {
            each.entry_ref: each for each in unit.standings.all(ref) if each.entry_ref in wanted
        }
    return _standings_at_the_desk(unit, ref, entry_refs)


def row_of(
    unit: DeskUnit,
    who: Officer,
    deployment: Deployment,
    numbered: tuple[Entry, int],
    standing: EntryStanding | None,
    old_after: timedelta,
) -> QueueRow:
    """The row of one entry, of which the transaction has the number and the standing already."""
    ref, (entry, _) = deployment.reference, numbered
    made_from = _MadeFrom(who, unit.entries.version(ref), deployment, old_after)
    standings = {} if standing is None else {entry.ref: standing}
    turns = {entry.ref: unit.referrals.turn(ref, entry.ref)}
    return _made(unit, made_from, (numbered,), standings, turns)[0]


def row_after(
    unit: DeskUnit, who: Officer, ref: DeploymentRef, was: QueueRow, state: DecisionState | None
) -> QueueRow:
    """The row of an entry about which this officer has just decided on what stands.

    `state` is what the decision left it in; None where it only said again what stood already.
    """
    looked = was._replace(changed=False, seen=True)
    if state is None:
        return looked
    turn = unit.referrals.turn(ref, was.ref) if state is DecisionState.REFERRED else None
    return looked._replace(
        state=state,
        why="",
        decided_by=who.id,
        asked=turn is not None and is_asked(turn, who),
        answered=turn is not None and is_answered(turn, who),
    )


def rows_of(
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    roster: Roster,
    entry_refs: Sequence[EntryRef],
    old_after: timedelta,
) -> tuple[QueueRow, ...]:
    """The rows of these entries as they stand in this transaction."""
    made_from = _MadeFrom(who, unit.entries.version(ref), known_list(unit, ref), old_after)
    numbered = [roster.one(unit, ref, each) for each in entry_refs]
    turns = (
        unit.referrals.turns(ref)
        if len(entry_refs) > 1
        else {each: unit.referrals.turn(ref, each) for each in entry_refs}
    )
    return _made(unit, made_from, numbered, standings_of(unit, ref, entry_refs), turns)


def _rows_at_the_desk(
    unit: DeskUnit,
    made_from: _MadeFrom,
    entry_refs: Collection[EntryRef],
    turns: Mapping[EntryRef, Turn],
    before: Sequence[QueueRow],
) -> tuple[QueueRow, ...]:
    """The same of not too many entries, where the rest of the store may not be loaded yet."""
    ref = made_from.deployment.reference
    found = (
        (unit.entries.get(ref, one.ref), one.number) for one in before if one.ref in entry_refs
    )
    numbered = [(entry, number) for entry, number in found if entry is not None]
    standings = _standings_at_the_desk(unit, ref, [entry.ref for entry, _ in numbered])
    return _made(unit, made_from, numbered, standings, turns)


def _standings_at_the_desk(
    unit: DeskUnit, ref: DeploymentRef, entry_refs: Iterable[EntryRef]
) -> dict[EntryRef, EntryStanding]:
    found = {each: unit.standings.get(ref, each) for each in entry_refs}
    return {each: standing for each, standing in found.items() if standing is not None}


def _made(
    unit: DeskUnit,
    made_from: _MadeFrom,
    numbered: Iterable[tuple[Entry, int]],
    standings: Mapping[EntryRef, EntryStanding],
    turns: Mapping[EntryRef, Turn | None],
) -> tuple[QueueRow, ...]:
    who, _, deployment, old_after = made_from
    ref = deployment.reference
    found = []
    for entry, number in numbered:
        seen = unit.views.last(ref, entry.ref, who.id)
        found.append(
            row(
                number,
                entry,
                light(standings.get(entry.ref)),
                light_state(unit.decisions.state(ref, entry.ref)),
                seen=seen.digest if seen is not None else None,
                deployment=deployment,
                old_after=old_after,
                turn=turns.get(entry.ref),
                who=who,
            )
        )
    return tuple(found)
