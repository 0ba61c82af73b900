"""The verbs of a list in force, as somebody types them, and the watch that runs by itself."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from console import app
from console.domain.deployments import Stage
from tests.services.handed import handed_to
from tests.services.office import (
    AUDITOR,
    AUTHORISER,
    OFFICER,
    PASSWORD,
    REF,
    hours_ago,
    records_of,
    write_records,
)
from tests.services.signed_office import a_signed_office

ROOT = Path(__file__).resolve().parents[2]
OWN = "a quite different passphrase"
WHY = "Seen in custody at the front desk today."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An office with three entries in force, closed again."""
    with a_signed_office(tmp_path, monkeypatch) as made:
        for person in (OFFICER, AUTHORISER, AUDITOR):
            made.services.accounts.change_password(person, PASSWORD, OWN)
        handed_to(made.store, made.clock())
    monkeypatch.undo()
    monkeypatch.setenv("WATCHLIST_OFFICE", str(tmp_path / "office"))
    monkeypatch.setenv("WATCHLIST_LOGS", str(tmp_path / "logs"))
    monkeypatch.setenv("WATCHLIST_PASSWORD", OWN)
    return tmp_path


@pytest.fixture
def run(folder, capsys):
    def verb(*words):
        status = app.main([*map(str, words), "--json"])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return status, [json.loads(line) for line in _objects(out)], err

    return verb


def _objects(out):
    """Each JSON object that was printed, on one line or on several."""
    decoder, rest = json.JSONDecoder(), out.strip()
    while rest:
        found, end = decoder.raw_decode(rest)
        yield json.dumps(found)
        rest = rest[end:].strip()


def withdraw(folder, number):
    others = [row for each in (1, 2, 3) if each != number for row in records_of(each)]
    write_records(folder / "records.csv", [*others, *records_of(number, "withdrawn")])


def doubt(folder, number):
    """The marker of an entry is cancelled while its warrant lives: needs judgement."""
    first, marker, image = records_of(number)
    marker |= {"status": "cancelled", "changed_at": hours_ago(1)}
    others = [row for each in (1, 2, 3) if each != number for row in records_of(each)]
    write_records(folder / "records.csv", [*others, first, marker, image])


def test_one_round_recalls_and_says_whether_the_list_is_confirmed(folder, run):
    status, (found,), _ = run("watch", "--once", "--as", "4471")
    assert (status, found["confirmed"], found["in_force"]) == (0, True, 3)
    withdraw(folder, 2)
    status, (found,), _ = run("watch", "--once", "--as", "4471")
    assert (status, found["recalled"], found["waiting"]) == (0, ["WNT-2"], [1])
    status, (found,), _ = run("status", "--as", "A7")
    assert status == 0
    (recall,) = found["recalls"]
    assert (recall["entry_ref"], recall["reason"]) == ("WNT-2", "warrant_withdrawn")
    assert recall["seconds_to_recall"] > 0
    assert found["confirmed"] is True


def test_a_round_that_leaves_the_list_unconfirmed_is_a_no(folder, run):
    (folder / "records.csv").unlink()
    # What was read at signing is young enough; a clock far ahead makes it old.
    write_records(folder / "records.csv", [])
    text = (folder / "records.csv").read_text().replace(hours_ago(0)[:13], hours_ago(9)[:13], 1)
    (folder / "records.csv").write_text(text)
    status, (found,), _ = run("watch", "--once", "--as", "4471")
    assert status == 1
    assert not found["confirmed"]
    assert "Ask for a newer file" in found["alarms"][0]


def test_recall_confirm_answer_and_cancel(folder, run):
    status, (found,), _ = run("recall", "WNT-1", "--note", WHY, "--as", "4471")
    assert (status, found["recalled"]) == (0, {"WNT-1": 1})
    status, _, err = run("recall", "WNT-1", "--note", WHY, "--as", "4471")
    assert status == 2
    assert "not on the signed list now" in err
    status, (found,), _ = run("confirm", "--number", 1, "--receipt", "NF-1", "--as", "4471")
    assert (status, found["confirmed"], found["waiting"]) == (0, "WNT-1", [])
    assert found["words_kept"]
    status, _, err = run("confirm", "--entry", "WNT-1", "--receipt", "NF-2", "--as", "4471")
    assert status == 1
    assert "already: NF-1" in err
    assert run("confirm", "--receipt", "NF-2", "--as", "4471")[0] == 2
    assert run("answer", "WNT-3", "keep", "--note", WHY, "--as", "1190")[0] == 2
    doubt(folder, 3)
    assert run("watch", "--once", "--as", "4471")[1][0]["asked"] == ["WNT-3"]
    status, (found,), _ = run("answer", "WNT-3", "keep", "--note", WHY, "--as", "1190")
    assert (status, found["answer"]) == (0, "keep")
    status, _, err = run("end", "--as", "1190")
    assert status == 2
    assert "cancel it instead" in err
    status, (found,), _ = run("cancel", "--why", "The match was called off.", "--as", "1190")
    assert (status, found["stage"]) == (0, "cancelled")
    assert run("watch", "--once", "--as", "4471")[0] == 2


def test_status_tells_recalls_to_people_too(folder, run, capsys):
    withdraw(folder, 2)
    doubt_of = run("watch", "--once", "--as", "4471")
    assert doubt_of[0] == 0
    assert app.main(["status", "--as", "4471"]) == 0
    out, _ = capsys.readouterr()
    assert "Recall 1: WNT-2, warrant_withdrawn, " in out
    assert "not confirmed" in out


def test_a_deployment_ends_by_the_verb(folder, run):
    with closing(sqlite3.connect(folder / "office" / "office.sqlite")) as plain, plain:
        plain.execute("UPDATE deployments SET stage = ?", (Stage.RELEASED.value,))
    status, (found,), _ = run("end", "--why", "Nothing was deployed in the end.", "--as", "1190")
    assert (status, found["stage"]) == (0, "ended")


class Running:
    """The watch as a process of its own, and the lines that it prints."""

    def __init__(self, *words):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "console", "watch", "--as", "4471", "--json", *words],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )

    def line(self):
        assert self.process.stdout is not None
        text = self.process.stdout.readline()
        assert text, self.process.stderr.read() if self.process.stderr else ""
        return json.loads(text)

    def stop(self, number):
        self.process.send_signal(number)
        try:
            out, err = self.process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
            raise
        return self.process.returncode, [json.loads(line) for line in out.splitlines()], err


STOP = signal.CTRL_BREAK_EVENT if os.name == "nt" else signal.SIGTERM


def test_the_watch_goes_on_by_itself_recalls_at_a_new_file_and_stops_when_asked(folder):
    watch = Running()
    assert watch.line()["recalled"] == []
    withdraw(folder, 2)
    # The interval is a minute; a new file is looked at at once.
    assert watch.line()["recalled"] == ["WNT-2"]
    (folder / "records.csv").unlink()
    assert watch.line()["trouble"] == ""
    status, lines, err = watch.stop(STOP)
    assert status == 1
    assert lines[-1] == {"stopped": True, "deployment": REF}
    assert "Traceback" not in err


@pytest.mark.skipif(os.name == "nt", reason="a terminal's Ctrl+C is POSIX here")
def test_ctrl_c_stops_it_as_well_and_every_desk_alarms_at_once(folder, run):
    # A shell that runs the tests in the background lets them ignore it, and so would the watch.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        watch = Running()
    finally:
        signal.signal(signal.SIGINT, before)
    watch.line()
    assert watch.stop(signal.SIGINT)[0] == 1
    status, (found,), _ = run("status", "--as", "A7")
    assert status == 0
    assert found["confirmed"] is False
    assert "4471 stopped the watch" in found["alarms"][0]


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGHUP on Windows")
def test_a_signal_that_is_ignored_from_the_start_does_not_stop_it(folder):
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        watch = Running()
    finally:
        signal.signal(signal.SIGHUP, before)
    watch.line()
    watch.process.send_signal(signal.SIGHUP)
    withdraw(folder, 2)
    assert watch.line()["recalled"] == ["WNT-2"]
    assert watch.stop(STOP)[0] == 1


def test_the_watch_ends_with_status_0_when_the_end_is_signed_off(folder):
    watch = Running()
    watch.line()
    with closing(sqlite3.connect(folder / "office" / "office.sqlite", timeout=30)) as plain, plain:
        plain.execute("UPDATE deployments SET stage = ?", (Stage.ENDED.value,))
    time.sleep(0.1)
    write_records(folder / "records.csv", records_of(1))
    out, err = watch.process.communicate(timeout=90)
    assert watch.process.returncode == 0, err
    assert json.loads(out.splitlines()[-1])["over"]


@pytest.mark.skipif(os.name == "nt", reason="SQLite's locks are held by another process")
def test_a_database_that_is_locked_is_a_trouble_and_not_the_end(folder):
    watch = Running()
    watch.line()
    with closing(sqlite3.connect(folder / "office" / "office.sqlite", timeout=30)) as plain:
        plain.execute("BEGIN IMMEDIATE")
        withdraw(folder, 2)
        held = watch.line()
        assert "Another program has been writing" in held["trouble"]
        assert not held["confirmed"]
        plain.execute("ROLLBACK")
    withdraw(folder, 2)
    found = watch.line()
    while not found.get("recalled"):
        found = watch.line()
    assert found["recalled"] == ["WNT-2"]
    watch.stop(STOP)
