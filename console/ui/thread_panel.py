"""The thread of a referral over the picture: what was asked, what was said, and an answer.

An answer decides nothing. What is typed stays for the entry until it has been recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.ui.case_panel import thread_lines
from console.ui.pieces import PANEL_WIDTH as WIDTH
from console.ui.pieces import ElidedLabel, fit_over, label, lay, row
from console.ui.pooled_rows import PooledRows
from console.ui.tongue import later, tr

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from console.domain.entries import EntryRef
    from console.services.desk import Desk
    from console.ui.theme import Theme

TALLEST: Final = 240
"""Pixels of the messages before they scroll, at a text scale of 100 %."""

HINT: Final = later("Ctrl+Enter answers, Esc closes. An answer decides nothing.")


class _Answer(QPlainTextEdit):
    """Where an answer is typed: Ctrl+Enter gives it, Esc leaves."""

    given = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Your answer"))
        self.setPlaceholderText(tr("Answer in your own words"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.given.emit()
        else:
            super().keyPressEvent(event)


class ThreadPanel(QFrame):
    """The panel."""

    answered = Signal(str)
    passed_on = Signal()
    cancelled = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self.setFixedWidth(theme.scaled(WIDTH))
        self.ref: EntryRef | None = None
        self._typed: dict[EntryRef, str] = {}
        self._title = ElidedLabel(theme, strong=True)
        self.messages = PooledRows(theme, name_width=76)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.messages)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("What was said"))
        self._scroll.viewport().setAutoFillBackground(False)
        self.messages.setAutoFillBackground(False)
        self.answer = _Answer()
        self.answer.setFixedHeight(theme.scaled(64))
        self.against = label("", "bad", wrap=True)
        self.give = QPushButton(tr("Answer"))
        self.pass_on = QPushButton(tr("Refer on…"))
        self._cancel = QPushButton(tr("Close"))
        for button in (self.give, self.pass_on, self._cancel):
            button.setAutoDefault(False)
        outer = QVBoxLayout(self)
        lay(outer, (14, 12, 14, 12), 8)
        outer.addWidget(self._title)
        outer.addWidget(self._scroll)
        outer.addWidget(self.answer)
        outer.addWidget(self.against)
        outer.addLayout(row(self.give, self.pass_on, None, self._cancel))
        outer.addWidget(label(tr(HINT), "small-muted", wrap=True))
        self._wire()
        self.hide()

    def _wire(self) -> None:
        self.answer.given.connect(self._give)
        self.answer.left.connect(self.cancelled)
        self.answer.textChanged.connect(self._keep)
        self.give.clicked.connect(self._give)
        self.pass_on.clicked.connect(self.passed_on)
        self._cancel.clicked.connect(self.cancelled)

    def open_for(self, desk: Desk, now: datetime, *, may_pass_on: bool) -> None:
        """Show the thread of one entry."""
        ref = desk.entry.ref
        self.ref = None
        self.answer.setPlainText(self._typed.get(ref, ""))
        self.ref = ref
        self._title.show_words(
            tr("Referral of {ref} · {name}").format(ref=ref, name=desk.entry.person.name)
        )
        self.messages.show_lines(thread_lines(desk.referral, now))
        self.pass_on.setVisible(may_pass_on)
        self.against.hide()
        fit_over(self, self._theme.scaled(WIDTH))
        self._fit()
        self.show()
        self.raise_()
        self.answer.setFocus()

    def _fit(self) -> None:
        """As tall as what was said, up to a limit; the newest message is in sight."""
        layout = self.messages.layout()
        wide = self.width() - 48
        tall = layout.heightForWidth(wide) if layout is not None else 0
        room = self._theme.scaled(TALLEST)
        parent = self.parentWidget()
        if parent is not None:
            room = min(room, max(parent.height() - self._theme.scaled(260), 60))
        self._scroll.setFixedHeight(min(max(tall, 20) + 4, room))
        self.adjustSize()
        QTimer.singleShot(0, self, self._to_the_end)

    def _to_the_end(self) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())

    def close_panel(self) -> None:
        """Take the panel away; what was typed stays for the entry."""
        self.hide()
        self.ref = None

    def recorded(self, ref: EntryRef) -> None:
        """The answer is in the thread."""
        self._typed.pop(ref, None)

    def object_to(self, sentences: tuple[str, ...]) -> None:
        """Say what stands against it."""
        self.against.setText(" ".join(sentences))
        self.against.show()
        self.adjustSize()
        self.answer.setFocus()

    def forget(self) -> None:
        """Let go of every word."""
        self.close_panel()
        self._typed.clear()
        self.answer.clear()
        self.messages.show_lines(())
        self._title.show_words("")

    def _keep(self) -> None:
        if self.ref is not None:
            self._typed[self.ref] = self.answer.toPlainText()

    def _give(self) -> None:
        if self.ref is not None:
            self.answered.emit(self.answer.toPlainText())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
