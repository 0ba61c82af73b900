"""The fictional office, made for real: what lies in its folder, and what it refuses."""

import json
import sqlite3
import stat
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from console import app
from console.demo.cast import CAST
from console.demo.mapping import COLUMNS, mapping
from console.demo.office import FACTS, UNFINISHED, make_demo, times_at
from console.demo.staff import ADEYEMI, ADMINISTRATOR, OKAFOR, PASSWORD, STAFF
from console.demo.systems import SQL_TYPES, chosen_cast, make_systems
from console.domain.findings import Verdict
from console.domain.refusals import RefusedError
from console.records.mapping import read_mapping
from console.services.workshop import has_screen
from console.settings import Settings

HOUR = datetime(2026, 11, 28, 9, tzinfo=UTC)


def workshop(folder: Path, **changes):
    """What the office is made with, and a window that only says where it was opened."""
    console = app.Console(Settings(folder / "unused", folder / "logs", folder / "config", 1))
    parts = console.workshop()
    return type(parts)(
        **{name: getattr(parts, name) for name in parts.__slots__}
        | {"window": lambda office: 0}
        | changes
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A twelve-entry office with everything said while it was made."""
    folder = tmp_path_factory.mktemp("demo")
    said = []
    found = make_demo(
        workshop(folder), folder / "one", entries=12, seed=3, window=True, say=said.append
    )
    return folder / "one", found, said


@pytest.fixture(autouse=True)
def a_screen(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="module", autouse=True)
def a_platform():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QT_QPA_PLATFORM", "offscreen")
        yield


def test_the_folder_holds_everything_and_says_how_to_sign_in(made):
    folder, found, _said = made
    assert {each.name for each in folder.iterdir()} == {
        "office", "bundle", "systems", "keys", "READ-ME.txt", FACTS,
    }  # fmt: skip
    assert found["window"] == 0
    assert (found["entries"], found["seed"]) == (12, 3)
    text = (folder / "READ-ME.txt").read_text()
    assert "fictional" in text.casefold()
    assert PASSWORD in text
    assert all(person.id in text for person in (*STAFF, ADMINISTRATOR))
    if sys.platform != "win32":
        assert stat.S_IMODE((folder / "keys" / "superintendent.p12").stat().st_mode) == 0o600


def test_its_people_can_sign_in_and_its_list_is_checked(made, tmp_path):
    folder, found, _said = made
    with workshop(tmp_path).open_office(folder / "office") as services:
        officer = services.accounts.sign_in(OKAFOR.id, PASSWORD)
        assert not services.accounts.must_change(officer)
        queue = services.review.queue(officer, found["deployment"])
        assert len(queue.rows) == 12
        assert queue.checked_at is not None
        assert {one.name for one in queue.readings} == {"records", "court-portal"}
        assert not [one for one in queue.readings if one.problem]
        assert queue.standings.get(Verdict.SUPPORTED, 0) >= 6
        assert queue.standings.get(Verdict.NOT_LAWFUL, 0) >= 1
        superintendent = services.accounts.sign_in(ADEYEMI.id, PASSWORD)
        assert services.inspect.verify_log(superintendent).ok


def test_a_second_time_the_office_is_used_as_it_is(made, tmp_path):
    folder, _found, _said = made
    before = (folder / "office" / "office.sqlite").stat().st_mtime_ns
    said, opened = [], []
    again = make_demo(
        workshop(tmp_path, window=lambda office: opened.append(office) or 0),
        folder,
        entries=60,
        seed=1,
        window=True,
        say=said.append,
    )
    assert "already holds" in said[0]
    assert (again["entries"], opened) == (12, [folder / "office"])
    assert (folder / "office" / "office.sqlite").stat().st_mtime_ns == before


def test_the_same_seed_and_hour_give_the_same_rows_and_faces(tmp_path):
    times = times_at(HOUR)
    first, second, other = (
        make_systems(tmp_path / name, 12, seed, times, lambda *_: None)
        for name, seed in (("a", 3), ("b", 3), ("c", 4))
    )
    assert told(first) == told(second)
    assert told(first) != told(other)


def told(systems):
    """Everything that was written, as values."""
    files = {
        str(path.relative_to(systems.bundle)): path.read_bytes()
        for path in sorted(systems.bundle.rglob("*"))
        if path.is_file()
    }
    with closing(sqlite3.connect(systems.database)) as database:
        rows = {
            name: database.execute(f"SELECT * FROM {name}_records ORDER BY rowid").fetchall()
            for name in SQL_TYPES
        }
    return files, rows, systems.portal_report.read_bytes()


@pytest.mark.parametrize(
    ("made_at", "starts_at"),
    [
        ("2026-11-28T07:59:59", "2026-11-28T12:00"),
        ("2026-11-28T08:00:00", "2026-11-28T12:00"),
        ("2026-11-28T08:59:59", "2026-11-28T12:00"),
        ("2026-11-28T09:00:00", "2026-11-29T12:00"),
        ("2026-11-28T23:41:07", "2026-11-29T12:00"),
        ("2026-07-01T07:10:00", "2026-07-01T11:00"),
        ("2026-07-01T08:00:00", "2026-07-02T11:00"),
        ("2026-10-24T20:00:00", "2026-10-25T12:00"),
    ],
)
def test_the_deployment_starts_at_the_next_noon_in_london_that_leaves_three_hours(
    made_at, starts_at
):
    now = datetime.fromisoformat(made_at).replace(tzinfo=UTC)
    times = times_at(now)
    assert times.now == now.replace(minute=0, second=0)
    assert times.starts_at == datetime.fromisoformat(starts_at).replace(tzinfo=UTC)
    assert times.starts_at - now >= timedelta(hours=3)
    assert times.ends_at - times.starts_at == timedelta(hours=6)


def test_an_office_of_forty_tells_every_sound_story():
    sound = {cast.story for cast in CAST if cast.sound}
    for seed in range(1, 6):
        assert sound <= {cast.story for cast in chosen_cast(40, Random(seed))}
        assert len(chosen_cast(40, Random(seed))) == 40
    assert [len(chosen_cast(size, Random(1))) for size in (0, 1, 12, 39, 400)] == [
        0,
        1,
        12,
        39,
        400,
    ]


def test_a_folder_of_somebody_elses_is_refused(tmp_path):
    (tmp_path / "holiday.txt").write_text("mine")
    with pytest.raises(RefusedError, match="not empty"):
        make_demo(workshop(tmp_path), tmp_path, entries=1, seed=1, window=True, say=print)
    assert [each.name for each in tmp_path.iterdir()] == ["holiday.txt"]
    with pytest.raises(RefusedError, match="is a file"):
        make_demo(
            workshop(tmp_path), tmp_path / "holiday.txt", entries=1, seed=1, window=True, say=print
        )


@pytest.mark.parametrize("facts", ["", "[]", '{"entries": 1}', '{"entries": "x"}'])
def test_damaged_facts_are_refused_and_nothing_is_taken_away(tmp_path, facts):
    (tmp_path / FACTS).write_text(facts)
    with pytest.raises(RefusedError, match="damaged"):
        make_demo(workshop(tmp_path), tmp_path, entries=1, seed=1, window=True, say=print)
    assert (tmp_path / FACTS).read_text() == facts


@pytest.mark.parametrize("there", [True, False])
def test_what_is_interrupted_is_taken_away_again(tmp_path, there):
    def interrupted(_folder):
        raise KeyboardInterrupt

    folder = tmp_path / "new"
    if there:
        folder.mkdir()
    with pytest.raises(KeyboardInterrupt):
        make_demo(
            workshop(tmp_path, create_office=interrupted),
            folder, entries=1, seed=1, window=True, say=lambda _: None,
        )  # fmt: skip
    assert folder.exists() is there
    assert not there or not list(folder.iterdir())


def test_an_office_left_unfinished_is_made_anew(tmp_path):
    folder = tmp_path / "left"
    (folder / "office").mkdir(parents=True)
    (folder / "office" / "office.sqlite").write_text("half")
    (folder / UNFINISHED).touch()
    (folder / "notes.txt").write_text("mine")
    said = []
    make_demo(workshop(tmp_path), folder, entries=1, seed=1, window=True, say=said.append)
    assert "unfinished" in said[0]
    assert json.loads((folder / FACTS).read_text())["entries"] == 1
    assert not (folder / UNFINISHED).exists()
    assert (folder / "notes.txt").read_text() == "mine"


def test_a_window_without_a_screen_is_refused_before_anything_is_made(tmp_path, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(RefusedError, match="no screen"):
        make_demo(workshop(tmp_path), tmp_path / "x", entries=1, seed=1, window=True, say=print)
    assert not (tmp_path / "x").exists()


def test_the_console_itself_says_that_there_is_no_screen(tmp_path, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    console = app.Console(Settings(tmp_path, tmp_path / "logs", tmp_path / "config", 1))
    with pytest.raises(RefusedError, match="no screen"):
        console.window(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("platform", "environment", "seen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_a_window_could_be_seen(platform, environment, seen):
    assert has_screen(platform, environment) is seen


def test_the_mapping_that_is_written_can_be_read_and_asks_only_what_is_there():
    database, portal = read_mapping(mapping("records.db", "report.csv").encode(), "sources.toml")
    assert set(database.queries) == set(COLUMNS) == set(SQL_TYPES)
    assert database.live
    assert not portal.live
    assert (portal.kind, portal.location) == ("bichard-warrants", "report.csv")
