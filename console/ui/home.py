"""The window as a guest of the desktop: its place, what is dropped on it, what it tells.

What it tells outside its own frame holds counts and never a name, as anybody may walk by; a
bundle that is dropped is only offered, and taken in by whoever is signed in and may.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.ui.motion import Motion
from console.ui.tongue import tr, tr_n
from console.ui.turns import Turns
from console.ui.unfolding import unfold_again

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QSystemTrayIcon

    from console.ui.key_tour import KeyTour
    from console.ui.theme import Theme

LATER: Final = 2_000
"""Milliseconds after the start at which the desktop is asked what it prefers."""

TOLD_FOR: Final = 20_000
"""Milliseconds that the desktop shows what it is told."""

BUNDLES: Final = frozenset({".zip", ".csv", ".xlsx", ".xls", ".ods"})
USUAL: Final = (1440, 900)
TOUR_AFTER: Final = 2_500
"""Milliseconds after somebody's first look at Review."""

TOUR_ROOM: Final = 460
"""The lowest window, in pixels at 100 % text, in which the tour comes by itself.

In a lower one it would take the room of what has to be read; Help has it at any time.
"""

_DROPS: Final = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class Home(QObject):
    """What the window and the desktop know of each other."""

    toured = Signal()
    bundle_given = Signal()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._tray: QSystemTrayIcon | None = None
        self._bundle: Path | None = None
        self._tour: KeyTour | None = None
        self._soon: Callable[[], None] | None = None
        self.tour_place: QVBoxLayout | None = None
        self._turns = Turns(self)
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
        self.bundle_given.emit()

    def takes(self, event: QDropEvent) -> bool:
        """Whether something is dropped on the window, or held over it, that can be opened."""
        kind = event.type()
        bundle = bundle_of(event.mimeData()) if kind in _DROPS else None
        if bundle is None:
            return False
        event.acceptProposedAction()
        if kind == QEvent.Type.Drop:
            self.offer(bundle)
        return True

    def take_bundle(self) -> Path | None:
        """The bundle that was given, once."""
        given, self._bundle = self._bundle, None
        return given

    @property
    def has_bundle(self) -> bool:
        """Whether a bundle waits."""
        return self._bundle is not None

    # The tour of the keys, somebody's first time.

    def show_tour(self, keys_of: Callable[[str], str]) -> None:
        """Show the tour above the page."""
        if self._tour is not None or self.tour_place is None:
            return
        from console.ui.key_tour import KeyTour  # noqa: PLC0415 - not before the first entry

        self._tour = KeyTour(self._theme, keys_of, self._window)
        self._tour.hide()
        self._tour.done.connect(self._tour_done)
        self._turns.take(partial(_give_look, self._tour), self._place_tour)

    def _place_tour(self) -> None:
        """Let it come, now that it is made: the page below makes room."""
        if self._tour is not None and self.tour_place is not None:
            unfold_again(self._window)
            self.tour_place.insertWidget(0, self._tour)
            self._tour.show()

    def show_tour_soon(self, keys_of: Callable[[str], str]) -> None:
        """Show it once the page has long been painted, unless somebody signs out before."""
        self._soon = partial(self.show_tour, keys_of)
        QTimer.singleShot(TOUR_AFTER, self, self._show_soon)

    def _show_soon(self) -> None:
        then, self._soon = self._soon, None
        if then is not None and self._has_room:
            then()

    @property
    def _has_room(self) -> bool:
        above = self.tour_place.parentWidget() if self.tour_place is not None else None
        return above is not None and above.height() >= self._theme.scaled(TOUR_ROOM)

    def end_tour(self) -> None:
        """Take the tour away; it counts as shown only when somebody was done with it."""
        self._soon = None
        self._turns.drop()
        if self._tour is not None:
            unfold_again(self._window)
            self._tour.hide()
            self._tour.deleteLater()
            self._tour = None

    def _tour_done(self) -> None:
        self.end_tour()
        self.toured.emit()

    # What the desktop is told.

    def tell_fallen(self, count: int) -> str:
        """Say how many approved entries fell; on the desktop too where the window is behind."""
        words = tr_n(
            "{count} approved entries are no longer supported by the records.",
            "{count} approved entry is no longer supported by the records.",
            count,
        )
        self.tell(words)
        return words

    def tell(self, words: str) -> None:
        """Say something on the desktop where the window is behind; it must name nobody."""
        from PySide6.QtWidgets import QSystemTrayIcon  # noqa: PLC0415 - no start needs it

        if not self._window.isActiveWindow() and QSystemTrayIcon.isSystemTrayAvailable():
            self._in_tray().showMessage(
                self._window.windowTitle(),
                tr("{words} Open the console to look at them.").format(words=words),
                QSystemTrayIcon.MessageIcon.Warning,
                TOLD_FOR,
            )

    def _in_tray(self) -> QSystemTrayIcon:
        from PySide6.QtWidgets import QSystemTrayIcon  # noqa: PLC0415 - no start needs it

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


def _give_look(widget: QWidget) -> None:
    for one in (widget, *widget.findChildren(QWidget)):
        one.ensurePolished()


def bundle_of(dropped: QMimeData) -> Path | None:
    """The one bundle that something dropped names; None where it names none, or several."""
    places = [url.toLocalFile() for url in dropped.urls() if url.isLocalFile()]
    if len(places) != 1 or len(dropped.urls()) != 1:
        return None
    path = Path(places[0])
    return path if path.is_dir() or path.suffix.lower() in BUNDLES else None
