"""From signature to street, as one line: signed, recalled, deployed, now, the end, the erasure.

Everything on it stands beside it in words too, and is read out as sentences. The line moves with
the clock and asks for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from console.services.watch_page import Mark
from console.ui import moments
from console.ui.line_layout import Dot, Laid, lay_out
from console.ui.pieces import tip
from console.ui.tokens import Size
from console.ui.tongue import said, tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from console.services.watch_page import Moment
    from console.ui.theme import Theme

TRACK: Final = 6
RADIUS: Final = 6.5
LONGEST: Final = 190
"""Pixels of the longest words of one moment, at a text of 100 %."""
LANES: Final = 2
_COLOURS: Final = {
    Mark.SIGNED: "good_solid",
    Mark.RECALLED: "bad_solid",
    Mark.RELEASED: "accent",
    Mark.LIVE: "ink",
    Mark.STARTS: "ink",
    Mark.OVER: "ink",
    Mark.ENDS: "ink",
    Mark.ERASED: "ink",
    Mark.ERASE_BY: "ink",
}


class WatchLine(QWidget):
    """The line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._moments: tuple[Moment, ...] = ()
        self._now: datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("From signature to street"))
        self.setMinimumWidth(240)
        theme.changed.connect(self.updateGeometry)

    def show_moments(self, found: Sequence[Moment], now: datetime) -> None:
        """Show these."""
        self._moments, self._now = tuple(found), now
        self.setAccessibleDescription(
            ". ".join(
                f"{moments.stamp(one.at, now)} {said(one.words)}"
                for one in self._moments
                if one.mark is not Mark.NOW
            )
        )
        self.update()

    def tick(self, now: datetime) -> None:
        """Move on to now."""
        self._now = now
        self.update()

    @property
    def laid(self) -> Laid:
        """Where everything stands at this width."""
        metrics = QFontMetricsF(self._theme.font(Size.SMALL, strong=True))
        now = self._now
        if now is None or not self._moments:
            return Laid(0, 0, 0, (), ())
        return lay_out(self._moments, now, self.width(), self._words, metrics.horizontalAdvance)

    def _words(self, dot: Dot) -> str:
        first, last = dot.moments[0], dot.moments[-1]
        if len(dot.moments) > 1:
            times = dict.fromkeys((self._clock(first.at), self._clock(last.at)))
            return tr("{times} {what}").format(times="–".join(times), what=group_words(dot))
        clock, words = self._clock(first.at), said(first.words)
        text = f"{words} {clock}" if first.mark in (Mark.NOW, Mark.ERASE_BY) else f"{clock} {words}"
        metrics = QFontMetricsF(self._theme.font(Size.SMALL, strong=True))
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._theme.scaled(LONGEST))

    def _clock(self, at: datetime) -> str:
        """The time of day, with the day of the week where it is not today."""
        if self._now is None or moments.local(at).date() == moments.local(self._now).date():
            return moments.clock(at)
        return f"{moments.weekday(at)} {moments.clock(at)}"

    def _lane(self) -> int:
        return round(QFontMetricsF(self._theme.font(Size.SMALL)).height()) + 3

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, 2 * LANES * self._lane() + round(2 * RADIUS) + 14)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._now is None or not self._moments:
            return
        theme, laid = self._theme, self.laid
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for start, end, colour in (
            (laid.start, laid.end, "track"),
            (laid.start, min(laid.reached, laid.end), "accent"),
        ):
            painter.setBrush(theme.colour(colour))
            place = QRectF(start, middle - TRACK / 2, max(end - start, TRACK), TRACK)
            painter.drawRoundedRect(place, TRACK / 2, TRACK / 2)
        self._paint_words(painter, laid, middle)
        for dot in laid.dots:
            self._paint_dot(painter, dot, middle)

    def _paint_words(self, painter: QPainter, laid: Laid, middle: float) -> None:
        theme, lane = self._theme, self._lane()
        painter.setPen(QPen(theme.colour("edge"), 1))
        for one in laid.words:
            if abs(one.lane) > 1:
                away = RADIUS + 5 + lane
                edge = middle + away if one.lane > 0 else middle - away
                painter.drawLine(QPointF(one.dot.x, middle), QPointF(one.dot.x, edge))
        for one in laid.words:
            away = RADIUS + 5 + (abs(one.lane) - 1) * lane
            top = middle + away if one.lane > 0 else middle - away - lane
            mark = one.dot.mark
            loud = mark in (Mark.NOW, Mark.RECALLED)
            painter.setFont(theme.font(Size.SMALL, strong=mark is Mark.NOW))
            painter.setPen(theme.colour("ink" if loud or one.dot.moments[0].reached else "muted"))
            place = QRectF(one.left, top, one.width + 2, lane)
            painter.fillRect(place.adjusted(0, 1, 0, -1), theme.colour("surface"))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), one.text)

    def _paint_dot(self, painter: QPainter, dot: Dot, middle: float) -> None:
        """A recall is a diamond, everything else a disc; what is ahead is hollow."""
        theme, centre = self._theme, QPointF(dot.x, middle)
        reached = dot.moments[0].reached
        colour = theme.colour(_COLOURS[dot.mark] if reached else "edge")
        painter.setPen(QPen(theme.colour("surface"), 3))
        painter.setBrush(colour)
        shape = RADIUS + 1.5
        if dot.mark is Mark.RECALLED:
            wide = shape + 1.5
            painter.drawPolygon(
                QPolygonF(
                    [
                        centre + QPointF(0, -wide),
                        centre + QPointF(wide, 0),
                        centre + QPointF(0, wide),
                        centre + QPointF(-wide, 0),
                    ]
                )
            )
            return
        painter.drawEllipse(centre, shape, shape)
        if not reached:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("surface"))
            painter.drawEllipse(centre, RADIUS / 2, RADIUS / 2)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            x = event.pos().x()
            near = [one for one in self.laid.dots if abs(one.x - x) <= 2 * RADIUS]
            lines = [
                f"{moments.stamp(one.at, self._now)} {said(one.words)}"
                for dot in near
                for one in dot.moments
            ]
            QToolTip.showText(event.globalPos(), tip("; ".join(lines)) if lines else "", self)
            return True
        return super().event(event)


def group_words(dot: Dot) -> str:
    """ "3 recalled, 2 signed"."""
    recalled = sum(one.mark is Mark.RECALLED for one in dot.moments)
    signed = len(dot.moments) - recalled
    parts = (
        tr_n("{count} recalled", "{count} recalled", recalled) if recalled else "",
        tr_n("{count} signed", "{count} signed", signed) if signed else "",
    )
    return ", ".join(part for part in parts if part)
