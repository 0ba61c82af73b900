"""The real window in Welsh: no English of its own on any page, and no word cut off."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QListWidget, QMenu, QTableView, QWidget

from console.ui import tongue
from console.ui.actions import COMMANDS
from console.ui.key_sheet import KeySheet
from console.ui.preferences import PreferencesFile
from console.ui.settings_page import PEOPLE, SOURCES
from tests.services.office import AUTHORISER, OFFICER, REF
from tests.test_translations import forms_of, messages
from tests.ui import access
from tests.ui.pages import ADMINISTRATOR, decide_all
from tests.ui.test_access import PAGES, cut, faces_of
from tests.ui.waiting import wait_for

SIZES = ((1440, 900, 100), (1280, 720, 100), (1280, 720, 130))
LOOKS = (("text", "accessibleName"), ("toolTip", "placeholderText"), ("accessibleDescription",))
IN_THE_LOG = {"audit"}
"""Pages that show the record, which stays English."""


def english_chrome():
    """Patterns of every English text that the screen has a Welsh one for."""
    found, welsh = {}, set()
    for context, message in messages():
        if context in ("", tongue.RULES):
            forms = forms_of(message)
            welsh |= {one.casefold() for one in forms}
            for source in {message.findtext("source"), message.findtext("comment") or ""} - {""}:
                fixed = re.sub(r"\{[^{}]*\}", "", source)
                if source not in forms and sum(letter.isalpha() for letter in fixed) > 3:
                    parts = re.split(r"\{[^{}]*\}", source.casefold().strip())
                    found[source] = re.compile(".+?".join(re.escape(part) for part in parts))
    return found, welsh


ENGLISH, WELSH = english_chrome()
WHOLE = {source.casefold().strip() for source in ENGLISH if "{" not in source}
SOURCE = "records"
"""What the office of these tests calls its records system."""
WITH_VALUES = [one for source, one in ENGLISH.items() if "{" in source]


def is_english(text):
    """Whether a text is one of the screen's own in English, and not also a Welsh word."""
    known = re.sub("<[^>]*>", "", text).replace("&", "").casefold().strip()
    if not known or known in WELSH or known == SOURCE:
        return False
    return known in WHOLE or any(pattern.fullmatch(known) for pattern in WITH_VALUES)


def words_of(top: QWidget):
    """Every text of a window that somebody reads or hears."""
    for widget in access.seen(top):
        for names in LOOKS:
            for name in names:
                value = getattr(widget, name, None)
                told = value() if callable(value) else value
                if isinstance(told, str):
                    yield told
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        if isinstance(widget, QListWidget):
            yield from (widget.item(at).text() for at in range(widget.count()))
        if isinstance(widget, QTableView):
            yield from cells_of(widget)


def cells_of(table):
    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        yield from (str(model.index(row, column).data() or "") for row in range(model.rowCount()))


def in_english(top: QWidget):
    return sorted({text for text in words_of(top) if is_english(text)})


@pytest.fixture
def pages(welsh, open_pages):
    return open_pages()


@pytest.mark.parametrize(("who", "name"), PAGES, ids=lambda one: getattr(one, "id", one))
def test_no_page_has_english_of_its_own(pages, who, name):
    for face in faces_of(pages, who, name):
        found = in_english(pages.window)
        assert found == [] or name in IN_THE_LOG, face


def test_the_sign_in_is_welsh(pages):
    assert in_english(pages.window) == []
    assert "Mewngofnodi" in set(words_of(pages.window))


def test_the_chrome_of_the_log_is_welsh(pages):
    page = pages.come(AUTHORISER, "audit")
    model = page.view.model()
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert heads[:4] == ["Rhif", "Amser", "Pwy", "Beth"]
    assert not any(is_english(text) for text in heads)


def test_what_can_be_signed_is_said_in_welsh(pages, office):
    decide_all(office)
    page = pages.come(AUTHORISER, "signoff", REF)
    assert wait_for(lambda: page.drawn is not None, 20)
    assert in_english(pages.window) == []
    assert cut(pages.window) == []


def test_every_command_is_welsh(pages):
    pages.come(OFFICER, "review", REF)
    menus = [pages.window._menu, *pages.window._menu.findChildren(QMenu)]
    actions = [one for menu in menus for one in menu.actions() if not one.isSeparator()]
    assert len(actions) >= len(COMMANDS)
    assert [one.text() for one in actions if is_english(one.text())] == []
    assert [
        one.text() for one in pages.window.findChildren(QAction) if is_english(one.text())
    ] == []


def test_a_case_is_read_in_welsh(welsh, open_desk):
    desk = open_desk()
    desk.to("WNT-2")
    assert in_english(desk.window) == []
    assert "Tynnodd y llys y warant hon yn ôl" in " ".join(words_of(desk.window))
    row = desk.page._model.index(0)
    assert "Anghyfreithlon" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    desk.key(Qt.Key.Key_X)
    desk.settle()
    assert in_english(desk.window) == []


def test_letters_keep_their_keys_and_refusals_are_welsh(welsh, open_desk):
    desk = open_desk()
    desk.ready("WNT-2")
    desk.key(Qt.Key.Key_J)
    desk.until(lambda: desk.here != "WNT-2", "J did not go on")
    desk.window.show_keys()
    desk.settle()
    sheet = desk.window.findChild(KeySheet)
    assert in_english(sheet) == []
    assert any("Safleoedd ar y bysellfwrdd" in text for text in words_of(sheet))
    assert cut(sheet) == []
    sheet.close()


def test_help_comes_in_welsh(pages):
    pages.come(OFFICER, "review", REF)
    QTest.keyClick(pages.window, Qt.Key.Key_F1)
    assert wait_for(lambda: pages.current == "help", 5)
    pages.settle()
    assert pages.page("help").sections.names.currentItem().text() == "Am Adolygu"
    assert "EI DDIBEN" in set(words_of(pages.window))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_no_welsh_word_is_cut_on_any_page(pages, office, size):
    wide, tall, scale = size
    decide_all(office)
    pages.window.resize(wide, tall)
    pages.window.apply_preferences(replace(pages.window.preferences, text_scale=scale))
    pages.settle()
    assert cut(pages.window) == []
    for who, name in PAGES:
        for face in faces_of(pages, who, name):
            assert cut(pages.window) == [], face


def test_the_language_is_chosen_in_the_settings_for_the_next_start(open_pages):
    first = open_pages()
    look = first.come(OFFICER, "settings").look
    assert look.language.currentText() == "As the system"
    look.language.setCurrentIndex(look.language.findData("cy"))
    assert PreferencesFile(first.parts.config_folder).read().language == "cy"
    assert look.language.itemText(0) == "As the system"
    first.close()
    try:
        second = open_pages()
        look = second.come(OFFICER, "settings").look
        assert [look.language.itemText(at) for at in range(3)] == [
            "Fel y system",
            "English",
            "Cymraeg",
        ]
        assert look.language.currentText() == "Cymraeg"
        assert second.window.windowTitle() == "Adolygu rhestr wylio · this desk"
    finally:
        tongue.speak(tongue.ENGLISH)


def test_every_section_of_the_settings_is_loaded_in_welsh_too(pages):
    page = pages.come(ADMINISTRATOR, "settings")
    for name, section in ((PEOPLE, page.people), (SOURCES, page.sources)):
        assert not section.model.rows
        page.sections.go(name)
        pages.settle()
        assert section.model.rows, name
