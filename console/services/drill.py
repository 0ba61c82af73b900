"""Drills: an invented withdrawal is said by the console itself, and its way is measured.

One rule: from the record on, everything goes the way of a real one: the watch asks, recalls,
hands the recall over and takes in what confirms it; nothing of it knows of the drill.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from console.domain import drills
from console.domain.audit import Event
from console.domain.confirming import MISSED_BEATS
from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.domain.people import Act, Officer, require
from console.domain.refusals import RefusedError, refusal
from console.domain.told import when
from console.services import drill_facts
from console.services.entitled import require_now
from console.services.lists import known
from console.services.stages import pulse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from console.domain.drills import Running
    from console.domain.manifest import DrillFacts
    from console.domain.recalls import Confirmation, Recall
    from console.domain.records import Record
    from console.services.contracts import Clock, PolicyShelf, Store, UnitOfWork
    from console.services.roster import Roster


class DrillFile(Protocol):
    """Where the console says what an invented records system says."""

    def write(self, records: Sequence[Record], at: datetime) -> str:
        """Write the file whole, true at that moment; gives its location as a source's."""
        ...

    def remove(self) -> None:
        """Take it away again; where there is none, nothing happens."""
        ...


class Looked(NamedTuple):
    """How far a drill has come: recalled and confirmed, as far as they are.

    `astray` says, in a sentence, why it measures nothing any more; '' while it does.
    """

    running: Running
    recall: Recall | None
    confirmation: Confirmation | None
    astray: str

    @property
    def done(self) -> bool:
        """Whether there is nothing more to wait for."""
        return bool(self.astray) or self.confirmation is not None


class Drilled(NamedTuple):
    """How a drill ended; `facts` is None where it measured nothing, and `astray` then says why."""

    facts: DrillFacts | None
    astray: str


class Drill:
    """What is asked to hold a drill."""

    def __init__(
        self, store: Store, policies: PolicyShelf, clock: Clock, roster: Roster, file: DrillFile
    ) -> None:
        self._store = store
        self._policies = policies
        self._clock = clock
        self._roster = roster
        self._file = file

    def begin(
        self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef, *, watched: bool = True
    ) -> Running:
        """Withdraw the warrants of a test entry, as an invented records system.

        Refused where the list is no exercise in force, the entry no test entry, a drill is under
        way, or nobody watches the list (unless the caller does: `watched` False).
        """
        require(who, Act.RECALL)
        with self._store.writing() as unit:
            require_now(unit, who, Act.RECALL)
            deployment = known(unit, ref)
            entry = self._roster.of(unit, ref).entry(entry_ref)
            at = self._clock()
            self._require_sense(unit, ref, at, watched=watched)
            against = drills.objections(
                deployment,
                unit.deployments.stage(ref),
                entry,
                at,
                in_force=unit.deployments.is_in_force(ref, entry_ref),
            )
            if against:
                raise RefusedError(against)
            # Written before it is asked for: a source without its file would be down.
            location = self._file.write(drills.withdrawals(entry, at), at)
            every = self._policies.get(deployment.policy).windows.watch_seconds
            begun = drills.Running(ref, entry_ref, at, who.id, every, location)
            drill_facts.keep_running(unit, begun)
            unit.audit.append(Event("drill_begun", who.id, at, f"{ref}/{entry_ref}"))
        return begun

    def look(self, who: Officer) -> Looked:
        """How far the drill under way has come; refused where there is none."""
        require(who, Act.RECALL)
        with self._store.reading() as unit:
            require_now(unit, who, Act.RECALL)
            return _looked(unit)

    def end(self, who: Officer) -> Drilled:
        """End the drill under way, and keep what it measured."""
        require(who, Act.RECALL)
        with self._store.writing() as unit:
            require_now(unit, who, Act.RECALL)
            if drill_facts.running(unit) is None:
                # One that was killed just after it ended its drill left the file behind.
                self._file.remove()
            found = _looked(unit)
            at = self._clock()
            facts = None
            if not found.astray:
                facts = drills.measured(found.running, found.recall, found.confirmation, at)
            drill_facts.keep_ended(unit, facts)
            unit.audit.append(_ended(who, found, facts, at))
        self._file.remove()
        return Drilled(facts, found.astray)

    def _require_sense(
        self, unit: UnitOfWork, ref: DeploymentRef, at: datetime, *, watched: bool
    ) -> None:
        under_way = drill_facts.running(unit)
        if under_way is not None:
            raise refusal(
                "drill_under_way",
                f"A drill on {under_way.entry_ref} of {under_way.deployment} is under way since "
                f"{when(under_way.changed_at)}; end it first.",
            )
        if any(spec.name == drills.SOURCE for spec in unit.office.sources()):
            raise refusal(
                "drill_source",
                f"This office has a records system called {drills.SOURCE!r}; give it another name.",
            )
        beats = pulse(unit.watches.of(ref))
        if watched and (
            beats is None or beats.trouble or at - beats.beat_at > MISSED_BEATS * beats.interval
        ):
            raise refusal(
                "not_watched",
                f"Nobody watches the list of {ref} now, so there is nothing to measure; start the "
                "watch first.",
            )


def _looked(unit: UnitOfWork) -> Looked:
    under_way = drill_facts.running(unit)
    if under_way is None:
        raise refusal("no_drill", "No drill is under way in this office.")
    ref, entry_ref = _place(under_way)
    own = [one for one in unit.recalls.of(ref) if drills.is_of(under_way, one)]
    if own:
        confirmed = unit.recalls.confirmations(ref).get(own[-1].id)
        return Looked(under_way, own[-1], confirmed, "")
    astray = ""
    if not unit.deployments.is_in_force(ref, entry_ref):
        astray = (
            f"{entry_ref} went off the list for another reason than the drill's own record, so "
            "nothing was measured; begin again with another test entry."
        )
    return Looked(under_way, None, None, astray)


def _place(under_way: Running) -> tuple[DeploymentRef, EntryRef]:
    return DeploymentRef(under_way.deployment), EntryRef(under_way.entry_ref)


def _ended(who: Officer, found: Looked, facts: DrillFacts | None, at: datetime) -> Event:
    """That a drill ended, with its figures in seconds; '' for what did not happen."""
    figures: tuple[tuple[str, str], ...] = ()
    if facts is not None:
        figures = tuple(
            (name, "" if value is None else str(value))
            for name, value in (
                ("to_off", facts.to_off),
                ("to_recall", facts.to_recall),
                ("to_seen", facts.to_seen),
                ("waited", facts.waited),
            )
        )
    subject = f"{found.running.deployment}/{found.running.entry_ref}"
    return Event("drill_ended", who.id, at, subject, "", figures)
