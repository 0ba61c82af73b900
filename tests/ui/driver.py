"""Drives the real window by keys, as a person would, and reads what it shows."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console import doors
from console.documents.bundle import open_bundle
from console.documents.page_pictures import page_pictures
from console.domain.decisions import DecisionState
from console.domain.entries import EntryRef
from console.ui.page import Parts
from console.ui.review_page import ReviewPage
from console.ui.start import make_window
from tests.services.office import OFFICER, REF, Office
from tests.ui.waiting import at_rest, wait_for

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Driver:
    """One window with somebody signed in and the list open in Review."""

    def __init__(
        self,
        application: QApplication,
        office: Office,
        config: Path,
        who=OFFICER,
        *,
        page: str = "review",
        clock: Callable[[], datetime] | None = None,
        **services,
    ) -> None:
        self.application, self.office, self._closed = application, office, False
        known = office.services
        self.parts = Parts(
            accounts=services.get("accounts", known.accounts),
            lists=known.lists,
            intake=known.intake,
            check=services.get("check", known.check),
            review=services.get("review", known.review),
            compare=services.get("compare", known.compare),
            signoff=known.signoff,
            inspect=known.inspect,
            setup=known.setup,
            threads=services.get("threads", known.threads),
            casebook=known.casebook,
            vigilance=known.vigilance,
            watch=known.watch,
            glances=known.glances,
            handover=known.handover,
            systems=known.systems,
            stops=known.stops,
            holds=known.holds,
            erase=known.erase,
            publish=known.publish,
            later=known.later,
            drill=known.drill,
            read_stops=doors.read_stops,
            clock=clock or (lambda: datetime.now(UTC)),
            office="this desk",
            office_key="office-1",
            config_folder=config,
            open_bundle=open_bundle,
            first_code=lambda: False,
            read_sources=doors.read_sources,
            write_rejected=doors.write_rejected,
            page_pictures=page_pictures,
            make_key=doors.make_key,
        )
        self.window = make_window(self.parts, application)
        self.window.resize(1440, 900)
        self.window.show()
        QTest.qWaitForWindowActive(self.window)
        self.window.signed_in(who)
        self.window.open_list(REF)
        self.window.go(page)

    @property
    def page(self) -> ReviewPage:
        return self.window.findChild(ReviewPage)

    @property
    def here(self) -> EntryRef | None:
        """The entry on the desk."""
        return self.page._desk.entry.ref if self.page._desk is not None else None

    @property
    def shown(self) -> list[str]:
        """The references that the queue shows, in order."""
        model = self.page._model
        return [model.row_at(model.index(at)).ref for at in range(model.shown_count)]

    @property
    def notices(self) -> str:
        return " ".join(self.window.notices.sentences)

    @property
    def bar(self) -> str:
        return self.page._bar.consequence.text()

    def state(self, ref: str) -> DecisionState:
        """What the store says of an entry, not what the window does."""
        row = self.office.services.review.row(OFFICER, REF, EntryRef(ref))
        return row.state

    def decisions(self) -> int:
        """How many decisions the store holds of this officer."""
        return len(self.office.services.review.recent(OFFICER, REF, 100))

    def until(self, holds: Callable[[], object], what: str = "") -> None:
        """Let the window live until something holds."""
        if not wait_for(holds):
            raise AssertionError(what or "it did not come to hold")

    def settle(self) -> None:
        """Let everything that is under way come to its end."""
        self.until(lambda: at_rest(self.window), "something was still under way")
        self.application.processEvents()

    def ready(self, ref: str | None = None) -> None:
        """Wait until an entry lies on the desk, painted and past its guard."""
        readiness = self.page.deciding.readiness
        self.until(
            lambda: (
                (ref is None or self.here == ref)
                and self.page._wanted is None
                and readiness.can_approve
            ),
            f"{ref or 'an entry'} did not come onto the desk; {self.here} did",
        )
        self.settle()

    def to(self, ref: str) -> None:
        """Go to an entry by its row."""
        self.page._entry_requested(ref)
        self.ready(ref)

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release a key where the focus is."""
        QTest.keyClick(self.focus, key, modifiers)

    def hold(self, key) -> None:
        """What a keyboard sends while a key is held down: a press that repeats itself."""
        QTest.simulateEvent(
            self.focus, True, key, Qt.KeyboardModifier.NoModifier, chr(key).lower(), True
        )

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    @property
    def focus(self) -> QWidget:
        return self.application.focusWidget() or self.window

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self.window.close()
        self.window.jobs.close()
        self.window.deleteLater()
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
