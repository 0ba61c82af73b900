"""How a long request is followed by whoever asked for it.

One rule: it is asked between two steps whether it shall stop, never within one, so that what is
begun of a step is always done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from console.services.contracts import Cancelled, Progress


class Following(NamedTuple):
    """Who is told how far it has come, and who says whether it shall stop; see `contracts`."""

    tell: Progress
    stopped: Cancelled


def _nobody_watches(done: int, whole: int, words: str) -> None:
    """Nobody is told."""


def never() -> bool:
    """Nobody stops it."""
    return False


ALONE: Final = Following(_nobody_watches, never)
"""Nobody follows it."""
