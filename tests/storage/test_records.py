"""A merge mirrors its source, writes only differences, and remembers what a row said before."""

from types import SimpleNamespace

import pytest

from console.domain.records import Silence, SourceReading, SourceState
from console.storage.offices import Office


def key(ref: str) -> str:
    return f"warrants:warrant:{ref}"


def test_what_is_new_differs_and_what_is_the_same_does_not(
    listed: Office, some: SimpleNamespace
) -> None:
    rows = [some.record("W/1"), some.record("W/2", zone="POLYGON((0 0, 1 1, 1 0, 0 0))")]
    with listed.store.writing() as unit:
        assert unit.records.merge(some.ref, "warrants", rows, some.at).differing == 2
        assert unit.records.merge(some.ref, "warrants", rows, some.later(5)).differing == 0
        assert unit.records.merge(some.ref, "warrants", rows[::-1], some.later(6)).differing == 0
        assert unit.records.all(some.ref) == rows
        found = unit.records.some(some.ref, [key("W/1"), key("W/3"), "other:warrant:W/1"])
    assert found.keys() == {key("W/1")}
    assert found[key("W/1")] == (rows[0], None, some.at)


def test_a_first_answer_is_kept_as_the_same_answer_over_another(
    listed: Office, some: SimpleNamespace
) -> None:
    rows = [some.record(f"W/{number}") for number in (3, 1, 2)]
    changed = [row._replace(status="withdrawn") for row in rows[:2]]
    again = [*changed, *rows]
    for answer in (rows, again):
        kept = []
        for before in ([], [some.record("W/9")]):
            with listed.store.writing() as unit:
                unit.records.merge(some.ref, "warrants", [], some.at)
                unit.records.merge(some.ref, "warrants", before, some.at)
                merged = unit.records.merge(some.ref, "warrants", answer, some.later(1))
                refs = [key(row.record_ref) for row in answer]
                found = unit.records.some(some.ref, refs)
                kept.append((unit.records.all(some.ref), found, merged.digest))
            assert merged.differing == len(answer) + len(before)
            assert set(merged.rows) == {*answer, *before}
        assert kept[0] == kept[1]


def test_a_changed_row_remembers_what_it_said(listed: Office, some: SimpleNamespace) -> None:
    live, withdrawn = some.record("W/1"), some.record("W/1", status="withdrawn")
    other = some.record("W/2")
    with listed.store.writing() as unit:
        unit.records.merge(some.ref, "warrants", [live, other], some.at)
        assert (
            unit.records.merge(some.ref, "warrants", [withdrawn, other], some.later(5)).differing
            == 1
        )
        found = unit.records.some(some.ref, [key("W/1"), key("W/2")])
        assert found[key("W/1")] == (withdrawn, live, some.later(5))
        assert found[key("W/2")] == (other, None, some.at)


def test_a_row_that_its_source_no_longer_gives_is_gone(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.writing() as unit:
        unit.records.merge(some.ref, "warrants", [some.record("W/1"), some.record("W/2")], some.at)
        assert (
            unit.records.merge(some.ref, "warrants", [some.record("W/2")], some.later(1)).differing
            == 1
        )
        assert unit.records.all(some.ref) == [some.record("W/2")]
        assert unit.records.merge(some.ref, "warrants", [], some.later(2)).differing == 1
        assert unit.records.all(some.ref) == []


def test_sources_are_apart(listed: Office, some: SimpleNamespace) -> None:
    other = some.record("W/1", source="court", status="withdrawn")
    with listed.store.writing() as unit:
        unit.records.merge(some.ref, "warrants", [some.record("W/1")], some.at)
        unit.records.merge(some.ref, "court", [other], some.at)
        unit.records.merge(some.ref, "warrants", [], some.later(1))
        assert unit.records.all(some.ref) == [other]
        with pytest.raises(ValueError, match="court"):
            unit.records.merge(some.ref, "warrants", [other], some.later(2))


def test_one_record_given_several_times_is_kept_newest_first(
    listed: Office, some: SimpleNamespace
) -> None:
    old = some.record("W/1", changed_at=some.later(-60))
    new = some.record("W/1", changed_at=some.later(-5), status="withdrawn")
    undated = some.record("W/1", changed_at=None)
    with listed.store.writing() as unit:
        assert (
            unit.records.merge(some.ref, "warrants", [old, undated, new, old], some.at).differing
            == 3
        )
        assert unit.records.all(some.ref) == [new, old, undated]
        assert unit.records.some(some.ref, [key("W/1")])[key("W/1")].record == new
        assert unit.records.merge(some.ref, "warrants", [new], some.later(1)).differing == 2
        assert unit.records.all(some.ref) == [new]


def test_many_keys_are_asked_for_at_once(listed: Office, some: SimpleNamespace) -> None:
    rows = [some.record(f"W/{n}") for n in range(1201)]
    with listed.store.writing() as unit:
        unit.records.merge(some.ref, "warrants", rows, some.at)
        found = unit.records.some(some.ref, [key(f"W/{n}") for n in range(1201)])
    assert len(found) == 1201


def test_readings_take_the_place_of_the_last(listed: Office, some: SimpleNamespace) -> None:
    def reading(name: str, state: SourceState) -> SourceReading:
        return SourceReading(
            name, "sql", ("warrant",), Silence.NONE, state, some.at, some.at, 3, True, "why", 2
        )

    before = (reading("b", SourceState.ANSWERED), reading("a", SourceState.DOWN))
    with listed.store.writing() as unit:
        unit.records.save_readings(some.ref, before)
        assert unit.records.readings(some.ref) == before
        unit.records.save_readings(some.ref, before[1:])
        assert unit.records.readings(some.ref) == before[1:]
        unit.records.save_readings(some.ref, ())
        assert unit.records.readings(some.ref) == ()


def test_how_many_records_changed_since_a_moment_is_counted_by_source(
    listed: Office, some: SimpleNamespace
) -> None:
    live, withdrawn = some.record("W/1"), some.record("W/1", status="withdrawn")
    with listed.store.writing() as unit:
        unit.records.merge(some.ref, "warrants", [live, some.record("W/2")], some.at)
        assert unit.records.changed_since(some.ref, some.at) == {}
        unit.records.merge(some.ref, "warrants", [withdrawn, some.record("W/2")], some.later(5))
        assert unit.records.changed_since(some.ref, some.at) == {"warrants": 1}
        assert unit.records.changed_since(some.ref, some.later(5)) == {}
