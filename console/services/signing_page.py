"""What the sign-off page shows: figures, requirements, composition, what is not known.

One rule: every figure is made from the same list at the same moment.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.domain import reasons
from console.domain.decisions import DecisionState
from console.domain.entries import CATEGORY_WORDS, Category

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import Deployment, Stage
    from console.domain.records import SourceReading
    from console.domain.signing import ListLine, Requirement, WholeList


@dataclass(frozen=True, slots=True)
class SignCounts:
    """The figures at the top of the page, in entries."""

    proposed: int
    approved: int
    struck: int
    undecided: int
    referred: int
    lapsed: int
    no_longer_supported: int
    waiting: int = 0
    """Approved by one officer, and waiting for the second."""


@dataclass(frozen=True, slots=True)
class CompositionLine:
    """One category of the list: `struck_words` says how many were struck, and why."""

    words: str
    proposed: int
    approved: int
    struck_words: str


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """A certificate already signed."""

    number: str
    signed_at: datetime
    signed_by: str


@dataclass(frozen=True, slots=True)
class SignOffView:
    """Everything on the sign-off page.

    `oldest_minutes` is how old the oldest answer is that an approved entry rests on; None while
    nothing was checked or approved.
    """

    deployment: Deployment
    counts: SignCounts
    checked_at: datetime | None
    oldest_minutes: int | None
    requirements: tuple[Requirement, ...]
    composition: tuple[CompositionLine, ...]
    not_known: tuple[str, ...]
    may_sign: bool
    statement: str
    certificates: tuple[CertificateLine, ...]
    stage: Stage
    readings: tuple[SourceReading, ...]


def counts(whole: WholeList) -> SignCounts:
    """How many entries stand in which way."""
    states = Counter(line.state for line in whole.lines)
    return SignCounts(
        proposed=len(whole.lines),
        approved=states[DecisionState.APPROVED],
        struck=states[DecisionState.STRUCK],
        undecided=states[DecisionState.UNDECIDED],
        referred=states[DecisionState.REFERRED],
        lapsed=states[DecisionState.LAPSED],
        no_longer_supported=sum(not line.stands for line in whole.approved),
        waiting=states[DecisionState.WAITING],
    )


def composition(whole: WholeList) -> tuple[CompositionLine, ...]:
    """One line for each category of the list."""
    groups: dict[Category, list[ListLine]] = {}
    for line in whole.lines:
        for category in {ground.category for ground in line.entry.grounds}:
            groups.setdefault(category, []).append(line)
    return tuple(
        CompositionLine(
            CATEGORY_WORDS[category],
            len(groups[category]),
            sum(line.state is DecisionState.APPROVED for line in groups[category]),
            _struck_words(groups[category]),
        )
        for category in Category
        if category in groups
    )


def _struck_words(lines: list[ListLine]) -> str:
    """How many were struck for which reasons: "96 warrant executed · 37 no record"."""
    found = Counter(
        line.decision.reason
        for line in lines
        if line.state is DecisionState.STRUCK
        and line.decision is not None
        and line.decision.reason is not None
    )
    return " · ".join(
        f"{count:,} {reasons.words(reason).lower()}" for reason, count in found.most_common()
    )
