"""What the rows of a list say of its entries for good; nothing of before is changed.

The table is empty here: whoever upgrades an office fills it from the entries.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABLE = "queue_columns"


def upgrade() -> None:
    """Make the table, and the trigger that takes columns away when an entry is erased."""
    op.create_table(
        TABLE,
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("entries_version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["deployment"], ["deployments.ref"], name=op.f(f"fk_{TABLE}_deployment")
        ),
        sa.PrimaryKeyConstraint("deployment", name=op.f(f"pk_{TABLE}")),
    )
    op.execute(
        "CREATE TRIGGER entries_take_their_columns AFTER UPDATE OF body ON entries "
        "BEGIN DELETE FROM queue_columns WHERE deployment = OLD.deployment; END"
    )
