"""After the deployment: stops, holds, erasures, and what is kept to answer."""

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables."""
