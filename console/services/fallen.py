"""Which approved entries a check of the records took the ground from.

They are what has to be told at once: on an open list their approvals lapsed, on a signed one
they are still on the list. Struck entries whose records got better are not among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.decisions import DecisionState
from console.domain.deployments import CLOSED, DeploymentRef
from console.domain.findings import EntryStanding, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from console.domain.entries import EntryRef
    from console.services.contracts import UnitOfWork
    from console.services.kept import StateLine


def fallen(
    unit: UnitOfWork,
    ref: DeploymentRef,
    changed: Sequence[EntryStanding],
    lapsed: Collection[EntryRef],
    decided: Mapping[EntryRef, StateLine],
) -> frozenset[EntryRef]:
    """The approved entries that lapsed, or that lost their support after the signature.

    Asked before the standings and the lapses are stored, while the approvals still stand;
    `decided` are those that officers decided.
    """
    signed = unit.deployments.stage(ref) in CLOSED
    if not changed or not (lapsed or signed):
        return frozenset()
    before = unit.standings.lines(ref) if signed else {}

    def lost(now: EntryStanding) -> bool:
        line = before.get(now.entry_ref)
        had = line is not None and line.standing is Verdict.SUPPORTED
        return had and now.standing is not Verdict.SUPPORTED

    return frozenset(
        now.entry_ref
        for now in changed
        if now.entry_ref in decided
        and decided[now.entry_ref].state is DecisionState.APPROVED
        and (now.entry_ref in lapsed or (signed and lost(now)))
    )
