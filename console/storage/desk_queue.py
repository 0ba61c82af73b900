"""What the rows of a queue are made from, read in a few large pieces over the driver.

One rule: a table answers for a whole list in one text that SQLite puts together. So nobody has
to wait for Python twenty thousand times, another thread can go on meanwhile, and two moments of
a list are compared exactly by comparing two texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from console.domain.decisions import DecisionState
from console.domain.entries import Entry, EntryRef
from console.domain.findings import Reason, Verdict
from console.services.kept_queue import QueueFacts, QueueText
from console.services.queue import Light, StateLight
from console.storage.encoding import DecodeError, in_bulk
from console.storage.plain_sql import ask_first, ask_value

if TYPE_CHECKING:
    import sqlite3

    from console.domain.deployments import DeploymentRef
    from console.domain.people import PersonId

PART: Final = 500
"""How many entries are read at once, so that nothing holds Python for longer than a moment."""

_BREAK: Final = ",\n"
"""Between two lines: the whole is a JSON list, and no line of JSON can hold a line break."""

_STANDINGS: Final = (
    "SELECT group_concat(json_array(entry_ref, standing, reasons, digest), :between) "
    "FROM standings WHERE deployment = :of"
)
_STATES: Final = (
    "SELECT group_concat(json_array(s.entry_ref, s.state, s.why, coalesce(d.decided_by, '')), "
    ":between) FROM entry_states AS s LEFT JOIN decisions AS d ON d.id = s.decision_id "
    "WHERE s.deployment = :of"
)
_SEEN: Final = (
    "SELECT group_concat(json_array(entry_ref, digest), :between) FROM views "
    "WHERE deployment = :of AND person = :who"
)
_ENTRIES: Final = (
    "SELECT group_concat(id), group_concat(body, :between) FROM entries "
    "WHERE deployment = :of AND id BETWEEN :first AND :last"
)

_ENTRY_LIST: Final = msgspec.json.Decoder(list[Entry])
_STANDING_LIST: Final = msgspec.json.Decoder(list[tuple[str, Verdict, str, str]])
_STATE_LIST: Final = msgspec.json.Decoder(list[tuple[str, DecisionState, str, str]])
_SEEN_LIST: Final = msgspec.json.Decoder(list[tuple[str, str]])


class DeskQueue:
    """What the rows of a list are made from."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def text(self, ref: DeploymentRef, who: PersonId) -> QueueText:
        """All that is said of the entries of a list, and what one person saw of them."""
        return QueueText(
            self._told(_STANDINGS, of=ref),
            self._told(_STATES, of=ref),
            self._told(_SEEN, of=ref, who=who),
        )

    def facts(self, text: QueueText) -> QueueFacts:
        """What such a text says, by entry."""
        reasons: dict[str, tuple[Reason, ...]] = {}
        with in_bulk():
            standings = {}
            for ref, standing, words, digest in _STANDING_LIST.decode(f"[{text.standings}]"):
                if words not in reasons:
                    reasons[words] = tuple(Reason(word) for word in words.split())
                standings[EntryRef(ref)] = Light(standing, reasons[words], digest)
            return QueueFacts(
                standings,
                {
                    EntryRef(ref): StateLight(state, why, by)
                    for ref, state, why, by in _STATE_LIST.decode(f"[{text.states}]")
                },
                {EntryRef(ref): seen for ref, seen in _SEEN_LIST.decode(f"[{text.seen}]")},
            )

    def differing(self, before: QueueText, now: QueueText) -> frozenset[EntryRef]:
        """The entries of which one text says anything that the other does not."""
        lines: set[str] = set()
        for old, new in zip(before, now, strict=True):
            if old != new:
                lines |= _differing(old.split(_BREAK), new.split(_BREAK))
        return frozenset(EntryRef(msgspec.json.decode(line)[0]) for line in lines if line)

    def _told(self, question: str, **asked: object) -> str:
        return ask_value(self._driver, question, between=_BREAK, **asked) or ""


def every_entry(driver: sqlite3.Connection, ref: DeploymentRef) -> tuple[Entry, ...]:
    """Every entry of a list, in the order they were taken in."""
    ends = ask_first(driver, "SELECT min(id), max(id) FROM entries WHERE deployment = :of", of=ref)
    if ends[0] is None:
        return ()
    found: list[tuple[int, Entry]] = []
    with in_bulk():
        for first in range(ends[0], ends[1] + 1, PART):
            found += _part(driver, ref, first)
        return tuple([entry for _, entry in sorted(found, key=_by_number)])


def _part(driver: sqlite3.Connection, ref: DeploymentRef, first: int) -> list[tuple[int, Entry]]:
    asked = {"of": ref, "first": first, "last": first + PART - 1, "between": _BREAK}
    numbers, bodies = ask_first(driver, _ENTRIES, **asked)
    if numbers is None:
        return []
    entries = _ENTRY_LIST.decode(f"[{bodies}]")
    places = numbers.split(",")
    if len(places) != len(entries):
        raise DecodeError("what is kept of an entry is not one value")
    return [(int(place), entry) for place, entry in zip(places, entries, strict=True)]


def _differing(old: list[str], new: list[str]) -> set[str]:
    """The lines of either that are not in the other; perhaps some that only moved."""
    if len(old) != len(new):
        return set(old) ^ set(new)
    return {line for pair in zip(old, new, strict=True) if pair[0] != pair[1] for line in pair}


def _by_number(found: tuple[int, Entry]) -> int:
    return found[0]
