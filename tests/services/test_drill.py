"""Drills on a real office: the invented withdrawal goes the way of every other."""

import csv
import json
from dataclasses import replace
from datetime import timedelta

import pytest

from console.documents.verification import verify_certificate
from console.domain import drills
from console.domain.decisions import DecisionState, Outcome
from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.recalls import How
from console.domain.refusals import OutOfReachError, RefusedError
from console.services import drill_facts
from console.services.confirmations import Word
from console.services.contracts import SourceSpec
from console.services.kept_handover import SystemSpec
from tests.recognition_server import receipt_for
from tests.services.handed import handed_to
from tests.services.office import (
    AUDITOR,
    AUTHORISER,
    OFFICER,
    REF,
    deployment_toml,
    never,
    no_progress,
    proposal,
    records_of,
)
from tests.services.released import a_signed_office as released_office
from tests.services.signed_office import a_signed_office

TESTED = EntryRef("WNT-9")
FICTIONAL = "2010/0123456O"


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A list in force whose entry 9, with a fictional PNC ID, may be tried."""
    row = proposal(9, pnc_id=FICTIONAL)
    with a_signed_office(tmp_path, monkeypatch, count=2, more=(row,)) as made:
        made.tell(n9=records_of(9))
        made.check()
        made.round()
        handed_to(made.store, made.clock())
        made.drill = made.services.drill
        yield made


def refused(act) -> str:
    with pytest.raises(RefusedError) as found:
        act()
    return found.value.objections[0].code


def confirm(office, **off):
    word = Word(How.BY_HAND, "NF-20931", office.clock() + timedelta(**off))
    return office.watch.confirm(OFFICER, REF, TESTED, word)


def sources(office):
    return [one.name for one in office.services.check.run(
        OFFICER, REF, lambda *_: None, lambda: False).readings]  # fmt: skip


def file_of(office):
    return office.folder / "office" / "drill.csv"


def test_a_drill_measures_the_way_from_the_record_to_the_system(office):
    begun = office.drill.begin(OFFICER, REF, TESTED)
    assert (begun.watched_every, begun.changed_at) == (60, office.clock())
    assert not office.drill.look(OFFICER).done
    made = office.round()
    (recalled,) = made.recalled
    assert (recalled.entry_ref, recalled.reason) == (TESTED, Reason.WARRANT_WITHDRAWN)
    assert recalled.record == f"{drills.SOURCE}:DRILL/WNT-9/1"
    assert recalled.changed_at == begun.changed_at
    looked = office.drill.look(OFFICER)
    assert looked.recall == recalled and not looked.done
    office.clock.move(seconds=45)
    confirm(office, seconds=-5)
    assert office.drill.look(OFFICER).done
    found = office.drill.end(OFFICER).facts
    assert (found.to_seen, found.to_recall, found.to_off) == (60, 60, 40)
    assert found.deployment == REF
    assert not file_of(office).exists()
    assert refused(lambda: office.drill.look(OFFICER)) == "no_drill"
    assert {"drill_begun", "drill_ended"} <= set(office.acts())


def test_nothing_of_it_stays_behind_but_the_recall(office):
    office.drill.begin(OFFICER, REF, TESTED)
    office.round()
    assert drills.SOURCE in sources(office)
    office.drill.end(OFFICER)
    made = office.round()
    assert (made.recalled, made.trouble) == ((), "")
    assert drills.SOURCE not in sources(office)
    assert office.state("WNT-9") is DecisionState.RECALLED
    assert office.watch.view(OFFICER, REF).confirmed.ok
    office.decide("WNT-9", Outcome.APPROVE, note="The withdrawal was a drill's; its warrant lives.")


def test_the_last_drill_is_printed_on_the_next_certificate(office):
    office.drill.begin(OFFICER, REF, TESTED)
    office.round()
    confirm(office)
    facts = office.drill.end(OFFICER).facts
    office.round()
    number = office.sign()
    pdf = office.services.signoff.certificate(AUDITOR, number)
    assert verify_certificate(pdf).valid
    with office.store.reading() as unit:
        assert drill_facts.last(unit) == facts
        said = unit.certificates.get(number).content
    assert '"to_recall":60' in said
    assert "has held no drill" not in said


def test_the_file_names_nobody_and_is_for_its_owner_only(office):
    office.drill.begin(OFFICER, REF, TESTED)
    text = file_of(office).read_text(encoding="utf-8")
    assert "Example" not in text
    head, *lines = text.splitlines()
    assert head.startswith("# read at ")
    (row,) = csv.DictReader(lines)
    assert (row["status"], row["pnc_id"], row["surname"]) == ("withdrawn", FICTIONAL, "")
    assert file_of(office).stat().st_mode & 0o077 == 0


def test_other_lists_are_never_asked_for_it(office):
    begun = office.drill.begin(OFFICER, REF, TESTED)
    with office.store.reading() as unit:
        own = unit.deployments.get(REF)
        names = {
            kind: [spec.name for spec in drill_facts.sources_of(unit, one)]
            for kind, one in (
                ("own", own),
                ("other", replace(own, reference=DeploymentRef("LFR-2026-9999"))),
                ("real", replace(own, exercise=False)),
            )
        }
    assert names == {
        "own": ["records", drills.SOURCE],
        "other": ["records"],
        "real": ["records"],
    }
    assert begun.location == str(file_of(office))


def test_what_a_drill_is_refused_for(office):
    begin = office.drill.begin
    assert refused(lambda: begin(AUDITOR, REF, TESTED)) == "role"
    assert refused(lambda: begin(OFFICER, REF, EntryRef("WNT-1"))) == "not_fictional"
    assert refused(lambda: begin(OFFICER, REF, EntryRef("WNT-77"))) == "entry_unknown"
    assert refused(lambda: office.drill.end(OFFICER)) == "no_drill"
    office.clock.move(minutes=10)
    assert refused(lambda: begin(OFFICER, REF, TESTED)) == "not_watched"
    begin(OFFICER, REF, TESTED, watched=False)
    assert refused(lambda: begin(OFFICER, REF, TESTED)) == "drill_under_way"
    office.drill.end(OFFICER)
    admin = office.services.accounts.sign_in("ADM1", "correct horse battery staple")
    spec = SourceSpec(drills.SOURCE, "records-csv", str(office.records), ("warrant",))
    office.services.setup.add_source(admin, spec)
    assert refused(lambda: begin(OFFICER, REF, TESTED, watched=False)) == "drill_source"


def test_a_list_that_is_no_exercise_is_never_tried(tmp_path, monkeypatch):
    toml = deployment_toml(exercise="false")
    with a_signed_office(tmp_path, monkeypatch, count=2, toml=toml) as office:
        office.round()
        drill = office.services.drill
        assert refused(lambda: drill.begin(OFFICER, REF, EntryRef("WNT-1"))) == "not_an_exercise"
        with office.store.reading() as unit:
            assert drill_facts.running(unit) is None


def test_a_system_that_was_handed_the_list_confirms_a_drill_like_any_recall(tmp_path):
    with released_office(tmp_path, 9, pnc_id=FICTIONAL) as office:
        box = tmp_path / "box"
        box.mkdir()
        office.add_system(SystemSpec("Folder 1", "folder", str(box)))
        office.release(recipient="Folder 1")
        drill, watch = office.services.drill, office.services.watch
        drill.begin(OFFICER, REF, TESTED)
        made = watch.beat(OFFICER, REF, no_progress, never)
        assert made.delivered.handed == {1}
        (box / "receipts").mkdir(exist_ok=True)
        (told,) = (box / "recalls").glob("*.json")
        (box / "receipts" / told.name).write_text(json.dumps(receipt_for(told.read_bytes())))
        assert watch.beat(OFFICER, REF, no_progress, never).delivered.confirmed == {1}
        assert drill.look(OFFICER).confirmation.how is How.RECEIPT
        assert drill.end(OFFICER).facts.to_off is not None


def test_a_drill_that_nobody_acted_on_is_kept_as_such(office):
    office.drill.begin(OFFICER, REF, TESTED)
    office.clock.move(minutes=9)
    found = office.drill.end(OFFICER)
    assert (found.facts.to_recall, found.facts.waited, found.astray) == (None, 540, "")
    with office.store.reading() as unit:
        assert drill_facts.last(unit) == found.facts


def test_an_entry_that_goes_for_another_reason_measures_nothing(office):
    office.drill.begin(OFFICER, REF, TESTED)
    office.watch.recall(
        OFFICER, REF, TESTED, Reason.OFFICER_JUDGEMENT, "Seen in custody at the desk today."
    )
    looked = office.drill.look(OFFICER)
    assert looked.done and "another reason" in looked.astray
    found = office.drill.end(OFFICER)
    assert (found.facts, found.astray) == (None, looked.astray)
    with office.store.reading() as unit:
        assert drill_facts.last(unit) is None
    words = [line.words for line in office.services.inspect.log(AUDITOR)]
    assert f"Ended the drill on WNT-9 of {REF}; it measured nothing." in words


def test_a_deployment_does_not_end_while_its_drill_is_under_way(office):
    office.drill.begin(OFFICER, REF, TESTED)
    why = "The operation was called off by gold."
    assert refused(lambda: office.watch.cancel(AUTHORISER, REF, why)) == "drill_under_way"
    office.drill.end(OFFICER)
    office.watch.cancel(AUTHORISER, REF, why)


def test_a_file_that_cannot_be_written_begins_no_drill(office, monkeypatch):
    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("console.records.drill_file.write_whole", full)
    with pytest.raises(OutOfReachError, match="no space left"):
        office.drill.begin(OFFICER, REF, TESTED)
    with office.store.reading() as unit:
        assert drill_facts.running(unit) is None


def test_no_certificate_is_signed_while_a_drill_is_under_way(office):
    office.drill.begin(OFFICER, REF, TESTED)
    office.round()
    assert refused(office.sign) == "drill_under_way"
    office.drill.end(OFFICER)
    office.round()
    assert office.sign().endswith("/S2")


def test_a_certificate_that_was_signed_during_a_drill_rests_on_no_drill(office, monkeypatch):
    office.drill.begin(OFFICER, REF, TESTED)
    office.round()
    # As older versions of this program signed.
    monkeypatch.setattr(drill_facts, "require_none", lambda _unit, _ref: None)
    assert office.sign().endswith("/S2")
    office.drill.end(OFFICER)
    office.round()
    assert office.watch.view(OFFICER, REF).confirmed.ok
