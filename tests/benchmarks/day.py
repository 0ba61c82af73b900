"""A simulated day of watching: 17,000 entries, 5 systems, 400 changes, 2 failures, 1 crash.

    python -m tests.benchmarks.day [--entries 17000] [--changes 400] [--minutes 480]

The clock is compressed: a round a simulated minute, as fast as the machine can. Each change is
made in its system at its second, and the time from there to the recall is what the office's own
clocks say. In the middle of the day the watching process is killed with SIGKILL in the middle of
a round and started again two minutes later. Prints one table; the exit status is 1 where anything
was recalled wrongly, twice or not at all.
"""

import argparse
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from console import assembly
from console.demo.staff import ADEYEMI, OKAFOR
from console.demo.stories import Times
from console.domain.deployments import DeploymentRef
from console.domain.recalls import Answer
from tests.benchmarks import day_office
from tests.benchmarks.day_office import Systems
from tests.benchmarks.day_plan import DELIVERED, Change, Entry, Must, changed_row, plan, tell_all

ROOT = Path(__file__).resolve().parents[2]
SEED = 2026
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
"""What ends a process at once; on Windows that is what SIGTERM does."""

KEPT = "The officer in the case confirmed it by telephone just now."


@dataclass
class Asked:
    """What day it is: how long, how much, and where its office lies."""

    folder: str
    entries: int
    changes: int
    minutes: int
    began: str

    @property
    def times(self) -> Times:
        now = datetime.fromisoformat(self.began)
        return Times(now, now + timedelta(hours=1), now + timedelta(minutes=self.minutes + 10))

    def failing(self, minute: int) -> str:
        """Which system is out at a minute: a database in the morning, a file in the afternoon."""
        part = minute / self.minutes
        return "custody" if 0.2 <= part < 0.27 else "missing" if 0.6 <= part < 0.68 else ""

    @property
    def crash(self) -> int:
        return int(self.minutes * 0.45)


@dataclass
class Progress:
    """How far the day has come, kept in a file from round to round."""

    minute: int = 0
    changes: int = 0
    crashed: bool = False
    rounds: int = 0
    processor: float = 0.0
    longest: float = 0.0
    memory_first: float = 0.0
    memory_last: float = 0.0
    doubted: list[int] = field(default_factory=list)
    """Minutes after whose round the list was not confirmed."""


class Day:
    """The day as one process lives it, from where the last one was killed."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.folder = Path(asked.folder)
        times = asked.times
        self.entries = tell_all(asked.entries, SEED, times, times.now.date())
        self.by_ref: dict[str, Entry] = {entry.ref: entry for entry in self.entries}
        self.plan = plan(self.entries, asked.changes, asked.minutes * 60, SEED, times.now)
        self.systems = Systems(self.folder, self.entries)
        self.now = times.now
        self._kept = self.folder / "progress.json"

    @contextmanager
    def clock(self) -> Iterator[None]:
        """The consoles opened meanwhile have this day's time; afterwards, the present."""
        present, assembly.now = assembly.now, lambda: self.now
        try:
            yield
        finally:
            assembly.now = present

    def make(self) -> DeploymentRef:
        """The office, signed a minute before the first round."""
        ref = day_office.make(self.folder, self.entries, self.systems, self.asked.times)
        self._keep(Progress())
        return ref

    def live(self, ref: DeploymentRef) -> None:
        """Round after round, to the end of the day."""
        done = Progress(**json.loads(self._kept.read_text()))
        for change in self.plan[: done.changes]:
            self._apply(change, live=False)
        with day_office.console(self.folder).open_office(self.folder / "office") as services:
            while done.minute < self.asked.minutes:
                done.minute += 1
                self.now = self.asked.times.now + timedelta(minutes=done.minute)
                self._records(done)
                if done.minute == self.asked.crash and not done.crashed:
                    done.crashed, done.minute = True, done.minute + 1
                    self._keep(done)
                    _die_at_statement(40)
                self._round(services, ref, done)
                self._keep(done)

    def _records(self, done: Progress) -> None:
        """What happened in the systems since the last minute."""
        second = int((self.now - self.asked.times.now).total_seconds())
        while done.changes < len(self.plan) and self.plan[done.changes].second <= second:
            self._apply(self.plan[done.changes], live=True)
            done.changes += 1
        out = self.asked.failing(done.minute)
        custody, away = self.systems.path("custody"), self.folder / "custody.away"
        if out == "custody" and custody.exists():
            custody.rename(away)
        if out != "custody" and away.exists():
            away.rename(custody)
        for name, every in DELIVERED.items():
            if name == out:
                self.systems.path(name).write_text("half a file, cut off in the mid")
            elif done.minute % every == 0 or self.asked.failing(done.minute - 1) == name:
                self.systems.deliver(name, self.now)

    def _apply(self, change: Change, *, live: bool) -> None:
        if not change.values and not change.adds:
            return
        at = self.asked.times.now + timedelta(seconds=change.second)
        row = changed_row(self.by_ref[change.ref], change, at)
        path = self.systems.path(change.source)
        if live and change.source == "custody" and not path.exists():
            # The system itself goes on while nobody can reach it.
            (self.folder / "custody.away").rename(path)
            self.systems.change(change.source, row, live=True)
            path.rename(self.folder / "custody.away")
            return
        self.systems.change(change.source, row, live=live)

    def _round(self, services, ref: DeploymentRef, done: Progress) -> None:
        began = time.process_time()
        made = services.watch.beat(OKAFOR, ref, _nothing, _never)
        view = services.watch.view(OKAFOR, ref)
        took = time.process_time() - began
        assert made.trouble == "", made.trouble
        done.rounds += 1
        done.processor += took
        done.longest = max(done.longest, took)
        done.memory_last = _memory()
        done.memory_first = done.memory_first or done.memory_last
        if not view.confirmed or not view.confirmed.ok:
            done.doubted.append(done.minute)
        keeps = {one.ref for one in self.plan if one.must is Must.KEEP}
        for line in view.asks:
            if line.ask.entry_ref in keeps:
                services.watch.answer(ADEYEMI, ref, line.ask.id, Answer.KEEP, KEPT)

    def _keep(self, done: Progress) -> None:
        being_made = self._kept.with_suffix(".new")
        being_made.write_text(json.dumps(asdict(done)))
        being_made.replace(self._kept)


def _die_at_statement(last: int) -> None:
    """From here on, the process is killed when it runs its so-manieth statement."""
    from sqlalchemy import Engine, event

    left = [last]

    def step(*_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), KILL)

    event.listen(Engine, "before_cursor_execute", step)


@dataclass(frozen=True)
class Found:
    """What came of the day."""

    entries: int
    expected: int
    recalled: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    twice: int
    crashes: int
    live: tuple[float, ...]
    delivered: tuple[float, ...]
    late: tuple[float, ...]
    unanswered: tuple[float, ...]
    progress: Progress
    seconds: float


def simulate(asked: Asked) -> Found:
    """Make the office, live the day in processes of its own, and see what came of it."""
    began = time.monotonic()
    day = Day(asked)
    with day.clock():
        ref = day.make()
    crashes = 0
    while True:
        inside = ["-m", "tests.benchmarks.day", "--inside", json.dumps(asdict(asked)), "--ref", ref]
        status = subprocess.run([sys.executable, *inside], cwd=ROOT, check=False).returncode
        if status == 0:
            break
        assert status in (-KILL, KILL), status
        crashes += 1
        assert crashes < 3
    with day.clock():
        return _found(day, ref, crashes, time.monotonic() - began)


def _found(day: Day, ref: DeploymentRef, crashes: int, seconds: float) -> Found:
    with day_office.console(day.folder).open_office(day.folder / "office") as services:
        store = services.inspect._store
        with store.reading() as unit:
            recalls = unit.recalls.of(ref)
            links = list(unit.audit.links())
        assert services.inspect.verify_log(ADEYEMI).ok, len(links)
    by_ref = {one.ref: one for one in day.plan}
    expected = {one.ref for one in day.plan if one.must in (Must.RECALL, Must.ASK)}
    got = [str(one.entry_ref) for one in recalls]
    times: dict[str, list[float]] = {"live": [], "delivered": [], "late": [], "unanswered": []}
    for one in recalls:
        change = by_ref.get(one.entry_ref)
        if change is None:
            continue
        at = day.asked.times.now + timedelta(seconds=change.second)
        took = (one.recalled_at - at).total_seconds()
        times[_kind(day.asked, change)].append(took)
    return Found(
        entries=len(day.entries),
        expected=len(expected),
        recalled=len(got),
        missed=tuple(sorted(expected - set(got))),
        wrong=tuple(sorted(set(got) - expected)),
        twice=len(got) - len(set(got)),
        crashes=crashes,
        **{name: tuple(sorted(found)) for name, found in times.items()},
        progress=Progress(**json.loads((day.folder / "progress.json").read_text())),
        seconds=seconds,
    )


def _kind(asked: Asked, change: Change) -> str:
    """Which clock a recall is measured by: what fell into a failure or the crash is apart."""
    if change.must is Must.ASK:
        return "unanswered"
    minute = change.second // 60 + 1
    near = range(minute, minute + (DELIVERED.get(change.source, 1)) + 1)
    out = (asked.crash, asked.crash + 1)
    if any(asked.failing(each) == change.source or each in out for each in near):
        return "late"
    return "delivered" if change.source in DELIVERED else "live"


def lines(found: Found) -> Iterator[str]:
    """The table."""
    done = found.progress
    yield f"entries in force {found.entries:,}, rounds {done.rounds}, crashes {found.crashes}"
    yield f"recalls expected {found.expected}, made {found.recalled}, missed {len(found.missed)}, "
    yield f"wrong {len(found.wrong)}, twice {found.twice}"
    for name, times in (
        ("record to recall, systems that answer live", found.live),
        ("record to recall, delivered files", found.delivered),
        ("record to recall, in a failure or the crash", found.late),
        ("unanswered asks, record to recall", found.unanswered),
    ):
        if times:
            yield (f"{name}: {len(times)}, median {median(times):.0f} s, worst {times[-1]:.0f} s")
    yield f"minutes in which the list was not confirmed: {len(done.doubted)} {done.doubted[:3]} …"
    yield (
        f"processor {done.processor:.0f} s in all, {done.processor / max(done.rounds, 1):.2f} s a "
        f"round, longest {done.longest:.2f} s; memory {done.memory_first:.0f} MB after the first "
        f"round, {done.memory_last:.0f} MB after the last"
    )
    yield f"whole simulation {found.seconds:.0f} s"


def _memory() -> float:
    """What the process holds now, in megabytes."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def _nothing(done: int, total: int, what: str) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


def main() -> int:
    """Simulate, or live the day as the process inside."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=17_000)
    parser.add_argument("--changes", type=int, default=400)
    parser.add_argument("--minutes", type=int, default=480)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    parser.add_argument("--ref", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        day = Day(Asked(**json.loads(given.inside)))
        with day.clock():
            day.live(DeploymentRef(given.ref))
        return 0
    with tempfile.TemporaryDirectory() as own:
        folder = given.folder or Path(own) / "day"
        folder.mkdir(parents=True)
        began = datetime.now(UTC).replace(microsecond=0).isoformat()
        found = simulate(Asked(str(folder), given.entries, given.changes, given.minutes, began))
    print("\n".join(lines(found)))
    return 0 if not (found.missed or found.wrong or found.twice) else 1


if __name__ == "__main__":
    sys.exit(main())
