"""The schedule: every listed face with its name, ground and decision, for internal use only.

It is drawn straight onto the canvas in rows of a fixed height, so that 17,000 entries stay quick,
and the pictures' bytes pass through as they are.  The rule: every page says that it is internal
and is to be erased with the list.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from console.documents.certificate_words import number, when
from console.documents.pages import (
    AMBER,
    FAINT,
    HEIGHT,
    INK,
    INNER,
    MARGIN,
    NAVY,
    RED,
    RULE,
    SLATE,
    WHITE,
    WIDTH,
    Colour,
)
from console.documents.typesetting import BOLD, REGULAR, Typesetter, clean
from console.services.contracts import ScheduleHead, ScheduleLine

ROWS: Final = 9
_ROW: Final = 76.0
_TOP: Final = 92.0
_FACE: Final = (54.4, 68.0)
_LONGEST: Final = 240
_WARNING: Final = "INTERNAL: faces and names. Not for disclosure. Erase with the list."


def lay_out(lines: Sequence[ScheduleLine], head: ScheduleHead) -> bytes:
    """Draw the schedule, in the order given, and return the PDF's bytes.

    A face that is missing or cannot be placed leaves an empty frame and the words "no picture".
    """
    rl_config.useA85 = 0
    out = BytesIO()
    with Typesetter() as typesetter:
        canvas: Any = Canvas(
            out,
            pagesize=(WIDTH, HEIGHT),
            invariant=1,
            pageCompression=1,
            initialFontName=typesetter.font_name(REGULAR),
            lang="en-GB",
        )
        canvas.setTitle(clean(f"Schedule {head.certificate or head.deployment.reference}", 200))
        canvas.setAuthor("")
        pages = max(1, -(-len(lines) // ROWS))
        page = _Page(canvas, typesetter, head, len(lines), pages)
        for at in range(pages):
            page.furniture(at + 1)
            for row, line in enumerate(lines[at * ROWS : (at + 1) * ROWS]):
                page.row(_TOP + row * _ROW, line)
            canvas.showPage()
        canvas.save()
    return out.getvalue()


class _Page:
    """One page after another on one canvas, from the top down."""

    def __init__(
        self, canvas: Any, typesetter: Typesetter, head: ScheduleHead, entries: int, pages: int
    ) -> None:
        self._canvas = canvas
        self._type = typesetter
        self._pages = pages
        deployment = head.deployment
        fit = typesetter.fit
        named = f"Operation {deployment.operation} · {deployment.place}"
        self._title = fit(named, 13, INNER - 130, BOLD)
        signed = f"certificate {head.certificate}" if head.certificate else "not yet signed"
        facts = f"{deployment.reference} · {signed} · {number(entries)} entries"
        self._facts = fit(facts, 8.5, INNER - 130)
        self._drawn = fit(f"Drawn {when(head.drawn_at)} by {head.drawn_by}", 7.5, INNER - 90)
        self._exercise = deployment.exercise

    def furniture(self, page: int) -> None:
        """Draw what every page has: the warning, whose list it is, and the page's number."""
        canvas = self._canvas
        canvas.setFillColorRGB(*(AMBER if self._exercise else RED))
        canvas.rect(0, HEIGHT - 26, WIDTH, 26, stroke=0, fill=1)
        self._text(MARGIN, 17, _WARNING, 9.5, BOLD, WHITE)
        if self._exercise:
            self._right(WIDTH - MARGIN, 17, "EXERCISE", 9.5, BOLD, WHITE)
        self._text(MARGIN, 54, self._title, 13, BOLD, NAVY)
        self._text(MARGIN, 69, self._facts, 8.5, REGULAR, SLATE)
        self._right(WIDTH - MARGIN, 54, "Schedule", 13, BOLD, NAVY)
        self._rule(80, NAVY, 1.4)
        self._text(MARGIN, HEIGHT - 24, self._drawn, 7.5, REGULAR, SLATE)
        words = f"Page {number(page)} of {number(self._pages)}"
        self._right(WIDTH - MARGIN, HEIGHT - 24, words, 7.5, REGULAR, SLATE)

    def row(self, top: float, line: ScheduleLine) -> None:
        """Draw one entry between ``top`` and the next row."""
        self._face(top, line.face)
        x = MARGIN + _FACE[0] + 12
        width = 272.0
        self._name(x, top + 16, line.name, width)
        born = f"{line.entry_ref} · born {line.date_of_birth}"
        self._fitted(x, top + 29, born, 8, width, REGULAR, SLATE)
        self._fitted(x, top + 43, line.what, 8.5, width, REGULAR, INK)
        why = clean(line.why_here, _LONGEST)
        for at, part in enumerate(self._type.wrap(why, 7.8, width, most=2)):
            self._text(x, top + 55.5 + at * 10.5, part, 7.8, REGULAR, SLATE)
        x += width + 12
        width = WIDTH - MARGIN - x
        self._fitted(x, top + 16, line.standing, 8.5, width, BOLD, INK)
        for at, part in enumerate(self._type.wrap(clean(line.decided, _LONGEST), 8, width, most=3)):
            self._text(x, top + 29 + at * 11, part, 8, REGULAR, SLATE)
        self._rule(top + _ROW - 1, RULE, 0.5)

    def _face(self, top: float, face: bytes | None) -> None:
        width, height = _FACE
        below = HEIGHT - top - 3 - height
        if face is not None and self._placed(face, below):
            return
        self._canvas.setFillColorRGB(*FAINT)
        self._canvas.rect(MARGIN, below, width, height, stroke=0, fill=1)
        self._text(MARGIN + 9, top + 40, "no picture", 7.5, REGULAR, SLATE)

    def _placed(self, face: bytes, below: float) -> bool:
        width, height = _FACE
        try:
            self._canvas.drawImage(
                ImageReader(BytesIO(face)),
                MARGIN,
                below,
                width,
                height,
                preserveAspectRatio=True,
                anchor="c",
            )
        except (OSError, ValueError, SyntaxError):
            return False
        return True

    def _name(self, x: float, y: float, name: str, width: float) -> None:
        """Draw a name, smaller where it is long, so that two people are not mistaken."""
        words = clean(name, _LONGEST)
        size = 10.5
        wide = self._type.width(words, size, BOLD)
        if wide > width:
            size = max(size * width / wide, 6.0)
        self._text(x, y, self._type.fit(words, size, width + 0.5, BOLD), size, BOLD, INK)

    def _fitted(
        self, x: float, y: float, words: str, size: float, width: float, face: str, ink: Colour
    ) -> None:
        self._text(x, y, self._type.fit(clean(words, _LONGEST), size, width, face), size, face, ink)

    def _text(self, x: float, y: float, words: str, size: float, face: str, ink: Colour) -> None:
        self._canvas.setFillColorRGB(*ink)
        self._type.draw(self._canvas, x, HEIGHT - y, words, size, face)

    def _right(self, x: float, y: float, words: str, size: float, face: str, ink: Colour) -> None:
        self._text(x - self._type.width(words, size, face), y, words, size, face, ink)

    def _rule(self, y: float, ink: Colour, thick: float) -> None:
        self._canvas.setStrokeColorRGB(*ink)
        self._canvas.setLineWidth(thick)
        self._canvas.line(MARGIN, HEIGHT - y, WIDTH - MARGIN, HEIGHT - y)
