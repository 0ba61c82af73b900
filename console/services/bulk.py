"""Making very many values at once without stopping again and again to search for rubbish.

One rule: only around work whose values hold no cycles, and for no longer than that work.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from threading import Event, Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERY_MANY: Final = 50_000
"""So many values that are left over are those of a list that was read anew, and will be kept."""

_MANY: Final = 10_000
"""So many are put aside where a window runs, which a search of them would hold up."""

_window_runs: Final = Event()
"""Whether it does. What is put aside already does not say so: some Pythons begin with some."""

_putting_aside: Final = Lock()
"""Held while something is put aside, so that nothing is while everything is searched."""


def put_aside_from_now_on() -> None:
    """A window runs: what it has to pass over is put aside, until it searches everything."""
    with _putting_aside:
        gc.freeze()
        _window_runs.set()


def search_everything() -> None:
    """Find what became rubbish after it was put aside, and put aside what is left."""
    with _putting_aside:
        gc.unfreeze()
        gc.collect()
        gc.freeze()


@contextmanager
def no_collecting() -> Iterator[None]:
    """Put cyclic garbage collection off for the while.

    A check makes some hundred thousand values that hold no cycles; walking over them again and
    again costs a fifth of it. Two threads at this together are harmless: collection comes back
    when one of them ends. Very many values that are left over count as old from the start, so
    that the next search for young rubbish does not walk over them first; the search that looks
    at everything does, as ever. Where a window has put aside what was there when it opened, many
    that are left over are put aside as well, until it searches everything with nobody at the desk
    (see `search_everything`).
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            many = gc.get_count()[0]
            with _putting_aside:
                if _window_runs.is_set():
                    if many > _MANY:
                        gc.freeze()
                elif many > _VERY_MANY and not gc.get_freeze_count():
                    gc.freeze()
                    gc.unfreeze()
            gc.enable()
