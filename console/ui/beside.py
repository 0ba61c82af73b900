"""What stands beside the verdicts on the desk: referral threads and the sheets about an entry.

One rule: nothing of it decides anything, and everything of it goes when the entry goes.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.domain.people import Act, may
from console.ui.asides import Asides
from console.ui.jobs import Lane
from console.ui.notices import Kind
from console.ui.referring import Referring
from console.ui.second_look import SecondLookSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.ui.deciding import Deciding
    from console.ui.page import Frame, Parts
    from console.ui.refer_panel import ReferPanel


class Beside(QObject):
    """Threads and sheets, wired to the verdicts of one page."""

    changed = Signal(object)
    closed = Signal()
    resized = Signal()

    def __init__(
        self,
        frame: Frame,
        parts: Parts,
        deciding: Deciding,
        refer: ReferPanel,
        over: QWidget,
        here: Callable[[], EntryRef | None],
    ) -> None:
        super().__init__(over)
        self.referring = Referring(frame, parts.threads, refer, over, parts.clock)
        self._frame, self._parts, self._over = frame, parts, over
        self._round = 0
        self.sheet: SecondLookSheet | None = None
        self.asides = Asides(frame, parts.casebook, here, over, parts.clock)
        deciding.thread_requested.connect(self.referring.open_thread)
        deciding.referral_opened.connect(self.referring.ask_colleagues)
        self.referring.passed_on.connect(deciding.refer_anew)
        self.referring.answered.connect(self.changed)
        self.referring.resized.connect(self.resized)
        self.referring.closed.connect(self.closed)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Its commands by their id."""
        return {**self.asides.commands(), "second_look": self.second_look}

    def open_list(self, ref: DeploymentRef) -> None:
        """It is about this list from now on."""
        self.referring.open_list(ref)

    def close_panel(self) -> None:
        """Take the thread away; what was typed stays for the entry."""
        self.referring.close_panel()

    def place(self, left: int, bottom: int) -> None:
        """Set the thread over the picture."""
        self.referring.place(left, bottom)

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
            self._frame.notices.say(Kind.NEWS, ("Nothing waits for a second look.",))
            return
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
        self.referring.forget()
        self.asides.forget()
