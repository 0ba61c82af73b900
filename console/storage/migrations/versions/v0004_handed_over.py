"""What was handed over, and what came back.

Everything is added; no table that was there before is touched.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

APPEND_ONLY = (
    "handovers",
    "handover_ends",
    "handover_removals",
    "slips",
    "slip_read_backs",
    "reconciliations",
    "reconcile_lines",
    "reconcile_closings",
)


def upgrade() -> None:
    """Make the new tables."""
    _make_handovers()
    _make_what_was_given()
    _make_deliveries_and_slips()
    _make_reconciliations()
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


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _digest(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=64), nullable=False)


def _of(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [other], name=op.f(f"fk_{table}_{column}"))


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _check(table: str, name: str, what: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(what, name=op.f(f"ck_{table}_{name}"))


def _make_handovers() -> None:
    table = "handovers"
    op.create_table(
        table,
        _number("id"),
        _text("deployment"),
        _number("number"),
        _text("kind"),
        _number("load"),
        _text("recipient"),
        _text("system"),
        _text("certificate"),
        _text("folder"),
        _time("begun_at"),
        _text("begun_by"),
        _check(table, "kind", "kind IN ('full', 'delta')"),
        _check(table, "load", "(kind = 'full') = (load = number)"),
        _check(table, "number", "number > 0 AND load > 0"),
        _of(table, "certificate", "certificates.number"),
        _of(table, "deployment", "deployments.ref"),
        _key(table, "id"),
        sa.UniqueConstraint("deployment", "number", name=op.f("uq_handovers_deployment")),
        sqlite_autoincrement=True,
    )
    table = "handover_ends"
    op.create_table(
        table,
        _number("handover_id"),
        _time("ended_at"),
        sa.Column("written", sa.Boolean(), nullable=False),
        _text("manifest_sha256"),
        _check(table, "written", "written = (length(manifest_sha256) = 64)"),
        _of(table, "handover_id", "handovers.id"),
        _key(table, "handover_id"),
    )


def _make_what_was_given() -> None:
    table = "handover_secrets"
    op.create_table(
        table,
        _number("handover_id"),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("slip_key", sa.LargeBinary(), nullable=False),
        _text("slip_public"),
        _of(table, "handover_id", "handovers.id"),
        _key(table, "handover_id"),
    )
    table = "handover_references"
    op.create_table(
        table,
        _number("handover_id"),
        _text("reference"),
        _text("entry_ref"),
        _number("recalled_before"),
        _text("mark"),
        _text("sha256"),
        _number("size"),
        _of(table, "handover_id", "handovers.id"),
        _key(table, "handover_id", "reference"),
        sqlite_with_rowid=False,
    )
    table = "handover_removals"
    op.create_table(
        table,
        _number("handover_id"),
        _text("reference"),
        _of(table, "handover_id", "handovers.id"),
        _key(table, "handover_id", "reference"),
        sqlite_with_rowid=False,
    )


def _make_deliveries_and_slips() -> None:
    table = "recall_deliveries"
    op.create_table(
        table,
        _number("recall_id"),
        _number("load"),
        _text("message"),
        _number("attempts"),
        _time("last_at", nullable=True),
        _text("trouble"),
        _time("receipted_at", nullable=True),
        _check(table, "attempts", "attempts >= 0"),
        _of(table, "recall_id", "recalls.id"),
        _key(table, "recall_id", "load"),
        sqlite_with_rowid=False,
    )
    table = "slips"
    op.create_table(
        table,
        _number("id"),
        _text("deployment"),
        _number("load"),
        _number("number"),
        _number("replaces"),
        _digest("manifest"),
        _time("issued_at"),
        _text("issued_by"),
        _check(table, "number", "number > 0 AND replaces < number"),
        _of(table, "deployment", "deployments.ref"),
        _key(table, "id"),
        sa.UniqueConstraint("deployment", "load", "number", name=op.f("uq_slips_deployment")),
        sqlite_autoincrement=True,
    )
    table = "slip_lines"
    op.create_table(
        table,
        _number("slip_id"),
        _number("position"),
        _number("recall_id"),
        _number("recall_number"),
        _text("reference"),
        _of(table, "recall_id", "recalls.id"),
        _of(table, "slip_id", "slips.id"),
        _key(table, "slip_id", "position"),
        sqlite_with_rowid=False,
    )
    table = "slip_read_backs"
    op.create_table(
        table,
        _number("slip_id"),
        _time("read_at"),
        _text("read_by"),
        _of(table, "slip_id", "slips.id"),
        _key(table, "slip_id"),
    )


def _make_reconciliations() -> None:
    table = "reconciliations"
    op.create_table(
        table,
        _number("id"),
        _text("deployment"),
        _number("load"),
        _text("recipient"),
        _time("reconciled_at"),
        _text("reconciled_by"),
        _digest("report_sha256"),
        _number("rows"),
        _number("expected"),
        _of(table, "deployment", "deployments.ref"),
        _key(table, "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reconciliations_deployment", table, ["deployment"])
    table = "reconcile_lines"
    op.create_table(
        table,
        _number("id"),
        _number("reconciliation_id"),
        _text("differs"),
        _time("due_at"),
        _check(
            table,
            "differs",
            "differs IN ('missing', 'extra', 'altered', 'learned', 'unproven')",
        ),
        _of(table, "reconciliation_id", "reconciliations.id"),
        _key(table, "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reconcile_lines_reconciliation", table, ["reconciliation_id"])
    _make_words("reconcile_line_words", "reference", "detail")
    table = "reconcile_closings"
    op.create_table(
        table,
        _number("line_id"),
        _text("how"),
        _time("closed_at"),
        _text("closed_by"),
        _check(table, "how", "how IN ('corrected', 'explained')"),
        _of(table, "line_id", "reconcile_lines.id"),
        _key(table, "line_id"),
    )
    _make_words("reconcile_closing_words", "note")


def _make_words(table: str, *what: str) -> None:
    op.create_table(
        table,
        _number("line_id"),
        *(_text(each) for each in what),
        _of(table, "line_id", "reconcile_lines.id"),
        _key(table, "line_id"),
    )
