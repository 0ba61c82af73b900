"""Erasing in a real office: what goes, what stays, and the raw bytes of every file afterwards."""

import shutil
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from pyhanko.sign.validation.status import SignatureCoverageLevel

from console.documents.keys import common_name
from console.documents.receipt import lay_out
from console.documents.seals import open_seal
from console.documents.verification import verify_certificate
from console.domain.decisions import Outcome
from console.domain.deployments import Stage
from console.domain.drills import Running
from console.domain.entries import EntryRef
from console.domain.erasing import CopyKind, LineState
from console.domain.findings import Reason
from console.domain.holds import HoldReason
from console.domain.people import PersonId
from console.domain.recalls import Confirmation, How
from console.domain.receipts import parse_receipt
from console.domain.reconciling import Differs, Found, Line
from console.domain.refusals import RefusedError
from console.services import drill_facts, erasing_run
from console.services.confirmations import Word
from console.services.following import Following
from console.services.inspect import logged_by
from console.services.kept_handover import Reconciling
from console.services.packages import SigningKey
from tests.services.after import SECRET, alert, in_the_past, key, signed_list, step
from tests.services.handed import handed_to
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, OTHER, REF, an_office, hours_ago
from tests.services.raw import holding, pieces, spellings

OWN = SigningKey(key().p12, SECRET)


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        yield made


def secrets_of(office, *numbers):
    """Every byte that must be gone of these entries: names, identifiers, pictures."""
    found = set()
    with office.store.reading() as unit:
        for entry in unit.entries.all(REF):
            if int(entry.ref.removeprefix("WNT-")) not in numbers:
                continue
            person, ground = entry.person, entry.grounds[0]
            for word in (
                person.surname,
                person.name,
                person.nominal_ref,
                ground.urn,
                entry.image.ref,
                entry.image.arrest,
                f"{person.surname.casefold()}|{person.date_of_birth}",
            ):
                found |= spellings(word)
    pictures = office.services.signoff._pictures
    with office.store.reading() as unit:
        shas = unit.contents.pictures(REF)
    for ref, sha256 in shas.items():
        if int(ref.removeprefix("WNT-")) in numbers:
            for form in (pictures.received, pictures.clean, pictures.thumbnail):
                found |= pieces(form(sha256) or b"")
    return found


def of_office(office):
    return [office.folder / name for name in ("office", "logs", "config")]


def over(office, *stages):
    in_the_past(office, hours=7)
    step(office, *(stages or (Stage.RELEASED, Stage.LIVE, Stage.ENDED)))


def test_a_list_in_force_or_in_review_is_not_erased(office):
    office.take_in(1)
    with pytest.raises(RefusedError, match="not over"):
        office.services.erase.erase(AUTHORISER, REF, OWN)
    with pytest.raises(RefusedError, match="may not"):
        office.services.erase.erase(OFFICER, REF, OWN)


def test_after_the_end_no_file_of_the_office_holds_a_face_or_a_name(office):
    signed = signed_list(office, approved=(1, 2, 3), struck=(4,))
    office.services.review.look(OTHER, REF, EntryRef("WNT-1"))
    in_the_past(office)
    office.services.stops.take_in(
        OFFICER, REF, (alert(1, ground="stale", note="It was Example01 all right."),), {}
    )
    schedule = office.folder / "elsewhere" / "schedule.pdf"
    schedule.parent.mkdir()
    data = office.services.signoff.schedule(AUTHORISER, REF, schedule)
    schedule.write_bytes(data)
    secrets = secrets_of(office, 1, 2, 3, 4)
    assert len(holding(of_office(office), secrets)) > 20, "the search finds what is there"
    over(office)

    done = office.services.erase.erase(AUTHORISER, REF, OWN)
    assert (done.gone, done.stage, done.failed) == (True, Stage.ERASED, ())
    assert holding(of_office(office), secrets) == []
    assert not schedule.exists()
    assert {each.kind: each.after for each in done.totals} == {each.kind: 0 for each in done.totals}

    found = verify_certificate(signed.pdf, logged=logged_by(office.store))
    assert found.valid
    assert office.services.inspect.verify_log(AUDITOR).ok
    (stored,) = office.services.erase.receipts(AUDITOR, REF)
    receipt = parse_receipt(stored.content.encode())
    assert receipt.complete
    assert {each.entry_ref for each in receipt.entries} == {"WNT-1", "WNT-2", "WNT-3", "WNT-4"}
    pictures = [each for each in receipt.lines if each.kind == CopyKind.RECEIVED.value]
    assert len(pictures) == 4
    assert all(each.copy.startswith(each.sha256) and each.after == 0 for each in pictures)
    pages = office.services.erase.receipt(AUDITOR, stored.number)
    seal = open_seal(pages)
    assert "Adeyemi" in common_name(seal.signer)
    assert seal.embedded.compute_integrity_info() is None
    assert seal.embedded.coverage == SignatureCoverageLevel.ENTIRE_FILE
    assert lay_out(receipt) == pages[: len(lay_out(receipt))], "the signature is all that was added"
    assert holding(of_office(office), secrets) == []
    assert office.acts()[-6:] == [
        "erasure_begun", "erased", "erasure_receipt", "receipt_signed", "log_verified",
        "receipt_given",
    ]  # fmt: skip
    again = office.services.lists.summaries(AUDITOR)[0]
    assert (again.stage, again.entries) == (Stage.ERASED, 4)
    with office.store.reading() as unit:
        assert {one.person.name for one in unit.entries.all(REF)} == {"(erased)"}
        assert [one.told.outcome.value for one in unit.stops.of(REF)] == ["arrested"]
    with pytest.raises(RefusedError, match="erased already"):
        office.services.erase.erase(AUTHORISER, REF, OWN)


def test_words_that_were_typed_or_reported_about_anybody_go_as_well(office):
    signed_list(office, approved=(1, 2))
    in_the_past(office)
    secrets = secrets_of(office, 1, 2)
    office.services.stops.take_in(OFFICER, REF, (alert(1, ground="stale"),), {})
    at = datetime.now(UTC)
    handed_to(office.store, at - timedelta(hours=1))
    word = Word(How.BY_HAND, "The van says that EXAMPLE01 is off.", at)
    office.services.watch.confirm(OFFICER, REF, EntryRef("WNT-1"), word)
    found = Found(Differs.LEARNED, "EXAMPLE02", "EXAMPLE02 of the old list")
    report = Reconciling(1, "van", at, OFFICER.id, "a" * 64, 1, 1, (Line(found, at),))
    with office.store.writing() as unit:
        unit.reconciliations.add(REF, report)
        assert [one.receipt for one in unit.recalls.confirmations(REF).values()] == [word.receipt]
        assert [one.line.found for one in unit.reconciliations.of(REF)[0].open_lines] == [found]
    over(office)
    assert office.services.erase.erase(AUTHORISER, REF, OWN).gone
    assert holding(of_office(office), secrets) == []
    with office.store.reading() as unit:
        assert [one.receipt for one in unit.recalls.confirmations(REF).values()] == [""]
        assert unit.reconciliations.of(REF)[0].open_lines[0].line.found == Found(
            Differs.LEARNED, "", ""
        )


def test_a_drill_on_another_list_keeps_what_its_source_says(office):
    signed_list(office, approved=(1,))
    said = office.folder / "office" / "drill.csv"
    said.write_text("record_type,record_ref\n")
    drill = Running("LFR-2026-0999", "WNT-9", datetime.now(UTC), OFFICER.id, 60, str(said))
    with office.store.writing() as unit:
        drill_facts.keep_running(unit, drill)
    over(office)
    assert office.services.erase.erase(AUTHORISER, REF, OWN).gone
    assert said.exists()


def test_what_a_drill_left_at_a_crash_goes(office):
    signed_list(office, approved=(1,))
    said = office.folder / "office" / "drill.csv"
    said.write_text("record_type,record_ref\n")
    over(office)
    assert office.services.erase.erase(AUTHORISER, REF, OWN).gone
    assert not said.exists()


def test_a_struck_picture_goes_at_once_when_the_list_is_signed(office):
    signed_list(office, approved=(1,), struck=(2,))
    secrets = secrets_of(office, 2)
    pictures = [each for each in secrets if len(each) == 24]
    assert holding(of_office(office), pictures)
    done = office.services.erase.at_once(AUTHORISER.id, REF, OWN)
    assert holding(of_office(office), pictures) == []
    assert done.failed == ()
    assert {each.kind: each.before for each in done.totals} == {
        "received": 1, "clean": 1, "thumbnail": 1,
    }  # fmt: skip
    assert office.services.erase.at_once(PersonId(""), REF) is None, "nothing is left to go"
    desk = office.services.review.look(OFFICER, REF, EntryRef("WNT-2"))
    assert desk.clean is None if hasattr(desk, "clean") else True
    assert (
        office.services.erase.due(AUDITOR)[0].pictures == 0
        if office.services.erase.due(AUDITOR)
        else True
    )


def test_a_recalled_picture_goes_once_it_is_confirmed_off_the_system(office):
    signed_list(office, approved=(1, 2))
    in_the_past(office)
    office.services.stops.take_in(
        OFFICER, REF, (alert(1, ground="stale", outcome="no_action"),), {}
    )
    erase = office.services.erase
    assert erase.at_once(PersonId(""), REF) is None, "it is not confirmed yet"
    at = datetime.now(UTC)
    with office.store.writing() as unit:
        (recall,) = unit.recalls.of(REF)
        unit.recalls.confirm(Confirmation(recall.id, How.RECEIPT, at, at, OFFICER.id, "NF-1"))
    (due,) = erase.due(AUDITOR)
    assert (due.pictures, due.red) == (1, False)
    done = erase.at_once(PersonId(""), REF)
    assert len(done.receipts) == 1
    (due,) = erase.due(AUDITOR)
    assert (due.pictures, due.unsigned) == (0, done.receipts)
    signed = erase.erase(AUTHORISER, REF, OWN)
    assert (signed.receipts, signed.gone) == ((), False)
    assert erase.receipts(AUDITOR, REF)[0].signed_by == AUTHORISER.id
    with pytest.raises(RefusedError, match="in force"):
        erase.erase(AUTHORISER, REF, OWN)
    with pytest.raises(RefusedError, match="picture of WNT-1 was erased"):
        office.decide("WNT-1", Outcome.APPROVE, note="He is wanted again, as the court says.")


def test_a_hold_keeps_one_entry_and_says_so_until_it_ends(office):
    signed_list(office, approved=(1, 2))
    over(office)
    holds = office.services.holds
    until = datetime.now(UTC) + timedelta(days=30)
    with pytest.raises(RefusedError, match="no entry"):
        holds.place(AUTHORISER, REF, EntryRef("X"), HoldReason.INQUEST, "Coroner 12/26", until)
    with pytest.raises(RefusedError, match="Say who asks"):
        holds.place(AUTHORISER, REF, EntryRef("WNT-1"), HoldReason.INQUEST, "", until)
    holds.place(AUTHORISER, REF, EntryRef("WNT-1"), HoldReason.CIVIL_CLAIM, "KB-2026-001", until)
    kept, gone = secrets_of(office, 1), secrets_of(office, 2)

    done = office.services.erase.erase(AUTHORISER, REF, OWN)
    assert (done.gone, done.held, done.stage) == (False, ("WNT-1",), Stage.ENDED)
    assert holding(of_office(office), gone - kept) == []
    desk = office.services.review.look(OFFICER, REF, EntryRef("WNT-1"))
    assert desk.entry.person.surname == "Example01"
    assert len(desk.standing.records) == 3
    (stored,) = office.services.erase.receipts(AUDITOR, REF)
    receipt = parse_receipt(stored.content.encode())
    assert receipt.held[0].authority == "KB-2026-001"
    assert [each.entry_ref for each in receipt.entries] == ["WNT-2"]
    records = next(each for each in receipt.totals if each.kind == "records")
    assert (records.before > 3, records.held, records.after) == (True, 3, 3)
    nothing = office.services.erase.erase(AUTHORISER, REF, OWN)
    assert (nothing.receipts, nothing.gone) == ((), False)
    assert office.services.erase.due(AUDITOR)[0].held[0].entry_ref == "WNT-1"
    in_the_past(office, hours=40)
    (due,) = office.services.erase.due(AUDITOR)
    assert (due.alarm, due.red) == ("", False), "what the law keeps is not overdue"
    assert not any("overdue" in one for one in office.services.watch.view(OFFICER, REF).alarms)

    assert holds.end(AUTHORISER, REF, EntryRef("WNT-1")) == 1
    with pytest.raises(RefusedError, match="No hold"):
        holds.end(AUTHORISER, REF, EntryRef("WNT-1"))
    done = office.services.erase.erase(AUTHORISER, REF, OWN)
    assert done.gone
    assert holding(of_office(office), kept | gone) == []
    with pytest.raises(RefusedError, match="erased already"):
        holds.place(AUTHORISER, REF, EntryRef("WNT-1"), HoldReason.INQUEST, "C 12/26", until)
    assert len(holds.of(AUDITOR, REF)) == 1


def test_a_picture_that_another_list_needs_stays_for_that_list(office):
    signed_list(office, approved=(1,))
    with office.store.reading() as unit:
        entry = unit.entries.get(REF, EntryRef("WNT-1"))
        deployment = unit.deployments.get(REF)
    from dataclasses import replace

    other = replace(deployment, reference="LFR-2026-0500")
    with office.store.writing() as unit:
        unit.deployments.add(other, AUTHORISER.id, datetime.now(UTC))
        unit.entries.add_many(other.reference, [replace(entry, ref=EntryRef("B-1"))])
    over(office)
    done = office.services.erase.erase(AUTHORISER, REF, OWN)
    assert done.gone
    assert [each.shared for each in done.totals if each.kind == "received"] == [1]
    pictures = office.services.signoff._pictures
    assert pictures.clean(entry.image.sha256)
    step(office, Stage.CANCELLED, ref=other.reference)
    assert office.services.erase.erase(AUTHORISER, other.reference, OWN).gone
    assert pictures.clean(entry.image.sha256) is None


def test_copies_of_the_whole_office_go_with_what_is_in_them(office):
    signed_list(office, approved=(1,))
    folder = office.folder / "office"
    secrets = secrets_of(office, 1)
    for number in (1, 2):
        kept = folder / f"office-before-0004-{number}.sqlite"
        with sqlite3.connect(kept) as target, sqlite3.connect(folder / "office.sqlite") as source:
            source.backup(target)
        target.close()
        source.close()
    (folder / "office-before-0004-2.sqlite-wal").write_bytes(b"Example01")
    over(office)
    done = office.services.erase.erase(AUTHORISER, REF, OWN)
    assert done.gone
    assert [each.before for each in done.totals if each.kind == "office_copy"] == [2]
    assert not list(folder.glob("office-before-*"))
    assert holding(of_office(office), secrets) == []


def test_a_file_that_is_not_where_it_was_is_not_called_erased(office):
    signed_list(office, approved=(1,))
    target = office.folder / "moved.pdf"
    target.write_bytes(office.services.signoff.schedule(AUTHORISER, REF, target))
    shutil.move(target, office.folder / "somewhere.pdf")
    over(office)
    done = office.services.erase.erase(AUTHORISER, REF, OWN)
    schedules = next(each for each in done.totals if each.kind == "schedule")
    assert (schedules.not_there, schedules.failed) == (1, 0)
    (stored,) = office.services.erase.receipts(AUDITOR, REF)
    told = parse_receipt(stored.content.encode())
    assert any("whoever moved it" in each.note for each in told.lines)


def test_a_cancelled_draft_leaves_nothing_either(office):
    office.take_in(1, 2)
    office.check()
    secrets = secrets_of(office, 1, 2)
    step(office, Stage.CANCELLED)
    done = office.services.erase.erase(AUTHORISER, REF, OWN)
    assert done.gone
    assert holding(of_office(office), secrets) == []


def test_the_key_has_to_be_the_persons_own(office):
    signed_list(office, approved=(1,))
    over(office)
    from console.documents.keys import make_key

    other = make_key("Supt 9999 Nobody", "P", passphrase=b"xxxxxxxxxxxx", at=datetime.now(UTC))
    with pytest.raises(RefusedError, match="made out to"):
        office.services.erase.erase(AUTHORISER, REF, SigningKey(other.p12, "xxxxxxxxxxxx"))
    with pytest.raises(RefusedError, match="passphrase is wrong"):
        office.services.erase.erase(AUTHORISER, REF, SigningKey(key().p12, "wrong"))
    assert "erasure_begun" not in office.acts()


def test_what_is_due_is_told_with_its_time_and_goes_red(office):
    signed_list(office, approved=(1,))
    over(office)
    (due,) = office.services.erase.due(AUDITOR)
    assert due.stage is Stage.ENDED
    assert due.due_at > datetime.now(UTC)
    assert not due.red
    in_the_past(office, hours=40)
    (due,) = office.services.erase.due(AUDITOR)
    assert due.red
    assert "overdue" in due.alarm
    assert hours_ago(1)
    with pytest.raises(RefusedError, match="no receipt"):
        office.services.erase.receipt(AUDITOR, "ERS-1")


def stopping_after(steps):
    """Whoever follows an erasure, and stops it after so many steps; and what was told."""
    told = []

    def tell(done, whole, words):
        told.append((done, whole, words))

    return Following(tell, lambda: len(told) > steps), told


@pytest.mark.parametrize("steps", [0, 1, 2, 3, 4, 5])
def test_an_erasure_that_is_stopped_says_what_is_left_and_is_tried_again(
    office, monkeypatch, steps
):
    monkeypatch.setattr(erasing_run, "BATCH", 2)
    signed_list(office, approved=(1, 2))
    schedule = office.folder / "schedule.pdf"
    schedule.write_bytes(office.services.signoff.schedule(AUTHORISER, REF, schedule))
    over(office)
    secrets = secrets_of(office, 1, 2)
    follow, told = stopping_after(steps)
    done = office.services.erase.erase(AUTHORISER, REF, OWN, follow)
    assert (done.gone, done.stage) == (False, Stage.ENDED)
    assert {line.state for line in done.failed} == {LineState.PLANNED}
    whole = told[0][1]
    assert [one[2] for one in told] == ["Erasing copies"] * len(told)
    assert told[-1][0] == whole - len(done.failed)
    (stored,) = office.services.erase.receipts(AUDITOR, REF)
    receipt = parse_receipt(stored.content.encode())
    assert (receipt.complete, receipt.failed) == (False, len(done.failed))
    assert stored.signed_by == AUTHORISER.id, "the receipt is made and signed all the same"
    (due,) = office.services.erase.due(AUDITOR)
    assert (due.red, due.failed) == (True, len(done.failed))

    again = office.services.erase.erase(AUTHORISER, REF, OWN)
    assert again.gone
    assert holding(of_office(office), secrets) == []
    assert not schedule.exists()
    assert len([one for one in office.acts() if one == "erasure_begun"]) == 1
    assert parse_receipt(office.services.erase.receipts(AUDITOR, REF)[-1].content.encode()).complete


def test_an_erasure_stopped_before_it_began_erases_nothing(office):
    signed_list(office, approved=(1,))
    over(office)
    follow, _ = stopping_after(-1)
    with pytest.raises(RefusedError, match="stopped before it began"):
        office.services.erase.erase(AUTHORISER, REF, OWN, follow)
    assert "erasure_begun" not in office.acts()


def test_an_addition_that_was_struck_is_erased_though_no_certificate_ever_says_so(
    office, monkeypatch
):
    signed_list(office, approved=(1,))
    office.take_in(1, 2)
    office.check()
    office.decide("WNT-2", Outcome.STRIKE, reason=Reason.WARRANT_WITHDRAWN)
    assert office.services.erase.at_once(PersonId(""), REF) is None, "it can be taken back"
    later = datetime.now(UTC) + timedelta(hours=1, minutes=1)
    office.services.erase.due(AUDITOR)  # A part of an office is made when it is first asked.
    monkeypatch.setattr(office.services.erase._made, "_clock", lambda: later)
    done = office.services.erase.at_once(PersonId(""), REF)
    assert {each.kind: each.before for each in done.totals} == {
        "received": 1, "clean": 1, "thumbnail": 1,
    }  # fmt: skip
    assert office.services.erase.at_once(PersonId(""), REF) is None, "it is gone"
    with pytest.raises(RefusedError, match="the decision stays"):
        office.services.review.take_back(OFFICER, REF)


@pytest.mark.parametrize("erased", [False, True])
def test_records_are_not_asked_about_a_list_that_is_over(office, erased):
    signed_list(office, approved=(1, 2))
    over(office)
    if erased:
        office.services.erase.erase(AUTHORISER, REF, OWN)
    with pytest.raises(RefusedError, match="records are not asked about its list any more"):
        office.check()
    with office.store.reading() as unit:
        assert len(unit.records.readings(REF)) == (0 if erased else 1)
