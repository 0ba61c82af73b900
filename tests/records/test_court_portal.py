"""The portal's reports, as exported and as re-saved by hand."""

import csv
import io
import os
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from console.domain.records import Record, SourceState
from console.records.court_portal import surname_of
from console.records.opening import open_source
from console.services.contracts import SourceAnswer, SourceSpec, WantedKeys

SpecOf = Callable[..., SourceSpec]
WANTED = WantedKeys(urns=("01ZD0303226",))
WARRANTS = [
    "Hearing date",
    "Court name",
    "Hearing time",
    "Defendant name",
    "Gender",
    "Defendant address",
    "Date of birth",
    "PNCID",
    "PTIURN",
    "ASN",
    "Offence title(s)",
    "Offence wording",
    "Warrant text",
    "Next court appearance",
    "Next court appearance date",
    "Warrant type",
    "Bail or no bail",
    "Date/time received by CJSE",
    "Number of days taken to enter portal",
    "Trigger status",
    "Trigger resolved date",
]
BAILS = [
    "Hearing date",
    "Court name",
    "Hearing time",
    "Defendant name",
    "Defendant address",
    "Date of birth",
    "PTIURN",
    "ASN",
    "Offence title(s)",
    "Next court appearance",
    "Next court appearance date",
    "Next court appearance time",
    "Date/time received by CJSE",
    "Number of days taken to enter portal",
    "Bail conditions imposed",
    "Case successfully automated to PNC",
    "Trigger status",
    "Trigger resolved date",
]
BASE = {
    "Hearing date": "20/07/2026",
    "Court name": "Thames Magistrates' Court",
    "Hearing time": "10:00",
    "Defendant name": "DE LA CRUZ Maria",
    "Defendant address": '1 Example Street, "Flat 2"',
    "Date of birth": "17/04/1991",
    "PNCID": " ",
    "PTIURN": "01ZD0303226",
    "ASN": "26/01ZD/01/1001S",
    "Offence title(s)": "Robbery",
    "Warrant type": "FTA",
    "Bail or no bail": "No Bail",
    "Date/time received by CJSE": "20/07/2026 15:52",
    "Trigger status": "Unresolved",
    "Bail conditions imposed": "Not to enter Newham",
}


def exported(path: Path, title: str, columns: list[str], *rows: dict[str, str]) -> Path:
    """A report as the portal writes it."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        whole = {**BASE, **row}
        writer.writerow([whole.get(column, "") for column in columns])
    head = f'\n"{title}",Date run: 28/11/2026 11:15:00,From: 01/09/2026,To: 28/11/2026\n\n'
    path.write_text("\ufeff" + head + out.getvalue().rstrip("\n"), encoding="utf-8")
    return path


def warrants(
    tmp_path: Path, spec_of: SpecOf, at: datetime, *rows: dict[str, str]
) -> tuple[SourceAnswer, list[Record]]:
    path = exported(tmp_path / "w.csv", "Warrants", WARRANTS, *rows)
    answer = open_source(spec_of("bichard-warrants", path, "warrant")).read(WANTED, at)
    return answer, list(answer.records)


def bails(
    tmp_path: Path, spec_of: SpecOf, at: datetime, *rows: dict[str, str]
) -> tuple[SourceAnswer, list[Record]]:
    path = exported(tmp_path / "b.csv", "Bail conditions", BAILS, *rows)
    answer = open_source(spec_of("bichard-bails", path, "bail")).read(WANTED, at)
    return answer, list(answer.records)


def test_a_warrant_as_exported(tmp_path: Path, spec_of: SpecOf, at: datetime) -> None:
    answer, (row,) = warrants(tmp_path, spec_of, at, {"PNCID": "2024/0001333S"})
    assert answer.reading.read_at == datetime(2026, 11, 28, 11, 15, tzinfo=UTC)
    assert (answer.reading.rejected, answer.problems) == (0, ())
    assert (row.record_type, row.status, row.code, row.qualifier) == ("warrant", "live", "4576", "")
    assert (row.pnc_id, row.urn, row.asn) == (
        "2024/0001333S",
        "01ZD0303226",
        "2601ZD0100000001001S",
    )
    assert (row.surname, row.date_of_birth) == ("DE LA CRUZ", date(1991, 4, 17))
    assert row.opened_at == row.changed_at == datetime(2026, 7, 20, 9, 0, tzinfo=UTC)
    assert "PNC trigger Unresolved" in row.detail
    assert "Example Street" not in row.detail


def test_a_blank_pncid_is_none(tmp_path: Path, spec_of: SpecOf, at: datetime) -> None:
    _, (row,) = warrants(tmp_path, spec_of, at, {"PNCID": " "})
    assert row.pnc_id == ""


@pytest.mark.parametrize(
    ("kind", "bail", "expected"),
    [
        ("FTA", "No Bail", [("live", "4576", "")]),
        ("FTA", "Bail", [("live", "4577", "")]),
        ("First Instance", "No Bail", [("live", "4576", "LE")]),
        ("Parent", "No Bail", [("live", "4585", "K")]),
        ("Witness", "Bail", [("live", "4586", "W")]),
        ("Withdrawn", "", [("withdrawn", "2509", "")]),
        ("Withdrawn", "No Bail", [("withdrawn", "2509", "")]),
        ("FTA", "", [("withdrawn", "2509", "")]),
        ("First Instance", " ", [("withdrawn", "2509", "LE")]),
        ("Parent", "", [("withdrawn", "2509", "K")]),
        ("Withdrawn  FTA", "No Bail", [("withdrawn", "2509", ""), ("live", "4576", "")]),
        ("Withdrawn First Instance", "Bail", [("withdrawn", "2509", ""), ("live", "4577", "LE")]),
        ("Withdrawn  FTA", "", [("withdrawn", "2509", "")]),
        ("", "", [("withdrawn", "2509", "")]),
    ],
)
def test_type_and_bail(
    kind: str,
    bail: str,
    expected: list[tuple[str, str, str]],
    tmp_path: Path,
    spec_of: SpecOf,
    at: datetime,
) -> None:
    row = {"Warrant type": kind, "Bail or no bail": bail}
    _, records = warrants(tmp_path, spec_of, at, row)
    assert [(each.status, each.code, each.qualifier) for each in records] == expected
    assert len({each.record_ref for each in records}) == len(records)


def test_a_dated_warrant_runs_to_the_end_of_its_day(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    row = {"Bail or no bail": "Bail", "Next court appearance date": "27/11/2026"}
    _, (record,) = warrants(tmp_path, spec_of, at, row)
    assert record.code == "4575"
    assert record.expires_at == datetime(2026, 11, 28, tzinfo=UTC)


def test_each_hearing_is_a_record_of_its_own(tmp_path: Path, spec_of: SpecOf, at: datetime) -> None:
    _, records = warrants(
        tmp_path,
        spec_of,
        at,
        {},
        {"Hearing date": "27/11/2026", "Warrant type": "Withdrawn", "Bail or no bail": ""},
    )
    assert [each.status for each in records] == ["live", "withdrawn"]
    assert records[0].opened_at < records[1].opened_at  # type: ignore[operator]


def test_a_hearing_sent_twice_is_the_one_received_last(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    later = {"Trigger status": "Resolved", "Date/time received by CJSE": "21/07/2026 08:00"}
    for rows in ([{}, later], [later, {}]):
        _, (record,) = warrants(tmp_path, spec_of, at, *rows)
        assert "Resolved" in record.detail
        assert "Unresolved" not in record.detail


def test_rows_that_cannot_be_read_are_set_aside(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    bad = [
        {"Hearing date": ""},
        {"Hearing date": "20.7.26"},
        {"Hearing time": "late"},
        {"PTIURN": "", "ASN": ""},
        {"Date of birth": "?"},
        {"Warrant type": "Arrest"},
        {"Warrant type": ""},
        {"Bail or no bail": "Maybe"},
        {"Bail or no bail": "Bail", "Next court appearance date": "soon"},
    ]
    answer, records = warrants(tmp_path, spec_of, at, {}, *bad)
    assert len(records) == 1
    assert answer.reading.rejected == len(bad) == len(answer.problems)
    assert all("line" in problem for problem in answer.problems)
    many, _ = warrants(tmp_path, spec_of, at, *[{"Hearing date": ""}] * 25)
    assert many.reading.rejected == 25
    assert "5 more" in many.problems[-1]


def test_bails(tmp_path: Path, spec_of: SpecOf, at: datetime) -> None:
    answer, (row,) = bails(tmp_path, spec_of, at, {"Next court appearance date": "01/12/2026"})
    assert (row.record_type, row.status, row.zone) == ("bail", "conditional", "")
    assert row.expires_at is None
    assert "Not to enter Newham" in row.detail
    assert "Next appearance 01/12/2026" in row.detail
    assert answer.reading.read_at == datetime(2026, 11, 28, 11, 15, tzinfo=UTC)


def test_no_conditions_found_is_no_condition_and_blank_is_unread(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    _, (row,) = bails(
        tmp_path, spec_of, at, {"Bail conditions imposed": "No bail conditions found"}
    )
    assert row.status == "unconditional"
    answer, records = bails(tmp_path, spec_of, at, {"Bail conditions imposed": ""})
    assert records == []
    assert answer.reading.rejected == 1


def test_the_bail_of_a_case_is_what_the_last_hearing_left(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    later = {
        "Hearing date": "20/11/2026",
        "Bail conditions imposed": "No bail conditions found",
    }
    for rows in ([{}, later], [later, {}]):
        _, (record,) = bails(tmp_path, spec_of, at, *rows)
        assert record.status == "unconditional"


def resaved(
    path: Path, preamble: list[list[object]], columns: list[str], row: list[object]
) -> Path:
    book = openpyxl.Workbook()
    for line in [*preamble, columns, row]:
        book.active.append(line)
    book.save(path)
    return path


def test_excel_with_the_lines_above_it_shifted_and_columns_moved(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    columns = [" PTIURN ", "WARRANT TYPE", "Bail or no bail", "Hearing date", "hearing time"]
    columns += ["Defendant  name", "Date of birth"]
    row = ["01ZD0303226", "FTA", "No Bail", datetime(2026, 7, 20), time(10, 0), "EXAMPLE Test"]
    path = resaved(
        tmp_path / "w.xlsx",
        [[None], [None, "Warrants", "Date run: 28/11/2026 11:15:00"], ["a note"]],
        columns,
        [*row, date(1991, 4, 17)],
    )
    answer = open_source(spec_of("bichard-warrants", path, "warrant")).read(WANTED, at)
    assert answer.reading.read_at == datetime(2026, 11, 28, 11, 15, tzinfo=UTC)
    (record,) = answer.records
    assert record.opened_at == datetime(2026, 7, 20, 9, 0, tzinfo=UTC)
    assert record.date_of_birth == date(1991, 4, 17)


def test_excel_that_lost_the_date_run_is_as_old_as_the_file(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    columns = ["Hearing date", "Hearing time", "Defendant name", "PTIURN"]
    columns += ["Warrant type", "Bail or no bail"]
    row: list[object] = [46223, 10 / 24, "EXAMPLE Test", "01ZD0303226", "FTA", None]
    path = resaved(tmp_path / "w.xlsx", [], columns, row)
    old = at - timedelta(hours=30)
    os.utime(path, (old.timestamp(), old.timestamp()))
    answer = open_source(spec_of("bichard-warrants", path, "warrant")).read(WANTED, at)
    assert answer.reading.read_at == old
    assert "lost the line" in answer.problems[0]
    (record,) = answer.records
    assert record.status == "withdrawn"
    assert record.opened_at == datetime(2026, 7, 20, 9, 0, tzinfo=UTC)


def test_the_wrong_report_and_no_report_are_down(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    path = exported(tmp_path / "b.csv", "Bail conditions", BAILS, {})
    answer = open_source(spec_of("bichard-warrants", path, "warrant")).read(WANTED, at)
    assert answer.reading.state is SourceState.DOWN
    assert "not the portal's Warrants report" in answer.reading.problem
    path.write_text("a,b\n1,2\n")
    assert "no row of headings" in (
        open_source(spec_of("bichard-bails", path, "bail")).read(WANTED, at).reading.problem
    )
    path.write_text("Hearing date,Defendant name,PTIURN,PTIURN,Bail conditions imposed\n")
    assert "twice" in (
        open_source(spec_of("bichard-bails", path, "bail")).read(WANTED, at).reading.problem
    )


def test_only_wanted_cases_are_kept_and_preview_shows_any(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    rows = [{"PTIURN": f"09XX00{n:03}26"} for n in range(30)]
    path = exported(tmp_path / "w.csv", "Warrants", WARRANTS, {}, *rows)
    source = open_source(spec_of("bichard-warrants", path, "warrant"))
    assert len(source.read(WANTED, at).records) == 1
    assert len(source.preview(20, at).records) == 20


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("EXAMPLE357 Test", "EXAMPLE357"),
        ("DE LA CRUZ Maria", "DE LA CRUZ"),
        ("Smith, John", "Smith"),
        ("SMITH JOHN", "SMITH"),
        ("smith john", "smith"),
        ("", ""),
    ],
)
def test_surname_of_a_defendant(name: str, surname: str) -> None:
    assert surname_of(name) == surname


def test_two_ways_of_one_hearing_that_nothing_puts_in_order_both_stay(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    none = {"Bail conditions imposed": "No bail conditions found"}
    _, records = bails(tmp_path, spec_of, at, {}, none)
    assert {each.status for each in records} == {"conditional", "unconditional"}
    assert len({each.record_ref for each in records}) == 1
    _, again = bails(tmp_path, spec_of, at, {}, {"Trigger status": "Resolved"})
    assert len(again) == 1


def test_where_there_is_no_asn_the_reference_tells_defendants_apart_and_names_nobody(
    tmp_path: Path, spec_of: SpecOf, at: datetime
) -> None:
    one = {"ASN": "", "Defendant name": "EXAMPLE357 Test"}
    others = [one | {"Defendant name": "EXAMPLE358 Test"}, one | {"Date of birth": "18/04/1991"}]
    _, rows = bails(tmp_path, spec_of, at, one, *others)
    refs = [each.record_ref for each in rows]
    assert len(set(refs)) == 3
    assert not any("EXAMPLE" in each.upper() or "1991" in each for each in refs)
    assert all(each.startswith("01ZD0303226 ") for each in refs)
    # Read again, in another hand and without a birth date, it is the same defendant or another.
    _, (again,) = bails(tmp_path, spec_of, at, one | {"Defendant name": "Example357  TEST"})
    assert again.record_ref == refs[0]
    _, (unborn,) = bails(tmp_path, spec_of, at, one | {"Date of birth": ""})
    assert unborn.record_ref not in refs
