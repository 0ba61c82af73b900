"""Four kinds of trouble, each shown in its one way, and none with a name in the log."""

import logging
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMessageBox, QWidget

from console.domain.refusals import MovedOnError, Objection, OutOfReachError, RefusedError
from console.ui.jobs import Stopped
from console.ui.notices import CrashHook, Kind, Notices, record_fault
from tests.ui.driver import Key
from tests.ui.waiting import wait_for


@pytest.fixture
def notices(theme):
    made = Notices(theme)
    yield made
    made.deleteLater()


def fault() -> BaseException:
    try:
        raise KeyError("EXAMPLE, Person")
    except KeyError as caught:
        return caught


def test_the_rules_refuse_with_every_sentence(notices):
    notices.show_trouble(
        RefusedError((Objection("a", "First <b>bold</b>."), Objection("b", "Second.")))
    )
    assert notices.kind is Kind.REFUSED
    assert notices.sentences == ("First <b>bold</b>.", "Second.")
    assert notices._bar.button.isHidden()


def test_many_objections_are_counted(notices):
    notices.show_trouble(RefusedError(tuple(Objection("a", f"No {n}.") for n in range(9))))
    assert len(notices.sentences) == 6
    assert "4 more" in notices.sentences[-1]


def test_moved_on_asks_for_another_look(notices):
    looked = []
    notices.show_trouble(MovedOnError("It changed."), lambda: looked.append(1))
    assert notices.kind is Kind.MOVED_ON
    assert notices._bar.button.text() == "Look again"
    notices._bar.button.click()
    assert looked == [1]
    assert notices.isHidden()


def test_out_of_reach_offers_to_try_again(notices):
    notices.show_trouble(OutOfReachError("No network."), lambda: None)
    assert notices.kind is Kind.OUT_OF_REACH
    assert notices._bar.button.text() == "Try again"


def test_good_news_passes_and_trouble_stays(notices):
    notices.say(Kind.NEWS, ("It is done.",))
    assert notices._passing.isActive()
    notices.say(Kind.REFUSED, ("It cannot be done.",))
    assert not notices._passing.isActive()
    notices.dismiss_news()
    assert notices.sentences == ("It cannot be done.",)
    notices.say(Kind.NEWS, ("It is done.",))
    notices._passing.timeout.emit()
    assert notices.isHidden()


def test_the_mark_takes_the_colours_of_now(notices, theme):
    notices.say(Kind.NEWS, ("It is done.",))
    theme.choose("light", 100)
    light = notices._bar.mark.pixmap().toImage()
    theme.choose("dark", 100)
    dark = notices._bar.mark.pixmap().toImage()
    theme.choose("light", 100)
    assert dark != light
    assert notices._bar.mark.pixmap().toImage() == light


def test_what_somebody_stopped_is_no_trouble(notices):
    notices.show_trouble(Stopped())
    assert notices.isHidden()


def test_a_fault_is_logged_without_its_message(caplog):
    with caplog.at_level(logging.ERROR, "console.faults"):
        reference = record_fault(fault())
    assert reference in caplog.text
    assert "KeyError" in caplog.text
    assert "test_notices.py" in caplog.text
    assert "EXAMPLE" not in caplog.text


def test_a_fault_is_a_dialog_with_its_reference(notices, caplog):
    notices.show_trouble(fault())
    box = notices.findChild(QMessageBox)
    assert box.isVisible()
    assert box.text().split("reference ")[1][:8] in caplog.text
    box.close()


def test_the_crash_hook_shows_what_nobody_caught(application, caplog):
    window = QWidget()
    hook = CrashHook(window)
    hook._from_anywhere(KeyError, fault(), None)
    assert wait_for(lambda: window.findChild(QMessageBox) is not None)
    window.findChild(QMessageBox).close()
    window.deleteLater()


def on_window(widget: QWidget) -> QRect:
    """The place of a widget in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def test_what_is_told_moves_nothing_of_the_page(desk):
    page, notices = desk.page, desk.window.notices
    parts = (page, page._queue.view, page._photo, page._bar, page._case)
    before = [on_window(one) for one in parts]
    notices.say(Kind.MOVED_ON, ("It changed.", "Look at it."), "Look again", lambda: None)
    desk.settle()
    assert notices.isVisible()
    assert [on_window(one) for one in parts] == before
    assert not any(on_window(notices).intersects(one) for one in before)
    notices._bar.close.click()
    desk.settle()
    assert [on_window(one) for one in parts] == before


@pytest.mark.parametrize("scale", [100, 200])
def test_a_long_bar_is_whole_and_covers_no_page(desk, scale):
    desk.window.apply_preferences(replace(desk.window.preferences, text_scale=scale))
    desk.window.resize(1180, 800)
    notices = desk.window.notices
    sentences = tuple(
        f"Objection {number} stands in the way of what was asked." for number in "123"
    )
    notices.say(Kind.REFUSED, sentences)
    desk.settle()
    words = notices._bar.words
    needed = words.heightForWidth(words.width())
    assert words.height() >= needed
    assert not on_window(notices).intersects(on_window(desk.window.stack))
    assert desk.window.rect().contains(on_window(notices))
    assert on_window(notices).contains(on_window(desk.window.footer))
    assert notices.accessibleName() == " ".join(sentences)


def test_a_picture_that_stands_alone_makes_room_for_the_bar(desk):
    desk.ready()
    desk.key(Key.Key_F)
    desk.settle()
    desk.window.notices.say(Kind.NEWS, ("It is done.",))
    desk.settle()
    assert desk.window.footer.isHidden()
    assert desk.window.notices.isVisible()
    assert not on_window(desk.window.notices).intersects(on_window(desk.page))


def test_tab_comes_to_the_bar_before_the_page(desk):
    desk.window.notices.say(Kind.OUT_OF_REACH, ("No network.",), "Try again", lambda: None)
    one, passed = desk.window.rail, []
    while one is not desk.page._queue.view:
        passed.append(one)
        one = one.nextInFocusChain()
    assert passed.index(desk.window.notices._bar.button) < passed.index(
        desk.window.notices._bar.close
    )
    assert desk.window.top.menu in passed
