"""The pages of one of our own PDF documents as pictures, for showing on the screen.

What is signed is the PDF and never these; a document from outside is not to be drawn here.
"""

import io
from typing import Final

import pypdfium2

SCALE: Final = 2.0
"""Pixels for each point: twice what a plain screen needs, so that small print is sharp."""

MOST_PAGES: Final = 12
"""Pages that are drawn at one time; a certificate has fewer."""


def page_pictures(pdf: bytes, first: int = 0) -> tuple[bytes, ...]:
    """Each page of the document as a PNG picture, from `first` (0 is the first) twelve at most."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        last = min(len(document), first + MOST_PAGES)
        return tuple(_drawn(document, number) for number in range(first, last))
    finally:
        document.close()


def _drawn(document: pypdfium2.PdfDocument, number: int) -> bytes:
    page = document[number]
    try:
        picture = page.render(scale=SCALE).to_pil()
        out = io.BytesIO()
        picture.save(out, "PNG", compress_level=1)
        return out.getvalue()
    finally:
        page.close()
