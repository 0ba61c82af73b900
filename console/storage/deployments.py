"""Deployments in the database: rows in, `Deployment` values out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, func, insert, select, update

from console.domain.decisions import DecisionState
from console.domain.deployments import OVER, Deployment, DeploymentRef, Stage
from console.domain.findings import Verdict
from console.services.contracts import DeploymentSummary
from console.storage.encoding import DEPLOYMENT, encode
from console.storage.schema import certificates, deployments, entries, entry_states, standings

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.entries import EntryRef
    from console.domain.people import PersonId
    from console.storage.at_the_desk import DeskDeployments

_STANDINGS: Final = (Verdict.SUPPORTED, Verdict.JUDGE, Verdict.NOT_LAWFUL)

_INSERT: Final = insert(deployments)


class Deployments:
    """Deployments and their stage."""

    def __init__(self, connection: Connection, desk: DeskDeployments) -> None:
        self._connection, self._desk = connection, desk

    def add(self, deployment: Deployment, opened_by: PersonId, at: datetime) -> None:
        """Add a draft; the service has seen that its reference is free."""
        self._connection.execute(
            _INSERT,
            {
                "ref": deployment.reference,
                "stage": Stage.DRAFT.value,
                "opened_by": opened_by,
                "opened_at": at,
                "body": encode(deployment),
            },
        )

    def get(self, ref: DeploymentRef) -> Deployment | None:
        """The deployment, or None where there is none of that reference."""
        return self._desk.get(ref)

    def stage(self, ref: DeploymentRef) -> Stage:
        """How far it has come; raises KeyError where there is none of that reference."""
        return self._desk.stage(ref)

    def is_in_force(self, ref: DeploymentRef, entry_ref: EntryRef) -> bool:
        """Whether an entry is on the signed list of its deployment now."""
        return self._desk.is_in_force(ref, entry_ref)

    def was_recalled(self, ref: DeploymentRef, entry_ref: EntryRef) -> bool:
        """Whether an entry was ever taken off the signed list of its deployment."""
        return self._desk.was_recalled(ref, entry_ref)

    def set_stage(self, ref: DeploymentRef, stage: Stage) -> None:
        """Move it on in its life."""
        self._connection.execute(
            update(deployments).where(deployments.c.ref == ref).values(stage=stage.value)
        )

    def replace(self, deployment: Deployment) -> None:
        """Change the facts of a deployment; the service has seen that it is not signed."""
        self._connection.execute(
            update(deployments)
            .where(deployments.c.ref == deployment.reference)
            .values(body=encode(deployment))
        )

    def summaries(self) -> tuple[DeploymentSummary, ...]:
        """One line for each deployment, the newest window first."""
        counted = self._counts(entries.c.deployment)
        stood = self._counts(standings.c.deployment, standings.c.standing)
        decided = self._counts(entry_states.c.deployment, entry_states.c.state)
        signed = {
            row.deployment: row.number
            for row in self._connection.execute(
                select(certificates.c.deployment, certificates.c.number).order_by(
                    certificates.c.signed_at, certificates.c.number
                )
            )
        }
        lines = []
        for row in self._connection.execute(
            select(
                deployments.c.ref, deployments.c.stage, deployments.c.checked_at, deployments.c.body
            )
        ):
            total = counted.get((row.ref,), 0)
            states = {state: decided.get((row.ref, state.value), 0) for state in DecisionState}
            states[DecisionState.UNDECIDED] = total - sum(
                number for state, number in states.items() if state is not DecisionState.UNDECIDED
            )
            lines.append(
                DeploymentSummary(
                    deployment=DEPLOYMENT.decode(row.body),
                    stage=Stage(row.stage),
                    entries=total,
                    standings={v: stood.get((row.ref, v.value), 0) for v in _STANDINGS},
                    states=states,
                    checked_at=row.checked_at,
                    certificate=signed.get(row.ref, ""),
                )
            )
        lines.sort(key=lambda line: (line.deployment.starts_at, line.deployment.reference))
        return tuple(reversed(lines))

    def signed_off(self) -> tuple[Deployment, ...]:
        """Those that ended or were cancelled and are not erased yet."""
        stages = [one.value for one in OVER if one is not Stage.ERASED]
        found = self._connection.execute(
            select(deployments.c.body)
            .where(deployments.c.stage.in_(stages))
            .order_by(deployments.c.ref)
        )
        return tuple(DEPLOYMENT.decode(body) for body in found.scalars())

    def _counts(self, *columns: object) -> dict[tuple[str, ...], int]:
        question = select(*columns, func.count()).group_by(*columns)  # type: ignore[call-overload]
        return {tuple(row[:-1]): row[-1] for row in self._connection.execute(question)}
