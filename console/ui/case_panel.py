"""The case at the right of the Review page: standing, case for inclusion, records, checks.

Everything from outside is plain text. The cards keep their places and their labels from one
entry to the next, so that the eye finds each fact where it was, and drawing is quick.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain import reasons, second_officer
from console.domain.decisions import Decision, DecisionState, Outcome
from console.domain.findings import Verdict
from console.ui import moments
from console.ui.case_words import (
    FLAG_WORDS,
    check_mark,
    ground_keys,
    ground_words,
    headline,
    identifiers,
)
from console.ui.looks import LOOK_OF_STATE, look_of_standing, look_of_state
from console.ui.pieces import Card, label, lay, say
from console.ui.pills import Pill
from console.ui.pooled_rows import Line, PooledRows
from console.ui.records_card import RecordsCard
from console.ui.tokens import Size, Tone
from console.ui.tongue import later, said, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

    from console.domain.entries import EntryRef
    from console.domain.referrals import Referral
    from console.services.desk import CheckLine, Desk
    from console.ui.theme import Theme

CARD_TONE: Final = {
    Verdict.NOT_LAWFUL: Tone.BAD,
    Verdict.JUDGE: Tone.WARN,
    Verdict.SUPPORTED: Tone.GOOD,
}
OUTCOME_WORDS: Final = {
    Outcome.APPROVE: later("Approved"),
    Outcome.STRIKE: later("Struck"),
    Outcome.REFER: later("Referred"),
    Outcome.TAKE_BACK: later("Taken back"),
}
MOST_HISTORY: Final = 8
Lines: TypeAlias = tuple[Line, ...]
WIDTH: Final = 452
NARROWEST: Final = 360


class CasePanel(QScrollArea):
    """The cards of one entry."""

    painted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Case"))
        self._sheet = _Sheet()
        self._sheet.painted.connect(self.painted)
        self._standing = StandingCard(theme)
        self._case = _Rows2(theme, tr("Case for inclusion"))
        self._records = RecordsCard(theme)
        self._thread = _Rows2(theme, tr("Referral"))
        self._checks = ChecksCard(theme)
        self._history = _Rows2(theme, tr("Decisions so far"))
        self._column = column = QVBoxLayout(self._sheet)
        lay(column, (12, 12, 12, 12), 10)
        for card in (
            self._standing,
            self._thread,
            self._case,
            self._records,
            self._checks,
            self._history,
        ):
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(self._sheet)
        # A sheet that fills its own background would be painted twice: by itself, and behind its
        # neighbours.
        self._sheet.setAutoFillBackground(False)

    def steps(self, desk: Desk, policy: str, now: datetime) -> tuple[Callable[[], None], ...]:
        """What shows one entry's case, in its order; nothing of it is painted before the last."""
        thread, case = thread_lines(desk.referral, now), _case_lines(desk, now)
        checks, history = check_lines(desk.checks), _history_lines(desk.history, now)
        return (
            *self._thread.rows.growth(len(thread)),
            *self._case.rows.growth(len(case)),
            *self._records.growth(len(desk.records)),
            *self._checks.rows.growth(len(checks)),
            *self._history.rows.growth(len(history)),
            partial(self._show_words, desk, policy, now, (thread, case, checks, history)),
            partial(self._reveal, desk.entry.ref),
        )

    def show_desk(self, desk: Desk, policy: str, now: datetime) -> None:
        """Show one entry's case, all in one go."""
        for step in self.steps(desk, policy, now):
            step()

    def _show_words(
        self, desk: Desk, policy: str, now: datetime, lines: tuple[Lines, Lines, Lines, Lines]
    ) -> None:
        thread, case, checks, history = lines
        self.setUpdatesEnabled(False)
        self._column.setEnabled(False)  # laid out once, and not for each label that appears
        self._sheet.key = ""
        self._standing.show_desk(desk, now)
        self._thread.rows.show_lines(thread)
        self._thread.setVisible(bool(thread))
        self._case.rows.show_lines(case)
        bad = desk.standing is not None and desk.standing.standing is Verdict.NOT_LAWFUL
        self._records.show_records(desk.records, now, bad=bad)
        self._checks.show_checks(checks, policy)
        self._history.rows.show_lines(history)
        self._history.setVisible(bool(history))
        self._column.setEnabled(True)
        self._column.invalidate()

    def _reveal(self, ref: EntryRef) -> None:
        self._sheet.key = ref
        self._sheet.setVisible(True)
        self.verticalScrollBar().setValue(0)
        self.setUpdatesEnabled(True)

    def blank(self) -> None:
        """Show nothing until the next case is whole: never one person's beside another's face."""
        self._sheet.key = ""
        self._sheet.setVisible(False)
        self.setUpdatesEnabled(True)

    def take_width(self, room: int) -> None:
        """Give way to the picture in a narrow window, but not below what the case needs."""
        self.setFixedWidth(max(min(self._theme.scaled(WIDTH), room), NARROWEST))

    def scroll_by(self, pages: float) -> None:
        """Scroll by a part of what is visible, down or (below zero) up."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * self.viewport().height()))

    def forget(self) -> None:
        """Let go of everything."""
        self.blank()
        self._standing.forget()
        self._thread.rows.show_lines(())
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
        super().__init__(tr("Standing"))
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
        self._pill.show_words(*look_of_standing(verdict))
        sentence, rest = headline(desk)
        say(self._headline, sentence)
        say(self._rest, "\n".join(rest))
        changes = tuple(
            tr("Changed since you looked: {words}").format(words=said(words))
            for words in desk.changes_words
        )
        say(self._changes, "\n".join(changes))
        say(self._notes, "\n".join(_warnings(desk)))
        state = desk.state
        if state.state in LOOK_OF_STATE:
            self._state_pill.show_words(*look_of_state(state.state))
        else:
            self._state_pill.show_words("", "", Tone.QUIET)
        say(self._state, _state_words(desk, now))
        tone = CARD_TONE.get(verdict) if verdict else None
        if self.property("tone") != (tone.value if tone else ""):
            self.set_card_tone(tone)

    def forget(self) -> None:
        """Let go of everything."""
        for words in (self._headline, self._rest, self._changes, self._notes, self._state):
            words.setText("")


class ChecksCard(Card):
    """Every check with how it came out and the law or policy it rests on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Checks"))
        self.rows = PooledRows(theme, name_width=0)
        self.body.addWidget(self.rows)

    def show_checks(self, checks: Lines, policy: str) -> None:
        """Show these checks, under the pack that they were made with."""
        self.set_title(tr("Checks · {policy}").format(policy=policy) if policy else tr("Checks"))
        self.rows.show_lines(checks)


def check_lines(checks: tuple[CheckLine, ...]) -> Lines:
    """Each check in words, with its basis, and with how it came out by a sign and a word."""
    lines = []
    for check in checks:
        icon, colour, word = check_mark(check)
        lines.append(Line("", said(check.words), check.basis, icon, colour, spoken=word))
    return tuple(lines)


def _case_lines(desk: Desk, now: datetime) -> Lines:
    entry = desk.entry
    lines: list[Line] = []
    for number, ground in enumerate(entry.grounds, start=1):
        category, kind = ground_words(ground)
        name = (
            tr("Ground") if len(entry.grounds) == 1 else tr("Ground {number}").format(number=number)
        )
        lines.append(Line(name, f"{category}, {kind}" if kind else category, ground_keys(ground)))
        lines.extend(
            Line(word, value)
            for word, value in (
                (tr("Offence"), ground.offence),
                (tr("Necessity"), ground.necessity),
                (tr("Proportionality"), ground.proportionality),
                (tr("Why here"), ground.why_here),
            )
            if value
        )
    lines.append(Line(tr("Identifiers"), identifiers(entry)))
    if entry.flags:
        flags = sorted(tr(FLAG_WORDS[flag]) for flag in entry.flags)
        lines.append(Line(tr("Flags"), ", ".join(flags), icon="bang", colour="warn_ink"))
    lines.append(
        Line(tr("Proposed"), f"{entry.proposed_by} · {moments.stamp(entry.proposed_at, now)}")
    )
    return tuple(lines)


def _warnings(desk: Desk) -> list[str]:
    entry = desk.entry
    told = []
    if entry.same_person:
        told.append(
            tr("The same person is also on this list as {names}.").format(
                names=", ".join(entry.same_person)
            )
        )
    if desk.recalled_as:
        told.append(
            tr("The same person was recalled from this list as {names}.").format(
                names=", ".join(desk.recalled_as)
            )
        )
    if desk.second_for:
        told.append(said(second_officer.sentence(desk.second_for)))
    if entry.same_picture:
        told.append(
            tr("The same picture is also used for {names}.").format(
                names=", ".join(entry.same_picture)
            )
        )
    return told


def thread_lines(thread: Referral | None, now: datetime) -> Lines:
    """A referral and what was said in it, the oldest first."""
    if thread is None:
        return ()
    to = tr("To {to_words}").format(to_words=said(thread.to_words)) if thread.to_words else ""
    return tuple(
        Line(
            one.by,
            one.words or tr("No words were typed."),
            " · ".join(part for part in (moments.stamp(one.at, now), "" if place else to) if part),
        )
        for place, one in enumerate(thread.messages)
    )


def _state_words(desk: Desk, now: datetime) -> str:
    state = desk.state
    if state.state is DecisionState.UNDECIDED:
        return ""
    told = []
    if state.decision is not None:
        first = tr("{by} and ").format(by=state.first.by) if state.first is not None else ""
        at = moments.stamp(state.decision.decided_at, now)
        told.append(f"{first}{state.decision.decided_by}, {at}")
        if state.decision.reason is not None:
            told.append(said(reasons.words(state.decision.reason)))
    if state.why:
        told.append(said(state.why))
    return ". ".join(part.rstrip(".") for part in told) + "." if told else ""


def _history_lines(history: tuple[Decision, ...], now: datetime) -> Lines:
    lines = []
    for decision in history[-MOST_HISTORY:][::-1]:
        words = tr("{outcome_words} by {decided_by}").format(
            outcome_words=tr(OUTCOME_WORDS[decision.outcome]), decided_by=decision.decided_by
        )
        more = [said(reasons.words(decision.reason))] if decision.reason else []
        more += (
            [tr("To {referred_to}").format(referred_to=said(decision.referred_to))]
            if decision.referred_to
            else []
        )
        more += [f"“{decision.note}”"] if decision.note else []
        lines.append(Line(moments.stamp(decision.decided_at, now), words, " · ".join(more)))
    return tuple(lines)
