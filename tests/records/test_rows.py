"""Whole columns of cells into records, the same as cell by cell."""

from datetime import UTC, datetime

from console.records.columns import readers
from console.records.rows import records_of

MOMENT = "2026-10-01T09:00:00Z"


def test_cells_that_are_equal_but_not_the_same_are_read_each_by_itself() -> None:
    names = ("record_ref", "urn", "code")
    rows = [(f"W/{place}", "01ZD0303226", (1, True, 1.0)[place % 3]) for place in range(600)]
    read = records_of("r", names, rows, readers(2026), record_type="court_result")
    assert read.rejected == 200
    assert {record.code for record in read.records} == {"1"}


def test_a_moment_is_read_in_each_column_by_that_columns_rule() -> None:
    names = ("record_ref", "urn", "status", "opened_at", "changed_at", "expires_at")
    rows = [
        (f"W/{place}", "01ZD0303226", "live", "2026-10-01", MOMENT, "2026-10-01")
        for place in range(3)
    ]
    for record in records_of("r", names, rows, readers(2026), record_type="warrant").records:
        assert record.opened_at == datetime(2026, 9, 30, 23, tzinfo=UTC)
        assert record.changed_at == datetime(2026, 10, 1, 9, tzinfo=UTC)
        assert record.expires_at == datetime(2026, 10, 1, 23, tzinfo=UTC)


def test_an_identifier_that_cannot_be_read_costs_its_row_only() -> None:
    rows = [(f"W/{place}", "01ZD0303226" if place else "x" * 3_000) for place in range(4)]
    read = records_of("r", ("record_ref", "urn"), rows, readers(2026), record_type="court_result")
    assert (len(read.records), read.rejected) == (3, 1)
    assert read.problems == ("r, row 1: the urn cannot be read; the row was set aside.",)
