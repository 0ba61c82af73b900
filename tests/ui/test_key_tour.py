"""The tour of the keys: by itself once, never in the way, and from Help at any time."""

from dataclasses import replace

import pytest

from console.ui import home
from console.ui.key_tour import STEPS, KeyTour
from console.ui.preferences import PreferencesFile
from tests.services.office import AUTHORISER, OFFICER, REF
from tests.ui import access
from tests.ui.driver import Key


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    monkeypatch.setattr(home, "TOUR_AFTER", 20)


def the_tour(window) -> KeyTour | None:
    return window._home._tour


def test_it_comes_once_and_never_again_when_skipped(desk, open_desk):
    desk.until(lambda: the_tour(desk.window) is not None)
    tour = the_tour(desk.window)
    desk.until(tour.isVisible)
    assert access.unnamed(desk.window) == []
    tour.skip.click()
    assert the_tour(desk.window) is None
    assert PreferencesFile(desk.parts.config_folder).read().tour_done
    desk.close()
    again = open_desk()
    again.ready()
    again.settle()
    assert the_tour(again.window) is None


def test_it_does_not_come_by_itself_where_large_text_needs_the_room(desk):
    home_ = desk.window._home
    home_.end_tour()
    desk.window.resize(1280, 720)
    desk.window.apply_preferences(replace(desk.window.preferences, text_scale=200))
    home_.show_tour_soon(desk.window.keys_of)
    assert not access.wait_a_moment(lambda: the_tour(desk.window) is not None)
    desk.window.show_tour()
    assert the_tour(desk.window) is not None


def test_keys_work_while_it_is_there(desk):
    desk.until(lambda: the_tour(desk.window) is not None)
    desk.to("WNT-1")
    desk.key(Key.Key_A)
    desk.until(lambda: desk.decisions() == 1)
    desk.settle()
    assert the_tour(desk.window).step == 0


def test_it_shows_the_keys_that_hold_step_by_step(desk):
    desk.window.apply_preferences(replace(desk.window.preferences, keys={"approve": ("F7",)}))
    desk.until(lambda: the_tour(desk.window) is not None)
    tour = the_tour(desk.window)
    said = []
    for _step in STEPS[:-1]:
        said.append(tour.accessibleName())
        tour.onward.click()
    assert "Keys, 1 of 5" in said[0]
    assert tour.step == len(STEPS) - 1
    tour.back.click()
    tour.back.click()
    assert tour.step == 2
    caps = [one.accessibleName() for one in tour.findChildren(access.QWidget)]
    assert "F7" in caps
    tour.show_step(len(STEPS) - 1)
    tour.onward.click()
    assert the_tour(desk.window) is None
    assert desk.window.preferences.tour_done


def test_who_does_not_decide_is_not_shown_it(pages):
    pages.come(AUTHORISER, "review", REF)
    assert not access.wait_a_moment(lambda: the_tour(pages.window) is not None)


def test_it_goes_when_somebody_signs_out_and_help_brings_it_back(pages):
    page = pages.come(OFFICER, "help")
    page.tour.click()
    assert the_tour(pages.window) is not None
    pages.window.sign_out()
    pages.settle()
    assert the_tour(pages.window) is None
    assert not pages.window.preferences.tour_done
