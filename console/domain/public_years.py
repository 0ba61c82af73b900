"""The public records of several deployments together: by month, and in all.

One rule: what one deployment did not tell, or is not known of it any more, is left out of every
figure that would need it, and never counted as none.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from console.domain.public_record import Caught, PublicRecord, Rates, share
from console.domain.records import LONDON
from console.domain.stops import Tally, tally


class Faces(NamedTuple):
    """Faces seen by those deployments that told, and the wrong faces among their alerts.

    `told` of `deployments` deployments told; only those can be measured against each other.
    """

    seen: int
    wrong: int
    told: int
    deployments: int

    @property
    def share(self) -> float | None:
        """Wrong faces as a share of the faces seen; None where none was told."""
        return share(self.wrong, self.seen)


class Month(NamedTuple):
    """The deployments of one month, summed."""

    year: int
    month: int
    tally: Tally
    faces: Faces
    caught: Caught

    @property
    def rates(self) -> Rates:
        """How often an alert was on the wrong face, by both denominators."""
        return Rates(self.faces.share, share(self.tally.wrong_face, self.tally.alerts))


def by_month(records: Iterable[PublicRecord]) -> tuple[Month, ...]:
    """The months with deployments, in order, each with the sums of its deployments."""
    months: dict[tuple[int, int], list[PublicRecord]] = {}
    for one in records:
        day = one.deployment.starts_at.astimezone(LONDON)
        months.setdefault((day.year, day.month), []).append(one)
    return tuple(
        Month(
            year,
            month,
            sum_up(found),
            faces_of(found),
            _caught_by_all(one.caught for one in found),
        )
        for (year, month), found in sorted(months.items())
    )


def _caught_by_all(found: Iterable[Caught]) -> Caught:
    """Several together; what is not known of one any more is left out."""
    struck, recalled, street = zip(*found, strict=True)
    return Caught(sum(one or 0 for one in struck), sum(recalled), sum(street))


def sum_up(records: Sequence[PublicRecord]) -> Tally:
    """The counts of several deployments together; nothing of none."""
    if not records:
        return tally(())
    return Tally(*(sum(part) for part in zip(*(one.tally for one in records), strict=True)))


def faces_of(records: Sequence[PublicRecord]) -> Faces:
    """The faces seen by several deployments, of those that told."""
    told = [(one.street.faces_seen, one.tally.wrong_face) for one in records]
    known = [(seen, wrong) for seen, wrong in told if seen is not None]
    return Faces(
        sum(seen for seen, _ in known), sum(wrong for _, wrong in known), len(known), len(told)
    )


def since(
    records: Iterable[PublicRecord], moment: datetime, *, exercises: bool = False
) -> tuple[PublicRecord, ...]:
    """The deployments that started at or after a moment, in their order.

    Exercises are left out, unless only they are asked for.
    """
    found = [
        one
        for one in records
        if one.deployment.starts_at >= moment and one.deployment.exercise is exercises
    ]
    return tuple(
        sorted(found, key=lambda one: (one.deployment.starts_at, one.deployment.reference))
    )
