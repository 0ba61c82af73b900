"""Where the keys lie on a keyboard, to keep those that decide about a person apart.

A British keyboard is meant; letters and digits lie the same on an American one. A key that is not
on it counts as far from every other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROWS: Final = (
    (-1, "`1234567890-="),
    (0, "QWERTYUIOP[]"),
    (0, "ASDFGHJKL;'#"),
    (-1, "\\ZXCVBNM,./"),
)
"""The rows from the top, each with the place of its first key; one lies half a key to the right
of the one above it."""

_SHIFTED: Final[Mapping[str, str]] = dict(
    zip('¬!"£$%^&*()_+{}:@~|<>?', "`1234567890-=[];'#\\,./", strict=True)
)

_PLACES: Final[Mapping[str, tuple[int, int]]] = {
    key: (row, first + at) for row, (first, keys) in enumerate(_ROWS) for at, key in enumerate(keys)
} | {f"F{number}": (-2, number) for number in range(1, 13)}


def side_by_side(one: str, other: str) -> bool:
    """Whether a finger that slips presses one key for the other: the same key, or its neighbour.

    Keys are in Qt's portable spelling. What is held with Ctrl, Alt or Meta is not pressed for
    what is not; Shift alone makes no difference.
    """
    (held, key), (held_too, key_too) = _parted(one), _parted(other)
    return held == held_too and (key == key_too or _near(key, key_too))


def _parted(key: str) -> tuple[frozenset[str], str]:
    """What is held down besides Shift, and the key as it is engraved."""
    before, plus, last = key.rpartition("+")
    if plus and not last:
        before, last = before.rpartition("+")[0], "+"
    held = frozenset(before.split("+")) - {"", "Shift"}
    return held, _SHIFTED.get(last, last)


def _near(one: str, other: str) -> bool:
    here, there = _PLACES.get(one), _PLACES.get(other)
    if here is None or there is None:
        return False
    upper, lower = sorted((here, there))
    if upper[0] == lower[0]:
        return lower[1] - upper[1] == 1
    return lower[0] - upper[0] == 1 and upper[1] - lower[1] in (0, 1)
