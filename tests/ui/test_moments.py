"""Times in words, on London's clock."""

from datetime import UTC, date, datetime, timedelta

import pytest

from console.ui import moments

NOW = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)


def test_times_are_londons():
    assert moments.clock(NOW) == "13:00"
    assert moments.stamp(datetime(2026, 11, 21, 14, 6, tzinfo=UTC)) == "21 Nov 2026, 14:06"
    assert moments.stamp(datetime(2026, 11, 21, 14, 6, tzinfo=UTC), NOW) == "21 Nov, 14:06"
    assert moments.stamp(datetime(2024, 3, 2, tzinfo=UTC), NOW) == "2 Mar 2024"


def test_a_window_of_time():
    start = datetime(2026, 11, 24, 11, tzinfo=UTC)
    assert moments.span(start, start + timedelta(hours=8)) == "Tue 24 Nov 11:00–19:00"
    assert moments.span(start, start + timedelta(hours=14)) == (
        "Tue 24 Nov 11:00 – Wed 25 Nov 01:00"
    )


@pytest.mark.parametrize(
    ("gone", "words"),
    [
        (-5, "just now"),
        (59, "just now"),
        (60, "1 min ago"),
        (240, "4 min ago"),
        (5399, "89 min ago"),
        (5400, "2 h ago"),
        (36 * 3600, "2 days ago"),
    ],
)
def test_ages(gone, words):
    assert moments.age(NOW - timedelta(seconds=gone), NOW) == words


def test_years():
    assert moments.years_between(date(2008, 7, 2), date(2026, 7, 1)) == 17
    assert moments.years_between(date(2008, 7, 1), date(2026, 7, 1)) == 18
    assert moments.years_and_months(date(2024, 3, 2), date(2026, 11, 24)) == "2 y 8 m"
    assert moments.years_and_months(date(2026, 6, 2), date(2026, 7, 1)) == "0 m"
