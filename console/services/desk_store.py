"""What laying one entry on the desk, and deciding about it, need of the office's database.

Protocols only, a part of those in `services.store`: the store answers these before the rest of
it is loaded, so that the first entry is on the screen as soon as the window is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from console.domain.audit import Event, Head
    from console.domain.decisions import Decision, DecisionId, Draft, Outcome
    from console.domain.deployments import Deployment, DeploymentRef, Stage
    from console.domain.entries import Entry, EntryRef
    from console.domain.findings import EntryStanding
    from console.domain.people import Officer, PersonId
    from console.domain.records import SourceReading
    from console.domain.referrals import Addressee, Referral, Turn
    from console.domain.settling import Settled
    from console.domain.vigilance import Drawn
    from console.services.kept import Planted, Seen, StateLine, StoredRecord
    from console.services.kept_queue import QueueColumns, QueueFacts, QueueText


class DeskDeployments(Protocol):
    """One deployment and its stage."""

    def get(self, ref: DeploymentRef) -> Deployment | None:
        """The deployment, or None where there is none of that reference."""
        ...

    def stage(self, ref: DeploymentRef) -> Stage:
        """How far it has come; raises KeyError where there is none of that reference."""
        ...

    def is_in_force(self, ref: DeploymentRef, entry_ref: EntryRef) -> bool:
        """Whether an entry is on the signed list of its deployment now."""
        ...

    def was_recalled(self, ref: DeploymentRef, entry_ref: EntryRef) -> bool:
        """Whether an entry was ever taken off the signed list of its deployment."""
        ...


class DeskEntries(Protocol):
    """One entry, and where it is in its list."""

    def get(self, ref: DeploymentRef, entry_ref: EntryRef) -> Entry | None:
        """One entry, or None where there is none of that reference."""
        ...

    def number(self, ref: DeploymentRef, entry_ref: EntryRef) -> int:
        """An entry's place in the order of intake, from 1; 0 where there is none of that name."""
        ...

    def picture_is_gone(self, ref: DeploymentRef, entry_ref: EntryRef) -> bool:
        """Whether an entry's picture was erased after it was struck or recalled."""
        ...

    def all(self, ref: DeploymentRef) -> tuple[Entry, ...]:
        """Every entry, in the order they were taken in."""
        ...

    def version(self, ref: DeploymentRef) -> int:
        """Grows with every change of the deployment's entries, so that a cache can be trusted."""
        ...


class DeskStandings(Protocol):
    """Where one entry stands."""

    def get(self, ref: DeploymentRef, entry_ref: EntryRef) -> EntryStanding | None:
        """Where one entry stands, or None where it was never assessed."""
        ...

    def checked_at(self, ref: DeploymentRef) -> datetime | None:
        """When the whole list was last assessed, or None."""
        ...


class DeskRecords(Protocol):
    """The records that an entry rests on."""

    def some(self, ref: DeploymentRef, keys: Iterable[str]) -> dict[str, StoredRecord]:
        """By "source:record_type:record_ref"."""
        ...

    def readings(self, ref: DeploymentRef) -> tuple[SourceReading, ...]:
        """How every source stood at the last check, in the order they were asked."""
        ...


class DeskDecisions(Protocol):
    """What the officers said of one entry."""

    def state(self, ref: DeploymentRef, entry_ref: EntryRef) -> StateLine:
        """Where one entry stands with the officers."""
        ...

    def history(self, ref: DeploymentRef, entry_ref: EntryRef) -> tuple[Decision, ...]:
        """Every decision about an entry, the oldest first, take-backs among them."""
        ...

    def recent_by(self, ref: DeploymentRef, by: PersonId, limit: int) -> tuple[Decision, ...]:
        """The person's last decisions in this list, the newest first, take-backs among them."""
        ...

    def append(
        self,
        ref: DeploymentRef,
        draft: Draft,
        standing: EntryStanding | None,
        by: PersonId,
        at: datetime,
        settled: Settled | None = None,
    ) -> Decision:
        """Append a decision and set the entry's state by it, as it was settled.

        Without `settled` the state is what the outcome alone leaves. Of an entry that was never
        assessed (`standing` None) the standing is `judge`: no answer is never a pass.
        """
        ...


class DeskViews(Protocol):
    """What one officer last saw of one entry."""

    def last(self, ref: DeploymentRef, entry_ref: EntryRef, who: PersonId) -> Seen | None:
        """What the person last saw of one entry, or None where they never looked."""
        ...

    def saw(
        self, ref: DeploymentRef, entry_ref: EntryRef, who: PersonId, digest: str, at: datetime
    ) -> None:
        """Note that this standing lay before this officer."""
        ...


class DeskLog(Protocol):
    """The end of the hash chain; an event is appended in the same transaction as its act."""

    def append(self, event: Event) -> Head:
        """Append an event behind the head; needs a writing unit."""
        ...

    def head(self) -> Head:
        """The end of the chain; sequence 0 and GENESIS where nothing was done yet."""
        ...


class DeskPeople(Protocol):
    """Who somebody is, now."""

    def get(self, id_: PersonId) -> Officer | None:
        """The person, active or not, or None."""
        ...

    def all(self) -> tuple[Officer, ...]:
        """Everybody who has or had an account, in the order they were added."""
        ...


class DeskReferrals(Protocol):
    """The referral of one entry, and whose turn it is in it."""

    def open(self, ref: DeploymentRef, decision: Decision, to: Addressee) -> None:
        """Begin the thread of a referral that has just been decided."""
        ...

    def last(self, ref: DeploymentRef, entry_ref: EntryRef) -> Referral | None:
        """The newest referral of an entry with its thread, open or not; None where never."""
        ...

    def turn(self, ref: DeploymentRef, entry_ref: EntryRef) -> Turn | None:
        """Whose turn it is in the open referral of one entry; None where none is open."""
        ...

    def turns(self, ref: DeploymentRef) -> dict[EntryRef, Turn]:
        """Whose turn it is in every open referral of a list."""
        ...


class DeskVigilance(Protocol):
    """How long a decision took, what waits for a second look, and what is planted."""

    def took(self, decision: DecisionId, milliseconds: int) -> None:
        """Keep how long an entry lay on the desk before it was decided."""
        ...

    def draw(self, ref: DeploymentRef, decision: Decision, at: datetime) -> None:
        """Put a decided entry among those that wait for a second look."""
        ...

    def met(self, planted_id: int, at: datetime, outcome: Outcome, *, caught: bool) -> None:
        """Append how a planted entry was answered."""
        ...

    def unmet(self, ref: DeploymentRef) -> tuple[Planted, ...]:
        """The planted entries that nobody has answered yet."""
        ...

    def placed(self, ref: DeploymentRef) -> int:
        """How many were ever planted in a list."""
        ...

    def waiting(self, ref: DeploymentRef) -> tuple[Drawn, ...]:
        """The draws that nobody has answered and whose decision still stands."""
        ...


class DeskQueue(Protocol):
    """A whole list, for its queue."""

    def text(self, ref: DeploymentRef, who: PersonId) -> QueueText:
        """All that is said of the entries of a list, and what one person saw of them."""
        ...

    def columns(self, ref: DeploymentRef) -> QueueColumns | None:
        """What the rows of a list say of its entries for good; None where that is not kept."""
        ...

    def some_entries(
        self, ref: DeploymentRef, entry_refs: Sequence[EntryRef]
    ) -> Mapping[EntryRef, Entry]:
        """These entries themselves."""
        ...

    def facts(self, text: QueueText) -> QueueFacts:
        """What such a text says."""
        ...


class DeskFacts(Protocol):
    """What the office keeps under a key."""

    def fact(self, key: str) -> str | None:
        """A fact of the office under its key, or None."""
        ...

    def put_fact(self, key: str, value: str | None) -> None:
        """Keep a fact under its key; None forgets it."""
        ...


class DeskUnit(Protocol):
    """Everything that laying an entry on the desk and deciding can reach, in one transaction."""

    @property
    def deployments(self) -> DeskDeployments:
        """The deployment and its stage."""
        ...

    @property
    def entries(self) -> DeskEntries:
        """The entry."""
        ...

    @property
    def records(self) -> DeskRecords:
        """What the sources said of it."""
        ...

    @property
    def standings(self) -> DeskStandings:
        """Where it stands."""
        ...

    @property
    def decisions(self) -> DeskDecisions:
        """What was decided about it."""
        ...

    @property
    def views(self) -> DeskViews:
        """What the officer last saw of it."""
        ...

    @property
    def audit(self) -> DeskLog:
        """The hash chain."""
        ...

    @property
    def people(self) -> DeskPeople:
        """Who asks."""
        ...

    @property
    def referrals(self) -> DeskReferrals:
        """What colleagues are asked of it."""
        ...

    @property
    def vigilance(self) -> DeskVigilance:
        """Whether it is planted."""
        ...

    @property
    def queue(self) -> DeskQueue:
        """The whole list."""
        ...

    @property
    def office(self) -> DeskFacts:
        """What the office has turned on."""
        ...


class Moment(NamedTuple):
    """What the office was at: the end of its log, and how often somebody else had changed it.

    Nothing at all happened between two equal moments of one desk: what it does itself is logged,
    and what anybody else does is counted, logged or not.
    """

    head: Head
    others: int


class DeskAlone(DeskUnit, Protocol):
    """A desk's unit that is the whole of its transaction, on a connection of the desk's own."""

    def moment(self) -> Moment:
        """What the office is at now; to be compared with another of the same desk alone."""
        ...
