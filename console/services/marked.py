"""Whom the office's own marks are about, on a list that is checked.

One rule: a mark is read afresh by every check and never kept with an entry, so that it reaches
a list taken in before it, and is gone from the next check on once it is lifted.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.entries import Flag
from console.domain.stops import Mark
from console.services.tokens import Tokens, identifying

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import Entry, EntryRef
    from console.services.contracts import UnitOfWork
    from console.services.roster import Listed

MOST_LISTS: Final = 3


class _People(NamedTuple):
    """The people of one list, each by the tokens that find them under the office's key."""

    entries: Sequence[Entry]
    by_token: Mapping[str, tuple[EntryRef, ...]]

    def among(self, tokens: Iterable[str]) -> frozenset[EntryRef]:
        """The entries that one of the tokens finds."""
        return frozenset(ref for token in tokens for ref in self.by_token.get(token, ()))


class Marked:
    """Finds who is marked, and keeps the tokens of the last few lists: making them takes a while.

    Safe to ask from several threads.
    """

    def __init__(self) -> None:
        self._known: OrderedDict[DeploymentRef, _People] = OrderedDict()
        self._lock = Lock()

    def of(self, unit: UnitOfWork, ref: DeploymentRef, listed: Listed) -> dict[EntryRef, Entry]:
        """Those of a list's entries that the marks change, as they are to be weighed now.

        Whoever is on the do-not-include register, or was found by a stop to be listed without
        ground, is marked so, and nobody else is, whatever their entry says since it was taken
        in; a look-alike that the proposal told of stays whatever the marks say.
        """
        barred = unit.office.do_not_include() | unit.stops.marks(Mark.DO_NOT_INCLUDE)
        doubles = unit.stops.marks(Mark.LOOKALIKE)
        wanted = barred or doubles
        people = self._people(unit, ref, listed.entries) if wanted else _People(listed.entries, {})
        out, alike = people.among(barred), people.among(doubles)
        taken_in_so = (entry.ref for entry in listed.entries if entry.do_not_include)
        found = {}
        for entry_ref in out.union(alike, taken_in_so):
            entry = listed.by_ref[entry_ref]
            flags = entry.flags | {Flag.LOOKALIKE} if entry_ref in alike else entry.flags
            now = replace(entry, do_not_include=entry_ref in out, flags=flags)
            if now != entry:
                found[entry_ref] = now
        return found

    def _people(self, unit: UnitOfWork, ref: DeploymentRef, entries: Sequence[Entry]) -> _People:
        with self._lock:
            known = self._known.pop(ref, None)
        if known is None or known.entries is not entries:
            known = _People(entries, _by_token(Tokens(unit), entries))
        with self._lock:
            self._known[ref] = known
            while len(self._known) > MOST_LISTS:
                self._known.popitem(last=False)
        return known


def _by_token(tokens: Tokens, entries: Iterable[Entry]) -> dict[str, tuple[EntryRef, ...]]:
    """The entries by what finds their people; nothing is left of one that is erased."""
    found: dict[str, tuple[EntryRef, ...]] = {}
    for entry in entries:
        if not entry.person.erased:
            for token in tokens.all_of(identifying(entry.person)):
                found[token] = (*found.get(token, ()), entry.ref)
    return found
