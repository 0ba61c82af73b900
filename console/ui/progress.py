"""How far a list has come, in the words of the line at the bottom.

Referred and lapsed entries are not decided: they are counted by themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.domain.decisions import DecisionState
from console.ui.page import FooterFacts

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.ui.queue_model import Tally

COUNTED: Final = (
    DecisionState.APPROVED,
    DecisionState.STRUCK,
    DecisionState.REFERRED,
    DecisionState.LAPSED,
)
PRINTED_KEYS: Final = (("next", "next"), ("previous", "previous"), ("next_undecided", "undecided"))


def footer(tally: Tally, office: str, key_of: Callable[[str], str]) -> FooterFacts:
    """The line at the bottom for a list that has come so far."""
    words = tuple(f"{state.value} {tally.states[state]:,}" for state in COUNTED)
    keys = [f"{key} {said}" for name, said in PRINTED_KEYS if (key := key_of(name))]
    return FooterFacts(words, tally.decided, tally.whole, " · ".join((*keys, f"Saved · {office}")))
