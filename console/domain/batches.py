"""Striking several entries at once, and which decisions were one act and are undone as one.

Only striking can be done to several entries, for one reason, where all of them stand alike;
every entry is weighed under the rules of a single decision too. There is no approving of
several at once, and there must never be.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from console.domain import decisions
from console.domain.decisions import Decision, DecisionState, Draft, Matter, Outcome
from console.domain.findings import VERDICT_WORDS, Verdict
from console.domain.refusals import MovedOnError, Objection, RefusedError
from console.domain.wording import counted

FEWEST: Final = 2
OPEN: Final = frozenset({DecisionState.UNDECIDED, DecisionState.LAPSED})
"""States in which an officer still has to answer."""

MOMENT: Final = timedelta(microseconds=1)
"""What sets two acts of one person apart at the least."""


@dataclass(frozen=True, slots=True)
class Case:
    """One entry of a batch: the draft, what it is weighed against, and where it stands now."""

    draft: Draft
    matter: Matter
    state: DecisionState


def objections(cases: Sequence[Case]) -> tuple[Objection, ...]:
    """Everything that stands against striking these entries together, what is general first."""
    general = (
        _only_strikes(cases),
        _several(cases),
        _one_reason(cases),
        _one_standing(cases),
        _all_open(cases),
    )
    return (*(found for found in general if found is not None), *_each_by_itself(cases))


def require_strikable(cases: Sequence[Case]) -> None:
    """Refuse the batch with every objection at once, or let all of it pass.

    Raises MovedOnError where any entry is no longer what was seen: then none is struck.
    """
    moved = [
        case.draft.entry_ref
        for case in cases
        if case.draft.seen_digest != decisions.digest_of(case.matter.standing)
    ]
    if moved:
        raise MovedOnError(
            f"The records of {_some(moved)} changed while you were choosing. "
            "Nothing has been struck; look at the list again."
        )
    if against := objections(cases):
        raise RefusedError(against)


def acts(made: Iterable[Decision]) -> tuple[tuple[Decision, ...], ...]:
    """Decisions in the order given, those that follow each other and were one act together."""
    found: list[list[Decision]] = []
    for one in made:
        if found and is_one_act(found[-1][-1], one):
            found[-1].append(one)
        else:
            found.append([one])
    return tuple(tuple(act) for act in found)


def is_one_act(one: Decision, other: Decision) -> bool:
    """Whether two decisions were made as one: by one person, at one moment, for one reason."""
    return (
        one.decided_by == other.decided_by
        and one.decided_at == other.decided_at
        and one.outcome is other.outcome
        and one.reason is other.reason
        and one.note == other.note
    )


def moment_of_act(now: datetime, before: Decision | None) -> datetime:
    """When an act is said to happen: after the person's last one, even by a coarse clock."""
    if before is None or now > before.decided_at:
        return now
    return before.decided_at + MOMENT


def _only_strikes(cases: Sequence[Case]) -> Objection | None:
    other = _refs(case for case in cases if case.draft.outcome is not Outcome.STRIKE)
    if not other:
        return None
    return Objection(
        "batch_only_strikes",
        "Only striking can be done to several entries at once; "
        "every approval and every referral is made by itself.",
        other,
    )


def _several(cases: Sequence[Case]) -> Objection | None:
    refs = _refs(cases)
    if len(set(refs)) < FEWEST:
        return Objection("batch_too_small", "Choose at least two entries to strike together.", refs)
    twice = tuple(ref for ref, times in Counter(refs).items() if times > 1)
    if twice:
        return Objection("batch_repeats", f"{_some(twice)} would be struck twice.", twice)
    return None


def _one_reason(cases: Sequence[Case]) -> Objection | None:
    if len({(case.draft.reason, case.draft.note) for case in cases}) <= 1:
        return None
    return Objection(
        "batch_reasons", "Entries that are struck together are struck for one reason.", ()
    )


def _one_standing(cases: Sequence[Case]) -> Objection | None:
    found = Counter(
        case.matter.standing.standing if case.matter.standing is not None else None
        for case in cases
    )
    if len(found) <= 1:
        return None
    return Objection(
        "batch_mixed",
        f"These entries stand in different ways ({_ways(found)}). "
        "Show those of one standing and strike them by themselves.",
    )


def _all_open(cases: Sequence[Case]) -> Objection | None:
    decided = _refs(case for case in cases if case.state not in OPEN)
    if decided:
        some = _some(decided)
        told = (
            f"{some} is decided or referred already."
            if len(decided) == 1
            else f"{some} are decided or referred already."
        )
        advice = "Show only entries that wait for a decision."
        return Objection("batch_decided", f"{told} {advice}", decided)
    if len({case.state for case in cases}) > 1:
        return Objection(
            "batch_mixed",
            "Some of these entries were decided before and lapsed, others never were. "
            "Strike them by themselves.",
        )
    return None


def _each_by_itself(cases: Sequence[Case]) -> tuple[Objection, ...]:
    """What the rules of a single decision say, one objection for each code."""
    found: dict[str, list[Objection]] = {}
    for case in cases:
        for objection in decisions.objections(case.draft, case.matter):
            found.setdefault(objection.code, []).append(objection)
    return tuple(_together(same) for same in found.values())


def _together(same: Sequence[Objection]) -> Objection:
    first = same[0]
    if len(same) == 1:
        return first
    more = counted(len(same) - 1, "more entry", "more entries")
    refs = tuple(ref for each in same for ref in each.entries)
    return Objection(first.code, f"{first.sentence} The same stands against {more}.", refs)


def _refs(cases: Iterable[Case]) -> tuple[str, ...]:
    return tuple(case.draft.entry_ref for case in cases)


def _ways(found: Counter[Verdict | None]) -> str:
    words = {None: "not checked"} | {way: VERDICT_WORDS[way].lower() for way in Verdict}
    return ", ".join(f"{count:,} {words[way]}" for way, count in found.most_common())


def _some(refs: Sequence[str]) -> str:
    if len(refs) == 1:
        return refs[0]
    return f"{refs[0]} and {len(refs) - 1:,} more"
