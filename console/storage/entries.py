"""Proposed entries in the database: written once, in the order they were taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, bindparam, func, insert, select, update

from console.domain.entries import Entry, EntryRef
from console.storage.database import write_many
from console.storage.encoding import ENTRY, encode, in_bulk
from console.storage.schema import deployments, entries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.deployments import DeploymentRef

_INSERT: Final = insert(entries)
_NAMES: Final = ("deployment", "entry_ref", "body")
_REFS: Final = select(entries.c.entry_ref).where(entries.c.deployment == bindparam("of"))
_ALL: Final = (
    select(entries.c.body).where(entries.c.deployment == bindparam("of")).order_by(entries.c.id)
)
_ONE: Final = select(entries.c.body).where(
    entries.c.deployment == bindparam("of"), entries.c.entry_ref == bindparam("one")
)
_BEFORE: Final = entries.alias("before")
_NUMBER: Final = (
    select(func.count(_BEFORE.c.id))
    .join(entries, _BEFORE.c.deployment == entries.c.deployment)
    .where(
        entries.c.deployment == bindparam("of"),
        entries.c.entry_ref == bindparam("one"),
        _BEFORE.c.id <= entries.c.id,
    )
)
_VERSION: Final = select(deployments.c.entries_version).where(deployments.c.ref == bindparam("of"))
_GROW: Final = (
    update(deployments)
    .where(deployments.c.ref == bindparam("of"))
    .values(entries_version=deployments.c.entries_version + 1)
)


class Entries:
    """Proposed entries of a deployment; immutable once taken in."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_many(self, ref: DeploymentRef, added: Sequence[Entry]) -> None:
        """Take entries in, behind those that are there; their references must be free."""
        if not added:
            return
        with in_bulk():
            rows = [(ref, each.ref, encode(each)) for each in added]
            write_many(self._connection, _INSERT, _NAMES, rows)
        self._connection.execute(_GROW, {"of": ref})

    def refs(self, ref: DeploymentRef) -> frozenset[EntryRef]:
        """The references that are taken."""
        return frozenset(
            EntryRef(found) for found in self._connection.execute(_REFS, {"of": ref}).scalars()
        )

    def get(self, ref: DeploymentRef, entry_ref: EntryRef) -> Entry | None:
        """One entry, or None where the deployment has none of that reference."""
        body = self._connection.execute(_ONE, {"of": ref, "one": entry_ref}).scalar()
        return None if body is None else ENTRY.decode(body)

    def all(self, ref: DeploymentRef) -> tuple[Entry, ...]:
        """Every entry, in the order they were taken in."""
        decode = ENTRY.decode
        with in_bulk():
            bodies = self._connection.execute(_ALL, {"of": ref}).scalars().all()
            return tuple([decode(body) for body in bodies])

    def number(self, ref: DeploymentRef, entry_ref: EntryRef) -> int:
        """An entry's place in the order of intake, from 1; 0 where there is none of that name."""
        found = self._connection.execute(_NUMBER, {"of": ref, "one": entry_ref})
        return int(found.scalar_one())

    def version(self, ref: DeploymentRef) -> int:
        """Grows with every change of the deployment's entries; 0 where there are none."""
        return self._connection.execute(_VERSION, {"of": ref}).scalar() or 0
