"""The age of the records as a strip: each source against its limit, with the same in words.

The limit stands at the same place for every source, so that one look finds what is past it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.services.ages import Ages, SourceAge
from console.ui import moments
from console.ui.tokens import Size
from console.ui.tongue import tr

if TYPE_CHECKING:
    from console.ui.theme import Theme

LIMIT_AT: Final = 2 / 3
"""Where on the strip the limit stands; what is half as old again ends at the right edge."""

BAR: Final = 8


def words_of(source: SourceAge) -> str:
    """One source in words."""
    limit = moments.length(source.limit)
    if source.age is None:
        return tr("{name}: never answered; limit {limit}").format(name=source.name, limit=limit)
    past = tr(", past its limit") if source.is_over else ""
    silent = "" if source.answered else tr("; it did not answer when last asked")
    return tr("{name}: {age} old{past}; limit {limit}{silent}").format(
        name=source.name, age=moments.length(source.age), past=past, limit=limit, silent=silent
    )


def summary_of(ages: Ages) -> str:
    """The whole strip in one sentence."""
    if ages.oldest is None or ages.median is None:
        return tr("No source has answered yet.")
    over = sum(source.is_over for source in ages.sources)
    past = (
        tr("; {over} of {count} past the limit").format(over=over, count=len(ages.sources))
        if over
        else tr("; none past its limit")
    )
    return tr("Oldest {oldest}; half of the records {median} or younger{past}.").format(
        oldest=moments.length(ages.oldest), median=moments.length(ages.median), past=past
    )


class AgeStrip(QWidget):
    """One line for each source."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ages = Ages((), None, None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ages(self, ages: Ages) -> None:
        """Show these ages."""
        self._ages = ages
        told = "; ".join(words_of(source) for source in ages.sources)
        self.setAccessibleName(
            tr("Age of the records. {summary} {told}").format(summary=summary_of(ages), told=told)
        )
        self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return self._theme.metrics(Size.SMALL).height() + BAR + 12

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(420), self._line() * max(len(self._ages.sources), 1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for source in self._ages.sources:
            self._paint(painter, source, top)
            top += self._line()

    def _paint(self, painter: QPainter, source: SourceAge, top: int) -> None:
        theme, wide = self._theme, self.width()
        metrics = theme.metrics(Size.SMALL)
        painter.setFont(theme.font(Size.SMALL))
        painter.setPen(theme.colour("bad_ink" if source.is_over else "ink"))
        mark = "✕ " if source.is_over else ""
        words = metrics.elidedText(mark + words_of(source), Qt.TextElideMode.ElideRight, wide)
        painter.drawText(
            QRectF(0, top, wide, metrics.height()), int(Qt.AlignmentFlag.AlignVCenter), words
        )
        bar = QRectF(0, top + metrics.height() + 3, wide, BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        painter.setBrush(theme.colour("bad_ink" if source.is_over else "accent"))
        share = share_of(source.age, source.limit)
        painter.drawRoundedRect(QRectF(0, bar.top(), max(wide * share, BAR), BAR), BAR / 2, BAR / 2)
        painter.setPen(QPen(theme.colour("ink"), 2))
        limit = wide * LIMIT_AT
        painter.drawLine(int(limit), int(bar.top()) - 3, int(limit), int(bar.bottom()) + 3)


def share_of(age: timedelta | None, limit: timedelta) -> float:
    """How far along the strip an age reaches, 0 to 1; no age at all reaches the end."""
    if age is None or limit <= timedelta(0):
        return 1.0
    return min(age / limit * LIMIT_AT, 1.0)
