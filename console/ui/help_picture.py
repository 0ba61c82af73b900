"""A picture of the help, as wide as there is room, read and fitted beside the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
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
        self.image, self._fitted = QImage(), QImage()
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
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        if not self.image.isNull():
            size, ratio = self.size(), self.devicePixelRatioF()
            work = partial(_fitted, self.image, size * ratio, ratio)
            self._jobs.ask(Lane.PICTURES, work, self._fits)

    def _fits(self, fitted: QImage) -> None:
        self._fitted = fitted
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = QRect(0, 0, self.width() - 1, self.height() - 1)
        if not self._fitted.isNull():
            painter.drawImage(0, 0, self._fitted)
        painter.setPen(self._theme.colour("line"))
        painter.drawRect(inside)


def _fitted(image: QImage, size: QSize, ratio: float) -> QImage:
    fitted = image.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    fitted.setDevicePixelRatio(ratio)
    return fitted


def _read(file: Path) -> QImage:
    return QImage(str(file))
