"""A map of one deployment's point and the zones of an entry's conditions, drawn from the records.

There is no map service behind it: what is drawn is what the record says, with north, a scale,
and in words whether the point lies inside.
"""

from __future__ import annotations

from math import cos, log10, radians
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.ui.case_words import RECORD_WORDS
from console.ui.tokens import Size
from console.ui.tongue import number, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from console.services.casebook import Point, Zone, ZoneMap
    from console.ui.theme import Theme

METRES_PER_DEGREE: Final = 111_320.0
MARGIN: Final = 0.14
LEAST_METRES: Final = 300.0
"""The least that the map shows across, so that a point alone is not stretched to nothing."""


class Frame(NamedTuple):
    """How degrees become metres: eastings and northings from the middle of what is shown."""

    middle: Point
    across: float

    def metres(self, point: Point) -> tuple[float, float]:
        """How far east and north of the middle a point lies."""
        latitude, longitude = point
        east = (longitude - self.middle[1]) * METRES_PER_DEGREE * cos(radians(self.middle[0]))
        return east, (latitude - self.middle[0]) * METRES_PER_DEGREE


def frame_of(points: Iterable[Point]) -> Frame:
    """A frame with every point in it; `across` is its larger side in metres."""
    known = tuple(points)
    latitudes, longitudes = [p[0] for p in known], [p[1] for p in known]
    middle = (
        (min(latitudes) + max(latitudes)) / 2,
        (min(longitudes) + max(longitudes)) / 2,
    )
    tall = (max(latitudes) - min(latitudes)) * METRES_PER_DEGREE
    wide = (max(longitudes) - min(longitudes)) * METRES_PER_DEGREE * cos(radians(middle[0]))
    return Frame(middle, max(tall, wide, LEAST_METRES))


def scale_length(across: float) -> float:
    """A round length in metres for the scale bar: 1, 2 or 5 times a power of ten."""
    about = across / 4
    power = 10.0 ** int(log10(about))
    return max(step * power for step in (1, 2, 5) if step * power <= about)


def scale_words(metres: float) -> str:
    """A length in words: "500 m", "2 km"."""
    return f"{number(round(metres))} m" if metres < 1_000 else f"{number(round(metres / 1000))} km"


def zone_words(zone: Zone, place: str) -> str:
    """In or out, in a sentence."""
    kind = tr(RECORD_WORDS.get(zone.record_type, zone.record_type))
    name = f"{kind} {zone.record_ref}"
    hours = tr(" Its hours are {hours}.").format(hours=zone.hours) if zone.hours else ""
    if zone.covers is None:
        return tr(
            "{name}: its zone cannot be read, so nobody can say whether {place} lies in it."
        ).format(name=name, place=place)
    lies = (
        tr("{name}: {place} lies inside its zone.{hours}")
        if zone.covers
        else tr("{name}: {place} lies outside its zone.{hours}")
    )
    return lies.format(name=name, place=place, hours=hours)


class ZoneView(QWidget):
    """The map."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._map: ZoneMap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_map(self, shown: ZoneMap) -> None:
        """Show these zones."""
        self._map = shown
        self.setAccessibleName(
            tr("Map of the zones of {entry_ref}, north up").format(entry_ref=shown.entry_ref)
        )
        self.setAccessibleDescription(
            " ".join(zone_words(zone, shown.place) for zone in shown.zones)
        )
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(560), self._theme.scaled(380))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(300, 220)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._map is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        drawn = [zone for zone in self._map.zones if zone.rings]
        corners = [point for zone in drawn for ring in zone.rings or () for point in ring]
        frame = frame_of([*corners, self._map.point])
        per_metre = min(self.width(), self.height()) * (1 - 2 * MARGIN) / frame.across
        for place, zone in enumerate(self._map.zones, 1):
            if zone.rings:
                self._paint_zone(painter, zone, place, frame, per_metre)
        self._paint_point(painter, self._at(frame, per_metre, self._map.point), self._map.place)
        self._paint_north(painter)
        self._paint_scale(painter, frame.across, per_metre)

    def _at(self, frame: Frame, per_metre: float, point: Point) -> QPointF:
        east, north = frame.metres(point)
        return QPointF(self.width() / 2 + east * per_metre, self.height() / 2 - north * per_metre)

    def _paint_zone(
        self, painter: QPainter, zone: Zone, number: int, frame: Frame, per_metre: float
    ) -> None:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        for ring in zone.rings or ():
            path.addPolygon(_polygon([self._at(frame, per_metre, point) for point in ring]))
            path.closeSubpath()
        ink = self._theme.colour("good_ink" if zone.covers else "bad_ink")
        ground = QColor(ink)
        ground.setAlpha(48)
        style = Qt.PenStyle.SolidLine if zone.covers else Qt.PenStyle.DashLine
        painter.setPen(QPen(ink, 2, style))
        painter.setBrush(ground)
        painter.drawPath(path)
        self._paint_number(painter, path.boundingRect(), number, ink)

    def _paint_number(self, painter: QPainter, place: QRectF, number: int, ink: QColor) -> None:
        if self._map is None or len(self._map.zones) < 2:
            return
        half = self._theme.scaled(10)
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawEllipse(place.topRight(), half, half)
        painter.setFont(self._theme.font(Size.SMALL, strong=True))
        disc = QRectF(0, 0, 2 * half, 2 * half)
        disc.moveCenter(place.topRight())
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), f"{number}")

    def _paint_point(self, painter: QPainter, at: QPointF, place: str) -> None:
        painter.setPen(QPen(self._theme.colour("surface"), 2))
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(at, 7, 7)
        painter.setBrush(self._theme.colour("surface"))
        painter.drawEllipse(at, 1.5, 1.5)
        painter.setFont(self._theme.font(strong=True))
        metrics = QFontMetrics(painter.font())
        words = metrics.elidedText(place, Qt.TextElideMode.ElideRight, self.width() // 2)
        wide = metrics.horizontalAdvance(words) + 10
        left = at.x() + 11 if at.x() + 11 + wide < self.width() - 4 else at.x() - 11 - wide
        box = QRectF(left, at.y() - metrics.height() / 2 - 2, wide, metrics.height() + 4)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _paint_north(self, painter: QPainter) -> None:
        middle, top = self.width() - 24.0, 12.0
        arrow = [QPointF(middle, top), QPointF(middle + 7, top + 18), QPointF(middle, top + 14)]
        arrow.append(QPointF(middle - 7, top + 18))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ink"))
        painter.drawPolygon(_polygon(arrow))
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self._theme.font(Size.SMALL, strong=True))
        tall = QFontMetrics(painter.font()).height()
        place = QRectF(middle - 2 * tall, top + 18, 4 * tall, tall)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter), tr("N", "north"))

    def _paint_scale(self, painter: QPainter, across: float, per_metre: float) -> None:
        metres = scale_length(across)
        left, foot, wide = 14.0, self.height() - 14.0, metres * per_metre
        painter.setPen(QPen(self._theme.colour("ink"), 2))
        painter.drawLine(QPointF(left, foot), QPointF(left + wide, foot))
        for x in (left, left + wide):
            painter.drawLine(QPointF(x, foot - 5), QPointF(x, foot))
        painter.setFont(self._theme.font(Size.SMALL))
        above = foot - 8 - QFontMetrics(painter.font()).descent()
        painter.drawText(QPointF(left, above), scale_words(metres))


def _polygon(points: Sequence[QPointF]) -> QPolygonF:
    return QPolygonF(list(points))
