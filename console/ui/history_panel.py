"""The officer's own last decisions of this list, to be walked with the keys and corrected.

Choosing one only lays its entry on the desk again, whatever the filter hides; correcting it is
a new decision there, on what is seen there, and the old one stays in the log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain import reasons
from console.domain.decisions import Decision, Outcome
from console.ui import moments
from console.ui.pieces import label, lay, row
from console.ui.pills import draw_pill, pill_size
from console.ui.strike_panel import WIDTH
from console.ui.table_model import Column, RowsModel
from console.ui.tokens import Size, Tone

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.entries import EntryRef
    from console.ui.queue_model import QueueModel
    from console.ui.theme import Theme

SHOWN_AT_ONCE: Final = 8
LOOKS: Final[dict[Outcome, tuple[str, str, Tone]]] = {
    Outcome.APPROVE: ("Approved", "check", Tone.GOOD_SOLID),
    Outcome.STRIKE: ("Struck", "cross", Tone.BAD_SOLID),
    Outcome.REFER: ("Referred", "refer", Tone.INFO),
    Outcome.TAKE_BACK: ("Taken back", "undo", Tone.QUIET),
}


class Step(NamedTuple):
    """One decision of the officer: whose, which, why and when."""

    number: int
    ref: EntryRef
    name: str
    outcome: Outcome
    why: str
    at: str


class _StepDelegate(QStyledItemDelegate):
    """Draws a decision: verdict, name, reason and time."""

    def __init__(self, theme: Theme, model: RowsModel[Step]) -> None:
        super().__init__(model)
        self._theme, self._model = theme, model

    def height(self) -> int:
        """The height of every row, in pixels."""
        return QFontMetrics(self._theme.font()).height() * 2 + 12

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, self.height())

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        step = self._model.row_at(index)
        if step is None:
            return
        theme = self._theme
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(place, theme.colour("selected" if selected else "surface"))
        words, mark, tone = LOOKS[step.outcome]
        size = pill_size(theme, words, mark)
        pill = QRect(
            place.left() + 6, place.center().y() - size.height() // 2, size.width(), size.height()
        )
        draw_pill(painter, theme, pill, words, mark, tone)
        left = place.left() + 6 + pill_size(theme, "Taken back", mark).width() + 10
        texts = QRect(left, place.top() + 5, place.right() - left - 6, place.height() - 10)
        line_up = QRect(texts.left(), texts.top(), texts.width(), texts.height() // 2)
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font(Size.SMALL))
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(line_up, right, step.at)
        metrics = QFontMetrics(painter.font())
        below = line_up.translated(0, texts.height() // 2)
        more = " · ".join(part for part in (step.ref, step.why) if part)
        shown = metrics.elidedText(more, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(strong=True))
        room = line_up.width() - metrics.horizontalAdvance(step.at) - 10
        name = QFontMetrics(painter.font()).elidedText(step.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line_up, int(Qt.AlignmentFlag.AlignVCenter), name)


class _Steps(QListView):
    """The list; Enter goes to the chosen one, Esc closes."""

    entered = Signal()
    left = Signal()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters belong to the commands."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class HistoryPanel(QFrame):
    """The last decisions, over the picture."""

    entry_requested = Signal(str)
    cancelled = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget, queue: QueueModel) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(theme.scaled(WIDTH))
        self._queue = queue
        self._model: RowsModel[Step] = RowsModel(
            (Column("Decision", _spoken, _spoken),), _number_of, self
        )
        self.view = _Steps()
        self.view.setModel(self._model)
        self._delegate = _StepDelegate(theme, self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setProperty("keeps_keys", True)
        self.view.setAccessibleName("My last decisions")
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = label("You have decided nothing on this list yet.", "muted", wrap=True)
        self._go = QPushButton("Look at it again")
        self._close = QPushButton("Close")
        for button in (self._go, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        lay(outer, (14, 12, 14, 12), 8)
        outer.addWidget(label("My last decisions", "strong"))
        outer.addWidget(self.none)
        outer.addWidget(self.view)
        outer.addLayout(row(self._go, self._close, None, label("Esc closes", "small-muted")))
        self.view.entered.connect(self._enter)
        self.view.doubleClicked.connect(self._enter)
        self.view.left.connect(self.cancelled)
        self._go.clicked.connect(self._enter)
        self._close.clicked.connect(self.cancelled)
        self.hide()

    def open_with(self, decisions: tuple[Decision, ...], now: datetime) -> None:
        """Show these decisions, newest first."""
        self._model.show_rows([self._step(one, now) for one in decisions])
        self.none.setVisible(not decisions)
        self.view.setVisible(bool(decisions))
        self._go.setEnabled(bool(decisions))
        rows = min(max(len(decisions), 1), SHOWN_AT_ONCE)
        self.view.setFixedHeight(self._delegate.height() * rows + 2)
        if decisions:
            self.view.setCurrentIndex(self._model.index(0, 0))
        self.adjustSize()
        self.show()
        self.raise_()
        self.view.setFocus()

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is shown."""
        return self._model.rows

    def close_panel(self) -> None:
        """Take the panel away."""
        self.hide()
        self._model.show_rows(())

    def _step(self, decision: Decision, now: datetime) -> Step:
        known = self._queue.row_of(decision.entry_ref)
        why = reasons.words(decision.reason) if decision.reason else decision.note
        return Step(
            int(decision.id),
            decision.entry_ref,
            known.name if known else decision.entry_ref,
            decision.outcome,
            " ".join(why.split()),
            moments.stamp(decision.decided_at, now),
        )

    def _enter(self) -> None:
        step = self._model.row_at(self.view.currentIndex())
        if step is not None:
            self.cancelled.emit()
            self.entry_requested.emit(step.ref)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit()


def _spoken(step: Step) -> str:
    words = LOOKS[step.outcome][0]
    return f"{words}: {step.name}, {step.ref}. {step.why}. {step.at}"


def _number_of(step: Step) -> int:
    return step.number
