"""How long the window's own thread is ever busy in one go, over a whole scripted shift.

    python -m tests.benchmarks.bench_watchdog [--folder OFFICE] [--only ACT]

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
from typing import Any, TypeAlias

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 8.0
TIMES = 40
Act: TypeAlias = Callable[[], None]


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


class Hand:
    """Does what an officer does, and lets the window settle after each thing."""

    def __init__(self, window: Any, review: Any) -> None:
        self.window, self.review, self.dog = window, review, Watchdog()

    def settle(self, milliseconds: int = 150) -> None:
        """Let the window live."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def key(self, pressed: Any) -> Act:
        """A key pressed on the window."""
        from PySide6.QtTest import QTest

        def act() -> None:
            self.dog.timed(partial(QTest.keyClick, self.window, pressed))
            self.settle()

        return act

    def keys(self, *pressed: Any, rest: int = 150) -> Act:
        """These keys one after the other, wherever the focus is; (key, modifiers) for a chord."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        plain = Qt.KeyboardModifier.NoModifier

        def act() -> None:
            for one in pressed:
                if QApplication.activeWindow() is None:
                    self.window.activateWindow()  # without windows nobody is given the keys
                    self.settle(50)
                key, modifiers = one if isinstance(one, tuple) else (one, plain)
                focus = QApplication.focusWidget() or self.window
                self.dog.timed(partial(QTest.keyClick, focus, key, modifiers))
                self.settle(rest)

        return act

    def filtered(self, *standings: Any) -> Act:
        """The queue filtered by these standings."""
        from console.ui.queue_model import Filter

        chosen = Filter(standings=frozenset(standings))

        def act() -> None:
            self.dog.timed(partial(self.review._queue._choose, chosen))
            self.settle()

        return act

    def first(self) -> None:
        """The first entry that the queue shows."""
        self.dog.timed(partial(self.review._look, self.review._model.after(None)))
        self.settle(500)

    def check(self) -> None:
        """A check of the records, to its end."""
        from PySide6.QtCore import Qt

        self.keys(Qt.Key.Key_F5, rest=4_000)()

    def scroll(self) -> None:
        """The queue, a row and a bit further."""
        bar = self.review._queue.view.verticalScrollBar()
        self.dog.timed(partial(bar.setValue, bar.value() + 61))
        self.settle(60)

    def batch(self) -> None:
        """The dialog that strikes all shown entries, opened with the mouse and closed."""
        from PySide6.QtCore import Qt

        self.dog.timed(self.review._queue.parts.batch.click)
        self.settle(300)
        self.keys(Qt.Key.Key_Escape)()

    def other_list(self) -> None:
        """The other list of the office, by the Lists page."""
        from PySide6.QtCore import Qt

        key = Qt.Key
        self.keys((key.Key_1, Qt.KeyboardModifier.ControlModifier), rest=400)()
        rows = self.window._pages["lists"].made().view
        step = key.Key_Up if rows.currentIndex().row() else key.Key_Down
        self.keys(step, key.Key_Return, rest=600)()

    def skip_tour(self) -> None:
        """The tour of the keys, which came by itself."""
        tour = self.window._home._tour
        if tour is not None:
            self.dog.timed(tour.onward.click)
            self.settle()
            self.dog.timed(tour.skip.click)
            self.settle()


def acts_of(hand: Hand) -> tuple[tuple[str, Act, int], ...]:
    """What an officer does in a shift, and how often."""
    from PySide6.QtCore import Qt

    from console.domain.findings import Verdict

    k, ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
    shift, keys = Qt.KeyboardModifier.ShiftModifier, hand.keys
    return (
        ("the tour, once", hand.skip_tour, 1),
        ("J, the next entry", hand.key(k.Key_J), TIMES),
        ("show the supported", hand.filtered(Verdict.SUPPORTED), 5),
        ("go to the first", hand.first, 1),
        ("A, approve", hand.key(k.Key_A), TIMES),
        ("X and a digit, strike", keys(k.Key_X, k.Key_1), TIMES // 4),
        ("Ctrl+Z, take back", keys((k.Key_Z, ctrl)), TIMES // 4),
        ("H and Esc, the history", keys(k.Key_H, k.Key_Escape), TIMES // 4),
        ("C and Esc, compare", keys(k.Key_C, k.Key_Escape), TIMES // 4),
        ("the batch and Esc", hand.batch, 4),
        ("show what needs judgement", hand.filtered(Verdict.JUDGE), 3),
        ("go to the first doubt", hand.first, 1),
        ("A and Esc, a note", keys(k.Key_A, k.Key_Escape), 5),
        ("show everything", hand.filtered(), 5),
        ("X and Esc", keys(k.Key_X, k.Key_Escape), TIMES // 2),
        ("R and Esc, refer", keys(k.Key_R, k.Key_Escape), TIMES // 4),
        ("search three letters", keys((k.Key_F, ctrl), k.Key_S, k.Key_M, k.Key_I), 3),
        ("show every entry", keys((k.Key_F, ctrl | shift), k.Key_Escape), 3),
        ("Z, full size and back", hand.key(k.Key_Z), TIMES // 2),
        ("F and Esc, picture alone", keys(k.Key_F, k.Key_Escape, rest=300), 5),
        ("F11, full screen, and back", keys(k.Key_F11, rest=300), 6),
        ("I and Esc, picture's facts", keys(k.Key_I, k.Key_Escape), 5),
        ("scroll the queue", hand.scroll, TIMES),
        ("space, scroll the case", hand.key(k.Key_Space), 5),
        ("T and Esc, the timeline", keys(k.Key_T, k.Key_Escape), 5),
        ("M and Esc, the map", keys(k.Key_M, k.Key_Escape), 5),
        ("B and Esc, the law", keys(k.Key_B, k.Key_Escape), 5),
        ("Ctrl+G and Esc, a glance", keys((k.Key_G, ctrl), k.Key_Escape), 4),
        ("Shift+L, a second look", keys((k.Key_L, shift), k.Key_Escape), 2),
        ("? and Esc, every key", keys(k.Key_Question, k.Key_Escape, rest=300), 4),
        ("F1, the help, and back", keys(k.Key_F1, (k.Key_2, ctrl), rest=400), 4),
        ("Lists, and back", keys((k.Key_1, ctrl), (k.Key_2, ctrl)), 5),
        ("another list, from Lists", hand.other_list, 4),
        ("Sign-off, and back", keys((k.Key_3, ctrl), (k.Key_2, ctrl)), 5),
        ("Watch, and back", keys((k.Key_4, ctrl), (k.Key_2, ctrl)), 5),
        ("Settings, and back", keys((k.Key_6, ctrl), (k.Key_2, ctrl), rest=400), 4),
        ("F5, check records", hand.check, 2),
    )


def shift(folder: Path, only: str = "") -> list[tuple[str, list[float]]]:
    """The acts of a shift, each many times, and the bursts of each; `only` those named so."""
    from tests.benchmarks.window_process import desk

    with desk(folder) as (_application, window, page):
        page.until(lambda: page.painted and page.page._view is not None, 60)
        hand = Hand(window, page.page)
        hand.settle(3_500)  # past the pages made ahead, and until the tour of the keys has come
        found = [("coming to rest", hand.dog.taken())]
        for name, act, times in acts_of(hand):
            if only not in name:
                continue
            hand.settle(300)
            hand.dog.taken()
            for _ in range(times):
                act()
            found.append((name, hand.dog.taken()))
        return found


def main() -> int:
    """Measure in a process of its own for each platform, so that a compiled program is measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--platform", default="offscreen")
    parser.add_argument("--only", default="", help="only the acts whose name holds this")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside:
        return _print(shift(asked.folder, asked.only))
    with tempfile.TemporaryDirectory() as own:
        folder = asked.folder or Path(own) / "big"
        if not (folder / "facts.json").exists():
            from tests.benchmarks import big_office

            folder.mkdir(parents=True, exist_ok=True)
            big_office.make(folder, 2_000, datetime.now(UTC), second=500)
        copy = Path(own) / "copy"
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("compiled", "images"))
        environment = os.environ | {"QT_QPA_PLATFORM": asked.platform, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "tests.benchmarks.bench_watchdog", "--inside"]
        command += ["--only", asked.only, "--folder", str(copy)]
        return subprocess.run(command, env=environment, cwd=ROOT).returncode


def _print(found: list[tuple[str, list[float]]]) -> int:
    """The table, and the exit status: 1 where anything took longer than the limit."""
    print(f"{'act':28}{'bursts':>8}{'median':>9}{'95th':>9}{'longest':>9}{'over 8 ms':>11}")
    every = [burst for _name, bursts in found for burst in bursts]
    for name, bursts in (*found, ("the whole shift", every)):
        ordered = sorted(bursts) or [0.0]
        slow = ordered[int(len(ordered) * 0.95)]
        over = sum(each > LIMIT for each in ordered)
        middle = ordered[len(ordered) // 2]
        print(f"{name:28}{len(bursts):>8}{middle:>9.2f}{slow:>9.2f}{ordered[-1]:>9.1f}{over:>11}")
    return 1 if max(every) > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
