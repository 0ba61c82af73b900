"""Records files: their age, their heading, their bad rows, and whose rows are kept."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from console.domain.records import SourceState
from console.records.opening import open_source
from console.services.contracts import SourceAnswer, SourceSpec, WantedKeys

HEAD = (
    "record_type,record_ref,pnc_id,urn,image_ref,code,status,opened_at,changed_at,expires_at,detail"
)
WANTED = WantedKeys(pnc_ids=("2024/0001001S",), urns=("01ZD0303226",), image_refs=("CI 1",))
SpecOf = Callable[..., SourceSpec]


def read(spec_of: SpecOf, path: Path, at: datetime, wanted: WantedKeys = WANTED) -> SourceAnswer:
    return open_source(spec_of("records-csv", path, "warrant", "image")).read(wanted, at)


def written(path: Path, *lines: str, head: str = HEAD) -> Path:
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return path


def test_rows_are_as_old_as_the_first_line_says(
    tmp_path: Path, at: datetime, spec_of: SpecOf
) -> None:
    path = written(
        tmp_path / "r.csv",
        HEAD,
        "warrant,W/1,24/1001s,01ZD/03032/26,,4576,live,2026-10-01T09:00:00Z,2026-10-01T10:00:00+01:00,28/11/2026,x",
        head="# read at 2026-11-28T11:20:00Z",
    )
    answer = read(spec_of, path, at)
    assert answer.reading.state is SourceState.ANSWERED
    assert answer.reading.read_at == datetime(2026, 11, 28, 11, 20, tzinfo=UTC)
    assert (answer.reading.rows, answer.reading.rejected, answer.problems) == (1, 0, ())
    (row,) = answer.records
    assert (row.pnc_id, row.urn, row.code) == ("2024/0001001S", "01ZD0303226", "4576")
    assert row.opened_at == row.changed_at == datetime(2026, 10, 1, 9, tzinfo=UTC)
    assert row.expires_at == datetime(2026, 11, 29, tzinfo=UTC)
    assert row.surname == ""
    assert row.review_at is None


def test_without_that_line_rows_are_as_old_as_the_file(
    tmp_path: Path, at: datetime, spec_of: SpecOf
) -> None:
    path = written(tmp_path / "r.csv")
    written_at = at - timedelta(hours=3)
    os.utime(path, (written_at.timestamp(), written_at.timestamp()))
    answer = read(spec_of, path, at)
    assert answer.reading.read_at == written_at
    assert answer.reading.rows == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"# read at teatime\nrecord_type,record_ref,urn\n", "read at 2026"),
        (b"# made by hand\nrecord_type,record_ref,urn\n", "read at 2026"),
        (b"", "no heading"),
        (b"# read at 2026-11-28T11:20:00Z\n", "no heading"),
        (b"record_type,urn\n", "no record_ref"),
        (b"record_type,record_ref\n", "no key column"),
        (b"record_type,record_ref,urn,urn\n", "urn more than once"),
        ("record_type,record_ref,urn\nx,\u00e9,\n".encode("latin-1"), "UTF-8"),
        (b'record_type,record_ref,urn\n"a"b,c,d\n', "not CSV"),
        (b"a," * 300 + b"\n", "columns"),
        (b"PK\x03\x04nonsense", "Excel"),
        (b"\xd0\xcf\x11\xe0nonsense", "Excel"),
    ],
)
def test_a_file_that_cannot_be_read_is_down_with_a_sentence(
    content: bytes, told: str, tmp_path: Path, at: datetime, spec_of: SpecOf
) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(content)
    answer = read(spec_of, path, at)
    assert answer.reading.state is SourceState.DOWN
    assert answer.reading.read_at is None
    assert told in answer.reading.problem
    assert answer.reading.problem.endswith(".")
    assert answer.problems == (answer.reading.problem,)
    assert answer.records == ()


def test_a_missing_file_and_a_folder_are_down(
    tmp_path: Path, at: datetime, spec_of: SpecOf
) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        answer = read(spec_of, path, at)
        assert answer.reading.state is SourceState.DOWN
        assert "is not there" in answer.reading.problem


def test_bad_rows_are_set_aside_counted_and_told(
    tmp_path: Path, at: datetime, spec_of: SpecOf
) -> None:
    path = written(
        tmp_path / "r.csv",
        "warrant,W/1,,01ZD0303226,,4576,live,2026-10-01T09:00:00Z,,,good",
        "warrant,W/2,,01ZD0303226,,4576,live,yesterday,,,",
        "warrant,W/3,,01ZD0303226,,4576,maybe,,,,",
        "summons,W/4,,01ZD0303226,,4576,live,,,,",
        "warrant,,,01ZD0303226,,4576,live,,,,",
        "warrant,W/6,,,,4576,live,,,,",
        "warrant,W/7,,01ZD0303226,,4576,live,,,,d,e,f",
        "warrant,W/8,,01ZD0303226",
        ",,,,,,,,,,",
    )
    answer = read(spec_of, path, at)
    assert [row.record_ref for row in answer.records] == ["W/1"]
    assert answer.reading.rejected == 7
    told = "\n".join(answer.problems)
    for line, why in [
        (3, "opened_at cannot be read"),
        (4, "“maybe” is no status"),
        (5, "“summons” is no record type"),
        (6, "no record_ref"),
        (7, "no key"),
        (8, "more cells"),
        (9, "is no status"),
    ]:
        assert any(f"line {line}:" in each and why in each for each in answer.problems), (
            line,
            told,
        )


def test_many_bad_rows_are_told_in_short(tmp_path: Path, at: datetime, spec_of: SpecOf) -> None:
    bad = ["warrant,W/1,,01ZD0303226,,4576,maybe,,,,"] * 30
    answer = read(spec_of, written(tmp_path / "r.csv", *bad), at)
    assert answer.reading.rejected == 30
    assert len(answer.problems) == 21
    assert "10 more" in answer.problems[-1]


def test_only_rows_about_the_list_are_kept_with_their_cases(
    tmp_path: Path, at: datetime, spec_of: SpecOf
) -> None:
    path = written(
        tmp_path / "r.csv",
        "warrant,W/1,24/1001S,09XX0000126,,4576,live,,,,by person",
        "court_result,C/1,,09XX0000126,,2004,,,,,by that person's case",
        "warrant,W/2,24/7777S,01ZD0303226,,4576,live,,,,by case",
        "image,I/1,,,ci1,,open,,,,by picture",
        "warrant,W/3,24/8888S,08XX0000126,,4576,live,,,,a stranger",
    )
    answer = read(spec_of, path, at)
    assert [row.record_ref for row in answer.records] == ["W/1", "C/1", "W/2", "I/1"]
    assert answer.reading.rows == 4
    assert any("court_result" in problem for problem in answer.problems)


def test_preview_shows_whoever_comes_first(tmp_path: Path, at: datetime, spec_of: SpecOf) -> None:
    rows = [f"warrant,W/{n},,08XX0000{n}26,,4576,live,,,," for n in range(100, 150)]
    source = open_source(spec_of("records-csv", written(tmp_path / "r.csv", *rows), "warrant"))
    assert len(source.preview(20, at).records) == 20


def test_headings_of_another_system_are_mapped(
    tmp_path: Path, at: datetime, spec_of: SpecOf
) -> None:
    path = written(
        tmp_path / "r.csv",
        "warrant,1,01ZD0303226,live,Smith",
        head="\ufeffTYPE,Number, Case URN ,Status,other",
    )
    spec = spec_of(
        "records-csv",
        path,
        "warrant",
        columns={"record_type": "Type", "record_ref": "NUMBER", "urn": "Case URN"},
    )
    (row,) = open_source(spec).read(WANTED, at).records
    assert (row.record_ref, row.urn, row.status, row.surname) == ("1", "01ZD0303226", "live", "")


def test_excel_gives_the_same_records(tmp_path: Path, at: datetime, spec_of: SpecOf) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["# read at 2026-11-28T11:20:00Z"])
    sheet.append(HEAD.split(","))
    moment = datetime(2026, 10, 1, 10, 0)
    day = date(2026, 11, 28)
    sheet.append(
        ["warrant", 17, "24/1001S", "01ZD0303226", None, 4576, "live", moment, moment, day]
    )
    path = tmp_path / "r.xlsx"
    book.save(path)
    answer = read(spec_of, path, at)
    assert answer.reading.read_at == datetime(2026, 11, 28, 11, 20, tzinfo=UTC)
    (row,) = answer.records
    assert (row.record_ref, row.code, row.pnc_id) == ("17", "4576", "2024/0001001S")
    assert row.opened_at == datetime(2026, 10, 1, 9, tzinfo=UTC)
    assert row.expires_at == datetime(2026, 11, 29, tzinfo=UTC)


def test_an_end_whose_time_cannot_be_read_is_kept_without_it(
    tmp_path: Path, at: datetime, spec_of: SpecOf
) -> None:
    case = "01ZD0303226"
    path = written(
        tmp_path / "r.csv",
        f"warrant,W/1,,{case},,2509,Withdrawn,2026-10-01T09:00:00Z,yesterday,,",
        f"court_result,C/1,,{case},,2051,,soon,2026-10-02T09:00:00Z,,",
        f"custody,H/1,,{case},,,in_custody,soon,soon,,",
        "image,I/1,,,CI 1,,deleted,,soon,,",
        f"crime,K/1,,{case},,10,,,soon,,",
        f"order,O/1,,{case},,,expired,,,soon,",
        f"warrant,W/2,,{case},,4576,live,2026-10-01T09:00:00Z,yesterday,,",
        f"crime,K/2,,{case},,0,,,soon,,",
        f"crime,K/3,,{case},,,,,soon,,",
        "image,I/2,,,CI 1,,convicted,,soon,,",
        "warrant,W/3,,,,2509,withdrawn,,soon,,",
    )
    answer = read(spec_of, path, at)
    kept = {row.record_ref: (row.opened_at, row.changed_at) for row in answer.records}
    assert kept == {
        "W/1": (datetime(2026, 10, 1, 9, tzinfo=UTC), None),
        "C/1": (None, datetime(2026, 10, 2, 9, tzinfo=UTC)),
        "H/1": (None, None),
        "I/1": (None, None),
        "K/1": (None, None),
        "O/1": (None, None),
    }
    assert answer.reading.rejected == 5
    told = [each for each in answer.problems if "line" in each]
    assert len(told) == 11
    assert told[0].endswith("line 8: the changed_at cannot be read; the row was set aside.")
    assert told[4].endswith("line 12: it carries no key (PNC ID, URN or another); "
                            "the row was set aside.")  # fmt: skip
    assert told[5] == (
        "test, line 2: the changed_at cannot be read; "
        "the row was kept without it, as it ends something."
    )


def test_many_ends_without_a_time_are_told_in_short(
    tmp_path: Path, at: datetime, spec_of: SpecOf
) -> None:
    rows = [f"warrant,W/{n},,01ZD0303226,,2509,withdrawn,,soon,," for n in range(30)]
    answer = read(spec_of, written(tmp_path / "r.csv", *rows), at)
    assert (answer.reading.rows, answer.reading.rejected) == (30, 0)
    assert len(answer.problems) == 21
    assert "10 more rows were kept" in answer.problems[-1]


@pytest.mark.parametrize(
    ("written_as", "meant"),
    [
        ("High", "high"),
        ("SHPO", "shpo"),
        (" Arrest ", "arrest"),
        ("Locate_Trace", "locate_trace"),
        ("Mental_Health", "mental_health"),
        ("KEPT Reviewed", "kept Reviewed"),
        ("LE", "LE"),
        ("EO, K", "EO, K"),
        ("W", "W"),
        ("Something Else", "Something Else"),
        ("", ""),
    ],
)
def test_qualifiers_and_statuses_are_read_in_any_case(
    written_as: str, meant: str, tmp_path: Path, at: datetime, spec_of: SpecOf
) -> None:
    path = written(
        tmp_path / "r.csv",
        f'Warrant,W/1,01ZD0303226,LIVE,"{written_as}"',
        head="record_type,record_ref,urn,status,qualifier",
    )
    (row,) = read(spec_of, path, at).records
    assert (row.record_type, row.status, row.qualifier) == ("warrant", "live", meant)


def test_a_qualifier_too_long_to_read_sets_its_row_aside(
    tmp_path: Path, at: datetime, spec_of: SpecOf
) -> None:
    path = written(
        tmp_path / "r.csv",
        f"warrant,W/1,01ZD0303226,live,{'x' * 3_000}",
        head="record_type,record_ref,urn,status,qualifier",
    )
    answer = read(spec_of, path, at)
    assert (answer.reading.rows, answer.reading.rejected) == (0, 1)
