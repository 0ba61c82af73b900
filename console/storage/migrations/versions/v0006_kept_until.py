"""What an erasure left may go as well, once its own time is over.

An erasure has a third scope, and the pages of a certificate can go where such an erasure was
written down before. What a record was that recalled or questioned an entry goes with its list,
and of lists that are erased already it goes now. Everything else stays as it was.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

UNDER_WAY = "EXISTS (SELECT 1 FROM erasures WHERE deployment = OLD.deployment AND scope = "
RECORD_EMPTIED = (
    "NEW.record = '' AND NEW.id IS OLD.id AND NEW.deployment IS OLD.deployment "
    "AND NEW.entry_ref IS OLD.entry_ref AND NEW.reason IS OLD.reason "
    "AND NEW.changed_at IS OLD.changed_at AND "
)
EMPTIED = {
    "certificates": (
        "NEW.content = '' AND length(NEW.pdf) = 0 AND NEW.number = OLD.number "
        "AND NEW.deployment = OLD.deployment AND NEW.signed_at = OLD.signed_at "
        "AND NEW.signed_by = OLD.signed_by AND NEW.content_digest = OLD.content_digest "
        "AND NEW.pdf_sha256 = OLD.pdf_sha256 AND NEW.root = OLD.root "
        f"AND {UNDER_WAY}'kept')"
    ),
    "recalls": (
        f"{RECORD_EMPTIED}NEW.number IS OLD.number AND NEW.cause IS OLD.cause "
        "AND NEW.seen_at IS OLD.seen_at AND NEW.recalled_at IS OLD.recalled_at "
        "AND NEW.recalled_by IS OLD.recalled_by AND NEW.standing IS OLD.standing "
        "AND NEW.findings_digest IS OLD.findings_digest AND NEW.certificate IS OLD.certificate "
        f"AND NEW.image_sha256 IS OLD.image_sha256 AND {UNDER_WAY}'whole')"
    ),
    "recall_asks": (
        f"{RECORD_EMPTIED}NEW.asked_at IS OLD.asked_at AND NEW.due_at IS OLD.due_at "
        f"AND NEW.rests_on IS OLD.rests_on AND {UNDER_WAY}'whole')"
    ),
}


def upgrade() -> None:
    """Make the table of erasures anew with its third scope, and let pages and records go."""
    _make_erasures()
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER erasures_no_{verb.lower()} BEFORE {verb} ON erasures "
            "BEGIN SELECT RAISE(ABORT, 'erasures are appended, never edited'); END"
        )
    for table, allowed in EMPTIED.items():
        op.execute(f"DROP TRIGGER {table}_no_update")
        if table != "certificates":
            # What is erased was to leave no record of anybody, and left these.
            op.execute(
                f"UPDATE {table} SET record = '' "  # noqa: S608
                "WHERE deployment IN (SELECT ref FROM deployments WHERE stage = 'erased')"
            )
        op.execute(
            f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} WHEN NOT ({allowed}) "
            f"BEGIN SELECT RAISE(ABORT, '{table} are appended, never edited'); END"
        )


def _make_erasures() -> None:
    """SQLite cannot change a check, so the table is copied; what refers to it does so by name."""
    op.create_table(
        "erasures_next",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("begun_by", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.String(length=32), nullable=False),
        sa.CheckConstraint("scope IN ('pictures', 'whole', 'kept')", name=op.f("ck_erasures_scope")),
        sa.ForeignKeyConstraint(
            ["deployment"], ["deployments.ref"], name=op.f("fk_erasures_deployment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
        sqlite_autoincrement=True,
    )
    columns = "id, deployment, scope, begun_by, begun_at"
    op.execute(f"INSERT INTO erasures_next ({columns}) SELECT {columns} FROM erasures")  # noqa: S608
    op.drop_table("erasures")
    op.rename_table("erasures_next", "erasures")
    op.create_index("ix_erasures_deployment", "erasures", ["deployment"])
