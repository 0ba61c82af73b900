"""The tables of a list in force: its life, who is on it now, recalls, and the watch over it.

They follow the rules of `schema`: what was done is appended and never edited, and sentences
that may name people lie in tables of their own that an erasure can empty.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from console.storage.schema import Utc, metadata, of_deployment, one_of

__all__ = [
    "in_force",
    "metadata",
    "recall_answer_words",
    "recall_answers",
    "recall_asks",
    "recall_confirmation_words",
    "recall_confirmations",
    "recall_words",
    "recalls",
    "stage_step_words",
    "stage_steps",
    "watches",
]

_STAGES = ("draft", "in_review", "signed", "released", "live", "ended", "erased", "cancelled")

stage_steps = Table(
    "stage_steps",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("stage", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("by", Text, nullable=False),
    one_of("stage", *_STAGES),
    sqlite_autoincrement=True,
)
Index("ix_stage_steps_deployment", stage_steps.c.deployment)

stage_step_words = Table(
    "stage_step_words",
    metadata,
    Column("step_id", Integer, ForeignKey("stage_steps.id"), primary_key=True),
    Column("why", Text, nullable=False),
)

in_force = Table(
    "in_force",
    metadata,
    Column("deployment", Text, primary_key=True),
    Column("entry_ref", Text, primary_key=True),
    Column("certificate", Text, ForeignKey("certificates.number"), nullable=False),
    Column("since", Utc, nullable=False),
    Column("rests_on", Text, nullable=False),
    ForeignKeyConstraint(["deployment", "entry_ref"], ["entries.deployment", "entries.entry_ref"]),
    sqlite_with_rowid=False,
)

recalls = Table(
    "recalls",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("number", Integer, nullable=False),
    Column("entry_ref", Text, nullable=False),
    Column("cause", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("changed_at", Utc),
    Column("seen_at", Utc, nullable=False),
    Column("recalled_at", Utc, nullable=False),
    Column("recalled_by", Text, nullable=False),
    Column("standing", Text, nullable=False),
    Column("findings_digest", Text, nullable=False),
    Column("certificate", Text, nullable=False),
    Column("image_sha256", String(64), nullable=False),
    UniqueConstraint("deployment", "number"),
    CheckConstraint("number > 0", name="number"),
    one_of("cause", "not_lawful", "no_answer", "agreed", "by_hand"),
    one_of("standing", "supported", "judge", "not_lawful"),
    sqlite_autoincrement=True,
)
Index("ix_recalls_entry", recalls.c.deployment, recalls.c.entry_ref)

recall_words = Table(
    "recall_words",
    metadata,
    Column("recall_id", Integer, ForeignKey("recalls.id"), primary_key=True),
    Column("words", Text, nullable=False),
)

recall_confirmations = Table(
    "recall_confirmations",
    metadata,
    Column("recall_id", Integer, ForeignKey("recalls.id"), primary_key=True),
    Column("how", Text, nullable=False),
    Column("off_at", Utc, nullable=False),
    Column("confirmed_at", Utc, nullable=False),
    Column("confirmed_by", Text, nullable=False),
    one_of("how", "receipt", "read_back", "by_hand"),
)

recall_confirmation_words = Table(
    "recall_confirmation_words",
    metadata,
    Column("recall_id", Integer, ForeignKey("recalls.id"), primary_key=True),
    Column("receipt", Text, nullable=False),
)

recall_asks = Table(
    "recall_asks",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("entry_ref", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("changed_at", Utc),
    Column("asked_at", Utc, nullable=False),
    Column("due_at", Utc, nullable=False),
    Column("rests_on", Text, nullable=False),
    sqlite_autoincrement=True,
)
Index("ix_recall_asks_entry", recall_asks.c.deployment, recall_asks.c.entry_ref)

recall_answers = Table(
    "recall_answers",
    metadata,
    Column("ask_id", Integer, ForeignKey("recall_asks.id"), primary_key=True),
    Column("answer", Text, nullable=False),
    Column("answered_at", Utc, nullable=False),
    Column("answered_by", Text, nullable=False),
    one_of("answer", "keep", "recall"),
)

recall_answer_words = Table(
    "recall_answer_words",
    metadata,
    Column("ask_id", Integer, ForeignKey("recall_asks.id"), primary_key=True),
    Column("note", Text, nullable=False),
)

watches = Table(
    "watches",
    metadata,
    of_deployment(primary=True),
    Column("watcher", Text, nullable=False),
    Column("started_at", Utc, nullable=False),
    Column("beat_at", Utc, nullable=False),
    Column("ok_at", Utc),
    Column("interval_seconds", Integer, nullable=False),
    Column("trouble", Text, nullable=False),
    CheckConstraint("interval_seconds > 0", name="interval_seconds"),
)
