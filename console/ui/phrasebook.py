"""What the rules, the services and the adapters say, looked up by its English sentence.

The rules know nothing of languages: a sentence with values in it arrives as one English text.
Its form, such as "The bail period ran out on {0}{1}", is known from the translation source;
here the text is matched against the forms, its values are looked up in turn, and the Welsh form
is filled with them. A hole may be marked: `{2!}` takes a part of the sentence, and where that
part is not known, the text is not of this form; `{2=}` takes what came from outside, such as the
name of a file, as it is. A text of no known form stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QFile, QIODevice, QXmlStreamReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

LONGEST: Final = 2_000
"""Characters of a sentence that is still matched against the forms."""
DEEPEST: Final = 5
"""How many sentences may lie in one another: a finding in a refusal, and its parts."""
JOINS: Final = 5
"""A form of fewer letters than this only joins: all that it joins has to be known or have a digit,
so that a sentence that nobody translated is never half translated."""
MOST_JOINTS: Final = 12
"""Places of a text at which it is tried as joined of two."""

SENTENCE: Final = 4
"""Words of the shortest text that may be a sentence."""
TWO_HOLES: Final = len("{0}{1}")
_PART: Final = "!"
_AS_IT_IS: Final = "="
_HOLE: Final = re.compile(rf"\{{\d[{_PART}{_AS_IT_IS}]?\}}")
_NAME_AND_PART: Final = (_AS_IT_IS, " ", _PART)
_DAY: Final = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(\d{1,2}) (\w{3}) (\d{4})"
    r"(,? \d\d:\d\d(?: [A-Z]{3})?)?"
)
"""A day as the rules write it, or with its weekday and zone as on a certificate."""
_MONTHS: Final = "JanFebMarAprMayJunJulAugSepOctNovDec"

Values = tuple[str, ...] | None


class Form(NamedTuple):
    """A sentence with holes: its English, what stands around them, its letters.

    `marks` says of each hole what may stand in it; `named` which part is the space between a
    name, of any number of words, and a part of the sentence; -1 where there is none.
    """

    english: str
    parts: tuple[str, ...]
    longest_part: str
    letters: int
    marks: tuple[str, ...]
    named: int

    @property
    def only_joins(self) -> bool:
        """Whether its holes hold all that it says."""
        return self.letters < JOINS and not any(self.marks)

    def values_in(self, text: str) -> Iterator[tuple[str, ...]]:
        """What fills the holes in a text of this form; what only joins may do so in many places."""
        if not self.only_joins or len(self.english) - len(self.longest_part) != TWO_HOLES:
            yield from filter(None, self._in_one(text))
            return
        at = -1
        for _ in range(MOST_JOINTS):
            at = text.find(self.longest_part, at + 1)
            if at < 0:
                return
            yield text[:at], text[at + len(self.longest_part) :]

    def _in_one(self, text: str) -> Iterator[Values]:
        """The ways in which the holes are filled; no more than a few, each by one look along."""
        parts = self.parts
        if not (text.startswith(parts[0]) and text.endswith(parts[-1])):
            return
        if self.named < 0:
            # Where two holes meet, only one of the two says how far the first one reaches.
            yield _first(parts, text)
            yield _last(parts, text)
            return
        for words in range(MOST_JOINTS):
            yield _first(parts, text, self.named, words)


class Phrasebook:
    """The sentences of one context; `day` writes a date as the screen does."""

    def __init__(self, source: Path, context: str, day: Callable[[QDate], str]) -> None:
        self._context, self._day = context, day
        forms = (_form(text) for text in sources_of(source, context) if _HOLE.search(text))
        self._forms = tuple(sorted(forms, key=_weight, reverse=True))
        self.said = lru_cache(maxsize=4_096)(self._said)
        self._found = lru_cache(maxsize=8_192)(self._find)

    def _said(self, text: str) -> str:
        found = self._found(text, 0) if len(text) <= LONGEST else None
        return text if found is None else found

    def _find(self, text: str, depth: int) -> str | None:
        """The text in the other language; None where it is not known whole."""
        known = self._known(text)
        if known is not None or depth > DEEPEST:
            return known
        if (day := self._date(text)) is not None:
            return day
        if (counted := self._counted(text, depth)) is not None:
            return counted
        for form in self._forms:
            # Asked here, as nearly all of the forms are done with after this.
            if form.longest_part not in text:
                continue
            if (filled := self._by_form(form, text, depth)) is not None:
                return filled
        lower = text[:1].lower() + text[1:]
        if lower != text and (found_lower := self._found(lower, depth + 1)) is not None:
            return found_lower[:1].upper() + found_lower[1:]
        return None

    def _by_form(self, form: Form, text: str, depth: int) -> str | None:
        """The text as one form has it, its holes filled in the way that most is known of."""
        if form.only_joins and depth >= DEEPEST:
            return None
        best: tuple[int, list[str]] | None = None
        for values in form.values_in(text):
            told = list(zip(form.marks, values, strict=True))
            if any(mark == _PART and not value.strip() for mark, value in told):
                continue
            found = [
                value if mark == _AS_IT_IS else self._found(value, depth + 1)
                for mark, value in told
            ]
            if (_PART, None) in zip(form.marks, found, strict=True):
                continue
            pairs = list(zip(found, values, strict=True))
            if form.only_joins and not all(one or _is_value(value) for one, value in pairs):
                continue
            known = sum(one is not None for one in found)
            if best is None or known > best[0]:
                best = known, [value if one is None else one for one, value in pairs]
            if known == len(values):
                break
        translated = self._translated(form.english) if best is not None else None
        return None if best is None or translated is None else _filled(translated, best[1])

    def _counted(self, text: str, depth: int) -> str | None:
        """A number and words that are known, such as "3 undecided"."""
        count, _, words = text.partition(" ")
        if not count.replace(",", "").isdigit() or not words:
            return None
        found = self._known(words)
        return None if found is None else f"{count} {found}"

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
        date = QDate(int(found[3]), _MONTHS.index(found[2]) // 3 + 1, int(found[1]))
        return self._day(date) + (found[4] or "")


def _weight(form: Form) -> tuple[int, int]:
    """What says more is tried first."""
    return form.letters, len(form.english)


def _is_value(text: str) -> bool:
    """Whether a text is a number or a reference, and no sentence."""
    return any(letter.isdigit() for letter in text) and len(text.split()) < SENTENCE


def _filled(text: str, values: list[str]) -> str:
    return _HOLE.sub(lambda hole: values[int(hole[0][1])], text)


def _form(text: str) -> Form:
    parts = tuple(_HOLE.split(text))
    letters = sum(letter.isalpha() for part in parts for letter in part)
    marks = tuple(hole[2:-1] for hole in _HOLE.findall(text))
    around = zip(marks[:-1], parts[1:-1], marks[1:], strict=True)
    named = [place for place, one in enumerate(around, start=1) if one == _NAME_AND_PART]
    return Form(text, parts, max(parts, key=len), letters, marks, named[0] if named else -1)


def _first(parts: Sequence[str], text: str, named: int = -1, words: int = 0) -> Values:
    """What stands between the parts, each looked for from the left; None where one is missing.

    The part `named` is a space behind a name, which has as many further `words`.
    """
    at, end = len(parts[0]), len(text) - len(parts[-1])
    values = []
    for place, part in enumerate(parts[1:-1], start=1):
        found = text.find(part, at, end)
        for _ in range(words if place == named and found >= 0 else 0):
            found = text.find(part, found + 1, end)
            if found < 0:
                break
        if found < 0:
            return None
        values.append(text[at:found])
        at = found + len(part)
    return (*values, text[at:end]) if at <= end else None


def _last(parts: Sequence[str], text: str) -> Values:
    """What stands between the parts, each looked for from the right."""
    at, end = len(parts[0]), len(text) - len(parts[-1])
    values = []
    for part in reversed(parts[1:-1]):
        found = text.rfind(part, at, end)
        if found < 0:
            return None
        values.append(text[found + len(part) : end])
        end = found
    return (text[at:end], *reversed(values)) if at <= end else None


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
