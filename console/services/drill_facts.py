"""What the office keeps of drills: the one under way, and what the last one measured.

One rule: the invented source of a drill is asked for that drill's own list and for no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.domain import drills
from console.domain.canonical import canonical_json, parse_canonical
from console.domain.drills import Running
from console.domain.manifest import DrillFacts
from console.domain.refusals import refusal
from console.services.kept import SourceSpec

if TYPE_CHECKING:
    from console.domain.deployments import Deployment, DeploymentRef
    from console.services.contracts import UnitOfWork

LAST: Final = "last_drill"
RUNNING: Final = "running_drill"
"""The office's facts."""


def last(unit: UnitOfWork) -> DrillFacts | None:
    """What the office's last drill measured, or None where it held none."""
    kept = unit.office.fact(LAST)
    return None if kept is None else parse_canonical(kept.encode(), DrillFacts)


def running(unit: UnitOfWork) -> Running | None:
    """The drill that is under way, or None."""
    kept = unit.office.fact(RUNNING)
    return None if kept is None else parse_canonical(kept.encode(), Running)


def require_none(unit: UnitOfWork, ref: DeploymentRef) -> None:
    """Refuse to close a deployment whose drill would leave its invented record behind."""
    under_way = running(unit)
    if under_way is not None and under_way.deployment == ref:
        raise refusal(
            "drill_under_way",
            f"A drill on {under_way.entry_ref} is under way; end it first (`drill --stop`).",
        )


def keep_running(unit: UnitOfWork, drill: Running) -> None:
    """Say that a drill is under way."""
    unit.office.put_fact(RUNNING, canonical_json(drill).decode())


def keep_ended(unit: UnitOfWork, measured: DrillFacts | None) -> None:
    """Say that none is under way any more; what it measured is kept where it measured."""
    unit.office.put_fact(RUNNING, None)
    if measured is not None:
        unit.office.put_fact(LAST, canonical_json(measured).decode())


def sources_of(unit: UnitOfWork, deployment: Deployment) -> tuple[SourceSpec, ...]:
    """The records systems that are asked about a list: the office's, and its drill's."""
    known = unit.office.sources()
    drill = running(unit)
    if drill is None or not deployment.exercise or drill.deployment != deployment.reference:
        return known
    # It answers live, so that the watch's interval is measured and not the arrival of a file.
    own = SourceSpec(drills.SOURCE, "records-csv", drill.location, drills.ANSWERS, live=True)
    return (*known, own)
