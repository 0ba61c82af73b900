"""What is known of a package just before it appears, and what proves that a recall is off.

A hand-over whose end nobody knows may have left, so of those begun by an older console it is
written down that each was about to appear. A package that somebody says left may have a manifest
that nobody knows. Everything else is added.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

APPEND_ONLY = (
    "handover_ends",
    "handover_appearances",
    "handover_doubts",
    "recall_vouches",
    "copy_digests",
)


def upgrade() -> None:
    """Make the new tables, the table of ends anew, and a column for the time of a report."""
    _make_ends()
    _make_appearances()
    _make_vouches()
    op.create_table(
        "copy_digests",
        _number("copy_id"),
        _digest("sha256"),
        _of("copy_digests", "copy_id", "copies.id"),
        _key("copy_digests", "copy_id", "sha256"),
        sqlite_with_rowid=False,
    )
    op.execute("ALTER TABLE reconciliations ADD COLUMN said_at VARCHAR(32)")
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} are appended, never edited'); END"
            )


def _time(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=32), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _digest(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=64), nullable=False)


def _of(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [other], name=op.f(f"fk_{table}_{column}"))


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _make_ends() -> None:
    """SQLite cannot change a check, so the table is copied; nothing refers to it."""
    op.create_table(
        "handover_ends_next",
        _number("handover_id"),
        _time("ended_at"),
        sa.Column("written", sa.Boolean(), nullable=False),
        _text("manifest_sha256"),
        sa.CheckConstraint(
            "length(manifest_sha256) IN (0, 64) AND (written OR manifest_sha256 = '')",
            name=op.f("ck_handover_ends_written"),
        ),
        _of("handover_ends", "handover_id", "handovers.id"),
        _key("handover_ends", "handover_id"),
    )
    columns = "handover_id, ended_at, written, manifest_sha256"
    op.execute(
        f"INSERT INTO handover_ends_next ({columns}) SELECT {columns} FROM handover_ends"  # noqa: S608
    )
    op.drop_table("handover_ends")
    op.rename_table("handover_ends_next", "handover_ends")
    op.create_table(
        "handover_end_words",
        _number("handover_id"),
        _text("note"),
        _of("handover_end_words", "handover_id", "handovers.id"),
        _key("handover_end_words", "handover_id"),
    )


def _make_appearances() -> None:
    op.create_table(
        "handover_appearances",
        _number("handover_id"),
        _time("at"),
        _text("manifest_sha256"),
        _of("handover_appearances", "handover_id", "handovers.id"),
        _key("handover_appearances", "handover_id"),
    )
    op.execute(
        "INSERT INTO handover_appearances (handover_id, at, manifest_sha256) "
        "SELECT id, begun_at, '' FROM handovers "
        "WHERE id NOT IN (SELECT handover_id FROM handover_ends)"
    )
    op.create_table(
        "handover_doubts",
        _number("handover_id"),
        _time("doubted_at"),
        _of("handover_doubts", "handover_id", "handovers.id"),
        _key("handover_doubts", "handover_id"),
    )


def _make_vouches() -> None:
    op.create_table(
        "recall_vouches",
        _number("recall_id"),
        _number("load"),
        _time("off_at"),
        _time("vouched_at"),
        _text("vouched_by"),
        _of("recall_vouches", "recall_id", "recalls.id"),
        _key("recall_vouches", "recall_id", "load"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "recall_vouch_words",
        _number("recall_id"),
        _number("load"),
        _text("words"),
        _of("recall_vouch_words", "recall_id", "recalls.id"),
        _key("recall_vouch_words", "recall_id", "load"),
        sqlite_with_rowid=False,
    )
