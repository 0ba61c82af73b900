"""Vigilance on the real window: second looks, the settings, and figures of nobody."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from console.domain.decisions import DecisionState
from console.domain.vigilance import Watchfulness
from tests.services.office import AUDITOR, AUTHORISER, OTHER, REF
from tests.ui.driver import SHIFT, Key
from tests.ui.pages import ADMINISTRATOR
from tests.ui.waiting import wait_for


def texts(widget):
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def looking(drawn, open_desk):
    """A colleague with the second look on the screen, painted and past its guard."""
    other = open_desk(who=OTHER)
    other.ready()
    assert "Shift+L second looks 1" in other.window.footer._words.text
    other.key(Key.Key_L, SHIFT)
    other.until(lambda: other.page.beside.sheet is not None)
    sheet = other.page.beside.sheet
    other.until(lambda: sheet.strike.isEnabled(), "the second look was not ready")
    return other, sheet


def test_a_second_look_tells_nothing_of_the_first(looking):
    _other, sheet = looking
    said = texts(sheet)
    assert "Approved" not in said and "4471" not in said
    assert "What was decided is not shown" in said
    assert sheet.entry == "WNT-1"


def test_a_second_look_that_agrees_is_counted(looking):
    other, sheet = looking
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    other.settle()
    assert sheet.outcome.text() == ""
    QTest.keyClick(sheet, Qt.Key.Key_A)
    other.until(lambda: "the same" in sheet.outcome.text())
    other.settle()
    assert other.state("WNT-1") is DecisionState.APPROVED
    assert "Nothing waits" in sheet.words.text()
    found = other.office.services.vigilance.assurance(AUTHORISER, REF)
    assert found.looks == (1, 1, 1)
    sheet.reject()


def test_a_second_look_that_differs_brings_the_entry_back(looking):
    other, sheet = looking
    QTest.keyClick(sheet, Qt.Key.Key_X)
    other.until(lambda: "otherwise" in sheet.outcome.text())
    other.settle()
    assert other.state("WNT-1") is DecisionState.LAPSED
    sheet.reject()
    other.settle()
    assert "lapsed 1" in other.window.footer._words.text


def test_a_held_key_answers_no_second_look(looking):
    other, sheet = looking
    QTest.simulateEvent(sheet, True, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x", True)
    other.settle()
    assert other.state("WNT-1") is DecisionState.APPROVED
    other.page.forget()
    other.until(lambda: other.page.beside.sheet is None)


def test_a_second_look_is_answered_by_the_keys_that_somebody_set(drawn, open_desk):
    other = open_desk(who=OTHER)
    other.ready()
    chosen = {"approve": ("F7",), "strike": ("Ctrl+D",)}
    other.window.apply_preferences(
        replace(other.window.preferences, keys=chosen, single_letters=False)
    )
    other.page.beside.second_look()
    other.until(lambda: other.page.beside.sheet is not None)
    sheet = other.page.beside.sheet
    other.until(lambda: sheet.strike.isEnabled(), "the second look was not ready")
    for letter in (Qt.Key.Key_A, Qt.Key.Key_X):
        QTest.keyClick(sheet, letter)
    other.settle()
    assert sheet.outcome.text() == ""
    QTest.keyClick(sheet, Qt.Key.Key_F7)
    other.until(lambda: "the same" in sheet.outcome.text())
    sheet.reject()


def test_a_second_look_without_a_picture_approves_nothing(looking):
    _other, sheet = looking
    assert sheet.approve.isEnabled()
    shown = sheet._shown
    sheet._show(shown._replace(picture=QImage()))
    assert wait_for(sheet.strike.isEnabled)
    assert not sheet.approve.isEnabled()


def test_nothing_waits_while_nobody_turned_it_on(desk):
    desk.key(Key.Key_L, SHIFT)
    desk.until(lambda: "Nothing waits for a second look" in desk.notices)
    assert desk.page.beside.sheet is None


def test_the_sign_off_and_the_audit_page_report_the_list_and_nobody(drawn, pages):
    page = pages.come(AUTHORISER, "signoff", REF)
    told = " ".join(page.assurance.sentences)
    assert "Half of the decisions took" in told and "is 1 approval;" in told
    assert "0 of 1 drawn were made" in told
    assert not any(number in told for number in ("4471", "2208", "Okafor"))
    audit = pages.come(AUDITOR, "audit", REF)
    assert audit.assurance.isVisible()
    assert " ".join(audit.assurance.sentences) == told


def test_an_administrator_turns_it_on(office, pages):
    page = pages.come(ADMINISTRATOR, "settings")
    page.sections.go("Vigilance")
    pages.settle()
    assert page.vigilance.second_looks.text() == "Off"
    page.vigilance.second_looks.setValue(10)
    page.vigilance.save.click()
    pages.settle()
    assert "10 in a hundred" in pages.notices
    assert office.services.vigilance.settings(ADMINISTRATOR) == Watchfulness(10, 0)


def test_an_officer_is_not_offered_it(pages):
    page = pages.come(OTHER, "settings")
    assert page.sections._rows["Vigilance"].isHidden()


def test_a_planted_entry_counts_nowhere_and_catching_it_says_so_at_once(office, open_desk):
    office.services.vigilance.set_settings(ADMINISTRATOR, Watchfulness(0, 10))
    desk = open_desk()
    desk.ready()
    model = desk.page._model
    planted = next(ref for ref in desk.shown if not model.row_of(ref).counts)
    assert (len(desk.shown), model.tally.whole) == (9, 8)
    assert desk.page._queue.filters.state.text() == "To be decided 8"
    desk.to(planted)
    assert "planted" not in texts(desk.page).casefold()
    desk.key(Key.Key_X)
    desk.key(Key.Key_1)
    desk.until(lambda: "you caught it" in desk.notices)
    desk.settle()
    assert planted not in desk.shown
    assert model.tally.whole == 8
    assert desk.decisions() == 0
