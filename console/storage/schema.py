"""The tables of an office: what is proposed, recorded, decided and signed.

One rule above all: what was decided and what was done is appended and never edited.  The
tables that `schema_rules` names refuse every UPDATE and DELETE by trigger, and hold no name of
anyone listed; words that officers type live in `decision_notes` and `referral_words`, which an
erasure can empty.  Only this package sees this module, `schema_review` and the other schemas.
"""

from datetime import datetime
from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from typing_extensions import override

from console.storage.office_file import utc_text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


class Utc(TypeDecorator[datetime]):
    """An aware UTC time, kept as ISO 8601 text of one width, so that text order is time order."""

    impl = String(32)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else utc_text(value)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


_DIGEST: Final = String(64)


def one_of(column: str, *words: str) -> CheckConstraint:
    """A column that holds one of these words."""
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def of_deployment(*, primary: bool = False) -> Column[str]:
    """The deployment that a row belongs to."""
    return Column(
        "deployment", Text, ForeignKey("deployments.ref"), primary_key=primary, nullable=False
    )


def _entrys_deployment() -> Column[str]:
    return Column("deployment", Text, primary_key=True)


def _of_entry() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["deployment", "entry_ref"], ["entries.deployment", "entries.entry_ref"]
    )


deployments = Table(
    "deployments",
    metadata,
    Column("ref", Text, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("opened_by", Text, nullable=False),
    Column("opened_at", Utc, nullable=False),
    Column("entries_version", Integer, nullable=False, server_default="0"),
    Column("checked_at", Utc),
    Column("checked_policy", Text, nullable=False, server_default=""),
    Column("body", Text, nullable=False),
    one_of(
        "stage",
        "draft",
        "in_review",
        "signed",
        "released",
        "live",
        "ended",
        "erased",
        "cancelled",
    ),
)

entries = Table(
    "entries",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("entry_ref", Text, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("deployment", "entry_ref"),
    CheckConstraint("entry_ref <> ''", name="entry_ref"),
)
Index("ix_entries_deployment", entries.c.deployment)

queue_columns = Table(
    "queue_columns",
    metadata,
    of_deployment(primary=True),
    Column("entries_version", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

records = Table(
    "records",
    metadata,
    of_deployment(primary=True),
    Column("source", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("changed_here_at", Utc, nullable=False),
    Column("body", Text, nullable=False),
    Column("was", Text),
    CheckConstraint("ordinal >= 0", name="ordinal"),
    sqlite_with_rowid=False,
)

merges = Table(
    "merges",
    metadata,
    of_deployment(primary=True),
    Column("source", Text, primary_key=True),
    Column("digest", _DIGEST, nullable=False),
    sqlite_with_rowid=False,
)

readings = Table(
    "readings",
    metadata,
    of_deployment(primary=True),
    Column("name", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

standings = Table(
    "standings",
    metadata,
    _entrys_deployment(),
    Column("entry_ref", Text, primary_key=True),
    Column("standing", Text, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("findings_digest", Text, nullable=False),
    Column("changed_at", Utc, nullable=False),
    _of_entry(),
    one_of("standing", "supported", "judge", "not_lawful"),
    sqlite_with_rowid=False,
)

standing_details = Table(
    "standing_details",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("deployment", Text, nullable=False),
    Column("entry_ref", Text, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("deployment", "entry_ref"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    of_deployment(),
    Column("entry_ref", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text),
    Column("decided_by", Text, nullable=False),
    Column("decided_at", Utc, nullable=False),
    Column("standing", Text, nullable=False),
    Column("seen_digest", Text, nullable=False),
    Column("findings_digest", Text, nullable=False),
    one_of("outcome", "approve", "strike", "refer", "take_back"),
    one_of("standing", "supported", "judge", "not_lawful"),
    sqlite_autoincrement=True,
)
Index("ix_decisions_entry", decisions.c.deployment, decisions.c.entry_ref)
Index("ix_decisions_by", decisions.c.deployment, decisions.c.decided_by)

decision_notes = Table(
    "decision_notes",
    metadata,
    Column("decision_id", Integer, ForeignKey("decisions.id"), primary_key=True),
    Column("note", Text, nullable=False),
    Column("referred_to", Text, nullable=False),
)

entry_states = Table(
    "entry_states",
    metadata,
    _entrys_deployment(),
    Column("entry_ref", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("decision_id", Integer, ForeignKey("decisions.id")),
    Column("why", Text, nullable=False),
    Column("since", Utc, nullable=False),
    Column("first_decision_id", Integer, ForeignKey("decisions.id")),
    _of_entry(),
    one_of("state", "undecided", "approved", "struck", "referred", "lapsed", "waiting", "recalled"),
    CheckConstraint("(state = 'undecided') = (decision_id IS NULL)", name="decision_id"),
    sqlite_with_rowid=False,
)

views = Table(
    "views",
    metadata,
    _entrys_deployment(),
    Column("person", Text, primary_key=True),
    Column("entry_ref", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("seen_at", Utc, nullable=False),
    _of_entry(),
    sqlite_with_rowid=False,
)

certificates = Table(
    "certificates",
    metadata,
    Column("number", Text, primary_key=True),
    of_deployment(),
    Column("signed_at", Utc, nullable=False),
    Column("signed_by", Text, nullable=False),
    Column("content_digest", _DIGEST, nullable=False),
    Column("pdf_sha256", _DIGEST, nullable=False),
    Column("root", _DIGEST, nullable=False),
    Column("content", Text, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
    UniqueConstraint("pdf_sha256"),
)

certificate_leaves = Table(
    "certificate_leaves",
    metadata,
    Column("number", Text, ForeignKey("certificates.number"), primary_key=True),
    Column("leaves", LargeBinary, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("sequence", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("previous", _DIGEST, nullable=False),
    Column("digest", _DIGEST, nullable=False),
    Column("body", Text, nullable=False),
    CheckConstraint("sequence > 0", name="sequence"),
    CheckConstraint("length(previous) = 64 AND length(digest) = 64", name="digests"),
)

people = Table(
    "people",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("rank", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("position", Integer, nullable=False),
    CheckConstraint("id <> ''", name="id"),
)

credentials = Table(
    "credentials",
    metadata,
    Column("person", Text, ForeignKey("people.id"), primary_key=True),
    Column("hash", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("locked_until", Utc),
    Column("must_change", Boolean, nullable=False),
    CheckConstraint("failures >= 0", name="failures"),
)

sources = Table(
    "sources",
    metadata,
    Column("name", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

facts = Table(
    "facts",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

do_not_include = Table(
    "do_not_include",
    metadata,
    Column("token", Text, primary_key=True),
    Column("why", Text, nullable=False),
    Column("since", Utc, nullable=False),
)
