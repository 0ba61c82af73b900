"""Short codes that a person can read over a radio and key in, with a character that checks them.

Thirty-one symbols, none of which is taken for another (no 0 and O, no 1, I and L).  The rule: a
code with one wrong character, or with two that changed places, is never taken for another.
"""

import re
from typing import Final

SYMBOLS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""What a code is written in: a prime number of symbols, which is what makes the check strict."""

LONGEST: Final = 28
"""The longest code, in symbols without its check character, that one character can check."""

_BETWEEN: Final = re.compile(r"[\s.,;:/_\-\u2010-\u2015]+")


def write(number: int, length: int) -> str:
    """The last `length` symbols of a number, without a check character."""
    symbols = []
    for _ in range(length):
        number, rest = divmod(number, len(SYMBOLS))
        symbols.append(SYMBOLS[rest])
    return "".join(reversed(symbols))


def with_check(body: str) -> str:
    """A code and behind it the character that checks it; raises ValueError for no code at all."""
    if not 0 < len(body) <= LONGEST:
        raise ValueError(f"a code has 1 to {LONGEST} symbols")
    total = sum(place * SYMBOLS.index(each) for place, each in enumerate(body, 1))
    return body + SYMBOLS[total % len(SYMBOLS)]


def plain(typed: str) -> str:
    """What somebody typed, in capitals and without what they put between the symbols."""
    return _BETWEEN.sub("", typed).upper()


def holds(code: str) -> bool:
    """Whether a code, in its plain form, has only symbols and the right check character."""
    if not 1 < len(code) <= LONGEST + 1 or any(each not in SYMBOLS for each in code):
        return False
    return with_check(code[:-1]) == code


def grouped(code: str, size: int = 4) -> str:
    """A code as it is printed, in groups: "7K3M 9QXR C"."""
    return " ".join(code[at : at + size] for at in range(0, len(code), size))
