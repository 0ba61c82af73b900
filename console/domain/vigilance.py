"""How attentively a list was reviewed, reported for the list and never of a person.

Time on each entry and runs of one answer cost nobody anything and are always known. A random
second look, blind to the first verdict, and planted entries that must be struck are there where
the force turns them on. The rule: figures are of a whole list; nothing here can be sorted by
who decided.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple

from console.domain.decisions import Outcome
from console.domain.entries import EntryRef
from console.domain.people import PersonId
from console.domain.refusals import Objection
from console.domain.wording import counted

HASTY: Final = 2_000
"""Milliseconds below which nobody can have read the case."""

LONG_RUN: Final = 20
"""From how many equal answers one after another a run is counted."""

MOST_PERCENT: Final = 50


@dataclass(frozen=True, slots=True)
class Watchfulness:
    """What the office has turned on: shares in per cent of decided entries, 0 for off."""

    second_looks: int = 0
    planted: int = 0


class Timed(NamedTuple):
    """One decision as vigilance sees it; `milliseconds` from laid on the desk to decided."""

    by: PersonId
    outcome: Outcome
    milliseconds: int | None


class Looks(NamedTuple):
    """Second looks of a list: drawn, made, and how many came out as the first."""

    drawn: int = 0
    made: int = 0
    agreed: int = 0


class Plants(NamedTuple):
    """Planted entries of a list: placed, met by an officer, and caught."""

    placed: int = 0
    met: int = 0
    caught: int = 0


@dataclass(frozen=True, slots=True)
class Assurance:
    """The figures of one list; `median_ms` is None where no time is known."""

    decisions: int
    median_ms: int | None
    hasty: int
    longest_run: int
    longest_of: Outcome | None
    long_runs: int
    looks: Looks
    plants: Plants


def settings_objections(wanted: Watchfulness) -> tuple[Objection, ...]:
    """What stands against these shares."""
    return tuple(
        Objection("share", f"{name} can be a share of 0 to {MOST_PERCENT} per cent.")
        for name, share in (
            ("Second looks", wanted.second_looks),
            ("Planted entries", wanted.planted),
        )
        if not 0 <= share <= MOST_PERCENT
    )


def is_drawn(seed: str, number: int, percent: int) -> bool:
    """Whether the seed draws this number, with a chance of so many in a hundred.

    The same seed always draws the same, so that a draw can be checked afterwards.
    """
    digest = hashlib.sha256(f"{seed}:{number}".encode()).digest()
    return int.from_bytes(digest[:8], "big") * 100 < percent << 64


def assure(timed: Sequence[Timed], looks: Looks, plants: Plants) -> Assurance:
    """The figures of a list from its decisions in their order, the oldest first."""
    times = [one.milliseconds for one in timed if one.milliseconds is not None]
    runs = list(_runs(timed))
    longest = max(runs, key=lambda run: run[1], default=(None, 0))
    return Assurance(
        decisions=len(timed),
        median_ms=_middle(times),
        hasty=sum(one < HASTY for one in times),
        longest_run=longest[1],
        longest_of=longest[0],
        long_runs=sum(length >= LONG_RUN for _, length in runs),
        looks=looks,
        plants=plants,
    )


def _middle(times: Sequence[int]) -> int | None:
    """The median, to a whole millisecond; None of nothing."""
    # The standard library's median takes longer to load than the first entry may wait.
    if not times:
        return None
    placed, half = sorted(times), len(times) // 2
    if len(placed) % 2:
        return placed[half]
    return round((placed[half - 1] + placed[half]) / 2)


def _runs(timed: Iterable[Timed]) -> Iterable[tuple[Outcome, int]]:
    """Runs of one answer by one person, whoever decided in between."""
    by_hand: dict[PersonId, list[Outcome]] = {}
    for one in timed:
        by_hand.setdefault(one.by, []).append(one.outcome)
    for outcomes in by_hand.values():
        for outcome, run in groupby(outcomes):
            yield outcome, sum(1 for _ in run)


_RUN_WORDS: Final[Mapping[Outcome | None, tuple[str, str]]] = {
    Outcome.APPROVE: ("approval", "approvals"),
    Outcome.STRIKE: ("strike", "strikes"),
    Outcome.REFER: ("referral", "referrals"),
}


def sentences(found: Assurance) -> tuple[str, ...]:
    """The figures in plain sentences, for the Sign-off and the Audit page."""
    if not found.decisions:
        return ("Nothing has been decided yet.",)
    told = []
    if found.median_ms is not None:
        told.append(
            f"Half of the decisions took {_seconds(found.median_ms)} or longer; "
            f"{counted(found.hasty, 'was', 'were')} made in under {HASTY // 1000} seconds."
        )
    one, many = _RUN_WORDS.get(found.longest_of, ("answer", "answers"))
    run = counted(found.longest_run, one, many)
    more = counted(found.long_runs, "run has", "runs have")
    told.append(f"The longest run of one answer is {run}; {more} {LONG_RUN} or more.")
    if found.looks.drawn:
        told.append(
            f"Second looks: {found.looks.made:,} of {found.looks.drawn:,} drawn were made, "
            f"blind to the first verdict, and {found.looks.agreed:,} came out the same."
        )
    if found.plants.placed:
        told.append(
            f"Planted entries: {found.plants.caught:,} of {found.plants.met:,} met were caught; "
            f"{found.plants.placed:,} were placed. None of them is on the list."
        )
    return tuple(told)


def _seconds(milliseconds: int) -> str:
    seconds = milliseconds / 1000
    if seconds < 10:
        return f"{seconds:.1f} seconds"
    if seconds < 120:
        return f"{round(seconds)} seconds"
    return f"{round(seconds / 60)} minutes"


class Drawn(NamedTuple):
    """An entry that waits for its second look."""

    look: int
    entry_ref: EntryRef
    decision: int
    outcome: Outcome
