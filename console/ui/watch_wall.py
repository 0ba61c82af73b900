"""The watch on a big screen, to be read across a room, as it is painted.

Many see a wall: it shows references and no name and no face, until somebody asks for them. It
asks for nothing, hides the pointer, and Esc leaves it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.ui.tokens import TONE_COLOURS, Tone
from console.ui.tongue import tr, tr_n
from console.ui.watch_wall_words import Told, source_words, told_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from PySide6.QtGui import QImage

    from console.domain.entries import EntryRef
    from console.services.watch_page import WatchView
    from console.ui.theme import Theme

LEFT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)
SMALLEST: Final = 12


class Wall(QWidget):
    """The wall."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: WatchView | None = None
        self._now: datetime | None = None
        self._doubt = ""
        self._keys = ("", "")
        self._faces: Mapping[EntryRef, QImage] = {}
        self.shows_names = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("The watch on a big screen"))
        theme.changed.connect(self.update)

    def show_view(self, view: WatchView, doubt: str, now: datetime) -> None:
        """Show this; `doubt` is what this desk knows against it, '' for nothing."""
        self._view, self._doubt = view, doubt
        self.tick(now)

    def show_faces(self, faces: Mapping[EntryRef, QImage]) -> None:
        """The faces that are shown once names are asked for."""
        self._faces = faces
        self.update()

    def show_keys(self, names: str) -> None:
        """Print this key for names and faces."""
        self._keys = (names, tr("Esc"))

    def tick(self, now: datetime) -> None:
        """Let the clocks go on."""
        self._now = now
        told = self.told
        if told is not None:
            self.setAccessibleDescription(told.read_out)
        self.update()

    def toggle_names(self) -> None:
        """Show names and faces, or hide them again."""
        self.shows_names = not self.shows_names
        self.update()

    def forget(self) -> None:
        """Let go of every name and face."""
        self._view, self._faces, self.shows_names = None, {}, False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # What it says.

    @property
    def told(self) -> Told | None:
        """What it says now; None before it knows anything."""
        view, now = self._view, self._now
        if view is None or now is None:
            return None
        return told_of(view, self._doubt, now, self._keys, names=self.shows_names)

    # How it looks.

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme, told = self._theme, self.told
        painter.fillRect(self.rect(), theme.colour("stage"))
        if told is None or self._view is None:
            return
        wide, tall = float(self.width()), float(self.height())
        edge = wide * 0.03
        band = QRectF(0, 0, wide, tall * 0.30)
        painter.fillRect(band, theme.colour("good_solid" if told.is_confirmed else "bad_solid"))
        painter.setPen(theme.colour("on_solid"))
        mark = "check" if told.is_confirmed else "cross"
        size = band.height() * (0.42 if told.why else 0.6)
        top = band.height() * (0.10 if told.why else 0.2)
        pixels = round(size * 0.8)
        picture = theme.pixmap(mark, "on_solid", pixels, self.devicePixelRatioF())
        painter.drawPixmap(int(edge), int(top + (size - pixels) / 2), picture)
        left = edge + size
        self._text(painter, QRectF(left, top, wide - edge - left, size), told.state, strong=True)
        if told.why:
            place = QRectF(edge, top + size, wide - 2 * edge, band.height() - top - size * 1.1)
            self._wrapped(painter, place, told.why)
        strip = tall * 0.06 if told.sources else 0
        room = tall * 0.56 - strip * 1.4
        self._figures(painter, QRectF(edge, tall * 0.34, wide * 0.36, room), told)
        self._open(painter, QRectF(wide * 0.45, tall * 0.34, wide * 0.52, room), told)
        if strip:
            self._sources(painter, QRectF(edge, tall * 0.84, wide - 2 * edge, strip), told)
        painter.setPen(theme.colour("stage_muted"))
        self._text(painter, QRectF(edge, tall * 0.925, wide - 2 * edge, tall * 0.04), told.foot)

    def _figures(self, painter: QPainter, room: QRectF, told: Told) -> None:
        each = room.height() / len(told.figures)
        for place, (figure, words) in enumerate(told.figures):
            top = room.top() + place * each
            painter.setPen(self._theme.colour("stage_ink"))
            self._text(
                painter, QRectF(room.left(), top, room.width(), each * 0.58), figure, strong=True
            )
            painter.setPen(self._theme.colour("stage_muted"))
            under = QRectF(room.left(), top + each * 0.58, room.width(), each * 0.24)
            self._text(painter, under, words)

    def _open(self, painter: QPainter, room: QRectF, told: Told) -> None:
        theme = self._theme
        head = room.height() * 0.14
        painter.setPen(theme.colour("stage_ink"))
        self._text(
            painter, QRectF(room.left(), room.top(), room.width(), head), told.heading, strong=True
        )
        most = 6
        each = (room.height() - head) / most * 0.96
        for place, one in enumerate(told.open[:most]):
            top = room.top() + head * 1.15 + place * each
            left = room.left()
            face = self._faces.get(one.entry_ref) if self.shows_names and one.entry_ref else None
            if face is not None:
                box = QRectF(left, top + each * 0.06, each * 0.70, each * 0.88)
                painter.drawImage(box, face)
                left += each * 0.85
            painter.setPen(theme.colour("stage_ink"))
            text = QRectF(left, top, room.right() - left - room.width() * 0.28, each)
            self._text(painter, text, one.name, most=0.62)
            clock_room = QRectF(room.right() - room.width() * 0.27, top, room.width() * 0.27, each)
            ink, ground = TONE_COLOURS[Tone.BAD_SOLID if one.is_late else Tone.WARN]
            self._pill(painter, clock_room, one.clock, ground, ink)
        rest = len(told.open) - most
        if rest > 0:
            painter.setPen(theme.colour("stage_muted"))
            under = QRectF(room.left(), room.bottom(), room.width(), each * 0.5)
            self._text(painter, under, tr_n("and {count} more", "and {count} more", rest))

    def _pill(
        self, painter: QPainter, room: QRectF, words: str, ground: str, ink: str, mark: str = ""
    ) -> None:
        """Words on a ground of their own, behind a mark of its meaning where there is one."""
        pill = room.adjusted(0, room.height() * 0.12, 0, -room.height() * 0.12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        inside = pill.adjusted(pill.height() * 0.3, 0, -pill.height() * 0.3, 0)
        if mark:
            pixels = max(round(pill.height() * 0.5), SMALLEST)
            picture = self._theme.pixmap(mark, ink, pixels, self.devicePixelRatioF())
            painter.drawPixmap(int(inside.left()), int(pill.center().y() - pixels / 2), picture)
            inside.setLeft(inside.left() + pixels * 1.4)
        painter.setPen(self._theme.colour(ink))
        self._text(painter, inside, words, LEFT if mark else CENTRE, strong=True, most=0.6)

    def _sources(self, painter: QPainter, room: QRectF, told: Told) -> None:
        """The records systems side by side, each with a mark that tells who is silent."""
        gap = room.height() * 0.15
        each = (room.width() + gap) / len(told.sources)
        for place, (name, ok) in enumerate(told.sources):
            box = QRectF(room.left() + place * each, room.top(), each - gap, room.height())
            ink, ground = TONE_COLOURS[Tone.GOOD if ok else Tone.BAD]
            words = name if ok else f"{name}: {source_words(ok)}"
            self._pill(painter, box, words, ground, ink, "check" if ok else "cross")

    def _text(
        self,
        painter: QPainter,
        room: QRectF,
        words: str,
        how: int = LEFT,
        *,
        strong: bool = False,
        most: float = 0.8,
    ) -> None:
        """Write one line as large as its room holds it, and cut what even small letters are not."""
        font = QFont(self._theme.font(strong=strong))
        font.setPixelSize(max(round(room.height() * most), SMALLEST))
        needed = QFontMetricsF(font).horizontalAdvance(words)
        if needed > room.width():
            font.setPixelSize(max(int(font.pixelSize() * room.width() / needed), SMALLEST))
        painter.setFont(font)
        fits = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, how, fits)

    def _wrapped(self, painter: QPainter, room: QRectF, words: str) -> None:
        """Write a sentence over as many lines as it needs, as large as its room holds it."""
        wrap = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        font = QFont(self._theme.font())
        for pixels in range(max(round(room.height() * 0.45), SMALLEST), SMALLEST - 1, -1):
            font.setPixelSize(pixels)
            if QFontMetricsF(font).boundingRect(room, wrap, words).height() <= room.height():
                break
        painter.setFont(font)
        painter.drawText(room, wrap, words)
