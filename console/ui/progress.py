"""How far a list has come, in the words of the line at the bottom.

Referred and lapsed entries are not decided: they are counted by themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.domain.decisions import DecisionState
from console.ui.page import FooterFacts
from console.ui.tongue import later, number, said, tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.entries import EntryRef
    from console.services.queue_rows import QueueRow
    from console.ui.queue_model import Tally

COUNTED: Final = (
    DecisionState.APPROVED,
    DecisionState.STRUCK,
    DecisionState.REFERRED,
    DecisionState.LAPSED,
)
PRINTED_KEYS: Final = (
    ("next", later("next")),
    ("previous", later("previous")),
    ("next_undecided", later("undecided")),
)


def footer(
    tally: Tally, office: str, key_of: Callable[[str], str], second_looks: int = 0
) -> FooterFacts:
    """The line at the bottom for a list that has come so far."""
    words = [
        tr("to decide {to_do}").format(to_do=number(tally.to_do)),
        *(f"{said(state.value)} {number(tally.states[state])}" for state in COUNTED),
    ]
    for count, words_of in (
        (tally.states[DecisionState.WAITING], tr("for a second officer")),
        (tally.states[DecisionState.RECALLED], tr("recalled")),
        (tally.asked, tr("referred to me")),
        (tally.answered, tr("answered for me")),
        (second_looks, tr("{key} second looks").format(key=key_of("second_look")).strip()),
    ):
        if count:
            words.append(f"{words_of} {number(count)}")
    keys = [f"{key} {tr(what)}" for name, what in PRINTED_KEYS if (key := key_of(name))]
    return FooterFacts(
        tuple(words),
        tally.decided,
        tally.whole,
        " · ".join((*keys, tr("Saved · {office}").format(office=office))),
    )


def at_the_end(tally: Tally) -> str:
    """What is said after the last entry of a queue has been decided."""
    return tr_n(
        "That was the last entry of this queue; {count} entries wait in the whole list.",
        "That was the last entry of this queue; {count} entry waits in the whole list.",
        tally.to_do,
    )


def taken_back(row: QueueRow) -> str:
    """What is said after a decision was taken back."""
    if row.state is DecisionState.WAITING:
        return tr("Taken back: {ref} waits for a second officer again.").format(ref=row.ref)
    return tr("Taken back: {ref} waits for a decision again.").format(ref=row.ref)


def all_taken_back(count: int) -> str:
    """What is said after several decisions were taken back in one step."""
    return tr_n(
        "Taken back: {count} entries wait for a decision again.",
        "Taken back: {count} entry waits for a decision again.",
        count,
    )


def has_moved(ref: EntryRef) -> str:
    """What is said when the entry on the desk was changed elsewhere."""
    return tr(
        "Something about {ref} changed while it lay on your desk. Look again before you decide."
    ).format(ref=ref)
