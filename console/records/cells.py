"""Cells of records files and databases into keys, words and moments.

A cell that cannot be read becomes `BAD` and never a guess: its row is set aside and counted.
"""

import math
import re
from collections.abc import Callable, Hashable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Final
from uuid import UUID

from console.domain.records import LONDON

Cell = object
"""What a CSV file, a sheet or a database driver gives: text, number, date, moment or None."""

LONGEST_CELL: Final = 2_000
"""Longest text that a cell may hold, in characters; only free text may be longer, and is cut."""


class _Bad:
    def __repr__(self) -> str:
        return "BAD"


BAD: Final = _Bad()
"""Stands for a cell that could not be read."""

_UTC_ENDS: Final = ("Z", "+00:00")
_EXCEL_START: Final = date(1899, 12, 30)
_EXCEL_DAYS: Final = range(1, 110_000)
_BRITISH: Final = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{4})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?", re.ASCII
)
_CLOCK: Final = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?", re.ASCII)


class Memo(dict[Hashable, object]):
    """Answers of a conversion, each worked out once: columns repeat themselves.

    `has_bad` says whether one of them is BAD.
    """

    def __init__(self, convert: Callable[[Cell], object]) -> None:
        super().__init__()
        self._convert = convert
        self.has_bad = False

    def __missing__(self, cell: Hashable) -> object:
        answer = self[cell] = self._convert(cell)
        self.has_bad = self.has_bad or answer is BAD
        return answer


def text_of(cell: Cell) -> object:
    """A cell as text: trimmed, whole numbers without a decimal point, '' for nothing."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        text = cell.strip()
        return text if len(text) <= LONGEST_CELL and "\0" not in text else BAD
    if isinstance(cell, bool):
        return BAD
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, float):
        if not math.isfinite(cell):
            return BAD
        return str(int(cell)) if cell.is_integer() else str(cell)
    if isinstance(cell, datetime | date | time):
        return cell.isoformat()
    if isinstance(cell, Decimal | UUID):
        return str(cell)
    return BAD


def long_text_of(cell: Cell) -> object:
    """Free text, cut to its limit."""
    if isinstance(cell, str):
        return cell[:LONGEST_CELL].strip().replace("\0", "\ufffd")
    return text_of(cell)


def word_of(cell: Cell) -> object:
    """A word of a closed list: as text, in small letters."""
    text = text_of(cell)
    return text.casefold() if isinstance(text, str) else text


def day_of(cell: Cell) -> object:
    """A day, None for an empty cell; ISO, dd/mm/yyyy, or the day number of a sheet."""
    if cell is None:
        return None
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        whole = int(cell) if math.isfinite(cell) else -1
        return _EXCEL_START + timedelta(days=whole) if whole in _EXCEL_DAYS else BAD
    if not isinstance(cell, str):
        return BAD
    text = cell.strip()
    if not text:
        return None
    read = _read_moment(text)
    if isinstance(read, datetime):
        return read.date()
    return read


def moment_of(cell: Cell) -> object:
    """A moment in UTC, None for an empty cell; a day alone is its beginning in London.

    A time without an offset is London's.
    """
    if isinstance(cell, str) and cell[19:] in _UTC_ENDS and cell[10:11] == "T":
        # The form that most databases give, and of which a list gives hundreds of thousands.
        try:
            return datetime.fromisoformat(cell)
        except ValueError:
            return BAD
    read = _moment(cell)
    if isinstance(read, datetime):
        return _utc(read)
    if isinstance(read, date):
        return _utc(datetime.combine(read, time()))
    return read


def end_moment_of(cell: Cell) -> object:
    """A moment at which something ends: a day alone runs to its end in London."""
    read = _moment(cell)
    if isinstance(read, datetime):
        return _utc(read)
    if isinstance(read, date):
        if read >= date(9999, 12, 30):
            return BAD
        return _utc(datetime.combine(read + timedelta(days=1), time()))
    return read


def _moment(cell: Cell) -> object:
    """A datetime or a date as the cell has it, None for an empty one, or BAD."""
    if cell is None or isinstance(cell, date):
        return cell
    if isinstance(cell, str):
        text = cell.strip()
        return _read_moment(text) if text else None
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        day = day_of(cell)
        if not isinstance(day, date) or float(cell).is_integer():
            return day
        seconds = round((float(cell) % 1) * 86_400)
        return datetime.combine(day, time()) + timedelta(seconds=seconds)
    return BAD


def _read_moment(text: str) -> object:
    """A datetime, or a date where the text has no time; BAD where it is neither."""
    try:
        if len(text) == 10 and text[4] == "-":
            return date.fromisoformat(text)
        if text[4:5] == "-":
            return datetime.fromisoformat(text)
        match = _BRITISH.fullmatch(text)
        if match is None:
            return BAD
        day, month, year, hour, minute, second = match.groups()
        if hour is None:
            return date(int(year), int(month), int(day))
        return datetime(  # noqa: DTZ001 - `_utc` gives it London's zone
            int(year), int(month), int(day), int(hour), int(minute), int(second or 0)
        )
    except ValueError:
        return BAD


def _utc(moment: datetime) -> object:
    zoned = moment if moment.tzinfo is not None else moment.replace(tzinfo=LONDON)
    try:
        return zoned.astimezone(UTC)
    except OverflowError:
        return BAD


def clock_of(cell: Cell) -> object:
    """A time of day; None for an empty cell; text, a time, or the fraction of a sheet."""
    if cell is None:
        return None
    if isinstance(cell, datetime):
        return cell.time()
    if isinstance(cell, time):
        return cell
    if isinstance(cell, timedelta):
        cell = cell.total_seconds() / 86_400
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        if not 0 <= cell < 1:
            return BAD
        minutes = round(cell * 1_440) % 1_440
        return time(minutes // 60, minutes % 60)
    if not isinstance(cell, str):
        return BAD
    text = cell.strip()
    if not text:
        return None
    match = _CLOCK.fullmatch(text)
    if match is None:
        return BAD
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else BAD
