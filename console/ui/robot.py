"""Hands and eyes for driving a window without a person: keys, buttons by their words, pictures.

One rule: nothing sleeps; everything waits for something to hold, and says what did not.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QMessageLogContext, QPoint, QRect, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from console.domain.refusals import OutOfReachError
from console.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from console.ui.page import Frame

PATIENCE: Final = 60.0
"""Longest wait for one thing, in seconds."""

LOOK_EVERY: Final = 2
"""Milliseconds of the window's life between two looks."""

_W = TypeVar("_W", bound=QWidget)


class Robot:
    """Drives one window; `frame` is what the window is to its pages."""

    def __init__(self, application: QApplication, window: QWidget, frame: Frame) -> None:
        self._application, self._window, self._frame = application, window, frame
        self.pictures: list[Path] = []

    def until(self, holds: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
        """Let the window live until something holds; OutOfReachError where it does not."""
        if not self.comes(holds, patience):
            said = " ".join(self._frame.notices.sentences)
            raise OutOfReachError(
                f"The tour of the window waited in vain for {what}."
                + (f" The window says: {said}" if said else "")
            )

    def comes(self, holds: Callable[[], object], patience: float = PATIENCE) -> bool:
        """Whether something comes to hold within so many seconds."""
        end = time.monotonic() + patience
        while not holds():
            if time.monotonic() > end:
                return False
            QTest.qWait(LOOK_EVERY)
        return True

    def settle(self) -> None:
        """Let everything that is under way come to its end, and be painted."""
        self.until(self._rests, "the work that is under way")
        self._application.processEvents()

    def _rests(self) -> bool:
        turns = self._window.findChildren(Turns)
        # A window that waits for its new size paints nothing until it has it.
        painted = self._window.updatesEnabled()
        rests = self._frame.jobs.pending == 0 and all(one.is_resting for one in turns)
        return painted and rests

    def key(self, keys: str) -> None:
        """Press and release a key, spelt as Qt spells it ("Ctrl+Z"), where the focus is."""
        QTest.keySequence(self._focus, QKeySequence(keys))

    def write(self, text: str) -> None:
        """Type text where the focus is."""
        QTest.keyClicks(self._focus, text)

    def write_into(self, field: QWidget, text: str) -> None:
        """Type text into a field, wherever the focus was; "\\r" is the Enter key."""
        field.setFocus()
        for letter in text:
            if letter == "\r":
                QTest.keyClick(field, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(field, letter)

    def is_in(self, widget: QWidget) -> bool:
        """Whether the focus is in a widget or a part of it."""
        focus = self._application.focusWidget()
        return focus is not None and (focus is widget or widget.isAncestorOf(focus))

    def press(self, button: QWidget) -> None:
        """Click a button with the mouse."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def found(self, kind: type[_W], what: str) -> _W:
        """The first widget of a kind that is on show, once there is one."""
        self.until(lambda: self._shown(kind), what)
        return self._shown(kind)[0]

    def choose_file(self, file: Path) -> None:
        """Type a file's path into the dialog that asks for one, and confirm it."""

        dialog = self.found(QFileDialog, "the dialog that asks for a file")
        name = next(one for one in dialog.findChildren(QLineEdit) if one.isVisible())
        name.setFocus()
        name.setText(str(file))
        QTest.keyClick(name, Qt.Key.Key_Return)

    @property
    def typing(self) -> bool:
        """Whether what is typed goes into a field."""
        return isinstance(self._application.focusWidget(), QLineEdit | QPlainTextEdit)

    def picture(self, folder: Path, name: str) -> None:
        """Keep what is on the screen, dialogs too, as the next numbered PNG."""
        self.settle()
        seen = self._window.grab()
        painter = QPainter(seen)
        painter.setPen(self._frame.theme.colour("line"))
        for dialog in self.dialogs:
            # The platform's own screen is small and pushes dialogs into its corner.
            place = QRect(QPoint(0, 0), dialog.size())
            place.moveCenter(self._window.rect().center())
            painter.drawPixmap(place.topLeft(), dialog.grab())
            painter.drawRect(place)
        painter.end()
        number = len(tuple(folder.glob("[0-9][0-9]-*.png"))) + 1
        file = folder / f"{number:02}-{name}.png"
        if not seen.save(str(file)):
            raise OutOfReachError(f"The picture {file} cannot be written.")
        self.pictures.append(file)

    @property
    def dialogs(self) -> list[QDialog]:
        """The dialogs on show."""
        return [
            one
            for one in self._application.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible()
        ]

    def _shown(self, kind: type[_W]) -> list[_W]:
        children: list[_W] = self._window.findChildren(kind)
        return [one for one in children if one.isVisible()]

    @property
    def _focus(self) -> QWidget:
        # Without a window manager nobody makes the window active again after a dialog.
        if self._application.activeWindow() is None:
            top = ([self._window, *self.dialogs])[-1]
            top.activateWindow()
            self.until(top.isActiveWindow, "the window to be active")
        return self._application.focusWidget() or self._window


class QuietPlatform:
    """Keeps the platform without a screen from saying what it cannot do, and nothing else."""

    def __enter__(self) -> None:
        self._before = qInstallMessageHandler(self._hear)

    def __exit__(self, *_trouble: object) -> None:
        qInstallMessageHandler(self._before)

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if "propagateSizeHints" not in message and self._before is not None:
            self._before(kind, context, message)
