"""Legal holds: placing one on an entry, ending it, and which there are.

One rule: a hold is placed and ended by who may erase, it is an event of the log, and what it
kept becomes due when it ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain import holds as rules
from console.domain.audit import Event
from console.domain.people import Act, Officer, require
from console.domain.refusals import RefusedError, refusal
from console.services.contracts import Clock, Store
from console.services.entitled import require_now
from console.services.lists import known

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.holds import Hold, HoldReason
    from console.services.store import UnitOfWork


class Holds:
    """What is asked about legal holds."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def of(self, who: Officer, ref: DeploymentRef) -> tuple[Hold, ...]:
        """Every hold of a deployment, over or not, the oldest first."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            known(unit, ref)
            return unit.holds.of(ref)

    def place(
        self,
        who: Officer,
        ref: DeploymentRef,
        entry_ref: EntryRef,
        reason: HoldReason,
        authority: str,
        until: datetime,
    ) -> Hold:
        """Keep one entry from being erased until then; refused with everything against it."""
        require(who, Act.ERASE)
        at = self._clock()
        with self._store.writing() as unit:
            require_now(unit, who, Act.ERASE)
            known(unit, ref)
            if entry_ref not in unit.entries.refs(ref):
                raise refusal(
                    "entry_unknown",
                    f"There is no entry {entry_ref[:40]} on this list; check the reference.",
                )
            erased = _goes(unit, ref, entry_ref)
            stage = unit.deployments.stage(ref)
            if against := rules.objections(authority, until, stage, erased=erased, at=at):
                raise RefusedError(against)
            made = unit.holds.place(ref, entry_ref, reason, authority.strip(), until, who.id, at)
            details = (
                ("hold", str(made.id)),
                ("reason", reason.value),
                ("until", until.isoformat()),
            )
            subject = f"{ref}/{entry_ref}"
            unit.audit.append(Event("hold_placed", who.id, at, subject, "alteration", details))
        return made

    def end(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> int:
        """End every hold that keeps an entry now; how many. Refused where none does."""
        require(who, Act.ERASE)
        at = self._clock()
        with self._store.writing() as unit:
            require_now(unit, who, Act.ERASE)
            known(unit, ref)
            found = [
                one for one in unit.holds.of(ref) if one.entry_ref == entry_ref and one.holds(at)
            ]
            if not found:
                raise refusal("hold_unknown", f"No hold keeps the entry {entry_ref[:40]} now.")
            for one in found:
                unit.holds.end(one.id, who.id, at)
                details = (("hold", str(one.id)),)
                subject = f"{ref}/{entry_ref}"
                unit.audit.append(Event("hold_ended", who.id, at, subject, "alteration", details))
        return len(found)


def _goes(unit: UnitOfWork, ref: DeploymentRef, entry_ref: EntryRef) -> bool:
    """Whether an entry is erased already, or an erasure of it was begun."""
    stone = unit.tombstones.of(ref).get(entry_ref)
    if stone is not None and stone.erased_at is not None:
        return True
    return any(
        one.ended_at is None and entry_ref in dict(one.entries) for one in unit.erasures.of(ref)
    )
