"""The line at the bottom: how far the list has come, and that it is saved.

It says what the page in front told it; each page has its own words, kept while it is behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from console.ui.page import FooterFacts
from console.ui.pieces import ElidedLabel, label, lay
from console.ui.tokens import Size
from console.ui.tongue import number, tr

if TYPE_CHECKING:
    from console.ui.theme import Theme

HEIGHT: Final = 30


class Footer(QFrame):
    """The footer."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "footer")
        self._theme = theme
        theme.changed.connect(self._fit)
        self._progress_words = label(role="small-muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._words = ElidedLabel(theme, Size.SMALL, "muted")
        self._right = ElidedLabel(theme, Size.SMALL, "muted")
        row = QHBoxLayout(self)
        lay(row, (16, 0, 16, 0), 16)
        row.addWidget(self._progress_words)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self._right)
        self._fit()
        self.show_facts(FooterFacts())

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.scaled(HEIGHT))
        # Larger words need the room that the bar would take.
        self._bar.setFixedWidth(min(300, 300 * 100 // self._theme.scale))

    def show_facts(self, facts: FooterFacts) -> None:
        """Say this."""
        self._bar.setVisible(facts.whole > 0)
        self._progress_words.setVisible(facts.whole > 0)
        if facts.whole:
            self._progress_words.setText(
                tr("{done} of {whole} decided").format(
                    done=number(facts.done), whole=number(facts.whole)
                )
            )
            self._bar.setRange(0, facts.whole)
            self._bar.setValue(facts.done)
            self._bar.setAccessibleName(self._progress_words.text())
        self._words.show_words("  ·  ".join(facts.words))
        self._right.show_words(facts.right)
