"""The table of commands as Qt's actions: one for each, with its keys, in menus and in the window.

Every key of the window is set here, so that no two can meet; a command whose page is behind, or
that cannot be asked for now, is off and its key does nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from console.ui.actions import COMMANDS, GROUPS, Command, bindings, words_of
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenu, QWidget

    from console.ui.preferences import Preferences


class _CommandAction(QAction):
    """One command; says its id when it is asked for."""

    asked = Signal(str)

    def __init__(self, command: Command, parent: QObject) -> None:
        super().__init__(command.words, parent)
        self.command = command
        self.setAutoRepeat(command.repeats)
        self.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.triggered.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self.command.id)


class CommandActions(QObject):
    """Every command's action, on one window."""

    asked = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._keys: Mapping[str, tuple[str, ...]] = {}
        self._actions: dict[str, _CommandAction] = {}
        for command in COMMANDS:
            action = _CommandAction(command, self)
            action.asked.connect(self.asked)
            self._actions[command.id] = action

    def live_in(self, widget: QWidget) -> None:
        """Hear the keys while this part of the window is shown and enabled.

        A widget is told of each command that is switched on or off, and the window itself would
        hear all of that in Python.
        """
        widget.addActions(list(self._actions.values()))

    def bind(self, preferences: Preferences) -> None:
        """Give every command its keys."""
        self._keys = bindings(preferences)
        for name, action in self._actions.items():
            action.setShortcuts([QKeySequence(key) for key in self._keys[name]])

    def all(self) -> Mapping[str, tuple[str, ...]]:
        """Every command's keys as they are set."""
        return self._keys

    def key_of(self, command: str) -> str:
        """A command's first key as people read it, '' where it has none."""
        keys = self._keys.get(command, ())
        return words_of(keys[0]) if keys else ""

    def refresh(self, live: Callable[[Command], bool]) -> None:
        """Switch each command on or off."""
        for action in self._actions.values():
            if action.isEnabled() != (on := live(action.command)):
                action.setEnabled(on)

    def is_live(self, command: str) -> bool:
        """Whether a command can be asked for now."""
        return self._actions[command].isEnabled()

    def fill(self, menu: QMenu) -> None:
        """Put every command into a menu, by its group."""
        for group in GROUPS:
            part = menu.addMenu(tr(group))
            for action in self._actions.values():
                if action.command.group == group:
                    part.addAction(action)

    def action(self, command: str) -> QAction:
        """One command's action, for another menu."""
        return self._actions[command]
