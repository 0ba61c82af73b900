"""The limits of speed and size, measured side by side in one run; prints one table.

Run it with `python tests/benchmarks/run.py [--entries 20000] [--only NAME]`; nothing is asserted,
but the exit status is 1 where a limit is missed. Ratios are what counts: on a busy machine
both sides of each are slowed. A check is judged in processor time, what is painted by the clock.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

STARTS = 11
RULES_AN_ENTRY = 60e-6
FRAMES = 33.0


class Line(NamedTuple):
    """One line of the table; `limit` is of the same unit as `ours`."""

    what: str
    baseline: str
    ours: float
    limit: float
    unit: str

    @property
    def is_met(self) -> bool:
        """Whether the limit is kept."""
        return self.ours <= self.limit


def check(folder: Path, entries: int) -> Iterator[Line]:
    """A check of the whole list, twice the shell's join and a little for the rules."""
    from tests.benchmarks import check_time

    found = check_time.measured(folder)
    limit = (2 * found.join + RULES_AN_ENTRY * entries) * 1000
    base = f"join in the sqlite3 shell {found.join * 1000:.0f} ms, {found.rows:,} rows"
    for what, ours in (
        ("check, repeated", found.repeated),
        ("check, ten rows differ", found.differing),
        ("check, program newly started", found.opened),
        ("check, the first", found.first),
    ):
        yield Line(what, base, ours * 1000, limit, "ms")


def memory(folder: Path, _entries: int) -> Iterator[Line]:
    """The window after a hundred entries, against a bare one."""
    bare = statistics.median(each["memory"] for each in _windows("bare", folder, 3))
    seen = _window("review", folder)
    limit = 1.5 * bare + 200
    yield Line("memory, 100 entries looked at", f"bare window {bare:.0f} MB", seen["memory"],
               limit, "MB")  # fmt: skip
    yield from _keys(seen)


def _keys(seen: dict[str, list[float]]) -> Iterator[Line]:
    for name, what in (("decided", "verdict key to next entry"), ("looked", "J to next entry")):
        times = sorted(seen[name])
        slow = times[int(len(times) * 0.95)]
        words = f"two frames; 95th percentile {slow:.0f} ms"
        yield Line(f"{what} painted", words, statistics.median(times), FRAMES, "ms")


def start(folder: Path, _entries: int) -> Iterator[Line]:
    """From the start of the process to the first entry painted, against one label."""
    for platform, words in _platforms():
        with words:
            for what in ("bare", "used"):  # the files warm, and what a start needs kept
                _window(what, folder, platform())
            # In turns, as a machine that others share is quicker at one moment than at the next.
            rounds = [
                [_window(what, folder, platform())["painted"] for what in ("bare", "start")]
                for _ in range(STARTS)
            ]
        base, ours = (statistics.median(times) * 1000 for times in zip(*rounds, strict=True))
        yield Line(f"start to first entry, {platform.name}", f"bare window {base:.0f} ms",
                   ours, 2 * base, "ms")  # fmt: skip


class _Platform:
    """One of Qt's platforms, and the screen that it paints on."""

    def __init__(self, name: str, display: str = "") -> None:
        self.name, self.display = name, display

    def __call__(self) -> dict[str, str]:
        return {"QT_QPA_PLATFORM": self.name} | ({"DISPLAY": self.display} if self.display else {})


def _platforms() -> Iterator[tuple[_Platform, object]]:
    @contextmanager
    def nothing():
        yield

    yield _Platform("offscreen"), nothing()
    if shutil.which("Xvfb"):
        yield _Platform("xcb", ":87"), _screen(":87")


@contextmanager
def _screen(display: str) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(
        ["Xvfb", display, "-screen", "0", "1920x1080x24"], stdout=quiet, stderr=quiet
    )
    time.sleep(1)
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def _windows(what: str, folder: Path, count: int, platform: dict[str, str] | None = None):
    """So many windows, after one that warms the files."""
    _window(what, folder, platform)
    return [_window(what, folder, platform) for _ in range(count)]


def _window(what: str, folder: Path, platform: dict[str, str] | None = None):
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    # As on a desk, where the program is compiled once and not at every start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    script = Path(__file__).with_name("window_process.py")
    done = subprocess.run(
        [sys.executable, script, what, str(time.time()), folder],
        env=environment | (platform or {}),
        capture_output=True,
        text=True,
        timeout=300,
    )
    if done.returncode:
        raise SystemExit(f"the window {what} failed:\n{done.stderr[-3000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def certificate(_folder: Path, entries: int) -> Iterator[Line]:
    """Certificate and schedule of 17 entries in 20, against the bare canvas; processor time."""
    from dataclasses import replace

    from console.documents import certificate as paper
    from console.documents import schedule
    from tests.benchmarks import bench_certificate as drawing
    from tests.documents.certificate_content import content
    from tests.documents.schedule_lines import head

    count = entries * 17 // 20
    lines = drawing.lines_of(count)
    base = drawing.seconds(lambda: drawing.bare(lines))
    ours = drawing.seconds(lambda: schedule.lay_out(lines, head()))
    ours += drawing.seconds(lambda: drawing.list_root(count))
    ours += drawing.seconds(lambda: paper.lay_out(replace(content(), supersedes="")))
    yield Line(f"certificate and schedule of {count:,}", f"bare canvas {base:.1f} s", ours,
               3 * base, "s")  # fmt: skip


PARTS: dict[str, Callable[[Path, int], Iterator[Line]]] = {
    "start": start,
    "memory": memory,
    "check": check,
    "certificate": certificate,
}


def main() -> int:
    """Make the office, measure, print the table; 1 where a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--only", choices=sorted(PARTS))
    parser.add_argument("--folder", type=Path, help="an office of an earlier run, or a new one")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        folder = asked.folder or Path(own) / "big"
        if asked.only != "certificate" and not (folder / "facts.json").exists():
            from tests.benchmarks import big_office

            folder.mkdir(parents=True, exist_ok=True)
            big_office.make(folder, asked.entries, datetime.now(UTC))
        names = [asked.only] if asked.only else list(PARTS)
        lines = [line for name in names for line in PARTS[name](folder, asked.entries)]
    _print(lines, asked.entries)
    return int(not all(line.is_met for line in lines))


def _print(lines: list[Line], entries: int) -> None:
    print(f"{entries:,} entries, {os.cpu_count()} cores")
    print(f"{'what':36}{'baseline':50}{'ours':>11}{'limit':>11}{'of limit':>9}  ok")
    for line in lines:
        number = ".1f" if line.unit == "s" else ".0f"
        ours, limit = (f"{each:,{number}} {line.unit}" for each in (line.ours, line.limit))
        share = f"{line.ours / line.limit:.2f}"
        print(f"{line.what:36}{line.baseline:50}{ours:>11}{limit:>11}{share:>9}  "
              f"{'yes' if line.is_met else 'NO'}")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
