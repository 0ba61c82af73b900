"""The drill by the command line, on an office that is watched beside it, and by itself."""

import json
from datetime import timedelta
from threading import Event, Thread

import pytest

from console import app, assembly
from console.domain.recalls import How
from console.domain.refusals import RefusedError
from console.services.confirmations import Word
from console.settings import Settings
from tests.services.handed import handed_to
from tests.services.office import OFFICER, PASSWORD, REF, never, no_progress, proposal, records_of
from tests.services.signed_office import a_signed_office

OWN = "a password of my own choosing"


@pytest.fixture
def office(tmp_path, monkeypatch):
    row = proposal(9, pnc_id="2010/0123456O")
    with a_signed_office(tmp_path, monkeypatch, count=1, more=(row,)) as made:
        made.tell(n9=records_of(9))
        made.check()
        handed_to(made.store, made.clock())
        monkeypatch.undo()
        monkeypatch.setenv("WATCHLIST_OFFICE", str(tmp_path / "office"))
        monkeypatch.setenv("WATCHLIST_LOGS", str(tmp_path / "logs"))
        made.services.accounts.change_password(OFFICER, PASSWORD, OWN)
        monkeypatch.setenv("WATCHLIST_PASSWORD", OWN)
        made.settings = Settings(tmp_path / "office", tmp_path / "logs", tmp_path / "config", 1)
        yield made


class Beside:
    """Another process's watch: rounds, and a confirmation for whoever is recalled."""

    def __init__(self, office, *, confirms=True):
        self._office, self._confirms = office, confirms
        self._stop = Event()
        self._thread = Thread(target=self._watch)

    def __enter__(self):
        self._beat_once()
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join()

    def _beat_once(self):
        with app.Console(self._office.settings).open_office(self._office.settings.office) as one:
            one.watch.beat(OFFICER, REF, no_progress, never)

    def _watch(self):
        with app.Console(self._office.settings).open_office(self._office.settings.office) as one:
            while not self._stop.wait(0.3):
                made = one.watch.beat(OFFICER, REF, no_progress, never)
                for recalled in made.recalled if self._confirms else ():
                    word = Word(How.BY_HAND, "NF-1", assembly.now())
                    one.watch.confirm(OFFICER, REF, recalled.number, word)


def drill(capsys, *words):
    status = app.main(["drill", "--as", "4471", *words, "--json"])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return status, json.loads(out), err


def test_a_watched_list_is_tried_from_the_record_to_the_confirmation(office, capsys):
    with Beside(office):
        status, found, _ = drill(capsys, "--entry", "WNT-9")
    assert status == 0, found
    assert found["measured"]
    assert found["drill"]["to_recall"] >= found["drill"]["to_seen"] >= 0
    assert found["drill"]["to_off"] is not None


def test_nobody_watching_and_no_test_entry_are_said(office, capsys):
    status, found, _ = drill(capsys, "--entry", "WNT-9")
    assert status == 2
    assert "Nobody watches" in json.dumps(found)
    status, found, _ = drill(capsys)
    assert status == 2 and "--entry" in json.dumps(found)
    status, found, _ = drill(capsys, "--stop")
    assert status == 2 and "No drill is under way" in json.dumps(found)


def test_it_holds_the_rounds_itself_where_asked_and_ends_what_goes_astray(
    office, capsys, monkeypatch
):
    monkeypatch.setattr("console.cli.drill_verb.LOOK_SECONDS", 0.05)
    monkeypatch.setattr(
        "console.services.watch.Watch.interval", lambda self, ref: timedelta(seconds=0.1)
    )
    monkeypatch.setattr("console.cli.drill_verb.timedelta", lambda minutes: timedelta(seconds=2))
    status, found, _ = drill(capsys, "--entry", "WNT-9", "--by-itself")
    assert status == 1
    assert found["drill"]["to_recall"] is not None and found["drill"]["to_off"] is None
    with pytest.raises(RefusedError, match="No drill is under way"):
        office.services.drill.look(OFFICER)


def test_a_drill_that_was_left_under_way_is_ended(office, capsys):
    office.services.drill.begin(OFFICER, REF, "WNT-9", watched=False)
    status = app.main(["drill", "--as", "4471", "--stop"])
    out, _ = capsys.readouterr()
    assert status == 1
    assert "NOT RECALLED within" in out
