"""Text from outside, drawn safely and legibly in any script that names are written in.

Text is cleaned, split into runs by direction (Unicode bidi) and font, shaped by HarfBuzz and
drawn with the words themselves kept behind the glyphs for copying and reading aloud.  The rule:
only the fonts shipped with the program are used, and nothing here is ever parsed as markup.
"""

import itertools
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Any, Final, NamedTuple

import uharfbuzz
from bidi import algorithm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont

FONTS: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts"
REGULAR: Final = "regular"
BOLD: Final = "bold"
LONGEST: Final = 100_000

_FILES: Final = {
    REGULAR: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
    "arabic": "NotoSansArabic-Regular.ttf",
    "hebrew": "NotoSansHebrew-Regular.ttf",
    "devanagari": "NotoSansDevanagari-Regular.ttf",
    "thai": "NotoSansThai-Regular.ttf",
    "cjk": "DroidSansFallback.ttf",
}
_FALLBACKS: Final = ("arabic", "hebrew", "devanagari", "thai", "cjk")
_HARMFUL: Final = frozenset(
    {
        *range(0x20),
        *range(0x7F, 0xA0),
        0x061C,
        *range(0x200E, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2066, 0x206A),
        0xFEFF,
        0xFFFE,
        0xFFFF,
        *range(0xD800, 0xF900),
    }
)
_serial = itertools.count()


class Run(NamedTuple):
    """A piece of one line in one font and one direction, in the order in which it is drawn."""

    font: str
    level: int
    text: str


def clean(text: str, longest: int = LONGEST) -> str:
    """Return text with nothing in it that can hide, reorder or break the line.

    Control characters, direction overrides, lone surrogates and private characters become
    U+FFFD; the rest is composed (NFC) and cut at ``longest`` characters with an ellipsis.
    """
    if text.isascii() and text.isprintable() and len(text) <= longest:
        return text
    composed = unicodedata.normalize("NFC", text[: longest * 4])
    harmless = "".join("\ufffd" if _is_harmful(character) else character for character in composed)
    return harmless if len(harmless) <= longest else harmless[: longest - 1] + "…"


class Typesetter:
    """The fonts of one document, fresh for it, so that no document can change another's bytes.

    Use it as a context manager: leaving takes its fonts out of ReportLab's register again.
    """

    def __init__(self) -> None:
        self._prefix = f"typesetting-{next(_serial)}-"
        self._fonts: dict[str, TTFont] = {}
        self._shapers: dict[str, Any] = {}

    def __enter__(self) -> "Typesetter":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for font in self._fonts.values():
            font.unregister()

    def font_name(self, face: str) -> str:
        """Return the name under which ReportLab knows a face ("regular" or "bold") here."""
        return str(self._font(face).fontName)

    def width(self, text: str, size: float, face: str = REGULAR) -> float:
        """Measure cleaned text in points."""
        text = clean(text)
        if text.isascii():
            return float(self._font(face).stringWidth(text, size))
        return sum(self._run_width(run, size) for run in self._runs(text, face))

    def draw(
        self, canvas: Any, x: float, y: float, text: str, size: float, face: str = REGULAR
    ) -> None:
        """Draw one line of text from outside with its baseline's left end at (x, y)."""
        text = clean(text)
        if text.isascii():
            canvas.setFont(self.font_name(face), size)
            canvas.drawString(x, y, text)
            return
        line = canvas.beginText(x, y)
        for run in self._runs(text, face):
            line.setFont(self._font(run.font).fontName, size)
            if run.level == 0 and run.font == face and run.text.isascii():
                line.textOut(run.text)
                continue
            spoken = run.text.encode("utf-16-be").hex().upper()
            line._code.append(f"/Span <</ActualText <FEFF{spoken}>>> BDC")
            line.textOut(self._shaped(run))
            line._code.append("EMC")
        canvas.drawText(line)

    def wrap(
        self, text: str, size: float, width: float, face: str = REGULAR, most: int | None = None
    ) -> list[str]:
        """Break text into lines no wider than ``width`` points; words too long are cut.

        At most ``most`` lines are given, the last ending in an ellipsis where text is left over.
        """
        lines: list[str] = []
        line = ""
        for word in self._words(clean(text), size, width, face):
            longer = f"{line} {word}" if line else word
            if not line or self.width(longer, size, face) <= width:
                line = longer
            else:
                lines.append(line)
                line = word
        lines.append(line)
        if most is None or len(lines) <= most:
            return lines
        return [*lines[: most - 1], self.fit(" ".join(lines[most - 1 :]), size, width, face)]

    def fit(self, text: str, size: float, width: float, face: str = REGULAR) -> str:
        """Cut text to ``width`` points, with an ellipsis where something was cut."""
        text = clean(text)
        if self.width(text, size, face) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + "…", size, face) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + "…"

    def _words(self, text: str, size: float, width: float, face: str) -> Iterator[str]:
        for word in text.split():
            while self.width(word, size, face) > width and len(word) > 1:
                low, high = 1, len(word) - 1
                while low < high:
                    middle = (low + high + 1) // 2
                    if self.width(word[:middle], size, face) <= width:
                        low = middle
                    else:
                        high = middle - 1
                yield word[:low]
                word = word[low:]  # noqa: PLW2901
            yield word

    def _font(self, face: str) -> TTFont:
        font = self._fonts.get(face)
        if font is None:
            font = TTFont(self._prefix + face, BytesIO(_font_bytes(face)))
            self._fonts[face] = font
            pdfmetrics.registerFont(font)
        return font

    def _face_for(self, character: str, face: str, previous: str | None) -> str:
        code = ord(character)
        joins = unicodedata.combining(character) or unicodedata.category(character)[0] in "ZP"
        if previous and joins and code in self._font(previous).face.charToGlyph:
            return previous
        if code in self._font(face).face.charToGlyph:
            return face
        for fallback in _FALLBACKS:
            if code in self._font(fallback).face.charToGlyph:
                return fallback
        return face

    def _runs(self, text: str, face: str) -> list[Run]:
        own = self._font(face).face.charToGlyph
        if all(ord(character) < 0x590 and ord(character) in own for character in text):
            return [Run(face, 0, text)]
        runs: list[Run] = []
        previous: str | None = None
        for character, level in zip(text, _levels(text), strict=True):
            previous = self._face_for(character, face, previous)
            if runs and runs[-1].level == level and runs[-1].font == previous:
                runs[-1] = runs[-1]._replace(text=runs[-1].text + character)
            else:
                runs.append(Run(previous, level, character))
        return _in_visual_order(runs)

    def _run_width(self, run: Run, size: float) -> float:
        if run.level == 0 and run.text.isascii():
            return float(self._font(run.font).stringWidth(run.text, size))
        advances: float = sum(piece.x_advance for piece in self._shaped(run).__shapeData__)
        return advances * size / 1000

    def _shaped(self, run: Run) -> Any:
        font = self._font(run.font)
        shaper = self._shapers.get(run.font)
        if shaper is None:
            shaper = self._shapers[run.font] = font.hbFont(10)
        buffer = uharfbuzz.Buffer()
        buffer.add_str(run.text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if run.level % 2 else "ltr"
        uharfbuzz.shape(shaper, buffer, {})
        scale = font.pdfScale
        characters: list[str] = []
        places = []
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            code = self._code_of(font, shaper, info.codepoint, place.x_advance)
            characters.append(chr(code))
            places.append(
                ShapeData(
                    info.cluster,
                    scale(place.x_advance),
                    scale(place.y_advance),
                    scale(place.x_offset),
                    scale(place.y_offset),
                    font.face.charWidths[code],
                )
            )
        return ShapedStr("".join(characters), places)

    @staticmethod
    def _code_of(font: TTFont, shaper: Any, glyph: int, advance: int) -> int:
        known = font.face.glyphToChar.get(glyph)
        if known:
            return int(known[0])
        return int(font.hbAddPrivate(shaper.glyph_to_string(glyph), glyph, font.pdfScale(advance)))


@lru_cache(maxsize=len(_FILES))
def _font_bytes(face: str) -> bytes:
    return (FONTS / _FILES[face]).read_bytes()


def _is_harmful(character: str) -> bool:
    code = ord(character)
    return code in _HARMFUL or code >= 0xE0000


def _levels(text: str) -> list[int]:
    storage = algorithm.get_empty_storage()
    base = algorithm.get_base_level(text)
    storage["base_level"] = base
    storage["base_dir"] = ("L", "R")[base]
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return [character["level"] for character in storage["chars"]]


def _in_visual_order(runs: list[Run]) -> list[Run]:
    """Reverse what is written right to left, level by level (UAX #9, rule L2)."""
    odd = [run.level for run in runs if run.level % 2]
    if not odd:
        return runs
    ordered = list(runs)
    for level in range(max(run.level for run in runs), min(odd) - 1, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end].level >= level:
                end += 1
            ordered[start:end] = ordered[start:end][::-1]
            start = max(end, start + 1)
    return ordered
