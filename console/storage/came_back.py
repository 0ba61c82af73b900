"""What came back from recognition systems: receipts, slips read back, and what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, and_, bindparam, func, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from console.domain.people import PersonId
from console.domain.recalls import RecallId
from console.domain.reconciling import Closed, Differs, Found, Line
from console.services.kept_handover import (
    Delivery,
    KeptSlip,
    KeptSlipLine,
    Reconciled,
    ReconcileLine,
)
from console.storage.schema_handover import (
    handovers,
    recall_deliveries,
    recall_vouch_words,
    recall_vouches,
    reconcile_closing_words,
    reconcile_closings,
    reconcile_line_words,
    reconcile_lines,
    reconciliations,
    slip_lines,
    slip_read_backs,
    slips,
)
from console.storage.schema_watch import recalls

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Row

    from console.domain.deployments import DeploymentRef
    from console.services.kept_handover import Reconciling

_DELIVERIES: Final = (
    select(recall_deliveries)
    .join(recalls, recalls.c.id == recall_deliveries.c.recall_id)
    .where(recalls.c.deployment == bindparam("of"))
)
_VOUCHED: Final = (
    select(recall_vouches.c.recall_id, recall_vouches.c.load)
    .join(recalls, recalls.c.id == recall_vouches.c.recall_id)
    .where(recalls.c.deployment == bindparam("of"))
)
_PUT: Final = insert_or(recall_deliveries)
_TRIED: Final = _PUT.on_conflict_do_update(
    index_elements=["recall_id", "load"],
    set_={
        "attempts": _PUT.excluded.attempts,
        "last_at": _PUT.excluded.last_at,
        "trouble": _PUT.excluded.trouble,
        # A receipt that counts is never lost to a later try.
        "receipted_at": func.coalesce(recall_deliveries.c.receipted_at, _PUT.excluded.receipted_at),
    },
)
_SLIPS: Final = (
    select(
        slips.c.id,
        slips.c.load,
        slips.c.number,
        slips.c.replaces,
        slips.c.manifest,
        slips.c.issued_at,
        slips.c.issued_by,
        slip_read_backs.c.read_at,
        handovers.c.recipient,
    )
    .join(
        handovers,
        and_(handovers.c.deployment == slips.c.deployment, handovers.c.number == slips.c.load),
    )
    .outerjoin(slip_read_backs, slip_read_backs.c.slip_id == slips.c.id)
    .where(slips.c.deployment == bindparam("of"))
    .order_by(slips.c.id)
)
_RECIPIENT: Final = select(handovers.c.recipient).where(
    handovers.c.deployment == bindparam("of"), handovers.c.number == bindparam("load")
)
_SLIP_LINES: Final = (
    select(
        slip_lines.c.slip_id,
        slip_lines.c.recall_id,
        slip_lines.c.recall_number,
        slip_lines.c.reference,
    )
    .join(slips, slips.c.id == slip_lines.c.slip_id)
    .where(slips.c.deployment == bindparam("of"))
    .order_by(slip_lines.c.slip_id, slip_lines.c.position)
)
_RECONCILED: Final = (
    select(reconciliations)
    .where(reconciliations.c.deployment == bindparam("of"))
    .order_by(reconciliations.c.id)
)
_LINES: Final = (
    select(
        reconcile_lines,
        reconcile_line_words.c.reference,
        reconcile_line_words.c.detail,
        reconcile_closings.c.how,
        reconcile_closings.c.closed_at,
        reconcile_closings.c.closed_by,
        reconcile_closing_words.c.note,
    )
    .join(reconciliations, reconciliations.c.id == reconcile_lines.c.reconciliation_id)
    .outerjoin(reconcile_line_words, reconcile_line_words.c.line_id == reconcile_lines.c.id)
    .outerjoin(reconcile_closings, reconcile_closings.c.line_id == reconcile_lines.c.id)
    .outerjoin(reconcile_closing_words, reconcile_closing_words.c.line_id == reconcile_lines.c.id)
    .where(reconciliations.c.deployment == bindparam("of"))
    .order_by(reconcile_lines.c.id)
)


class Deliveries:
    """Recalls on their way to recognition systems, and their receipts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, ref: DeploymentRef) -> dict[tuple[RecallId, int], Delivery]:
        """Every delivery by its recall and the full hand-over that it is about."""
        rows = self._connection.execute(_DELIVERIES, {"of": ref})
        found = (Delivery(RecallId(row[0]), *row[1:]) for row in rows)
        return {(one.recall, one.load): one for one in found}

    def tried(self, ref: DeploymentRef, one: Delivery) -> None:
        """Keep how the last try went; a receipt that was taken in stays."""
        self._connection.execute(
            _TRIED,
            {
                "recall_id": one.recall,
                "load": one.load,
                "message": one.message,
                "attempts": one.attempts,
                "last_at": one.last_at,
                "trouble": one.trouble,
                "receipted_at": one.receipted_at,
            },
        )

    def vouch(
        self, recall: RecallId, load: int, words: str, off_at: datetime, at: datetime, by: PersonId
    ) -> None:
        """Append that somebody says that one full hand-over's system has let a recall go."""
        key = {"recall_id": recall, "load": load}
        row = {"off_at": off_at, "vouched_at": at, "vouched_by": by}
        self._connection.execute(insert(recall_vouches), key | row)
        self._connection.execute(insert(recall_vouch_words), key | {"words": words})

    def vouched(self, ref: DeploymentRef) -> frozenset[tuple[RecallId, int]]:
        """Of which recalls somebody said so, each with its full hand-over."""
        rows = self._connection.execute(_VOUCHED, {"of": ref})
        return frozenset((RecallId(row[0]), row[1]) for row in rows)

    def words(self, recall: RecallId, load: int) -> str:
        """What was said of one, for as long as it is kept; '' where nothing was."""
        asked = select(recall_vouch_words.c.words).where(
            recall_vouch_words.c.recall_id == recall, recall_vouch_words.c.load == load
        )
        return self._connection.execute(asked).scalar() or ""


class Slips:
    """Recall slips of a deployment, numbered for each recipient, whichever package it was given."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def issue(
        self,
        ref: DeploymentRef,
        load: int,
        manifest: str,
        at: datetime,
        by: PersonId,
        lines: Sequence[KeptSlipLine],
    ) -> KeptSlip:
        """Append the next slip; it takes the place of the last that was not read back."""
        recipient = self._connection.execute(_RECIPIENT, {"of": ref, "load": load}).scalar()
        before = [one for one in self.of(ref) if one.recipient == recipient]
        last = max((one.number for one in before), default=0)
        waits = bool(before) and before[-1].read_back_at is None
        row = {
            "deployment": ref,
            "load": load,
            "number": last + 1,
            "replaces": before[-1].number if waits else 0,
            "manifest": manifest,
            "issued_at": at,
            "issued_by": by,
        }
        key = self._connection.execute(insert(slips), row).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        self._connection.execute(
            insert(slip_lines),
            [
                {
                    "slip_id": key[0],
                    "position": place,
                    "recall_id": line.recall,
                    "recall_number": line.number,
                    "reference": line.reference,
                }
                for place, line in enumerate(lines, 1)
            ],
        )
        return next(each for each in self.of(ref) if each.id == key[0])

    def of(self, ref: DeploymentRef) -> tuple[KeptSlip, ...]:
        """Every slip, the oldest first."""
        lines: dict[int, list[KeptSlipLine]] = {}
        for row in self._connection.execute(_SLIP_LINES, {"of": ref}):
            lines.setdefault(row[0], []).append(KeptSlipLine(RecallId(row[1]), row[2], row[3]))
        return tuple(
            KeptSlip(
                *row[:6], by=PersonId(row[6]), lines=tuple(lines.get(row[0], ())),
                read_back_at=row[7], recipient=row[8],
            )
            for row in self._connection.execute(_SLIPS, {"of": ref})
        )  # fmt: skip

    def read_back(self, id_: int, at: datetime, by: PersonId) -> None:
        """Append that a slip's code was read back."""
        self._connection.execute(
            insert(slip_read_backs), {"slip_id": id_, "read_at": at, "read_by": by}
        )


class Reconciliations:
    """What recognition systems reported to hold, and how each difference was settled."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, ref: DeploymentRef, one: Reconciling) -> Reconciled:
        """Append a reconciliation with its differences."""
        key = self._connection.execute(
            insert(reconciliations),
            {
                "deployment": ref,
                "load": one.load,
                "recipient": one.recipient,
                "reconciled_at": one.at,
                "reconciled_by": one.by,
                "report_sha256": one.report_sha256,
                "rows": one.rows,
                "expected": one.expected,
                "said_at": one.said_at,
            },
        ).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        for line in one.lines:
            self._add_line(key[0], line)
        return next(each for each in self.of(ref) if each.id == key[0])

    def _add_line(self, of: int, line: Line) -> None:
        key = self._connection.execute(
            insert(reconcile_lines),
            {
                "reconciliation_id": of,
                "differs": line.found.differs.value,
                "due_at": line.due_at,
            },
        ).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        self._connection.execute(
            insert(reconcile_line_words),
            {
                "line_id": key[0],
                "reference": line.found.reference,
                "detail": line.found.detail,
            },
        )

    def of(self, ref: DeploymentRef) -> tuple[Reconciled, ...]:
        """Every reconciliation, the oldest first."""
        lines: dict[int, list[ReconcileLine]] = {}
        for row in self._connection.execute(_LINES, {"of": ref}):
            lines.setdefault(row.reconciliation_id, []).append(_line(row))
        return tuple(
            Reconciled(
                row.id,
                row.load,
                row.recipient,
                row.reconciled_at,
                PersonId(row.reconciled_by),
                row.report_sha256,
                row.rows,
                row.expected,
                tuple(lines.get(row.id, ())),
                row.said_at,
            )
            for row in self._connection.execute(_RECONCILED, {"of": ref})
        )

    def close(self, line: int, how: Closed, by: PersonId, at: datetime, note: str) -> None:
        """Append how a difference was settled; it must be open."""
        self._connection.execute(
            insert(reconcile_closings),
            {"line_id": line, "how": how.value, "closed_at": at, "closed_by": by},
        )
        self._connection.execute(insert(reconcile_closing_words), {"line_id": line, "note": note})


def _line(row: Row[Any]) -> ReconcileLine:
    found = Found(Differs(row.differs), row.reference or "", row.detail or "")
    return ReconcileLine(
        row.id,
        Line(found, row.due_at),
        None if row.how is None else Closed(row.how),
        row.closed_at,
        PersonId(row.closed_by or ""),
        row.note or "",
    )
