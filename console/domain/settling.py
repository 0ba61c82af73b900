"""What a decision leaves an entry as: approved, struck, referred, undecided, or half approved.

One rule: where the pack asks for a second officer, one officer's approval leaves the entry
waiting, and only another person's approval completes it. A second approval that is taken back
leaves the first one standing.
"""

from typing import NamedTuple

from console.domain.decisions import (
    STATE_AFTER,
    Decision,
    DecisionId,
    DecisionState,
    Draft,
    Outcome,
)
from console.domain.people import PersonId


class FirstApproval(NamedTuple):
    """The approval that a second officer's completed."""

    id: DecisionId
    by: PersonId


class Held(NamedTuple):
    """Where an entry stood before a decision: its state, and what that state rests on."""

    state: DecisionState
    decision: Decision | None = None
    first: FirstApproval | None = None


class Settled(NamedTuple):
    """Where a decision leaves an entry.

    `rests_on` is the decision that the state rests on: None stands for the one being made, or
    for none at all where the entry is undecided. `first` is what it completes.
    """

    state: DecisionState
    rests_on: DecisionId | None = None
    first: FirstApproval | None = None


def settle(draft: Draft, by: PersonId, was: Held, *, needs_second: bool) -> Settled:
    """Where a decision of this person leaves an entry that stood like this."""
    last = was.decision
    if draft.outcome is Outcome.TAKE_BACK:
        if was.state is DecisionState.APPROVED and was.first is not None and last is not None:
            other = was.first if last.decided_by == by else FirstApproval(last.id, last.decided_by)
            return Settled(DecisionState.WAITING, other.id)
        return Settled(DecisionState.UNDECIDED)
    if draft.outcome is not Outcome.APPROVE or not needs_second:
        return Settled(STATE_AFTER[draft.outcome])
    if last is None or was.state not in (DecisionState.WAITING, DecisionState.APPROVED):
        return Settled(DecisionState.WAITING)
    if last.decided_by != by:
        return Settled(DecisionState.APPROVED, None, FirstApproval(last.id, last.decided_by))
    if was.first is not None:
        return Settled(DecisionState.APPROVED, None, was.first)
    return Settled(DecisionState.WAITING)


def waits_for_another(by: PersonId, was: Held) -> bool:
    """Whether the entry waits for a second officer and this person is the first."""
    return (
        was.state is DecisionState.WAITING
        and was.decision is not None
        and was.decision.decided_by == by
    )
