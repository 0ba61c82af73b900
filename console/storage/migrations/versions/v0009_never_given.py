"""An entry's picture may also go because it was recalled and never handed over.

SQLite cannot change a check, so the table is copied; nothing refers to it, and nothing of before
is changed.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TABLE = "erasure_entries"


def upgrade() -> None:
    """Make the table of the entries of erasures anew, with one more reason."""
    op.create_table(
        f"{TABLE}_next",
        sa.Column("erasure_id", sa.Integer(), nullable=False),
        sa.Column("entry_ref", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "why IN ('struck', 'recalled', 'never_given', 'over')", name=op.f(f"ck_{TABLE}_why")
        ),
        sa.ForeignKeyConstraint(
            ["erasure_id"], ["erasures.id"], name=op.f(f"fk_{TABLE}_erasure_id")
        ),
        sa.PrimaryKeyConstraint("erasure_id", "entry_ref", name=op.f(f"pk_{TABLE}")),
        sqlite_with_rowid=False,
    )
    columns = "erasure_id, entry_ref, why"
    op.execute(f"INSERT INTO {TABLE}_next ({columns}) SELECT {columns} FROM {TABLE}")  # noqa: S608
    op.drop_table(TABLE)
    op.rename_table(f"{TABLE}_next", TABLE)
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {TABLE}_no_{verb.lower()} BEFORE {verb} ON {TABLE} "
            f"BEGIN SELECT RAISE(ABORT, '{TABLE} are appended, never edited'); END"
        )
