"""A list that leaves the office and is recalled from, by the command line alone."""

import csv
import io
import json

import pytest

from console import app
from tests.cli.test_journey import NEW, Shell, decisions
from tests.services.office import ALL_TYPES, REF, proposal, records_of, write_bundle, write_records


@pytest.fixture
def shell(tmp_path, monkeypatch, capsys):
    return Shell(tmp_path, monkeypatch, capsys)


@pytest.fixture
def signed(shell):
    """An office with two people on a signed list, watched once."""
    folder = shell.folder
    code = shell.done("office", "new")["code"]
    shell.done("office", "first", "--code", code, "--as", "ADM1", "--name", "Kit Ismail")
    for id_, role in (("4471", "officer"), ("1190", "authorising_officer")):
        made = shell.done(
            "office", "user", "add", id_, "--as", "ADM1", "--name", f"Person {id_}", "--role", role
        )
        shell.done("office", "password", "--as", id_, password=made["first_password"])
        shell.done(
            "office", "key", folder / f"{id_}.p12", "--as", id_, "--organisation", "Test Police"
        )
    (folder / "sources.toml").write_text(
        '[source]\nname = "records"\nkind = "records-csv"\npath = "records.csv"\n'
        f"answers = {json.dumps(ALL_TYPES)}\n"
    )
    write_records(folder / "records.csv", [*records_of(1), *records_of(2)])
    shell.done("office", "source", "add", folder / "sources.toml", "--as", "ADM1")
    bundle = write_bundle(folder / "bundle", [proposal(1), proposal(2)])
    shell.done("import", bundle, "--as", "1190")
    shell.done("check", "--as", "4471")
    file = decisions(folder, "WNT-1,approve,,", "WNT-2,approve,,")
    shell.done("decide", file, "--as", "4471")
    shell.done("sign", "--as", "1190", "--key", folder / "1190.p12", "--out", folder / "c.pdf")
    watch(shell)
    return shell


def watch(shell):
    """One round of the watch, which confirms the list."""
    status, _, err = watched(shell)
    assert status in (0, 1), err


def watched(shell):
    shell._monkeypatch.setenv("WATCHLIST_PASSWORD", NEW)
    status = app.main(["watch", "--as", "4471", "--once", "--json"])
    out, err = shell._capsys.readouterr()
    return status, out, err


def release(shell, name, *more):
    return shell(
        "release", shell.folder / name, "--as", "4471", "--key", shell.folder / "4471.p12", *more
    )


def test_from_a_signed_list_to_a_clean_comparison(signed):
    folder = signed.folder
    status, found, err = release(signed, "van", "--recipient", "Van 3")
    assert status == 0, err
    assert (found["number"], found["entries"], found["system"]) == (1, 2, None)
    checked = signed.done("verify-package", folder / "van", "--trust", folder / "4471.pem")
    assert checked["valid"]
    assert checked["package"]["recipient"] == "Van 3"

    status, _, err = release(signed, "van", "--recipient", "Van 3")
    assert status == 2
    assert "not empty" in err

    write_records(folder / "records.csv", [*records_of(1, "withdrawn"), *records_of(2)])
    watch(signed)
    slip = signed.done("slip", "--as", "4471", "--out", folder / "slip.pdf")
    assert (slip["number"], slip["replaces"], slip["recalls"]) == (1, None, [1])
    assert (folder / "slip.pdf").read_bytes().startswith(b"%PDF")

    status, found, _ = signed("read-back", "1", "222", "--as", "4471")
    assert (status, found["holds"]) == (1, False)
    rows = {row["reference"]: row for row in given(folder / "van")}
    marks = {row["mark"] for row in rows.values()}
    answers = [signed("read-back", "1", mark.lower(), "--as", "4471") for mark in marks]
    assert sorted(status for status, _, _ in answers) == [0, 1]
    (held,) = (found for status, found, _ in answers if status == 0)
    assert held["confirmed"] == [1]

    report = folder / "held.csv"
    report.write_text((folder / "van/list.csv").read_text())
    status, compared, _ = signed("reconcile", report, "--as", "4471")
    assert status == 1
    (line,) = compared["differences"]
    assert (line["kind"], line["detail"]) == ("extra", "recall 1 took it off")
    note = "The operator took it off while the report was being written."
    closed = signed.done(
        "close-difference", line["line"], "--as", "4471", "--how", "corrected", "--note", note
    )
    assert closed["differences"][0]["closed"] == "corrected"

    del rows[line["reference"]]
    report.write_text(as_report(rows))
    assert signed.done("reconcile", report, "--as", "4471")["clean"]
    status, found, err = release(signed, "delta", "--recipient", "Van 3", "--delta")
    assert status == 0, err
    assert (found["kind"], found["entries"], found["removed"]) == ("delta", 0, 1)


def given(package):
    return csv.DictReader(io.StringIO((package / "list.csv").read_text()))


def as_report(rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, ["reference", "sha256", "size"], extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows.values())
    return out.getvalue()


def test_a_damaged_package_ends_with_the_answer_no(signed):
    release(signed, "van", "--recipient", "Van 3")
    (signed.folder / "van" / "list.csv").write_text("reference\n")
    status, found, _ = signed("verify-package", signed.folder / "van")
    assert (status, found["valid"]) == (1, False)
    status, _, err = signed("verify-package", signed.folder / "nothing")
    assert status == 2
    assert "cannot be read" in err


def test_a_recall_message_is_checked_with_nothing_but_the_package(signed, capsys):
    folder = signed.folder
    box = folder / "box"
    box.mkdir()
    system = folder / "system.toml"
    system.write_text(f'[system]\nname = "Box"\nkind = "folder"\npath = "{box.as_posix()}"\n')
    signed.done("office", "system", "add", system, "--as", "ADM1")
    release(signed, "van", "--recipient", "Box")
    write_records(folder / "records.csv", [*records_of(1, "withdrawn"), *records_of(2)])
    watch(signed)
    (message,) = (box / "recalls").iterdir()
    words = ("verify-recall", message, "--package", folder / "van")
    found = signed.done(*words, "--trust", folder / "4471.pem")
    (one,) = found["messages"]
    assert (found["valid"], one["kind"], one["number"], one["deployment"]) == (
        True,
        "recall",
        1,
        REF,
    )
    assert one["recalls"][0]["in_package"]
    assert one["recalls"][0]["reference"] in {row["reference"] for row in given(folder / "van")}
    message.write_bytes(message.read_bytes().replace(b"number", b"Number"))
    assert app.main([str(word) for word in words]) == 1
    said = capsys.readouterr()[0]
    assert f"{message}: DO NOT ACT ON IT." in said
    assert "FAILS" in said
    status, _, err = signed("verify-recall", message, "--package", folder / "nothing")
    assert (status, "cannot be read" in err) == (2, True)


def test_recognition_systems_are_set_up_listed_and_dropped(signed):
    box = signed.folder / "box"
    box.mkdir()
    file = signed.folder / "system.toml"
    file.write_text('[system]\nname = "Folder 1"\nkind = "folder"\npath = "box"\n')
    made = signed.done("office", "system", "add", file, "--as", "ADM1")
    assert made["location"] == str(box)
    assert signed.done("office", "system", "list", "--as", "4471")["systems"] == [made]
    status, found, err = release(signed, "van", "--recipient", "Folder 1")
    assert (status, found["system"]) == (0, "Folder 1"), err
    write_records(signed.folder / "records.csv", [*records_of(1, "withdrawn"), *records_of(2)])
    watch(signed)
    assert len(list((box / "recalls").iterdir())) == 1
    status, _, err = signed("office", "system", "add", file, "--as", "4471")
    assert status == 2
    assert "may not set up" in err
    signed.done("office", "system", "drop", "Folder 1", "--as", "ADM1")
    assert signed.done("office", "system", "list", "--as", "4471")["systems"] == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("release", "x", "--as", "4471"), "Missing option"),
        (("slip", "--as", "4471"), "not handed over yet"),
        (("read-back", "0", "ABC", "--as", "4471"), "not in the range"),
        (("reconcile", "missing.csv", "--as", "4471"), "cannot be read"),
    ],
)
def test_what_is_wrong_is_one_sentence(signed, words, says):
    status, found, err = signed(*words)
    assert status == 2
    assert says in err
    assert found["error"]


def test_somebody_says_what_became_of_a_package(signed, monkeypatch):
    from console.domain.refusals import OutOfReachError
    from console.services.releasing import Releasing

    def busy(*_, **__):
        raise OutOfReachError("Another program holds the office.")

    with monkeypatch.context() as broken:
        broken.setattr(Releasing, "_end", busy)
        status, _, err = release(signed, "van", "--recipient", "Van 3")
    assert status == 2
    assert "lies whole in" in err
    (signed.folder / "van").rename(signed.folder / "stick")
    watch(signed)
    told = signed.done("status", "--as", "4471")
    assert any("Nobody knows whether hand-over 1 for Van 3 left" in one for one in told["alarms"])
    why = ("--note", "The van's crew has it in hand.")
    status, _, err = signed("settle-handover", "1", "--as", "4471", *why)
    assert status == 2
    assert "--became" in err
    said = signed.done("settle-handover", "1", "--as", "4471", "--became", "left", *why)
    assert (said["hand_over"], said["became"]) == (1, "left")
    status, _, err = signed("settle-handover", "1", "--as", "4471", "--became", "never_left", *why)
    assert status == 2
    assert "Nobody asks what became of hand-over 1" in err
