"""The frame: who may see what, keys, menus, checking records, locking, closing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from console.domain.decisions import DecisionState
from console.domain.refusals import OutOfReachError
from console.ui.actions import COMMANDS
from console.ui.key_sheet import KeySheet
from console.ui.page import ListFacts
from console.ui.tokens import Tone
from console.ui.top_bar import records_words
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, PASSWORD, REF, records_of
from tests.ui.driver import CTRL, Key


def every_action(menu: QMenu) -> set:
    found = set()
    for action in menu.actions():
        found |= every_action(action.menu()) if action.menu() else {action.text()}
    return found


def test_every_command_is_in_the_menu(desk):
    assert every_action(desk.window._menu) == {command.words for command in COMMANDS}


def test_the_list_is_named_at_the_top(desk):
    top = desk.window.top
    assert top.heading.text == "Operation Larkspur"
    assert "Meridian Square" in top.sub.text
    assert top.exercise.text == "EXERCISE"
    assert top.list_pill.text == "8 proposed"
    assert top.records.text.startswith("Records checked")
    assert "4471" in top.person.text()


def test_an_auditor_sees_no_review(open_desk):
    driver = open_desk(AUDITOR)
    assert driver.here is None
    assert "review" not in driver.window._offered()
    driver.window.go("review")
    driver.settle()
    assert driver.shown == []


def test_f5_checks_the_records_and_tells(desk):
    desk.office.say(*desk.office.rows, *records_of(5, "withdrawn"))
    desk.key(Key.Key_F5)
    assert desk.window._watch.is_checking
    desk.until(lambda: "Records checked" in desk.notices)
    desk.settle()
    assert "1 entry stands differently" in desk.notices
    assert desk.shown[0] in {"WNT-2", "WNT-5"}


def test_a_check_that_cannot_reach_is_tried_again(open_desk, office):
    class Unreachable:
        asked = 0

        def run(self, *_):
            self.asked += 1
            raise OutOfReachError("The network is down.")

    check = Unreachable()
    driver = open_desk(check=check)
    driver.ready()
    driver.key(Key.Key_F5)
    driver.until(lambda: "network is down" in driver.notices)
    driver.window.notices._bar.button.click()
    driver.until(lambda: check.asked == 2)
    driver.settle()


def test_a_check_can_be_cancelled(open_desk):
    class Slow:
        def run(self, _who, _ref, progress, cancelled):
            while not cancelled():
                progress(1, 5, "Reading warrants…")
            raise OutOfReachError("stopped")

    driver = open_desk(check=Slow())
    driver.ready()
    driver.key(Key.Key_F5)
    driver.until(lambda: driver.window.top._progress_words.text() == "Reading warrants…")
    assert driver.window.top.check.isHidden()
    driver.window.top.cancel_requested.emit()
    driver.until(lambda: not driver.window._watch.is_checking)
    assert driver.window.top.check.isVisible()


def test_coop_1051_the_key_sheet_names_every_key(desk):
    desk.key(Key.Key_Question)
    desk.key(Key.Key_Question)
    desk.settle()
    (sheet,) = desk.window.findChildren(KeySheet)
    assert sheet.isVisible()
    sheet.accept()


def test_own_keys_and_no_single_letters(desk):
    desk.to("WNT-1")
    desk.window.apply_preferences(replace(desk.window.preferences, keys={"approve": ("F9",)}))
    desk.key(Key.Key_A)
    desk.settle()
    assert desk.decisions() == 0
    desk.key(Key.Key_F9)
    desk.ready("WNT-4")
    assert desk.decisions() == 1
    desk.window.apply_preferences(replace(desk.window.preferences, single_letters=False))
    desk.key(Key.Key_X)
    desk.key(Key.Key_J)
    desk.settle()
    assert desk.here == "WNT-4"
    assert desk.page.panels.strike.isHidden()
    desk.page._bar.strike.click()
    assert desk.page.panels.strike.isVisible()


def test_locking_hides_everything_until_the_password_is_given(desk):
    desk.to("WNT-3")
    desk.key(Key.Key_A)
    desk.type("Half a thought")
    desk.key(Key.Key_L, CTRL)
    lock = desk.window._lock
    assert lock.is_locked
    assert lock.screen.geometry() == desk.window.rect()
    assert desk.window.childAt(400, 400) in (lock.screen, *lock.screen.findChildren(object))
    desk.window.ask("strike")
    assert desk.page.panels.strike.isHidden()
    desk.type("wrong")
    desk.key(Key.Key_Return)
    desk.until(lambda: lock.screen.trouble.isVisible())
    assert lock.is_locked
    desk.type(PASSWORD)
    desk.key(Key.Key_Return)
    desk.until(lambda: not lock.is_locked)
    assert desk.page._bar.note.toPlainText() == "Half a thought"


def test_a_desk_left_alone_locks_itself(desk):
    desk.window._lock._idle.watch(1)
    desk.until(lambda: desk.window._lock.is_locked)
    labels = desk.window._lock.screen.findChildren(QLabel)
    assert "Nothing was touched" in " ".join(words.text() for words in labels)


def test_closing_keeps_a_decision_that_is_on_its_way(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_A)
    desk.close()
    assert desk.state("WNT-1") is DecisionState.APPROVED


def test_signing_out_goes_through_the_service(desk):
    desk.window.sign_out()
    desk.settle()
    assert desk.office.acts()[-1] != ""
    assert "sign_out" in " ".join(desk.office.acts()) or "signed_out" in desk.office.acts()
    with pytest.raises(LookupError):
        _ = desk.window.who


def test_the_pill_says_how_old_the_checks_are(desk):
    from datetime import timedelta

    view = desk.page._view
    at = view.checked_at
    facts = ListFacts(view.deployment, view.stage, 8, at, view.readings)
    assert records_words(facts, at + timedelta(minutes=15))[2] is Tone.GOOD
    assert records_words(facts, at + timedelta(minutes=16))[2] is Tone.WARN
    assert records_words(facts._replace(checked_at=None), at)[0] == "Records not checked"


def test_dark_light_and_larger_text(desk):
    desk.window.apply_preferences(replace(desk.window.preferences, scheme="dark"))
    assert desk.window.theme.is_dark
    desk.key(Key.Key_Plus, CTRL)
    assert desk.window.theme.scale == 115
    desk.key(Key.Key_Minus, CTRL)
    assert desk.window.theme.scale == 100
    desk.window.apply_preferences(replace(desk.window.preferences, scheme="light"))
    assert not desk.window.theme.is_dark


def test_nomacs_lists_and_buttons_eat_no_letter(desk):
    for widget in (desk.page._queue.view, desk.window.top.menu, desk.page._case):
        desk.to("WNT-2")
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        desk.key(Key.Key_J)
        desk.ready(desk.shown[1])


def test_an_officer_comes_back_to_the_entry_where_the_work_was_left(desk):
    before = desk.here
    desk.key(Key.Key_J)
    desk.until(lambda: desk.here not in (None, before))
    here = desk.here
    desk.window.go("lists")
    desk.window.sign_out()
    desk.window.signed_in(OFFICER)
    assert (desk.window.in_front, desk.window.deployment) == ("review", REF)
    desk.until(lambda: desk.here == here)


def test_nobody_else_sees_a_face_without_asking(desk):
    desk.window.go("lists")
    desk.window.sign_out()
    desk.window.signed_in(AUTHORISER)
    assert (desk.window.in_front, desk.window.deployment) == ("lists", None)


def test_a_list_that_is_not_signed_keeps_the_age_of_its_check_on_the_watch_page(pages):
    pages.come(OFFICER, "signoff", REF)
    top_bar = pages.window.top
    before = top_bar.records.text
    assert before.startswith("Records checked")
    pages.come(OFFICER, "watch", REF)
    assert top_bar.records.text == before
