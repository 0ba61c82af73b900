"""The keys of every command: changing them, taking them away, and going back to the table.

Keys that clash or that cannot stand for a decision are said in sentences and not taken; the
keys that hold are always a whole set without problems.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QKeySequenceEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.ui.actions import COMMANDS, GROUPS, Command, bindings, normal, problems
from console.ui.pieces import Card, label, lay, row
from console.ui.sheet import Troubles, button
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from console.ui.page import Frame

MOST_KEYS = 2


class KeysSection(QWidget):
    """The table of keys."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._filling = False
        # The field may be far below the sentence, which has to be read, once it is laid out.
        self._far = QTimer(self)
        self._far.setSingleShot(True)
        self._far.timeout.connect(self._show_troubles)
        self.edits: dict[str, tuple[QKeySequenceEdit, ...]] = {}
        self.single = QCheckBox(tr("Single letters act, such as A and X in Review"))
        self.single.toggled.connect(self._single)
        self.troubles = Troubles()
        self.reset = button(tr("Back to the keys of the table"))
        self.reset.clicked.connect(self._reset)
        letters = Card(tr("Single letters"))
        letters.body.addWidget(self.single)
        letters.body.addWidget(
            label(
                tr(
                    "Switched off, only keys with Ctrl or Alt and the function keys act; every "
                    "command stays in the menu and on its button."
                ),
                "small-muted",
                wrap=True,
            )
        )
        keys = Card(tr("Keys"))
        keys.body.addWidget(
            label(
                tr(
                    "Press a new key in a field; Backspace takes the key away. Each command can "
                    "have two."
                ),
                "small-muted",
                wrap=True,
            )
        )
        keys.body.addWidget(self.troubles)
        self._grid = QGridLayout()
        keys.body.addLayout(self._grid)
        keys.body.addLayout(row(self.reset, None))
        outer = QVBoxLayout(self)
        lay(outer, space=12)
        outer.addWidget(letters)
        outer.addWidget(keys)

    def build(self) -> Iterator[QWidget]:
        """Add the commands with their fields, giving each that has its place."""
        grid = self._grid
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 3)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        place = 0
        for group in GROUPS:
            head = label(tr(group).upper(), "caption")
            head.setContentsMargins(0, 10, 0, 2)
            grid.addWidget(head, place, 0)
            place += 1
            for command in (one for one in COMMANDS if one.group == group):
                grid.addWidget(label(command.words, wrap=True), place, 0)
                self.edits[command.id] = tuple(
                    self._edit(command, number) for number in range(MOST_KEYS)
                )
                for number, edit in enumerate(self.edits[command.id]):
                    grid.addWidget(edit, place, 1 + number)
                    yield edit
                place += 1

    def _edit(self, command: Command, number: int) -> QKeySequenceEdit:
        made = QKeySequenceEdit()
        made.setMaximumSequenceLength(1)
        made.setMinimumWidth(110)
        made.setMaximumWidth(self._frame.theme.scaled(130))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setAccessibleName(
            (tr("Second key of {words}") if number else tr("First key of {words}")).format(
                words=command.words
            )
        )
        made.editingFinished.connect(partial(self._edited, made))
        return made

    def show_preferences(self) -> None:
        """Show the keys that hold."""
        self._filling = True
        chosen = self._frame.preferences
        self.single.setChecked(chosen.single_letters)
        held = bindings(replace(chosen, single_letters=True))
        for name, edits in self.edits.items():
            keys = held.get(name, ())
            for number, edit in enumerate(edits):
                shown = QKeySequence(keys[number] if number < len(keys) else "")
                if edit.keySequence() != shown:
                    edit.setKeySequence(shown)
        self.troubles.say(())
        self._filling = False

    def typed(self) -> Mapping[str, tuple[str, ...]]:
        """The keys as the fields have them."""
        found = {}
        for name, edits in self.edits.items():
            keys = (
                edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
                for edit in edits
            )
            found[name] = tuple(dict.fromkeys(key for key in keys if key))
        return found

    def _edited(self, edit: QKeySequenceEdit) -> None:
        key = edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if key in ("Backspace", "Del"):
            edit.clear()
        self._take()

    def _take(self) -> None:
        if self._filling:
            return
        typed = self.typed()
        found = problems(typed)
        self.troubles.say(found)
        if found:
            self._far.start()
            return
        usual = {command.id: tuple(normal(key) for key in command.keys) for command in COMMANDS}
        own = {name: keys for name, keys in typed.items() if keys != usual[name]}
        if own != self._frame.preferences.keys:
            self._frame.apply_preferences(replace(self._frame.preferences, keys=own))

    def _show_troubles(self) -> None:
        around: QWidget | None = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea) and self.troubles.isVisible():
            around.ensureWidgetVisible(self.troubles)

    def _single(self, on: bool) -> None:
        if not self._filling:
            self._frame.apply_preferences(replace(self._frame.preferences, single_letters=on))

    def _reset(self) -> None:
        self._frame.apply_preferences(replace(self._frame.preferences, keys={}))
        self.show_preferences()
