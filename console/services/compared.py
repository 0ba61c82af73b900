"""How the last comparisons stand with what recognition systems hold now.

One rule: a comparison says nothing of what came after it, neither of a package nor of a recall.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from console.domain.reconciling import Stand
from console.services.loads import current, standing

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.services.contracts import UnitOfWork
    from console.services.kept_handover import Reconciled
    from console.services.loads import Load, Standing


class Compared(NamedTuple):
    """The last comparisons since the last packages, and how each system stands with its last."""

    last: tuple[Reconciled, ...]
    stands: tuple[Stand, ...]


def compared(unit: UnitOfWork, ref: DeploymentRef) -> Compared:
    """How every system that holds the list now was last compared."""
    now = standing(unit, ref)
    found = {one.recipient: one for one in unit.reconciliations.of(ref)}
    held = current(now.loads)
    last = {
        recipient: one
        for recipient, load in held.items()
        if (one := found.get(recipient)) is not None and one.load == load.number
    }
    stands = tuple(_stand(now, load, last.get(recipient)) for recipient, load in held.items())
    since = tuple(
        last[one.recipient] for one in stands if one.at is not None and not one.package_later
    )
    return Compared(since, stands)


def newest(unit: UnitOfWork, ref: DeploymentRef) -> tuple[Reconciled, ...]:
    """The last comparison of each current load, since its last package."""
    return compared(unit, ref).last


def differences(unit: UnitOfWork, ref: DeploymentRef) -> int | None:
    """How many differences are open, recalls that are not confirmed off among them.

    None where a system was not compared since it was loaded and last recalled from.
    """
    found = compared(unit, ref)
    if not found.stands or not all(one.is_newest for one in found.stands):
        return None
    lines = [each for one in found.last for each in one.open_lines]
    told = {each.line.found.reference for each in lines}
    return len(lines) + _waiting(standing(unit, ref), told)


def _stand(now: Standing, load: Load, last: Reconciled | None) -> Stand:
    recipient = load.full.recipient
    waiting = len({recall.id for recall, _ in now.owed(recipient)})
    if last is None:
        return Stand(recipient, None, waiting=waiting)
    # A report speaks of when it was true, however late it was brought.
    of = last.said_at or last.at
    return Stand(
        recipient,
        last.at,
        of < load.last.begun_at,
        tuple(recall.number for recall, _ in now.gone[load.number] if recall.recalled_at >= of),
        # A package or a recall since the comparison gives no more time.
        tuple(each.line.due_at for each in last.open_lines),
        waiting,
        last.said_at is not None,
    )


def _waiting(now: Standing, told: set[str]) -> int:
    """How many recalls are not confirmed, but for those that an open line tells of already."""
    given = [pair for gone in now.gone.values() for pair in gone]
    counted = {recall.id for recall, one in given if one.reference in told}
    return len({recall.id for recall, _ in given} - counted - now.confirmed)
