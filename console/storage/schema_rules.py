"""What the database itself refuses: to edit or to take away what was decided and done.

One rule: a table that is named here is appended to; the one change that some of its rows may see
is what an erasure takes, once that erasure is written down.
"""

from typing import Final

APPEND_ONLY: Final = (
    "decisions",
    "audit",
    "certificates",
    "referrals",
    "referral_messages",
    "decision_times",
    "second_looks",
    "second_look_answers",
    "planted_answers",
    "stage_steps",
    "recalls",
    "recall_confirmations",
    "recall_asks",
    "recall_answers",
    "handovers",
    "handover_ends",
    "handover_appearances",
    "handover_doubts",
    "handover_removals",
    "recall_vouches",
    "slips",
    "slip_read_backs",
    "reconciliations",
    "reconcile_lines",
    "reconcile_closings",
    "stops",
    "stop_corrections",
    "holds",
    "hold_ends",
    "erasures",
    "erasure_entries",
    "erasure_ends",
    "erasure_receipts",
    "receipt_signatures",
    "copy_digests",
)
"""Tables whose rows are written once: a trigger refuses every UPDATE and DELETE."""

_UNDER_WAY: Final = "EXISTS (SELECT 1 FROM erasures WHERE deployment = OLD.deployment AND scope = "
_RECORD_EMPTIED: Final = (
    "NEW.record = '' AND NEW.id IS OLD.id AND NEW.deployment IS OLD.deployment "
    "AND NEW.entry_ref IS OLD.entry_ref AND NEW.reason IS OLD.reason "
    "AND NEW.changed_at IS OLD.changed_at AND "
)
EMPTIED: Final = {
    "certificates": (
        "NEW.content = '' AND length(NEW.pdf) = 0 AND NEW.number = OLD.number "
        "AND NEW.deployment = OLD.deployment AND NEW.signed_at = OLD.signed_at "
        "AND NEW.signed_by = OLD.signed_by AND NEW.content_digest = OLD.content_digest "
        "AND NEW.pdf_sha256 = OLD.pdf_sha256 AND NEW.root = OLD.root "
        f"AND {_UNDER_WAY}'kept')"
    ),
    "recalls": (
        f"{_RECORD_EMPTIED}NEW.number IS OLD.number AND NEW.cause IS OLD.cause "
        "AND NEW.seen_at IS OLD.seen_at AND NEW.recalled_at IS OLD.recalled_at "
        "AND NEW.recalled_by IS OLD.recalled_by AND NEW.standing IS OLD.standing "
        "AND NEW.findings_digest IS OLD.findings_digest AND NEW.certificate IS OLD.certificate "
        f"AND NEW.image_sha256 IS OLD.image_sha256 AND {_UNDER_WAY}'whole')"
    ),
    "recall_asks": (
        f"{_RECORD_EMPTIED}NEW.asked_at IS OLD.asked_at AND NEW.due_at IS OLD.due_at "
        f"AND NEW.rests_on IS OLD.rests_on AND {_UNDER_WAY}'whole')"
    ),
}
"""The one change that a row of these may see: a certificate's pages go when their time is over,
and what a record was goes with its list; each only once that erasure is written down."""


def triggers() -> dict[str, str]:
    """The statements that make the triggers of an office, by the trigger's name (SQLite)."""
    made = {
        f"{table}_no_{verb.lower()}": (
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} are appended, never edited'); END"
        )
        for table in APPEND_ONLY
        for verb in ("UPDATE", "DELETE")
    }
    for table, allowed in EMPTIED.items():
        made[f"{table}_no_update"] = (
            f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} WHEN NOT ({allowed}) "
            f"BEGIN SELECT RAISE(ABORT, '{table} are appended, never edited'); END"
        )
    made["entries_take_their_columns"] = (
        "CREATE TRIGGER entries_take_their_columns AFTER UPDATE OF body ON entries "
        "BEGIN DELETE FROM queue_columns WHERE deployment = OLD.deployment; END"
    )
    made["audit_in_order"] = (
        "CREATE TRIGGER audit_in_order BEFORE INSERT ON audit "
        "WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit) "
        "BEGIN SELECT RAISE(ABORT, 'audit events follow one another'); END"
    )
    return made
