"""How the window looks: its fonts, its colours and the stylesheet made from them.

One scale of type, one scale of spaces, one set of colours in a light and a dark edition. Nothing
else in the window names a colour, a font or a size; no font of the machine is relied on.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from console.ui.stylesheet import stylesheet
from console.ui.tokens import DARK, LIGHT, TONE_COLOURS, Colours, Size, Space, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

STYLE: Final = "Fusion"
"""Qt's own way to draw what our stylesheet says nothing of: the same on every desktop."""

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
FIRST_FONTS: Final = ("Inter-Regular.otf", "Inter-SemiBold.otf")
FURTHER_FONTS: Final = (
    "NotoSans-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "DroidSansFallback.ttf",
)
TEXT_SCALES: Final = (90, 100, 115, 130, 150, 175, 200)
"""What the text can be scaled to, in per cent."""

SCHEMES: Final = ("system", "light", "dark")
"""What the colours can follow."""


class Theme(QObject):
    """The look that every widget draws itself with; says when it has changed."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = "system"
        self._scale = 100
        self._families = _load_fonts(FIRST_FONTS)
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._fonts: dict[tuple[Size, bool], QFont] = {}
        self._metrics: dict[tuple[Size, bool], QFontMetrics] = {}
        self._inks: dict[str, QColor] = {}
        self.still = False
        self.colours = LIGHT
        if app.property("style") != STYLE:
            # As a part of another program; setting it loads all that Python knows of styles.
            app.setStyle(STYLE)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def load_further_fonts(self) -> None:
        """Load the fonts for names in other scripts; they are large, so after the first paint."""
        known = (*self._families, *_load_fonts(FURTHER_FONTS))
        if known != self._families:
            self._families = known
            self._forget_fonts()
            self._app.setFont(self.font())

    def choose(self, scheme: str, text_scale: int) -> None:
        """Take the officer's choice of colours ("system", "light", "dark") and text size."""
        self._scheme = scheme if scheme in SCHEMES else "system"
        self._scale = min(max(text_scale, TEXT_SCALES[0]), TEXT_SCALES[-1])
        self._apply()

    @property
    def is_dark(self) -> bool:
        """Whether the dark edition is on."""
        return self.colours is DARK

    @property
    def scale(self) -> int:
        """The text scale in per cent."""
        return self._scale

    def px(self, size: Size) -> int:
        """A size of the type scale in pixels, at the chosen text scale."""
        return round(size.value * self._scale / 100)

    def scaled(self, pixels: int) -> int:
        """A measure that grows with the text, in pixels."""
        return round(pixels * self._scale / 100)

    def space(self, space: Space) -> int:
        """A space of the scale in pixels."""
        return space.value

    def font(self, size: Size = Size.BODY, *, strong: bool = False) -> QFont:
        """The window's font in one of its sizes."""
        known = self._fonts.get((size, strong))
        if known is None:
            known = QFont(list(self._families))
            known.setPixelSize(self.px(size))
            known.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            self._fonts[(size, strong)] = known
        return known

    def metrics(self, size: Size = Size.BODY, *, strong: bool = False) -> QFontMetrics:
        """How large words are in one of the sizes of the window's font."""
        known = self._metrics.get((size, strong))
        if known is None:
            known = self._metrics[(size, strong)] = QFontMetrics(self.font(size, strong=strong))
        return known

    def colour(self, name: str) -> QColor:
        """A colour by its name in `tokens.Colours`; nobody's to change."""
        known = self._inks.get(name)
        if known is None:
            known = self._inks[name] = QColor(getattr(self.colours, name))
        return known

    def tone(self, tone: Tone) -> tuple[QColor, QColor]:
        """The ink and the ground of a tone."""
        ink, ground = TONE_COLOURS[tone]
        return self.colour(ink), self.colour(ground)

    def pixmap(self, icon: str, colour: str, pixels: int, ratio: float = 1.0) -> QPixmap:
        """One of our icons in one of our colours, `pixels` high, sharp at the screen's ratio."""
        key = (icon, getattr(self.colours, colour), pixels, ratio)
        known = self._pixmaps.get(key)
        if known is None:
            known = _drawn(icon, key[1], pixels, ratio)
            self._pixmaps[key] = known
        return known

    def icon(self, name: str, colour: str = "ink", pixels: int = 20) -> QIcon:
        """One of our icons for a button or a menu."""
        # Python makes all that it knows of icons for the name: not before one is needed.
        from PySide6.QtGui import QIcon  # noqa: PLC0415

        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, colour, pixels, ratio))
        return icon

    def _forget_fonts(self) -> None:
        self._fonts.clear()
        self._metrics.clear()

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self._scheme == "system":
            self._apply()

    def _apply(self) -> None:
        system_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        dark = self._scheme == "dark" or (self._scheme == "system" and system_dark)
        self.colours = DARK if dark else LIGHT
        self._pixmaps.clear()
        self._inks.clear()
        self._forget_fonts()
        self._app.setFont(self.font())
        self._app.setPalette(_palette(self.colours))
        sizes: Mapping[Size, int] = {size: self.px(size) for size in Size}
        self._app.setStyleSheet(stylesheet(self.colours, sizes))
        self.changed.emit()


def _load_fonts(files: tuple[str, ...]) -> tuple[str, ...]:
    families: list[str] = []
    for name in files:
        path = RESOURCES / "fonts" / name
        if path.exists():
            number = QFontDatabase.addApplicationFont(str(path))
            families.extend(QFontDatabase.applicationFontFamilies(number)[:1])
    return tuple(dict.fromkeys(families))


def _drawn(icon: str, colour: str, pixels: int, ratio: float) -> QPixmap:
    drawing = (RESOURCES / "icons" / f"{icon}.svg").read_bytes().replace(b"#000", colour.encode())
    device = round(pixels * ratio)
    pixmap = QPixmap(QSize(device, device))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(drawing).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.ground,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.hover,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.ToolTipBase: colours.surface,
        QPalette.ColorRole.ToolTipText: colours.ink,
        QPalette.ColorRole.Link: colours.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.disabled))
    return palette
