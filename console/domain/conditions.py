"""Whether a condition bites at this place and in this window.

An order on paper is no ground: being here, now, must breach it. The rule: what cannot be
read (a zone, its hours, a time) is for an officer to judge, and never passes.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple

from console.domain.findings import Finding, Reason, Verdict
from console.domain.records import LONDON, Record
from console.domain.rulebook import Case, Values

_DAY: Final = timedelta(days=1)
_MIDNIGHT: Final = time()


class Span(NamedTuple):
    """A stretch of time, its end left out."""

    start: datetime
    end: datetime


class Hours(NamedTuple):
    """Daily hours in Europe/London; `over` says that they end on the day after."""

    start: time
    end: time
    over: bool


def against(case: Case, row: Record, expired: Reason, *, everywhere: bool) -> tuple[Finding, ...]:
    """What stands against one condition: not begun, run out, elsewhere or at other hours.

    `expired` is the reason to give when it ran out before the deployment; `everywhere` says
    that it is not tied to a place.
    """
    return (
        *_term(case, row, expired),
        *(() if everywhere else _place(case, row)),
        *_time(case, row),
    )


def _term(case: Case, row: Record, expired: Reason) -> Iterator[Finding]:
    book = case.book
    if row.opened_at is None and row.changed_at is None:
        yield case.finding(Verdict.JUDGE, Reason.CASE_UNCLEAR, row, values=(("how", "no_time"),))
    elif row.opened_at is not None and row.opened_at > book.starts_at:
        values: Values = (("how", "not_begun"), ("date", row.opened_at.isoformat()))
        later = row.opened_at >= book.ends_at
        verdict = Verdict.NOT_LAWFUL if later else Verdict.JUDGE
        yield case.finding(verdict, Reason.OUTSIDE_TIME, row, values=values)
    if row.expires_at is not None:
        values = (("date", row.expires_at.isoformat()),)
        if book.is_over(row.expires_at):
            yield case.finding(Verdict.NOT_LAWFUL, expired, row, values=values)
        elif row.expires_at < book.ends_at:
            yield case.finding(Verdict.JUDGE, Reason.ORDER_ENDS_DURING, row, values=values)


def _place(case: Case, row: Record) -> Iterator[Finding]:
    place = ("place", case.book.deployment.place)
    if not row.zone:
        yield case.finding(Verdict.JUDGE, Reason.PLACE_UNKNOWN, row, values=(("how", "none"),))
        return
    covered = case.book.covers(row.zone)
    if covered is None:
        values = (("how", "unreadable"),)
        yield case.finding(Verdict.JUDGE, Reason.PLACE_UNKNOWN, row, values=values)
    elif not covered:
        yield case.finding(Verdict.NOT_LAWFUL, Reason.OUTSIDE_PLACE, row, values=(place,))


def _time(case: Case, row: Record) -> Iterator[Finding]:
    if not row.hours:
        return
    hours = read_hours(row.hours)
    values = (("hours", row.hours),)
    if hours is None:
        unread = (*values, ("how", "unreadable"))
        yield case.finding(Verdict.JUDGE, Reason.OUTSIDE_TIME, row, values=unread)
        return
    window = Span(case.book.starts_at, case.book.ends_at)
    if is_covered(hours, window):
        return
    if touches(hours, window):
        part = (*values, ("how", "part"))
        yield case.finding(Verdict.JUDGE, Reason.OUTSIDE_TIME, row, values=part)
    else:
        outside = (*values, ("how", "outside"))
        yield case.finding(Verdict.NOT_LAWFUL, Reason.OUTSIDE_TIME, row, values=outside)


def read_hours(text: str) -> Hours | None:
    """Read `HH:MM-HH:MM`; None where it cannot be read, or where it is no stretch of time.

    `24:00` is the end of the day; an end before the start lies on the day after.
    """
    parts = text.replace("\u2013", "-").replace(" ", "").split("-")
    if len(parts) != 2:
        return None
    start = _clock(parts[0])
    if start is None:
        return None
    if parts[1] == "24:00":
        return Hours(start, _MIDNIGHT, over=True)
    end = _clock(parts[1])
    if end is None or end == start:
        return None
    return Hours(start, end, over=end < start)


def _clock(text: str) -> time | None:
    hour, colon, minute = text.partition(":")
    if not colon or len(hour) != 2 or len(minute) != 2:
        return None
    if not (text.isascii() and hour.isdigit() and minute.isdigit()):
        return None
    if int(hour) > 23 or int(minute) > 59:
        return None
    return time(int(hour), int(minute))


def is_covered(hours: Hours, window: Span) -> bool:
    """Whether the hours certainly cover all of the window.

    In the night when the clocks change an hour comes twice or not at all: only what the hours
    cover in every reading of them counts.
    """
    reached = window.start
    for span in _spans(hours, window, surely=True):
        if span.start <= reached:
            reached = max(reached, span.end)
    return reached >= window.end


def touches(hours: Hours, window: Span) -> bool:
    """Whether the hours may cover any of the window, in any reading of them."""
    return any(
        span.start < window.end and span.end > window.start
        for span in _spans(hours, window, surely=False)
    )


def _spans(hours: Hours, window: Span, *, surely: bool) -> Iterator[Span]:
    """The stretches, in order, that the hours give on the days around a window."""
    day = window.start.astimezone(LONDON).date() - _DAY
    last = window.end.astimezone(LONDON).date()
    while day <= last:
        ends_on = day + _DAY if hours.over else day
        starts = _moments(day, hours.start)
        ends = _moments(ends_on, hours.end)
        yield Span(max(starts), min(ends)) if surely else Span(min(starts), max(ends))
        day += _DAY


def _moments(day: date, clock: time) -> tuple[datetime, datetime]:
    """A local time as moments: two different ones where the clocks change."""
    local = datetime.combine(day, clock, LONDON)
    return local.astimezone(UTC), local.replace(fold=1).astimezone(UTC)
