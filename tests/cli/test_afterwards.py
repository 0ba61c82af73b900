"""After the street by the command line alone: results, a hold, the erasure, the answers."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from console.domain.deployments import Stage
from tests.cli.test_journey import Shell, decisions
from tests.cli.test_journey import office as _office
from tests.cli.test_journey import shell as _shell
from tests.services.after import alert, in_the_past, step, stops_csv
from tests.services.office import (
    AUTHORISER,
    Office,
    proposal,
    records_of,
    write_bundle,
    write_records,
)
from tests.services.test_erase_by_itself import ENDED_AGO

shell, office = _shell, _office


@pytest.fixture
def signed(office):
    """A signed list of two approved entries and a struck one, the key that signed it beside it."""
    folder = office.folder
    write_records(
        folder / "records.csv", [*records_of(1), *records_of(2), *records_of(3, "withdrawn")]
    )
    rows = [proposal(1), proposal(2), proposal(3), proposal(4, category="Z")]
    office.done("import", write_bundle(folder / "bundle", rows), "--as", "1190")
    office.done("check", "--as", "4471")
    made = decisions(
        folder, "WNT-1,approve,,", "WNT-2,approve,,", "WNT-3,strike,warrant_withdrawn,"
    )
    office.done("decide", made, "--as", "4471")
    office.done("office", "key", folder / "key.p12", "--as", "1190", "--organisation", "Police")
    signed = office.done(
        "sign", "--as", "1190", "--key", folder / "key.p12", "--out", folder / "c.pdf",
        "--schedule", folder / "schedule.pdf",
    )  # fmt: skip
    assert signed["signed"]
    return office


def moved(shell: Shell, *stages, hours=3.0):
    """Let the window lie so many hours back, and the deployment be as far as this."""
    from console import app
    from console.settings import read_settings

    settings = read_settings()
    with app.Console(settings).open_office(settings.office) as services:
        made = Office(services, shell.folder)
        in_the_past(made, hours=hours)
        step(made, *stages)


def test_from_the_street_to_the_last_answer(signed):
    shell, folder = signed, signed.folder
    moved(shell)
    results = folder / "stops.csv"
    rows = [
        alert(1, ground="stale", outcome="no_action", note="Bail ended").cells,
        alert(2, entry_ref="WNT-2").cells,
    ]
    results.write_bytes(stops_csv(*rows, figures=("faces seen: 34,900",)))
    noted = shell.done("stops", results, "--as", "4471")
    assert [one["kind"] for one in noted["taken"]] == ["wrong_ground", "right"]
    assert noted["counts"]["wrong_ground"] == 1
    assert shell.done("stops", results, "--as", "4471")["already"] == 2
    results.write_bytes(stops_csv(rows[0] | {"stop_ref": "S-9", "alert": "?"}))
    status, aside, _ = shell("stops", results, "--as", "4471")
    assert (status, aside["rejected"][0]["line"]) == (1, 2)
    lifted = shell.done("stops", "--put-right", "S-1", "--as", "4471")
    assert lifted["marks"] == 2
    assert shell("stops", "--as", "4471")[0] == 2

    until = (datetime.now(UTC) + timedelta(days=20)).isoformat()
    held = shell.done(
        "hold", "WNT-2", "--as", "1190", "--reason", "civil_claim", "--authority", "KB-2026-1",
        "--until", until,
    )  # fmt: skip
    assert held["holds"][0]["holds"]
    assert shell("hold", "WNT-2", "--as", "1190")[0] == 2
    assert len(shell.done("hold", "--as", "A7")["holds"]) == 1

    key = ("--key", folder / "key.p12", "--out", folder)
    assert shell("erase", "--as", "1190")[0] == 2
    status, _, err = shell("erase", "--as", "1190", *key)
    assert status == 2
    assert "in force" in err
    moved(shell, Stage.RELEASED, Stage.ENDED, hours=7)
    assert shell.done("erase", "--due", "--as", "A7")["due"][0]["held"] == ["WNT-2"]
    erased = shell.done("erase", "--as", "1190", *key)
    assert (erased["erased"], erased["held"]) == (False, ["WNT-2"])
    assert not (folder / "schedule.pdf").exists()
    assert not (folder / "rejected.csv").exists()
    shell.done("hold", "WNT-2", "--end", "--as", "1190")
    erased = shell.done("erase", "--as", "1190", *key)
    assert (erased["erased"], erased["stage"]) == (True, "erased")
    (receipt,) = erased["receipts"].values()
    trust = ("--trust", folder / "key.pem")
    checked = shell.done("verify-receipt", receipt, *trust)
    assert (checked["identity_confirmed"], checked["receipt"]["complete"]) == (True, True)
    altered = bytearray(Path(receipt).read_bytes())
    altered[9000] ^= 1
    (folder / "altered.pdf").write_bytes(altered)
    status, found, _ = shell("verify-receipt", folder / "altered.pdf")
    assert (status, found["valid"]) == (1, False)
    assert shell("verify-receipt", folder / "nowhere.pdf")[0] == 2
    assert shell.done("status", "--as", "A7")["stage"] == "erased"

    asked = (
        "was-listed", "--as", "A7", "--surname", "Example01", "--forenames", "Test", "--born",
        "1991-04-17", "--for", "court", "--case", "T20261234", "--out", folder,
    )  # fmt: skip
    found = shell.done(*asked)
    (listing,) = found["lists"]
    assert found["listed"]
    assert listing["recalled"]["reason"] == "no_longer_wanted"
    verified = shell.done("verify", folder / "c.pdf", "--proof", listing["proof_file"])
    assert [line["check"] for line in verified["checks"]][-3:] == [
        "proof_certificate", "proof_leaf", "proof_inclusion",
    ]  # fmt: skip
    proof = json.loads(Path(listing["proof_file"]).read_text())
    proof["leaf"] = proof["leaf"].replace("approved", "struck")
    (folder / "forged.json").write_text(json.dumps(proof))
    status, forged, _ = shell("verify", folder / "c.pdf", "--proof", folder / "forged.json")
    assert (status, forged["valid"]) == (1, False)
    status, nobody, _ = shell(*asked[:4], "Nobody", *asked[5:])
    assert (status, nobody["lists"]) == (1, [])
    assert shell(*asked[:8], "yesterday", *asked[9:])[0] == 2
    assert shell(*asked[:4], " ", *asked[5:])[0] == 2

    record = shell.done("publish", "--as", "A7", "--out", folder)
    assert record["deployments"][0]["right_face_wrong_ground_alerts"] == "1"
    year = shell.done(
        "publish", "--as", "A7", "--since", "2020-01-01", "--exercises", "--out", folder
    )
    assert len(year["deployments"]) == 1
    assert shell("publish", "--as", "A7", "--since", "soon")[0] == 2
    assert shell.done("audit", "verify", "--as", "A7")["valid"]


def test_the_words_of_every_verb_are_for_people_too(signed, capsys):
    from console import app

    folder = signed.folder
    moved(signed, Stage.RELEASED, Stage.ENDED, hours=7)
    results = folder / "stops.csv"
    row = alert(7, ground="stale", outcome="no_action", at_hours=3).cells
    results.write_bytes(stops_csv(row))
    said = {}
    for words in (
        ("stops", results, "--as", "4471"),
        ("stops", "--put-right", "S-7", "--as", "4471"),
        ("hold", "--as", "A7"),
        ("erase", "--due", "--as", "A7"),
        ("erase", "--as", "1190", "--key", folder / "key.p12", "--out", folder),
        ("erase", "--due", "--as", "A7"),
        ("verify-receipt", folder / "ERS-2026-0002.pdf"),
        ("was-listed", "--as", "A7", "--surname", "Example03", "--forenames", "Test",
         "--born", "1991-04-17", "--for", "audit"),
        ("publish", "--as", "A7", "--out", folder),
    ):  # fmt: skip
        assert app.main([*map(str, words)]) == 0, words
        said[words[0]] = said.get(words[0], "") + capsys.readouterr().out
    assert "Right face, wrong ground: 1" in said["stops"]
    assert "No entry of LFR-2026-0412 is held" in said["hold"]
    assert "LFR-2026-0412 is erased" in said["erase"]
    assert "VALID. Who signed is not confirmed" in said["verify-receipt"]
    assert "✓ outcome: Complete: ERS-2026-0002 of" in said["verify-receipt"]
    assert "was struck and not listed (warrant withdrawn)" in said["was-listed"]
    assert "confirmed or denied" in said["was-listed"]
    assert "1 alert, of them 0 on the wrong face" in said["publish"]
    assert AUTHORISER.id not in said["publish"]


def test_who_signs_what_was_erased_by_itself_is_handed_the_receipt(signed):
    shell, folder = signed, signed.folder
    moved(shell, Stage.RELEASED, Stage.LIVE, Stage.ENDED, hours=ENDED_AGO)
    seen = shell.done("watch", "--once", "--until-erased", "--as", "4471")
    (number,) = seen["unsigned"]
    words = ("erase", "--as", "1190", "--key", folder / "key.p12", "--out", folder)
    erased = shell.done(*words)
    assert erased["receipts"] == {number: str(folder / f"{number}.pdf")}
    checked = shell.done("verify-receipt", folder / f"{number}.pdf", "--trust", folder / "key.pem")
    assert checked["valid"]
    status, _, err = shell(*words)
    assert (status, "erased already" in err) == (2, True)
