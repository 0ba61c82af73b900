"""Finding what a reference means: an entry of the list, or a planted one that lies in its queue.

One rule: whoever asks for an entry that is shown gets it, so that nothing tells one from another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.refusals import RefusedError

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.entries import Entry, EntryRef
    from console.services.desk_store import DeskUnit
    from console.services.kept import Planted
    from console.services.planting import Planting
    from console.services.roster import Roster


def entry_or_planted(
    unit: DeskUnit, roster: Roster, planting: Planting, ref: DeploymentRef, entry_ref: EntryRef
) -> tuple[Entry, Planted | None]:
    """An entry of the list, or the planted one of that reference; refused where there is none."""
    try:
        return roster.one(unit, ref, entry_ref)[0], None
    except RefusedError:
        one = planting.find(unit, ref, entry_ref)
        if one is None:
            raise
        return one.entry, one
