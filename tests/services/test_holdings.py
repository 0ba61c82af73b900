"""Reports of what a system holds: good ones, and hostile ones."""

import json
from datetime import UTC, datetime

import pytest

from console.domain.reconciling import Held
from console.domain.refusals import RefusedError
from console.services import holdings
from console.services.holdings import read_holdings

SHA = "a" * 64


def test_csv_and_json_say_the_same():
    rows = (
        "\ufeffReference,SHA256,Size,Origin,Name,Camera\r\n"
        f"7k3m 9qxr c,{SHA.upper()},10,,x,cam 1\r\n"
        ",,,learned,cam 2,\r\n"
    )
    expected = (Held("7K3M9QXRC", SHA, 10, False, "x"), Held("", "", None, True, "cam 2"))
    assert read_holdings(rows.encode()).rows == expected
    said = [
        {"reference": "7K3M9QXRC", "sha256": SHA, "size": 10, "name": "x", "more": {}},
        {"origin": "Learned", "name": "cam 2", "reference": None},
    ]
    assert read_holdings(json.dumps(said).encode()).rows == expected
    assert read_holdings(json.dumps({"holds": said}).encode()).rows == expected


def test_an_empty_report_holds_nobody():
    assert read_holdings(b"reference\n").rows == ()
    assert read_holdings(b"[]").rows == ()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "name its columns"),
        (b"name,size\nx,1\n", "name its columns"),
        (b"reference,reference\n", "name its columns"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[", "cannot be read as such"),
        (b"[" * 100_000, "cannot be read as such"),
        (b'{"a": 1}', "no list"),
        (b'{"holds": {}}', "no list"),
        (b"[1]", "Row 1 of the report is not an object"),
        (b"reference\nx,y\n", "Line 2 of the report has more cells"),
        (b'reference\n"x\n', "is not CSV"),
        (b"reference,sha256\nx,zz\n", "64 hexadecimal digits"),
        (b"reference,size\nx,-1\n", "whole number of bytes"),
        (b"reference,size\nx,9999999999999\n", "whole number of bytes"),
        (b'[{"reference": [1]}]', "neither text nor a whole number"),
        (b'[{"reference": true}]', "neither text nor a whole number"),
        (b'[{"size": 1.5}]', "neither text nor a whole number"),
        (b'[{"size": ' + b"9" * 400 + b"}]", "whole number of bytes"),
        (b"reference\n" + b"x" * 201 + b"\n", "more than 200 characters"),
        (b"reference\n" + b"x" * 200_000 + b"\n", "is not CSV"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_row(data, says):
    with pytest.raises(RefusedError, match=says):
        read_holdings(data)


def test_sizes_and_rows_have_limits(monkeypatch):
    monkeypatch.setattr(holdings, "MOST_ROWS", 2)
    with pytest.raises(RefusedError, match="more than 2 rows"):
        read_holdings(b"reference\na\nb\nc\n")
    monkeypatch.setattr(holdings, "MOST_BYTES", 5)
    with pytest.raises(RefusedError, match="larger than 5 bytes"):
        read_holdings(b"reference")


def test_nothing_in_a_cell_reaches_a_screen_as_an_order():
    (held,) = read_holdings('reference,name\nABC,"=cmd\x1b[31m\u202e\u2028x"\n'.encode()).rows
    assert held.said == "=cmd [31m x"


AT = datetime(2026, 11, 28, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "data",
    [
        b"# held at 2026-11-28T14:05:00Z\nreference\n",
        b"# exported by hand\n# Held at: 2026-11-28T15:05:00+01:00 \r\nreference\n",
        b'{"holds": [], "held_at": "2026-11-28T14:05:00Z"}',
    ],
)
def test_a_report_says_when_it_was_true(data):
    assert read_holdings(data) == ((), AT)


@pytest.mark.parametrize("data", [b"reference\n", b"[]", b'{"holds": []}', b"# hello\nreference\n"])
def test_a_report_may_say_no_time(data):
    assert read_holdings(data).held_at is None


@pytest.mark.parametrize("said", ["yesterday", "2026-11-28T14:05:00", "0001-01-01T00:00+14:00", 7])
def test_a_time_that_could_be_any_hour_is_refused(said):
    with pytest.raises(RefusedError, match="ISO 8601 with an offset"):
        read_holdings(json.dumps({"holds": [], "held_at": said}).encode())
