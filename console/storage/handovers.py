"""Hand-overs in the database: begun before the first byte is written, ended afterwards.

One rule: what nobody knows the end of may have left, so everything here counts it as left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from console.domain.entries import EntryRef
from console.domain.handover import Given, Kind
from console.domain.people import PersonId
from console.services.kept_handover import HandedOver, PictureCopy, Secrets
from console.storage.schema_handover import (
    handover_appearances,
    handover_doubts,
    handover_end_words,
    handover_ends,
    handover_references,
    handover_removals,
    handover_secrets,
    handovers,
    recall_deliveries,
    reconcile_closing_words,
    reconcile_line_words,
    reconcile_lines,
    reconciliations,
    slip_lines,
    slips,
)
from console.storage.schema_watch import recalls

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Table

    from console.domain.deployments import DeploymentRef
    from console.services.kept_handover import Beginning

_ENDED: Final = handovers.outerjoin(handover_ends, handover_ends.c.handover_id == handovers.c.id)
_OF: Final = (
    select(
        handovers.c.id,
        handovers.c.number,
        handovers.c.kind,
        handovers.c.load,
        handovers.c.recipient,
        handovers.c.system,
        handovers.c.certificate,
        handovers.c.folder,
        handovers.c.begun_at,
        handovers.c.begun_by,
        handover_ends.c.ended_at,
        handover_ends.c.written,
        func.coalesce(
            func.nullif(handover_ends.c.manifest_sha256, ""),
            handover_appearances.c.manifest_sha256,
            "",
        ),
        handover_appearances.c.at,
        handover_doubts.c.doubted_at,
    )
    .select_from(
        _ENDED.outerjoin(
            handover_appearances, handover_appearances.c.handover_id == handovers.c.id
        ).outerjoin(handover_doubts, handover_doubts.c.handover_id == handovers.c.id)
    )
    .where(handovers.c.deployment == bindparam("of"))
    .order_by(handovers.c.number)
)
_MAY_HAVE_LEFT: Final = func.coalesce(handover_ends.c.written, True)
_GIVEN: Final = (
    select(
        handovers.c.number,
        handover_references.c.entry_ref,
        handover_references.c.recalled_before,
        handover_references.c.reference,
        handover_references.c.mark,
        handover_references.c.sha256,
        handover_references.c.size,
    )
    .select_from(
        _ENDED.join(handover_references, handover_references.c.handover_id == handovers.c.id)
    )
    .where(
        handovers.c.deployment == bindparam("of"),
        handovers.c.load == bindparam("load"),
        _MAY_HAVE_LEFT,
    )
    .order_by(handovers.c.number, handover_references.c.reference)
)
_REMOVED: Final = (
    select(handover_removals.c.reference)
    .select_from(_ENDED.join(handover_removals, handover_removals.c.handover_id == handovers.c.id))
    .where(
        handovers.c.deployment == bindparam("of"),
        handovers.c.load == bindparam("load"),
        # A delta that may not have left told nobody anything.
        func.coalesce(handover_ends.c.written, False),
    )
)
_SECRETS: Final = (
    select(handover_secrets.c.secret, handover_secrets.c.slip_key, handover_secrets.c.slip_public)
    .join(handovers, handovers.c.id == handover_secrets.c.handover_id)
    .where(handovers.c.deployment == bindparam("of"), handovers.c.number == bindparam("load"))
)
_COPIES: Final = (
    select(handovers.c.folder, handover_references.c.entry_ref, handover_references.c.reference)
    .join(handover_references, handover_references.c.handover_id == handovers.c.id)
    .where(handovers.c.deployment == bindparam("of"))
    .order_by(handovers.c.number, handover_references.c.reference)
)


class HandOvers:
    """Hand-overs of a deployment (see `services.store_handover`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, ref: DeploymentRef, one: Beginning, secrets: Secrets | None) -> HandedOver:
        """Append that a hand-over begins; a full one brings its secrets."""
        last = select(func.max(handovers.c.number)).where(handovers.c.deployment == ref)
        number = (self._connection.execute(last).scalar() or 0) + 1
        row = {
            "deployment": ref,
            "number": number,
            "kind": one.kind.value,
            "load": one.load or number,
            "recipient": one.recipient,
            "system": one.system,
            "certificate": one.certificate,
            "folder": one.folder,
            "begun_at": one.at,
            "begun_by": one.by,
        }
        key = self._connection.execute(insert(handovers), row).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        if secrets is not None:
            kept = {"handover_id": key[0], **secrets._asdict()}
            self._connection.execute(insert(handover_secrets), kept)
        return next(each for each in self.of(ref) if each.id == key[0])

    def end(
        self, id_: int, at: datetime, manifest_sha256: str, files: Iterable[Given] = ()
    ) -> None:
        """Append how it ended: written, with its manifest's digest, or not ('')."""
        self._append_end(id_, at, manifest_sha256, left=bool(manifest_sha256))
        self._keep_pictures(id_, files)

    def appears(self, id_: int, at: datetime, manifest_sha256: str, files: Iterable[Given]) -> None:
        """Append that its package is about to appear, with what it is and gives."""
        row = {"handover_id": id_, "at": at, "manifest_sha256": manifest_sha256}
        self._connection.execute(insert(handover_appearances), row)
        self._keep_pictures(id_, files)

    def doubt(self, id_: int, at: datetime) -> None:
        """Append that its package is not where it was written, and may have left."""
        row = {"handover_id": id_, "doubted_at": at}
        self._connection.execute(insert(handover_doubts), row)

    def say(
        self, id_: int, at: datetime, note: str, files: Iterable[Given] = (), *, left: bool
    ) -> None:
        """Append how it ended by somebody's word; it must not have ended yet."""
        known = select(handover_appearances.c.manifest_sha256).where(
            handover_appearances.c.handover_id == id_
        )
        digest = self._connection.execute(known).scalar() or ""
        self._append_end(id_, at, digest if left else "", left=left)
        self._keep_pictures(id_, files)
        if note:
            row = {"handover_id": id_, "note": note}
            self._connection.execute(insert(handover_end_words), row)

    def _append_end(self, id_: int, at: datetime, manifest_sha256: str, *, left: bool) -> None:
        self._connection.execute(
            insert(handover_ends),
            {
                "handover_id": id_,
                "ended_at": at,
                "written": left,
                "manifest_sha256": manifest_sha256,
            },
        )

    def _keep_pictures(self, id_: int, files: Iterable[Given]) -> None:
        pictures = [
            {"at": id_, "of": one.reference, "sha256": one.sha256, "size": one.size}
            for one in files
        ]
        if pictures:
            self._connection.execute(
                update(handover_references).where(
                    handover_references.c.handover_id == bindparam("at"),
                    handover_references.c.reference == bindparam("of"),
                ),
                pictures,
            )

    def of(self, ref: DeploymentRef) -> tuple[HandedOver, ...]:
        """Every hand-over, in the order of their numbers."""
        return tuple(_handed_over(row) for row in self._connection.execute(_OF, {"of": ref}))

    def secrets(self, ref: DeploymentRef, load: int) -> Secrets | None:
        """The secrets of a full hand-over, for as long as they are kept."""
        row = self._connection.execute(_SECRETS, {"of": ref, "load": load}).first()
        return None if row is None else Secrets(*row)

    def give(self, id_: int, given: Sequence[Given]) -> None:
        """Keep which reference stands for which entry in a hand-over."""
        rows = [
            {
                "handover_id": id_,
                "reference": one.reference,
                "entry_ref": one.entry_ref,
                "recalled_before": one.recalled_before,
                "mark": one.mark,
                "sha256": one.sha256,
                "size": one.size,
            }
            for one in given
        ]
        if rows:
            self._connection.execute(insert(handover_references), rows)

    def remove(self, id_: int, references: Sequence[str]) -> None:
        """Append that a delta told the system to let these references go."""
        rows = [{"handover_id": id_, "reference": each} for each in references]
        if rows:
            self._connection.execute(insert(handover_removals), rows)

    def given(self, ref: DeploymentRef, load: int) -> tuple[Given, ...]:
        """What a full hand-over and the deltas behind it gave, where it may have left."""
        rows = self._connection.execute(_GIVEN, {"of": ref, "load": load})
        return tuple(Given(row[0], EntryRef(row[1]), *row[2:]) for row in rows)

    def removed(self, ref: DeploymentRef, load: int) -> frozenset[str]:
        """The references that deltas of a full hand-over removed."""
        return frozenset(self._connection.execute(_REMOVED, {"of": ref, "load": load}).scalars())

    def folders(self, ref: DeploymentRef) -> tuple[str, ...]:
        """Every folder of this machine in which a package was, or may have been, written."""
        return tuple(dict.fromkeys(one.folder for one in self.of(ref) if one.may_have_left))

    def copies(self, ref: DeploymentRef) -> tuple[PictureCopy, ...]:
        """Every picture that may lie in one of those folders."""
        rows = self._connection.execute(_COPIES, {"of": ref})
        return tuple(PictureCopy(row[0], EntryRef(row[1]), row[2]) for row in rows)

    def forget(self, ref: DeploymentRef) -> int:
        """Erase what leads from a reference to an entry, and the secrets; how many rows."""
        ours = select(handovers.c.id).where(handovers.c.deployment == ref)
        of_slips = select(slips.c.id).where(slips.c.deployment == ref)
        of_recalls = select(recalls.c.id).where(recalls.c.deployment == ref)
        lines = (
            select(reconcile_lines.c.id)
            .join(reconciliations, reconciliations.c.id == reconcile_lines.c.reconciliation_id)
            .where(reconciliations.c.deployment == ref)
        )
        emptied: tuple[tuple[Table, str, Any], ...] = (
            (handover_secrets, "handover_id", ours),
            (handover_references, "handover_id", ours),
            (slip_lines, "slip_id", of_slips),
            (recall_deliveries, "recall_id", of_recalls),
            (reconcile_line_words, "line_id", lines),
            (reconcile_closing_words, "line_id", lines),
        )
        return sum(
            self._connection.execute(delete(table).where(table.c[key].in_(which))).rowcount
            for table, key, which in emptied
        )


def _handed_over(row: Sequence[Any]) -> HandedOver:
    """A hand-over from its columns, in the order of the question."""
    return HandedOver(
        id=row[0],
        number=row[1],
        kind=Kind(row[2]),
        load=row[3],
        recipient=row[4],
        system=row[5],
        certificate=row[6],
        folder=row[7],
        begun_at=row[8],
        by=PersonId(row[9]),
        ended_at=row[10],
        written=bool(row[11]),
        manifest_sha256=row[12],
        appeared_at=row[13],
        doubted_at=row[14],
    )
