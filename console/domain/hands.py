"""Whose hands an entry went through: who proposed it, as far as free text tells.

The proposer is written as a force writes it ("DC 2208", "dc2208 Whitlock"). The rule: where
the text may mean the officer, it does, because a review by the proposer is worse than a
review passed to a colleague.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from console.domain.people import Officer

_WORD: Final = re.compile(r"[^\W_]+")
_COLLAR: Final = re.compile(r"[^\W\d_]*(\d+)")


@lru_cache(maxsize=4096)
def is_named_by(officer: Officer, text: str) -> bool:
    """Whether a proposer's text names the officer, by sign-in name, collar number or full name.

    A name alone counts only where the text carries no number: a number says who is meant.
    """
    said = _words(text)
    if not said:
        return False
    identity = _words(officer.id)
    if identity and (_stands_in(identity, said) or "".join(identity) == "".join(said)):
        return True
    numbers = {found for word in said if (found := _collar(word))}
    if numbers:
        return any(_collar(word) in numbers for word in identity)
    name = _words(officer.name)
    return bool(name) and set(name) <= set(said)


def _words(text: str) -> list[str]:
    """The words of a text as they look: full-width digits are digits, the invisible is nothing."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _WORD.findall("".join(each for each in plain if unicodedata.category(each) != "Cf"))


def _stands_in(words: list[str], said: list[str]) -> bool:
    return any(
        said[place : place + len(words)] == words for place in range(len(said) - len(words) + 1)
    )


def _collar(word: str) -> str:
    """The collar number at the end of a word such as "2208" or "dc2208", or ''."""
    found = _COLLAR.fullmatch(word)
    return found.group(1).lstrip("0") or "0" if found else ""
