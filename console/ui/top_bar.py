"""The bar at the top: which list is open, how old its checks are, and who is at the desk.

It says what it was told and asks for what is pressed; it knows no service.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget
from typing_extensions import override

from console.domain.deployments import CLOSED, Stage
from console.domain.people import ROLE_WORDS, Officer
from console.domain.records import SourceState
from console.ui import moments
from console.ui.motion import Progress
from console.ui.pieces import ElidedLabel, KeyButton, label, lay, tip
from console.ui.pills import Pill
from console.ui.stage_look import STAGE_LOOK
from console.ui.tokens import Size, Tone
from console.ui.tongue import number, said, tr, tr_n

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from console.ui.office_watch import WatchFacts
    from console.ui.page import ListFacts
    from console.ui.theme import Theme

HEIGHT: Final = 52
FRESH: Final = timedelta(minutes=15)
GAP: Final = 12
EDGES: Final = 26
MARK: Final = 16
AROUND_MARK: Final = QSize(21, 15)
"""Pixels of the menu's mark at a text of 100 %, and what its button takes around it."""
SHORTEST: Final = 6
"""The least that the bar says: seven steps from everything to what is nowhere else."""
LONGEST_SUB: Final = 430
"""Pixels at a text of 100 % up to which the words beside "Watch the gap" do not give way."""

Look: TypeAlias = tuple[str, str, Tone]
"""The words, the mark and the tone of a pill."""


class _MenuMark(QToolButton):
    """A button with our mark of a menu, painted sharp at every scale.

    An icon of Qt's would make the start load all that Python knows of icons.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.scaled(MARK)
        return QSize(side, side) + AROUND_MARK

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.scaled(MARK)
        corner = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
        mark = self._theme.pixmap("menu", "muted", side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(corner, mark)


def _with_menu(button: QToolButton, menu: QMenu) -> QToolButton:
    """A button that opens a menu."""
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


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
        self.stage, self.recalled = Pill(theme), Pill(theme)
        self.records = Pill(theme)
        self.check = KeyButton(theme, tr("Check records now"), "F5")
        self.check.clicked.connect(self.check_requested)
        self._progress = self._progress_part()
        self.person = _with_menu(QToolButton(), person_menu)
        self.menu = _with_menu(_MenuMark(theme), menu)
        self.menu.setAccessibleName(tr("Menu of every command"))
        self.menu.setToolTip(tr("Every command"))
        self._fit_height()
        theme.changed.connect(self._restyle)
        row = QHBoxLayout(self)
        lay(row, (16, 0, 10, 0), 12)
        for widget in (self.heading, self.exercise, self.sub, self.stage, self.list_pill):
            row.addWidget(widget)
        row.addStretch(1)
        for right in (
            self.recalled,
            self.records,
            self._progress,
            self.check,
            self.person,
            self.menu,
        ):
            row.addWidget(right)
        self._proposed = self._recalled_short = ""
        self._recalled: Look = ("", "", Tone.QUIET)
        self._is_watching = self._is_in_doubt = False
        self._stage: Stage | None = None
        self._who = self._who_short = ""
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

    def _restyle(self) -> None:
        self._fit_height()
        self._fit()

    def _fit_height(self) -> None:
        self.setFixedHeight(max(HEIGHT, self._theme.scaled(HEIGHT - 16) + 16))

    def show_heading(self, heading: str, sub: str) -> None:
        """Name the page that is in front."""
        self.heading.show_words(heading)
        self.sub.show_words(sub)

    def show_list(
        self, facts: ListFacts | None, now: datetime, front: str, watch: WatchFacts | None
    ) -> None:
        """Say which list is open, how far it has come, and how old its checks are.

        `front` is the id of the page in front; `watch` is None where the list is not in force.
        """
        if facts is None:
            for pill in (
                self.exercise,
                self.stage,
                self.list_pill,
                self.recalled,
                self.records,
            ):
                pill.show_words("", "", Tone.QUIET)
            self.check.hide()
            nothing = ("", "", Tone.QUIET)
            self._proposed, self._recalled, self._checked = "", nothing, nothing
            self._stage, self._is_watching, self._is_in_doubt = None, False, False
            self._fit()
            return
        deployment = facts.deployment
        where = f"{moments.span(deployment.starts_at, deployment.ends_at)} · {deployment.place}"
        operation = tr("Operation {operation}").format(operation=deployment.operation)
        if front == "review":
            self.show_heading(operation, where)
        elif front == "watch":
            self.show_heading(tr("Watch the gap"), watch_words(facts, now))
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
        self._stage = facts.stage if facts.stage in CLOSED else None
        self._proposed = (
            tr("{entries} proposed").format(entries=number(facts.entries))
            if front == "review"
            else ""
        )
        self._recalled = recalled_words(watch, front)
        self._recalled_short = (
            tr_n("{count} recalled", "{count} recalled", watch.recalled)
            if watch is not None and watch.recalled
            else ""
        )
        self._is_watching = front == "watch"
        self._is_in_doubt = watch is not None and bool(watch.doubt)
        self._checked = records_words(facts, now) if watch is None else watched_words(watch, now)
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
        words_, mark_, tone_ = self._recalled
        self.recalled.show_words(words_ if level < 5 else self._recalled_short, mark_, tone_)
        self.sub.give_way_to(self._least_sub() if level < 4 else 30)
        if self._stage is None or level >= 4:
            self.stage.show_words("", "", Tone.QUIET)
        else:
            stage, shape, look = STAGE_LOOK[self._stage]
            self.stage.show_words(tr(stage), shape, look)
        self.check.setText(tr("Check records now") if level < 2 else tr("Check"))
        self.check.updateGeometry()
        self.person.setText((self._who if level < 3 else self._who_short).replace("&", "&&"))
        self.records.show_words(self._shorter(words, level), mark, tone)
        self.records.setAccessibleName(words)

    def _shorter(self, words: str, level: int) -> str:
        """The age of the checks in fewer words; what a doubt is about stands on the page too."""
        if level < 5:
            return words
        if level == SHORTEST and self._is_in_doubt:
            return tr("Not confirmed")
        return words.removeprefix(tr("Records ")).partition(": ")[0]

    def _least_sub(self) -> int:
        if not self._is_watching:
            return 30
        return min(self.sub.sizeHint().width(), self._theme.scaled(LONGEST_SUB))

    def _needed(self) -> int:
        widgets = (
            self.exercise,
            self.stage,
            self.list_pill,
            self.recalled,
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


def watch_words(facts: ListFacts, now: datetime) -> str:
    """Which operation, signed when, and when it is on the street; today needs no date."""
    deployment, signed = facts.deployment, facts.signed_at
    starts, ends = deployment.starts_at, deployment.ends_at
    days = {moments.local(one).date() for one in (starts, ends, now)}
    window = (
        f"{moments.clock(starts)}–{moments.clock(ends)}"
        if len(days) == 1
        else moments.span(starts, ends)
    )
    return " · ".join(
        one
        for one in (
            tr("Operation {operation}").format(operation=deployment.operation),
            tr("signed {time}").format(time=moments.clock(signed)) if signed is not None else "",
            tr("on the street {window}").format(window=window),
        )
        if one
    )


def recalled_words(watch: WatchFacts | None, front: str) -> Look:
    """The pill about recalls; nobody recalled is said on the watch page alone."""
    if watch is None or (not watch.recalled and front != "watch"):
        return "", "", Tone.QUIET
    if not watch.recalled:
        return tr("Nobody recalled"), "check", Tone.GOOD
    words = tr_n("{count} recalled since signing", "{count} recalled since signing", watch.recalled)
    return words, "", Tone.BAD if watch.unconfirmed else Tone.WARN


def watched_words(watch: WatchFacts, now: datetime) -> Look:
    """The pill of a list in force: that it is confirmed, or since when and why it is not."""
    if watch.doubt or watch.checked_at is None:
        return watch.doubt or tr("Records not checked"), "cross", Tone.BAD
    ago = moments.seconds_ago(watch.checked_at, now)
    return tr("Records checked {age}").format(age=ago), "check", Tone.GOOD


def records_words(facts: ListFacts, now: datetime) -> Look:
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
