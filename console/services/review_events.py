"""The events of a review, and what else a decision leaves beside itself.

One rule: an event holds codes, digests and references, never a name and never typed words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.audit import Event
from console.domain.decisions import Decision, DecisionState, Outcome

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import Officer


def queue_read(who: Officer, ref: DeploymentRef, at: datetime, entries: int) -> Event:
    """Somebody was shown the names of a list's entries."""
    details = (("entries", str(entries)),)
    return Event("queue_read", who.id, at, ref, "consultation", details)


def viewed(
    who: Officer, ref: DeploymentRef, entry_ref: EntryRef, at: datetime, place: str
) -> Event:
    """Somebody was shown an entry; `place` says where on the screen."""
    return Event(
        "face_viewed", who.id, at, f"{ref}/{entry_ref}", "consultation", (("where", place),)
    )


def decided(
    ref: DeploymentRef, decision: Decision, state: DecisionState, *more: tuple[str, str]
) -> Event:
    """The event of a decision, and of the state that it leaves where another officer is needed."""
    details = [
        ("findings", decision.findings_digest),
        ("outcome", decision.outcome.value),
        ("seen", decision.seen_digest),
        ("standing", decision.standing.value),
        *more,
    ]
    if decision.reason is not None:
        details.append(("reason", decision.reason.value))
    if decision.note:
        details.append(("note", "given"))
    if state is DecisionState.WAITING:
        details.append(("waits", "second officer"))
    act = "decision_taken_back" if decision.outcome is Outcome.TAKE_BACK else "decided"
    return Event(
        act,
        decision.decided_by,
        decision.decided_at,
        f"{ref}/{decision.entry_ref}",
        "alteration",
        tuple(details),
    )
