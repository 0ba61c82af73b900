"""Every fact of the picture on the desk, over its corner: shown and taken away by one key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from console.ui.pieces import label, lay, row
from console.ui.theme import Theme

WIDTH = 300


class FactsCard(QFrame):
    """Names and values that can be selected and copied."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self.setAccessibleName("Picture facts")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []
        close = QPushButton("Close")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.closed)
        outer = QVBoxLayout(self)
        lay(outer, (14, 12, 14, 12), 10)
        outer.addWidget(label("PICTURE FACTS", "caption"))
        outer.addLayout(self._grid)
        outer.addLayout(row(None, close))
        self.hide()

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these facts, each in its own place."""
        while len(self._rows) < len(facts):
            name, value = label("", "small-muted", wrap=True), label("", "small", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(name, len(self._rows), 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, len(self._rows), 1)
            name.setMinimumWidth(self._theme.scaled(90))
            self._rows.append((name, value))
        for place, (name, value) in enumerate(self._rows):
            said = facts[place] if place < len(facts) else ("", "")
            name.setText(said[0])
            value.setText(said[1])
        self.setFixedWidth(self._theme.scaled(WIDTH))
        self.adjustSize()

    @property
    def words(self) -> dict[str, str]:
        """What it says, by name."""
        return {name.text(): value.text().replace("\u200b", "") for name, value in self._rows}
