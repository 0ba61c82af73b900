"""What is typed goes into the field that has the focus, and plain keys then do nothing else."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

FIELDS: Final = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QAbstractSpinBox")
"""What takes text, by Qt's names: the classes themselves are loaded by who makes such fields."""

_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_OTHERS = ~_PLAIN


def belongs_to_field(event: QEvent) -> bool:
    """Whether a key asks to be a command's while somebody types in a field."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return (
        not event.modifiers() & _OTHERS
        and not is_function
        and takes_text(QApplication.focusWidget())
    )


def takes_text(widget: QWidget | None) -> bool:
    """Whether what is typed goes into this widget, so that plain keys must not act.

    That holds for every field, and for a list that says so by its property `keeps_keys`.
    """
    if widget is not None and widget.property("keeps_keys"):
        return True
    if widget is None:
        return False
    if widget.inherits("QComboBox"):
        return bool(widget.property("editable"))
    for field in FIELDS:  # noqa: SIM110 - asked with every key, and `any` takes twice as long
        if widget.inherits(field):
            return True
    return False
