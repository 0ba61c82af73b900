"""The moment of an assessment, asked so that it is known how long its answers hold.

The rule: no rule reads the moment itself. It asks whether something lies behind it, and every
answer that time alone will change is remembered by when that is, so that a standing can be
kept until then without weighing it again.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from console.domain.records import CLOCK_SLACK

NEVER: Final = datetime.max.replace(tzinfo=UTC)
"""Until when an answer holds that time alone does not change."""

_ALWAYS: Final = datetime.min.replace(tzinfo=UTC)


class Moment:
    """One moment, and until when all that was asked of it stays answered the same.

    From `at` on, and before `holds_until`, every question asked since `begin` would be answered
    as it was. `holds_until` may be early, and is never late: it is `at` itself where the very
    next instant answers otherwise.
    """

    __slots__ = ("at", "holds_until")

    def __init__(self, at: datetime) -> None:
        """Ask about this moment, an aware time."""
        self.at = at
        self.holds_until = NEVER

    def begin(self) -> None:
        """Forget what was asked before."""
        self.holds_until = NEVER

    def has_come(self, when: datetime) -> bool:
        """Whether it is that time, or later."""
        if when <= self.at:
            return True
        self.holds_until = min(when, self.holds_until)
        return False

    def is_past(self, when: datetime) -> bool:
        """Whether it is later than that time."""
        if when < self.at:
            return True
        self.holds_until = min(when, self.holds_until)
        return False

    def is_longer_ago(self, then: datetime, limit: timedelta) -> bool:
        """Whether something of that time is older than a limit; exactly at the limit it is not."""
        return self.is_past(_shifted(then, limit))

    def is_fresh(self, then: datetime | None, limit: timedelta) -> bool:
        """Whether something known at `then` is fresh, as `records.is_fresh` has it."""
        return (
            then is not None
            and self.has_come(_shifted(then, -CLOCK_SLACK))
            and not self.is_longer_ago(then, limit)
        )


def _shifted(moment: datetime, by: timedelta) -> datetime:
    """A moment so much later or earlier, held at the ends of what can be said as a date."""
    try:
        return moment + by
    except OverflowError:
        return NEVER if by > timedelta() else _ALWAYS
