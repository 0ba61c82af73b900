"""After the deployment: stops, holds, erasures, and what is kept to answer.

The do-not-include register is kept under the office's key from now on, so that no name stands
in it; everything else is added.
"""

import hmac
import secrets

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

APPEND_ONLY = (
    "stops",
    "holds",
    "hold_ends",
    "erasures",
    "erasure_entries",
    "erasure_ends",
    "erasure_receipts",
    "receipt_signatures",
)
KEY_FACT = "person_token_key"


def upgrade() -> None:
    """Make the new tables, and put the register under the office's key."""
    _make_stops()
    _make_holds()
    _make_tombstones()
    _make_erasures()
    _make_receipts()
    _key_register()
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


def _whole(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _digest(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=64), nullable=False)


def _one_of(table: str, column: str, *words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=op.f(f"ck_{table}_{column}"))


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _refers(table: str, column: str, of: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [of], name=op.f(f"fk_{table}_{column}"))


def _of_deployment(table: str) -> sa.ForeignKeyConstraint:
    return _refers(table, "deployment", "deployments.ref")


def _make_stops() -> None:
    op.create_table(
        "stops",
        _whole("id"),
        _text("deployment"),
        _whole("number"),
        _text("stop_ref"),
        _text("entry_ref"),
        _time("at"),
        _text("face"),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        _text("ground"),
        _text("outcome"),
        _text("reason"),
        _text("certificate"),
        _whole("recall_number", nullable=True),
        _text("noted_by"),
        _time("noted_at"),
        sa.CheckConstraint("number > 0", name=op.f("ck_stops_number")),
        _one_of("stops", "face", "right", "wrong"),
        _one_of("stops", "ground", "sound", "stale", "not_known"),
        _one_of(
            "stops", "outcome", "arrested", "disposal", "safeguarded", "no_action", "not_stopped"
        ),
        _of_deployment("stops"),
        _key("stops", "id"),
        sa.UniqueConstraint("deployment", "stop_ref", name=op.f("uq_stops_deployment")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stops_entry", "stops", ["deployment", "entry_ref"])
    op.create_table(
        "stop_words",
        _whole("stop_id"),
        _text("note"),
        _refers("stop_words", "stop_id", "stops.id"),
        _key("stop_words", "stop_id"),
    )
    op.create_table(
        "stop_marks",
        _digest("token"),
        _whole("stop_id"),
        _text("kind"),
        _time("since"),
        _one_of("stop_marks", "kind", "do_not_include", "lookalike"),
        _refers("stop_marks", "stop_id", "stops.id"),
        _key("stop_marks", "token", "stop_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "street_figures",
        _text("deployment"),
        _text("body"),
        _text("noted_by"),
        _time("noted_at"),
        _of_deployment("street_figures"),
        _key("street_figures", "deployment"),
    )


def _make_holds() -> None:
    op.create_table(
        "holds",
        _whole("id"),
        _text("deployment"),
        _text("entry_ref"),
        _text("reason"),
        _time("until"),
        _text("placed_by"),
        _time("placed_at"),
        _of_deployment("holds"),
        _key("holds", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_holds_entry", "holds", ["deployment", "entry_ref"])
    op.create_table(
        "hold_words",
        _whole("hold_id"),
        _text("authority"),
        _refers("hold_words", "hold_id", "holds.id"),
        _key("hold_words", "hold_id"),
    )
    op.create_table(
        "hold_ends",
        _whole("hold_id"),
        _text("ended_by"),
        _time("ended_at"),
        _refers("hold_ends", "hold_id", "holds.id"),
        _key("hold_ends", "hold_id"),
    )


def _make_tombstones() -> None:
    op.create_table(
        "tombstones",
        _text("deployment"),
        _text("entry_ref"),
        _time("picture_gone_at", nullable=True),
        _time("erased_at", nullable=True),
        _of_deployment("tombstones"),
        _key("tombstones", "deployment", "entry_ref"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tombstone_tokens",
        _digest("token"),
        _text("deployment"),
        _text("entry_ref"),
        _of_deployment("tombstone_tokens"),
        _key("tombstone_tokens", "token", "deployment", "entry_ref"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "copies",
        _whole("id"),
        _text("deployment"),
        _text("kind"),
        _text("path"),
        _text("noted_by"),
        _time("noted_at"),
        _time("gone_at", nullable=True),
        _one_of("copies", "kind", "schedule", "hand_over", "rejected"),
        _of_deployment("copies"),
        _key("copies", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_copies_deployment", "copies", ["deployment"])


def _make_erasures() -> None:
    op.create_table(
        "erasures",
        _whole("id"),
        _text("deployment"),
        _text("scope"),
        _text("begun_by"),
        _time("begun_at"),
        _one_of("erasures", "scope", "pictures", "whole"),
        _of_deployment("erasures"),
        _key("erasures", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_erasures_deployment", "erasures", ["deployment"])
    op.create_table(
        "erasure_entries",
        _whole("erasure_id"),
        _text("entry_ref"),
        _text("why"),
        _one_of("erasure_entries", "why", "struck", "recalled", "over"),
        _refers("erasure_entries", "erasure_id", "erasures.id"),
        _key("erasure_entries", "erasure_id", "entry_ref"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "erasure_lines",
        _whole("erasure_id"),
        _whole("position"),
        _text("kind"),
        _text("copy"),
        _text("sha256"),
        _whole("before"),
        _whole("held"),
        _whole("after", nullable=True),
        _text("state"),
        _text("note"),
        _time("tried_at", nullable=True),
        _whole("tries"),
        _one_of(
            "erasure_lines", "state", "planned", "erased", "not_there", "shared", "held", "failed"
        ),
        _refers("erasure_lines", "erasure_id", "erasures.id"),
        _key("erasure_lines", "erasure_id", "position"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "erasure_ends",
        _whole("erasure_id"),
        _time("ended_at"),
        _refers("erasure_ends", "erasure_id", "erasures.id"),
        _key("erasure_ends", "erasure_id"),
    )


def _make_receipts() -> None:
    op.create_table(
        "erasure_receipts",
        _text("number"),
        _whole("erasure_id"),
        _time("made_at"),
        _text("content"),
        _digest("digest"),
        _refers("erasure_receipts", "erasure_id", "erasures.id"),
        _key("erasure_receipts", "number"),
    )
    op.create_index("ix_erasure_receipts_erasure_id", "erasure_receipts", ["erasure_id"])
    op.create_table(
        "receipt_signatures",
        _text("number"),
        _text("signed_by"),
        _time("signed_at"),
        _digest("pdf_sha256"),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        _refers("receipt_signatures", "number", "erasure_receipts.number"),
        _key("receipt_signatures", "number"),
    )


def _key_register() -> None:
    """Put every token of the do-not-include register under the office's key."""
    bind = op.get_bind()
    tokens = [row[0] for row in bind.execute(sa.text("SELECT token FROM do_not_include"))]
    if not tokens:
        return
    kept = bind.execute(
        sa.text("SELECT value FROM facts WHERE key = :key"), {"key": KEY_FACT}
    ).scalar()
    if kept is None:
        kept = secrets.token_hex(32)
        bind.execute(
            sa.text("INSERT INTO facts (key, value) VALUES (:key, :value)"),
            {"key": KEY_FACT, "value": kept},
        )
    for token in tokens:
        keyed = hmac.digest(bytes.fromhex(kept), token.encode(), "sha256").hex()
        bind.execute(
            sa.text("UPDATE do_not_include SET token = :keyed WHERE token = :token"),
            {"keyed": keyed, "token": token},
        )
