"""What the sign-off page shows: figures, requirements, composition, what is not known.

One rule: every figure is made from the same list at the same moment.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from console.domain import drafting, reasons, signing
from console.domain.decisions import DecisionState
from console.domain.deployments import OVER
from console.domain.entries import CATEGORY_WORDS, Category
from console.domain.findings import Verdict
from console.domain.people import Act, may
from console.domain.supplements import number_after
from console.domain.unknowns import not_known
from console.domain.validity import CertificateState, state_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.confirming import Confirmed
    from console.domain.deployments import Deployment, Stage
    from console.domain.manifest import Difference
    from console.domain.people import Officer
    from console.domain.records import SourceReading
    from console.domain.signing import Requirement
    from console.domain.whole_list import ListLine, WholeList
    from console.services.kept import CertificateHead


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
    recalled: int = 0
    """Taken off the list in force, and not decided again since."""


@dataclass(frozen=True, slots=True)
class CompositionLine:
    """One category of the list: `struck_words` says how many were struck, and why."""

    words: str
    proposed: int
    approved: int
    struck_words: str


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """A certificate already signed, with how many entries it lists and how it stands now.

    `superseded_by` is the number of the next one, '' of the last; `doubts` say, of the last, since
    when its list is not confirmed, and why; there are none where it is.
    """

    number: str
    signed_at: datetime
    signed_by: str
    entries: int
    valid_from: datetime
    valid_until: datetime
    state: CertificateState
    superseded_by: str = ""
    superseded_at: datetime | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignOffView:
    """Everything on the sign-off page.

    `oldest_minutes` is how old the oldest answer is that an approved entry rests on; None while
    nothing was checked or approved. Once a list is signed, `difference` is what changed since
    and `next_number` the certificate that would say so; its page is for signing again wherever
    `is_changed`.
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
    difference: Difference | None = None
    next_number: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether anything was removed or added since the last certificate."""
        change = self.difference
        return change is not None and bool(change.removed or change.added)

    @property
    def to_sign(self) -> bool:
        """Whether there is a certificate to be signed: the first one, or the next."""
        return self.stage not in OVER and (self.difference is None or self.is_changed)


def page(
    whole: WholeList,
    certificates: Sequence[CertificateHead],
    who: Officer,
    at: datetime,
    confirmed: Confirmed | None = None,
) -> SignOffView:
    """The page of a list; `confirmed` says whether a list in force is, None where none is."""
    required = signing.requirements(whole, who, at)
    ages = drafting.ages(whole, at)
    force = whole.in_force
    return SignOffView(
        deployment=whole.deployment,
        counts=counts(whole),
        checked_at=whole.checked_at,
        oldest_minutes=max(ages) // 60 if ages else None,
        requirements=required,
        composition=composition(whole),
        not_known=not_known(whole),
        may_sign=may(who, Act.SIGN) and all(one.ok for one in required),
        statement=drafting.proposed_statement(whole),
        certificates=certificate_lines(certificates, whole.stage, at, confirmed),
        stage=whole.stage,
        readings=whole.readings,
        difference=drafting.difference(whole),
        next_number=number_after(force.number) if force is not None else "",
    )


def certificate_lines(
    certificates: Sequence[CertificateHead],
    stage: Stage,
    at: datetime,
    confirmed: Confirmed | None,
) -> tuple[CertificateLine, ...]:
    """A deployment's certificates as they stand now, the one in force last."""
    doubts: tuple[str, ...] = ()
    if confirmed is not None and not confirmed.ok:
        doubts = (f"{confirmed.words}.", *confirmed.sentences)
    later = (*certificates[1:], None)
    found = []
    for one, next_one in zip(certificates, later, strict=False):
        said = json.loads(one.content)
        until = datetime.fromisoformat(said["valid_until"])
        found.append(
            CertificateLine(
                one.number,
                one.signed_at,
                one.signed_by,
                said["approved"],
                datetime.fromisoformat(said["valid_from"]),
                until,
                state_of(at, until, stage, superseded=next_one is not None, doubt=" ".join(doubts)),
                superseded_by=next_one.number if next_one is not None else "",
                superseded_at=next_one.signed_at if next_one is not None else None,
                doubts=doubts if next_one is None else (),
            )
        )
    return tuple(found)


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
        no_longer_supported=sum(not line.stands for line in whole.added)
        + sum(line.standing is Verdict.NOT_LAWFUL for line in whole.kept),
        waiting=states[DecisionState.WAITING],
        recalled=states[DecisionState.RECALLED],
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
