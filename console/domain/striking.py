"""The reasons offered for striking an entry: first what the findings compute, then what is common.

The rule: at most nine are offered, so that a digit picks each, and none is ever picked for
the officer; any other reason of the closed list can be found by typing.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from console.domain.decisions import NOTES_ONLY
from console.domain.entries import Category
from console.domain.findings import Finding, Reason, Verdict

MOST_OFFERED: Final = 9

COMMON: Final[Mapping[Category, tuple[Reason, ...]]] = {
    Category.A: (
        Reason.WARRANT_WITHDRAWN,
        Reason.WARRANT_EXECUTED,
        Reason.OFFENCE_FINALISED,
        Reason.LOCATED_IN_CUSTODY,
        Reason.NO_RECORD,
    ),
    Category.B: (
        Reason.RETURNED_TO_CUSTODY,
        Reason.RECALL_CANCELLED,
        Reason.POWER_UNCONFIRMED,
        Reason.LOCATED_IN_CUSTODY,
        Reason.NO_RECORD,
    ),
    Category.C: (
        Reason.NO_LONGER_WANTED,
        Reason.CHARGED,
        Reason.OUTCOME_ENDS_SUSPICION,
        Reason.NO_POWER_OF_ARREST,
        Reason.LOCATED_IN_CUSTODY,
        Reason.NO_RECORD,
    ),
    Category.D: (Reason.OWN_CASE_NEEDED, Reason.NO_RECORD),
    Category.E: (
        Reason.BAIL_ENDED,
        Reason.BAIL_EXPIRED,
        Reason.ORDER_ENDED,
        Reason.ORDER_EXPIRED,
        Reason.OUTSIDE_PLACE,
        Reason.OUTSIDE_TIME,
    ),
    Category.F: (Reason.NOTIFICATION_ENDED, Reason.ORDER_ENDED, Reason.OUTSIDE_PLACE),
    Category.G: (Reason.FOUND, Reason.RISK_TOO_LOW, Reason.IMAGE_FAMILY_CONSENT),
    Category.H: (Reason.ASSESSMENT_LAPSED, Reason.OWN_CASE_NEEDED),
    Category.I: (Reason.ASSOCIATE_OF_STRUCK, Reason.OWN_CASE_NEEDED),
}
"""What entries of each category are usually struck for."""

ALWAYS: Final = (Reason.DUPLICATE, Reason.OFFICER_JUDGEMENT)
"""Offered for every entry, after the others."""


def offered(
    findings: Iterable[Finding], categories: Iterable[Category]
) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """The reasons offered by a digit (at most nine, computed ones first), and all the others."""
    order = {Verdict.NOT_LAWFUL: 0, Verdict.JUDGE: 1}
    computed = [
        finding.reason
        for finding in sorted(
            (finding for finding in findings if finding.verdict in order),
            key=lambda finding: order[finding.verdict],
        )
    ]
    common = [reason for category in categories for reason in COMMON[category]]
    room = MOST_OFFERED - len(ALWAYS)
    first = list(dict.fromkeys((*computed, *common)))[:room]
    digits = tuple(dict.fromkeys((*first, *ALWAYS)))
    return digits, tuple(
        reason for reason in Reason if reason not in digits and reason not in NOTES_ONLY
    )
