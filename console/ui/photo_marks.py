"""What is written over a picture: that it is changed for the eye, and how near the eye is.

A picture that is not seen as it is kept says so on a ground that cannot be overlooked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from console.ui.tokens import Size, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.ui.theme import Theme


def paint_marks(painter: QPainter, theme: Theme, stage: QRect, marks: Sequence[str]) -> None:
    """Write the marks at the foot of the stage, one above the other, the last at the bottom."""
    if not marks:
        return
    quiet = (theme.colour("stage_ink"), theme.colour("stage"))
    painter.setFont(theme.font(Size.SMALL, strong=True))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    bottom = stage.height() - 8
    for words in reversed(marks):
        is_changed = words[0].isalpha()
        ink, ground = theme.tone(Tone.WARN) if is_changed else quiet
        text = painter.boundingRect(stage.adjusted(20, 0, -20, 0), flags, words)
        shown = QRectF(0, 0, text.width() + 20, text.height() + 8)
        shown.moveCenter(QPointF(stage.width() / 2, 0))
        shown.moveBottom(bottom)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(shown, 7, 7)
        painter.setPen(ink)
        painter.drawText(shown, flags, words)
        bottom = round(shown.top()) - 6
