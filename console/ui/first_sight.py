"""When an entry on the desk has been painted whole, so that other work can begin.

Python runs one thing at a time: what is loaded behind the entry would hold its painting up.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

PICTURE_WITHIN: Final = 250
"""Milliseconds behind the case after which a picture is not waited for: there may be none."""


class FirstSight(QObject):
    """Says when the case and the picture have been painted, or the case alone for a while."""

    whole = Signal()

    def __init__(self, parent: QObject, case: SignalInstance, picture: SignalInstance) -> None:
        super().__init__(parent)
        self._case = self._picture = ""
        self._within = QTimer(self)
        self._within.setSingleShot(True)
        self._within.timeout.connect(self.whole)
        case.connect(self._case_painted)
        picture.connect(self._picture_painted)

    def _case_painted(self, ref: str) -> None:
        if ref and ref != self._case:
            self._case = ref
            if not self._is_whole():
                self._within.start(PICTURE_WITHIN)

    def _picture_painted(self, ref: str) -> None:
        if ref:
            self._picture = ref
            self._is_whole()

    def _is_whole(self) -> bool:
        whole = self._case == self._picture
        if whole:
            self._within.start(0)  # when the rest of the window has been painted, too
        return whole
