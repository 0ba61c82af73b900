"""Where the moments of the line from signature to street stand, and where their words do.

Nothing here paints: widths of words come from whoever asks. One rule: no two words overlap; what
lies too close together becomes one mark with a count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from console.services.watch_page import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from console.services.watch_page import Moment

EDGE: Final = 0.035
"""The share of the width before the first moment and behind the last."""
TAIL: Final = 0.10
"""The share that the hours from the end to the erasure take at the most."""
CLOSEST: Final = (14, 40, 80, 130, 200, 320, 100_000)
"""Pixels within which marks become one; the first at which all words have room is taken."""
APART: Final = 10
"""Pixels between two words in a lane."""
ABOVE: Final = (-1, 1, -2, 2)
BELOW: Final = (1, -1, 2, -2)
_OVER: Final = (Mark.OVER, Mark.ENDS)
_FIRST: Final = {
    Mark.NOW: (0, ABOVE),
    Mark.SIGNED: (1, BELOW),
    Mark.LIVE: (2, ABOVE),
    Mark.STARTS: (2, ABOVE),
    Mark.ENDS: (3, BELOW),
    Mark.OVER: (3, BELOW),
    Mark.ERASE_BY: (4, ABOVE),
    Mark.ERASED: (4, ABOVE),
    Mark.RELEASED: (5, BELOW),
}
"""In which order the words that are always there get their place, and the lanes they try."""


class Dot(NamedTuple):
    """One mark on the line: where, and the moments that it stands for, the oldest first."""

    x: float
    moments: tuple[Moment, ...]

    @property
    def mark(self) -> Mark:
        """What it is: a recall where any of its moments is one."""
        kinds = {one.mark for one in self.moments}
        return Mark.RECALLED if Mark.RECALLED in kinds else self.moments[0].mark


class Words(NamedTuple):
    """The words of a mark: their left edge, their width, and their lane (-2 to 2, above first)."""

    text: str
    left: float
    width: float
    lane: int
    dot: Dot


class Laid(NamedTuple):
    """The whole line; `reached` is where now is."""

    start: float
    end: float
    reached: float
    dots: tuple[Dot, ...]
    words: tuple[Words, ...]


def lay_out(
    moments: Sequence[Moment],
    now: datetime,
    width: float,
    words_of: Callable[[Dot], str],
    measure: Callable[[str], float],
) -> Laid:
    """Lay the moments out on a line of so many pixels; `measure` says how wide words are."""
    if not moments:
        return Laid(width * EDGE, width * (1 - EDGE), width * EDGE, (), ())
    place = _scale(
        [one._replace(at=now) if one.mark is Mark.NOW else one for one in moments], width
    )
    shown = sorted(
        (one._replace(at=now) if one.mark is Mark.NOW else one for one in moments),
        key=lambda one: one.at,
    )
    first = next((one for one in shown if one.mark is Mark.SIGNED), None)
    often = [one for one in shown if _is_often(one, first)]
    fixed = [Dot(place(one.at), (one,)) for one in shown if not _is_often(one, first)]
    fixed.sort(key=lambda one: _FIRST[one.mark][0])
    laid: tuple[list[Dot], list[Words]] = ([], [])
    for closest in CLOSEST:
        groups = _grouped(often, place, closest)
        words, whole = _placed(fixed, groups, width, words_of, measure)
        laid = ([*fixed, *groups], words)
        if whole:
            break
    dots = sorted((one for one in laid[0] if one.mark is not Mark.NOW), key=lambda one: one.x)
    return Laid(place(shown[0].at), place(shown[-1].at), place(now), tuple(dots), tuple(laid[1]))


def _is_often(one: Moment, first: Moment | None) -> bool:
    """Whether there can be any number of them, so that they may have to share a mark."""
    return one.mark is Mark.RECALLED or (one.mark is Mark.SIGNED and one is not first)


def _scale(moments: Sequence[Moment], width: float) -> Callable[[datetime], float]:
    """Where a moment stands: even from the first to the end, and a short rest behind it."""
    times = [one.at for one in moments]
    start, last = min(times), max(times)
    end = max((one.at for one in moments if one.mark in _OVER), default=last)
    whole = (last - start).total_seconds() or 1.0
    until_end = (end - start).total_seconds()
    rest = min(1 - until_end / whole, TAIL)
    left, room = width * EDGE, width * (1 - 2 * EDGE)

    def place(at: datetime) -> float:
        if at <= end or last == end:
            share = (at - start).total_seconds() / (until_end or 1.0) * (1 - rest)
        else:
            behind = (at - end).total_seconds() / (last - end).total_seconds()
            share = 1 - rest + behind * rest
        return left + room * min(max(share, 0.0), 1.0)

    return place


def _grouped(
    often: Sequence[Moment], place: Callable[[datetime], float], closest: float
) -> list[Dot]:
    groups: list[list[Moment]] = []
    for one in often:
        if groups and place(one.at) - place(groups[-1][0].at) < closest:
            groups[-1].append(one)
        else:
            groups.append([one])
    return [Dot((place(group[0].at) + place(group[-1].at)) / 2, tuple(group)) for group in groups]


def _placed(
    fixed: Sequence[Dot],
    groups: Sequence[Dot],
    width: float,
    words_of: Callable[[Dot], str],
    measure: Callable[[str], float],
) -> tuple[list[Words], bool]:
    """The words that have room, and whether all of them have."""
    found: list[Words] = []
    whole = True
    turn = [(dot, _FIRST[dot.mark][1]) for dot in fixed]
    turn += [(dot, BELOW if number % 2 else ABOVE) for number, dot in enumerate(groups)]
    for dot, lanes in turn:
        text = words_of(dot)
        wide = measure(text)
        left = min(max(dot.x - wide / 2, 0.0), max(width - wide, 0.0))
        lane = next((lane for lane in lanes if _is_free(found, lane, left, wide)), 0)
        if lane:
            found.append(Words(text, left, wide, lane, dot))
        else:
            whole = False
    return found, whole


def _is_free(found: Sequence[Words], lane: int, left: float, wide: float) -> bool:
    return all(
        one.lane != lane or left + wide + APART <= one.left or one.left + one.width + APART <= left
        for one in found
    )
