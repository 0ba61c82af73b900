"""Python's search for rubbish, made while nobody waits for the window.

Left to itself, Python walks over all that was made since the window opened under whichever key
comes just then, for ten milliseconds and more. One rule: the young are searched as ever; all of
it when nobody has touched anything for a moment, and what was put aside as old when nobody is
at the desk.
"""

from __future__ import annotations

import gc
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from console.services.bulk import search_everything
from console.ui.idle import IdleWatch

if TYPE_CHECKING:
    from console.ui.desk_lock import DeskLock

REST: Final = 500
"""Milliseconds without a touch after which all of it is searched."""

LONG: Final = 0.003
"""Seconds after which a search has become so long that what it found in use is put aside."""

SELDOM: Final = 100
"""How many searches of the middle-aged make one of all, where nobody ever rests."""

GONE: Final = 1_000
"""Milliseconds after which whoever locked the desk or signed out has gone."""


class Rubbish(QObject):
    """Searches for it, for a program that has one window for as long as it runs."""

    def __init__(self, lock: DeskLock) -> None:
        super().__init__(lock)
        self._lock = lock
        self._idle = IdleWatch(self)
        self._idle.left_alone.connect(self._search)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(GONE)
        self._gone.timeout.connect(self._search_everything)
        lock.changed.connect(self._lock_changed)
        lock.released.connect(self._gone.start)
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, SELDOM)
        self._idle.watch(REST)

    def put_aside(self) -> None:
        """Count what is there as old: much was made that will be kept."""
        gc.freeze()

    def _search(self) -> None:
        if gc.isenabled():  # otherwise somebody is just making very much that is no rubbish
            began = perf_counter()
            gc.collect()
            if perf_counter() - began > LONG:
                gc.freeze()
        self._idle.watch(REST)

    def _lock_changed(self) -> None:
        if self._lock.is_locked:
            self._gone.start()
        else:
            self._gone.stop()

    def _search_everything(self) -> None:
        """Find what became rubbish after it was put aside, names and faces among it."""
        search_everything()
