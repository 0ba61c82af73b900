"""A records file: CSV or Excel with the canonical columns.

Its rows are as old as its `# read at TIME` first line says, or else as the file.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from console.domain.records import LONDON
from console.domain.refusals import OutOfReachError
from console.records.answers import answered, down
from console.records.cells import Cell, moment_of
from console.records.columns import COLUMNS, Readers, readers
from console.records.rows import KEY_COLUMNS, Rows, records_of
from console.records.sheets import Table, read_table
from console.records.wanted import concerning
from console.services.contracts import SourceAnswer, SourceSpec, WantedKeys

READ_AT: Final = "# read at "


class _Head(NamedTuple):
    """When the file was read, the canonical names of its columns, and its first row's place."""

    read_at: datetime
    names: list[str]
    first: int


class TableFile:
    """A source of kind `records-csv`."""

    def __init__(self, spec: SourceSpec, path: Path) -> None:
        """Read `path` at every asking."""
        self._spec = spec
        self._path = path

    @property
    def spec(self) -> SourceSpec:
        """How it is asked."""
        return self._spec

    def read(self, wanted: WantedKeys, at: datetime) -> SourceAnswer:
        """Its rows on the wanted keys and their cases."""
        return self._read(wanted, at)

    def preview(self, rows: int, at: datetime) -> SourceAnswer:
        """Its first rows, whomever they are about."""
        return self._read(None, at, rows)

    def _read(
        self, wanted: WantedKeys | None, at: datetime, most: int | None = None
    ) -> SourceAnswer:
        try:
            table = read_table(self._path)
            head = _head(self._spec, self._path.name, table)
            read_as = readers(at.astimezone(LONDON).year)
            read = _rows(self._spec, table, head, read_as, most)
        except OutOfReachError as trouble:
            return down(self._spec, trouble.sentence, at)
        records = read.records if wanted is None else concerning(read.records, wanted)
        return answered(
            self._spec,
            records,
            read_at=head.read_at,
            asked_at=at,
            rejected=read.rejected,
            problems=read.problems,
        )


def _head(spec: SourceSpec, name: str, table: Table) -> _Head:
    """The file's own time and its heading; raises OutOfReachError where it has none."""
    rows = table.rows
    read_at, first = table.written_at, 0
    if rows and isinstance(rows[0][0], str) and rows[0][0].startswith("#"):
        first = 1
        told = rows[0][0].strip()
        stated = moment_of(told[len(READ_AT) :]) if told.startswith(READ_AT) else None
        if not isinstance(stated, datetime):
            raise OutOfReachError(
                f"The first line of {name} does not say when it was read; "
                "it should be “# read at 2026-11-28T11:20:00Z”."
            )
        read_at = stated
    if len(rows) <= first:
        raise OutOfReachError(f"The file {name} has no heading.")
    names = _canonical_names(rows[first], spec.columns)
    twice = sorted({each for each in names if each in COLUMNS and names.count(each) > 1})
    if twice:
        raise OutOfReachError(f"The heading of {name} has {', '.join(twice)} more than once.")
    needed = [each for each in ("record_type", "record_ref") if each not in names]
    if needed:
        raise OutOfReachError(f"The heading of {name} has no {' and no '.join(needed)}.")
    if not any(each in names for each in KEY_COLUMNS):
        raise OutOfReachError(f"The heading of {name} has no key column, such as pnc_id or urn.")
    return _Head(read_at, names, first + 1)


def _canonical_names(heading: Sequence[Cell], renamed: Mapping[str, str]) -> list[str]:
    own = {theirs.strip().casefold(): ours for ours, theirs in renamed.items()}
    names = []
    for cell in heading:
        name = cell.strip().casefold() if isinstance(cell, str) else ""
        names.append(own.get(name, name))
    return names


def _rows(spec: SourceSpec, table: Table, head: _Head, read_as: Readers, most: int | None) -> Rows:
    """Its records; a row with more cells than the heading is set aside by its neighbours."""
    width = len(head.names)
    last = None if most is None else head.first + most
    rows = table.rows[head.first : last]
    lines = table.lines[head.first : last]
    even = [row if len(row) == width else _evened(row, width) for row in rows]
    ragged = [place for place, row in enumerate(even) if row is None]
    kept = [row for row in even if row is not None]
    kept_lines = [line for line, row in zip(lines, even, strict=True) if row is not None]
    read = records_of(spec.name, head.names, kept, read_as, lines=kept_lines, word=table.line_word)
    if not ragged:
        return read
    told = tuple(
        f"{spec.name}, {table.line_word} {lines[place]}: it has more cells than the heading; "
        "the row was set aside."
        for place in ragged[:5]
    )
    return Rows(read.records, read.rejected + len(ragged), told + read.problems)


def _evened(row: list[Cell], width: int) -> list[Cell] | None:
    """The row at the heading's width: padded where short, None where full cells stand beyond."""
    if any(cell is not None and cell != "" for cell in row[width:]):
        return None
    return [*row[:width], *[""] * (width - len(row))]
