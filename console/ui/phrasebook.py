"""What the rules and the services say, looked up by its English sentence.

The rules know nothing of languages: a sentence with values in it arrives as one English text.
Its form, such as "The bail period ran out on {0}{1}", is known from the translation source;
here the text is matched against the forms, its values are looked up in turn, and the Welsh form
is filled with them. A text of no known form stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QFile, QIODevice, QXmlStreamReader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LONGEST: Final = 2_000
"""Characters of a sentence that is still matched against the forms."""
DEEPEST: Final = 5
"""How many sentences may lie in one another: a finding in a refusal, and its parts."""
JOINS: Final = 4
"""A form of fewer letters than this only joins: all that it joins has to be known, or be a value,
so that a sentence that nobody translated is never half translated."""

_HOLE: Final = re.compile(r"\{\d\}")
_DAY: Final = re.compile(r"(\d{1,2}) (\w{3}) (\d{4})")
_MONTHS: Final = "JanFebMarAprMayJunJulAugSepOctNovDec"


class Form(NamedTuple):
    """A sentence with holes: its English, the pattern that finds it, its letters."""

    english: str
    pattern: re.Pattern[str]
    longest_part: str
    letters: int


class Phrasebook:
    """The sentences of one context; `day` writes a date as the screen does."""

    def __init__(self, source: Path, context: str, day: Callable[[QDate], str]) -> None:
        self._context, self._day = context, day
        forms = (_form(text) for text in sources_of(source, context) if _HOLE.search(text))
        self._forms = tuple(sorted(forms, key=lambda form: form.letters, reverse=True))
        self.said = lru_cache(maxsize=4_096)(self._said)

    def _said(self, text: str) -> str:
        found = self._found(text, 0) if len(text) <= LONGEST else None
        return text if found is None else found

    def _found(self, text: str, depth: int) -> str | None:
        """The text in the other language; None where it is not known whole."""
        known = self._known(text)
        if known is not None or depth > DEEPEST:
            return known
        if (day := self._date(text)) is not None:
            return day
        for form in self._forms:
            if form.longest_part in text and (found := form.pattern.fullmatch(text)):
                filled = self._filled(form, found.groups(), depth)
                if filled is not None:
                    return filled
        lower = text[:1].lower() + text[1:]
        if lower != text and (found_lower := self._found(lower, depth + 1)) is not None:
            return found_lower[:1].upper() + found_lower[1:]
        return None

    def _filled(self, form: Form, values: tuple[str, ...], depth: int) -> str | None:
        translated = self._translated(form.english)
        if translated is None:
            return None
        found = [self._found(value, depth + 1) for value in values]
        if form.letters < JOINS and not all(
            one is not None or _is_value(value) for one, value in zip(found, values, strict=True)
        ):
            return None
        told = (value if one is None else one for one, value in zip(found, values, strict=True))
        return translated.format(*told)

    def _known(self, text: str) -> str | None:
        """A text that has no values: as it stands, or but for its first letter."""
        if not text.strip():
            return text
        found = self._translated(text)
        upper = text[0].upper() + text[1:]
        if found is None and upper != text and (found := self._translated(upper)) is not None:
            return found[0].lower() + found[1:]
        return found

    def _translated(self, text: str) -> str | None:
        found = QCoreApplication.translate(self._context, text)
        return None if found == text and not _HOLE.search(text) else found

    def _date(self, text: str) -> str | None:
        found = _DAY.fullmatch(text)
        if found is None or found[2] not in _MONTHS:
            return None
        return self._day(QDate(int(found[3]), _MONTHS.index(found[2]) // 3 + 1, int(found[1])))


def _is_value(text: str) -> bool:
    """Whether a text is a name, a number or a reference and no sentence."""
    words = text.split()
    return len(words) <= 1 or (any(letter.isdigit() for letter in text) and len(words) < 4)


def _form(text: str) -> Form:
    parts = _HOLE.split(text)
    pattern = "(.*?)".join(re.escape(part) for part in parts)
    letters = sum(letter.isalpha() for part in parts for letter in part)
    return Form(text, re.compile(pattern, re.DOTALL), max(parts, key=len), letters)


def sources_of(file: Path, context: str) -> tuple[str, ...]:
    """The English texts of one context of a translation source; none where it cannot be read."""
    opened = QFile(str(file))
    if not opened.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Text):
        return ()
    reader, name, found = QXmlStreamReader(opened), "", []
    while not reader.atEnd():
        reader.readNext()
        if reader.isStartElement() and reader.name() == "name":
            name = reader.readElementText()
        elif reader.isStartElement() and reader.name() == "source" and name == context:
            found.append(reader.readElementText())
    opened.close()
    return tuple(found)
