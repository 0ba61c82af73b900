"""The one large picture: what the verdict keys act on, named and outlined.

It shows a picture that was decoded elsewhere, fits it or shows it at 100 % of the face, and
says when a whole picture has truly been painted, which is what approving waits for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from console.ui.pieces import ElidedLabel, lay
from console.ui.tokens import Size

if TYPE_CHECKING:
    from console.ui.theme import Theme

MARGIN: Final = 28
FACE: Final = QPointF(0.5, 0.42)
"""Where the face of a portrait is, as a part of its width and height."""

LARGEST_FIT: Final = 1.6
NEAREST, FARTHEST = 8.0, 0.1


class PhotoView(QWidget):
    """Shows one picture, fitted or zoomed."""

    painted = Signal(str)
    whole_wanted = Signal(str)
    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._key = ""
        self._fitted: QImage | None = None
        self._whole: QImage | None = None
        self._size = QSize()
        self._words = ""
        self._told = ""
        self._zoom = 0.0
        self._centre = QPointF(FACE)
        self._grip: QPointF | None = None
        self.setMinimumSize(200, 96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Picture")
        theme.changed.connect(self.update)

    @property
    def key(self) -> str:
        """Which entry's picture it shows, or waits for."""
        return self._key

    @property
    def is_zoomed(self) -> bool:
        """Whether it shows a part at a chosen scale, rather than all of it."""
        return self._zoom > 0

    @property
    def zoom(self) -> float:
        """Screen pixels for each pixel of the picture; 0 while it fits."""
        return self._zoom

    def box(self) -> QSize:
        """How large a fitted picture may be, in the screen's own pixels."""
        ratio = self.devicePixelRatioF()
        return QSize(
            max(round((self.width() - 2 * MARGIN) * ratio), 50),
            max(round((self.height() - 2 * MARGIN) * ratio), 50),
        )

    def await_picture(self, key: str, words: str = "") -> None:
        """Blank the stage for an entry whose picture is on its way, or has none (`words`)."""
        self._key, self._words, self._told = key, words, ""
        self._fitted = self._whole = None
        self.update()

    def show_picture(self, key: str, fitted: QImage, whole_size: QSize) -> None:
        """Show a picture that was decoded to fit; zoom and place stay as they were."""
        self._key, self._fitted, self._whole, self._words = key, fitted, None, ""
        self._size, self._told = whole_size, ""
        if self._zoom > 0:
            self.whole_wanted.emit(key)
        self.update()

    def refit(self, key: str, fitted: QImage) -> None:
        """Take the same picture decoded for the present size of the stage."""
        if key == self._key and self._fitted is not None:
            self._fitted = fitted
            self.update()

    def show_whole(self, key: str, whole: QImage) -> None:
        """Take the whole picture, which zooming needs."""
        if key == self._key:
            self._whole = whole
            self.update()

    def toggle_zoom(self) -> None:
        """From fitted to 100 % at the face, and back."""
        if self._fitted is None:
            return
        if self._zoom > 0:
            self._zoom = 0.0
        else:
            self._zoom = 1.0
            self._centre = QPointF(FACE)
            self._want_whole()
        self.update()

    def forget(self) -> None:
        """Let go of the picture."""
        self.await_picture("")

    def picture_place(self) -> QRectF:
        """Where the picture lies on the stage, in the widget's own pixels."""
        width, height = float(self._size.width()), float(self._size.height())
        if not width or not height:
            return QRectF()
        scale = self._scale()
        shown = QRectF(0, 0, width * scale, height * scale)
        if self._zoom > 0:
            shown.moveTopLeft(
                QPointF(
                    self.width() / 2 - self._centre.x() * shown.width(),
                    self.height() / 2 - self._centre.y() * shown.height(),
                )
            )
        else:
            shown.moveCenter(QRectF(self.rect()).center())
        return shown

    def _scale(self) -> float:
        ratio = self.devicePixelRatioF()
        if self._zoom > 0:
            return self._zoom / ratio
        return fit_scale(self._size, self.box()) / ratio

    def _want_whole(self) -> None:
        if self._whole is None and self._key:
            self.whole_wanted.emit(self._key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colour("stage"))
        if self._fitted is None:
            painter.setPen(theme.colour("stage_muted"))
            painter.setFont(theme.font())
            place = self.rect().adjusted(MARGIN, 0, -MARGIN, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, int(flags), self._words)
            return
        place_of_picture = self.picture_place()
        image = self._whole if self._whole is not None and self._zoom > 0 else self._fitted
        device = place_of_picture.size() * self.devicePixelRatioF()
        same = QSize(round(device.width()), round(device.height())) == image.size()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not same)
        if same:
            corner = place_of_picture.topLeft().toPoint()
            place_of_picture = QRectF(QRect(corner, place_of_picture.size().toSize()))
        painter.drawImage(place_of_picture, image)
        painter.setPen(QPen(theme.colour("stage_mark"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place_of_picture.adjusted(-2, -2, 2, 2))
        painter.end()
        if self._told != self._key:
            self._told = self._key
            self.painted.emit(self._key)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._fitted is None or not event.angleDelta().y():
            return
        at = event.position()
        place = self.picture_place()
        under = QPointF(
            (at.x() - place.left()) / place.width(), (at.y() - place.top()) / place.height()
        )
        now = self._scale() * self.devicePixelRatioF()
        zoom = min(max(now * 1.0015 ** event.angleDelta().y(), FARTHEST), NEAREST)
        if zoom <= fit_scale(self._size, self.box()):
            self._zoom = 0.0
            self.update()
            return
        self._zoom = zoom
        shown = self.picture_place().size()
        self._centre = QPointF(
            under.x() + (self.width() / 2 - at.x()) / shown.width(),
            under.y() + (self.height() / 2 - at.y()) / shown.height(),
        )
        self._want_whole()
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._zoom > 0 and event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        moved = event.position() - self._grip
        self._grip = event.position()
        shown = self.picture_place().size()
        self._centre = QPointF(
            min(max(self._centre.x() - moved.x() / shown.width(), 0), 1),
            min(max(self._centre.y() - moved.y() / shown.height(), 0), 1),
        )
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.unsetCursor()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.toggle_zoom()


def fit_scale(whole: QSize, box: QSize) -> float:
    """Screen pixels for each picture pixel when it fits the box, never blown up too far."""
    if whole.isEmpty():
        return 1.0
    return min(box.width() / whole.width(), box.height() / whole.height(), LARGEST_FIT)


class NameBar(QFrame):
    """Above the picture: whose it is, so that nobody is decided about by mistake."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.scaled(44))
        self.name = ElidedLabel(theme, Size.STRONG, "stage_ink", strong=True, least=220)
        self.about = ElidedLabel(theme, Size.SMALL, "stage_muted")
        self.place = ElidedLabel(theme, Size.SMALL, "stage_muted", least=90)
        row = QHBoxLayout(self)
        lay(row, (16, 0, 16, 0), 12)
        row.addWidget(self.name)
        row.addWidget(self.about)
        row.addStretch(1)
        row.addWidget(self.place)

    def show_words(self, name: str, about: str, place: str) -> None:
        """Show a name, what is known of the person, and where in the list they are."""
        self.name.show_words(name)
        self.about.show_words(about)
        self.place.show_words(place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.colour("stage"))
