"""The dialog that asks for the name of a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from console.ui.preferences import LONGEST_NAME
from console.ui.sheet import Sheet
from console.ui.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NameSheet(Sheet):
    """Asks for the name of a filter."""

    named = Signal(str)

    def __init__(self, parent: QWidget, title: str, name: str = "") -> None:
        super().__init__(title, parent, width=420)
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(tr("Name of the filter"))
        self.name.setPlaceholderText(tr("A name such as “Lapsed bail”; no name of a person"))
        self.body.addWidget(self.name)
        self.add_close()
        self.save = self.add_button(tr("Save"), primary=True)
        self.save.setEnabled(bool(name))
        self.save.clicked.connect(self._save)
        self.name.returnPressed.connect(self._save)
        self.name.textChanged.connect(self._typed)
        self.name.setFocus()

    def _typed(self, text: str) -> None:
        self.save.setEnabled(bool(text.strip()))

    def _save(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.named.emit(name)
            self.accept()
