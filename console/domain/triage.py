"""The order in which a queue is worked: likeliest wrong and most harmful first.

An entry's place follows from how likely it is to be wrong, times what it would do to the
person if it were. The rule: the order never decides anything, and its words are on screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from console.domain.deployments import Deployment
from console.domain.entries import Category, Entry, Flag, Image, ImageSource
from console.domain.findings import Reason, Verdict
from console.domain.records import LONDON

ORDER_WORDS: Final = (
    "Likeliest wrong and most harmful first: grounds that ended, then doubts, with children, "
    "vulnerable people and pictures of the unconvicted ahead; equals by reference."
)

LIKELIHOOD: Final[Mapping[Verdict | None, int]] = {
    Verdict.NOT_LAWFUL: 80,
    Verdict.JUDGE: 40,
    None: 30,
    Verdict.SUPPORTED: 8,
    Verdict.NOTE: 8,
}
"""How likely, of a hundred, an entry of that standing is to be wrong (our own estimate)."""

DOUBT: Final[Mapping[Reason, int]] = {
    Reason.WARRANT_WITHDRAWN: 95,
    Reason.WARRANT_EXECUTED: 95,
    Reason.LOCATED_IN_CUSTODY: 95,
    Reason.OFFENCE_FINALISED: 95,
    Reason.FOUND: 95,
    Reason.DECEASED: 90,
    Reason.IDENTITY_CONFLICT: 75,
    Reason.LOOKALIKE: 75,
    Reason.WARRANT_SUPERSEDED: 70,
    Reason.CONFLICT: 65,
    Reason.DO_NOT_INCLUDE: 65,
    Reason.ORDER_ENDS_DURING: 60,
    Reason.CODE_UNKNOWN: 55,
    Reason.NO_RECORD: 50,
    Reason.STALE: 45,
    Reason.SOURCE_DOWN: 45,
    Reason.BACKED_FOR_BAIL: 20,
    Reason.IMAGE_OLD: 15,
}
"""Reasons that make an entry likelier to be wrong than its standing alone says, of a hundred."""

_CHILDREN: Final = frozenset({Reason.CHILD, Reason.CHILD_UNDER_13, Reason.CHILD_UNDER_10})
_PICTURES: Final = frozenset(
    {Reason.IMAGE_OF_UNCONVICTED, Reason.IMAGE_DELETED, Reason.IMAGE_DELETION_PENDING}
)
_BYSTANDERS: Final = frozenset({Category.H, Category.I})
_ADULT: Final = 18
_YOUNGER: Final = 13
_MOST: Final = 1_000_000


def risk(
    entry: Entry, standing: Verdict | None, reasons: Iterable[Reason], deployment: Deployment
) -> int:
    """The order key of an entry: lower comes first, and equal keys go by reference."""
    found = _set_of(tuple(reasons))
    return _MOST - likelihood(standing, found) * harm(entry, found, deployment)


@lru_cache(maxsize=4096)
def _set_of(reasons: tuple[Reason, ...]) -> frozenset[Reason]:
    """The reasons without their order; a list has few different ones."""
    return frozenset(reasons)


@lru_cache(maxsize=4096)
def likelihood(standing: Verdict | None, reasons: frozenset[Reason]) -> int:
    """How likely the entry is to be wrong, of a hundred."""
    doubts = (DOUBT.get(reason, 0) for reason in reasons)
    return max((LIKELIHOOD[standing], *doubts))


def harm(entry: Entry, reasons: frozenset[Reason], deployment: Deployment) -> int:
    """What a wrong entry does to the person, in points from 2 upwards."""
    child, pictures = _said_of(reasons)
    born, day = entry.person.date_of_birth, day_of(deployment.starts_at)
    # Most are plainly adult by the year alone, and a queue asks of twenty thousand.
    age = _ADULT if day.year - born.year > _ADULT else age_on(born, day)
    points = 2 + (6 if age < _YOUNGER else max(4, child) if age < _ADULT else child)
    if entry.flags and Flag.VULNERABLE in entry.flags:
        points += 2
    if pictures or entry.image.source is ImageSource.THIRD_PARTY:
        points += 1
    for ground in entry.grounds:
        if ground.category in _BYSTANDERS:
            return points + 1
    return points


@lru_cache(maxsize=4096)
def _said_of(reasons: frozenset[Reason]) -> tuple[int, bool]:
    """The points that the reasons give for a child, and whether they doubt the picture."""
    child = 6 if Reason.CHILD_UNDER_13 in reasons else 4 if reasons & _CHILDREN else 0
    return child, bool(reasons & _PICTURES)


@lru_cache(maxsize=64)
def day_of(moment: datetime) -> date:
    """The day of a moment in London; the same for every entry of a list."""
    return moment.astimezone(LONDON).date()


class Turning(NamedTuple):
    """The dates at which something turns for the entries of a list, as ISO text.

    Whoever was born after `thirteen` or `eighteen` is younger than that on the list's day; a
    picture that was taken before `old` is old. So a whole list is told apart by comparing texts.
    """

    thirteen: str
    eighteen: str
    old: str


def turning(day: date, limit: timedelta) -> Turning:
    """The dates that turn something on a day, where pictures are old that are over this limit."""
    of_the_year = f"{day:-%m-%d}"
    return Turning(
        f"{day.year - _YOUNGER:04}{of_the_year}",
        f"{day.year - _ADULT:04}{of_the_year}",
        (day - min(limit, day - date.min)).isoformat(),
    )


def age_on(born: date, day: date) -> int:
    """Whole years of age on a day; somebody born on 29 February is a year older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def is_old(image: Image, day: date, limit: timedelta) -> bool:
    """Whether a picture was taken longer ago, on that day, than faces keep their look."""
    return image.captured_on is not None and day - image.captured_on > limit
