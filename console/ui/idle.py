"""Notices when nobody has touched the keyboard or the mouse for a while.

It listens at the window system's own windows, so that every key and click counts whichever
widget it is for, and no event of a widget passes through Python.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from typing_extensions import override

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Says when the desk has been left alone."""

    left_alone = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.left_alone)
        self._watched: set[QWindow] = set()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._follow)
            self._follow(application.focusWindow())

    def watch(self, milliseconds: int) -> None:
        """Begin to watch: say so after this long without a touch."""
        self._timer.start(milliseconds)

    def rest(self) -> None:
        """Stop watching."""
        self._timer.stop()

    def touched(self) -> None:
        """Somebody is there."""
        if self._timer.isActive():
            self._timer.start()

    def _follow(self, window: QWindow | None) -> None:
        if window is not None and window not in self._watched:
            self._watched.add(window)
            window.installEventFilter(self)
            window.destroyed.connect(self._let_go)

    def _let_go(self, window: QObject) -> None:
        self._watched = {one for one in self._watched if one is not window}

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touched()
        return False
