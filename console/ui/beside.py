"""What stands beside the verdicts on the desk: referral threads and the sheets about an entry.

One rule: nothing of it decides anything, and everything of it goes when the entry goes.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.domain.people import Act, may
from console.ui.jobs import Lane
from console.ui.notices import Kind
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.services.desk import Desk
    from console.ui.asides import Asides
    from console.ui.deciding import Deciding
    from console.ui.page import Frame, Parts
    from console.ui.referring import Referring
    from console.ui.second_look import SecondLookSheet
    from console.ui.verdict_panels import VerdictPanels


class Beside(QObject):
    """Threads and sheets, wired to the verdicts of one page, each made when first asked for."""

    changed = Signal(object)
    closed = Signal()
    resized = Signal()

    def __init__(
        self,
        frame: Frame,
        parts: Parts,
        deciding: Deciding,
        panels: VerdictPanels,
        over: QWidget,
        here: Callable[[], EntryRef | None],
    ) -> None:
        super().__init__(over)
        self._frame, self._parts, self._over = frame, parts, over
        self._deciding, self._panels, self._here = deciding, panels, here
        self._ref: DeploymentRef | None = None
        self._round = 0
        self._referring: Referring | None = None
        self._asides: Asides | None = None
        self.sheet: SecondLookSheet | None = None
        deciding.thread_requested.connect(self._open_thread)
        deciding.referral_opened.connect(self._ask_colleagues)

    @property
    def referring(self) -> Referring:
        """The referrals of the list, with their threads."""
        if self._referring is None:
            from console.ui.referring import Referring  # noqa: PLC0415 - see above

            made = Referring(
                self._frame, self._parts.threads, self._panels, self._over, self._parts.clock
            )
            made.passed_on.connect(self._deciding.refer_anew)
            made.answered.connect(self.changed)
            made.resized.connect(self.resized)
            made.closed.connect(self.closed)
            if self._ref is not None:
                made.open_list(self._ref)
            self._referring = made
        return self._referring

    @property
    def asides(self) -> Asides:
        """Timeline, map and law."""
        if self._asides is None:
            from console.ui.asides import Asides  # noqa: PLC0415 - see above

            parts = self._parts
            self._asides = Asides(self._frame, parts.casebook, self._here, self._over, parts.clock)
        return self._asides

    def commands(self) -> dict[str, Callable[[], None]]:
        """Its commands by their id."""
        return {
            "timeline": self._timeline,
            "zone_map": self._zone_map,
            "law": self._law,
            "second_look": self.second_look,
        }

    def open_list(self, ref: DeploymentRef) -> None:
        """It is about this list from now on."""
        self._ref = ref
        if self._referring is not None:
            self._referring.open_list(ref)

    def close_panel(self) -> None:
        """Take the thread away; what was typed stays for the entry."""
        if self._referring is not None:
            self._referring.close_panel()

    def place(self, left: int, bottom: int) -> None:
        """Set the thread over the picture."""
        if self._referring is not None:
            self._referring.place(left, bottom)

    def _open_thread(self, desk: Desk) -> None:
        self.referring.open_thread(desk)

    def _ask_colleagues(self) -> None:
        self.referring.ask_colleagues()

    def _timeline(self) -> None:
        self.asides.timeline()

    def _zone_map(self) -> None:
        self.asides.zone_map()

    def _law(self) -> None:
        self.asides.law()

    def second_look(self) -> None:
        """Go through what waits for a second look."""
        ref = self._frame.deployment
        if ref is None or self.sheet is not None or not may(self._frame.who, Act.DECIDE):
            return
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._parts.vigilance.waiting, self._frame.who, ref),
            partial(self._waiting, self._round),
            self._frame.notices.show_trouble,
        )

    def _waiting(self, round_: int, entries: tuple[EntryRef, ...]) -> None:
        if round_ != self._round or self.sheet is not None:
            return
        if not entries:
            self._frame.notices.say(Kind.NEWS, (tr("Nothing waits for a second look."),))
            return
        from console.ui.second_look import SecondLookSheet  # noqa: PLC0415 - see above

        parts = self._parts
        self.sheet = SecondLookSheet(
            self._frame, parts.review, parts.vigilance, entries, self._over, parts.clock
        )
        self.sheet.looked.connect(self.changed)
        self.sheet.finished.connect(self._sheet_closed)
        self.sheet.open()

    def _sheet_closed(self, _result: int) -> None:
        self.sheet = None

    def forget(self) -> None:
        """Let go of every word and name."""
        self._round += 1
        if self.sheet is not None:
            self.sheet.close()
        self._ref = None
        for part in (self._referring, self._asides):
            if part is not None:
                part.forget()
