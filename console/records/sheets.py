"""Files of rows, CSV or Excel, as tables of cells within limits.

What a file is, its first bytes say and not its name; a file that is too large, too deep or not
readable is refused with a sentence, never read in part.
"""

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final, NamedTuple

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

SECONDS: Final = 120
"""Longest that a workbook may take to read."""

_PACKAGE_ROOT: Final = Path(__file__).resolve().parents[2]
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
    if received.startswith(_ZIP):
        try:
            with zipfile.ZipFile(io.BytesIO(received)) as packed:
                unpacked = sum(part.file_size for part in packed.infolist())
        except (zipfile.BadZipFile, OSError, ValueError) as trouble:
            raise _unreadable(name) from trouble
        if unpacked > MOST_UNPACKED:
            raise OutOfReachError(f"The file {name} unpacks to too many bytes.")
    lines = _read_elsewhere(received, name)
    last = json.loads(lines[-1]) if lines else {}
    if not isinstance(last, dict) or last.get("done") != len(lines) - 1:
        raise _unreadable(name)
    for place, line in enumerate(lines[:-1], start=1):
        yield place, [_cell(each) for each in json.loads(line)]


def _read_elsewhere(received: bytes, name: str) -> list[bytes]:
    """The worker's lines; a workbook that ends the worker ends nothing else."""
    kept = ("SYSTEMROOT", "SYSTEMDRIVE") if os.name == "nt" else ()
    try:
        done = subprocess.run(
            [sys.executable, "-s", "-B", "-m", "console.records.sheet_worker", str(MOST_ROWS + 1)],
            input=received,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_PACKAGE_ROOT,
            env={each: os.environ[each] for each in kept if each in os.environ},
            timeout=SECONDS,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except subprocess.TimeoutExpired as trouble:
        raise OutOfReachError(
            f"The file {name} takes too long to read; save it as CSV UTF-8."
        ) from trouble
    except OSError as trouble:
        raise OutOfReachError(
            "The program that reads Excel files could not be started; save the report as CSV UTF-8."
        ) from trouble
    return done.stdout.splitlines() if done.returncode == 0 else []


def _cell(value: object) -> Cell:
    if isinstance(value, list):
        kind, text = value
        if kind == "datetime":
            return datetime.fromisoformat(text)
        if kind == "date":
            return date.fromisoformat(text)
        if kind == "time":
            return time.fromisoformat(text)
        return str(text)
    if value is None or isinstance(value, str | int | float):
        return value
    return str(value)


def _unreadable(name: str) -> OutOfReachError:
    return OutOfReachError(f"The file {name} cannot be read as an Excel file.")
