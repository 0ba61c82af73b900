"""The standings of each list, kept so that a check weighs again only what can have changed.

One rule: what is kept is never believed by itself. It serves where the list, the rules and
what each source had said are certainly those that it was worked out from; else the whole list
is weighed, as it is where nothing is kept.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.reassessing import NOBODY, Kept, Reassessed, assess_again, assess_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import Entry, EntryRef
    from console.domain.rulebook import RuleBook
    from console.services.said import Said

MOST_LISTS: Final = 3


class _Known(NamedTuple):
    """A list as it was last assessed, and the digest of what each source had said of it."""

    kept: Kept
    sources: Mapping[str, str]


class Reassess:
    """Assesses lists, and keeps the last few; safe to ask from several threads."""

    def __init__(self) -> None:
        self._known: OrderedDict[DeploymentRef, _Known] = OrderedDict()
        self._lock = Lock()

    def of(
        self,
        ref: DeploymentRef,
        book: RuleBook,
        entries: Sequence[Entry],
        said: Said,
        stored: Mapping[EntryRef, str],
        struck: frozenset[EntryRef],
        marked: Mapping[EntryRef, Entry] = NOBODY,
    ) -> Reassessed:
        """Where the list stands; `stored` are the digests of the standings that are stored.

        `marked` are the entries that are to be weighed otherwise than they were taken in.
        The whole standing is given of every entry whose digest is not stored, and of some others.
        """
        with self._lock:
            known = self._known.pop(ref, None)
        if known is None or not known.kept.serves(book, entries) or not said.follows(known.sources):
            found = assess_whole(book, entries, said.records, struck, marked, stored)
        else:
            kept = known.kept
            differ = frozenset(
                entry_ref
                for entry_ref, each in kept.weighed.items()
                if stored.get(entry_ref) != each.digest
            )
            found = assess_again(
                kept, book, lambda: said.records, said.rows, differ, struck, marked
            )
        with self._lock:
            self._known[ref] = _Known(found.kept, said.now)
            while len(self._known) > MOST_LISTS:
                self._known.popitem(last=False)
        return found
