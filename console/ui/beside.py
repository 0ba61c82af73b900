"""What stands beside the verdicts on the desk: referral threads and the sheets about an entry.

One rule: nothing of it decides anything, and everything of it goes when the entry goes.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.ui.asides import Asides
from console.ui.deciding import Deciding
from console.ui.page import Frame, Parts
from console.ui.refer_panel import ReferPanel
from console.ui.referring import Referring


class Beside(QObject):
    """Threads and sheets, wired to the verdicts of one page."""

    answered = Signal(object)
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
        self.asides = Asides(frame, parts.casebook, here, over, parts.clock)
        deciding.thread_requested.connect(self.referring.open_thread)
        deciding.referral_opened.connect(self.referring.ask_colleagues)
        self.referring.passed_on.connect(deciding.refer_anew)
        self.referring.answered.connect(self.answered)
        self.referring.resized.connect(self.resized)
        self.referring.closed.connect(self.closed)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Its commands by their id."""
        return self.asides.commands()

    def open_list(self, ref: DeploymentRef) -> None:
        """It is about this list from now on."""
        self.referring.open_list(ref)

    def close_panel(self) -> None:
        """Take the thread away; what was typed stays for the entry."""
        self.referring.close_panel()

    def place(self, left: int, bottom: int) -> None:
        """Set the thread over the picture."""
        self.referring.place(left, bottom)

    def forget(self) -> None:
        """Let go of every word and name."""
        self.referring.forget()
        self.asides.forget()
