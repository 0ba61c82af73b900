"""Referral threads, second officers, second looks and planted entries.

Only `entry_states` is made anew, for a state and a column more; everything else is added, and
no row of an append-only table is touched.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

APPEND_ONLY = (
    "referrals",
    "referral_messages",
    "decision_times",
    "second_looks",
    "second_look_answers",
    "planted_answers",
)


def upgrade() -> None:
    """Widen the states, make the new tables, and give open referrals of before a thread."""
    _widen_states()
    _make_referrals()
    _make_vigilance()
    op.execute(
        "INSERT INTO referrals (deployment, entry_ref, decision_id, to_person, to_role) "
        "SELECT deployment, entry_ref, id, '', 'officer' FROM decisions "
        "WHERE outcome = 'refer' ORDER BY id"
    )
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} are appended, never edited'); END"
            )


def _widen_states() -> None:
    op.rename_table("entry_states", "entry_states_before")
    op.create_table(
        "entry_states",
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("entry_ref", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("since", sa.String(length=32), nullable=False),
        sa.Column("first_decision_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(state = 'undecided') = (decision_id IS NULL)",
            name=op.f("ck_entry_states_decision_id"),
        ),
        sa.CheckConstraint(
            "state IN ('undecided', 'approved', 'struck', 'referred', 'lapsed', 'waiting')",
            name=op.f("ck_entry_states_state"),
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_entry_states_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["first_decision_id"], ["decisions.id"], name=op.f("fk_entry_states_first_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["deployment", "entry_ref"],
            ["entries.deployment", "entries.entry_ref"],
            name=op.f("fk_entry_states_deployment_entry_ref"),
        ),
        sa.PrimaryKeyConstraint("deployment", "entry_ref", name=op.f("pk_entry_states")),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO entry_states (deployment, entry_ref, state, decision_id, why, since) "
        "SELECT deployment, entry_ref, state, decision_id, why, since FROM entry_states_before"
    )
    op.drop_table("entry_states_before")


def _make_referrals() -> None:
    op.create_table(
        "referrals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("entry_ref", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("to_person", sa.Text(), nullable=False),
        sa.Column("to_role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_referrals_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["deployment"], ["deployments.ref"], name=op.f("fk_referrals_deployment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referrals")),
        sa.UniqueConstraint("decision_id", name=op.f("uq_referrals_decision_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_referrals_entry", "referrals", ["deployment", "entry_ref"])
    op.create_table(
        "referral_messages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("referral_id", sa.Integer(), nullable=False),
        sa.Column("said_by", sa.Text(), nullable=False),
        sa.Column("said_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referrals.id"], name=op.f("fk_referral_messages_referral_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_messages")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_referral_messages_referral_id", "referral_messages", ["referral_id"])
    op.create_table(
        "referral_words",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["referral_messages.id"], name=op.f("fk_referral_words_message_id")
        ),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_referral_words")),
    )


def _make_vigilance() -> None:
    op.create_table(
        "decision_times",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.CheckConstraint("milliseconds >= 0", name=op.f("ck_decision_times_milliseconds")),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_decision_times_decision_id")
        ),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_decision_times")),
    )
    op.create_table(
        "second_looks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("entry_ref", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("drawn_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_second_looks_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["deployment"], ["deployments.ref"], name=op.f("fk_second_looks_deployment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_second_looks")),
        sa.UniqueConstraint("decision_id", name=op.f("uq_second_looks_decision_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_second_looks_deployment", "second_looks", ["deployment"])
    op.create_table(
        "second_look_answers",
        sa.Column("look_id", sa.Integer(), nullable=False),
        sa.Column("looked_by", sa.Text(), nullable=False),
        sa.Column("looked_at", sa.String(length=32), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("agrees", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('approve', 'strike')", name=op.f("ck_second_look_answers_outcome")
        ),
        sa.ForeignKeyConstraint(
            ["look_id"], ["second_looks.id"], name=op.f("fk_second_look_answers_look_id")
        ),
        sa.PrimaryKeyConstraint("look_id", name=op.f("pk_second_look_answers")),
    )
    op.create_table(
        "planted",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("entry_ref", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("flaw", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("placed_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["deployment"], ["deployments.ref"], name=op.f("fk_planted_deployment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planted")),
        sa.UniqueConstraint("deployment", "entry_ref", name=op.f("uq_planted_deployment")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "planted_answers",
        sa.Column("planted_id", sa.Integer(), nullable=False),
        sa.Column("answered_at", sa.String(length=32), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("caught", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('approve', 'strike', 'refer')", name=op.f("ck_planted_answers_outcome")
        ),
        sa.ForeignKeyConstraint(
            ["planted_id"], ["planted.id"], name=op.f("fk_planted_answers_planted_id")
        ),
        sa.PrimaryKeyConstraint("planted_id", name=op.f("pk_planted_answers")),
    )
