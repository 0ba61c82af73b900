"""The rows of the queue as pictures, so that a row that looks as before is only copied.

To draw one takes some tenths of a millisecond, and a page that comes to the front asks for all
that are on show. One rule: in one turn of the window no more are drawn than a key can wait for;
the others stay empty until the next turn, and never show what was there before them.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from console.ui.turns import is_painting_in_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from console.ui.theme import Theme

AT_ONCE: Final = 7
"""Rows that are drawn in one turn."""

MOST_KEPT: Final = 48
"""Rows that are kept as pictures: those on show on a tall screen, and some of those before."""


class RowPictures:
    """The pictures of the last rows that were drawn, each by what it looks like."""

    def __init__(self, theme: Theme) -> None:
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._left: int | None = None
        self._empty = QRegion()
        theme.changed.connect(self.forget)

    def begin(self) -> None:
        """A painting begins; nobody waits for what is grabbed or printed, which is whole."""
        self._left = AT_ONCE if is_painting_in_turn() else None
        self._empty = QRegion()

    def left_empty(self) -> QRegion:
        """Where rows were left empty since then, to be painted in the next turn."""
        return self._empty

    def paint(
        self,
        painter: QPainter,
        place: QRect,
        look: Hashable,
        ground: QColor,
        draw: Callable[[QPainter, QRect], None],
    ) -> None:
        """Paint a row into its place, which has its `ground` already.

        `draw` draws it, where no picture of such a look is kept.
        """
        ratio = painter.device().devicePixelRatioF()
        key = (look, place.width(), place.height(), ratio)
        picture = self._kept.get(key)
        if picture is None:
            if self._left == 0:
                self._empty += QRegion(place)
                return
            if self._left is not None:
                self._left -= 1
            picture = self._kept[key] = _drawn(place, ratio, ground, draw)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        painter.drawPixmap(place.topLeft(), picture)

    def forget(self) -> None:
        """Let go of every picture: names stand on them, and faces."""
        self._kept.clear()


def _drawn(
    place: QRect, ratio: float, ground: QColor, draw: Callable[[QPainter, QRect], None]
) -> QPixmap:
    """A picture of whole pixels of the screen, never a part of one over the row below."""
    made = QPixmap(int(place.width() * ratio), int(place.height() * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(ground)
    painter = QPainter(made)
    draw(painter, QRect(QPoint(0, 0), place.size()))
    painter.end()
    return made
