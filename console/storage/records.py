"""What the sources said at the last check: a mirror of each, with what a row said before.

A merge writes only differences.  A source that says what it said before costs one encoding and
one digest; a row that is gone from its source is gone from here.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import repeat
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from sqlalchemy import Connection, String, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from console.services.kept import Merged
from console.storage.database import write_many
from console.storage.encoding import RECORD, encode, encode_many, in_bulk, lines_of
from console.storage.office_file import utc_text
from console.storage.schema import merges, readings, records

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from console.domain.deployments import DeploymentRef
    from console.domain.records import Record, SourceReading
    from console.services.contracts import StoredRecord
    from console.storage.at_the_desk import DeskRecords

_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)

_Key: TypeAlias = tuple[str, int]

_DIGEST: Final = select(merges.c.digest).where(
    merges.c.deployment == bindparam("of"), merges.c.source == bindparam("source")
)
_SOURCE: Final = select(records.c.key, records.c.ordinal, records.c.body).where(
    records.c.deployment == bindparam("of"), records.c.source == bindparam("source")
)
_DIGESTS: Final = select(merges.c.source, merges.c.digest).where(
    merges.c.deployment == bindparam("of")
)
_ALL: Final = (
    select(records.c.body)
    .where(records.c.deployment == bindparam("of"))
    .order_by(records.c.source, records.c.key, records.c.ordinal)
)
_CHANGED: Final = (
    select(records.c.source, func.count())
    .where(records.c.deployment == bindparam("of"), records.c.changed_here_at > bindparam("at"))
    .group_by(records.c.source)
)
_THIS: Final = (
    records.c.deployment == bindparam("of"),
    records.c.source == bindparam("from_source"),
    records.c.key == bindparam("with_key"),
    records.c.ordinal == bindparam("with_ordinal"),
)
_INSERT: Final = insert(records)
_NAMES: Final = ("deployment", "source", "key", "ordinal", "changed_here_at", "body")
_UPDATE: Final = (
    update(records)
    .where(*_THIS)
    .values(
        body=bindparam("new_body"),
        was=bindparam("old_body"),
        changed_here_at=bindparam("changed_at", type_=String),
    )
)
_DELETE: Final = delete(records).where(*_THIS)


class Records:
    """What the sources said at the last check, for one deployment."""

    def __init__(self, connection: Connection, desk: DeskRecords) -> None:
        self._connection, self._desk = connection, desk

    def merge(
        self, ref: DeploymentRef, source: str, rows: Sequence[Record], at: datetime
    ) -> Merged:
        """Store only differences to what this source said before, and say what they are.

        A row that the source no longer gives is removed and counts as a difference.  Where it
        gives one record several times with different content, every one is kept, the newest
        first.  Raises ValueError for a record of another source.
        """
        encoded = list(encode_many(rows))
        digest = _digest(encoded)
        if self._connection.execute(_DIGEST, {"of": ref, "source": source}).scalar() == digest:
            return Merged(digest, 0, ())
        with in_bulk():
            stored: dict[_Key, str] = {
                (row[0], row[1]): row[2]
                for row in self._connection.execute(_SOURCE, {"of": ref, "source": source})
            }
            _require_own(source, rows)
            keys, bodies = _keys(rows), lines_of(encoded)
            if not stored and len(set(keys)) == len(keys):
                said = dict(zip(keys, bodies, strict=True))
                merged = self._write_first(ref, source, said, at), tuple(rows)
            else:
                merged = self._write(ref, source, _given(keys, bodies, rows), stored, at)
        question = insert_or(merges).values(deployment=ref, source=source, digest=digest)
        self._connection.execute(
            question.on_conflict_do_update(
                index_elements=["deployment", "source"], set_={"digest": digest}
            )
        )
        return Merged(digest, *merged)

    def _write_first(
        self, ref: DeploymentRef, source: str, said: Mapping[str, str], at: datetime
    ) -> int:
        """Write all that a source said for the first time, each record once; how many they are."""
        moment = utc_text(at)
        added = ((ref, source, key, 0, moment, body) for key, body in sorted(said.items()))
        write_many(self._connection, _INSERT, _NAMES, added)
        return len(said)

    def _write(
        self,
        ref: DeploymentRef,
        source: str,
        given: Mapping[_Key, _Given],
        stored: dict[_Key, str],
        at: datetime,
    ) -> tuple[int, tuple[Record, ...]]:
        """Write the differences; how many there are, and the rows that came or are gone."""
        added: list[tuple[str, str, str, int, str, str]] = []
        changed: list[dict[str, object]] = []
        came: list[Record] = []
        gone: list[str] = []
        moment = utc_text(at)
        for key, (body, row) in given.items():
            before = stored.pop(key, None)
            if before == body:
                continue
            came.append(row)
            if before is None:
                added.append((ref, source, *key, moment, body))
            else:
                gone.append(before)
                changed.append(
                    _this(ref, source, key)
                    | {"new_body": body, "old_body": before, "changed_at": moment}
                )
        if stored:
            self._connection.execute(_DELETE, [_this(ref, source, key) for key in stored])
        if changed:
            self._connection.execute(_UPDATE, changed)
        write_many(self._connection, _INSERT, _NAMES, sorted(added))
        was = [RECORD.decode(body) for body in (*gone, *stored.values())]
        return len(stored) + len(came), (*came, *was)

    def digests(self, ref: DeploymentRef) -> dict[str, str]:
        """By source, the digest of all that it said at its last merge (hexadecimal)."""
        return {row[0]: row[1] for row in self._connection.execute(_DIGESTS, {"of": ref})}

    def all(self, ref: DeploymentRef) -> list[Record]:
        """Every record of every source, as it stands."""
        decode = RECORD.decode
        with in_bulk():
            bodies = self._connection.execute(_ALL, {"of": ref}).scalars().all()
            return [decode(body) for body in bodies]

    def some(self, ref: DeploymentRef, keys: Iterable[str]) -> dict[str, StoredRecord]:
        """By "source:record_type:record_ref"; where one was given several times, the newest."""
        return self._desk.some(ref, keys)

    def changed_since(self, ref: DeploymentRef, at: datetime) -> dict[str, int]:
        """How many records of each source came or changed here after a moment."""
        found = self._connection.execute(_CHANGED, {"of": ref, "at": at})
        return {row[0]: row[1] for row in found}

    def save_readings(self, ref: DeploymentRef, taken: Sequence[SourceReading]) -> None:
        """Keep how every source stood at this check, in the place of the check before."""
        self._connection.execute(delete(readings).where(readings.c.deployment == ref))
        if taken:
            self._connection.execute(
                insert(readings),
                [
                    {"deployment": ref, "name": each.name, "position": n, "body": encode(each)}
                    for n, each in enumerate(taken)
                ],
            )

    def readings(self, ref: DeploymentRef) -> tuple[SourceReading, ...]:
        """How every source stood at the last check, in the order they were asked."""
        return self._desk.readings(ref)


def _this(ref: DeploymentRef, source: str, key: _Key) -> dict[str, object]:
    return {"of": ref, "from_source": source, "with_key": key[0], "with_ordinal": key[1]}


class _Given(NamedTuple):
    """A row as it is stored, and the row itself."""

    body: str
    row: Record


def _require_own(source: str, rows: Sequence[Record]) -> None:
    strange = {row.source for row in rows} - {source}
    if strange:
        raise ValueError(f"a record of {min(strange)!r} among those of {source!r}")


def _digest(encoded: Iterable[bytes]) -> str:
    """The digest of all that a source says, whatever the parts in which it was encoded."""
    digest = sha256()
    for some in encoded:
        digest.update(some)
    return digest.hexdigest()


def _keys(rows: Sequence[Record]) -> list[str]:
    return [f"{row[1]}:{row[2]}" for row in rows]


def _given(
    keys: Sequence[str], bodies: Iterable[str], rows: Sequence[Record]
) -> dict[_Key, _Given]:
    """The rows under their key and place among those of the same key.

    `bodies` are the rows as they are stored.
    """
    given = map(_Given, bodies, rows)
    if len(set(keys)) == len(keys):
        return dict(zip(zip(keys, repeat(0)), given, strict=False))
    of_key: dict[str, dict[str, _Given]] = {}
    for key, each in zip(keys, given, strict=True):
        of_key.setdefault(key, {})[each.body] = each
    return {
        (key, ordinal): each
        for key, several in of_key.items()
        for ordinal, each in enumerate(sorted(several.values(), key=_newest_first))
    }


def _newest_first(given: _Given) -> tuple[timedelta, str]:
    return _LONG_AGO - (given.row.changed_at or _LONG_AGO), given.body
