"""The rows of the queue: what can be seen of a list of any length, and nothing typed into it.

Rows that look as before are not painted again, as each of them takes a good part of what a key
may take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from console.ui.queue_pictures import RowPictures

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from console.ui.theme import Theme

    ModelIndex: TypeAlias = QModelIndex | QPersistentModelIndex

DIGITS: Final = frozenset("123456789")


class QueueRows(QListView):
    """The list itself; letters belong to the commands, and digits recall saved filters."""

    digit_pressed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        # A viewport that Qt has made is looked up by Python among all kinds of widgets, each of
        # which is loaded for it: a good part of what opening the window takes (see `kinds`).
        self._port = QWidget()
        self.setViewport(self._port)
        # Rows that scroll are then moved, and only those that come into sight are painted.
        self._port.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.pictures = RowPictures(theme)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self._port)
        painter.fillRect(event.rect(), self._theme.colour("surface"))
        painter.end()
        in_sight = self._port.height() // max(self.sizeHintForRow(0), 1) + 1
        with self.pictures.painting(event.region(), in_sight):
            super().paintEvent(event)
        if not self.pictures.left_empty.isEmpty():
            self._port.update(self.pictures.left_empty)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if not self.pictures.left_empty.isEmpty():
            self._port.update()  # what waits to be painted has moved

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.pictures.forget()
        super().changeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.currentIndex().isValid():
            self._show_focus()
        else:
            super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show_focus()

    def _show_focus(self) -> None:
        """Paint the edge alone: a list would paint every row anew, which looks as before."""
        self.update(QRegion(self.rect()) - QRegion(self._port.geometry()))

    @override
    def dataChanged(
        self, topLeft: ModelIndex, bottomRight: ModelIndex, roles: Sequence[int] = ()
    ) -> None:
        # A list lays all of its rows out anew here; these are all of one height.
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, list(roles))

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter must never move somebody to another person."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        elif event.text() in DIGITS and not event.isAutoRepeat():
            self.digit_pressed.emit(int(event.text()))
        else:
            event.ignore()
