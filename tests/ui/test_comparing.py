"""Comparing two pictures in the real window: linked, by key, and never two that take verdicts."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.domain.decisions import DecisionState
from console.domain.entries import EntryRef
from console.domain.refusals import OutOfReachError
from console.ui.picture_desk import decoded
from tests.services.office import AUDITOR, REF, proposal, write_bundle
from tests.ui.driver import CTRL, SHIFT, Key
from tests.ui.test_looking_closely import wheel


def comparing(desk):
    return desk.page._stage.comparing


def compare(desk) -> None:
    desk.type("c")
    desk.settle()


def views(desk) -> list[str]:
    lines = desk.office.services.inspect.log(AUDITOR)
    return [line.words for line in lines if line.act == "face_viewed"]


def near(place) -> tuple[float, float]:
    return pytest.approx(place.x(), abs=0.01), pytest.approx(place.y(), abs=0.01)


def test_c_lays_the_duplicate_beside_and_the_view_is_logged(compared):
    before = len(views(compared))
    compare(compared)
    pane = comparing(compared).pane
    assert pane.isVisible()
    assert pane.head.name.text == "NINTH, Test"
    assert "WNT-9 · same person, this list" in pane.foot.facts[0]
    compared.until(lambda: pane.photo.shown is not None)
    newest = views(compared)[: len(views(compared)) - before]
    assert newest == [f"Looked at the face of WNT-9 of {REF} beside that of {REF}/WNT-1."]


def test_the_picture_kept_under_the_records_number_lies_beside(office, open_desk):
    rows = [proposal(9, image_ref="CI-00001", surname="Ninth")]
    office.take(write_bundle(office.folder / "nine", rows), ref=REF)
    office.check()
    desk = open_desk()
    desk.ready()
    desk.to("WNT-1")
    before = len(views(desk))
    compare(desk)
    pane = comparing(desk).pane
    assert pane.isVisible()
    assert pane.foot.facts[0] == f"WNT-9 · the record's number, {REF}"
    assert desk.until(lambda: pane.photo.shown is not None) is None
    # The record's own pixels are on the screen, not the picture of the desk again.
    beside, main = (one.grab().toImage() for one in (pane.photo, desk.page._photo))
    place = pane.photo.picture_place().toRect()
    shown = {beside.pixel(x, place.center().y()) for x in range(place.left(), place.right())}
    assert len(shown) > 20
    assert beside != main
    fitted = pane.photo.shown
    kept = desk.office.services.review.picture(desk.window.who, REF, EntryRef("WNT-9"))
    assert fitted.pixel(20, 20) == decoded(kept, pane.photo.box()).fitted.pixel(20, 20)
    assert len(views(desk)) == before + 1


def test_c_again_goes_on_to_the_earlier_list_and_then_ends(compared):
    compare(compared)
    assert comparing(compared).pane.head.place.text == "1 of 2"
    compare(compared)
    pane = comparing(compared).pane
    assert pane.head.place.text == "2 of 2"
    assert "same person, LFR-2026-0398 of" in pane.foot.facts[0]
    assert "beside that of" in views(compared)[0]
    assert "LFR-2026-0398" in views(compared)[0]
    before = len(views(compared))
    compare(compared)
    assert pane.isHidden()
    assert pane.photo.key == ""
    assert pane.head.name.text == ""
    assert len(views(compared)) == before


def test_with_nothing_to_compare_a_plain_sentence_says_so(compared):
    compared.to("WNT-5")
    before = len(views(compared))
    compare(compared)
    assert "There is nothing to compare WNT-5 with" in compared.notices
    assert comparing(compared).pane is None
    assert len(views(compared)) == before


def test_the_outline_the_name_and_the_words_say_which_picture_takes_the_verdict(compared):
    compare(compared)
    pane, stage = comparing(compared).pane, compared.page._stage
    assert stage.name.name.text == "EXAMPLE01, Test"
    assert stage.foot.text == "Takes the verdict · has the keys"
    assert pane.foot.text.startswith("Compared only")
    accent = compared.window.theme.colour("stage_mark").rgb()
    for photo, outlined in ((stage.photo, True), (pane.photo, False)):
        compared.until(lambda photo=photo: photo.shown is not None)
        place = photo.picture_place()
        edge = QPoint(round(place.center().x()), round(place.top()) - 2)
        assert (photo.grab().toImage().pixel(edge) == accent) is outlined


def test_darktable_culling_zoom_and_place_are_linked(compared):
    compare(compared)
    main, other = compared.page._photo, comparing(compared).pane.photo
    compared.until(lambda: other.shown is not None)
    wheel(main, main.picture_place().center().toPoint() + QPoint(20, 10), 3)
    assert other.camera.sight.nearness == pytest.approx(main.camera.sight.nearness)
    assert near(other.camera.centre) == near(main.camera.centre)
    compared.key(Key.Key_Right, SHIFT)
    assert near(other.camera.centre) == near(main.camera.centre)
    wheel(other, other.rect().center(), 1)
    assert main.camera.sight.nearness == pytest.approx(other.camera.sight.nearness)
    compared.key(Key.Key_Z)
    assert not main.is_zoomed
    assert not other.is_zoomed


def test_a_modifier_moves_one_picture_by_itself(compared):
    compare(compared)
    main, other = compared.page._photo, comparing(compared).pane.photo
    compared.until(lambda: other.shown is not None)
    compared.type("+++")
    place = main.picture_place()
    wheel(other, other.rect().center(), 2, CTRL)
    assert main.picture_place() == place
    apart = other.camera.sight.nearness / main.camera.sight.nearness
    assert apart > 1.2
    start = other.rect().center()
    QTest.mousePress(other, Qt.MouseButton.LeftButton, CTRL, start)
    QTest.mouseMove(other, start + QPoint(25, 0))
    QTest.mouseRelease(other, Qt.MouseButton.LeftButton, CTRL, start + QPoint(25, 0))
    compared.key(Key.Key_Tab)
    compared.type("+")
    assert other.camera.sight.nearness / main.camera.sight.nearness == pytest.approx(apart)


def test_the_link_can_be_put_off_by_key(compared):
    compare(compared)
    main, other = compared.page._photo, comparing(compared).pane.photo
    compared.until(lambda: other.shown is not None)
    compared.key(Key.Key_C, SHIFT)
    assert "Moves by itself" in comparing(compared).pane.foot.text
    compared.type("++")
    assert main.is_zoomed
    assert not other.is_zoomed
    compared.key(Key.Key_C, SHIFT)
    compared.type("zz")
    assert main.zoom == 1.0
    assert other.is_zoomed


def test_both_pictures_are_peeked_at_and_both_go_back(compared):
    compare(compared)
    main, other = compared.page._photo, comparing(compared).pane.photo
    compared.until(lambda: other.shown is not None)
    QTest.keyPress(compared.focus, Key.Key_P)
    assert main.zoom == other.zoom == 1.0
    QTest.keyRelease(compared.focus, Key.Key_P)
    assert not main.is_zoomed
    assert not other.is_zoomed


def test_geeqie_488_tab_changes_pane_by_key(compared):
    compare(compared)
    main, other = compared.page._photo, comparing(compared).pane.photo
    compared.until(lambda: other.shown is not None)
    compared.key(Key.Key_Tab)
    assert comparing(compared).active is other
    assert compared.focus is other
    compared.type("]")
    assert other.look.turns == 1
    assert main.look.is_plain
    compared.key(Key.Key_Tab, SHIFT)
    assert comparing(compared).active is main
    compared.type("[")
    assert main.look.turns == 3


def test_fastrawviewer_4994_only_the_main_picture_takes_verdicts(compared):
    compare(compared)
    bar = compared.page._bar
    compared.key(Key.Key_Tab)
    assert not bar.approve.isEnabled()
    assert not bar.strike.isEnabled()
    assert "Verdict keys are off" in compared.bar
    assert comparing(compared).pane.foot.text == "No verdicts here · has the keys"
    for key in (Key.Key_A, Key.Key_X, Key.Key_R):
        compared.key(key)
    compared.settle()
    assert compared.decisions() == 0
    assert compared.page.panels.strike.isHidden()
    compared.key(Key.Key_Tab)
    assert "Verdict keys are off" not in compared.bar
    compared.key(Key.Key_X)
    compared.key(Key.Key_1)
    compared.until(lambda: compared.state("WNT-1") is DecisionState.STRUCK)
    assert compared.state("WNT-9") is DecisionState.UNDECIDED


def test_a_click_gives_a_picture_the_keys(compared):
    compare(compared)
    main, other = compared.page._photo, comparing(compared).pane.photo
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert comparing(compared).active is other
    QTest.mouseClick(main, Qt.MouseButton.LeftButton)
    assert comparing(compared).active is main


def test_the_next_entry_ends_the_comparison(compared):
    compare(compared)
    compared.key(Key.Key_Tab)
    before = len(views(compared))
    compared.key(Key.Key_J)
    compared.ready()
    assert comparing(compared).pane.isHidden()
    assert not comparing(compared).is_open
    assert len(views(compared)) == before + 1
    assert compared.page._bar.strike.isEnabled()
    assert compared.focus is compared.page._queue.view


def test_escape_ends_the_comparison_and_tab_moves_the_focus_again(compared):
    compare(compared)
    compared.key(Key.Key_Tab)
    compared.key(Key.Key_Escape)
    assert comparing(compared).pane.isHidden()
    assert compared.page._bar.strike.isEnabled()
    assert compared.focus is compared.page._queue.view
    compared.key(Key.Key_Tab)
    assert compared.focus is not compared.page._queue.view


def test_a_face_that_comes_too_late_is_not_shown(compared):
    compared.type("c")
    compared.page._entry_requested("WNT-4")
    compared.ready("WNT-4")
    assert not comparing(compared).is_open
    assert comparing(compared).pane is None


def test_pressing_twice_asks_once(compared):
    before = len(views(compared))
    compared.type("cc")
    compared.settle()
    assert comparing(compared).pane.head.place.text == "1 of 2"
    assert len(views(compared)) == before + 1


class Unreachable:
    """The service of comparing, whose machine does not answer the first time."""

    def __init__(self, service) -> None:
        self._service, self._asked = service, 0

    def open(self, *args):
        self._asked += 1
        if self._asked == 1:
            raise OutOfReachError("The office's disk does not answer.")
        return self._service.open(*args)


def test_a_machine_that_does_not_answer_is_told_and_can_be_asked_again(office, open_desk):
    rows = [proposal(9, nominal_ref="N00001")]
    office.take(write_bundle(office.folder / "nine", rows), ref=REF)
    driver = open_desk(compare=Unreachable(office.services.compare))
    driver.ready()
    driver.to("WNT-1")
    compare(driver)
    assert "does not answer" in driver.notices
    assert not comparing(driver).is_open
    compare(driver)
    assert comparing(driver).is_open


def test_signing_out_leaves_no_compared_face(compared):
    compare(compared)
    pane = comparing(compared).pane
    compared.until(lambda: pane.photo.shown is not None)
    compared.window.sign_out()
    assert pane.photo.shown is None
    assert pane.head.name.text == ""
    assert pane.foot.facts == ()
    assert not pane.accessibleName()


def test_a_screen_reader_is_told_what_lies_beside(compared):
    compare(compared)
    pane = comparing(compared).pane
    assert pane.accessibleName().startswith("Compared with NINTH, Test: WNT-9")
    assert pane.photo.accessibleName() == "Picture to compare with"
    assert QApplication.focusWidget() is compared.page._photo


def test_two_pictures_can_stand_alone(compared):
    compare(compared)
    compared.type("f")
    assert compared.window.isFullScreen()
    assert comparing(compared).pane.isVisible()
    compared.key(Key.Key_Escape)
    assert comparing(compared).pane.isHidden()
    assert "Verdict keys are off" in compared.page._stage.foot.text
    compared.key(Key.Key_Escape)
    assert not compared.window.isFullScreen()
    compared.ready("WNT-1")


def test_what_is_zoomed_when_the_other_comes_is_zoomed_there_too(compared):
    compared.type("+++")
    compare(compared)
    main, other = compared.page._photo, comparing(compared).pane.photo
    compared.until(lambda: other.is_zoomed)
    assert other.camera.sight.nearness == pytest.approx(main.camera.sight.nearness)
    assert near(QPointF(other.camera.centre)) == near(main.camera.centre)
