"""What the services need of the office's database: one transaction and what it can reach.

Protocols only; the storage satisfies them by shape, and `services.kept` has the values. Values
go in and come out, never rows, and nothing outlives its transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from console.services.desk_store import (
    DeskAlone,
    DeskDecisions,
    DeskDeployments,
    DeskEntries,
    DeskFacts,
    DeskLog,
    DeskPeople,
    DeskQueue,
    DeskRecords,
    DeskStandings,
)
from console.services.store_after import AfterwardsUnit
from console.services.store_handover import HandOverUnit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

    from console.domain.audit import Link
    from console.domain.decisions import Decision
    from console.domain.deployments import Deployment, DeploymentRef, Stage
    from console.domain.entries import Entry, EntryRef
    from console.domain.findings import EntryStanding
    from console.domain.people import Officer, PersonId, Role
    from console.domain.records import Record, SourceReading
    from console.services.kept import (
        CertificateHead,
        Credentials,
        DeploymentSummary,
        Merged,
        SourceSpec,
        StandingLine,
        StateLine,
        StoredCertificate,
    )
    from console.services.store_review import Referrals, Views, Vigilance
    from console.services.store_watch import Lives, Recalls, Watches


class Deployments(DeskDeployments, Protocol):
    """Deployments and their stage."""

    def add(self, deployment: Deployment, opened_by: PersonId, at: datetime) -> None:
        """Add a draft; its reference must be free."""
        ...

    def set_stage(self, ref: DeploymentRef, stage: Stage) -> None:
        """Move it on in its life."""
        ...

    def summaries(self) -> tuple[DeploymentSummary, ...]:
        """One line for each deployment, the latest window first."""
        ...

    def signed_off(self) -> tuple[Deployment, ...]:
        """Those that ended or were cancelled and are not erased yet."""
        ...

    def replace(self, deployment: Deployment) -> None:
        """Change the facts of a deployment that is not signed."""
        ...


class Entries(DeskEntries, Protocol):
    """Proposed entries of a deployment; immutable once taken in."""

    def add_many(self, ref: DeploymentRef, entries: Sequence[Entry]) -> None:
        """Take entries in, behind those that are there; their references must be free."""
        ...

    def refs(self, ref: DeploymentRef) -> frozenset[EntryRef]:
        """The references that are taken."""
        ...

    def elsewhere(
        self, besides: DeploymentRef, words: Sequence[str]
    ) -> tuple[tuple[DeploymentRef, Entry], ...]:
        """Entries of the other lists that hold any of the words anywhere; one look for all."""
        ...


class Records(DeskRecords, Protocol):
    """What the sources said at the last check, for one deployment."""

    def merge(
        self, ref: DeploymentRef, source: str, records: Sequence[Record], at: datetime
    ) -> Merged:
        """Store only differences to what this source said before, and say what they are."""
        ...

    def digests(self, ref: DeploymentRef) -> dict[str, str]:
        """By source, the digest of all that it said at its last merge."""
        ...

    def all(self, ref: DeploymentRef) -> list[Record]:
        """Every record of every source, as it stands."""
        ...

    def changed_since(self, ref: DeploymentRef, at: datetime) -> dict[str, int]:
        """How many records of each source came or changed here after a moment."""
        ...

    def save_readings(self, ref: DeploymentRef, readings: Sequence[SourceReading]) -> None:
        """Keep how every source stood at this check, in the place of the check before."""
        ...


class Standings(DeskStandings, Protocol):
    """Where each entry stands, as last assessed."""

    def digests(self, ref: DeploymentRef) -> dict[EntryRef, str]:
        """The digest of every standing, and nothing else of it."""
        ...

    def lines(self, ref: DeploymentRef) -> dict[EntryRef, StandingLine]:
        """The light form of every standing; an entry never assessed is not among them."""
        ...

    def all(self, ref: DeploymentRef) -> Iterator[EntryStanding]:
        """Where every assessed entry stands, one after another."""
        ...

    def save(
        self, ref: DeploymentRef, changed: Sequence[EntryStanding], at: datetime, policy: str
    ) -> None:
        """Write the standings that differ, and note that the whole list was assessed `at`."""
        ...


class Decisions(DeskDecisions, Protocol):
    """Decisions, appended and never edited, and the state that follows from the last."""

    def decided(self, ref: DeploymentRef) -> dict[EntryRef, StateLine]:
        """The entries that are approved or struck, and no others."""
        ...

    def lapse(self, ref: DeploymentRef, lapsed: Mapping[EntryRef, str], at: datetime) -> None:
        """Let the standing decisions of these entries lapse, each with its sentence."""
        ...

    def states(self, ref: DeploymentRef) -> dict[EntryRef, StateLine]:
        """Where every entry of the list stands with the officers, the undecided too."""
        ...

    def since(self, ref: DeploymentRef) -> dict[EntryRef, datetime]:
        """From when each entry that was ever decided stands with the officers as it does."""
        ...

    def last_by(self, ref: DeploymentRef, by: PersonId) -> Decision | None:
        """The person's newest decision of this list that still stands (not taken back)."""
        ...

    def standing_at(self, ref: DeploymentRef, by: PersonId, at: datetime) -> tuple[Decision, ...]:
        """The person's decisions of one moment that still stand, the newest first."""
        ...

    def deciders(self, ref: DeploymentRef) -> frozenset[PersonId]:
        """Everybody who ever decided anything in this list, taken back or not."""
        ...


class Certificates(Protocol):
    """Signed certificates; signed bytes are never made again."""

    def add(self, certificate: StoredCertificate) -> None:
        """Keep a signed certificate; its number must be free."""
        ...

    def get(self, number: str) -> StoredCertificate | None:
        """The certificate of that number, or None."""
        ...

    def of(self, ref: DeploymentRef) -> tuple[StoredCertificate, ...]:
        """The certificates of a deployment, in the order they were signed."""
        ...

    def heads(self, ref: DeploymentRef) -> tuple[CertificateHead, ...]:
        """The same without pages and leaves, which takes no time."""
        ...

    def by_pdf(self, sha256: str) -> StoredCertificate | None:
        """The certificate whose PDF has this SHA-256 (hexadecimal), or None."""
        ...

    def next_number(self, year: int) -> str:
        """The next free number, such as WLC-2026-0147."""
        ...


class AuditLog(DeskLog, Protocol):
    """The hash chain; an event is appended in the same transaction as its act."""

    def links(self, after: int = 0, limit: int | None = None) -> Iterator[Link]:
        """The chain in order, behind event `after`, at most `limit` of it."""
        ...

    def search(
        self, *, text: str = "", before: int | None = None, limit: int = 200
    ) -> tuple[Link, ...]:
        """Events that hold the text in any letter case, the newest first, below `before`."""
        ...


class People(DeskPeople, Protocol):
    """Accounts of the office."""

    def add(self, officer: Officer, hash_: str, *, must_change: bool) -> None:
        """Add an account with its password hash; its id must be free."""
        ...

    def set_roles(self, id_: PersonId, roles: frozenset[Role]) -> None:
        """Give a person these roles and no others."""
        ...

    def set_active(self, id_: PersonId, active: bool) -> None:
        """Close or reopen an account."""
        ...

    def credentials(self, id_: PersonId) -> Credentials | None:
        """The person's password hash and failed sign-ins, or None where there is no account."""
        ...

    def set_credentials(self, id_: PersonId, credentials: Credentials) -> None:
        """Replace the person's password hash and failed sign-ins."""
        ...


class OfficeFacts(DeskFacts, Protocol):
    """What belongs to the office itself: sources, one-time code, do-not-include register, notes."""

    def sources(self) -> tuple[SourceSpec, ...]:
        """The records systems that this office asks, in the order they were set up."""
        ...

    def put_source(self, spec: SourceSpec) -> None:
        """Set a source up, or change the one of that name in its place."""
        ...

    def drop_source(self, name: str) -> None:
        """Ask this source no more."""
        ...

    def do_not_include(self) -> frozenset[str]:
        """The tokens, under the office's key, of who is on the do-not-include register."""
        ...

    def put_do_not_include(self, tokens: Iterable[str], why: str, at: datetime) -> None:
        """Put tokens on the register; one that is there keeps its reason."""
        ...


class UnitOfWork(AfterwardsUnit, HandOverUnit, Protocol):
    """Everything one transaction can reach. It commits when its `with` ends without an error."""

    @property
    def deployments(self) -> Deployments:
        """Deployments and their stage."""
        ...

    @property
    def entries(self) -> Entries:
        """Proposed entries."""
        ...

    @property
    def records(self) -> Records:
        """What the sources said."""
        ...

    @property
    def standings(self) -> Standings:
        """Where each entry stands."""
        ...

    @property
    def decisions(self) -> Decisions:
        """Decisions and the state of each entry."""
        ...

    @property
    def queue(self) -> DeskQueue:
        """A whole list, for its queue."""
        ...

    @property
    def referrals(self) -> Referrals:
        """Referrals and their threads."""
        ...

    @property
    def vigilance(self) -> Vigilance:
        """How attentively a list is reviewed."""
        ...

    @property
    def views(self) -> Views:
        """What each officer last saw."""
        ...

    @property
    def certificates(self) -> Certificates:
        """Signed certificates."""
        ...

    @property
    def lives(self) -> Lives:
        """How far each deployment has come, and who is on its list in force."""
        ...

    @property
    def recalls(self) -> Recalls:
        """Who was taken off a list in force."""
        ...

    @property
    def watches(self) -> Watches:
        """Who watches each list in force."""
        ...

    @property
    def audit(self) -> AuditLog:
        """The hash chain."""
        ...

    @property
    def people(self) -> People:
        """Accounts."""
        ...

    @property
    def office(self) -> OfficeFacts:
        """What belongs to the office itself."""
        ...


class Store(Protocol):
    """The office's database."""

    def writing(self) -> AbstractContextManager[UnitOfWork]:
        """A transaction that may write; taken at once, so that no reader's view goes stale."""
        ...

    def reading(self) -> AbstractContextManager[UnitOfWork]:
        """A consistent view that cannot write."""
        ...

    def at_the_desk(self) -> AbstractContextManager[DeskAlone]:
        """A transaction as `writing`, for what one entry's desk needs and nothing more."""
        ...

    def scour(self) -> None:
        """Take the last bytes of what was deleted off the disk: free pages, logs, remnants.

        Raises OutOfReachError while another program is still reading an older moment.
        """
        ...
