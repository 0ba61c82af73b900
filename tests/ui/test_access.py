"""For everybody: named, reached by Tab, seen to have the focus, whole in large text, and still."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.ui.motion import EFFECTS, Progress, animates
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF
from tests.ui import access
from tests.ui.driver import Key
from tests.ui.pages import ADMINISTRATOR, decide_all
from tests.ui.waiting import wait_for

PAGES = (
    (OFFICER, "lists"),
    (OFFICER, "review"),
    (OFFICER, "settings"),
    (OFFICER, "help"),
    (AUTHORISER, "lists"),
    (AUTHORISER, "signoff"),
    (AUTHORISER, "watch"),
    (AUTHORISER, "settings"),
    (AUDITOR, "audit"),
    (ADMINISTRATOR, "settings"),
)
SIZES = (
    (1280, 720, 100, "light"),
    (1280, 720, 100, "dark"),
    (1280, 720, 130, "light"),
    (1280, 720, 200, "light"),
    (1440, 900, 100, "light"),
    (1440, 900, 100, "dark"),
    (1440, 900, 200, "dark"),
    (1920, 1080, 100, "light"),
    (1920, 1080, 200, "light"),
)


def faces_of(pages, who, name):
    """The page as it opens, and each of its sections; gives a name for each."""
    page = pages.come(who, name, REF)
    if not hasattr(page, "sections"):
        yield name
        return
    names = page.sections.names
    for place in range(names.count()):
        if not names.item(place).isHidden():
            names.setCurrentRow(place)
            pages.settle()
            yield f"{name}: {names.item(place).text()}"


@pytest.mark.parametrize(("who", "name"), PAGES, ids=lambda one: getattr(one, "id", one))
def test_every_stop_is_named_and_tab_reaches_it(pages, who, name):
    for face in faces_of(pages, who, name):
        window = pages.window
        assert access.stops(window), face
        assert access.unnamed(window) == [], face
        assert access.unreached(pages.application, window) == [], face


def test_the_sign_in_is_named_and_reached(pages):
    assert access.unnamed(pages.window) == []
    assert access.unreached(pages.application, pages.window) == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_no_word_is_cut_on_any_page(pages, size):
    shape(pages, size)
    assert cut(pages.window) == []
    for who, name in PAGES:
        for face in faces_of(pages, who, name):
            assert cut(pages.window) == [], face


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_no_word_is_cut_where_a_list_is_ready_to_be_signed(pages, office, size):
    decide_all(office)
    shape(pages, size)
    page = pages.come(AUTHORISER, "signoff", REF)
    assert page.sign.isEnabled()
    assert cut(pages.window) == []


def shape(pages, size) -> None:
    """Give a window its size, its text and its colours."""
    wide, tall, scale, scheme = size
    pages.window.resize(wide, tall)
    chosen = replace(pages.window.preferences, text_scale=scale, scheme=scheme)
    pages.window.apply_preferences(chosen)
    pages.settle()


def cut(window: QWidget) -> list[str]:
    """What is cut once every layout has come to its end."""
    wait_for(lambda: not access.clipped(window), 10)
    return access.clipped(window)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_on_every_kind_of_widget(pages, scheme):
    window = pages.window
    window.apply_preferences(replace(window.preferences, scheme=scheme, motion="still"))
    kinds: set[str] = set()
    for who, name in PAGES:
        for face in faces_of(pages, who, name):
            assert access.unseen_focus(pages.application, window, kinds) == [], face
    assert {"QPushButton ", "QPushButton primary", "QTableView ", "QComboBox "} <= kinds
    assert {"RailButton ", "QCheckBox ", "QToolButton ", "Chip ", "QueueRows "} <= kinds


def test_large_text_in_a_small_window_keeps_the_queue_behind_a_button(desk):
    room = desk.page._room
    assert not room.is_narrow
    desk.window.resize(1280, 720)
    desk.window.apply_preferences(replace(desk.window.preferences, text_scale=200))
    desk.settle()
    assert room.is_narrow
    assert desk.page._queue.isHidden()
    assert desk.page._case.isVisible()
    QTest.mouseClick(room.bring, Qt.MouseButton.LeftButton)
    assert desk.page._queue.isVisible()
    assert desk.page._case.isHidden()
    desk.page._queue.entry_requested.emit("WNT-4")
    desk.ready("WNT-4")
    assert desk.page._case.isVisible()
    desk.key(Key.Key_Slash)
    assert desk.page._queue.search.hasFocus()
    desk.key(Key.Key_Escape)
    desk.key(Key.Key_Q)
    assert desk.page._queue.isHidden()
    desk.window.apply_preferences(replace(desk.window.preferences, text_scale=100))
    desk.settle()
    assert desk.page._queue.isVisible()


def test_nothing_is_decided_while_the_case_stands_back(desk):
    desk.window.resize(1280, 720)
    desk.window.apply_preferences(replace(desk.window.preferences, text_scale=200))
    desk.to("WNT-1")
    desk.key(Key.Key_Q)
    desk.key(Key.Key_J)
    desk.until(lambda: desk.here == "WNT-4")
    desk.settle()
    QTest.qWait(400)
    desk.key(Key.Key_A)
    desk.settle()
    assert desk.decisions() == 0


@pytest.mark.parametrize("panel", ["strike", "refer", "history"])
def test_a_panel_is_whole_in_large_text(desk, panel):
    desk.window.resize(1280, 720)
    desk.window.apply_preferences(replace(desk.window.preferences, text_scale=200))
    desk.to("WNT-2")
    desk.window.ask(panel)
    desk.settle()
    found = getattr(desk.page.panels, panel)
    assert found.isVisible()
    assert desk.page._middle.rect().contains(found.geometry())
    assert cut(desk.window) == []


def test_what_is_asked_to_stand_still_stands_still(pages, application):
    theme = pages.window.theme
    bar = Progress(theme, "How far")
    bar.show_share(0, 0)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    flash = QApplication.cursorFlashTime()
    page = pages.come(OFFICER, "settings")
    page.look.still.setChecked(True)
    assert pages.window.preferences.motion == "still"
    assert QApplication.cursorFlashTime() == 0
    assert not any(QApplication.isEffectEnabled(one) for one in EFFECTS)
    bar.show_share(0, 0)
    bar.show()
    before = bar.grab().toImage()
    QTest.qWait(120)
    assert bar.grab().toImage() == before
    bar.close()
    page.look.still.setChecked(False)
    assert QApplication.cursorFlashTime() == flash
    # The desktop's own wish holds whatever is chosen here.
    pages.window._home.motion.desktop_says(True)
    assert theme.still
    pages.window._home.motion.desktop_says(False)
    assert not theme.still


def test_what_a_desktop_answers_is_understood():
    class Variant:
        def __init__(self, inside):
            self._inside = inside

        def variant(self):
            return self._inside

    assert animates([Variant(Variant(True))]) is True
    assert animates([Variant(False)]) is False
    assert animates(["no"]) is None
    assert animates([]) is None


def test_help_opens_on_the_page_that_was_in_front(pages):
    assert pages.come(OFFICER, "help").sections.current == "On Lists"
