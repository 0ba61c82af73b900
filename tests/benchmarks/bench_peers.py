"""The verdict key beside picture viewers: start, key to next picture recognisable, memory.

Every program is watched in the same way from outside, in one run, on the same pictures (see
`frame_buffer`). The console's key also commits a decision and repaints queue, case, records and
checks; the viewers only show a picture. Whichever viewers are installed take part.

    python -m tests.benchmarks.bench_peers [--folder OFFICE] [--keys 60] [--looks 500]

needs Xvfb, openbox and libXtst.
"""

import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.frame_buffer import QUIET, Screen, recognisable

ROOT = Path(__file__).resolve().parents[2]
STARTS = 5
PAUSE = 0.25
"""Seconds between two keys: a verdict is not taken while the next entry is being drawn."""


class Peer(NamedTuple):
    """A program: its command line ({dir}, {first}), the key for the next picture."""

    name: str
    command: str
    key: str


PEERS = (
    Peer("phototonic", "phototonic {first}", "Page_Down"),
    Peer("lximage-qt", "lximage-qt --fullscreen {first}", "Right"),
    Peer("feh", "feh --scale-down --no-fehbg -g 1600x1000 {dir}", "Right"),
    Peer("qimgv", "qimgv {first}", "Right"),
    Peer("geeqie", "geeqie --fullscreen {first}", "Page_Down"),
    Peer("gthumb", "gthumb --fullscreen {first}", "Page_Down"),
    Peer("digikam", "digikam {first}", "Right"),
)


class Found(NamedTuple):
    """Milliseconds and megabytes of one program."""

    name: str
    start: float
    median: float
    slow: float
    memory: float
    missed: int


def main() -> int:
    """Measure whichever are installed, and the console; print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, help="an office of an earlier run, or a new one")
    parser.add_argument("--keys", type=int, default=60)
    parser.add_argument("--looks", type=int, default=500)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        office = asked.folder or Path(own) / "big"
        if not (office / "facts.json").exists():
            from tests.benchmarks import big_office

            office.mkdir(parents=True, exist_ok=True)
            big_office.make(office, 2_000, datetime.now(UTC))
        # Decisions are committed: they go into a copy, so that every run finds the same list.
        copy = Path(own) / "copy"
        shutil.copytree(office, copy, ignore=shutil.ignore_patterns("compiled", "images"))
        pictures = _pictures(copy, Path(own) / "pictures")
        found = []
        for peer in PEERS:
            if shutil.which(peer.name):
                start = _peer(peer, pictures, Path(own))
                found.append(_measured(peer.name, start, peer.key, asked))
        for name, key in (("console, A (approve)", "a"), ("console, J (look)", "j")):
            found.append(_measured(name, _console(copy), key, asked))
    _print(found)
    return _verdict(found)


def _verdict(found: list[Found]) -> int:
    """Whether the verdict key is ahead of every viewer, in words; 0 where it is."""
    ours = next(one for one in found if one.name.startswith("console, A"))
    others = [one for one in found if not one.name.startswith("console") and one.median > 0]
    behind = False
    for what, figure in (("at the median", "median"), ("at the 95th percentile", "slow")):
        of = attrgetter(figure)
        fastest = min(others, key=of, default=None)
        if fastest is not None:
            behind = behind or of(ours) >= of(fastest)
            word = "behind" if of(ours) >= of(fastest) else "ahead of"
            print(f"{what} {of(ours):.1f} ms: {word} {fastest.name}, {of(fastest):.1f} ms")
    return 1 if behind else 0


def _pictures(office: Path, folder: Path) -> Path:
    """The office's own clean pictures as a folder for the viewers."""
    folder.mkdir()
    shown = sorted((office / "office" / "pictures").rglob("*.jpg"))
    whole = [each for each in shown if not each.name.endswith(".thumb.jpg")]
    for place, each in enumerate(whole[:553]):
        shutil.copy(each, folder / f"{place:04d}.jpg")
    return folder


Start = Callable[[str], subprocess.Popen[bytes]]


def _peer(peer: Peer, pictures: Path, own: Path) -> Start:
    home = own / peer.name
    home.mkdir(mode=0o700, exist_ok=True)
    first = min(pictures.iterdir())
    command = [
        part.replace("{dir}", str(pictures)).replace("{first}", str(first))
        for part in peer.command.split()
    ]
    fresh = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "NO_AT_BRIDGE": "1"}
    kept = {name: text for name, text in os.environ.items() if not name.startswith(("XDG_", "QT_"))}
    return lambda display: _started(command, kept | fresh | {"DISPLAY": display})


def _console(office: Path) -> Start:
    script = Path(__file__).with_name("window_process.py")
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPYCACHEPREFIX": str(office / "compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, str(script), "shift", "0", str(office)]
    return lambda display: _started(command, environment | {"DISPLAY": display})


def _started(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen(
        command, env=environment, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )


def _measured(name: str, start: Start, key: str, asked: argparse.Namespace) -> Found:
    with _screen() as screen:
        starts = []
        for _ in range(STARTS + 1):  # the first warms the caches and is not counted
            before, began = screen.seen(), time.perf_counter()
            process = start(screen.display)
            changes = screen.changes(began, before, 1.5, 20)
            starts.append(recognisable(changes) if changes else float("nan"))
            _stop(process)
            time.sleep(0.5)
        process = start(screen.display)
        screen.changes(time.perf_counter(), screen.seen(), 3, 20)
        took, missed = [], 0
        for place in range(asked.keys + 3):
            before = screen.seen()
            changes = screen.changes(screen.press(key), before, QUIET, 2.5)
            if place < 3:
                continue
            if changes:
                took.append(recognisable(changes))
            else:
                missed += 1
            time.sleep(PAUSE)
        looking = "j" if name.startswith("console") else key
        for _ in range(asked.looks):
            screen.changes(screen.press(looking), screen.seen(), 0, 0.5)
        memory = _memory(process.pid)
        _stop(process)
    took.sort()
    nothing = float("nan")
    return Found(
        name,
        statistics.median(starts[1:]) * 1000,
        statistics.median(took) * 1000 if took else nothing,
        took[int(len(took) * 0.95)] * 1000 if took else nothing,
        memory,
        missed,
    )


@contextmanager
def _screen() -> Iterator[Screen]:
    screen = Screen()
    try:
        yield screen
    finally:
        screen.close()


def _memory(leader: int) -> float:
    """Resident megabytes of a program and whatever it started."""
    whole = 0.0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            if os.getsid(int(status.parent.name)) != leader:
                continue
            lines = status.read_text().splitlines()
        except OSError:
            continue
        whole += sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
    return whole


def _stop(process: subprocess.Popen[bytes]) -> None:
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, how)
        except ProcessLookupError:
            break
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            continue
        break
    process.wait()


def _print(found: list[Found]) -> None:
    print(f"{'program':22}{'start ms':>10}{'key ms':>9}{'95th ms':>9}{'MB':>7}{'missed':>8}")
    for each in found:
        print(
            f"{each.name:22}{each.start:>10.0f}{each.median:>9.1f}{each.slow:>9.1f}"
            f"{each.memory:>7.0f}{each.missed:>8}"
        )


if __name__ == "__main__":
    sys.exit(main())
