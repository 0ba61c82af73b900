"""What each officer last saw of each entry: the digest of the standing that lay on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from console.services.contracts import Seen
from console.storage.schema import views

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import PersonId

_SEE = insert(views)
_SAW: Final = _SEE.on_conflict_do_update(
    index_elements=["deployment", "person", "entry_ref"],
    set_={"digest": _SEE.excluded.digest, "seen_at": _SEE.excluded.seen_at},
)
_SEEN: Final = select(views.c.entry_ref, views.c.digest).where(
    views.c.deployment == bindparam("of"), views.c.person == bindparam("who")
)

_LAST: Final = select(views.c.digest, views.c.seen_at).where(
    views.c.deployment == bindparam("of"),
    views.c.person == bindparam("who"),
    views.c.entry_ref == bindparam("one"),
)


class Views:
    """What each officer last saw of each entry."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def saw(
        self, ref: DeploymentRef, entry_ref: EntryRef, who: PersonId, digest: str, at: datetime
    ) -> None:
        """Note that this standing lay before this officer."""
        self._connection.execute(
            _SAW,
            {
                "deployment": ref,
                "person": who,
                "entry_ref": entry_ref,
                "digest": digest,
                "seen_at": at,
            },
        )

    def seen(self, ref: DeploymentRef, who: PersonId) -> dict[EntryRef, str]:
        """The digest that the officer last saw, by entry."""
        rows = self._connection.execute(_SEEN, {"of": ref, "who": who})
        return {row[0]: row[1] for row in rows}

    def last(self, ref: DeploymentRef, entry_ref: EntryRef, who: PersonId) -> Seen | None:
        """What the officer last saw of one entry, or None where they never looked."""
        row = self._connection.execute(_LAST, {"of": ref, "who": who, "one": entry_ref}).first()
        return None if row is None else Seen(row[0], row[1])
