"""Killed, unplugged, full: nothing that was acknowledged is lost and nothing is half-written.

`kill -9` cannot tell a database that flushes from one that does not, so the power cut is
simulated: a file system that keeps what was never flushed only in memory, and drops it.
"""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from console.domain import audit as chain
from console.domain.audit import Event, Head
from console.domain.decisions import Draft, Outcome
from console.domain.deployments import Deployment, DeploymentRef, UseCase
from console.domain.entries import Category, Entry, EntryRef, Ground, Image, ImageSource, Person
from console.domain.findings import Reason
from console.domain.people import PersonId
from console.storage import office_file
from console.storage.offices import Office, create_office, open_office

ROOT = Path(__file__).resolve().parents[2]
AT = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)
REF = DeploymentRef("LFR-2026-0412")
WHO = PersonId("PC 4127")
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals and limits are POSIX")

WRITER = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from console.domain.refusals import OutOfReachError
from console.storage.offices import open_office
sys.path.insert(0, {here!r})
from test_storage_faults import decide
{limit}
office = open_office(Path({folder!r}))
n = 0
while True:
    try:
        head = decide(office, n % 50, note="x" * {size})
    except OutOfReachError as trouble:
        print("TROUBLE", trouble.sentence, flush=True)
        break
    print(head.sequence, flush=True)
    n += 1
"""


def entry(n: int, surname: str = "Okonjo") -> Entry:
    return Entry(
        ref=EntryRef(f"WNT-{n:04d}"),
        person=Person(surname, "Tamsin", date(1990, 2, 28), pnc_id="26/0000001I"),
        grounds=(Ground(Category.A, "fta", urn="01AB0000126"),),
        image=Image("images/a.jpg", ImageSource.CUSTODY),
        proposed_by="PC 1",
        proposed_at=AT,
    )


def decide(office: Office, n: int, note: str = "") -> Head:
    """What one key press does: a decision and its event in one unit."""
    draft = Draft(EntryRef(f"WNT-{n:04d}"), Outcome.STRIKE, "d" * 64, Reason.STALE, note)
    with office.store.writing() as unit:
        made = unit.decisions.append(REF, draft, None, WHO, AT)
        return unit.audit.append(
            Event("decided", WHO, AT, draft.entry_ref, "", (("id", str(made.id)),))
        )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "office"
    office = create_office(made)
    deployment = Deployment(
        REF, "Larkspur", "01", "Find people wanted for robbery", UseCase.HOTSPOT, "Stratford",
        (51.5416, -0.0034), AT, AT + timedelta(hours=6), frozenset({Category.A}), 2000,
        "national-2026.1", True,
    )  # fmt: skip
    with office.store.writing() as unit:
        unit.deployments.add(deployment, WHO, AT)
        unit.entries.add_many(REF, [entry(n) for n in range(150)])
    office.close()
    return made


def whole(folder: Path, acknowledged: int) -> int:
    """How many acts the office holds, after seeing that it holds together."""
    plain = sqlite3.connect(folder / "office.sqlite")
    assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
    (decisions,) = plain.execute("SELECT count(*) FROM decisions").fetchone()
    plain.close()
    office = open_office(folder)
    with office.store.reading() as unit:
        links = list(unit.audit.links())
    office.close()
    assert chain.verify(links) is None
    assert len(links) == decisions, "an act and its event are one"
    assert len(links) >= acknowledged
    return len(links)


def writer(folder: Path, *, size: int = 10, limit: str = "") -> subprocess.Popen[str]:
    script = WRITER.format(
        root=str(ROOT), here=str(Path(__file__).parent), folder=str(folder), size=size, limit=limit
    )
    return subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=folder.parent
    )


@POSIX
@pytest.mark.parametrize("after", [1, 60, 233])
def test_killed_in_mid_write_nothing_acknowledged_is_lost(folder: Path, after: int) -> None:
    process = writer(folder)
    assert process.stdout is not None
    for line in process.stdout:
        if int(line) >= after:
            break
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read().split()
    process.stdout.close()
    process.wait()
    acknowledged = int(rest[-1]) if rest else after
    held = whole(folder, acknowledged)
    office = open_office(folder)
    assert decide(office, 0).sequence == held + 1
    office.close()


# A disk that is full


def full(folder: Path, process: subprocess.Popen[str]) -> int:
    """Let the writer run into the wall; the number of the last act that it was sure of."""
    output, _ = process.communicate(timeout=120)
    *acts, trouble = output.strip().split("\n")
    assert process.returncode == 0
    assert trouble.startswith("TROUBLE The disk that holds this office"), trouble
    assert "nothing was saved" in trouble
    return int(acts[-1])


@POSIX
def test_a_file_that_may_not_grow_is_a_sentence_and_nothing_is_lost(folder: Path) -> None:
    limit = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))"
    )
    acknowledged = full(folder, writer(folder, size=20_000, limit=limit))
    assert whole(folder, acknowledged) == acknowledged


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes; only root can have one."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("needs root on Linux")
    where = tmp_path / "small"
    where.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m,mode=0700", "tmpfs", str(where)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip("this machine lets nobody mount")
    yield where
    subprocess.run(["umount", str(where)], check=True)


def test_a_full_disk_is_a_sentence_and_nothing_is_lost(folder: Path, small_disk: Path) -> None:
    moved = Path(shutil.copytree(folder, small_disk / "office"))
    acknowledged = full(moved, writer(moved, size=20_000))
    back = Path(shutil.copytree(moved, folder.parent / "back"))
    assert whole(back, acknowledged) == acknowledged


# A power cut


class Unplugged:
    """What is on the disk and what is not yet, file by file."""

    def __init__(self) -> None:
        self.flushed: dict[str, bytearray] = {}
        self.waiting: dict[str, list[tuple[int | None, Any]]] = {}
        self.shut = False

    def flush(self, path: str) -> None:
        for offset, data in self.waiting.pop(path, []):
            put(self.flushed.setdefault(path, bytearray()), offset, data)

    def cut(self, chance: float, dice: random.Random) -> dict[str, bytearray]:
        """The disk after the cut: of what waited, each write got through with this chance."""
        left = {path: bytearray(content) for path, content in self.flushed.items()}
        for path, writes in self.waiting.items():
            for offset, data in writes:
                if dice.random() < chance:
                    put(left.setdefault(path, bytearray()), offset, data)
        return left


def put(content: bytearray, offset: int | None, data: Any) -> None:
    if offset is None:
        del content[data:]
        return
    content.extend(b"\0" * (offset + len(data) - len(content)))
    content[offset : offset + len(data)] = data


def disk(name: str, power: Unplugged) -> Any:
    """An SQLite file system whose flushes are the only thing that reaches `power.flushed`."""
    apsw = pytest.importorskip("apsw")

    class File(apsw.VFSFile):  # type: ignore[misc]
        def __init__(self, base: str, path: Any, flags: list[int]) -> None:
            self.path = path if isinstance(path, str) or path is None else path.filename()
            super().__init__(base, path, flags)

        def xWrite(self, data: bytes, offset: int) -> None:
            if self.path and not power.shut:
                power.waiting.setdefault(self.path, []).append((offset, bytes(data)))
            super().xWrite(data, offset)

        def xTruncate(self, size: int) -> None:
            if self.path and not power.shut:
                power.waiting.setdefault(self.path, []).append((None, size))
            super().xTruncate(size)

        def xSync(self, flags: int) -> None:
            if self.path and not power.shut:
                power.flush(self.path)

    class Disk(apsw.VFS):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__(name, "")

        def xOpen(self, path: Any, flags: list[int]) -> File:
            return File("", path, flags)

    return Disk()


def recorded(folder: Path, count: int) -> list[list[str]]:
    """The very statements of `count` acts, as the store sends them to its database."""
    units: list[list[str]] = []
    office = open_office(folder)

    def note(statement: str) -> None:
        # A statement that sets a trigger off is traced once more for it.
        if units[-1][-1:] != [statement]:
            units[-1].append(statement)

    def listen(driver: sqlite3.Connection, *_: object) -> None:
        driver.set_trace_callback(note)

    event.listen(office.store._database._writer, "connect", listen)
    for n in range(count):
        units.append([])
        decide(office, n)
    office.close()
    return units


@pytest.mark.parametrize("chance", [0.0, 0.5])
@pytest.mark.parametrize("seed", range(4))
def test_a_power_cut_loses_nothing_acknowledged(
    folder: Path, tmp_path: Path, seed: int, chance: float
) -> None:
    assert unplugged(folder, tmp_path, "FULL", seed, chance) == 0


def test_the_simulated_cut_bites_where_nothing_is_flushed(folder: Path, tmp_path: Path) -> None:
    assert unplugged(folder, tmp_path, "NORMAL", 1, 0.0) > 0


def unplugged(folder: Path, tmp_path: Path, synchronous: str, seed: int, chance: float) -> int:
    """How many acknowledged acts a power cut loses with that setting."""
    import apsw

    dice = random.Random(seed)
    before = Path(shutil.copytree(folder, tmp_path / "before"))
    units = recorded(folder, dice.randrange(20, 150))
    path = before / "office.sqlite"
    power = Unplugged()
    power.flushed[str(path)] = bytearray(path.read_bytes())
    name = f"cut-{synchronous}-{seed}-{chance}"
    made = disk(name, power)
    connection = apsw.Connection(str(path), vfs=name)
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    for setting in office_file._SETTINGS:
        connection.execute(setting)
    connection.execute(f"PRAGMA synchronous={synchronous}")
    # Small, so that checkpoints happen among so few acts as well.
    connection.execute("PRAGMA wal_autocheckpoint=60")
    for statements in units:
        for statement in statements:
            connection.execute(statement)
    left = power.cut(chance, dice)
    power.shut = True
    connection.close()
    made.unregister()
    after = tmp_path / "after"
    (after / "pictures").mkdir(parents=True)
    for each, content in left.items():
        (after / Path(each).name).write_bytes(content)
    return len(units) - whole(after, 0)


# What was deleted


def test_what_was_deleted_leaves_no_bytes(folder: Path) -> None:
    name, note = "Zyxwvutsky", "qqzzx typed words"
    office = open_office(folder)
    with office.store.writing() as unit:
        unit.entries.add_many(REF, [entry(n, surname=name) for n in range(900, 1000)])
    decide(office, 900, note)
    office.store.settle()
    assert found(folder, name)
    assert found(folder, note)
    with office.store._database.writing() as connection:
        connection.execute(text("DELETE FROM decision_notes"))
        connection.execute(text("DELETE FROM entry_states"))
        connection.execute(text("DELETE FROM entries WHERE entry_ref >= 'WNT-0900'"))
    office.store.settle()
    assert not found(folder, name)
    assert not found(folder, note)
    office.close()
    assert whole(folder, 1) == 1


def found(folder: Path, words: str) -> bool:
    return any(words.encode() in path.read_bytes() for path in folder.glob("office.sqlite*"))
