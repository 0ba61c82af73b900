"""The bytes of a policy pack's file; one rule: never more of it than a pack may have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.domain.refusals import OutOfReachError

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES: Final = 4_000_000
"""A pack larger than this many bytes is refused unread."""


def pack_bytes(path: Path) -> bytes:
    """The bytes of a pack's file; raises OutOfReachError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as trouble:
        raise OutOfReachError(
            f"The policy pack {path.name} cannot be read ({trouble.strerror})."
        ) from trouble
