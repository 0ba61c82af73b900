"""Where the eye rests: fitting, zooming at a place, panning, turning, and following another."""

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF

from console.ui.camera import FACE, NEAREST, Camera, OnScreen, Sight, covered


@pytest.fixture
def camera() -> Camera:
    """A portrait of 600 by 750 on a stage of 456 by 356, which leaves 400 by 300."""
    made = Camera()
    made.take_view(QSizeF(456, 356), 1.0)
    made.take_picture(QSize(600, 750))
    return made


def under(camera: Camera, at: QPointF) -> QPointF:
    """Which part of the picture lies at a place of the stage."""
    place = camera.place()
    return QPointF((at.x() - place.left()) / place.width(), (at.y() - place.top()) / place.height())


def test_a_picture_is_fitted_into_the_middle(camera):
    assert camera.fit == pytest.approx(0.4)
    assert camera.place().size() == QSizeF(240, 300)
    assert camera.place().center() == QPointF(228, 178)


def test_full_size_puts_the_face_into_the_middle(camera):
    camera.show_full()
    assert camera.zoom == 1.0
    assert camera.place().width() == 600
    seen = under(camera, QPointF(228, 178))
    assert seen.x() == pytest.approx(FACE.x(), abs=0.01)
    assert seen.y() == pytest.approx(FACE.y(), abs=0.01)


@pytest.mark.parametrize("factor", [1.25, 3.0, 100.0])
def test_what_lies_under_the_pointer_stays_there(camera, factor):
    at = QPointF(190, 120)
    before = under(camera, at)
    camera.zoom_by(factor, at)
    assert camera.zoom == min(0.4 * factor, NEAREST)
    after = under(camera, at)
    assert after.x() == pytest.approx(before.x(), abs=0.005)
    assert after.y() == pytest.approx(before.y(), abs=0.005)


def test_farther_than_fitted_is_fitted(camera):
    camera.zoom_by(2)
    camera.zoom_by(0.2)
    assert not camera.is_zoomed
    camera.zoom_by(0.9)
    assert not camera.is_zoomed


def test_a_picture_does_not_leave_the_stage(camera):
    camera.pan_by(QPointF(50, 50))
    assert camera.centre == FACE
    camera.show_full()
    camera.pan_by(QPointF(99_999, -99_999))
    assert camera.centre == QPointF(0, 1)


def test_every_corner_lies_on_a_pixel_of_the_screen(camera):
    for ratio in (1.0, 1.25, 1.5, 2.0):
        camera.take_view(QSizeF(457, 355), ratio)
        for zoom in (0.0, 1.0, 2.3):
            camera.zoom, camera.centre = zoom, QPointF(0.37, 0.61)
            corner = camera.place().topLeft() * ratio
            assert corner.x() == pytest.approx(round(corner.x()))
            assert corner.y() == pytest.approx(round(corner.y()))


def test_turning_keeps_the_same_place_in_the_middle(camera):
    camera.zoom, camera.centre = 2.0, QPointF(0.2, 0.3)
    camera.turn(1)
    assert camera.size == QSize(750, 600)
    assert camera.centre == QPointF(0.7, 0.2)
    camera.turn(-1)
    assert camera.size == QSize(600, 750)
    assert camera.centre.x() == pytest.approx(0.2)
    assert camera.centre.y() == pytest.approx(0.3)


def test_a_scale_below_the_fitted_one_is_given_up_and_full_size_is_not(camera):
    camera.zoom = 0.5
    camera.take_picture(QSize(300, 375))
    assert not camera.is_zoomed
    camera.zoom = 1.0
    camera.take_picture(QSize(60, 75))
    assert camera.zoom == 1.0
    camera.take_view(QSizeF(2_000, 2_000), 1.0)
    assert camera.zoom == 1.0


def test_another_camera_is_followed_in_how_near_and_where(camera):
    other = Camera()
    other.take_view(QSizeF(456, 356), 1.0)
    other.take_picture(QSize(1200, 1500))
    before = camera.sight
    camera.zoom_by(4, QPointF(200, 100))
    other.follow(before, camera.sight)
    assert other.zoom == pytest.approx(other.fit * 4)
    assert other.centre == camera.centre


def test_what_two_cameras_are_apart_is_kept_until_both_fit(camera):
    other = Camera()
    other.take_view(QSizeF(456, 356), 1.0)
    other.take_picture(QSize(600, 750))
    other.zoom, other.centre = other.fit * 2, QPointF(0.3, 0.5)
    other.follow(Sight(2.0, QPointF(0.5, 0.5)), Sight(3.0, QPointF(0.6, 0.5)))
    assert other.sight.nearness == pytest.approx(3.0)
    assert other.centre.x() == pytest.approx(0.4)
    other.follow(Sight(3.0, QPointF(0.6, 0.5)), Sight(1.0, QPointF(FACE)))
    assert not other.is_zoomed
    assert other.centre == FACE


def test_without_a_picture_there_is_no_place():
    camera = Camera()
    assert camera.place().isEmpty()
    camera.zoom_by(2)
    assert camera.fit == 1.0


def test_a_picture_of_the_size_before_is_painted_where_that_one_lay():
    on_screen, whole = OnScreen(), QRect(0, 0, 800, 700)
    size, place = QSize(400, 500), QRectF(200, 100, 400, 500)
    assert on_screen.stale(size, whole) == whole, "nothing is on the screen yet"
    on_screen.keep(size, place)
    assert on_screen.stale(size, whole) == QRect(196, 96, 408, 508)
    assert on_screen.stale(QSize(500, 400), whole) == whole
    assert on_screen.stale(None, whole) == whole, "zoomed, turned, or no picture"
    on_screen.keep(size, place.translated(100, 0))
    assert on_screen.stale(size, whole) == QRect(296, 96, 408, 508), "the stage has grown"
    on_screen.keep(None, QRectF())
    assert on_screen.stale(size, whole) == whole


def test_what_a_picture_covers_is_never_more_than_its_whole_pixels():
    assert covered(QRectF(10, 20, 30, 40)) == QRect(10, 20, 30, 40)
    assert covered(QRectF(10.5, 20.25, 30, 40.5)) == QRect(11, 21, 29, 39)
