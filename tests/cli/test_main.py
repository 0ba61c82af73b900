"""The edge: exit statuses, one sentence, and never a traceback."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from console import app
from console.cli.main import run
from console.faults import FILE, places, report_fault
from console.settings import SETTINGS, Settings, read_settings


def settings(folder):
    return Settings(folder / "office", folder / "logs", folder / "config", 1)


@pytest.mark.parametrize(
    "words",
    [
        ["no-such-verb"],
        ["assess"],
        ["assess", "/no/such/bundle"],
        ["verify", "/no/such/file.pdf"],
        ["status", "--as", "4471"],
        ["check"],
        ["decide", "/no/such.csv", "--as", "1"],
        ["verify", __file__, "--at", "yesterday"],
        ["status", "--as", "1", "--office", "postgresql://host/office"],
    ],
)
def test_what_is_wrong_is_one_sentence_and_two(words, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("WATCHLIST_PASSWORD", "x")
    status = run(words, app.Console(settings(tmp_path)).program())
    out, err = capsys.readouterr()
    assert status == 2
    assert out == ""
    assert err.strip()
    assert "Traceback" not in err
    assert "Usage" not in err


def test_with_json_an_error_is_an_object_too(tmp_path, capsys):
    assert run(["assess", "/no/such", "--json"], app.Console(settings(tmp_path)).program()) == 2
    out, err = capsys.readouterr()
    assert json.loads(out)["error"]
    assert err


def test_a_file_that_is_no_certificate_is_an_answer(tmp_path, capsys):
    file = tmp_path / "c.pdf"
    file.write_bytes(b"not a certificate")
    assert run(["verify", str(file)], app.Console(settings(tmp_path)).program()) == 1
    assert "NOT VALID" in capsys.readouterr().out


def test_a_fault_is_a_sentence_with_a_reference_and_its_words_stay_out_of_the_log(tmp_path, capsys):
    def broken(*_):
        raise KeyError("EXAMPLE, Secret Name")

    program = replace(app.Console(settings(tmp_path)).program(), assess=broken)
    assert run(["assess", "anything"], program) == 2
    err = capsys.readouterr().err
    logged = (tmp_path / "logs" / FILE).read_text()
    said = json.loads(logged)
    assert said["reference"] in err
    assert said["kind"] == "KeyError"
    assert any("broken" in place for place in said["places"])
    assert "Secret" not in logged + err


def test_a_log_that_cannot_be_written_costs_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    assert len(report_fault(ValueError("x"), tmp_path / "file" / "logs")) == 8


def test_causes_are_told_after_the_fault():
    try:
        try:
            raise ValueError("inner")
        except ValueError as inner:
            raise KeyError("outer") from inner
    except KeyError as fault:
        found = places(fault)
    assert found.index("KeyError") < found.index("ValueError")


def test_a_verb_does_not_load_qt():
    code = (
        "import sys; from console import app; app.main(['verify', '/none']);"
        "assert 'PySide6' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_settings_have_defaults_and_sensible_bounds(tmp_path):
    found = read_settings({"WATCHLIST_OFFICE": str(tmp_path)})
    assert found.office == tmp_path
    assert found.picture_workers == 2
    assert {one.variable for one in SETTINGS} == {
        "WATCHLIST_OFFICE",
        "WATCHLIST_LOGS",
        "WATCHLIST_PICTURE_WORKERS",
    }


@pytest.mark.parametrize("value", ["0", "17", "two", "-1", "9" * 40])
def test_a_setting_that_makes_no_sense_is_a_sentence(value, monkeypatch, capsys):
    monkeypatch.setenv("WATCHLIST_PICTURE_WORKERS", value)
    assert app.main(["verify", "/none"]) == 2
    assert "WATCHLIST_PICTURE_WORKERS" in capsys.readouterr().err
