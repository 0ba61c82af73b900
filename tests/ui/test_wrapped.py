"""Wrapped words: as high as Qt's own label would be, and selectable under the pointer."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from console.ui.wrapped import Wrapped

WORDS = "Warrant without bail, issued when the person did not come to court on 3 November 2026."


def plain(text: str, like: QLabel) -> QLabel:
    """Qt's own label, in the same font."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setFont(like.font())
    return made


@pytest.mark.parametrize("width", [60, 140, 300, 900])
def test_it_is_as_high_as_qts_own_label(application, width):
    words = Wrapped()
    words.setText(WORDS)
    assert words.heightForWidth(width) == plain(WORDS, words).heightForWidth(width)


def test_its_height_follows_its_words_and_its_font(application):
    words = Wrapped()
    words.setText(WORDS)
    before = words.heightForWidth(140)
    words.setText("One line.")
    assert words.heightForWidth(140) < before
    words.setText(WORDS)
    font = words.font()
    font.setPixelSize(2 * QFontInfo(font).pixelSize())
    words.setFont(font)
    assert words.heightForWidth(140) > before
    assert words.heightForWidth(140) == plain(WORDS, words).heightForWidth(140)


def test_a_column_gives_it_the_height_that_its_words_need(application):
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    words = Wrapped()
    column.addWidget(words)
    column.addStretch(1)
    whole.resize(180, 600)
    whole.show()
    for text in (WORDS, "Short.", WORDS * 3):
        words.setText(text)
        application.processEvents()
        assert words.height() == words.heightForWidth(180), text


def over(words: QWidget) -> None:
    """The pointer comes over the words."""
    at = QPointF(5, 5)
    words.enterEvent(QEnterEvent(at, at, QPointF(words.mapToGlobal(at.toPoint()))))


def test_words_can_be_selected_with_the_mouse_and_others_cannot(application):
    words, fixed = Wrapped(selectable=True), Wrapped()
    for one in (words, fixed):
        one.setText(WORDS)
        one.resize(400, 60)
        one.show()
        over(one)
        QTest.mouseDClick(one, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    words.leaveEvent(QEvent(QEvent.Type.Leave))
    assert words.selectedText().strip() == "Warrant"
    assert not fixed.hasSelectedText()
    words.setText("Another entry.")
    assert not words.hasSelectedText()
    over(words)
    words.leaveEvent(QEvent(QEvent.Type.Leave))
    assert words.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
