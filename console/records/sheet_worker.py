"""A separate process that turns one Excel workbook into rows of cells.

A workbook can be made to need terabytes, and its reader then ends the whole process; so it is
never read in the console's own. Rows come out as JSON lines, closed by `{"done": rows}`; what
cannot be read ends with `{"unusable": true}`.
"""

import io
import json
import sys
import zipfile
from datetime import date, datetime, time
from typing import Final

from python_calamine import CalamineError, CalamineWorkbook

if sys.platform != "win32":
    import resource

MOST_MEMORY: Final = 2 * 1024**3
"""Bytes of address space, where the platform can hold a process to that."""


def main() -> int:
    """Read a workbook from standard input, write its first sheet's rows to standard output."""
    most_rows = int(sys.argv[1])
    _limit()
    received = sys.stdin.buffer.read()
    out = sys.stdout
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(received))
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False, nrows=most_rows)
    except (CalamineError, zipfile.BadZipFile, OSError, IndexError, ValueError, MemoryError):
        out.write('{"unusable": true}\n')
        return 0
    for row in rows:
        out.write(json.dumps(row, default=_typed) + "\n")
    out.write(json.dumps({"done": len(rows)}) + "\n")
    return 0


def _typed(value: object) -> list[str]:
    """A cell that JSON has no word for, as its kind and its ISO form."""
    if isinstance(value, datetime):
        return ["datetime", value.isoformat()]
    if isinstance(value, date):
        return ["date", value.isoformat()]
    if isinstance(value, time):
        return ["time", value.isoformat()]
    return ["text", str(value)]


def _limit() -> None:
    if sys.platform == "win32":
        return
    limits = (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_AS, MOST_MEMORY),
    )
    for kind, most in limits:
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            continue


if __name__ == "__main__":
    sys.exit(main())
