"""What is kept of erased entries, and which files outside the office are known of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, bindparam, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.domain.erasing import CopyId, CopyKind
from console.services.kept_after import Buried, KnownCopy, Tombstone
from console.storage.schema_afterwards import copies, copy_digests, tombstone_tokens, tombstones

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from console.domain.people import PersonId

_PUT = insert_or(tombstones)
_PICTURE_GONE: Final = _PUT.on_conflict_do_update(
    index_elements=["deployment", "entry_ref"],
    set_={"picture_gone_at": _PUT.excluded.picture_gone_at},
    where=tombstones.c.picture_gone_at.is_(None),
)
_ERASED: Final = _PUT.on_conflict_do_update(
    index_elements=["deployment", "entry_ref"],
    set_={"erased_at": _PUT.excluded.erased_at},
    where=tombstones.c.erased_at.is_(None),
)
_TOKEN: Final = insert_or(tombstone_tokens).on_conflict_do_nothing()
_FIND: Final = text(
    "SELECT deployment, entry_ref, token FROM tombstone_tokens "
    "WHERE token IN (SELECT value FROM json_each(:tokens)) ORDER BY deployment, entry_ref"
)
_OF: Final = select(
    tombstones.c.entry_ref, tombstones.c.picture_gone_at, tombstones.c.erased_at
).where(tombstones.c.deployment == bindparam("of"))
_TOKENS: Final = select(tombstone_tokens.c.token).where(
    tombstone_tokens.c.deployment == bindparam("of"),
    tombstone_tokens.c.entry_ref == bindparam("entry_ref"),
)
_COPIES: Final = (
    select(copies.c.id, copies.c.kind, copies.c.path, copies.c.gone_at)
    .where(copies.c.deployment == bindparam("of"))
    .order_by(copies.c.id)
)
_WROTE: Final = (
    select(copy_digests.c.copy_id, copy_digests.c.sha256)
    .join(copies, copies.c.id == copy_digests.c.copy_id)
    .where(copies.c.deployment == bindparam("of"))
)


class Tombstones:
    """What is kept of erased entries (see `services.store_after`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def picture_gone(self, ref: DeploymentRef, entries: Collection[EntryRef], at: datetime) -> None:
        """Note that the pictures of these entries are gone."""
        rows = [
            {"deployment": ref, "entry_ref": each, "picture_gone_at": at, "erased_at": None}
            for each in entries
        ]
        if rows:
            self._connection.execute(_PICTURE_GONE, rows)

    def bury(
        self, ref: DeploymentRef, tokens: Mapping[EntryRef, Iterable[str]], at: datetime
    ) -> None:
        """Note that these entries are erased, and the tokens that find each again."""
        rows = [
            {"deployment": ref, "entry_ref": each, "picture_gone_at": None, "erased_at": at}
            for each in tokens
        ]
        found = [
            {"deployment": ref, "entry_ref": each, "token": token}
            for each, its in tokens.items()
            for token in its
        ]
        if rows:
            self._connection.execute(_ERASED, rows)
        if found:
            self._connection.execute(_TOKEN, found)

    def of(self, ref: DeploymentRef) -> dict[EntryRef, Tombstone]:
        """The tombstones of a deployment."""
        rows = self._connection.execute(_OF, {"of": ref})
        return {EntryRef(row[0]): Tombstone(EntryRef(row[0]), row[1], row[2]) for row in rows}

    def tokens(self, ref: DeploymentRef, entry_ref: EntryRef) -> frozenset[str]:
        """The tokens that find an erased entry again; none once their time was over."""
        rows = self._connection.execute(_TOKENS, {"of": ref, "entry_ref": entry_ref})
        return frozenset(rows.scalars())

    def find(self, tokens: Collection[str]) -> tuple[Buried, ...]:
        """The erased entries of every deployment that one of the tokens finds."""
        rows = self._connection.execute(_FIND, {"tokens": json.dumps(sorted(tokens))})
        return tuple(Buried(DeploymentRef(row[0]), EntryRef(row[1]), row[2]) for row in rows)


class Copies:
    """Files outside the office that it knows of (see `services.store_after`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(
        self, ref: DeploymentRef, kind: CopyKind, path: str, by: PersonId, at: datetime
    ) -> CopyId:
        """Note a file or folder before it is written; noting the same again changes nothing."""
        there = self._connection.execute(
            select(copies.c.id).where(
                copies.c.deployment == ref,
                copies.c.kind == kind.value,
                copies.c.path == path,
                copies.c.gone_at.is_(None),
            )
        ).scalar()
        if there is not None:
            return CopyId(there)
        key = self._connection.execute(
            insert(copies),
            {
                "deployment": ref,
                "kind": kind.value,
                "path": path,
                "noted_by": by,
                "noted_at": at,
            },
        ).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        return CopyId(key[0])

    def of(self, ref: DeploymentRef) -> tuple[KnownCopy, ...]:
        """Every copy that was ever noted, the oldest first."""
        rows = self._connection.execute(_COPIES, {"of": ref})
        written: dict[int, set[str]] = {}
        for copy, digest in self._connection.execute(_WROTE, {"of": ref}):
            written.setdefault(copy, set()).add(digest)
        return tuple(
            KnownCopy(
                CopyId(row[0]),
                CopyKind(row[1]),
                row[2],
                row[3],
                frozenset(written.get(row[0], ())),
            )
            for row in rows
        )

    def wrote(self, copy: CopyId, sha256: str) -> None:
        """Append the digest of what is about to be written there."""
        row = {"copy_id": copy, "sha256": sha256}
        self._connection.execute(insert_or(copy_digests).on_conflict_do_nothing(), row)

    def gone(self, copy: CopyId, at: datetime) -> None:
        """Note that a copy is no longer there, and forget where it was."""
        self._connection.execute(
            update(copies).where(copies.c.id == copy).values(gone_at=at, path="")
        )
