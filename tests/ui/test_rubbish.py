"""The search for rubbish: when nobody waits, and of everything when nobody is there."""

import gc
import weakref

import pytest
from PySide6.QtTest import QTest

from console.ui import rubbish
from console.ui.rubbish import SELDOM, Rubbish
from tests.ui.driver import Key
from tests.ui.waiting import wait_for


class Ring:
    """Rubbish that only a search finds."""

    def __init__(self):
        self.own = self


@pytest.fixture
def searched(desk, monkeypatch):
    """The searches of a window at work, with everything put back afterwards."""
    before = gc.get_threshold()
    monkeypatch.setattr(rubbish, "REST", 60)
    monkeypatch.setattr(rubbish, "GONE", 60)
    made = Rubbish(desk.window._lock)
    yield made
    made._idle.rest()
    made._gone.stop()
    made.deleteLater()
    gc.set_threshold(*before)
    gc.unfreeze()


def left_behind():
    ring = Ring()
    return weakref.ref(ring)


def test_rubbish_is_found_when_nobody_touches_anything(searched):
    ring = left_behind()
    assert wait_for(lambda: ring() is None)
    assert gc.get_threshold()[2] == SELDOM


def test_it_is_not_searched_under_somebodys_keys(desk, searched, monkeypatch):
    monkeypatch.setattr(rubbish, "REST", 5_000)
    searched._idle.watch(5_000)
    times = []
    monkeypatch.setattr(gc, "collect", lambda: times.append(1))
    for _ in range(5):
        desk.key(Key.Key_J)
        QTest.qWait(30)
    assert not times


def test_it_is_not_searched_while_very_much_is_made_at_once(searched):
    gc.disable()
    try:
        ring = left_behind()
        assert not wait_for(lambda: ring() is None, 0.3)
    finally:
        gc.enable()
    assert wait_for(lambda: ring() is None)


def test_what_a_check_made_is_put_aside(desk, monkeypatch):
    from console.ui import start

    put = []
    monkeypatch.setattr(Rubbish, "put_aside", lambda _self: put.append(1))
    before = gc.get_threshold()
    start._search_at_rest(desk.window)
    made = desk.window._lock.findChild(Rubbish)
    try:
        desk.key(Key.Key_F5)
        desk.until(lambda: "Records checked" in desk.notices)
        assert put
    finally:
        made._idle.rest()
        made.deleteLater()
        gc.set_threshold(*before)
        gc.unfreeze()


def test_a_search_that_takes_long_is_the_last_over_what_it_found_in_use(searched, monkeypatch):
    put = []
    monkeypatch.setattr(gc, "freeze", lambda: put.append(1))
    monkeypatch.setattr(rubbish, "LONG", 0.0)
    assert wait_for(lambda: put)
    monkeypatch.setattr(rubbish, "LONG", 60.0)
    QTest.qWait(20)
    put.clear()
    QTest.qWait(200)
    assert not put


@pytest.mark.parametrize("how", ["locked", "signed out"])
def test_what_became_rubbish_after_it_was_put_aside_is_found_when_nobody_is_there(
    desk, searched, how
):
    ring = Ring()
    known = weakref.ref(ring)
    searched.put_aside()
    del ring
    QTest.qWait(150)
    assert known() is not None
    if how == "locked":
        desk.window._lock.lock_now()
    else:
        desk.window.sign_out()
    assert wait_for(lambda: known() is None)


def test_who_unlocks_at_once_waits_for_no_search(desk, searched):
    searched._gone.start()
    desk.window._lock.changed.emit()
    assert not searched._gone.isActive()
