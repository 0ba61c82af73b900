"""The Help page: every reason, every key, and no markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextBrowser

from console.domain import reasons
from console.domain.findings import Reason
from tests.services.office import OFFICER


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
