"""Cells: what each spelling of a time, a day and a number becomes, and what is refused."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.records.cells import (
    BAD,
    LONGEST_CELL,
    clock_of,
    day_of,
    end_moment_of,
    long_text_of,
    moment_of,
    text_of,
    word_of,
)

NOON = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2026-11-28T12:00:00Z", NOON),
        ("2026-11-28T13:00:00+01:00", NOON),
        ("2026-11-28 12:00:00", NOON),
        ("28/11/2026 12:00", NOON),
        ("28/11/2026 12:00:00", NOON),
        ("2026-07-01T12:00:00", datetime(2026, 7, 1, 11, 0, tzinfo=UTC)),
        ("01/07/2026", datetime(2026, 6, 30, 23, 0, tzinfo=UTC)),
        ("2026-11-28", datetime(2026, 11, 28, tzinfo=UTC)),
        (date(2026, 11, 28), datetime(2026, 11, 28, tzinfo=UTC)),
        (datetime(2026, 11, 28, 12, 0), NOON),
        (46354.5, NOON),
        (46354, datetime(2026, 11, 28, tzinfo=UTC)),
        ("", None),
        (None, None),
    ],
)
def test_moments(cell: object, moment: datetime | None) -> None:
    assert moment_of(cell) == moment


@pytest.mark.parametrize(
    "cell",
    [
        "soon",
        "31/02/2026",
        "2026-13-01",
        "2026-11-28T25:00",
        True,
        0.5,
        -4,
        b"x",
        "9999-12-31T23:59-23:00",
    ],
)
def test_what_is_no_moment(cell: object) -> None:
    assert moment_of(cell) is BAD


def test_a_day_ends_at_its_end_in_london_and_a_time_when_it_says() -> None:
    assert end_moment_of("28/11/2026") == datetime(2026, 11, 29, tzinfo=UTC)
    assert end_moment_of("2026-07-01") == datetime(2026, 7, 1, 23, 0, tzinfo=UTC)
    assert end_moment_of("2026-11-28T12:00:00Z") == NOON
    assert end_moment_of("9999-12-31") is BAD
    assert end_moment_of("") is None


def test_days() -> None:
    for cell in (
        "1991-04-17",
        "17/04/1991",
        "1991-04-17T00:00:00",
        33345,
        33345.0,
        date(1991, 4, 17),
    ):
        assert day_of(cell) == date(1991, 4, 17)
    assert day_of(datetime(1991, 4, 17, 3)) == date(1991, 4, 17)
    assert day_of(" ") is None
    assert day_of(None) is None
    assert day_of("17.4.91") is BAD
    assert day_of(True) is BAD
    assert day_of([1]) is BAD


def test_times_of_day() -> None:
    for cell in ("10:30", "10:30:00", time(10, 30), 0.4375, timedelta(hours=10, minutes=30)):
        assert clock_of(cell) == time(10, 30)
    assert clock_of(datetime(1899, 12, 31, 10, 30)) == time(10, 30)
    assert clock_of("") is None
    assert clock_of(None) is None
    for cell in ("25:00", "10.30", "ten", 1.5, True, b""):
        assert clock_of(cell) is BAD


def test_text_of_numbers_is_the_number_that_was_meant() -> None:
    assert text_of(4576.0) == "4576"
    assert text_of(4576) == "4576"
    assert text_of(Decimal("4576")) == "4576"
    assert text_of(1.5) == "1.5"
    assert text_of(UUID(int=1)) == "00000000-0000-0000-0000-000000000001"
    assert text_of(date(2026, 1, 2)) == "2026-01-02"
    assert text_of(None) == ""
    assert text_of(True) is BAD
    assert text_of(b"x") is BAD
    assert text_of("a\0b") is BAD


def test_long_cells_are_refused_and_long_detail_is_cut() -> None:
    assert text_of("x" * LONGEST_CELL) == "x" * LONGEST_CELL
    assert text_of("x" * (LONGEST_CELL + 1)) is BAD
    assert long_text_of("x" * (LONGEST_CELL + 1)) == "x" * LONGEST_CELL
    assert long_text_of(7) == "7"
    assert word_of(" Live ") == "live"
    assert word_of(True) is BAD


@given(st.one_of(st.text(), st.floats(), st.integers(), st.dates(), st.datetimes(), st.times()))
def test_any_cell_is_answered(cell: object) -> None:
    for convert in (text_of, long_text_of, word_of, day_of, moment_of, end_moment_of, clock_of):
        convert(cell)
