"""Whether an entry brings somebody back who was recalled from the same list.

One rule: another reference makes no other person, and nothing that was decided since makes the
recall undone; whoever decides is told of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.decisions import DecisionState

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.entries import Entry, EntryRef
    from console.services.desk_store import DeskUnit


def recalled_as(unit: DeskUnit, ref: DeploymentRef, entry: Entry) -> tuple[EntryRef, ...]:
    """The recalled entries that are the same person; one that was approved again is none."""
    return tuple(
        other
        for other in sorted(entry.same_person)
        if unit.deployments.was_recalled(ref, other)
        and unit.decisions.state(ref, other).state is not DecisionState.APPROVED
    )
