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
    asked = Asked(str(folder), entries=300, changes=60, minutes=240, began=began)
    found = simulate(asked)
    assert (found.missed, found.wrong, found.twice) == ((), (), 0)
    assert found.recalled == found.expected > 20
    assert found.crashes == 1
    assert len(found.live) > 10
    # Simulated time: a change is recalled by the round after it.
    assert median(found.live) < 60
    assert max(found.live) <= 61
    assert found.late and found.unanswered, "changes fell into a failure, and some grew too old"
    # A system that answers live may be silent for a quarter of an hour; then it is said.
    out = [minute for minute in range(asked.minutes) if asked.failing(minute) == "custody"]
    doubted = found.progress.doubted
    assert doubted and out[0] + 15 <= min(doubted) and max(doubted) <= out[-1] + 1
    assert found.progress.memory_last - found.progress.memory_first < 60, "megabytes"
    assert "\n".join(lines(found))
