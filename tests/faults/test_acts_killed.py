"""Drills, slips, results, certificates and erasures killed at every step, and done again.

After each kill the office is whole, the act was done with its event or not at all, and doing it
again ends where it would have ended had nobody killed it.
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest

from console import assembly
from console.domain import audit as chain
from console.domain.audit import parse
from console.domain.decisions import Outcome
from console.domain.receipts import parse_receipt
from console.domain.refusals import RefusedError
from console.storage.offices import open_office
from tests.faults.killed_acts import DAY, IN_CUSTODY, STOPPED, TESTED, do, opened, times
from tests.services.office import (
    AUDITOR,
    REF,
    Office,
    an_office,
    proposal,
    records_of,
    write_bundle,
)
from tests.services.raw import holding
from tests.services.test_erase import secrets_of

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks and signals are POSIX")
LISTED = (1, 2, 9)
FICTIONAL = "2010/0123456O"
ONE_AND_ALL = {
    "sign": "certificate_signed",
    "begin_drill": "drill_begun",
    "end_drill": "drill_ended",
    "make_slip": "slip_issued",
    "read_back": "recall_confirmed",
    "sign_again": "certificate_signed",
    "note_stops": "stop_noted",
}
"""The acts that are done entirely or not at all, each with an event that tells of it."""
BY_CHANCE = {"certificates": 4, "certificate_leaves": 1, "receipt_signatures": 1}
"""How many columns of a row are the same whenever the same is signed: salts and keys differ."""
OWN = {"audit.head", "person_token_key"}
"""What each office has of its own: the end of its log, and a key that is made at first need."""
TRIES = {"erasure_lines": -1}
"""Who was killed tried once more."""


class Held(NamedTuple):
    """What an office holds: its tables but for the log, the acts of that, and every file."""

    tables: dict[str, list[str]]
    acts: Counter[str]
    files: dict[str, str]


def held(folder: Path) -> Held:
    """What the office in a folder holds, after seeing that it holds together."""
    shown = BY_CHANCE | TRIES
    with closing(sqlite3.connect(folder / "office" / "office.sqlite")) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
        asked = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name != 'audit'"
        tables = {
            name: sorted(
                repr(row[: shown.get(name)])
                for row in plain.execute(f'SELECT * FROM "{name}"')
                if row[0] not in OWN
            )
            for (name,) in plain.execute(asked).fetchall()
        }
    office = open_office(folder / "office")
    with office.store.reading() as unit:
        links = list(unit.audit.links())
    office.close()
    assert chain.verify(links) is None
    files = {
        str(file.relative_to(folder)): sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and not file.name.startswith("office.sqlite")
    }
    return Held(tables, Counter(parse(link.body).act for link in links), files)


class Day:
    """What was left of each act of a day, by the step that it was killed at."""

    def __init__(self, place: Path, begun: datetime) -> None:
        self._place, self.at = place, times(begun)
        asked = [sys.executable, "-m", "tests.faults.killed_acts", place, begun.isoformat()]
        made = subprocess.run(
            [*map(str, asked)], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert made.returncode == 0, made.stderr
        self.steps = json.loads(made.stdout)

    def around(self, act: str) -> tuple[Held, Held]:
        """What the office held before an act, and after one that nobody killed."""
        names = ["", *DAY]
        earlier = names[names.index(act) - 1]
        before = self._place / (f"{earlier}/whole" if earlier else "template")
        return self._looked(before), self._looked(self._place / act / "whole")

    def _looked(self, folder: Path) -> Held:
        """What an office holds, read from a copy, so that it stays as it is."""
        with self._here(folder) as copy:
            return held(copy)

    @contextmanager
    def _here(self, folder: Path) -> Iterator[Path]:
        """A copy of an office at the place where it was made."""
        copy = Path(shutil.copytree(folder, self._place / "here"))
        try:
            yield copy
        finally:
            shutil.rmtree(copy)

    def killed(self, act: str) -> Iterator[Path]:
        """Each of the different offices that kills left, at the place where it was made."""
        for folder in sorted(self._place.glob(f"{act}/[0-9]*")):
            with self._here(folder) as here:
                yield here

    def secrets(self) -> set[bytes]:
        """Every byte of the name, the numbers and the pictures of who is on the list to its end."""
        with self._here(self._place / "end" / "whole") as here:
            with opened(here, self.at["end"]) as services:
                found = secrets_of(Office(services, here), 2)
            assert len(holding(ours(here), found)) > 20, "the search finds what is there"
        return found


def ours(folder: Path) -> list[Path]:
    """Every folder but those of who proposed and of the records system."""
    return [folder / name for name in ("office", "logs", "config", "package", "files")]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    """A day that begins with a list of three, looked through and not yet signed."""
    place = tmp_path_factory.mktemp("day")
    (place / "here").mkdir()
    with an_office(place / "here") as office:
        rows = [proposal(1), proposal(2), proposal(9, pnc_id=FICTIONAL)]
        assert [row["entry_ref"] for row in rows] == [IN_CUSTODY, STOPPED, TESTED]
        office.take(write_bundle(place / "here" / "bundle", rows))
        office.say(*(record for number in LISTED for record in records_of(number)))
        office.check()
        for row in rows:
            office.decide(row["entry_ref"], Outcome.APPROVE)
    (place / "here").rename(place / "template")
    return Day(place, datetime.now(UTC) + timedelta(seconds=1))


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each office is opened at the moment of its act; afterwards the clock is put back."""
    monkeypatch.setattr(assembly, "now", assembly.now)


def no_half_file(left: Held, before: Held, after: Held) -> None:
    """What bears a name of its own is whole, as it was or as it becomes."""
    for name, digest in left.files.items():
        hidden = Path(name).name.startswith(".")
        assert hidden or digest in {before.files.get(name), after.files.get(name)}, name


@pytest.mark.parametrize("act", ONE_AND_ALL)
def test_killed_at_any_step_it_is_done_entirely_or_not_at_all(day: Day, act: str) -> None:
    before, after = day.around(act)
    event, outcomes = ONE_AND_ALL[act], Counter()
    for here in day.killed(act):
        left = held(here)
        done = left.acts[event] == after.acts[event]
        assert left.tables == (after if done else before).tables
        assert done or left.acts[event] == before.acts[event]
        no_half_file(left, before, after)
        outcomes[done] += 1
        if act == "make_slip" and done:
            another_slip(here, day.at[act])
            continue
        # Who was done already may be told so, and nothing more comes of it.
        with suppress(*[RefusedError] * done):
            do(here, act, day.at[act])
        again = held(here)
        assert again.tables == after.tables
        assert again.files == after.files
        assert again.acts[event] == after.acts[event]
    assert set(outcomes) == {True, False}, outcomes
    assert day.steps[act] > 4


def another_slip(here: Path, at: datetime) -> None:
    """The page of a slip that was kept is lost: the next takes its place, and is read back."""
    do(here, "make_slip", at)
    assert do(here, "read_back", at).confirmed == {2}
    with opened(here, at) as services, services.inspect._store.reading() as unit:
        lost, made = unit.slips.of(REF)
    assert (lost.number, made.number, made.replaces) == (1, 2, 1)
    assert (lost.read_back_at, made.read_back_at) == (None, at)
    assert held(here).acts["slip_issued"] == 2


def test_an_erasure_killed_at_any_step_goes_on_to_the_same_end(day: Day) -> None:
    act = "erase_by_itself"
    before, after = day.around(act)
    secrets, ended = day.secrets(), Counter()
    for here in day.killed(act):
        left = held(here)
        no_half_file(left, before, after)
        erased = any("'erased'" in step for step in left.tables["stage_steps"])
        ended[erased] += 1
        if erased:
            assert holding(ours(here), secrets) == [], "nothing is called erased that is there"
        with opened(here, day.at[act]) as services:
            services.erase.by_itself()
            *_, receipt = services.erase.receipts(AUDITOR, REF)
        assert parse_receipt(receipt.content.encode()).complete
        again = held(here)
        assert again.tables == after.tables
        assert again.files == after.files
        assert again.acts == after.acts
        assert holding(ours(here), secrets) == []
    assert set(ended) == {True, False}
    assert day.steps[act] > 100, "every change to a table or a file is a step"


def test_receipts_whose_signing_is_killed_are_each_signed_once(day: Day) -> None:
    act = "sign_receipt"
    _, after = day.around(act)
    signed = Counter()
    for here in day.killed(act):
        left = held(here)
        signed[len(left.tables["receipt_signatures"])] += 1
        assert left.acts["receipt_signed"] == len(left.tables["receipt_signatures"])
        if left.tables == after.tables:
            with pytest.raises(RefusedError):
                do(here, act, day.at[act])
        else:
            do(here, act, day.at[act])
        again = held(here)
        assert again.tables == after.tables
        assert again.files == after.files
        assert again.acts == after.acts
    assert set(signed) == {0, 1, 2}


def test_what_a_kill_left_of_a_schedule_is_erased_with_its_list(day: Day) -> None:
    act = "take_out"
    before, after = day.around(act)
    found = set()
    for here in day.killed(act):
        left = held(here)
        no_half_file(left, before, after)
        found |= {file.name for file in here.glob("files/*")}
        if list(here.glob("files/*")):
            for last in ("end", "erase_by_itself"):
                do(here, last, day.at[last])
            assert list(here.glob("files/*")) == []
        else:
            do(here, act, day.at[act])
            assert [file.name for file in here.glob("files/*")] == ["schedule.pdf"]
    assert found == {"schedule.pdf", ".schedule.pdf.partial"}
