"""How far the records systems can be relied on at one moment, by record type.

The rule: a source that is down or past its limit is a doubt about every ground that its
records could support or end.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from console.domain.findings import Reason
from console.domain.policy import Policy
from console.domain.records import Record, Silence, SourceReading, SourceState, is_fresh


class Doubt(NamedTuple):
    """Why a record type cannot be relied on: its source is down, or its reading too old."""

    reason: Reason
    source: str
    record_type: str
    hours: str


class Sources:
    """The readings of all sources, weighed by a policy pack's limits of age."""

    __slots__ = ("_doubts", "_fresh", "_interest", "_silent")

    def __init__(self, policy: Policy, readings: Iterable[SourceReading], at: datetime) -> None:
        """Weigh the readings as they are at a moment."""
        self._doubts: dict[str, list[Doubt]] = {}
        self._fresh: set[tuple[str, str]] = set()
        self._silent: set[str] = set()
        self._interest: dict[tuple[str, ...], tuple[Doubt, ...]] = {}
        for reading in sorted(readings, key=lambda each: each.name):
            for record_type in reading.answers:
                self._read(policy, reading, record_type, at)

    def _read(self, policy: Policy, reading: SourceReading, record_type: str, at: datetime) -> None:
        limit = policy.age_limit(record_type)
        hours = f"{limit.total_seconds() / 3600:g}"
        if reading.state is not SourceState.ANSWERED:
            doubt = Doubt(Reason.SOURCE_DOWN, reading.name, record_type, hours)
            self._doubts.setdefault(record_type, []).append(doubt)
        elif not is_fresh(reading.read_at, at, limit):
            doubt = Doubt(Reason.STALE, reading.name, record_type, hours)
            self._doubts.setdefault(record_type, []).append(doubt)
        else:
            self._fresh.add((reading.name, record_type))
            if reading.silence is Silence.NONE and not reading.rejected:
                self._silent.add(record_type)

    def stand_like(self, other: "Sources") -> bool:
        """Whether as much can be relied on, and doubted, as with the other readings."""
        return (
            self._doubts == other._doubts
            and self._fresh == other._fresh
            and self._silent == other._silent
        )

    def doubts(self, record_types: tuple[str, ...]) -> tuple[Doubt, ...]:
        """What stands against relying on these record types, one doubt for each source."""
        if not self._doubts:
            return ()
        known = self._interest.get(record_types)
        if known is None:
            once: dict[tuple[Reason, str], Doubt] = {}
            for record_type in record_types:
                for doubt in self._doubts.get(record_type, ()):
                    once.setdefault((doubt.reason, doubt.source), doubt)
            known = self._interest[record_types] = tuple(once.values())
        return known

    def doubted(self, record_type: str) -> bool:
        """Whether a source of this type is down or past its limit."""
        return record_type in self._doubts

    def speaks(self, record: Record) -> bool:
        """Whether a record's source speaks for its type and was read within the limit."""
        return (record.source, record.record_type) in self._fresh

    def proves_absence(self, record_type: str) -> bool:
        """Whether no row proves that there is no such record."""
        return record_type in self._silent and record_type not in self._doubts
