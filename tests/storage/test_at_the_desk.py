"""The desk's own transaction: one with the store's, whole or not at all, and never half-seen."""

import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest

from console.domain.audit import Event
from console.domain.refusals import OutOfReachError
from console.storage import at_the_desk, office_file
from console.storage.offices import Office, open_office


def event(some: SimpleNamespace) -> Event:
    return Event("face_viewed", some.who, some.at, "LFR-2026-0412/WNT-0001", "consultation")


def test_what_the_desk_writes_is_what_the_store_reads(
    listed: Office, some: SimpleNamespace
) -> None:
    ref, entry = some.ref, some.entry(1).ref
    with listed.store.at_the_desk() as unit:
        unit.views.saw(ref, entry, some.who, "d" * 64, some.at)
        head = unit.audit.append(event(some))
        seen = unit.views.last(ref, entry, some.who)
    with listed.store.reading() as unit:
        assert unit.views.last(ref, entry, some.who) == seen
        assert unit.audit.head() == head
        assert unit.entries.get(ref, entry) == some.entry(1)
    with listed.store.writing() as unit:
        after = unit.audit.append(event(some))
    with listed.store.at_the_desk() as unit:
        assert unit.audit.head() == after


def test_an_error_leaves_nothing_and_the_next_goes_on(
    listed: Office, some: SimpleNamespace
) -> None:
    with pytest.raises(ZeroDivisionError), listed.store.at_the_desk() as unit:
        unit.audit.append(event(some))
        _ = 1 / 0
    with listed.store.at_the_desk() as unit:
        assert unit.audit.head().sequence == 0
        unit.audit.append(event(some))
    with listed.store.reading() as unit:
        assert unit.audit.head().sequence == 1


def test_an_office_of_another_revision_is_refused(listed: Office) -> None:
    with listed.store.at_the_desk():
        pass
    plain = sqlite3.connect(listed.folder / "office.sqlite")
    plain.execute("UPDATE alembic_version SET version_num = '9999'")
    plain.commit()
    plain.close()
    with (
        pytest.raises(OutOfReachError, match="upgraded by a newer console"),
        listed.store.at_the_desk(),
    ):
        pass


def test_a_busy_office_is_waited_for_and_then_said(
    listed: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at_the_desk, "BUSY_SECONDS", 0.05)
    monkeypatch.setattr(office_file, "BUSY_SECONDS", 0.05)
    said: list[str] = []

    def ask() -> None:
        try:
            with listed.store.at_the_desk():
                pass
        except OutOfReachError as trouble:
            said.append(str(trouble))

    with listed.store.at_the_desk():
        other = Thread(target=ask)
        other.start()
        other.join()
    with listed.store.writing():
        ask()
    assert len(said) == 2
    assert all("writing to this office for too long" in each for each in said)


def test_a_damaged_value_is_a_damaged_office(listed: Office, some: SimpleNamespace) -> None:
    plain = sqlite3.connect(listed.folder / "office.sqlite")
    plain.execute("UPDATE entries SET body = '{'")
    plain.commit()
    plain.close()
    with pytest.raises(OutOfReachError, match="damaged"), listed.store.at_the_desk() as unit:
        unit.entries.get(some.ref, some.entry(1).ref)


def test_the_desk_needs_no_sqlalchemy(listed: Office, some: SimpleNamespace) -> None:
    """An office is opened and an entry read without loading what the rest of the store needs."""
    script = (
        "import sys; from pathlib import Path; from console.storage.offices import open_office\n"
        "office = open_office(Path(sys.argv[1]))\n"
        "with office.store.at_the_desk() as unit:\n"
        "    assert unit.entries.get(sys.argv[2], sys.argv[3]) is not None\n"
        "office.close()\n"
        "assert not {'sqlalchemy', 'alembic', 'pydantic'} & set(sys.modules)\n"
    )
    root = Path(__file__).parents[2]
    asked = [str(listed.folder), some.ref, some.entry(1).ref]
    subprocess.run([sys.executable, "-c", script, *asked], cwd=root, check=True)


def test_closing_lets_go_of_the_file(folder: Path) -> None:
    office = open_office(folder)
    with office.store.at_the_desk():
        pass
    office.close()
    assert not list(folder.glob("office.sqlite-*"))
