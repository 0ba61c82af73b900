"""Referring an entry to a colleague: to whom, and what is unclear.

What is typed stays for the entry until the referral is recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain import referrals
from console.ui.pieces import PANEL_WIDTH as WIDTH
from console.ui.pieces import ElidedLabel, fit_over, label, lay, row
from console.ui.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from console.domain.entries import EntryRef
    from console.services.desk import Desk
    from console.ui.theme import Theme


class ReferPanel(QFrame):
    """Two fields over the picture."""

    referred = Signal(str, str)
    cancelled = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self.setFixedWidth(theme.scaled(WIDTH))
        self.ref: EntryRef | None = None
        self._typed: dict[EntryRef, tuple[str, str]] = {}
        self._title = ElidedLabel(theme, strong=True)
        self.note = QLineEdit()
        self.note.setMaxLength(2_000)
        self.note.setPlaceholderText(tr("What is unclear?"))
        self.note.setAccessibleName(tr("What is unclear"))
        self.choice = QComboBox()
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.choice.setAccessibleName(tr("To whom: a colleague or a role"))
        self.whom = QLineEdit()
        self.choice.setLineEdit(self.whom)
        self.whom.setMaxLength(200)
        self.whom.setPlaceholderText(tr("To whom: any officer, a role or a colleague"))
        self.whom.setAccessibleName(tr("To whom"))
        self.show_colleagues(())
        self.against = label("", "bad", wrap=True)
        self._confirm = QPushButton(tr("Refer"))
        self._cancel = QPushButton(tr("Cancel"))
        self._confirm.clicked.connect(self._refer)
        self._cancel.clicked.connect(self.cancelled)
        for field in (self.note, self.whom):
            field.returnPressed.connect(self._refer)
            field.textChanged.connect(self._keep)
        outer = QVBoxLayout(self)
        lay(outer, (14, 12, 14, 12), 8)
        for widget in (self._title, self.note, self.choice, self.against):
            outer.addWidget(widget)
        outer.addLayout(
            row(self._confirm, self._cancel, None, label(tr("Esc cancels"), "small-muted"))
        )
        self.hide()

    def show_colleagues(self, names: tuple[str, ...]) -> None:
        """Offer these to refer to; any other number or name can be typed."""
        typed = self.whom.text()
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems(names or tuple(referrals.ROLES.values()))
        self.choice.setCurrentIndex(-1)
        self.whom.setText(typed)
        self.choice.blockSignals(False)
        completer = self.choice.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def open_for(self, desk: Desk) -> None:
        """Ask about one entry."""
        note, whom = self._typed.get(desk.entry.ref, ("", ""))
        self.ref = None
        self.note.setText(note)
        self.whom.setText(whom)
        self.ref = desk.entry.ref
        self._title.show_words(
            tr("Refer {ref} · {name} to a colleague").format(
                ref=desk.entry.ref, name=desk.entry.person.name
            )
        )
        self.against.hide()
        fit_over(self, self._theme.scaled(WIDTH))
        self.adjustSize()
        self.show()
        self.raise_()
        self.note.setFocus()

    def close_panel(self) -> None:
        """Take the panel away; what was typed stays for the entry."""
        self.hide()
        self.ref = None

    def decided(self, ref: EntryRef) -> None:
        """The referral is recorded."""
        self._typed.pop(ref, None)

    def object_to(self, sentences: tuple[str, ...]) -> None:
        """Say what stands against it."""
        self.against.setText(" ".join(sentences))
        self.against.show()
        self.adjustSize()
        self.note.setFocus()

    def forget(self) -> None:
        """Let go of everything typed."""
        self.close_panel()
        self._typed.clear()
        self.note.clear()
        self.whom.clear()
        self._title.show_words("")

    def _keep(self) -> None:
        if self.ref is not None:
            self._typed[self.ref] = (self.note.text(), self.whom.text())

    def _refer(self) -> None:
        if self.ref is not None:
            self.referred.emit(self.note.text(), self.whom.text())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
