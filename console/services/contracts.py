"""What the services need from outside, and what they report back.

Protocols only: adapters satisfy them by shape, and no service knows which database, which
records system or which screen is on the other side. Every mutation reports `Changes`. What is
needed of the database is in `services.store`, and can be had from here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from console.services.kept import (
    Changes,
    Credentials,
    DeploymentSummary,
    Seen,
    SourceSpec,
    StandingLine,
    StateLine,
    StoredCertificate,
    StoredRecord,
)
from console.services.store import (
    AuditLog,
    Certificates,
    Decisions,
    Deployments,
    Entries,
    OfficeFacts,
    People,
    Records,
    Standings,
    Store,
    UnitOfWork,
)
from console.services.store_review import Views

if TYPE_CHECKING:
    from console.domain.citations import Citations
    from console.domain.deployments import Deployment
    from console.domain.entries import Entry, EntryRef
    from console.domain.manifest import CertificateContent, Component
    from console.domain.policy import Policy
    from console.domain.records import Record, SourceReading

# fmt: off
__all__ = [
    "AuditLog", "BadRow", "Bundle", "BundleReading", "Cancelled", "Certificates", "Changes",
    "CleanPicture", "Clock", "Covers", "Credentials", "Decisions", "DeploymentSummary",
    "Deployments", "Documents", "Entries", "Hasher", "OfficeFacts", "OpenSource", "People",
    "PictureReader", "PictureStore", "PolicyShelf", "Progress", "ProposedEntry", "RecordSource",
    "Records", "RejectedRow", "ScheduleHead", "ScheduleLine", "Seen", "SourceAnswer",
    "SourceSpec", "StandingLine", "Standings", "StateLine", "Store", "StoredCertificate",
    "StoredRecord", "UnitOfWork", "UnusablePicture", "Views", "WantedKeys",
]
# fmt: on

Clock = Callable[[], datetime]
"""Gives the present moment as an aware UTC datetime."""

Progress = Callable[[int, int, str], None]
"""Told how many of how many are done, and of what; called often, must return quickly."""

Cancelled = Callable[[], bool]
"""Asked between steps whether the person wants to stop."""

Covers = Callable[[str, tuple[float, float]], bool | None]
"""Whether a WKT zone covers a (latitude, longitude) point; None where the zone is unreadable."""


class WantedKeys(NamedTuple):
    """Everything a list has to ask a records system for, each sorted and without repeats."""

    pnc_ids: tuple[str, ...] = ()
    cro_numbers: tuple[str, ...] = ()
    nominal_refs: tuple[str, ...] = ()
    custody_numbers: tuple[str, ...] = ()
    urns: tuple[str, ...] = ()
    asns: tuple[str, ...] = ()
    crime_refs: tuple[str, ...] = ()
    order_refs: tuple[str, ...] = ()
    missing_refs: tuple[str, ...] = ()
    image_refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceAnswer:
    """One reading of one source: how it answered, its rows, and plain sentences on bad rows."""

    reading: SourceReading
    records: Sequence[Record]
    problems: tuple[str, ...] = ()


class RecordSource(Protocol):
    """One records system. A system that cannot be read answers with state DOWN, it never raises."""

    @property
    def spec(self) -> SourceSpec:
        """How it is asked."""
        ...

    def read(self, wanted: WantedKeys, at: datetime) -> SourceAnswer:
        """Everything it holds on the wanted keys, in one set-based question."""
        ...

    def preview(self, rows: int, at: datetime) -> SourceAnswer:
        """Its first rows, whomever they are about; for setting it up."""
        ...


OpenSource = Callable[[SourceSpec], RecordSource]
"""Opens a source from its spec; raises RefusedError where the spec makes no sense."""


class CleanPicture(Protocol):
    """What the picture worker made of received bytes."""

    @property
    def sha256(self) -> str:
        """SHA-256 of the received bytes, in hexadecimal."""
        ...

    @property
    def width(self) -> int:
        """Pixels across, after EXIF orientation."""
        ...

    @property
    def height(self) -> int:
        """Pixels down, after EXIF orientation."""
        ...

    @property
    def clean(self) -> bytes:
        """The re-encoded JPEG, without metadata."""
        ...

    @property
    def thumbnail(self) -> bytes:
        """A small JPEG for lists."""
        ...

    @property
    def sharpness(self) -> str:
        """A word on its sharpness, '' where nothing is to be said."""
        ...

    @property
    def exposure(self) -> str:
        """A word on its exposure, '' where nothing is to be said."""
        ...


class PictureStore(Protocol):
    """Where pictures lie: the received bytes unchanged, the clean re-encoding, the thumbnail."""

    def put(self, sha256: str, received: bytes, clean: bytes, thumbnail: bytes) -> None:
        """Keep all three durably; keeping the same again changes nothing."""
        ...

    def put_many(self, pictures: Iterable[tuple[str, bytes, bytes, bytes]]) -> None:
        """Keep many at once, each as (sha256, received, clean, thumbnail)."""
        ...

    def missing(self, sha256s: Iterable[str]) -> frozenset[str]:
        """Those of the pictures of which any of the three is not there."""
        ...

    def clean(self, sha256: str) -> bytes | None:
        """The clean JPEG, or None where there is none."""
        ...

    def thumbnail(self, sha256: str) -> bytes | None:
        """The thumbnail JPEG, or None where there is none."""
        ...

    def received(self, sha256: str) -> bytes | None:
        """The bytes exactly as received, or None where there are none."""
        ...


class Hasher(Protocol):
    """Hashes passwords, slowly and with a salt (argon2id)."""

    def hash(self, password: str) -> str:
        """A hash of the password with its salt and cost written into it."""
        ...

    def verify(self, hash_: str, password: str) -> bool:
        """Whether the password is the one that was hashed."""
        ...

    def outdated(self, hash_: str) -> bool:
        """Whether the hash was made at another cost than today's and should be made again."""
        ...


class PolicyShelf(Protocol):
    """The policy packs that this office may use."""

    def get(self, version: str) -> Policy:
        """The pack of that version; raises RefusedError where there is none."""
        ...

    def citations(self, version: str) -> Citations:
        """What that pack's rows cite; raises as `get`."""
        ...

    def versions(self) -> tuple[str, ...]:
        """The versions there are, the newest first."""
        ...


class RejectedRow(NamedTuple):
    """A row that was set aside: its file, its line in it, its reference, and a plain sentence."""

    file: str
    line: int
    entry_ref: str
    sentence: str


class ProposedEntry(Protocol):
    """A good entry of a bundle, and the lines that it came from."""

    @property
    def entry(self) -> Entry:
        """The entry as a value."""
        ...

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines of the table that it came from, from 1."""
        ...


class BadRow(Protocol):
    """A row that a bundle's reader set aside (see `RejectedRow`)."""

    @property
    def file(self) -> str:
        """The file of the bundle."""
        ...

    @property
    def line(self) -> int:
        """The line in it, from 1."""
        ...

    @property
    def entry_ref(self) -> str:
        """The reference that the row gave, '' where it gave none."""
        ...

    @property
    def sentence(self) -> str:
        """What is wrong with it, in a plain sentence."""
        ...


class BundleReading(Protocol):
    """What a bundle holds; its `sources` serve `assess` and `demo` only."""

    @property
    def deployment(self) -> Deployment | None:
        """The deployment that it proposes, or None."""
        ...

    @property
    def entries(self) -> Sequence[ProposedEntry]:
        """The good entries, in the order of the table."""
        ...

    @property
    def rejected(self) -> Sequence[BadRow]:
        """The rows that were set aside."""
        ...

    @property
    def sources(self) -> tuple[SourceSpec, ...]:
        """The sources that the bundle brings."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader should know of it, in plain sentences."""
        ...


class Bundle(Protocol):
    """An opened proposal bundle."""

    @property
    def reading(self) -> BundleReading:
        """What it holds."""
        ...

    def image_bytes(self, entry: Entry) -> bytes:
        """The received picture of an entry; raises RefusedError where it cannot be read."""
        ...

    def located(self, source: SourceSpec) -> SourceSpec:
        """The source with a real path for its file; raises RefusedError where there is none."""
        ...


@runtime_checkable
class UnusablePicture(Protocol):
    """Received bytes that cannot be shown, and the sentence that says why."""

    @property
    def sha256(self) -> str:
        """SHA-256 of the received bytes, in hexadecimal."""
        ...

    @property
    def sentence(self) -> str:
        """Why it cannot be shown, in a plain sentence."""
        ...


class PictureReader(Protocol):
    """Decodes received pictures somewhere safe."""

    def read_many(self, received: Iterable[bytes]) -> Iterator[CleanPicture | UnusablePicture]:
        """One answer for each picture, in the order given."""
        ...


class Documents(Protocol):
    """Lays out and signs what leaves the office."""

    def renderer(self) -> tuple[Component, ...]:
        """The parts, with versions, that lay certificates out here."""
        ...

    def certificate(self, content: CertificateContent) -> bytes:
        """The certificate's unsigned PDF; the same content gives the same bytes."""
        ...

    def key_name(self, p12: bytes, passphrase: str, at: datetime) -> str:
        """Whose key it is, as its certificate says; raises RefusedError as `sign` does."""
        ...

    def sign(
        self, pdf: bytes, p12: bytes, passphrase: str, reason: str, location: str, at: datetime
    ) -> bytes:
        """The signed PDF; raises RefusedError where key or passphrase will not do."""
        ...

    def schedule(self, lines: Sequence[ScheduleLine], content: ScheduleHead) -> bytes:
        """The internal schedule with faces as PDF bytes."""
        ...


class ScheduleHead(NamedTuple):
    """What stands at the top of the schedule."""

    deployment: Deployment
    certificate: str
    drawn_at: datetime
    drawn_by: str


class ScheduleLine(NamedTuple):
    """One approved entry of the schedule; `face` is the clean picture's thumbnail."""

    entry_ref: EntryRef
    name: str
    date_of_birth: str
    what: str
    why_here: str
    standing: str
    decided: str
    face: bytes | None
