"""Whether what lies on the desk has been seen: painted, and for long enough to be meant.

Approving needs the picture and the case on the screen, striking only the name and the case; and
neither is taken within the guard after painting, when a key may still have been meant for the
entry before.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

GUARD: Final = 150
"""Milliseconds between an entry being painted and the first key that may decide it."""


class Readiness(QObject):
    """Follows what of one entry has been painted."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._key = ""
        self._case = self._photo = False
        self._case_seen = self._photo_seen = False
        self._case_timer = self._guard(self._case_guard_over)
        self._photo_timer = self._guard(self._photo_guard_over)

    def _guard(self, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(GUARD)
        timer.timeout.connect(slot)
        return timer

    def begin(self, key: str, *, quietly: bool = False) -> None:
        """Another entry comes onto the desk ('' for none): nothing of it has been seen.

        Who begins quietly shows it by themselves, when the picture is on the screen.
        """
        self._key = key
        self._case = self._photo = self._case_seen = self._photo_seen = False
        self._case_timer.stop()
        self._photo_timer.stop()
        if not quietly:
            self.changed.emit()

    @property
    def can_strike(self) -> bool:
        """Whether the name and the case have been seen."""
        return self._case_seen

    @property
    def can_approve(self) -> bool:
        """Whether everything has been seen."""
        return self._case_seen and self._photo_seen

    def case_painted(self, key: str) -> None:
        """The case of an entry has been painted."""
        if key == self._key and not self._case:
            self._case = True
            self._case_timer.start()

    def photo_painted(self, key: str) -> None:
        """The picture of an entry has been painted."""
        if key == self._key and not self._photo:
            self._photo = True
            self._photo_timer.start()

    def _case_guard_over(self) -> None:
        self._case_seen = True
        self.changed.emit()

    def _photo_guard_over(self) -> None:
        self._photo_seen = True
        self.changed.emit()
