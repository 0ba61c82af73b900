"""The Help page: a day's work, the keys, the standings, every reason, and what is not protected.

It is made of plain labels from the same tables that the console works by, and loads nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain import reasons
from console.domain.findings import Reason
from console.ui.actions import BY_ID, COMMANDS, GROUPS, Command, words_of
from console.ui.fault_report import SEEN, open_report
from console.ui.fields import line_field
from console.ui.help_pages import TOPICS, Topic
from console.ui.help_picture import HelpPicture
from console.ui.help_words import DAY, FAULTS, LIMITS, STANDINGS, Passage
from console.ui.key_sheet import KeyCaps
from console.ui.page import FooterFacts, Frame, Parts
from console.ui.pieces import Card, clear, label, lay, row
from console.ui.plain_page import PlainPage
from console.ui.sections import Sections
from console.ui.sheet import button
from console.ui.tongue import later, said, tr
from console.ui.unfolding import Unfolding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from console.domain.entries import EntryRef

DAY_NAME, KEYS_NAME, STANDINGS_NAME = (
    later("A day's work"),
    later("Keys"),
    later("What standings mean"),
)
REASONS_NAME, LIMITS_NAME = later("Reasons"), later("What is not protected")
FAULTS_NAME = later("Faults")


class HelpPage(PlainPage):
    """The page."""

    id = "help"
    title = later("Help")

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__(parts, frame)
        self.sections = Sections(frame.theme, tr("Sections of the help"))
        self._topic_keys: dict[str, QVBoxLayout] = {}
        self._told: object = None
        outer = QVBoxLayout(self)
        lay(outer)
        outer.addWidget(self.sections)
        Unfolding(self, (self.sections.names, self.sections.stack))

    @override
    def build(self) -> Iterator[QWidget]:
        yield from self._passages(self._section(DAY_NAME), DAY)
        for topic in TOPICS:
            yield from self._topic(topic)
        yield from self._all_keys()
        yield from self._passages(self._section(STANDINGS_NAME), STANDINGS)
        self.reasons = ReasonsSection()
        self.sections.add(REASONS_NAME, self.reasons)
        yield from self.reasons.build()
        yield from self._passages(self._section(LIMITS_NAME), LIMITS)
        yield from self._faults()
        yield from self._key_cards()

    def _section(self, name: str) -> QVBoxLayout:
        """A section in its place, still empty: moving what is full takes longer than filling it."""
        section = QWidget()
        column = QVBoxLayout(section)
        lay(column, space=12)
        self.sections.add(name, section)
        return column

    def _passages(self, column: QVBoxLayout, passages: Iterable[Passage]) -> Iterator[QWidget]:
        for passage in passages:
            card = Card(tr(passage.heading))
            column.addWidget(card)
            for sentence in passage.sentences:
                card.body.addWidget(label(tr(sentence), wrap=True))
            yield card

    def _all_keys(self) -> Iterator[QWidget]:
        self._keys = QVBoxLayout()
        lay(self._keys, space=12)
        self.tour = button(tr("Show the tour of the keys"))
        self.tour.clicked.connect(self._frame.show_tour)
        column = self._section(KEYS_NAME)
        column.addLayout(row(self.tour, None))
        column.addLayout(self._keys)
        yield self.tour

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """Show the keys as they are now."""
        self._show_keys()
        asked = next((one for one in TOPICS if one.page == self._frame.came_from), None)
        if asked is not None:
            self.sections.go(asked.name)
        elif not self.sections.current:
            self.sections.go(DAY_NAME)
        self._frame.show_footer(self.id, FooterFacts((tr("Every command is also in the menu"),)))
        self.sections.names.setFocus()

    def _show_keys(self) -> None:
        """Show the keys that hold now, where they are others than lie there."""
        for _ in self._key_cards():
            pass

    def _key_cards(self) -> Iterator[QWidget]:
        held = tuple(self._frame.keys_of(one.id) for one in COMMANDS)
        told = (held, self._frame.theme.scale)
        if told == self._told:
            return
        self._told = told
        clear(self._keys)
        for group in GROUPS:
            card = Card(tr(group))
            self._keys.addWidget(card)
            yield from self._fill(card, [one for one in COMMANDS if one.group == group])
        for topic in TOPICS:
            clear(self._topic_keys[topic.page])
            card = Card(tr("Keys"))
            self._topic_keys[topic.page].addWidget(card)
            yield from self._fill(card, [BY_ID[one] for one in topic.commands])

    def _fill(self, card: Card, commands: Iterable[Command]) -> Iterator[QWidget]:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        grid.setColumnMinimumWidth(0, self._frame.theme.scaled(260))
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        for place, command in enumerate(commands):
            words = label(command.words)
            grid.addWidget(words, place, 0)
            key = self._frame.keys_of(command.id)
            if key:
                caps = KeyCaps(self._frame.theme, (words_of(key),))
                grid.addWidget(caps, place, 1, Qt.AlignmentFlag.AlignLeft)
            else:
                grid.addWidget(label(tr("no key"), "muted"), place, 1)
            yield words

    def _topic(self, topic: Topic) -> Iterator[QWidget]:
        column = self._section(topic.name)
        theme = self._frame.theme
        column.addWidget(HelpPicture(self._frame.jobs, theme, topic.picture, tr(topic.shows)))
        yield from self._passages(column, topic.passages)
        self._topic_keys[topic.page] = QVBoxLayout()
        column.addLayout(self._topic_keys[topic.page])

    def _faults(self) -> Iterator[QWidget]:
        self.report = button(tr("Make a fault report…"))
        self.report.clicked.connect(self._report)
        column = self._section(FAULTS_NAME)
        yield from self._passages(column, FAULTS)
        column.addWidget(self.report, 0, Qt.AlignmentFlag.AlignLeft)
        yield self.report

    def _report(self) -> None:
        open_report(self.window(), tuple(SEEN))


class ReasonsSection(QWidget):
    """Every reason with its meaning, and a field to find one."""

    def __init__(self) -> None:
        super().__init__()
        self.search = line_field(tr("Find a reason"))
        self.search.setAccessibleName(tr("Find a reason"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._card = Card(tr("Every reason for which an entry can be struck, or needs judgement"))
        self._lines: list[tuple[str, QWidget]] = []
        outer = QVBoxLayout(self)
        lay(outer, space=12)
        outer.addWidget(self.search)
        outer.addWidget(self._card)

    def build(self) -> Iterator[QWidget]:
        """Add the reasons, giving each that has its place."""
        for reason in Reason:
            title, meaning = said(reasons.words(reason)), said(reasons.meaning(reason))
            line = _two(title, meaning)
            self._lines.append((f"{title} {meaning} {reason.value}".casefold(), line))
            self._card.body.addWidget(line)
            yield line

    @property
    def shown(self) -> int:
        """How many reasons are on show."""
        return sum(not line.isHidden() for _said, line in self._lines)

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for told, line in self._lines:
            line.setVisible(all(one in told for one in wanted))


def _two(heading: str, words: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    lay(column, (0, 4, 0, 4), 2)
    column.addWidget(label(heading, "strong", wrap=True))
    if words:
        column.addWidget(label(words, "muted", wrap=True))
    return made
