"""ANSI/NIST-ITL files with one face each (Type-10), for systems that load nothing else.

The library that writes them is an optional part.  The rule: a file says of the person what the
list says, which is a reference and nothing more.
"""

from __future__ import annotations

import importlib.util
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PIL import Image

from console.domain.refusals import refusal

if TYPE_CHECKING:
    from datetime import date

VERSION: Final = "0502"
"""ANSI/NIST-ITL 1-2011, Update 2015."""


def require_type10() -> None:
    """Refuse, in a sentence, where the optional part is not installed."""
    if importlib.util.find_spec("nistitl") is None:
        raise refusal(
            "ansi_nist",
            "ANSI/NIST files cannot be written here: the optional part is not installed. "
            "Install watchlist-console[ansi-nist], or leave them out.",
        )


def face_file(jpeg: bytes, reference: str, made_on: date, captured_on: date | None) -> bytes:
    """A file with a clean JPEG as its only face, under its reference.

    Where nobody says when the picture was taken, its date is the day on which the file is made.
    """
    import nistitl  # noqa: PLC0415 - optional, and asked for before

    with Image.open(BytesIO(jpeg)) as picture:
        width, height = picture.size
        grey = picture.mode == "L"
    message = nistitl.Message()
    head = message[0]
    head.VER, head.TOT = VERSION, "FACE"
    head.DAT = f"{made_on:%Y%m%d}"
    head.DAI = head.ORI = "WATCHLIST"
    head.TCN = reference
    face = nistitl.AsciiRecord(10)
    values = (
        (3, "FACE"),
        (4, "WATCHLIST"),
        (5, f"{captured_on or made_on:%Y%m%d}"),
        (6, str(width)),
        (7, str(height)),
        (8, "0"),
        (9, "1"),
        (10, "1"),
        (11, "JPEGB"),
        (12, "GRAY" if grey else "YCC"),
    )
    face.IDC = 1
    for tag, value in values:
        face += nistitl.Field(10, tag, value)
    face += nistitl.BinaryField(10, 999, jpeg, alias="DATA")
    message += face
    return bytes(message.NIST)
