"""How old the records behind a list are: each source against its limit, the oldest, the median.

One rule: a source that never answered has no age, and that is said, never left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from console.domain.records import SourceReading, SourceState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.policy import Policy


@dataclass(frozen=True, slots=True)
class SourceAge:
    """One source: how old what it said is (None: it never answered), and the limit for that."""

    name: str
    age: timedelta | None
    limit: timedelta
    answered: bool
    rows: int

    @property
    def is_over(self) -> bool:
        """Whether it is older than its limit, or has nothing to be young."""
        return self.age is None or self.age > self.limit


@dataclass(frozen=True, slots=True)
class Ages:
    """All sources, the oldest first; `median` is the age that half of all records do not exceed."""

    sources: tuple[SourceAge, ...]
    oldest: timedelta | None
    median: timedelta | None


def ages(readings: Sequence[SourceReading], policy: Policy, now: datetime) -> Ages:
    """How old the records are at a moment."""
    found = [_age(reading, policy, now) for reading in readings]
    found.sort(key=lambda one: (one.age is not None, -(one.age or timedelta(0)), one.name))
    known = sorted((one.age, one.rows) for one in found if one.age is not None)
    return Ages(tuple(found), known[-1][0] if known else None, _median(known))


def _age(reading: SourceReading, policy: Policy, now: datetime) -> SourceAge:
    limits = [policy.age_limit(kind) for kind in reading.answers] or [policy.age_limit("default")]
    age = max(now - reading.read_at, timedelta(0)) if reading.read_at is not None else None
    answered = reading.state is SourceState.ANSWERED
    return SourceAge(reading.name, age, min(limits), answered, reading.rows)


def _median(known: Sequence[tuple[timedelta, int]]) -> timedelta | None:
    """The age of the record in the middle; sources without a row count as one record."""
    whole = sum(max(rows, 1) for _age, rows in known)
    passed = 0
    for age, rows in known:
        passed += max(rows, 1)
        if 2 * passed >= whole:
            return age
    return None
