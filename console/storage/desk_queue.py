"""What the rows of a queue are made from, read in a few large pieces over the driver.

One rule: a table answers for a whole list in one text that SQLite puts together. So nobody has
to wait for Python twenty thousand times, another thread can go on meanwhile, and two moments of
a list are compared exactly by comparing two texts.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Raw

from console.domain.entries import Entry, EntryRef
from console.services.kept_queue import QueueColumns, QueueFacts, QueueText, SaidState
from console.services.queue_rows import OwnColumns
from console.storage.encoding import DecodeError, in_bulk
from console.storage.plain_sql import ask_first, ask_value

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from console.domain.deployments import DeploymentRef
    from console.domain.people import PersonId

PART: Final = 500
"""How many entries are read at once, so that nothing holds Python for longer than a moment."""

_BREAK: Final = ",\n"
"""Between two entries: the whole is a JSON list, and no entry's JSON can hold a line break."""

_STANDINGS: Final = (
    "SELECT json_group_array(entry_ref), json_group_array(standing), json_group_array(reasons), "
    "json_group_array(digest) FROM standings WHERE deployment = :of"
)
_STATES: Final = (
    "SELECT json_group_array(json_array(s.entry_ref, s.state, s.why, coalesce(d.decided_by, ''))) "
    "FROM entry_states AS s LEFT JOIN decisions AS d ON d.id = s.decision_id "
    "WHERE s.deployment = :of"
)
_SEEN: Final = (
    "SELECT json_group_array(json_array(entry_ref, digest)) FROM views "
    "WHERE deployment = :of AND person = :who"
)
_COLUMNS: Final = (
    "SELECT c.body, (SELECT count(*) FROM entries WHERE deployment = :of) "
    "FROM queue_columns AS c JOIN deployments AS d ON d.ref = c.deployment "
    "WHERE c.deployment = :of AND c.entries_version = d.entries_version"
)
_SOME_ENTRIES: Final = (
    "SELECT group_concat(body, :between) FROM entries "
    "WHERE deployment = :of AND entry_ref IN (SELECT value FROM json_each(:wanted))"
)
_ENTRIES: Final = (
    "SELECT group_concat(id), group_concat(body, :between) FROM entries "
    "WHERE deployment = :of AND id BETWEEN :first AND :last"
)


_ENTRY_LIST: Final = msgspec.json.Decoder(list[Entry])
_COLUMN_TEXTS: Final = msgspec.json.Decoder(
    tuple[tuple[Raw, Raw, Raw, Raw, Raw], Raw, Raw, Raw, Raw]
)
_REFS: Final = msgspec.json.Decoder(list[EntryRef])
_CODES: Final = msgspec.json.Decoder(list[str])
_NUMBERS: Final = msgspec.json.Decoder(list[int])
_STATE_LIST: Final = msgspec.json.Decoder(list[tuple[EntryRef, str, str, str]])
_SEEN_LIST: Final = msgspec.json.Decoder(list[tuple[EntryRef, str]])


class DeskQueue:
    """What the rows of a list are made from."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def text(self, ref: DeploymentRef, who: PersonId) -> QueueText:
        """All that is said of the entries of a list, and what one person saw of them."""
        checked, standings, reasons, digests = ask_first(self._driver, _STANDINGS, of=ref)
        return QueueText(
            checked,
            standings,
            reasons,
            digests,
            ask_value(self._driver, _STATES, of=ref),
            ask_value(self._driver, _SEEN, of=ref, who=who),
        )

    def columns(self, ref: DeploymentRef) -> QueueColumns | None:
        """What the rows of a list say of its entries for good; None where that is not kept.

        Columns that leave an entry out are none: it must not look as if it was not listed.
        """
        kept = ask_first(self._driver, _COLUMNS, of=ref)
        if kept is None:
            return None
        body, count = kept
        with in_bulk():
            found = _columns(body)
        columns = (*found.own, found.kinds, found.born_on, found.pictured_on)
        if len(set(map(len, columns))) != 1 or len(set(found.own.refs)) != len(found.own.refs):
            raise DecodeError("what is kept of a list's rows is not one of each for every entry")
        return found if len(found.own.refs) == count else None

    def some_entries(
        self, ref: DeploymentRef, entry_refs: Sequence[EntryRef]
    ) -> dict[EntryRef, Entry]:
        """These entries themselves."""
        wanted = msgspec.json.encode(entry_refs).decode()
        asked = {"of": ref, "wanted": wanted, "between": _BREAK}
        bodies = ask_value(self._driver, _SOME_ENTRIES, **asked) or ""
        with in_bulk():
            return {entry.ref: entry for entry in _ENTRY_LIST.decode(f"[{bodies}]")}

    def facts(self, text: QueueText) -> QueueFacts:
        """What such a text says."""
        with in_bulk():
            states = _STATE_LIST.decode(text.states)
            return QueueFacts(
                _REFS.decode(text.checked),
                _CODES.decode(text.standings),
                _CODES.decode(text.reasons),
                _CODES.decode(text.digests),
                {ref: SaidState(state, why, by) for ref, state, why, by in states},
                dict(_SEEN_LIST.decode(text.seen)),
            )


def _columns(body: str) -> QueueColumns:
    """Columns as they are kept, one after the other: in one go they keep Python to themselves."""
    own, words, kinds, born_on, pictured_on = _COLUMN_TEXTS.decode(body)
    refs, numbers, names, search, sha256 = own
    return QueueColumns(
        OwnColumns(
            _REFS.decode(refs),
            _NUMBERS.decode(numbers),
            *map(_CODES.decode, (names, search, sha256)),
        ),
        _CODES.decode(words),
        _NUMBERS.decode(kinds),
        *map(_CODES.decode, (born_on, pictured_on)),
    )


def every_entry(driver: sqlite3.Connection, ref: DeploymentRef) -> tuple[Entry, ...]:
    """Every entry of a list, in the order they were taken in."""
    ends = ask_first(driver, "SELECT min(id), max(id) FROM entries WHERE deployment = :of", of=ref)
    if ends[0] is None:
        return ()
    found: list[tuple[int, Entry]] = []
    with in_bulk():
        for first in range(ends[0], ends[1] + 1, PART):
            asked = {"of": ref, "first": first, "last": first + PART - 1, "between": _BREAK}
            numbers, bodies = ask_first(driver, _ENTRIES, **asked)
            if numbers is not None:
                found += _numbered(numbers.split(","), _ENTRY_LIST.decode(f"[{bodies}]"))
        found.sort(key=itemgetter(0))
        return tuple([entry for _, entry in found])


def _numbered(numbers: list[str], entries: list[Entry]) -> list[tuple[int, Entry]]:
    if len(numbers) != len(entries):
        raise DecodeError("what is kept of an entry is not one value")
    return list(zip(map(int, numbers), entries, strict=True))
