"""The composition root: builds every part once, hands each what it needs, closes in reverse.

One rule: only here do the adapters meet. What takes long to load (Qt, and what draws, signs
and verifies documents) is loaded when it is first asked for, so that the window and each verb
start quickly.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from console import doors
from console.assembly import opened_services
from console.domain.refusals import RefusedError, refusal
from console.settings import PROGRAM, RESOURCES, Settings, read_settings
from console.storage.offices import Office, create_office, open_office

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from console.cli.program import Program
    from console.domain.verifications import ChainVerification, LogLookup, Verification
    from console.services.check import Assessed
    from console.services.parts import Services
    from console.services.workshop import Say, Tour, Workshop
    from console.ui.page import Parts


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


class Console:
    """The program put together for one set of settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def program(self) -> Program:
        """What the command line is handed."""
        from console.cli.program import Program
        from console.desktop import install_here
        from console.faults import report_fault

        return Program(
            office=self._settings.office,
            clock=doors.now,
            open_office=self.open_office,
            create_office=self.create_office,
            open_bundle=doors.open_bundle,
            assess=self.assess,
            verify=self.verify,
            verify_chain=self.verify_chain,
            make_key=doors.make_key,
            read_stops=doors.read_stops,
            read_sources=doors.read_sources,
            read_system=doors.read_system,
            check_package=doors.check_package,
            check_recalls=doors.check_recalls,
            check_receipt=doors.check_receipt,
            write_rejected=doors.write_rejected,
            demo=self.demo,
            window=self.window,
            report_fault=lambda fault: report_fault(fault, self._settings.logs),
            install_desktop=partial(install_here, RESOURCES),
        )

    @contextmanager
    def open_office(self, folder: Path) -> Iterator[Services]:
        """The services of an office, open for as long as the `with` lasts."""
        with self._opened(open_office(folder)) as services:
            yield services

    @contextmanager
    def create_office(self, folder: Path) -> Iterator[Services]:
        """The services of an office that is made now."""
        with self._opened(create_office(folder)) as services:
            yield services

    def _opened(self, office: Office) -> AbstractContextManager[Services]:
        return opened_services(office, self._settings.picture_workers)

    def assess(self, bundle: Path, at: datetime) -> Assessed:
        """A bundle by its own sources, with no office."""
        from console.documents.pictures import PictureDesk
        from console.documents.policy_shelf import PolicyShelf
        from console.services.check import assess_bundle

        with (
            doors.open_bundle(bundle) as opened,
            PictureDesk(self._settings.picture_workers) as desk,
        ):
            policies = PolicyShelf(RESOURCES / "policy")
            return assess_bundle(opened, desk, doors.open_from_bundle, policies, doors.covers, at)

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

        with _logged(office) as logged:
            return verify_certificate(pdf, trust_roots=trust_roots, at=at, logged=logged)

    def verify_chain(
        self,
        pdfs: Sequence[bytes],
        *,
        trust_roots: Sequence[bytes] | None,
        at: datetime | None,
        office: Path | None,
    ) -> ChainVerification:
        """Several certificates of one list, and their chain; see `verify`."""
        from console.documents.chain_verification import verify_chain

        with _logged(office) as logged:
            return verify_chain(pdfs, trust_roots=trust_roots, at=at, logged=logged)

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
        from console.faults import window_faults
        from console.ui.start import run_window

        with (
            window_faults(self._settings.logs),
            self._opened(open_office(folder)) as services,
        ):
            return run_window(_parts(services, folder, self._settings.config), bundle)

    @contextmanager
    def tour(self, folder: Path) -> Iterator[Tour]:
        """The window on an office with no screen, driven by a script (see `Tour`)."""
        # Qt chooses its platform once, when it is loaded.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from tempfile import TemporaryDirectory

        from console.ui.tour import opened_tour

        with (
            self._opened(open_office(folder)) as services,
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
            clock=doors.now,
            create_office=self.create_office,
            open_office=self.open_office,
            open_bundle=doors.open_bundle,
            make_key=doors.make_key,
            read_sources=doors.read_sources,
            verify=self.verify,
            window=self.window,
            tour=self.tour,
        )


@contextmanager
def _logged(folder: Path | None) -> Iterator[LogLookup | None]:
    """What an office's own log says of a certificate, where an office is given."""
    if folder is None:
        yield None
        return
    from console.services.inspect import logged_by

    with closing(open_office(folder)) as opened:
        yield logged_by(opened.store)


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
        watch=services.watch,
        glances=services.glances,
        handover=services.handover,
        systems=services.systems,
        stops=services.stops,
        holds=services.holds,
        erase=services.erase,
        publish=services.publish,
        later=services.later,
        drill=services.drill,
        read_stops=doors.read_stops,
        clock=doors.now,
        office="this desk",
        office_key=hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16],
        config_folder=config,
        open_bundle=partial(doors.open_bundle, office=folder),
        first_code=partial(_waits_for_first, services),
        read_sources=doors.read_sources,
        write_rejected=doors.write_rejected,
        page_pictures=doors.page_pictures,
        make_key=doors.make_key,
    )
