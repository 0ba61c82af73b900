"""The watch killed at every step, starved of disk, locked out, and with its clock set back.

Nothing is lost, nobody is recalled twice, and whoever has to be recalled is, by the next round.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from console.domain import audit as chain
from console.domain.audit import parse
from console.domain.entries import EntryRef
from console.domain.recalls import Answer, Cause, How
from console.domain.refusals import OutOfReachError
from console.services.packages import Options, SigningKey
from console.storage import database, office_file
from console.storage.offices import open_office
from tests.faults.killed_rounds import VAN
from tests.services.office import (
    AUTHORISER,
    OFFICER,
    PASSWORD,
    REF,
    deployment_toml,
    hours_ago,
    proposal,
    records_of,
)
from tests.services.signed_office import SECRET, a_signed_office, key

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks and limits are POSIX")
ONE, TWO, THREE = EntryRef("WNT-1"), EntryRef("WNT-2"), EntryRef("WNT-3")
ASSOCIATE = EntryRef("ASC-7")
EXPECTED = {ONE: Cause.NO_ANSWER, TWO: Cause.NOT_LAWFUL, ASSOCIATE: Cause.NOT_LAWFUL}


def doubtful(number: int):
    first, marker, image = records_of(number)
    return [first, marker | {"status": "cancelled", "changed_at": hours_ago(1)}, image]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, datetime]:
    """An office where the next round recalls three: one at once, his associate, one unanswered."""
    folder = tmp_path_factory.mktemp("template")
    linked = {"category": "I", "kind": "", "urn": "", "linked_entry": "WNT-2"}
    more = [proposal(7, entry_ref="ASC-7", **linked)]
    toml = deployment_toml(categories='["A", "I"]')
    with (
        pytest.MonkeyPatch.context() as patch,
        a_signed_office(folder, patch, more=more, toml=toml) as office,
    ):
        (folder / "van").mkdir()
        admin = office.services.accounts.sign_in("ADM1", PASSWORD)
        office.services.systems.add(admin, VAN)
        office.round()
        made = SigningKey(key().p12, SECRET)
        office.services.handover.release(
            AUTHORISER, REF, folder / "package", Options(VAN.name), made
        )
        office.tell(n1=doubtful(1))
        assert [one.entry_ref for one in office.round().asked] == [ONE]
        office.tell(n2=records_of(2, "withdrawn"))
        return folder, office.clock()


class Held:
    """What an office holds of its recalls, after seeing that it holds together."""

    def __init__(self, folder: Path) -> None:
        with closing(sqlite3.connect(folder / "office" / "office.sqlite")) as plain:
            assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
        office = open_office(folder / "office")
        with office.store.reading() as unit:
            links = list(unit.audit.links())
            self.recalls = unit.recalls.of(REF)
            self.confirmed = unit.recalls.confirmations(REF)
            self.answers = unit.recalls.answers(REF)
            self.in_force = unit.lives.in_force(REF)
            states = unit.decisions.states(REF)
        office.close()
        assert chain.verify(links) is None
        self.acts = Counter(parse(link.body).act for link in links)
        refs = [one.entry_ref for one in self.recalls]
        assert len(refs) == len(set(refs)), "nobody is recalled twice"
        assert [one.number for one in self.recalls] == list(range(1, len(refs) + 1))
        assert self.acts["recalled"] == len(refs), "a recall and its event are one"
        assert self.acts["recall_confirmed"] == len(self.confirmed)
        assert self.acts["recall_answered"] == len(self.answers)
        recalled = {each for each, line in states.items() if line.state.value == "recalled"}
        assert recalled == set(refs)
        assert not recalled & self.in_force.keys()

    def is_recalled(self) -> None:
        """Whoever had to be recalled is, once."""
        assert {one.entry_ref: one.cause for one in self.recalls} == EXPECTED
        assert [one.answer for one in self.answers.values()] == [Answer.RECALL]
        assert self.in_force.keys() == {THREE}

    def is_whole(self) -> None:
        """Everything that had to happen did, once, and the van's own receipts confirm it."""
        self.is_recalled()
        assert self.confirmed.keys() == {one.id for one in self.recalls}
        assert {one.how for one in self.confirmed.values()} == {How.RECEIPT}
        assert not self.acts["receipt_refused"]


@POSIX
@pytest.mark.timeout(900)
def test_killed_at_any_step_of_a_round_the_next_one_makes_it_whole(
    template: tuple[Path, datetime], tmp_path: Path
) -> None:
    from tests.faults.killed_rounds import round_in, van_answers

    folder, at = template
    asked = [sys.executable, "-m", "tests.faults.killed_rounds", folder, tmp_path, at.isoformat()]
    made = subprocess.run(
        [*map(str, asked), "960"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    telling, taking = map(int, made.stdout.split())
    assert telling > 50 and taking > 20, "every statement of a round is a step"
    Held(tmp_path / "telling" / "whole").is_recalled()
    Held(tmp_path / "taking" / "whole").is_whole()
    assert not list((tmp_path / "taking" / "whole" / "van" / "recalls").iterdir())
    recalled, confirmed = Counter(), Counter()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("console.assembly.now", None)
        for last in range(1, telling + 1):
            killed = tmp_path / "telling" / f"{last:03}"
            recalled[len(Held(killed).recalls)] += 1
            round_in(killed, at + timedelta(seconds=1020))
            Held(killed).is_recalled()
            # However often it was begun to be told, each message lies there once, and whole.
            gone = van_answers(killed, at + timedelta(seconds=1020))
            assert len(gone) == len(list((killed / "van" / "recalls").iterdir())) == 3
            # Taking receipts in is killed at each of its steps below; here, that it can follow.
            if last % 4 == 0:
                round_in(killed, at + timedelta(seconds=1080))
                Held(killed).is_whole()
            shutil.rmtree(killed)
        for last in range(1, taking + 1):
            killed = tmp_path / "taking" / f"{last:03}"
            confirmed[len(Held(killed).confirmed)] += 1
            round_in(killed, at + timedelta(seconds=1080))
            Held(killed).is_whole()
            shutil.rmtree(killed)
    # What the records end and an ask that nobody answered are stored together with the records.
    assert set(recalled) == {0, 3}, recalled
    # Receipts that were read together are stored together.
    assert set(confirmed) == {0, 3}, confirmed


@POSIX
def test_a_disk_that_is_full_is_a_sentence_and_the_round_after_it_recalls(
    template: tuple[Path, datetime], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(template[0], tmp_path / "office"))
    at = (template[1] + timedelta(seconds=960)).isoformat()
    script = (
        "import resource, signal, sys; from datetime import datetime; from pathlib import Path\n"
        "from tests.faults.killed_rounds import round_in\n"
        "from console.domain.refusals import OutOfReachError\n"
        "if sys.argv[3] == 'full':\n"
        "    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))\n"
        "try:\n"
        "    made = round_in(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]))\n"
        "    print(len(made.recalled))\n"
        "except OutOfReachError as trouble:\n"
        "    print('TROUBLE', trouble.sentence)\n"
    )

    def run(how: str) -> str:
        made = subprocess.run(
            [sys.executable, "-c", script, str(folder), at, how],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return made.stdout.strip()

    assert run("full").startswith("TROUBLE The disk that holds this office")
    assert Held(folder).recalls == ()
    assert run("room") == "3"
    Held(folder).is_recalled()


@pytest.fixture
def office(tmp_path, monkeypatch):
    with a_signed_office(tmp_path, monkeypatch) as made:
        yield made


def test_a_database_that_is_locked_is_out_of_reach_and_loses_nothing(office, monkeypatch):
    office.round()
    monkeypatch.setattr(office_file, "BUSY_SECONDS", 0.2)
    office.store._database.close()
    monkeypatch.setattr(
        office.store, "_database", database.Database(office.folder / "office" / "office.sqlite")
    )
    office.tell(n2=records_of(2, "withdrawn"))
    with closing(sqlite3.connect(office.folder / "office" / "office.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OutOfReachError, match="Another program has been writing"):
            office.round()
        other.execute("ROLLBACK")
    assert office.recalls() == ()
    assert [one.entry_ref for one in office.round().recalled] == [TWO]


def test_a_clock_set_back_is_said_recalls_on_and_gives_nobody_more_time(office):
    office.clock.move(hours=2)
    office.tell(n1=doubtful(1))
    assert [one.entry_ref for one in office.round().asked] == [ONE]
    office.clock.move(hours=-2)
    assert "clock stands before" in office.watch.view(OFFICER, REF).alarms[0]
    office.tell(n2=records_of(2, "withdrawn"))
    made = office.round()
    assert {one.entry_ref: one.cause for one in made.recalled} == {
        ONE: Cause.NO_ANSWER,
        TWO: Cause.NOT_LAWFUL,
    }
    assert office.watch.view(OFFICER, REF).confirmed.ok
    assert office.round().recalled == ()
