"""What is due for erasure of a deployment and since when, and how long what is left is kept.

One rule: times come from the policy pack, and what nobody set a time for is never due.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain import erasing, holds, life
from console.domain.deployments import Stage
from console.domain.erasing import CopyKind, Line, Scope
from console.domain.told import when
from console.services import erasing_plan
from console.services.stages import over_at

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import Deployment, DeploymentRef
    from console.domain.holds import Hold
    from console.domain.policy import Policy
    from console.services.store import UnitOfWork


_SIGNED_OFF: Final = frozenset({Stage.ENDED, Stage.CANCELLED})
"""Somebody signed that it is over, and it is not erased yet."""

UNSIGNED_AFTER: Final = timedelta(hours=24)
"""How long a receipt that was made with nobody's key may wait before the office says so."""


class Due(NamedTuple):
    """How an office stands with what has to be erased of one deployment.

    `pictures` counts pictures that have to go at once; `due_at` is when everything has to be
    gone, None where it is not over, and `by_itself_at` from when the office erases it by itself;
    `alarm` is the sentence where `due_at` has passed; `failed` counts copies that are not erased
    yet, though that was begun, and are tried again; `unsigned` names the receipts that nobody
    signed yet; `kept_until` is until when what an erasure left is kept, None where nothing is
    left that has a time; `to_begin` says that something is left that no hold keeps and that no
    erasure was begun of.
    """

    deployment: DeploymentRef
    stage: Stage
    pictures: int
    due_at: datetime | None
    alarm: str
    failed: int
    held: tuple[Hold, ...]
    unsigned: tuple[str, ...]
    kept_until: datetime | None = None
    by_itself_at: datetime | None = None
    to_begin: bool = False

    @property
    def red(self) -> bool:
        """Whether something is wrong: overdue, or begun and not done."""
        return bool(self.alarm) or self.failed > 0


def due(unit: UnitOfWork, deployment: Deployment, policy: Policy, at: datetime) -> Due:
    """How the office stands with one deployment at this moment."""
    ref = deployment.reference
    stage = unit.deployments.stage(ref)
    over = over_at(unit.lives.steps(ref))
    signed_off = stage in _SIGNED_OFF
    times = _times(deployment, policy, over)
    failed = sum(
        line.open
        for one in unit.erasures.of(ref)
        if one.ended_at is None
        for line in unit.erasures.lines(one.id)
    )
    kept_until = _kept_until(unit, deployment, policy, at)
    return Due(
        ref,
        stage,
        len(erasing_plan.wanted_pictures(unit, ref, policy, at).entries),
        times.due_at if signed_off else None,
        overdue(unit, deployment, policy, at) or _kept_alarm(kept_until, at),
        failed,
        tuple(holds.held(unit.holds.of(ref), at).values()),
        tuple(one.number for one in unit.erasures.receipts(ref) if one.signed_at is None),
        kept_until,
        times.by_itself_at if signed_off else None,
        signed_off and _to_begin(unit, ref, at),
    )


def overdue(unit: UnitOfWork, deployment: Deployment, policy: Policy, at: datetime) -> str:
    """That the erasure is overdue, in a sentence; '' where it is not, or only holds keep the rest.

    What a legal hold keeps is kept rightly, and says so for itself.
    """
    ref = deployment.reference
    whole = [one for one in unit.erasures.of(ref) if one.scope is Scope.WHOLE]
    done = bool(whole) and all(one.ended_at is not None for one in whole)
    if done and not _to_begin(unit, ref, at) and holds.held(unit.holds.of(ref), at):
        return ""
    over, stage = over_at(unit.lives.steps(ref)), unit.deployments.stage(ref)
    return life.erase_alarm(deployment, stage, policy.erase_limit, at, over)


def time_has_come(unit: UnitOfWork, deployment: Deployment, policy: Policy, at: datetime) -> bool:
    """Whether the office has to begin to erase a deployment by itself.

    Only one whose end or cancelling somebody signed off, and only while something is left that
    no hold keeps and that no erasure was begun of: what was begun goes on anyway.
    """
    ref = deployment.reference
    if unit.deployments.stage(ref) not in _SIGNED_OFF:
        return False
    times = _times(deployment, policy, over_at(unit.lives.steps(ref)))
    return at >= times.by_itself_at and _to_begin(unit, ref, at)


def _to_begin(unit: UnitOfWork, ref: DeploymentRef, at: datetime) -> bool:
    """Whether something is left that no hold keeps and that no erasure was begun of."""
    before = [one for one in unit.erasures.of(ref) if one.scope is Scope.WHOLE]
    begun = {entry_ref for one in before for entry_ref, _ in one.entries}
    held = holds.held(unit.holds.of(ref), at)
    return not before or bool(unit.entries.refs(ref) - begun - held.keys())


def left_too_long(unit: UnitOfWork, deployment: Deployment, policy: Policy, at: datetime) -> str:
    """That what an erasure left should be gone as well, in a sentence; '' where that is not so."""
    return _kept_alarm(_kept_until(unit, deployment, policy, at), at)


def unsigned_too_long(unit: UnitOfWork, ref: DeploymentRef, at: datetime) -> str:
    """That a receipt waits to be signed, in a sentence; '' where none does, or not for long.

    The watch and a confirmation erase with nobody's key, so nobody need have seen that they did.
    """
    for one in unit.erasures.receipts(ref):
        if one.signed_at is None and at - one.made_at > UNSIGNED_AFTER:
            return (
                f"The erasure receipt {one.number} of {when(one.made_at)} is not signed yet; an "
                "authorising officer signs it with their key by erasing."
            )
    return ""


def _kept_until(
    unit: UnitOfWork, deployment: Deployment, policy: Policy, at: datetime
) -> datetime | None:
    """Until when the first of what an erasure left is kept; None where nothing is left."""
    return min(
        (
            until
            for kind, until in _left(unit, deployment, policy).items()
            if until > at or unit.contents.amount(kind, deployment.reference, ()).number
        ),
        default=None,
    )


def kept_lines(
    unit: UnitOfWork, deployment: Deployment, policy: Policy, at: datetime
) -> list[Line]:
    """A line for each kind of what an erasure left and whose time is over; none before that."""
    ref = deployment.reference
    found = []
    for kind, until in _left(unit, deployment, policy).items():
        if until > at:
            continue
        amount = unit.contents.amount(kind, ref, ())
        if amount.number:
            found.append(Line(0, kind, kind.value, amount.sha256, amount.number))
    return [*found, Line(0, CopyKind.DATABASE, "database", "", 1)] if found else []


def _left(unit: UnitOfWork, deployment: Deployment, policy: Policy) -> dict[CopyKind, datetime]:
    """Until when each kind is kept that an erasure left and that none has begun to erase."""
    ref = deployment.reference
    if unit.deployments.stage(ref) is not Stage.ERASED:
        return {}
    concluded = life.concluded_at(deployment, over_at(unit.lives.steps(ref)))
    until = erasing.kept_until(
        concluded, _time(policy, "tombstones"), _time(policy, "certificates")
    )
    begun = {
        line.kind
        for one in unit.erasures.of(ref)
        if one.scope is Scope.KEPT
        for line in unit.erasures.lines(one.id)
    }
    return {kind: at for kind, at in until.items() if kind not in begun}


def _time(policy: Policy, key: str) -> timedelta | None:
    row = policy.retention.get(key)
    return timedelta(hours=row[0]) if row is not None else None


class _Times(NamedTuple):
    """By when a deployment has to be erased, and from when the office does so by itself."""

    due_at: datetime
    by_itself_at: datetime


def _times(deployment: Deployment, policy: Policy, over: datetime | None) -> _Times:
    due_at = life.erase_due(deployment, policy.erase_limit, over)
    concluded = life.concluded_at(deployment, over)
    return _Times(due_at, erasing.by_itself_at(concluded, due_at))


def _kept_alarm(until: datetime | None, at: datetime) -> str:
    if until is None or at < until:
        return ""
    return (
        "What was kept to answer with after the erasure had to be gone by "
        f"{when(until)}; erase it now."
    )
