"""The questions to an authorising officer: who fell to judgement, and how long is left to answer.

Whoever may answer has both answers, of the same weight; for everybody else it says who must.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from console.domain.people import Act, may
from console.domain.recalls import Answer
from console.ui.pieces import Card, clear, label, lay, line, tip
from console.ui.pills import Pill
from console.ui.sheet import button
from console.ui.tokens import Tone
from console.ui.tongue import said, tr
from console.ui.watch_table import Face
from console.ui.watch_words import ask_look

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from PySide6.QtGui import QImage

    from console.domain.entries import EntryRef
    from console.domain.people import Officer
    from console.services.watch_page import AskLine, WatchView
    from console.ui.theme import Theme


class _Row(NamedTuple):
    line: AskLine
    face: Face
    pill: Pill
    buttons: tuple[QPushButton, ...]


class Asks(Card):
    """The card; hidden while nothing is asked."""

    answer_requested = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Questions to the authorising officer"), Tone.WARN)
        self._theme = theme
        self._holder = QVBoxLayout()
        lay(self._holder)
        self.body.addLayout(self._holder)
        self.rows: list[_Row] = []
        self._made_of: object = None
        self.hide()

    def show_view(self, view: WatchView, who: Officer, now: datetime, *, narrow: bool) -> None:
        """Show these."""
        answers = may(who, Act.ANSWER)
        made_of = (
            answers,
            narrow,
            tuple((one.ask.id, one.name, one.sentence) for one in view.asks),
        )
        if made_of != self._made_of:
            self._made_of = made_of
            self._make(view.asks, answers=answers, narrow=narrow)
        self.setVisible(bool(view.asks))
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Let the clocks go on."""
        for row in self.rows:
            row.pill.show_words(*ask_look(row.line, now))

    @property
    def refs(self) -> tuple[EntryRef, ...]:
        """The entries that are asked about."""
        return tuple(row.line.ask.entry_ref for row in self.rows)

    def show_faces(self, faces: Mapping[EntryRef, QImage]) -> None:
        """Show these faces beside their questions."""
        for row in self.rows:
            row.face.show_face(faces.get(row.line.ask.entry_ref), row.line.name)

    def forget(self) -> None:
        """Let go of every name and face."""
        self._made_of = None
        self.rows.clear()
        clear(self._holder)
        self.hide()

    def _make(self, lines: tuple[AskLine, ...], *, answers: bool, narrow: bool) -> None:
        focus = next(
            (
                (row.line.ask.id, place)
                for row in self.rows
                for place, one in enumerate(row.buttons)
                if one.hasFocus()
            ),
            None,
        )
        faces = {row.line.ask.entry_ref: row.face for row in self.rows}
        self.rows.clear()
        made = QWidget()
        column = QVBoxLayout(made)
        lay(column)
        for place, one in enumerate(sorted(lines, key=lambda each: each.ask.due_at)):
            if place:
                column.addWidget(line())
            face = faces.get(one.ask.entry_ref) or Face(self._theme)
            column.addWidget(self._row(one, face, answers=answers, narrow=narrow))
        clear(self._holder)
        self._holder.addWidget(made)
        for row in self.rows:
            for place, one_button in enumerate(row.buttons):
                if focus == (row.line.ask.id, place):
                    one_button.setFocus()

    def _row(self, one: AskLine, face: Face, *, answers: bool, narrow: bool) -> QWidget:
        made = QWidget()
        across = QHBoxLayout(made)
        lay(across, (0, 7, 0, 7), 12)
        up = Qt.AlignmentFlag.AlignTop
        across.addWidget(face, 0, up)
        words = QVBoxLayout()
        lay(words, space=1)
        named = f"{one.name} · {one.ask.entry_ref}" if one.name else one.ask.entry_ref
        words.addWidget(label(named, "strong", wrap=True))
        words.addWidget(label(said(one.sentence or one.what), wrap=True))
        across.addLayout(words, 1)
        pill = Pill(self._theme, " ")
        buttons: list[QPushButton] = []
        doing = QVBoxLayout() if narrow else QHBoxLayout()
        lay(doing, space=6)
        doing.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for answer, written in ((Answer.KEEP, tr("Keep…")), (Answer.RECALL, tr("Recall…"))):
            if answers:
                made_button = button(written)
                made_button.setAccessibleName(
                    tr("{answer} {entry}").format(
                        answer=written.rstrip("…"), entry=one.name or one.ask.entry_ref
                    )
                )
                made_button.clicked.connect(partial(self._ask, one, answer))
                doing.addWidget(made_button)
                buttons.append(made_button)
        if not answers:
            must = label(tr("An authorising officer has to answer."), "small-muted")
            must.setToolTip(tip(must.text()))
            doing.addWidget(must)
        across.addLayout(doing)
        self.rows.append(_Row(one, face, pill, tuple(buttons)))
        return made

    def _ask(self, one: AskLine, answer: Answer) -> None:
        self.answer_requested.emit(one, answer)
