"""Times as the people of the office read them: Europe/London, day before month, in their language.

Everything inside is UTC; only here does a time become words.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate

from console.domain.told import clock as time_of
from console.ui import tongue
from console.ui.tongue import tr

LONDON: Final = ZoneInfo("Europe/London")


def day(moment: date) -> str:
    """A date, such as 24 Nov 2026."""
    return tongue.day(_date(moment))


def local(moment: datetime) -> datetime:
    """The moment on London's clock."""
    return moment.astimezone(LONDON)


def stamp(moment: datetime, now: datetime | None = None) -> str:
    """A moment, such as 21 Nov 2026, 14:06; without its year where that is now's.

    Midnight is how systems write a date without a time, and is shown as the date.
    """
    at = local(moment)
    if (at.hour, at.minute, at.second) == (0, 0, 0):
        return day(at)
    if now is not None and local(now).year == at.year:
        return f"{tongue.date_words(_date(at), 'd MMM')}, {time_of(at)}"
    return f"{day(at)}, {time_of(at)}"


def clock(moment: datetime) -> str:
    """The time of day, such as 18:00."""
    return time_of(local(moment))


def weekday(moment: datetime) -> str:
    """The day of the week in short, such as Sun."""
    return tongue.date_words(_date(local(moment)), "ddd")


def span(starts_at: datetime, ends_at: datetime) -> str:
    """A window of time, such as Tue 24 Nov 11:00–19:00."""
    start, end = local(starts_at), local(ends_at)
    first = f"{_weekday(start)} {time_of(start)}"
    if start.date() == end.date():
        return f"{first}–{time_of(end)}"
    return f"{first} – {_weekday(end)} {time_of(end)}"


def age(since: datetime, now: datetime) -> str:
    """How long ago something was, such as 4 min ago."""
    gone = max(now - since, timedelta())
    seconds = int(gone.total_seconds())
    if seconds < 60:
        return tr("just now")
    if seconds < 5400:
        return tr("{minutes} min ago").format(minutes=seconds // 60)
    if seconds < 36 * 3600:
        return tr("{hours} h ago").format(hours=round(seconds / 3600))
    return tr("{days} days ago").format(days=round(seconds / 86400))


def seconds_ago(since: datetime, now: datetime) -> str:
    """How long ago something was, to the second within two minutes: 40 s ago."""
    gone = max(int((now - since).total_seconds()), 0)
    return tr("{seconds} s ago").format(seconds=gone) if gone < 120 else age(since, now)


def clock_of(gone: timedelta) -> str:
    """A length of time as a clock that runs: 38 s, 4 min 12 s, 47 min, 3 h 05 min."""
    seconds = max(0, int(gone.total_seconds()))
    if seconds < 120:
        return tr("{seconds} s").format(seconds=seconds)
    minutes = seconds // 60
    if minutes < 10:
        return tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=f"{seconds % 60:02}")
    if minutes < 120:
        return tr("{minutes} min").format(minutes=minutes)
    hours = minutes // 60
    if hours < 48:
        return tr("{hours} h {minutes} min").format(hours=hours, minutes=f"{minutes % 60:02}")
    return tr("{days} days").format(days=hours // 24)


def length(gone: timedelta) -> str:
    """A length of time, such as 4 min, 2 h or 3 days."""
    minutes = max(0, int(gone.total_seconds() // 60))
    if minutes < 120:
        return tr("{minutes} min").format(minutes=minutes)
    if minutes < 48 * 60:
        return tr("{hours} h").format(hours=minutes // 60)
    return tr("{days} days").format(days=minutes // (24 * 60))


def years_and_months(since: date, until: date) -> str:
    """How long between two days, such as 2 y 8 m."""
    months = (until.year - since.year) * 12 + until.month - since.month
    if until.day < since.day:
        months -= 1
    months = max(months, 0)
    if months >= 12:
        return tr("{years} y {months} m").format(years=months // 12, months=months % 12)
    return tr("{months} m").format(months=months)


def _date(moment: date) -> QDate:
    return QDate(moment.year, moment.month, moment.day)


def _weekday(at: datetime) -> str:
    return tongue.date_words(_date(at), "ddd d MMM")


def years_between(born: date, at: date) -> int:
    """Whole years of age on a day."""
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))
