"""The tables of what was handed over: packages, deliveries of recalls, slips, reconciliations.

They follow the rules of `schema`: what was done is appended and never edited. What leads from a
reference to an entry, the secrets, and words from outside lie in tables that an erasure empties.
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

handovers = Table(
    "handovers",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("load", Integer, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("system", Text, nullable=False),
    Column("certificate", Text, ForeignKey("certificates.number"), nullable=False),
    Column("folder", Text, nullable=False),
    Column("begun_at", Utc, nullable=False),
    Column("begun_by", Text, nullable=False),
    UniqueConstraint("deployment", "number"),
    one_of("kind", "full", "delta"),
    CheckConstraint("number > 0 AND load > 0", name="number"),
    CheckConstraint("(kind = 'full') = (load = number)", name="load"),
    sqlite_autoincrement=True,
)

handover_ends = Table(
    "handover_ends",
    metadata,
    Column("handover_id", Integer, ForeignKey("handovers.id"), primary_key=True),
    Column("ended_at", Utc, nullable=False),
    Column("written", Boolean, nullable=False),
    Column("manifest_sha256", Text, nullable=False),
    CheckConstraint(
        "length(manifest_sha256) IN (0, 64) AND (written OR manifest_sha256 = '')", name="written"
    ),
)

handover_end_words = Table(
    "handover_end_words",
    metadata,
    Column("handover_id", Integer, ForeignKey("handovers.id"), primary_key=True),
    Column("note", Text, nullable=False),
)

handover_appearances = Table(
    "handover_appearances",
    metadata,
    Column("handover_id", Integer, ForeignKey("handovers.id"), primary_key=True),
    Column("at", Utc, nullable=False),
    Column("manifest_sha256", Text, nullable=False),
)

handover_doubts = Table(
    "handover_doubts",
    metadata,
    Column("handover_id", Integer, ForeignKey("handovers.id"), primary_key=True),
    Column("doubted_at", Utc, nullable=False),
)

handover_secrets = Table(
    "handover_secrets",
    metadata,
    Column("handover_id", Integer, ForeignKey("handovers.id"), primary_key=True),
    Column("secret", LargeBinary, nullable=False),
    Column("slip_key", LargeBinary, nullable=False),
    Column("slip_public", Text, nullable=False),
)

handover_references = Table(
    "handover_references",
    metadata,
    Column("handover_id", Integer, ForeignKey("handovers.id"), primary_key=True),
    Column("reference", Text, primary_key=True),
    Column("entry_ref", Text, nullable=False),
    Column("recalled_before", Integer, nullable=False),
    Column("mark", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", Integer, nullable=False),
    sqlite_with_rowid=False,
)

handover_removals = Table(
    "handover_removals",
    metadata,
    Column("handover_id", Integer, ForeignKey("handovers.id"), primary_key=True),
    Column("reference", Text, primary_key=True),
    sqlite_with_rowid=False,
)

recall_deliveries = Table(
    "recall_deliveries",
    metadata,
    Column("recall_id", Integer, ForeignKey("recalls.id"), primary_key=True),
    Column("load", Integer, primary_key=True),
    Column("message", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("last_at", Utc),
    Column("trouble", Text, nullable=False),
    Column("receipted_at", Utc),
    CheckConstraint("attempts >= 0", name="attempts"),
    sqlite_with_rowid=False,
)

recall_vouches = Table(
    "recall_vouches",
    metadata,
    Column("recall_id", Integer, ForeignKey("recalls.id"), primary_key=True),
    Column("load", Integer, primary_key=True),
    Column("off_at", Utc, nullable=False),
    Column("vouched_at", Utc, nullable=False),
    Column("vouched_by", Text, nullable=False),
    sqlite_with_rowid=False,
)

recall_vouch_words = Table(
    "recall_vouch_words",
    metadata,
    Column("recall_id", Integer, ForeignKey("recalls.id"), primary_key=True),
    Column("load", Integer, primary_key=True),
    Column("words", Text, nullable=False),
    sqlite_with_rowid=False,
)

slips = Table(
    "slips",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("load", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("replaces", Integer, nullable=False),
    Column("manifest", String(64), nullable=False),
    Column("issued_at", Utc, nullable=False),
    Column("issued_by", Text, nullable=False),
    UniqueConstraint("deployment", "load", "number"),
    CheckConstraint("number > 0 AND replaces < number", name="number"),
    sqlite_autoincrement=True,
)

slip_lines = Table(
    "slip_lines",
    metadata,
    Column("slip_id", Integer, ForeignKey("slips.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("recall_id", Integer, ForeignKey("recalls.id"), nullable=False),
    Column("recall_number", Integer, nullable=False),
    Column("reference", Text, nullable=False),
    sqlite_with_rowid=False,
)

slip_read_backs = Table(
    "slip_read_backs",
    metadata,
    Column("slip_id", Integer, ForeignKey("slips.id"), primary_key=True),
    Column("read_at", Utc, nullable=False),
    Column("read_by", Text, nullable=False),
)

reconciliations = Table(
    "reconciliations",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("load", Integer, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("reconciled_at", Utc, nullable=False),
    Column("reconciled_by", Text, nullable=False),
    Column("report_sha256", String(64), nullable=False),
    Column("rows", Integer, nullable=False),
    Column("expected", Integer, nullable=False),
    Column("said_at", Utc),
    sqlite_autoincrement=True,
)
Index("ix_reconciliations_deployment", reconciliations.c.deployment)

reconcile_lines = Table(
    "reconcile_lines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reconciliation_id", Integer, ForeignKey("reconciliations.id"), nullable=False),
    Column("differs", Text, nullable=False),
    Column("due_at", Utc, nullable=False),
    one_of("differs", "missing", "extra", "altered", "learned", "unproven"),
    sqlite_autoincrement=True,
)
Index("ix_reconcile_lines_reconciliation", reconcile_lines.c.reconciliation_id)

reconcile_line_words = Table(
    "reconcile_line_words",
    metadata,
    Column("line_id", Integer, ForeignKey("reconcile_lines.id"), primary_key=True),
    Column("reference", Text, nullable=False),
    Column("detail", Text, nullable=False),
)

reconcile_closings = Table(
    "reconcile_closings",
    metadata,
    Column("line_id", Integer, ForeignKey("reconcile_lines.id"), primary_key=True),
    Column("how", Text, nullable=False),
    Column("closed_at", Utc, nullable=False),
    Column("closed_by", Text, nullable=False),
    one_of("how", "corrected", "explained"),
)

reconcile_closing_words = Table(
    "reconcile_closing_words",
    metadata,
    Column("line_id", Integer, ForeignKey("reconcile_lines.id"), primary_key=True),
    Column("note", Text, nullable=False),
)
