"""Making very many values at once without stopping again and again to search for rubbish.

One rule: only around work whose values hold no cycles, and for no longer than that work.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def no_collecting() -> Iterator[None]:
    """Put cyclic garbage collection off for the while.

    A check makes some hundred thousand values that hold no cycles; walking over them again and
    again costs a fifth of it. Two threads at this together are harmless: collection comes back
    when one of them ends.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
