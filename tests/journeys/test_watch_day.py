"""A small simulated day of watching: every change that ends a ground is recalled, nothing else is.

The whole day of 17,000 entries is `python -m tests.benchmarks.day`.
"""

from datetime import UTC, datetime
from statistics import median

import pytest

from tests.benchmarks.day import Asked, lines, simulate


@pytest.mark.timeout(900)
def test_a_day_with_two_failures_and_a_crash_recalls_whoever_must_be_and_nobody_else(tmp_path):
    folder = tmp_path / "day"
    folder.mkdir()
    began = datetime.now(UTC).replace(microsecond=0).isoformat()
    found = simulate(Asked(str(folder), entries=300, changes=60, minutes=120, began=began))
    assert (found.missed, found.wrong, found.twice) == ((), (), 0)
    assert found.recalled == found.expected > 20
    assert found.crashes == 1
    assert len(found.live) > 10
    # Simulated time: a change is recalled by the round after it.
    assert median(found.live) < 60
    assert max(found.live) <= 61
    assert "\n".join(lines(found))
