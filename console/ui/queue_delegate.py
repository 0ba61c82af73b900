"""How one row of the queue is drawn: a name, a reference, a standing and a decision.

Every standing and every decision is a word and a shape as well as a colour.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from console.domain.findings import Verdict
from console.ui.looks import LOOK_OF_STATE, look_of_standing, look_of_state
from console.ui.pills import PillPictures, pill_size
from console.ui.queue_model import QueueModel
from console.ui.tokens import Size, Tone
from console.ui.tongue import later, number, said, tr

if TYPE_CHECKING:
    from console.domain.entries import EntryRef
    from console.services.queue_rows import QueueRow
    from console.ui.queue_pictures import RowPictures
    from console.ui.theme import Theme

SHORT_JUDGE: Final = later("Judgement")
CHANGED_LOOK: Final = (later("Changed"), "changed", Tone.INFO)
FACE: Final = QSize(42, 52)
LEFT: Final = 14


class QueueDelegate(QStyledItemDelegate):
    """Draws the rows of a queue."""

    def __init__(self, theme: Theme, model: QueueModel, pictures: RowPictures) -> None:
        super().__init__(model)
        self._theme, self._model, self._pictures = theme, model, pictures
        self._pills = PillPictures(theme)
        self.faces: dict[EntryRef, QImage] = {}
        self.shows_faces = False

    def forget_faces(self) -> None:
        """Let go of every face, and of every row that is kept as a picture."""
        self.faces.clear()
        self._pictures.forget()

    def height(self) -> int:
        """The height of every row, in pixels."""
        texts = sum(self._theme.metrics(size).height() for size in (Size.BODY, Size.SMALL))
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
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        face = self.faces.get(row.ref) if self.shows_faces else None
        look = (
            (row.number, row.ref, row.name, row.what, row.standing, row.state),
            (row.changed, row.asked, row.answered),
            self._model.member_of(row.ref),
            selected,
            self.shows_faces,
            face.cacheKey() if face is not None else 0,
        )
        theme, place = self._theme, option.rect
        ground = theme.colour("selected" if selected else "surface")
        # Where a row is no whole number of the screen's pixels, its picture is a part of one less.
        painter.fillRect(place, ground)
        self._pictures.paint(painter, place, look, ground, partial(self._draw, row))
        painter.fillRect(
            QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("line_soft")
        )
        if selected:
            painter.fillRect(
                QRect(place.left(), place.top(), 3, place.height()), theme.colour("accent")
            )

    def _draw(self, row: QueueRow, painter: QPainter, place: QRect) -> None:
        inside = place.adjusted(LEFT, 8, -12, -8)
        self._paint_group(painter, row, place, inside)
        if self.shows_faces:
            self._paint_face(painter, row, inside.topLeft())
            inside.setLeft(inside.left() + FACE.width() + 10)
        self._paint_texts(painter, row, inside)

    def _paint_group(self, painter: QPainter, row: QueueRow, place: QRect, inside: QRect) -> None:
        """Where the entry stands in its group: a line along its members, and words."""
        member = self._model.member_of(row.ref)
        if member is None:
            return
        theme = self._theme
        top = place.top() + (10 if member.place == 1 else 0)
        bottom = place.bottom() - (10 if member.place == member.size else 0)
        painter.fillRect(QRect(place.left() + 6, top, 2, bottom - top), theme.colour("edge"))
        painter.setFont(theme.font(Size.SMALL))
        painter.setPen(theme.colour("muted"))
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        painter.drawText(
            inside, right, tr("{place} of {size}").format(place=member.place, size=member.size)
        )

    def _paint_face(self, painter: QPainter, row: QueueRow, corner: QPoint) -> None:
        place = QRect(corner, FACE)
        face = self.faces.get(row.ref)
        if face is None:
            painter.fillRect(place, self._theme.colour("track"))
            return
        draw_face(painter, face, place)

    def _paint_texts(self, painter: QPainter, row: QueueRow, inside: QRect) -> None:
        theme = self._theme
        strong, small = theme.font(strong=True), theme.font(Size.SMALL)
        names, smalls = theme.metrics(strong=True), theme.metrics(Size.SMALL)
        place_words = number(row.number)
        room = smalls.horizontalAdvance(place_words) + 8
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        top = QRect(inside.left(), inside.top(), inside.width(), names.height())
        painter.drawText(
            top, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), place_words
        )
        second = QRect(inside.left(), top.bottom() + 1, inside.width(), smalls.height())
        words = f"{row.ref} · {said(row.what)}"
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
        looks = [look_of_standing(row.standing)]
        if row.state in LOOK_OF_STATE:
            looks.append(look_of(row))
        if row.changed:
            looks.append((tr(CHANGED_LOOK[0]), *CHANGED_LOOK[1:]))
        ratio = painter.device().devicePixelRatioF()
        pills = [self._pills.of(*look, ratio) for look in looks]
        if row.standing is Verdict.JUDGE and _wide(pills) > right - corner.x():
            pills[0] = self._pills.of(tr(SHORT_JUDGE), *looks[0][1:], ratio)
        left = corner.x()
        for pill, (_words, mark, tone) in zip(pills, looks, strict=True):
            fits = left + pill.deviceIndependentSize().width() <= right
            shown = pill if fits else self._pills.of("", mark, tone, ratio)
            painter.drawPixmap(QPoint(left, corner.y()), shown)
            left += round(shown.deviceIndependentSize().width()) + 5


def _wide(pills: list[QPixmap]) -> float:
    return sum(pill.deviceIndependentSize().width() + 5 for pill in pills)


def draw_face(painter: QPainter, face: QImage, place: QRect) -> None:
    """Paint a small face so that it fills its place."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    wanted = face.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    factor = face.width() / max(wanted.width(), 1)
    source = QRect(0, 0, round(place.width() * factor), round(place.height() * factor))
    source.moveCenter(face.rect().center())
    painter.drawImage(place, face, source)
    painter.restore()


def look_of(row: QueueRow) -> tuple[str, str, Tone]:
    """The pill of a decision, which says where a referral waits for this officer."""
    words, mark, tone = look_of_state(row.state)
    if row.asked:
        return tr("Referred to you"), mark, Tone.WARN
    return (tr("Answered"), mark, Tone.WARN) if row.answered else (words, mark, tone)
