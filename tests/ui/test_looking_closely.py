"""Looking closely at the picture on the desk, in the real window: every key, and what it spares."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.domain.decisions import DecisionState
from console.domain.entries import EntryRef
from console.ui.actions import COMMANDS, LOOK, Scope
from console.ui.for_the_eye import PLAIN, Look
from tests.services.office import REF
from tests.ui.driver import CTRL, SHIFT, Key


def stage(desk):
    return desk.page._stage


def wheel(photo, at, steps=1, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(photo.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(photo, event)


def under(photo, at) -> tuple[float, float]:
    """Which part of the picture lies at a place of the stage."""
    place = photo.picture_place()
    return (
        pytest.approx((at.x() - place.left()) / place.width(), abs=0.02),
        pytest.approx((at.y() - place.top()) / place.height(), abs=0.02),
    )


def test_z_goes_to_the_face_at_full_size_and_back(desk):
    photo = desk.page._photo
    desk.key(Key.Key_Z)
    assert photo.zoom == 1.0
    place, middle = photo.picture_place(), photo.rect().center()
    assert abs(middle.x() - (place.left() + 0.5 * place.width())) <= 1
    assert abs(middle.y() - (place.top() + 0.42 * place.height())) <= 1
    assert photo.marks() == ("100 %",)
    desk.key(Key.Key_Z)
    assert not photo.is_zoomed
    assert photo.marks() == ()


def test_the_wheel_zooms_at_the_pointer(desk):
    photo = desk.page._photo
    at = photo.picture_place().center().toPoint() + QPoint(40, -50)
    before = under(photo, at)
    for _ in range(3):
        wheel(photo, at)
    assert photo.zoom > photo.camera.fit
    assert under(photo, at) == before
    for _ in range(9):
        wheel(photo, at, -1)
    assert not photo.is_zoomed


def test_a_pinch_zooms_at_the_fingers(desk):
    photo = desk.page._photo
    at = photo.picture_place().center().toPoint() + QPoint(-30, 20)
    before = under(photo, at)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        QPointF(at),
        QPointF(at),
        QPointF(photo.mapToGlobal(at)),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(photo, event)
    assert photo.zoom == pytest.approx(photo.camera.fit * 1.5)
    assert under(photo, at) == before


def test_plus_and_minus_zoom_at_the_pointer_or_else_in_the_middle(desk):
    photo = desk.page._photo
    at = photo.picture_place().center().toPoint() + QPoint(50, 60)
    QTest.mouseMove(photo, at)
    before = under(photo, at)
    desk.type("++")
    assert photo.zoom == pytest.approx(photo.camera.fit * 1.25**2)
    assert under(photo, at) == before
    QApplication.sendEvent(photo, QEvent(QEvent.Type.Leave))
    middle = photo.rect().center()
    before = under(photo, middle)
    desk.type("=")
    assert under(photo, middle) == before
    desk.type("---")
    assert not photo.is_zoomed


def test_the_picture_is_dragged_and_the_arrows_with_shift_move_it(desk):
    photo = desk.page._photo
    desk.type("++++")
    before = photo.picture_place().topLeft()
    start = photo.rect().center()
    QTest.mousePress(photo, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(photo, start + QPoint(-30, -20))
    QTest.mouseRelease(photo, Qt.MouseButton.LeftButton, pos=start + QPoint(-30, -20))
    moved = photo.picture_place().topLeft() - before
    assert (round(moved.x()), round(moved.y())) == (-30, -20)
    here = desk.here
    before = photo.picture_place().topLeft()
    desk.key(Key.Key_Right, SHIFT)
    desk.key(Key.Key_Down, SHIFT)
    assert photo.picture_place().left() < before.x()
    assert photo.picture_place().top() < before.y()
    desk.key(Key.Key_Left, SHIFT)
    desk.key(Key.Key_Up, SHIFT)
    assert photo.picture_place().topLeft() == before
    assert desk.here == here


def test_nomacs_556_zoom_and_place_are_kept(desk):
    photo = desk.page._photo
    wheel(photo, photo.picture_place().center().toPoint() + QPoint(30, 40), 4)
    desk.key(Key.Key_Right, SHIFT)
    zoom, middle = photo.zoom, under(photo, photo.rect().center())
    for key in (Key.Key_J, Key.Key_J, Key.Key_K):
        desk.key(key)
        desk.ready()
        assert photo.zoom == zoom
        assert under(photo, photo.rect().center()) == middle


def test_zoom_is_kept_over_a_verdict_too(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_Z)
    place = desk.page._photo.picture_place()
    desk.key(Key.Key_A)
    desk.ready("WNT-4")
    assert desk.page._photo.picture_place() == place


def test_darktable_full_size_shows_for_as_long_as_the_key_is_held(desk):
    photo = desk.page._photo
    desk.type("++")
    before = photo.picture_place()
    QTest.keyPress(desk.focus, Key.Key_P)
    assert photo.is_peeking
    assert photo.zoom == 1.0
    for _ in range(3):
        desk.hold(Key.Key_P)
    assert photo.zoom == 1.0
    QTest.keyRelease(desk.focus, Key.Key_P)
    assert not photo.is_peeking
    assert photo.picture_place() == before


def test_peeking_goes_on_to_the_next_picture_until_the_key_is_let_go(desk):
    photo = desk.page._photo
    QTest.keyPress(desk.focus, Key.Key_P)
    desk.key(Key.Key_J)
    desk.ready()
    assert photo.zoom == 1.0
    QTest.keyRelease(desk.focus, Key.Key_P)
    assert not photo.is_zoomed


def test_peeking_ends_when_the_window_is_left(desk):
    photo = desk.page._photo
    QTest.keyPress(desk.focus, Key.Key_P)
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowDeactivate))
    assert not photo.is_zoomed


def test_from_the_menu_a_peek_lasts_until_it_is_asked_again(desk):
    desk.window.ask("peek")
    assert desk.page._photo.is_peeking
    desk.window.ask("peek")
    assert not desk.page._photo.is_zoomed


def test_the_middle_button_peeks_at_the_pointer(desk):
    photo = desk.page._photo
    at = photo.picture_place().center().toPoint() + QPoint(20, 30)
    before = under(photo, at)
    QTest.mousePress(photo, Qt.MouseButton.MiddleButton, pos=at)
    assert photo.zoom == 1.0
    assert under(photo, at) == before
    QTest.mouseRelease(photo, Qt.MouseButton.MiddleButton, pos=at)
    assert not photo.is_zoomed


def test_turning_and_brightening_are_for_the_eye_only(desk):
    desk.to("WNT-1")
    photo, store = desk.page._photo, desk.office.services.review._pictures
    sha256 = desk.page._desk.entry.image.sha256
    kept = [store.received(sha256), store.clean(sha256), store.thumbnail(sha256)]
    events = desk.office.acts()
    upright = photo.picture_place()
    plain = photo.grab().toImage()
    desk.type("].>")
    assert photo.look == Look(1, 1, 1)
    desk.settle()
    assert photo.picture_place().width() > upright.width()
    assert photo.grab().toImage() != plain
    assert "Turned 90°, brighter 1, more contrast 1" in photo.marks()[0]
    assert "for your eye only" in photo.accessibleDescription()
    desk.type(",<[")
    desk.settle()
    assert photo.look is PLAIN or photo.look == PLAIN
    assert photo.grab().toImage() == plain
    assert [store.received(sha256), store.clean(sha256), store.thumbnail(sha256)] == kept
    assert [act for act in desk.office.acts() if act != "log_read"] == [
        act for act in events if act != "log_read"
    ]


def test_one_key_puts_the_picture_back(desk):
    photo = desk.page._photo
    plain = photo.grab().toImage()
    desk.type("]]...>>")
    desk.settle()
    assert "0 puts it back" in photo.marks()[0]
    desk.type("0")
    desk.settle()
    assert photo.look.is_plain
    assert photo.marks() == ()
    assert photo.grab().toImage() == plain


def test_a_changed_look_does_not_carry_over_to_the_next_entry(desk):
    photo = desk.page._photo
    desk.type("].")
    desk.settle()
    desk.key(Key.Key_J)
    desk.ready()
    assert photo.look.is_plain
    assert photo.marks() == ()
    desk.key(Key.Key_K)
    desk.ready()
    assert photo.look.is_plain


def test_every_fact_of_the_picture_is_one_key_away(desk):
    desk.to("WNT-1")
    image = desk.page._desk.entry.image
    desk.type("i")
    card = stage(desk).card
    assert card.isVisible()
    assert card.words["Source"] == "Custody image"
    assert card.words["Captured on"] == "2 Mar 2025"
    assert card.words["Age"].endswith("old")
    assert card.words["Size"] == "120 × 150 pixels"
    assert card.words["Sharpness"]
    assert card.words["Exposure"]
    assert card.words["SHA-256"] == image.sha256
    desk.key(Key.Key_J)
    desk.ready()
    assert card.words["SHA-256"] == desk.page._desk.entry.image.sha256
    desk.key(Key.Key_Escape)
    assert card.isHidden()


def test_the_whole_window_fills_the_screen_and_verdicts_work_there(desk):
    desk.to("WNT-1")
    desk.key(Key.Key_F11)
    assert desk.window.isFullScreen()
    assert desk.page._bar.isVisible()
    desk.ready("WNT-1")
    desk.key(Key.Key_A)
    desk.ready("WNT-4")
    assert desk.state("WNT-1") is DecisionState.APPROVED
    desk.key(Key.Key_Escape)
    assert not desk.window.isFullScreen()
    assert desk.here == "WNT-4"


def test_the_picture_alone_takes_no_verdict_and_says_so(desk):
    desk.to("WNT-1")
    desk.type("f")
    assert desk.window.isFullScreen()
    for part in (desk.page._queue, desk.page._case, desk.page._bar, desk.window.rail):
        assert part.isHidden()
    assert stage(desk).foot.isVisible()
    assert "Verdict keys are off" in stage(desk).foot.text
    desk.key(Key.Key_A)
    desk.key(Key.Key_X)
    desk.key(Key.Key_R)
    desk.settle()
    assert desk.decisions() == 0
    assert desk.page.panels.strike.isHidden()
    desk.key(Key.Key_Z)
    assert desk.page._photo.zoom == 1.0
    desk.key(Key.Key_J)
    desk.until(lambda: desk.here == "WNT-4")
    desk.key(Key.Key_Escape)
    assert not desk.window.isFullScreen()
    assert desk.page._bar.isVisible()
    assert desk.window.rail.isVisible()
    assert "A approve" in desk.bar
    desk.ready("WNT-4")
    desk.key(Key.Key_A)
    desk.ready("WNT-5")
    assert desk.state("WNT-4") is DecisionState.APPROVED


def test_leaving_the_page_or_the_desk_brings_everything_back(desk):
    desk.type("f")
    desk.key(Key.Key_1, CTRL)
    desk.settle()
    assert desk.window.rail.isVisible()
    assert not desk.window.isFullScreen()
    desk.window.go("review")
    desk.type("f")
    desk.window.sign_out()
    assert desk.window.top.isVisible()
    assert stage(desk).name.name.text == ""


def test_a_window_that_filled_the_screen_still_does_after_the_picture_stood_alone(desk):
    desk.key(Key.Key_F11)
    desk.type("f")
    assert desk.window.rail.isHidden()
    desk.type("f")
    assert desk.window.isFullScreen()
    assert desk.window.rail.isVisible()


def test_letters_for_looking_go_into_a_field_that_is_typed_in(desk):
    desk.to("WNT-3")
    desk.key(Key.Key_A)
    desk.type("z.c+0[")
    assert desk.page._bar.note.toPlainText() == "z.c+0["
    assert desk.page._photo.look.is_plain
    assert not desk.page._photo.is_zoomed
    assert not stage(desk).comparing.is_open


def test_every_way_of_looking_has_a_key_and_a_place_in_the_menu(desk):
    looks = [
        command for command in COMMANDS if command.group == LOOK and command.scope is Scope.REVIEW
    ]
    assert {command.id for command in looks} <= set(desk.page.commands())
    assert all(command.keys and not command.verdict for command in looks)
    menus = [action.menu() for action in desk.window._menu.actions() if action.menu()]
    offered = {action.text() for menu in menus for action in menu.actions()}
    assert {command.words for command in looks} <= offered
    assert stage(desk).facts.zoom.key == "Z"
    QTest.mouseClick(stage(desk).facts.zoom, Qt.MouseButton.LeftButton)
    assert desk.page._photo.zoom == 1.0


def test_nothing_of_looking_closely_is_left_after_signing_out(desk):
    desk.type("i")
    desk.type("]")
    card = stage(desk).card
    desk.page.forget()
    assert card.isHidden()
    assert card.words == {}
    assert {part.text() for row in card._rows for part in row} == {""}
    assert desk.page._photo.key == ""
    assert desk.page._photo.look.is_plain


def test_looking_closely_logs_nothing_more_than_the_one_view(desk):
    before = desk.office.acts().count("face_viewed")
    desk.type("z+-].0i")
    desk.settle()
    assert desk.office.acts().count("face_viewed") == before
    assert desk.office.services.review.row(desk.window.who, REF, EntryRef(desk.here)).seen
