"""Painting: no reference to None is lost, pictures fit, and nothing is told before it is seen."""

import io
import sys

import pytest
from PIL import Image as Drawing
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap, QRegion
from PySide6.QtTest import QTest

from console.ui import photo_view
from console.ui.camera import MARGIN, fit_scale
from console.ui.for_the_eye import PLAIN
from console.ui.photo_view import PhotoView
from console.ui.picture_desk import decoded, whole
from console.ui.pills import draw_pill
from console.ui.readiness import Readiness
from console.ui.tokens import Tone
from tests.ui.waiting import wait_for


def jpeg(width=600, height=750) -> bytes:
    out = io.BytesIO()
    Drawing.new("RGB", (width, height), (90, 120, 150)).save(out, "JPEG")
    return out.getvalue()


def test_painting_keeps_its_references_to_none(theme):
    pixmap = QPixmap(200, 60)
    painter = QPainter(pixmap)
    draw_pill(painter, theme, QRect(0, 0, 120, 22), "Supported", "check", Tone.GOOD)
    before = sys.getrefcount(None)
    for _ in range(1_000):
        draw_pill(painter, theme, QRect(0, 0, 120, 22), "Supported", "check", Tone.GOOD)
    after = sys.getrefcount(None)
    painter.end()
    assert after > before - 200


@pytest.mark.parametrize(
    ("size", "box", "scale"),
    [((600, 750), (300, 750), 0.5), ((600, 750), (6000, 7500), 1.6), ((0, 0), (10, 10), 1.0)],
)
def test_a_picture_fits_and_is_never_blown_up_too_far(size, box, scale):
    assert fit_scale(QSize(*size), QSize(*box)) == pytest.approx(scale)


def test_a_picture_is_decoded_to_fit():
    prepared = decoded(jpeg(), QSize(300, 300))
    assert prepared.fitted.size() == QSize(240, 300)
    assert prepared.whole == QSize(600, 750)
    assert whole(jpeg()).size() == QSize(600, 750)


@pytest.mark.parametrize("data", [b"", b"no picture"])
def test_what_is_no_picture_is_not_shown(data):
    prepared = decoded(data, QSize(300, 300))
    assert prepared.fitted is None


def test_the_view_tells_only_what_it_painted(theme):
    view = PhotoView(theme)
    told = []
    view.painted.connect(told.append)
    view.resize(400, 500)
    view.show()
    view.await_picture("E-1")
    QTest.qWait(30)
    assert told == []
    image = QImage(240, 300, QImage.Format.Format_RGB32)
    image.fill(0)
    view.show_picture("E-1", image, QSize(600, 750))
    assert wait_for(lambda: told == ["E-1"])
    view.update()
    QTest.qWait(30)
    assert told == ["E-1"]
    view.close()
    view.deleteLater()


def test_zooming_keeps_the_place_under_the_pointer(theme):
    view = PhotoView(theme)
    view.resize(400, 500)
    view.show_picture("E-1", QImage(240, 300, QImage.Format.Format_RGB32), QSize(600, 750))
    fitted = view.picture_place()
    assert fitted.width() <= 400
    view.toggle_zoom()
    assert view.is_zoomed
    assert view.picture_place().width() == pytest.approx(600)
    view.toggle_zoom()
    assert view.picture_place() == fitted
    view.deleteLater()


def test_every_verdict_needs_the_picture_and_the_case(application):
    ready = Readiness(None)
    ready.begin("E-1")
    ready.photo_painted("E-1")
    ready.case_painted("E-2")
    QTest.qWait(200)
    assert not ready.can_decide
    ready.case_painted("E-1")
    assert not ready.can_decide
    assert wait_for(lambda: ready.can_decide)
    assert ready.can_approve
    ready.begin("E-2")
    ready.case_painted("E-2")
    QTest.qWait(200)
    assert not ready.can_decide
    ready.deleteLater()


def test_words_stand_for_a_picture_that_cannot_come_but_not_for_approving(application):
    ready = Readiness(None)
    ready.begin("E-1")
    ready.case_painted("E-1")
    ready.words_painted("E-2")
    QTest.qWait(200)
    assert not ready.can_decide
    ready.words_painted("E-1")
    assert wait_for(lambda: ready.can_decide)
    assert not ready.can_approve
    ready.photo_painted("E-1")
    assert not ready.can_decide
    assert wait_for(lambda: ready.can_approve)
    ready.deleteLater()


def test_what_has_not_come_is_said_when_asked_or_late_and_no_sooner(application):
    ready = Readiness(None)
    assert ready.why_not == ""
    ready.say_why()
    assert ready.why_not == ""
    ready.begin("", coming=True)
    assert ready.why_not == ""
    ready.say_why()
    assert "entry that was asked for" in ready.why_not
    ready.begin("E-1")
    assert ready.why_not == ""
    assert wait_for(lambda: "the picture" in ready.why_not)
    ready.photo_painted("E-1")
    assert "the case" in ready.why_not
    ready.case_painted("E-1")
    assert ready.why_not == ""
    assert not ready.can_decide
    ready.deleteLater()


def test_the_view_tells_the_words_that_it_painted_and_no_others(theme):
    view = PhotoView(theme)
    told = []
    view.words_painted.connect(told.append)
    view.resize(400, 500)
    view.show()
    view.await_picture("E-1")
    QTest.qWait(30)
    assert told == []
    view.await_picture("E-1", "There is no picture.")
    assert wait_for(lambda: told == ["E-1"])
    view.update()
    QTest.qWait(30)
    assert told == ["E-1"]
    view.close()
    view.deleteLater()


def grain(width=344, height=430) -> QImage:
    """A picture in which every pixel tells where it is."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixel(x, y, 0xFF000000 | (x % 256) << 16 | (y % 256) << 8 | (x * y) % 256)
    return image


@pytest.fixture
def view(theme):
    """A stage that shows one picture already."""
    made = PhotoView(theme)
    made.resize(400, 500)
    made.show_picture("E-0", QImage(grain()), QSize(600, 750))
    made.grab()
    yield made
    made.deleteLater()


@pytest.fixture
def painted(monkeypatch):
    """How often a picture was painted and not copied."""
    times = []
    kept = photo_view.paint_picture

    def paint(*asked):
        times.append(asked)
        kept(*asked)

    monkeypatch.setattr(photo_view, "paint_picture", paint)
    return times


def in_place(view, ahead) -> QImage:
    """The stage after its picture was painted anew where the one before it was."""
    shown = QImage(view.size(), QImage.Format.Format_RGB32)
    shown.fill(0)
    view.render(shown, ahead.area.topLeft(), QRegion(ahead.area))
    return shown


def test_a_picture_drawn_ahead_is_the_one_that_is_painted_pixel_for_pixel(view, painted):
    picture = grain(345, 430).copy(1, 0, 344, 430)
    ahead = view.draw_ahead(picture, QSize(600, 750))
    view.show_picture("E-1", picture, QSize(600, 750), ahead=ahead)
    copied = in_place(view, ahead)
    assert not painted
    view.show_picture("E-1", picture, QSize(600, 750))
    assert in_place(view, ahead) == copied
    assert len(painted) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda view, theme: view.toggle_zoom(),
        lambda view, theme: view.set_look(PLAIN.turned(2)),
        lambda view, theme: view.set_look(PLAIN.brightened(1)),
        lambda view, theme: view.resize(500, 500),
        lambda view, theme: view.set_margin(MARGIN + 9),
        lambda view, theme: theme.choose("dark", 100),
        lambda view, theme: view.refit("E-1", QImage(grain())),
    ],
    ids=["zoomed", "turned", "brightened", "resized", "margin", "theme", "fitted anew"],
)
def test_what_was_drawn_ahead_for_another_stage_is_not_used(view, theme, painted, change):
    picture = grain()
    ahead = view.draw_ahead(picture, QSize(600, 750))
    view.show_picture("E-1", picture, QSize(600, 750), ahead=ahead)
    change(view, theme)
    in_place(view, ahead)
    assert painted


def test_nothing_is_drawn_ahead_that_would_be_stretched(view):
    assert view.draw_ahead(grain(100, 125), QSize(600, 750)) is None
