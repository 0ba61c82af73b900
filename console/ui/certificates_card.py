"""The chain of a list's certificates as a card: which is in force, and whether it still holds.

That a list is not confirmed shows by itself, as time passes: while the card is in front it asks
again, however still everything else is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.validity import STATE_WORDS, CertificateState
from console.ui import moments
from console.ui.pieces import Card, clear, label, lay, line
from console.ui.pills import Pill
from console.ui.tokens import Tone
from console.ui.tongue import said, tr, tr_n

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from console.services.signing_page import CertificateLine
    from console.ui.theme import Theme

AGAIN: Final = 15_000
"""Milliseconds after which the card asks how the certificates stand now."""

MARKS: Final = {
    CertificateState.IN_FORCE: ("check", Tone.GOOD),
    CertificateState.NOT_CONFIRMED: ("bang", Tone.BAD),
    CertificateState.SUPERSEDED: ("dash", Tone.QUIET),
    CertificateState.EXPIRED: ("dash", Tone.QUIET),
}


class CertificatesCard(Card):
    """The card; it is hidden until something was signed."""

    again_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Certificates"))
        self._theme = theme
        self.lines: tuple[CertificateLine, ...] = ()
        self.pills: list[Pill] = []
        self._column = QVBoxLayout()
        lay(self._column)
        self.body.addLayout(self._column)
        self._clock = QTimer(self)
        self._clock.setInterval(AGAIN)
        self._clock.timeout.connect(self.again_requested)
        self.hide()

    def show_lines(self, lines: tuple[CertificateLine, ...]) -> None:
        """Show these, the last one first."""
        self.setVisible(bool(lines))
        if lines == self.lines:
            return
        self.lines, self.pills = lines, []
        clear(self._column)
        for place, one in enumerate(reversed(lines)):
            if place:
                self._column.addWidget(line())
            self._column.addWidget(self._line(one))

    def _line(self, one: CertificateLine) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        lay(row, (0, 6, 0, 6), 12)
        words = QVBoxLayout()
        lay(words, space=2)
        words.addWidget(label(one.number, "strong", wrap=True))
        told = [
            tr_n("{count} entries", "{count} entry", one.entries),
            tr("signed {at} by {who}").format(at=moments.stamp(one.signed_at), who=one.signed_by),
            tr("valid for this window only: {span}").format(
                span=moments.span(one.valid_from, one.valid_until)
            ),
        ]
        if one.superseded_at is not None:
            told[2] = tr("superseded by {number} on {at}").format(
                number=one.superseded_by, at=moments.stamp(one.superseded_at)
            )
        words.addWidget(label(" · ".join(told), "small-muted", wrap=True))
        for sentence in one.doubts if one.state is CertificateState.NOT_CONFIRMED else ():
            words.addWidget(label(said(sentence), "bad", wrap=True))
        row.addLayout(words, 1)
        mark, tone = MARKS[one.state]
        pill = Pill(self._theme, said(STATE_WORDS[one.state]), mark, tone)
        self.pills.append(pill)
        row.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        return made

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        super().hideEvent(event)
