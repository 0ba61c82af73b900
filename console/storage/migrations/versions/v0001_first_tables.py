"""The first tables of an office, and the triggers that keep its history append-only."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("decisions", "audit", "certificates")


def upgrade() -> None:
    """Make the tables; the triggers are written out here, since a revision never changes."""
    op.create_table(
        "audit",
        sa.Column("sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "length(previous) = 64 AND length(digest) = 64", name=op.f("ck_audit_digests")
        ),
        sa.CheckConstraint("sequence > 0", name=op.f("ck_audit_sequence")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_audit")),
    )
    op.create_table(
        "deployments",
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.String(length=32), nullable=False),
        sa.Column("entries_version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("checked_at", sa.String(length=32), nullable=True),
        sa.Column("checked_policy", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "stage IN ('draft', 'in_review', 'signed')", name=op.f("ck_deployments_stage")
        ),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_deployments")),
    )
    op.create_table(
        "do_not_include",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("since", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_do_not_include")),
    )
    op.create_table(
        "facts",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_facts")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("id <> ''", name=op.f("ck_people_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "sources",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_sources")),
    )
    op.create_table(
        "certificates",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("signed_at", sa.String(length=32), nullable=False),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("content_digest", sa.String(length=64), nullable=False),
        sa.Column("pdf_sha256", sa.String(length=64), nullable=False),
        sa.Column("root", sa.String(length=64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["deployment"], ["deployments.ref"], name=op.f("fk_certificates_deployment")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_certificates")),
        sa.UniqueConstraint("pdf_sha256", name=op.f("uq_certificates_pdf_sha256")),
    )
    op.create_table(
        "credentials",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.String(length=32), nullable=True),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.CheckConstraint("failures >= 0", name=op.f("ck_credentials_failures")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_credentials_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_credentials")),
    )
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("entry_ref", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.String(length=32), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("seen_digest", sa.Text(), nullable=False),
        sa.Column("findings_digest", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('approve', 'strike', 'refer', 'take_back')",
            name=op.f("ck_decisions_outcome"),
        ),
        sa.CheckConstraint(
            "standing IN ('supported', 'judge', 'not_lawful')", name=op.f("ck_decisions_standing")
        ),
        sa.ForeignKeyConstraint(
            ["deployment"], ["deployments.ref"], name=op.f("fk_decisions_deployment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_decisions_by", "decisions", ["deployment", "decided_by"], unique=False)
    op.create_index("ix_decisions_entry", "decisions", ["deployment", "entry_ref"], unique=False)
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("entry_ref", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint("entry_ref <> ''", name=op.f("ck_entries_entry_ref")),
        sa.ForeignKeyConstraint(
            ["deployment"], ["deployments.ref"], name=op.f("fk_entries_deployment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
        sa.UniqueConstraint("deployment", "entry_ref", name=op.f("uq_entries_deployment")),
    )
    op.create_index("ix_entries_deployment", "entries", ["deployment"], unique=False)
    op.create_table(
        "merges",
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["deployment"], ["deployments.ref"], name=op.f("fk_merges_deployment")
        ),
        sa.PrimaryKeyConstraint("deployment", "source", name=op.f("pk_merges")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "readings",
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["deployment"], ["deployments.ref"], name=op.f("fk_readings_deployment")
        ),
        sa.PrimaryKeyConstraint("deployment", "name", name=op.f("pk_readings")),
    )
    op.create_table(
        "records",
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("changed_here_at", sa.String(length=32), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("was", sa.Text(), nullable=True),
        sa.CheckConstraint("ordinal >= 0", name=op.f("ck_records_ordinal")),
        sa.ForeignKeyConstraint(
            ["deployment"], ["deployments.ref"], name=op.f("fk_records_deployment")
        ),
        sa.PrimaryKeyConstraint("deployment", "source", "key", "ordinal", name=op.f("pk_records")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "certificate_leaves",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("leaves", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["certificates.number"], name=op.f("fk_certificate_leaves_number")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_certificate_leaves")),
    )
    op.create_table(
        "decision_notes",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("referred_to", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_decision_notes_decision_id")
        ),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_decision_notes")),
    )
    op.create_table(
        "entry_states",
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("entry_ref", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("since", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "(state = 'undecided') = (decision_id IS NULL)",
            name=op.f("ck_entry_states_decision_id"),
        ),
        sa.CheckConstraint(
            "state IN ('undecided', 'approved', 'struck', 'referred', 'lapsed')",
            name=op.f("ck_entry_states_state"),
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_entry_states_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["deployment", "entry_ref"],
            ["entries.deployment", "entries.entry_ref"],
            name=op.f("fk_entry_states_deployment_entry_ref"),
        ),
        sa.PrimaryKeyConstraint("deployment", "entry_ref", name=op.f("pk_entry_states")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "standing_details",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("entry_ref", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_details")),
        sa.UniqueConstraint("deployment", "entry_ref", name=op.f("uq_standing_details_deployment")),
    )
    op.create_table(
        "standings",
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("entry_ref", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("findings_digest", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "standing IN ('supported', 'judge', 'not_lawful')", name=op.f("ck_standings_standing")
        ),
        sa.ForeignKeyConstraint(
            ["deployment", "entry_ref"],
            ["entries.deployment", "entries.entry_ref"],
            name=op.f("fk_standings_deployment_entry_ref"),
        ),
        sa.PrimaryKeyConstraint("deployment", "entry_ref", name=op.f("pk_standings")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "views",
        sa.Column("deployment", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("entry_ref", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["deployment", "entry_ref"],
            ["entries.deployment", "entries.entry_ref"],
            name=op.f("fk_views_deployment_entry_ref"),
        ),
        sa.PrimaryKeyConstraint("deployment", "person", "entry_ref", name=op.f("pk_views")),
        sqlite_with_rowid=False,
    )
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} are appended, never edited'); END"
            )
    op.execute(
        "CREATE TRIGGER audit_in_order BEFORE INSERT ON audit "
        "WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit) "
        "BEGIN SELECT RAISE(ABORT, 'audit events follow one another'); END"
    )
