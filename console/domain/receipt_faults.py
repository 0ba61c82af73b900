"""Whether a receipt of an erasure agrees with itself.

The rule: a receipt may claim no more than its own lines show; totals that do not add up, and a
copy that is called erased and was still there, are faults.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from console.domain import erasing
from console.domain.erasing import CopyKind, Line, LineState, Scope, Why
from console.domain.receipts import (
    FORMAT_NAME,
    FORMAT_VERSION,
    KindTotal,
    Receipt,
    ReceiptLine,
    totals,
)

_KINDS: Final = frozenset(kind.value for kind in CopyKind)
_STATES: Final = frozenset(state.value for state in LineState)
_SCOPES: Final = frozenset(scope.value for scope in Scope)
_WHYS: Final = frozenset(why.value for why in Why)


def faults(receipt: Receipt) -> tuple[str, ...]:
    """What is wrong with it, one sentence each; none where it agrees with itself."""
    if (receipt.format_name, receipt.format_version) != (FORMAT_NAME, FORMAT_VERSION):
        return ("The receipt is of a form that this program does not know.",)
    if not _is_known(receipt):
        return ("The receipt names a kind of copy, a state or a reason that does not exist.",)
    return tuple(_faults(receipt, [_line(each) for each in receipt.lines]))


def _is_known(receipt: Receipt) -> bool:
    return (
        receipt.scope in _SCOPES
        and all(each.kind in _KINDS and each.state in _STATES for each in receipt.lines)
        and all(each.why in _WHYS for each in receipt.entries)
    )


def _faults(receipt: Receipt, lines: Sequence[Line]) -> Iterator[str]:
    if _figures(receipt.totals) != _figures(totals(lines)):
        yield "The totals are not the sums of the copies."
    if receipt.complete is not erasing.finished(lines):
        yield "The receipt does not say as its copies do whether the erasure is complete."
    if any(line.state is LineState.ERASED and not _gone(line) for line in lines):
        yield "A copy is called erased that was still there when it was looked for again."
    if len({line.copy for line in lines}) != len(lines):
        yield "A copy stands on two lines."


def _figures(found: Sequence[KindTotal]) -> list[KindTotal]:
    """The totals without their words, which another version of the program may say otherwise."""
    return [replace(each, words="") for each in found]


def _gone(line: Line) -> bool:
    return line.after is not None and line.after <= line.held


def _line(line: ReceiptLine) -> Line:
    return Line(
        position=0,
        kind=CopyKind(line.kind),
        copy=line.copy,
        sha256=line.sha256,
        before=line.before,
        held=line.held,
        after=line.after,
        state=LineState(line.state),
        note=line.note,
        tries=line.tries,
    )
