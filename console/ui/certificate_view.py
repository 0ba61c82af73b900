"""Paper on the screen: the pages of a certificate as they were drawn from its own bytes.

Paper stays white in the dark edition too, and before there is a draft the sheet says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.pieces import clear, frame, label, lay
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.ui.theme import Theme

EDGE = 10


class CertificateView(QScrollArea):
    """The pages under each other, as wide as the room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pages: list[QImage] = []
        self._labels: list[QLabel] = []
        self._what = ""
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Certificate"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        lay(self._column, (1, 1, EDGE, 1), EDGE)
        self.setWidget(self._inside)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def show_pages(self, pictures: Sequence[bytes], what: str) -> None:
        """Show pages from their PNG pictures; `what` names the document to a screen reader."""
        self._clear()
        self._what = what
        self._pages = [QImage.fromData(one) for one in pictures]
        for number in range(1, len(self._pages) + 1):
            page = QLabel()
            page.setProperty("kind", "paper")
            page.setAccessibleName(
                tr("{what}, page {number} of {count}").format(
                    what=what, number=number, count=len(self._pages)
                )
            )
            self._labels.append(page)
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.setAccessibleName(what)
        self._fit()
        QTimer.singleShot(0, self._fit)

    def show_words(self, heading: str, sentences: Sequence[str]) -> None:
        """Say why there is nothing to be seen yet."""
        self._clear()
        sheet = frame("card")
        inner = QVBoxLayout(sheet)
        lay(inner, (28, 26, 28, 26), 10)
        inner.addWidget(label(heading, "heading", wrap=True))
        inner.addWidget(frame("line"))
        for sentence in sentences:
            inner.addWidget(label(sentence, "muted", wrap=True))
        inner.addStretch(1)
        self._column.addWidget(sheet, 1)

    def _clear(self) -> None:
        self._pages, self._labels = [], []
        clear(self._column)
        self.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        room = self.viewport().width() - EDGE - 1
        ratio = self.devicePixelRatioF()
        for page, shown in zip(self._pages, self._labels, strict=True):
            pixels = QPixmap.fromImage(
                page.scaledToWidth(
                    max(int(room * ratio), 1), Qt.TransformationMode.SmoothTransformation
                )
            )
            pixels.setDevicePixelRatio(ratio)
            shown.setPixmap(pixels)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
