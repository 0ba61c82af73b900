"""Every command of the window, as data: what it is called, its keys, and where it applies.

Menus, buttons, the footer, the key sheet and the tests read this one table, and no two commands
that can be live together may share a key. Verdicts never repeat while a key is held down.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.ui.preferences import Preferences


class Scope(Enum):
    """Where a command applies: everywhere, or on one page."""

    WINDOW = "window"
    LISTS = "lists"
    REVIEW = "review"
    SIGNOFF = "signoff"
    AUDIT = "audit"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be asked by key, by button and from the menu.

    `keys` are in Qt's portable spelling, the first is the one that is printed; `repeats` says
    whether holding the key goes on; `verdict` marks the keys that decide about a person.
    """

    id: str
    words: str
    group: str
    keys: tuple[str, ...]
    scope: Scope
    repeats: bool = False
    verdict: bool = False


DECIDE: Final = "Decide"
MOVE: Final = "Move"
LOOK: Final = "Look"
CONSOLE: Final = "Console"
GO: Final = "Go to"
GROUPS: Final = (DECIDE, MOVE, LOOK, CONSOLE, GO)

COMMANDS: Final[tuple[Command, ...]] = (
    Command("approve", "Approve", DECIDE, ("A",), Scope.REVIEW, verdict=True),
    Command("strike", "Strike…", DECIDE, ("X",), Scope.REVIEW, verdict=True),
    Command("refer", "Refer…", DECIDE, ("R",), Scope.REVIEW, verdict=True),
    Command("take_back", "Take back my last decision", DECIDE, ("Ctrl+Z",), Scope.REVIEW),
    Command("look_again", "Look again at what changed", DECIDE, ("L",), Scope.REVIEW),
    Command("second_look", "Give a second look", DECIDE, ("Shift+L",), Scope.REVIEW),
    Command("history", "My last decisions", DECIDE, ("H",), Scope.REVIEW),
    Command("next", "Next entry", MOVE, ("J", "Down"), Scope.REVIEW, repeats=True),
    Command("previous", "Previous entry", MOVE, ("K", "Up"), Scope.REVIEW, repeats=True),
    Command("first", "First entry", MOVE, ("Home",), Scope.REVIEW),
    Command("last", "Last entry", MOVE, ("End",), Scope.REVIEW),
    Command("next_undecided", "Next undecided", MOVE, ("N",), Scope.REVIEW),
    Command("next_changed", "Next changed since I looked", MOVE, ("Shift+N",), Scope.REVIEW),
    Command("go_to_number", "Go to number…", MOVE, ("G",), Scope.REVIEW),
    Command("find", "Find a name or a number", MOVE, ("Ctrl+F", "/"), Scope.REVIEW),
    Command("clear_filters", "Show every entry", MOVE, ("Ctrl+Shift+F",), Scope.REVIEW),
    Command("save_filter", "Save these filters…", MOVE, ("Ctrl+S",), Scope.REVIEW),
    Command("glance", "The list at a glance", LOOK, ("Ctrl+G",), Scope.REVIEW),
    Command("side_by_side", "Two officers side by side", LOOK, ("Ctrl+Shift+B",), Scope.REVIEW),
    Command("zoom", "Zoom to the face, or fit", LOOK, ("Z",), Scope.REVIEW),
    Command("timeline", "Timeline of the entry", LOOK, ("T",), Scope.REVIEW),
    Command("zone_map", "Map of its conditions", LOOK, ("M",), Scope.REVIEW),
    Command("law", "Law and policy behind it", LOOK, ("B",), Scope.REVIEW),
    Command("closer", "Nearer, at the pointer", LOOK, ("+", "="), Scope.REVIEW, repeats=True),
    Command("farther", "Farther", LOOK, ("-",), Scope.REVIEW, repeats=True),
    Command("peek", "Full size while held", LOOK, ("P",), Scope.REVIEW),
    Command("pan_left", "Look to the left", LOOK, ("Shift+Left",), Scope.REVIEW, repeats=True),
    Command("pan_right", "Look to the right", LOOK, ("Shift+Right",), Scope.REVIEW, repeats=True),
    Command("pan_up", "Look further up", LOOK, ("Shift+Up",), Scope.REVIEW, repeats=True),
    Command("pan_down", "Look further down", LOOK, ("Shift+Down",), Scope.REVIEW, repeats=True),
    Command("compare", "Compare; again, the next picture", LOOK, ("C",), Scope.REVIEW),
    Command("link", "Move both pictures, or one", LOOK, ("Shift+C",), Scope.REVIEW),
    Command("turn_right", "Turn to the right", LOOK, ("]",), Scope.REVIEW),
    Command("turn_left", "Turn to the left", LOOK, ("[",), Scope.REVIEW),
    Command("brighter", "Brighter", LOOK, (".",), Scope.REVIEW, repeats=True),
    Command("darker", "Darker", LOOK, (",",), Scope.REVIEW, repeats=True),
    Command("more_contrast", "More contrast", LOOK, (">",), Scope.REVIEW, repeats=True),
    Command("less_contrast", "Less contrast", LOOK, ("<",), Scope.REVIEW, repeats=True),
    Command("put_back", "Unturned and unbrightened", LOOK, ("0",), Scope.REVIEW),
    Command("picture_facts", "Every fact of the picture", LOOK, ("I",), Scope.REVIEW),
    Command("picture_alone", "The picture alone", LOOK, ("F",), Scope.REVIEW),
    Command("queue", "Show or hide the queue", LOOK, ("Q",), Scope.REVIEW),
    Command("read_on", "Scroll the case down", LOOK, ("Space",), Scope.REVIEW, repeats=True),
    Command("read_back", "Scroll the case up", LOOK, ("Shift+Space",), Scope.REVIEW, repeats=True),
    Command("check", "Check records now", CONSOLE, ("F5",), Scope.WINDOW),
    Command("keys", "Show every key", CONSOLE, ("?",), Scope.WINDOW),
    Command("lock", "Lock the screen", CONSOLE, ("Ctrl+L",), Scope.WINDOW),
    Command("sign_out", "Sign out", CONSOLE, ("Ctrl+Shift+Q",), Scope.WINDOW),
    Command("larger", "Larger text", CONSOLE, ("Ctrl++", "Ctrl+="), Scope.WINDOW),
    Command("smaller", "Smaller text", CONSOLE, ("Ctrl+-",), Scope.WINDOW),
    Command("full_screen", "Full screen", CONSOLE, ("F11",), Scope.WINDOW),
    Command("go_lists", "Lists", GO, ("Ctrl+1",), Scope.WINDOW),
    Command("go_review", "Review", GO, ("Ctrl+2",), Scope.WINDOW),
    Command("go_signoff", "Sign-off", GO, ("Ctrl+3",), Scope.WINDOW),
    Command("go_audit", "Audit", GO, ("Ctrl+4",), Scope.WINDOW),
    Command("go_settings", "Settings", GO, ("Ctrl+5",), Scope.WINDOW),
    Command("go_help", "Help", GO, ("F1",), Scope.WINDOW),
)

BY_ID: Final[Mapping[str, Command]] = {command.id: command for command in COMMANDS}

NEVER_FOR_A_VERDICT: Final = frozenset(
    {"Space", "Return", "Enter", "Backspace", "Del", "Left", "Right", "Up", "Down", "Tab", "Esc"}
)
"""Keys that somebody presses without meaning to decide about a person."""

RESERVED: Final = frozenset({"Tab", "Shift+Tab", "Return", "Enter", "Esc"})
"""Keys that move the focus, confirm or cancel, and can be given to nothing else."""


def normal(key: str) -> str:
    """A key in Qt's portable spelling; '' where it is none."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def bindings(preferences: Preferences) -> dict[str, tuple[str, ...]]:
    """The keys of every command as the officer has set them.

    Where the officer's own keys clash or cannot be used, the keys of the table stand.
    """
    chosen = _bound(preferences.keys, preferences.single_letters)
    if problems(chosen):
        return _bound({}, preferences.single_letters)
    return chosen


def problems(keys: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Everything that is wrong with a set of keys, in sentences; empty where all is well."""
    found: list[str] = []
    held: dict[str, list[Command]] = {}
    for command in COMMANDS:
        for key in keys.get(command.id, ()):
            spelt = normal(key)
            if not spelt:
                found.append(f"“{key}” for “{command.words}” is not a key.")
                continue
            found.extend(_unfit(command, spelt))
            for other in held.setdefault(spelt, []):
                if _live_together(other, command):
                    found.append(
                        f"{spelt} stands for both “{other.words}” and “{command.words}”; "
                        "give one of them another key."
                    )
            held[spelt].append(command)
    return tuple(found)


def is_single(key: str) -> bool:
    """Whether a key is one plain character, which switching off single letters removes."""
    return len(key.removeprefix("Shift+")) == 1


def words_of(key: str) -> str:
    """A key as the machine's own users read it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _bound(
    chosen: Mapping[str, tuple[str, ...]], single_letters: bool
) -> dict[str, tuple[str, ...]]:
    bound: dict[str, tuple[str, ...]] = {}
    for command in COMMANDS:
        keys = chosen.get(command.id, command.keys)
        bound[command.id] = tuple(key for key in keys if single_letters or not is_single(key))
    return bound


def _unfit(command: Command, key: str) -> list[str]:
    if key in RESERVED:
        return [
            f"{key} moves between fields, confirms or cancels; “{command.words}” needs another."
        ]
    if command.verdict and key in NEVER_FOR_A_VERDICT:
        return [
            f"{key} is pressed too easily to decide about a person; "
            f"“{command.words}” needs another."
        ]
    return []


def _live_together(one: Command, other: Command) -> bool:
    return Scope.WINDOW in (one.scope, other.scope) or one.scope is other.scope
