"""The second picture, beside the one on the desk: whose it is, why it is there, its facts.

It never takes a verdict: it has another outline, says so in words, and no button of it decides.
"""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.entries import Image
from console.services.compare import Beside, Likeness
from console.ui import moments
from console.ui.case_words import picture_facts
from console.ui.name_bar import NameBar
from console.ui.photo_view import PhotoView
from console.ui.pieces import ElidedLabel, lay
from console.ui.theme import Theme
from console.ui.tokens import Size, Space

NARROW_MARGIN = 14
"""Pixels left free around a picture that shares the stage."""


class Foot(QWidget):
    """Under a picture that shares the stage, or stands alone: two lines of facts at most, and
    what the keys do to it, on a ground of its own where it has the keys."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._has_keys = theme, False
        self._facts = (
            ElidedLabel(theme, Size.SMALL, "stage_ink"),
            ElidedLabel(theme, Size.SMALL, "stage_muted"),
        )
        self._loud = ElidedLabel(theme, Size.SMALL, "on_accent", strong=True)
        self._quiet = ElidedLabel(theme, Size.SMALL, "stage_muted")
        column = QVBoxLayout(self)
        lay(column, (16, 4, 16, 6), Space.TIGHT.value)
        for words in (*self._facts, self._loud, self._quiet):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            column.addWidget(words)
        self.hide()

    @property
    def text(self) -> str:
        """What it says of the keys."""
        return self._loud.text if self._has_keys else self._quiet.text

    @property
    def facts(self) -> tuple[str, ...]:
        """What it says of the picture."""
        return tuple(one.text for one in self._facts if one.text)

    def show_facts(self, *facts: str) -> None:
        """Say this of the picture, a line each."""
        for place, words in enumerate(self._facts):
            words.show_words(facts[place] if place < len(facts) else "")
            words.setVisible(place < len(facts))

    def say(self, words: str, *, has_keys: bool) -> None:
        """Say this of the keys."""
        self._has_keys = has_keys
        for one, shown in ((self._loud, has_keys), (self._quiet, not has_keys)):
            one.show_words(words if shown else "")
            one.setVisible(shown)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("stage"))
        if self._has_keys:
            top = self._loud.y() - Space.TIGHT.value
            painter.fillRect(0, top, self.width(), self.height(), self._theme.colour("accent"))


class ComparePane(QWidget):
    """The pane at the right of the stage."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.head = NameBar(theme)
        self.head.share(shared=True)
        self.photo = PhotoView(theme, is_main=False)
        self.photo.setAccessibleName("Picture to compare with")
        self.photo.set_margin(NARROW_MARGIN)
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
        column.addWidget(self.foot)
        self.foot.show()

    def show_beside(self, beside: Beside, place: int, count: int, now: datetime) -> None:
        """Say whose picture lies beside, and why."""
        self.head.show_words(
            beside.entry.person.name, "", f"{place} of {count}" if count > 1 else ""
        )
        why, facts = why_words(beside), facts_words(beside.entry.image, now)
        self.foot.show_facts(why, facts)
        self.setAccessibleName(f"Compared with {beside.entry.person.name}: {why}, {facts}")

    def forget(self) -> None:
        """Let go of the name and the facts; the picture is let go of by who feeds it."""
        self.head.show_words("", "", "")
        self.foot.show_facts()
        self.setAccessibleName("")


def why_words(beside: Beside) -> str:
    """Why a picture is worth comparing, and where it is from."""
    deployment = beside.deployment
    day = moments.day(moments.local(deployment.starts_at).date())
    said = {
        Likeness.RECORD: f"the record's number, {deployment.reference}",
        Likeness.SAME_PERSON: "same person, this list",
        Likeness.SAME_PICTURE: "same picture, this list",
        Likeness.EARLIER_LIST: f"same person, {deployment.reference} of {day}",
    }[beside.other.likeness]
    same = " · same file" if beside.same_bytes else ""
    return f"{beside.other.entry_ref} · {said}{same}"


def facts_words(image: Image, now: datetime) -> str:
    """A picture's source, number and age in one line."""
    (source, number), (_taken, taken), *_size = picture_facts(image, now)
    return f"{source} {number} · {taken}"
