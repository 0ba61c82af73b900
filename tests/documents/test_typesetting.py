from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from console.documents.comparison import page_words
from console.documents.typesetting import BOLD, FONTS, Typesetter, clean

NAMES = ("Zoë Nguyễn", "Иван", "محمد علي", "שלום", "अनिल कुमार", "王小明", "สมชาย")


def drawn(*texts: str) -> bytes:
    out = BytesIO()
    with Typesetter() as typesetter:
        canvas = Canvas(
            out, invariant=1, initialFontName=typesetter.font_name("regular"), lang="en-GB"
        )
        for at, text in enumerate(texts):
            typesetter.draw(canvas, 20, 800 - at * 20, text, 12)
        canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(
    "harm", ["\x00", "\n", "\x85", "\u202e", "\u2066", "\u200f", "\u061c", "\ufeff", "\ud800",
             "\u2028", "\ue000", "\U000e0041"],
)  # fmt: skip
def test_what_hides_or_reorders_text_is_replaced(harm: str) -> None:
    assert clean(f"a{harm}b") == "a\ufffdb"


def test_text_is_composed_and_cut_at_its_longest() -> None:
    assert clean("e\u0301") == "é"
    assert clean("abcdef", 6) == "abcdef"
    assert clean("abcdefg", 6) == "abcde…"


def test_markup_is_only_text() -> None:
    with pikepdf.open(BytesIO(drawn("<b>x</b><img src='/etc/passwd'/>"))) as pdf:
        assert "<b>x</b><img src='/etc/passwd'/>" in page_words(pdf)[0]


@pytest.mark.parametrize("name", NAMES)
def test_every_script_is_drawn_with_glyphs_and_keeps_its_words(name: str) -> None:
    data = drawn(name)
    with pikepdf.open(BytesIO(data)) as pdf:
        stream = pdf.pages[0].Contents.read_bytes()
        fonts = [str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values()]
    for word in name.split():
        if not word.isascii():
            assert word.encode("utf-16-be").hex().upper().encode() in stream
    assert all("Noto" in font or "Droid" in font for font in fonts)


def test_the_same_text_gives_the_same_bytes_whatever_came_before() -> None:
    first = drawn(*NAMES)
    drawn("अनिल", "किताब", "محمد")
    assert drawn(*NAMES) == first


def test_fonts_leave_the_register_with_their_document() -> None:
    before = set(pdfmetrics.getRegisteredFontNames())
    drawn(*NAMES)
    assert set(pdfmetrics.getRegisteredFontNames()) == before


def test_lines_fit_their_width_and_lose_nothing() -> None:
    text = "one two three " * 20 + "x" * 300
    with Typesetter() as typesetter:
        lines = typesetter.wrap(text, 9, 120)
        assert all(typesetter.width(line, 9) <= 120 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_limit_on_lines_ends_in_an_ellipsis() -> None:
    with Typesetter() as typesetter:
        lines = typesetter.wrap("word " * 100, 9, 120, BOLD, most=2)
        assert len(lines) == 2
        assert lines[1].endswith("…")
        assert typesetter.width(lines[1], 9, BOLD) <= 120
        assert typesetter.wrap("short", 9, 120, most=2) == ["short"]
        assert typesetter.fit("short", 9, 120) == "short"


def test_every_font_comes_with_its_licence() -> None:
    licences = {path.name for path in Path(FONTS).glob("*.txt")}
    assert licences >= {"NotoSans-OFL.txt", "DroidSansFallback-Apache-2.0.txt"}
