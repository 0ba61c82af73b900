"""The tables of what follows a deployment: stops, holds, erasures, and what is kept to answer.

They follow the rules of `schema`: what was done is appended and never edited and names nobody
listed. Typed words and paths lie in tables of their own, which an erasure empties; what is kept
of an entry that was erased is a tombstone and keyed tokens.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from console.storage.schema import Utc, metadata, of_deployment, one_of

__all__ = [
    "copies",
    "copy_digests",
    "erasure_ends",
    "erasure_entries",
    "erasure_lines",
    "erasure_receipts",
    "erasures",
    "hold_ends",
    "hold_words",
    "holds",
    "metadata",
    "receipt_signatures",
    "stop_corrections",
    "stop_marks",
    "stop_words",
    "stops",
    "street_figures",
    "tombstone_tokens",
    "tombstones",
]

stops = Table(
    "stops",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("number", Integer, nullable=False),
    Column("stop_ref", Text, nullable=False),
    Column("entry_ref", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("face", Text, nullable=False),
    Column("stopped", Boolean, nullable=False),
    Column("ground", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("certificate", Text, nullable=False),
    Column("recall_number", Integer),
    Column("noted_by", Text, nullable=False),
    Column("noted_at", Utc, nullable=False),
    UniqueConstraint("deployment", "stop_ref"),
    CheckConstraint("number > 0", name="number"),
    one_of("face", "right", "wrong"),
    one_of("ground", "sound", "stale", "not_known"),
    one_of("outcome", "arrested", "disposal", "safeguarded", "no_action", "not_stopped"),
    sqlite_autoincrement=True,
)
Index("ix_stops_entry", stops.c.deployment, stops.c.entry_ref)

stop_words = Table(
    "stop_words",
    metadata,
    Column("stop_id", Integer, ForeignKey("stops.id"), primary_key=True),
    Column("note", Text, nullable=False),
)

stop_corrections = Table(
    "stop_corrections",
    metadata,
    Column("stop_id", Integer, ForeignKey("stops.id"), primary_key=True),
    Column("corrects", Integer, ForeignKey("stops.id"), nullable=False, unique=True),
    sqlite_with_rowid=False,
)

stop_marks = Table(
    "stop_marks",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("stop_id", Integer, ForeignKey("stops.id"), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("since", Utc, nullable=False),
    one_of("kind", "do_not_include", "lookalike"),
    sqlite_with_rowid=False,
)

street_figures = Table(
    "street_figures",
    metadata,
    of_deployment(primary=True),
    Column("body", Text, nullable=False),
    Column("noted_by", Text, nullable=False),
    Column("noted_at", Utc, nullable=False),
)

holds = Table(
    "holds",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("entry_ref", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("until", Utc, nullable=False),
    Column("placed_by", Text, nullable=False),
    Column("placed_at", Utc, nullable=False),
    sqlite_autoincrement=True,
)
Index("ix_holds_entry", holds.c.deployment, holds.c.entry_ref)

hold_words = Table(
    "hold_words",
    metadata,
    Column("hold_id", Integer, ForeignKey("holds.id"), primary_key=True),
    Column("authority", Text, nullable=False),
)

hold_ends = Table(
    "hold_ends",
    metadata,
    Column("hold_id", Integer, ForeignKey("holds.id"), primary_key=True),
    Column("ended_by", Text, nullable=False),
    Column("ended_at", Utc, nullable=False),
)

tombstones = Table(
    "tombstones",
    metadata,
    of_deployment(primary=True),
    Column("entry_ref", Text, primary_key=True),
    Column("picture_gone_at", Utc),
    Column("erased_at", Utc),
    sqlite_with_rowid=False,
)

tombstone_tokens = Table(
    "tombstone_tokens",
    metadata,
    Column("token", String(64), primary_key=True),
    of_deployment(primary=True),
    Column("entry_ref", Text, primary_key=True),
    sqlite_with_rowid=False,
)

copies = Table(
    "copies",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("kind", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("noted_by", Text, nullable=False),
    Column("noted_at", Utc, nullable=False),
    Column("gone_at", Utc),
    one_of("kind", "schedule", "hand_over", "rejected"),
    sqlite_autoincrement=True,
)
Index("ix_copies_deployment", copies.c.deployment)

copy_digests = Table(
    "copy_digests",
    metadata,
    Column("copy_id", Integer, ForeignKey("copies.id"), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    sqlite_with_rowid=False,
)

erasures = Table(
    "erasures",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("scope", Text, nullable=False),
    Column("begun_by", Text, nullable=False),
    Column("begun_at", Utc, nullable=False),
    one_of("scope", "pictures", "whole", "kept"),
    sqlite_autoincrement=True,
)
Index("ix_erasures_deployment", erasures.c.deployment)

erasure_entries = Table(
    "erasure_entries",
    metadata,
    Column("erasure_id", Integer, ForeignKey("erasures.id"), primary_key=True),
    Column("entry_ref", Text, primary_key=True),
    Column("why", Text, nullable=False),
    one_of("why", "struck", "recalled", "never_given", "over"),
    sqlite_with_rowid=False,
)

erasure_lines = Table(
    "erasure_lines",
    metadata,
    Column("erasure_id", Integer, ForeignKey("erasures.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("copy", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("before", Integer, nullable=False),
    Column("held", Integer, nullable=False),
    Column("after", Integer),
    Column("state", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("tried_at", Utc),
    Column("tries", Integer, nullable=False),
    one_of("state", "planned", "erased", "not_there", "shared", "held", "failed"),
    sqlite_with_rowid=False,
)

erasure_ends = Table(
    "erasure_ends",
    metadata,
    Column("erasure_id", Integer, ForeignKey("erasures.id"), primary_key=True),
    Column("ended_at", Utc, nullable=False),
)

erasure_receipts = Table(
    "erasure_receipts",
    metadata,
    Column("number", Text, primary_key=True),
    Column("erasure_id", Integer, ForeignKey("erasures.id"), nullable=False),
    Column("made_at", Utc, nullable=False),
    Column("content", Text, nullable=False),
    Column("digest", String(64), nullable=False),
)
Index("ix_erasure_receipts_erasure_id", erasure_receipts.c.erasure_id)

receipt_signatures = Table(
    "receipt_signatures",
    metadata,
    Column("number", Text, ForeignKey("erasure_receipts.number"), primary_key=True),
    Column("signed_by", Text, nullable=False),
    Column("signed_at", Utc, nullable=False),
    Column("pdf_sha256", String(64), nullable=False),
    Column("pdf", LargeBinary, nullable=False),
)
