"""The Help page: a day's work, the keys, the standings, every reason, and what is not protected.

It is made of plain labels from the same tables that the console works by, and loads nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from console.domain import reasons
from console.domain.findings import Reason
from console.ui.actions import COMMANDS, GROUPS, words_of
from console.ui.fields import line_field
from console.ui.help_words import DAY, LIMITS, STANDINGS, Passage
from console.ui.key_sheet import KeyCaps
from console.ui.page import FooterFacts, Frame, Parts
from console.ui.pieces import Card, clear, label, lay
from console.ui.plain_page import PlainPage
from console.ui.sections import Sections

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.entries import EntryRef

DAY_NAME, KEYS_NAME, STANDINGS_NAME = "A day's work", "Keys", "What standings mean"
REASONS_NAME, LIMITS_NAME = "Reasons", "What is not protected"


class HelpPage(PlainPage):
    """The page."""

    id = "help"
    title = "Help"

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__(parts, frame)
        self.sections = Sections(frame.theme, "Sections of the help")
        self._keys = QVBoxLayout()
        lay(self._keys, space=12)
        keys = QWidget()
        keys.setLayout(self._keys)
        self.reasons = ReasonsSection()
        self.sections.add(DAY_NAME, _passages(DAY))
        self.sections.add(KEYS_NAME, keys)
        self.sections.add(STANDINGS_NAME, _passages(STANDINGS))
        self.sections.add(REASONS_NAME, self.reasons)
        self.sections.add(LIMITS_NAME, _passages(LIMITS))
        outer = QVBoxLayout(self)
        lay(outer)
        outer.addWidget(self.sections)

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """Show the keys as they are now."""
        self._show_keys()
        if not self.sections.current:
            self.sections.go(DAY_NAME)
        self._frame.show_footer(self.id, FooterFacts(("Every command is also in the menu",)))
        self.sections.names.setFocus()

    def _show_keys(self) -> None:
        clear(self._keys)
        for group in GROUPS:
            card = Card(group)
            grid = QGridLayout()
            grid.setHorizontalSpacing(18)
            grid.setVerticalSpacing(7)
            grid.setColumnMinimumWidth(0, self._frame.theme.scaled(260))
            grid.setColumnStretch(1, 1)
            for place, command in enumerate(one for one in COMMANDS if one.group == group):
                grid.addWidget(label(command.words), place, 0)
                key = self._frame.keys_of(command.id)
                if key:
                    caps = KeyCaps(self._frame.theme, (words_of(key),))
                    grid.addWidget(caps, place, 1, Qt.AlignmentFlag.AlignLeft)
                else:
                    grid.addWidget(label("no key", "muted"), place, 1)
            card.body.addLayout(grid)
            self._keys.addWidget(card)


class ReasonsSection(QWidget):
    """Every reason with its meaning, and a field to find one."""

    def __init__(self) -> None:
        super().__init__()
        self.search = line_field("Find a reason")
        self.search.setAccessibleName("Find a reason")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        card = Card("Every reason for which an entry can be struck, or needs judgement")
        self._lines: list[tuple[str, QWidget]] = []
        for reason in Reason:
            line = _two(reasons.words(reason), reasons.meaning(reason))
            said = f"{reasons.words(reason)} {reasons.meaning(reason)} {reason.value}"
            self._lines.append((said.casefold(), line))
            card.body.addWidget(line)
        outer = QVBoxLayout(self)
        lay(outer, space=12)
        outer.addWidget(self.search)
        outer.addWidget(card)

    @property
    def shown(self) -> int:
        """How many reasons are on show."""
        return sum(not line.isHidden() for _said, line in self._lines)

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for said, line in self._lines:
            line.setVisible(all(one in said for one in wanted))


def _two(heading: str, words: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    lay(column, (0, 4, 0, 4), 2)
    column.addWidget(label(heading, "strong", wrap=True))
    if words:
        column.addWidget(label(words, "muted", wrap=True))
    return made


def _passages(passages: Iterable[Passage]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    lay(column, space=12)
    for passage in passages:
        card = Card(passage.heading)
        for sentence in passage.sentences:
            card.body.addWidget(label(sentence, wrap=True))
        column.addWidget(card)
    return made
