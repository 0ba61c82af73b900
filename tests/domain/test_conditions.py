"""Hours of the day in Europe/London, over midnight and when the clocks change."""

from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.conditions import Hours, Span, is_covered, read_hours, touches


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("20:00-06:00", Hours(time(20), time(6), over=True)),
        ("09:00-17:30", Hours(time(9), time(17, 30), over=False)),
        ("09:00 \u2013 17:30", Hours(time(9), time(17, 30), over=False)),
        ("18:00-24:00", Hours(time(18), time(0), over=True)),
        ("00:00-24:00", Hours(time(0), time(0), over=True)),
        ("", None),
        ("evenings", None),
        ("09:00", None),
        ("09:00-", None),
        ("-09:00", None),
        ("09:00-09:00", None),
        ("9:00-17:00", None),
        ("09:0-17:00", None),
        ("09:00-25:00", None),
        ("09:60-17:00", None),
        ("0a:00-17:00", None),
        ("\u0660\u0669:00-17:00", None),
        ("24:00-06:00", None),
        ("0900-1700", None),
        ("01:00-02:00-03:00", None),
    ],
)
def test_hours_are_read_or_not(text, hours):
    assert read_hours(text) == hours


def window(start: str, end: str) -> Span:
    return Span(*(datetime.fromisoformat(each).replace(tzinfo=UTC) for each in (start, end)))


DAY = window("2026-11-28T12:00", "2026-11-28T18:00")
NIGHT = window("2026-11-28T22:00", "2026-11-29T05:00")
SUMMER = window("2026-06-27T12:00", "2026-06-27T18:00")
TWO_DAYS = window("2026-11-28T12:00", "2026-11-30T12:00")
BACK = window("2026-10-24T23:00", "2026-10-25T01:00")
FORTH = window("2026-03-29T00:00", "2026-03-29T02:00")


@pytest.mark.parametrize(
    ("text", "when", "covered", "touched"),
    [
        ("12:00-18:00", DAY, True, True),
        ("12:01-18:00", DAY, False, True),
        ("12:00-17:59", DAY, False, True),
        ("18:00-12:00", DAY, False, False),
        ("06:00-12:00", DAY, False, False),
        ("20:00-06:00", NIGHT, True, True),
        ("20:00-04:59", NIGHT, False, True),
        ("05:00-22:00", NIGHT, False, False),
        ("13:00-19:00", SUMMER, True, True),
        ("12:00-18:00", SUMMER, False, True),
        ("00:00-24:00", TWO_DAYS, True, True),
        ("12:00-11:59", TWO_DAYS, False, True),
        # The hour from one to two comes twice.
        ("22:00-02:00", BACK, True, True),
        ("22:00-01:30", BACK, False, True),
        ("00:00-00:30", BACK, False, True),
        # The hour from one to two does not come.
        ("00:00-03:00", FORTH, True, True),
        ("01:15-01:45", FORTH, False, True),
    ],
)
def test_hours_against_a_window(text, when, covered, touched):
    hours = read_hours(text)
    assert is_covered(hours, when) is covered
    assert touches(hours, when) is touched


clocks = st.tuples(st.integers(0, 23), st.integers(0, 59))


@given(clocks, clocks, st.integers(0, 24 * 365), st.integers(1, 30))
def test_what_is_covered_is_touched(start, end, begins, lasts):
    hours = read_hours(f"{start[0]:02}:{start[1]:02}-{end[0]:02}:{end[1]:02}")
    if hours is None:
        assert start == end
        return
    first = datetime(2026, 1, 1, tzinfo=UTC).timestamp() + begins * 3600
    when = Span(
        datetime.fromtimestamp(first, UTC), datetime.fromtimestamp(first + lasts * 3600, UTC)
    )
    assert touches(hours, when) or not is_covered(hours, when)
