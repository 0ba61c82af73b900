"""Rounds of the watch in processes that are killed at one step each; for `test_watch_faults`.

    python -m tests.faults.killed_rounds TEMPLATE OUT AT SECONDS

A step is a statement about to be run or a commit about to be made, in any database, or a file
about to be put into the van's folder, taken from it or put away there. Two rounds are killed
apart: the one that recalls and tells the van, and the one that takes the van's receipts in. Each
runs in a fork of this process, on a copy of the template office of its own, and is killed at its
step with SIGKILL; the number of steps of each that nobody kills is printed at the end.
"""

import contextlib
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
from console.documents.recognition_folder import WatchedFolder
from console.domain.canonical import utc_text
from console.domain.recall_messages import RECEIPT_FORMAT
from console.services.kept_handover import SystemSpec
from console.settings import Settings
from tests.services.office import OFFICER, REF, never, no_progress

VAN = SystemSpec("Van 3", "folder", "van")
"""A recognition system behind a watched folder, beside the office wherever that is copied to."""
FILES = ("give", "taken", "done")


def round_in(folder: Path, at: datetime):
    """One round of the watch over the office in a folder, with its van, at that moment."""
    assembly.now = lambda: at
    settings = Settings(folder / "office", folder / "logs", folder / "config", 1)
    with (
        contextlib.chdir(folder),
        Console(settings).open_office(settings.office) as services,
    ):
        return services.watch.beat(OFFICER, REF, no_progress, never)


def van_answers(folder: Path, at: datetime) -> set[str]:
    """The van lets go of whoever it is told to, and leaves a receipt for each; gives whom."""
    van, gone = folder / "van", set()
    (van / "receipts").mkdir(exist_ok=True)
    for file in sorted((van / "recalls").glob("*.json")):
        sent = json.loads(file.read_bytes())
        said = json.loads(sent["recall"])
        receipt = {
            "format": RECEIPT_FORMAT,
            "deployment": said["deployment"],
            "number": said["number"],
            "reference": said["reference"],
            "digest": sent["digest"],
            "state": "removed",
            "off_at": utc_text(at),
        }
        beside = van / "receipts" / f".{file.name}"
        beside.write_text(json.dumps(receipt), encoding="utf-8")
        beside.replace(van / "receipts" / file.name)
        gone.add(said["reference"])
    return gone


class Steps:
    """Counts the steps of a round, and ends the process at one of them."""

    def __init__(self, last: int | None) -> None:
        self.count, self._last = 0, last
        event.listen(Engine, "before_cursor_execute", self._step)
        event.listen(Engine, "commit", self._step)
        for name in FILES:
            self._watch(name)

    def _watch(self, name: str) -> None:
        """A step before and one after whatever the adapter does to the van's folder."""
        real = getattr(WatchedFolder, name)

        def stepping(*given: object, **named: object) -> object:
            self._step()
            done = real(*given, **named)
            self._step()
            return done

        setattr(WatchedFolder, name, stepping)

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


def killed_at_every_step(template: Path, out: Path, at: datetime) -> int:
    """Kill a round at each of its steps, each on a copy of its own; how many there are."""
    whole = Path(shutil.copytree(template, out / "whole"))
    assert in_a_fork(whole, at, None) == 0
    steps = int((whole / "steps.txt").read_text())
    for last in range(1, steps + 1):
        folder = Path(shutil.copytree(template, out / f"{last:03}"))
        assert in_a_fork(folder, at, last) == signal.SIGKILL, last
    return steps


def main() -> int:
    template, out, at = Path(sys.argv[1]), Path(sys.argv[2]), datetime.fromisoformat(sys.argv[3])
    at += timedelta(seconds=float(sys.argv[4]))
    # What a round imports is imported here, once, and not in each fork.
    round_in(Path(shutil.copytree(template, out / "imported")), at)
    telling = killed_at_every_step(template, out / "telling", at)
    told = Path(shutil.copytree(out / "telling" / "whole", out / "told"))
    van_answers(told, at)
    taking = killed_at_every_step(told, out / "taking", at + timedelta(seconds=60))
    print(telling, taking)
    return 0


if __name__ == "__main__":
    sys.exit(main())
