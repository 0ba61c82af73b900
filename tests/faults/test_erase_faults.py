"""An erasure killed at any step, a file that cannot be removed, a full disk: it goes on to the end.

The office is killed by itself, at the n-th step that changes anything outside its memory; what
opens it next goes on, and the raw bytes of every file are read afterwards.
"""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from console import app
from console.domain.deployments import Stage
from console.domain.erasing import LineState
from console.domain.receipts import parse_receipt
from console.domain.refusals import OutOfReachError
from console.services.packages import SigningKey
from console.settings import Settings
from console.storage import database, erasing_files
from tests.services.after import SECRET, in_the_past, key, signed_list
from tests.services.office import AUDITOR, AUTHORISER, REF, Office, an_office
from tests.services.raw import holding
from tests.services.test_erase import over, secrets_of
from tests.services.test_erase_by_itself import ENDED_AGO

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
OWN = SigningKey(key().p12, SECRET)

CHILD = """
import os, signal, sys
sys.path.insert(0, {root!r})
from pathlib import Path
from console import app
from console.settings import Settings
from console.services.packages import SigningKey
from console.storage import erasing_files, pictures
from console.storage.database import Database
from tests.services.office import AUTHORISER, REF

left = {kill}

def step():
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

def counted(real):
    def counting(*given, **named):
        step()
        done = real(*given, **named)
        step()
        return done
    return counting

erasing_files._overwrite = counted(erasing_files._overwrite)
erasing_files.erase_file = counted(erasing_files.erase_file)
Database.scour = counted(Database.scour)
real = Database.writing
from contextlib import contextmanager

@contextmanager
def writing(self):
    step()
    with real(self) as connection:
        yield connection
        step()
    step()

folder = Path({folder!r})
settings = Settings(folder / "office", folder / "logs", folder / "config", 1)
with app.Console(settings).open_office(settings.office) as services:
    Database.writing = writing
    if {alone}:
        services.erase.by_itself()
    else:
        key = SigningKey(Path({key!r}).read_bytes(), {secret!r})
        services.erase.erase(AUTHORISER, REF, key)
print("DONE")
"""


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """An office whose deployment is over, and the bytes that must be gone."""
    folder = tmp_path_factory.mktemp("template")
    with an_office(folder) as office:
        signed_list(office, approved=(1, 2), struck=(3,))
        schedule = folder / "office" / ".." / "schedule.pdf"
        schedule.write_bytes(office.services.signoff.schedule(AUTHORISER, REF, schedule))
        secrets = secrets_of(office, 1, 2, 3)
        over(office)
    return folder, secrets


@pytest.fixture
def folder(template, tmp_path):
    made = tmp_path / "here"
    shutil.copytree(template[0], made)
    return made


def opened(folder):
    settings = Settings(folder / "office", folder / "logs", folder / "config", 1)
    return app.Console(settings).open_office(settings.office)


def erase_and_die(folder, kill, *, alone=False) -> bool:
    """Whether it came to its end before it was killed; `alone`, nobody asked for it."""
    secret = folder / "key.p12"
    secret.write_bytes(key().p12)
    script = CHILD.format(
        root=str(ROOT), kill=kill, folder=str(folder), key=str(secret), secret=SECRET, alone=alone
    )
    child = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert child.returncode in (0, -signal.SIGKILL), child.stderr
    return child.returncode == 0


def everything(folder):
    return [folder / "office", folder / "logs", folder / "config"]


@POSIX
@pytest.mark.parametrize("kill", [1, 2, 3, 5, 8, 13, 17, 21, 24, 27, 30])
def test_killed_at_any_step_the_next_start_goes_on_to_the_end(template, folder, kill):
    ended = erase_and_die(folder, kill)
    with opened(folder) as services:
        office = Office(services, folder)
        acts = office.acts()
        if "erasure_begun" in acts:
            # What was begun is carried on by whoever opens the office, without being asked.
            assert services.lists.summaries(AUDITOR)[0].stage is Stage.ERASED
            assert holding(everything(folder), template[1]) == []
        assert not ended or "receipt_signed" in acts
        due = services.erase.due(AUDITOR)
        if services.lists.summaries(AUDITOR)[0].stage is not Stage.ERASED:
            assert services.erase.erase(AUTHORISER, REF, OWN).gone
            assert holding(everything(folder), template[1]) == []
        elif due and due[0].unsigned:
            signed = services.erase.erase(AUTHORISER, REF, OWN)
            assert signed.gone
        receipts = services.erase.receipts(AUDITOR, REF)
        assert receipts
        assert all(one.signed_by == AUTHORISER.id for one in receipts)
        assert parse_receipt(receipts[-1].content.encode()).complete
        assert services.inspect.verify_log(AUDITOR).ok


@POSIX
@pytest.mark.parametrize("kill", [1, 2, 3, 5, 8, 13, 17, 21, 24, 27, 30, 99])
def test_killed_while_it_erases_by_itself_the_next_round_comes_to_the_end(template, folder, kill):
    with opened(folder) as services:
        in_the_past(Office(services, folder), hours=ENDED_AGO)
    ended = erase_and_die(folder, kill, alone=True)
    assert ended is (kill == 99)
    with opened(folder) as services:
        office = Office(services, folder)
        services.erase.by_itself()
        assert services.lists.summaries(AUDITOR)[0].stage is Stage.ERASED
        assert holding(everything(folder), template[1]) == []
        receipts = services.erase.receipts(AUDITOR, REF)
        assert len(receipts) == 1
        assert parse_receipt(receipts[0].content.encode()).complete
        assert receipts[0].signed_at is None
        acts = office.acts()
        assert (acts.count("erasure_begun"), acts.count("erased")) == (1, 1)
        assert services.inspect.verify_log(AUDITOR).ok


def test_a_file_that_cannot_be_removed_is_red_and_tried_again(template, folder, monkeypatch):
    real = erasing_files._overwrite

    def busy(path):
        if ".thumb.jpg" in path.name:
            raise PermissionError(13, "Permission denied")
        real(path)

    with opened(folder) as services:
        monkeypatch.setattr(erasing_files, "_overwrite", busy)
        done = services.erase.erase(AUTHORISER, REF, OWN)
        assert (done.gone, done.stage, len(done.failed)) == (False, Stage.ENDED, 3)
        assert {line.note for line in done.failed} == {"It cannot be erased: permission denied."}
        (due,) = services.erase.due(AUDITOR)
        assert (due.red, due.failed) == (True, 3)
        (first,) = services.erase.receipts(AUDITOR, REF)
        told = parse_receipt(first.content.encode())
        assert not told.complete
        assert told.failed == 3
        assert first.signed_by == AUTHORISER.id, "an incomplete receipt is signed as well"
        assert len(services.erase.erase(AUTHORISER, REF, OWN).failed) == 3
        assert services.erase.due(AUDITOR)[0].failed == 3
        assert Office(services, folder).acts().count("erasure_begun") == 1, "one plan, tried again"
        again = services.erase.go_on()
        assert again == (), "nothing came out otherwise, so there is no other receipt"
    with opened(folder) as services:
        assert len(services.erase.receipts(AUDITOR, REF)) == 1, "what failed waits to be retried"
        monkeypatch.setattr(erasing_files, "_overwrite", real)
        (done,) = services.erase.go_on()
        assert (done.gone, done.stage) == (True, Stage.ERASED)
        first, second = services.erase.receipts(AUDITOR, REF)
        told = parse_receipt(second.content.encode())
        assert told.complete
        assert told.earlier == first.digest
        assert services.erase.erase(AUTHORISER, REF, OWN).gone
        assert services.erase.receipts(AUDITOR, REF)[1].signed_by == AUTHORISER.id
    assert holding(everything(folder), template[1]) == []


def test_a_full_disk_costs_nothing_but_the_time_until_there_is_room(template, folder, monkeypatch):
    real = database.Database.scour

    def full(self):
        raise OutOfReachError("The disk that holds this office is full; nothing was saved.")

    with opened(folder) as services:
        monkeypatch.setattr(database.Database, "scour", full)
        done = services.erase.erase(AUTHORISER, REF, OWN)
        assert [line.copy for line in done.failed] == ["database"]
        assert services.erase.due(AUDITOR)[0].red
        monkeypatch.setattr(database.Database, "scour", real)
        assert services.erase.erase(AUTHORISER, REF, OWN).gone
    assert holding(everything(folder), template[1]) == []


def test_a_reader_that_does_not_let_go_keeps_it_red(template, folder):
    """Somebody else's old view of the office holds pages with names in the write-ahead log."""
    other = sqlite3.connect(folder / "office" / "office.sqlite")
    other.execute("PRAGMA journal_mode=WAL")
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM entries").fetchone()
    with opened(folder) as services:
        with pytest.MonkeyPatch.context() as quick:
            quick.setattr("console.storage.office_file.BUSY_SECONDS", 1)
            done = services.erase.erase(AUTHORISER, REF, OWN)
        assert [line.copy for line in done.failed] == ["database"]
        assert not done.gone
        other.close()
        assert services.erase.go_on()[0].gone
    assert holding(everything(folder), template[1]) == []


def test_a_table_that_cannot_be_erased_is_whole_and_red(template, folder, monkeypatch):
    from console.storage.contents import Contents

    real = Contents.erase

    def trouble(self, kind, ref, held):
        real(self, kind, ref, held)
        if kind.value == "views":
            raise OutOfReachError("The disk that holds this office is full; nothing was saved.")

    with opened(folder) as services:
        monkeypatch.setattr(Contents, "erase", trouble)
        done = services.erase.erase(AUTHORISER, REF, OWN)
        assert not done.gone
        assert "entries" in {line.copy for line in done.failed}
        assert {line.state for line in done.failed} == {LineState.FAILED, LineState.PLANNED}
        with Office(services, folder).store.reading() as unit:
            assert unit.entries.all(REF)[0].person.surname, "all of it, or none"
        monkeypatch.undo()
        assert services.erase.erase(AUTHORISER, REF, OWN).gone
    assert holding(everything(folder), template[1]) == []
