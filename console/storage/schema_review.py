"""The tables of what officers ask of one another: referrals, second looks, planted entries.

They are the second half of `schema`, whose rules hold here too: who said what and when is
appended and never edited, and typed words lie in a table of their own that can be emptied.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from console.storage.schema import Utc, metadata, of_deployment, one_of

__all__ = [
    "decision_times",
    "metadata",
    "planted",
    "planted_answers",
    "referral_messages",
    "referral_words",
    "referrals",
    "second_look_answers",
    "second_looks",
]

referrals = Table(
    "referrals",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("entry_ref", Text, nullable=False),
    Column("decision_id", Integer, ForeignKey("decisions.id"), nullable=False),
    Column("to_person", Text, nullable=False),
    Column("to_role", Text, nullable=False),
    UniqueConstraint("decision_id"),
    sqlite_autoincrement=True,
)
Index("ix_referrals_entry", referrals.c.deployment, referrals.c.entry_ref)

referral_messages = Table(
    "referral_messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("referral_id", Integer, ForeignKey("referrals.id"), nullable=False),
    Column("said_by", Text, nullable=False),
    Column("said_at", Utc, nullable=False),
    sqlite_autoincrement=True,
)
Index("ix_referral_messages_referral_id", referral_messages.c.referral_id)

referral_words = Table(
    "referral_words",
    metadata,
    Column("message_id", Integer, ForeignKey("referral_messages.id"), primary_key=True),
    Column("words", Text, nullable=False),
)

decision_times = Table(
    "decision_times",
    metadata,
    Column("decision_id", Integer, ForeignKey("decisions.id"), primary_key=True),
    Column("milliseconds", Integer, nullable=False),
    CheckConstraint("milliseconds >= 0", name="milliseconds"),
)

second_looks = Table(
    "second_looks",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("entry_ref", Text, nullable=False),
    Column("decision_id", Integer, ForeignKey("decisions.id"), nullable=False),
    Column("drawn_at", Utc, nullable=False),
    UniqueConstraint("decision_id"),
    sqlite_autoincrement=True,
)
Index("ix_second_looks_deployment", second_looks.c.deployment)

second_look_answers = Table(
    "second_look_answers",
    metadata,
    Column("look_id", Integer, ForeignKey("second_looks.id"), primary_key=True),
    Column("looked_by", Text, nullable=False),
    Column("looked_at", Utc, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("agrees", Boolean, nullable=False),
    one_of("outcome", "approve", "strike"),
)

planted = Table(
    "planted",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("entry_ref", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("flaw", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("standing", Text, nullable=False),
    Column("placed_at", Utc, nullable=False),
    UniqueConstraint("deployment", "entry_ref"),
    sqlite_autoincrement=True,
)

planted_answers = Table(
    "planted_answers",
    metadata,
    Column("planted_id", Integer, ForeignKey("planted.id"), primary_key=True),
    Column("answered_at", Utc, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("caught", Boolean, nullable=False),
    one_of("outcome", "approve", "strike", "refer"),
)
