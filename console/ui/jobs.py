"""Work that must not run on the GUI thread, and how its results come back.

One lane for the database, a few for networks, recognition systems and pictures; a job is a plain
function and this one object delivers every result on the GUI thread. Closing finishes queued
writes and cancels queued fetches: nothing confirmed is ever dropped.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

_T = TypeVar("_T")

LANES: Final = {"database": 1, "network": 3, "systems": 8, "pictures": 2}


class Lane(Enum):
    """Where a job runs: the value is a key of `LANES`, which says how many at once."""

    DATABASE = "database"
    NETWORK = "network"
    SYSTEMS = "systems"
    """For whoever may hang for a minute, so that nothing else waits for it."""
    PICTURES = "pictures"


_FETCHES: Final = (Lane.NETWORK, Lane.SYSTEMS, Lane.PICTURES)


class Ticket:
    """A job that was asked for: it can be cancelled, and its result is then not delivered."""

    __slots__ = ("_cancelled", "is_done", "writes")

    def __init__(self, *, writes: bool) -> None:
        self._cancelled = False
        self.writes = writes
        self.is_done = False

    def cancel(self) -> None:
        """Do not run it if it has not begun; tell it to stop if it has."""
        self._cancelled = True

    def is_cancelled(self) -> bool:
        """Whether it was cancelled; long jobs ask between steps."""
        return self._cancelled


class Stopped(Exception):  # noqa: N818 - not an error: somebody chose to stop
    """A job was cancelled before it did anything."""


Failed = Callable[[BaseException], None]
Tell = Callable[[int, int, str], None]


class Jobs(QObject):
    """Runs jobs in their lanes and delivers what they return, on the thread it was made on."""

    _landed = Signal(object)

    def __init__(self, on_trouble: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_trouble = on_trouble
        self._closing = threading.Event()
        self._pending = 0
        self._lanes = {
            lane: ThreadPoolExecutor(LANES[lane.value], thread_name_prefix=lane.value)
            for lane in Lane
        }
        self._landed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many jobs have been asked for and not delivered."""
        return self._pending

    def ask(
        self,
        lane: Lane,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        failed: Failed | None = None,
        *,
        writes: bool = False,
    ) -> Ticket:
        """Run `work` in a lane and give its result to `done` on the GUI thread.

        `failed` gets what it raised; without one it is shown as trouble. `writes` marks a job
        that closing must finish.
        """
        ticket = Ticket(writes=writes)
        self._submit(lane, ticket, work, done, failed)
        return ticket

    def ask_long(
        self,
        lane: Lane,
        work: Callable[[Tell, Callable[[], bool]], _T],
        progress: Tell,
        done: Callable[[_T], None],
        failed: Failed | None = None,
    ) -> Ticket:
        """Run a job that tells its progress and asks whether it was cancelled.

        A long job stops itself: after a cancel its result or `failed` is still delivered.
        """
        ticket = Ticket(writes=False)

        def tell(count: int, whole: int, words: str) -> None:
            self._landed.emit((ticket, _Progress(progress, count, whole, words)))

        def stopped() -> bool:
            return ticket.is_cancelled() or self._closing.is_set()

        def whole_work() -> _T:
            return work(tell, stopped)

        self._submit(lane, ticket, whole_work, done, failed, told_of_cancel=True)
        return ticket

    def _submit(
        self,
        lane: Lane,
        ticket: Ticket,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        failed: Failed | None,
        *,
        told_of_cancel: bool = False,
    ) -> None:
        if self._closing.is_set():
            return
        self._pending += 1

        def run() -> None:
            skip = ticket.is_cancelled() or (self._closing.is_set() and not ticket.writes)
            landing: _Landing
            if skip:
                landing = _Failure(failed, Stopped(), quiet=True)
            else:
                try:
                    landing = _Result(done, work(), anyway=told_of_cancel)
                except Exception as trouble:  # noqa: BLE001 - every trouble ends before a person
                    landing = _Failure(failed, trouble, quiet=False)
            self._landed.emit((ticket, landing))

        self._lanes[lane].submit(run)

    def _deliver(self, parcel: tuple[Ticket, _Landing]) -> None:
        ticket, landing = parcel
        if isinstance(landing, _Progress):
            if not ticket.is_done:
                landing.progress(landing.count, landing.whole, landing.words)
            return
        self._pending -= 1
        ticket.is_done = True
        if self._closing.is_set():
            return
        if isinstance(landing, _Result):
            if landing.anyway or not ticket.is_cancelled():
                landing.done(landing.value)
        elif not landing.quiet and (landing.failed is not None or not ticket.is_cancelled()):
            (landing.failed or self._on_trouble)(landing.trouble)

    def close(self) -> None:
        """Finish queued writes, drop queued fetches, wait for what is running."""
        self._closing.set()
        for lane in _FETCHES:
            self._lanes[lane].shutdown(wait=False, cancel_futures=True)
        self._lanes[Lane.DATABASE].shutdown(wait=True, cancel_futures=False)
        for lane in _FETCHES:
            self._lanes[lane].shutdown(wait=True)


class _Result:
    __slots__ = ("anyway", "done", "value")

    def __init__(self, done: Callable[[_T], None], value: _T, *, anyway: bool) -> None:
        self.done: Callable[..., None] = done
        self.value: object = value
        self.anyway = anyway


class _Failure:
    __slots__ = ("failed", "quiet", "trouble")

    def __init__(self, failed: Failed | None, trouble: BaseException, *, quiet: bool) -> None:
        self.failed, self.trouble, self.quiet = failed, trouble, quiet


class _Progress:
    __slots__ = ("count", "progress", "whole", "words")

    def __init__(self, progress: Tell, count: int, whole: int, words: str) -> None:
        self.progress, self.count, self.whole, self.words = progress, count, whole, words


_Landing = _Result | _Failure | _Progress


def nothing(_result: object) -> None:
    """What is done with what a job gives, or with its trouble, that nobody waits for."""


def untold(_done: int, _whole: int, _words: str) -> None:
    """The progress of what nobody asked for: it goes by without a word."""
