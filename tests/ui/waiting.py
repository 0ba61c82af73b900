"""Letting the window live until something holds."""

import time
from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from console.ui.turns import Turns


def wait_for(holds: Callable[[], object], patience: float = 8.0) -> bool:
    """Run the event loop until something holds; whether it came to hold in so many seconds."""
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            return False
        QTest.qWait(2)
    return True


def at_rest(window: QWidget) -> bool:
    """Whether no job is under way in a window, and no step is left of what it lays out."""
    return window.jobs.pending == 0 and all(one.is_resting for one in window.findChildren(Turns))
