"""Every fact of the picture on the desk, over its corner: shown and taken away by one key."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.ui.pieces import label, lay, row
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from console.ui.theme import Theme

WIDTH = 300
AROUND = 108
"""Pixels of the card's height that are not facts."""
USUAL: Final = 9
"""As many facts as are told of a picture."""


class FactsCard(QFrame):
    """Names and values that can be selected and copied."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Picture facts"))
        self._sheet = QWidget()
        self._grid = QGridLayout(self._sheet)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []
        close = QPushButton(tr("Close"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.closed)
        outer = QVBoxLayout(self)
        lay(outer, (14, 12, 14, 12), 10)
        outer.addWidget(label(tr("PICTURE FACTS"), "caption"))
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(tr("Picture facts"))
        scroll.verticalScrollBar().rangeChanged.connect(self._ranged)
        scroll.setWidget(self._sheet)
        for part in (self._sheet, scroll.viewport()):
            part.setAutoFillBackground(False)
        outer.addWidget(scroll, 1)
        outer.addLayout(row(None, close))
        self.hide()

    def make_rows(self, many: int = USUAL) -> Iterator[QWidget]:
        """Make room for so many facts, giving each row that has its place."""
        while len(self._rows) < many:
            name, value = label("", "small-muted"), label("", "small", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(name, len(self._rows), 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, len(self._rows), 1)
            self._rows.append((name, value))
            yield value

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these facts, each in its own place."""
        deque(self.make_rows(len(facts)), maxlen=0)
        for place, (name, value) in enumerate(self._rows):
            said = facts[place] if place < len(facts) else ("", "")
            for part, words in zip((name, value), said, strict=True):
                part.setText(words)
                part.setVisible(place < len(facts))

    def fit_into(self, place: QRect) -> None:
        """Lie at the top left of a place; what does not fit can be scrolled to."""
        wide = min(self._theme.scaled(WIDTH), place.width())
        inner = wide - 28
        needed = self._grid.heightForWidth(inner) + self._theme.scaled(AROUND)
        self.setGeometry(place.x(), place.y(), wide, min(needed, place.height()))

    def _ranged(self, _least: int, most: int) -> None:
        """Tab comes here where there is something to scroll to by Page Down and Page Up."""
        policy = Qt.FocusPolicy.StrongFocus if most > 0 else Qt.FocusPolicy.NoFocus
        self._scroll.setFocusPolicy(policy)

    @property
    def words(self) -> dict[str, str]:
        """What it says, by name."""
        shown = [(name, value) for name, value in self._rows if not name.isHidden()]
        return {name.text(): value.text().replace("\u200b", "") for name, value in shown}
