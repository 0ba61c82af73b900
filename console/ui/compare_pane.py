"""The second picture, beside the one on the desk: whose it is, why it is there, its facts.

It never takes a verdict: it has another outline, says so in words, and no button of it decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from console.services.compare import Beside, Likeness
from console.ui import moments
from console.ui.camera import NARROW_MARGIN
from console.ui.case_words import facts_words
from console.ui.foot import Foot
from console.ui.name_bar import NameBar
from console.ui.photo_view import PhotoView
from console.ui.pieces import lay
from console.ui.tongue import tr

if TYPE_CHECKING:
    from datetime import datetime

    from console.ui.theme import Theme


class ComparePane(QWidget):
    """The pane at the right of the stage."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.head = NameBar(theme)
        self.head.share(shared=True)
        self.photo = PhotoView(theme, is_main=False)
        self.photo.setAccessibleName(tr("Picture to compare with"))
        self.photo.set_margin(NARROW_MARGIN)
        self.foot = Foot(theme)
        close = QToolButton()
        close.setIcon(theme.icon("close", "stage_ink", 14))
        close.setToolTip(tr("Stop comparing (Esc)"))
        close.setAccessibleName(tr("Stop comparing"))
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
            beside.entry.person.name,
            "",
            tr("{place} of {count}").format(place=place, count=count) if count > 1 else "",
        )
        why, facts = why_words(beside), facts_words(beside.entry.image, now)
        self.foot.show_facts(why, facts)
        self.setAccessibleName(
            tr("Compared with {name}: {why}, {facts}").format(
                name=beside.entry.person.name, why=why, facts=facts
            )
        )

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
        Likeness.RECORD: tr("the record's number, {reference}").format(
            reference=deployment.reference
        ),
        Likeness.SAME_PERSON: tr("same person, this list"),
        Likeness.SAME_PICTURE: tr("same picture, this list"),
        Likeness.EARLIER_LIST: tr("same person, {reference} of {day}").format(
            reference=deployment.reference, day=day
        ),
    }[beside.other.likeness]
    same = tr(" · same file") if beside.same_bytes else ""
    return f"{beside.other.entry_ref} · {said}{same}"
