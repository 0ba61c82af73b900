"""Times, second looks and planted entries in the database; every answer is appended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from console.domain.decisions import Decision, DecisionId, Outcome
from console.domain.people import PersonId
from console.domain.vigilance import Drawn, Looks, Plants, Timed
from console.storage.encoding import encode
from console.storage.schema import decisions
from console.storage.schema_review import (
    decision_times,
    planted,
    planted_answers,
    second_look_answers,
    second_looks,
)

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.services.kept import Planted
    from console.storage.desk_review import DeskVigilance

_TIMED: Final = (
    select(decisions.c.decided_by, decisions.c.outcome, decision_times.c.milliseconds)
    .outerjoin(decision_times, decision_times.c.decision_id == decisions.c.id)
    .where(
        decisions.c.deployment == bindparam("of"),
        decisions.c.outcome != Outcome.TAKE_BACK.value,
    )
    .order_by(decisions.c.id)
)
_LOOKS: Final = (
    select(
        func.count(second_looks.c.id),
        func.count(second_look_answers.c.look_id),
        func.count(second_look_answers.c.look_id).filter(second_look_answers.c.agrees),
    )
    .outerjoin(second_look_answers, second_look_answers.c.look_id == second_looks.c.id)
    .where(second_looks.c.deployment == bindparam("of"))
)
_PLANTS: Final = (
    select(
        func.count(planted.c.id),
        func.count(planted_answers.c.planted_id),
        func.count(planted_answers.c.planted_id).filter(planted_answers.c.caught),
    )
    .outerjoin(planted_answers, planted_answers.c.planted_id == planted.c.id)
    .where(planted.c.deployment == bindparam("of"))
)


class Vigilance:
    """What is known of how attentively a list is reviewed."""

    def __init__(self, connection: Connection, desk: DeskVigilance) -> None:
        self._connection, self._desk = connection, desk

    def took(self, decision: DecisionId, milliseconds: int) -> None:
        """Keep how long an entry lay on the desk before it was decided."""
        self._desk.took(decision, milliseconds)

    def timed(self, ref: DeploymentRef) -> list[Timed]:
        """Every decision of a list in its order, take-backs left out."""
        rows = self._connection.execute(_TIMED, {"of": ref})
        return [Timed(PersonId(row[0]), Outcome(row[1]), row[2]) for row in rows]

    def draw(self, ref: DeploymentRef, decision: Decision, at: datetime) -> None:
        """Put a decided entry among those that wait for a second look."""
        self._desk.draw(ref, decision, at)

    def waiting(self, ref: DeploymentRef) -> tuple[Drawn, ...]:
        """The draws that nobody has answered and whose decision still stands."""
        return self._desk.waiting(ref)

    def looked(
        self, look: int, by: PersonId, at: datetime, outcome: Outcome, *, agrees: bool
    ) -> None:
        """Append how a second look came out."""
        self._connection.execute(
            insert(second_look_answers),
            {
                "look_id": look,
                "looked_by": by,
                "looked_at": at,
                "outcome": outcome.value,
                "agrees": agrees,
            },
        )

    def looks(self, ref: DeploymentRef) -> Looks:
        """How many second looks of a list were drawn, made, and agreed."""
        row = self._connection.execute(_LOOKS, {"of": ref}).one()
        return Looks(row[0], row[1], row[2])

    def plant(self, ref: DeploymentRef, one: Planted, at: datetime) -> None:
        """Place a planted entry; it is no entry of the list."""
        self._connection.execute(
            insert(planted),
            {
                "deployment": ref,
                "entry_ref": one.entry.ref,
                "number": one.number,
                "flaw": one.flaw.value,
                "body": encode(one.entry),
                "standing": encode(one.standing),
                "placed_at": at,
            },
        )

    def placed(self, ref: DeploymentRef) -> int:
        """How many were ever planted in a list."""
        return self._desk.placed(ref)

    def unmet(self, ref: DeploymentRef) -> tuple[Planted, ...]:
        """The planted entries that nobody has answered yet."""
        return self._desk.unmet(ref)

    def uproot(self, ref: DeploymentRef) -> None:
        """Take away every planted entry that nobody has answered."""
        met = select(planted_answers.c.planted_id)
        self._connection.execute(
            delete(planted).where(planted.c.deployment == ref, planted.c.id.not_in(met))
        )

    def met(self, planted_id: int, at: datetime, outcome: Outcome, *, caught: bool) -> None:
        """Append how a planted entry was answered."""
        self._desk.met(planted_id, at, outcome, caught=caught)

    def plants(self, ref: DeploymentRef) -> Plants:
        """How many planted entries of a list were placed, met and caught."""
        row = self._connection.execute(_PLANTS, {"of": ref}).one()
        return Plants(row[0], row[1], row[2])
