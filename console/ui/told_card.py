"""A card that is made anew only where it has something else to say.

Making a label takes longer than comparing what it would say, and a page shows the same again
each time that it comes to the front.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from console.ui.pieces import Card, clear, lay

if TYPE_CHECKING:
    from console.ui.theme import Theme


class ToldCard(Card):
    """The card; what it says lies in `column`."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(title)
        self._theme = theme
        self._told: object = None
        self.column = QVBoxLayout()
        lay(self.column)
        self.body.addLayout(self.column)
        theme.changed.connect(self._forget)

    def begins(self, *told: object) -> bool:
        """Whether this is something else than lies there; then nothing lies there any more."""
        if told == self._told:
            return False
        self._told = told
        clear(self.column)
        return True

    def _forget(self) -> None:
        """Its marks are as large as the text: they are made anew when it is shown next."""
        self._told = None
