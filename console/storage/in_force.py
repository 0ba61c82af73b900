"""The list in force in the database: its life, who is on it, and the watch over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from console.domain.decisions import DecisionState
from console.domain.deployments import IN_FORCE, DeploymentRef, Stage
from console.domain.entries import EntryRef
from console.domain.findings import Verdict
from console.domain.people import PersonId
from console.services.kept_watch import StageStep, Watching
from console.storage.schema import deployments, entry_states, standings
from console.storage.schema_watch import in_force, stage_step_words, stage_steps, watches

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_STEPS: Final = (
    select(stage_steps.c.stage, stage_steps.c.at, stage_steps.c.by, stage_step_words.c.why)
    .outerjoin(stage_step_words, stage_step_words.c.step_id == stage_steps.c.id)
    .where(stage_steps.c.deployment == bindparam("of"))
    .order_by(stage_steps.c.id)
)
_LISTS: Final = (
    select(deployments.c.ref)
    .where(deployments.c.stage.in_(bindparam("stages", expanding=True)))
    .order_by(deployments.c.ref)
)
_ON_IT: Final = in_force.c.deployment == bindparam("of")
_COUNT: Final = select(func.count()).select_from(in_force).where(_ON_IT)
_ADDITIONS: Final = (
    select(func.count())
    .select_from(
        entry_states.outerjoin(
            in_force,
            and_(
                in_force.c.deployment == entry_states.c.deployment,
                in_force.c.entry_ref == entry_states.c.entry_ref,
            ),
        )
    )
    .where(
        entry_states.c.deployment == bindparam("of"),
        entry_states.c.state == DecisionState.APPROVED.value,
        in_force.c.entry_ref.is_(None),
    )
)
_FALLEN: Final = (
    select(in_force.c.entry_ref)
    .join(
        standings,
        and_(
            standings.c.deployment == in_force.c.deployment,
            standings.c.entry_ref == in_force.c.entry_ref,
        ),
    )
    .where(_ON_IT, standings.c.standing == Verdict.NOT_LAWFUL.value)
    .order_by(in_force.c.entry_ref)
)
_PUT_WATCH = insert_or(watches)
_KEEP_WATCH: Final = _PUT_WATCH.on_conflict_do_update(
    index_elements=["deployment"],
    set_={
        name: _PUT_WATCH.excluded[name]
        for name in ("watcher", "started_at", "beat_at", "ok_at", "interval_seconds", "trouble")
    },
)


class Lives:
    """The life of a deployment, step by step, and who is on its list in force now."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def step(self, ref: DeploymentRef, stage: Stage, by: PersonId, at: datetime, why: str) -> None:
        """Move it on, and append who did, when and why."""
        self._connection.execute(
            update(deployments).where(deployments.c.ref == ref).values(stage=stage.value)
        )
        key = self._connection.execute(
            insert(stage_steps), {"deployment": ref, "stage": stage.value, "at": at, "by": by}
        ).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        if why:
            self._connection.execute(insert(stage_step_words), {"step_id": key[0], "why": why})

    def steps(self, ref: DeploymentRef) -> tuple[StageStep, ...]:
        """Every step it took since it was signed, the oldest first."""
        rows = self._connection.execute(_STEPS, {"of": ref})
        return tuple(
            StageStep(Stage(row[0]), row[1], PersonId(row[2]), row[3] or "") for row in rows
        )

    def lists(self) -> tuple[DeploymentRef, ...]:
        """Every deployment whose list is in force now, by its reference."""
        found = self._connection.execute(_LISTS, {"stages": [one.value for one in IN_FORCE]})
        return tuple(DeploymentRef(ref) for ref in found.scalars())

    def in_force(self, ref: DeploymentRef) -> dict[EntryRef, str]:
        """Who is on the list now, and the digest of the doubts that each one's place rests on."""
        rows = self._connection.execute(
            select(in_force.c.entry_ref, in_force.c.rests_on).where(in_force.c.deployment == ref)
        )
        return {EntryRef(row[0]): row[1] for row in rows}

    def count(self, ref: DeploymentRef) -> int:
        """How many are on the list now."""
        return self._connection.execute(_COUNT, {"of": ref}).scalar() or 0

    def additions(self, ref: DeploymentRef) -> int:
        """How many are approved and not on the list: they wait for the next certificate."""
        return self._connection.execute(_ADDITIONS, {"of": ref}).scalar() or 0

    def fallen(self, ref: DeploymentRef) -> tuple[EntryRef, ...]:
        """Who is on the list although their standing, as stored, is not lawful."""
        return tuple(
            EntryRef(each) for each in self._connection.execute(_FALLEN, {"of": ref}).scalars()
        )

    def put_in_force(
        self, ref: DeploymentRef, certificate: str, at: datetime, rests_on: Mapping[EntryRef, str]
    ) -> None:
        """Make this the list in force, as the certificate of that number says it."""
        self._connection.execute(delete(in_force).where(in_force.c.deployment == ref))
        rows = [
            {
                "deployment": ref,
                "entry_ref": entry_ref,
                "certificate": certificate,
                "since": at,
                "rests_on": digest,
            }
            for entry_ref, digest in rests_on.items()
        ]
        if rows:
            self._connection.execute(insert(in_force), rows)

    def accept(self, ref: DeploymentRef, entry_ref: EntryRef, rests_on: str) -> None:
        """Say what doubts an entry's place rests on from now."""
        self._connection.execute(
            update(in_force)
            .where(in_force.c.deployment == ref, in_force.c.entry_ref == entry_ref)
            .values(rests_on=rests_on)
        )


class Watches:
    """Who watches a list in force, and when they last did."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, ref: DeploymentRef) -> Watching | None:
        """The watch over a list, or None where nobody ever watched it."""
        row = self._connection.execute(select(watches).where(watches.c.deployment == ref)).first()
        return None if row is None else Watching(*row[1:])

    def put(self, ref: DeploymentRef, watching: Watching) -> None:
        """Keep the watch's last sign of life."""
        self._connection.execute(_KEEP_WATCH, {"deployment": ref, **watching._asdict()})
