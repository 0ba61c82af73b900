"""What came of the alerts, in the database: each result appended once, its note apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec
from sqlalchemy import Connection, bindparam, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.people import PersonId
from console.domain.recalls import Cause, says_ended
from console.domain.stops import Face, Mark, OnGround, Outcome, Stop, StopId, Told
from console.domain.street import StreetFigures
from console.storage.encoding import encode
from console.storage.schema_afterwards import (
    stop_corrections,
    stop_marks,
    stop_words,
    stops,
    street_figures,
)
from console.storage.schema_watch import recalls

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.recalls import Recall

_LATER = stop_corrections.alias("later")
_BEFORE = stops.alias("before")
_OF: Final = (
    select(
        stops.c.id,
        stops.c.number,
        stops.c.stop_ref,
        stops.c.entry_ref,
        stops.c.at,
        stops.c.face,
        stops.c.ground,
        stops.c.outcome,
        stops.c.reason,
        stop_words.c.note,
        stops.c.certificate,
        stops.c.recall_number,
        stops.c.noted_by,
        stops.c.noted_at,
        recalls.c.cause,
        recalls.c.reason,
        _BEFORE.c.stop_ref,
        _LATER.c.stop_id,
    )
    .outerjoin(stop_words, stop_words.c.stop_id == stops.c.id)
    .outerjoin(
        recalls,
        (recalls.c.deployment == stops.c.deployment) & (recalls.c.number == stops.c.recall_number),
    )
    .outerjoin(stop_corrections, stop_corrections.c.stop_id == stops.c.id)
    .outerjoin(_BEFORE, _BEFORE.c.id == stop_corrections.c.corrects)
    .outerjoin(_LATER, _LATER.c.corrects == stops.c.id)
    .where(stops.c.deployment == bindparam("of"))
    .order_by(stops.c.number)
)
_LAST: Final = select(func.max(stops.c.number)).where(stops.c.deployment == bindparam("of"))
_STREET: Final = msgspec.json.Decoder(StreetFigures)
_PUT_STREET = insert_or(street_figures)
_KEEP_STREET: Final = _PUT_STREET.on_conflict_do_update(
    index_elements=["deployment"],
    set_={name: _PUT_STREET.excluded[name] for name in ("body", "noted_by", "noted_at")},
)


class Stops:
    """Results of a deployment's alerts (see `services.store_after`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        ref: DeploymentRef,
        told: Told,
        certificate: str,
        recall: Recall | None,
        by: PersonId,
        at: datetime,
    ) -> Stop:
        """Append a result under the next number; its `stop_ref` must be free."""
        number = (self._connection.execute(_LAST, {"of": ref}).scalar() or 0) + 1
        row = {
            "deployment": ref,
            "number": number,
            "stop_ref": told.stop_ref,
            "entry_ref": told.entry_ref,
            "at": told.at,
            "face": told.face.value,
            "stopped": told.stopped,
            "ground": told.ground.value,
            "outcome": told.outcome.value,
            "reason": told.reason.value if told.reason is not None else "",
            "certificate": certificate,
            "recall_number": recall.number if recall is not None else None,
            "noted_by": by,
            "noted_at": at,
        }
        key = self._connection.execute(insert(stops), row).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        if told.note:
            self._connection.execute(insert(stop_words), {"stop_id": key[0], "note": told.note})
        return Stop(
            StopId(key[0]),
            number,
            told,
            certificate,
            recall.number if recall is not None else None,
            by,
            at,
            recall is not None and recall.says_ended,
        )

    def of(self, ref: DeploymentRef) -> tuple[Stop, ...]:
        """Every result of a deployment, in the order of their numbers, with its note."""
        return tuple(_stop(row) for row in self._connection.execute(_OF, {"of": ref}))

    def correct(self, stop: StopId, corrects: StopId) -> None:
        """Say that a result takes the place of an earlier one; each is corrected once."""
        row = {"stop_id": stop, "corrects": corrects}
        self._connection.execute(insert(stop_corrections), row)

    def mark(self, stop: StopId, tokens: Iterable[str], kind: Mark, at: datetime) -> None:
        """Mark a person, by tokens under the office's key, until the stop's marks are lifted."""
        rows = [
            {"token": token, "stop_id": stop, "kind": kind.value, "since": at}
            for token in sorted(set(tokens))
        ]
        if rows:
            self._connection.execute(insert(stop_marks), rows)

    def marks(self, kind: Mark) -> frozenset[str]:
        """The tokens that are marked so now."""
        asked = select(stop_marks.c.token).where(stop_marks.c.kind == kind.value)
        return frozenset(self._connection.execute(asked).scalars())

    def lift(self, stop: StopId) -> int:
        """Take a stop's marks away; how many there were."""
        gone = self._connection.execute(delete(stop_marks).where(stop_marks.c.stop_id == stop))
        return gone.rowcount

    def put_street(
        self, ref: DeploymentRef, figures: StreetFigures, by: PersonId, at: datetime
    ) -> None:
        """Keep the figures of the street, in the place of those before."""
        row = {"deployment": ref, "body": encode(figures), "noted_by": by, "noted_at": at}
        self._connection.execute(_KEEP_STREET, row)

    def street(self, ref: DeploymentRef) -> StreetFigures | None:
        """The figures of the street, None where nobody told any."""
        asked = select(street_figures.c.body).where(street_figures.c.deployment == ref)
        body = self._connection.execute(asked).scalar()
        return None if body is None else _STREET.decode(body)


def _stop(row: Sequence[Any]) -> Stop:
    """A result from its columns, in the order of the question."""
    told = Told(
        stop_ref=row[2],
        entry_ref=EntryRef(row[3]),
        at=row[4],
        face=Face(row[5]),
        ground=OnGround(row[6]),
        outcome=Outcome(row[7]),
        reason=Reason(row[8]) if row[8] else None,
        note=row[9] or "",
        corrects=row[16] or "",
    )
    ended = bool(row[14]) and says_ended(Cause(row[14]), Reason(row[15]))
    by, corrected = PersonId(row[12]), row[17] is not None
    return Stop(StopId(row[0]), row[1], told, row[10], row[11], by, row[13], ended, corrected)
