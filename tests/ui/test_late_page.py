"""Pages come in steps: in parts when they are shown, and before anybody asks for them."""

import gc

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from console.ui.late_page import LatePage
from console.ui.pieces import lay
from console.ui.start import SOON, pass_over
from console.ui.told_card import ToldCard
from console.ui.unfolding import Unfolding
from tests.services.office import OFFICER, REF
from tests.ui.pages import decide_all
from tests.ui.waiting import wait_for

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def made(window) -> set[str]:
    """The pages that are there."""
    late = {name: one for name, one in window._pages.items() if isinstance(one, LatePage)}
    return {name for name, one in late.items() if one._page is not None}


def test_the_pages_of_whoever_works_on_a_list_are_made_before_they_are_asked_for(pages):
    pages.come(OFFICER, "review", REF)
    assert not made(pages.window) & {"signoff", "watch"}
    assert wait_for(lambda: made(pages.window) >= set(SOON), 20)
    assert pages.current == "review"
    assert pages.come(OFFICER, "signoff", REF).view is not None


def test_a_page_that_is_asked_for_first_comes_in_steps_with_keys_between(pages):
    pages.come(OFFICER, "lists", REF)
    window, page = pages.window, pages.window._pages["signoff"]
    heard = []
    clock = QTimer(window)
    clock.timeout.connect(lambda: heard.append(page._page is None))
    clock.start(0)
    window.go("signoff")
    assert page._page is None and page.commands() == {}
    assert wait_for(lambda: page._page is not None)
    clock.stop()
    assert heard.count(True) > 3, "nothing else was heard while it was made"
    assert wait_for(lambda: page.made().view is not None)


def test_whoever_goes_away_while_a_page_is_made_is_not_brought_back(pages):
    decide_all(pages.office)
    pages.come(OFFICER, "lists", REF)
    window, page = pages.window, pages.window._pages["signoff"]
    window.go("signoff")
    window.go("lists")
    assert wait_for(lambda: page._page is not None)
    pages.settle()
    assert pages.current == "lists" and page.made().view is None


def test_a_page_whose_officer_signed_out_while_it_was_made_shows_nothing(pages):
    pages.come(OFFICER, "lists", REF)
    window, page = pages.window, pages.window._pages["signoff"]
    window.go("signoff")
    window.sign_out()
    pages.settle()
    assert pages.current == "sign_in"
    assert page._page is None or page.made().view is None


class Painted(QObject):
    """Notes which widgets are painted, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            self.seen.append(watched)
        return False


def sheet_of_three() -> tuple[QWidget, list[QWidget]]:
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    parts = [QWidget() for _ in range(3)]
    for part in parts:
        column.addWidget(part)
    sheet.resize(200, 200)
    return sheet, parts


def test_a_page_that_comes_to_the_front_is_painted_part_by_part(application):
    sheet, parts = sheet_of_three()
    painted = Painted()
    for part in parts:
        part.installEventFilter(painted)
    Unfolding(sheet, parts)
    sheet.show()
    assert painted.seen == []
    assert wait_for(lambda: len(painted.seen) >= 3)
    assert painted.seen[:3] == parts


def test_a_part_that_is_laid_out_anew_is_laid_out_in_its_turn(application):
    sheet, parts = sheet_of_three()
    inside = [QWidget() for _ in parts]
    for part, one in zip(parts, inside, strict=True):
        lay(QVBoxLayout(part)).addWidget(one)
    unfolding = Unfolding(sheet, parts)
    sheet.show()
    assert wait_for(lambda: all(one.updatesEnabled() for one in parts))
    wide, narrow = parts[0].width(), inside[0].width()
    unfolding.begin()
    sheet.resize(300, 200)
    assert [one.width() for one in parts] == [wide + 100] * 3
    assert [one.width() for one in inside] == [narrow] * 3
    assert wait_for(lambda: [one.width() for one in inside] == [narrow + 100] * 3)
    unfolding.begin()
    sheet.resize(400, 200)
    sheet.hide()
    sheet.show()
    assert [one.width() for one in inside] == [narrow + 200] * 3


def test_a_page_that_goes_at_once_is_whole_when_it_is_drawn(application):
    sheet, parts = sheet_of_three()
    Unfolding(sheet, parts)
    sheet.show()
    assert not any(part.updatesEnabled() for part in parts)
    sheet.hide()
    assert all(part.updatesEnabled() for part in parts)
    QTest.qWait(20)
    assert all(part.updatesEnabled() for part in parts)


def test_every_page_is_painted_whole_in_the_end(pages):
    for name in ("lists", "review", "signoff", "watch", "review", "signoff"):
        page = pages.come(OFFICER, name, REF)
        parts = page.findChildren(QWidget)
        assert all(one.updatesEnabled() for one in parts), name


def test_a_whole_window_is_passed_over_once_by_the_search_for_rubbish(pages, monkeypatch):
    passed = []
    monkeypatch.setattr(gc, "set_threshold", lambda *_: None)
    monkeypatch.setattr(gc, "freeze", lambda: passed.append(made(pages.window)))
    pass_over(pages.window)
    pages.come(OFFICER, "review", REF)
    assert wait_for(lambda: passed, 20)
    assert passed[0] >= set(SOON)


def test_a_card_is_made_anew_only_where_it_says_something_else(application, pages):
    card = ToldCard(pages.window.theme, "Card")
    assert card.begins("one", ("two",))
    assert not card.begins("one", ("two",))
    assert card.begins("one", ("three",))
    pages.window.theme.changed.emit()
    assert card.begins("one", ("three",))


def test_a_page_that_is_still_being_made_may_be_given_another_size(desk):
    for name in ("lists", "signoff", "watch", "audit", "settings", "help"):
        late = desk.window._pages[name]
        for _ in late.steps():
            for one in late.widget().findChildren(QWidget, options=DIRECT):
                QApplication.sendEvent(one, QResizeEvent(QSize(900, 700), one.size()))
        assert late.made() is late._page
