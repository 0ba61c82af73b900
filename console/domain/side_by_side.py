"""Two officers' answers about the same entries, side by side.

It says who answered what and where they agree; it never counts one person against another.
"""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from console.domain.decisions import Decision, Outcome
from console.domain.entries import EntryRef


class Agreement(Enum):
    """How two answers about one entry go together."""

    DIFFERENT = "different"
    OTHER_REASON = "other_reason"
    ALIKE = "alike"
    ONLY_FIRST = "only_first"
    ONLY_SECOND = "only_second"


AGREEMENT_WORDS = {
    Agreement.DIFFERENT: "Differ",
    Agreement.OTHER_REASON: "Alike, for other reasons",
    Agreement.ALIKE: "Alike",
    Agreement.ONLY_FIRST: "Only the first",
    Agreement.ONLY_SECOND: "Only the second",
}


class Pair(NamedTuple):
    """The last answer of each officer about one entry; None where there is none that they left."""

    entry_ref: EntryRef
    first: Decision | None
    second: Decision | None

    @property
    def agreement(self) -> Agreement:
        """How the two go together."""
        if self.second is None:
            return Agreement.ONLY_FIRST
        if self.first is None:
            return Agreement.ONLY_SECOND
        if self.first.outcome is not self.second.outcome:
            return Agreement.DIFFERENT
        if self.first.reason is not self.second.reason:
            return Agreement.OTHER_REASON
        return Agreement.ALIKE


def beside(first: Iterable[Decision], second: Iterable[Decision]) -> tuple[Pair, ...]:
    """Every entry that either answered, where they differ first, equals by reference.

    Each officer's decisions are given the newest first; one that was taken back is no answer.
    """
    one, other = _answers(first), _answers(second)
    pairs = (Pair(ref, one.get(ref), other.get(ref)) for ref in {**one, **other})
    order = {agreement: place for place, agreement in enumerate(Agreement)}
    return tuple(sorted(pairs, key=lambda pair: (order[pair.agreement], pair.entry_ref)))


def _answers(newest_first: Iterable[Decision]) -> dict[EntryRef, Decision]:
    found: dict[EntryRef, Decision] = {}
    for decision in newest_first:
        found.setdefault(decision.entry_ref, decision)
    return {ref: last for ref, last in found.items() if last.outcome is not Outcome.TAKE_BACK}
