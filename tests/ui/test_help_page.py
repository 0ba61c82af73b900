"""The Help page: every reason, every key, and no markup."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTextBrowser

from console.demo.pictures import SHOWN
from console.domain import reasons
from console.domain.findings import Reason
from console.ui.actions import BY_ID
from console.ui.fault_report import FaultReport
from console.ui.help_pages import TOPICS
from console.ui.help_picture import HELP, HelpPicture
from console.ui.key_sheet import KeyCaps, KeySheet
from tests.services.office import OFFICER, REF
from tests.ui.waiting import wait_for


def test_every_reason_is_told_with_its_meaning(pages):
    page = pages.come(OFFICER, "help")
    told = {one.text() for one in page.reasons.findChildren(QLabel)}
    assert all(reasons.words(one) in told and reasons.meaning(one) in told for one in Reason)


def test_a_reason_is_found(pages):
    page = pages.come(OFFICER, "help")
    page.reasons.search.setText("warrant withdrawn")
    assert 1 <= page.reasons.shown < len(Reason)
    page.reasons.search.clear()
    assert page.reasons.shown == len(Reason)


def test_nothing_is_read_as_markup_and_nothing_is_loaded(pages):
    page = pages.come(OFFICER, "help")
    labels = page.findChildren(QLabel)
    assert labels
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in labels)
    assert not page.findChildren(QTextBrowser)


@pytest.mark.parametrize("page", ["lists", "review", "settings"])
def test_f1_opens_the_help_for_the_page_in_front(pages, page):
    pages.come(OFFICER, page, REF)
    QTest.keyClick(pages.application.focusWidget() or pages.window, Qt.Key.Key_F1)
    pages.settle()
    assert pages.current == "help"
    topic = next(one for one in TOPICS if one.page == page)
    found = pages.page("help")
    assert found.sections.current == topic.name
    picture = next(one for one in found.findChildren(HelpPicture) if one.isVisible())
    assert wait_for(lambda: not picture.image.isNull())
    assert picture.accessibleName() == topic.shows


def test_every_picture_of_the_help_is_there_and_small():
    for topic in TOPICS:
        file = HELP / topic.picture
        assert file.exists() and file.stat().st_size < 300_000
        assert topic.picture in SHOWN


def test_the_help_names_only_commands_that_there_are(pages):
    page = pages.come(OFFICER, "help")
    told = {one.text() for one in page.findChildren(QLabel)}
    assert all(BY_ID[one].words in told for topic in TOPICS for one in topic.commands)


def test_changed_keys_are_in_help_and_sheet_and_footer(desk):
    preferences = replace(desk.window.preferences, keys={"next": ("F8",), "strike": ("F9",)})
    desk.window.apply_preferences(preferences)
    desk.window.go("help")
    desk.settle()
    help_page = desk.window._pages["help"].made()
    caps = {one.accessibleName() for one in help_page.findChildren(KeyCaps)}
    assert {"F8", "F9"} <= caps
    desk.window.go("review")
    desk.settle()
    assert "F8 next" in desk.window.footer._right.text
    assert desk.page._bar.strike.key == "F9"
    desk.window.show_keys()
    desk.settle()
    sheet = desk.window.findChild(KeySheet)
    assert {"F8", "F9"} <= {one.accessibleName() for one in sheet.findChildren(KeyCaps)}
    sheet.accept()


def test_a_report_can_be_made_without_a_fault(pages):
    page = pages.come(OFFICER, "help")
    page.report.click()
    sheet = page.window().findChild(FaultReport)
    assert "watchlist-console" in sheet.text.toPlainText()
    sheet.close()
