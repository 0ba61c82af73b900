"""The rows of a queue, made once and made again only where something about them changed.

One rule: rows that are kept say what new ones would say. All that the store says of the list
is compared each time, whoever wrote it, and the entries themselves never change.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.decisions import DecisionState
from console.domain.referrals import is_answered, is_asked
from console.services.lists import known as known_list
from console.services.queue import QueueCounts, counts, light, light_state, row
from console.services.queue_rows import QueueRow, QueueRows, SeenList

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import timedelta

    from console.domain.deployments import Deployment, DeploymentRef
    from console.domain.entries import Entry, EntryRef
    from console.domain.findings import EntryStanding
    from console.domain.people import Officer, PersonId
    from console.domain.referrals import Turn
    from console.services.contracts import UnitOfWork
    from console.services.desk_store import DeskUnit
    from console.services.kept_queue import QueueColumns, QueueText
    from console.services.roster import Roster

MOST_LISTS: Final = 2
MANY: Final = 500
"""From how many entries on the whole list is read at once."""


class _Kept(NamedTuple):
    seen: SeenList
    columns: QueueColumns
    text: QueueText
    turns: Mapping[EntryRef, Turn]
    rows: QueueRows
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
    ) -> tuple[QueueRows, QueueCounts]:
        """Every row of a list as this transaction sees it, in risk order, and their counts."""
        ref = deployment.reference
        seen = SeenList(who, unit.entries.version(ref), deployment, old_after)
        with self._lock:
            before = self._lists.get((ref, who.id))
        kept = _kept(unit, seen, before)
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


def _kept(unit: DeskUnit, seen: SeenList, before: _Kept | None) -> _Kept:
    """The rows of a list: those of before where everything is said of them that was."""
    from console.services.queue_columns import columns_of, rows_from  # noqa: PLC0415 - see desk_store

    ref = seen.deployment.reference
    text, turns = unit.queue.text(ref, seen.who.id), unit.referrals.turns(ref)
    if before is not None and before.seen == seen:
        if before.text == text and before.turns == turns:
            return before
        columns = before.columns
    else:
        columns = columns_of(unit, ref)
    rows = rows_from(unit, seen, columns, unit.queue.facts(text), turns)
    return _Kept(seen, columns, text, turns, rows, counts(rows))


def standings_of(
    unit: UnitOfWork, ref: DeploymentRef, entry_refs: Sequence[EntryRef]
) -> dict[EntryRef, EntryStanding]:
    """The standings of these entries; of very many, read in one go."""
    if len(entry_refs) > MANY:
        wanted = frozenset(entry_refs)
        return {
            each.entry_ref: each for each in unit.standings.all(ref) if each.entry_ref in wanted
        }
    found = {each: unit.standings.get(ref, each) for each in entry_refs}
    return {each: standing for each, standing in found.items() if standing is not None}


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
    seen_list = SeenList(who, unit.entries.version(ref), deployment, old_after)
    standings = {} if standing is None else {entry.ref: standing}
    turns = {entry.ref: unit.referrals.turn(ref, entry.ref)}
    return _made(unit, seen_list, (numbered,), standings, turns)[0]


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
    seen_list = SeenList(who, unit.entries.version(ref), known_list(unit, ref), old_after)
    numbered = [roster.one(unit, ref, each) for each in entry_refs]
    turns = (
        unit.referrals.turns(ref)
        if len(entry_refs) > 1
        else {each: unit.referrals.turn(ref, each) for each in entry_refs}
    )
    return _made(unit, seen_list, numbered, standings_of(unit, ref, entry_refs), turns)


def _made(
    unit: DeskUnit,
    seen_list: SeenList,
    numbered: Iterable[tuple[Entry, int]],
    standings: Mapping[EntryRef, EntryStanding],
    turns: Mapping[EntryRef, Turn | None],
) -> tuple[QueueRow, ...]:
    who, _, deployment, old_after = seen_list
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
