"""Transactions: all or nothing, readers cannot write, busy and damaged files are sentences."""

import os
import shutil
import sqlite3
import stat
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import insert, text

from console.domain.refusals import OutOfReachError
from console.storage import database
from console.storage.encoding import encode, encode_many, in_bulk, lines_of
from console.storage.office_file import utc_text
from console.storage.offices import Office, open_office
from console.storage.schema import deployments, facts


def test_the_settings_hold_on_every_connection(office: Office) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
    }
    for unit in (office.store._database.writing, office.store._database.reading):
        with unit() as connection:
            found = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in wanted}
            assert found == wanted


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_only_the_owner_may_read_the_office(folder: Path) -> None:
    folder.chmod(0o755)
    (folder / "office.sqlite").chmod(0o644)
    office = open_office(folder)
    with office.store.writing() as unit:
        unit.office.put_fact("a", "b")
        for path in (folder, *folder.iterdir()):
            assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    office.close()


def test_a_unit_is_all_or_nothing(office: Office) -> None:
    with pytest.raises(KeyError), office.store.writing() as unit:
        unit.office.put_fact("a", "b")
        raise KeyError("something")
    with office.store.reading() as unit:
        assert unit.office.fact("a") is None


def test_a_reading_unit_cannot_write(office: Office) -> None:
    with pytest.raises(OutOfReachError, match="nothing was saved"), office.store.reading() as unit:
        unit.office.put_fact("a", "b")


def test_a_reading_unit_sees_one_moment(office: Office) -> None:
    with office.store.reading() as before:
        assert before.office.fact("a") is None
        with office.store.writing() as unit:
            unit.office.put_fact("a", "b")
        assert before.office.fact("a") is None
    with office.store.reading() as after:
        assert after.office.fact("a") == "b"


def test_another_program_that_writes_too_long_is_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.1)
    office = open_office(folder)
    other = sqlite3.connect(folder / "office.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OutOfReachError, match="Another program"), office.store.writing():
        pass
    other.execute("ROLLBACK")
    other.close()
    with office.store.writing() as unit:
        unit.office.put_fact("a", "b")
    office.close()


def test_two_programs_take_turns(folder: Path, some: SimpleNamespace) -> None:
    offices = [open_office(folder), open_office(folder)]

    def write(office: Office) -> None:
        for _ in range(40):
            with office.store.writing() as unit:
                count = int(unit.office.fact("count") or 0)
                unit.office.put_fact("count", str(count + 1))

    threads = [threading.Thread(target=write, args=(office,)) for office in offices * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with offices[0].store.reading() as unit:
        assert unit.office.fact("count") == "160"
    for office in offices:
        office.close()


def test_a_damaged_file_is_a_sentence(folder: Path) -> None:
    path = folder / "office.sqlite"
    content = bytearray(path.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(OutOfReachError, match="damaged"):
        office = open_office(folder)
        with office.store.reading() as unit:
            unit.people.all()


def test_a_value_that_cannot_be_read_back_is_a_sentence(
    office: Office, some: SimpleNamespace
) -> None:
    row = {
        "ref": "x",
        "stage": "draft",
        "opened_by": "",
        "opened_at": some.at,
        "body": '{"reference": "x"',
    }
    with office.store._database.writing() as connection:
        connection.execute(insert(deployments), row)
    with (
        pytest.raises(OutOfReachError, match="cannot be read back"),
        office.store.reading() as unit,
    ):
        unit.deployments.get(some.deployment("x").reference)


def test_a_file_that_went_away_is_a_sentence(folder: Path) -> None:
    office = open_office(folder)
    office.close()
    shutil.rmtree(folder)
    with pytest.raises(OutOfReachError, match="cannot be opened"), office.store.reading():
        pass


def test_an_office_upgraded_meanwhile_is_a_sentence(office: Office) -> None:
    with office.store._database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(OutOfReachError, match="newer console"), office.store.writing():
        pass


def test_many_rows_need_their_names_in_order(office: Office) -> None:
    with office.store._database.writing() as connection:
        database.write_many(connection, insert(facts), ("key", "value"), [("a", "b"), ("c", "d")])
        assert connection.execute(text("SELECT count(*) FROM facts")).scalar() == 2
        with pytest.raises(ValueError, match="key"):
            database.write_many(connection, insert(facts), ("value", "key"), [("a", "b")])


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 100, 149, 1_000, 1_001, 2_075])
def test_many_rows_are_all_written_in_their_order(office: Office, count: int) -> None:
    rows = [(f"key {number}", f"value {number}") for number in range(count)]
    with office.store._database.writing() as connection:
        known = connection.execute(text("SELECT count(*) FROM facts")).scalar() or 0
        database.write_many(connection, insert(facts), ("key", "value"), rows)
        found = connection.execute(text("SELECT key, value FROM facts WHERE key LIKE 'key %'"))
        assert sorted(tuple(row) for row in found) == sorted(rows)
        assert connection.execute(text("SELECT count(*) FROM facts")).scalar() == known + count


def test_a_time_without_a_zone_is_a_fault(some: SimpleNamespace) -> None:
    with pytest.raises(ValueError, match="zone"):
        utc_text(some.at.replace(tzinfo=None))


def test_collection_comes_back_after_bulk_work() -> None:
    import gc

    with pytest.raises(KeyError), in_bulk():
        assert not gc.isenabled()
        with in_bulk():
            pass
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()


def test_settling_empties_the_log_and_says_when_it_cannot(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.1)
    office = open_office(folder)
    with office.store.reading() as unit:
        unit.office.fact("a")
        with office.store.writing() as writing:
            writing.office.put_fact("a", "b")
        with pytest.raises(OutOfReachError, match="Another program"):
            office.store.settle()
    office.store.settle()
    assert (folder / "office.sqlite-wal").stat().st_size == 0
    office.close()
    assert not (folder / "office.sqlite-wal").exists()


def test_many_values_are_encoded_as_each_would_be() -> None:
    odd = "line\none\r\u2028\u2029\x85\x0b\x1c"
    values = [f"{number} {odd}" for number in range(1_201)]
    encoded = list(encode_many(values))
    assert b"".join(encoded) == b"".join(f"{encode(each)}\n".encode() for each in values)
    assert list(lines_of(encoded)) == [encode(each) for each in values]
    assert list(lines_of(encode_many([]))) == []
