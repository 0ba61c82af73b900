"""Striking a set of entries with one reason: one transaction, one decision and event for each.

One rule: all or nothing, under the rules of a single decision and on what stood when the set
was chosen. Nothing can be approved here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.domain import batches
from console.domain.batches import Case
from console.domain.decisions import SUPPLIED_WHILE_DECIDING, Draft, Matter, Outcome
from console.domain.people import Act, Officer, require
from console.services import events, undo
from console.services.contracts import Changes, Clock, PolicyShelf, Store, UnitOfWork
from console.services.entitled import require_now
from console.services.lists import known
from console.services.rows import rows_of, standings_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.findings import Reason
    from console.domain.refusals import Objection
    from console.services.queue import QueueRow
    from console.services.roster import Listed, Roster


@dataclass(frozen=True, slots=True)
class Struck:
    """What a batch struck: how many, what changed, and the rows as they stand now."""

    count: int
    changes: Changes
    rows: tuple[QueueRow, ...]


class Batch:
    """What can be asked for several entries at once."""

    def __init__(self, store: Store, policies: PolicyShelf, clock: Clock, roster: Roster) -> None:
        self._store, self._policies = store, policies
        self._clock, self._roster = clock, roster

    def strike(
        self,
        who: Officer,
        ref: DeploymentRef,
        seen: Mapping[EntryRef, str],
        reason: Reason | None,
        note: str = "",
    ) -> Struck:
        """Strike these entries for one reason; `seen` holds each one's digest when chosen.

        Raises MovedOnError where any of them changed since, RefusedError for the rules; then
        none is struck.
        """
        require(who, Act.DECIDE)
        with self._store.writing() as unit:
            require_now(unit, who, Act.DECIDE)
            policy = self._policies.get(known(unit, ref).policy)
            listed = self._roster.of(unit, ref)
            cases = _cases(unit, who, ref, listed, _drafts(seen, reason, note))
            batches.require_strikable(cases)
            at = batches.moment_of_act(self._clock(), undo.newest(unit, ref, who))
            for case in cases:
                decision = unit.decisions.append(ref, case.draft, case.matter.standing, who.id, at)
                together = ("together", str(len(cases)))
                unit.audit.append(events.decided(ref, decision, together))
            rows = rows_of(unit, who, ref, listed, tuple(seen), policy)
        return Struck(len(cases), Changes(decisions=frozenset(seen)), rows)

    def objections(
        self, who: Officer, ref: DeploymentRef, seen: Mapping[EntryRef, str]
    ) -> tuple[Objection, ...]:
        """What stands against striking these together, but for what is given while striking."""
        require(who, Act.DECIDE)
        with self._store.reading() as unit:
            require_now(unit, who, Act.DECIDE)
            known(unit, ref)
            cases = _cases(unit, who, ref, self._roster.of(unit, ref), _drafts(seen, None, ""))
        return tuple(
            found
            for found in batches.objections(cases)
            if found.code not in SUPPLIED_WHILE_DECIDING
        )


def _drafts(seen: Mapping[EntryRef, str], reason: Reason | None, note: str) -> list[Draft]:
    return [
        Draft(each, Outcome.STRIKE, digest, reason, note.strip()) for each, digest in seen.items()
    ]


def _cases(
    unit: UnitOfWork, who: Officer, ref: DeploymentRef, listed: Listed, drafts: Sequence[Draft]
) -> list[Case]:
    stage = unit.deployments.stage(ref)
    states = unit.decisions.states(ref)
    standings = standings_of(unit, ref, [draft.entry_ref for draft in drafts])
    return [
        Case(
            draft,
            Matter(who, listed.entry(draft.entry_ref), standings.get(draft.entry_ref), stage),
            states[draft.entry_ref].state,
        )
        for draft in drafts
    ]
