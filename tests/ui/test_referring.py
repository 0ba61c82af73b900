"""Referrals, second officers and what lies one key behind an entry, on the real window."""

import pytest
from PySide6.QtWidgets import QLabel

from console.domain.decisions import DecisionState, Outcome
from console.domain.entries import EntryRef
from tests.services.office import (
    AUTHORISER,
    OFFICER,
    OTHER,
    REF,
    proposal,
    records_of,
    write_bundle,
)
from tests.ui.driver import CTRL, Key

ONE = EntryRef("WNT-1")
WORDS = "Weighed with the duty supervisor; nothing less would do."


def texts(widget):
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def come(open_desk, who):
    other = open_desk(who=who)
    other.ready()
    return other


def panel(desk):
    return desk.page.beside.referring.panel


def refer_to(desk, whom, ref="WNT-1"):
    desk.to(ref)
    desk.key(Key.Key_R)
    desk.type("Is this the right person?")
    desk.page.panels.refer.whom.setText(whom)
    desk.key(Key.Key_Return)
    desk.until(lambda: desk.state(ref) is DecisionState.REFERRED)
    desk.settle()


def test_a_referral_offers_colleagues_and_roles(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_R)
    desk.settle()
    choice = desk.page.panels.refer.choice
    offered = [choice.itemText(place) for place in range(choice.count())]
    assert offered == [
        "Any officer", "An authorising officer", "DC 2208 Sam Whitlock", "Supt 1190 Folake Adeyemi",
    ]  # fmt: skip
    assert desk.page.panels.refer.whom.text() == ""
    desk.key(Key.Key_Escape)
    assert desk.page.panels.refer.isHidden()


def test_nobody_of_that_name_is_said_in_the_panel_and_nothing_is_lost(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_R)
    desk.type("Is this the right person?")
    desk.page.panels.refer.whom.setText("the sergeant")
    desk.key(Key.Key_Return)
    desk.until(lambda: desk.page.panels.refer.against.isVisible())
    assert "the sergeant" in desk.page.panels.refer.against.text()
    assert desk.page.panels.refer.note.text() == "Is this the right person?"
    assert desk.state("WNT-1") is DecisionState.UNDECIDED


def test_the_colleague_sees_that_they_are_asked_and_answers_in_the_thread(desk, open_desk):
    refer_to(desk, "DC 2208")
    other = come(open_desk, OTHER)
    assert other.page._model.tally.asked == 1
    assert "referred to me 1" in other.window.footer._words.text
    other.to("WNT-1")
    assert "Is this the right person?" in texts(other.page._case._thread)
    assert other.page._bar.refer.text() == "Answer…"
    other.key(Key.Key_R)
    assert panel(other).isVisible()
    assert other.focus is panel(other).answer
    other.type("It is; see the scar")
    other.key(Key.Key_Return, CTRL)
    other.until(lambda: panel(other).isHidden())
    other.ready("WNT-1")
    assert "see the scar" in texts(other.page._case._thread)
    assert other.state("WNT-1") is DecisionState.REFERRED
    assert other.page._model.tally.asked == 0
    desk.to("WNT-4")
    desk.page._load()
    desk.settle()
    assert desk.page._model.row_of(ONE).answered
    assert "answered for me 1" in desk.window.footer._words.text


def test_what_was_typed_as_an_answer_stays_until_it_is_given(desk, open_desk):
    refer_to(desk, "")
    other = come(open_desk, OTHER)
    other.to("WNT-1")
    other.key(Key.Key_R)
    other.type("Half an ans")
    other.key(Key.Key_Escape)
    assert panel(other).isHidden()
    other.key(Key.Key_J)
    other.ready()
    other.to("WNT-1")
    other.key(Key.Key_R)
    assert panel(other).answer.toPlainText() == "Half an ans"
    panel(other).answer.clear()
    other.key(Key.Key_Return, CTRL)
    other.until(lambda: panel(other).against.isVisible())
    assert "Write your answer" in panel(other).against.text()


def test_letters_typed_in_an_answer_decide_nothing(desk, open_desk):
    refer_to(desk, "")
    other = come(open_desk, OTHER)
    other.to("WNT-1")
    other.key(Key.Key_R)
    other.type("axrtmb")
    assert panel(other).answer.toPlainText() == "axrtmb"
    assert other.page.beside.asides.sheet is None
    assert other.state("WNT-1") is DecisionState.REFERRED


def test_an_authorising_officer_answers_and_decides_nothing(desk, open_desk):
    refer_to(desk, "An authorising officer")
    boss = come(open_desk, AUTHORISER)
    boss.page._entry_requested("WNT-1")
    boss.until(lambda: boss.here == "WNT-1" and boss.page.deciding.readiness.can_decide)
    boss.settle()
    assert "answers the referral" in boss.bar
    boss.key(Key.Key_A)
    boss.key(Key.Key_R)
    assert panel(boss).isVisible()
    assert not panel(boss).pass_on.isVisible()
    boss.type("Ask the custody desk")
    panel(boss).give.click()
    boss.until(lambda: panel(boss).isHidden())
    boss.settle()
    assert boss.state("WNT-1") is DecisionState.REFERRED


def test_a_referral_is_passed_on_to_somebody_else(desk):
    refer_to(desk, "DC 2208")
    desk.to("WNT-1")
    desk.key(Key.Key_R)
    panel(desk).pass_on.click()
    assert desk.page.panels.refer.isVisible()
    desk.type("Would you look as well?")
    desk.page.panels.refer.whom.setText("Supt 1190")
    desk.key(Key.Key_Return)
    desk.settle()
    desk.to("WNT-1")
    assert "Supt 1190" in texts(desk.page._case._thread)


def test_an_open_referral_leads_from_the_sign_off_to_its_entry(desk, open_pages):
    refer_to(desk, "DC 2208")
    pages = open_pages()
    page = pages.come(AUTHORISER, "signoff", REF)
    found = next(one for one in page.view.requirements if one.code == "referred")
    assert found.entries == ("WNT-1",)
    assert "still referred" in found.detail


def test_sign_out_forgets_the_thread(desk):
    refer_to(desk, "")
    desk.to("WNT-1")
    desk.key(Key.Key_R)
    desk.type("Secret words")
    desk.page.forget()
    assert panel(desk).answer.toPlainText() == ""
    assert panel(desk).isHidden()


@pytest.fixture
def child(office):
    """Entry 9 is a child's."""
    rows = [proposal(9, date_of_birth="2011-04-17")]
    office.take(write_bundle(office.folder / f"child-{id(office)}", rows), ref=REF)
    office.say(*office.rows, *records_of(9))
    office.check()
    return EntryRef("WNT-9")


def approve_with_words(desk, ref):
    desk.to(ref)
    desk.key(Key.Key_A)
    desk.type(WORDS)
    desk.key(Key.Key_Escape)
    desk.key(Key.Key_A)


def test_a_child_waits_for_a_second_officer_and_is_counted(child, desk, open_desk):
    desk.to(child)
    assert "once a second officer has too" in desk.bar
    assert "Two officers have to approve it" in texts(desk.page._case)
    approve_with_words(desk, child)
    desk.until(lambda: desk.state(child) is DecisionState.WAITING)
    desk.settle()
    assert "for a second officer 1" in desk.window.footer._words.text
    assert not desk.page._steering.waits(desk.page._model.row_of(child))
    desk.to("WNT-1")
    desk.page._entry_requested(child)
    desk.until(lambda: desk.here == child)
    desk.settle()
    assert "waits for a second officer" in desk.bar
    desk.key(Key.Key_A)
    desk.settle()
    assert desk.state(child) is DecisionState.WAITING
    other = come(open_desk, OTHER)
    assert other.page._steering.waits(other.page._model.row_of(child))
    assert child in [
        row.ref for row in (other.page._model.row_of(EntryRef(ref)) for ref in other.shown)
        if other.page._steering.waits(row)
    ]  # fmt: skip
    approve_with_words(other, child)
    other.until(lambda: other.state(child) is DecisionState.APPROVED)
    other.settle()
    other.key(Key.Key_Z, CTRL)
    other.until(lambda: other.state(child) is DecisionState.WAITING)


def is_aside_open(desk):
    sheet = desk.page.beside.asides.sheet
    return sheet is not None and sheet.isVisible()


def test_the_timeline_is_one_key_away(desk):
    desk.to("WNT-2")
    desk.key(Key.Key_T)
    desk.until(lambda: is_aside_open(desk))
    sheet = desk.page.beside.asides.sheet
    assert "Timeline of WNT-2" in texts(sheet)
    sheet.reject()
    desk.until(lambda: desk.page.beside.asides.sheet is None)
    assert desk.here == "WNT-2"


def test_the_map_says_so_where_no_record_names_a_zone(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_M)
    desk.until(lambda: is_aside_open(desk))
    assert "No record of WNT-1 names a zone" in texts(desk.page.beside.asides.sheet)
    desk.page.forget()
    desk.until(lambda: desk.page.beside.asides.sheet is None)


def test_the_law_is_one_key_away(desk):
    desk.to("WNT-2")
    desk.key(Key.Key_B)
    desk.until(lambda: is_aside_open(desk))
    said = texts(desk.page.beside.asides.sheet)
    assert "Wanted on warrant" in said and "Magistrates" in said
    assert "Withdrawal of warrants" in said
    desk.page.beside.asides.sheet.reject()


def test_a_decision_elsewhere_closes_the_thread_for_good(desk, open_desk, office):
    refer_to(desk, "")
    other = come(open_desk, OTHER)
    other.to("WNT-1")
    other.key(Key.Key_R)
    other.type("Too late")
    office.decide("WNT-1", Outcome.APPROVE, who=OFFICER)
    other.key(Key.Key_Return, CTRL)
    other.until(lambda: panel(other).against.isVisible())
    assert "nothing to answer" in panel(other).against.text()
