"""Times as the rules write them: Europe/London, and never two moments alike."""

from datetime import UTC, datetime

import pytest

from console.domain.told import when


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ((2026, 11, 27, 15, 40), "27 Nov 2026 at 15:40"),
        ((2026, 7, 1, 12, 0), "1 Jul 2026 at 13:00"),
        ((2026, 10, 24, 23, 59), "25 Oct 2026 at 00:59"),
        ((2026, 10, 25, 0, 30), "25 Oct 2026 at 01:30 BST"),
        ((2026, 10, 25, 1, 30), "25 Oct 2026 at 01:30 GMT"),
        ((2026, 10, 25, 2, 0), "25 Oct 2026 at 02:00"),
        ((2026, 3, 29, 0, 59), "29 Mar 2026 at 00:59"),
        ((2026, 3, 29, 1, 0), "29 Mar 2026 at 02:00"),
    ],
)
def test_the_hour_that_the_clock_repeats_is_written_with_its_zone(moment, words) -> None:
    assert when(datetime(*moment, tzinfo=UTC)) == words
