"""Erasing at its time, by this window: what a deployment that is over left goes by itself.

One rule: nobody is asked and nobody need be signed in, since the end was signed off; whoever is
here is told in a sentence, and whoever comes next is told then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from console.services.following import Following
from console.ui.jobs import Lane, untold
from console.ui.tongue import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.services.erase import Erase, Erased
    from console.ui.jobs import Jobs, Tell, Ticket

FIRST: Final = 10_000
"""Milliseconds after the start: the first entry has to be painted before."""
EVERY: Final = 60_000
"""Milliseconds from one look to the next."""


class AtItsTime(QObject):
    """Looks every minute whether something has to be erased by now, and erases it."""

    erased = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, erase: Erase, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._erase = jobs, erase
        self._ticket: Ticket | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Erase what has to be erased by now, unless that is under way."""
        self._timer.setInterval(EVERY)
        if self._ticket is not None:
            return
        erase = self._erase

        def followed(tell: Tell, stopped: Callable[[], bool]) -> tuple[Erased, ...]:
            return erase.by_itself(Following(tell, stopped))

        self._ticket = self._jobs.ask_long(Lane.NETWORK, followed, untold, self._did, self._did_not)

    def _did(self, found: tuple[Erased, ...]) -> None:
        self._ticket = None
        if found:
            self.erased.emit(found)

    def _did_not(self, trouble: BaseException) -> None:
        self._ticket = None
        self.failed.emit(trouble)


def told(erased: Erased) -> str:
    """What came of one erasure that nobody asked for, in a sentence."""
    receipts = ", ".join(erased.receipts)
    if erased.gone:
        return tr(
            "{ref} was erased by itself, as its time had come; receipt {receipts} waits to be "
            "signed."
        ).format(ref=erased.deployment, receipts=receipts)
    if erased.failed:
        left = tr_n(
            "{count} copies are not erased yet and are tried again",
            "{count} copy is not erased yet and is tried again",
            len(erased.failed),
        )
        return tr(
            "{ref} had to be erased by now: {left}; receipt {receipts} waits to be signed."
        ).format(ref=erased.deployment, left=left, receipts=receipts)
    return tr(
        "What has to go by now of {ref} was erased by itself; receipt {receipts} waits to be "
        "signed."
    ).format(ref=erased.deployment, receipts=receipts)
