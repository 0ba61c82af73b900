"""Erasures in the database: what was begun, how each copy came out, and the receipts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Select, bindparam, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.domain.erasing import CopyKind, Erasure, ErasureId, Line, LineState, Scope, Why
from console.domain.people import PersonId
from console.services.kept_after import StoredReceipt
from console.storage.database import write_many
from console.storage.schema_afterwards import (
    erasure_ends,
    erasure_entries,
    erasure_lines,
    erasure_receipts,
    erasures,
    receipt_signatures,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from console.domain.receipts import Receipt

_ERASURES: Final = (
    select(
        erasures.c.id,
        erasures.c.deployment,
        erasures.c.scope,
        erasures.c.begun_by,
        erasures.c.begun_at,
        erasure_ends.c.ended_at,
    )
    .outerjoin(erasure_ends, erasure_ends.c.erasure_id == erasures.c.id)
    .order_by(erasures.c.id)
)
_ENTRIES: Final = (
    select(erasure_entries.c.entry_ref, erasure_entries.c.why)
    .where(erasure_entries.c.erasure_id == bindparam("one"))
    .order_by(erasure_entries.c.entry_ref)
)
_LINE_NAMES: Final = (
    "erasure_id", "position", "kind", "copy", "sha256", "before", "held", "state", "note", "tries",
)  # fmt: skip
_ADD_LINES: Final = insert(erasure_lines)
_LINES: Final = (
    select(*(column for column in erasure_lines.c if column.name != "erasure_id"))
    .where(erasure_lines.c.erasure_id == bindparam("one"))
    .order_by(erasure_lines.c.position)
)
_SAVE: Final = (
    update(erasure_lines)
    .where(
        erasure_lines.c.erasure_id == bindparam("one"),
        erasure_lines.c.position == bindparam("at_position"),
    )
    .values(
        after=bindparam("now_after"),
        state=bindparam("now_state"),
        note=bindparam("now_note"),
        tried_at=bindparam("now_tried"),
        tries=bindparam("now_tries"),
    )
)
_RECEIPTS: Final = (
    select(
        erasure_receipts.c.number,
        erasures.c.deployment,
        erasure_receipts.c.erasure_id,
        erasure_receipts.c.made_at,
        erasure_receipts.c.content,
        erasure_receipts.c.digest,
        receipt_signatures.c.signed_by,
        receipt_signatures.c.signed_at,
    )
    .select_from(
        erasure_receipts.join(erasures, erasures.c.id == erasure_receipts.c.erasure_id).outerjoin(
            receipt_signatures, receipt_signatures.c.number == erasure_receipts.c.number
        )
    )
    .order_by(erasure_receipts.c.made_at, erasure_receipts.c.number)
)


class Erasures:
    """Erasures, their copies and receipts (see `services.store_after`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(
        self,
        ref: DeploymentRef,
        scope: Scope,
        entries: Mapping[EntryRef, Why],
        lines: Sequence[Line],
        by: PersonId,
        at: datetime,
    ) -> Erasure:
        """Append an erasure with everything that it has to erase."""
        key = self._connection.execute(
            insert(erasures),
            {"deployment": ref, "scope": scope.value, "begun_by": by, "begun_at": at},
        ).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        rows = [
            {"erasure_id": key[0], "entry_ref": entry_ref, "why": why.value}
            for entry_ref, why in sorted(entries.items())
        ]
        if rows:
            self._connection.execute(insert(erasure_entries), rows)
        write_many(
            self._connection,
            _ADD_LINES,
            _LINE_NAMES,
            [
                (
                    key[0], each.position, each.kind.value, each.copy, each.sha256, each.before,
                    each.held, each.state.value, each.note, each.tries,
                )
                for each in lines
            ],
        )  # fmt: skip
        return Erasure(ErasureId(key[0]), scope, tuple(sorted(entries.items())), by, at)

    def of(self, ref: DeploymentRef) -> tuple[Erasure, ...]:
        """Every erasure of a deployment, the oldest first."""
        return tuple(
            each for _, each in self._several(_ERASURES.where(erasures.c.deployment == ref))
        )

    def unfinished(self) -> tuple[tuple[DeploymentRef, Erasure], ...]:
        """Every erasure of the office that is not done, the oldest first."""
        return self._several(_ERASURES.where(erasure_ends.c.ended_at.is_(None)))

    def of_kept(self) -> tuple[DeploymentRef, ...]:
        """The deployments of which even what an erasure left is erased, the oldest first."""
        asked = select(erasures.c.deployment).where(erasures.c.scope == Scope.KEPT.value)
        rows = self._connection.execute(asked.order_by(erasures.c.id)).scalars()
        return tuple(dict.fromkeys(DeploymentRef(each) for each in rows))

    def lines(self, erasure: ErasureId) -> tuple[Line, ...]:
        """Every copy of an erasure, in its order."""
        return tuple(_line(row) for row in self._connection.execute(_LINES, {"one": erasure}))

    def save(self, erasure: ErasureId, lines: Iterable[Line]) -> None:
        """Write down how copies came out."""
        rows = [
            {
                "one": erasure,
                "at_position": each.position,
                "now_after": each.after,
                "now_state": each.state.value,
                "now_note": each.note,
                "now_tried": each.tried_at,
                "now_tries": each.tries,
            }
            for each in lines
        ]
        if rows:
            self._connection.execute(_SAVE, rows)

    def end(self, erasure: ErasureId, at: datetime) -> None:
        """Append that nothing of it is left to be done; saying so again changes nothing."""
        ending = insert_or(erasure_ends).on_conflict_do_nothing(index_elements=["erasure_id"])
        self._connection.execute(ending, {"erasure_id": erasure, "ended_at": at})

    def next_number(self, year: int) -> str:
        """The next free number of a receipt, such as ERS-2026-0003."""
        prefix = f"ERS-{year:04d}-"
        asked = select(erasure_receipts.c.number).where(
            erasure_receipts.c.number.startswith(prefix, autoescape=True)
        )
        taken = (
            number.removeprefix(prefix) for number in self._connection.execute(asked).scalars()
        )
        last = max((int(serial) for serial in taken if serial.isdecimal()), default=0)
        return f"{prefix}{last + 1:04d}"

    def add_receipt(self, erasure: ErasureId, receipt: Receipt) -> None:
        """Append a receipt; its number must be free."""
        self._connection.execute(
            insert(erasure_receipts),
            {
                "number": receipt.number,
                "erasure_id": erasure,
                "made_at": receipt.made_at,
                "content": receipt.canonical().decode(),
                "digest": receipt.digest(),
            },
        )

    def sign_receipt(
        self, number: str, pdf: bytes, sha256: str, by: PersonId, at: datetime
    ) -> None:
        """Append the signed pages of a receipt that has none."""
        self._connection.execute(
            insert(receipt_signatures),
            {
                "number": number,
                "signed_by": by,
                "signed_at": at,
                "pdf_sha256": sha256,
                "pdf": pdf,
            },
        )

    def receipt(self, number: str) -> StoredReceipt | None:
        """The receipt of that number, or None."""
        row = self._connection.execute(_RECEIPTS.where(erasure_receipts.c.number == number)).first()
        if row is None:
            return None
        asked = select(receipt_signatures.c.pdf).where(receipt_signatures.c.number == number)
        return _receipt(row, self._connection.execute(asked).scalar() or b"")

    def receipts(self, ref: DeploymentRef) -> tuple[StoredReceipt, ...]:
        """The receipts of a deployment, the oldest first, without their pages."""
        asked = _RECEIPTS.where(erasures.c.deployment == ref)
        return tuple(_receipt(row, b"") for row in self._connection.execute(asked))

    def _several(self, question: Select[Any]) -> tuple[tuple[DeploymentRef, Erasure], ...]:
        return tuple(
            (
                DeploymentRef(row[1]),
                Erasure(
                    ErasureId(row[0]),
                    Scope(row[2]),
                    self._entries(row[0]),
                    PersonId(row[3]),
                    row[4],
                    row[5],
                ),
            )
            for row in self._connection.execute(question).all()
        )

    def _entries(self, erasure: int) -> tuple[tuple[EntryRef, Why], ...]:
        rows = self._connection.execute(_ENTRIES, {"one": erasure})
        return tuple((EntryRef(row[0]), Why(row[1])) for row in rows)


def _line(row: Sequence[Any]) -> Line:
    return Line(
        position=row[0],
        kind=CopyKind(row[1]),
        copy=row[2],
        sha256=row[3],
        before=row[4],
        held=row[5],
        after=row[6],
        state=LineState(row[7]),
        note=row[8],
        tried_at=row[9],
        tries=row[10],
    )


def _receipt(row: Sequence[Any], pdf: bytes) -> StoredReceipt:
    return StoredReceipt(
        number=row[0],
        deployment=DeploymentRef(row[1]),
        erasure=ErasureId(row[2]),
        made_at=row[3],
        content=row[4],
        digest=row[5],
        pdf=pdf,
        signed_by=PersonId(row[6] or ""),
        signed_at=row[7],
    )
