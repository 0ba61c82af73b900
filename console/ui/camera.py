"""Where the eye rests on a picture: how near, and on which place of it.

Pure geometry, with no widget: places on the stage are in the widget's own pixels, zoom is in
the screen's pixels for each pixel of the picture, and whatever is zoomed stays where it was.
"""

from __future__ import annotations

from math import ceil, floor
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF

MARGIN: Final = 28
NARROW_MARGIN: Final = 14
"""Pixels left free around a fitted picture, and around one that shares the stage."""

FRAME: Final = 4
"""Pixels around a picture that its frame takes at the most."""

FACE: Final = QPointF(0.5, 0.42)
"""Where the face of a portrait is, as a part of its width and height."""

LARGEST_FIT: Final = 1.6
NEAREST, FARTHEST = 8.0, 0.1


class Sight(NamedTuple):
    """How near the eye is, as a multiple of the fitted picture (1 fits), and its place."""

    nearness: float
    centre: QPointF


def fit_scale(whole: QSize, box: QSize) -> float:
    """Screen pixels for each picture pixel when it fits the box, never blown up too far."""
    if whole.isEmpty():
        return 1.0
    return min(box.width() / whole.width(), box.height() / whole.height(), LARGEST_FIT)


class Camera:
    """Fits a picture to the stage or shows a part of it."""

    def __init__(self) -> None:
        self.margin = MARGIN
        self.zoom = 0.0
        self.centre = QPointF(FACE)
        self._size = QSize()
        self._view = QSizeF()
        self._ratio = 1.0

    @property
    def size(self) -> QSize:
        """The picture's pixels, as it is turned."""
        return self._size

    @property
    def is_zoomed(self) -> bool:
        """Whether it shows the picture at a chosen scale, rather than fitted."""
        return self.zoom > 0

    def take_view(self, view: QSizeF, ratio: float) -> None:
        """The stage is so large, in its own pixels, each of which is `ratio` screen pixels."""
        if (view, ratio) != (self._view, self._ratio):
            self._view, self._ratio = view, ratio
            self._not_below_fit()

    def take_picture(self, size: QSize) -> None:
        """Another picture: how near and where stay as they were, if its size allows."""
        if size == self._size:
            return
        self._size = QSize(size)
        self._not_below_fit()

    def box(self) -> QSize:
        """How large a fitted picture may be, in the screen's own pixels."""
        return QSize(
            max(round((self._view.width() - 2 * self.margin) * self._ratio), 50),
            max(round((self._view.height() - 2 * self.margin) * self._ratio), 50),
        )

    @property
    def fit(self) -> float:
        """The zoom at which the picture fits."""
        return fit_scale(self._size, self.box())

    @property
    def scale(self) -> float:
        """The stage's own pixels for each pixel of the picture."""
        return (self.zoom or self.fit) / self._ratio

    @property
    def sight(self) -> Sight:
        """How near and where, in terms that can be carried over to another picture."""
        return Sight(self.zoom / self.fit if self.is_zoomed else 1.0, QPointF(self.centre))

    def place(self) -> QRectF:
        """Where the picture lies on the stage, its corner on a pixel of the screen."""
        if self._size.isEmpty():
            return QRectF()
        shown = QRectF(QPointF(), QSizeF(self._size) * self.scale)
        middle = QPointF(self._view.width() / 2, self._view.height() / 2)
        if self.is_zoomed:
            x, y = self.centre.x() * shown.width(), self.centre.y() * shown.height()
            shown.moveTopLeft(middle - QPointF(x, y))
        else:
            shown.moveCenter(middle)
        left, top = round(shown.left() * self._ratio), round(shown.top() * self._ratio)
        shown.moveTopLeft(QPointF(left, top) / self._ratio)
        return shown

    def place_of(self, size: QSize) -> QRectF:
        """Where a picture of this size would lie if all of it were shown."""
        other = Camera()
        other.margin = self.margin
        other.take_view(self._view, self._ratio)
        other.take_picture(size)
        return other.place()

    def show_all(self) -> None:
        """Fit the picture."""
        self.zoom, self.centre = 0.0, QPointF(FACE)

    def show_full(self, at: QPointF | None = None) -> None:
        """100 %: at the face, or with what lies at a place of the stage kept there."""
        if at is not None:
            self._zoom_to(1.0, at)
        else:
            self.zoom, self.centre = 1.0, QPointF(FACE)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Nearer or farther; what lies at a place of the stage (its middle) stays there.

        Farther than fitted is fitted.
        """
        zoom = min(max((self.zoom or self.fit) * factor, FARTHEST), NEAREST)
        if zoom <= self.fit and factor < 1:
            self.show_all()
        else:
            self._zoom_to(zoom, at or QPointF(self._view.width() / 2, self._view.height() / 2))

    def pan_by(self, moved: QPointF) -> None:
        """Push the picture over the stage by so much; it does not leave it."""
        if not self.is_zoomed:
            return
        shown = self.place().size()
        self.centre = _inside(
            QPointF(
                self.centre.x() - moved.x() / shown.width(),
                self.centre.y() - moved.y() / shown.height(),
            )
        )

    def turn(self, quarters: int) -> None:
        """Turn the picture clockwise by quarters; the same place of it stays in the middle."""
        for _quarter in range(quarters % 4):
            self._size = self._size.transposed()
            self.centre = QPointF(1 - self.centre.y(), self.centre.x())
        if not self.is_zoomed:
            self.centre = QPointF(FACE)

    def follow(self, before: Sight, after: Sight) -> None:
        """Move as another camera did, keeping whatever the two are apart."""
        if after.nearness == 1.0:
            self.show_all()
            return
        own = self.sight
        near = own.nearness * after.nearness / before.nearness
        self.zoom = 0.0 if near == 1.0 else min(near * self.fit, NEAREST)
        if before.nearness == own.nearness == 1.0:
            self.centre = QPointF(after.centre)
        else:
            self.centre = _inside(self.centre + after.centre - before.centre)

    def _not_below_fit(self) -> None:
        """A scale that was chosen is given up where the whole picture would be larger."""
        if self.zoom not in (0.0, 1.0) and self.zoom <= self.fit:
            self.show_all()

    def _zoom_to(self, zoom: float, at: QPointF) -> None:
        place = self.place()
        if place.isEmpty():
            return
        under_x = (at.x() - place.left()) / place.width()
        under_y = (at.y() - place.top()) / place.height()
        self.zoom = zoom
        shown = QSizeF(self._size) * self.scale
        self.centre = QPointF(
            under_x + (self._view.width() / 2 - at.x()) / shown.width(),
            under_y + (self._view.height() / 2 - at.y()) / shown.height(),
        )


def _inside(place: QPointF) -> QPointF:
    return QPointF(min(max(place.x(), 0.0), 1.0), min(max(place.y(), 0.0), 1.0))


class OnScreen:
    """Where the last fitted picture was painted: the next of its size is painted there alone."""

    def __init__(self) -> None:
        self._size, self._area = QSize(), QRect()

    def keep(self, size: QSize | None, place: QRectF) -> None:
        """A picture of this size was painted with its frame; None for anything else."""
        self._size = QSize() if size is None else size
        self._area = framed(place)

    def is_at(self, area: QRect) -> bool:
        """Whether a picture with its frame took just this area."""
        return not self._size.isEmpty() and area == self._area

    def stale(self, size: QSize | None, whole: QRect) -> QRect:
        """What of the whole has to be painted for a picture of this size; None for all else."""
        return self._area if size is not None and size == self._size else whole


def framed(place: QRectF) -> QRect:
    """The whole pixels that a picture at this place takes with its frame."""
    return place.toAlignedRect().adjusted(-FRAME, -FRAME, FRAME, FRAME)


def covered(place: QRectF) -> QRect:
    """The whole pixels that something covers altogether."""
    left, top = ceil(place.left()), ceil(place.top())
    return QRect(left, top, floor(place.right()) - left, floor(place.bottom()) - top)


def near(size: QSizeF, whole: QSize) -> bool:
    """Whether a size is a whole one but for rounding."""
    return abs(size.width() - whole.width()) < 1 and abs(size.height() - whole.height()) < 1
