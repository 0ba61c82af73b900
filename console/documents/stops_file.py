"""A file of results from the engagement team: figures of the street, then a row for each alert.

It is CSV in UTF-8. Lines before the heading that begin with `#` and say `name: value` are the
figures of the street; every line behind the heading is one result. The rule: only its shape is
judged here, with the line in every sentence; what a row says is for `domain.stops`.
"""

import csv
import io
from typing import Final, NamedTuple

from console.domain.refusals import refusal
from console.domain.stops import COLUMNS, OPTIONAL
from console.services.stops import MOST_ROWS, Row

MOST_BYTES: Final = 10_000_000
MOST_CELL: Final = 2_000
MOST_FIGURES: Final = 20


class StopsFile(NamedTuple):
    """What a file says: the figures by name, and its rows with their lines."""

    figures: dict[str, str]
    rows: tuple[Row, ...]


def read_stops(data: bytes, name: str) -> StopsFile:
    """Read a file of results; `name` is what it is called in sentences.

    Raises RefusedError where it is no such file: too large, not UTF-8, no CSV, another heading.
    """
    if len(data) > MOST_BYTES:
        raise refusal("stops_file", f"{name} is larger than {MOST_BYTES:,} bytes; split it.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refusal("stops_file", f"{name} is not UTF-8 text; save it as UTF-8.") from None
    if "\x00" in text:
        raise refusal("stops_file", f"{name} holds zero bytes; it is no CSV file.")
    figures, body, above = _figures(text, name)
    return StopsFile(figures, _rows(body, above, name))


def _figures(text: str, name: str) -> tuple[dict[str, str], str, int]:
    """The figures before the heading, the rest of the file, and how many lines are above it."""
    found: dict[str, str] = {}
    above, rest = 0, text
    while True:
        line, _, after = rest.partition("\n")
        bare = line.strip()
        if bare and not bare.startswith("#"):
            return found, rest, above
        if not after:
            return found, "" if bare.startswith("#") or not bare else rest, above
        above, rest = above + 1, after
        said = bare.lstrip("#").strip()
        figure, colon, value = said.partition(":")
        if not bare or not colon:
            continue
        figure = figure.strip().casefold().replace(" ", "_")
        if figure in found or len(found) >= MOST_FIGURES or len(value) > MOST_CELL:
            raise refusal(
                "stops_file", f"{name}, line {above}: {figure[:40]!r} is given twice or too long."
            )
        found[figure] = value.strip()


def _rows(body: str, above: int, name: str) -> tuple[Row, ...]:
    reader = csv.reader(io.StringIO(body, newline=""), strict=True)
    heading: list[str] = []
    rows: list[Row] = []
    try:
        for cells in reader:
            line = above + reader.line_num
            if not any(map(str.strip, cells)):
                continue
            if not heading:
                heading = _heading(cells, name, line)
                continue
            if len(cells) > len(heading) or max(map(len, cells)) > MOST_CELL:
                raise refusal(
                    "stops_file", f"{name}, line {line}: it has more or longer cells than it may."
                )
            rows.append(Row(line, dict(zip(heading, cells, strict=False))))
            if len(rows) > MOST_ROWS:
                raise refusal("stops_file", f"{name} has more than {MOST_ROWS:,} rows; split it.")
    except csv.Error as trouble:
        line = above + reader.line_num
        raise refusal("stops_file", f"{name}, line {line}: it is no CSV ({trouble}).") from trouble
    if not heading and not rows:
        return ()
    return tuple(rows)


def _heading(cells: list[str], name: str, line: int) -> list[str]:
    heading = [cell.strip().casefold() for cell in cells]
    unknown = sorted(set(heading) - {*COLUMNS, *OPTIONAL})
    missing = [column for column in COLUMNS if column not in heading]
    if unknown or missing or len(set(heading)) != len(heading):
        wrong = f"it lacks {', '.join(missing)}" if missing else "it has a column twice"
        if unknown:
            wrong = f"it has a column {unknown[0][:40]!r} that is not read"
        raise refusal(
            "stops_file",
            f"{name}, line {line}: the heading has to be {', '.join(COLUMNS)} (and may have "
            f"{', '.join(OPTIONAL)}); {wrong}.",
        )
    return heading
