"""Newest row wins, what contradicts itself, what came first, and what is fresh."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from console.domain.records import (
    CLOCK_SLACK,
    Record,
    Timing,
    contents,
    end_of_day,
    is_fresh,
    key_of,
    newest,
    timing,
)
from tests.domain.rules_of import AT, LATER, OPENED, SECOND, row

HOURS = timedelta(hours=12)
MOMENTS = ("opened_at", "changed_at", "expires_at", "review_at")


def test_rows_of_different_records_all_stay():
    rows = [row("warrant", "1"), row("warrant", "2"), row("wanted", "1")]
    assert newest(rows) == (tuple(rows), frozenset())


def test_the_newest_row_of_one_record_wins_in_any_order():
    old, new = row("warrant", status="live"), row("warrant", status="withdrawn", changed_at=LATER)
    assert newest([old, new]).records == newest([new, old]).records == (new,)


def test_a_row_without_a_time_cannot_be_outranked():
    timeless, timed = row("warrant", changed_at=None, status="live"), row("warrant", status="x")
    kept = newest([timeless, timed])
    assert set(kept.records) == {timeless, timed}
    assert kept.disputed == {key_of(timed)}


def test_rows_without_any_time_contradict_each_other():
    rows = [row("warrant", changed_at=None, status=status) for status in ("live", "withdrawn")]
    assert newest(rows).disputed == {key_of(rows[0])}


def test_the_same_instant_with_other_content_is_disputed_and_keeps_both():
    rows = [row("warrant", status=status) for status in ("live", "withdrawn")]
    kept = newest(rows)
    assert kept.disputed == {("records", "warrant", "warrant/1")}
    assert set(kept.records) == set(rows)
    assert kept == newest(rows[::-1])


@pytest.mark.parametrize(
    ("changes", "disputed"),
    [({"detail": "other"}, False), ({"zone": "Z"}, True), ({"code": "2509"}, True)],
)
def test_only_free_text_may_differ_at_one_instant(changes, disputed):
    rows = [row("warrant", status="live"), row("warrant", status="live", **changes)]
    assert bool(newest(rows).disputed) is disputed


def test_rows_that_all_say_the_same_end_are_not_disputed():
    rows = [row("warrant", status="withdrawn", code=code) for code in ("2509", "")]
    kept = newest(rows)
    assert not kept.disputed
    assert set(kept.records) == set(rows)


@pytest.mark.parametrize(
    ("ended", "opened", "changed", "said"),
    [
        (LATER, OPENED, OPENED, Timing.AFTER),
        (OPENED, OPENED, LATER, Timing.SAME),
        (OPENED - SECOND, OPENED, OPENED, Timing.BEFORE),
        (None, OPENED, OPENED, Timing.UNKNOWN),
        (LATER, None, OPENED, Timing.AFTER),
        (OPENED, None, OPENED, Timing.UNKNOWN),
        (OPENED, None, None, Timing.UNKNOWN),
    ],
)
def test_when_an_end_came(ended, opened, changed, said):
    assert timing(ended, row("warrant", opened_at=opened, changed_at=changed)) is said


@pytest.mark.parametrize(
    ("then", "fresh"),
    [
        (AT - HOURS, True),
        (AT - HOURS - SECOND, False),
        (AT + CLOCK_SLACK, True),
        (AT + CLOCK_SLACK + SECOND, False),
        (None, False),
    ],
)
def test_exactly_at_the_limit_is_fresh(then, fresh):
    assert is_fresh(then, AT, HOURS) is fresh


def test_a_day_ends_in_london():
    assert end_of_day(date(2026, 11, 28)) == datetime(2026, 11, 29, tzinfo=UTC)
    assert end_of_day(date(2026, 6, 28)) == datetime(2026, 6, 28, 23, tzinfo=UTC)


def test_each_column_of_a_row_is_part_of_its_text():
    plain = row("warrant")
    other = {"date_of_birth": date(1990, 1, 2), **dict.fromkeys(MOMENTS, LATER + SECOND)}
    rows = [
        plain._replace(**{name: other.get(name, "another")})  # type: ignore[arg-type]
        for name in Record._fields
    ]
    texts = list(contents([plain, *rows]))
    assert len(set(texts)) == len(rows) + 1
    assert [next(contents([each])) for each in [plain, *rows]] == texts
    assert list(contents([])) == []


def test_the_same_moment_in_another_zone_is_the_same_text():
    there = LATER.astimezone(timezone(timedelta(hours=5)))
    assert len(set(contents([row("warrant", changed_at=at) for at in (LATER, there)]))) == 1
