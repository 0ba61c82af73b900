"""Labelled fields under each other, for forms.

Every field is named to a screen reader by its label, and a hint under it says what goes in.
"""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import QDateTimeEdit, QGridLayout, QLabel, QLineEdit, QWidget

from console.ui import moments
from console.ui.pieces import label
from console.ui.tongue import tr

LONGEST_LINE = 300
SHORT = 220
MEDIUM = 380


class Fields(QGridLayout):
    """Labels at the left, fields at the right."""

    def __init__(self, label_width: int = 150) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(14)
        self.setVerticalSpacing(7)
        self.setColumnMinimumWidth(0, label_width)
        self.setColumnStretch(1, 1)

    def add(self, words: str, field: QWidget, hint: str = "", width: int = 0) -> QLabel:
        """Put a field under the others, `width` pixels wide (0: all the room); gives its label."""
        place = self.rowCount()
        name = label(words, "muted")
        name.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(words)
        self.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
        name.setContentsMargins(0, 7, 0, 0)
        if width:
            field.setFixedWidth(width)
            self.addWidget(field, place, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            self.addWidget(field, place, 1)
        if hint:
            field.setAccessibleDescription(hint)
            self.addWidget(label(hint, "small-muted", wrap=True), place + 1, 1)
        return name


def line_field(placeholder: str = "", *, longest: int = LONGEST_LINE) -> QLineEdit:
    """A field for one line of plain text."""
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    made.setMaxLength(longest)
    return made


def password_field(words: str = "") -> QLineEdit:
    """A field whose letters are not shown."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setMaxLength(256)
    made.setAccessibleName(words or tr("Password"))
    return made


def moment_field(at: datetime) -> QDateTimeEdit:
    """A field for a day and a time on London's clock; `at` is one on that clock."""
    made = QDateTimeEdit()
    made.setDisplayFormat("ddd d MMM yyyy HH:mm")
    made.setCalendarPopup(True)
    made.setMinimumWidth(205)
    made.setDateTime(QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute)))
    return made


def moment_of(field: QDateTimeEdit) -> datetime:
    """The moment that a field says, in UTC, to the minute."""
    date, time = field.dateTime().date(), field.dateTime().time()
    local = datetime(  # noqa: DTZ001 - London's clock is given in the next line
        date.year(), date.month(), date.day(), time.hour(), time.minute()
    ).replace(tzinfo=moments.LONDON)
    return local.astimezone(UTC)
