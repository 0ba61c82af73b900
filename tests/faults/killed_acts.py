"""Acts on an office in processes that are killed at one step each; for `test_acts_killed`.

    python -m tests.faults.killed_acts PLACE BEGUN

The acts are those of a day, each done where the one before ended; the first begins with the office
in PLACE/template. Every act is done in PLACE/here, since an office remembers where it wrote
something to, and what is left is put away under PLACE/<act>, by the number of the step or as
"whole". The numbers of steps are printed at the end.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Final

from console import assembly
from console.app import Console
from console.cli.options import write_file
from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.recalls import How
from console.domain.slips import by_machine
from console.services.confirmations import Word
from console.services.packages import Options, SigningKey
from console.services.parts import Services
from console.services.slipping import slip_of
from console.services.stops import Row
from console.settings import Settings
from console.storage.database import Database
from tests.faults.killing import killed_at_every_step
from tests.services.office import AUTHORISER, OFFICER, REF, never, no_progress
from tests.services.released import KEY as OFFICERS
from tests.services.signed_office import SECRET, WORDS, key

Act = Callable[[Services, Path, datetime], object]
IN_CUSTODY, STOPPED, TESTED = EntryRef("WNT-1"), EntryRef("WNT-2"), EntryRef("WNT-9")
_ON_FILES: Final = (
    "open", "write", "fsync", "replace", "rename", "unlink", "rmdir", "mkdir", "chmod",
)  # fmt: skip
WATCHED: Final = (*((os, name) for name in _ON_FILES), (Database, "settle"), (Database, "close"))


def sign(services: Services, _folder: Path, _at: datetime) -> object:
    """Draft the certificate as somebody looks at it, and sign it."""
    draft = services.signoff.draft(AUTHORISER, REF, WORDS)
    return services.signoff.sign(AUTHORISER, REF, draft.digest, WORDS, key().p12, SECRET)


def hand_over(services: Services, folder: Path, _at: datetime) -> None:
    """The list is watched, and leaves as a package."""
    services.watch.beat(OFFICER, REF, no_progress, never)
    services.handover.release(OFFICER, REF, folder / "package", Options("Van 3"), OFFICERS)


def take_out(services: Services, folder: Path, _at: datetime) -> None:
    """The schedule with its faces is written to a file, as the command line does it."""
    schedule = folder / "files" / "schedule.pdf"
    schedule.parent.mkdir(exist_ok=True)
    write_file(schedule, services.signoff.schedule(AUTHORISER, REF, schedule), private=True)


def begin_drill(services: Services, _folder: Path, _at: datetime) -> object:
    return services.drill.begin(OFFICER, REF, TESTED)


def follow_drill(services: Services, _folder: Path, at: datetime) -> None:
    """The watch recalls whom the drill is about, and somebody says that it is off."""
    services.watch.beat(OFFICER, REF, no_progress, never)
    services.watch.confirm(OFFICER, REF, TESTED, Word(How.BY_HAND, "NF-20931", at))


def end_drill(services: Services, _folder: Path, _at: datetime) -> object:
    return services.drill.end(OFFICER)


def recall(services: Services, _folder: Path, _at: datetime) -> None:
    """Somebody who stands in the custody suite is taken off by hand; the watch goes on."""
    why = "Seen in custody at the desk today."
    services.watch.recall(OFFICER, REF, IN_CUSTODY, Reason.OFFICER_JUDGEMENT, why)
    services.watch.beat(OFFICER, REF, no_progress, never)


def make_slip(services: Services, _folder: Path, _at: datetime) -> object:
    return services.handover.slip(OFFICER, REF)


def read_back(services: Services, _folder: Path, _at: datetime) -> object:
    """The code that the van's system shows once everybody on its newest slip is off."""
    with services.inspect._store.reading() as unit:
        newest = unit.slips.of(REF)[-1]
        marks = {one.reference: one.mark for one in unit.handovers.given(REF, newest.load)}
    code = by_machine(slip_of(REF, newest), marks)
    return services.handover.read_back(OFFICER, REF, newest.number, code)


def note_stops(services: Services, _folder: Path, at: datetime) -> object:
    """A sound stop, a wrong face, a ground that had ended, and figures of the street."""
    said = {
        "entry_ref": STOPPED,
        "at": (at - timedelta(hours=1)).isoformat(),
        "alert": "true",
        "stopped": "yes",
        "ground": "sound",
        "outcome": "arrested",
    }
    wrong = {"alert": "false", "ground": "", "outcome": "no_action", "note": "Not Example02."}
    stale = {"ground": "stale", "outcome": "no_action", "reason": "warrant_executed"}
    rows = [
        Row(line, said | {"stop_ref": f"S-{line}"} | more)
        for line, more in enumerate(({}, wrong, stale), 1)
    ]
    return services.stops.take_in(OFFICER, REF, rows, {"faces_seen": "12000", "cameras": "2"})


def end(services: Services, _folder: Path, at: datetime) -> None:
    """The deployment is over, without the conditions of that, which have tests of their own."""
    with services.inspect._store.writing() as unit:
        for stage in (Stage.LIVE, Stage.ENDED):
            if unit.deployments.stage(REF) is not stage:
                unit.lives.step(REF, stage, AUTHORISER.id, at, "It was over early.")


def erase_by_itself(services: Services, _folder: Path, _at: datetime) -> object:
    return services.erase.by_itself()


def sign_receipt(services: Services, _folder: Path, _at: datetime) -> object:
    """Where all is erased, to ask for it with a key signs the receipt."""
    return services.erase.erase(AUTHORISER, REF, SigningKey(key().p12, SECRET))


SOON: Final = timedelta(seconds=30)
"""Soon enough for a watch that was on to be on still."""
DAY: Final[dict[str, tuple[Act, timedelta]]] = {
    "sign": (sign, SOON),
    "hand_over": (hand_over, SOON),
    "take_out": (take_out, SOON),
    "begin_drill": (begin_drill, SOON),
    "follow_drill": (follow_drill, SOON),
    "end_drill": (end_drill, SOON),
    "recall": (recall, SOON),
    "make_slip": (make_slip, SOON),
    "read_back": (read_back, SOON),
    "sign_again": (sign, SOON),
    "note_stops": (note_stops, timedelta(hours=4)),
    "end": (end, timedelta(hours=5)),
    "erase_by_itself": (erase_by_itself, timedelta(hours=18)),
    "sign_receipt": (sign_receipt, SOON),
}
"""The acts of a day, each with how long it comes after the one before."""
KILLED: Final = (
    "sign", "take_out", "begin_drill", "end_drill", "make_slip", "read_back", "sign_again",
    "note_stops", "erase_by_itself", "sign_receipt",
)  # fmt: skip


def times(begun: datetime) -> dict[str, datetime]:
    """When each act of a day is done that began then."""
    passed = accumulate(wait for _, wait in DAY.values())
    return {name: begun + so_far for name, so_far in zip(DAY, passed, strict=True)}


@contextmanager
def opened(folder: Path, at: datetime):
    """The services of the office in a folder, at that moment."""
    assembly.now = lambda: at
    settings = Settings(folder / "office", folder / "logs", folder / "config", 1)
    with Console(settings).open_office(settings.office) as services:
        yield services


def do(folder: Path, name: str, at: datetime) -> object:
    """What an act gives, done on the office in a folder."""
    act, _ = DAY[name]
    with opened(folder, at) as services:
        return act(services, folder, at)


class Kept:
    """Puts what a kill left away, once for all the kills that left the very same.

    An act does the same every time, so that the length of the write-ahead log tells how far it
    came.
    """

    def __init__(self, out: Path) -> None:
        self._out, self._seen = out, set()

    def __call__(self, here: Path, step: str) -> None:
        left = tuple(
            (str(file), file.stat().st_size if file.name.endswith("-wal") else file.read_bytes())
            for file in sorted(here.rglob("*"))
            if file.is_file() and not file.name.endswith("-shm")
        )
        if step != "whole" and left in self._seen:
            shutil.rmtree(here)
            return
        self._seen.add(left)
        here.rename(self._out / step)


def main() -> int:
    place, begun = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
    here, template, steps = place / "here", place / "template", {}
    for name, at in times(begun).items():
        (place / name).mkdir()
        act = partial(do, name=name, at=at)
        # What an act imports is imported here, once, and not in each fork.
        act(Path(shutil.copytree(template, here)))
        if name in KILLED:
            shutil.rmtree(here)
            fresh = partial(shutil.copytree, template, here)
            kept = Kept(place / name)
            steps[name] = killed_at_every_step(
                act, fresh, kept, place / "steps", WATCHED, reads=False
            )
        else:
            here.rename(place / name / "whole")
        template = place / name / "whole"
    print(json.dumps(steps))
    return 0


if __name__ == "__main__":
    sys.exit(main())
