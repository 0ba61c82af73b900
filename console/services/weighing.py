"""All that a decision about one entry is weighed by, as one transaction finds it.

One rule: it is asked all at once and in one place, so that what is asked before the key holds
word for word what would be asked after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from console.services import undo
from console.services.lists import known
from console.services.returning import recalled_as
from console.services.rows import row_of
from console.services.vigilance import turned_on

if TYPE_CHECKING:
    from console.domain.decisions import Decision
    from console.domain.deployments import Deployment, DeploymentRef, Stage
    from console.domain.entries import Entry, EntryRef
    from console.domain.findings import EntryStanding
    from console.domain.people import Officer
    from console.services.contracts import PolicyShelf
    from console.services.desk_store import DeskUnit
    from console.services.kept import Seen, StateLine
    from console.services.queue_rows import QueueRow
    from console.services.roster import Roster


class Weighed(NamedTuple):
    """What one officer's decision about one entry rests on.

    `newest` is the officer's newest decision of this list, whatever became of it; `row` the
    entry's in the queue, and `second_looks` the share of decisions that are looked at again.
    """

    deployment: Deployment
    stage: Stage
    entry: Entry
    standing: EntryStanding | None
    state: StateLine
    in_force: bool
    was_recalled: bool
    recalled_as: tuple[EntryRef, ...]
    picture_is_gone: bool
    seen: Seen | None
    newest: Decision | None
    row: QueueRow
    second_looks: int


def weigh(
    unit: DeskUnit,
    roster: Roster,
    policies: PolicyShelf,
    who: Officer,
    ref: DeploymentRef,
    entry: Entry,
) -> Weighed:
    """Ask it of the store; refused where there is no such list."""
    deployment = known(unit, ref)
    standing = unit.standings.get(ref, entry.ref)
    numbered = (entry, roster.number(unit, ref, entry.ref))
    old = policies.citations(deployment.policy).picture_old_after
    return Weighed(
        deployment=deployment,
        stage=unit.deployments.stage(ref),
        entry=entry,
        standing=standing,
        state=unit.decisions.state(ref, entry.ref),
        in_force=unit.deployments.is_in_force(ref, entry.ref),
        was_recalled=unit.deployments.was_recalled(ref, entry.ref),
        recalled_as=recalled_as(unit, ref, entry),
        picture_is_gone=unit.entries.picture_is_gone(ref, entry.ref),
        seen=unit.views.last(ref, entry.ref, who.id),
        newest=undo.newest(unit, ref, who),
        row=row_of(unit, who, deployment, numbered, standing, old),
        second_looks=turned_on(unit).second_looks,
    )
