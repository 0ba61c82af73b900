"""Figures, times and durations as they are written on paper.

The rule: nothing here depends on the machine's own language or time zone.
"""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

LONDON: Final = ZoneInfo("Europe/London")
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_USE_CASES: Final = {
    "hotspot": "Crime hotspot",
    "protective_security": "Protective security",
    "intelligence": "Intelligence on where people sought may be",
}


def number(count: int) -> str:
    """Write a count with commas between thousands."""
    return f"{count:,}"


def when(moment: datetime) -> str:
    """Write a time as clocks in London show it, e.g. "Sat 28 Nov 2026, 12:00 GMT"."""
    local = moment.astimezone(LONDON)
    day = f"{_DAYS[local.weekday()]} {local.day} {_MONTHS[local.month - 1]} {local.year}"
    return f"{day}, {local:%H:%M} {local.tzname()}"


def duration(seconds: int) -> str:
    """Write a length of time in its two largest units, e.g. "3 h 12 min"."""
    if seconds < 60:
        return f"{seconds} s"
    minutes = seconds // 60
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    days, hours = divmod(hours, 24)
    return f"{days} days {hours} h" if hours else f"{days} days"


def exactly(seconds: int) -> str:
    """Write a short length of time to the second, e.g. "1 min 35 s"; a long one as ``duration``."""
    minutes, rest = divmod(seconds, 60)
    if minutes >= 60 or not (minutes and rest):
        return duration(seconds)
    return f"{minutes} min {rest} s"


def use_case(code: str) -> str:
    """Write a use case's code in words; words that are no code stay as they are."""
    return _USE_CASES.get(code, code)
