"""The timeline of an entry as a picture: what happened when, and how long lay between.

Every mark is a shape with a word beside it; the whole is also there as text for a screen reader.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.services.casebook import Kind, Moment, Timeline
from console.ui import moments
from console.ui.tokens import Size
from console.ui.tongue import later, said, tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.ui.theme import Theme

LONG: Final = timedelta(hours=6)
"""A pause from which on it is said how long it was."""

LOOKS: Final = {
    Kind.PROPOSED: ("lists", "accent", later("Proposed")),
    Kind.RECORD: ("changed", "warn_ink", later("Record")),
    Kind.FOUND: ("refresh", "muted", later("Check")),
    Kind.SEEN: ("review", "muted", later("Looked at")),
    Kind.DECIDED: ("tick", "good_ink", later("Decision")),
    Kind.ASKED: ("refer", "info_ink", later("Referral")),
    Kind.SIGNED: ("signoff", "good_ink", later("Signed")),
    Kind.ALERTED: ("person", "info_ink", later("Alert")),
    Kind.RECALLED: ("bang", "warn_ink", later("Recalled")),
}
WINDOW: Final = ("watch", "accent", later("Deployment"))


class Row(NamedTuple):
    """One line of the picture: its time, its mark, its words, and the pause before it."""

    at: datetime
    icon: str
    colour: str
    kind: str
    words: str
    by: str
    pause: str
    ahead: bool


def rows_of(timeline: Timeline, now: datetime) -> tuple[Row, ...]:
    """The lines of a timeline; what a check found at one moment is one line."""
    found: list[Row] = []
    for (kind, at), group in groupby(timeline.moments, key=lambda one: (one.kind, one.at)):
        icon, colour, name = LOOKS[kind]
        for moment in _together(kind, tuple(group)):
            found.append(
                Row(at, icon, colour, tr(name), said(moment.words), moment.by, "", at > now)
            )
    icon, colour, name = WINDOW
    for at, words in (
        (timeline.starts_at, tr("The deployment starts")),
        (timeline.ends_at, tr("The deployment ends")),
    ):
        found.append(Row(at, icon, colour, tr(name), words, "", "", at > now))
    found.sort(key=lambda row: row.at)
    return tuple(
        row._replace(pause=_pause(row.at - before.at)) if before is not None else row
        for before, row in zip((None, *found), found, strict=False)
    )


def _together(kind: Kind, group: Sequence[Moment]) -> Sequence[Moment]:
    if kind is not Kind.FOUND or len(group) < 2:
        return group
    words = tr_n(
        "{count} records first seen or seen changed by a check",
        "{count} record first seen or seen changed by a check",
        len(group),
    )
    return (group[0]._replace(words=words),)


def _pause(gone: timedelta) -> str:
    if gone < LONG:
        return ""
    hours = round(gone.total_seconds() / 3600)
    return (
        tr("{hours} h later").format(hours=hours)
        if hours < 48
        else tr("{count} days later").format(count=round(hours / 24))
    )


class TimelineView(QWidget):
    """The picture."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[Row, ...] = ()
        self._now: datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_timeline(self, timeline: Timeline, now: datetime) -> None:
        """Show this timeline."""
        self._rows, self._now = rows_of(timeline, now), now
        self.setAccessibleName(tr("Timeline of {entry_ref}").format(entry_ref=timeline.entry_ref))
        self.setAccessibleDescription(
            ". ".join(
                " ".join(part for part in (moments.stamp(row.at, now), row.words, row.by) if part)
                for row in self._rows
            )
        )
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def _step(self) -> int:
        body = self._theme.metrics().height()
        small = self._theme.metrics(Size.SMALL).height()
        return body + small + 14

    def _gap(self) -> int:
        return self._theme.metrics(Size.SMALL).height() + 6

    @override
    def sizeHint(self) -> QSize:
        pauses = sum(bool(row.pause) for row in self._rows)
        tall = self._step() * len(self._rows) + self._gap() * pauses + 8
        return QSize(self._theme.scaled(520), tall)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.scaled(360), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rail = self._theme.scaled(150)
        top = 4
        before: int | None = None
        for row in self._rows:
            if row.pause:
                self._paint_pause(painter, row.pause, rail, top)
                top += self._gap()
            middle = top + self._theme.scaled(11)
            if before is not None:
                self._paint_rail(painter, rail, before, middle, dashed=row.ahead)
            if top <= event.rect().bottom() and top + self._step() >= event.rect().top():
                self._paint_row(painter, row, rail, top)
            before = middle
            top += self._step()

    def _paint_rail(
        self, painter: QPainter, rail: int, above: int, below: int, *, dashed: bool
    ) -> None:
        half = self._theme.scaled(11)
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self._theme.colour("edge"), 2, style))
        painter.drawLine(QPointF(rail, above + half), QPointF(rail, below - half))

    def _paint_pause(self, painter: QPainter, words: str, rail: int, top: int) -> None:
        painter.setFont(self._theme.font(Size.SMALL))
        painter.setPen(self._theme.colour("muted"))
        place = QRect(rail + self._theme.scaled(22), top - 4, self.width() - rail, self._gap())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_row(self, painter: QPainter, row: Row, rail: int, top: int) -> None:
        theme = self._theme
        round_ = theme.scaled(11)
        painter.setPen(QPen(theme.colour(row.colour), 1.5))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(QPointF(rail, top + round_), round_, round_)
        pixels = theme.px(Size.BODY)
        picture = theme.pixmap(row.icon, row.colour, pixels, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(rail - pixels / 2, top + round_ - pixels / 2), picture)
        metrics = theme.metrics()
        painter.setFont(theme.font(Size.SMALL))
        painter.setPen(theme.colour("muted"))
        stamp = QRectF(0, top, rail - round_ - 10, 2 * round_)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(stamp, int(right), moments.stamp(row.at, self._now))
        left = rail + theme.scaled(22)
        wide = max(self.width() - left - 4, 10)
        painter.setFont(theme.font(strong=not row.ahead))
        painter.setPen(theme.colour("ink"))
        words = QFontMetrics(painter.font()).elidedText(
            row.words, Qt.TextElideMode.ElideRight, wide
        )
        first = QRect(left, top, wide, max(metrics.height(), 2 * round_))
        painter.drawText(first, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.setFont(theme.font(Size.SMALL))
        painter.setPen(theme.colour("muted"))
        more = " · ".join(part for part in (row.kind, row.by) if part)
        second = QRect(left, first.bottom() - 1, wide, QFontMetrics(painter.font()).height() + 2)
        painter.drawText(second, int(Qt.AlignmentFlag.AlignVCenter), more)
