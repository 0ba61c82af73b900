"""The Sign-off page of a list in force: the chain of certificates, and signing what changed."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel

from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.recalls import Cause, Fell
from console.services.kept_watch import Recalling, Watching
from tests.services.office import AUTHORISER, OFFICER, REF
from tests.ui.pages import PASSPHRASE, decide_all, key_file

WORDS = "I have reviewed this list, and I authorise its use for this deployment."


@pytest.fixture
def signed(office, tmp_path):
    """An office whose list is signed."""
    decide_all(office)
    office.key = key_file(tmp_path)
    signoff = office.services.signoff
    draft = signoff.draft(AUTHORISER, REF, WORDS)
    office.first = signoff.sign(
        AUTHORISER, REF, draft.digest, WORDS, office.key.read_bytes(), PASSPHRASE
    )
    return office


def store(office):
    return office.services.signoff._store


def recall(office, ref="WNT-1"):
    at = datetime.now(UTC)
    fell = Fell(Reason.WARRANT_WITHDRAWN, "records:W/1", at, "The court withdrew this warrant.")
    with store(office).writing() as unit:
        unit.recalls.add(
            REF,
            Recalling(
                EntryRef(ref), Cause.NOT_LAWFUL, fell, at, at, OFFICER.id, Verdict.NOT_LAWFUL,
                "f" * 64, "a" * 64,
            ),
        )  # fmt: skip


def watched(office, **changes):
    """The watch shows a sign of life."""
    at = datetime.now(UTC)
    facts = {"beat_at": at, "ok_at": at, "trouble": ""} | changes
    with store(office).writing() as unit:
        unit.watches.put(
            REF,
            Watching("desk", at, facts["beat_at"], facts["ok_at"], 60, facts["trouble"]),
        )


def pills(page):
    return [pill.text for pill in page.certificates.pills]


def words_of(widget):
    return " ".join(one.text() for one in widget.findChildren(QLabel))


def test_a_list_in_force_shows_its_certificate_and_nothing_to_sign(pages, signed):
    watched(signed)
    page = pages.come(AUTHORISER, "signoff", REF)
    assert pills(page) == ["in force"]
    assert page.sign.isHidden() and page.save.isVisible()
    words = words_of(page.certificates)
    assert signed.first.number in words and "valid for this window only" in words
    assert page.requirements.title.text() == "SIGNED"


def test_a_watch_that_stops_shows_as_not_confirmed_without_anything_being_changed(pages, signed):
    watched(signed)
    page = pages.come(AUTHORISER, "signoff", REF)
    watched(signed, trouble="The disk is full.")
    page.certificates.again_requested.emit()
    pages.settle()
    assert pills(page) == ["not confirmed"]
    assert "Not confirmed since" in words_of(page.certificates)
    assert "The disk is full." in words_of(page.certificates)
    pages.window.go("lists")
    assert not page.certificates._clock.isActive()


def test_before_the_first_signature_there_is_no_chain(pages, office):
    page = pages.come(AUTHORISER, "signoff", REF)
    assert page.certificates.isHidden()


def test_what_changed_is_signed_in_the_dialog_and_the_old_one_is_superseded(pages, signed):
    watched(signed)
    recall(signed)
    page = pages.come(AUTHORISER, "signoff", REF)
    number = f"{signed.first.number}/S2"
    assert page.sign.text() == f"Sign {number}: 1 removed, 0 added…"
    assert page.requirements.title.text() == "BEFORE YOU CAN SIGN"
    assert f"Since certificate {signed.first.number}: 1 removed, 0 added" in words_of(
        page.requirements
    )
    assert page.drawn.draft.content.number == number
    page.sign.click()
    pages.settle()
    sheet = pages.sheet
    assert sheet.heading.text() == f"Sign {number}: 1 removed, 0 added"
    sheet.take_key(signed.key)
    sheet.passphrase.setText(PASSPHRASE)
    sheet.send.click()
    pages.settle()
    assert "is signed" in sheet.outcome.text()
    assert pills(page) == ["in force", "superseded"]
    assert f"superseded by {number}" in words_of(page.certificates)
    assert page.sign.isHidden()
    assert pages.parts.signoff.view(AUTHORISER, REF).stage is Stage.SIGNED


def test_an_officer_sees_what_waits_to_be_signed_and_the_certificate_in_force(pages, signed):
    recall(signed)
    page = pages.come(OFFICER, "signoff", REF)
    assert page.sign.isHidden()
    assert signed.first.number in page.words.text()
    assert "1 requirement is not met yet." in page.words.text()
    assert page.paper.pages >= 1
