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


@contextmanager
def no_collecting() -> Iterator[None]:
    """Put cyclic garbage collection off for the while.

    A check makes some hundred thousand values that hold no cycles; walking over them again and
    again costs a fifth of it. Two threads at this together are harmless: collection comes back
    when one of them ends. Very many values that are left over count as old from the start, so
    that the next search for young rubbish does not walk over them first; the search that looks
    at everything does, as ever.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # What the window put aside for good when it opened stays there.
            if gc.get_count()[0] > _VERY_MANY and not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()
