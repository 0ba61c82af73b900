"""Filling the screen: laid out and painted once the size is there, part by part, and whole."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from tests.ui.driver import Key
from tests.ui.waiting import wait_for


class Sizes(QObject):
    """The sizes that a widget was ever given."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[int, int]] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.seen.append(watched.size().toTuple())
        return False


def is_whole(window: QWidget) -> bool:
    """Whether everything on show is in its place and may be painted."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    layouts = [one.layout() for one in (window, *shown) if one.layout() is not None]
    scrolls = [one for one in shown if isinstance(one, QScrollArea)]
    return (
        window.updatesEnabled()
        and all(one.updatesEnabled() for one in shown)
        and all(one.isEnabled() for one in layouts)
        and all(one.widgetResizable() for one in scrolls)
    )


def test_everything_is_in_its_place_once_the_screen_is_filled_and_given_back(desk):
    desk.ready()
    before = desk.window.size()
    for key in (Key.Key_F11, Key.Key_F11, Key.Key_F, Key.Key_F):
        desk.key(key)
        assert wait_for(lambda: is_whole(desk.window)), key
        desk.settle()
        page = desk.page
        assert page.width() == page.parentWidget().width()
        if page._middle.isVisible() and not page._room.is_narrow and not page._stage.is_alone:
            assert page._case.geometry().right() == page.rect().right()
            assert page._case.widget().width() <= page._case.viewport().width()
    assert desk.window.size() == before


def test_the_page_is_laid_out_once_and_only_for_the_size_that_comes(desk):
    desk.ready()
    desk.key(Key.Key_F11)
    assert wait_for(lambda: is_whole(desk.window))
    sizes = Sizes()
    desk.page._stage.installEventFilter(sizes)
    desk.key(Key.Key_F11)
    assert sizes.seen == []
    assert wait_for(lambda: is_whole(desk.window))
    desk.settle()
    assert sizes.seen[-1] == desk.page._stage.size().toTuple()
    assert {tall for _wide, tall in sizes.seen} == {desk.page._stage.height()}


def test_a_screen_that_gives_no_new_size_does_not_leave_the_window_still(desk):
    desk.ready()
    screen = desk.window._screen
    screen._wait_for_size()
    desk.window.rail.hide()
    assert not is_whole(desk.window)
    assert wait_for(lambda: is_whole(desk.window))
    assert desk.window.stack.x() == 0


def test_a_page_that_goes_while_the_size_is_waited_for_is_whole(desk):
    desk.ready()
    desk.key(Key.Key_F11)
    desk.window.go("help")
    assert wait_for(lambda: is_whole(desk.window))
    desk.window.go("review")
    assert wait_for(lambda: is_whole(desk.window))
    desk.ready()


def test_a_window_that_is_closed_while_it_waits_for_its_size_only_goes(desk):
    desk.ready()
    desk.key(Key.Key_F11)
    desk.window.hide()
    assert wait_for(desk.window.updatesEnabled)
