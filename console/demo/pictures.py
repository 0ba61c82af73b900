"""Puts pictures of the window that a day of the fictional office left into `resources/help`.

`python -m console.demo.pictures DIR`, where DIR is what `watchlist-console demo DIR
--no-window` made. One rule: what README shows is a picture of the program, never drawn by hand.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PIL import Image as Drawing

HELP: Final = Path(__file__).resolve().parents[2] / "resources" / "help"
SHOWN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "lists.png": "lists",
        "review.png": "review-supported",
        "signoff.png": "sign-off-before",
        "watch.png": "watch",
        "audit.png": "audit",
        "settings.png": "settings",
    }
)
"""The pictures of `resources/help`, and the moment of the day that each shows."""

COLOURS: Final = 256
LARGEST: Final = 400_000
"""Bytes of the largest picture; a palette keeps pictures of 1440 by 900 pixels well under it."""


def put_pictures(office: Path, into: Path) -> tuple[Path, ...]:
    """Write the pictures, with a palette; gives the files written.

    Raises FileNotFoundError where the office was not lived in, ValueError where a picture
    comes out larger than `LARGEST`.
    """
    into.mkdir(parents=True, exist_ok=True)
    return tuple(_put(office / "pictures", moment, into / name) for name, moment in SHOWN.items())


def _put(pictures: Path, moment: str, file: Path) -> Path:
    found = sorted(pictures.glob(f"[0-9][0-9]-{moment}.png"))
    if not found:
        raise FileNotFoundError(
            f"{pictures} holds no picture {moment}; make it with: demo {pictures.parent} "
            "--no-window"
        )
    with Drawing.open(found[0]) as drawn:
        small = drawn.convert("RGB").quantize(COLOURS, dither=Drawing.Dither.NONE)
        small.save(file, optimize=True)
    if file.stat().st_size > LARGEST:
        raise ValueError(f"{file} is larger than {LARGEST:,} bytes.")
    return file


def main(arguments: Sequence[str]) -> int:
    """Put the pictures of the office that is named; gives the exit status."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m console.demo.pictures DIR\n")
        return 2
    try:
        for file in put_pictures(Path(arguments[0]), HELP):
            sys.stdout.write(f"{file} ({file.stat().st_size:,} bytes)\n")
    except (OSError, ValueError) as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
