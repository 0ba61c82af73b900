"""The rows of the queue as pictures, so that a row that looks as before is only copied.

To draw one takes some tenths of a millisecond, and a page that comes to the front asks for all
that are on show. One rule: in one turn of the window no more are drawn than a key can wait for;
the others stay empty until the next turn, and never show what was there before them.
"""

from __future__ import annotations

from collections import OrderedDict
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from console.ui.turns import is_painting_in_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from console.ui.theme import Theme

AT_ONCE: Final = 7
"""Rows that are drawn in one turn."""

LEAST_KEPT: Final = 16
"""Rows that are kept as pictures in any case; else twice as many as are in sight."""


class RowPictures:
    """The pictures of the last rows that were drawn, each by what it looks like."""

    def __init__(self, theme: Theme) -> None:
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._most = LEAST_KEPT
        self._wanted: QRegion | None = None
        self._left: int | None = None
        self.left_empty = QRegion()
        """Where rows were left empty in the last painting, to be painted in the next turn."""
        theme.changed.connect(self.forget)

    @contextmanager
    def painting(self, wanted: QRegion, in_sight: int) -> Iterator[None]:
        """Paint what is wanted of a view that has so many rows in sight.

        Nobody waits for what is grabbed or printed, which is whole.
        """
        self._wanted, self._most = wanted, max(2 * in_sight, LEAST_KEPT)
        self._left = AT_ONCE if is_painting_in_turn() else None
        self.left_empty = QRegion()
        try:
            yield
        finally:
            self._wanted = self._left = None

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
        # A view asks for all between the first and the last that is wanted.
        if self._wanted is not None and not self._wanted.intersects(place):
            return
        ratio = painter.device().devicePixelRatioF()
        key = (look, place.width(), place.height(), ratio)
        picture = self._kept.get(key)
        if picture is None:
            if self._left == 0:
                self.left_empty += QRegion(place)
                return
            if self._left is not None:
                self._left -= 1
            picture = self._kept[key] = _drawn(place, ratio, ground, draw)
            while len(self._kept) > self._most:
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
