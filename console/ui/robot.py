"""Hands and eyes for driving a window without a person: keys, buttons by their words, pictures.

One rule: nothing sleeps; everything waits for something to hold, and says what did not.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from console.domain.refusals import OutOfReachError
from console.ui.window import Window

PATIENCE: Final = 60.0
"""Longest wait for one thing, in seconds."""

LOOK_EVERY: Final = 2
"""Milliseconds of the window's life between two looks."""

_W = TypeVar("_W", bound=QWidget)


class Robot:
    """Drives one window."""

    def __init__(self, application: QApplication, window: Window) -> None:
        self._application, self._window = application, window
        self.pictures: list[Path] = []

    def until(self, holds: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
        """Let the window live until something holds; OutOfReachError where it does not."""
        if not self.comes(holds, patience):
            said = " ".join(self._window.notices.sentences)
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
        self.until(lambda: self._window.jobs.pending == 0, "the work that is under way")
        self._application.processEvents()

    def key(self, keys: str) -> None:
        """Press and release a key, spelt as Qt spells it ("Ctrl+Z"), where the focus is."""
        combined = QKeySequence(keys)[0]
        QTest.keyClick(self._focus, combined.key(), combined.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type text where the focus is."""
        QTest.keyClicks(self._focus, text)

    def press(self, button: QWidget) -> None:
        """Click a button with the mouse."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def button(self, *words: str) -> QAbstractButton | None:
        """The first button on show whose text or name begins with one of these words."""
        return next((one for one in self._shown(QAbstractButton) if _named(one, words)), None)

    def field(self, *words: str) -> QLineEdit | None:
        """The first field on show whose name holds one of these words."""
        return next(
            (
                one
                for one in self._shown(QLineEdit)
                if any(word in one.accessibleName().casefold() for word in words)
            ),
            None,
        )

    def wait_for_field(self, *words: str) -> QLineEdit:
        """The first field of such a name, once there is one."""
        self.until(lambda: self.field(*words), f"a field for the {words[0]}")
        found = self.field(*words)
        if found is None:
            raise OutOfReachError(f"The tour of the window lost the field for the {words[0]}.")
        return found

    @property
    def typing(self) -> bool:
        """Whether what is typed goes into a field."""
        return isinstance(self._application.focusWidget(), QLineEdit | QPlainTextEdit)

    def picture(self, folder: Path, name: str) -> None:
        """Keep what is on the screen, dialogs too, as the next numbered PNG."""
        self.settle()
        seen = self._window.grab()
        painter = QPainter(seen)
        for dialog in self._dialogs():
            place = dialog.mapToGlobal(QPoint(0, 0)) - self._window.mapToGlobal(QPoint(0, 0))
            painter.drawPixmap(place, dialog.grab())
        painter.end()
        file = folder / f"{len(self.pictures) + 1:02}-{name}.png"
        if not seen.save(str(file)):
            raise OutOfReachError(f"The picture {file} cannot be written.")
        self.pictures.append(file)

    def _dialogs(self) -> list[QDialog]:
        return [
            one
            for one in self._application.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible()
        ]

    def _shown(self, kind: type[_W]) -> list[_W]:
        """Every widget of a kind that can be used, those of dialogs first."""
        return [
            one
            for top in (*self._dialogs(), self._window)
            for one in top.findChildren(kind)
            if one.isVisible() and one.isEnabled()
        ]

    @property
    def _focus(self) -> QWidget:
        return self._application.focusWidget() or self._window


class QuietPlatform:
    """Keeps the platform without a screen from saying what it cannot do, and nothing else."""

    def __enter__(self) -> None:
        self._before = qInstallMessageHandler(self._hear)

    def __exit__(self, *_trouble: object) -> None:
        qInstallMessageHandler(self._before)

    def _hear(self, kind: QtMsgType, context: object, message: str) -> None:
        if "propagateSizeHints" not in message and self._before is not None:
            self._before(kind, context, message)


def _named(button: QAbstractButton, words: tuple[str, ...]) -> bool:
    said = (button.text().replace("&", ""), button.accessibleName())
    return any(each.casefold().startswith(word) for each in said for word in words)
