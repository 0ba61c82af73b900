"""The list as a bar: how the entries stand, and under each standing what was decided.

A click, or Enter on a part, filters by it. Each part carries the mark of its standing and of its
decision where there is room, and the legend below has every mark with its word and its count; the
bar says itself in words too: as its name, and as a tip for each part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from console.domain.decisions import DecisionState
from console.domain.findings import Verdict
from console.ui.charts import Part, widths
from console.ui.queue_filter import OPEN, TO_DO
from console.ui.tongue import later, number, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.ui.queue_index import Crossed
    from console.ui.theme import Theme

TALL: Final = 22
MARK: Final = 9
"""Pixels of the marks in the bar, at a text scale of 100 %."""

STANDINGS: Final[tuple[tuple[Verdict | None, str, str], ...]] = (
    (Verdict.NOT_LAWFUL, later("Not lawful"), "bad_edge"),
    (Verdict.JUDGE, later("Needs judgement"), "warn_edge"),
    (Verdict.SUPPORTED, later("Supported"), "good_edge"),
    (None, later("Not checked"), "edge"),
)
ANSWERS: Final = (
    (TO_DO, later("to be decided"), "track"),
    (DecisionState.REFERRED.value, later("referred"), "info_ink"),
    (DecisionState.APPROVED.value, later("approved"), "good_solid"),
    (DecisionState.STRUCK.value, later("struck"), "bad_solid"),
)
_MARKS: Final[Mapping[str, tuple[str, str]]] = {
    "bad_edge": ("cross", "bad_ink"),
    "warn_edge": ("question", "warn_ink"),
    "good_edge": ("check", "good_ink"),
    "edge": ("dash", "ink"),
    "info_ink": ("refer", "surface"),
    "good_solid": ("check", "on_solid"),
    "bad_solid": ("cross", "on_solid"),
}
"""The mark, and its ink, on each colour of the bar; what is to be decided has none."""


class Cell(NamedTuple):
    """One part of the bar: a standing, a decision, and how many."""

    standing: Verdict | None
    state: str
    many: int

    @property
    def standing_words(self) -> str:
        """How its entries stand."""
        return tr(next(words for verdict, words, _ in STANDINGS if verdict is self.standing))

    @property
    def short_words(self) -> str:
        """How its entries stand, in as few words as there are."""
        if self.standing is Verdict.JUDGE:
            return tr("judgement")
        return self.standing_words.lower()

    @property
    def words(self) -> str:
        """What it stands for."""
        standing = self.standing_words
        state = tr(next(words for code, words, _ in ANSWERS if code == self.state))
        return f"{standing}, {state}: {number(self.many)}"


def composition_of(crossed: Crossed) -> tuple[Cell, ...]:
    """The parts that are not empty, in the order of the bar."""
    found = []
    for standing, _words, _colour in STANDINGS:
        for code, _said, _ink in ANSWERS:
            states = OPEN if code == TO_DO else {DecisionState(code)}
            count = sum(crossed.get((standing, state), 0) for state in states)
            if count:
                found.append(Cell(standing, code, count))
    return tuple(found)


def words_of(cells: tuple[Cell, ...]) -> str:
    """The whole bar in words."""
    return "; ".join(cell.words for cell in cells) or tr("Nothing to show")


def paint_part(painter: QPainter, theme: Theme, place: QRectF, colour: str) -> None:
    """Paint one part in its colour, with its mark where there is room for it."""
    painter.fillRect(place, theme.colour(colour))
    mark, ink = _MARKS.get(colour, ("", ""))
    pixels = theme.scaled(MARK)
    if mark and place.width() >= pixels + 2:
        ratio = painter.device().devicePixelRatio()
        corner = place.center() - QPointF(pixels / 2, pixels / 2)
        painter.drawPixmap(corner, theme.pixmap(mark, ink, pixels, ratio))


class CompositionBar(QWidget):
    """The bar: above how entries stand, below what was decided of them."""

    picked = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cells: tuple[Cell, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_cells(())

    def show_cells(self, cells: tuple[Cell, ...]) -> None:
        """Show these parts."""
        if cells == self._cells and cells:
            return
        self._cells = cells
        self._at = min(self._at, max(len(cells) - 1, 0))
        self.setAccessibleName(tr("Composition: {words}").format(words=words_of(cells)))
        self.setVisible(bool(cells))
        self.update()

    @property
    def cells(self) -> tuple[Cell, ...]:
        """What is shown."""
        return self._cells

    def place_of(self, at: int) -> QRectF:
        """Where a part is, in pixels."""
        found = self._widths()
        return QRectF(sum(found[:at]), 0, found[at], self.height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(120), self._theme.scaled(TALL))

    def _widths(self) -> list[float]:
        return widths(self.width(), [Part(cell.many, "") for cell in self._cells])

    def _at_point(self, point: QPoint) -> int:
        right = 0.0
        for at, width in enumerate(self._widths()):
            right += width
            if point.x() < right:
                return at
        return len(self._cells) - 1

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(whole, 4, 4)
        painter.setClipPath(shape)
        colours = {verdict: colour for verdict, _, colour in STANDINGS}
        inks = {code: ink for code, _, ink in ANSWERS}
        left, half = 0.0, self.height() / 2
        before: Verdict | str | None = ""
        for cell, width in zip(self._cells, self._widths(), strict=True):
            upper = QRectF(left, 0, width, half)
            paint_part(painter, self._theme, upper, colours[cell.standing])
            paint_part(painter, self._theme, upper.translated(0, half), inks[cell.state])
            if before != "" and before is not cell.standing:
                painter.fillRect(
                    QRectF(left - 1, 0, 2, self.height()), self._theme.colour("surface")
                )
            before, left = cell.standing, left + width
        painter.setClipping(False)
        if self.hasFocus() and self._cells:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(self.place_of(self._at).adjusted(1, 1, -1, -1), 3, 3)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._cells:
            self._pick(self._at_point(event.position().toPoint()), event.position().y())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps and self._cells:
            self._at = min(max(self._at + steps[key], 0), len(self._cells) - 1)
            self._tell()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cells:
            self._pick(self._at, self.height())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()

    def _tell(self) -> None:
        if self._cells:
            self.setAccessibleDescription(
                tr("{words}. Enter filters by it.").format(words=self._cells[self._at].words)
            )
        self.update()

    def _pick(self, at: int, height: float) -> None:
        cell = self._cells[at]
        self._at = at
        self.picked.emit(cell.standing, "" if height < self.height() / 2 else cell.state)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._cells:
            QToolTip.showText(event.globalPos(), self._cells[self._at_point(event.pos())].words)
            return True
        return super().event(event)
