"""The doors to the adapters: what draws, signs, reads and makes, each loaded when it is first used.

One rule: nothing here is loaded to open the window or to run a verb that does not need it.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from console.domain.refusals import refusal
from console.settings import PROGRAM, RESOURCES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from console.documents.bundle import Bundle
    from console.documents.keys import MadeKey
    from console.documents.package_check import PackageCheck
    from console.documents.stops_file import StopsFile
    from console.domain.manifest import CertificateContent, Component
    from console.domain.policy import Policy
    from console.domain.public_record import PublicRecord
    from console.domain.receipts import Receipt
    from console.domain.verifications import RecallVerification, ReceiptVerification
    from console.records.drill_file import DrillFile
    from console.records.unchanged import Unchanged
    from console.services.casebook import Rings
    from console.services.contracts import (
        RecordSource,
        RejectedRow,
        ScheduleHead,
        ScheduleLine,
        SourceSpec,
    )
    from console.services.kept_handover import SystemSpec
    from console.services.packages import (
        Look,
        Options,
        RecognitionSystem,
        Room,
        SigningKey,
        SlipKey,
        SlipSheet,
    )
    from console.services.planting import Face
    from console.services.publish import RecordHead

POLICY_FOLDER = "policy"


def now() -> datetime:
    """The present moment, as an aware UTC datetime."""
    return datetime.now(UTC)


def software() -> str:
    """The program's name and version, as a certificate names it."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{PROGRAM} {version(PROGRAM)}"
    except PackageNotFoundError:
        return f"{PROGRAM} (from its source)"


class Paper:
    """What leaves the office, laid out and signed (see `services.contracts.Documents`)."""

    def renderer(self) -> tuple[Component, ...]:
        """The parts, with versions, that lay certificates out here."""
        from console.documents import certificate

        return certificate.renderer()

    def certificate(self, content: CertificateContent) -> bytes:
        """The certificate's unsigned PDF."""
        from console.documents import certificate

        return certificate.lay_out(content).pdf

    def key_name(self, p12: bytes, passphrase: str, at: datetime) -> str:
        """Whose key it is."""
        from console.documents import keys

        return keys.common_name(keys.open_key(p12, passphrase.encode(), at=at).certificate)

    def sign(
        self, pdf: bytes, p12: bytes, passphrase: str, reason: str, location: str, at: datetime
    ) -> bytes:
        """The signed PDF."""
        from console.documents import signatures

        return signatures.sign_pdf(
            pdf, p12, passphrase.encode(), reason=reason, location=location, signed_at=at
        )

    def receipt(self, content: Receipt) -> bytes:
        """The unsigned pages of an erasure's receipt."""
        from console.documents import receipt

        return receipt.lay_out(content)

    def public_record(self, record: PublicRecord, head: RecordHead) -> bytes:
        """The public record of one deployment, on one page."""
        from console.documents import public_record

        return public_record.lay_out(record, head)

    def yearly_record(
        self, records: Sequence[PublicRecord], since: datetime, head: RecordHead
    ) -> bytes:
        """The public record of several deployments, with charts."""
        from console.documents import yearly_record

        return yearly_record.lay_out(records, since, head)

    def schedule(self, lines: Sequence[ScheduleLine], head: ScheduleHead) -> bytes:
        """The internal schedule with faces."""
        from console.documents import schedule

        return schedule.lay_out(lines, head)


class Packing:
    """Packages for recognition systems, and recall slips (see `services.packages.Packages`)."""

    def key_name(self, key: SigningKey, at: datetime) -> str:
        """Whose key it is."""
        return Paper().key_name(key.p12, key.passphrase, at)

    def new_slip_key(self) -> SlipKey:
        """A new key for the slips and recall messages of one hand-over."""
        from console.documents.slip_page import new_slip_key

        return new_slip_key()

    def sign_with(self, private: bytes, data: bytes) -> str:
        """The Ed25519 signature of bytes, in hexadecimal."""
        from console.documents.slip_page import sign_with

        return sign_with(private, data).hex()

    def room(self, folder: Path, options: Options) -> AbstractContextManager[Room]:
        """Keep a folder free for one package."""
        from console.documents.handover import package_room

        return package_room(folder, options)

    def look(self, folder: Path, deployment: str, number: int) -> Look:
        """What lies of that hand-over in a folder."""
        from console.documents.package_check import look

        return look(folder, deployment, number)

    def slip_page(self, sheet: SlipSheet) -> bytes:
        """A slip as a PDF of one page."""
        from console.documents.slip_page import lay_out

        return lay_out(sheet)


def open_system(spec: SystemSpec) -> RecognitionSystem:
    """A recognition system of the office; its token may come from the environment."""
    from console.documents.recognition import open_system

    return open_system(spec, os.environ)


def read_system(file: Path) -> SystemSpec:
    """The recognition system that a file sets up; its relative paths are beside that file."""
    from console.documents.recognition import MOST_BYTES, read_system

    try:
        with file.open("rb") as opened:
            received = opened.read(MOST_BYTES + 1)
    except OSError as trouble:
        raise refusal(
            "file_unreadable",
            f"The file {file} cannot be read: {(trouble.strerror or 'unknown reason').lower()}.",
        ) from trouble
    if len(received) > MOST_BYTES:
        raise refusal("system", f"{file.name} is larger than {MOST_BYTES:,} bytes.")
    return read_system(received, file.name, file.absolute().parent)


def check_recalls(
    folders: Sequence[Path],
    messages: Sequence[tuple[str, bytes]],
    trust_roots: Sequence[bytes] | None,
) -> RecallVerification:
    """Check recall messages and slips against packages' folders (`documents.recall_check`)."""
    from console.documents.recall_check import check_recalls

    return check_recalls(folders, messages, trust_roots)


def check_package(folder: Path, trust_roots: Sequence[bytes] | None) -> PackageCheck:
    """A hand-over package, checked by itself (see `documents.package_check`)."""
    from console.documents.package_check import check_package

    return check_package(folder, trust_roots)


def check_receipt(pdf: bytes, trust_roots: Sequence[bytes] | None) -> ReceiptVerification:
    """An erasure's receipt, checked by itself (see `documents.receipt_check`)."""
    from console.documents.receipt_check import verify_receipt

    return verify_receipt(pdf, trust_roots=trust_roots)


def read_sources(file: Path) -> tuple[SourceSpec, ...]:
    """The sources of an office's mapping file; its relative paths are beside that file."""
    from console.records import mapping

    return mapping.read_sources(file)


def open_own(spec: SourceSpec) -> RecordSource:
    """A source of the office; its URL may take secrets from the environment."""
    from console.records.opening import open_source

    return open_source(spec, None, os.environ)


def remembering() -> Unchanged:
    """The office's sources, of which an unchanged file is not read again."""
    from console.records.unchanged import Unchanged

    return Unchanged(open_own)


def stamp(spec: SourceSpec) -> str:
    """What tells a delivered file from the next (see `records.unchanged`)."""
    from console.records.unchanged import stamp

    return stamp(spec)


def drill_file(folder: Path) -> DrillFile:
    """Where an office says what a drill's invented source says (see `records.drill_file`)."""
    from console.records.drill_file import DrillFile

    return DrillFile(folder)


def open_from_bundle(spec: SourceSpec) -> RecordSource:
    """A source of a bundle, already located inside it; it is given no secret."""
    from console.records.opening import open_source

    return open_source(spec)


def covers(zone: str, point: tuple[float, float]) -> bool | None:
    """Whether a zone covers a point (see `records.zones`)."""
    from console.records.zones import covers

    return covers(zone, point)


def outline(zone: str) -> Rings | None:
    """A zone as plain rings of coordinates (see `records.zones`)."""
    from console.records.zones import outline

    return outline(zone)


def draw_face(seed: str, age: int) -> Face:
    """A drawn face for an entry that is planted (see `demo.planted_faces`)."""
    from console.demo.planted_faces import draw_face

    return draw_face(seed, age)


def read_stops(data: bytes, name: str) -> StopsFile:
    """A file of the engagement team's results (see `documents.stops_file`)."""
    from console.documents.stops_file import read_stops

    return read_stops(data, name)


def page_pictures(pdf: bytes, first: int = 0) -> tuple[bytes, ...]:
    """The pages of a PDF as pictures (see `documents.page_pictures`)."""
    from console.documents.page_pictures import page_pictures

    return page_pictures(pdf, first)


def make_key(who: str, organisation: str, passphrase: str, at: datetime) -> MadeKey:
    """A new signing key (see `documents.keys`)."""
    from console.documents.keys import make_key

    return make_key(who, organisation, passphrase=passphrase.encode(), at=at)


def install(received: bytes, folder: Path) -> Policy:
    """Put a valid pack on the office's own shelf; one of the same version is never replaced."""
    from console.documents.policy_pack import policy_of

    policy = policy_of(received, "The policy pack")
    target = folder / f"{policy.version}.toml"
    shipped = RESOURCES / POLICY_FOLDER / target.name
    if target.exists() or shipped.exists():
        raise refusal(
            "policy_exists",
            f"There is a pack {policy.version} already; give the changed one another version.",
        )
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        target.write_bytes(received)
    except OSError as trouble:
        raise refusal(
            "file_unwritable",
            f"The pack cannot be kept in {folder}: "
            f"{(trouble.strerror or 'unknown reason').lower()}.",
        ) from trouble
    return policy


def open_bundle(path: Path, office: Path | None = None) -> Bundle:
    """A bundle of files, opened for an office or for none (see `documents.bundle`)."""
    from console.documents.bundle import open_bundle

    return open_bundle(path, office)


def write_rejected(
    rows: Sequence[RejectedRow], file: Path, noted: Callable[[str], None] | None = None
) -> None:
    """Write the rows that an import set aside (see `documents.bundle`)."""
    from console.documents.bundle import write_rejected
    from console.documents.proposal_rows import RejectedRow as WrittenRow

    try:
        write_rejected((WrittenRow(*row) for row in rows), file, noted)
    except OSError as trouble:
        raise refusal(
            "file_unwritable",
            f"The file {file} cannot be written: {(trouble.strerror or 'unknown reason').lower()}.",
        ) from trouble
