"""The values that travel between the services and the office's database.

They are lighter than the domain's own (a line of a queue, a line of the Lists page) or belong
to an account or a source rather than to a list.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from console.domain.decisions import Decision, DecisionState
from console.domain.deployments import Deployment, DeploymentRef, Stage
from console.domain.entries import Entry, EntryRef
from console.domain.findings import EntryStanding, Reason, Verdict
from console.domain.flaws import Flaw
from console.domain.people import PersonId
from console.domain.records import Record, Silence
from console.domain.settling import FirstApproval, Held


@dataclass(frozen=True, slots=True)
class SourceSpec:
    """How one records system is asked: from a bundle's `[[sources]]` or an office's TOML.

    `location` is a path or a URL; `queries` maps a record type to its SELECT (or view name)
    for `sql`; `columns` maps canonical column names to the file's own headings.
    """

    name: str
    kind: str
    location: str
    answers: tuple[str, ...]
    silence: Silence = Silence.UNKNOWN
    live: bool = False
    queries: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)


class Changes(NamedTuple):
    """What a request changed, by kind, so that each panel amends only the rows that it shows."""

    deployments: frozenset[DeploymentRef] = frozenset()
    entries: frozenset[EntryRef] = frozenset()
    decisions: frozenset[EntryRef] = frozenset()
    standings: frozenset[EntryRef] = frozenset()
    sources: bool = False
    certificates: frozenset[str] = frozenset()
    people: frozenset[PersonId] = frozenset()


class DeploymentSummary(NamedTuple):
    """One line of the Lists page."""

    deployment: Deployment
    stage: Stage
    entries: int
    standings: Mapping[Verdict, int]
    states: Mapping[DecisionState, int]
    checked_at: datetime | None
    certificate: str


class Seen(NamedTuple):
    """What somebody last saw of an entry: the standing's digest, and when."""

    digest: str
    at: datetime


class StoredRecord(NamedTuple):
    """A record as it stands, and as it stood before its last change (None when new)."""

    record: Record
    was: Record | None
    changed_here_at: datetime


class Merged(NamedTuple):
    """What merging a source's rows changed.

    `digest` is of all that the source says now; `rows` are those that came or are gone, a
    changed one both as it was and as it is, and `differing` counts a changed one once.
    """

    digest: str
    differing: int
    rows: tuple[Record, ...]


class StandingLine(NamedTuple):
    """The light form of a standing, for the queue."""

    entry_ref: EntryRef
    standing: Verdict
    reasons: tuple[Reason, ...]
    digest: str
    findings_digest: str
    changed_at: datetime


class StateLine(NamedTuple):
    """Where an entry stands with the officers; `why` says why a decision lapsed.

    `first` is the approval that the decision completed, where two officers had to approve.
    """

    entry_ref: EntryRef
    state: DecisionState
    decision: Decision | None
    why: str
    first: FirstApproval | None = None

    @property
    def held(self) -> Held:
        """What the next decision is settled by."""
        return Held(self.state, self.decision, self.first)


@dataclass(frozen=True, slots=True)
class StoredCertificate:
    """A signed certificate as it is kept; `leaves` hold the salts, encoded by the sign-off."""

    number: str
    deployment: DeploymentRef
    signed_at: datetime
    signed_by: PersonId
    content: str
    content_digest: str
    pdf: bytes
    pdf_sha256: str
    root: str
    leaves: bytes


class CertificateHead(NamedTuple):
    """A signed certificate without its pages and its leaves, which are large."""

    number: str
    signed_at: datetime
    signed_by: PersonId
    content: str
    pdf_sha256: str


class Credentials(NamedTuple):
    """A person's password hash (argon2) and the state of failed sign-ins."""

    hash: str
    failures: int
    locked_until: datetime | None
    must_change: bool


class Planted(NamedTuple):
    """A fictional entry that must be struck; `number` is the place at which it is shown."""

    id: int
    number: int
    flaw: Flaw
    entry: Entry
    standing: EntryStanding
