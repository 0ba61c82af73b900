"""What the services need of the office for stops, holds, erasures and tombstones.

Protocols only, the fifth part of `services.store`. What a database has to do of its own kind to
take the last bytes of what was deleted off the disk is behind `services.store.Store.scour`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.erasing import (
        CopyId,
        CopyKind,
        Erasure,
        ErasureId,
        Line,
        Scope,
        Why,
    )
    from console.domain.holds import Hold, HoldId, HoldReason
    from console.domain.people import PersonId
    from console.domain.recalls import Recall
    from console.domain.receipts import Receipt
    from console.domain.stops import Mark, Stop, StopId, Told
    from console.domain.street import StreetFigures
    from console.services.kept_after import (
        Amount,
        Buried,
        KnownCopy,
        PictureFile,
        StoredReceipt,
        Tombstone,
    )


class Stops(Protocol):
    """What came of a deployment's alerts, appended once, and what each left for the next list."""

    def add(
        self,
        ref: DeploymentRef,
        told: Told,
        certificate: str,
        recall: Recall | None,
        by: PersonId,
        at: datetime,
    ) -> Stop:
        """Append a result under the next number; its `stop_ref` must be free.

        `recall` is the one that had taken the entry off before, None where none had.
        """
        ...

    def of(self, ref: DeploymentRef) -> tuple[Stop, ...]:
        """Every result of a deployment, in the order of their numbers, with its note."""
        ...

    def mark(self, stop: StopId, tokens: Iterable[str], kind: Mark, at: datetime) -> None:
        """Mark a person, by tokens under the office's key, until the stop's marks are lifted."""
        ...

    def marks(self, kind: Mark) -> frozenset[str]:
        """The tokens that are marked so now."""
        ...

    def correct(self, stop: StopId, corrects: StopId) -> None:
        """Say that a result takes the place of an earlier one; each is corrected once."""
        ...

    def lift(self, stop: StopId) -> int:
        """Take a stop's marks away; how many there were."""
        ...

    def put_street(
        self, ref: DeploymentRef, figures: StreetFigures, by: PersonId, at: datetime
    ) -> None:
        """Keep the figures of the street, in the place of those before."""
        ...

    def street(self, ref: DeploymentRef) -> StreetFigures | None:
        """The figures of the street, None where nobody told any."""
        ...


class Holds(Protocol):
    """Legal holds on single entries."""

    def place(
        self,
        ref: DeploymentRef,
        entry_ref: EntryRef,
        reason: HoldReason,
        authority: str,
        until: datetime,
        by: PersonId,
        at: datetime,
    ) -> Hold:
        """Append a hold."""
        ...

    def of(self, ref: DeploymentRef) -> tuple[Hold, ...]:
        """Every hold of a deployment, over or not, the oldest first."""
        ...

    def end(self, hold: HoldId, by: PersonId, at: datetime) -> None:
        """Append that a hold was ended before its time; it must not be ended yet."""
        ...


class Erasures(Protocol):
    """Erasures: begun before the first byte goes, line by line, with their receipts."""

    def begin(
        self,
        ref: DeploymentRef,
        scope: Scope,
        entries: Mapping[EntryRef, Why],
        lines: Sequence[Line],
        by: PersonId,
        at: datetime,
    ) -> Erasure:
        """Append an erasure with everything that it has to erase."""
        ...

    def of(self, ref: DeploymentRef) -> tuple[Erasure, ...]:
        """Every erasure of a deployment, the oldest first."""
        ...

    def unfinished(self) -> tuple[tuple[DeploymentRef, Erasure], ...]:
        """Every erasure of the office that is not done, the oldest first."""
        ...

    def of_kept(self) -> tuple[DeploymentRef, ...]:
        """The deployments of which even what an erasure left is erased, the oldest first."""
        ...

    def lines(self, erasure: ErasureId) -> tuple[Line, ...]:
        """Every copy of an erasure, in its order."""
        ...

    def save(self, erasure: ErasureId, lines: Iterable[Line]) -> None:
        """Write down how copies came out."""
        ...

    def end(self, erasure: ErasureId, at: datetime) -> None:
        """Append that nothing of it is left to be done; saying so again changes nothing."""
        ...

    def next_number(self, year: int) -> str:
        """The next free number of a receipt, such as ERS-2026-0003."""
        ...

    def add_receipt(self, erasure: ErasureId, receipt: Receipt) -> None:
        """Append a receipt; its number must be free."""
        ...

    def sign_receipt(
        self, number: str, pdf: bytes, sha256: str, by: PersonId, at: datetime
    ) -> None:
        """Append the signed pages of a receipt that has none."""
        ...

    def receipt(self, number: str) -> StoredReceipt | None:
        """The receipt of that number, or None."""
        ...

    def receipts(self, ref: DeploymentRef) -> tuple[StoredReceipt, ...]:
        """The receipts of a deployment, the oldest first, without their pages."""
        ...


class Contents(Protocol):
    """What the database holds of a deployment that shows or names anybody, by kind."""

    def amount(self, kind: CopyKind, ref: DeploymentRef, held: Collection[EntryRef]) -> Amount:
        """How much there is of one kind now."""
        ...

    def erase(self, kind: CopyKind, ref: DeploymentRef, held: Collection[EntryRef]) -> None:
        """Erase one kind, but for what belongs to entries that are held."""
        ...

    def pictures(self, ref: DeploymentRef) -> dict[EntryRef, str]:
        """The SHA-256 of the picture of every entry that has one."""
        ...

    def planted_pictures(self, ref: DeploymentRef) -> frozenset[str]:
        """The SHA-256 of the picture of every planted entry."""
        ...

    def newest_entry(self) -> int:
        """A number that grows with every entry that is added to any list."""
        ...

    def still_needed(
        self, pictures: Collection[str], ref: DeploymentRef, erased: Collection[EntryRef]
    ) -> frozenset[str]:
        """Those of the pictures that an entry needs which is not among the erased."""
        ...


class Tombstones(Protocol):
    """What is kept of erased entries: that they were there, and how to find them again."""

    def picture_gone(self, ref: DeploymentRef, entries: Collection[EntryRef], at: datetime) -> None:
        """Note that the pictures of these entries are gone."""
        ...

    def bury(
        self, ref: DeploymentRef, tokens: Mapping[EntryRef, Iterable[str]], at: datetime
    ) -> None:
        """Note that these entries are erased, and the tokens that find each again."""
        ...

    def of(self, ref: DeploymentRef) -> dict[EntryRef, Tombstone]:
        """The tombstones of a deployment."""
        ...

    def tokens(self, ref: DeploymentRef, entry_ref: EntryRef) -> frozenset[str]:
        """The tokens that find an erased entry again; none once their time was over."""
        ...

    def find(self, tokens: Collection[str]) -> tuple[Buried, ...]:
        """The erased entries of every deployment that one of the tokens finds."""
        ...


class Copies(Protocol):
    """Files outside the office that hold faces or names, and that it knows of."""

    def note(
        self, ref: DeploymentRef, kind: CopyKind, path: str, by: PersonId, at: datetime
    ) -> CopyId:
        """Note a file or folder before it is written; noting the same again changes nothing."""
        ...

    def of(self, ref: DeploymentRef) -> tuple[KnownCopy, ...]:
        """Every copy that was ever noted, the oldest first."""
        ...

    def gone(self, copy: CopyId, at: datetime) -> None:
        """Note that a copy is no longer there, and forget where it was."""
        ...

    def wrote(self, copy: CopyId, sha256: str) -> None:
        """Append the digest of what is about to be written there."""
        ...


class AfterwardsUnit(Protocol):
    """What one transaction can reach of what follows (a part of `store.UnitOfWork`)."""

    @property
    def stops(self) -> Stops:
        """What came of the alerts."""
        ...

    @property
    def holds(self) -> Holds:
        """Legal holds."""
        ...

    @property
    def erasures(self) -> Erasures:
        """Erasures and their receipts."""
        ...

    @property
    def contents(self) -> Contents:
        """What shows or names anybody."""
        ...

    @property
    def tombstones(self) -> Tombstones:
        """What is kept of erased entries."""
        ...

    @property
    def copies(self) -> Copies:
        """Files outside that the office knows of."""
        ...


class PictureFiles(Protocol):
    """The picture files of the office, one by one, for whoever erases them."""

    def files(self, sha256s: Collection[str]) -> tuple[PictureFile, ...]:
        """Every file that there is of these pictures, unfinished ones among them."""
        ...

    def erase_many(self, names: Sequence[str]) -> dict[str, str]:
        """Overwrite and remove files; the sentence for each that could not be, by its name."""
        ...

    def finish_many(self, names: Sequence[str]) -> dict[str, str]:
        """Remove what an erasure that was broken off had taken away of files that stay."""
        ...

    def there(self, name: str) -> bool:
        """Whether the file is there, or what an erasure took away of it."""
        ...


class OutsideFiles(Protocol):
    """Files and folders outside the office, and copies of the office itself, to be erased."""

    def office_copies(self) -> tuple[str, ...]:
        """The paths of whole copies of the office that upgrades made."""
        ...

    def drill_files(self) -> tuple[str, ...]:
        """The paths of what a drill's invented source says, or said before a crash."""
        ...

    def amount(self, path: str) -> Amount:
        """How many files are under a path, and the digest over them; links are not followed."""
        ...

    def ours(self, path: str, digests: Collection[str], *, package: bool) -> tuple[str, ...]:
        """The files at a place that hold what the office wrote, in the order of erasing.

        `digests` are those of the files that were written there, or of a package's manifests.
        """
        ...

    def others(self, path: str, ours: Collection[str]) -> bool:
        """Whether anything lies at a place that is not among these files."""
        ...

    def erase(self, path: str, files: Sequence[str] = ()) -> None:
        """Overwrite and remove these files of a copy, and what folders that leaves empty.

        Without `files` the path is itself the one file, or a whole copy of the office.

        Raises RefusedError for a path that no such copy can have, and OutOfReachError where a
        file cannot be removed.
        """
        ...

    def of_picture(self, folder: str, reference: str) -> tuple[str, ...]:
        """The paths of the files in a package's folder that bear an entry's reference."""
        ...
