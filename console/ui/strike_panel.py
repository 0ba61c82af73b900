"""Striking an entry: a short numbered list of reasons, none of them chosen.

A digit strikes for its reason at once; typing finds any other; Esc cancels; Enter confirms only
a reason that somebody has chosen. The panel strikes nothing itself: it says what was picked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
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
from console.ui.pieces import PANEL_WIDTH, ElidedLabel, draw_key, label, lay, row
from console.ui.table_model import Column, RowsModel
from console.ui.tokens import Size
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from console.domain.entries import EntryRef
    from console.domain.findings import Reason
    from console.services.desk import Desk
    from console.ui.theme import Theme

MOST: Final = 9
LONGEST_SEARCH: Final = 60


class Offer(NamedTuple):
    """One reason in the list; `digit` strikes for it, '' where it was found by typing."""

    digit: str
    reason: Reason
    words: str
    from_findings: bool

    @property
    def search(self) -> str:
        """What typing finds it by: its words and its code."""
        return f"{self.words} {self.reason.value}".casefold().replace("_", " ")


class _OfferDelegate(QStyledItemDelegate):
    """Draws a reason with its digit."""

    def __init__(self, theme: Theme, model: RowsModel[Offer]) -> None:
        super().__init__(model)
        self._theme, self._model = theme, model

    def height(self) -> int:
        """The height of every row, in pixels."""
        return self._theme.metrics().height() + 10

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
        offer = self._model.row_at(index)
        if offer is None:
            return
        theme = self._theme
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(place, theme.colour("selected" if selected else "surface"))
        if offer.digit:
            cap = QRect(place.left() + 6, place.center().y() - 8, 20, 18)
            draw_key(painter, theme, cap, offer.digit)
        words = place.adjusted(36, 0, -8, 0)
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font(Size.SMALL))
        if offer.from_findings:
            tag = tr("from the records")
            right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            painter.drawText(words, right, tag)
            tag_width = theme.metrics(Size.SMALL).horizontalAdvance(tag)
            words.setRight(words.right() - tag_width - 10)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(strong=offer.from_findings))
        metrics = QFontMetrics(painter.font())
        painter.drawText(
            words,
            int(Qt.AlignmentFlag.AlignVCenter),
            metrics.elidedText(offer.words, Qt.TextElideMode.ElideRight, words.width()),
        )


class _Field(QLineEdit):
    """A field of the panel, whose keys the panel hears first."""

    pressed = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.takes_digits = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        keys.add(Qt.Key.Key_Escape)
        digit = event.text() if event.text().isdecimal() and event.text() != "0" else ""
        if event.key() in keys or (digit and self.takes_digits and not self.text()):
            if not event.isAutoRepeat():
                self.pressed.emit(event.key(), digit)
        else:
            super().keyPressEvent(event)


class StrikePanel(QFrame):
    """The list of reasons over the picture."""

    picked = Signal(object, str)
    cancelled = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._offers: tuple[Offer, ...] = ()
        self._others: tuple[Offer, ...] = ()
        self.ref: EntryRef | None = None
        self._notes: dict[EntryRef, str] = {}
        self._model: RowsModel[Offer] = RowsModel(
            (Column(tr("Reason"), _words_of_offer, _words_of_offer),), _reason_of_offer, self
        )
        self.setFixedWidth(theme.scaled(PANEL_WIDTH))
        self._title = ElidedLabel(theme, strong=True)
        self.field = _Field()
        self.field.takes_digits = True
        self.field.setMaxLength(LONGEST_SEARCH)
        self.field.setPlaceholderText(tr("Press a number, or type to find another reason"))
        self.field.setAccessibleName(tr("Reason for striking"))
        self.view = QListView()
        self.view.setModel(self._model)
        self._delegate = _OfferDelegate(theme, self._model)
        self.view.setItemDelegate(self._delegate)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.note = _Field()
        self.note.setPlaceholderText(tr("Note, in your own words (needed for your own judgement)"))
        self.note.setAccessibleName(tr("Note"))
        self.note.setMaxLength(2_000)
        self.against = label("", "bad", wrap=True)
        self._confirm = QPushButton(tr("Strike"))
        self._cancel = QPushButton(tr("Cancel"))
        for button in (self._confirm, self._cancel):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        lay(outer, (14, 12, 14, 12), 8)
        for widget in (self._title, self.field, self.view, self.note, self.against):
            outer.addWidget(widget)
        outer.addLayout(
            row(self._confirm, self._cancel, None, label(tr("Esc cancels"), "small-muted"))
        )
        self._wire()
        self.hide()

    def _wire(self) -> None:
        self.field.textChanged.connect(self._find)
        self.field.pressed.connect(self._key)
        self.note.pressed.connect(self._key)
        self.note.textChanged.connect(self._note_changed)
        self.view.clicked.connect(self._clicked)
        self._confirm.clicked.connect(self._pick_chosen)
        self._cancel.clicked.connect(self.cancelled)
        self.view.selectionModel().selectionChanged.connect(self._selection_changed)

    def open_for(self, desk: Desk) -> None:
        """Offer the reasons for one entry, none of them chosen."""
        computed = set(desk.row.reasons)
        self.ref = desk.entry.ref
        self._offers = tuple(
            Offer(str(number), reason, said(reasons.words(reason)), reason in computed)
            for number, reason in enumerate(desk.strike_reasons[:MOST], start=1)
        )
        further = (*desk.strike_reasons[MOST:], *desk.other_reasons)
        self._others = tuple(
            Offer("", reason, said(reasons.words(reason)), reason in computed) for reason in further
        )
        self._title.show_words(
            tr("Strike {ref} · {name}. Why?").format(
                ref=desk.entry.ref, name=desk.entry.person.name
            )
        )
        self.against.hide()
        self.field.clear()
        self._find("")
        self.note.setText(self._notes.get(desk.entry.ref, ""))
        self.view.setFixedHeight(self._list_height())
        self.adjustSize()
        self.show()
        self.raise_()
        self.field.setFocus()

    def _list_height(self) -> int:
        """All the numbered reasons, or as many as there is room for; the others are scrolled to."""
        self.view.ensurePolished()  # its frame is known only then
        edges = 2 * self.view.frameWidth()
        needed = self._delegate.height() * max(len(self._offers), 4) + edges
        around = self.sizeHint().height() - self.view.height()
        above = self.parentWidget()
        room = (above.height() if above is not None else needed) - around - 24
        return max(min(needed, room), self._delegate.height() * 2)

    def close_panel(self) -> None:
        """Take the panel away; a typed note stays for the entry."""
        self.hide()
        self.ref = None

    def decided(self, ref: EntryRef) -> None:
        """The entry is struck, its note recorded."""
        self._notes.pop(ref, None)

    def object_to(self, sentences: tuple[str, ...], *, wants_note: bool) -> None:
        """Say what stands against the reason that was picked; it stays chosen."""
        self.against.setText(" ".join(sentences))
        self.against.show()
        self.adjustSize()
        if wants_note:
            self.note.setFocus()

    def forget(self) -> None:
        """Let go of everything typed."""
        self._notes.clear()
        self.note.clear()
        self.field.clear()
        self._title.show_words("")
        self.close_panel()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The reasons on show."""
        return self._model.rows

    @property
    def chosen(self) -> Offer | None:
        """The reason that somebody has chosen, if any."""
        rows = self.view.selectionModel().selectedIndexes()
        return self._model.row_at(rows[0]) if rows else None

    def _find(self, text: str) -> None:
        words = text.casefold().split()
        found = (
            self._offers
            if not words
            else tuple(
                offer
                for offer in (*self._offers, *self._others)
                if all(word in offer.search for word in words)
            )
        )
        self._model.show_rows(found)
        self.view.selectionModel().clear()
        self._confirm.setEnabled(False)

    def _key(self, key: int, digit: str) -> None:
        if digit:
            offer = next((one for one in self._offers if one.digit == digit), None)
            if offer is not None:
                self._choose(self._offers.index(offer))
                self._pick(offer)
        elif key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick_chosen()
        else:
            self._step(1 if key == Qt.Key.Key_Down else -1)

    def _step(self, step: int) -> None:
        chosen = self.view.selectionModel().selectedIndexes()
        count = self._model.rowCount()
        if count:
            at = chosen[0].row() + step if chosen else (0 if step > 0 else count - 1)
            self._choose(min(max(at, 0), count - 1))

    def _choose(self, at: int) -> None:
        self.view.setCurrentIndex(self._model.index(at, 0))

    def _clicked(self, index: QModelIndex) -> None:
        self.view.setCurrentIndex(index)
        self.field.setFocus()

    def _selection_changed(self) -> None:
        self._confirm.setEnabled(self.chosen is not None)

    def _pick_chosen(self) -> None:
        offer = self.chosen
        if offer is not None:
            self._pick(offer)

    def _pick(self, offer: Offer) -> None:
        self.picked.emit(offer.reason, self.note.text())

    def _note_changed(self, text: str) -> None:
        if self.ref is not None:
            self._notes[self.ref] = text


def _words_of_offer(offer: Offer) -> str:
    return f"{offer.digit} {offer.words}".strip()


def _reason_of_offer(offer: Offer) -> Reason:
    return offer.reason
