"""Letting the window live until something holds."""

import time
from collections.abc import Callable

from PySide6.QtTest import QTest


def wait_for(holds: Callable[[], object], patience: float = 8.0) -> bool:
    """Run the event loop until something holds; whether it came to hold in so many seconds."""
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            return False
        QTest.qWait(2)
    return True
