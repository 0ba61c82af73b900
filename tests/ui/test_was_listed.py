"""Asking from the Audit page whether somebody was listed, and making the public record there."""

import json
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from console.domain import proofs
from console.domain.deployments import Stage
from console.services.later import CAUTION
from tests.services.after import in_the_past, signed_list
from tests.services.office import AUDITOR, AUTHORISER, REF, an_office
from tests.services.test_erase import OWN, over
from tests.ui import access
from tests.ui.test_access import cut


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        signed_list(made, approved=(1, 2), struck=(3,))
        yield made


@pytest.fixture
def audit(open_pages, office):
    pages = open_pages(office=office)
    pages.come(AUDITOR, "audit")
    return pages


def asked(pages, surname, purpose=0, born="1991-04-17"):
    page = pages.page("audit")
    page.was_listed.click()
    sheet = pages.sheet
    sheet.surname.setText(surname)
    sheet.forenames.setText("Test")
    sheet.born.setText(born)
    sheet.purpose.setCurrentIndex(purpose)
    sheet.case.setText("SAR-12/26")
    sheet.send.click()
    pages.settle()
    return sheet


def test_an_answer_says_how_each_list_came_out_and_proves_it(audit, office, tmp_path):
    sheet = asked(audit, "Example01")
    assert sheet.outcome.text() == "This person was proposed for 1 list."
    said = sheet.answer.toPlainText()
    assert "LFR-2026-0412, Operation Larkspur" in said
    assert "Entry WNT-1 was approved and listed." in said
    assert "Proof: as leaf" in said and "of 3 this stands under the root of WLC-" in said
    assert CAUTION in said
    folder = tmp_path / "proofs"
    folder.mkdir()
    sheet.write_proofs(folder)
    audit.settle()
    (file,) = folder.iterdir()
    proof = proofs.read_proof(file.read_bytes())
    (certificate,) = office.services.signoff.certificates(AUTHORISER, REF)
    assert json.loads(proof.leaf)["verdict"] == "approved"
    assert proof.certificate == certificate.number
    with office.store.reading() as unit:
        logged = " ".join(link.body for link in unit.audit.links())
    assert "SAR-12/26" in logged and "subject_access" in logged
    assert "xample01" not in logged, "the log says for what, and never about whom"


def test_nothing_is_chosen_and_nothing_is_sent_without_a_name_a_date_and_a_purpose(audit):
    page = audit.page("audit")
    page.was_listed.click()
    sheet = audit.sheet
    assert sheet.purpose.currentIndex() == -1
    sheet.surname.setText("Example01")
    sheet.born.setText("1991-04-17")
    assert not sheet.send.isEnabled()
    sheet.purpose.setCurrentIndex(2)
    assert sheet.send.isEnabled()
    sheet.born.setText("17 April")
    sheet.send.click()
    audit.settle()
    assert sheet.troubles.sentences == ("Write the date of birth like 1991-04-17.",)
    assert sheet.surname.text() == "Example01", "what was typed stays"


def test_whoever_was_on_no_list_is_told_so(audit):
    sheet = asked(audit, "Nobody")
    assert sheet.outcome.text() == (
        "Nobody of exactly this name and birth date, nor of these numbers, was proposed for a list "
        "of this office."
    )
    assert not sheet.save.isVisible()
    assert sheet.answer.toPlainText() == CAUTION


def test_after_the_erasure_it_answers_and_when_that_time_is_over_says_that_it_cannot(audit, office):
    over(office)
    assert office.services.erase.erase(AUTHORISER, REF, OWN).gone
    sheet = asked(audit, "Example03")
    assert "was struck and not listed (warrant withdrawn)" in sheet.answer.toPlainText()
    sheet.close_button.click()
    in_the_past(office, hours=61320 + 7.0)
    assert office.services.erase.erase(AUTHORISER, REF, OWN).gone
    sheet = asked(audit, "Example03")
    assert "for a list of which anything is kept" in sheet.outcome.text()
    assert "this office cannot say" in sheet.answer.toPlainText()


def test_an_entry_that_was_never_signed_for_has_no_proof(audit, office):
    office.take_in(7)
    sheet = asked(audit, "Example07")
    assert "so nothing proves it" in sheet.answer.toPlainText()
    assert not sheet.save.isVisible()


def test_the_public_record_is_made_from_here_as_well(audit, office, tmp_path):
    over(office, Stage.RELEASED, Stage.ENDED)
    page = audit.page("audit")
    page.publish.click()
    sheet = audit.sheet
    assert sheet.since.isChecked() and not sheet.this.isEnabled(), "no list is open"
    sheet.write_csv(tmp_path / "since.csv")
    audit.settle()
    assert sheet.troubles.sentences or (tmp_path / "since.csv").exists()
    sheet.close_button.click()
    audit.come(AUDITOR, "audit", ref=REF)
    page.publish.click()
    sheet = audit.sheet
    assert sheet.this.isChecked() and sheet.this.isEnabled()
    sheet.write_csv(tmp_path / "record.csv")
    audit.settle()
    assert b"," in (tmp_path / "record.csv").read_bytes()


@pytest.mark.parametrize("scale", [100, 200])
def test_the_dialog_is_named_reached_and_whole(audit, scale):
    audit.window.apply_preferences(replace(audit.window.preferences, text_scale=scale))
    audit.settle()
    audit.page("audit").was_listed.click()
    sheet = audit.sheet
    assert QTest.qWaitForWindowActive(sheet)
    audit.settle()
    sheet.resize(sheet.sizeHint())
    assert access.unnamed(sheet) == []
    assert access.unreached(audit.application, sheet) == []
    assert cut(sheet) == []
