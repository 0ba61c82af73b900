"""How long a hand-over takes against writing the same bytes; nothing is asserted here.

Run it with `python -m tests.benchmarks.bench_handover [entries]`. The floor is the pictures' bytes
written and flushed one by one by the same number of threads.
"""

import os
import resource
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from console.documents.handover import package_room
from console.documents.keys import make_key
from console.documents.package_check import check_package
from console.documents.whole_folder import write_file
from console.domain import handover, slips
from console.domain.entries import EntryRef
from console.domain.handover import Kind, Needs
from console.services.packages import Options, Plan, PlannedEntry, SigningKey
from tests.domain.test_handover import a_manifest
from tests.domain.test_recalls import recall

ENTRIES = 17_000
PICTURE = 100_000
RECALLS = 400
SECRET = "a passphrase of some length"


def timed(what: str, act):
    """Run it once, and print how long it took by the wall and the processor."""
    wall, processor = time.perf_counter(), time.process_time()
    found = act()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    print(f"{what:58} {wall:7.1f} s   {processor:6.1f} s processor", flush=True)
    return found


def main(entries: int) -> None:
    folder = Path(tempfile.mkdtemp(prefix="handover-"))
    at = datetime.now(UTC).replace(microsecond=0)
    made = make_key("PC 4471 Okafor", "Test Police", passphrase=SECRET.encode(), at=at)
    jpeg = os.urandom(PICTURE)
    refs = [EntryRef(f"WNT-{n:05}") for n in range(entries)]
    given = timed("references of the list", lambda: handover.given(b"s" * 32, 1, refs, {}))
    manifest = a_manifest(
        number=1, kind=Kind.FULL.value, continues=0, entries=entries, removed=(), files=()
    )
    needs = Needs(("A",), ("Wanted on warrant: Arrest under the warrant",), ())
    plan = Plan(manifest, tuple(PlannedEntry(one, needs, "f" * 64, None) for one in given))
    floor = folder / "floor"
    floor.mkdir()

    def write_all():
        with ThreadPoolExecutor(4) as writers:
            list(writers.map(lambda n: write_file(floor / f"{n}.jpg", jpeg), range(entries)))

    def release():
        with package_room(folder / "van", Options("Van 3")) as room:
            return room.write(
                plan, lambda sha256: jpeg, SigningKey(made.p12, SECRET), at, lambda _: None
            )

    try:
        timed("floor: the pictures' bytes written and flushed", write_all)
        shutil.rmtree(floor)
        timed("package written, signed and put in place", release)
        found = timed(
            "package checked", lambda: check_package(folder / "van", [made.root_pem]).valid
        )
        assert found
        gone = [recall(n + 1, entry_ref=refs[n]) for n in range(min(RECALLS, entries))]
        timed(f"what {RECALLS} recalls take off it", lambda: handover.taken_off(given, gone))
        few = tuple(slips.SlipLine(n, one.reference) for n, one in enumerate(given[:96], 1))
        slip = slips.Slip(slips.FORMAT, "LFR", 1, "a" * 64, 1, 0, at, few)
        marks = {one.reference: one.mark for one in given}
        timed("a slip's codes", lambda: slips.by_machine(slip, marks))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES)
