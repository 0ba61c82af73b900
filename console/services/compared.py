"""How the last comparisons stand with what recognition systems hold now.

One rule: a comparison says nothing of what came after it, neither of a package nor of a recall.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.services.loads import current, loads, standing

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.services.contracts import UnitOfWork
    from console.services.kept_handover import Reconciled
    from console.services.loads import Standing


def newest(unit: UnitOfWork, ref: DeploymentRef) -> tuple[Reconciled, ...]:
    """The last comparison of each current load, since its last package."""
    now = current(loads(unit, ref))
    return tuple(
        one for one in _of_current(unit, ref) if one.at >= now[one.recipient].last.begun_at
    )


def differences(unit: UnitOfWork, ref: DeploymentRef) -> int | None:
    """How many differences are open, recalls that are not confirmed off among them.

    None where a system was not compared since it was loaded and last recalled from.
    """
    now = standing(unit, ref)
    held = current(now.loads)
    compared = {one.recipient: one for one in newest(unit, ref)}
    if not held or held.keys() - compared.keys():
        return None
    for recipient, load in held.items():
        at = compared[recipient].at
        if any(recall.recalled_at >= at for recall, _ in now.gone[load.number]):
            return None
    lines = [each for one in compared.values() for each in one.open_lines]
    return len(lines) + _waiting(now, {each.line.found.reference for each in lines})


def due(unit: UnitOfWork, ref: DeploymentRef) -> tuple[datetime, ...]:
    """By when each open difference has to be settled.

    A package or a recall since the comparison gives no more time.
    """
    return tuple(each.line.due_at for one in _of_current(unit, ref) for each in one.open_lines)


def _of_current(unit: UnitOfWork, ref: DeploymentRef) -> tuple[Reconciled, ...]:
    """The last comparison of each current load."""
    now = current(loads(unit, ref))
    last = {one.recipient: one for one in unit.reconciliations.of(ref)}
    return tuple(
        one
        for recipient, load in now.items()
        if (one := last.get(recipient)) is not None and one.load == load.number
    )


def _waiting(now: Standing, told: set[str]) -> int:
    """How many recalls are not confirmed, but for those that an open line tells of already."""
    given = [pair for gone in now.gone.values() for pair in gone]
    counted = {recall.id for recall, one in given if one.reference in told}
    return len({recall.id for recall, _ in given} - counted - now.confirmed)
