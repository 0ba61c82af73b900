"""What each officer last saw of each entry: the digest of the standing that lay on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, bindparam, select

from console.domain.people import PersonId
from console.storage.schema import views

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.services.contracts import Seen
    from console.storage.desk_review import DeskViews

_LOOKERS: Final = (
    select(views.c.person, views.c.seen_at)
    .where(views.c.deployment == bindparam("of"), views.c.entry_ref == bindparam("one"))
    .order_by(views.c.seen_at)
)


class Views:
    """What each officer last saw of each entry."""

    def __init__(self, connection: Connection, desk: DeskViews) -> None:
        self._connection, self._desk = connection, desk

    def saw(
        self, ref: DeploymentRef, entry_ref: EntryRef, who: PersonId, digest: str, at: datetime
    ) -> None:
        """Note that this standing lay before this officer."""
        self._desk.saw(ref, entry_ref, who, digest, at)

    def last(self, ref: DeploymentRef, entry_ref: EntryRef, who: PersonId) -> Seen | None:
        """What the officer last saw of one entry, or None where they never looked."""
        return self._desk.last(ref, entry_ref, who)

    def lookers(
        self, ref: DeploymentRef, entry_ref: EntryRef
    ) -> tuple[tuple[PersonId, datetime], ...]:
        """Everybody who looked at an entry, and when they last did, the oldest first."""
        rows = self._connection.execute(_LOOKERS, {"of": ref, "one": entry_ref})
        return tuple((PersonId(row[0]), row[1]) for row in rows)
