"""The entries of each list, read once and kept for as long as they are the same.

Entries never change once they are taken in, so a list is read again only when its version
grew. The rule: whoever asks gives the transaction, so that what is kept is never newer or
older than what else the transaction sees.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.refusals import RefusedError, refusal
from console.services.bulk import no_collecting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import Entry, EntryRef
    from console.services.desk_store import DeskUnit
    from console.services.queue_rows import QueueRows

MOST_LISTS: Final = 3


class Listed(NamedTuple):
    """The entries of one list in the order of intake, and the number of each, from 1."""

    version: int
    entries: tuple[Entry, ...]
    by_ref: Mapping[EntryRef, Entry]
    numbers: Mapping[EntryRef, int]

    def entry(self, entry_ref: EntryRef) -> Entry:
        """One entry; refused where the list has none of that reference."""
        found = self.by_ref.get(entry_ref)
        if found is None:
            raise _unknown(entry_ref)
        return found


class Roster:
    """Keeps the last few lists; safe to ask from several threads."""

    def __init__(self) -> None:
        self._lists: OrderedDict[DeploymentRef, Listed] = OrderedDict()
        self._numbers: dict[DeploymentRef, tuple[int, QueueRows]] = {}
        self._lock = Lock()

    def of(self, unit: DeskUnit, ref: DeploymentRef) -> Listed:
        """The list as the transaction sees it."""
        version = unit.entries.version(ref)
        kept = self._kept(ref, version)
        if kept is not None:
            return kept
        with no_collecting():
            entries = unit.entries.all(ref)
            listed = Listed(
                version,
                entries,
                {entry.ref: entry for entry in entries},
                {entry.ref: number for number, entry in enumerate(entries, 1)},
            )
        with self._lock:
            self._lists[ref] = listed
            self._lists.move_to_end(ref)
            while len(self._lists) > MOST_LISTS:
                self._lists.popitem(last=False)
        return listed

    def one(self, unit: DeskUnit, ref: DeploymentRef, entry_ref: EntryRef) -> tuple[Entry, int]:
        """One entry and its number; a list that is not kept is not read for it.

        Refused where the list has none of that reference.
        """
        kept = self._kept(ref, unit.entries.version(ref))
        if kept is not None:
            return kept.entry(entry_ref), kept.numbers[entry_ref]
        entry = unit.entries.get(ref, entry_ref)
        if entry is None:
            raise _unknown(entry_ref)
        return entry, self.number(unit, ref, entry_ref)

    def number(self, unit: DeskUnit, ref: DeploymentRef, entry_ref: EntryRef) -> int:
        """An entry's number alone; 0 where the list has none of that reference."""
        version = unit.entries.version(ref)
        kept = self._kept(ref, version)
        if kept is not None:
            return kept.numbers.get(entry_ref, 0)
        with self._lock:
            known = self._numbers.get(ref)
        number = known[1].number_of(entry_ref) if known and known[0] == version else None
        return number or unit.entries.number(ref, entry_ref)

    def learn(self, ref: DeploymentRef, version: int, rows: QueueRows) -> None:
        """Keep the number of each entry of a list whose queue was made: counting takes a while."""
        with self._lock:
            known = self._numbers.get(ref)
        if known is None or known[0] != version:
            with self._lock:
                self._numbers = {ref: (version, rows)}

    def forget(self) -> None:
        """Let go of every list, as nobody is there who may see one."""
        with self._lock:
            self._lists.clear()
            self._numbers = {}

    def _kept(self, ref: DeploymentRef, version: int) -> Listed | None:
        with self._lock:
            kept = self._lists.get(ref)
            if kept is None or kept.version != version:
                return None
            self._lists.move_to_end(ref)
            return kept


def _unknown(entry_ref: EntryRef) -> RefusedError:
    return refusal(
        "entry_unknown",
        f"There is no entry {entry_ref} on this list; check the reference.",
        (entry_ref,),
    )
