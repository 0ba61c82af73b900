"""The bar at the top: which list is open, how old its checks are, and who is at the desk.

It says what it was told and asks for what is pressed; it knows no service.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget
from typing_extensions import override

from console.domain.people import ROLE_WORDS, Officer
from console.domain.records import SourceState
from console.ui import moments
from console.ui.motion import Progress
from console.ui.pieces import ElidedLabel, KeyButton, label, lay, tip
from console.ui.pills import Pill
from console.ui.tokens import Size, Tone
from console.ui.tongue import number, said, tr, tr_n

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from console.ui.page import ListFacts
    from console.ui.theme import Theme

HEIGHT: Final = 52
FRESH: Final = timedelta(minutes=15)
GAP: Final = 12
EDGES: Final = 26
SHORTEST: Final = 4
"""The least that the bar says: five steps from everything to what is nowhere else."""


class TopBar(QFrame):
    """The top bar."""

    check_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, theme: Theme, menu: QMenu, person_menu: QMenu) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "top")
        self.heading = ElidedLabel(theme, Size.STRONG, strong=True, least=190)
        self.exercise = Pill(theme)
        self.sub = ElidedLabel(theme, colour="muted")
        self.list_pill = Pill(theme)
        self.records = Pill(theme)
        self.check = KeyButton(theme, tr("Check records now"), "F5")
        self.check.clicked.connect(self.check_requested)
        self._progress = self._progress_part()
        self.person = self._menu_button(person_menu)
        self.menu = self._menu_button(menu)
        self.menu.setAccessibleName(tr("Menu of every command"))
        self.menu.setToolTip(tr("Every command"))
        self.menu.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._show_icon()
        theme.changed.connect(self._restyle)
        row = QHBoxLayout(self)
        lay(row, (16, 0, 10, 0), 12)
        for widget in (self.heading, self.exercise, self.sub, self.list_pill):
            row.addWidget(widget)
        row.addStretch(1)
        for right in (self.records, self._progress, self.check, self.person, self.menu):
            row.addWidget(right)
        self._proposed, self._who, self._who_short = "", "", ""
        self._checked = ("", "", Tone.QUIET)
        self.show_person(None)
        self.show_heading("", "")

    def _progress_part(self) -> QWidget:
        part = QWidget()
        self._progress_words = label(role="muted")
        self._progress_bar = Progress(self._theme, tr("How far the check has come"))
        self._progress_bar.setFixedWidth(90)
        cancel = QPushButton(tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(part)
        lay(row, space=8)
        row.addWidget(self._progress_words)
        row.addWidget(self._progress_bar)
        row.addWidget(cancel)
        part.hide()
        return part

    def _menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _restyle(self) -> None:
        self._show_icon()
        self._fit()

    def _show_icon(self) -> None:
        self.setFixedHeight(max(HEIGHT, self._theme.scaled(HEIGHT - 16) + 16))
        self.menu.setIcon(self._theme.icon("menu", "muted", 18))

    def show_heading(self, heading: str, sub: str) -> None:
        """Name the page that is in front."""
        self.heading.show_words(heading)
        self.sub.show_words(sub)

    def show_list(self, facts: ListFacts | None, now: datetime, *, as_heading: bool) -> None:
        """Say which list is open and how old its checks are."""
        if facts is None:
            for pill in (self.exercise, self.list_pill, self.records):
                pill.show_words("", "", Tone.QUIET)
            self.check.hide()
            self._proposed, self._checked = "", ("", "", Tone.QUIET)
            self._fit()
            return
        deployment = facts.deployment
        where = f"{moments.span(deployment.starts_at, deployment.ends_at)} · {deployment.place}"
        if as_heading:
            self.show_heading(
                tr("Operation {operation}").format(operation=deployment.operation), where
            )
        else:
            self.sub.show_words(
                tr("Operation {operation} · {where}").format(
                    operation=deployment.operation, where=where
                )
            )
        if deployment.exercise:
            self.exercise.show_words(tr("EXERCISE"), "exercise", Tone.WARN)
        else:
            self.exercise.show_words("", "", Tone.QUIET)
        self._proposed = (
            tr("{entries} proposed").format(entries=number(facts.entries)) if as_heading else ""
        )
        self._checked = records_words(facts, now)
        self.records.setToolTip(tip(sources_words(facts, now)))
        self.check.setVisible(self._progress.isHidden())
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """Say as much as the bar has room for: first go words that stand elsewhere too."""
        for level in range(SHORTEST + 1):
            self._say(level)
            if self._needed() <= self.width():
                break
        self.updateGeometry()

    def _say(self, level: int) -> None:
        words, mark, tone = self._checked
        self.list_pill.show_words(self._proposed if level < 1 else "", "", Tone.QUIET)
        self.check.setText(tr("Check records now") if level < 2 else tr("Check"))
        self.check.updateGeometry()
        self.person.setText((self._who if level < 3 else self._who_short).replace("&", "&&"))
        short = words.removeprefix(tr("Records "))
        self.records.show_words(words if level < 4 else short, mark, tone)
        self.records.setAccessibleName(words)

    def _needed(self) -> int:
        widgets = (
            self.exercise,
            self.list_pill,
            self.records,
            self._progress,
            self.check,
            self.person,
            self.menu,
        )
        shown = [one.sizeHint().width() + GAP for one in widgets if not one.isHidden()]
        heading = self.heading.minimumSizeHint().width() + self.sub.minimumSizeHint().width()
        return heading + sum(shown) + 3 * GAP + EDGES

    def show_progress(self, words: str, done: int, whole: int) -> None:
        """Say how far a check has come; '' for the words when none runs."""
        self._progress.setVisible(bool(words))
        self.check.setVisible(not words)
        self._progress_words.setText(words)
        self._progress_bar.show_share(done, whole)
        self._fit()

    def show_person(self, who: Officer | None) -> None:
        """Say who is at the desk."""
        self.person.setVisible(who is not None)
        self.menu.setVisible(who is not None)
        if who is None:
            return
        roles = ", ".join(sorted(said(ROLE_WORDS[role]) for role in who.roles))
        name = who.title if len(who.title) <= 28 else f"{who.title[:27]}…"
        self._who = f"{name} · {roles}"
        self._who_short = str(who.id)
        self._fit()
        self.person.setAccessibleName(
            tr("Signed in: {title}, {roles}").format(title=who.title, roles=roles)
        )


def records_words(facts: ListFacts, now: datetime) -> tuple[str, str, Tone]:
    """The words, the mark and the tone of the pill about the checks' age."""
    down = sum(1 for one in facts.readings if one.state is SourceState.DOWN)
    if facts.checked_at is None:
        return tr("Records not checked"), "bang", Tone.WARN
    age = moments.age(facts.checked_at, now)
    if down:
        return (
            tr("{down} · {age}").format(
                down=tr_n("{count} sources down", "{count} source down", down), age=age
            ),
            "bang",
            Tone.BAD,
        )
    if now - facts.checked_at > FRESH:
        return tr("Records checked {age}").format(age=age), "bang", Tone.WARN
    return tr("Records checked {age}").format(age=age), "check", Tone.GOOD


def sources_words(facts: ListFacts, now: datetime) -> str:
    """Every source with its state and its age, for the pill's tip."""
    told = []
    for one in facts.readings:
        if one.state is SourceState.DOWN:
            told.append(
                tr("{name}: down. {problem}")
                .format(name=one.name, problem=said(one.problem))
                .strip()
            )
        elif one.read_at is None:
            told.append(tr("{name}: never asked").format(name=one.name))
        else:
            told.append(
                tr("{name}: {rows} rows, {age}").format(
                    name=one.name, rows=number(one.rows), age=moments.age(one.read_at, now)
                )
            )
    return "; ".join(told) or tr("No source has answered yet.")
