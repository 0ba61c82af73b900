"""The figures of a day on the street that no list holds: faces seen, cameras, threshold, times.

They come from whoever ran the recognition system, as lines before the results of the stops or
as the fields of a form, and they are what a false alert is measured against.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from console.domain.refusals import refusal
from console.domain.wording import listed

MOST_FACES: Final = 100_000_000
MOST_CAMERAS: Final = 1_000
LONGEST: Final = timedelta(days=31)

_THRESHOLD: Final = re.compile(r"(?:0(?:\.[0-9]{1,4})?|1(?:\.0{1,4})?)", re.ASCII)
_KIND: Final = re.compile(r"[A-Za-z][A-Za-z -]{0,39}", re.ASCII)


@dataclass(frozen=True, slots=True)
class StreetFigures:
    """What the recognition system and its team report of one deployment; None or '' where not.

    `threshold` is the similarity from which it alerts, between 0 and 1, as it was written;
    `setup` is how the cameras stood ("van", "static"); the times are when it really ran.
    """

    faces_seen: int | None = None
    cameras: int | None = None
    threshold: str = ""
    setup: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def ran(self) -> timedelta | None:
        """How long it really ran; None where that was not told."""
        if self.started_at is None or self.ended_at is None:
            return None
        return self.ended_at - self.started_at


NAMES: Final = tuple(each.name for each in fields(StreetFigures))


def street_of(values: Mapping[str, str]) -> StreetFigures:
    """The figures from texts by name; what is empty was not told.

    Raises RefusedError with the first thing that is wrong, in a sentence.
    """
    unknown = sorted(set(values) - set(NAMES))
    if unknown:
        raise refusal(
            "figures", f"{unknown[0][:40]!r} is no figure of a deployment; write {listed(NAMES)}."
        )
    given = {name: values.get(name, "").strip() for name in NAMES}
    found = StreetFigures(
        faces_seen=_whole("faces_seen", given["faces_seen"], MOST_FACES),
        cameras=_whole("cameras", given["cameras"], MOST_CAMERAS),
        threshold=_matching("threshold", given["threshold"], _THRESHOLD, "0.64"),
        setup=_matching("setup", given["setup"], _KIND, "van or static"),
        started_at=_moment("started_at", given["started_at"]),
        ended_at=_moment("ended_at", given["ended_at"]),
    )
    return _possible(found)


def with_figures(kept: StreetFigures | None, values: Mapping[str, str]) -> StreetFigures:
    """The figures that are kept, with those that are named in the place of theirs.

    One that is named and empty is taken away. Raises RefusedError as `street_of` does.
    """
    told = street_of(values)
    named = {name: getattr(told, name) for name in NAMES if name in values}
    return _possible(replace(kept or StreetFigures(), **named))


def _possible(found: StreetFigures) -> StreetFigures:
    ran = found.ran
    if ran is not None and not timedelta() < ran <= LONGEST:
        raise refusal(
            "figures", "ended_at has to be after started_at, and by no more than 31 days."
        )
    return found


def _whole(name: str, text: str, most: int) -> int | None:
    if not text:
        return None
    plain = text.replace(",", "")
    if not plain.isascii() or not plain.isdigit() or int(plain[:12]) > most:
        raise refusal(
            "figures", f"{name} {text[:40]!r} has to be a whole number of at most {most:,}."
        )
    return int(plain)


def _matching(name: str, text: str, shape: re.Pattern[str], like: str) -> str:
    if text and not shape.fullmatch(text):
        raise refusal("figures", f"{name} {text[:40]!r} has to be like {like}.")
    return text


def _moment(name: str, text: str) -> datetime | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        at = moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError):
        at = None
    if at is None:
        raise refusal(
            "figures",
            f"{name} {text[:40]!r} is no time with an offset; write it like 2026-11-28T12:00:00Z.",
        )
    return at
