"""Whether things may move by themselves: menus that unfold, bars that run, cursors that blink.

What moves only ever repeats what words say, so that it can stand still for whoever asks for it,
here or in the desktop's own settings.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QProgressBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.ui.theme import Theme

EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
SYSTEM: Final = "system"
STILL: Final = "still"
_CLIENT_AREA_ANIMATION: Final = 0x1042
_PORTAL: Final = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
_SETTINGS: Final = "org.freedesktop.portal.Settings"
_KEY: Final = ("org.gnome.desktop.interface", "enable-animations")


class Motion(QObject):
    """Keeps the application as still as it is asked to be."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen = SYSTEM
        self._desktop_is_still = False
        self._effects = {one: QApplication.isEffectEnabled(one) for one in EFFECTS}
        self._flash = QApplication.cursorFlashTime()

    def choose(self, chosen: str) -> None:
        """Take the officer's choice: "still", or "system" for the desktop's own."""
        self._chosen = STILL if chosen == STILL else SYSTEM
        self._apply()

    def desktop_says(self, still: bool) -> None:
        """Take what the desktop's own settings say."""
        self._desktop_is_still = still
        self._apply()

    def ask_desktop(self) -> None:
        """Ask the desktop; its answer comes when it comes."""
        if sys.platform == "win32":
            self.desktop_says(_windows_is_still())
        elif sys.platform.startswith("linux"):
            ask_portal(self, self.desktop_says)

    def _apply(self) -> None:
        still = self._chosen == STILL or self._desktop_is_still
        if still == self._theme.still:
            return
        self._theme.still = still
        for effect, usual in self._effects.items():
            QApplication.setEffectEnabled(effect, usual and not still)
        QApplication.setCursorFlashTime(0 if still else self._flash)


class Progress(QProgressBar):
    """A bar without words; where nobody knows how long it takes it runs, or stands still."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.setTextVisible(False)
        self.setAccessibleName(words)

    def show_share(self, done: int, whole: int) -> None:
        """Show `done` of `whole`; 0 of 0 where it is not known."""
        unknown_and_still = whole == 0 and self._theme.still
        self.setRange(0, 1 if unknown_and_still else whole)
        self.setValue(min(done, whole))


def ask_portal(parent: QObject, then: Callable[[bool], None]) -> None:
    """Ask a Linux desktop whether it animates; where there is no such service nothing comes."""
    # Loading it takes a while, and a window without a desktop never needs it.
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher  # noqa: PLC0415

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return
    call = QDBusMessage.createMethodCall(*_PORTAL, _SETTINGS, "Read")
    call.setArguments(list(_KEY))
    watcher = QDBusPendingCallWatcher(bus.asyncCall(call), parent)

    def answered(done: QDBusPendingCallWatcher) -> None:
        reply = done.reply()
        if reply.type() is QDBusMessage.MessageType.ReplyMessage:
            said = animates(reply.arguments())
            if said is not None:
                then(not said)
        done.deleteLater()

    watcher.finished.connect(answered)


def animates(arguments: list[object]) -> bool | None:
    """What the portal's answer says; None where it says something else."""
    said = arguments[0] if arguments else None
    while not isinstance(said, bool) and hasattr(said, "variant"):
        said = said.variant()
    return said if isinstance(said, bool) else None


def _windows_is_still() -> bool:
    import ctypes  # noqa: PLC0415 - only there, and not before the first painting

    moves = ctypes.c_int(1)
    user = getattr(ctypes, "windll").user32  # noqa: B009
    user.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
    return not moves.value
