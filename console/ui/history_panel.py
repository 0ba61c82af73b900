"""The officer's own last decisions of this list, to be walked with the keys and corrected.

Choosing one only lays its entry on the desk again, whatever the filter hides; correcting it is
a new decision there, on what is seen there, and the old one stays in the log.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QResizeEvent
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
from console.domain.entries import EntryRef
from console.ui import moments
from console.ui.flow import flow
from console.ui.pieces import PANEL_WIDTH as WIDTH
from console.ui.pieces import KeyButton, fit_over, label, lay
from console.ui.pills import PillPictures
from console.ui.queue_delegate import draw_face
from console.ui.sheet import button
from console.ui.table_model import Column, RowsModel
from console.ui.tokens import Size, Tone
from console.ui.tongue import later, said, tr, tr_n

if TYPE_CHECKING:
    from datetime import datetime

    from console.ui.queue_model import QueueModel
    from console.ui.theme import Theme

SHOWN_AT_ONCE: Final = 8
LEAST_ROWS: Final = 2
EDGE: Final = 8
FACE: Final = 30
Faces = Callable[[], Mapping[EntryRef, QImage]]
"""Gives the small faces that may be shown now, by entry."""

LOOKS: Final[dict[Outcome, tuple[str, str, Tone]]] = {
    Outcome.APPROVE: (later("Approved"), "check", Tone.GOOD_SOLID),
    Outcome.STRIKE: (later("Struck"), "cross", Tone.BAD_SOLID),
    Outcome.REFER: (later("Referred"), "refer", Tone.INFO),
    Outcome.TAKE_BACK: (later("Taken back"), "undo", Tone.QUIET),
}


class Step(NamedTuple):
    """One act of the officer: whose, which, why and when; `refs` are all entries of the act."""

    number: int
    ref: EntryRef
    refs: tuple[EntryRef, ...]
    name: str
    outcome: Outcome
    why: str
    at: str


class _StepDelegate(QStyledItemDelegate):
    """Draws a decision: verdict, name, reason and time."""

    def __init__(self, theme: Theme, model: RowsModel[Step], faces: Faces) -> None:
        super().__init__(model)
        self._theme, self._model, self._faces = theme, model, faces
        self._pills = PillPictures(theme)

    def height(self) -> int:
        """The height of every row, in pixels."""
        return self._theme.metrics().height() * 2 + 12

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
        ratio = painter.device().devicePixelRatioF()
        pills = {
            outcome: self._pills.of(tr(english), mark, tone, ratio)
            for outcome, (english, mark, tone) in LOOKS.items()
        }
        size = pills[step.outcome].deviceIndependentSize()
        edge = place.left() + 6
        face = self._faces().get(step.ref)
        if face is not None:
            draw_face(painter, face, QRect(edge, place.top() + 3, FACE, place.height() - 6))
            edge += FACE + 8
        corner = QPoint(edge, place.center().y() - int(size.height()) // 2)
        painter.drawPixmap(corner, pills[step.outcome])
        widest = round(max(one.deviceIndependentSize().width() for one in pills.values()))
        left = edge + widest + 10
        texts = QRect(left, place.top() + 5, place.right() - left - 6, place.height() - 10)
        line_up = QRect(texts.left(), texts.top(), texts.width(), texts.height() // 2)
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font(Size.SMALL))
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(line_up, right, step.at)
        metrics = theme.metrics(Size.SMALL)
        below = line_up.translated(0, texts.height() // 2)
        more = " · ".join(part for part in (step.ref, step.why) if part)
        shown = metrics.elidedText(more, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(strong=True))
        room = line_up.width() - metrics.horizontalAdvance(step.at) - 10
        strong = theme.metrics(strong=True)
        name = strong.elidedText(step.name, Qt.TextElideMode.ElideRight, room)
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
    take_back_requested = Signal(object)
    faces_wanted = Signal(object)
    cancelled = Signal()
    resized = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, queue: QueueModel, faces: Faces | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(theme.scaled(WIDTH))
        self._theme, self._queue = theme, queue
        self._model: RowsModel[Step] = RowsModel(
            (Column(tr("Decision"), _spoken, _spoken),), _number_of, self
        )
        self.view = _Steps()
        self.view.setModel(self._model)
        self._delegate = _StepDelegate(theme, self._model, faces or _no_faces)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setProperty("keeps_keys", True)
        self.view.setAccessibleName(tr("My last decisions"))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = label(tr("You have decided nothing on this list yet."), "muted", wrap=True)
        self._go = QPushButton(tr("Look at it again"))
        self._back = KeyButton(theme, tr("Take it back…"))
        self._close = QPushButton(tr("Close"))
        for each in (self._go, self._close):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.question = label("", "strong", wrap=True)
        self.confirm, self.keep = button(tr("Take it back")), button(tr("Keep it"))
        for each in (self.confirm, self.keep):
            each.setProperty("keeps_keys", True)
        outer = QVBoxLayout(self)
        lay(outer, (14, 12, 14, 12), 8)
        outer.addWidget(label(tr("My last decisions"), "strong"))
        outer.addWidget(self.none)
        outer.addWidget(self.view)
        outer.addLayout(
            flow(self._go, self._back, self._close, label(tr("Esc closes"), "small-muted"))
        )
        outer.addWidget(self.question)
        outer.addLayout(flow(self.confirm, self.keep))
        self._ask(None)
        self.view.entered.connect(self._enter)
        self.view.doubleClicked.connect(self._enter)
        self.view.left.connect(self.cancelled)
        self._go.clicked.connect(self._enter)
        self._close.clicked.connect(self.cancelled)
        self._back.clicked.connect(self.ask_take_back)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.confirm.clicked.connect(self._take_back)
        self.keep.clicked.connect(self._keep)
        self.hide()

    def open_with(
        self, acts: tuple[tuple[Decision, ...], ...], now: datetime, take_back_key: str
    ) -> None:
        """Show these acts, newest first, and the key that takes the chosen one back."""
        fit_over(self, self._theme.scaled(WIDTH))
        self._back.show_key(take_back_key)
        self._ask(None)
        self._model.show_rows([self._step(act, now) for act in acts])
        self.faces_wanted.emit(tuple(dict.fromkeys(step.ref for step in self._model.rows)))
        self.none.setVisible(not acts)
        self.view.setVisible(bool(acts))
        self._go.setEnabled(bool(acts))
        self._back.setEnabled(bool(acts))
        if acts:
            self.view.setCurrentIndex(self._model.index(0, 0))
        self.take_height()
        self.show()
        self.raise_()
        # With nothing to choose from, Esc must still have somewhere to be heard.
        (self.view if acts else self).setFocus()

    def take_height(self) -> None:
        """Be as high as what is shown needs at this width, which a size hint does not know.

        The list gives way where the panel would be higher than what it lies over.
        """
        layout, over, row = self.layout(), self.parentWidget(), self._delegate.height()
        if layout is None:
            return
        rows = min(max(len(self.steps), 1), SHOWN_AT_ONCE)
        self.view.setFixedHeight(row * rows + 2)
        layout.activate()
        tall = layout.totalHeightForWidth(self.width())
        over_much = tall + 2 * EDGE - over.height() if over is not None else 0
        if over_much > 0 and not self.view.isHidden():
            given = min(over_much, row * rows - row * LEAST_ROWS)
            self.view.setFixedHeight(row * rows + 2 - max(given, 0))
            layout.activate()
            tall = layout.totalHeightForWidth(self.width())
        self.resize(self.width(), tall)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is shown."""
        return self._model.rows

    def close_panel(self) -> None:
        """Take the panel away."""
        self.hide()
        self._model.show_rows(())

    def _step(self, act: tuple[Decision, ...], now: datetime) -> Step:
        decision = act[0]
        known = self._queue.row_of(decision.entry_ref)
        name = known.name if known else decision.entry_ref
        if len(act) > 1:
            name = tr_n("{count} entries", "{count} entry", len(act)) + f": {name} …"
        why = said(reasons.words(decision.reason)) if decision.reason else decision.note
        return Step(
            int(decision.id),
            decision.entry_ref,
            tuple(one.entry_ref for one in act),
            name,
            decision.outcome,
            " ".join(why.split()),
            moments.stamp(decision.decided_at, now),
        )

    # Taking back, after a confirmation.

    def ask_take_back(self) -> None:
        """Ask whether the chosen one is to be taken back."""
        self._ask(self._model.row_at(self.view.currentIndex()))

    def _ask(self, step: Step | None) -> None:
        asks = step is not None and step.outcome is not Outcome.TAKE_BACK
        if step is not None and asks:
            self.question.setText(_question(step))
        for part in (self.question, self.confirm, self.keep):
            part.setVisible(asks)
        if not self.isHidden():
            self.take_height()
        if asks:
            self.keep.setFocus()

    def _take_back(self) -> None:
        step = self._model.row_at(self.view.currentIndex())
        if step is not None:
            self.take_back_requested.emit(step.refs)

    def _keep(self) -> None:
        self._ask(None)
        self.view.setFocus()

    def _moved(self) -> None:
        if not self.question.isHidden():
            self._ask(None)

    def _enter(self) -> None:
        step = self._model.row_at(self.view.currentIndex())
        if step is not None:
            self.cancelled.emit()
            self.entry_requested.emit(step.ref)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit()


def _question(step: Step) -> str:
    words = tr(LOOKS[step.outcome][0]).lower()
    if len(step.refs) > 1:
        return tr(
            "Take back that {entries} were {words}? They wait for a decision again; "
            "the log keeps both."
        ).format(entries=tr_n("{count} entries", "{count} entry", len(step.refs)), words=words)
    return tr(
        "Take back that {name} ({ref}) was {words}? It waits for a decision again; "
        "the log keeps both."
    ).format(name=step.name, ref=step.ref, words=words)


def _spoken(step: Step) -> str:
    words = tr(LOOKS[step.outcome][0])
    return f"{words}: {step.name}, {step.ref}. {step.why}. {step.at}"


def _number_of(step: Step) -> int:
    return step.number


def _no_faces() -> Mapping[EntryRef, QImage]:
    return {}
