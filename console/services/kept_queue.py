"""What the store tells of a whole list for its queue: as text to compare, and read.

One rule: it holds no name, only references, digests and what was decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.domain.entries import EntryRef
    from console.services.queue import Light, StateLight


class QueueText(NamedTuple):
    """All that the tables say of the entries of a list, as one person's queue shows it.

    Two of the same text say the same; how it is written is the store's own affair.
    """

    standings: str
    states: str
    seen: str


class QueueFacts(NamedTuple):
    """The same as the text, by entry; an entry of which nothing is said is in none of them."""

    standings: Mapping[EntryRef, Light]
    states: Mapping[EntryRef, StateLight]
    seen: Mapping[EntryRef, str]
