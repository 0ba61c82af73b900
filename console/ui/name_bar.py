"""Above a picture: whose it is, so that nobody is decided about by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout
from typing_extensions import override

from console.ui.pieces import ElidedLabel, flood, lay
from console.ui.tokens import Size

if TYPE_CHECKING:
    from console.ui.theme import Theme

LEAST, LEAST_SHARED = 220, 60
"""Pixels that are always left for the name, alone and beside another."""
LEAST_PLACE = 90
REFERENCE = 66
"""Pixels that an entry's reference needs at a text scale of 100 %."""


class NameBar(QFrame):
    """A name, what is known of the person, and a place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.name = ElidedLabel(theme, Size.STRONG, "stage_ink", strong=True, least=LEAST)
        self.about = ElidedLabel(theme, Size.SMALL, "stage_muted")
        self.place = ElidedLabel(theme, Size.SMALL, "stage_muted", least=LEAST_PLACE)
        self.row = QHBoxLayout(self)
        lay(self.row, (16, 0, 16, 0), 12)
        self.row.addWidget(self.name)
        self.row.addWidget(self.about)
        self.row.addStretch(1)
        self.row.addWidget(self.place)
        self._take_measure()
        theme.changed.connect(self._take_measure)

    def show_words(self, name: str, about: str, place: str) -> None:
        """Show a name, what is known of the person, and where in the list they are."""
        self.name.show_words(name)
        self.about.show_words(about)
        self.place.show_words(place)

    def share(self, *, shared: bool) -> None:
        """Make room for another name beside this one, or take the room back."""
        self.about.setVisible(not shared)
        self.name.give_way_to(LEAST_SHARED if shared else LEAST)

    def _take_measure(self) -> None:
        self.setFixedHeight(self._theme.scaled(44))
        self.place.give_way_to(max(LEAST_PLACE, self._theme.scaled(REFERENCE)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        flood(QPainter(self), event.rect(), self._theme.colour("stage"))
