"""Small painted bars: a share of a whole, and a whole divided by standing.

Every bar stands beside its figures in words; it repeats them for the eye and adds nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.ui.theme import Theme

BAR: Final = 8
LEAST_SEEN: Final = 3.0
"""Pixels of the smallest part that is not nothing."""


class Part(NamedTuple):
    """One part of a whole: how many, and the colour's name in `tokens.Colours`."""

    size: int
    colour: str


def draw_parts(painter: QPainter, theme: Theme, place: QRectF, parts: Sequence[Part]) -> None:
    """Paint a whole divided into parts; an empty whole is an empty track."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    shape = QPainterPath()
    round_ = place.height() / 2
    shape.addRoundedRect(place, round_, round_)
    painter.setClipPath(shape)
    painter.fillRect(place, theme.colour("track"))
    left = place.left()
    for width, part in zip(widths(place.width(), parts), parts, strict=True):
        painter.fillRect(
            QRectF(left, place.top(), width, place.height()), theme.colour(part.colour)
        )
        left += width
    painter.restore()


def widths(room: float, parts: Sequence[Part]) -> list[float]:
    """How wide each part is in the room; none that is there vanishes."""
    whole = sum(part.size for part in parts)
    if not whole:
        return [0.0] * len(parts)
    wanted = [max(room * part.size / whole, LEAST_SEEN) if part.size else 0.0 for part in parts]
    shrink = room / sum(wanted)
    return [one * shrink for one in wanted]


class ShareBar(QWidget):
    """A bar as long as its share of the longest."""

    def __init__(self, theme: Theme, count: int, longest: int, words: str) -> None:
        super().__init__()
        self._theme, self._count, self._longest = theme, count, longest
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(140), self._theme.scaled(18))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, self._theme.scaled(18))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._count or not self._longest:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        width = max(self.width() * self._count / self._longest, LEAST_SEEN)
        painter.drawRoundedRect(QRectF(0, (self.height() - BAR) / 2, width, BAR), 2, 2)
