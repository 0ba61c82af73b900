"""Proposal bundles, honest and hostile, as real folders, zips and workbooks."""

import csv
import io
import os
import stat
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from console.documents import bundle_files, proposal_table
from console.documents.bundle import (
    MOST_IMAGE_BYTES,
    MOST_PARTNERS,
    BundleReading,
    open_bundle,
    rejected_csv,
    write_rejected,
)
from console.documents.proposal_rows import RejectedRow
from console.documents.proposal_table import COLUMNS, MOST_CELL
from console.domain.entries import Category, Flag, ImageSource
from console.domain.refusals import RefusedError

ROW = {
    "entry_ref": "WNT-1",
    "surname": "Example",
    "forenames": "Test",
    "date_of_birth": "1991-04-17",
    "sex": "M",
    "pnc_id": "24/0001001S",
    "category": "A",
    "kind": "fta",
    "urn": "01ZD0303226",
    "offence": "Robbery",
    "necessity": "Address checks failed.",
    "proportionality": "A serious offence, one short deployment.",
    "why_here": "Known to use this interchange.",
    "image_file": "images/1.jpg",
    "image_source": "custody",
    "image_ref": "CI-1",
    "image_captured_on": "2025-03-02",
    "image_arrest": "AR-1",
    "proposed_by": "DC 2208",
    "proposed_at": "2026-11-27T12:00:00Z",
}
TOML = """[deployment]
reference = "LFR-2026-0412"
operation = "Larkspur"
force = "01"
objective = "Find people wanted for robbery"
use_case = "hotspot"
place = "Meridian Square, Stratford"
point = [51.5416, -0.0034]
starts_at = 2026-11-28T12:00:00Z
ends_at = 2026-11-28T18:00:00Z
categories = ["A", "G"]
ceiling = 2000
policy = "national-2026.1"
exercise = true

[[sources]]
name = "records"
kind = "records-csv"
path = "records.csv"
answers = ["warrant", "wanted"]
silence = "none"
"""


def row(number: int = 1, **changes: str) -> dict[str, str]:
    """A good row about a person and a picture of its own."""
    own = {
        "entry_ref": f"WNT-{number}",
        "surname": f"Example{number}",
        "pnc_id": f"24/{1000 + number:07d}S",
        "image_file": f"images/{number}.jpg",
    }
    return {**ROW, **own, **changes}


def table(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def folder(at: Path, data: bytes, name: str = "proposals.csv", pictures: int = 9) -> Path:
    (at / "images").mkdir(parents=True)
    (at / name).write_bytes(data)
    for number in range(1, pictures + 1):
        (at / "images" / f"{number}.jpg").write_bytes(b"picture %d" % number * number)
    return at


def zipped(at: Path, members: dict[str, bytes], prefix: str = "") -> Path:
    path = at / "bundle.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(prefix + name, data)
    return path


def members(data: bytes, **more: bytes) -> dict[str, bytes]:
    pictures = {f"images/{n}.jpg": b"picture %d" % n for n in range(1, 10)}
    return {"proposals.csv": data, **pictures, **more}


def read(path: Path) -> BundleReading:
    with open_bundle(path) as bundle:
        return bundle.reading


def read_rows(tmp_path: Path, *rows: dict[str, str]) -> BundleReading:
    return read(folder(tmp_path / "b", table(*rows)))


def set_aside(tmp_path: Path, bad: dict[str, str]) -> str:
    """The sentence for a bad second row; the good first row has to go in."""
    reading = read_rows(tmp_path, row(1), bad)
    assert [each.entry.ref for each in reading.entries] == ["WNT-1"]
    (rejected,) = reading.rejected
    assert (rejected.file, rejected.line) == ("proposals.csv", 3)
    assert rejected.sentence.startswith("Line 3: ")
    assert rejected.sentence.endswith(".")
    return rejected.sentence


def refused(path: Path) -> str:
    with pytest.raises(RefusedError) as caught:
        open_bundle(path)
    return str(caught.value)


# What a good bundle gives


def test_a_good_row_becomes_an_entry(tmp_path: Path) -> None:
    (proposed,) = read_rows(tmp_path, row(1, flags="vulnerable lookalike")).entries
    entry = proposed.entry
    assert proposed.lines == (2,)
    assert entry.person.surname == "Example1"
    assert entry.person.date_of_birth == date(1991, 4, 17)
    assert entry.grounds[0].category is Category.A
    assert (entry.grounds[0].kind, entry.grounds[0].urn) == ("fta", "01ZD0303226")
    assert entry.image.source is ImageSource.CUSTODY
    assert entry.image.captured_on == date(2025, 3, 2)
    assert entry.proposed_at == datetime(2026, 11, 27, 12, tzinfo=UTC)
    assert entry.flags == {Flag.VULNERABLE, Flag.LOOKALIKE}


def test_dates_may_be_british_and_times_have_any_offset(tmp_path: Path) -> None:
    changes = {"date_of_birth": "17/04/1991", "proposed_at": "2026-07-01T00:30:00+01:00"}
    (proposed,) = read_rows(tmp_path, row(1, **changes)).entries
    assert proposed.entry.person.date_of_birth == date(1991, 4, 17)
    assert proposed.entry.proposed_at == datetime(2026, 6, 30, 23, 30, tzinfo=UTC)


def test_a_bom_and_any_line_ends_are_taken(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + table(row(1), row(2)).replace(b"\r\n", b"\n")
    assert len(read(folder(tmp_path / "b", data)).entries) == 2


def test_headings_may_be_written_in_any_case_and_order(tmp_path: Path) -> None:
    columns = tuple(reversed(COLUMNS))
    data = table(row(1), columns=columns)
    head, _, rest = data.partition(b"\r\n")
    reading = read(folder(tmp_path / "b", head.replace(b"_", b" ").title() + b"\r\n" + rest))
    assert reading.entries[0].entry.person.surname == "Example1"


def test_reading_twice_gives_the_same_and_changes_nothing(tmp_path: Path) -> None:
    path = folder(tmp_path / "b", table(row(1), row(2, category="Z")))
    before = {p: (p.stat().st_mtime_ns, p.stat().st_size) for p in path.rglob("*")}
    assert read(path) == read(path)
    assert {p: (p.stat().st_mtime_ns, p.stat().st_size) for p in path.rglob("*")} == before


def test_a_zip_reads_like_its_folder(tmp_path: Path) -> None:
    data = table(row(1), row(2), row(3, category="Z"))
    plain = read(zipped(tmp_path, members(data)))
    assert plain.entries == read(folder(tmp_path / "b", data)).entries
    assert [rejected.line for rejected in plain.rejected] == [4]


def test_a_zip_of_a_whole_folder_is_taken(tmp_path: Path) -> None:
    path = zipped(tmp_path, members(table(row(1))), prefix="Larkspur list/")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("__MACOSX/Larkspur list/._proposals.csv", b"x")
    with open_bundle(path) as bundle:
        assert bundle.image_bytes(bundle.reading.entries[0].entry) == b"picture 1"
        assert bundle.reading.notes == ()


def workbook(*rows: dict[str, object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(COLUMNS))
    for each in rows:
        sheet.append([each.get(column, "") for column in COLUMNS])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_excel_reads_like_csv(tmp_path: Path) -> None:
    native = {**row(1), "date_of_birth": datetime(1991, 4, 17), "nominal_ref": 12345}
    reading = read(folder(tmp_path / "b", workbook(native, row(2, kind="bad")), "proposals.xlsx"))
    (proposed,) = reading.entries
    assert proposed.entry.person.date_of_birth == date(1991, 4, 17)
    assert proposed.entry.person.nominal_ref == "12345"
    assert [rejected.line for rejected in reading.rejected] == [3]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"not a workbook", "not an Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
        (workbook(row(1))[:3000], "not an Excel workbook"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in refused(folder(tmp_path / "b", data, "proposals.xlsx"))


def test_a_workbook_with_a_cell_at_the_far_corner_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(COLUMNS))
    sheet["XFD1048576"] = "x"
    out = io.BytesIO()
    book.save(out)
    sentence = refused(folder(tmp_path / "b", out.getvalue(), "proposals.xlsx"))
    assert "proposals.xlsx" in sentence


def test_a_workbook_that_is_a_bomb_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for number in range(3):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", bytes(100_000_000))
    assert "unpacks to more" in refused(folder(tmp_path / "b", out.getvalue(), "proposals.xlsx"))


# The table as a whole


def test_a_bundle_needs_exactly_one_table(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert "no proposals.csv" in refused(tmp_path / "none")
    both = folder(tmp_path / "both", table(row(1)))
    (both / "proposals.xlsx").write_bytes(b"x")
    assert "both" in refused(both)


def test_a_path_that_is_no_bundle(tmp_path: Path) -> None:
    assert "no bundle" in refused(tmp_path / "missing")
    (tmp_path / "x.zip").write_bytes(b"no zip at all")
    assert "not a zip" in refused(tmp_path / "x.zip")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_another_encoding_is_named_with_its_cure(tmp_path: Path, encoding: str) -> None:
    data = table(row(1)).decode().encode(encoding)
    sentence = refused(folder(tmp_path / "b", data))
    assert "proposals.csv" in sentence and "CSV UTF-8" in sentence


def test_a_line_in_an_older_encoding_costs_that_line(tmp_path: Path) -> None:
    data = table(row(1), row(2, forenames="Zoé"), row(3)).decode().encode("latin-1")
    reading = read(folder(tmp_path / "b", data))
    assert [each.entry.ref for each in reading.entries] == ["WNT-1", "WNT-3"]
    (rejected,) = reading.rejected
    assert rejected.line == 3 and "CSV UTF-8" in rejected.sentence


@pytest.mark.parametrize("column", proposal_table.NEEDED)
def test_a_missing_heading_is_named(tmp_path: Path, column: str) -> None:
    columns = tuple(each for each in COLUMNS if each != column)
    sentence = refused(folder(tmp_path / "b", table(row(1), columns=columns)))
    assert f"no column headed {column};" in sentence


def test_one_person_key_has_to_be_headed(tmp_path: Path) -> None:
    columns = tuple(each for each in COLUMNS if each not in proposal_table.PERSON_KEYS)
    sentence = refused(folder(tmp_path / "b", table(row(1), columns=columns)))
    assert "none of the columns pnc_id" in sentence


def test_a_duplicate_heading_is_refused_with_its_columns(tmp_path: Path) -> None:
    data = table(row(1)).replace(b"forenames", b"Surname ", 1)
    sentence = refused(folder(tmp_path / "b", data))
    assert "columns 2 and 3 are both headed surname" in sentence


def test_an_unknown_heading_is_left_out_with_a_note(tmp_path: Path) -> None:
    data = table(row(1)).replace(b"flags", b"shoe size", 1)
    reading = read(folder(tmp_path / "b", data))
    assert len(reading.entries) == 1
    assert "shoe_size" in reading.notes[0]


@pytest.mark.parametrize("mark", [b";", b"\t"])
def test_another_separator_is_named(tmp_path: Path, mark: bytes) -> None:
    sentence = refused(folder(tmp_path / "b", table(row(1)).replace(b",", mark)))
    assert "commas" in sentence


def test_an_empty_table_is_refused(tmp_path: Path) -> None:
    assert "empty" in refused(folder(tmp_path / "b", b"\r\n \r\n"))


def test_empty_lines_are_passed_over_and_counted(tmp_path: Path) -> None:
    data = table(row(1)) + b"\r\n" + table(row(2, category="Z")).split(b"\r\n")[1] + b"\r\n"
    reading = read(folder(tmp_path / "b", data))
    assert [rejected.line for rejected in reading.rejected] == [4]


def test_a_cell_over_several_lines_keeps_the_count(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, row(1, why_here="One.\nTwo.\r\nThree."), row(2, category="Z"))
    assert reading.entries[0].entry.grounds[0].why_here == "One.\nTwo.\nThree."
    assert [rejected.line for rejected in reading.rejected] == [5]


def test_a_stray_quotation_mark_costs_its_line_only(tmp_path: Path) -> None:
    lines = table(row(1), row(2), row(3), row(4)).split(b"\r\n")
    lines[2] = lines[2].replace(b",Robbery,", b',"Robbery,')
    reading = read(folder(tmp_path / "b", b"\r\n".join(lines)))
    assert [each.entry.ref for each in reading.entries] == ["WNT-1", "WNT-3", "WNT-4"]
    assert [rejected.line for rejected in reading.rejected] == [3]
    assert "quotation mark" in reading.rejected[0].sentence


def test_a_table_of_nothing_but_quotation_marks_ends_soon(tmp_path: Path) -> None:
    data = table(row(1)) + b'"x\r\n' * 40_000
    reading = read(folder(tmp_path / "b", data))
    assert len(reading.entries) == 1
    assert "rest of the file was not read" in reading.rejected[-1].sentence


@pytest.mark.parametrize("change", [b",extra\r\n", None])
def test_a_row_of_another_length_is_set_aside(tmp_path: Path, change: bytes | None) -> None:
    lines = table(row(1), row(2)).split(b"\r\n")
    lines[2] = lines[2] + b",extra" if change else lines[2].rpartition(b",")[0]
    reading = read(folder(tmp_path / "b", b"\r\n".join(lines)))
    assert len(reading.entries) == 1
    assert "cells where the heading has" in reading.rejected[0].sentence


@pytest.mark.parametrize(("over", "taken"), [(0, 3), (1, None)])
def test_the_most_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, over: int, taken: int | None
) -> None:
    monkeypatch.setattr(proposal_table, "MOST_ROWS", 3)
    path = folder(tmp_path / "b", table(*(row(n) for n in range(1, 4 + over))))
    if taken is None:
        assert "more than 3 rows" in refused(path)
    else:
        assert len(read(path).entries) == taken


def test_an_absurd_cell_costs_its_row(tmp_path: Path) -> None:
    assert "10,000" in set_aside(tmp_path, row(2, necessity="x" * (MOST_CELL + 1)))


def test_a_cell_past_the_readers_own_limit_costs_its_row(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, row(1), row(2, necessity="x" * 200_000), row(3))
    assert [each.entry.ref for each in reading.entries] == ["WNT-1", "WNT-3"]
    assert [rejected.line for rejected in reading.rejected] == [3]


# Rows


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"entry_ref": ""}, "entry reference is empty"),
        ({"entry_ref": "a b"}, "may hold only letters"),
        ({"entry_ref": "x" * 41}, "may hold only letters"),
        ({"entry_ref": "EXAMPLE-1991"}, "'EXAMPLE-1991' holds a name of the person"),
        ({"surname": " "}, "surname is empty"),
        ({"surname": "x" * 121}, "longer than 120"),
        ({"date_of_birth": ""}, "date of birth is empty"),
        ({"date_of_birth": "31/02/1991"}, "is not a date"),
        ({"date_of_birth": "4/17/1991"}, "is not a date"),
        ({"date_of_birth": "1991-04-17T00:00:00Z"}, "is not a date"),
        ({"date_of_birth": "1899-12-31"}, "before 1900"),
        ({"date_of_birth": "2026-11-28"}, "after the proposal"),
        ({"pnc_id": ""}, "nothing says which person"),
        ({"category": "T"}, "not one of A to I"),
        ({"category": ""}, "category is empty"),
        ({"kind": ""}, "the kind is empty; give one of category A: fta"),
        ({"kind": "recall"}, "'recall' is not one of category A"),
        ({"category": "C", "kind": "fta", "crime_ref": "CR/1"}, "has no kinds"),
        ({"urn": ""}, "category A needs the URN"),
        ({"category": "C", "kind": ""}, "category C needs the crime reference"),
        ({"category": "E", "kind": "shpo", "urn": ""}, "needs the order reference or URN"),
        ({"category": "G", "kind": "missing"}, "needs the missing-person reference"),
        ({"category": "I", "kind": ""}, "needs the linked entry"),
        ({"category": "I", "kind": "", "linked_entry": "WNT-2"}, "this entry itself"),
        ({"category": "I", "kind": "", "linked_entry": "a b"}, "not an entry reference"),
        ({"necessity": ""}, "necessity is empty"),
        ({"proportionality": " "}, "proportionality is empty"),
        ({"why_here": ""}, "reason for this place"),
        ({"why_here": "x" * 4001}, "longer than 4,000"),
        ({"image_file": ""}, "picture file is empty"),
        ({"image_source": "passport"}, "not one of custody, family"),
        ({"image_ref": ""}, "needs the picture reference"),
        ({"image_captured_on": ""}, "needs the date the picture was taken"),
        ({"image_arrest": ""}, "needs the arrest"),
        ({"image_captured_on": "1990-01-01"}, "before the person's birth"),
        ({"image_captured_on": "2026-11-28"}, "after the proposal"),
        ({"flags": "armed"}, "'armed' is not one of lookalike, vulnerable"),
        ({"proposed_by": ""}, "proposer is empty"),
        ({"proposed_at": ""}, "time of proposal is empty"),
        ({"proposed_at": "yesterday"}, "is not a time"),
        ({"proposed_at": "2026-11-27"}, "is not a time"),
        ({"proposed_at": "2026-11-27T12:00:00"}, "has no offset"),
        ({"proposed_at": "0001-01-01T00:00:00+14:00"}, "not a time that can be used"),
    ],
)
def test_a_bad_cell_costs_its_row(tmp_path: Path, changes: dict[str, str], words: str) -> None:
    assert words in set_aside(tmp_path, row(2, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"category": "B", "kind": "recall", "urn": ""},
        {"category": "C", "kind": "", "crime_ref": "CR/1", "urn": ""},
        {"category": "D", "kind": "", "urn": ""},
        {"category": "E", "kind": "court_bail"},
        {"category": "E", "kind": "SHPO", "urn": "", "order_ref": "OR/1"},
        {"category": "F", "kind": "notification", "urn": ""},
        {"category": "g", "kind": "missing", "urn": "", "missing_ref": "MP/1"},
        {"category": "H", "kind": "threat", "urn": ""},
        {"category": "I", "kind": "", "urn": "", "linked_entry": "WNT-1"},
        {"image_source": "family", "image_ref": "", "image_captured_on": "", "image_arrest": ""},
        {"pnc_id": "", "custody_number": "01ZD/123/26"},
        {"pnc_id": "24/0001002A"},
        {"sex": "", "forenames": ""},
        {"date_of_birth": "1900-01-01"},
        {"image_captured_on": "2026-11-27"},
    ],
)
def test_what_the_table_allows_goes_in(tmp_path: Path, changes: dict[str, str]) -> None:
    reading = read_rows(tmp_path, row(1), row(2, **changes))
    assert reading.rejected == ()
    assert len(reading.entries) == 2


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
@pytest.mark.parametrize("column", ["surname", "forenames", "urn", "proposed_by"])
def test_a_formula_in_a_name_or_key_costs_its_row(tmp_path: Path, sign: str, column: str) -> None:
    sentence = set_aside(tmp_path, row(2, **{column: f"{sign}cmd|' /C calc'!A0"}))
    assert f"begins with '{sign}', like a formula" in sentence


def test_a_formula_in_free_text_is_kept_as_text_and_noted(tmp_path: Path) -> None:
    reading = read_rows(
        tmp_path, row(1, necessity='=HYPERLINK("http://x")'), row(2, why_here="- seen twice")
    )
    assert reading.entries[0].entry.grounds[0].necessity == '=HYPERLINK("http://x")'
    assert reading.entries[1].entry.grounds[0].why_here == "- seen twice"
    (note,) = reading.notes
    assert "line 2" in note and "formula" in note


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\x00", "\x1b[31m", "\x85", "\u2028"])
def test_hidden_characters_in_a_name_cost_its_row(tmp_path: Path, hidden: str) -> None:
    sentence = set_aside(tmp_path, row(2, surname=f"Exam{hidden}ple"))
    assert f"U+{ord(hidden[0]):04X}" in sentence
    assert hidden[0] not in sentence


def test_hidden_characters_in_free_text_are_taken_out_and_noted(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, row(1, necessity="Seen\u202e at\x07 home\u200f."))
    assert reading.entries[0].entry.grounds[0].necessity == "Seen at home."
    assert "line 2" in reading.notes[0] and "hidden" in reading.notes[0]


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("محمد", "محمد"),
        ("כהן\u200f", "כהן"),
        ("O\u2019Brien-Smythe", "O\u2019Brien-Smythe"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("\u00a0van  der\tBerg ", "van der Berg"),
        ("王小明", "王小明"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_names_of_every_script_are_taken(tmp_path: Path, typed: str, read_as: str) -> None:
    (proposed,) = read_rows(tmp_path, row(1, surname=typed)).entries
    assert proposed.entry.person.surname == read_as


# Several grounds of one entry


def test_rows_of_one_reference_are_grounds_of_one_entry(tmp_path: Path) -> None:
    later = row(1, urn="01ZD0404226", proposed_at="2026-11-27T13:00:00Z", flags="vulnerable")
    (proposed,) = read_rows(tmp_path, row(1), row(2), later).entries[:1]
    assert [ground.urn for ground in proposed.entry.grounds] == ["01ZD0303226", "01ZD0404226"]
    assert proposed.lines == (2, 4)
    assert proposed.entry.proposed_at.hour == 13
    assert proposed.entry.flags == {Flag.VULNERABLE}


def test_the_row_that_disagrees_with_most_is_set_aside(tmp_path: Path) -> None:
    second, third = row(1, urn="01ZD0404226"), row(1, urn="01ZD0505226", surname="Other")
    reading = read_rows(tmp_path, row(1), second, third)
    assert len(reading.entries[0].entry.grounds) == 2
    (rejected,) = reading.rejected
    assert rejected.line == 4
    assert "surname differs from line 2" in rejected.sentence


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"surname": "Other"}, "surname"),
        ({"pnc_id": "24/0009999S"}, "PNC ID"),
        ({"image_file": "images/2.jpg"}, "picture file"),
        ({"image_arrest": "AR-9"}, "arrest"),
        ({"proposed_by": "DC 1"}, "proposer"),
    ],
)
def test_two_rows_that_disagree_leave_it_open_whom_they_mean(
    tmp_path: Path, changes: dict[str, str], words: str
) -> None:
    reading = read_rows(tmp_path, row(1), row(1, urn="01ZD0404226", **changes), row(3))
    assert [each.entry.ref for each in reading.entries] == ["WNT-3"]
    assert [rejected.line for rejected in reading.rejected] == [2, 3]
    assert all(words in rejected.sentence for rejected in reading.rejected)


def test_a_row_said_twice_is_taken_once(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, row(1), row(1))
    assert len(reading.entries[0].entry.grounds) == 1
    assert "repeats line 2" in reading.rejected[0].sentence


# One person, one picture


@pytest.mark.parametrize(
    "changes",
    [
        {"pnc_id": "2024/1001S"},
        {"pnc_id": "24/0009999S", "surname": "example1"},
        {"nominal_ref": "n 1"},
        {"cro_number": "001234/98S"},
    ],
)
def test_two_entries_that_are_one_person_are_named(tmp_path: Path, changes: dict[str, str]) -> None:
    first = row(1, nominal_ref="N1", cro_number="1234/98S")
    reading = read_rows(tmp_path, first, row(2, **changes), row(3))
    assert reading.same_person == (("WNT-1", "WNT-2"),)
    assert reading.entries[1].entry.same_person == ("WNT-1",)
    assert reading.entries[2].entry.same_person == ()
    assert reading.rejected == ()


def test_a_picture_used_for_two_people_is_named(tmp_path: Path) -> None:
    path = folder(tmp_path / "b", table(row(1), row(2), row(3), row(4, image_file="images/3.jpg")))
    (path / "images" / "2.jpg").write_bytes((path / "images" / "1.jpg").read_bytes())
    reading = read(path)
    assert set(reading.same_picture) == {("WNT-1", "WNT-2"), ("WNT-3", "WNT-4")}
    assert reading.entries[3].entry.same_picture == ("WNT-3",)
    assert reading.same_person == ()


def test_a_picture_used_twice_for_one_person_is_not_named(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, row(1), row(2, pnc_id="24/0001001S", image_file="images/1.jpg"))
    assert reading.same_person == (("WNT-1", "WNT-2"),)
    assert reading.same_picture == ()


def test_pictures_of_one_length_are_told_apart(tmp_path: Path) -> None:
    data = table(row(1), row(2))
    assert read(zipped(tmp_path, members(data))).same_picture == ()
    twice = members(data) | {"images/2.jpg": b"picture 1"}
    assert read(zipped(tmp_path, twice)).same_picture == (("WNT-1", "WNT-2"),)


def test_a_list_of_nothing_but_one_person_and_picture_stays_small(tmp_path: Path) -> None:
    rows = [row(n, pnc_id="24/0001001S", image_file="images/1.jpg") for n in range(1, 1001)]
    reading = read_rows(tmp_path, *rows)
    assert len(reading.same_person) == 999
    assert reading.same_picture == ()
    assert max(len(each.entry.same_person) for each in reading.entries) == MOST_PARTNERS


# Paths and files


@pytest.mark.parametrize(
    "path",
    [
        "../secret.jpg",
        "images/../../secret.jpg",
        "/etc/passwd",
        "C:/secret.jpg",
        "C:secret.jpg",
        "images\\1.jpg",
        "\\\\server\\share\\1.jpg",
        "images//1.jpg",
        "./images/1.jpg",
        "images/1.jpg:stream",
    ],
)
def test_a_path_that_leads_elsewhere_costs_its_row(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    assert "path" in set_aside(tmp_path, row(2, image_file=path))


@pytest.mark.parametrize("path", ["images/none.jpg", "proposals.csv", "records.csv", "images"])
def test_a_picture_that_is_not_there_costs_its_row(tmp_path: Path, path: str) -> None:
    sentence = set_aside(tmp_path, row(2, image_file=path))
    assert "not in the bundle" in sentence or "not inside images/" in sentence


def test_an_empty_and_a_huge_picture_cost_their_rows(tmp_path: Path) -> None:
    path = folder(tmp_path / "b", table(row(1), row(2), row(3), row(4)))
    (path / "images" / "2.jpg").write_bytes(b"")
    for number, size in ((3, MOST_IMAGE_BYTES + 1), (4, MOST_IMAGE_BYTES)):
        with (path / "images" / f"{number}.jpg").open("wb") as stream:
            stream.truncate(size)
    reading = read(path)
    assert [each.entry.ref for each in reading.entries] == ["WNT-1", "WNT-4"]
    assert "empty file" in reading.rejected[0].sentence
    assert "larger than 30 MB" in reading.rejected[1].sentence


needs_links = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX files")


@needs_links
def test_links_in_a_folder_are_barred(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "1.jpg").write_bytes(b"secret")
    rows = [row(1), row(2), row(3, image_file="images/out/1.jpg"), row(4)]
    path = folder(tmp_path / "b", table(*rows))
    (path / "images" / "2.jpg").unlink()
    (path / "images" / "2.jpg").symlink_to(tmp_path / "outside" / "1.jpg")
    (path / "images" / "out").symlink_to(tmp_path / "outside")
    (path / "images" / "4.jpg").unlink()
    os.mkfifo(path / "images" / "4.jpg")
    reading = read(path)
    assert [each.entry.ref for each in reading.entries] == ["WNT-1"]
    assert [rejected.line for rejected in reading.rejected] == [3, 4, 5]
    assert "is a link" in reading.rejected[0].sentence
    assert "not a plain file" in reading.rejected[2].sentence


@needs_links
def test_a_table_that_is_a_link_is_refused(tmp_path: Path) -> None:
    path = folder(tmp_path / "b", table(row(1)))
    (path / "proposals.csv").rename(tmp_path / "elsewhere.csv")
    (path / "proposals.csv").symlink_to(tmp_path / "elsewhere.csv")
    assert "is a link" in refused(path)


@needs_links
def test_a_picture_turned_into_a_link_after_reading_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    path = folder(tmp_path / "b", table(row(1)))
    with open_bundle(path) as bundle:
        (path / "images" / "1.jpg").unlink()
        (path / "images" / "1.jpg").symlink_to(tmp_path / "secret.jpg")
        with pytest.raises(RefusedError, match="is a link"):
            bundle.image_bytes(bundle.reading.entries[0].entry)


def test_a_picture_that_has_gone_or_grown_after_reading(tmp_path: Path) -> None:
    path = folder(tmp_path / "b", table(row(1), row(2)))
    with open_bundle(path) as bundle:
        first, second = (each.entry for each in bundle.reading.entries)
        (path / "images" / "1.jpg").unlink()
        with (path / "images" / "2.jpg").open("wb") as stream:
            stream.truncate(MOST_IMAGE_BYTES + 1)
        with pytest.raises(RefusedError, match="cannot be opened"):
            bundle.image_bytes(first)
        with pytest.raises(RefusedError, match="larger than 30 MB"):
            bundle.image_bytes(second)
        foreign = replace(first, image=replace(first.image, file="../secret.jpg"))
        with pytest.raises(RefusedError, match="not in the bundle"):
            bundle.image_bytes(foreign)


def test_hostile_names_in_a_zip_are_left_out_and_named(tmp_path: Path) -> None:
    hostile = {"../../evil.jpg": b"x", "/etc/evil": b"x", "a\\b.jpg": b"x"}
    reading = read(zipped(tmp_path, members(table(row(1))) | hostile))
    assert len(reading.entries) == 1
    assert len(reading.notes) == 3
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bundle.zip"]


def with_member(tmp_path: Path, change: Callable[[zipfile.ZipInfo], None]) -> Path:
    """A zip whose second picture is written with a changed description."""
    path = zipped(tmp_path, {"proposals.csv": table(row(1), row(2)), "images/1.jpg": b"picture"})
    info = zipfile.ZipInfo("images/2.jpg")
    change(info)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(info, b"../../../etc/passwd")
    return path


def as_link(info: zipfile.ZipInfo) -> None:
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16


def as_device(info: zipfile.ZipInfo) -> None:
    info.create_system = 3
    info.external_attr = (stat.S_IFCHR | 0o666) << 16


def as_bzip2(info: zipfile.ZipInfo) -> None:
    info.compress_type = zipfile.ZIP_BZIP2


@pytest.mark.parametrize(
    ("change", "words"),
    [(as_link, "is a link"), (as_device, "not a plain file"), (as_bzip2, "not read here")],
)
def test_odd_members_of_a_zip_cost_their_row(
    tmp_path: Path, change: Callable[[zipfile.ZipInfo], None], words: str
) -> None:
    reading = read(with_member(tmp_path, change))
    assert [each.entry.ref for each in reading.entries] == ["WNT-1"]
    assert words in reading.rejected[0].sentence


def patched(path: Path, name: bytes, offset: int, value: bytes) -> Path:
    """Overwrite a field of a member's line in the zip's directory."""
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(name))
    data[at + offset : at + offset + len(value)] = value
    path.write_bytes(data)
    return path


def test_a_locked_member_costs_its_row(tmp_path: Path) -> None:
    path = patched(
        zipped(tmp_path, members(table(row(1), row(2)))), b"images/2.jpg", 8, b"\x01\x00"
    )
    assert "password" in read(path).rejected[0].sentence


def test_a_bomb_among_the_pictures_costs_its_row(tmp_path: Path) -> None:
    path = zipped(tmp_path, members(table(row(1), row(2))) | {"images/2.jpg": bytes(20_000_000)})
    reading = read(path)
    assert len(reading.entries) == 1
    assert "far more than its size" in reading.rejected[0].sentence


def test_a_member_that_lies_about_its_size_gives_no_more(tmp_path: Path) -> None:
    path = zipped(tmp_path, members(table(row(1), row(2))) | {"images/2.jpg": bytes(900_000)})
    patched(path, b"images/2.jpg", 24, struct.pack("<I", 10))
    with open_bundle(path) as bundle:
        good, liar = (each.entry for each in bundle.reading.entries)
        assert bundle.image_bytes(good) == b"picture 1"
        with pytest.raises(RefusedError, match="damaged in the zip"):
            bundle.image_bytes(liar)


def test_a_damaged_member_costs_its_picture(tmp_path: Path) -> None:
    path = zipped(tmp_path, members(table(row(1))))
    patched(path, b"images/1.jpg", 16, b"\x00\x00\x00\x00")
    with open_bundle(path) as bundle, pytest.raises(RefusedError, match="damaged in the zip"):
        bundle.image_bytes(bundle.reading.entries[0].entry)


def test_a_picture_twice_in_a_zip_costs_its_row(tmp_path: Path) -> None:
    path = zipped(tmp_path, members(table(row(1), row(2))))
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("images/2.jpg", b"another")
    assert "twice" in read(path).rejected[0].sentence


def test_too_many_files_and_too_much_in_all_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, plain = zipped(tmp_path, members(table(row(1)))), folder(tmp_path / "b", table(row(1)))
    monkeypatch.setattr(bundle_files, "MOST_FILES", 9)
    assert "split it" in refused(path)
    assert "split it" in refused(plain)
    monkeypatch.setattr(bundle_files, "MOST_FILES", 10)
    assert len(read(path).entries) == len(read(plain).entries) == 1
    monkeypatch.setattr(bundle_files, "MOST_TOTAL", 100)
    assert "split it" in refused(path)
    assert "split it" in refused(plain)


def test_an_absurd_zip_directory_is_not_read(tmp_path: Path) -> None:
    path = zipped(tmp_path, members(table(row(1))))
    data = bytearray(path.read_bytes())
    end = data.rindex(b"PK\x05\x06")
    data[end + 12 : end + 16] = struct.pack("<I", 0x7FFFFFFF)
    path.write_bytes(data)
    assert "split it" in refused(path)


@pytest.mark.parametrize("part", [0.2, 0.6, 0.95])
def test_a_truncated_zip_is_refused(tmp_path: Path, part: float) -> None:
    path = zipped(tmp_path, members(table(row(1))))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    assert "damaged" in refused(path)


# Sources


def test_a_source_is_located_in_folder_and_zip_and_unpacked_files_go(tmp_path: Path) -> None:
    data, more = table(row(1)), {"deployment.toml": TOML.encode(), "records.csv": b"rows"}
    plain = folder(tmp_path / "b", data)
    for name, content in more.items():
        (plain / name).write_bytes(content)
    for path in (plain, zipped(tmp_path, members(data) | more)):
        with open_bundle(path) as bundle:
            (spec,) = bundle.reading.sources
            assert spec.location == "records.csv"
            real = Path(bundle.located(spec).location)
            assert real.read_bytes() == b"rows"
            assert bundle.located(spec).location == str(real)
        assert real.exists() is (path is plain)


def test_a_source_whose_file_is_missing_is_refused_when_asked_for(tmp_path: Path) -> None:
    path = folder(tmp_path / "b", table(row(1)))
    (path / "deployment.toml").write_text(TOML)
    with open_bundle(path) as bundle, pytest.raises(RefusedError, match="not in the bundle"):
        bundle.located(bundle.reading.sources[0])


def test_an_sqlite_source_becomes_a_file_of_the_bundle(tmp_path: Path) -> None:
    path = folder(tmp_path / "b", table(row(1)))
    (path / "r.db").write_bytes(b"")
    toml = TOML.replace("records-csv", "sql").replace('path = "records', 'url = "sqlite:///r.db" #')
    (path / "deployment.toml").write_text(toml)
    with open_bundle(path) as bundle:
        (spec,) = bundle.reading.sources
        assert bundle.located(spec).location == f"sqlite:///{(path / 'r.db').resolve()}"
        server = replace(spec, location="postgresql://db.example/records")
        assert bundle.located(server) == server


# What was set aside


def test_what_was_set_aside_is_written_so_that_nothing_is_calculated(tmp_path: Path) -> None:
    rows = [
        RejectedRow("proposals.csv", 3, "=1+1", "Line 3: it is wrong."),
        RejectedRow("proposals.csv", 4, "@SUM", "-2+3"),
        RejectedRow("proposals.csv", 5, "WNT-1", 'Line 5: "quoted", with a comma.\u202e'),
    ]
    write_rejected(rows, tmp_path / "rejected.csv")
    text = (tmp_path / "rejected.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    back = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))
    assert back[0] == ["file", "line", "entry_ref", "reason"]
    assert [line[2] for line in back[1:]] == ["'=1+1", "'@SUM", "WNT-1"]
    assert back[2][3] == "'-2+3"
    assert back[3][3] == 'Line 5: "quoted", with a comma.\ufffd'
    assert rejected_csv([]) == "file,line,entry_ref,reason\r\n"
