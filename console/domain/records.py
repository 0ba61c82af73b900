"""One fact as a source gave it, and how its source stood when it was read.

A record is never corrected here: rows keep the words of their system, and the newest wins
where one source gives one record twice.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from itertools import chain
from operator import itemgetter
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

RECORD_TYPES: Final = (
    "warrant",
    "wanted",
    "court_result",
    "bail",
    "custody",
    "recall",
    "crime",
    "order",
    "missing",
    "threat",
    "notification",
    "image",
    "person",
    "contact",
)

STATUSES: Final[Mapping[str, tuple[str, ...]]] = {
    "warrant": ("live", "withdrawn", "executed"),
    "wanted": ("live", "cancelled"),
    "court_result": ("",),
    "bail": ("conditional", "unconditional", "ended", "rui"),
    "custody": ("in_custody", "released"),
    "recall": ("live", "returned", "cancelled", "released", "error"),
    "crime": ("",),
    "order": ("in_force", "discharged", "varied", "expired"),
    "missing": ("missing", "found"),
    "threat": ("current", "lapsed"),
    "notification": ("current", "ended"),
    "image": (
        "convicted",
        "open",
        "unconvicted",
        "quashed",
        "deletion_requested",
        "deleted",
    ),
    "person": ("alive", "deceased", "merged"),
    "contact": ("still_wanted", "no_longer_wanted", "voluntary_interview", "requisition"),
}


class Record(NamedTuple):
    """One row of one source; '' or None where the source says nothing.

    A NamedTuple and not a dataclass because a check makes a hundred thousand of them.
    Identifier keys (`pnc_id`, `cro_number`, `asn`, `urn`) are in canonical form, as
    `identifiers` makes them; times are aware UTC.
    """

    source: str
    record_type: str
    record_ref: str
    pnc_id: str = ""
    cro_number: str = ""
    nominal_ref: str = ""
    custody_number: str = ""
    urn: str = ""
    asn: str = ""
    crime_ref: str = ""
    order_ref: str = ""
    missing_ref: str = ""
    image_ref: str = ""
    surname: str = ""
    date_of_birth: date | None = None
    code: str = ""
    status: str = ""
    qualifier: str = ""
    opened_at: datetime | None = None
    changed_at: datetime | None = None
    expires_at: datetime | None = None
    review_at: datetime | None = None
    zone: str = ""
    hours: str = ""
    detail: str = ""


made: Final = tuple.__new__
"""Makes a named tuple, given its type and all its values: its own way there takes twice as long."""


class SourceState(Enum):
    """How a source stood at the last attempt to read it."""

    ANSWERED = "answered"
    DOWN = "down"
    NEVER_ASKED = "never_asked"


class Silence(Enum):
    """What it proves when a source gives no row."""

    UNKNOWN = "unknown"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SourceReading:
    """One source at its last reading: what it speaks for, how it answered, and how old that is.

    `read_at` is the moment its content was true (its date run, not when we opened the file);
    None when it never answered. `live` says that it answers at the moment of asking, rather
    than by delivered files. `problem` is a plain sentence when it is down; `rejected` counts
    rows that could not be read, each of which is a doubt about the source.
    """

    name: str
    kind: str
    answers: tuple[str, ...]
    silence: Silence
    state: SourceState
    read_at: datetime | None
    asked_at: datetime | None
    rows: int
    live: bool
    problem: str = ""
    rejected: int = 0


LONDON: Final = ZoneInfo("Europe/London")
"""The zone of every date and of every condition's hours."""

CLOCK_SLACK: Final = timedelta(minutes=5)
"""How far a reading may lie in the future before its time is not believed."""

ENDED: Final = frozenset(
    {
        ("warrant", "withdrawn"),
        ("warrant", "executed"),
        ("wanted", "cancelled"),
        ("bail", "unconditional"),
        ("bail", "ended"),
        ("bail", "rui"),
        ("custody", "in_custody"),
        ("recall", "returned"),
        ("recall", "cancelled"),
        ("recall", "released"),
        ("order", "discharged"),
        ("order", "expired"),
        ("missing", "found"),
        ("threat", "lapsed"),
        ("notification", "ended"),
        ("image", "unconvicted"),
        ("image", "quashed"),
        ("image", "deletion_requested"),
        ("image", "deleted"),
        ("person", "deceased"),
        ("contact", "no_longer_wanted"),
        ("contact", "requisition"),
    }
)
"""Type and status of rows that end something: known once, they stay known."""

RecordKey = tuple[str, str, str]
_KEY: Final = itemgetter(0, 1, 2)


def key_of(record: Record) -> RecordKey:
    """What makes two rows the same record: source, type and the record's own number."""
    return record.source, record.record_type, record.record_ref


class Newest(NamedTuple):
    """Rows as they stand, and the records whose newest rows contradict each other."""

    records: tuple[Record, ...]
    disputed: frozenset[RecordKey]


def newest(rows: Iterable[Record]) -> Newest:
    """Keep the newest row of each record of each source.

    Rows that changed at the same instant with different content (free text aside) all stay,
    and their record is disputed, unless all of them say that the same thing ended. A row that
    gives no time cannot be put in order, so a newer one does not outrank it.
    """
    rows = list(rows)
    if len(set(map(_KEY, rows))) == len(rows):
        return Newest(tuple(rows), frozenset())
    kept: dict[RecordKey, Record] = {}
    again: dict[RecordKey, list[Record]] = {}
    for row in rows:
        key = (row.source, row.record_type, row.record_ref)
        first = kept.setdefault(key, row)
        if first is not row:
            again.setdefault(key, [first]).append(row)
    disputed: set[RecordKey] = set()
    extra: list[Record] = []
    for key, rivals in again.items():
        chosen = _newest_of(rivals)
        kept[key] = chosen[0]
        extra.extend(chosen[1:])
        if len(chosen) > 1 and not _same_end(chosen):
            disputed.add(key)
    return Newest((*kept.values(), *extra), frozenset(disputed))


def _newest_of(rivals: list[Record]) -> list[Record]:
    """The rows of the newest instant and of none, one for each content, in their own order."""
    times = [row.changed_at for row in rivals if row.changed_at is not None]
    latest = max(times) if times else None
    contents = {
        row._replace(detail="", changed_at=None): row
        for row in sorted(rivals, key=_spelled)
        if row.changed_at is None
    }
    for row in sorted(rivals, key=_spelled):
        if row.changed_at == latest:
            contents[row._replace(detail="", changed_at=None)] = row
    return list(contents.values())


def _spelled(row: Record) -> str:
    return repr(tuple(row))


def _same_end(rows: list[Record]) -> bool:
    return len({(row.record_type, row.status) for row in rows}) == 1 and (
        (rows[0].record_type, rows[0].status) in ENDED
    )


_UNIT: Final = "\x1f"
_AT_ONCE: Final = 4_000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_BORN: Final = Record._fields.index("date_of_birth")
_TIMES: Final = slice(Record._fields.index("opened_at"), Record._fields.index("zone"))


def contents(rows: Sequence[Record]) -> Iterator[str]:
    """All that each row says, as one text: what a digest of the row is taken over.

    A column at a time, because a list has a hundred thousand rows and few different moments;
    and some thousand rows at a time, because more than that are far from the processor.
    """
    told: dict[datetime | None, str] = {None: ""}
    some = (rows[first : first + _AT_ONCE] for first in range(0, len(rows), _AT_ONCE))
    return chain.from_iterable(_contents(each, told) for each in some)


def _contents(rows: Sequence[Record], told: dict[datetime | None, str]) -> Iterable[str]:
    columns: list[Any] = list(zip(*rows, strict=True))
    for moments in columns[_TIMES]:
        told |= {moment: moment_text(moment) for moment in set(moments) - told.keys()}
    times = [map(told.__getitem__, moments) for moments in columns[_TIMES]]
    born = [day.isoformat() if day is not None else "" for day in columns[_BORN]]
    words = [*columns[:_BORN], *columns[_BORN + 1 : _TIMES.start], *columns[_TIMES.stop :]]
    return map(_UNIT.join, zip(*words, born, *times, strict=True))


def moment_text(moment: datetime) -> str:
    """A moment as text; several times quicker than its ISO form, of which a list makes many."""
    since = moment - _EPOCH
    return f"{since.days}.{since.seconds}.{since.microseconds}"


class Timing(Enum):
    """When something ended, seen from the opening of the record that it would end."""

    AFTER = "after"
    SAME = "same"
    BEFORE = "before"
    UNKNOWN = "unknown"


def timing(ended_at: datetime | None, opened: Record) -> Timing:
    """Whether an end came after a record opened.

    A record that does not say when it opened was open at the latest when it last changed, so
    only an end after that is known to be after; everything else is unknown.
    """
    if ended_at is None:
        return Timing.UNKNOWN
    if opened.opened_at is None:
        if opened.changed_at is not None and ended_at > opened.changed_at:
            return Timing.AFTER
        return Timing.UNKNOWN
    if ended_at > opened.opened_at:
        return Timing.AFTER
    return Timing.SAME if ended_at == opened.opened_at else Timing.BEFORE


def is_fresh(then: datetime | None, at: datetime, limit: timedelta) -> bool:
    """Whether something known at `then` is fresh at `at`; exactly at the limit is fresh.

    Nothing is known of a moment that is not given, nor of one in the future.
    """
    return then is not None and then <= at + CLOCK_SLACK and at - then <= limit


def end_of_day(day: date) -> datetime:
    """The end of a day in Europe/London, as a date without a time means it as an expiry."""
    return datetime.combine(day + timedelta(days=1), time(), LONDON)
