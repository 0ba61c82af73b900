"""Every command of the window, as data: what it is called, its keys, and where it applies.

Menus, buttons, the footer, the key sheet and the tests read this one table, and no two commands
that can be live together may share a key. Verdicts never repeat while a key is held down, and
their keys never lie side by side.
"""

from __future__ import annotations

from enum import Enum
from itertools import combinations, product
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QKeySequence

from console.ui.key_places import side_by_side
from console.ui.tongue import later, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.ui.preferences import Preferences


class Scope(Enum):
    """Where a command applies: everywhere, or on one page."""

    WINDOW = "window"
    LISTS = "lists"
    REVIEW = "review"
    SIGNOFF = "signoff"
    WATCH = "watch"
    AUDIT = "audit"


class Command(NamedTuple):
    """One thing that can be asked by key, by button and from the menu.

    `keys` are in Qt's portable spelling, the first is the one that is printed; `repeats` says
    whether holding the key goes on; `verdict` marks the keys that decide about a person.
    """

    id: str
    english: str
    group: str
    keys: tuple[str, ...]
    scope: Scope
    repeats: bool = False
    verdict: bool = False

    @property
    def words(self) -> str:
        """What it does, in the language of the screen."""
        return tr(self.english)


DECIDE: Final = later("Decide")
MOVE: Final = later("Move")
LOOK: Final = later("Look")
CONSOLE: Final = later("Console")
GO: Final = later("Go to")
GROUPS: Final = (DECIDE, MOVE, LOOK, CONSOLE, GO)

COMMANDS: Final[tuple[Command, ...]] = (
    Command("approve", later("Approve"), DECIDE, ("A",), Scope.REVIEW, verdict=True),
    Command("strike", later("Strike…"), DECIDE, ("X",), Scope.REVIEW, verdict=True),
    Command("refer", later("Refer…"), DECIDE, ("R",), Scope.REVIEW, verdict=True),
    Command("take_back", later("Take back my last decision"), DECIDE, ("Ctrl+Z",), Scope.REVIEW),
    Command("look_again", later("Look again at what changed"), DECIDE, ("L",), Scope.REVIEW),
    Command("second_look", later("Give a second look"), DECIDE, ("Shift+L",), Scope.REVIEW),
    Command("history", later("My last decisions"), DECIDE, ("H",), Scope.REVIEW),
    Command("next", later("Next entry"), MOVE, ("J", "Down"), Scope.REVIEW, repeats=True),
    Command("previous", later("Previous entry"), MOVE, ("K", "Up"), Scope.REVIEW, repeats=True),
    Command("first", later("First entry"), MOVE, ("Home",), Scope.REVIEW),
    Command("last", later("Last entry"), MOVE, ("End",), Scope.REVIEW),
    Command("next_undecided", later("Next undecided"), MOVE, ("N",), Scope.REVIEW),
    Command("next_changed", later("Next changed since I looked"), MOVE, ("Shift+N",), Scope.REVIEW),
    Command("go_to_number", later("Go to number…"), MOVE, ("G",), Scope.REVIEW),
    Command("find", later("Find a name or a number"), MOVE, ("Ctrl+F", "/"), Scope.REVIEW),
    Command("clear_filters", later("Show every entry"), MOVE, ("Ctrl+Shift+F",), Scope.REVIEW),
    Command("save_filter", later("Save these filters…"), MOVE, ("Ctrl+S",), Scope.REVIEW),
    Command("glance", later("The list at a glance"), LOOK, ("Ctrl+G",), Scope.REVIEW),
    Command(
        "side_by_side", later("Two officers side by side"), LOOK, ("Ctrl+Shift+B",), Scope.REVIEW
    ),
    Command("zoom", later("Zoom to the face, or fit"), LOOK, ("Z",), Scope.REVIEW),
    Command("timeline", later("Timeline of the entry"), LOOK, ("T",), Scope.REVIEW),
    Command("zone_map", later("Map of its conditions"), LOOK, ("M",), Scope.REVIEW),
    Command("law", later("Law and policy behind it"), LOOK, ("B",), Scope.REVIEW),
    Command(
        "closer", later("Nearer, at the pointer"), LOOK, ("+", "="), Scope.REVIEW, repeats=True
    ),
    Command("farther", later("Farther"), LOOK, ("-",), Scope.REVIEW, repeats=True),
    Command("peek", later("Full size while held"), LOOK, ("P",), Scope.REVIEW),
    Command(
        "pan_left", later("Look to the left"), LOOK, ("Shift+Left",), Scope.REVIEW, repeats=True
    ),
    Command(
        "pan_right", later("Look to the right"), LOOK, ("Shift+Right",), Scope.REVIEW, repeats=True
    ),
    Command("pan_up", later("Look further up"), LOOK, ("Shift+Up",), Scope.REVIEW, repeats=True),
    Command(
        "pan_down", later("Look further down"), LOOK, ("Shift+Down",), Scope.REVIEW, repeats=True
    ),
    Command("compare", later("Compare; again, the next picture"), LOOK, ("C",), Scope.REVIEW),
    Command("link", later("Move both pictures, or one"), LOOK, ("Shift+C",), Scope.REVIEW),
    Command("turn_right", later("Turn to the right"), LOOK, ("]",), Scope.REVIEW),
    Command("turn_left", later("Turn to the left"), LOOK, ("[",), Scope.REVIEW),
    Command("brighter", later("Brighter"), LOOK, (".",), Scope.REVIEW, repeats=True),
    Command("darker", later("Darker"), LOOK, (",",), Scope.REVIEW, repeats=True),
    Command("more_contrast", later("More contrast"), LOOK, (">",), Scope.REVIEW, repeats=True),
    Command("less_contrast", later("Less contrast"), LOOK, ("<",), Scope.REVIEW, repeats=True),
    Command("put_back", later("Unturned and unbrightened"), LOOK, ("0",), Scope.REVIEW),
    Command("picture_facts", later("Every fact of the picture"), LOOK, ("I",), Scope.REVIEW),
    Command("picture_alone", later("The picture alone"), LOOK, ("F",), Scope.REVIEW),
    Command("queue", later("Show or hide the queue"), LOOK, ("Q",), Scope.REVIEW),
    Command("read_on", later("Scroll the case down"), LOOK, ("Space",), Scope.REVIEW, repeats=True),
    Command(
        "read_back", later("Scroll the case up"), LOOK, ("Shift+Space",), Scope.REVIEW, repeats=True
    ),
    Command("big_screen", later("The watch on a big screen"), LOOK, ("F",), Scope.WATCH),
    Command("wall_names", later("Names and faces on it"), LOOK, ("N",), Scope.WATCH),
    Command("confirm_recall", later("Confirm a recall…"), DECIDE, ("C",), Scope.WATCH),
    Command("deployment", later("What can be done…"), CONSOLE, ("D",), Scope.WATCH),
    Command("check", later("Check records now"), CONSOLE, ("F5",), Scope.WINDOW),
    Command("keys", later("Show every key"), CONSOLE, ("?",), Scope.WINDOW),
    Command("lock", later("Lock the screen"), CONSOLE, ("Ctrl+L",), Scope.WINDOW),
    Command("sign_out", later("Sign out"), CONSOLE, ("Ctrl+Shift+Q",), Scope.WINDOW),
    Command("larger", later("Larger text"), CONSOLE, ("Ctrl++", "Ctrl+="), Scope.WINDOW),
    Command("smaller", later("Smaller text"), CONSOLE, ("Ctrl+-",), Scope.WINDOW),
    Command("full_screen", later("Full screen"), CONSOLE, ("F11",), Scope.WINDOW),
    Command("go_lists", later("Lists"), GO, ("Ctrl+1",), Scope.WINDOW),
    Command("go_review", later("Review"), GO, ("Ctrl+2",), Scope.WINDOW),
    Command("go_signoff", later("Sign-off"), GO, ("Ctrl+3",), Scope.WINDOW),
    Command("go_watch", later("Watch"), GO, ("Ctrl+4",), Scope.WINDOW),
    Command("go_audit", later("Audit"), GO, ("Ctrl+5",), Scope.WINDOW),
    Command("go_settings", later("Settings"), GO, ("Ctrl+6",), Scope.WINDOW),
    Command("go_help", later("Help"), GO, ("F1",), Scope.WINDOW),
)

BY_ID: Final[Mapping[str, Command]] = {command.id: command for command in COMMANDS}

NEVER_FOR_A_VERDICT: Final = frozenset(
    {"Space", "Return", "Enter", "Backspace", "Del", "Left", "Right", "Up", "Down", "Home", "End"}
    | {"PgUp", "PgDown", "Tab", "Esc"}
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
                found.append(
                    tr("“{key}” for “{words}” is not a key.").format(key=key, words=command.words)
                )
                continue
            found.extend(_unfit(command, spelt))
            for other in held.setdefault(spelt, []):
                if _live_together(other, command):
                    found.append(
                        tr(
                            "{spelt} stands for both “{words}” and “{words2}”; give one "
                            "of them another key."
                        ).format(spelt=spelt, words=other.words, words2=command.words)
                    )
            held[spelt].append(command)
    return (*found, *_too_near(keys))


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
            tr("{key} moves between fields, confirms or cancels; “{words}” needs another.").format(
                key=key, words=command.words
            )
        ]
    if command.verdict and key in NEVER_FOR_A_VERDICT:
        return [
            tr(
                "{key} is pressed too easily to decide about a person; “{words}” needs another."
            ).format(key=key, words=command.words)
        ]
    return []


def _too_near(keys: Mapping[str, tuple[str, ...]]) -> list[str]:
    """What is wrong with verdict keys that a finger could take for each other."""
    found = []
    verdicts = [command for command in COMMANDS if command.verdict]
    for one, other in combinations(verdicts, 2):
        for key, key2 in product(keys.get(one.id, ()), keys.get(other.id, ())):
            spelt, spelt2 = normal(key), normal(key2)
            if spelt != spelt2 and side_by_side(spelt, spelt2):
                found.append(
                    tr(
                        "{key} for “{words}” and {key2} for “{words2}” lie side by side on the "
                        "keyboard; keys that decide about a person have to be apart."
                    ).format(key=spelt, words=one.words, key2=spelt2, words2=other.words)
                )
    return found


def _live_together(one: Command, other: Command) -> bool:
    return Scope.WINDOW in (one.scope, other.scope) or one.scope is other.scope
