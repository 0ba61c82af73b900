"""The report of what a recognition system holds, read from CSV or JSON as it came.

It comes from outside: its size, its rows and its cells have limits, and nothing in it is more than
a value.  The rule: a report is read whole or refused whole, with the row that is wrong.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple

from console.domain import short_codes
from console.domain.reconciling import Held
from console.domain.refusals import RefusedError, refusal

MOST_BYTES: Final = 20_000_000
MOST_ROWS: Final = 200_000
LONGEST_CELL: Final = 200
COLUMNS: Final = ("reference", "sha256", "size", "origin", "name")
LEARNED: Final = frozenset({"learned", "enrolled", "self"})

_SHA256: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_HELD_AT: Final = re.compile(r"#\s*held at:?\s*(\S.*)", re.IGNORECASE)
_SIZE: Final = re.compile(r"\d{1,12}", re.ASCII)


class Holdings(NamedTuple):
    """What a report says: its rows, and when that was so (None where it does not say)."""

    rows: tuple[Held, ...]
    held_at: datetime | None


def read_holdings(data: bytes) -> Holdings:
    """A report as it came; refused, with the row, where it cannot be read.

    CSV has a header with `reference` and may have `sha256`, `size`, `origin` and `name`; JSON is
    a list of objects with those names, or an object whose `holds` is one. Others are passed over.
    When it was so stands in a line `# held at TIME` before the header, or as `held_at` in JSON.
    """
    if len(data) > MOST_BYTES:
        raise refusal("report_too_large", f"The report is larger than {MOST_BYTES:,} bytes.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refusal("report", "The report is not UTF-8 text; export it as UTF-8.") from None
    if text.lstrip()[:1] in ("[", "{"):
        said, rows = _json(text)
    else:
        said, rows = _csv(text)
    found: list[Held] = []
    for number, row in rows:
        if len(found) >= MOST_ROWS:
            raise refusal("report_too_large", f"The report has more than {MOST_ROWS:,} rows.")
        found.append(_held(number, row))
    return Holdings(tuple(found), _time(said))


def _time(said: object) -> datetime | None:
    """When a report was true, as it says; a time without an offset could be any hour."""
    if said is None:
        return None
    try:
        moment = datetime.fromisoformat(str(said).strip()[:40])
        # At either end of the calendar a time with its offset may have no UTC.
        found = moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise refusal(
            "report_time",
            "The report's own time cannot be read; it has to be ISO 8601 with an offset, such as "
            "2026-11-28T14:05:00Z.",
        )
    return found


def _csv(text: str) -> tuple[object, Iterable[tuple[str, Mapping[str, object]]]]:
    said = None
    while text.startswith("#"):
        line, _, text = text.partition("\n")
        if (found := _HELD_AT.match(line)) is not None:
            said = found.group(1)
    return said, _lines(text)


def _lines(text: str) -> Iterable[tuple[str, Mapping[str, object]]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        names = [name.strip().lower() for name in reader.fieldnames or ()]
        if "reference" not in names or len(set(names)) != len(names):
            raise refusal(
                "report", "The report's first line has to name its columns, reference among them."
            )
        reader.fieldnames = names
        for row in reader:
            if None in row:
                raise _wrong(f"Line {reader.line_num}", "has more cells than the first line")
            yield f"Line {reader.line_num}", {key: row[key] or "" for key in row}
    except csv.Error as trouble:
        raise _wrong(f"Line {reader.line_num}", f"is not CSV ({trouble})") from None


def _json(text: str) -> tuple[object, Iterable[tuple[str, Mapping[str, object]]]]:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        raise refusal("report", "The report looks like JSON and cannot be read as such.") from None
    rows = said.get("holds") if isinstance(said, dict) else said
    if not isinstance(rows, list):
        raise refusal("report", "The report's JSON has no list of what is held.")
    return said.get("held_at") if isinstance(said, dict) else None, _objects(rows)


def _objects(rows: Sequence[object]) -> Iterable[tuple[str, Mapping[str, object]]]:
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise _wrong(f"Row {number}", "is not an object")
        yield f"Row {number}", row


def _held(where: str, row: Mapping[str, object]) -> Held:
    cells = {name: _cell(where, name, row.get(name)) for name in COLUMNS}
    sha256 = cells["sha256"].lower()
    if sha256 and not _SHA256.fullmatch(sha256):
        raise _wrong(where, "has a sha256 that is not 64 hexadecimal digits")
    size = cells["size"]
    if size and not _SIZE.fullmatch(size):
        raise _wrong(where, "has a size that is no whole number of bytes")
    return Held(
        short_codes.plain(cells["reference"]),
        sha256,
        int(size) if size else None,
        cells["origin"].lower() in LEARNED,
        cells["name"],
    )


def _cell(where: str, name: str, value: object) -> str:
    """A cell as plain text in one line, without anything that a screen would obey."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _wrong(where, f"has a {name} that is neither text nor a whole number")
    text = str(value) if isinstance(value, str) or abs(value) < 10**15 else "?"
    if len(text) > LONGEST_CELL:
        raise _wrong(where, f"has a {name} of more than {LONGEST_CELL} characters")
    shown = "".join(
        " " if unicodedata.category(each)[0] == "C" or each in "\u2028\u2029" else each
        for each in text
    )
    return " ".join(shown.split())


def _wrong(where: str, what: str) -> RefusedError:
    return refusal("report", f"{where} of the report {what}.")
