"""Legal holds in the database: appended, ended by a row of their own, their authority apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, bindparam, insert, select

from console.domain.entries import EntryRef
from console.domain.holds import Hold, HoldId, HoldReason
from console.domain.people import PersonId
from console.storage.schema_afterwards import hold_ends, hold_words, holds

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef

_OF: Final = (
    select(
        holds.c.id,
        holds.c.entry_ref,
        holds.c.reason,
        hold_words.c.authority,
        holds.c.until,
        holds.c.placed_by,
        holds.c.placed_at,
        hold_ends.c.ended_at,
    )
    .select_from(
        holds.outerjoin(hold_words, hold_words.c.hold_id == holds.c.id).outerjoin(
            hold_ends, hold_ends.c.hold_id == holds.c.id
        )
    )
    .where(holds.c.deployment == bindparam("of"))
    .order_by(holds.c.id)
)


class Holds:
    """Legal holds on single entries (see `services.store_after`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def place(
        self,
        ref: DeploymentRef,
        entry_ref: EntryRef,
        reason: HoldReason,
        authority: str,
        until: datetime,
        by: PersonId,
        at: datetime,
    ) -> Hold:
        """Append a hold."""
        key = self._connection.execute(
            insert(holds),
            {
                "deployment": ref,
                "entry_ref": entry_ref,
                "reason": reason.value,
                "until": until,
                "placed_by": by,
                "placed_at": at,
            },
        ).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        self._connection.execute(insert(hold_words), {"hold_id": key[0], "authority": authority})
        return Hold(HoldId(key[0]), entry_ref, reason, authority, until, by, at)

    def of(self, ref: DeploymentRef) -> tuple[Hold, ...]:
        """Every hold of a deployment, over or not, the oldest first."""
        return tuple(_hold(row) for row in self._connection.execute(_OF, {"of": ref}))

    def end(self, hold: HoldId, by: PersonId, at: datetime) -> None:
        """Append that a hold was ended before its time; it must not be ended yet."""
        row = {"hold_id": hold, "ended_by": by, "ended_at": at}
        self._connection.execute(insert(hold_ends), row)


def _hold(row: Sequence[Any]) -> Hold:
    return Hold(
        HoldId(row[0]),
        EntryRef(row[1]),
        HoldReason(row[2]),
        row[3] or "",
        row[4],
        PersonId(row[5]),
        row[6],
        row[7],
    )
