"""Pills: a word with a shape and a colour, to be read at a glance or pressed as a filter.

Whatever a pill says, it says by its word and its shape as well as by its colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from console.ui.tokens import Size, Tone

if TYPE_CHECKING:
    from console.ui.theme import Theme

PILL_MARGIN: Final = 9


def pill_size(theme: Theme, text: str, mark: str, size: Size = Size.SMALL) -> QSize:
    """How large a pill of that text is, in pixels."""
    metrics = theme.metrics(size, strong=True)
    height = metrics.height() + (10 if size is Size.STRONG else 5)
    width = metrics.horizontalAdvance(text) + 2 * PILL_MARGIN
    if mark:
        width += theme.px(size) + 3
    return QSize(width, height)


def draw_pill(
    painter: QPainter,
    theme: Theme,
    place: QRect,
    text: str,
    mark: str,
    tone: Tone,
    size: Size = Size.SMALL,
) -> None:
    """Paint a pill into its place."""
    ink, ground = theme.tone(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    round_ = min(place.height() / 2, 11.0)
    painter.drawRoundedRect(QRectF(place), round_, round_)
    left = place.left() + PILL_MARGIN
    if mark:
        pixels = theme.px(size)
        ratio = painter.device().devicePixelRatio()
        name = _ink_name(tone)
        top = place.top() + (place.height() - pixels) / 2
        painter.drawPixmap(QPointF(left - 1, top), theme.pixmap(mark, name, pixels, ratio))
        left += pixels + 3
    painter.setPen(ink)
    painter.setFont(theme.font(size, strong=True))
    painter.drawText(
        QRect(left, place.top(), place.right() - left + 1, place.height()),
        int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
        text,
    )
    painter.restore()


class PillPictures:
    """Pills as pictures, for rows: there are few different ones, and every row has some."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._known: dict[tuple[str, str, Tone, float], QPixmap] = {}
        theme.changed.connect(self._known.clear)

    def of(self, words: str, mark: str, tone: Tone, ratio: float) -> QPixmap:
        """The pill for a screen of so many pixels for each of a widget's own."""
        known = self._known.get((words, mark, tone, ratio))
        if known is None:
            size = pill_size(self._theme, words, mark)
            known = QPixmap(size * ratio)
            known.setDevicePixelRatio(ratio)
            known.fill(Qt.GlobalColor.transparent)
            painter = QPainter(known)
            draw_pill(painter, self._theme, QRect(QPoint(0, 0), size), words, mark, tone)
            painter.end()
            self._known[(words, mark, tone, ratio)] = known
        return known


def _ink_name(tone: Tone) -> str:
    return {
        Tone.GOOD: "good_ink",
        Tone.WARN: "warn_ink",
        Tone.BAD: "bad_ink",
        Tone.QUIET: "quiet_ink",
        Tone.INFO: "info_ink",
    }.get(tone, "on_solid")


class Pill(QWidget):
    """A word with a shape and a colour."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        mark: str = "",
        tone: Tone = Tone.QUIET,
        size: Size = Size.SMALL,
    ) -> None:
        super().__init__()
        self._theme, self._size = theme, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._say(text, mark, tone)

    def show_words(self, text: str, mark: str, tone: Tone) -> None:
        """Show these words instead."""
        as_before = (text, mark, tone) == (self._text, self._mark, self._tone)
        if not as_before or self.isHidden() == bool(text):
            self._say(text, mark, tone)

    def _say(self, text: str, mark: str, tone: Tone) -> None:
        self._text, self._mark, self._tone = text, mark, tone
        self.setAccessibleName(text)
        # Shown before it has its place, it would be a window of its own for a moment.
        if not text or self.parentWidget() is not None:
            self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """The word that is shown."""
        return self._text

    @override
    def sizeHint(self) -> QSize:
        return pill_size(self._theme, self._text, self._mark, self._size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_pill(painter, self._theme, self.rect(), self._text, self._mark, self._tone, self._size)


class Chip(QAbstractButton):
    """A pill that can be pressed: a filter with its live count."""

    def __init__(self, theme: Theme, tone: Tone, mark: str = "", *, menu: bool = False) -> None:
        super().__init__()
        self._theme, self._tone, self._mark, self._menu = theme, tone, mark, menu
        self._active = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCheckable(not menu)

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        ):
            # Space presses what has the focus; elsewhere it scrolls the case.
            event.accept()
            return True
        return super().event(event)

    def set_active(self, active: bool) -> None:
        """Mark a chip with a menu as one that filters now."""
        if active != self._active:
            self._active = active
            self.update()

    def show_words(self, text: str) -> None:
        """Show this text."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        size = pill_size(self._theme, self.text(), self._mark)
        return QSize(
            size.width() + (self._theme.px(Size.SMALL) if self._menu else 0), size.height()
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_pill(painter, self._theme, self.rect(), self.text(), self._mark, self._tone)
        if self._menu:
            pixels = self._theme.px(Size.SMALL)
            arrow = self._theme.pixmap(
                "down", _ink_name(self._tone), pixels, self.devicePixelRatioF()
            )
            top = (self.height() - pixels) / 2
            painter.drawPixmap(QPointF(self.width() - pixels - 6, top), arrow)
        if self.isChecked() or self._active or self.hasFocus():
            ink, _ground = self._theme.tone(self._tone)
            painter.setPen(QPen(self._theme.colour("accent") if self.hasFocus() else ink, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            round_ = min(self.height() / 2, 11.0) - 1
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), round_, round_)
