"""The list in force: its life, who is on it, recalls, and the watch over it.

`deployments` and `entry_states` are made anew for the words that a stage and a state may say;
everything else is added, and no row of an append-only table is touched.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

APPEND_ONLY = (
    "stage_steps",
    "recalls",
    "recall_confirmations",
    "recall_asks",
    "recall_answers",
)
STAGES = "'draft', 'in_review', 'signed', 'released', 'live', 'ended', 'erased', 'cancelled'"


def upgrade() -> None:
    """Widen stages and states, make the new tables, and say who is on the lists signed before."""
    _widen_stages()
    _widen_states()
    _make_life()
    _make_recalls()
    _make_asks()
    op.execute(
        "INSERT INTO in_force (deployment, entry_ref, certificate, since, rests_on) "
        "SELECT s.deployment, s.entry_ref, c.number, c.signed_at, '' FROM entry_states AS s "
        "JOIN certificates AS c ON c.number = (SELECT number FROM certificates AS l "
        "WHERE l.deployment = s.deployment ORDER BY l.signed_at DESC, l.number DESC LIMIT 1) "
        "JOIN deployments AS d ON d.ref = s.deployment "
        "WHERE d.stage = 'signed' AND s.state = 'approved'"
    )
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} are appended, never edited'); END"
            )


def _time(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=32), nullable=nullable)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _widen_stages() -> None:
    # The new table takes the old one's name only once that is gone, so that every reference to
    # `deployments` goes on meaning this one.
    op.create_table(
        "deployments_after",
        _text("ref"),
        _text("stage"),
        _text("opened_by"),
        _time("opened_at"),
        sa.Column("entries_version", sa.Integer(), server_default="0", nullable=False),
        _time("checked_at", nullable=True),
        sa.Column("checked_policy", sa.Text(), server_default="", nullable=False),
        _text("body"),
        sa.CheckConstraint(f"stage IN ({STAGES})", name=op.f("ck_deployments_stage")),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_deployments")),
    )
    columns = (
        "ref, stage, opened_by, opened_at, entries_version, checked_at, checked_policy, body"
    )
    op.execute(f"INSERT INTO deployments_after ({columns}) SELECT {columns} FROM deployments")
    op.drop_table("deployments")
    op.rename_table("deployments_after", "deployments")


def _widen_states() -> None:
    op.create_table(
        "entry_states_after",
        _text("deployment"),
        _text("entry_ref"),
        _text("state"),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        _text("why"),
        _time("since"),
        sa.Column("first_decision_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(state = 'undecided') = (decision_id IS NULL)",
            name=op.f("ck_entry_states_decision_id"),
        ),
        sa.CheckConstraint(
            "state IN ('undecided', 'approved', 'struck', 'referred', 'lapsed', 'waiting', "
            "'recalled')",
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
    columns = "deployment, entry_ref, state, decision_id, why, since, first_decision_id"
    op.execute(f"INSERT INTO entry_states_after ({columns}) SELECT {columns} FROM entry_states")
    op.drop_table("entry_states")
    op.rename_table("entry_states_after", "entry_states")


def _of_deployment(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["deployment"], ["deployments.ref"], name=op.f(f"fk_{table}_deployment")
    )


def _make_life() -> None:
    op.create_table(
        "stage_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("deployment"),
        _text("stage"),
        _time("at"),
        _text("by"),
        sa.CheckConstraint(f"stage IN ({STAGES})", name=op.f("ck_stage_steps_stage")),
        _of_deployment("stage_steps"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage_steps")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stage_steps_deployment", "stage_steps", ["deployment"])
    _make_words("stage_step_words", "step_id", "stage_steps", "why")
    op.create_table(
        "in_force",
        _text("deployment"),
        _text("entry_ref"),
        _text("certificate"),
        _time("since"),
        _text("rests_on"),
        sa.ForeignKeyConstraint(
            ["certificate"], ["certificates.number"], name=op.f("fk_in_force_certificate")
        ),
        sa.ForeignKeyConstraint(
            ["deployment", "entry_ref"],
            ["entries.deployment", "entries.entry_ref"],
            name=op.f("fk_in_force_deployment_entry_ref"),
        ),
        sa.PrimaryKeyConstraint("deployment", "entry_ref", name=op.f("pk_in_force")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "watches",
        _text("deployment"),
        _text("watcher"),
        _time("started_at"),
        _time("beat_at"),
        _time("ok_at", nullable=True),
        sa.Column("interval_seconds", sa.Integer(), nullable=False),
        _text("trouble"),
        sa.CheckConstraint(
            "interval_seconds > 0", name=op.f("ck_watches_interval_seconds")
        ),
        _of_deployment("watches"),
        sa.PrimaryKeyConstraint("deployment", name=op.f("pk_watches")),
    )


def _make_words(table: str, key: str, of: str, what: str) -> None:
    op.create_table(
        table,
        sa.Column(key, sa.Integer(), nullable=False),
        _text(what),
        sa.ForeignKeyConstraint([key], [f"{of}.id"], name=op.f(f"fk_{table}_{key}")),
        sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{table}")),
    )


def _make_recalls() -> None:
    op.create_table(
        "recalls",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("deployment"),
        sa.Column("number", sa.Integer(), nullable=False),
        _text("entry_ref"),
        _text("cause"),
        _text("reason"),
        _text("record"),
        _time("changed_at", nullable=True),
        _time("seen_at"),
        _time("recalled_at"),
        _text("recalled_by"),
        _text("standing"),
        _text("findings_digest"),
        _text("certificate"),
        sa.Column("image_sha256", sa.String(length=64), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_recalls_number")),
        sa.CheckConstraint(
            "cause IN ('not_lawful', 'no_answer', 'agreed', 'by_hand')",
            name=op.f("ck_recalls_cause"),
        ),
        sa.CheckConstraint(
            "standing IN ('supported', 'judge', 'not_lawful')", name=op.f("ck_recalls_standing")
        ),
        _of_deployment("recalls"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recalls")),
        sa.UniqueConstraint("deployment", "number", name=op.f("uq_recalls_deployment")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_recalls_entry", "recalls", ["deployment", "entry_ref"])
    _make_words("recall_words", "recall_id", "recalls", "words")
    op.create_table(
        "recall_confirmations",
        sa.Column("recall_id", sa.Integer(), nullable=False),
        _text("how"),
        _time("off_at"),
        _time("confirmed_at"),
        _text("confirmed_by"),
        sa.CheckConstraint(
            "how IN ('receipt', 'read_back', 'by_hand')", name=op.f("ck_recall_confirmations_how")
        ),
        sa.ForeignKeyConstraint(
            ["recall_id"], ["recalls.id"], name=op.f("fk_recall_confirmations_recall_id")
        ),
        sa.PrimaryKeyConstraint("recall_id", name=op.f("pk_recall_confirmations")),
    )
    _make_words("recall_confirmation_words", "recall_id", "recalls", "receipt")


def _make_asks() -> None:
    op.create_table(
        "recall_asks",
        sa.Column("id", sa.Integer(), nullable=False),
        _text("deployment"),
        _text("entry_ref"),
        _text("reason"),
        _text("record"),
        _time("changed_at", nullable=True),
        _time("asked_at"),
        _time("due_at"),
        _text("rests_on"),
        _of_deployment("recall_asks"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recall_asks")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_recall_asks_entry", "recall_asks", ["deployment", "entry_ref"])
    op.create_table(
        "recall_answers",
        sa.Column("ask_id", sa.Integer(), nullable=False),
        _text("answer"),
        _time("answered_at"),
        _text("answered_by"),
        sa.CheckConstraint("answer IN ('keep', 'recall')", name=op.f("ck_recall_answers_answer")),
        sa.ForeignKeyConstraint(
            ["ask_id"], ["recall_asks.id"], name=op.f("fk_recall_answers_ask_id")
        ),
        sa.PrimaryKeyConstraint("ask_id", name=op.f("pk_recall_answers")),
    )
    _make_words("recall_answer_words", "ask_id", "recall_asks", "note")
