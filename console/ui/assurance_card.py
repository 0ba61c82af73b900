"""How attentively a list was reviewed, as a card: figures of the list and of nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from console.domain import vigilance
from console.ui.pieces import label, line
from console.ui.told_card import ToldCard
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from console.domain.vigilance import Assurance
    from console.ui.theme import Theme


class AssuranceCard(ToldCard):
    """The card."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("How it was reviewed"))
        self.body.addStretch(1)
        self.body.addWidget(
            label(tr("Figures of the list, never of one person."), "small-muted", wrap=True)
        )
        self.sentences: tuple[str, ...] = ()

    def show_assurance(self, found: Assurance | None) -> None:
        """Show these figures; None is none."""
        self.sentences = vigilance.sentences(found) if found is not None else ()
        if not self.begins(self.sentences):
            return
        for place, sentence in enumerate(self.sentences):
            if place:
                self.column.addWidget(line())
            words = label(said(sentence), wrap=True)
            words.setContentsMargins(0, 5, 0, 5)
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.column.addWidget(words)
