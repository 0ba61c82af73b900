"""A window on a real office whose list is signed, a source whose records change, and its clock."""

from datetime import timedelta
from pathlib import Path

from console.domain.people import Officer
from tests.services.office import OFFICER, REF, hours_ago, never, no_progress, records_of
from tests.services.signed_office import SignedOffice
from tests.ui.pages import Pages
from tests.ui.waiting import wait_for


class Watched(Pages):
    """The window, and the moves that tests of the watch make."""

    def __init__(self, application, office: SignedOffice, config: Path, **parts) -> None:
        super().__init__(application, office, config, clock=office.clock, **parts)

    @property
    def watching(self):
        """The watch that the window keeps."""
        return self.window._watch

    @property
    def bar(self):
        return self.watching.bar

    def come(self, who: Officer, page: str = "lists", ref=None):
        """Sign somebody in; rounds are then asked for by the test alone, not by the timer."""
        made = super().come(who, page, ref)
        self.watching.office._timer.stop()
        return made

    def watch(self, who: Officer = OFFICER):
        """Sign somebody in on the Watch page, once the first round has come through."""
        page = self.come(who, "watch", REF)
        self.round()
        return page

    def round(self) -> None:
        """Let what is due be done, and everything that follows from it be shown."""
        self.watching.office.look()
        self.settle()
        self.watching.office._tick()
        self.settle()
        page = self.page("watch")
        page.load()
        self.settle()
        page._tick()

    def later(self, **by: float) -> None:
        """Move the clock on, and let what is due be done."""
        self.office.clock.move(**by)
        self.round()

    def until(self, holds, what: str = "") -> None:
        assert wait_for(holds), what or "it did not come to hold"


def withdrawn(office: SignedOffice, number: int, seconds: float = 40):
    """What the records say of an entry whose warrant was withdrawn so long ago."""
    rows = records_of(number, "withdrawn")
    at = office.clock() - timedelta(seconds=seconds)
    rows[0]["changed_at"] = at.isoformat(timespec="seconds")
    return rows


def doubtful(number: int):
    """A live warrant whose marker was cancelled: needs judgement."""
    first, *rest = records_of(number)
    rest[0] = rest[0] | {"status": "cancelled", "changed_at": hours_ago(1)}
    return [first, *rest]


def beat(office: SignedOffice, who: Officer = OFFICER):
    """A round by a watch outside the window."""
    return office.watch.beat(who, REF, no_progress, never)
