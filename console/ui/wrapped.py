"""A label of wrapped plain text that is quick to change and to lay out.

Qt's own label lays its text out three times over to say how wide it would like to be, which a
column asks of no label that takes the width it is given; and one whose text can be selected
keeps a whole document. Here the height for a width is all that is ever worked out, once, and
text can be selected from the moment the pointer is over it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent

NARROWEST: Final = 40
"""Pixels: words are never laid out in less."""

_LOOKS: Final = frozenset(
    {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.ContentsRectChange}
)


class Wrapped(QLabel):
    """Words as wide as their column."""

    def __init__(self, *, selectable: bool = False) -> None:
        super().__init__()
        self._selectable = selectable
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        # Without it a layout would give the words the height of one line.
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(NARROWEST)

    @override
    def setText(self, text: str) -> None:
        if text != self.text():
            self._heights.clear()
            self._let_go()
            super().setText(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(NARROWEST, self.fontMetrics().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in _LOOKS:
            self._heights.clear()
        super().changeEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        if self._selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasSelectedText():
            self._let_go()
        super().leaveEvent(event)

    def _let_go(self) -> None:
        if self._selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
