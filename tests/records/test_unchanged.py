"""Delivered files are read again only where they are other files than before."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from console.domain.records import SourceState
from console.records.opening import open_source
from console.records.unchanged import MOST_KEPT, Unchanged, stamp
from console.services.contracts import RecordSource, SourceSpec, WantedKeys

HEAD = "record_type,record_ref,urn,status\n"
WANTED = WantedKeys(urns=("01ZD0303226",))
SpecOf = Callable[..., SourceSpec]


class Counting:
    """Opens sources and counts how often their files are read."""

    def __init__(self, spoil: Callable[[], object] = lambda: None) -> None:
        self.reads = 0
        self._spoil = spoil

    def __call__(self, spec: SourceSpec) -> RecordSource:
        source = open_source(spec)
        read = source.read

        def counted(wanted, at):
            self.reads += 1
            found = read(wanted, at)
            self._spoil()
            return found

        source.read = counted
        return source


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "r.csv"
    path.write_text(f"{HEAD}warrant,W/1,01ZD/03032/26,live\n")
    return path


def test_an_unchanged_file_says_what_it_said_and_when_it_was_asked(file, spec_of: SpecOf) -> None:
    counting = Counting()
    opened, spec = Unchanged(counting), spec_of("records-csv", file, "warrant")
    at = datetime.now(UTC)
    first = opened(spec).read(WANTED, at)
    again = opened(spec).read(WANTED, at + timedelta(minutes=1))
    assert counting.reads == 1
    assert again.records == first.records
    assert again.reading.read_at == first.reading.read_at
    assert again.reading.asked_at == at + timedelta(minutes=1)
    assert opened(spec).spec == spec
    assert opened(spec).preview(5, at).records


def test_another_file_or_another_question_is_read(file, spec_of: SpecOf, at) -> None:
    counting = Counting()
    opened, spec = Unchanged(counting), spec_of("records-csv", file, "warrant")
    opened(spec).read(WANTED, at)
    opened(spec).read(WantedKeys(urns=("01ZD0303227",)), at)
    assert counting.reads == 2
    opened(spec).read(WANTED, at.replace(year=2027))
    assert counting.reads == 3
    file.write_text(f"{HEAD}warrant,W/1,01ZD/03032/26,withdrawn\n")
    assert opened(spec).read(WANTED, at).records[0].status == "withdrawn"
    assert counting.reads == 4


def test_the_same_bytes_written_again_are_a_newer_file(file, spec_of: SpecOf, at) -> None:
    spec = spec_of("records-csv", file, "warrant")
    opened = Unchanged(open_source)
    before, read_at = stamp(spec), opened(spec).read(WANTED, at).reading.read_at
    later = file.stat().st_mtime + 60
    os.utime(file, (later, later))
    assert stamp(spec) != before
    assert opened(spec).read(WANTED, at).reading.read_at == read_at + timedelta(seconds=60)


def test_bytes_that_change_behind_an_old_time_are_another_file(file, spec_of, at) -> None:
    spec, opened = spec_of("records-csv", file, "warrant"), Unchanged(open_source)
    assert opened(spec).read(WANTED, at).records[0].status == "live"
    moment = file.stat().st_mtime_ns
    file.write_text(f"{HEAD}warrant,W/1,01ZD/03032/26,dead\n".replace("dead", "LIVE"))
    os.utime(file, ns=(moment, moment))
    before = stamp(spec)
    file.write_text(f"{HEAD}warrant,W/2,01ZD/03032/26,live\n")
    os.utime(file, ns=(moment, moment))
    assert stamp(spec) != before
    assert opened(spec).read(WANTED, at).records[0].record_ref == "W/2"


def test_what_was_read_while_it_was_replaced_is_not_kept(file, spec_of, at) -> None:
    spec = spec_of("records-csv", file, "warrant")
    counting = Counting(lambda: file.write_text(f"{HEAD}warrant,W/9,01ZD/03032/26,live\n"))
    opened = Unchanged(counting)
    assert opened(spec).read(WANTED, at).records[0].record_ref == "W/1"
    assert opened(spec).read(WANTED, at).records[0].record_ref == "W/9"
    assert counting.reads == 2


def test_a_file_that_is_gone_is_down_each_time_and_told_by_its_trouble(file, spec_of, at) -> None:
    spec, counting = spec_of("records-csv", file, "warrant"), Counting()
    opened = Unchanged(counting)
    opened(spec).read(WANTED, at)
    file.unlink()
    assert stamp(spec) == "FileNotFoundError"
    for _ in range(2):
        assert opened(spec).read(WANTED, at).reading.state is SourceState.DOWN
    assert counting.reads == 3


def test_a_source_that_answers_live_is_always_asked(tmp_path, spec_of, at) -> None:
    spec = spec_of(
        "sql", f"sqlite:///{tmp_path / 'r.db'}", "warrant", queries={"warrant": "SELECT 1 AS urn"}
    )
    opened = Unchanged(open_source)
    assert stamp(spec) == ""
    assert type(opened(spec)) is type(open_source(spec))


def test_only_so_many_answers_are_kept(file, spec_of, at) -> None:
    counting = Counting()
    opened, spec = Unchanged(counting), spec_of("records-csv", file, "warrant")
    for number in range(MOST_KEPT + 1):
        opened(spec).read(WantedKeys(urns=(f"U{number}",)), at)
    opened(spec).read(WantedKeys(urns=("U0",)), at)
    assert counting.reads == MOST_KEPT + 2
