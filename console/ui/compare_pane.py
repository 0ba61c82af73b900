"""The second picture, beside the one on the desk: whose it is, why it is there, its facts.

It never takes a verdict: it has another outline, says so in words, and no button of it decides.
"""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.services.compare import Beside, Likeness
from console.ui import moments
from console.ui.case_words import picture_facts
from console.ui.name_bar import NameBar
from console.ui.photo_view import PhotoView
from console.ui.pieces import ElidedLabel, lay
from console.ui.theme import Theme
from console.ui.tokens import Size

NARROW_MARGIN = 14
"""Pixels left free around a picture that shares the stage."""


class Foot(QWidget):
    """The line under a picture that shares the stage, or stands alone: what the keys do to it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._has_keys = theme, False
        self._loud = ElidedLabel(theme, Size.SMALL, "on_accent", strong=True)
        self._quiet = ElidedLabel(theme, Size.SMALL, "stage_muted")
        column = QVBoxLayout(self)
        lay(column, (16, 6, 16, 6))
        for words in (self._loud, self._quiet):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            column.addWidget(words)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._loud.text if self._has_keys else self._quiet.text

    def say(self, words: str, *, has_keys: bool) -> None:
        """Say this; a picture that has the keys says so on a ground of its own."""
        self._has_keys = has_keys
        for one, shown in ((self._loud, has_keys), (self._quiet, not has_keys)):
            one.show_words(words if shown else "")
            one.setVisible(shown)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = "accent" if self._has_keys else "stage"
        QPainter(self).fillRect(event.rect(), self._theme.colour(colour))


class ComparePane(QWidget):
    """The pane at the right of the stage."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.head = NameBar(theme, least=90)
        self.photo = PhotoView(theme, is_main=False)
        self.photo.setAccessibleName("Picture to compare with")
        self.photo.set_margin(NARROW_MARGIN)
        self.facts = Foot(theme)
        self.foot = Foot(theme)
        close = QToolButton()
        close.setIcon(theme.icon("close", "stage_ink", 14))
        close.setToolTip("Stop comparing (Esc)")
        close.setAccessibleName("Stop comparing")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.closed)
        self.head.row.addWidget(close)
        column = QVBoxLayout(self)
        lay(column)
        column.addWidget(self.head)
        column.addWidget(self.photo, 1)
        column.addWidget(self.facts)
        column.addWidget(self.foot)
        self.facts.show()
        self.foot.show()

    def show_beside(self, beside: Beside, place: int, count: int, now: datetime) -> None:
        """Say whose picture lies beside, and why."""
        other = beside.other
        self.head.show_words(
            beside.entry.person.name, other.entry_ref, f"{place} of {count}" if count > 1 else ""
        )
        (source, number), (_taken, taken), *_size = picture_facts(beside.entry.image, now)
        facts = f"{why_words(beside)} · {source}, {number} · taken {taken}"
        self.facts.say(facts, has_keys=False)
        self.setAccessibleName(f"Compared with {beside.entry.person.name}: {facts}")

    def forget(self) -> None:
        """Let go of the name and the facts; the picture is let go of by who feeds it."""
        self.head.show_words("", "", "")
        self.facts.say("", has_keys=False)
        self.setAccessibleName("")


def why_words(beside: Beside) -> str:
    """Why a picture is worth comparing, and where it is from."""
    deployment = beside.deployment
    day = moments.day(moments.local(deployment.starts_at).date())
    said = {
        Likeness.RECORD: f"Kept under the record's number on {deployment.reference}",
        Likeness.SAME_PERSON: "The same person on this list",
        Likeness.SAME_PICTURE: "The same picture on this list",
        Likeness.EARLIER_LIST: f"The same person on {deployment.reference}, {day}",
    }[beside.other.likeness]
    return f"{said}, the same file" if beside.same_bytes else said
