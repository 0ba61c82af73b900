"""For everybody: named, reached by Tab, seen to have the focus, whole in large text, and still."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.ui.motion import EFFECTS, Progress, animates
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF
from tests.ui import access
from tests.ui.driver import Key
from tests.ui.pages import ADMINISTRATOR
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
SIZES = ((1280, 720, 100), (1280, 720, 200), (1440, 900, 200), (1920, 1080, 200), (1280, 720, 130))


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
    wide, tall, scale = size
    pages.window.resize(wide, tall)
    pages.window.apply_preferences(replace(pages.window.preferences, text_scale=scale))
    pages.settle()
    assert cut(pages.window) == []
    for who, name in PAGES:
        for face in faces_of(pages, who, name):
            assert cut(pages.window) == [], face


def cut(window: QWidget) -> list[str]:
    """What is cut once every layout has come to its end."""
    wait_for(lambda: not access.clipped(window), 10)
    return access.clipped(window)


def picture_of(widget: QWidget) -> QImage:
    """What is seen at a widget's place, its surroundings too."""
    edge = 4
    image = QImage(
        widget.width() + 2 * edge, widget.height() + 2 * edge, QImage.Format.Format_RGB32
    )
    image.fill(0)
    top = widget.window()
    corner = widget.mapTo(top, QPoint(0, 0)) - QPoint(edge, edge)
    top.render(image, QPoint(0, 0), QRegion(corner.x(), corner.y(), image.width(), image.height()))
    return image


def how_different(one: QImage, other: QImage) -> int:
    """How many pixels differ."""
    if one.size() != other.size():
        return one.width() * one.height()
    pixels = zip(bytes(one.constBits())[::4], bytes(other.constBits())[::4], strict=True)
    return sum(a != b for a, b in pixels)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_on_every_kind_of_widget(pages, scheme):
    window = pages.window
    window.apply_preferences(replace(window.preferences, scheme=scheme, motion="still"))
    kinds: set[str] = set()
    for who, name in PAGES:
        for face in faces_of(pages, who, name):
            for stop in access.stops(window):
                kind = f"{type(stop).__name__} {stop.property('kind') or ''}"
                # An opaque part in its middle hides that, but not the edge around it.
                seen = stop.visibleRegion().boundingRect()
                if kind in kinds or not seen.contains(stop.rect().center()):
                    continue
                others = [one for one in access.stops(window) if one is not stop]
                others[0].setFocus()
                QApplication.processEvents()
                without = picture_of(stop)
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                QApplication.processEvents()
                if pages.application.focusWidget() is not stop:
                    continue
                kinds.add(kind)
                # A ring of a pixel round the smallest mark is some forty pixels.
                assert how_different(without, picture_of(stop)) > 40, f"{face}: {kind}"
    assert {"QPushButton ", "QPushButton primary", "QTableView ", "QComboBox "} <= kinds
    assert {"RailButton ", "QCheckBox ", "QToolButton ", "Chip ", "_Rows "} <= kinds


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
