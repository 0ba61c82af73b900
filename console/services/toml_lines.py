"""Where in a TOML text a key stands, so that an error can name its line.

The standard parser forgets lines; this reads only headers and keys, and where a key lies inside
an inline table it answers with the line of the nearest key around it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_PART: Final = r"\"[^\"\n]*\"|'[^'\n]*'|[A-Za-z0-9_-]+"
_HEADER: Final = re.compile(rf"\s*(\[\[?)\s*((?:{_PART})(?:\s*\.\s*(?:{_PART}))*)\s*\]")
_KEY: Final = re.compile(rf"\s*((?:{_PART})(?:\s*\.\s*(?:{_PART}))*)\s*=")
_PARTS: Final = re.compile(_PART)

KeyPath = tuple[str | int, ...]


def key_lines(text: str) -> dict[KeyPath, int]:
    """The line (from 1) of every header and key, by path; tables of an array by their index."""
    found: dict[KeyPath, int] = {}
    arrays: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.match(line)
        if header is not None:
            table = _header_path(_parts(header[2]), header[1] == "[[", arrays)
            found.setdefault(table, number)
            continue
        key = _KEY.match(line)
        if key is not None:
            found.setdefault(table + _parts(key[1]), number)
    return found


def _parts(dotted: str) -> KeyPath:
    return tuple(part.strip("\"'") for part in _PARTS.findall(dotted))


def _header_path(parts: KeyPath, opens: bool, arrays: dict[KeyPath, int]) -> KeyPath:
    """The full path of a header, with the index of each array of tables that it lies in."""
    path: KeyPath = ()
    for place, part in enumerate(parts):
        path = (*path, part)
        if opens and place == len(parts) - 1:
            arrays[path] = arrays.get(path, -1) + 1
        if path in arrays:
            path = (*path, arrays[path])
    return path


def line_of(lines: dict[KeyPath, int], path: Sequence[str | int]) -> int | None:
    """The line of a key, or of the nearest one around it; None where there is none."""
    whole = tuple(path)
    for length in range(len(whole), 0, -1):
        line = lines.get(whole[:length])
        if line is not None:
            return line
    return None


def key_name(path: Sequence[str | int]) -> str:
    """A key path as a person writes it: `court_results[3].words.1002`."""
    name = ""
    for part in path:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else part
    return name
