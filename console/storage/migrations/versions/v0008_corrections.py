"""Which result of a stop took the place of which; nothing of before is changed."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLE = "stop_corrections"


def upgrade() -> None:
    """Make the table, which is appended to like the results themselves."""
    op.create_table(
        TABLE,
        sa.Column("stop_id", sa.Integer(), nullable=False),
        sa.Column("corrects", sa.Integer(), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], ["stops.id"], name=op.f(f"fk_{TABLE}_{column}"))
            for column in ("stop_id", "corrects")
        ),
        sa.PrimaryKeyConstraint("stop_id", name=op.f(f"pk_{TABLE}")),
        sa.UniqueConstraint("corrects", name=op.f(f"uq_{TABLE}_corrects")),
        sqlite_with_rowid=False,
    )
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {TABLE}_no_{verb.lower()} BEFORE {verb} ON {TABLE} "
            f"BEGIN SELECT RAISE(ABORT, '{TABLE} are appended, never edited'); END"
        )
