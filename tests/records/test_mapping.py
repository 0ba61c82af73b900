"""Mapping files: what they say of a source, and the line and key of every mistake."""

import pytest

from console.domain.records import Silence
from console.domain.refusals import RefusedError
from console.records.mapping import LONGEST, read_mapping

GOOD = """
[source]
name = "courts"
kind = "sql"
url = "sqlite:///records.db"
answers = ["warrant", "bail"]
silence = "none"

[source.queries]
warrant = "SELECT ref AS record_ref, pnc AS pnc_id, state AS status FROM warrants"
bail = "bail_view"
"""


def test_one_source() -> None:
    (spec,) = read_mapping(GOOD.encode(), "courts.toml")
    assert (spec.name, spec.kind, spec.location) == ("courts", "sql", "sqlite:///records.db")
    assert spec.answers == ("warrant", "bail")
    assert spec.silence is Silence.NONE
    assert spec.live
    assert spec.queries["bail"] == "bail_view"


def test_several_sources() -> None:
    text = """
[[sources]]
name = "a"
kind = "bichard-warrants"
path = "w.csv"
answers = ["warrant"]
[[sources]]
name = "b"
kind = "records-csv"
path = "r.csv"
answers = ["wanted"]
live = true
[sources.columns]
pnc_id = "PNC"
"""
    first, second = read_mapping(text.encode(), "m.toml")
    assert (first.live, first.silence) == (False, Silence.UNKNOWN)
    assert (second.live, second.columns) == (True, {"pnc_id": "PNC"})


@pytest.mark.parametrize(
    ("change", "line", "key"),
    [
        (('kind = "sql"', 'kind = "rest"'), 4, "source.kind"),
        (('"courts"', '""'), 3, "source.name"),
        (("url = ", "path = "), 2, "has no url"),
        (('silence = "none"', 'silence = "maybe"'), 7, "source.silence"),
        (('silence = "none"', 'silenc = "none"'), 7, "source.silenc"),
        (('["warrant", "bail"]', '["warrant", "summons"]'), 6, "summons"),
        (('["warrant", "bail"]', '["warrant"]'), 11, "source.queries.bail"),
        (('["warrant", "bail"]', '["warrant", "bail", "crime"]'), 6, "no query"),
        (('kind = "sql"', 'kind = "records-csv"'), 5, "source.url"),
        (("[source.queries]", '[source.columns]\nx = "y"\n[source.queries]'), 9, "source.columns"),
    ],
)
def test_mistakes_name_their_line_and_key(change: tuple[str, str], line: int, key: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_mapping(GOOD.replace(*change).encode(), "courts.toml")
    sentences = [each.sentence for each in refused.value.objections]
    assert any(f"courts.toml, line {line}: " in each and key in each for each in sentences), (
        sentences
    )


@pytest.mark.parametrize(
    ("received", "told"),
    [
        (b"\xff", "UTF-8"),
        (b"[source", "not TOML"),
        (b"", "sources"),
        (b"#" * (LONGEST + 1), "larger"),
        (
            b'[source]\nname="a"\nkind="records-csv"\npath="r"\nanswers=["wanted"]\n'
            b'[source.columns]\nage="x"\n',
            "no canonical column",
        ),
        (
            b'[source]\nname="a"\nkind="records-csv"\npath="r"\nanswers=["wanted"]\n'
            b'[source.queries]\nwanted="x"\n',
            "takes no queries",
        ),
        (
            b'[source]\nname="a"\nkind="sql"\nurl="sqlite:///x"\nanswers=["wanted"]\n',
            "needs a query",
        ),
        (b'[[sources]]\nname="a"\nkind="records-csv"\npath="r"\nanswers=["wanted"]\n' * 2, "twice"),
    ],
)
def test_what_is_no_mapping(received: bytes, told: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_mapping(received, "m.toml")
    assert told in str(refused.value)
