"""The window as a guest of the desktop: its place, what is dropped on it, what it tells.

What it tells outside its own frame holds counts and never a name, as anybody may walk by; a
bundle that is dropped is only offered, and taken in by whoever is signed in and may.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from console.domain.wording import counted
from console.ui.motion import Motion
from console.ui.theme import Theme

LATER: Final = 2_000
"""Milliseconds after the start at which the desktop is asked what it prefers."""

TOLD_FOR: Final = 20_000
"""Milliseconds that the desktop shows what it is told."""

BUNDLES: Final = frozenset({".zip", ".csv", ".xlsx", ".xls", ".ods"})
USUAL: Final = (1440, 900)


class Home(QObject):
    """What the window and the desktop know of each other."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._tray: QSystemTrayIcon | None = None
        self._bundle: Path | None = None
        self.motion = Motion(theme, self)
        QTimer.singleShot(LATER, self, self.motion.ask_desktop)

    def restore(self, place: str) -> None:
        """Stand where the window stood last time, or in the middle of things."""
        self._window.resize(*USUAL)
        if place:
            self._window.restoreGeometry(QByteArray.fromBase64(QByteArray(place.encode())))

    def place(self) -> str:
        """Where the window stands, to be kept."""
        return bytes(self._window.saveGeometry().toBase64().data()).decode()

    # A bundle that is given to the window.

    def offer(self, bundle: Path) -> None:
        """Keep a bundle until somebody who may take it in looks at the lists."""
        self._bundle = bundle

    def take_bundle(self) -> Path | None:
        """The bundle that was given, once."""
        given, self._bundle = self._bundle, None
        return given

    @property
    def has_bundle(self) -> bool:
        """Whether a bundle waits."""
        return self._bundle is not None

    # What the desktop is told.

    def tell_fallen(self, count: int) -> str:
        """Say how many approved entries fell; on the desktop too where the window is behind."""
        words = (
            f"{counted(count, 'approved entry', 'approved entries')} "
            f"{'is' if count == 1 else 'are'} no longer supported by the records."
        )
        if not self._window.isActiveWindow() and QSystemTrayIcon.isSystemTrayAvailable():
            self._in_tray().showMessage(
                self._window.windowTitle(),
                f"{words} Open the console to look at them.",
                QSystemTrayIcon.MessageIcon.Warning,
                TOLD_FOR,
            )
        return words

    def _in_tray(self) -> QSystemTrayIcon:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._theme.icon("review", "accent", 22), self)
            self._tray.setToolTip(self._window.windowTitle())
            self._tray.messageClicked.connect(self._come_forward)
            self._tray.activated.connect(self._come_forward)
        self._tray.show()
        return self._tray

    def _come_forward(self, _reason: object = None) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        if self._tray is not None:
            self._tray.hide()


def bundle_of(dropped: QMimeData) -> Path | None:
    """The one bundle that something dropped names; None where it names none, or several."""
    places = [url.toLocalFile() for url in dropped.urls() if url.isLocalFile()]
    if len(places) != 1 or len(dropped.urls()) != 1:
        return None
    path = Path(places[0])
    return path if path.is_dir() or path.suffix.lower() in BUNDLES else None
