"""Opens the window on an office for tests of the pages beside Review, and drives them."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from console import doors
from console.documents.bundle import open_bundle
from console.documents.page_pictures import page_pictures
from console.domain.decisions import Outcome
from console.domain.findings import Reason
from console.domain.people import Officer, PersonId, Role
from console.ui.late_page import LatePage
from console.ui.page import Parts
from console.ui.start import make_window
from tests.services.office import OFFICER, REF, Office
from tests.ui.waiting import at_rest, wait_for

ADMINISTRATOR = Officer(PersonId("ADM1"), "Kit Ismail", "", frozenset({Role.ADMINISTRATOR}))
PASSPHRASE = "a long passphrase of words"


class Pages:
    """One window; nobody is signed in until `come`."""

    def __init__(self, application: QApplication, office: Office, config: Path, **parts) -> None:
        self.application, self.office, self._closed = application, office, False
        known = office.services
        self.parts = Parts(
            **{
                "accounts": known.accounts,
                "lists": known.lists,
                "intake": known.intake,
                "check": known.check,
                "review": known.review,
                "compare": known.compare,
                "signoff": known.signoff,
                "inspect": known.inspect,
                "setup": known.setup,
                "threads": known.threads,
                "casebook": known.casebook,
                "vigilance": known.vigilance,
                "watch": known.watch,
                "glances": known.glances,
                "handover": known.handover,
                "systems": known.systems,
                "stops": known.stops,
                "holds": known.holds,
                "erase": known.erase,
                "publish": known.publish,
                "later": known.later,
                "drill": known.drill,
                "read_stops": doors.read_stops,
                "clock": lambda: datetime.now(UTC),
                "office": "this desk",
                "office_key": "office-1",
                "config_folder": config,
                "open_bundle": open_bundle,
                "first_code": lambda: False,
                "read_sources": doors.read_sources,
                "write_rejected": doors.write_rejected,
                "page_pictures": page_pictures,
                "make_key": doors.make_key,
            }
            | parts
        )
        self.window = make_window(self.parts, application)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.begin()
        self.settle()

    def come(self, who: Officer, page: str = "lists", ref=None):
        """Sign somebody in and bring a page to the front, with a list open where one is named."""
        self.window.signed_in(who)
        if ref is not None:
            self.window.open_list(ref)
        self.window.go(page)
        self.settle()
        return self.page(page)

    def page(self, name: str):
        page = self.window._pages[name]
        return page.made() if isinstance(page, LatePage) else page

    @property
    def current(self) -> str:
        return self.window._current

    @property
    def notices(self) -> str:
        return " ".join(self.window.notices.sentences)

    @property
    def sheet(self):
        """The dialog that was opened last."""
        return [one for name in self.window._pages for one in self._sheets(name)][-1]

    def _sheets(self, name: str):
        known = self.window._pages[name]
        return getattr(known._page if isinstance(known, LatePage) else known, "_sheets", ())

    def settle(self) -> None:
        assert wait_for(lambda: at_rest(self.window), 20), "something was still under way"
        self.application.processEvents()

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self.window.close()
        self.window.jobs.close()
        self.window.deleteLater()
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def decide_all(office: Office, strike=(2,), approve=(1, 4, 5, 6, 8), leave=()) -> None:
    """The officer decides every entry of the office of `conftest`, but for those to be left."""
    for number in (*approve, *strike):
        if number in leave:
            continue
        if number in strike:
            office.decide(f"WNT-{number}", Outcome.STRIKE, reason=Reason.WARRANT_WITHDRAWN)
        else:
            office.decide(f"WNT-{number}", Outcome.APPROVE)
    for number in (3, 7):
        if number not in leave:
            office.decide(f"WNT-{number}", Outcome.STRIKE, reason=Reason.NO_RECORD)
    office.check(OFFICER)


def key_file(folder: Path) -> Path:
    """A signing key in a file."""
    made = doors.make_key("Supt 1190", "Example Police", PASSPHRASE, datetime.now(UTC))
    file = folder / "key.p12"
    file.write_bytes(made.p12)
    return file


__all__ = ["ADMINISTRATOR", "PASSPHRASE", "REF", "Pages", "decide_all", "key_file"]
