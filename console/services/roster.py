"""The entries of each list, read once and kept for as long as they are the same.

Entries never change once they are taken in, so a list is read again only when its version
grew. The rule: whoever asks gives the transaction, so that what is kept is never newer or
older than what else the transaction sees.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Final

from console.domain.deployments import DeploymentRef
from console.domain.entries import Entry, EntryRef
from console.domain.refusals import refusal
from console.services.contracts import UnitOfWork

MOST_LISTS: Final = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """The entries of one list in the order of intake, and the number of each, from 1."""

    version: int
    entries: tuple[Entry, ...]
    by_ref: Mapping[EntryRef, Entry]
    numbers: Mapping[EntryRef, int]

    def entry(self, entry_ref: EntryRef) -> Entry:
        """One entry; refused where the list has none of that reference."""
        found = self.by_ref.get(entry_ref)
        if found is None:
            raise refusal(
                "entry_unknown",
                f"There is no entry {entry_ref} on this list; check the reference.",
                (entry_ref,),
            )
        return found


class Roster:
    """Keeps the last few lists; safe to ask from several threads."""

    def __init__(self) -> None:
        self._lists: OrderedDict[DeploymentRef, Listed] = OrderedDict()
        self._lock = Lock()

    def of(self, unit: UnitOfWork, ref: DeploymentRef) -> Listed:
        """The list as the transaction sees it."""
        version = unit.entries.version(ref)
        with self._lock:
            kept = self._lists.get(ref)
            if kept is not None and kept.version == version:
                self._lists.move_to_end(ref)
                return kept
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
