"""A dialog that is made in steps of a few milliseconds, so that no key waits for all of it.

It opens once all that lies in it is made and laid out; whatever was pressed until then went to
the page behind it, as it would have while its facts were still being read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QDialog

AT_ONCE: Final = 12
"""How many widgets are given their look in one step."""


class Opening(QObject):
    """Makes a dialog and opens it; dropped where the dialog is closed before."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._turns = Turns(self)
        dialog.finished.connect(self._drop)

    def begin(self, steps: Iterable[object]) -> None:
        """Take these steps, each in a turn of its own, and then open the dialog."""
        self._turns.walk(self._all(iter(steps)), self._dialog.open)

    def _all(self, steps: Iterator[object]) -> Iterator[object]:
        dialog = self._dialog
        yield from steps
        dialog.ensurePolished()
        for place, one in enumerate(dialog.findChildren(QWidget), 1):
            one.ensurePolished()
            if place % AT_ONCE == 0:
                yield one
        layout = dialog.layout()
        if layout is not None:
            layout.activate()
            yield layout

    def _drop(self) -> None:
        self._turns.drop()
