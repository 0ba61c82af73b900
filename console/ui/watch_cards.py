"""The cards of the watch page: recalls, certificates and records systems.

Each shows what it is handed; its clocks go on by themselves. A row that is still the same is not
made anew, so that whoever is on a button stays there.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from console.domain.people import Act, may
from console.domain.reconciling import stand_words
from console.ui import moments
from console.ui.pieces import Card, clear, label, lay, tip
from console.ui.pills import Pill
from console.ui.sheet import button
from console.ui.tokens import Tone
from console.ui.tongue import number, said, tr
from console.ui.watch_table import Face, Rows
from console.ui.watch_words import (
    cause_words,
    nothing_recalled,
    off_look,
    receipt_tip,
    signed_words,
    state_look,
    to_recall,
    to_sign_words,
    was_released,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from PySide6.QtGui import QImage

    from console.domain.entries import EntryRef
    from console.domain.people import Officer
    from console.services.watch_page import RecallLine, SourceLine, WatchView
    from console.ui.theme import Theme

SHOWN: Final = 25
"""How many recalls are shown before somebody asks for all of them."""


class _Row(NamedTuple):
    line: RecallLine
    face: Face
    pill: Pill
    confirm: QPushButton


class Recalls(Card):
    """Who was recalled, the open ones first, and whether they are off the system."""

    confirm_requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Recalls"))
        self._theme = theme
        self._holder = QVBoxLayout()
        lay(self._holder)
        self.body.addLayout(self._holder)
        self.more = button("", link=True)
        self.more.clicked.connect(self._show_all)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.compared = label("", "muted", wrap=True)
        self.body.addWidget(self.compared)
        self.body.addStretch(1)
        for one in (self.more, self.compared):
            one.hide()
        self.rows: list[_Row] = []
        self._view: WatchView | None = None
        self._made_of: object = None
        self._all, self._confirms, self._narrow = False, False, False

    def show_view(self, view: WatchView, who: Officer, now: datetime, *, narrow: bool) -> None:
        """Show these; `narrow` sets what stands side by side under each other."""
        self._view = view
        self._confirms, self._narrow = may(who, Act.CONFIRM), narrow
        made_of = (
            self._all,
            self._confirms,
            narrow,
            tuple(
                (one.recall.id, one.name, one.sentence, one.confirmation) for one in view.recalls
            ),
            was_released(view),
            nothing_recalled(view),
        )
        if made_of != self._made_of:
            self._made_of = made_of
            self._make(view, now)
        told = [said(each) for one in view.compared for each in stand_words(one)]
        self.compared.setText(" ".join(told))
        self.compared.setVisible(bool(told))
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Let the clocks go on."""
        if self._view is not None:
            for row in self.rows:
                row.pill.show_words(*off_look(row.line, self._view, now))

    @property
    def refs(self) -> tuple[EntryRef, ...]:
        """The entries whose recalls are on show."""
        return tuple(row.line.entry_ref for row in self.rows)

    def show_faces(self, faces: Mapping[EntryRef, QImage]) -> None:
        """Show these faces beside their recalls."""
        for row in self.rows:
            row.face.show_face(faces.get(row.line.entry_ref), row.line.name)

    def forget(self) -> None:
        """Let go of every name and face."""
        self._view, self._made_of, self._all = None, None, False
        self.rows.clear()
        clear(self._holder)
        self.compared.clear()
        self.compared.hide()

    def _show_all(self) -> None:
        self._all = True
        view = self._view
        if view is not None:
            self._make(view, view.at)

    def _make(self, view: WatchView, now: datetime) -> None:
        focus = next((row.line.recall.id for row in self.rows if row.confirm.hasFocus()), None)
        faces = {row.line.entry_ref: row.face for row in self.rows}
        self.rows.clear()
        lines = sorted(
            view.recalls, key=lambda one: (one.confirmation is not None, -one.recall.number)
        )
        shown = lines if self._all else lines[:SHOWN]
        made: QWidget
        if lines:
            heads = ("", tr("Entry"), tr("What changed"), tr("Record to recall"))
            made = table = Rows((*heads, tr("Taken off the system")), (0, 5, 8, 3, 10))
            for line in shown:
                self._add(table, line, view, now, faces.get(line.entry_ref))
        else:
            made = label(nothing_recalled(view), "muted", wrap=True)
        clear(self._holder)
        self._holder.addWidget(made)
        self.more.setVisible(len(lines) > len(shown))
        self.more.setText(tr("Show all {count}").format(count=number(len(lines))))
        for row in self.rows:
            if row.line.recall.id == focus:
                row.confirm.setFocus()

    def _add(
        self, table: Rows, line: RecallLine, view: WatchView, now: datetime, known: Face | None
    ) -> None:
        face = known if known is not None else Face(self._theme)
        pill = Pill(self._theme, *off_look(line, view, now))
        pill.setToolTip(tip(receipt_tip(line)) if line.confirmation is not None else "")
        confirm = button(tr("Confirm…"))
        confirm.setAccessibleName(
            tr("Confirm recall {number} of {entry}").format(
                number=line.recall.number, entry=line.name or line.entry_ref
            )
        )
        if line.confirmation is not None or not self._confirms or not was_released(view):
            confirm.hide()
        confirm.clicked.connect(partial(self._ask_confirm, line))
        state = QVBoxLayout() if self._narrow else QHBoxLayout()
        lay(state, space=6)
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        state.addWidget(pill, 0, place)
        state.addWidget(confirm, 0, place)
        state.addStretch(1)
        changed = _two(said(line.what), cause_words(line))
        sentence = said(line.sentence)
        changed[0].setToolTip(tip(sentence) if sentence else "")
        changed[0].setAccessibleDescription(sentence)
        took = label(to_recall(line), wrap=True)
        if line.clocks.to_recall is None:
            took.setToolTip(tip(tr("Its record does not say when it changed.")))
        name = _two(line.name or line.entry_ref, line.entry_ref if line.name else "", "strong")
        table.add(face, _column(*name), _column(*changed), took, state)
        self.rows.append(_Row(line, face, pill, confirm))

    def _ask_confirm(self, line: RecallLine) -> None:
        self.confirm_requested.emit(line)


class Certificates(Card):
    """Every signed certificate with its state, and what is to be signed next."""

    sign_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Certificates"))
        self._theme = theme
        self._holder = QVBoxLayout()
        lay(self._holder)
        self.body.addLayout(self._holder)
        self.body.addStretch(1)
        self.sign: QPushButton | None = None
        self._made_of: object = None

    def show_view(self, view: WatchView, who: Officer, now: datetime) -> None:
        """Show these."""
        made_of = (view.certificates, view.to_sign, may(who, Act.SIGN))
        if made_of == self._made_of:
            return
        self._made_of, self.sign = made_of, None
        made = Rows(("", ""), (1, 0))
        for line in view.certificates:
            made.add(
                _column(*_two(line.number, signed_words(line, now), "strong")),
                Pill(self._theme, *state_look(line)),
            )
        if view.to_sign is not None:
            words = _column(*_two(tr("The next certificate"), to_sign_words(view), "strong"))
            if may(who, Act.SIGN):
                self.sign = button(tr("Sign…"), primary=True)
                self.sign.setAccessibleName(tr("Sign the next certificate"))
                self.sign.clicked.connect(self.sign_requested)
                made.add(words, self.sign)
            else:
                made.add(words, Pill(self._theme, tr("to be signed"), "", Tone.WARN))
        clear(self._holder)
        self._holder.addWidget(made)

    def forget(self) -> None:
        """Let go of them."""
        self._made_of, self.sign = None, None
        clear(self._holder)


class Sources(Card):
    """Every records system: its last answer, its rows, what changed since signing, its state."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Record systems"))
        self._theme = theme
        self._holder = QVBoxLayout()
        lay(self._holder)
        self.body.addLayout(self._holder)
        self.body.addStretch(1)
        self._answers: list[tuple[SourceLine, QLabel]] = []

    def show_view(self, view: WatchView, now: datetime) -> None:
        """Show these; what a system answered just now is all that changes as a rule."""
        shown = [line._replace(answered_at=None) for line, _ in self._answers]
        if shown and shown == [line._replace(answered_at=None) for line in view.sources]:
            words = [words for _, words in self._answers]
            self._answers = list(zip(view.sources, words, strict=True))
            self.tick(now)
            return
        self._answers.clear()
        clear(self._holder)
        if not view.sources:
            self._holder.addWidget(label(tr("None was asked yet."), "muted"))
            return
        heads = (tr("System"), tr("Last answer"), tr("Records read"))
        made = Rows((*heads, tr("Changed since signing"), tr("State")), (6, 4, 4, 6, 5))
        for line in view.sources:
            answered = label("", wrap=True)
            self._answers.append((line, answered))
            state = said(line.state)
            pill = Pill(self._theme, state, *(("check", Tone.GOOD) if line.ok else _BAD))
            made.add(
                label(line.name, wrap=True),
                answered,
                label(number(line.rows), wrap=True),
                label(number(line.changed), wrap=True),
                pill,
            )
        self._holder.addWidget(made)
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Let the clocks go on."""
        for line, words in self._answers:
            words.setText(
                moments.seconds_ago(line.answered_at, now)
                if line.answered_at is not None
                else tr("never")
            )

    def forget(self) -> None:
        """Let go of them."""
        self._answers.clear()
        clear(self._holder)


_BAD: Final = ("cross", Tone.BAD)


def _two(first: str, second: str, role: str = "") -> tuple[QLabel, QLabel]:
    """A line of words, and one that is quieter under it."""
    above, below = label(first, role, wrap=True), label(second, "muted", wrap=True)
    if not second:
        below.hide()
    return above, below


def _column(*words: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    lay(column, space=1)
    for one in words:
        column.addWidget(one)
    return made
