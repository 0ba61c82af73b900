"""Records in a real SQLite file and a real PostgreSQL server: read whole, never written."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import psycopg
import pytest
import sqlalchemy as sa

from console.domain.records import SourceState
from console.records import database as module
from console.records.database import Database, _statements
from console.records.opening import open_source
from console.services.contracts import SourceSpec, WantedKeys
from tests.postgres import Server

SpecOf = Callable[..., SourceSpec]
TABLES = """
CREATE TABLE warrants (ref TEXT, pnc TEXT, urn TEXT, code TEXT, state TEXT, opened TEXT);
CREATE INDEX warrants_pnc ON warrants (pnc);
CREATE INDEX warrants_urn ON warrants (urn);
CREATE VIEW results AS SELECT ref AS record_ref, urn, code, opened AS changed_at
  FROM warrants WHERE ref LIKE 'C%';
"""
ROWS = [
    ("W/1", "24/1001S", "01ZD0303226", "4576", "live", "2026-10-01T09:00:00Z"),
    ("W/2", "2024/0001002S", "01ZD0404126", "4576", "live", "2026-10-01T09:00:00Z"),
    ("W/3", "24/0009999S", "09XX0000126", "4576", "live", "2026-10-01T09:00:00Z"),
    ("W/4", "2024/1003S", "08XX0000126", "4576", "perhaps", "2026-10-01T09:00:00Z"),
    ("C/1", None, "01ZD0404126", "2051", None, "2026-11-01T09:00:00Z"),
]
QUERIES = {
    "court_result": "results",
    "warrant": "SELECT ref AS record_ref, pnc AS PNC_ID, urn, code, state AS status, "
    "opened AS opened_at, '10:30 %' AS detail FROM warrants WHERE ref LIKE 'W%' -- all of them",
}
WANTED = WantedKeys(
    pnc_ids=("2024/0001001S", "2024/0001002S", "2024/0001003S"), urns=("01ZD0303226",)
)


class Place(NamedTuple):
    """A database with the tables: its URL, and how many rows it holds."""

    url: str
    count: Callable[[], int]


@pytest.fixture
def sqlite_place(tmp_path: Path) -> Place:
    path = tmp_path / "records #1.db"
    made = sqlite3.connect(path)
    made.executescript(TABLES)
    made.executemany("INSERT INTO warrants VALUES (?, ?, ?, ?, ?, ?)", ROWS)
    made.commit()
    made.close()

    def count() -> int:
        with sqlite3.connect(path) as seen:
            number: int = seen.execute("SELECT count(*) FROM warrants").fetchone()[0]
        seen.close()
        return number

    return Place(f"sqlite:///{path}", count)


@pytest.fixture
def postgres_place(postgres: Server) -> Iterator[Place]:
    plain = f"host=127.0.0.1 port={postgres.port} user={postgres.superuser} dbname="
    with psycopg.connect(plain + "postgres", autocommit=True) as server:
        server.execute("DROP DATABASE IF EXISTS records WITH (FORCE)")
        server.execute("CREATE DATABASE records")
    with psycopg.connect(plain + "records", autocommit=True) as made:
        made.execute(TABLES)
        made.cursor().executemany("INSERT INTO warrants VALUES (%s, %s, %s, %s, %s, %s)", ROWS)
        made.execute("CREATE SEQUENCE numbers")
        made.execute(
            "CREATE FUNCTION sneak() RETURNS int LANGUAGE sql AS "
            "$$ INSERT INTO warrants (ref) VALUES ('X'); SELECT 1 $$"
        )

    def count() -> int:
        with psycopg.connect(plain + "records") as seen:
            row = seen.execute("SELECT count(*) FROM warrants").fetchone()
        assert row is not None
        return int(row[0])

    yield Place(postgres.url("records"), count)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> Place:
    name = "sqlite_place" if request.param == "sqlite" else "postgres_place"
    found: Place = request.getfixturevalue(name)
    return found


def test_the_whole_list_is_asked_for_at_once(place: Place, spec_of: SpecOf, at: datetime) -> None:
    spec = spec_of("sql", place.url, "warrant", "court_result", queries=QUERIES, live=True)
    answer = open_source(spec).read(WANTED, at)
    reading = answer.reading
    assert (reading.state, reading.live, reading.read_at) == (SourceState.ANSWERED, True, at)
    found = {row.record_ref: row for row in answer.records}
    assert sorted(found) == ["C/1", "W/1", "W/2"]
    assert reading.rows == 3
    assert (reading.rejected, len(answer.problems)) == (1, 1)
    assert "“perhaps”" in answer.problems[0]
    first = found["W/1"]
    assert (first.pnc_id, first.source, first.record_type) == ("2024/0001001S", "test", "warrant")
    assert first.opened_at == datetime(2026, 10, 1, 9, tzinfo=UTC)
    assert first.detail == "10:30 %"
    assert found["C/1"].code == "2051"


def test_every_key_that_a_query_yields_is_joined_by(
    place: Place, spec_of: SpecOf, at: datetime
) -> None:
    spec = spec_of("sql", place.url, "warrant", queries={"warrant": QUERIES["warrant"]})
    source = open_source(spec)
    by_case = source.read(WantedKeys(urns=("01ZD0404126",)), at)
    assert [row.record_ref for row in by_case.records] == ["W/2"]
    by_both = source.read(WantedKeys(pnc_ids=("2024/0001001S",), urns=("01ZD0303226",)), at)
    assert [row.record_ref for row in by_both.records] == ["W/1"]
    by_neither = source.read(WantedKeys(image_refs=("CI-1",)), at)
    assert by_neither.reading.state is SourceState.ANSWERED
    assert by_neither.records == []
    nobody = source.read(WantedKeys(), at)
    assert nobody.records == []


def test_hostile_keys_are_only_keys(place: Place, spec_of: SpecOf, at: datetime) -> None:
    spec = spec_of("sql", place.url, "warrant", queries={"warrant": QUERIES["warrant"]})
    wanted = WantedKeys(urns=("x'); DROP TABLE warrants; --", '"]', "%s", ":urn", "{a}"))
    assert open_source(spec).read(wanted, at).records == []
    assert place.count() == len(ROWS)


def test_preview_shows_whoever_comes_first(place: Place, spec_of: SpecOf, at: datetime) -> None:
    spec = spec_of("sql", place.url, "warrant", queries={"warrant": QUERIES["warrant"]})
    answer = open_source(spec).preview(2, at)
    assert [row.record_ref for row in answer.records] == ["W/1", "W/2"]
    assert (
        open_source(spec_of("sql", place.url, "warrant", queries={"warrant": "none"}))
        .preview(2, at)
        .reading.state
        is SourceState.DOWN
    )


WRITES = [
    "INSERT INTO warrants (ref) VALUES ('X')",
    "UPDATE warrants SET state = 'withdrawn'",
    "DELETE FROM warrants",
    "DROP TABLE warrants",
    "CREATE TABLE more (x int)",
]


@pytest.mark.parametrize("write", WRITES)
def test_the_connection_itself_refuses_to_write(write: str, place: Place, spec_of: SpecOf) -> None:
    source = open_source(spec_of("sql", place.url, "warrant", queries=QUERIES))
    assert isinstance(source, Database)
    with (
        pytest.raises(sa.exc.DBAPIError, match=r"read.?only|not authorized"),
        source.reading_connection() as connection,
    ):
        connection.execute(sa.text(write))
    assert place.count() == len(ROWS)


def injected(query: str, place: Place, spec_of: SpecOf, at: datetime) -> SourceState:
    """Ask with a query that the text's guard let through, so that the connection alone stands."""
    source = open_source(spec_of("sql", place.url, "warrant", queries={"warrant": "warrants"}))
    assert isinstance(source, Database)
    source._queries["warrant"] = query
    return source.read(WANTED, at).reading.state


@pytest.mark.parametrize(
    "query",
    [
        "WITH x AS (INSERT INTO warrants (ref) VALUES ('X') RETURNING *) SELECT * FROM x",
        "SELECT 1 AS urn) q; DROP TABLE warrants; --",
        "SELECT 1 AS urn) q; COMMIT; INSERT INTO warrants (ref) VALUES ('X'); --",
        "SELECT 1 AS urn) q; SET default_transaction_read_only = off; COMMIT; "
        "DROP TABLE warrants; --",
        "INSERT INTO warrants (ref) VALUES ('X')",
    ],
)
def test_a_write_inside_a_configured_query_fails(
    query: str, place: Place, spec_of: SpecOf, at: datetime
) -> None:
    assert injected(query, place, spec_of, at) is SourceState.DOWN
    assert place.count() == len(ROWS)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT sneak()::text AS record_ref, '1' AS urn",
        "SELECT nextval('numbers')::text AS record_ref, '01ZD0303226' AS urn",
        "SELECT set_config('transaction_read_only', 'off', false) AS record_ref, "
        "sneak()::text AS urn",
    ],
)
def test_functions_that_write_fail_on_postgresql(
    query: str, postgres_place: Place, spec_of: SpecOf, at: datetime
) -> None:
    source = open_source(spec_of("sql", postgres_place.url, "warrant", queries={"warrant": query}))
    assert source.preview(5, at).reading.state is SourceState.DOWN
    assert postgres_place.count() == len(ROWS)


def test_sqlite_attaches_and_loads_nothing(
    sqlite_place: Place, spec_of: SpecOf, tmp_path: Path
) -> None:
    source = open_source(spec_of("sql", sqlite_place.url, "warrant", queries=QUERIES))
    assert isinstance(source, Database)
    for statement in (
        f"ATTACH DATABASE '{tmp_path}/new.db' AS new",
        "PRAGMA query_only = OFF",
        "PRAGMA journal_mode = DELETE",
    ):
        with (
            pytest.raises(sa.exc.DatabaseError, match="not authorized"),
            source.reading_connection() as connection,
        ):
            connection.execute(sa.text(statement))
    assert not (tmp_path / "new.db").exists()


def test_an_unreadable_database_is_down_and_made_by_nobody(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    missing = tmp_path / "none.db"
    spec = spec_of("sql", f"sqlite:///{missing}", "warrant", queries=QUERIES)
    answer = open_source(spec).read(WANTED, at)
    assert answer.reading.state is SourceState.DOWN
    assert "could not be read" in answer.reading.problem
    assert not missing.exists()
    missing.write_bytes(b"this is no database" * 100)
    assert open_source(spec).read(WANTED, at).reading.state is SourceState.DOWN


def test_a_query_that_does_not_fit_is_down_with_a_sentence(
    place: Place, spec_of: SpecOf, at: datetime
) -> None:
    spec = spec_of(
        "sql", place.url, "warrant", queries={"warrant": "SELECT missing_column FROM nowhere"}
    )
    answer = open_source(spec).read(WANTED, at)
    assert answer.reading.state is SourceState.DOWN
    assert "nowhere" in answer.reading.problem
    assert answer.reading.problem.count("\n") == 0


def test_no_password_is_told(postgres: Server, spec_of: SpecOf, at: datetime) -> None:
    url = postgres.url("records", "stranger", "open-sesame")
    spec = spec_of("sql", url, "warrant", queries=QUERIES)
    answer = open_source(spec).read(WANTED, at)
    assert answer.reading.state is SourceState.DOWN
    assert "open-sesame" not in repr(answer.reading)
    nowhere = spec_of("sql", "postgresql://u:open-sesame@127.0.0.1:1/x", "warrant", queries=QUERIES)
    assert "open-sesame" not in open_source(nowhere).read(WANTED, at).reading.problem


def test_a_variable_fills_the_password(
    postgres_place: Place, postgres: Server, spec_of: SpecOf, at: datetime
) -> None:
    with psycopg.connect(postgres_place.url.replace("+psycopg", ""), autocommit=True) as server:
        server.execute("DROP ROLE IF EXISTS reader")
        server.execute("CREATE ROLE reader LOGIN PASSWORD 'a@b/c'")
        server.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
    url = f"postgresql://reader:${{PASS}}@127.0.0.1:{postgres.port}/records"
    spec = spec_of("sql", url, "warrant", queries=QUERIES)
    answer = open_source(spec, variables={"PASS": "a@b/c"}).read(WANTED, at)
    assert answer.reading.state is SourceState.ANSWERED
    with psycopg.connect(postgres_place.url.replace("+psycopg", ""), autocommit=True) as server:
        server.execute("DROP OWNED BY reader")
        server.execute("DROP ROLE reader")


def test_a_key_without_an_index_reads_its_table_through_once(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    """Looked up one by one, so many keys in so many rows would take minutes."""
    path = tmp_path / "no index.db"
    made = sqlite3.connect(path)
    made.executescript("CREATE TABLE w (ref TEXT, pnc TEXT, urn TEXT); CREATE INDEX u ON w (urn);")
    rows = [(f"W/{n}", f"2024/{n:07}A", f"01ZD{n:05}26") for n in range(20_000)]
    made.executemany("INSERT INTO w VALUES (?, ?, ?)", rows)
    made.commit()
    made.close()
    query = "SELECT ref AS record_ref, pnc AS pnc_id, urn, 'live' AS status FROM w"
    spec = spec_of("sql", f"sqlite:///{path}", "warrant", queries={"warrant": query})
    source = open_source(spec)
    with source.reading_connection() as connection:
        assert module._read_through(connection, query, ["pnc_id", "urn"]) == {"pnc_id"}
    wanted = WantedKeys(
        pnc_ids=tuple(f"2024/{n:07}A" for n in range(5_000, 20_000)),
        urns=tuple(f"01ZD{n:05}26" for n in range(6_000)),
    )
    answer = source.read(wanted, at)
    assert len(answer.records) == len({one.record_ref for one in answer.records}) == 20_000


def test_other_databases_are_asked_in_chunks(sqlite_place: Place) -> None:
    """No third server is at hand: the statements of such a dialect are run on SQLite."""
    asked = {"urn": [*(f"01ZD{n:07}" for n in range(1200)), "01ZD0303226"]}
    made = list(_statements("mssql", "SELECT urn, ref FROM warrants", ["urn"], asked))
    assert len(made) == 3
    with sa.create_engine(sqlite_place.url, poolclass=sa.NullPool).connect() as connection:
        rows = [row for text, binds in made for row in connection.execute(text, binds)]
    assert [row[1] for row in rows] == ["W/1"]
    assert list(_statements("mssql", "SELECT 1", [], {})) == []


def test_arrays_and_odd_values_set_a_row_aside(
    postgres_place: Place, spec_of: SpecOf, at: datetime
) -> None:
    query = "SELECT ARRAY['a'] AS record_ref, '01ZD0303226' AS urn, 'live' AS status"
    spec = spec_of("sql", postgres_place.url, "warrant", queries={"warrant": query})
    answer = open_source(spec).read(WANTED, at)
    assert answer.reading.state is SourceState.ANSWERED
    assert answer.reading.rejected == 1


def test_more_rows_than_a_list_can_need_are_down(
    place: Place, spec_of: SpecOf, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 1)
    spec = spec_of("sql", place.url, "warrant", queries={"warrant": QUERIES["warrant"]})
    answer = open_source(spec).read(WANTED, at)
    assert answer.reading.state is SourceState.DOWN
    assert "more than 1 warrant rows" in answer.reading.problem


def test_a_statement_that_takes_too_long_is_stopped(
    sqlite_place: Place, spec_of: SpecOf, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "STATEMENT_SECONDS", 0)
    endless = (
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
        "SELECT CAST(max(x) AS TEXT) AS urn FROM n"
    )
    spec = spec_of("sql", sqlite_place.url, "warrant", queries={"warrant": endless})
    assert "interrupted" in open_source(spec).read(WANTED, at).reading.problem
