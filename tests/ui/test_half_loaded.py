"""A blank or half-loaded entry cannot be decided, and the bar says what has not come.

The rule was earned by label-studio #4834, where an image that was still loading took its label.
"""

import threading
from dataclasses import replace

import pytest

from console.domain.decisions import DecisionState
from console.ui import picture_desk
from tests.services.office import AUTHORISER
from tests.ui.access import wait_a_moment
from tests.ui.driver import Key

VERDICTS = (Key.Key_A, Key.Key_X, Key.Key_R)


@pytest.fixture
def held(desk, monkeypatch):
    """Pictures that are decoded only when the test lets them be."""
    go, real = threading.Event(), picture_desk.decoded

    def late(*args, **how):
        go.wait(20)
        return real(*args, **how)

    desk.settle()
    monkeypatch.setattr(picture_desk, "decoded", late)
    yield go
    go.set()


def half_load(desk, ref):
    """Come to an entry whose case is painted and whose picture is still being decoded."""
    desk.page._stage._pictures._ready.clear()
    desk.page._entry_requested(ref)
    readiness = desk.page.deciding.readiness
    desk.until(lambda: desk.here == ref and readiness._case_seen)


def panels(desk):
    return [desk.page.panels.strike, desk.page.panels.refer]


@pytest.mark.parametrize("key", VERDICTS, ids=["approve", "strike", "refer"])
def test_label_studio_4834_no_verdict_before_the_picture(desk, held, key):
    half_load(desk, "WNT-4")
    bar = desk.page._bar
    assert not any(one.isEnabled() for one in (bar.approve, bar.strike, bar.refer))
    desk.key(key)
    assert desk.bar == "No verdict yet: the picture is not on the screen."
    assert all(panel.isHidden() for panel in panels(desk))
    held.set()
    desk.ready("WNT-4")
    assert "stays listed until" in desk.bar
    assert desk.decisions() == 0
    desk.key(Key.Key_X)
    assert desk.page.panels.strike.isVisible()


def test_label_studio_4834_a_late_picture_is_said_without_being_asked(desk, held):
    half_load(desk, "WNT-4")
    desk.until(lambda: desk.bar == "No verdict yet: the picture is not on the screen.")
    assert "is not on the screen" in desk.page._bar.consequence.text()
    held.set()
    desk.ready("WNT-4")
    assert "No verdict yet" not in desk.bar


def test_label_studio_4834_a_picture_that_comes_in_time_is_not_spoken_of(desk):
    said = []
    words = desk.page._bar.consequence
    for _ in range(3):
        before = desk.here
        desk.key(Key.Key_J)
        desk.until(lambda before=before: desk.here != before)
        desk.until(lambda: said.append(words.text()) or desk.page.deciding.readiness.can_decide)
    assert not any("No verdict yet" in one for one in said)


def test_label_studio_4834_no_verdict_while_the_next_entry_is_on_its_way(desk, monkeypatch):
    go, review = threading.Event(), desk.page._review
    real = review.look

    def late(*args):
        go.wait(20)
        return real(*args)

    desk.to("WNT-1")
    monkeypatch.setattr(review, "look", late)
    desk.page._entry_requested("WNT-4")
    desk.key(Key.Key_A)
    assert "the entry that was asked for is not on the screen" in desk.bar
    go.set()
    desk.ready("WNT-4")
    assert "stays listed until" in desk.bar
    assert desk.decisions() == 0


def test_label_studio_4834_no_verdict_before_the_case(desk):
    desk.to("WNT-1")
    desk.page._case.hide()
    desk.page._entry_requested("WNT-4")
    readiness = desk.page.deciding.readiness
    desk.until(lambda: desk.here == "WNT-4" and readiness._photo_seen)
    for key in VERDICTS:
        desk.key(key)
    assert desk.bar == "No verdict yet: the case is not on the screen."
    assert all(panel.isHidden() for panel in panels(desk))
    desk.page._case.show()
    desk.ready("WNT-4")
    assert "No verdict yet" not in desk.bar
    assert desk.decisions() == 0


def without_picture(desk, problem):
    blank = replace(desk.page._desk, picture=None, picture_problem=problem)
    desk.page._show_desk(blank)
    desk.until(lambda: desk.page.deciding.readiness.can_decide)


def test_where_no_picture_can_come_its_words_have_been_painted_first(desk):
    desk.to("WNT-1")
    told = []
    desk.page._photo.words_painted.connect(told.append)
    without_picture(desk, "It is not in the store.")
    assert told == ["WNT-1"]
    desk.key(Key.Key_A)
    assert "cannot be approved without its picture" in desk.bar
    assert "not in the store" in desk.bar
    assert not desk.page._bar.approve.isEnabled()
    desk.key(Key.Key_X)
    assert desk.page.panels.strike.isVisible()
    desk.key(Key.Key_1)
    desk.until(lambda: desk.state("WNT-1") is DecisionState.STRUCK)


def test_unpainted_words_are_no_words(desk):
    desk.to("WNT-1")
    desk.page._photo.hide()
    blank = replace(desk.page._desk, picture=None, picture_problem="It is not in the store.")
    desk.page._show_desk(blank)
    assert not wait_a_moment(lambda: desk.page.deciding.readiness.can_decide)
    desk.key(Key.Key_X)
    assert desk.page.panels.strike.isHidden()


def test_a_picture_that_cannot_be_decoded_is_struck_and_never_approved(desk, monkeypatch):
    real = picture_desk.decoded
    monkeypatch.setattr(
        picture_desk, "decoded", lambda *args, **how: real(*args, **how)._replace(fitted=None)
    )
    half_load(desk, "WNT-4")
    desk.until(lambda: desk.page.deciding.readiness.can_decide)
    assert not desk.page._bar.approve.isEnabled()
    desk.key(Key.Key_A)
    assert "WNT-4 cannot be approved without its picture." in desk.bar
    desk.key(Key.Key_X)
    assert desk.page.panels.strike.isVisible()
    assert desk.decisions() == 0


def test_whoever_decides_nothing_is_told_of_nothing_that_waits(open_desk):
    boss = open_desk(AUTHORISER)
    # The queue, when it first comes, goes to where the work was left: nobody can ask before it.
    boss.ready()
    boss.until(lambda: boss.page._view is not None)
    boss.page._entry_requested("WNT-4")
    boss.until(lambda: boss.here == "WNT-4")
    boss.page.deciding.readiness.begin("WNT-4")
    boss.page.deciding.readiness.say_why()
    assert "No verdict yet" not in boss.bar
