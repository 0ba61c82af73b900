"""Any SQL database, read-only: one SELECT or view for each record type, asked for a whole list.

Every wanted key goes along in one bind, sorted, and the database joins. Nothing can be written:
the text of a query is one SELECT, and the connection itself is read-only.
"""

import json
import re
import sqlite3
import time
from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from console.domain.records import LONDON, RECORD_TYPES
from console.domain.refusals import RefusedError, refusal
from console.records.answers import answered, down
from console.records.cells import Cell
from console.records.columns import COLUMNS, Readers, readers
from console.records.read_only import one_select
from console.records.rows import KEY_COLUMNS, Rows, records_of
from console.records.wanted import written_forms
from console.services.bulk import no_collecting
from console.services.contracts import SourceAnswer, SourceSpec, WantedKeys

MOST_ROWS: Final = 2_000_000
"""Most rows that one record type may answer with."""

CONNECT_SECONDS: Final = 10
STATEMENT_SECONDS: Final = 120

_CHUNK: Final = 500
_VALUES: Final = "SELECT value FROM"
_VARIABLE: Final = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_COLON: Final = re.compile(r"(?<![:\w\\]):(?=\w)")
_REF: Final = "record_ref"
_CASE_LAST: Final = sorted(RECORD_TYPES, key=lambda name: name == "court_result")


class Database:
    """A source of kind `sql`."""

    def __init__(self, spec: SourceSpec, variables: Mapping[str, str] | None = None) -> None:
        """Make ready to connect; raises RefusedError where the URL or a query makes no sense.

        `${NAME}` in the URL stands for one of `variables`, so that a password need not be
        written down. A bundle's URL is given none: it could send them anywhere.
        """
        self._spec = spec
        unknown = sorted(set(spec.queries) - set(RECORD_TYPES))
        if unknown or not spec.queries:
            which = f"names “{unknown[0]}”, which is no record type" if unknown else "has no query"
            raise refusal("source", f"The source {spec.name} {which}; see [source.queries].")
        self._queries = {
            name: one_select(spec.queries[name], name)
            for name in _CASE_LAST
            if name in spec.queries
        }
        self._url = _url(spec, variables or {})
        self._engine = _engine(self._url, spec.name)

    @property
    def spec(self) -> SourceSpec:
        """How it is asked."""
        return self._spec

    def read(self, wanted: WantedKeys, at: datetime) -> SourceAnswer:
        """Every row on the wanted keys: one question for each record type.

        Court results are asked for last, with the cases that the other rows named as well.
        """
        asked = {key: _Asked(forms) for key, forms in written_forms(wanted).items()}
        found: list[Rows] = []
        read_as = readers(at.astimezone(LONDON).year)
        try:
            with self.reading_connection() as connection, no_collecting():
                for record_type, query in self._queries.items():
                    keys = dict(asked)
                    if record_type == "court_result":
                        known = dict.fromkeys(asked.get("urn", ()))
                        keys["urn"] = _Asked(sorted(known | _cases(found)))
                    found.append(self._ask(connection, record_type, query, keys, read_as))
        except (SQLAlchemyError, sqlite3.Error, OSError, _TooManyRowsError) as trouble:
            return down(self._spec, self._sentence(trouble), at)
        return self._answer(found, at)

    def preview(self, rows: int, at: datetime) -> SourceAnswer:
        """The first rows of its record types, whomever they are about."""
        found: list[Rows] = []
        read_as = readers(at.astimezone(LONDON).year)
        try:
            with self.reading_connection() as connection:
                for record_type, query in self._queries.items():
                    # A bind makes PostgreSQL refuse a second statement by itself.
                    given = connection.execute(
                        sa.text(_select(query, "WHERE 1 = :one")), {"one": 1}
                    )
                    names = [name.casefold() for name in tuple(given.keys())]
                    few = given.fetchmany(rows)
                    given.close()
                    found.append(self._records(record_type, names, few, read_as))
        except (SQLAlchemyError, sqlite3.Error, OSError) as trouble:
            return down(self._spec, self._sentence(trouble), at)
        return self._answer(found, at)

    @contextmanager
    def reading_connection(self) -> Iterator[sa.Connection]:
        """A connection that cannot write, and whose transaction is rolled back whatever comes."""
        with self._engine.connect() as connection:
            transaction = connection.begin()
            try:
                _forbid_writing(connection)
                yield connection
            finally:
                transaction.rollback()

    def _ask(
        self,
        connection: sa.Connection,
        record_type: str,
        query: str,
        asked: Mapping[str, "_Asked"],
        read_as: Readers,
    ) -> Rows:
        names = _names(connection, query)
        keys = [name for name in KEY_COLUMNS if name in names and asked.get(name)]
        rows: list[Sequence[Cell]] = []
        dialect = self._engine.dialect.name
        read_through = _read_through(connection, query, keys) if dialect == "sqlite" else ()
        for statement, binds in _statements(dialect, query, keys, asked, read_through):
            given = connection.execute(statement, binds)
            # The driver's own tuples: SQLAlchemy's rows cost as much again as the join.
            cursor = given.cursor
            rows += cursor.fetchmany(MOST_ROWS + 1 - len(rows)) if cursor is not None else ()
            given.close()
            if len(rows) > MOST_ROWS:
                raise _TooManyRowsError(record_type)
        return self._records(record_type, names, _distinct(names, rows), read_as)

    def _records(
        self,
        record_type: str,
        names: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        read_as: Readers,
    ) -> Rows:
        kept = [name if name in COLUMNS and name != "record_type" else "" for name in names]
        word = f"{record_type} row"
        return records_of(self._spec.name, kept, rows, read_as, record_type=record_type, word=word)

    def _answer(self, found: Sequence[Rows], at: datetime) -> SourceAnswer:
        return answered(
            self._spec,
            [record for rows in found for record in rows.records],
            read_at=at,
            asked_at=at,
            rejected=sum(rows.rejected for rows in found),
            problems=tuple(problem for rows in found for problem in rows.problems),
        )

    def _sentence(self, trouble: Exception) -> str:
        """What went wrong, without the password and without the query's own text."""
        if isinstance(trouble, _TooManyRowsError):
            return f"The source {self._spec.name} gave more than {MOST_ROWS:,} {trouble} rows."
        cause = getattr(trouble, "orig", None) or trouble
        what = " ".join(str(cause).split())[:300] or type(cause).__name__
        for secret in (self._url.password, sa.engine.url.URL.render_as_string(self._url)):
            if secret:
                what = what.replace(str(secret), "•••")
        return f"The source {self._spec.name} could not be read: {what.rstrip('.')}."


class _Asked(list[str]):
    """The wanted keys of one column; as one JSON text, made once for all questions."""

    @cached_property
    def as_json(self) -> str:
        """The keys as a JSON array."""
        plain = "".join(self)
        if (
            self
            and plain.isprintable()
            and plain.isascii()
            and '"' not in plain
            and "\\" not in plain
        ):
            # Keys are plain letters, as good as always: then there is nothing to escape.
            return '["' + '","'.join(self) + '"]'
        return json.dumps(self)


class _TooManyRowsError(Exception):
    """A record type answered with more rows than a list can need."""


def _distinct(names: Sequence[str], rows: list[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """Each row once: one that carries two wanted keys is found by both."""
    try:
        if _REF in names:
            place = names.index(_REF)
            if len({row[place] for row in rows}) == len(rows):
                return rows
        return list(dict.fromkeys(rows))
    except TypeError:  # arrays and documents, which cannot be hashed
        return list({repr(row): row for row in rows}.values())


def _cases(found: Sequence[Rows]) -> dict[str, None]:
    """Each case that rows name, as they come: half in order, which a set would undo."""
    return dict.fromkeys(record.urn for rows in found for record in rows.records if record.urn)


def _select(query: str, rest: str, before: str = "") -> str:
    """A SELECT around the configured one, whose own colons are kept from being read as binds.

    The query was checked to be one SELECT when the source was opened; the line break ends a
    comment that it may end in. Everything else here is fixed text and names of our columns.
    """
    inner = _COLON.sub(r"\:", query)
    return f"SELECT q.* FROM {before} ({inner}\n) q {rest}"  # noqa: S608


def _url(spec: SourceSpec, variables: Mapping[str, str]) -> sa.URL:
    location = spec.location
    for name in _VARIABLE.findall(location):
        if name not in variables:
            raise refusal(
                "source", f"The source {spec.name} needs the variable {name}, which is not set."
            )
        location = location.replace(f"${{{name}}}", quote(variables[name], safe=""))
    try:
        return sa.make_url(location)
    except (ArgumentError, ValueError) as trouble:
        raise _not_understood(spec.name) from trouble


def _not_understood(source: str) -> RefusedError:
    return refusal(
        "source",
        f"The URL of the source {source} cannot be understood; "
        "it should be like sqlite:///records.db or postgresql+psycopg://user@host/database.",
    )


def _engine(url: sa.URL, source: str) -> sa.Engine:
    backend = url.get_backend_name()
    try:
        if backend == "sqlite":
            return _sqlite(url, source)
        if backend == "postgresql":
            options = (
                "-c default_transaction_read_only=on "
                f"-c statement_timeout={STATEMENT_SECONDS * 1000} -c lock_timeout=5000"
            )
            driver = url.set(drivername="postgresql+psycopg")
            return sa.create_engine(
                driver,
                poolclass=sa.NullPool,
                connect_args={"connect_timeout": CONNECT_SECONDS, "options": options},
            )
        return sa.create_engine(url, poolclass=sa.NullPool)
    except (NoSuchModuleError, ImportError) as trouble:
        raise refusal(
            "source",
            f"The source {source} needs a database driver that is not installed "
            f"({url.drivername}).",
        ) from trouble
    except (ArgumentError, ValueError, TypeError) as trouble:
        raise _not_understood(source) from trouble


def _sqlite(url: sa.URL, source: str) -> sa.Engine:
    """A file opened as read-only by SQLite itself, and told to refuse writing besides."""
    name = url.database or ""
    if name in ("", ":memory:") or name.startswith("file:") or url.query:
        raise refusal("source", f"The source {source} must name a database file by its path.")
    path = Path(name).absolute()

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{path.as_uri()}?mode=ro",
            uri=True,
            timeout=CONNECT_SECONDS,
            check_same_thread=False,
        )
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        # Its first use declares json_each, which looks like a change of the schema.
        connection.execute("SELECT 1 FROM json_each('[]')")
        connection.set_authorizer(_only_reading)
        deadline = time.monotonic() + STATEMENT_SECONDS
        connection.set_progress_handler(lambda: int(time.monotonic() > deadline), 100_000)
        return connection

    return sa.create_engine("sqlite://", creator=connect, poolclass=sa.NullPool)


_READING_ACTIONS: Final = frozenset(
    {
        sqlite3.SQLITE_SELECT,
        sqlite3.SQLITE_READ,
        sqlite3.SQLITE_FUNCTION,
        sqlite3.SQLITE_RECURSIVE,
        sqlite3.SQLITE_TRANSACTION,
    }
)


def _only_reading(action: int, name: str | None, value: str | None, *_where: str | None) -> int:
    """Allow what reads, and the one setting that SQLAlchemy looks at when it connects."""
    looks = action == sqlite3.SQLITE_PRAGMA and name == "read_uncommitted" and value is None
    return sqlite3.SQLITE_OK if looks or action in _READING_ACTIONS else sqlite3.SQLITE_DENY


def _forbid_writing(connection: sa.Connection) -> None:
    """Tell the server that this transaction reads; each says it in its own words."""
    if connection.dialect.name in ("postgresql", "oracle"):
        connection.execute(sa.text("SET TRANSACTION READ ONLY"))
    elif connection.dialect.name in ("mysql", "mariadb"):
        connection.execute(sa.text("SET SESSION TRANSACTION READ ONLY"))
        connection.execute(sa.text("START TRANSACTION READ ONLY"))


def _names(connection: sa.Connection, query: str) -> list[str]:
    """The columns that a query yields, in small letters."""
    given = connection.execute(sa.text(_select(query, "WHERE 1 = :none")), {"none": 0})
    names = [name.casefold() for name in tuple(given.keys())]
    given.close()
    return names


def _read_through(connection: sa.Connection, query: str, keys: Sequence[str]) -> frozenset[str]:
    """The keys that no index of an SQLite file finds: a table is read through for each of them.

    To read it through once and look each row up among the keys then costs as much as the table
    has rows; to look each key up costs that much for every key.
    """
    found = set()
    for key in keys:
        plan = connection.execute(
            sa.text(f"EXPLAIN QUERY PLAN {_looked_up(query, key)}"), {key: "[]"}
        )
        steps = [str(row[-1]) for row in plan]
        if any(step.startswith("SCAN ") and not step.startswith("SCAN k ") for step in steps):
            found.add(key)
    return frozenset(found)


def _looked_up(query: str, key: str, unseen: str = "") -> str:
    """Each of the keys looked up by an index (SQLite)."""
    return _select(query, f"ON q.{key} = k.value{unseen}", f"json_each(:{key}) k CROSS JOIN")


def _statements(
    dialect: str,
    query: str,
    keys: Sequence[str],
    asked: Mapping[str, "_Asked"],
    read_through: Container[str] = (),
) -> Iterator[tuple[sa.TextClause, dict[str, object]]]:
    """The question on all keys, each key's join by itself so that each can use its index.

    A row that an earlier key has found is left out of the later ones. `read_through` are the keys
    that SQLite has no index for.
    """
    if not keys:
        return
    joins = []
    if dialect == "sqlite":
        for place, key in enumerate(keys):
            unseen = "".join(
                f" AND (q.{seen} IS NULL OR q.{seen} NOT IN ({_VALUES} json_each(:{seen})))"
                for seen in keys[:place]
            )
            if key in read_through:
                among = f"WHERE q.{key} IN ({_VALUES} json_each(:{key})){unseen}"
                joins.append(_select(query, among))
            else:
                joins.append(_looked_up(query, key, unseen))
        yield sa.text(" UNION ALL ".join(joins)), {key: asked[key].as_json for key in keys}
    elif dialect == "postgresql":
        for place, key in enumerate(keys):
            unseen = "".join(f" AND (q.{seen} = ANY(:{seen})) IS NOT TRUE" for seen in keys[:place])
            joins.append(_select(query, f"WHERE q.{key} = ANY(:{key}){unseen}"))
        yield sa.text(" UNION ALL ".join(joins)), {key: list(asked[key]) for key in keys}
    else:
        for key in keys:
            some: sa.BindParameter[str] = sa.bindparam("some", expanding=True)
            statement = sa.text(_select(query, f"WHERE q.{key} IN :some")).bindparams(some)
            for start in range(0, len(asked[key]), _CHUNK):
                yield statement, {"some": list(asked[key][start : start + _CHUNK])}
