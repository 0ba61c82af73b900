"""The part of a dialog in which a signing key and its passphrase are given.

The passphrase goes when its request is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from console.services.packages import SigningKey
from console.ui.fields import Fields, password_field
from console.ui.files import FileChoice, read_small_file
from console.ui.pieces import label, lay
from console.ui.sheet import button
from console.ui.signing_dialog import KEYS, LARGEST_KEY
from console.ui.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton

NONE: Final = "asked for before everything was chosen"


class GivenKey(NamedTuple):
    """A key file and its passphrase; read only in a lane."""

    file: Path
    passphrase: str

    def read(self) -> SigningKey:
        """The key; RefusedError where the file is too large, OutOfReachError where it is gone."""
        return SigningKey(read_small_file(self.file, LARGEST_KEY), self.passphrase)


class KeyPart:
    """The key's two fields, put under the others; `changed` is told of every change."""

    def __init__(self, sheet: QWidget, fields: Fields, changed: Callable[[], None]) -> None:
        self._sheet, self._changed = sheet, changed
        self.file: Path | None = None
        self.choose = button(tr("Choose the key file…"))
        self.choose.clicked.connect(self._choose)
        self._name = label("", "muted", wrap=True)
        self.passphrase = password_field(tr("Passphrase of the key"))
        self.passphrase.textChanged.connect(self._typed)
        fields.add(tr("Your key"), beside(self.choose, self._name))
        fields.add(tr("Passphrase of the key"), self.passphrase)

    @property
    def is_given(self) -> bool:
        """Whether both were given."""
        return self.file is not None and bool(self.passphrase.text())

    def give(self) -> GivenKey:
        """Hand both over, and forget the passphrase here."""
        if self.file is None:
            raise LookupError(NONE)
        given = GivenKey(self.file, self.passphrase.text())
        self.passphrase.clear()
        return given

    def take(self, file: Path) -> None:
        """Sign with this key file."""
        self.file = file
        self._name.setText(file.name)
        self.passphrase.setFocus()
        self._changed()

    def _choose(self) -> None:
        choice = FileChoice.to_open(self._sheet, tr("Choose your key file"), tr(KEYS))
        choice.picked.connect(self.take)
        choice.open()

    def _typed(self, _text: str) -> None:
        self._changed()


def beside(choose: QPushButton, name: QLabel) -> QWidget:
    """A button and, beside it, what was chosen with it."""
    made = QWidget()
    made.setAccessibleName(choose.text())
    across = QHBoxLayout(made)
    lay(across, space=10)
    across.addWidget(choose)
    across.addWidget(name, 1)
    made.setFocusProxy(choose)
    return made
