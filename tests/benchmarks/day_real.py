"""Ten minutes of the headless watch in real time: a process of its own, as an office runs it.

    python -m tests.benchmarks.day_real [--entries 17000] [--changes 24] [--minutes 12]

Changes are made in the five systems at their seconds while `watchlist-console watch` runs over
the office. Prints how long each took from the record to the recall, and what the process cost.
Linux only: processor and memory are read from /proc.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import NamedTuple

from console.demo.staff import OKAFOR, PASSWORD
from console.demo.stories import Times
from console.domain.deployments import DeploymentRef
from tests.benchmarks import day_office
from tests.benchmarks.day_office import Systems
from tests.benchmarks.day_plan import LIVE, Change, Entry, Must, changed_row, plan, tell_all

ROOT = Path(__file__).resolve().parents[2]
SEED = 7
_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGESIZE")


class Cost(NamedTuple):
    """Processor seconds and megabytes of a process at a moment."""

    processor: float
    memory: float


def cost_of(pid: int) -> Cost:
    """What a process has cost so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    held = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE / 1e6
    return Cost((int(fields[11]) + int(fields[12])) / _TICKS, held)


def made_in(folder: Path, count: int, minutes: int) -> tuple[list[Entry], Systems, DeploymentRef]:
    """The office, signed now; its deployment goes on for longer than the watch."""
    now = datetime.now(UTC).replace(microsecond=0)
    times = Times(now, now + timedelta(hours=1), now + timedelta(minutes=minutes + 120))
    entries = tell_all(count, SEED, times, now.date())
    systems = Systems(folder, entries)
    return entries, systems, day_office.make(folder, entries, systems, times)


def watched(folder: Path, ref: DeploymentRef, log: Path) -> subprocess.Popen[bytes]:
    """The headless watch over the office, its lines in a file."""
    secret = folder / "password.txt"
    secret.write_text(PASSWORD)
    words = ["watch", "--as", OKAFOR.id, "--password-file", str(secret), "--json"]
    office = ["--office", str(folder / "office"), "--deployment", ref]
    with log.open("wb") as out:
        return subprocess.Popen(
            [sys.executable, "-m", "console", *words, *office], cwd=ROOT, stdout=out
        )


def changed(
    entries: list[Entry], systems: Systems, made: list[Change], minutes: int
) -> dict[str, datetime]:
    """Make each change at its second; when each was really made. A changed file is delivered."""
    by_ref = {entry.ref: entry for entry in entries}
    began = time.monotonic()
    done: dict[str, datetime] = {}
    for change in made:
        time.sleep(max(0.0, change.second - (time.monotonic() - began)))
        at = datetime.now(UTC)
        systems.change(change.source, changed_row(by_ref[change.ref], change, at), live=True)
        if change.source not in LIVE:
            systems.deliver(change.source, at)
        done[change.ref] = at
    time.sleep(max(0.0, minutes * 60 - (time.monotonic() - began)))
    return done


def lines(folder: Path, count: int, changes: int, minutes: int) -> Iterator[str]:
    """Make the office, watch it, and tell what came of it."""
    entries, systems, ref = made_in(folder, count, minutes)
    seconds = (minutes - 2) * 60
    made = [
        replace(one, second=round(one.second * seconds / 86_400))
        for one in plan(entries, changes, 86_400 + 3_700, SEED)
        if one.must in (Must.RECALL, Must.NOTHING)
    ]
    log = folder / "watch.jsonl"
    process = watched(folder, ref, log)
    while not log.stat().st_size:
        time.sleep(0.2)
    first = cost_of(process.pid)
    done = changed(entries, systems, made, minutes)
    last = cost_of(process.pid)
    process.terminate()
    process.wait(timeout=60)
    rounds = [json.loads(line) for line in log.read_text().splitlines()][:-1]
    with (
        day_office.console(folder).open_office(folder / "office") as services,
        services.inspect._store.reading() as unit,
    ):
        recalls = unit.recalls.of(ref)
    expected = {one.ref for one in made if one.must is Must.RECALL}
    got = {str(one.entry_ref): one for one in recalls}
    yield f"{count:,} entries, {len(rounds)} rounds in {minutes} minutes of real time"
    yield f"recalls expected {len(expected)}, made {len(got)}, wrong {len(set(got) - expected)}"
    for name, is_live in (("systems that answer live", True), ("new files", False)):
        took = sorted(
            (got[one.ref].recalled_at - done[one.ref]).total_seconds()
            for one in made
            if one.ref in got and (one.source in LIVE) is is_live
        )
        if took:
            middle, worst = median(took), took[-1]
            yield f"{name}: {len(took)} recalls, median {middle:.1f} s, worst {worst:.1f} s"
    spent = last.processor - first.processor
    yield (
        f"processor {spent:.1f} s ({100 * spent / (minutes * 60):.1f} % of one core), memory "
        f"{first.memory:.0f} MB after the first round, {last.memory:.0f} MB at the end"
    )
    yield f"rounds in which the list was confirmed: {sum(one['confirmed'] for one in rounds)}"


def main() -> int:
    """Watch in real time and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=17_000)
    parser.add_argument("--changes", type=int, default=24)
    parser.add_argument("--minutes", type=int, default=12)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        print("\n".join(lines(Path(own), given.entries, given.changes, given.minutes)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
