"""What the rules found: a verdict and a reason code with values, never words.

The words are chosen at the edge (screen, terminal, PDF) by `reasons`, so that they can be
translated; a finding itself is a value that can be compared and hashed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final, NamedTuple

from console.domain.entries import Category, EntryRef
from console.domain.records import Record


class Verdict(Enum):
    """What the records say; `NOTE` is for findings without effect on the standing."""

    SUPPORTED = "supported"
    JUDGE = "judge"
    NOT_LAWFUL = "not_lawful"
    NOTE = "note"

    # There is one object of each, so its own hash will do; Enum's is a call for each look-up.
    __hash__ = object.__hash__


SUPPORTED: Final = Verdict.SUPPORTED
JUDGE: Final = Verdict.JUDGE
NOT_LAWFUL: Final = Verdict.NOT_LAWFUL
"""For what is asked of every entry of a list: Python 3.11 looks a name up on an Enum slowly."""

VERDICT_WORDS: Final[Mapping[Verdict, str]] = {
    Verdict.SUPPORTED: "Supported",
    Verdict.JUDGE: "Needs judgement",
    Verdict.NOT_LAWFUL: "Not lawful",
    Verdict.NOTE: "Note",
}


class Leg(Enum):
    """Which part of an entry a finding is about."""

    GROUND = "ground"
    IMAGE = "image"
    PERSON = "person"


class Reason(Enum):
    """Every reason: it explains a finding, and it is what an officer picks to strike."""

    WARRANT_WITHDRAWN = "warrant_withdrawn"
    WARRANT_EXECUTED = "warrant_executed"
    WARRANT_SUPERSEDED = "warrant_superseded"
    BAIL_DATE_PASSED = "bail_date_passed"
    CIVILIAN_ENFORCEMENT = "civilian_enforcement"
    OTHER_PERSONS_WARRANT = "other_persons_warrant"
    OFFENCE_FINALISED = "offence_finalised"
    LOCATED_IN_CUSTODY = "located_in_custody"
    RETURNED_TO_CUSTODY = "returned_to_custody"
    RECALL_CANCELLED = "recall_cancelled"
    POWER_UNCONFIRMED = "power_unconfirmed"
    CHARGED = "charged"
    OUTCOME_ENDS_SUSPICION = "outcome_ends_suspicion"
    OUTCOME_NAMES_NO_SUSPECT = "outcome_names_no_suspect"
    NO_POWER_OF_ARREST = "no_power_of_arrest"
    NO_LONGER_WANTED = "no_longer_wanted"
    BAIL_ENDED = "bail_ended"
    BAIL_EXPIRED = "bail_expired"
    RELEASED_UNDER_INVESTIGATION = "released_under_investigation"
    ORDER_ENDED = "order_ended"
    ORDER_EXPIRED = "order_expired"
    ORDER_ENDS_DURING = "order_ends_during"
    OUTSIDE_PLACE = "outside_place"
    OUTSIDE_TIME = "outside_time"
    PLACE_UNKNOWN = "place_unknown"
    FOUND = "found"
    RISK_TOO_LOW = "risk_too_low"
    ASSESSMENT_LAPSED = "assessment_lapsed"
    NOTIFICATION_ENDED = "notification_ended"
    ASSOCIATE_OF_STRUCK = "associate_of_struck"
    DECEASED = "deceased"
    IDENTIFIER_INVALID = "identifier_invalid"
    IDENTITY_CONFLICT = "identity_conflict"
    CHILD = "child"
    CHILD_UNDER_13 = "child_under_13"
    LOOKALIKE = "lookalike"
    IMAGE_OF_UNCONVICTED = "image_of_unconvicted"
    IMAGE_DELETED = "image_deleted"
    IMAGE_DELETION_PENDING = "image_deletion_pending"
    IMAGE_REVIEW_OVERDUE = "image_review_overdue"
    IMAGE_THIRD_PARTY = "image_third_party"
    IMAGE_FAMILY_CONSENT = "image_family_consent"
    IMAGE_UNUSABLE = "image_unusable"
    NO_RECORD = "no_record"
    SOURCE_DOWN = "source_down"
    STALE = "stale"
    CONFLICT = "conflict"
    CODE_UNKNOWN = "code_unknown"
    CASE_UNCLEAR = "case_unclear"
    TRANSFERRED = "transferred"
    VOLUNTARY_INTERVIEW = "voluntary_interview"
    OWN_CASE_NEEDED = "own_case_needed"
    NOT_REVIEWED = "not_reviewed"
    CHILD_UNDER_10 = "child_under_10"
    CATEGORY_NOT_AUTHORISED = "category_not_authorised"
    DO_NOT_INCLUDE = "do_not_include"
    DUPLICATE = "duplicate"
    OFFICER_JUDGEMENT = "officer_judgement"
    BACKED_FOR_BAIL = "backed_for_bail"
    IMAGE_OLD = "image_old"

    __hash__ = object.__hash__


SILENCE: Final = frozenset({Reason.SOURCE_DOWN, Reason.STALE})
"""Reasons for which a system that is silent may stand, where no record does (see `is_silence`)."""

WORTH: Final[Mapping[Verdict, int]] = {
    Verdict.NOT_LAWFUL: 0,
    Verdict.JUDGE: 1,
    Verdict.SUPPORTED: 2,
    Verdict.NOTE: 2,
}
"""How well a verdict leaves an entry, the worst first."""


class Finding(NamedTuple):
    """One thing the rules found.

    `ground` is the index of the entry's ground it is about (None for the other legs);
    `records` are "source:record_ref" of what it rests on; `basis` cites the pack's row;
    `changed_at` is when the record changed; `values` are what its sentence is made with.
    """

    leg: Leg
    verdict: Verdict
    reason: Reason
    ground: int | None = None
    records: tuple[str, ...] = ()
    basis: str = ""
    changed_at: datetime | None = None
    values: tuple[tuple[str, str], ...] = ()

    @property
    def is_silence(self) -> bool:
        """Whether it says that a records system is silent, and nothing about a record.

        A record of which its system speaks no more is silence as well. One that has itself grown
        too old, such as the last word of the officer in the case, is a doubt like every other.
        """
        said = any(name == "source" for name, _ in self.values)
        return self.reason in SILENCE and (said or not self.records)


class GroundStanding(NamedTuple):
    """Where one ground stands, and the reasons that put it there (empty when supported)."""

    category: Category
    kind: str
    standing: Verdict
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class EntryStanding:
    """Where an entry stands at one moment.

    `records` are all records that matched the entry, so that the desk can show them.
    `digest` covers standing, grounds, findings and the content of those records, and not the
    time of assessment: it is what a decision names as seen. `findings_digest` leaves the
    records' content out: it changes only when what the rules say changes.
    """

    entry_ref: EntryRef
    standing: Verdict
    grounds: tuple[GroundStanding, ...]
    findings: tuple[Finding, ...]
    records: tuple[Record, ...]
    assessed_at: datetime
    digest: str
    findings_digest: str


def gravest(findings: Iterable[Finding]) -> Finding | None:
    """The first of the findings that speak most against an entry; None where there is none."""
    return min(findings, key=lambda finding: WORTH[finding.verdict], default=None)
