"""The next two pictures and the previous one are ready before they are asked for."""

import io
import threading

import pytest
from PIL import Image as Drawing
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from console.services import desks
from console.ui import picture_desk
from console.ui.picture_desk import KEPT_WHOLE, decoded
from tests.ui.driver import Key


def desk_of(desk):
    return desk.page._stage._pictures


def jpeg(width, height) -> bytes:
    out = io.BytesIO()
    Drawing.new("RGB", (width, height), (90, 120, 150)).save(out, "JPEG")
    return out.getvalue()


def test_the_next_two_and_the_previous_one_are_ready(desk):
    order = desk.shown
    desk.to(order[3])
    desk.until(lambda: set(order[2:6]) <= set(desk_of(desk)._ready))
    for ref in order[2:6]:
        assert desk_of(desk)._ready[ref].fitted is not None
    assert set(desk_of(desk)._ready) <= {*order[2:6], desk.page._steering.following(order[3])}


@pytest.mark.parametrize("key", [Key.Key_J, Key.Key_K])
def test_a_picture_that_is_ready_is_painted_at_once(desk, key, monkeypatch):
    order = desk.shown
    desk.to(order[3])
    desk.settle()
    target = order[4 if key == Key.Key_J else 2]
    desk.until(lambda: target in desk_of(desk)._ready)
    told, at_once = [], []
    desk.page._photo.painted.connect(told.append)
    shown = desk.page._show_desk

    def show(laid):
        shown(laid)
        at_once.extend(told)

    monkeypatch.setattr(desk.page, "_show_desk", show)
    desk.key(key)
    desk.until(lambda: desk.here == target)
    desk.settle()
    # The page paints the picture before it hands control back: nothing was waited for.
    assert at_once == told == [target]


def test_who_hurries_on_sees_no_case_beside_another_face(desk):
    order = desk.shown
    desk.to(order[3])
    first = desk.page._desk
    desk.to(order[4])
    second = desk.page._desk
    sheet = desk.page._case._sheet
    assert sheet.isVisible()
    desk.page._show_desk(first)
    desk.page._show_desk(second)
    assert desk.page._name.name.text == second.entry.person.name
    assert not sheet.isVisible()
    assert not desk.page.deciding.readiness.can_decide
    desk.ready(order[4])
    assert sheet.isVisible()
    assert sheet.key == order[4]


def test_no_verdict_is_taken_between_a_picture_and_its_case(desk):
    order = desk.shown
    desk.to(order[3])
    second = desk.page._review.look(desk.window.who, desk.page._ref, order[4])
    desk.page._show_desk(second)
    for key in (Key.Key_A, Key.Key_X, Key.Key_R):
        desk.key(key)
    assert not desk.page.panels.close_all()
    desk.settle()
    assert desk.decisions() == 0


def test_pictures_are_decoded_off_the_gui_thread_and_never_with_from_data(desk, monkeypatch):
    threads = []
    real = picture_desk.decoded

    def watched(*args, **how):
        threads.append(threading.current_thread())
        return real(*args, **how)

    def forbidden(*_args):
        raise AssertionError("QImage.fromData keeps Python to itself")

    monkeypatch.setattr(picture_desk, "decoded", watched)
    monkeypatch.setattr(QImage, "fromData", forbidden, raising=False)
    desk.key(Key.Key_End)
    desk.ready(desk.shown[-1])
    assert threads
    assert threading.main_thread() not in threads


def test_whoever_is_zoomed_in_has_the_next_whole_picture_ready_too(desk):
    order = desk.shown
    desk.to(order[3])
    desk.settle()
    desk.key(Key.Key_Z)
    desk.until(lambda: all(known.full for known in desk_of(desk)._ready.values()))
    desk.key(Key.Key_J)
    desk.until(lambda: desk.here == order[4])
    assert desk.page._photo.shown.size() == QSize(120, 150)
    desk.key(Key.Key_Z)
    desk.key(Key.Key_J)
    desk.ready(order[5])
    assert not any(known.full for known in desk_of(desk)._ready.values())


def test_a_huge_picture_is_not_kept_whole_beside_the_desk():
    small, huge = decoded(jpeg(300, 400), QSize(90, 90), with_full=True), jpeg(1600, 1300)
    assert small.full.size() == QSize(300, 400)
    assert small.fitted.height() == 90
    assert KEPT_WHOLE < 1600 * 1300
    assert decoded(huge, QSize(90, 90), with_full=True).full is None


def test_another_size_of_the_stage_shows_the_ready_picture_at_once_and_then_fits_it(desk):
    order = desk.shown
    desk.to(order[3])
    desk.settle()
    desk.until(lambda: order[4] in desk_of(desk)._ready)
    desk.window.resize(1_300, 800)
    desk.settle()
    desk.key(Key.Key_J)
    desk.ready(order[4])
    desk.until(lambda: desk_of(desk)._ready[order[4]].box == desk.page._photo.box())


def test_signing_out_lets_go_of_every_picture_that_was_ready(desk):
    desk.settle()
    assert desk_of(desk)._ready
    desk.window.sign_out()
    assert not desk_of(desk)._ready


def test_the_next_case_is_laid_before_a_key_asks_for_it(desk, monkeypatch):
    laid, kept = [], desks.lay

    def lay(found, *more):
        laid.append(found.entry.ref)
        return kept(found, *more)

    monkeypatch.setattr(desks, "lay", lay)
    order = desk.shown
    desk.to(order[3])
    desk.settle()
    following = desk.page._steering.following(order[3])
    assert laid[-1] == following
    desk.page._look(following)
    desk.ready(following)
    assert laid.count(following) == 1, "it lay there already"
