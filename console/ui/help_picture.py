"""A picture of the help, as wide as there is room, read and decoded beside the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.ui.jobs import Jobs, Lane
from console.ui.theme import RESOURCES, Theme

if TYPE_CHECKING:
    from pathlib import Path

HELP: Final = RESOURCES / "help"
SHAPE: Final = (16, 10)
"""Every picture of the window is 1440 by 900 pixels."""


class HelpPicture(QWidget):
    """The picture; `words` say what it shows to whoever does not see it."""

    def __init__(self, jobs: Jobs, theme: Theme, name: str, words: str) -> None:
        super().__init__()
        self._jobs, self._theme, self._file = jobs, theme, HELP / name
        self._asked = False
        self.image = QImage()
        self.setAccessibleName(words)
        self.setToolTip(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return width * SHAPE[1] // SHAPE[0]

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 200)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not self._asked:
            self._asked = True
            self._jobs.ask(Lane.PICTURES, partial(_read, self._file), self._came)

    def _came(self, image: QImage) -> None:
        self.image = image
        self.setVisible(not image.isNull())
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        inside = QRect(0, 0, self.width() - 1, self.height() - 1)
        if not self.image.isNull():
            ratio = self.devicePixelRatioF()
            fitted = self.image.scaled(
                self.size() * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            fitted.setDevicePixelRatio(ratio)
            painter.drawImage(0, 0, fitted)
        painter.setPen(self._theme.colour("line"))
        painter.drawRect(inside)


def _read(file: Path) -> QImage:
    return QImage(str(file))
