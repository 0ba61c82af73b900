"""What an erasure left may go as well, once its own time is over.

An erasure has a third scope, and the pages of a certificate can go where such an erasure was
written down before; everything else stays as it was.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

EMPTIED = (
    "NEW.content = '' AND length(NEW.pdf) = 0 AND NEW.number = OLD.number "
    "AND NEW.deployment = OLD.deployment AND NEW.signed_at = OLD.signed_at "
    "AND NEW.signed_by = OLD.signed_by AND NEW.content_digest = OLD.content_digest "
    "AND NEW.pdf_sha256 = OLD.pdf_sha256 AND NEW.root = OLD.root AND EXISTS "
    "(SELECT 1 FROM erasures WHERE deployment = OLD.deployment AND scope = 'kept')"
)


def upgrade() -> None:
    """Make the table of erasures anew with its third scope, and let a certificate's pages go."""
    _make_erasures()
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER erasures_no_{verb.lower()} BEFORE {verb} ON erasures "
            "BEGIN SELECT RAISE(ABORT, 'erasures are appended, never edited'); END"
        )
    op.execute("DROP TRIGGER certificates_no_update")
    op.execute(
        "CREATE TRIGGER certificates_no_update BEFORE UPDATE ON certificates "
        f"WHEN NOT ({EMPTIED}) "
        "BEGIN SELECT RAISE(ABORT, 'certificates are appended, never edited'); END"
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
