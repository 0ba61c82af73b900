"""The text of a configured query: one SELECT or a view, and nothing that writes."""

import pytest

from console.domain.refusals import RefusedError
from console.records.read_only import one_select


@pytest.mark.parametrize(
    "query",
    [
        "SELECT 1",
        " select * from t where a = ';' ; ",
        "WITH x AS (SELECT 1) SELECT * FROM x",
        "SELECT a -- insert; nothing\nFROM t",
        "SELECT /* drop table; */ a FROM t",
        'SELECT "update", [delete], `insert` FROM t',
        "SELECT 'it''s (' FROM t",
        "SELECT $x$ ; drop $x$ FROM t",
        "SELECT replace(a, 'x', 'y') FROM t",
    ],
)
def test_reading_is_taken(query: str) -> None:
    assert one_select(query, "warrant").casefold().startswith(("select", "with"))


def test_a_name_is_a_view_read_whole() -> None:
    assert one_select(" records.warrants ", "warrant") == "SELECT * FROM records.warrants"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "empty"),
        ("x" * 20_001, "too long"),
        ("SELECT 1; DROP TABLE t", "more than one"),
        ("INSERT INTO t VALUES (1)", "does not begin"),
        ("PRAGMA writable_schema = 1", "does not begin"),
        ("VALUES (1)", "does not begin"),
        ("WITH x AS (INSERT INTO t VALUES (1) RETURNING *) SELECT * FROM x", "INSERT"),
        ("WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x", "DELETE"),
        ("SELECT * INTO new FROM t", "INTO"),
        ("SELECT * FROM t FOR UPDATE", "UPDATE"),
        ("SELECT 1) q; --", "more than one"),
        ("SELECT 1) q UNION SELECT (2", "brackets"),
        ("SELECT (1", "brackets"),
        ("SELECT 1)", "brackets"),
        ("()", "does not begin"),
    ],
)
def test_anything_else_is_refused(query: str, told: str) -> None:
    with pytest.raises(RefusedError) as refused:
        one_select(query, "warrant")
    assert told in str(refused.value)
    assert "warrant" in str(refused.value)
