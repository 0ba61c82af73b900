"""Every reason in words: short for a list, and as the sentence that explains a finding.

A finding carries a code and values; here they become plain English, with times in
Europe/London. The rule: a sentence says who changed what, when and in which system, and what
that means.
"""

from console.domain.doubt_sentences import DOUBT_SENTENCES
from console.domain.findings import Finding, Reason
from console.domain.ground_sentences import GROUND_SENTENCES
from console.domain.reason_words import COMMON_FOR, MEANINGS, TITLES
from console.domain.told import Told, day, when

__all__ = ["COMMON_FOR", "day", "meaning", "sentence", "title", "when", "words"]


def title(reason: Reason) -> str:
    """A reason in a few words, for pick lists, the queue and counts."""
    return TITLES[reason]


words = title
"""The same under the name that sentences read best with: `words(reason)`."""


def meaning(reason: Reason) -> str:
    """What a reason means, as one plain sentence."""
    return MEANINGS[reason]


def sentence(finding: Finding) -> str:
    """The plain sentence of a finding: who changed what, when, where, and what that means."""
    teller = GROUND_SENTENCES.get(finding.reason) or DOUBT_SENTENCES.get(finding.reason)
    said = teller(Told(finding)) if teller is not None else ""
    return said or MEANINGS[finding.reason]
