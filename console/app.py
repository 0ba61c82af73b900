"""The composition root: builds every part once, hands each what it needs, closes in reverse.

One rule: only here do the adapters meet. What takes long to load (Qt, and what draws, signs
and verifies documents) is loaded when it is first asked for, so that the window and each verb
start quickly.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from console.domain.refusals import RefusedError, refusal
from console.services.parts import Services
from console.services.roster import Roster
from console.settings import PROGRAM, RESOURCES, Settings, read_settings
from console.storage.offices import Office, create_office, open_office

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from console.cli.program import Program
    from console.documents.bundle import Bundle
    from console.documents.keys import MadeKey
    from console.documents.pictures import PictureDesk
    from console.documents.policy_shelf import PolicyShelf
    from console.domain.manifest import CertificateContent, Component
    from console.domain.policy import Policy
    from console.domain.verifications import Verification
    from console.services.accounts import Accounts
    from console.services.casebook import Casebook, Rings
    from console.services.check import Assessed, Check
    from console.services.compare import Compare
    from console.services.contracts import (
        RecordSource,
        RejectedRow,
        ScheduleHead,
        ScheduleLine,
        SourceSpec,
    )
    from console.services.inspect import Inspect
    from console.services.intake import Intake
    from console.services.lists import Lists
    from console.services.planting import Face, Planting
    from console.services.review import Review
    from console.services.setup import Setup
    from console.services.signoff import SignOff
    from console.services.threads import Threads
    from console.services.vigilance import Vigilance
    from console.services.workshop import Say, Tour, Workshop
    from console.storage.store import Store
    from console.ui.page import Parts

_T = TypeVar("_T")

POLICY_FOLDER = "policy"


def main(arguments: Sequence[str]) -> int:
    """Run the window or one verb; gives the exit status."""
    from console.cli.main import run
    from console.cli.output import WRONG, complain

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
        from console.cli.program import Program
        from console.faults import report_fault

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
        """The services, each made when it is first asked: none has to load to open the window."""
        with ExitStack() as closing:
            closing.callback(office.close)
            store, roster = office.store, Roster()
            own_packs = office.folder / POLICY_FOLDER

            def shelf() -> PolicyShelf:
                from console.documents.policy_shelf import PolicyShelf

                return PolicyShelf(RESOURCES / "policy", own_packs)

            def desk() -> PictureDesk:
                from console.documents.pictures import PictureDesk

                return closing.enter_context(PictureDesk(self._settings.picture_workers))

            policies, reader = late(shelf), late(desk)
            planting = late(lambda: _planting(office, roster))
            yield Services(
                accounts=late(lambda: _accounts(store)),
                lists=late(lambda: _lists(store, policies)),
                intake=late(lambda: _intake(office, reader, policies)),
                check=late(lambda: _check(store, policies, roster)),
                review=late(lambda: _review(office, policies, roster, planting)),
                compare=late(lambda: _compare(office, roster)),
                signoff=late(lambda: _signoff(office, policies, roster)),
                inspect=late(lambda: _inspect(store, roster)),
                setup=late(lambda: _setup(store, policies, own_packs)),
                threads=late(lambda: _threads(store)),
                casebook=late(lambda: _casebook(store, policies, roster, planting)),
                vigilance=late(lambda: _vigilance(store)),
            )

    def assess(self, bundle: Path, at: datetime) -> Assessed:
        """A bundle by its own sources, with no office."""
        from console.documents.pictures import PictureDesk
        from console.documents.policy_shelf import PolicyShelf
        from console.services.check import assess_bundle

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
        from console.services.inspect import logged_by

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
        from console.services.workshop import has_screen

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
        from tempfile import TemporaryDirectory

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
        from console.services.workshop import Workshop

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


class _Late(Generic[_T]):
    """Stands for a part that takes a while to load, and makes it when it is first asked."""

    def __init__(self, make: Callable[[], _T]) -> None:
        self._make = make
        self._making = Lock()
        self._made: _T | None = None

    def __getattr__(self, name: str) -> object:
        with self._making:
            if self._made is None:
                self._made = self._make()
        return getattr(self._made, name)


def late(make: Callable[[], _T]) -> _T:
    """A part that is made when it is first asked; safe to ask from several threads."""
    return cast("_T", _Late(make))


def _accounts(store: Store) -> Accounts:
    from console.services.accounts import Accounts
    from console.storage.passwords import Argon2Hasher

    return Accounts(store, now, Argon2Hasher())


def _lists(store: Store, policies: PolicyShelf) -> Lists:
    from console.services.lists import Lists

    return Lists(store, now, policies)


def _intake(office: Office, reader: PictureDesk, policies: PolicyShelf) -> Intake:
    from console.services.intake import Intake

    return Intake(office.store, office.pictures, reader, now, policies)


def _check(store: Store, policies: PolicyShelf, roster: Roster) -> Check:
    from console.services.check import Check

    return Check(store, _open_own, policies, _covers, now, roster)


def _review(office: Office, policies: PolicyShelf, roster: Roster, planting: Planting) -> Review:
    from console.services.review import Review

    return Review(office.store, office.pictures, policies, now, roster, planting)


def _planting(office: Office, roster: Roster) -> Planting:
    from console.services.planting import Planting

    return Planting(office.store, office.pictures, _draw_face, now, roster)


def _threads(store: Store) -> Threads:
    from console.services.threads import Threads

    return Threads(store, now)


def _casebook(store: Store, policies: PolicyShelf, roster: Roster, planting: Planting) -> Casebook:
    from console.services.casebook import Casebook

    return Casebook(store, policies, _covers, _outline, now, roster, planting)


def _vigilance(store: Store) -> Vigilance:
    from console.services.vigilance import Vigilance

    return Vigilance(store, now)


def _compare(office: Office, roster: Roster) -> Compare:
    from console.services.compare import Compare

    return Compare(office.store, office.pictures, now, roster)


def _signoff(office: Office, policies: PolicyShelf, roster: Roster) -> SignOff:
    from console.services.signoff import SignOff

    return SignOff(office.store, office.pictures, Paper(), policies, now, roster, software())


def _inspect(store: Store, roster: Roster) -> Inspect:
    from console.services.inspect import Inspect

    return Inspect(store, now, roster)


def _setup(store: Store, policies: PolicyShelf, own_packs: Path) -> Setup:
    from console.services.setup import Setup

    return Setup(store, _open_own, policies, lambda pack: _install(pack, own_packs), now)


def _waits_for_first(services: Services) -> bool:
    return services.accounts.waits_for_first()


def _parts(services: Services, folder: Path, config: Path) -> Parts:
    """What the window on an office is handed; `config` is where the officer's settings lie."""
    import hashlib

    from console.ui.page import Parts

    return Parts(
        accounts=services.accounts,
        lists=services.lists,
        intake=services.intake,
        check=services.check,
        review=services.review,
        compare=services.compare,
        signoff=services.signoff,
        inspect=services.inspect,
        setup=services.setup,
        threads=services.threads,
        casebook=services.casebook,
        vigilance=services.vigilance,
        clock=now,
        office="this desk",
        office_key=hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16],
        config_folder=config,
        open_bundle=_open_bundle,
        first_code=partial(_waits_for_first, services),
        read_sources=read_sources,
        write_rejected=_write_rejected,
        page_pictures=_page_pictures,
        make_key=_make_key,
    )


def read_sources(file: Path) -> tuple[SourceSpec, ...]:
    """The sources of an office's mapping file; its relative paths are beside that file."""
    from console.records import mapping

    return mapping.read_sources(file)


def _open_own(spec: SourceSpec) -> RecordSource:
    """A source of the office; its URL may take secrets from the environment."""
    from console.records.opening import open_source

    return open_source(spec, None, os.environ)


def _open_from_bundle(spec: SourceSpec) -> RecordSource:
    """A source of a bundle, already located inside it; it is given no secret."""
    from console.records.opening import open_source

    return open_source(spec)


def _covers(zone: str, point: tuple[float, float]) -> bool | None:
    from console.records.zones import covers

    return covers(zone, point)


def _outline(zone: str) -> Rings | None:
    from console.records.zones import outline

    return outline(zone)


def _draw_face(seed: str, age: int) -> Face:
    from console.demo.planted_faces import draw_face

    return draw_face(seed, age)


def _page_pictures(pdf: bytes, first: int = 0) -> tuple[bytes, ...]:
    from console.documents.page_pictures import page_pictures

    return page_pictures(pdf, first)


def _make_key(who: str, organisation: str, passphrase: str, at: datetime) -> MadeKey:
    from console.documents.keys import make_key

    return make_key(who, organisation, passphrase=passphrase.encode(), at=at)


def _install(received: bytes, folder: Path) -> Policy:
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


def _open_bundle(path: Path) -> Bundle:
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
