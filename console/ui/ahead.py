"""Gets ready what the next key may ask for, while nobody waits for anything.

What has to be read from the disk is read beside the window, what has to be made is made in
steps between two keys; whoever is quicker than that waits only for what is left.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from console.ui.jobs import Jobs, Lane, nothing
from console.ui.kinds import known
from console.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from console.ui.late_page import LatePage

AFTER: Final = 1_000
"""Milliseconds after the first list lies there at which it begins."""


class Ahead(QObject):
    """Makes these once, when the desk has come to rest for the first time: parts, then pages."""

    done = Signal()

    def __init__(
        self,
        jobs: Jobs,
        pages: Sequence[LatePage],
        modules: Callable[[], None],
        parts: Sequence[Callable[[], Iterator[object]]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._pages, self._modules, self._parts = jobs, pages, modules, parts
        self._turns = Turns(self)
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self._load)

    def begin(self) -> None:
        """Begin soon, unless it was done before."""
        if not self._begun:
            self._begun = True
            self._timer.start()

    def _load(self) -> None:
        self._jobs.ask(Lane.NETWORK, self._loaded, self._make, nothing)

    def _loaded(self) -> None:
        for page in self._pages:
            page.load()
        self._modules()

    def _make(self, _loaded: None) -> None:
        steps = (*(part() for part in self._parts), *(page.steps() for page in self._pages))
        self._turns.walk(chain(known(), *steps), self.done.emit)
