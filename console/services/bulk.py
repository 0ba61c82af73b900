"""Making very many values at once without stopping again and again to search for rubbish.

One rule: only around work whose values hold no cycles, and for no longer than that work.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERY_MANY: Final = 50_000
"""So many values that are left over are those of a list that was read anew, and will be kept."""

_MANY: Final = 10_000
"""So many are put aside where a window runs, which a search of them would hold up."""


@contextmanager
def no_collecting() -> Iterator[None]:
    """Put cyclic garbage collection off for the while.

    A check makes some hundred thousand values that hold no cycles; walking over them again and
    again costs a fifth of it. Two threads at this together are harmless: collection comes back
    when one of them ends. Very many values that are left over count as old from the start, so
    that the next search for young rubbish does not walk over them first; the search that looks
    at everything does, as ever. Where a window has put aside what was there when it opened, many
    that are left over are put aside as well, until it searches everything with nobody at the desk.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            many, of_window = gc.get_count()[0], gc.get_freeze_count() > 0
            if many > (_MANY if of_window else _VERY_MANY):
                gc.freeze()
                if not of_window:  # what a window put aside for good when it opened stays there
                    gc.unfreeze()
            gc.enable()
