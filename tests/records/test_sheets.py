"""Limits of files, and lines that are told right."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from console.domain.refusals import OutOfReachError
from console.records import sheets
from console.records.sheets import read_table


def test_lines_are_those_of_the_file_even_after_breaks_and_gaps(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('\ufeff\na,"b\nc"\n\n,,\nd,e\n', encoding="utf-8")
    table = read_table(path)
    assert table.rows == [["a", "b\nc"], ["d", "e"]]
    assert table.lines == [2, 6]
    assert (table.is_sheet, table.line_word) == (False, "line")


@pytest.mark.parametrize(
    ("limit", "told"), [("MOST_BYTES", "larger"), ("MOST_ROWS", "more than 2 rows")]
)
def test_too_much_is_refused(
    limit: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, limit, 2)
    path = tmp_path / "t.csv"
    path.write_text("a\nb\n" if limit == "MOST_BYTES" else "a\nb\nc\n")
    if limit == "MOST_ROWS":
        ok = tmp_path / "ok.csv"
        ok.write_text("a\nb\n")
        assert len(read_table(ok).rows) == 2
    with pytest.raises(OutOfReachError, match=told):
        read_table(path)


@pytest.mark.parametrize("limit", ["MOST_SHEET_BYTES", "MOST_UNPACKED", "MOST_ROWS"])
def test_sheets_have_limits_of_their_own(
    limit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = openpyxl.Workbook()
    for number in range(3):
        book.active.append([number])
    path = tmp_path / "t.xlsx"
    book.save(path)
    assert read_table(path).line_word == "row"
    monkeypatch.setattr(sheets, limit, 2)
    with pytest.raises(OutOfReachError):
        read_table(path)


def test_a_zip_that_is_no_sheet_is_refused(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("hello.txt", "hello")
    path = tmp_path / "t.xlsx"
    path.write_bytes(packed.getvalue())
    with pytest.raises(OutOfReachError, match="Excel"):
        read_table(path)


def test_a_file_that_may_not_be_read_is_out_of_reach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a\n")

    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(OutOfReachError, match="Permission denied"):
        read_table(path)


def test_a_sheet_that_would_need_terabytes_costs_its_worker_and_nothing_else(
    tmp_path: Path,
) -> None:
    book = openpyxl.Workbook()
    book.active.append(["record_type"])
    book.active["XFD1048576"] = "x"
    path = tmp_path / "t.xlsx"
    book.save(path)
    with pytest.raises(OutOfReachError, match=r"t\.xlsx"):
        read_table(path)


def test_dates_and_numbers_come_through_as_what_they_are(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 20, 15, 52)
    book = openpyxl.Workbook()
    book.active.append([moment, moment.time(), 12.5, "text", True])
    path = tmp_path / "t.xlsx"
    book.save(path)
    assert read_table(path).rows == [[moment, moment.time(), 12.5, "text", True]]
