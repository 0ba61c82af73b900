"""From nothing to a signed certificate by the command line alone, as README tells it."""

import json

import pytest
from click.testing import CliRunner

from console import app
from console.settings import read_settings
from tests.services.office import (
    ALL_TYPES,
    PASSWORD,
    proposal,
    records_of,
    write_bundle,
    write_records,
)

NEW = "a quite different passphrase"


class Shell:
    """Runs verbs the way a person does, and keeps what they printed."""

    def __init__(self, folder, monkeypatch, capsys):
        self.folder = folder
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        monkeypatch.setenv("WATCHLIST_OFFICE", str(folder / "office"))
        monkeypatch.setenv("WATCHLIST_LOGS", str(folder / "logs"))
        monkeypatch.setenv("WATCHLIST_PICTURE_WORKERS", "1")
        monkeypatch.setenv("WATCHLIST_PASSWORD", PASSWORD)
        monkeypatch.setenv("WATCHLIST_NEW_PASSWORD", NEW)
        monkeypatch.setenv("WATCHLIST_PASSPHRASE", "the passphrase of the key")

    def __call__(self, *words, password=NEW):
        """The exit status, the object on standard output, and standard error."""
        self._monkeypatch.setenv("WATCHLIST_PASSWORD", password)
        status = app.main([*map(str, words), "--json"])
        out, err = self._capsys.readouterr()
        assert "Traceback" not in err
        return status, json.loads(out), err

    def done(self, *words, password=NEW):
        status, found, err = self(*words, password=password)
        assert status == 0, (found, err)
        return found


@pytest.fixture
def shell(tmp_path, monkeypatch, capsys):
    return Shell(tmp_path, monkeypatch, capsys)


@pytest.fixture
def office(shell):
    """An office with an administrator, an officer, an authorising officer and an auditor."""
    code = shell.done("office", "new")["code"]
    shell.done("office", "first", "--code", code, "--as", "ADM1", "--name", "Kit Ismail")
    for id_, role in (
        ("4471", "officer"),
        ("1190", "authorising_officer"),
        ("A7", "auditor"),
    ):
        made = shell.done(
            "office", "user", "add", id_, "--as", "ADM1", "--name", f"Person {id_}", "--role", role
        )
        shell.done("office", "password", "--as", id_, password=made["first_password"])
    mapping = shell.folder / "sources.toml"
    mapping.write_text(
        '[[sources]]\nname = "records"\nkind = "records-csv"\npath = "records.csv"\n'
        f"answers = {json.dumps(ALL_TYPES)}\n"
    )
    write_records(shell.folder / "records.csv", [*records_of(1), *records_of(2, "withdrawn")])
    tried = shell.done("office", "source", "add", mapping, "--try", "--as", "ADM1")
    assert len(tried["sources"][0]["rows"]) == 6
    assert shell.done("office", "source", "list", "--as", "ADM1")["sources"] == []
    shell.done("office", "source", "add", mapping, "--as", "ADM1")
    return shell


def decisions(folder, *rows):
    file = folder / "decisions.csv"
    file.write_text("entry_ref,decision,reason,note\n" + "".join(f"{row}\n" for row in rows))
    return file


def test_from_nothing_to_a_certificate(office):
    bundle = write_bundle(
        office.folder / "bundle", [proposal(1), proposal(2), proposal(3, category="Z")]
    )
    taken = office.done("import", bundle, "--as", "1190")
    assert taken["taken"] == 2
    assert taken["rejected"][0]["line"] == 4
    assert "WNT-3" in (office.folder / "rejected.csv").read_text(encoding="utf-8-sig")
    assert office.done("import", bundle, "--as", "4471")["already"] == 2

    checked = office.done("check", "--as", "4471")
    assert checked["counts"] == {"supported": 1, "judge": 0, "not_lawful": 1}

    status, refused, _ = office(
        "sign", "--as", "1190", "--key", __file__, "--out", office.folder / "c.pdf"
    )
    assert status == 1
    assert refused["objections"][0]["entries"] == ["WNT-1", "WNT-2"]

    file = decisions(office.folder, "WNT-1,approve,,", "WNT-2,approve,,but he is dangerous to all")
    status, found, _ = office("decide", file, "--as", "4471")
    assert status == 1
    assert found["decided"] == 1
    assert "can only be struck" in found["refused"][0]["reason"]
    file = decisions(office.folder, "WNT-1,approve,,", "WNT-2,strike,warrant_withdrawn,")
    assert office.done("decide", file, "--as", "4471")["decided"] == 2

    key = office.folder / "key.p12"
    office.done("office", "key", key, "--as", "1190", "--organisation", "Test Police")
    out = office.folder / "c.pdf"
    signed = office.done("sign", "--as", "1190", "--key", key, "--out", out)
    assert signed["number"].startswith("WLC-")

    found = office.done("verify", out, "--trust", key.with_suffix(".pem"))
    assert found["valid"]
    assert found["identity_confirmed"]
    assert found["certificate"]["deployment"] == "LFR-2026-0412"
    with_log = office.done("verify", out, "--office", office.folder / "office")
    assert with_log["valid"]
    assert len(with_log["checks"]) > len(found["checks"])

    status_now = office.done("status", "--as", "A7")
    assert status_now["stage"] == "signed"
    assert status_now["certificates"] == [signed["number"]]
    assert office.done("audit", "verify", "--as", "A7")["valid"]
    log = office.folder / "log.jsonl"
    exported = office.done("audit", "export", "--as", "A7", "--out", log)
    assert len(log.read_text().splitlines()) == exported["events"]

    damaged = bytearray(out.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    out.write_bytes(damaged)
    status, found, _ = office("verify", out)
    assert status == 1
    assert not found["valid"]


def test_roles_hold_on_the_command_line_too(office):
    bundle = write_bundle(office.folder / "bundle", [proposal(1)])
    status, found, err = office("import", bundle, "--as", "4471")
    assert status == 2
    assert "authorising officer opens it" in err
    assert found["error"]
    office.done("import", bundle, "--as", "1190")
    file = decisions(office.folder, "WNT-1,refer,,Who is this?")
    status, found, _ = office("decide", file, "--as", "1190")
    assert status == 2 or found["refused"]
    assert office("audit", "verify", "--as", "4471")[0] == 2
    assert office("office", "source", "list", "--as", "4471")[0] == 0
    assert office("office", "user", "list", "--as", "4471")[0] == 2


def test_a_wrong_password_is_one_sentence(office):
    status, found, err = office("status", "--as", "4471", password="wrong")
    assert status == 2
    assert len(found["error"]) == 1
    assert "wrong" not in err.casefold() or "password" in err.casefold()


def test_a_first_password_has_to_be_changed_before_anything(office):
    made = office.done(
        "office", "user", "add", "77", "--as", "ADM1", "--name", "New One", "--role", "officer"
    )
    status, _, err = office("status", "--as", "77", password=made["first_password"])
    assert status == 2
    assert "office password" in err


def test_a_decision_rests_on_the_digest_that_the_file_names(office):
    office.done("import", write_bundle(office.folder / "b", [proposal(1)]), "--as", "1190")
    office.done("check", "--as", "4471")
    seen = office.done("status", "--as", "4471")["entries"][0]["digest"]
    write_records(office.folder / "records.csv", records_of(1, detail="address changed"))
    office.done("check", "--as", "4471")
    file = office.folder / "d.csv"
    file.write_text(f"entry_ref,decision,reason,note,seen\nWNT-1,approve,,,{seen}\n")
    status, found, _ = office("decide", file, "--as", "4471")
    assert status == 1
    assert "Look again" in found["refused"][0]["reason"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "entry_ref\nWNT-1\n",
        "entry_ref,decision,mood\nWNT-1,approve,good\n",
        "entry_ref,decision,decision\nWNT-1,approve,strike\n",
        'entry_ref,decision\n"WNT-1,approve\n',
    ],
)
def test_a_decisions_file_that_is_none_is_refused_whole(office, text):
    file = office.folder / "d.csv"
    file.write_text(text)
    status, _, err = office("decide", file, "--as", "4471")
    assert status == 2
    assert err.count("\n") == 1


def test_without_a_screen_the_runner_s_own_help_is_plain():
    from console.cli.verbs import cli

    program = app.Console(read_settings()).program()
    shown = CliRunner().invoke(cli, ["--help"], obj=program)
    assert shown.exit_code == 0
    for verb in ("demo", "assess", "import", "check", "status", "decide", "sign", "verify"):
        assert verb in shown.output
