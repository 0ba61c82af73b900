"""The strip of facts under the picture: where it came from, how old it is, how good it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout
from typing_extensions import override

from console.ui.pieces import ElidedLabel, KeyButton, lay
from console.ui.tokens import Size
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from console.ui.theme import Theme

SHARES = (5, 6, 4)
"""How the width is shared among the facts."""

ROOM_FOR_KEYS = 600


class PhotoFacts(QFrame):
    """Up to three facts side by side, always in the same places, and the keys that look closer."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "strip")
        self._facts = []
        row = QHBoxLayout(self)
        lay(row, (16, 7, 16, 7), 14)
        for share in SHARES:
            name = ElidedLabel(theme, Size.SMALL, strong=True)
            value = ElidedLabel(theme, Size.SMALL, "muted")
            for words in (name, value):
                words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            column = QVBoxLayout()
            lay(column, space=1)
            column.addWidget(name)
            column.addWidget(value)
            row.addLayout(column, share)
            self._facts.append((name, value))
        self.compare = KeyButton(theme, tr("Compare"), "C", flat=True)
        self.zoom = KeyButton(theme, tr("Zoom"), "Z", flat=True)
        self.compare.clicked.connect(self._compare)
        self.zoom.clicked.connect(self._zoom)
        row.addWidget(self.compare)
        row.addWidget(self.zoom)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show names and values; what is left over stays empty."""
        for place, (name, value) in enumerate(self._facts):
            known = facts[place] if place < len(facts) else ("", "")
            name.show_words(known[0])
            value.show_words(known[1])

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Print these keys on the buttons."""
        self.compare.show_key(keys["compare"])
        self.zoom.show_key(keys["zoom"])

    def _compare(self) -> None:
        self.asked.emit("compare")

    def _zoom(self) -> None:
        self.asked.emit("zoom")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow strip the facts need the room; the keys and the menu still work."""
        roomy = self.width() >= self._theme.scaled(ROOM_FOR_KEYS)
        self.compare.setVisible(roomy)
        self.zoom.setVisible(roomy)
