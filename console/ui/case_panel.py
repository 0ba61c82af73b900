"""The case at the right of the Review page: standing, case for inclusion, records, checks.

Everything from outside is plain text. The cards keep their places and their labels from one
entry to the next, so that the eye finds each fact where it was, and drawing is quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain import reasons
from console.domain.decisions import Decision, DecisionState, Outcome
from console.domain.findings import Verdict
from console.ui import moments
from console.ui.case_words import (
    FLAG_WORDS,
    RECORD_WORDS,
    breakable,
    change_words,
    check_mark,
    ground_keys,
    ground_words,
    headline,
    identifiers,
    status_words,
)
from console.ui.pieces import Card, label, lay, line, restyle
from console.ui.pills import Pill
from console.ui.pooled_rows import Line, PooledRows
from console.ui.queue_delegate import LOOK_OF_STANDING, LOOK_OF_STATE
from console.ui.tokens import Size, Tone

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

    from console.services.desk import CheckLine, Desk, RecordLine
    from console.ui.theme import Theme

CARD_TONE: Final = {
    Verdict.NOT_LAWFUL: Tone.BAD,
    Verdict.JUDGE: Tone.WARN,
    Verdict.SUPPORTED: Tone.GOOD,
}
OUTCOME_WORDS: Final = {
    Outcome.APPROVE: "Approved",
    Outcome.STRIKE: "Struck",
    Outcome.REFER: "Referred",
    Outcome.TAKE_BACK: "Taken back",
}
MOST_HISTORY: Final = 8


class CasePanel(QScrollArea):
    """The cards of one entry."""

    painted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Case")
        self._sheet = _Sheet()
        self._sheet.painted.connect(self.painted)
        self._standing = StandingCard(theme)
        self._case = _Rows2(theme, "Case for inclusion")
        self._records = RecordsCard(theme)
        self._checks = ChecksCard(theme)
        self._history = _Rows2(theme, "Decisions so far")
        column = QVBoxLayout(self._sheet)
        lay(column, (12, 12, 12, 12), 10)
        for card in (self._standing, self._case, self._records, self._checks, self._history):
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(self._sheet)

    def show_desk(self, desk: Desk, policy: str, now: datetime) -> None:
        """Show one entry's case."""
        self.setUpdatesEnabled(False)
        self._sheet.key = ""
        self._standing.show_desk(desk, now)
        self._case.rows.show_lines(_case_lines(desk, now))
        bad = desk.standing is not None and desk.standing.standing is Verdict.NOT_LAWFUL
        self._records.show_records(desk.records, now, bad=bad)
        self._checks.show_checks(desk.checks, policy)
        self._history.rows.show_lines(_history_lines(desk.history, now))
        self._history.setVisible(bool(desk.history))
        self._sheet.key = desk.entry.ref
        self._sheet.setVisible(True)
        self.verticalScrollBar().setValue(0)
        self.setUpdatesEnabled(True)
        self._sheet.update()

    def scroll_by(self, pages: float) -> None:
        """Scroll by a part of what is visible, down or (below zero) up."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * self.viewport().height()))

    def forget(self) -> None:
        """Let go of everything."""
        self._sheet.key = ""
        self._sheet.setVisible(False)
        self._standing.forget()
        self._case.rows.show_lines(())
        self._records.show_records((), None)
        self._checks.show_checks((), "")
        self._history.rows.show_lines(())


class _Sheet(QWidget):
    """The paper that the cards lie on; says when it has been painted."""

    painted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.key = ""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.key:
            self.painted.emit(self.key)


class _Rows2(Card):
    """A card of names and values."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(title)
        self.rows = PooledRows(theme, name_width=94)
        self.body.addWidget(self.rows)


class StandingCard(Card):
    """What the records say of the entry, in one word and a sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Standing")
        self._theme = theme
        self._pill = Pill(theme, "", "", Tone.QUIET, Size.STRONG)
        self._headline = label(role="strong", wrap=True)
        self._rest = label(role="muted", wrap=True)
        self._changes = label(role="warn", wrap=True)
        self._state_pill = Pill(theme)
        self._state = label(role="muted", wrap=True)
        self._notes = label(role="muted", wrap=True)
        top = QHBoxLayout()
        lay(top, space=10)
        top.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._headline, 1)
        decided = QHBoxLayout()
        lay(decided, space=8)
        decided.addWidget(self._state_pill, 0, Qt.AlignmentFlag.AlignLeft)
        decided.addWidget(self._state, 1)
        self.body.addLayout(top)
        for words in (self._rest, self._changes, self._notes):
            self.body.addWidget(words)
        self.body.addLayout(decided)

    def show_desk(self, desk: Desk, now: datetime) -> None:
        """Show one entry's standing and decision."""
        verdict = desk.standing.standing if desk.standing else None
        self._pill.show_words(*LOOK_OF_STANDING[verdict])
        sentence, rest = headline(desk)
        _say(self._headline, sentence)
        _say(self._rest, "\n".join(rest))
        changes = tuple(f"Changed since you looked: {words}" for words in desk.changes_words)
        _say(self._changes, "\n".join(changes))
        _say(self._notes, "\n".join(_warnings(desk)))
        state = desk.state
        if state.state in LOOK_OF_STATE:
            self._state_pill.show_words(*LOOK_OF_STATE[state.state])
        else:
            self._state_pill.show_words("", "", Tone.QUIET)
        _say(self._state, _state_words(desk, now))
        tone = CARD_TONE.get(verdict) if verdict else None
        if self.property("tone") != (tone.value if tone else ""):
            self.set_card_tone(tone)

    def forget(self) -> None:
        """Let go of everything."""
        for words in (self._headline, self._rest, self._changes, self._notes, self._state):
            words.setText("")


class RecordsCard(Card):
    """The records, those that a finding rests on first, with what changed marked by a word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Records")
        self._rows: list[_RecordRow] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        for column, (words, stretch) in enumerate(
            (("System", 8), ("Record", 12), ("Says", 10), ("Changed", 7))
        ):
            self._grid.addWidget(label(words, "caption"), 0, column)
            self._grid.setColumnStretch(column, stretch)
        self._none = label("No record of this person or case was found.", "muted", wrap=True)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._none)

    def show_records(
        self, records: tuple[RecordLine, ...], now: datetime | None, *, bad: bool = False
    ) -> None:
        """Show these records; `bad` says that those which lead speak against the entry."""
        self._none.setVisible(not records)
        while len(self._rows) < len(records):
            self._rows.append(_RecordRow(self._grid, 1 + 3 * len(self._rows)))
        for place, row in enumerate(self._rows):
            if place < len(records) and now is not None:
                row.show_record(records[place], now, bad=bad)
            else:
                row.clear()


class _RecordRow:
    """The labels of one record in the table."""

    def __init__(self, grid: QGridLayout, top: int) -> None:
        self._rule = line()
        self._system, self._kind, self._says = (label(wrap=True) for _ in range(3))
        self._reference, self._changed, self._more = (
            label(role="small-muted", wrap=True) for _ in range(3)
        )
        self._marks = label(role="warn", wrap=True)
        grid.addWidget(self._rule, top, 0, 1, 4)
        for column, parts in enumerate(
            (
                (self._system,),
                (self._kind, self._reference),
                (self._says, self._marks),
                (self._changed,),
            )
        ):
            cell = QVBoxLayout()
            lay(cell, (0, 3, 0, 2), 0)
            for words in parts:
                cell.addWidget(words)
            cell.addStretch(1)
            grid.addLayout(cell, top + 1, column)
        grid.addWidget(self._more, top + 2, 1, 1, 3)

    def show_record(self, shown: RecordLine, now: datetime, *, bad: bool) -> None:
        """Show one record: what it says, and by sign and word what changed."""
        record = shown.record
        before = change_words(record, shown.was)
        marks = [f"▲ {before}"] if before else []
        if shown.new_since_seen:
            marks.append("▲ changed since you looked" if shown.was else "▲ new since you looked")
        role = ("bad" if bad else "strong") if shown.leads else ""
        if self._says.property("role") != role:
            self._says.setProperty("role", role)
            restyle(self._says)
        at = record.changed_at or record.opened_at
        _say(self._system, breakable(record.source))
        _say(self._kind, RECORD_WORDS.get(record.record_type, record.record_type))
        _say(self._reference, breakable(record.record_ref))
        _say(self._says, status_words(record))
        _say(self._marks, "\n".join(marks))
        _say(self._changed, moments.stamp(at, now) if at else "not said")
        _say(self._more, record.detail)
        self._rule.show()

    def clear(self) -> None:
        """Say nothing and take no room."""
        self._rule.hide()
        for words in (
            self._system,
            self._kind,
            self._reference,
            self._says,
            self._marks,
            self._changed,
            self._more,
        ):
            _say(words, "")


class ChecksCard(Card):
    """Every check with how it came out and the law or policy it rests on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Checks")
        self.rows = PooledRows(theme, name_width=0)
        self.body.addWidget(self.rows)

    def show_checks(self, checks: tuple[CheckLine, ...], policy: str) -> None:
        """Show these checks, under the pack that they were made with."""
        self.set_title(f"Checks · {policy}" if policy else "Checks")
        lines = []
        for check in checks:
            icon, colour, word = check_mark(check)
            lines.append(Line("", check.words, check.basis, icon, colour, spoken=word))
        self.rows.show_lines(tuple(lines))


def _say(words: QLabel, text: str) -> None:
    words.setText(text)
    words.setVisible(bool(text))


def _case_lines(desk: Desk, now: datetime) -> tuple[Line, ...]:
    entry = desk.entry
    lines: list[Line] = []
    for number, ground in enumerate(entry.grounds, start=1):
        category, kind = ground_words(ground)
        name = "Ground" if len(entry.grounds) == 1 else f"Ground {number}"
        lines.append(Line(name, f"{category}, {kind}" if kind else category, ground_keys(ground)))
        lines.extend(
            Line(word, value)
            for word, value in (
                ("Offence", ground.offence),
                ("Necessity", ground.necessity),
                ("Proportionality", ground.proportionality),
                ("Why here", ground.why_here),
            )
            if value
        )
    lines.append(Line("Identifiers", identifiers(entry)))
    if entry.flags:
        flags = sorted(FLAG_WORDS[flag] for flag in entry.flags)
        lines.append(Line("Flags", ", ".join(flags), icon="bang", colour="warn_ink"))
    lines.append(Line("Proposed", f"{entry.proposed_by} · {moments.stamp(entry.proposed_at, now)}"))
    return tuple(lines)


def _warnings(desk: Desk) -> list[str]:
    entry = desk.entry
    told = []
    if entry.same_person:
        told.append(f"The same person is also on this list as {', '.join(entry.same_person)}.")
    if entry.same_picture:
        told.append(f"The same picture is also used for {', '.join(entry.same_picture)}.")
    return told


def _state_words(desk: Desk, now: datetime) -> str:
    state = desk.state
    if state.state is DecisionState.UNDECIDED:
        return ""
    told = []
    if state.decision is not None:
        told.append(f"{state.decision.decided_by}, {moments.stamp(state.decision.decided_at, now)}")
        if state.decision.reason is not None:
            told.append(reasons.words(state.decision.reason))
    if state.why:
        told.append(state.why)
    return ". ".join(part.rstrip(".") for part in told) + "." if told else ""


def _history_lines(history: tuple[Decision, ...], now: datetime) -> tuple[Line, ...]:
    lines = []
    for decision in history[-MOST_HISTORY:][::-1]:
        words = f"{OUTCOME_WORDS[decision.outcome]} by {decision.decided_by}"
        more = [reasons.words(decision.reason)] if decision.reason else []
        more += [f"To {decision.referred_to}"] if decision.referred_to else []
        more += [f"“{decision.note}”"] if decision.note else []
        lines.append(Line(moments.stamp(decision.decided_at, now), words, " · ".join(more)))
    return tuple(lines)
