from datetime import UTC, datetime

import pytest

from console.documents.certificate_words import duration, number, use_case, when


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"), (59, "59 s"), (60, "1 min"), (3_599, "59 min"), (3_600, "1 h"),
        (11_520, "3 h 12 min"), (172_799, "47 h 59 min"), (172_800, "2 days"),
        (176_400, "2 days 1 h"),
    ],
)  # fmt: skip
def test_a_length_of_time_in_two_units(seconds: int, words: str) -> None:
    assert duration(seconds) == words


def test_times_are_londons_in_winter_and_summer() -> None:
    assert when(datetime(2026, 11, 28, 12, tzinfo=UTC)) == "Sat 28 Nov 2026, 12:00 GMT"
    assert when(datetime(2026, 7, 1, 23, 30, tzinfo=UTC)) == "Thu 2 Jul 2026, 00:30 BST"


def test_figures_and_use_cases() -> None:
    assert number(1_234_567) == "1,234,567"
    assert use_case("hotspot") == "Crime hotspot"
    assert use_case("Something else") == "Something else"
