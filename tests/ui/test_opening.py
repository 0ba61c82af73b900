"""Dialogs that are made in steps: they open once, whole, and never after they were closed."""

import sys

import pytest
from PySide6.QtWidgets import QWidget

from console.domain.decisions import DecisionState
from console.ui.glance_sheet import GlanceSheet
from console.ui.key_sheet import KeySheet
from console.ui.pieces import label
from console.ui.sheet import Sheet
from tests.ui.driver import CTRL, Key
from tests.ui.waiting import wait_for


@pytest.fixture
def sheet(theme):
    over = QWidget()
    over.resize(800, 600)
    over.show()
    made = Sheet("A sheet", over)
    yield made
    over.close()
    over.deleteLater()


def steps(sheet, taken):
    for number in range(3):
        sheet.body.addWidget(label(f"Line {number}", wrap=True))
        taken.append((number, sheet.isVisible()))
        yield number


def test_a_sheet_opens_when_all_of_it_is_made(sheet):
    taken = []
    sheet.open_in_steps(steps(sheet, taken))
    assert taken == [] and sheet.isHidden()
    assert wait_for(sheet.isVisible)
    assert taken == [(0, False), (1, False), (2, False)]
    assert sheet.isModal()


def test_a_sheet_that_is_closed_before_never_opens(sheet):
    taken, finished = [], []
    sheet.finished.connect(finished.append)
    sheet.open_in_steps(steps(sheet, taken))
    sheet.reject()
    assert finished == [0]
    assert not wait_for(lambda: taken, 0.2)


@pytest.mark.parametrize("kind", [GlanceSheet, KeySheet])
def test_a_key_that_is_pressed_twice_opens_one_dialog(desk, kind):
    desk.ready()
    for _ in range(2):
        if kind is GlanceSheet:
            desk.key(Key.Key_G, CTRL)
        else:
            desk.key(Key.Key_Question)
    desk.settle()
    (opened,) = desk.window.findChildren(kind)
    assert opened.isVisible()
    opened.reject()


@pytest.mark.parametrize("key", [Key.Key_T, Key.Key_M, Key.Key_B])
def test_what_is_still_being_made_goes_with_whoever_leaves(desk, key):
    asides = desk.page.beside.asides
    desk.ready()
    desk.key(key)
    desk.until(lambda: asides.sheet is not None)
    desk.window.sign_out()
    assert asides.sheet is None
    desk.settle()
    assert desk.application.activeModalWidget() is None


def test_what_keys_ask_for_is_made_ahead_and_shows_nothing(desk):
    page = desk.page
    desk.until(lambda: page.panels._history is not None and page._stage.comparing.pane is not None)
    desk.settle()
    panels = (page.panels._strike, page.panels._refer, page.panels._history)
    ahead = (*panels, page._stage.card, page._stage.comparing.pane)
    assert not any(one.isVisible() for one in ahead)
    assert not page._stage.comparing.is_open


@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_X, Key.Key_K, Key.Key_J])
def test_a_key_behind_the_one_that_opens_a_dialog_is_the_dialogs(desk, key):
    desk.ready()
    desk.key(Key.Key_Question)
    assert not desk.window.findChildren(KeySheet)[0].isVisible()
    before = desk.here
    desk.key(key)
    desk.settle()
    (opened,) = desk.window.findChildren(KeySheet)
    assert opened.isVisible()
    assert desk.here == before, "nobody moved on"
    assert desk.state(before) is DecisionState.UNDECIDED, "and nothing was decided"
    opened.reject()
    desk.settle()
    desk.window.activateWindow()
    desk.settle()
    desk.key(Key.Key_J)
    desk.until(lambda: desk.here != before, "the page did not hear its keys again")


def test_escape_behind_the_key_that_opens_a_dialog_closes_it(desk):
    desk.ready()
    desk.key(Key.Key_Question)
    desk.key(Key.Key_Escape)
    desk.settle()
    assert desk.application.activeModalWidget() is None


def test_a_dialog_that_cannot_be_made_gives_the_keys_back(sheet):
    def broken():
        yield None
        raise RuntimeError("this sheet cannot be made")

    heard = []
    sheet.parentWidget().keyPressEvent = lambda event: heard.append(event.key())
    raised = []
    before, sys.excepthook = sys.excepthook, lambda *found: raised.append(found[1])
    try:
        sheet.open_in_steps(broken())
        assert wait_for(lambda: raised)
    finally:
        sys.excepthook = before
    assert not sheet._opening._typed._holds
