"""Whether what lies on the desk has been seen: painted, and for long enough to be meant.

Every verdict needs the picture and the case on the screen. Where there is no picture to come, the
words that say so stand in its place for striking and referring, never for approving. And nothing
is taken within the guard after painting, when a key may still have been meant for the entry
before.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from console.ui.tongue import tr

GUARD: Final = 150
"""Milliseconds between an entry being painted and the first key that may decide it."""

LATE: Final = 400
"""Milliseconds after which the desk says by itself what of an entry has not come."""


class Readiness(QObject):
    """Follows what of one entry has been painted."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._key = ""
        self._coming = self._is_late = False
        self._case = self._photo = self._words = False
        self._case_seen = self._photo_seen = False
        self._case_timer = self._timer(GUARD, self._case_guard_over)
        self._photo_timer = self._timer(GUARD, self._photo_guard_over)
        self._late_timer = self._timer(LATE, self.say_why)

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def begin(self, key: str, *, quietly: bool = False, coming: bool = False) -> None:
        """Another entry comes onto the desk ('' for none): nothing of it has been seen.

        Who begins quietly shows it by themselves, when the picture is on the screen. Where none
        is there yet, `coming` says that one was asked for.
        """
        self._key, self._coming = key, coming or bool(key)
        self._is_late = False
        self._case = self._photo = self._words = self._case_seen = self._photo_seen = False
        for timer in (self._case_timer, self._photo_timer, self._late_timer):
            timer.stop()
        if self._coming:
            self._late_timer.start()
        if not quietly:
            self.changed.emit()

    @property
    def can_decide(self) -> bool:
        """Whether all that there is of the entry has been seen: its case, and its picture."""
        return self._case_seen and self._photo_seen

    @property
    def can_approve(self) -> bool:
        """Whether all has been seen, and the picture itself was among it."""
        return self.can_decide and not self._words

    @property
    def why_not(self) -> str:
        """What no verdict can be taken without, where it is late or a key asked; else ''."""
        if not (self._coming and self._is_late):
            return ""
        if not self._key:
            return tr("No verdict yet: the entry that was asked for is not on the screen.")
        if not self._photo:
            return tr("No verdict yet: the picture is not on the screen.")
        if not self._case:
            return tr("No verdict yet: the case is not on the screen.")
        return ""

    def say_why(self) -> None:
        """A verdict was asked for, or time went by: say what has not come, until it has."""
        self._is_late = True
        self.changed.emit()

    def case_painted(self, key: str) -> None:
        """The case of an entry has been painted."""
        if key == self._key and not self._case:
            self._case = True
            self._painted(self._case_timer)

    def photo_painted(self, key: str) -> None:
        """The picture of an entry has been painted."""
        if key == self._key and (not self._photo or self._words):
            self._photo, self._words, self._photo_seen = True, False, False
            self._painted(self._photo_timer)

    def words_painted(self, key: str) -> None:
        """The words that say that there is no picture have been painted."""
        if key == self._key and not self._photo:
            self._photo = self._words = True
            self._painted(self._photo_timer)

    def _painted(self, guard: QTimer) -> None:
        guard.start()
        if self._is_late:
            self.changed.emit()

    def _case_guard_over(self) -> None:
        self._case_seen = True
        self.changed.emit()

    def _photo_guard_over(self) -> None:
        self._photo_seen = True
        self.changed.emit()
