"""What the cards of the watch page are made of: rows in columns, small faces, and their heads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.pieces import frame, label, lay
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout

    from console.ui.theme import Theme

FACE: Final = (34, 42)


class Face(QWidget):
    """A small face, or the outline of one where none is shown."""

    def __init__(self, theme: Theme, pixels: tuple[int, int] = FACE) -> None:
        super().__init__()
        self._theme, self._pixels = theme, pixels
        self._image: QImage | None = None
        self.setAccessibleName(tr("No picture"))
        self._fit()
        theme.changed.connect(self._fit)

    @property
    def is_shown(self) -> bool:
        """Whether a face is shown."""
        return self._image is not None

    def show_face(self, image: QImage | None, name: str) -> None:
        """Show this face, or take it away."""
        self._image = image
        self.setAccessibleName(
            tr("Picture of {name}").format(name=name) if image is not None else tr("No picture")
        )
        self.update()

    def _fit(self) -> None:
        wide, tall = self._pixels
        self.setFixedSize(QSize(self._theme.scaled(wide), self._theme.scaled(tall)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 3, 3)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), self._theme.colour("quiet"))
        if self._image is None:
            pixels = min(self.width(), self.height()) * 2 // 3
            picture = self._theme.pixmap("person", "muted", pixels, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - pixels) // 2, (self.height() - pixels) // 2, picture)
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        place = QRectF(
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 3,
            size.width(),
            size.height(),
        )
        painter.drawImage(place, self._image)


class Rows(QWidget):
    """Rows under heads, with a hair line between; a row's cells are widgets or layouts."""

    def __init__(self, heads: Sequence[str], stretches: Sequence[int]) -> None:
        super().__init__()
        self._heads, self._count = tuple(heads), 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(0)
        for column, stretch in enumerate(stretches):
            self._grid.setColumnStretch(column, stretch)
        if any(heads):
            for column, words in enumerate(heads):
                head = label(words, "caption", wrap=True)
                head.setContentsMargins(0, 2, 0, 6)
                self._grid.addWidget(head, 0, column)
            self._grid.addWidget(frame("line"), 1, 0, 1, len(heads))

    def add(self, *cells: QWidget | QLayout) -> None:
        """Put a row under the others."""
        place = 2 + 2 * self._count
        if self._count:
            self._grid.addWidget(frame("line"), place - 1, 0, 1, len(self._heads))
        self._count += 1
        for column, one in enumerate(cells):
            cell = QVBoxLayout()
            lay(cell, (0, 7, 0, 7))
            if isinstance(one, QWidget):
                cell.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
            else:
                cell.addLayout(one)
            cell.addStretch(1)
            self._grid.addLayout(cell, place, column)
