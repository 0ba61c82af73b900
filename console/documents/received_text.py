"""Text as it comes from outside: what is tidied, what is refused, how it may be shown or exported.

Right-to-left scripts are names like any other. The one rule kept here: nothing invisible, and
nothing that changes the order in which other text is read, reaches a screen or a certificate.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_MARKS: Final = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff]")
"""Marks without meaning of their own, left by copying: dropped everywhere."""
_HIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]"
)
_BREAKS: Final = re.compile("\r\n|[\r\u2028\u2029\x0b\x0c\x85]")
_UNDECODED: Final = re.compile("[\udc80-\udcff]")
_SPACES: Final = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_FORMULA: Final = re.compile(r"\s*[=+\-@\t\r]")
_CALCULATES: Final = re.compile(r"[=@]|[+\-][A-Za-z(@=+\-]")
_HIDDEN_NAMES: Final = {
    "\u202a": "a left-to-right embedding",
    "\u202b": "a right-to-left embedding",
    "\u202c": "an end of a text direction",
    "\u202d": "a left-to-right override",
    "\u202e": "a right-to-left override",
}


def tidy_line(text: str) -> str:
    """One line as meant: composed (NFC), without meaningless marks, single spaces, trimmed."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", _MARKS.sub("", unicodedata.normalize("NFC", text))).strip()


def tidy_prose(text: str) -> tuple[str, bool]:
    """Free text as meant, line breaks kept; and whether anything hidden was taken out."""
    if text.isascii() and text.isprintable():
        return text.strip(), False
    broken = _BREAKS.sub("\n", unicodedata.normalize("NFC", text))
    lines = [_SPACES.sub(" ", _MARKS.sub("", line)) for line in broken.split("\n")]
    clean = [_HIDDEN.sub("", line).strip() for line in lines]
    return "\n".join(clean).strip(), any(_HIDDEN.search(line) for line in lines)


def is_undecoded(text: str) -> bool:
    """Whether the text holds bytes that were not UTF-8 (read with surrogateescape)."""
    return not text.isascii() and _UNDECODED.search(text) is not None


def hidden_character(text: str) -> str:
    """The first character that may not stand in a line, named for a person; '' if there is none."""
    if text.isascii() and text.isprintable():
        return ""
    found = _HIDDEN.search(text)
    if found is None:
        return ""
    code = ord(found[0])
    what = _HIDDEN_NAMES.get(found[0], "a line break" if found[0] in "\r\n" else "a control")
    return f"{what} (U+{code:04X})"


def starts_like_formula(text: str) -> bool:
    """Whether a spreadsheet could take the cell for something to calculate."""
    return _FORMULA.match(text) is not None


def would_calculate(text: str) -> bool:
    """As starts_like_formula, but a dash or a plus before a space or a number is prose."""
    return _CALCULATES.match(text.lstrip()) is not None


def exported(text: str) -> str:
    """A cell for a CSV that people open in a spreadsheet: never calculated, always shown."""
    shown = _HIDDEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\n", " / "))
    return "'" + shown if starts_like_formula(shown) else shown


def shown(text: str, most: int = 40) -> str:
    """A value from outside, short and harmless, for quoting in a sentence."""
    plain = _HIDDEN.sub("\ufffd", _MARKS.sub("", text))
    return plain if len(plain) <= most else plain[: most - 1] + "…"
