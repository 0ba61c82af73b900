"""Rounds of the watch in processes that are killed at one step each; for `test_watch_faults`.

    python -m tests.faults.killed_rounds TEMPLATE OUT AT SECONDS

A file that is put into the van's folder, taken from it or put away there is a step as well (see
`killing`). Two rounds are killed apart: the one that recalls and tells the van, and the one that
takes the van's receipts in. Each is killed on a copy of the template office of its own; the number
of steps of each that nobody kills is printed at the end.
"""

import contextlib
import json
import shutil
import sys
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from console import assembly
from console.app import Console
from console.documents.recognition_folder import WatchedFolder
from console.domain.canonical import utc_text
from console.domain.recall_messages import RECEIPT_FORMAT
from console.services.kept_handover import SystemSpec
from console.settings import Settings
from tests.faults import killing
from tests.services.office import OFFICER, REF, never, no_progress

VAN = SystemSpec("Van 3", "folder", "van")
"""A recognition system behind a watched folder, beside the office wherever that is copied to."""
FILES = tuple((WatchedFolder, name) for name in ("give", "taken", "done"))


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


def killed_at_every_step(template: Path, out: Path, at: datetime) -> int:
    """Kill a round at each of its steps, each on a copy of its own; how many there are."""
    out.mkdir()
    here = out.with_name("here")
    return killing.killed_at_every_step(
        partial(round_in, at=at),
        partial(shutil.copytree, template, here),
        lambda folder, step: folder.rename(out / step),
        out / "steps.txt",
        FILES,
    )


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
