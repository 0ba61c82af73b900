"""What the queue can show and in which order, as values; nothing here holds a row.

Every part of a filter that is set must hold, and every code is one that can be kept over a
restart: no name, and no word of a record.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from console.domain.decisions import DecisionState
from console.domain.findings import Reason, Verdict
from console.domain.grouping import GROUPING_WORDS, Grouping
from console.services.queue import FLAWS
from console.services.queue_rows import QueueRow
from console.ui.tongue import later, said, tr

if TYPE_CHECKING:
    from console.domain.entries import Category, EntryRef
    from console.domain.people import PersonId

OPEN: Final = frozenset({DecisionState.UNDECIDED, DecisionState.LAPSED})
"""States in which an officer still has to answer."""

STATE_WORDS: Final = {
    DecisionState.UNDECIDED: later("Undecided"),
    DecisionState.APPROVED: later("Approved"),
    DecisionState.STRUCK: later("Struck"),
    DecisionState.REFERRED: later("Referred"),
    DecisionState.LAPSED: later("Lapsed"),
    DecisionState.WAITING: later("Second officer"),
    DecisionState.RECALLED: later("Recalled"),
}
TO_DO: Final = "open"
CHANGED: Final = "changed"
CONFLICT: Final = "conflict"
MINE: Final = "mine"
OTHERS: Final = "others"
UNSEEN: Final = "unseen"
ASKED: Final = "asked"
ANSWERED: Final = "answered"
MARK_WORDS: Final = {
    CHANGED: later("Changed since I looked"),
    CONFLICT: later("Records in conflict"),
    MINE: later("Decided by me"),
    OTHERS: later("Decided by others"),
    UNSEEN: later("Not looked at by me"),
    ASKED: later("Referred to me"),
    ANSWERED: later("My referrals with an answer"),
}
GOOD_PICTURE: Final = "good"
PICTURE_WORDS: Final = {GOOD_PICTURE: later("Nothing against the picture"), **FLAWS}

_CONFLICTS: Final = frozenset(
    {Reason.CONFLICT, Reason.IDENTITY_CONFLICT, Reason.OTHER_PERSONS_WARRANT}
)


class Order(Enum):
    """In which order the queue is worked."""

    RISK = "risk"
    NUMBER = "number"
    NAME = "name"


ORDER_NAMES: Final = {
    Order.RISK: later("Risk first"),
    Order.NUMBER: later("Order of intake"),
    Order.NAME: later("Name"),
}
GROUPING_NAMES: Final = {
    Grouping.PERSON: later("Person"),
    Grouping.FAMILY: later("Family"),
    Grouping.CASE: later("Case"),
}


def order_words(order: Order, grouping: Grouping | None, by_risk: str) -> str:
    """How the queue is ordered, in words; `by_risk` says what risk first means."""
    words = {
        Order.RISK: said(by_risk),
        Order.NUMBER: tr("In the order of intake, by number."),
        Order.NAME: tr("By surname, equals by risk."),
    }[order]
    if grouping is None:
        return words
    return tr(
        "{grouping_names}: {grouping_words}. Groups stand where their first entry does. {words}"
    ).format(
        grouping_names=tr(GROUPING_NAMES[grouping]),
        grouping_words=said(GROUPING_WORDS[grouping]),
        words=words,
    )


@dataclass(frozen=True, slots=True)
class Filter:
    """What the queue shows: every part that is set must hold.

    `state` is "" for all, "open" for those still to be decided, or the value of a
    `DecisionState`; `picture` a code of `PICTURE_WORDS`; `marks` codes of `MARK_WORDS`, all of
    which must hold. `only` are certain entries that another page asked to see.
    """

    standings: frozenset[Verdict | None] = frozenset()
    state: str = ""
    category: Category | None = None
    text: str = ""
    only: frozenset[EntryRef] = frozenset()
    reason: Reason | None = None
    picture: str = ""
    marks: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether it shows everything."""
        return self == Filter()

    def tidied(self) -> Filter:
        """The filter with its text as it is searched for; a number to go to is no text."""
        text = " ".join(self.text.casefold().split())
        return replace(self, text="" if text.startswith("#") else text)

    def shows(self, row: QueueRow, who: PersonId) -> bool:
        """Whether a row is among what it shows."""
        return (
            (not self.standings or row.standing in self.standings)
            and (not self.state or self.state in states_of(row, who))
            and (self.category is None or self.category in row.categories)
            and (self.reason is None or self.reason in row.reasons)
            and (not self.picture or self.picture in picture_of(row))
            and self.marks <= marks_of(row, who)
            and (not self.only or row.ref in self.only)
            and (not self.text or all(word in row.search for word in self.text.split()))
        )


def waits(row: QueueRow, who: PersonId) -> bool:
    """Whether this officer still has to answer: nobody has, or they would be the second."""
    return row.state in OPEN or (row.state is DecisionState.WAITING and row.decided_by != who)


def states_of(row: QueueRow, who: PersonId) -> tuple[str, ...]:
    """The codes of `Filter.state` that a row answers to, for this officer."""
    return (row.state.value, TO_DO) if waits(row, who) else (row.state.value,)


def picture_of(row: QueueRow) -> tuple[str, ...]:
    """The codes of `PICTURE_WORDS` that a row answers to."""
    return row.picture or (GOOD_PICTURE,)


def marks_of(row: QueueRow, who: PersonId) -> frozenset[str]:
    """The codes of `MARK_WORDS` that a row answers to, for this officer."""
    found = _MARKS[
        row.changed,
        not _CONFLICTS.isdisjoint(row.reasons),
        row.decided_by == who if row.decided_by else None,
        row.seen,
    ]
    if row.asked:
        found |= {ASKED}
    return found | {ANSWERED} if row.answered else found


_MARKS: Final = {
    (changed, conflict, mine, seen): frozenset(
        code
        for code, holds in (
            (CHANGED, changed),
            (CONFLICT, conflict),
            (MINE, mine is True),
            (OTHERS, mine is False),
            (UNSEEN, not seen),
        )
        if holds
    )
    for changed in (False, True)
    for conflict in (False, True)
    for mine in (None, False, True)
    for seen in (False, True)
}
