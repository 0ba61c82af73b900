"""How long the window's own thread is ever busy in one go, over a whole scripted shift.

    python -m tests.benchmarks.bench_watchdog [--folder OFFICE] [--platform offscreen|xcb]

A burst is what the thread works between two moments at which the event loop would go to sleep,
so that everything done in one go counts together; in its own processor time, so that a busy
machine does not count against it. Prints, for each act of the shift, the median, the 95th
percentile and the longest burst in milliseconds, beside the limit of 8.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 8.0
TIMES = 40


class Watchdog:
    """Notes every burst of work of the thread that the event loop runs on."""

    def __init__(self) -> None:
        from PySide6.QtCore import QAbstractEventDispatcher

        self.bursts: list[float] = []
        self._last = time.thread_time()
        # `awake` would not do: some event loops tell of it after they have worked.
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._rest)

    def _rest(self) -> None:
        now = time.thread_time()
        self.bursts.append((now - self._last) * 1000)
        self._last = now

    def timed(self, act: Callable[[], object]) -> None:
        """What is done at once, before the event loop goes on, is a burst as well."""
        self._rest()
        act()
        self._rest()

    def taken(self) -> list[float]:
        """The bursts since the last time; none is left."""
        found, self.bursts = self.bursts, []
        return found


def shift(folder: Path) -> list[tuple[str, list[float]]]:
    """The acts of a shift, each many times, and the bursts of each."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from console.domain.findings import Verdict
    from console.ui.queue_model import Filter
    from tests.benchmarks.window_process import desk

    with desk(folder) as (_application, window, page):
        page.until(lambda: page.painted and page.page._view is not None, 60)
        review = page.page

        dog = Watchdog()
        plain, shifted = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier

        def settle(milliseconds: int = 150) -> None:
            loop = QEventLoop()
            QTimer.singleShot(milliseconds, loop.quit)
            loop.exec()

        def key(pressed: Qt.Key) -> Callable[[], None]:
            def act() -> None:
                dog.timed(partial(QTest.keyClick, window, pressed))
                settle()

            return act

        def filtered(*standings: Verdict) -> Callable[[], None]:
            def act() -> None:
                chosen = Filter(standings=frozenset(standings))
                dog.timed(partial(review._queue._choose, chosen))
                settle()

            return act

        def first() -> None:
            dog.timed(partial(review._look, review._model.after(None)))
            settle(500)

        def check() -> None:
            window.activateWindow()
            dog.timed(partial(QTest.keyClick, window, Qt.Key.Key_F5))
            settle(4_000)

        def scroll() -> None:
            bar = review._queue.view.verticalScrollBar()
            dog.timed(partial(bar.setValue, bar.value() + 61))
            settle(60)

        def keys(*pressed: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> Callable[[], None]:
            """These keys one after the other, wherever the focus is, with time to settle."""

            def act() -> None:
                for one in pressed:
                    if QApplication.activeWindow() is None:
                        window.activateWindow()  # a platform without windows gives nobody the keys
                        settle(50)
                    key_, modifiers = one if isinstance(one, tuple) else (one, plain)
                    focus = QApplication.focusWidget() or window
                    dog.timed(partial(QTest.keyClick, focus, key_, modifiers))
                    settle()

            return act

        settle(3_500)  # past the tour of the keys, which comes once
        found = []
        k, ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
        acts: tuple[tuple[str, Callable[[], None], int], ...] = (
            ("J, the next entry", key(k.Key_J), TIMES),
            ("show the supported", filtered(Verdict.SUPPORTED), 5),
            ("go to the first", first, 1),
            ("A, approve", key(k.Key_A), TIMES),
            ("X and a digit, strike", keys(k.Key_X, k.Key_1), TIMES // 4),
            ("Ctrl+Z, take back", keys((k.Key_Z, ctrl)), TIMES // 4),
            ("H and Esc, the history", keys(k.Key_H, k.Key_Escape), TIMES // 4),
            ("C and Esc, compare", keys(k.Key_C, k.Key_Escape), TIMES // 4),
            ("show everything", filtered(), 5),
            ("X and Esc", keys(k.Key_X, k.Key_Escape), TIMES // 2),
            ("search three letters", keys((k.Key_F, ctrl), k.Key_S, k.Key_M, k.Key_I), 3),
            ("show every entry", keys((k.Key_F, ctrl | shifted), k.Key_Escape), 3),
            ("Z, full size and back", key(k.Key_Z), TIMES // 2),
            ("scroll the queue", scroll, TIMES),
            ("T and Esc, the timeline", keys(k.Key_T, k.Key_Escape), 5),
            ("Lists, and back", keys((k.Key_1, ctrl), (k.Key_2, ctrl)), 5),
            ("Sign-off, and back", keys((k.Key_3, ctrl), (k.Key_2, ctrl)), 5),
            ("Watch, and back", keys((k.Key_4, ctrl), (k.Key_2, ctrl)), 5),
            ("F5, check records", check, 2),
        )
        for name, act, times in acts:
            settle(300)
            dog.taken()
            for _ in range(times):
                act()
            found.append((name, dog.taken()))
        return found


def main() -> int:
    """Measure in a process of its own for each platform, so that a compiled program is measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--platform", default="offscreen")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside:
        return _print(shift(asked.folder))
    with tempfile.TemporaryDirectory() as own:
        folder = asked.folder or Path(own) / "big"
        if not (folder / "facts.json").exists():
            from tests.benchmarks import big_office

            folder.mkdir(parents=True, exist_ok=True)
            big_office.make(folder, 2_000, datetime.now(UTC))
        copy = Path(own) / "copy"
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("compiled", "images"))
        environment = os.environ | {"QT_QPA_PLATFORM": asked.platform, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "tests.benchmarks.bench_watchdog", "--inside"]
        return subprocess.run([*command, "--folder", copy], env=environment, cwd=ROOT).returncode


def _print(found: list[tuple[str, list[float]]]) -> int:
    """The table, and the exit status: 1 where anything took longer than the limit."""
    print(f"{'act':26}{'bursts':>8}{'median':>9}{'95th':>9}{'longest':>9}{'over 8 ms':>11}")
    every = [burst for _name, bursts in found for burst in bursts]
    for name, bursts in (*found, ("the whole shift", every)):
        ordered = sorted(bursts) or [0.0]
        slow = ordered[int(len(ordered) * 0.95)]
        over = sum(each > LIMIT for each in ordered)
        middle = ordered[len(ordered) // 2]
        print(f"{name:26}{len(bursts):>8}{middle:>9.2f}{slow:>9.2f}{ordered[-1]:>9.1f}{over:>11}")
    return 1 if max(every) > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
