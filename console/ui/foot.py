"""The lines under a picture that shares the stage or stands alone: what it is, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.pieces import ElidedLabel, flood, lay
from console.ui.tokens import Size, Space

if TYPE_CHECKING:
    from console.ui.theme import Theme


class Foot(QWidget):
    """Under a picture that shares the stage, or stands alone: two lines of facts at most, and
    what the keys do to it, on a ground of its own where it has the keys."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._has_keys = theme, False
        self._facts = (
            ElidedLabel(theme, Size.SMALL, "stage_ink"),
            ElidedLabel(theme, Size.SMALL, "stage_muted"),
        )
        self._loud = ElidedLabel(theme, Size.SMALL, "on_accent", strong=True)
        self._quiet = ElidedLabel(theme, Size.SMALL, "stage_muted")
        column = QVBoxLayout(self)
        lay(column, (16, 4, 16, 6), Space.TIGHT.value)
        for words in (*self._facts, self._loud, self._quiet):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            column.addWidget(words)
        self.hide()

    @property
    def text(self) -> str:
        """What it says of the keys."""
        return self._loud.text if self._has_keys else self._quiet.text

    @property
    def facts(self) -> tuple[str, ...]:
        """What it says of the picture."""
        return tuple(one.text for one in self._facts if one.text)

    def show_facts(self, *facts: str) -> None:
        """Say this of the picture, a line each."""
        for place, words in enumerate(self._facts):
            words.show_words(facts[place] if place < len(facts) else "")
            words.setVisible(place < len(facts))

    def say(self, words: str, *, has_keys: bool) -> None:
        """Say this of the keys."""
        self._has_keys = has_keys
        for one, shown in ((self._loud, has_keys), (self._quiet, not has_keys)):
            one.show_words(words if shown else "")
            one.setVisible(shown)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        flood(painter, event.rect(), self._theme.colour("stage"))
        if self._has_keys:
            top = self._loud.y() - Space.TIGHT.value
            rest = QRect(0, top, self.width(), self.height())
            flood(painter, rest, self._theme.colour("accent"))
