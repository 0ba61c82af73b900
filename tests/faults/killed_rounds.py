"""Rounds of the watch in processes that are killed at one step each; for `test_watch_faults`.

    python -m tests.faults.killed_rounds TEMPLATE OUT AT SECONDS

A step is a statement about to be run or a commit about to be made, in any database. Each round
runs in a fork of this process, on a copy of the template office of its own, and is killed at its
step with SIGKILL; the number of steps of a round that nobody kills is printed at the end.
"""

import json
import os
import shutil
import signal
import sys
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine, event

from console import assembly
from console.app import Console
from console.domain.recalls import How
from console.services.confirmations import Word, confirm_in
from console.services.delivering import Delivered
from console.settings import Settings
from tests.services.office import OFFICER, REF, never, no_progress


class Van:
    """A recognition system in a file: what it holds no more, with a receipt for each recall."""

    def __init__(self, store, folder: Path, clock) -> None:
        self._store, self._file, self._clock = store, folder / "van.json", clock

    def deliver(self, who, ref):
        with self._store.reading() as unit:
            confirmed = unit.recalls.confirmations(ref)
            waiting = [one for one in unit.recalls.of(ref) if one.id not in confirmed]
        for one in waiting:
            off = json.loads(self._file.read_text()) if self._file.exists() else {}
            off[str(one.number)] = one.entry_ref
            self._file.write_text(json.dumps(off))
            with self._store.writing() as unit:
                word = Word(How.RECEIPT, f"NF-{one.number}", self._clock())
                confirm_in(unit, who, ref, one, word, self._clock())
        return Delivered()


def round_in(folder: Path, at: datetime):
    """One round of the watch over the office in a folder, with its van, at that moment."""
    assembly.now = lambda: at
    settings = Settings(folder / "office", folder / "logs", folder / "config", 1)
    with Console(settings).open_office(settings.office) as services:
        store = services.inspect._store
        services.watch.interval(REF)
        services.watch.beat.__self__._deliver = Van(store, folder, assembly.now)
        return services.watch.beat(OFFICER, REF, no_progress, never)


class Steps:
    """Counts the steps of a round, and ends the process at one of them."""

    def __init__(self, last: int | None) -> None:
        self.count, self._last = 0, last
        event.listen(Engine, "before_cursor_execute", self._step)
        event.listen(Engine, "commit", self._step)

    def _step(self, *_: object) -> None:
        self.count += 1
        if self.count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


def in_a_fork(folder: Path, at: datetime, last: int | None) -> int:
    """How the round ended: 0 by itself, or the number of the signal."""
    child = os.fork()
    if child == 0:
        steps = Steps(last)
        round_in(folder, at)
        (folder / "steps.txt").write_text(str(steps.count))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def main() -> int:
    template, out, at = Path(sys.argv[1]), Path(sys.argv[2]), datetime.fromisoformat(sys.argv[3])
    at += timedelta(seconds=float(sys.argv[4]))
    whole = Path(shutil.copytree(template, out / "whole"))
    assert in_a_fork(whole, at, None) == 0
    steps = int((whole / "steps.txt").read_text())
    for last in range(1, steps + 1):
        folder = Path(shutil.copytree(template, out / f"{last:03}"))
        assert in_a_fork(folder, at, last) == signal.SIGKILL, last
    print(steps)
    return 0


if __name__ == "__main__":
    sys.exit(main())
