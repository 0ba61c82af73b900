"""Every panel and dialog: named, reached by Tab, its focus seen, whole, and without a mouse."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from console.domain.decisions import DecisionState, Outcome
from console.domain.findings import Reason, Verdict
from console.ui.batch_sheet import BatchSheet
from console.ui.queue_filter import Filter
from tests.services.office import AUTHORISER, OTHER, REF
from tests.ui import access
from tests.ui.driver import CTRL, SHIFT, Key
from tests.ui.pages import ADMINISTRATOR, decide_all
from tests.ui.test_access import cut
from tests.ui.waiting import wait_for

SMALL, LARGE = (1280, 720, 100), (1280, 720, 200)


def check(application, top, kinds=None, *, by_other_keys=()):
    """Hold one window, or a dialog of it, to every rule of access."""
    assert access.stops(top)
    assert access.unnamed(top) == []
    assert access.unreached(application, top) == []
    assert access.mouse_only(top) == sorted(by_other_keys, key=by_other_keys.index)
    assert access.unseen_focus(application, top, set() if kinds is None else kinds) == []
    assert cut(top) == []


def fits(sheet, size):
    """Whether a dialog can be made as small as a window of that size."""
    wide, tall, _scale = size
    least = sheet.minimumSizeHint().expandedTo(sheet.minimumSize())
    return least.width() <= wide and least.height() <= tall - 40


def shaped(driver, size, scheme="light"):
    wide, tall, scale = size
    driver.window.resize(wide, tall)
    chosen = replace(driver.window.preferences, text_scale=scale, scheme=scheme, motion="still")
    driver.window.apply_preferences(chosen)
    driver.settle()


# The panels over the picture.


def open_panel(desk, name):
    """Open one of the panels about the entry on the desk."""
    if name == "thread":
        desk.key(Key.Key_R)
        desk.type("Is this the right person?")
        desk.key(Key.Key_Return)
        desk.until(lambda: desk.state("WNT-1") is DecisionState.REFERRED)
        desk.to("WNT-1")
    elif name == "history":
        desk.key(Key.Key_A)
        desk.until(lambda: desk.state("WNT-1") is DecisionState.APPROVED)
        desk.ready()
    desk.window.ask({"thread": "refer", "facts": "picture_facts"}.get(name, name))
    desk.settle()


PANELS = {
    "strike": ["QPushButton Cancel"],
    "refer": [],
    "thread": [],
    "history": ["QPushButton Look at it again", "QPushButton Close"],
    "facts": ["QPushButton Close"],
}
"""The panels, with the buttons that Tab does not come to: Enter and Esc do what they do."""


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large-text"])
@pytest.mark.parametrize("name", PANELS)
def test_a_panel_is_for_everybody(desk, name, size):
    desk.to("WNT-1")
    shaped(desk, size)
    open_panel(desk, name)
    buttons = access.mouse_only(desk.window)
    assert buttons == PANELS[name]
    check(desk.application, desk.window, by_other_keys=PANELS[name])


def test_the_buttons_of_the_strike_panel_have_keys(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_X)
    panel = desk.page.panels.strike
    desk.key(Key.Key_Escape)
    assert panel.isHidden()
    desk.key(Key.Key_X)
    desk.key(Key.Key_Down)
    assert panel._confirm.isEnabled()
    desk.key(Key.Key_Return)
    desk.until(lambda: desk.state("WNT-1") is DecisionState.STRUCK)


def test_the_buttons_of_the_history_have_keys(desk):
    desk.to("WNT-1")
    open_panel(desk, "history")
    panel = desk.page.panels.history
    desk.key(Key.Key_Return)
    desk.ready("WNT-1")
    open_panel(desk, "strike")
    desk.key(Key.Key_Escape)
    desk.key(Key.Key_H)
    desk.settle()
    assert panel.isVisible()
    desk.key(Key.Key_Escape)
    assert panel.isHidden()


@pytest.mark.parametrize("size", [SMALL, LARGE, (1440, 900, 200)], ids=str)
def test_many_last_decisions_are_a_list_that_scrolls_in_a_panel_that_fits(desk, size):
    for number in (1, 4, 5, 6, 8):
        desk.office.decide(f"WNT-{number}", Outcome.APPROVE)
    for number in (2, 3, 7):
        desk.office.decide(f"WNT-{number}", Outcome.STRIKE, reason=Reason.DUPLICATE)
    desk.page._work.load()
    desk.settle()
    shaped(desk, size)
    desk.key(Key.Key_H)
    desk.settle()
    panel = desk.page.panels.history
    assert len(panel.steps) == 8
    assert desk.page._middle.rect().contains(panel.geometry())
    assert cut(desk.window) == []


def test_a_reference_is_read_whole_in_large_text(desk):
    shaped(desk, (1440, 900, 200))
    place = desk.page._name.place
    place.show_words("BAIL-0020")
    desk.settle()
    assert wait_for(lambda: place.width() >= place.sizeHint().width())


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_I])
def test_the_facts_are_put_away_by_key_and_read_without_a_mouse(desk, key):
    desk.to("WNT-1")
    desk.key(Key.Key_I)
    card = desk.page._stage.card
    assert card.isVisible()
    desk.key(key)
    assert card.isHidden()
    assert desk.decisions() == 0


def test_facts_that_do_not_fit_are_scrolled_to_by_key(desk):
    desk.to("WNT-1")
    shaped(desk, LARGE)
    desk.key(Key.Key_I)
    desk.settle()
    scroll = desk.page._stage.card._scroll
    bar = scroll.verticalScrollBar()
    assert bar.maximum() > 0
    tab_to(desk, scroll)
    press(desk, Key.Key_PageDown)
    assert bar.value() > 0
    press(desk, Key.Key_Escape)
    assert desk.page._stage.card.isHidden()


# The dialogs of Review.


def open_sheet(desk, name):
    """Open a dialog of the Review page, and give it."""
    if name == "batch":
        chosen = Filter(standings=frozenset({Verdict.JUDGE}))
        desk.page._queue.set_filter(chosen)
        desk.page._work.choose(chosen)
        desk.settle()
        button = desk.page._queue.parts.batch
        button.setFocus()
        desk.key(Key.Key_Space)
    elif name == "name":
        desk.page._queue.filters._reason_chosen("no_record")
        desk.settle()
        desk.key(Key.Key_S, CTRL)
    else:
        keys = {"timeline": "T", "map": "M", "law": "B", "keys": "?"}
        if name in keys:
            desk.type(keys[name].lower())
        elif name == "glance":
            desk.key(Key.Key_G, CTRL)
        else:
            desk.key(Key.Key_B, CTRL | SHIFT)
    desk.settle()
    wait_for(lambda: QApplication.activeModalWidget() is not None, 3)
    return QApplication.activeModalWidget()


SHEETS = ("timeline", "map", "law", "keys", "glance", "side_by_side", "batch", "name")


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large-text"])
@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_of_review_is_for_everybody(desk, name, size):
    desk.office.decide("WNT-4", Outcome.APPROVE, who=OTHER)
    desk.office.decide("WNT-4", Outcome.STRIKE, reason=Reason.DUPLICATE)
    desk.to("WNT-1")
    shaped(desk, size)
    sheet = open_sheet(desk, name)
    assert sheet is not None
    check(desk.application, sheet)
    assert fits(sheet, size), (sheet.minimumSizeHint(), sheet.minimumSize())
    QTest.keyClick(sheet, Key.Key_Escape)
    desk.settle()
    assert QApplication.activeModalWidget() is None
    assert desk.state("WNT-1") is DecisionState.UNDECIDED


@pytest.mark.parametrize("size", [SMALL, LARGE, (1440, 900, 200), (1920, 1080, 100)], ids=str)
def test_the_sheet_of_keys_is_never_scrolled_to_the_side(desk, size):
    shaped(desk, size)
    sheet = open_sheet(desk, "keys")
    scroll = sheet.findChild(QScrollArea)
    assert scroll.horizontalScrollBar().maximum() == 0
    assert sheet.width() <= size[0] and sheet.height() <= size[1]
    sheet.reject()


@pytest.mark.parametrize("letters", [True, False], ids=["letters", "no-letters"])
def test_a_second_look_is_for_everybody(drawn, open_desk, letters):
    other = open_desk(who=OTHER)
    other.ready()
    chosen = replace(other.window.preferences, single_letters=letters)
    other.window.apply_preferences(chosen)
    other.window.ask("second_look")
    other.until(lambda: other.page.beside.sheet is not None)
    sheet = other.page.beside.sheet
    other.until(lambda: sheet.strike.isEnabled())
    check(other.application, sheet)
    assert fits(sheet, SMALL)
    # Tab never lands on an answer that a key can give; without keys it has to.
    stops = access.stops(sheet)
    assert (sheet.strike in stops) is not letters
    if not letters:
        sheet.strike.setFocus()
        QTest.keyClick(sheet.strike, Key.Key_Return)
        other.settle()
        assert sheet.outcome.text() == ""
        QTest.keyClick(sheet.strike, Key.Key_Space)
        other.until(lambda: "otherwise" in sheet.outcome.text())
    sheet.reject()


# The batch: by Tab and a press of its own button, and by nothing sooner.


def open_batch(desk):
    sheet = open_sheet(desk, "batch")
    assert isinstance(sheet, BatchSheet)
    desk.until(lambda: sheet._may)
    return sheet


def press(desk, key):
    QTest.keyClick(desk.application.focusWidget(), key)
    desk.settle()


def tab_to(desk, wanted):
    for _ in range(60):
        if desk.application.focusWidget() is wanted:
            return
        press(desk, Key.Key_Tab)
    raise AssertionError(f"Tab never came to {access.named(wanted)}")


def test_a_batch_is_struck_without_a_mouse(desk):
    sheet = open_batch(desk)
    assert sheet.reason.hasFocus()
    assert not sheet.strike.isEnabled()
    press(desk, Key.Key_Down)
    assert sheet.strike.isEnabled()
    tab_to(desk, sheet.strike)
    press(desk, Key.Key_Space)
    desk.until(lambda: desk.state("WNT-3") is DecisionState.STRUCK)
    assert desk.state("WNT-7") is DecisionState.STRUCK
    desk.until(lambda: desk.page._bar.undo_label == "Strike 2 entries")
    desk.window.activateWindow()
    QTest.qWaitForWindowActive(desk.window)
    desk.key(Key.Key_Z, CTRL)
    desk.until(lambda: desk.state("WNT-7") is DecisionState.UNDECIDED)
    assert desk.state("WNT-3") is DecisionState.UNDECIDED


def test_no_key_strikes_a_batch_before_its_button_has_the_focus(desk):
    sheet = open_batch(desk)
    press(desk, Key.Key_Down)
    assert sheet.strike.isEnabled()
    assert not (sheet.strike.isDefault() or sheet.strike.autoDefault())
    for field in (sheet.reason, sheet.note, sheet.strike):
        for key in (Key.Key_Return, Key.Key_Enter):
            field.setFocus()
            press(desk, key)
            if QApplication.activePopupWidget() is not None:
                QApplication.activePopupWidget().close()
    for key in (Key.Key_A, Key.Key_X, Key.Key_1):
        sheet.note.setFocus()
        press(desk, key)
    assert sheet.isVisible()
    assert desk.decisions() == 0
    press(desk, Key.Key_Escape)
    assert desk.decisions() == 0


# Two pictures.


def test_the_compared_picture_is_for_everybody(compared):
    compared.type("c")
    compared.settle()
    pane = compared.page._stage.comparing.pane
    assert access.unnamed(compared.window) == []
    assert access.mouse_only(compared.window) == ["QToolButton Stop comparing"]
    assert cut(compared.window) == []
    before = access.picture_of(compared.page._stage)
    compared.key(Key.Key_Tab)
    assert access.how_different(before, access.picture_of(compared.page._stage)) > 200
    compared.key(Key.Key_Escape)
    assert pane.isHidden()
    for shown in (True, True, False):
        compared.type("c")
        compared.settle()
        assert pane.isVisible() is shown


# The dialogs of the other pages.


def of_lists(pages, name):
    page = pages.come(AUTHORISER)
    (page.new if name == "deployment" else page.take_in).click()
    pages.settle()


def of_settings(pages, name):
    page = pages.come(ADMINISTRATOR, "settings")
    section, part = {
        "person": ("People", "people"),
        "password": ("People", "people"),
        "source": ("Sources", "sources"),
    }[name]
    page.sections.go(section)
    pages.settle()
    part = getattr(page, part)
    part.view.selectRow(0)
    getattr(part, {"person": "add", "password": "password", "source": "try_it"}[name]).click()
    pages.settle()


def of_signing(pages, name):
    decide_all(pages.office)
    page = pages.come(AUTHORISER, "signoff", REF)
    page.sign.click()
    pages.settle()
    assert name == "signing"


DIALOGS = {
    "deployment": of_lists,
    "import": of_lists,
    "person": of_settings,
    "password": of_settings,
    "source": of_settings,
    "signing": of_signing,
}


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large-text"])
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_of_another_page_is_for_everybody(pages, name, size):
    shaped(pages, size)
    DIALOGS[name](pages, name)
    sheet = pages.sheet
    check(pages.application, sheet)
    assert fits(sheet, size), (sheet.minimumSizeHint(), sheet.minimumSize())
    assert sheet.height() <= 720
    sheet.reject()
