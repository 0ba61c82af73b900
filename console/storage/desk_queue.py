"""What the rows of a queue are made from, read in a few large pieces over the driver.

One rule: a table answers for a whole list in one text that SQLite puts together. So nobody has
to wait for Python twenty thousand times, another thread can go on meanwhile, and two moments of
a list are compared exactly by comparing two texts.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from console.domain.decisions import DecisionState
from console.domain.entries import Category, Entry, EntryRef, Flag, ImageSource
from console.domain.findings import Reason, Verdict
from console.services.kept_queue import QueueFacts, QueueText
from console.services.queue import Light, StateLight
from console.storage.encoding import DecodeError, in_bulk
from console.storage.plain_sql import ask_first, ask_value

if TYPE_CHECKING:
    import sqlite3

    from console.domain.deployments import DeploymentRef
    from console.domain.outlines import EntryOutline
    from console.domain.people import PersonId

_T = TypeVar("_T")

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


# The light forms of an entry: they hold no cycles, so that no search for rubbish has to walk over
# them, and what may be missing of an entry that is kept may be missing here.


class _Person(msgspec.Struct, gc=False, frozen=True):
    surname: str
    forenames: str
    date_of_birth: date
    pnc_id: str = ""
    cro_number: str = ""
    nominal_ref: str = ""
    custody_number: str = ""


class _Ground(msgspec.Struct, gc=False, frozen=True):
    category: Category
    kind: str = ""
    urn: str = ""
    crime_ref: str = ""
    order_ref: str = ""
    missing_ref: str = ""


class _Image(msgspec.Struct, gc=False, frozen=True):
    source: ImageSource
    captured_on: date | None = None
    sha256: str = ""
    sharpness: str = ""
    exposure: str = ""
    unusable: str = ""


class _Outline(msgspec.Struct, gc=False, frozen=True):
    ref: EntryRef
    person: _Person
    grounds: tuple[_Ground, ...]
    image: _Image
    flags: tuple[Flag, ...] = ()


_ENTRY_LIST: Final = msgspec.json.Decoder(list[Entry])
_OUTLINE_LIST: Final = msgspec.json.Decoder(list[_Outline])
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

    def outlines(self, ref: DeploymentRef) -> tuple[EntryOutline, ...]:
        """Every entry of a list as far as its row says anything of it, in the order of intake."""
        return _every(self._driver, ref, _OUTLINE_LIST)

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
    return _every(driver, ref, _ENTRY_LIST)


def _every(
    driver: sqlite3.Connection, ref: DeploymentRef, form: msgspec.json.Decoder[list[_T]]
) -> tuple[_T, ...]:
    """Every entry of a list in this form, in the order they were taken in."""
    ends = ask_first(driver, "SELECT min(id), max(id) FROM entries WHERE deployment = :of", of=ref)
    if ends[0] is None:
        return ()
    found: list[tuple[int, _T]] = []
    with in_bulk():
        for first in range(ends[0], ends[1] + 1, PART):
            asked = {"of": ref, "first": first, "last": first + PART - 1, "between": _BREAK}
            numbers, bodies = ask_first(driver, _ENTRIES, **asked)
            if numbers is not None:
                found += _numbered(numbers.split(","), form.decode(f"[{bodies}]"))
        found.sort(key=_by_number)
        return tuple([entry for _, entry in found])


def _numbered(numbers: list[str], entries: list[_T]) -> list[tuple[int, _T]]:
    if len(numbers) != len(entries):
        raise DecodeError("what is kept of an entry is not one value")
    return list(zip(map(int, numbers), entries, strict=True))


def _differing(old: list[str], new: list[str]) -> set[str]:
    """The lines of either that are not in the other; perhaps some that only moved."""
    if len(old) != len(new):
        return set(old) ^ set(new)
    return {line for pair in zip(old, new, strict=True) if pair[0] != pair[1] for line in pair}


def _by_number(found: tuple[int, object]) -> int:
    return found[0]
