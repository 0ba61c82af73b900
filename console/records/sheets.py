"""Files of rows, CSV or Excel, as tables of cells within limits.

What a file is, its first bytes say and not its name; a file that is too large, too deep or not
readable is refused with a sentence, never read in part.
"""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from python_calamine import CalamineError, CalamineWorkbook

from console.domain.refusals import OutOfReachError
from console.records.cells import Cell

MOST_BYTES: Final = 256_000_000
"""Largest CSV file, in bytes."""

MOST_SHEET_BYTES: Final = 64_000_000
"""Largest Excel file, in bytes."""

MOST_UNPACKED: Final = 600_000_000
"""Most bytes that an Excel file may hold unpacked."""

MOST_ROWS: Final = 1_000_000
"""Most rows of one file."""

MOST_COLUMNS: Final = 200
"""Most columns of one file."""

_ZIP: Final = b"PK\x03\x04"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"


class Table(NamedTuple):
    """The rows of a file with the line each begins on, and when the file was last written."""

    rows: list[list[Cell]]
    lines: list[int]
    written_at: datetime
    is_sheet: bool

    @property
    def line_word(self) -> str:
        """What a line of this file is called in a sentence."""
        return "row" if self.is_sheet else "line"


def read_table(path: Path) -> Table:
    """Every row of a file that is not empty.

    Raises OutOfReachError, with a sentence, when the file cannot be read whole.
    """
    try:
        if not path.is_file():
            raise OutOfReachError(f"The file {path.name} is not there.")
        status = path.stat()
        limit = MOST_BYTES
        with path.open("rb") as file:
            received = file.read(limit + 1)
    except OSError as trouble:
        raise OutOfReachError(
            f"The file {path.name} cannot be read ({trouble.strerror})."
        ) from trouble
    if len(received) > limit:
        raise OutOfReachError(f"The file {path.name} is larger than {limit:,} bytes.")
    written_at = datetime.fromtimestamp(status.st_mtime, UTC)
    is_sheet = received[:4] in (_ZIP, _OLD_EXCEL)
    numbered = _sheet(received, path.name) if is_sheet else _text(received, path.name)
    rows: list[list[Cell]] = []
    lines: list[int] = []
    for line, row in numbered:
        if len(rows) >= MOST_ROWS:
            raise OutOfReachError(f"The file {path.name} has more than {MOST_ROWS:,} rows.")
        if len(row) > MOST_COLUMNS:
            raise OutOfReachError(
                f"The file {path.name} has more than {MOST_COLUMNS} columns in row {line}."
            )
        if any(cell is not None and cell != "" for cell in row):
            rows.append(row)
            lines.append(line)
    return Table(rows, lines, written_at, is_sheet)


def _text(received: bytes, name: str) -> Iterator[tuple[int, list[Cell]]]:
    try:
        text = received.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise OutOfReachError(
            f"The file {name} is not UTF-8 text; export it again, or save it as CSV UTF-8."
        ) from trouble
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for row in reader:
            yield line, list(row)
            line = reader.line_num + 1
    except csv.Error as trouble:
        raise OutOfReachError(
            f"The file {name} is not CSV from line {line} on ({trouble})."
        ) from trouble


def _sheet(received: bytes, name: str) -> Iterator[tuple[int, list[Cell]]]:
    if len(received) > MOST_SHEET_BYTES:
        raise OutOfReachError(f"The file {name} is larger than {MOST_SHEET_BYTES:,} bytes.")
    try:
        if received.startswith(_ZIP):
            with zipfile.ZipFile(io.BytesIO(received)) as packed:
                if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                    raise OutOfReachError(f"The file {name} unpacks to too many bytes.")
        book = CalamineWorkbook.from_filelike(io.BytesIO(received))
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False, nrows=MOST_ROWS + 1)
    except (CalamineError, zipfile.BadZipFile, OSError, IndexError, ValueError) as trouble:
        raise OutOfReachError(f"The file {name} cannot be read as an Excel file.") from trouble
    for place, row in enumerate(rows, start=1):
        yield place, list(row)
