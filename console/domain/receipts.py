"""An erasure's receipt: every copy there was, how each came out, what stays and what nobody knows.

The pages that are signed are laid out from these values and nothing else, and these values are
attached to them. The rule: references, digests, counts and sentences only; nothing here names
or shows anybody who was listed.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

from console.domain.canonical import canonical_json, parse_canonical
from console.domain.erasing import COPY_WORDS, CopyKind, Line, LineState
from console.domain.refusals import refusal

FORMAT_NAME: Final = "watch-list erasure receipt"
FORMAT_VERSION: Final = "1"
MOST_BYTES: Final = 50_000_000


@dataclass(frozen=True, slots=True)
class KindTotal:
    """One kind of copy: how many copies, what they held before and after, and how they came out.

    `before`, `held` and `after` count rows or files; `copies` counts the lines of that kind.
    """

    kind: str
    words: str
    copies: int
    before: int
    held: int
    after: int
    failed: int
    not_there: int
    shared: int


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One copy (see `erasing.Line`); `after` None where it was never tried."""

    kind: str
    copy: str
    sha256: str
    before: int
    held: int
    after: int | None
    state: str
    note: str
    tries: int


@dataclass(frozen=True, slots=True)
class ErasedEntry:
    """One entry by its reference, and why it was erased."""

    entry_ref: str
    why: str


@dataclass(frozen=True, slots=True)
class HeldEntry:
    """One entry that a legal hold keeps: for what, for whom, and until when."""

    entry_ref: str
    reason: str
    authority: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Receipt:
    """Everything that a receipt states; the same content always makes the same document.

    `complete` says that nothing failed and nothing is left to be tried. `earlier` is the digest
    of the receipt before this one of the same erasure, '' of the first; `log_sequence` and
    `log_digest` are the end of the audit log when it was made.
    """

    format_name: str
    format_version: str
    number: str
    exercise: bool
    deployment: str
    operation: str
    force: str
    place: str
    scope: str
    begun_by: str
    begun_at: datetime
    made_at: datetime
    complete: bool
    entries: tuple[ErasedEntry, ...]
    held: tuple[HeldEntry, ...]
    totals: tuple[KindTotal, ...]
    lines: tuple[ReceiptLine, ...]
    stays: tuple[str, ...]
    beyond: tuple[str, ...]
    taken_out: tuple[str, ...]
    earlier: str
    log_sequence: int
    log_digest: str
    software: str

    def canonical(self) -> bytes:
        """The bytes that are hashed, signed and attached (canonical JSON in UTF-8)."""
        return canonical_json(self)

    def digest(self) -> str:
        """SHA-256 of the canonical bytes, in hexadecimal."""
        return hashlib.sha256(self.canonical()).hexdigest()

    @property
    def failed(self) -> int:
        """How many copies could not be erased yet."""
        return sum(each.failed for each in self.totals)

    @property
    def not_there(self) -> int:
        """How many copies were not where they were written."""
        return sum(each.not_there for each in self.totals)


class PictureRow(NamedTuple):
    """A picture's copies on one line of the paper: its digest, copies before, copies after."""

    sha256: str
    before: int
    after: int
    states: tuple[str, ...]


def totals(lines: Iterable[Line]) -> tuple[KindTotal, ...]:
    """Sum the lines up by kind, in the order of the kinds."""
    by_kind: dict[CopyKind, list[Line]] = {}
    for line in lines:
        by_kind.setdefault(line.kind, []).append(line)
    return tuple(_total(kind, by_kind[kind]) for kind in CopyKind if kind in by_kind)


def _total(kind: CopyKind, lines: Sequence[Line]) -> KindTotal:
    states = [line.state for line in lines]
    return KindTotal(
        kind=kind.value,
        words=COPY_WORDS[kind],
        copies=len(lines),
        before=sum(line.before for line in lines),
        held=sum(line.before if line.state is LineState.HELD else line.held for line in lines),
        after=sum(line.before if line.after is None else line.after for line in lines),
        failed=states.count(LineState.FAILED) + states.count(LineState.PLANNED),
        not_there=states.count(LineState.NOT_THERE),
        shared=states.count(LineState.SHARED),
    )


def line_of(line: Line) -> ReceiptLine:
    """A copy as the receipt states it."""
    return ReceiptLine(
        line.kind.value,
        line.copy,
        line.sha256,
        line.before,
        line.held,
        line.after,
        line.state.value,
        line.note,
        line.tries,
    )


def pictures(lines: Iterable[ReceiptLine]) -> tuple[PictureRow, ...]:
    """The copies of each picture on one row, in the order in which the pictures are named."""
    rows: dict[str, list[ReceiptLine]] = {}
    for line in lines:
        if line.kind in _PICTURES:
            rows.setdefault(line.copy[:64], []).append(line)
    return tuple(
        PictureRow(
            sha256,
            sum(line.before for line in found),
            sum(line.before if line.after is None else line.after for line in found),
            tuple(dict.fromkeys(line.state for line in found)),
        )
        for sha256, found in rows.items()
    )


_PICTURES: Final = frozenset(
    kind.value
    for kind in (CopyKind.RECEIVED, CopyKind.CLEAN, CopyKind.THUMBNAIL, CopyKind.LEFTOVER)
)


def others(lines: Iterable[ReceiptLine]) -> tuple[ReceiptLine, ...]:
    """The copies that are no pictures."""
    return tuple(line for line in lines if line.kind not in _PICTURES)


def parse_receipt(data: bytes) -> Receipt:
    """Read a receipt's content back; refused where the bytes are not exactly what is written."""
    if len(data) > MOST_BYTES:
        raise refusal("receipt_too_long", "The receipt is longer than any that is written.")
    try:
        return parse_canonical(data, Receipt)
    except ValueError as trouble:
        raise refusal(
            "receipt_unreadable", f"The receipt cannot be read: {str(trouble)[:120]}."
        ) from None
