"""The deployments of the office: which lists there are, how far each has come, opening one.

One rule: a deployment is opened by an authorising officer, who thereby accepts its
categories, its ceiling and whether it is an exercise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.audit import Event
from console.domain.people import Act, Officer, require
from console.domain.refusals import Objection, RefusedError, refusal
from console.services.entitled import require_now
from console.services.kept import Changes

if TYPE_CHECKING:
    from console.domain.deployments import Deployment, DeploymentRef
    from console.services.contracts import (
        Clock,
        DeploymentSummary,
        PolicyShelf,
        Store,
        UnitOfWork,
    )
    from console.services.desk_store import DeskUnit


class Lists:
    """What can be asked about the office's lists."""

    def __init__(self, store: Store, clock: Clock, policies: PolicyShelf) -> None:
        self._store = store
        self._clock = clock
        self._policies = policies

    def summaries(self, who: Officer) -> tuple[DeploymentSummary, ...]:
        """Every deployment, newest start first."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            found = unit.deployments.summaries()
        return tuple(sorted(found, key=lambda one: one.deployment.starts_at, reverse=True))

    def open_deployment(self, who: Officer, deployment: Deployment) -> Changes:
        """Open a deployment, which accepts its categories, ceiling and exercise mark."""
        require(who, Act.OPEN_DEPLOYMENT)
        self._policies.get(deployment.policy)
        with self._store.writing() as unit:
            open_in(unit, who, deployment, self._clock)
        return Changes(deployments=frozenset({deployment.reference}))

    def get(self, who: Officer, ref: DeploymentRef) -> Deployment:
        """One deployment; refused where there is none of that reference."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            return known(unit, ref)


def open_in(unit: UnitOfWork, who: Officer, deployment: Deployment, clock: Clock) -> None:
    """Open a deployment within a transaction; refused where it makes no sense or is there."""
    require_now(unit, who, Act.OPEN_DEPLOYMENT)
    if against := _objections(deployment):
        raise RefusedError(against)
    if unit.deployments.get(deployment.reference) is not None:
        raise refusal(
            "deployment_exists",
            f"There is already a deployment {deployment.reference}; give this one another "
            "reference.",
        )
    at = clock()
    unit.deployments.add(deployment, who.id, at)
    unit.audit.append(
        Event(
            "deployment_opened",
            who.id,
            at,
            deployment.reference,
            "collection",
            (
                ("categories", " ".join(sorted(each.value for each in deployment.categories))),
                ("ceiling", str(deployment.ceiling)),
                ("exercise", str(deployment.exercise).lower()),
                ("policy", deployment.policy),
            ),
        )
    )


def known(unit: DeskUnit, ref: DeploymentRef) -> Deployment:
    """The deployment of that reference, or a refusal that says how to get one."""
    found = unit.deployments.get(ref)
    if found is None:
        raise refusal(
            "deployment_unknown",
            f"There is no deployment {ref} in this office; open it first, or import its bundle "
            "as an authorising officer.",
        )
    return found


def _objections(deployment: Deployment) -> tuple[Objection, ...]:
    found = []
    if not deployment.reference.strip():
        found.append(Objection("reference", "Give the deployment a reference."))
    if deployment.starts_at >= deployment.ends_at:
        found.append(Objection("times", "The deployment ends before it starts; correct its times."))
    if not deployment.categories:
        found.append(
            Objection("categories", "Name at least one category that this deployment may list.")
        )
    if deployment.ceiling < 1:
        found.append(Objection("ceiling", "The ceiling has to be one entry or more."))
    latitude, longitude = deployment.point
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        found.append(
            Objection("point", "The point is no latitude and longitude in degrees (WGS 84).")
        )
    return tuple(found)
