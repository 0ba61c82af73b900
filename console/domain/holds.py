"""A legal hold: one entry that an erasure must leave as it is, for whom, and until when.

A hold has a reason of a closed list, the authority that asks for it, and an end; it never goes
on by itself. What it keeps is kept for that purpose and no other, and each receipt says so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final, NewType

from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.people import PersonId
from console.domain.refusals import Objection

HoldId = NewType("HoldId", int)

LONGEST: Final = timedelta(days=366 * 2)
LONGEST_AUTHORITY: Final = 160


class HoldReason(Enum):
    """Why an entry has to be kept."""

    CRIMINAL_PROCEEDINGS = "criminal_proceedings"
    CIVIL_CLAIM = "civil_claim"
    COMPLAINT = "complaint"
    INQUEST = "inquest"
    SUBJECT_ACCESS = "subject_access"
    COMMISSIONER = "commissioner"


HOLD_WORDS: Final[Mapping[HoldReason, str]] = {
    HoldReason.CRIMINAL_PROCEEDINGS: "criminal proceedings",
    HoldReason.CIVIL_CLAIM: "a civil claim",
    HoldReason.COMPLAINT: "a complaint",
    HoldReason.INQUEST: "an inquest",
    HoldReason.SUBJECT_ACCESS: "a request of the person's own",
    HoldReason.COMMISSIONER: "a commissioner's inquiry",
}


@dataclass(frozen=True, slots=True)
class Hold:
    """One hold; `authority` is who asks and under which reference, '' once it was erased.

    `ended_at` is when somebody ended it before its time, None where nobody did.
    """

    id: HoldId
    entry_ref: EntryRef
    reason: HoldReason
    authority: str
    until: datetime
    by: PersonId
    placed_at: datetime
    ended_at: datetime | None = None

    def holds(self, at: datetime) -> bool:
        """Whether it keeps its entry at a moment; at its very end it no longer does."""
        return self.ended_at is None and at < self.until


def held(holds: Iterable[Hold], at: datetime) -> dict[EntryRef, Hold]:
    """The entries that a hold keeps at a moment, each with the hold that lasts longest."""
    found: dict[EntryRef, Hold] = {}
    for each in sorted(holds, key=lambda one: one.until):
        if each.holds(at):
            found[each.entry_ref] = each
    return found


def objections(
    authority: str, until: datetime, stage: Stage, *, erased: bool, at: datetime
) -> tuple[Objection, ...]:
    """Everything that stands against placing a hold."""
    found = []
    if erased or stage is Stage.ERASED:
        found.append(
            Objection("hold_erased", "This entry is erased already; there is nothing left to hold.")
        )
    if not authority.strip() or len(authority) > LONGEST_AUTHORITY or not authority.isprintable():
        found.append(
            Objection(
                "hold_authority",
                "Say who asks for the hold and under which reference, in one line of at most "
                f"{LONGEST_AUTHORITY} characters, without naming anybody who is listed.",
            )
        )
    if not at < until <= at + LONGEST:
        found.append(
            Objection(
                "hold_until",
                "A hold has to end, within two years from now; it can be placed again then.",
            )
        )
    return tuple(found)
