"""How long the queue of a large list makes an officer wait: opening, filtering, sorting, scrolling.

`python -m tests.benchmarks.bench_queue [OFFICE]` opens the real window on a copy of an office of
`big_office` (one of 20,000 entries is made where none is given) and prints a table of medians.
Each figure runs from the act to the rows painted; the last column is the most that
the GUI thread worked between two heartbeats of a millisecond, in its own processor time, so that
a busy machine does not count against it.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ENTRIES = 20_000
ROUNDS = 9
FRAMES = 300
LIMIT = 100.0
FRAME = 1000 / 60
BLOCK = 8.0


@dataclass(frozen=True)
class Figure:
    """One line of the table, in milliseconds."""

    what: str
    median: float
    worst: float
    limit: float
    blocked: float | None = None
    never: bool = False
    """Whether the limit is one that nothing may be over, and not one of the median."""

    @property
    def is_met(self) -> bool:
        """Whether it keeps its limit."""
        return (self.worst if self.never else self.median) <= self.limit

    def line(self) -> str:
        met = "" if self.is_met else "  MISSED"
        held = "" if self.blocked is None else f"{self.blocked:8.1f}"
        over = "" if self.blocked is None or self.blocked <= BLOCK else " (over 8)"
        return (
            f"{self.what:<44}{self.median:9.1f}{self.worst:9.1f}{self.limit:9.1f}{held}{met}{over}"
        )


class Heart:
    """A beat each millisecond on the GUI thread, and the most it worked between two."""

    def __init__(self, parent) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.longest, self._last = 0.0, time.thread_time()
        self._timer = QTimer(parent)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        self.longest, self._last = 0.0, time.thread_time()
        self._timer.start()

    def end(self) -> float:
        self._timer.stop()
        return self.longest

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


class Bench:
    """The window, the queue in it, and how long each act takes."""

    def __init__(self, application, window, watched) -> None:
        self.application, self.window, self.watched = application, window, watched
        self.page = watched.page
        self.heart = Heart(window)
        self.painted = 0
        self.page._queue.view.viewport().installEventFilter(self._filter())

    def _filter(self):
        from PySide6.QtCore import QEvent, QObject

        bench = self

        class Painted(QObject):
            def eventFilter(self, watched, event):
                if event.type() is QEvent.Type.Paint:
                    bench.painted += 1
                return False

        self._watcher = Painted(self.window)
        return self._watcher

    def until(self, true: Callable[[], object]) -> None:
        """Let the window live until something is so; it sleeps between two events, as it does."""
        from PySide6.QtCore import QEventLoop

        end = time.perf_counter() + 60
        while not true():
            if time.perf_counter() > end:
                raise SystemExit("the window did not come to show what it should")
            # A loop that never slept would keep Python from the threads that read.
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def rest(self) -> None:
        """Let everything that is under way come to its end."""
        self.until(lambda: self.window.jobs.pending == 0)
        for _ in range(20):
            self.application.processEvents()
            time.sleep(0.002)

    def act(
        self,
        what: str,
        do: Callable[[int], None],
        shown: Callable[[], object],
        before_it: Callable[[int], None] = lambda _number: None,
    ) -> Figure:
        """An act so many times, from its beginning to the rows painted."""
        took, blocked = [], []
        for number in range(ROUNDS):
            self.rest()
            before_it(number)
            self.rest()
            before = self.painted
            self.heart.begin()
            began = time.perf_counter()
            do(number)
            self.until(partial(self._is_shown, shown, before))
            took.append((time.perf_counter() - began) * 1000)
            self.rest()
            blocked.append(self.heart.end())
        return Figure(what, statistics.median(took), max(took), LIMIT, statistics.median(blocked))

    def _is_shown(self, shown: Callable[[], object], before: int) -> bool:
        rows = self.page._queue.view
        return bool(shown()) and self.painted > before and rows.pictures.left_empty.isEmpty()

    def frames(self) -> Figure:
        """Scrolling from the first row to the last, a frame at a time."""
        from console.ui.turns import paint_at_once

        self.rest()
        view = self.page._queue.view
        bar = view.verticalScrollBar()
        step = bar.maximum() // FRAMES
        took = []
        for number in range(FRAMES):
            began = time.perf_counter()
            bar.setValue((number + 1) * step)
            paint_at_once(view.viewport(), view.viewport().rect())
            took.append((time.perf_counter() - began) * 1000)
        took.sort()
        middle = took[len(took) // 2]
        return Figure("scroll one frame, faces off", middle, took[-1], FRAME, never=True)


def measure(folder: Path) -> list[Figure]:
    """Every figure, on an office that may be written to."""
    from console.domain.findings import Verdict
    from console.ui.queue_filter import Filter, Order
    from tests.benchmarks import window_process

    found = []
    began = time.perf_counter()
    with window_process.desk(folder) as (application, window, watched):
        page = watched.page
        watched.until(lambda: page._view is not None and page._model.shown_count > 0)
        cold = (time.perf_counter() - began) * 1000
        found.append(Figure("from nothing to the rows (start and all)", cold, cold, 2000.0))
        bench = Bench(application, window, watched)
        bench.until(lambda: watched.ready)
        bench.rest()
        idle = page._work

        def first(_number: int) -> None:
            page._review.forget()
            window.open_list(window.deployment)
            window.go("review")

        def is_there() -> bool:
            return page._view is not None and page._model.shown_count > 0

        found.append(bench.act("open a list, nothing of it read yet", first, is_there))

        def choose_it(_number: int) -> None:
            page._review.forget()
            window.go("lists")
            end = time.perf_counter() + 0.5  # the table rests on the list a moment
            bench.until(lambda: time.perf_counter() > end)

        def from_lists(_number: int) -> None:
            window._pages["lists"].made().open_chosen()

        found.append(
            bench.act("open a list that is chosen on Lists", from_lists, is_there, choose_it)
        )

        def reopen(_number: int) -> None:
            idle.load()

        found.append(bench.act("open the list again", reopen, lambda: not idle.is_loading))
        both = (
            Filter(standings=frozenset({Verdict.SUPPORTED})),
            Filter(state="open", marks=frozenset({"unseen"})),
        )

        def choose(number: int) -> None:
            page._queue._choose(both[number % 2])

        found.append(bench.act("filter", choose, lambda: True))
        page._queue.clear_filters()
        words = ("ha", "hal", "hale", "k", "ka", "kau", "wnt-1", "wnt-10", "wnt-104")

        def search(number: int) -> None:
            page._queue.search.setText(words[number])

        found.append(bench.act("search", search, lambda: True))
        page._queue.clear_filters()
        orders = (Order.NAME, Order.NUMBER, Order.RISK)
        indexes = []

        def sort(number: int) -> None:
            indexes[:] = [page._model.index_of_rows.arrangement]
            idle.arrange(orders[number % 3], None)

        found.append(
            bench.act("sort", sort, lambda: page._model.index_of_rows.arrangement is not indexes[0])
        )
        found.append(bench.frames())
    return found


def main(given: list[str]) -> int:
    """Print the table; the status is 1 where a limit is not met."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "office"
        if given:
            shutil.copytree(given[0], folder)
        else:
            from tests.benchmarks import big_office

            folder.mkdir()
            big_office.make(folder, ENTRIES, datetime.now(UTC))
        print(f"{'milliseconds':<44}{'median':>9}{'worst':>9}{'limit':>9}{'blocked':>8}")
        figures = measure(folder)
        for figure in figures:
            print(figure.line())
    return 0 if all(figure.is_met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
