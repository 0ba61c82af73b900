"""The table of the office's lists: its columns, and how their cells are painted.

Every bar stands over its figures in words, and a stage is a word with a shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from console.domain.decisions import DecisionState
from console.domain.findings import Verdict
from console.ui import moments
from console.ui.charts import BAR, Part, draw_parts
from console.ui.columns import KeptColumns
from console.ui.pills import PillPictures, pill_size
from console.ui.stage_look import STAGE_LOOK
from console.ui.table_model import Column, RowsModel
from console.ui.tokens import Size
from console.ui.tongue import later, number, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from console.domain.deployments import Stage
    from console.services.contracts import DeploymentSummary
    from console.ui.page import Frame
    from console.ui.theme import Theme

ROW: Final = 58
EDGE: Final = 9
"""Pixels before and after what stands in a cell, as in the head above it."""
OPERATION, WINDOW, STAGE, STANDING, DECIDED, CHECKED, CERTIFICATE = range(7)
SHARES: Final = (0.17, 0.17, 0.095, 0.245, 0.10, 0.105)
"""How the width is shared among all columns but the last, which takes the rest."""

_STANDING_PARTS: Final = (
    (Verdict.SUPPORTED, "good_solid", later("supported")),
    (Verdict.JUDGE, "warn_ink", later("to judge")),
    (Verdict.NOT_LAWFUL, "bad_solid", later("not lawful")),
)


def decided(summary: DeploymentSummary) -> int:
    """How many entries are approved or struck."""
    states = summary.states
    return states.get(DecisionState.APPROVED, 0) + states.get(DecisionState.STRUCK, 0)


def operation_words(summary: DeploymentSummary) -> str:
    """Operation and reference."""
    found = summary.deployment
    exercise = tr(" · EXERCISE") if found.exercise else ""
    return f"{found.operation}\n{found.reference}{exercise}"


def window_words(summary: DeploymentSummary) -> str:
    """Window and place."""
    found = summary.deployment
    return f"{moments.span(found.starts_at, found.ends_at)}\n{found.place}"


def standing_words(summary: DeploymentSummary) -> str:
    """How many entries stand in which way."""
    counts = [
        f"{number(count)} {tr(words)}"
        for verdict, _colour, words in _STANDING_PARTS
        if (count := summary.standings.get(verdict, 0))
    ]
    unchecked = summary.entries - sum(summary.standings.values())
    if unchecked > 0:
        counts.append(tr("{unchecked} not checked").format(unchecked=number(unchecked)))
    return " · ".join(counts) or tr("No entries yet")


_OPEN_WORDS: Final = {
    DecisionState.REFERRED: later("referred"),
    DecisionState.LAPSED: later("lapsed"),
    DecisionState.WAITING: later("for a second officer"),
    DecisionState.RECALLED: later("recalled"),
}


def decided_words(summary: DeploymentSummary) -> str:
    """How far the officers have come."""
    if not summary.entries:
        return "–"
    more = [
        f"{number(count)} {tr(words)}"
        for state, words in _OPEN_WORDS.items()
        if (count := summary.states.get(state, 0))
    ]
    return "\n".join(
        (
            tr("{decided} of {entries}").format(
                decided=number(decided(summary)), entries=number(summary.entries)
            ),
            ", ".join(more),
        )
    ).strip()


def columns(clock: Callable[[], datetime]) -> tuple[Column[DeploymentSummary], ...]:
    """The columns of the table."""

    def checked(summary: DeploymentSummary) -> str:
        return moments.age(summary.checked_at, clock()) if summary.checked_at else tr("never")

    return (
        Column(tr("Operation"), operation_words, lambda one: one.deployment.operation.casefold()),
        Column(
            tr("When and where"), window_words, lambda one: one.deployment.starts_at.timestamp()
        ),
        Column(tr("Stage"), lambda one: tr(STAGE_LOOK[one.stage][0]), lambda one: one.stage.value),
        Column(
            tr("What the records say"),
            standing_words,
            lambda one: one.standings.get(Verdict.NOT_LAWFUL, 0),
            tip=standing_words,
        ),
        Column(tr("Decided"), decided_words, decided),
        Column(
            tr("Records checked"),
            checked,
            lambda one: one.checked_at.timestamp() if one.checked_at else 0,
        ),
        Column(tr("Certificate"), lambda one: one.certificate or "–", lambda one: one.certificate),
    )


class ListsDelegate(QStyledItemDelegate):
    """Paints the cells."""

    def __init__(self, theme: Theme, model: RowsModel[DeploymentSummary], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self._pills = PillPictures(theme)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, self._theme.scaled(ROW))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        summary = self._model.row_at(index)
        if summary is None:
            return
        theme = self._theme
        place: QRect = option.rect
        self._ground(painter, option, place)
        inside = place.adjusted(EDGE, 0, -EDGE, 0)
        if index.column() == STAGE:
            self._pill(painter, inside, summary.stage)
        elif index.column() == STANDING:
            self._standing(painter, inside, summary)
        else:
            words = str(index.data() or "").split("\n")
            strong = index.column() == OPERATION
            self._lines(painter, inside, words, strong=strong)
        painter.setPen(theme.colour("line_soft"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect) -> None:
        state = option.state
        chosen = bool(state & option.state.State_Selected)
        painter.fillRect(place, self._theme.colour("selected" if chosen else "surface"))

    def _lines(self, painter: QPainter, place: QRect, lines: list[str], *, strong: bool) -> None:
        theme = self._theme
        first, second = theme.font(strong=strong), theme.font(Size.SMALL)
        sizes = theme.metrics(strong=strong), theme.metrics(Size.SMALL)
        heights = [one.height() for one in sizes[: len(lines)]]
        top = place.top() + (place.height() - sum(heights) - 2 * (len(lines) - 1)) // 2
        for below, (line, height) in enumerate(zip(lines, heights, strict=False)):
            font = second if below else first
            painter.setFont(font)
            painter.setPen(theme.colour("muted" if below else "ink"))
            metrics = sizes[1 if below else 0]
            words = metrics.elidedText(line, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(
                QRect(place.left(), top, place.width(), height),
                int(Qt.AlignmentFlag.AlignVCenter),
                words,
            )
            top += height + 2

    def _pill(self, painter: QPainter, place: QRect, stage: Stage) -> None:
        english, mark, tone = STAGE_LOOK[stage]
        pill = self._pills.of(tr(english), mark, tone, painter.device().devicePixelRatioF())
        height = round(pill.deviceIndependentSize().height())
        top = place.top() + (place.height() - height) // 2
        painter.drawPixmap(QPoint(place.left(), top), pill)

    def _standing(self, painter: QPainter, place: QRect, summary: DeploymentSummary) -> None:
        if summary.entries:
            parts = [
                Part(summary.standings.get(verdict, 0), colour)
                for verdict, colour, _words in _STANDING_PARTS
            ]
            unchecked = max(summary.entries - sum(part.size for part in parts), 0)
            bar = QRectF(place.left(), place.top() + place.height() * 0.28, place.width(), BAR)
            draw_parts(painter, self._theme, bar, [*parts, Part(unchecked, "track")])
            below = QRect(
                place.left(), int(bar.bottom()) + 4, place.width(), self._theme.scaled(18)
            )
        else:
            below = place
        font = self._theme.font(Size.SMALL)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        words = self._theme.metrics(Size.SMALL).elidedText(
            standing_words(summary), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), words)


class ListsView(QTableView):
    """The table; Enter opens the row that it is on."""

    def __init__(self, frame: Frame, model: RowsModel[DeploymentSummary]) -> None:
        super().__init__()
        theme = self._theme = frame.theme
        self._columns = KeptColumns(frame, self, "lists")
        self.setModel(model)
        self.setItemDelegate(ListsDelegate(theme, model, self))
        theme.changed.connect(self._restyle)
        self.setAccessibleName(tr("Lists of this office"))
        plain_table(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share_width()

    def _restyle(self) -> None:
        self.share_width()
        self.resizeRowsToContents()

    def share_width(self) -> None:
        """Share the width among the columns, unless somebody has set them."""
        if self._columns.are_set:
            self._columns.restore()
            return
        room = self.viewport().width()
        for place, share in enumerate(SHARES):
            self.setColumnWidth(place, max(int(room * share), self._least(place)))

    def _least(self, column: int) -> int:
        """What a column's heading needs, and a pill in it."""
        least = self.horizontalHeader().sectionSizeHint(column)
        if column == STAGE:
            pills = (pill_size(self._theme, tr(one[0]), one[1]) for one in STAGE_LOOK.values())
            least = max(least, *(one.width() + 2 * EDGE for one in pills))
        return least


def plain_table(view: QTableView) -> None:
    """The look and manner of every table: whole rows, one at a time, read only."""
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(view.verticalHeader().ResizeMode.ResizeToContents)
    head = view.horizontalHeader()
    head.setHighlightSections(False)
    head.setStretchLastSection(True)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
