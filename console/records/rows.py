"""Rows of the canonical columns into records, a column at a time.

Identifiers are brought to canonical form, moments to UTC. A row that cannot be read whole is
set aside and told of; one that ends something is kept without the time that cannot be read,
because an end that is lost would leave what it ended standing.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final, NamedTuple, cast

from console.domain.records import ENDED, RECORD_TYPES, STATUSES, Record
from console.records.cells import BAD, Cell, Memo
from console.records.columns import COLUMNS, Read, Readers

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
_FREE_STATUS: Final = frozenset(name for name, known in STATUSES.items() if known == ("",))


class Rows(NamedTuple):
    """Records read from rows, how many rows were set aside, and plain sentences on them."""

    records: list[Record]
    rejected: int
    problems: tuple[str, ...]


_RECORD: Final = cast("Callable[[Iterable[object]], Record]", partial(tuple.__new__, Record))
"""`Record._make` without its call for each row: every row here has all the columns."""

_AT_ONCE: Final = 4_000


def records_of(
    source: str,
    names: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    read: Readers,
    *,
    record_type: str = "",
    lines: Sequence[int] | None = None,
    word: str = "row",
) -> Rows:
    """Records from rows whose cells stand in the order of `names`.

    `record_type` is given where the rows do not say it; `lines` and `word` say in sentences
    where a row stands. Columns that are not canonical are not read; `read` is how the others
    are, the same for all rows of one asking.
    """
    if not rows:
        return Rows([], 0, ())
    count = len(rows)
    columns: dict[str, Read] = {}
    for name, cells in zip(names, _columns(rows), strict=True):
        if name in read:
            columns[name] = read[name](cells)
    if record_type:
        columns["record_type"] = Read([record_type] * count, spoilt=False)
    timeless = _timeless_ends(columns, count)
    bad = _bad_rows(columns, count)
    whole = [_cells(columns, name, count) for name in COLUMNS]
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


def _cells(columns: dict[str, Read], name: str, count: int) -> list[object]:
    """The cells of a column; one that the source does not have says nothing."""
    column = columns.get(name)
    return column.cells if column is not None else [_NOTHING[name]] * count


def _timeless_ends(columns: dict[str, Read], count: int) -> dict[int, str]:
    """Blank the unreadable times of rows that end something; their places, each with why.

    The rules never let a row without a time be outranked, so it stays in dispute with what it
    may have ended.
    """
    found: dict[int, str] = {}
    spoilt = [name for name in _MOMENTS if name in columns and columns[name].spoilt]
    if not spoilt:
        return found
    types, statuses, codes = (
        _cells(columns, name, count) for name in ("record_type", "status", "code")
    )
    for name in spoilt:
        cells = columns[name].cells
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


def _bad_rows(columns: dict[str, Read], count: int) -> dict[int, str]:
    """The places of rows that cannot be taken, each with the first reason why."""
    bad: dict[int, str] = {}
    for name, column in columns.items():
        if column.spoilt:
            for place, cell in enumerate(column.cells):
                if cell is BAD:
                    bad.setdefault(place, f"the {name} cannot be read")
    types, statuses = (_cells(columns, name, count) for name in ("record_type", "status"))
    wrong = Memo(_wrong_status)
    if any(wrong[kind, status] for kind in set(types) for status in set(statuses)):
        for place, pair in enumerate(zip(types, statuses, strict=True)):
            why = wrong[pair]
            if why:
                bad.setdefault(place, str(why))
    refs = _cells(columns, "record_ref", count)
    if not all(refs):
        for place, ref in enumerate(refs):
            if not ref:
                bad.setdefault(place, "there is no record_ref")
    keys = [columns[name].cells for name in KEY_COLUMNS if name in columns]
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
