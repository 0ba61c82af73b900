"""`assess --json`: the shape of the contract, and what it says of every scenario case."""

import json
from pathlib import Path

import pytest

from console import app
from tests.services.office import (
    ALL_TYPES,
    deployment_toml,
    proposal,
    records_of,
    write_bundle,
    write_records,
)

CASES = sorted(
    path.parent for path in (Path(__file__).parent.parent / "cases").glob("*/expected.json")
)
SOURCE = f"""
[[sources]]
name = "records"
kind = "records-csv"
path = "records.csv"
answers = {json.dumps(ALL_TYPES)}
silence = "unknown"
"""


def assess(capsys, *words):
    status = app.main(["assess", *map(str, words), "--json"])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return status, json.loads(out)


@pytest.fixture
def bundle(tmp_path):
    made = write_bundle(
        tmp_path / "bundle",
        [proposal(1), proposal(2), proposal(3, category="Z")],
        toml=deployment_toml() + SOURCE,
    )
    write_records(made / "records.csv", [*records_of(1), *records_of(2, "withdrawn")])
    return made


def test_the_answer_has_the_shape_of_the_contract(bundle, capsys):
    status, found = assess(capsys, bundle)
    assert status == 0
    assert list(found)[:4] == ["deployment", "at", "policy", "counts"]
    assert found["deployment"] == "LFR-2026-0412"
    assert found["at"].endswith("Z")
    assert found["counts"] == {"supported": 1, "judge": 0, "not_lawful": 1}
    good, ended = found["entries"]
    assert good["standing"] == "supported"
    assert good["decision"] is None
    assert good["grounds"][0] | {"kind": ""} == {
        "category": "A",
        "kind": "",
        "standing": "supported",
        "reasons": [],
    }
    assert (good["image"]["width"], good["image"]["height"]) == (120, 150)
    assert len(good["image"]["sha256"]) == 64
    assert "warrant_withdrawn" in ended["grounds"][0]["reasons"]
    (finding,) = [one for one in ended["findings"] if one["reason"] == "warrant_withdrawn"]
    assert finding["leg"] == "ground"
    assert finding["verdict"] == "not_lawful"
    assert "records:W/2" in finding["records"]
    assert finding["text"].endswith(".")
    assert finding["basis"]
    assert finding["changed_at"].endswith("Z")
    (source,) = found["sources"]
    assert (source["name"], source["state"], source["rows"]) == ("records", "answered", 6)
    (rejected,) = found["rejected"]
    assert (rejected["line"], rejected["entry_ref"]) == (4, "WNT-3")


def test_nothing_is_written(bundle, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assess(capsys, bundle)
    assert sorted(tmp_path.rglob("*")) == before
    assess(capsys, bundle, "--rejected", tmp_path / "rejected.csv")
    assert "WNT-3" in (tmp_path / "rejected.csv").read_text(encoding="utf-8-sig")


def test_people_get_sentences(bundle, capsys):
    assert app.main(["assess", str(bundle)]) == 0
    out = capsys.readouterr().out
    assert "WNT-1  Supported" in out
    assert "WNT-2  Not lawful" in out
    assert "Set aside: Line 4" in out


def test_a_bundle_without_a_deployment_cannot_be_judged(bundle, capsys):
    (bundle / "deployment.toml").unlink()
    status, found = assess(capsys, bundle)
    assert status == 2
    assert "deployment.toml" in found["error"][0]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_scenario_case_comes_out_as_expected(case, capsys):
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    status, found = assess(capsys, case, "--at", expected["at"])
    assert status == 0
    entries = {one["entry_ref"]: one for one in found["entries"]}
    assert set(entries) == set(expected["entries"])
    for ref, wanted in expected["entries"].items():
        said = {one["reason"] for one in entries[ref]["findings"]}
        assert entries[ref]["standing"] == wanted["standing"], (ref, said)
        assert set(wanted["reasons"]) <= said
