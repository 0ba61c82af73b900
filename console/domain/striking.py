"""The reasons offered for striking an entry: first what the findings compute, then what is common.

The rule: at most nine are offered, so that a digit picks each, and none is ever picked for
the officer; any other reason of the closed list can be found by typing.
"""

from collections.abc import Iterable
from typing import Final

from console.domain.decisions import NOTES_ONLY
from console.domain.entries import Category
from console.domain.findings import Finding, Reason, Verdict
from console.domain.reasons import COMMON_FOR

MOST_OFFERED: Final = 9

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
    common = [reason for category in categories for reason in COMMON_FOR[category]]
    room = MOST_OFFERED - len(ALWAYS)
    said = dict.fromkeys((*computed, *common))
    first = [reason for reason in said if reason not in ALWAYS][:room]
    digits = tuple(dict.fromkeys((*first, *ALWAYS)))
    return digits, tuple(
        reason for reason in Reason if reason not in digits and reason not in NOTES_ONLY
    )
