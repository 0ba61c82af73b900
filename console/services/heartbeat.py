"""The signs of life of a watch: that it began, goes on, runs into trouble, and was stopped.

One rule: a sign of life is put down where every desk and the headless watch read it, and only
what changes is logged, so that hours of watching do not fill the log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.audit import Event
from console.domain.confirming import MISSED_BEATS
from console.domain.deployments import IN_FORCE
from console.domain.told import when
from console.services.kept_watch import Watching
from console.services.stages import pulse

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.contracts import UnitOfWork


def note(
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    at: datetime,
    ok_at: datetime | None,
    trouble: str,
    seconds: int,
) -> None:
    """Keep a sign of life; that a watch began, and that it ran into trouble, is logged.

    `ok_at` is when this round came through, None where it did not; `seconds` are from one round
    to the next.
    """
    before = unit.watches.of(ref)
    beats = pulse(before)
    goes_on = beats is not None and abs(at - beats.beat_at) <= MISSED_BEATS * beats.interval
    if before is None or not goes_on:
        _log(unit, "watch_started", who, ref, at, (("seconds", str(seconds)),))
    if trouble and (before is None or before.trouble != trouble):
        _log(unit, "watch_failed", who, ref, at)
    unit.watches.put(
        ref,
        Watching(
            watcher=who.id,
            started_at=before.started_at if before is not None and goes_on else at,
            beat_at=at,
            ok_at=ok_at or (before.ok_at if before is not None else None),
            interval_seconds=seconds,
            trouble=trouble,
        ),
    )


def stop(unit: UnitOfWork, who: Officer, ref: DeploymentRef, at: datetime) -> None:
    """Say that nobody watches a list any more, where somebody did and it is in force."""
    last = unit.watches.of(ref)
    if last is None or unit.deployments.stage(ref) not in IN_FORCE:
        return
    _log(unit, "watch_stopped", who, ref, at)
    stopped = f"{who.id} stopped the watch on {when(at)}; start it again."
    unit.watches.put(ref, last._replace(trouble=stopped))


def _log(
    unit: UnitOfWork,
    act: str,
    who: Officer,
    ref: DeploymentRef,
    at: datetime,
    details: tuple[tuple[str, str], ...] = (),
) -> None:
    unit.audit.append(Event(act, who.id, at, ref, "", details))
