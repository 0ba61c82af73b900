"""The screen that hides everything while somebody is away from the desk.

It covers every open window of the console with nothing on it but who is signed in; only that
person's password, through the accounts service, takes it away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.pieces import Card, label, row, say
from console.ui.tongue import tr

if TYPE_CHECKING:
    from console.domain.people import Officer
    from console.ui.theme import Theme


class Cover(QWidget):
    """An opaque sheet over one window, as large as the window stays."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(over.rect())
        over.installEventFilter(self)
        self.raise_()
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = self.parentWidget()
        if event.type() == QEvent.Type.Resize and parent is not None:
            self.setGeometry(parent.rect())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.colour("rail"))


class LockScreen(Cover):
    """The cover with the password field on it."""

    unlock_requested = Signal(str)
    sign_out_requested = Signal()

    def __init__(self, theme: Theme, over: QWidget, who: Officer, minutes: int) -> None:
        super().__init__(theme, over)
        card = Card(tr("Locked"))
        card.setFixedWidth(theme.scaled(380))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMaxLength(256)
        self.password.setPlaceholderText(tr("Password"))
        self.password.setAccessibleName(tr("Password of {title}").format(title=who.title))
        self.password.returnPressed.connect(self._ask)
        self.trouble = label("", "bad", wrap=True)
        self.trouble.hide()
        self.unlock = QPushButton(tr("Unlock"))
        self.unlock.setProperty("kind", "primary")
        self.unlock.clicked.connect(self._ask)
        self.leave = QPushButton(tr("Sign out"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.sign_out_requested)
        why = (
            tr("Nothing was touched for {minutes} min. ").format(minutes=minutes) if minutes else ""
        )
        card.body.addWidget(label(who.title, "heading"))
        card.body.addWidget(
            label(tr("{why}What you had typed is still there.").format(why=why), "muted", wrap=True)
        )
        card.body.addSpacing(6)
        card.body.addWidget(self.password)
        card.body.addWidget(self.trouble)
        card.body.addSpacing(6)
        card.body.addLayout(row(self.unlock, self.leave, None))
        self.watch = label("", "stage", wrap=True)
        self.watch.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.watch.hide()
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        outer.addSpacing(24)
        outer.addWidget(self.watch)
        outer.addStretch(1)
        self.password.setFocus()

    def show_watch(self, words: str) -> None:
        """Say how the lists in force stand; it must name nobody."""
        say(self.watch, words)

    def refuse(self, sentence: str) -> None:
        """Say why the password was not taken."""
        self.password.clear()
        self.password.setEnabled(True)
        self.unlock.setEnabled(True)
        self.trouble.setText(sentence)
        self.trouble.show()
        self.password.setFocus()

    def _ask(self) -> None:
        if self.password.text() and self.unlock.isEnabled():
            self.unlock.setEnabled(False)
            self.password.setEnabled(False)
            self.unlock_requested.emit(self.password.text())
