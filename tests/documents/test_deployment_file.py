"""``deployment.toml``: what it gives, and every objection with its line."""

from datetime import UTC, datetime

import pytest

from console.documents.deployment_file import read_deployment_file
from console.domain.deployments import UseCase
from console.domain.entries import Category
from console.domain.records import Silence
from console.domain.refusals import RefusedError

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

[[sources]]
name = "office"
kind = "sql"
url = "sqlite:///records.db"
answers = ["image"]
queries = { image = "select * from image" }
"""


def objections(text: str) -> list[str]:
    with pytest.raises(RefusedError) as caught:
        read_deployment_file(text.encode())
    return [objection.sentence for objection in caught.value.objections]


def test_a_good_file() -> None:
    deployment, sources, notes = read_deployment_file(b"\xef\xbb\xbf" + TOML.encode())
    assert deployment.reference == "LFR-2026-0412"
    assert deployment.use_case is UseCase.HOTSPOT
    assert deployment.point == (51.5416, -0.0034)
    assert deployment.starts_at == datetime(2026, 11, 28, 12, tzinfo=UTC)
    assert deployment.categories == {Category.A, Category.G}
    assert deployment.ceiling == 2000
    assert deployment.exercise
    assert [source.location for source in sources] == ["records.csv", "sqlite:///records.db"]
    assert [source.silence for source in sources] == [Silence.NONE, Silence.UNKNOWN]
    assert sources[1].queries == {"image": "select * from image"}
    assert notes == ()


def test_exercise_is_false_unless_said_and_times_may_be_texts() -> None:
    text = TOML.replace("exercise = true\n", "").replace(
        "2026-11-28T12:00:00Z", '"2026-11-28T13:00:00+01:00"'
    )
    deployment, _, _ = read_deployment_file(text.encode())
    assert not deployment.exercise
    assert deployment.starts_at == datetime(2026, 11, 28, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('"LFR-2026-0412"', '"LFR 2026"', 2, "reference 'LFR 2026' may hold only"),
        ('operation = "Larkspur"\n', "", 1, "operation is missing"),
        ('"Larkspur"', '"Lark\\u202espur"', 3, "U+202E"),
        ('"Larkspur"', '"' + "x" * 301 + '"', 3, "longer than 300"),
        ('"01"', "1", 4, "force is missing or not a text"),
        ('"01"', '"0"', 4, "force '0' is not a force code"),
        ('"hotspot"', '"fishing"', 6, "use_case 'fishing' is not one of hotspot"),
        ("[51.5416, -0.0034]", "[51.5416]", 8, "point has to be [latitude"),
        ("[51.5416, -0.0034]", "[91.0, 0.0]", 8, "point has to be [latitude"),
        ("[51.5416, -0.0034]", "[nan, 0.0]", 8, "point has to be [latitude"),
        ("[51.5416, -0.0034]", "[true, 0.0]", 8, "point has to be [latitude"),
        ("[51.5416, -0.0034]", "[-0.0034, 51.5416]", 8, "longitude first"),
        ("2026-11-28T12:00:00Z", "2026-11-28T12:00:00", 9, "starts_at has no offset"),
        ("2026-11-28T12:00:00Z", "2026-11-28", 9, "starts_at is missing or not a time"),
        ("2026-11-28T12:00:00Z", '"noon"', 9, "starts_at is missing or not a time"),
        ("2026-11-28T12:00:00Z", "0001-01-01T00:00:00+14:00", 9, "not a time that can be used"),
        ("2026-11-28T18:00:00Z", "2026-11-28T12:00:00Z", 10, "ends_at is not after"),
        ('["A", "G"]', '["A", "T"]', 11, "names 'T'"),
        ('["A", "G"]', "[]", 11, "list of texts"),
        ("ceiling = 2000", "ceiling = 0", 12, "whole number"),
        ("ceiling = 2000", "ceiling = true", 12, "whole number"),
        ("ceiling = 2000", "ceiling = 2000.5", 12, "whole number"),
        ('"national-2026.1"', '"../../pack"', 13, "policy '../../pack' may hold only"),
        ("exercise = true", 'exercise = "no"', 14, "true or false"),
        ('"records"', '"re;cords"', 17, "name 're;cords' may hold only"),
        ('"office"', '"records"', 24, "used by another source"),
        ('"records-csv"', '"rest"', 18, "kind 'rest' is not one of"),
        ('path = "records.csv"', "", 16, "path is missing"),
        ('"records.csv"', '"../records.csv"', 19, "leads out of its folder"),
        ('"records.csv"', '"/etc/passwd"', 19, "starts at the root"),
        ('"records.csv"', '"C:\\\\records.csv"', 19, "backslashes"),
        ('["warrant", "wanted"]', '["gossip"]', 20, "names 'gossip'"),
        ('silence = "none"', 'silence = "maybe"', 21, "silence has to be"),
        ('silence = "none"', "silence = [1]", 21, "silence has to be"),
        ("sqlite:///records.db", "sqlite:////etc/secret.db", 26, "starts at the root"),
        ("sqlite:///records.db", "sqlite:///../secret.db", 26, "leads out"),
        ("sqlite:///records.db", "sqlite:///file:/etc/x?uri=true", 26, "url has to be"),
        ("sqlite:///records.db", "duckdb:///records.db", 26, "url has to be"),
        ("sqlite:///records.db", "", 26, "url has to be"),
        ('{ image = "select * from image" }', "[1]", 28, "queries has to be a table"),
    ],
)
def test_each_objection_names_its_line_and_key(old: str, new: str, line: int, words: str) -> None:
    assert old in TOML
    (sentence,) = objections(TOML.replace(old, new, 1))
    assert sentence.startswith(f"deployment.toml, line {line}: ")
    assert words in sentence


def test_every_objection_comes_at_once() -> None:
    found = objections(TOML.replace('"01"', "1").replace('"hotspot"', "1").replace("2000", "-1"))
    assert len(found) == 3


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"[deployment\n", "not valid TOML"),
        (b"", "no [deployment]"),
        (b"deployment = 1", "no [deployment]"),
        ("café = 1".encode("latin-1"), "not UTF-8"),
        (b"a = " + b"[" * 100_000, "nests"),
    ],
)
def test_a_file_that_cannot_be_read_at_all(data: bytes, words: str) -> None:
    with pytest.raises(RefusedError, match=r"deployment\.toml") as caught:
        read_deployment_file(data)
    assert words in str(caught.value)


def test_sources_are_a_list_of_tables_and_not_endless() -> None:
    head = TOML.partition("[[sources]]")[0]
    assert "[[sources]]" in objections("sources = 5\n" + head)[0]
    one = '[[sources]]\nname = "s"\nkind = "records-csv"\npath = "r"\nanswers = ["image"]\n'
    assert "[[sources]]" in objections(head + one * 51)[0]


def test_a_server_may_be_named() -> None:
    text = TOML.replace("sqlite:///records.db", "postgresql+psycopg://db.example/records")
    _, sources, _ = read_deployment_file(text.encode())
    assert sources[1].location == "postgresql+psycopg://db.example/records"


def test_keys_that_are_not_read_are_noted_with_their_line() -> None:
    text = TOML.replace("exercise = true", 'exercise = true\ncolour = "blue"')
    _, _, notes = read_deployment_file(text.encode())
    assert notes == ("deployment.toml, line 15: colour is not a key that is read; left out.",)
