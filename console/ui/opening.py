"""A dialog that is made in steps of a few milliseconds, so that no key waits for all of it.

It opens once all that lies in it is made and laid out. Whoever asked for it works at it already:
what is typed until then waits for the dialog, and nothing on the page behind it hears it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from console.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QDialog

AT_ONCE: Final = 12
"""How many widgets are given their look in one step."""

_POINTED: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
"""Not the release: of a button that was pressed before, its widget has to hear that it is up."""


class Opening(QObject):
    """Makes a dialog and opens it; dropped where the dialog is closed before."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._turns = Turns(self)
        self._typed = _Typed(self)
        dialog.finished.connect(self._drop)
        dialog.destroyed.connect(self._typed.let_go)

    def begin(self, steps: Iterable[object]) -> None:
        """Take these steps, each in a turn of its own, and then open the dialog."""
        self._typed.hold()
        self._turns.walk(self._all(iter(steps)), self._open)

    def _all(self, steps: Iterator[object]) -> Iterator[object]:
        made = False
        try:
            yield from self._made(steps)
            made = True
        finally:
            # A dialog that cannot be made must not keep the keys of the whole window.
            if not made:
                self._typed.let_go()

    def _made(self, steps: Iterator[object]) -> Iterator[object]:
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

    def _open(self) -> None:
        # All that Qt does to show it would be heard as well, and nobody can type meanwhile.
        typed = self._typed.taken()
        self._dialog.open()
        if self._dialog.isVisible():
            for one in typed:
                QCoreApplication.postEvent(self._dialog.focusWidget() or self._dialog, one)

    def _drop(self) -> None:
        self._turns.drop()
        self._typed.let_go()


class _Typed(QObject):
    """Keeps what is typed and clicked from the page while a dialog is being made."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys: list[QKeyEvent] = []
        self._holds = False

    def hold(self) -> None:
        """Hear every key before anybody else does."""
        application = QApplication.instance()
        if not self._holds and application is not None:
            self._holds = True
            application.installEventFilter(self)

    def let_go(self) -> None:
        """Hear nothing any more, and forget what was heard."""
        self._keys.clear()
        application = QApplication.instance()
        if self._holds and application is not None:
            application.removeEventFilter(self)
        self._holds = False

    def taken(self) -> list[QKeyEvent]:
        """What was typed, in its order; nothing is heard any more."""
        typed = self._keys[:]
        self.let_go()
        return typed

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride:
            # Accepted, so that it comes as a key and not as somebody's shortcut.
            event.accept()
            return True
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and isinstance(event, QKeyEvent):
            self._keys.append(
                QKeyEvent(
                    kind, event.key(), event.modifiers(), event.text(), event.isAutoRepeat(),
                    event.count(),
                )
            )  # fmt: skip
            return True
        return kind in _POINTED
