"""A list as a certificate states it: counts, times and sentences, made from the list alone.

One rule: the same list, moment, number and salts always give the same content, so that what
was drafted can be drafted again and compared before it is stored as signed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from console.domain import manifest, merkle, reasons
from console.domain.audit import Head
from console.domain.decisions import DecisionState
from console.domain.deployments import USE_CASE_WORDS, Deployment
from console.domain.entries import (
    CATEGORY_WORDS,
    IMAGE_SOURCE_WORDS,
    Category,
    EntryRef,
    ImageSource,
)
from console.domain.findings import Reason
from console.domain.manifest import (
    FORMAT_NAME,
    FORMAT_VERSION,
    INTERNAL,
    VALIDITY,
    CertificateContent,
    Component,
    DeploymentFacts,
    Difference,
    HandCount,
    ListRoot,
    LogHead,
    PolicyFacts,
    ReasonCount,
    SourceFacts,
    SpecialCount,
    Statement,
    Tally,
)
from console.domain.merkle import EntryLeaf
from console.domain.people import Officer
from console.domain.policy import Policy
from console.domain.records import LONDON, SourceReading, SourceState
from console.domain.triage import age_on
from console.domain.unknowns import not_known
from console.domain.whole_list import ListLine, WholeList
from console.domain.wording import counted

AGE_BANDS: Final = (
    ("under_13", "Under 13", 0, 13),
    ("13_to_17", "13 to 17", 13, 18),
    ("18_to_24", "18 to 24", 18, 25),
    ("25_to_64", "25 to 64", 25, 65),
    ("65_and_over", "65 and over", 65, 10_000),
)
"""Code, words, and the ages from which and below which a band runs, on the day it starts."""

SOURCE_STATE_WORDS: Final[Mapping[SourceState, str]] = {
    SourceState.ANSWERED: "answered",
    SourceState.DOWN: "could not be read",
    SourceState.NEVER_ASKED: "never asked",
}

TWO_OFFICERS: Final = "second_officer"
TWO_OFFICERS_WORDS: Final = "Approved by two officers, as the policy asks"

_VERDICTS: Final = {
    DecisionState.APPROVED: "approved",
    DecisionState.STRUCK: "struck",
    DecisionState.REFERRED: "referred",
    DecisionState.RECALLED: "recalled",
}


@dataclass(frozen=True, slots=True)
class Fixed:
    """What a draft fixes, so that it can be made again: nothing of it follows from the list."""

    number: str
    drafted_at: datetime
    log_head: Head
    salts: Mapping[EntryRef, bytes]
    statement: str
    software: str
    renderer: tuple[Component, ...]


def content(
    whole: WholeList,
    policy: Policy,
    who: Officer,
    fixed: Fixed,
    person_token: Callable[[ListLine], str],
) -> CertificateContent:
    """The certificate of a list whose every entry is decided.

    `fixed.drafted_at` is cut to the second. `person_token` makes the token by which an office
    can find a person again.
    """
    drafted_at = fixed.drafted_at.replace(microsecond=0)
    states = Counter(line.state for line in whole.lines)
    hashes = merkle.ordered_hashes(leaves(whole.lines, fixed.salts, person_token))
    return CertificateContent(
        format_name=FORMAT_NAME,
        format_version=FORMAT_VERSION,
        edition=INTERNAL,
        number=fixed.number,
        exercise=whole.deployment.exercise,
        deployment=_deployment(whole.deployment),
        policy=PolicyFacts(policy.version, policy.digest),
        proposed=len(whole.lines),
        approved=states[DecisionState.APPROVED],
        struck=states[DecisionState.STRUCK],
        referred=states[DecisionState.REFERRED],
        struck_by_reason=_struck_by_reason(whole.lines),
        categories=_by_category(whole.lines),
        age_bands=_by_age(whole),
        picture_sources=_by_picture(whole.lines),
        special=_special(whole.lines),
        stale_caught=sum(
            line.state is DecisionState.STRUCK and line.still_marked for line in whole.lines
        ),
        check_ages=manifest.check_ages(ages(whole, drafted_at)),
        sources=tuple(_source(reading) for reading in whole.readings),
        not_known=not_known(whole),
        withheld=(),
        hands=_hands(whole.lines),
        statement=Statement(fixed.statement, who.name, who.rank, who.id),
        list_root=ListRoot(len(hashes), merkle.root(hashes).hex()),
        log_head=LogHead(fixed.log_head.sequence, fixed.log_head.digest),
        drafted_at=drafted_at,
        valid_from=drafted_at,
        valid_until=whole.deployment.ends_at,
        supersedes=whole.in_force.sha256 if whole.in_force is not None else "",
        software=fixed.software,
        renderer=fixed.renderer,
        recalled=states[DecisionState.RECALLED],
        difference=difference(whole),
        validity=VALIDITY,
        drill=whole.drill,
    )


def difference(whole: WholeList) -> Difference | None:
    """What changed since the certificate in force; None before the first.

    An entry that was recalled and is approved again was removed and added: whoever loads the
    list has to put it back.
    """
    force = whole.in_force
    if force is None:
        return None
    return Difference(
        since=force.number,
        listed_before=force.listed_before,
        removed=len(force.removed),
        added=len(whole.added),
        returned=sum(line.ref in force.removed for line in whole.added),
        removed_by_reason=_counted(Counter(force.removed.values())),
    )


def leaves(
    lines: Iterable[ListLine],
    salts: Mapping[EntryRef, bytes],
    person_token: Callable[[ListLine], str],
) -> tuple[EntryLeaf, ...]:
    """What the tree commits to for every entry, each with its own salt."""
    return tuple(
        EntryLeaf(
            salt=salts[line.ref],
            entry_ref=line.ref,
            categories=tuple(sorted({each.category.value for each in line.entry.grounds})),
            verdict=_VERDICTS[line.state],
            reasons=_leaf_reasons(line),
            image_sha256=line.entry.image.sha256,
            person_token=person_token(line),
        )
        for line in lines
    )


def ages(whole: WholeList, at: datetime) -> list[int]:
    """How old, in seconds, the oldest answer is that each approved entry rests on."""
    read = {each.name: each.read_at for each in whole.readings if each.read_at is not None}
    found = []
    for line in whole.approved:
        times = [read[name] for name in line.rests_on if name in read]
        oldest = min(times, default=whole.checked_at)
        if oldest is not None:
            found.append(max(0, int((at - oldest).total_seconds())))
    return found


def proposed_statement(whole: WholeList) -> str:
    """The words that an authorising officer is offered, to be changed as they see fit."""
    approved = whole.approved
    reasoned = sum(line.decision is not None and bool(line.decision.note) for line in whole.added)
    checked = (
        f"{whole.checked_at.astimezone(LONDON):%H:%M on %d %B %Y}"
        if whole.checked_at is not None
        else "no time yet"
    )
    judged = (
        f" {counted(reasoned, 'entry was', 'entries were')} approved on an officer's written "
        "judgement, which I have considered."
        if reasoned
        else ""
    )
    if whole.in_force is not None:
        return (
            f"I have reviewed what changed on the list since certificate {whole.in_force.number}, "
            f"for Operation {whole.deployment.operation} at {whole.deployment.place}: "
            f"{counted(len(whole.in_force.removed), 'entry was', 'entries were')} removed and "
            f"{len(whole.added):,} added, as the records stood at {checked}. "
            f"{counted(len(approved), 'entry is', 'entries are')} on it now.{judged} I am "
            "satisfied that its use for this deployment remains necessary and proportionate, "
            "and I authorise it."
        )
    return (
        f"I have reviewed the list described here, for Operation {whole.deployment.operation} at "
        f"{whole.deployment.place}. {counted(len(approved), 'entry is', 'entries are')} on it, "
        "each with a picture held and used on a stated ground, as the records stood at "
        f"{checked}.{judged} I am satisfied that its use for this deployment is necessary and "
        "proportionate, and I authorise it."
    )


def _deployment(deployment: Deployment) -> DeploymentFacts:
    latitude, longitude = deployment.point
    return DeploymentFacts(
        reference=deployment.reference,
        operation=deployment.operation,
        force=deployment.force,
        objective=deployment.objective,
        use_case=USE_CASE_WORDS[deployment.use_case],
        place=deployment.place,
        point=f"{latitude:.5f}, {longitude:.5f}",
        starts_at=deployment.starts_at,
        ends_at=deployment.ends_at,
        categories=tuple(
            f"{category.value}  {CATEGORY_WORDS[category]}"
            for category in Category
            if category in deployment.categories
        ),
        ceiling=deployment.ceiling,
    )


def _struck_by_reason(lines: Iterable[ListLine]) -> tuple[ReasonCount, ...]:
    found = Counter(
        line.decision.reason
        for line in lines
        if line.state is DecisionState.STRUCK
        and line.decision is not None
        and line.decision.reason is not None
    )
    return _counted(found)


def _counted(found: Mapping[Reason, int]) -> tuple[ReasonCount, ...]:
    """Reasons with their words, the most frequent first."""
    return tuple(
        ReasonCount(reason.value, reasons.words(reason), count)
        for reason, count in sorted(found.items(), key=lambda pair: (-pair[1], pair[0].value))
    )


def _tally(code: str, words: str, lines: Iterable[ListLine]) -> Tally:
    states = Counter(line.state for line in lines)
    return Tally(
        code,
        words,
        sum(states.values()),
        states[DecisionState.APPROVED],
        states[DecisionState.STRUCK],
        states[DecisionState.REFERRED],
        states[DecisionState.RECALLED],
    )


def _by_category(lines: tuple[ListLine, ...]) -> tuple[Tally, ...]:
    groups: dict[Category, list[ListLine]] = {}
    for line in lines:
        for category in {ground.category for ground in line.entry.grounds}:
            groups.setdefault(category, []).append(line)
    return tuple(
        _tally(category.value, CATEGORY_WORDS[category], groups[category])
        for category in Category
        if category in groups
    )


def _by_age(whole: WholeList) -> tuple[Tally, ...]:
    day = whole.deployment.starts_at.astimezone(LONDON).date()
    groups: dict[str, list[ListLine]] = {code: [] for code, *_ in AGE_BANDS}
    for line in whole.lines:
        age = max(0, age_on(line.entry.person.date_of_birth, day))
        groups[next(code for code, _, _, below in AGE_BANDS if age < below)].append(line)
    return tuple(
        _tally(code, words, groups[code]) for code, words, _, _ in AGE_BANDS if groups[code]
    )


def _by_picture(lines: tuple[ListLine, ...]) -> tuple[Tally, ...]:
    groups: dict[ImageSource, list[ListLine]] = {}
    for line in lines:
        groups.setdefault(line.entry.image.source, []).append(line)
    return tuple(
        _tally(source.value, IMAGE_SOURCE_WORDS[source], groups[source])
        for source in ImageSource
        if source in groups
    )


def _special(lines: Iterable[ListLine]) -> tuple[SpecialCount, ...]:
    """Every reason for which an entry needed more than a record, and how those were decided."""
    approved: Counter[Reason] = Counter()
    struck: Counter[Reason] = Counter()
    two = 0
    for line in lines:
        if line.state is DecisionState.APPROVED:
            approved.update(set(line.reasons))
            two += line.first_by is not None
        elif line.state is DecisionState.STRUCK:
            struck.update(set(line.reasons) & _ALWAYS_SPECIAL)
    counts = [
        SpecialCount(reason.value, reasons.words(reason), approved[reason], struck[reason])
        for reason in Reason
        if approved[reason] or struck[reason]
    ]
    if two:
        counts.append(SpecialCount(TWO_OFFICERS, TWO_OFFICERS_WORDS, two, 0))
    return tuple(counts)


_ALWAYS_SPECIAL: Final = frozenset(
    {
        Reason.CHILD,
        Reason.CHILD_UNDER_13,
        Reason.CHILD_UNDER_10,
        Reason.LOOKALIKE,
        Reason.IMAGE_OF_UNCONVICTED,
        Reason.IMAGE_THIRD_PARTY,
        Reason.DO_NOT_INCLUDE,
    }
)
"""Reasons that are counted even where nobody with them was approved."""


def _source(reading: SourceReading) -> SourceFacts:
    read_at = reading.read_at
    return SourceFacts(
        name=reading.name,
        kind=reading.kind,
        state=SOURCE_STATE_WORDS[reading.state],
        read_at=read_at.replace(microsecond=0) if read_at is not None else None,
        rows=reading.rows,
        answers=reading.answers,
    )


def _hands(lines: tuple[ListLine, ...]) -> tuple[HandCount, ...]:
    proposers = {line.entry.proposed_by.casefold() for line in lines}
    deciders = {line.decision.decided_by for line in lines if line.decision is not None}
    deciders |= {line.first_by for line in lines if line.first_by is not None}
    decided = sum(line.decision is not None for line in lines)
    return (
        HandCount("proposed", len(proposers), len(lines)),
        HandCount("decided", len(deciders), decided),
    )


def _leaf_reasons(line: ListLine) -> tuple[str, ...]:
    """Why the entry was struck or recalled, or what an approval was given in spite of."""
    if line.recalled_for is not None:
        return (line.recalled_for.value,)
    if line.decision is not None and line.decision.reason is not None:
        return (line.decision.reason.value,)
    return tuple(sorted({reason.value for reason in line.reasons}))
