"""The table of a bundle, CSV or Excel, as numbered rows of named cells.

A damaged line costs that line; only what makes every line doubtful (no heading, a heading
twice, another encoding, too much) refuses the file. The one rule kept here: nothing is guessed
about which cell belongs to which column.
"""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Iterator
from typing import Final, NamedTuple

from console.documents.received_text import is_undecoded, shown, tidy_line
from console.documents.separate_process import (
    NO_WINDOW,
    PACKAGE_ROOT,
    worker_command,
    worker_environment,
)
from console.domain.refusals import Objection, OutOfReachError, RefusedError, refusal

MOST_TABLE_BYTES: Final = 64_000_000
MOST_ROWS: Final = 50_000
MOST_COLUMNS: Final = 200
MOST_CELL: Final = 10_000
"""Characters; a cell past this is no sentence about a person."""
_MOST_RECORD_LINES: Final = 300
_MOST_BROKEN: Final = 200
_SECONDS_FOR_EXCEL: Final = 120.0

PERSON_KEYS: Final = ("pnc_id", "cro_number", "nominal_ref", "custody_number")
NEEDED: Final = (
    "entry_ref",
    "surname",
    "date_of_birth",
    "category",
    "necessity",
    "proportionality",
    "why_here",
    "image_file",
    "image_source",
    "proposed_by",
    "proposed_at",
)
"""Columns that must be there; of PERSON_KEYS at least one must."""
COLUMNS: Final = (
    *("entry_ref", "surname", "forenames", "date_of_birth", "sex", *PERSON_KEYS),
    *("category", "kind", "urn", "asn", "crime_ref", "order_ref", "missing_ref", "linked_entry"),
    *("offence", "necessity", "proportionality", "why_here"),
    *("image_file", "image_source", "image_ref", "image_captured_on", "image_arrest"),
    *("flags", "proposed_by", "proposed_at"),
)


class Row(NamedTuple):
    """One row: the line it begins on in its file (from 1) and its cells by column name."""

    line: int
    cells: dict[str, str]


class BadLine(NamedTuple):
    """A line that gives no row; the sentence is complete but for where."""

    line: int
    sentence: str


class Table(NamedTuple):
    """What a table gave: its rows, its lost lines, and notes on it as a whole."""

    rows: tuple[Row, ...]
    bad: tuple[BadLine, ...]
    notes: tuple[str, ...]


def read_csv(name: str, data: bytes) -> Table:
    """Rows of a CSV file in UTF-8 (a BOM is accepted); raises RefusedError for the whole file."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or data[:512].count(0) > 8:
        raise refusal(
            "table_encoding",
            f"{name} is saved as UTF-16 or is not text; "
            "save it as 'CSV UTF-8 (comma delimited)' and import it again.",
        )
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
    return _table(name, _csv_records(text))


def read_xlsx(name: str, data: bytes) -> Table:
    """Rows of the first sheet of an Excel workbook, read in a process of its own."""
    try:
        done = subprocess.run(
            worker_command("console.documents.sheet_worker"),
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=PACKAGE_ROOT,
            env=worker_environment(),
            timeout=_SECONDS_FOR_EXCEL,
            creationflags=NO_WINDOW,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise refusal(
            "table_too_large", f"{name} takes too long to read; save it as CSV UTF-8."
        ) from None
    except OSError as gone:
        raise OutOfReachError(
            "The program that reads Excel files could not be started; save the list as CSV UTF-8."
        ) from gone
    lines = done.stdout.splitlines()
    last = json.loads(lines[-1]) if done.returncode == 0 and lines else {}
    if "unusable" in last:
        raise refusal("table_unreadable", f"{name} {last['unusable']}")
    if last.get("done") != len(lines) - 1:
        raise refusal(
            "table_unreadable",
            f"{name} stopped the program that reads Excel files; save the list as CSV UTF-8.",
        )
    return _table(name, ((number, cells) for number, cells in map(json.loads, lines[:-1])))


class _Lines:
    """The lines of a text, handed to the CSV reader one by one, so that it can be set back."""

    def __init__(self, text: str) -> None:
        self._lines = list(io.StringIO(text, newline=""))
        self.record = 0
        """Where the record under way begins, from 0."""
        self.here = 0

    @property
    def is_spent(self) -> bool:
        """Whether every line was handed out."""
        return self.here >= len(self._lines)

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self.is_spent:
            raise StopIteration
        if self.here - self.record >= _MOST_RECORD_LINES:
            raise csv.Error("the record has too many lines")
        self.here += 1
        return self._lines[self.here - 1]


def _csv_records(text: str) -> Iterator[tuple[int, list[str] | str]]:
    """Records with the line each begins on; a sentence instead of cells where a line is broken.

    After a broken line reading begins again on the next, so that one stray quotation mark
    does not swallow the rows below it.
    """
    lines, broken = _Lines(text), 0
    while not lines.is_spent:
        try:
            for cells in csv.reader(lines, strict=True):
                yield lines.record + 1, cells
                lines.record = lines.here
        except csv.Error:
            broken += 1
            if broken > _MOST_BROKEN:
                yield (
                    lines.record + 1,
                    "too many lines have a quotation mark out of place; "
                    "the rest of the file was not read",
                )
                return
            yield (
                lines.record + 1,
                "a quotation mark is out of place or never closed; "
                "write a quotation mark inside a cell twice",
            )
            lines.record += 1
            lines.here = lines.record


def _column(heading: str) -> str:
    """A heading as the column's name, however its capitals and spaces are written."""
    return tidy_line(heading).lower().replace(" ", "_").replace("-", "_")


def _headings(name: str, cells: list[str]) -> tuple[list[str], list[str]]:
    """Column names in their order and notes; raises RefusedError with all that is wrong."""
    columns = [_column(cell) for cell in cells]
    while columns and not columns[-1]:
        columns.pop()
    if len(columns) > MOST_COLUMNS:
        raise refusal("table_too_large", f"{name} has more than {MOST_COLUMNS} columns.")
    if len(columns) == 1 and any(mark in cells[0] for mark in ";\t"):
        raise refusal(
            "table_headings",
            f"{name} does not separate its columns with commas; save it as 'CSV UTF-8 (comma "
            "delimited)'.",
        )
    objections = []
    for column in dict.fromkeys(columns):
        if column and columns.count(column) > 1:
            where = " and ".join(str(n + 1) for n, c in enumerate(columns) if c == column)
            objections.append(
                Objection(
                    "table_headings",
                    f"{name}, line 1: columns {where} are both headed {shown(column)}; "
                    "keep one of them.",
                )
            )
    objections.extend(
        Objection("table_headings", f"{name}, line 1: there is no column headed {column}; add it.")
        for column in NEEDED
        if column not in columns
    )
    if not set(PERSON_KEYS) & set(columns):
        objections.append(
            Objection(
                "table_headings",
                f"{name}, line 1: none of the columns {', '.join(PERSON_KEYS)} is there; "
                "add at least one.",
            )
        )
    if objections:
        raise RefusedError(tuple(objections))
    unknown = [column for column in columns if column and column not in COLUMNS]
    notes = [
        f"{name}: the column headed {shown(column)} is not one that is read; it was left out."
        for column in unknown
    ]
    return columns, notes


def _table(name: str, records: Iterator[tuple[int, list[str] | str]]) -> Table:
    columns: list[str] | None = None
    known = frozenset(COLUMNS)
    notes: list[str] = []
    rows: list[Row] = []
    bad: list[BadLine] = []
    for line, cells in records:
        if isinstance(cells, str):
            bad.append(BadLine(line, cells))
            continue
        if not any(cells) or not any(cell.strip() for cell in cells):
            continue
        if columns is None:
            columns, notes = _headings(name, cells)
            continue
        if len(rows) + len(bad) >= MOST_ROWS:
            raise refusal(
                "table_too_large", f"{name} has more than {MOST_ROWS:,} rows; split it in two."
            )
        why = _wrong_shape(cells, len(columns))
        if why:
            bad.append(BadLine(line, why))
            continue
        named = zip(columns, cells, strict=False)
        rows.append(Row(line, {column: cell for column, cell in named if column in known}))
    if columns is None:
        raise refusal("table_headings", f"{name} is empty; its first line must name the columns.")
    return Table(tuple(rows), tuple(bad), tuple(notes))


def _wrong_shape(cells: list[str], columns: int) -> str:
    """What is wrong with a row before its cells are read; '' when nothing is."""
    if len(cells) < columns or any(cell.strip() for cell in cells[columns:]):
        return (
            f"it has {len(cells)} cells where the heading has {columns}; "
            "look for a comma that is missing or not inside quotation marks"
        )
    for cell in cells:
        if len(cell) > MOST_CELL:
            return f"a cell is longer than {MOST_CELL:,} characters; shorten it"
        if is_undecoded(cell):
            return (
                f"'{shown(cell)}' is not UTF-8 (it looks like an older Windows encoding); "
                "save the file as 'CSV UTF-8 (comma delimited)'"
            )
    return ""
