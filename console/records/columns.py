"""Columns of cells into identifiers, words, days and moments.

One rule: a cell that cannot be read becomes `BAD`, and a column says whether it holds any, so
that nobody has to look through a hundred thousand cells for it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import repeat
from typing import Final, NamedTuple

from console.domain.entries import KINDS
from console.domain.identifiers import (
    Identifier,
    read_asn,
    read_cro_number,
    read_pnc_id,
    read_urn,
)
from console.domain.records import Record
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


class Read(NamedTuple):
    """A column as it was read; `spoilt` says that some of its cells are BAD."""

    cells: list[object]
    spoilt: bool


Column = Callable[[Sequence[Cell]], Read]
"""Reads a whole column."""

Readers = dict[str, Column]
"""How each canonical column is read."""

_PLAIN: Final = frozenset({str, type(None)})
"""Types of which cells that are equal are the same, as 1 and True are not."""

_SMALL_QUALIFIERS: Final = frozenset(
    {"arrest", "locate_trace", "high", "medium", "low", "none", "kept"}
).union(*KINDS.values())
_LONGEST_ZONE: Final = 200_000
_SAMPLE: Final = 200


def readers(this_year: int) -> Readers:
    """How each column is read, for one asking of a source.

    A moment that was read in one column, or one record type, is known in the next.
    """
    words = _each(word_of)
    # Most rows were changed when they were opened, and never since.
    moments, ends = _moments(moment_of), _moments(end_moment_of)
    special: Readers = {
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


def _one_by_one(convert: Callable[[Cell], object], cells: Sequence[Cell]) -> Read:
    found = list(map(convert, cells))
    return Read(found, BAD in found)


def _by_memo(memo: Memo, cells: Sequence[Cell]) -> Read:
    found = list(map(memo.__getitem__, cells))
    return Read(found, memo.has_bad and BAD in found)


def _texts(cells: Sequence[Cell]) -> Read:
    """Text, all at once where a column holds nothing else."""
    if set(map(type, cells)) == {str}:
        texts: list[str] = list(map(str.strip, cells))  # type: ignore[arg-type]
        if max(map(len, texts)) <= LONGEST_CELL and "\0" not in "".join(texts):
            return Read(list(texts), spoilt=False)
    return _each(text_of)(cells)


def _pnc_ids(this_year: int, texts: Iterable[str]) -> Iterator[Identifier]:
    return map(read_pnc_id, texts, repeat(this_year))


def _identifiers(read: Callable[[Iterable[str]], Iterable[Identifier]]) -> Column:
    """A column of identifiers, each in its canonical form."""

    def column(cells: Sequence[Cell]) -> Read:
        texts, spoilt = _texts(cells)
        if not spoilt:
            found: list[object] = [each.canonical for each in read(texts)]  # type: ignore[arg-type]
            return Read(found, spoilt)
        read_as = read([text if isinstance(text, str) else "" for text in texts])
        pairs = zip(texts, read_as, strict=True)
        return Read([BAD if text is BAD else each.canonical for text, each in pairs], spoilt)

    return column


def _moments(convert: Callable[[Cell], object]) -> Column:
    """Columns of moments: each different cell of all of them once."""
    memo = Memo(convert)

    def column(cells: Sequence[Cell]) -> Read:
        if set(map(type, cells)) <= _PLAIN:
            return _by_memo(memo, cells)
        return _one_by_one(convert, cells)

    return column


def _each(convert: Callable[[Cell], object]) -> Column:
    """A column cell by cell; each different cell once where the column repeats itself."""

    def column(cells: Sequence[Cell]) -> Read:
        some = cells[:: len(cells) // _SAMPLE + 1]
        if set(map(type, cells)) <= _PLAIN and len(set(some)) * 2 <= len(some):
            return _by_memo(Memo(convert), cells)
        return _one_by_one(convert, cells)

    return column


def _qualifier_of(cell: Cell) -> object:
    """Qualifiers: the console's own words in small letters, those of the courts as they are."""
    text = text_of(cell)
    if not isinstance(text, str) or text in _SMALL_QUALIFIERS:
        return text
    folded = ((word, word.casefold()) for word in text.split())
    return " ".join(small if small in _SMALL_QUALIFIERS else word for word, small in folded)


def _zone_of(cell: Cell) -> object:
    """A zone is longer than other cells: an outline of many points."""
    if isinstance(cell, str):
        return cell.strip() if len(cell) <= _LONGEST_ZONE else BAD
    return text_of(cell)
