"""Small parts that every page is made of: labels, cards, pills, buttons that show their key.

Text from outside is always plain text here, never markup; a pill is a word and a shape as well
as a colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.ui.tokens import Size, Space, Tone
from console.ui.tongue import tr
from console.ui.wrapped import Wrapped

if TYPE_CHECKING:
    from console.ui.theme import Theme


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label of plain text in one of the stylesheet's roles."""
    made = Wrapped() if wrap else QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    if role:
        made.setProperty("role", role)
    if role == "caption":
        font = made.font()
        font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.5)
        made.setFont(font)
    return made


def say(words: QLabel, text: str) -> None:
    """Show this text, or nothing at all where there is none."""
    words.setText(text)
    words.setVisible(bool(text))


def frame(kind: str, tone: Tone | None = None) -> QFrame:
    """A frame of one of the stylesheet's kinds."""
    made = QFrame()
    made.setProperty("kind", kind)
    set_tone(made, tone)
    return made


def set_tone(widget: QWidget, tone: Tone | None) -> None:
    """Give a widget the look of a tone, or take it away."""
    widget.setProperty("tone", tone.value if tone else "")
    restyle(widget)


def restyle(widget: QWidget) -> None:
    """Make the stylesheet look again at a widget whose property has changed.

    One that it never looked at is told nothing: it will look before it is shown.
    """
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    # Told as Qt tells it: asking the widget for its style would load all that Python knows of
    # styles, some hundreds of names, before the first entry is on the screen.
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.Polish))


def flood(painter: QPainter, area: QRect, colour: QColor) -> None:
    """Fill an area with one colour.

    Said in a way that leaves gradients out: Python would learn all of their names, the first time
    that anything is filled, before the first entry is on the screen.
    """
    painter.setBackground(colour)
    painter.eraseRect(area)


def line() -> QFrame:
    """A hair line between two rows."""
    return frame("line")


def lay(
    layout: QBoxLayout, margins: tuple[int, int, int, int] = (0, 0, 0, 0), space: int = 0
) -> QBoxLayout:
    """Set a box layout's margins and spacing, and give it back."""
    layout.setContentsMargins(*margins)
    layout.setSpacing(space)
    return layout


PANEL_WIDTH: Final = 470
"""Pixels of a panel over the picture, at a text of 100 %."""


def fit_over(panel: QWidget, wide: int) -> None:
    """Make a panel that lies over another widget this wide, or as wide as there is room."""
    over = panel.parentWidget()
    panel.setFixedWidth(min(wide, max(over.width() - 32, 200)) if over is not None else wide)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let go of it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class Card(QFrame):
    """A titled card; what it shows goes into `body`."""

    def __init__(self, title: str, tone: Tone | None = None) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.title = label(title.upper(), "caption", wrap=True)
        outer = QVBoxLayout(self)
        lay(outer, (14, 12, 14, 12), Space.SNUG.value)
        outer.addWidget(self.title)
        self.body = QVBoxLayout()
        lay(self.body, space=Space.TIGHT.value)
        outer.addLayout(self.body)
        self.set_card_tone(tone)

    def set_card_tone(self, tone: Tone | None) -> None:
        """Colour the card's edge and title."""
        set_tone(self, tone)
        set_tone(self.title, tone)

    def set_title(self, title: str) -> None:
        """Name the card."""
        self.title.setText(title.upper())


class KeyButton(QPushButton):
    """A button that shows its key beside its word; Space and Enter do not press it.

    A `flat` one is quieter: it stands for a key that decides nothing.
    """

    def __init__(self, theme: Theme, text: str, key: str = "", *, flat: bool = False) -> None:
        super().__init__(text)
        self._theme, self._key, self._flat = theme, key, flat
        self._measured: tuple[tuple[QFont, str, str], QSize] | None = None
        self.setProperty("kind", "key")
        self.setAutoDefault(False)
        self.setDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def key(self) -> str:
        """The key that is shown."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show this key instead ('' where it has none)."""
        self._key = key
        self.setAccessibleDescription(tr("Key {key}").format(key=key) if key else "")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        font = self._theme.font(strong=not self._flat)
        of = (font, self.text(), self._key)
        if self._measured is None or self._measured[0] != of:
            words = self._theme.metrics(strong=not self._flat)
            width = words.horizontalAdvance(self.text()) + 2 * self._side()
            if self._key:
                width += self._cap_width() + 8
            size = QSize(width, max(self._theme.scaled(32), words.height() + 14))
            self._measured = of, size
        return self._measured[1]

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _side(self) -> int:
        return 4 if self._flat else 14

    def _cap_width(self) -> int:
        metrics = self._theme.metrics(Size.CAPTION, strong=True)
        return max(metrics.horizontalAdvance(self._key) + 10, 18)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = on and self.underMouse()
        ground = "track" if self.isDown() else "hover" if over else "surface"
        edge = ground if self._flat else "edge" if on else "line"
        seen = self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if seen else edge), 2 if seen else 1))
        painter.setBrush(theme.colour(ground))
        half = 1.0 if seen else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 7, 7)
        ink = "disabled" if not on else "muted" if self._flat else "ink"
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font(strong=not self._flat))
        inside = self.rect().adjusted(self._side(), 0, -self._side(), 0)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._key:
            wide, tall = self._cap_width(), theme.scaled(18)
            left = inside.right() - wide + 1
            cap = QRect(left, (self.height() - tall) // 2, wide, tall)
            draw_key(painter, theme, cap, self._key, enabled=on)


def draw_key(
    painter: QPainter, theme: Theme, place: QRect, key: str, *, enabled: bool = True
) -> None:
    """Paint a key cap into its place."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("key"))
    painter.drawRoundedRect(QRectF(place), 4, 4)
    painter.setPen(theme.colour("ink" if enabled else "disabled"))
    painter.setFont(theme.font(Size.CAPTION, strong=True))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), key)


class ElidedLabel(QWidget):
    """One line of plain text that is cut with an ellipsis, and told whole in its tip.

    It gives way to its neighbours down to `least` pixels.
    """

    def __init__(
        self,
        theme: Theme,
        size: Size = Size.BODY,
        colour: str = "ink",
        *,
        strong: bool = False,
        least: int = 30,
    ) -> None:
        super().__init__()
        self._least = least
        self._theme, self._size, self._colour, self._strong = theme, size, colour, strong
        self._text = ""
        self._measured: tuple[QFont, QSize] | None = None
        """The size of the text in a font; a layout asks for it again and again."""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def give_way_to(self, least: int) -> None:
        """Give way to the neighbours down to so many pixels from now on."""
        if least != self._least:
            self._least = least
            self.updateGeometry()

    def show_words(self, text: str) -> None:
        """Show this text."""
        words = " ".join(text.split())
        if words == self._text:
            return
        self._text = words
        self._measured = None
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        font = self._theme.font(self._size, strong=self._strong)
        if self._measured is None or self._measured[0] is not font:
            metrics = self._theme.metrics(self._size, strong=self._strong)
            size = QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 2)
            self._measured = font, size
        return self._measured[1]

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._least), hint.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        cut = self.width() < self.sizeHint().width()
        self.setToolTip(tip(self._text) if cut else "")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._theme.font(self._size, strong=self._strong)
        painter.setFont(font)
        painter.setPen(self._theme.colour(self._colour))
        metrics = self._theme.metrics(self._size, strong=self._strong)
        words = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), words)


def tip(text: str) -> str:
    """Text for a tool tip, which Qt would otherwise read as markup where it looks like some."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>"


def row(*widgets: QWidget | None, space: int = Space.SNUG.value) -> QHBoxLayout:
    """Widgets side by side; None stands for the room that is left."""
    made = QHBoxLayout()
    lay(made, space=space)
    for widget in widgets:
        if widget is None:
            made.addStretch(1)
        else:
            made.addWidget(widget)
    return made
