"""Whether a list in force is confirmed by its records at a moment, or since when it is not.

A calm screen has to be earned: the watch must be alive, its last round must have come through,
and every records system must have answered lately enough. Anything else is "not confirmed since
then", with a sentence for each cause. Nothing here reads a clock, a screen or a database.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from console.domain.deployments import IN_FORCE, Stage
from console.domain.records import CLOCK_SLACK, SourceReading, SourceState
from console.domain.told import when
from console.domain.wording import ago, listed

MISSED_BEATS: Final = 3
"""Intervals without a sign of life after which a watch counts as stopped."""


class Pulse(NamedTuple):
    """The signs of life of a watch.

    `started_at` is when it began, `beat_at` when it last tried, `ok_at` when a round last came
    through (None: never yet), `trouble` what stood in the way at the last try, '' for nothing.
    """

    started_at: datetime
    beat_at: datetime
    ok_at: datetime | None
    interval: timedelta
    trouble: str


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Whether a list in force is confirmed now; where not, since when, and why in sentences."""

    since: datetime | None = None
    sentences: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing stands against relying on the list."""
        return not self.sentences

    @property
    def words(self) -> str:
        """ "Confirmed", or "Not confirmed since 28 Nov 2026 at 14:03"."""
        if self.since is None:
            return "Confirmed"
        return f"Not confirmed since {when(self.since)}"


Limit = Callable[[SourceReading], timedelta]
"""How long a records system may be silent before the list is not confirmed."""


class Promised(NamedTuple):
    """A records system that a certificate rests on, and the types of record it answered for."""

    name: str
    answers: tuple[str, ...]


class _Doubt(NamedTuple):
    """One cause: since when, and the sentence that says so."""

    since: datetime
    sentence: str


def confirmed(
    stage: Stage,
    signed_at: datetime,
    pulse: Pulse | None,
    readings: Iterable[SourceReading],
    limit: Limit,
    at: datetime,
    promised: Iterable[Promised] = (),
) -> Confirmed | None:
    """Whether the list is confirmed at a moment; None where no list is in force.

    `signed_at` is when the certificate in force was signed: what was never watched is not
    confirmed since then. `promised` are the records systems that it rests on.
    """
    if stage not in IN_FORCE:
        return None
    now = tuple(readings)
    found = [
        *_watched(signed_at, pulse, at),
        *_heard(signed_at, now, limit, at),
        *_asked(signed_at, now, promised),
    ]
    if not found:
        return Confirmed()
    return Confirmed(min(one.since for one in found), tuple(one.sentence for one in found))


def _watched(signed_at: datetime, pulse: Pulse | None, at: datetime) -> Iterator[_Doubt]:
    """What is wrong with the watch itself."""
    if pulse is None:
        yield _Doubt(
            signed_at,
            f"Nobody watches this list since it was signed on {when(signed_at)}; start the watch.",
        )
        return
    last = pulse.ok_at or pulse.started_at
    if pulse.beat_at - at > CLOCK_SLACK:
        yield _Doubt(
            min(at, last),
            f"This computer's clock stands before the watch's last round "
            f"({when(pulse.beat_at)}); set it right, then check records.",
        )
    elif at - pulse.beat_at > MISSED_BEATS * pulse.interval:
        yield _Doubt(
            last,
            f"The watch stopped: its last sign of life was {ago(at - pulse.beat_at)} ago; "
            "start it again.",
        )
    if pulse.trouble:
        yield _Doubt(last, f"The watch does not go on: {pulse.trouble}")
    elif pulse.ok_at is None:
        yield _Doubt(last, "The watch has started, and its first round has not come through yet.")


def _heard(
    signed_at: datetime, readings: Iterable[SourceReading], limit: Limit, at: datetime
) -> Iterator[_Doubt]:
    """Which records systems have been silent for too long."""
    for reading in readings:
        if reading.read_at is None:
            yield _Doubt(signed_at, f"{reading.name} has never answered.{_why(reading)}")
            continue
        most = limit(reading)
        if reading.read_at - at > CLOCK_SLACK:
            # Nobody knows how old that is: it hides every silence since the list was signed.
            yield _Doubt(
                min(signed_at, at),
                f"{reading.name} says that it is of {when(reading.read_at)}, which has not come "
                "yet; set its clock or this computer's right, then check records.",
            )
        elif at - reading.read_at > most:
            yield _Doubt(
                reading.read_at + most,
                f"{reading.name} has said nothing newer than {when(reading.read_at)}, "
                f"more than {ago(most)} ago.{_why(reading)}",
            )


def _asked(
    signed_at: datetime, readings: Iterable[SourceReading], promised: Iterable[Promised]
) -> Iterator[_Doubt]:
    """Which of the records that the list was signed on nobody asks for any more.

    A system that was taken away says nothing for ever, and no silence of it is noticed. Nothing
    here knows when that was, so the doubt is as old as the signature.
    """
    now = {reading.name: reading for reading in readings}
    spoken_for = {kind for reading in now.values() for kind in reading.answers}
    for one in promised:
        if one.name not in now:
            yield _Doubt(
                signed_at,
                f"{one.name} is not asked any more, and the certificate rests on it; set the "
                "source up again under this name.",
            )
        elif missing := sorted(set(one.answers) - spoken_for):
            yield _Doubt(
                signed_at,
                f"{one.name} is not asked about {listed(missing)} any more, and the certificate "
                "rests on it; set the source up again for that.",
            )


def _why(reading: SourceReading) -> str:
    """Why it is silent, where that is known, or who has to act where it delivers files."""
    if reading.state is not SourceState.ANSWERED:
        return f" {reading.problem}" if reading.problem else ""
    return "" if reading.live else " Ask for a newer file."
