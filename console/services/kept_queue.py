"""What the store tells of a whole list for its queue: as text to compare, and read.

One rule: what is said of the entries holds no name, only references, digests and what was
decided. Names are in the columns alone, which are kept beside the entries and go with them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from console.domain.entries import EntryRef
from console.services.queue_rows import OwnColumns


class QueueColumns(NamedTuple):
    """What the rows of a list say of its entries for good, by reference, column by column.

    `kinds` says of each entry which of the `words` its row shares with others; dates are ISO
    text, '' where nobody knows when a picture was taken.
    """

    own: OwnColumns
    words: Sequence[str]
    kinds: Sequence[int]
    born_on: Sequence[str]
    pictured_on: Sequence[str]


class QueueText(NamedTuple):
    """All that the tables say of the entries of a list, as one person's queue shows it.

    Two of the same text say the same; how it is written is the store's own affair.
    """

    checked: str
    standings: str
    reasons: str
    digests: str
    states: str
    seen: str


class SaidState(NamedTuple):
    """What a row needs of where an entry stands with the officers, in codes and words."""

    state: str
    why: str
    decided_by: str


class QueueFacts(NamedTuple):
    """The same as the text: of those that were checked, column by column; the others by entry.

    Of what was checked, in codes; an entry of which nothing is said is in none of them.
    """

    checked: Sequence[EntryRef]
    standings: Sequence[str]
    reasons: Sequence[str]
    digests: Sequence[str]
    states: Mapping[EntryRef, SaidState]
    seen: Mapping[EntryRef, str]
