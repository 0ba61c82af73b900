"""What is erased, when, and what a receipt may call erased.

A picture goes at once when its entry is struck on a signed list or confirmed off the system
after a recall, and after the pack's time when it is struck beside a list in force or recalled
before any system was given it; everything that shows or names anybody goes when the deployment
is over. The rule: a copy is called erased only after somebody looked and it was not there.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Final, NamedTuple, NewType

from console.domain.decisions import DecisionState
from console.domain.deployments import CLOSED, Stage
from console.domain.entries import Entry, EntryRef, Ground, Image, Person
from console.domain.people import PersonId
from console.domain.refusals import Objection

ErasureId = NewType("ErasureId", int)
CopyId = NewType("CopyId", int)


class Scope(Enum):
    """How much an erasure takes."""

    PICTURES = "pictures"
    """The pictures of entries that were struck or recalled, at once."""
    WHOLE = "whole"
    """Everything of a deployment that shows or names anybody."""
    KEPT = "kept"
    """What that left to answer with, once its own time is over."""


class Why(Enum):
    """Why an entry is in an erasure."""

    STRUCK = "struck"
    RECALLED = "recalled"
    NEVER_GIVEN = "never_given"
    OVER = "over"


WHY_WORDS: Final[Mapping[Why, str]] = {
    Why.STRUCK: "struck, and settled",
    Why.RECALLED: "recalled, and confirmed off the system",
    Why.NEVER_GIVEN: "recalled, and never handed over",
    Why.OVER: "the deployment is over",
}


class CopyKind(Enum):
    """Where the office holds something that shows or names somebody."""

    ENTRIES = "entries"
    RECORDS = "records"
    READINGS = "readings"
    FINDINGS = "findings"
    NOTES = "notes"
    WORDS = "words"
    REFERENCES = "references"
    VIEWS = "views"
    PLANTED = "planted"
    RECEIVED = "received"
    CLEAN = "clean"
    THUMBNAIL = "thumbnail"
    LEFTOVER = "leftover"
    SCHEDULE = "schedule"
    REJECTED = "rejected"
    HAND_OVER = "hand_over"
    OFFICE_COPY = "office_copy"
    TOKENS = "tokens"
    LEAVES = "leaves"
    CERTIFICATES = "certificates"
    DATABASE = "database"


COPY_WORDS: Final[Mapping[CopyKind, str]] = {
    CopyKind.ENTRIES: "Names, birth dates, identifiers and cases",
    CopyKind.RECORDS: "Records of other systems, as read and as read before",
    CopyKind.READINGS: "How each source answered at the last check",
    CopyKind.FINDINGS: "Findings, with the records that they rest on",
    CopyKind.NOTES: "Typed notes of decisions and referrals",
    CopyKind.WORDS: "Sentences about recalls, steps, stops and lapses",
    CopyKind.REFERENCES: "What leads from a handed-over reference to an entry, and its secrets",
    CopyKind.VIEWS: "Who last looked at whom",
    CopyKind.PLANTED: "Planted entries",
    CopyKind.RECEIVED: "Pictures as received",
    CopyKind.CLEAN: "Pictures re-encoded for the screen",
    CopyKind.THUMBNAIL: "Small pictures for lists",
    CopyKind.LEFTOVER: "Picture files that were never finished",
    CopyKind.SCHEDULE: "Schedules with faces, as files here",
    CopyKind.REJECTED: "Rows that an import set aside, as files here",
    CopyKind.HAND_OVER: "Hand-over folders here",
    CopyKind.OFFICE_COPY: "Copies of the office made by upgrades, and a drill's file",
    CopyKind.TOKENS: "Tokens that find erased entries again",
    CopyKind.LEAVES: "Salted leaves under the certificates' roots",
    CopyKind.CERTIFICATES: "Certificates and their pages",
    CopyKind.DATABASE: "The database's free pages and write-ahead log",
}

PICTURES: Final = (CopyKind.RECEIVED, CopyKind.CLEAN, CopyKind.THUMBNAIL, CopyKind.LEFTOVER)
TABLES: Final = (
    CopyKind.ENTRIES,
    CopyKind.RECORDS,
    CopyKind.READINGS,
    CopyKind.FINDINGS,
    CopyKind.NOTES,
    CopyKind.WORDS,
    CopyKind.REFERENCES,
    CopyKind.VIEWS,
    CopyKind.PLANTED,
)
"""What lies in the database, erased in one transaction."""

KEPT: Final = (CopyKind.TOKENS, CopyKind.LEAVES, CopyKind.CERTIFICATES)
"""What lies there to answer with afterwards, erased in one transaction when its time is over."""


class LineState(Enum):
    """How one copy came out."""

    PLANNED = "planned"
    ERASED = "erased"
    NOT_THERE = "not_there"
    """It was not where it was written; nobody here can say that it is erased."""
    SHARED = "shared"
    """It stays, because an entry that is not erased needs the same bytes."""
    HELD = "held"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Line:
    """One copy: what it is, how much there was of it, and how much there is now.

    `copy` is its name (a picture's SHA-256, a table, a number); `sha256` of its content before
    ('' where there was none or it has none); `before`, `held` and `after` count files or rows.
    """

    position: int
    kind: CopyKind
    copy: str
    sha256: str
    before: int
    held: int = 0
    after: int | None = None
    state: LineState = LineState.PLANNED
    note: str = ""
    tried_at: datetime | None = None
    tries: int = 0

    @property
    def open(self) -> bool:
        """Whether there is still something to be done about it."""
        return self.state in {LineState.PLANNED, LineState.FAILED}

    def looked(self, after: int, at: datetime) -> "Line":
        """The line after an attempt, by what was still there when it was looked for again."""
        gone = after <= self.held
        return replace(
            self,
            after=after,
            state=LineState.ERASED if gone else LineState.FAILED,
            note="" if gone else "It is still there.",
            tried_at=at,
            tries=self.tries + 1,
        )

    def settled(self, state: LineState, after: int, note: str, at: datetime) -> "Line":
        """The line as it came out otherwise, with the sentence that says why."""
        return replace(self, after=after, state=state, note=note, tried_at=at, tries=self.tries + 1)


@dataclass(frozen=True, slots=True)
class Erasure:
    """One erasure: whose, how much, who began it and when; `ended_at` None until all is done."""

    id: ErasureId
    scope: Scope
    entries: tuple[tuple[EntryRef, Why], ...]
    by: PersonId
    begun_at: datetime
    ended_at: datetime | None = None


class Came(NamedTuple):
    """What matters of one entry to whether its picture goes at once.

    `decided_at` is when the decision that stands was made; `recalled` and `given` say whether it
    ever was, given by a hand-over that left or may have left; `confirmed_at` is when its last
    recall was confirmed off the system, None where it was not, or was never recalled; `since`
    from when it stands as it does, None where that does not matter.
    """

    entry_ref: EntryRef
    state: DecisionState
    decided_at: datetime | None
    in_force: bool
    recalled: bool
    confirmed_at: datetime | None
    given: bool = True
    since: datetime | None = None


def pictures_due(
    entries: Iterable[Came],
    signed_at: datetime | None,
    at: datetime,
    struck_after: timedelta,
    recalled_after: timedelta,
    unsigned_after: timedelta | None = None,
) -> dict[EntryRef, Why]:
    """The entries whose pictures have to go now, and why.

    A strike can be taken back until it is signed (`signed_at` is the newest certificate's). One
    that came after it may never be, where nothing else changes on the list: it settles by itself
    `unsigned_after` the decision, None where it has to be signed. A recall is not over until it
    is confirmed. Who was approved again since stays.

    What no hand-over gave no system can confirm, so that such a recall settles by itself as a
    strike beside the list does, `unsigned_after` it, and not at once: it may rest on a record
    that is put right within minutes, and once the picture is gone nobody can approve the entry
    again. Half of an approval by two officers keeps it as well.
    """

    def past(since: datetime | None, after: timedelta | None) -> bool:
        return since is not None and after is not None and since <= at - after

    found: dict[EntryRef, Why] = {}
    for each in entries:
        if each.in_force:
            continue
        if each.state is DecisionState.STRUCK and each.decided_at is not None:
            if signed_at is None:
                continue
            signed = each.decided_at <= signed_at
            if past(signed_at, struck_after) if signed else past(each.decided_at, unsigned_after):
                found[each.entry_ref] = Why.STRUCK
        elif not each.recalled or each.state is DecisionState.APPROVED:
            continue
        elif past(each.confirmed_at, recalled_after):
            found[each.entry_ref] = Why.RECALLED
        elif (
            not each.given
            and each.confirmed_at is None
            and each.state is not DecisionState.WAITING
            and past(each.since, unsigned_after)
        ):
            found[each.entry_ref] = Why.NEVER_GIVEN
    return found


def whole_objections(stage: Stage) -> tuple[Objection, ...]:
    """What stands against erasing a whole deployment."""
    if stage is Stage.ERASED:
        return (Objection("erased", "This deployment is erased already."),)
    if stage in {Stage.ENDED, Stage.CANCELLED}:
        return ()
    if stage in CLOSED:
        return (
            Objection(
                "not_over",
                "This list is in force; end or cancel the deployment before it is erased.",
            ),
        )
    return (
        Objection(
            "not_over", "This deployment is not over; cancel it before it is erased, or sign it."
        ),
    )


def kept_until(
    over_at: datetime, answers: timedelta | None, pages: timedelta | None
) -> dict[CopyKind, datetime]:
    """Until when what an erasure left is kept, by its kind, after the deployment was over.

    `answers` is how long the office can answer whether somebody was listed, `pages` how long it
    keeps certificates, None where nobody said. A certificate never goes before the answers that
    rest on it, and what nobody set a time for stays.
    """
    if answers is None:
        return {}
    until = over_at + answers
    found = {CopyKind.TOKENS: until, CopyKind.LEAVES: until}
    return found if pages is None else found | {CopyKind.CERTIFICATES: max(until, over_at + pages)}


def by_itself_at(over_at: datetime, due: datetime) -> datetime:
    """From when the office erases by itself what has to be gone by then.

    The last quarter of the time is the office's: late enough for a hold to be placed and results
    to be taken in before, early enough that whoever opens the office then is within the limit.
    """
    return due - max(due - over_at, timedelta(0)) / 4


NO_DATE: Final = date(1, 1, 1)
"""The birth date of an entry that was erased: none that anybody has."""


def erased(entry: Entry) -> Entry:
    """What is left of an entry: its reference, its categories, and the digest of its picture."""
    return Entry(
        ref=entry.ref,
        person=Person("", "", NO_DATE),
        grounds=tuple(Ground(each.category, each.kind) for each in entry.grounds),
        image=Image("", entry.image.source, sha256=entry.image.sha256),
        proposed_by=entry.proposed_by,
        proposed_at=entry.proposed_at,
        same_person=entry.same_person,
        same_picture=entry.same_picture,
    )


def finished(lines: Iterable[Line]) -> bool:
    """Whether nothing is left to be done or tried again."""
    return not any(line.open for line in lines)


def whole_is_gone(lines: Iterable[Line]) -> bool:
    """Whether a deployment may be called erased: nothing failed, and nothing is held."""
    return all(not line.open and line.state is not LineState.HELD and not line.held
               for line in lines)  # fmt: skip


STAYS: Final = (
    "The certificates and their pages: they show and name nobody who is listed.",
    "The salted leaves under the certificates' roots, and tokens that only this office can make "
    "again: they answer whether somebody was on the list, and tell nobody who was.",
    "The audit log, the decisions, the recalls and the stops, without words: references, "
    "reasons, times and the officers' numbers.",
    "The do-not-include register and the marks that stops left, under the office's key.",
)
"""What an erasure leaves, one sentence each, as the receipt says it."""

_NUMBERS: Final = (
    "The numbers and digests of the certificates, by which one that was given out is known again."
)
_RECEIPTS: Final = "The receipts of its erasures, this one among them."


def stays(scope: Scope, kinds: Collection[CopyKind]) -> tuple[str, ...]:
    """What an erasure of these kinds leaves, one sentence each."""
    if scope is not Scope.KEPT:
        return STAYS
    pages = _NUMBERS if CopyKind.CERTIFICATES in kinds else STAYS[0]
    return (pages, *STAYS[2:], _RECEIPTS)


BEYOND: Final = (
    "The proposal bundle and the records systems, with those who sent and keep them.",
    "What a recognition system was handed: its operator erases it there.",
    "Paper: schedules and slips that were printed, files that a printer was told to make instead, "
    "and photographs of a screen.",
    "Files that were copied or moved after this office wrote them, and backups that others make "
    "of this machine.",
    "Blocks of a disk that its file system has freed: files are overwritten before they are "
    "removed, and only an encrypted disk makes sure of the rest.",
)
"""What this office cannot erase or cannot know of, one sentence each."""


def beyond(scope: Scope) -> tuple[str, ...]:
    """What the office cannot erase or know of beside an erasure, one sentence each."""
    return (_GIVEN, *BEYOND[3:]) if scope is Scope.KEPT else BEYOND


_GIVEN: Final = "Certificates, proofs, public records and receipts that were given to others."
