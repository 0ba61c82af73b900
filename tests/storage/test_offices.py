"""Making and opening an office: once, for its owner, and never over anything that is there."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from console.domain.refusals import OutOfReachError, RefusedError
from console.storage.offices import create_office, open_office, open_store


def test_an_office_is_made_opened_and_opened_again(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "office"
    office = create_office(folder)
    with office.store.writing() as unit:
        unit.office.put_fact("a", "b")
    office.pictures.put("0" * 64, b"r", b"c", b"t")
    office.close()
    assert sorted(path.name for path in folder.iterdir()) == ["office.sqlite", "pictures"]
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "office.sqlite").stat().st_mode) == 0o600
    store = open_store(folder)
    with store.reading() as unit:
        assert unit.office.fact("a") == "b"
    store.close()


def test_an_office_is_never_made_over_another(folder: Path) -> None:
    before = (folder / "office.sqlite").read_bytes()
    with pytest.raises(RefusedError, match="already"):
        create_office(folder)
    assert (folder / "office.sqlite").read_bytes() == before


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutOfReachError, match="cannot be made"):
        create_office(tmp_path / "file" / "office")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]


def test_no_office_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="office new"):
        open_office(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "error", "says"),
    [
        (b"", RefusedError, "not an office"),
        (b"not a database " * 100, OutOfReachError, "damaged or is not an office"),
    ],
)
def test_another_file_is_refused(
    tmp_path: Path, content: bytes, error: type[Exception], says: str
) -> None:
    (tmp_path / "office.sqlite").write_bytes(content)
    with pytest.raises(error, match=says):
        open_office(tmp_path)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "office.sqlite")
    connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
    connection.close()
    with pytest.raises(RefusedError, match="not an office"):
        open_office(tmp_path)


def test_an_office_without_tables_is_a_sentence(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "office.sqlite")
    connection.execute(f"PRAGMA application_id={0x574C4331}")
    connection.execute("CREATE TABLE other (a)")
    connection.close()
    with pytest.raises(OutOfReachError, match="unfinished"):
        open_office(tmp_path)
