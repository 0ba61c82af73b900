"""Reading the raw bytes of every file, for what must not be in them in any spelling."""

import base64
import json
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote


def spellings(word: str) -> set[bytes]:
    """A word as a file may hold it: letter cases, encodings, escapes, base 64, hexadecimal."""
    found: set[bytes] = set()
    for cased in {word, word.upper(), word.lower(), word.casefold(), word.title()}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            raw = cased.encode(encoding)
            found |= {raw, raw.hex().encode(), raw.hex().upper().encode(), *_base64(raw)}
        found |= {json.dumps(cased)[1:-1].encode(), quote(cased).encode()}
    return {each for each in found if len(each) >= 4}


def _base64(raw: bytes) -> set[bytes]:
    """What base 64 of any text with these bytes in it has to hold, at each of three places."""
    found = set()
    for before in range(3):
        encoded = base64.b64encode(b"\0" * before + raw + b"\0" * ((-before - len(raw)) % 3))
        inside = encoded[4 if before else 0 : len(encoded) - 4]
        found |= {inside, inside.replace(b"+", b"-").replace(b"/", b"_")}
    return {each for each in found if len(each) >= 6}


def pieces(picture: bytes, size=24) -> set[bytes]:
    """Pieces from all over a picture's bytes, so that half a picture is found as well."""
    # What stands before is the same in every JPEG of one quality.
    first = min(700, len(picture) // 2)
    step = max(1, (len(picture) - size - first) // 40)
    return {picture[at : at + size] for at in range(first, len(picture) - size, step)}


def holding(folders: Iterable[Path], wanted: Iterable[bytes]) -> list[str]:
    """Every file that holds any of these, and what it holds."""
    words = list(wanted)
    found = []
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            name = file.name.encode()
            data = file.read_bytes() if file.is_file() else b""
            found += [f"{file}: {word!r}" for word in words if word in data or word in name]
    return found
