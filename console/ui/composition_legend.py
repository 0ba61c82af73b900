"""The legend of a composition bar: each colour with its mark, its word and how many there are.

It has what the bar has, and nothing else; whoever cannot tell the colours apart reads it here.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.ui.composition import ANSWERS, STANDINGS, Cell, paint_part
from console.ui.tokens import Size
from console.ui.tongue import number, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from console.ui.theme import Theme

SWATCH: Final = 13
BETWEEN: Final = 12


class Key(NamedTuple):
    """One line of the legend: a colour of the bar, and what it stands for."""

    colour: str
    words: str


def standing_keys(cells: tuple[Cell, ...]) -> tuple[Key, ...]:
    """The upper half of the bar."""
    many = Counter[object]()
    for cell in cells:
        many[cell.standing] += cell.many
    return _keys(
        many, ((verdict, tr(words).lower(), colour) for verdict, words, colour in STANDINGS)
    )


def answer_keys(cells: tuple[Cell, ...]) -> tuple[Key, ...]:
    """The lower half of the bar."""
    many = Counter[object]()
    for cell in cells:
        many[cell.state] += cell.many
    return _keys(many, ((code, tr(words), colour) for code, words, colour in ANSWERS))


def _keys(many: Counter[object], looks: Iterable[tuple[object, str, str]]) -> tuple[Key, ...]:
    return tuple(
        Key(colour, f"{words} {number(many[answer])}")
        for answer, words, colour in looks
        if many[answer]
    )


class Legend(QWidget):
    """Colours, marks and words in as many lines as they need."""

    def __init__(self, theme: Theme, before: str = "") -> None:
        super().__init__()
        self._theme, self._before = theme, before
        self._keys: tuple[Key, ...] = ()
        self._places: dict[int, tuple[QRect, ...]] = {}
        rule = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rule.setHeightForWidth(True)
        self.setSizePolicy(rule)
        theme.changed.connect(self._restyle)

    def show_keys(self, keys: tuple[Key, ...]) -> None:
        """Show these."""
        if keys == self._keys:
            return
        self._keys = keys
        self._places.clear()
        self.setAccessibleName(", ".join((*filter(None, [self._before]), *self.words)))
        self.setVisible(bool(keys))
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, in its order."""
        return tuple(key.words for key in self._keys)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self.places(width)), default=0)

    @override
    def sizeHint(self) -> QSize:
        wide = self._theme.scaled(240)
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((place.width() for place in self.places(0)), default=0)
        return QSize(widest, self._line())

    def _restyle(self) -> None:
        self._places.clear()
        self.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._places.clear()
        super().changeEvent(event)

    def places(self, width: int) -> tuple[QRect, ...]:
        """Where each part is at a width, what stands before them among them."""
        known = self._places.get(width)
        if known is None:
            known = self._places[width] = tuple(self._set_out(width))
        return known

    def _set_out(self, width: int) -> Iterator[QRect]:
        metrics, line = self._theme.metrics(Size.SMALL), self._line()
        shown = [self._before] if self._before else []
        wide = [metrics.horizontalAdvance(words) for words in shown]
        wide += [metrics.horizontalAdvance(words) + self._inset() for words in self.words]
        left = top = 0
        for room in wide:
            if left and left + room > width:
                left, top = 0, top + line
            yield QRect(left, top, room, line)
            left += room + self._theme.scaled(BETWEEN)

    def _line(self) -> int:
        metrics = self._theme.metrics(Size.SMALL)
        return max(metrics.height(), self._theme.scaled(SWATCH)) + 2

    def _inset(self) -> int:
        return self._theme.scaled(SWATCH) + 5

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(Size.SMALL))
        muted, places = self._theme.colour("muted"), iter(self.places(self.width()))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if self._before:
            painter.setPen(muted)
            painter.drawText(next(places), middle, self._before)
        side = self._theme.scaled(SWATCH)
        for key, place in zip(self._keys, places, strict=True):
            corner = QPoint(place.left(), place.center().y() - side // 2)
            swatch = QRectF(QRect(corner, QSize(side, side)))
            paint_part(painter, self._theme, swatch, key.colour)
            painter.setPen(QPen(muted, 1))
            painter.drawRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.drawText(place.adjusted(self._inset(), 0, 0, 0), middle, key.words)
