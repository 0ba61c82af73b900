"""How one picture is painted on the stage, and the same ahead of time.

One rule: what was drawn ahead is what painting would draw, pixel for pixel, or it is not used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QRegion

from console.ui.camera import covered, framed, near
from console.ui.pieces import flood

if TYPE_CHECKING:
    from PySide6.QtGui import QColor


class Scene(NamedTuple):
    """Where a picture lies and in what: `ratio` is screen pixels for each of the widget's own.

    A picture is turned clockwise by quarters (`turns`); one that does not have the pixels of
    its place is stretched, smoothly where there is time (`smooth`).
    """

    place: QRectF
    ratio: float
    turns: int
    smooth: bool
    stage: QColor
    mark: QColor
    is_main: bool


def paint_picture(painter: QPainter, scene: Scene, image: QImage, area: QRect) -> None:
    """Paint the picture, its frame, and the stage around it as far as the area goes."""
    place, turns = scene.place, scene.turns
    upright = place.size().transposed() if turns % 2 else place.size()
    same = near(upright * scene.ratio, image.size())
    around = QRegion(area)
    if same:
        # A fitted picture has whole pixels: it is drawn pixel for pixel, never resampled.
        upright = QSizeF(image.size()) / scene.ratio
        if not turns:
            around -= QRegion(covered(QRectF(place.topLeft(), upright)))
    painter.setClipRegion(around)
    flood(painter, area, scene.stage)
    painter.setClipping(False)
    painter.save()
    smooth = scene.smooth and not same
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    if turns:
        painter.translate(place.center())
        painter.rotate(90 * turns)
        target = QRectF(QPointF(-upright.width() / 2, -upright.height() / 2), upright)
    else:
        target = QRectF(place.topLeft(), upright)
    painter.drawImage(target, image)
    painter.restore()
    pen = QPen(scene.mark, 2 if scene.is_main else 1)
    if not scene.is_main:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(-2, -2, 2, 2))


class Drawn(NamedTuple):
    """A picture with its frame as it is painted, drawn ahead for one scene."""

    scene: Scene
    area: QRect
    image: QImage


def drawn(scene: Scene, image: QImage) -> Drawn | None:
    """The picture drawn for a scene, to be copied as it is; None where that could differ."""
    if scene.ratio != 1 or not near(scene.place.size(), image.size()):
        return None
    area = framed(scene.place)
    found = QImage(area.size(), QImage.Format.Format_RGB32)
    painter = QPainter(found)
    painter.translate(-area.topLeft())
    paint_picture(painter, scene, image, area)
    painter.end()
    return Drawn(scene, area, found)
