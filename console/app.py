"""The composition root: builds every part once, hands each what it needs, closes in reverse.

One rule: only here do the adapters meet. What takes long to load (Qt, and what draws, signs
and verifies documents) is loaded when it is first asked for, so that the window and each verb
start quickly.
"""

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from console.cli.main import run
from console.cli.output import WRONG, complain
from console.cli.program import Program
from console.documents.pictures import PictureDesk
from console.documents.policy_pack import PolicyShelf, policy_of
from console.domain.manifest import CertificateContent, Component
from console.domain.policy import Policy
from console.domain.refusals import RefusedError, refusal
from console.domain.verifications import Verification
from console.faults import report_fault
from console.services.accounts import Accounts
from console.services.check import Assessed, Check, assess_bundle
from console.services.contracts import (
    RecordSource,
    RejectedRow,
    ScheduleHead,
    ScheduleLine,
    SourceSpec,
)
from console.services.inspect import Inspect, logged_by
from console.services.intake import Intake
from console.services.lists import Lists
from console.services.parts import Services
from console.services.review import Review
from console.services.roster import Roster
from console.services.setup import Setup
from console.services.signoff import SignOff
from console.services.workshop import Say, Tour, Workshop, has_screen
from console.settings import PROGRAM, RESOURCES, Settings, read_settings
from console.storage.offices import Office, create_office, open_office
from console.storage.passwords import Argon2Hasher

if TYPE_CHECKING:
    from console.documents.bundle import Bundle
    from console.documents.keys import MadeKey
    from console.ui.page import Parts

POLICY_FOLDER = "policy"
MOST_MAPPING_BYTES = 1_000_000


def main(arguments: Sequence[str]) -> int:
    """Run the window or one verb; gives the exit status."""
    try:
        settings = read_settings()
    except RefusedError as refused:
        complain((one.sentence for one in refused.objections), as_json="--json" in arguments)
        return WRONG
    return run(arguments, Console(settings).program())


def now() -> datetime:
    """The present moment, as an aware UTC datetime."""
    return datetime.now(UTC)


def software() -> str:
    """The program's name and version, as a certificate names it."""
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

    def schedule(self, lines: Sequence[ScheduleLine], head: ScheduleHead) -> bytes:
        """The internal schedule with faces."""
        from console.documents import schedule

        return schedule.lay_out(lines, head)


class Console:
    """The program put together for one set of settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def program(self) -> Program:
        """What the command line is handed."""
        return Program(
            office=self._settings.office,
            clock=now,
            open_office=self.open_office,
            create_office=self.create_office,
            open_bundle=_open_bundle,
            assess=self.assess,
            verify=self.verify,
            make_key=_make_key,
            read_sources=read_sources,
            write_rejected=_write_rejected,
            demo=self.demo,
            window=self.window,
            report_fault=lambda fault: report_fault(fault, self._settings.logs),
        )

    @contextmanager
    def open_office(self, folder: Path) -> Iterator[Services]:
        """The services of an office, open for as long as the `with` lasts."""
        with self._services(open_office(folder)) as services:
            yield services

    @contextmanager
    def create_office(self, folder: Path) -> Iterator[Services]:
        """The services of an office that is made now."""
        with self._services(create_office(folder)) as services:
            yield services

    @contextmanager
    def _services(self, office: Office) -> Iterator[Services]:
        with ExitStack() as closing:
            closing.callback(office.close)
            desk = closing.enter_context(PictureDesk(self._settings.picture_workers))
            own_packs = office.folder / POLICY_FOLDER
            policies = PolicyShelf(RESOURCES / "policy", own_packs)
            roster = Roster()
            store = office.store
            yield Services(
                accounts=Accounts(store, now, Argon2Hasher()),
                lists=Lists(store, now, policies),
                intake=Intake(store, office.pictures, desk, now, policies),
                check=Check(store, _open_own, policies, _covers, now, roster),
                review=Review(store, office.pictures, policies, now, roster),
                signoff=SignOff(store, office.pictures, Paper(), policies, now, roster, software()),
                inspect=Inspect(store, now, roster),
                setup=Setup(
                    store, _open_own, policies, lambda pack: _install(pack, own_packs), now
                ),
            )

    def assess(self, bundle: Path, at: datetime) -> Assessed:
        """A bundle by its own sources, with no office."""
        with (
            _open_bundle(bundle) as opened,
            PictureDesk(self._settings.picture_workers) as desk,
        ):
            policies = PolicyShelf(RESOURCES / "policy")
            return assess_bundle(opened, desk, _open_from_bundle, policies, _covers, at)

    def verify(
        self,
        pdf: bytes,
        *,
        trust_roots: Sequence[bytes] | None,
        at: datetime | None,
        office: Path | None,
    ) -> Verification:
        """A certificate checked by itself, and against an office's log where one is given."""
        from console.documents.verification import verify_certificate

        if office is None:
            return verify_certificate(pdf, trust_roots=trust_roots, at=at)
        opened = open_office(office)
        try:
            return verify_certificate(
                pdf, trust_roots=trust_roots, at=at, logged=logged_by(opened.store)
            )
        finally:
            opened.close()

    def window(self, folder: Path, bundle: Path | None = None) -> int:
        """Open the window on an office and run it until it is closed; a bundle is offered in it.

        Raises RefusedError where there is no screen to open it on.
        """
        if not has_screen(sys.platform, os.environ) and "QT_QPA_PLATFORM" not in os.environ:
            raise refusal(
                "no_screen",
                "There is no screen here to open the window on; start it on a desktop, or name "
                f"one of the verbs that need none ({PROGRAM} --help).",
            )
        from console.ui.start import run_window

        with self._services(open_office(folder)) as services:
            return run_window(_parts(services, folder, self._settings.config), bundle)

    @contextmanager
    def tour(self, folder: Path) -> Iterator[Tour]:
        """The window on an office with no screen, driven by a script (see `Tour`)."""
        # Qt chooses its platform once, when it is loaded.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from console.ui.tour import opened_tour

        with (
            self._services(open_office(folder)) as services,
            TemporaryDirectory(prefix=PROGRAM) as preferences,
            opened_tour(_parts(services, folder, Path(preferences))) as tour,
        ):
            yield tour

    def demo(
        self, folder: Path, *, entries: int, seed: int, window: bool | None, say: Say
    ) -> dict[str, object]:
        """The fictional office (see `services.workshop`)."""
        from console.demo.office import make_demo

        return make_demo(
            self.workshop(), folder, entries=entries, seed=seed, window=window, say=say
        )

    def workshop(self) -> Workshop:
        """What the fictional office is made with."""
        return Workshop(
            clock=now,
            create_office=self.create_office,
            open_office=self.open_office,
            open_bundle=_open_bundle,
            make_key=_make_key,
            read_sources=read_sources,
            verify=self.verify,
            window=self.window,
            tour=self.tour,
        )


def _parts(services: Services, folder: Path, config: Path) -> "Parts":
    """What the window on an office is handed; `config` is where the officer's settings lie."""
    from console.ui.page import Parts

    return Parts(
        accounts=services.accounts,
        lists=services.lists,
        intake=services.intake,
        check=services.check,
        review=services.review,
        signoff=services.signoff,
        inspect=services.inspect,
        setup=services.setup,
        clock=now,
        office="this desk",
        office_key=hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16],
        config_folder=config,
        open_bundle=_open_bundle,
        first_code=services.accounts.waits_for_first,
        read_sources=read_sources,
        write_rejected=_write_rejected,
        page_pictures=_page_pictures,
        make_key=_make_key,
    )


def read_sources(file: Path) -> tuple[SourceSpec, ...]:
    """The sources of an office's mapping file; its relative paths are beside that file."""
    try:
        with file.open("rb") as opened_file:
            received = opened_file.read(MOST_MAPPING_BYTES + 1)
    except OSError as trouble:
        raise refusal(
            "file_unreadable",
            f"The file {file} cannot be read: {(trouble.strerror or 'unknown reason').lower()}.",
        ) from trouble
    from console.records.mapping import read_mapping

    return tuple(_beside(file, spec) for spec in read_mapping(received, file.name))


def _beside(file: Path, spec: SourceSpec) -> SourceSpec:
    head = "sqlite:///" if spec.kind == "sql" else ""
    if not spec.location.startswith(head) or "${" in spec.location or ":memory:" in spec.location:
        return spec
    if spec.kind == "sql" and not spec.location.startswith("sqlite"):
        return spec
    place = spec.location.removeprefix(head)
    return replace(spec, location=f"{head}{(file.absolute().parent / place).resolve()}")


def _open_own(spec: SourceSpec) -> RecordSource:
    """A source of the office; its URL may take secrets from the environment."""
    from console.records.opening import open_source

    return open_source(spec, None, os.environ)


def _open_from_bundle(spec: SourceSpec) -> RecordSource:
    """A source of a bundle, already located inside it; it is given no secret."""
    from console.records.opening import open_source

    return open_source(spec)


def _covers(zone: str, point: tuple[float, float]) -> bool | None:
    """Whether a zone covers a point (see `records.zones`)."""
    from console.records.zones import covers

    return covers(zone, point)


def _page_pictures(pdf: bytes, first: int = 0) -> tuple[bytes, ...]:
    from console.documents.page_pictures import page_pictures

    return page_pictures(pdf, first)


def _make_key(who: str, organisation: str, passphrase: str, at: datetime) -> "MadeKey":
    from console.documents.keys import make_key

    return make_key(who, organisation, passphrase=passphrase.encode(), at=at)


def _install(received: bytes, folder: Path) -> Policy:
    """Put a valid pack on the office's own shelf; one of the same version is never replaced."""
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


def _open_bundle(path: Path) -> "Bundle":
    """A bundle of files, opened (see `documents.bundle`)."""
    from console.documents.bundle import open_bundle

    return open_bundle(path)


def _write_rejected(rows: Sequence[RejectedRow], file: Path) -> None:
    from console.documents.bundle import write_rejected
    from console.documents.proposal_rows import RejectedRow as WrittenRow

    try:
        write_rejected((WrittenRow(*row) for row in rows), file)
    except OSError as trouble:
        raise refusal(
            "file_unwritable",
            f"The file {file} cannot be written: {(trouble.strerror or 'unknown reason').lower()}.",
        ) from trouble
