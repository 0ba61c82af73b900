"""Upgrading: the newer refused, the older copied, changed and checked, or left as it was."""

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from console.domain import audit as chain
from console.domain.audit import Event
from console.domain.decisions import DecisionState
from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.domain.refusals import OutOfReachError, RefusedError
from console.services.tokens import Tokens
from console.storage import migrate, office_file, offices, schema_rules
from console.storage.office_file import REVISION
from console.storage.offices import open_office

AT = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)

SECOND = """
from alembic import op
revision = "9002"
down_revision = "0010"
def upgrade():
    op.execute("INSERT INTO facts VALUES ('upgraded', 'yes')")
    {more}
"""


@pytest.fixture
def tomorrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A console with one more migration, which the test writes."""
    scripts = tmp_path / "migrations"
    shutil.copytree(migrate._SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrate, "_SCRIPTS", scripts)
    monkeypatch.setattr(office_file, "REVISION", "9002")
    monkeypatch.setattr(offices, "REVISION", "9002")
    return scripts / "versions" / "v9002_tomorrow.py"


@pytest.fixture
def older(folder: Path) -> Path:
    office = open_office(folder)
    with office.store.writing() as unit:
        unit.office.put_fact("mine", "kept")
        for _ in range(3):
            unit.audit.append(Event("look", "PC 1", AT))
    office.close()
    return folder


def contents(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        dumped = list(connection.iterdump())
    connection.close()
    return dumped


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("office-before-*.sqlite"))


def test_the_tables_of_the_migrations_are_those_of_the_models(folder: Path) -> None:
    office = open_office(folder)
    with office.store._database.writing() as connection:
        assert migrate.differences(connection) == ()
    office.close()
    assert migrate.upgrade(folder / "office.sqlite") is None
    assert kept(folder) == []


def test_the_newest_migration_is_the_one_the_console_wants() -> None:
    versions = sorted((migrate._SCRIPTS / "versions").glob("v*.py"))
    assert versions[-1].name.startswith(f"v{REVISION}_")


def test_a_newer_office_is_refused_and_left_alone(folder: Path) -> None:
    with sqlite3.connect(folder / "office.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '7777'")
    connection.close()
    before = contents(folder / "office.sqlite")
    with pytest.raises(RefusedError, match="newer console") as refused:
        open_office(folder)
    assert [each.code for each in refused.value.objections] == ["newer_office"]
    assert contents(folder / "office.sqlite") == before
    assert kept(folder) == []


def test_an_older_office_is_copied_upgraded_and_checked(older: Path, tomorrow: Path) -> None:
    before = contents(older / "office.sqlite")
    tomorrow.write_text(SECOND.format(more=""))
    office = open_office(older)
    with office.store.reading() as unit:
        assert unit.office.fact("upgraded") == "yes"
        assert unit.office.fact("mine") == "kept"
        assert unit.audit.head().sequence == 3
    office.close()
    (copy,) = kept(older)
    assert contents(copy) == before
    assert copy.stat().st_mode & 0o077 == 0
    open_office(older).close()
    assert kept(older) == [copy]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ('op.execute("CREATE TABLE stray (a)")', "table stray is unknown"),
        ('op.execute("DROP TABLE do_not_include")', "table do_not_include is missing"),
        ('op.execute("ALTER TABLE people ADD COLUMN shoe INTEGER")', "the columns of table people"),
        ('op.execute("DROP INDEX ix_decisions_by")', "the indexes of table decisions"),
        ('op.execute("DROP TRIGGER audit_no_update")', "trigger audit_no_update"),
        (
            "op.execute(\"INSERT INTO credentials VALUES ('nobody', 'h', 0, NULL, 0)\")",
            "a row of credentials refers to nothing",
        ),
        (
            'op.execute("DROP TRIGGER audit_no_delete"); '
            'op.execute("DELETE FROM audit WHERE sequence = 2"); '
            'op.execute("CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT '
            "RAISE(ABORT, 'audit are appended, never edited'); END\")",
            "Event 2 is missing",
        ),
    ],
)
def test_an_upgrade_that_does_not_come_out_right_is_undone(
    older: Path, tomorrow: Path, more: str, says: str
) -> None:
    before = contents(older / "office.sqlite")
    tomorrow.write_text(SECOND.format(more=more))
    with pytest.raises(OutOfReachError, match="unchanged") as refused:
        open_office(older)
    assert says in refused.value.sentence
    assert contents(older / "office.sqlite") == before
    assert len(kept(older)) == 1


def test_an_upgrade_that_breaks_off_is_undone(older: Path, tomorrow: Path) -> None:
    before = contents(older / "office.sqlite")
    tomorrow.write_text(SECOND.format(more="raise RuntimeError('half way')"))
    for copies in (1, 2):
        with pytest.raises(RuntimeError, match="half way"):
            open_office(older)
        assert contents(older / "office.sqlite") == before
        assert len(kept(older)) == copies


def test_without_room_for_the_copy_nothing_is_changed(
    older: Path, tomorrow: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(path: Path) -> None:
        raise OSError(28, "No space left on device")

    before = contents(older / "office.sqlite")
    tomorrow.write_text(SECOND.format(more=""))
    monkeypatch.setattr(migrate, "flush_file", no_room)
    with pytest.raises(OutOfReachError, match="no room"):
        open_office(older)
    assert contents(older / "office.sqlite") == before
    assert kept(older) == []


@pytest.fixture
def of_revision_1(tmp_path: Path) -> Path:
    """An office as the first revision left it: a deployment, decisions, a referral, a log."""
    folder = tmp_path / "first"
    folder.mkdir(mode=0o700)
    path = folder / "office.sqlite"
    office_file.make_file(path)
    with sqlite3.connect(path) as plain:
        plain.execute(f"PRAGMA application_id={office_file.APPLICATION_ID}")
    plain.close()
    with migrate._Upgrade(path) as connection:
        migrate._run(connection, "0001")
    at = AT.isoformat(timespec="microseconds")
    with sqlite3.connect(path) as plain:
        plain.execute(
            "INSERT INTO deployments (ref, stage, opened_by, opened_at, body) "
            "VALUES ('D', 'in_review', 'S', ?, '{}')",
            (at,),
        )
        for number, (ref, outcome) in enumerate(
            (("A-1", "approve"), ("A-2", "refer"), ("A-3", "strike"), ("A-3", "take_back")), 1
        ):
            if number < 4:
                plain.execute(
                    "INSERT INTO entries (deployment, entry_ref, body) VALUES ('D', ?, '{}')",
                    (ref,),
                )
            plain.execute(
                "INSERT INTO decisions (deployment, entry_ref, outcome, decided_by, decided_at, "
                "standing, seen_digest, findings_digest) VALUES ('D', ?, ?, 'P', ?, 'judge', "
                "'s', 'f')",
                (ref, outcome, at),
            )
        plain.execute("INSERT INTO decision_notes VALUES (2, 'Is it him?', 'DS 9')")
        for ref, state, decision in (
            ("A-1", "approved", 1), ("A-2", "referred", 2), ("A-3", "undecided", None),
        ):  # fmt: skip
            plain.execute(
                "INSERT INTO entry_states VALUES ('D', ?, ?, ?, '', ?)", (ref, state, decision, at)
            )
    plain.close()
    with sqlite3.connect(path) as plain:
        link = chain.link(chain.Head(0, chain.GENESIS), Event("look", "P", AT))
        plain.execute("INSERT INTO audit VALUES (?, ?, ?, ?)",
                      (link.sequence, link.previous, link.digest, link.body))  # fmt: skip
    plain.close()
    return folder


def test_an_office_of_the_first_revision_keeps_everything(of_revision_1: Path) -> None:
    before = contents(of_revision_1 / "office.sqlite")
    office = open_office(of_revision_1)
    (copy,) = kept(of_revision_1)
    assert copy.name == "office-before-0001-1.sqlite"
    assert contents(copy) == before
    ref = DeploymentRef("D")
    with office.store.reading() as unit:
        approved = unit.decisions.state(ref, EntryRef("A-1"))
        assert (approved.state, approved.first) == (DecisionState.APPROVED, None)
        assert unit.decisions.state(ref, EntryRef("A-3")).state is DecisionState.UNDECIDED
        thread = unit.referrals.last(ref, EntryRef("A-2"))
        assert (thread.asked.words, thread.to_words, thread.answers) == ("Is it him?", "DS 9", ())
        assert list(unit.referrals.turns(ref)) == ["A-2"]
        assert unit.audit.head().sequence == 1
    with office.store._database.writing() as connection:
        assert migrate.differences(connection) == ()
    office.close()


def test_the_register_of_an_older_office_is_put_under_the_offices_key(of_revision_1: Path) -> None:
    at = AT.isoformat(timespec="microseconds")
    token = "name:tamsin okonjo|1990-02-28"
    with sqlite3.connect(of_revision_1 / "office.sqlite") as plain:
        plain.execute("INSERT INTO do_not_include VALUES (?, 'why', ?)", (token, at))
    plain.close()
    office = open_office(of_revision_1)
    with office.store.writing() as unit:
        assert unit.office.do_not_include() == {Tokens(unit).keyed(token)}
    office.close()


@pytest.mark.parametrize("table", schema_rules.APPEND_ONLY)
def test_every_append_only_table_of_an_upgraded_office_refuses_to_be_edited(
    of_revision_1: Path, table: str
) -> None:
    open_office(of_revision_1).close()
    with sqlite3.connect(of_revision_1 / "office.sqlite") as plain:
        found = [row[0] for row in plain.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
        )]  # fmt: skip
    plain.close()
    assert {f"{table}_no_update", f"{table}_no_delete"} <= set(found)


def test_an_office_with_erasures_keeps_them_and_what_refers_to_them(of_revision_1: Path) -> None:
    path = of_revision_1 / "office.sqlite"
    with migrate._Upgrade(path) as connection:
        migrate._run(connection, "0005")
    at = AT.isoformat(timespec="microseconds")
    with sqlite3.connect(path) as plain:
        plain.execute("INSERT INTO erasures VALUES (7, 'D', 'whole', 'S', ?)", (at,))
        plain.execute("INSERT INTO erasure_entries VALUES (7, 'A-1', 'over')")
        plain.execute("INSERT INTO erasure_ends VALUES (7, ?)", (at,))
    plain.close()
    with pytest.raises(sqlite3.IntegrityError), sqlite3.connect(path) as plain:
        plain.execute("INSERT INTO erasures VALUES (8, 'D', 'kept', 'S', ?)", (at,))
    plain.close()
    migrate.upgrade(path)
    with sqlite3.connect(path) as plain:
        plain.execute("PRAGMA foreign_keys=ON")
        found = plain.execute(
            "SELECT e.id, e.scope, n.entry_ref, d.ended_at FROM erasures AS e "
            "JOIN erasure_entries AS n ON n.erasure_id = e.id "
            "JOIN erasure_ends AS d ON d.erasure_id = e.id"
        ).fetchall()
        assert found == [(7, "whole", "A-1", at)]
        plain.execute("INSERT INTO erasures VALUES (NULL, 'D', 'kept', 'S', ?)", (at,))
        assert plain.execute("SELECT max(id) FROM erasures").fetchone() == (8,)
        plain.execute("INSERT INTO erasure_ends VALUES (8, ?)", (at,))
        plain.execute("INSERT INTO erasure_entries VALUES (8, 'A-1', 'never_given')")
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            plain.execute("INSERT INTO erasure_entries VALUES (8, 'A-2', 'because')")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            plain.execute("INSERT INTO erasure_ends VALUES (9, ?)", (at,))
    plain.close()


def test_a_list_erased_by_an_older_console_keeps_no_record_of_its_recalls(
    of_revision_1: Path,
) -> None:
    path = of_revision_1 / "office.sqlite"
    with migrate._Upgrade(path) as connection:
        migrate._run(connection, "0005")
    at = AT.isoformat(timespec="microseconds")
    with sqlite3.connect(path) as plain:
        plain.execute("UPDATE deployments SET stage = 'erased' WHERE ref = 'D'")
        plain.execute(
            "INSERT INTO recalls VALUES (1, 'D', 1, 'A-1', 'not_lawful', 'r', 'portal:SMITH JOHN', "
            "NULL, ?, ?, 'S', 'not_lawful', 'f', 'c', 'i')",
            (at, at),
        )
        plain.execute(
            "INSERT INTO recall_asks VALUES (1, 'D', 'A-2', 'r', 'portal:SMITH JOHN', NULL, "
            "?, ?, 'd')",
            (at, at),
        )
    plain.close()
    migrate.upgrade(path)
    with sqlite3.connect(path) as plain:
        for table in ("recalls", "recall_asks"):
            assert plain.execute(f"SELECT record FROM {table}").fetchall() == [("",)]
            with pytest.raises(sqlite3.IntegrityError, match="never edited"):
                plain.execute(f"UPDATE {table} SET record = 'x'")
    plain.close()


def test_hand_overs_of_an_older_console_keep_their_ends_and_the_others_may_have_left(
    of_revision_1: Path,
) -> None:
    path = of_revision_1 / "office.sqlite"
    with migrate._Upgrade(path) as connection:
        migrate._run(connection, "0006")
    at = AT.isoformat(timespec="microseconds")
    with sqlite3.connect(path) as plain:
        plain.execute(
            "INSERT INTO certificates VALUES ('C', 'D', ?, 'S', '', '', '', '', x'')", (at,)
        )
        for number in (1, 2, 3):
            plain.execute(
                "INSERT INTO handovers VALUES (?, 'D', ?, 'full', ?, 'Van', '', 'C', '/x', ?, 'S')",
                (number, number, number, at),
            )
        plain.execute("INSERT INTO handover_ends VALUES (1, ?, 1, ?)", (at, "d" * 64))
        plain.execute("INSERT INTO handover_ends VALUES (2, ?, 0, '')", (at,))
        plain.execute(
            "INSERT INTO reconciliations VALUES (1, 'D', 1, 'Van', ?, 'S', ?, 2, 2)", (at, "e" * 64)
        )
    plain.close()
    migrate.upgrade(path)
    office = open_office(of_revision_1)
    with office.store.writing() as unit:
        first, second, third = unit.handovers.of(DeploymentRef("D"))
        assert (first.written, first.manifest_sha256, first.appeared_at) == (True, "d" * 64, None)
        assert not second.may_have_left
        assert (third.may_have_left, third.appeared_at, third.manifest_sha256) == (True, AT, "")
        # Whoever says that it left cannot know its manifest.
        unit.handovers.say(third.id, AT, "The van has it.", left=True)
        third = unit.handovers.of(DeploymentRef("D"))[2]
        assert (third.written, third.manifest_sha256) == (True, "")
    office.close()
