"""Paper: A4 pages that fill from the top, with their furniture drawn when the last is known.

Everything a document needs to be laid out is here, measured in points from the top left.  The
rule: a block that does not fit goes to the next page whole; nothing is ever cut off below.
"""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any, Final, NamedTuple, TypeAlias

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from console.documents.typesetting import BOLD, REGULAR, Typesetter

WIDTH: Final = 595.28
HEIGHT: Final = 841.89
MARGIN: Final = 50.0
INNER: Final = WIDTH - 2 * MARGIN

Colour: TypeAlias = tuple[float, float, float]


def colour(code: str) -> Colour:
    """Turn "#rrggbb" into the three shares that a PDF wants."""
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


INK: Final = colour("#16202b")
SLATE: Final = colour("#566779")
RULE: Final = colour("#d3dbe3")
FAINT: Final = colour("#f3f6f9")
NAVY: Final = colour("#12304d")
BLUE: Final = colour("#1f5fb4")
BLUE_TINT: Final = colour("#eaf1fa")
RED: Final = colour("#a3262b")
AMBER: Final = colour("#a85a05")
AMBER_TINT: Final = colour("#fdf5e6")
WHITE: Final = colour("#ffffff")


class Box(NamedTuple):
    """A place on a page: its number from 0, and left, bottom, right, top in points from below."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class Column(NamedTuple):
    """One column of a table: its heading, its width in points, and whether it holds figures."""

    heading: str
    width: float
    figures: bool = False


Furniture: TypeAlias = Callable[["Sheet", int, int], None]
"""Draws what every page has, told the page's number from 1 and how many there are."""


class Sheet:
    """A document being drawn: a canvas, its fonts and how far down the page it has come.

    ``top`` and ``foot`` are how far, in points, the page's furniture reaches into it.
    """

    def __init__(
        self,
        typesetter: Typesetter,
        furniture: Furniture,
        *,
        top: float,
        foot: float,
        size: tuple[float, float] = (WIDTH, HEIGHT),
    ) -> None:
        rl_config.useA85 = 0
        self.type = typesetter
        self.width, self.height = size
        self._bytes = BytesIO()
        self.canvas: Any = Canvas(
            self._bytes,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            initialFontName=typesetter.font_name(REGULAR),
            lang="en-GB",
        )
        self._furniture = furniture
        self._top, self._foot = top, foot
        self._finished: list[dict[str, Any]] = []
        self.y = top

    @property
    def page(self) -> int:
        """The number, from 0, of the page being drawn."""
        return len(self._finished)

    @property
    def left_over(self) -> float:
        """How much room, in points, is left above the foot of this page."""
        return self.height - self._foot - self.y

    @property
    def is_fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return self.y <= self._top

    def room(self, height: float) -> None:
        """Begin a new page unless ``height`` points are left on this one."""
        if height > self.left_over and self.y > self._top:
            self.next_page()

    def next_page(self) -> None:
        """Put this page away, its furniture to be drawn at the end, and begin another."""
        self._finished.append(dict(self.canvas.__dict__))
        self.canvas._startPage()
        self.y = self._top

    def finish(self) -> bytes:
        """Draw every page's furniture and return the whole document."""
        self._finished.append(dict(self.canvas.__dict__))
        total = len(self._finished)
        for number, state in enumerate(self._finished, start=1):
            self.canvas.__dict__.update(state)
            self._furniture(self, number, total)
            self.canvas.showPage()
        self.canvas.save()
        return self._bytes.getvalue()

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 9,
        *,
        face: str = REGULAR,
        ink: Colour = INK,
        right: bool = False,
    ) -> None:
        """Draw one line with its baseline ``y`` points from the top; ``right`` ends it at x."""
        if right:
            x -= self.type.width(words, size, face)
        self.canvas.setFillColorRGB(*ink)
        self.type.draw(self.canvas, x, self.height - y, words, size, face)

    def block(
        self,
        x: float,
        width: float,
        words: str,
        size: float = 9,
        *,
        ink: Colour = INK,
        face: str = REGULAR,
        leading: float = 1.45,
    ) -> None:
        """Draw a paragraph at the cursor, over as many pages as it needs, and move below it."""
        for line in self.type.wrap(words, size, width, face):
            self.room(size * leading)
            self.text(x, self.y + size, line, size, face=face, ink=ink)
            self.y += size * leading

    def rule(
        self, x: float, y: float, width: float, *, ink: Colour = RULE, thick: float = 0.6
    ) -> None:
        """Draw a horizontal line."""
        self.canvas.setStrokeColorRGB(*ink)
        self.canvas.setLineWidth(thick)
        self.canvas.line(x, self.height - y, x + width, self.height - y)

    def fill(
        self, x: float, y: float, width: float, height: float, ink: Colour, radius: float = 0
    ) -> None:
        """Fill a box whose top left corner is at (x, y)."""
        self.canvas.setFillColorRGB(*ink)
        below = self.height - y - height
        if radius:
            self.canvas.roundRect(x, below, width, height, radius, stroke=0, fill=1)
        else:
            self.canvas.rect(x, below, width, height, stroke=0, fill=1)

    def frame(
        self, x: float, y: float, width: float, height: float, ink: Colour, radius: float = 3
    ) -> None:
        """Draw the outline of a box whose top left corner is at (x, y)."""
        self.canvas.setStrokeColorRGB(*ink)
        self.canvas.setLineWidth(0.7)
        self.canvas.roundRect(x, self.height - y - height, width, height, radius, stroke=1, fill=0)

    def box(self, x: float, y: float, width: float, height: float) -> Box:
        """Return the place, as PDF counts it, of a box whose top left corner is at (x, y)."""
        below = self.height - y - height
        return Box(self.page, x, below, x + width, below + height)

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        *,
        x: float = MARGIN,
        size: float = 8.5,
        bars: tuple[int, Sequence[float]] | None = None,
    ) -> None:
        """Draw a table at the cursor; cells wrap, rows stay whole, headings repeat on each page.

        ``bars`` names a column in which a bar is drawn, with each row's share between 0 and 1.
        """
        self._headings(columns, x)
        for at, row in enumerate(rows):
            wrapped = [
                self.type.wrap(cell, size, column.width - 10)
                for cell, column in zip(row, columns, strict=True)
            ]
            height = max(map(len, wrapped)) * size * 1.35 + 7
            if height > self.left_over:
                self.next_page()
                self._headings(columns, x)
            self._row(columns, wrapped, x, size)
            if bars:
                before = sum(column.width for column in columns[: bars[0]])
                self._bar(x + before, columns[bars[0]].width - 8, bars[1][at])
            self.y += height
            self.rule(x, self.y, sum(column.width for column in columns))

    def _headings(self, columns: Sequence[Column], x: float) -> None:
        self.room(46)
        width = sum(column.width for column in columns)
        if any(column.heading for column in columns):
            for column in columns:
                place = x + column.width - 10 if column.figures else x
                self.text(
                    place,
                    self.y + 11,
                    column.heading,
                    7.5,
                    ink=SLATE,
                    right=column.figures,
                    face=BOLD,
                )
                x += column.width
            self.y += 17
        self.rule(x - width if any(c.heading for c in columns) else x, self.y, width, ink=SLATE)

    def _row(
        self, columns: Sequence[Column], wrapped: Sequence[Sequence[str]], x: float, size: float
    ) -> None:
        for column, lines in zip(columns, wrapped, strict=True):
            place = x + column.width - 10 if column.figures else x
            for number, line in enumerate(lines):
                baseline = self.y + 4 + size + number * size * 1.35
                self.text(place, baseline, line, size, right=column.figures)
            x += column.width

    def _bar(self, x: float, width: float, share: float) -> None:
        self.fill(x, self.y + 6.5, width, 5, FAINT, 1.5)
        if share > 0:
            self.fill(x, self.y + 6.5, max(width * min(share, 1), 1.5), 5, BLUE, 0.75)
