"""Rows of the canonical columns into records, a column at a time.

Identifiers are brought to canonical form, moments to UTC. A row that cannot be read whole is
set aside and told of; one that ends something is kept without the time that cannot be read,
because an end that is lost would leave what it ended standing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import repeat
from typing import Final, NamedTuple, cast

from console.domain.entries import KINDS
from console.domain.identifiers import (
    Identifier,
    read_asn,
    read_cro_number,
    read_pnc_id,
    read_urn,
)
from console.domain.records import ENDED, RECORD_TYPES, STATUSES, Record
from console.records.cells import (
    BAD,
    LONGEST_CELL,
    Cell,
    Memo,
    day_of,
    end_moment_of,
    long_text_of,
    moment_of,
    text_of,
    word_of,
)

COLUMNS: Final = Record._fields[1:]
"""The canonical columns of a source's rows."""

KEY_COLUMNS: Final = (
    "pnc_id",
    "cro_number",
    "nominal_ref",
    "custody_number",
    "urn",
    "asn",
    "crime_ref",
    "order_ref",
    "missing_ref",
    "image_ref",
)
"""The columns by which a record is found."""

MOST_TOLD: Final = 20
"""How many bad rows are told of one by one; the rest are counted."""

_NOTHING: Final = {
    name: None if name.endswith("_at") or name == "date_of_birth" else "" for name in COLUMNS
}
_MOMENTS: Final = ("opened_at", "changed_at", "expires_at", "review_at")
_SMALL_QUALIFIERS: Final = frozenset(
    {"arrest", "locate_trace", "high", "medium", "low", "none", "kept"}
).union(*KINDS.values())
_FREE_STATUS: Final = frozenset(name for name, known in STATUSES.items() if known == ("",))


class Rows(NamedTuple):
    """Records read from rows, how many rows were set aside, and plain sentences on them."""

    records: list[Record]
    rejected: int
    problems: tuple[str, ...]


_RECORD: Final = cast("Callable[[Iterable[object]], Record]", partial(tuple.__new__, Record))
"""`Record._make` without its call for each row: every row here has all the columns."""

Column = Callable[[Sequence[Cell]], list[object]]
"""Reads a whole column; a cell that cannot be read becomes BAD."""

_PLAIN: Final = frozenset({str, type(None)})
"""Types of which cells that are equal are the same, as 1 and True are not."""


def readers(this_year: int) -> dict[str, Column]:
    """How each column is read, for one reading."""
    words = _each(word_of)
    # Most rows were changed when they were opened, and never since.
    moments, ends = _moments(moment_of), _moments(end_moment_of)
    special: dict[str, Column] = {
        "record_type": words,
        "status": words,
        "qualifier": _each(_qualifier_of),
        "pnc_id": _identifiers(partial(_pnc_ids, this_year)),
        "cro_number": _identifiers(partial(map, read_cro_number)),
        "asn": _identifiers(partial(map, read_asn)),
        "urn": _identifiers(partial(map, read_urn)),
        "date_of_birth": _each(day_of),
        "code": _each(text_of),
        "opened_at": moments,
        "changed_at": moments,
        "expires_at": ends,
        "review_at": ends,
        "zone": _each(_zone_of),
        "detail": _each(long_text_of),
    }
    return {name: special.get(name, _texts) for name in COLUMNS}


def _texts(cells: Sequence[Cell]) -> list[object]:
    """Text, all at once where a column holds nothing else."""
    if set(map(type, cells)) == {str}:
        texts: list[str] = list(map(str.strip, cells))  # type: ignore[arg-type]
        if max(map(len, texts)) <= LONGEST_CELL and "\0" not in "".join(texts):
            return list(texts)
    return _each(text_of)(cells)


def _pnc_ids(this_year: int, texts: Iterable[str]) -> Iterator[Identifier]:
    return map(read_pnc_id, texts, repeat(this_year))


def _identifiers(read: Callable[[Iterable[str]], Iterable[Identifier]]) -> Column:
    def column(cells: Sequence[Cell]) -> list[object]:
        texts = _texts(cells)
        if BAD not in texts:
            return [identifier.canonical for identifier in read(texts)]  # type: ignore[arg-type]
        read_as = read([text if isinstance(text, str) else "" for text in texts])
        return [
            BAD if text is BAD else identifier.canonical
            for text, identifier in zip(texts, read_as, strict=True)
        ]

    return column


def _each(convert: Callable[[Cell], object]) -> Column:
    """A column cell by cell; each different cell once where the column repeats itself."""

    def column(cells: Sequence[Cell]) -> list[object]:
        some = cells[:: len(cells) // _SAMPLE + 1]
        if set(map(type, cells)) <= _PLAIN and len(set(some)) * 2 <= len(some):
            return list(map(Memo(convert).__getitem__, cells))
        return list(map(convert, cells))

    return column


def _moments(convert: Callable[[Cell], object]) -> Column:
    """Columns of moments: each different cell of all of them once."""
    memo = Memo(convert)

    def column(cells: Sequence[Cell]) -> list[object]:
        if set(map(type, cells)) <= _PLAIN:
            return list(map(memo.__getitem__, cells))
        return list(map(convert, cells))

    return column


def _qualifier_of(cell: Cell) -> object:
    """Qualifiers: the console's own words in small letters, those of the courts as they are."""
    text = text_of(cell)
    if not isinstance(text, str) or text in _SMALL_QUALIFIERS:
        return text
    folded = ((word, word.casefold()) for word in text.split())
    return " ".join(small if small in _SMALL_QUALIFIERS else word for word, small in folded)


_LONGEST_ZONE: Final = 200_000
_SAMPLE: Final = 200
_AT_ONCE: Final = 4_000


def _zone_of(cell: Cell) -> object:
    """A zone is longer than other cells: an outline of many points."""
    if isinstance(cell, str):
        return cell.strip() if len(cell) <= _LONGEST_ZONE else BAD
    return text_of(cell)


def records_of(
    source: str,
    names: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    this_year: int,
    *,
    record_type: str = "",
    lines: Sequence[int] | None = None,
    word: str = "row",
) -> Rows:
    """Records from rows whose cells stand in the order of `names`.

    `record_type` is given where the rows do not say it; `lines` and `word` say in sentences
    where a row stands. Columns that are not canonical are not read.
    """
    if not rows:
        return Rows([], 0, ())
    read = readers(this_year)
    count = len(rows)
    columns: dict[str, list[object]] = {}
    for name, cells in zip(names, _columns(rows), strict=True):
        if name in read:
            columns[name] = read[name](cells)
    if record_type:
        columns["record_type"] = [record_type] * count
    timeless = _timeless_ends(columns, count)
    bad = _bad_rows(columns, count)
    whole = [columns.get(name) or [_NOTHING[name]] * count for name in COLUMNS]
    made: Iterable[Record] = map(_RECORD, zip([source] * count, *whole, strict=True))
    if bad:
        made = [record for place, record in enumerate(made) if place not in bad]
    kept = {place: why for place, why in timeless.items() if place not in bad}
    told = []
    for some, outcome in ((bad, "set aside"), (kept, "kept without it, as it ends something")):
        told += [
            f"{source}, {word} {lines[place] if lines else place + 1}: {why}; "
            f"the row was {outcome}."
            for place, why in sorted(some.items())[:MOST_TOLD]
        ]
        if len(some) > MOST_TOLD:
            told.append(f"{source}: {len(some) - MOST_TOLD:,} more rows were {outcome}.")
    return Rows(list(made), len(bad), tuple(told))


def _columns(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """The rows turned: some thousand at a time, as more than that are far from the processor."""
    found: list[list[Cell]] = [[] for _ in rows[0]]
    for first in range(0, len(rows), _AT_ONCE):
        turned = zip(*rows[first : first + _AT_ONCE], strict=True)
        for column, cells in zip(found, turned, strict=True):
            column.extend(cells)
    return found


def _timeless_ends(columns: dict[str, list[object]], count: int) -> dict[int, str]:
    """Blank the unreadable times of rows that end something; their places, each with why.

    The rules never let a row without a time be outranked, so it stays in dispute with what it
    may have ended.
    """
    found: dict[int, str] = {}
    blank: list[object] = [""] * count
    types, statuses, codes = (
        columns.get(name, blank) for name in ("record_type", "status", "code")
    )
    for name in _MOMENTS:
        cells = columns.get(name, blank)
        if BAD in cells:
            for place, cell in enumerate(cells):
                if cell is BAD and _ends(types[place], statuses[place], codes[place]):
                    cells[place] = None
                    found.setdefault(place, f"the {name} cannot be read")
    return found


def _ends(record_type: object, status: object, code: object) -> bool:
    """Whether a row may end something: by its status, as a court result, or as an outcome."""
    if record_type == "crime":
        return isinstance(code, str) and bool(code.strip("0"))
    return record_type == "court_result" or (record_type, status) in ENDED


def _bad_rows(columns: dict[str, list[object]], count: int) -> dict[int, str]:
    """The places of rows that cannot be taken, each with the first reason why."""
    bad: dict[int, str] = {}
    for name, cells in columns.items():
        if BAD in cells:
            for place, cell in enumerate(cells):
                if cell is BAD:
                    bad.setdefault(place, f"the {name} cannot be read")
    blank: list[object] = [""] * count
    types = columns.get("record_type", blank)
    statuses = columns.get("status", blank)
    wrong = Memo(_wrong_status)
    if any(wrong[pair] for pair in set(zip(types, statuses, strict=True))):
        for place, pair in enumerate(zip(types, statuses, strict=True)):
            why = wrong[pair]
            if why:
                bad.setdefault(place, str(why))
    refs = columns.get("record_ref", blank)
    if not all(refs):
        for place, ref in enumerate(refs):
            if not ref:
                bad.setdefault(place, "there is no record_ref")
    keys = [columns[name] for name in KEY_COLUMNS if name in columns]
    if not keys:
        return dict.fromkeys(range(count), "there is no key column") | bad
    if not all(map(any, zip(*keys, strict=True))):
        for place, found in enumerate(zip(*keys, strict=True)):
            if not any(found):
                bad.setdefault(place, "it carries no key (PNC ID, URN or another)")
    return bad


def _wrong_status(pair: Cell) -> str:
    """Why a record type with a status makes no sense; '' where it does."""
    record_type, status = pair if isinstance(pair, tuple) else ("", "")
    if record_type not in RECORD_TYPES:
        return f"“{str(record_type)[:40]}” is no record type"
    if status not in STATUSES[record_type] and record_type not in _FREE_STATUS:
        return f"“{str(status)[:40]}” is no status of a {record_type} record"
    return ""
