"""The events of reviewing, as the log keeps them.

One rule: an event holds codes and digests, never what an officer typed and never a name of
anybody listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.audit import Event
from console.domain.decisions import Decision, Outcome

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import Officer


def viewed(
    who: Officer, ref: DeploymentRef, entry_ref: EntryRef, at: datetime, place: str
) -> Event:
    """Somebody was shown a face, at the desk or in the queue."""
    return Event(
        "face_viewed", who.id, at, f"{ref}/{entry_ref}", "consultation", (("where", place),)
    )


def decided(ref: DeploymentRef, decision: Decision, *more: tuple[str, str]) -> Event:
    """Somebody decided, or took a decision back."""
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
    act = "decision_taken_back" if decision.outcome is Outcome.TAKE_BACK else "decided"
    return Event(
        act,
        decision.decided_by,
        decision.decided_at,
        f"{ref}/{decision.entry_ref}",
        "alteration",
        tuple(details),
    )
