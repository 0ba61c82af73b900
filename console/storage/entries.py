"""Proposed entries in the database: written once, in the order they were taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, bindparam, insert, or_, select, update

from console.domain.deployments import DeploymentRef
from console.domain.entries import Entry, EntryRef
from console.services.queue_columns import columns_with
from console.storage.database import write_many
from console.storage.encoding import ENTRY, encode, in_bulk
from console.storage.queue_columns import columns_now, keep_columns
from console.storage.schema import deployments, entries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.storage.at_the_desk import DeskEntries

_INSERT: Final = insert(entries)
_NAMES: Final = ("deployment", "entry_ref", "body")
_REFS: Final = select(entries.c.entry_ref).where(entries.c.deployment == bindparam("of"))
_GROW: Final = (
    update(deployments)
    .where(deployments.c.ref == bindparam("of"))
    .values(entries_version=deployments.c.entries_version + 1)
)


class Entries:
    """Proposed entries of a deployment; immutable once taken in."""

    def __init__(self, connection: Connection, desk: DeskEntries) -> None:
        self._connection, self._desk = connection, desk

    def add_many(self, ref: DeploymentRef, added: Sequence[Entry]) -> None:
        """Take entries in, behind those that are there; their references must be free."""
        if not added:
            return
        columns = columns_now(self._connection, ref)
        with in_bulk():
            rows = [(ref, each.ref, encode(each)) for each in added]
            write_many(self._connection, _INSERT, _NAMES, rows)
        self._connection.execute(_GROW, {"of": ref})
        keep_columns(self._connection, ref, columns_with(columns, added))

    def refs(self, ref: DeploymentRef) -> frozenset[EntryRef]:
        """The references that are taken."""
        return frozenset(
            EntryRef(found) for found in self._connection.execute(_REFS, {"of": ref}).scalars()
        )

    def get(self, ref: DeploymentRef, entry_ref: EntryRef) -> Entry | None:
        """One entry, or None where the deployment has none of that reference."""
        return self._desk.get(ref, entry_ref)

    def picture_is_gone(self, ref: DeploymentRef, entry_ref: EntryRef) -> bool:
        """Whether an entry's picture was erased after it was struck or recalled."""
        return self._desk.picture_is_gone(ref, entry_ref)

    def all(self, ref: DeploymentRef) -> tuple[Entry, ...]:
        """Every entry, in the order they were taken in."""
        return self._desk.all(ref)

    def elsewhere(
        self, besides: DeploymentRef, words: Sequence[str]
    ) -> tuple[tuple[DeploymentRef, Entry], ...]:
        """Entries of the other lists that hold any of the words anywhere; one look for all.

        The words are looked for in the text that is kept, so whoever asks has to look again
        at what is found.
        """
        asked = [entries.c.body.contains(word, autoescape=True) for word in words if word]
        if not asked:
            return ()
        found = self._connection.execute(
            select(entries.c.deployment, entries.c.body)
            .where(entries.c.deployment != besides, or_(*asked))
            .order_by(entries.c.id)
        )
        return tuple((DeploymentRef(of), ENTRY.decode(body)) for of, body in found)

    def number(self, ref: DeploymentRef, entry_ref: EntryRef) -> int:
        """An entry's place in the order of intake, from 1; 0 where there is none of that name."""
        return self._desk.number(ref, entry_ref)

    def version(self, ref: DeploymentRef) -> int:
        """Grows with every change of the deployment's entries; 0 where there are none."""
        return self._desk.version(ref)
