"""How one row of the queue is drawn: a name, a reference, a standing and a decision.

Every standing and every decision is a word and a shape as well as a colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from console.domain.decisions import DecisionState
from console.domain.findings import VERDICT_WORDS, Verdict
from console.ui.pills import draw_pill, pill_size
from console.ui.queue_model import STATE_WORDS, QueueModel
from console.ui.tokens import Size, Tone

if TYPE_CHECKING:
    from console.domain.entries import EntryRef
    from console.services.queue import QueueRow
    from console.ui.theme import Theme

LOOK_OF_STANDING: Final[dict[Verdict | None, tuple[str, str, Tone]]] = {
    Verdict.SUPPORTED: (VERDICT_WORDS[Verdict.SUPPORTED], "check", Tone.GOOD),
    Verdict.JUDGE: (VERDICT_WORDS[Verdict.JUDGE], "question", Tone.WARN),
    Verdict.NOT_LAWFUL: (VERDICT_WORDS[Verdict.NOT_LAWFUL], "cross", Tone.BAD),
    None: ("Not checked", "dash", Tone.QUIET),
}
LOOK_OF_STATE: Final[dict[DecisionState, tuple[str, str, Tone]]] = {
    DecisionState.APPROVED: (STATE_WORDS[DecisionState.APPROVED], "check", Tone.GOOD_SOLID),
    DecisionState.STRUCK: (STATE_WORDS[DecisionState.STRUCK], "cross", Tone.BAD_SOLID),
    DecisionState.REFERRED: (STATE_WORDS[DecisionState.REFERRED], "refer", Tone.INFO),
    DecisionState.LAPSED: (STATE_WORDS[DecisionState.LAPSED], "undo", Tone.WARN),
}
SHORT_JUDGE: Final = "Judgement"
CHANGED_LOOK: Final = ("Changed", "changed", Tone.INFO)
FACE: Final = QSize(42, 52)
LEFT: Final = 14


class QueueDelegate(QStyledItemDelegate):
    """Draws the rows of a queue."""

    def __init__(self, theme: Theme, model: QueueModel) -> None:
        super().__init__(model)
        self._theme, self._model = theme, model
        self.faces: dict[EntryRef, QImage] = {}
        self.shows_faces = False

    def height(self) -> int:
        """The height of every row, in pixels."""
        texts = sum(
            QFontMetrics(self._theme.font(size)).height() for size in (Size.BODY, Size.SMALL)
        )
        pill = pill_size(self._theme, "x", "").height()
        return max(texts + pill + 20, FACE.height() + 16 if self.shows_faces else 0)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, self.height())

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self._model.row_at(index)
        if row is None:
            return
        theme = self._theme
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(place, theme.colour("selected" if selected else "surface"))
        painter.fillRect(
            QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("line_soft")
        )
        if selected:
            painter.fillRect(
                QRect(place.left(), place.top(), 3, place.height()), theme.colour("accent")
            )
        inside = place.adjusted(LEFT, 8, -12, -8)
        if self.shows_faces:
            self._paint_face(painter, row, inside.topLeft())
            inside.setLeft(inside.left() + FACE.width() + 10)
        self._paint_texts(painter, row, inside)

    def _paint_face(self, painter: QPainter, row: QueueRow, corner: QPoint) -> None:
        place = QRect(corner, FACE)
        face = self.faces.get(row.ref)
        if face is None:
            painter.fillRect(place, self._theme.colour("track"))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wanted = face.size().scaled(FACE, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        factor = face.width() / max(wanted.width(), 1)
        source = QRect(0, 0, round(FACE.width() * factor), round(FACE.height() * factor))
        source.moveCenter(face.rect().center())
        painter.drawImage(place, face, source)
        painter.restore()

    def _paint_texts(self, painter: QPainter, row: QueueRow, inside: QRect) -> None:
        theme = self._theme
        strong, small = theme.font(strong=True), theme.font(Size.SMALL)
        names, smalls = QFontMetrics(strong), QFontMetrics(small)
        number = f"{row.number:,}"
        room = smalls.horizontalAdvance(number) + 8
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        top = QRect(inside.left(), inside.top(), inside.width(), names.height())
        painter.drawText(
            top, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), number
        )
        second = QRect(inside.left(), top.bottom() + 1, inside.width(), smalls.height())
        words = f"{row.ref} · {row.what}"
        painter.drawText(
            second,
            int(Qt.AlignmentFlag.AlignVCenter),
            smalls.elidedText(words, Qt.TextElideMode.ElideRight, second.width()),
        )
        painter.setFont(strong)
        painter.setPen(theme.colour("ink"))
        painter.drawText(
            top,
            int(Qt.AlignmentFlag.AlignVCenter),
            names.elidedText(row.name, Qt.TextElideMode.ElideRight, top.width() - room),
        )
        self._paint_pills(painter, row, QPoint(inside.left(), second.bottom() + 4), inside.right())

    def _paint_pills(self, painter: QPainter, row: QueueRow, corner: QPoint, right: int) -> None:
        looks = [LOOK_OF_STANDING[row.standing]]
        if row.state in LOOK_OF_STATE:
            looks.append(LOOK_OF_STATE[row.state])
        if row.changed:
            looks.append(CHANGED_LOOK)
        widths = sum(pill_size(self._theme, one[0], one[1]).width() + 5 for one in looks)
        if corner.x() + widths > right and row.standing is Verdict.JUDGE:
            looks[0] = (SHORT_JUDGE, *looks[0][1:])
        left = corner.x()
        for words, mark, tone in looks:
            size = pill_size(self._theme, words, mark)
            if left + size.width() > right:
                size = pill_size(self._theme, "", mark)
            shown = words if size.width() > pill_size(self._theme, "", mark).width() else ""
            place = QRect(QPoint(left, corner.y()), size)
            draw_pill(painter, self._theme, place, shown, mark, tone)
            left += size.width() + 5
