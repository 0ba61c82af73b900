"""Striking a set of entries with one reason: one transaction, one decision and event for each.

One rule: all or nothing, under the rules of a single decision and on what stood when the set
was chosen. Nothing can be approved here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.domain import batches
from console.domain.batches import Case
from console.domain.decisions import SUPPLIED_WHILE_DECIDING, DecisionState, Draft, Matter, Outcome
from console.domain.people import Act, Officer, require
from console.services import undo
from console.services.contracts import Changes, Clock, PolicyShelf, Store, UnitOfWork
from console.services.entitled import require_now
from console.services.lists import known
from console.services.review_events import decided
from console.services.rows import rows_of, standings_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.findings import Reason
    from console.domain.refusals import Objection
    from console.services.kept import Planted
    from console.services.planting import Planting
    from console.services.queue_rows import QueueRow
    from console.services.roster import Listed, Roster


@dataclass(frozen=True, slots=True)
class Struck:
    """What a batch struck: how many, what changed, and the rows as they stand now.

    `told` is what has to be said at once of entries that were planted.
    """

    count: int
    changes: Changes
    rows: tuple[QueueRow, ...]
    told: tuple[str, ...] = ()


class Batch:
    """What can be asked for several entries at once."""

    def __init__(
        self,
        store: Store,
        policies: PolicyShelf,
        clock: Clock,
        roster: Roster,
        planting: Planting,
    ) -> None:
        self._store, self._policies = store, policies
        self._clock, self._roster, self._planting = clock, roster, planting

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
            planted = self._planted(unit, ref, listed, seen)
            cases = _cases(unit, who, ref, listed, _drafts(seen, reason, note), planted)
            batches.require_strikable(cases)
            at = batches.moment_of_act(self._clock(), undo.newest(unit, ref, who))
            real = [case.draft for case in cases if case.draft.entry_ref not in planted]
            weighed = {case.draft.entry_ref: case.matter.standing for case in cases}
            for draft in real:
                decision = unit.decisions.append(ref, draft, weighed[draft.entry_ref], who.id, at)
                together = ("together", str(len(real)))
                unit.audit.append(decided(ref, decision, DecisionState.STRUCK, together))
            told = []
            for case in cases:
                if one := planted.get(case.draft.entry_ref):
                    told.append(self._planting.answer(unit, who, ref, one, case.draft)[1])
            refs = tuple(draft.entry_ref for draft in real)
            rows = rows_of(unit, who, ref, self._roster, refs, policy.image_old_after)
        changes = Changes(decisions=frozenset(refs))
        return Struck(len(cases), changes, rows, tuple(told))

    def _planted(
        self, unit: UnitOfWork, ref: DeploymentRef, listed: Listed, refs: Iterable[EntryRef]
    ) -> dict[EntryRef, Planted]:
        """Those of the entries that are planted; they are struck with the others, and told of."""
        others = [each for each in refs if each not in listed.by_ref]
        found = {each: self._planting.find(unit, ref, each) for each in others}
        return {each: one for each, one in found.items() if one is not None}

    def objections(
        self, who: Officer, ref: DeploymentRef, seen: Mapping[EntryRef, str]
    ) -> tuple[Objection, ...]:
        """What stands against striking these together, but for what is given while striking."""
        require(who, Act.DECIDE)
        with self._store.reading() as unit:
            require_now(unit, who, Act.DECIDE)
            known(unit, ref)
            listed = self._roster.of(unit, ref)
            planted = self._planted(unit, ref, listed, seen)
            cases = _cases(unit, who, ref, listed, _drafts(seen, None, ""), planted)
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
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    listed: Listed,
    drafts: Sequence[Draft],
    planted: Mapping[EntryRef, Planted],
) -> list[Case]:
    stage = unit.deployments.stage(ref)
    states = unit.decisions.states(ref)
    in_force = unit.lives.in_force(ref)
    real = [draft.entry_ref for draft in drafts if draft.entry_ref not in planted]
    standings = standings_of(unit, ref, real)
    found = []
    for draft in drafts:
        one = planted.get(draft.entry_ref)
        if one is not None:
            matter = Matter(who, one.entry, one.standing, stage)
            found.append(Case(draft, matter, DecisionState.UNDECIDED))
            continue
        entry = listed.entry(draft.entry_ref)
        matter = Matter(who, entry, standings.get(entry.ref), stage, in_force=entry.ref in in_force)
        found.append(Case(draft, matter, states[entry.ref].state))
    return found
