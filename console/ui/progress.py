"""How far a list has come, in the words of the line at the bottom.

Referred and lapsed entries are not decided: they are counted by themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.domain.decisions import DecisionState
from console.domain.wording import counted
from console.ui.page import FooterFacts

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.services.queue import QueueRow
    from console.ui.queue_model import Tally

COUNTED: Final = (
    DecisionState.APPROVED,
    DecisionState.STRUCK,
    DecisionState.REFERRED,
    DecisionState.LAPSED,
)
PRINTED_KEYS: Final = (("next", "next"), ("previous", "previous"), ("next_undecided", "undecided"))


def footer(
    tally: Tally, office: str, key_of: Callable[[str], str], second_looks: int = 0
) -> FooterFacts:
    """The line at the bottom for a list that has come so far."""
    words = [
        f"to decide {tally.to_do:,}",
        *(f"{state.value} {tally.states[state]:,}" for state in COUNTED),
    ]
    for count, said in (
        (tally.states[DecisionState.WAITING], "for a second officer"),
        (tally.states[DecisionState.RECALLED], "recalled"),
        (tally.asked, "referred to me"),
        (tally.answered, "answered for me"),
        (second_looks, f"{key_of('second_look')} second looks".strip()),
    ):
        if count:
            words.append(f"{said} {count:,}")
    keys = [f"{key} {said}" for name, said in PRINTED_KEYS if (key := key_of(name))]
    return FooterFacts(
        tuple(words), tally.decided, tally.whole, " · ".join((*keys, f"Saved · {office}"))
    )


def at_the_end(tally: Tally) -> str:
    """What is said after the last entry of a queue has been decided."""
    left = counted(tally.to_do, "entry waits", "entries wait")
    return f"That was the last entry of this queue; {left} in the whole list."


def taken_back(row: QueueRow) -> str:
    """What is said after a decision was taken back."""
    if row.state is DecisionState.WAITING:
        return f"Taken back: {row.ref} waits for a second officer again."
    return f"Taken back: {row.ref} waits for a decision again."
