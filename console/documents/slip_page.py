"""The recall slip as one printed page: codes to key in, a code to scan, and what to do.

It carries no name and no reason: whoever stands at the van needs neither.  The rule: it is always
one page, however many codes there are, and the codes are as large as they can be on it.
"""

import base64
from typing import Final

import segno
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from console.documents.archival import Particulars, make_archival
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
    SLATE,
    WHITE,
    WIDTH,
    Sheet,
)
from console.documents.typesetting import BOLD, Typesetter, clean
from console.domain import short_codes, slips
from console.services.packages import SlipKey, SlipSheet

QUIET: Final = 4
"""Empty modules around a QR code, as the standard asks for."""

_QR: Final = 178.0
_TOP: Final = 318.0
_BOTTOM: Final = HEIGHT - 158.0
_LAYOUTS: Final = ((1, 10), (2, 24), (3, 48), (4, 96))
"""Columns, and how many codes they serve at the most."""

_LARGEST: Final = 30.0
"""The size of a code in points, where there is room for it."""

_NUMBER: Final = 1.35
_BOX: Final = 2.1
"""Room for a line's number and for its box, in widths of a code's size."""

_TO_DO: Final = (
    "1.  Find each code on the recognition system, or scan the square. Write the three-character "
    "mark that the system shows for the entry into its box.",
    "2.  Remove the entry from the system.",
    "3.  When all are removed, read the marks back to the office in the order of this page. A "
    "system that scanned the square shows one code instead: read that.",
)
_NO_REASON: Final = "No reason is shown to street officers. Ask the office, not the person."


def new_slip_key() -> SlipKey:
    """A new key for the slips and recall messages of one hand-over."""
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes(
        serialization.Encoding.Raw, serialization.PublicFormat.Raw
    )
    return SlipKey(private.private_bytes_raw(), public.hex())


def sign_with(private: bytes, data: bytes) -> bytes:
    """The Ed25519 signature of bytes."""
    return Ed25519PrivateKey.from_private_bytes(private).sign(data)


def scanned(sheet: SlipSheet) -> str:
    """What the page's QR code says."""
    signature = base64.b32encode(sign_with(sheet.key, sheet.slip.canonical()))
    return slips.payload(sheet.slip, signature.decode().rstrip("="))


def lay_out(sheet: SlipSheet) -> bytes:
    """Draw the slip; gives the PDF's bytes, the same for the same slip and key.

    Raises ValueError for more lines than a page takes (see `slips.MOST_LINES`).
    """
    slip = sheet.slip
    if not 0 < len(slip.lines) <= slips.MOST_LINES:
        raise ValueError("a slip has one page")
    with Typesetter() as typesetter:
        page = Sheet(typesetter, _furniture_of(sheet), top=40, foot=40)
        _head(page, sheet)
        _square(page, scanned(sheet))
        _codes(page, sheet)
        drawn = page.finish()
    title = f"Recall slip {slip.number} of {slip.deployment}"
    return make_archival(drawn, Particulars(clean(title, 200), "watchlist-console", slip.issued_at))


def _furniture_of(sheet: SlipSheet):  # type: ignore[no-untyped-def]
    def furniture(page: Sheet, _number: int, _total: int) -> None:
        exercise = sheet.deployment.exercise
        page.fill(0, 0, WIDTH, 30, AMBER if exercise else RED)
        page.text(MARGIN, 20, "RECALL: take these entries off now", 12, face=BOLD, ink=WHITE)
        if exercise:
            page.text(WIDTH - MARGIN, 20, "EXERCISE", 12, face=BOLD, ink=WHITE, right=True)
        _foot(page, sheet)

    return furniture


def _head(page: Sheet, sheet: SlipSheet) -> None:
    slip, fit = sheet.slip, page.type.fit
    width = INNER - _QR - 14
    page.text(MARGIN, 76, f"Slip {slip.number}", 34, face=BOLD, ink=NAVY)
    said = slips.replaces_words(slip.number, slip.replaces)
    y = 98.0
    for line in page.type.wrap(said, 13, width, BOLD):
        page.text(MARGIN, y, line, 13, face=BOLD, ink=RED if slip.replaces else INK)
        y += 17
    facts = (
        f"{slip.deployment} · Operation {sheet.deployment.operation}",
        sheet.deployment.place,
        f"For: {sheet.recipient}, list loaded from hand-over {slip.hand_over}",
        f"Made {when(slip.issued_at)} by {sheet.drawn_by}",
        f"{number(len(slip.lines))} to remove",
    )
    y += 4
    for line in facts:
        page.text(MARGIN, y, fit(clean(line, 200), 10.5, width), 10.5, ink=INK)
        y += 15
    y = 232.0
    for step in _TO_DO:
        for line in page.type.wrap(step, 10, INNER):
            page.text(MARGIN, y, line, 10, ink=INK)
            y += 13
        y += 2


def _square(page: Sheet, said: str) -> None:
    """Draw the QR code in the top right corner, each dark run of a row as one rectangle."""
    rows = tuple(segno.make_qr(said, error="m").matrix)
    modules = len(rows) + 2 * QUIET
    size = _QR / modules
    left, top = WIDTH - MARGIN - _QR, 42.0
    page.fill(left, top, _QR, _QR, WHITE)
    for row, line in enumerate(rows, QUIET):
        start: int | None = None
        for column, dark in enumerate((*line, 0)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                # A hair larger, so that no reader sees a gap between two rows.
                page.fill(
                    left + (start + QUIET) * size,
                    top + row * size,
                    (column - start) * size + 0.02,
                    size + 0.02,
                    (0.0, 0.0, 0.0),
                )
                start = None


def _codes(page: Sheet, sheet: SlipSheet) -> None:
    lines = sheet.slip.lines
    columns, most = next(each for each in _LAYOUTS if len(lines) <= each[1])
    per_column = -(-most // columns)
    height = (_BOTTOM - _TOP) / per_column
    width = INNER / columns
    codes = [short_codes.grouped(line.reference) for line in lines]
    widest = max(page.type.width(code, 1, BOLD) for code in codes)
    size = min(_LARGEST, (width - 22) / (widest + _NUMBER + _BOX), height * 0.8)
    for place, code in enumerate(codes):
        x = MARGIN + (place // per_column) * width
        y = _TOP + (place % per_column) * height
        if place % 2 == (place // per_column * per_column) % 2:
            page.fill(x, y, width - 6, height, FAINT)
        middle = y + height / 2 + size * 0.36
        page.text(x + 4, middle, f"{place + 1}.", size * 0.5, ink=SLATE)
        page.text(x + 4 + size * _NUMBER, middle, code, size, face=BOLD, ink=INK)
        box = size * _BOX
        page.frame(x + width - box - 10, y + 2, box, height - 4, SLATE)


def _foot(page: Sheet, sheet: SlipSheet) -> None:
    slip = sheet.slip
    y = _BOTTOM + 18
    page.text(MARGIN, y, _NO_REASON, 10, face=BOLD, ink=INK)
    page.rule(MARGIN, y + 36, 220, ink=SLATE)
    page.text(MARGIN, y + 47, "Removed by (name, time)", 8, ink=SLATE)
    page.rule(MARGIN + 270, y + 36, INNER - 270, ink=SLATE)
    page.text(MARGIN + 270, y + 47, "Read back to the office at", 8, ink=SLATE)
    signature = sign_with(sheet.key, slip.canonical()).hex()
    said = (
        f"Signed electronically with the slip key of hand-over {slip.hand_over} (Ed25519).",
        f"Signature {signature[:64]}",
        f"{' ' * 16}{signature[64:]}",
        f"Slip sha256 {slip.digest()}",
        f"Manifest sha256 {slip.manifest}",
    )
    for at, line in enumerate(said):
        page.text(MARGIN, y + 66 + at * 10, line, 7, ink=SLATE)
