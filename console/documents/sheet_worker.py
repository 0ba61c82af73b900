"""A separate process that turns one Excel workbook into rows of text.

A workbook can be made to need terabytes, and the reader then ends its whole process; so it is
never read in the console's own. The rule kept here: rows come out as JSON lines
``[row number, [cells]]``, closed by ``{"done": rows}``, or one ``{"unusable": sentence}`` does.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
import zlib
from datetime import date, datetime, time
from typing import Final

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from console.documents.separate_process import limit_this_process

MOST_ROWS: Final = 50_001
"""Rows with the heading."""
MOST_COLUMNS: Final = 200
_MOST_UNPACKED: Final = 256_000_000
_MOST_PARTS: Final = 2_000


class RefusedWorkbookError(Exception):
    """The workbook cannot be read; the message completes "proposals.xlsx …"."""


def _check_parts(data: bytes) -> None:
    """Refuse a workbook whose parts unpack to too much or are not what they claim."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise RefusedWorkbookError(
            "is an old .xls file or has a password; save it as .xlsx without a password."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            infos = parts.infolist()
            if len(infos) > _MOST_PARTS or sum(i.file_size for i in infos) > _MOST_UNPACKED:
                raise RefusedWorkbookError(
                    "unpacks to more than any list needs; save it again as a plain workbook."
                )
            for info in infos:
                with parts.open(info) as part:
                    while part.read(1 << 20):
                        pass
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as damaged:
        raise RefusedWorkbookError(
            "is not an Excel workbook or is damaged; save it again as .xlsx."
        ) from damaged


def cell_text(value: object) -> str:
    """A cell as the text that a person would have typed: ISO dates, whole numbers without .0."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time(0) else value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def rows_of(data: bytes) -> list[list[str]]:
    """The first sheet's rows from its first line; raises RefusedWorkbookError."""
    _check_parts(data)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            sheet = workbook.get_sheet_by_index(0)
            if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
                raise RefusedWorkbookError(
                    f"has more than {MOST_ROWS - 1:,} rows or {MOST_COLUMNS} columns; split it, "
                    "or clear what stands far below or beside the list."
                )
            rows = sheet.to_python(skip_empty_area=False)
    except (CalamineError, PasswordError, IndexError) as damaged:
        raise RefusedWorkbookError(
            "is not an Excel workbook or is damaged; save it again as .xlsx."
        ) from damaged
    return [[cell_text(cell) for cell in row] for row in rows]


def main() -> None:
    """Read a workbook from standard input, write its rows to standard output."""
    limit_this_process()
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    try:
        rows = rows_of(sys.stdin.buffer.read())
    except RefusedWorkbookError as refused:
        out.write(json.dumps({"unusable": str(refused)}) + "\n")
    except MemoryError:
        out.write(
            json.dumps({"unusable": "needs more memory than any list should; split it."}) + "\n"
        )
    else:
        for number, cells in enumerate(rows, start=1):
            out.write(json.dumps([number, cells]) + "\n")
        out.write(json.dumps({"done": len(rows)}) + "\n")
    out.flush()


if __name__ == "__main__":
    main()
