"""Striking a set of entries with one reason: one transaction, one decision and event for each.

One rule: all or nothing, under the rules of a single decision and on what stood when the set
was chosen. Nothing can be approved here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from console.domain import batches
from console.domain.batches import Case
from console.domain.decisions import Draft, Matter, Outcome
from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.people import Act, Officer, require
from console.domain.policy import Policy
from console.services import events, undo
from console.services.contracts import Changes, Clock, PolicyShelf, Store, UnitOfWork
from console.services.entitled import require_now
from console.services.lists import known
from console.services.queue import QueueRow, light, row
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
        note = note.strip()
        with self._store.writing() as unit:
            require_now(unit, who, Act.DECIDE)
            policy = self._policies.get(known(unit, ref).policy)
            listed = self._roster.of(unit, ref)
            stage = unit.deployments.stage(ref)
            cases = []
            for each, digest in seen.items():
                standing = unit.standings.get(ref, listed.entry(each).ref)
                cases.append(
                    Case(
                        Draft(each, Outcome.STRIKE, digest, reason, note),
                        Matter(who, listed.entry(each), standing, stage),
                        unit.decisions.state(ref, each).state,
                    )
                )
            batches.require_strikable(cases)
            at = batches.moment_of_act(self._clock(), undo.newest(unit, ref, who))
            for case in cases:
                decision = unit.decisions.append(ref, case.draft, case.matter.standing, who.id, at)
                together = ("together", str(len(cases)))
                unit.audit.append(events.decided(ref, decision, together))
            rows = rows_of(unit, who, ref, listed, tuple(seen), policy)
        return Struck(len(cases), Changes(decisions=frozenset(seen)), rows)


def rows_of(
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    listed: Listed,
    entry_refs: Sequence[EntryRef],
    policy: Policy,
) -> tuple[QueueRow, ...]:
    """The rows of these entries as they stand in this transaction."""
    deployment = known(unit, ref)
    found = []
    for entry_ref in entry_refs:
        seen = unit.views.last(ref, entry_ref, who.id)
        found.append(
            row(
                listed.numbers[entry_ref],
                listed.entry(entry_ref),
                light(unit.standings.get(ref, entry_ref)),
                unit.decisions.state(ref, entry_ref),
                seen=seen.digest if seen is not None else None,
                deployment=deployment,
                policy=policy,
            )
        )
    return tuple(found)
