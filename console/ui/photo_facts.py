"""The strip of facts under the picture: where it came from, how old it is, how good it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from console.ui.pieces import ElidedLabel, lay
from console.ui.tokens import Size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.ui.theme import Theme

MOST = 3


class PhotoFacts(QFrame):
    """Up to three facts side by side, always in the same places."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self._facts = []
        row = QHBoxLayout(self)
        lay(row, (16, 7, 16, 7), 20)
        for _place in range(MOST):
            name = ElidedLabel(theme, Size.SMALL, strong=True)
            value = ElidedLabel(theme, Size.SMALL, "muted")
            for words in (name, value):
                words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            column = QVBoxLayout()
            lay(column, space=1)
            column.addWidget(name)
            column.addWidget(value)
            row.addLayout(column, 1)
            self._facts.append((name, value))

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show names and values; what is left over stays empty."""
        for place, (name, value) in enumerate(self._facts):
            known = facts[place] if place < len(facts) else ("", "")
            name.show_words(known[0])
            value.show_words(known[1])
