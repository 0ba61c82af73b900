"""The Watch page: from signature to street, recalls with their clocks, certificates, sources.

It shows one moment of the store and lets its clocks go on from there; it looks again when
something was changed and every few seconds, and what it cannot read again is no calm screen.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain.deployments import IN_FORCE
from console.domain.people import Act, may
from console.ui.notices import Kind
from console.ui.page import FooterFacts, Frame, ListFacts, Parts
from console.ui.pieces import Card, KeyButton, label, lay, row
from console.ui.plain_page import PlainPage
from console.ui.sheet import Troubles, button
from console.ui.tongue import later, said, tr
from console.ui.turns import Turns
from console.ui.unfolding import Unfolding
from console.ui.watch_asks import Asks
from console.ui.watch_cards import Certificates, Recalls, Sources
from console.ui.watch_desk import WatchDesk
from console.ui.watch_doings import offered
from console.ui.watch_faces import WatchFaces
from console.ui.watch_line import WatchLine
from console.ui.watch_wall import Wall
from console.ui.watch_words import footer_words, is_past, longest_words, over_words, was_released

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.services.contracts import Changes
    from console.services.watch_page import RecallLine, WatchView
    from console.ui.actions import Command

SECOND: Final = 1_000
LOOK_AGAIN: Final = 10
"""Seconds between two looks at what other desks did."""
SIDE_BY_SIDE: Final = 1000
ROWS_APART: Final = 820
"""Pixels at a text of 100 % under which cards, and the parts of a row, stand under each other."""
NOTHING, LIST, WALL = range(3)


class WatchPage(PlainPage):
    """The page."""

    id = "watch"
    title = later("Watch")
    needs: Act | None = Act.WATCH
    about_list = True

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__(parts, frame)
        self._ref: DeploymentRef | None = None
        self.view: WatchView | None = None
        self._asking = False
        self._since_look = 0
        self.faces = WatchFaces(frame.jobs, parts.review, self._faces_came)
        self.desk = WatchDesk(parts, frame, self)
        self._timer, self._turns = QTimer(self), Turns(self)
        self._timer.setInterval(SECOND)

    @override
    def build(self) -> Iterator[QWidget]:
        theme = self._frame.theme
        whole, column = QWidget(), QVBoxLayout()
        whole.setLayout(column)
        lay(column, (16, 16, 16, 16), 14)
        self._lay_out(whole)
        self.over, self.alarms = Card(tr("How it stands")), Troubles()
        self._over_words = label("", wrap=True)
        self.over.body.addWidget(self._over_words)
        self.line, self.asks = WatchLine(theme), Asks(theme)
        card = self._line_card()
        for part in (self.alarms, self.over, card, self.asks):
            column.addWidget(part)
            yield part
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        lay(self._middle, space=14)
        column.addLayout(self._middle)
        self.recalls, self.certificates = Recalls(theme), Certificates(theme)
        self._middle.addWidget(self.recalls, 5)
        self._middle.addWidget(self.certificates, 2)
        yield self.recalls
        self.sources, self.wall = Sources(theme), Wall(theme)
        column.addWidget(self.sources)
        column.addStretch(1)
        yield self.sources
        self.body.addWidget(self.wall)
        yield self.wall
        above = (self.alarms, self.over, card, self.asks)
        parts = (*above, self.recalls, self.certificates, self.sources)
        self._unfolding = Unfolding(self, parts)
        self._wire()

    def _lay_out(self, whole: QWidget) -> None:
        scroll = QScrollArea()
        scroll.setWidget(whole)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(tr("The list in force"))
        self.body = QStackedWidget()
        for one in (self._nothing(), scroll):
            self.body.addWidget(one)
        page = QVBoxLayout(self)
        lay(page)
        page.addWidget(self.body)

    def _line_card(self) -> QWidget:
        card = Card(tr("From signature to street"))
        self.big = KeyButton(self._frame.theme, tr("Big screen"))
        self.big.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu_button = button(tr("Deployment"))
        self.menu = QMenu(self)
        self.menu_button.setMenu(self.menu)
        head = card.layout()
        if isinstance(head, QVBoxLayout):
            head.removeWidget(card.title)
            across = row(card.title, self.big, self.menu_button)
            across.setStretch(0, 1)
            fixed = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.menu_button.setSizePolicy(fixed)
            head.insertLayout(0, across)
        card.body.addWidget(self.line)
        return card

    def _nothing(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        self._nothing_words = label(tr("Open a list first, on the Lists page."), "heading")
        self._nothing_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._nothing_words)
        return made

    def _wire(self) -> None:
        self._timer.timeout.connect(self._tick)
        self.big.clicked.connect(self.show_wall)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.recalls.confirm_requested.connect(self.desk.confirm)
        self.asks.answer_requested.connect(self.desk.answer)
        self.certificates.sign_requested.connect(partial(self._frame.go, "signoff"))
        self.desk.did.connect(self._did)
        self.wall.left.connect(self.leave_wall)

    # What the window asks of a page.

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """Its own keys."""
        return {
            "big_screen": self._toggle_wall,
            "wall_names": self._toggle_names,
            "confirm_recall": self.confirm_next,
            "deployment": self.menu_button.showMenu,
        }

    def offers(self, command: Command) -> bool:
        """Whether one of its commands can be asked for now."""
        on_wall = self.body.currentIndex() == WALL
        if command.id == "wall_names":
            return on_wall
        if command.id == "big_screen":
            return self.view is not None
        if command.id == "confirm_recall":
            return not on_wall and self._next_open() is not None
        return not on_wall and self.view is not None and bool(self._doings())

    def open_list(self, ref: DeploymentRef | None) -> None:
        """Another list was opened: let go of this one."""
        self._let_go()
        self._ref = ref

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """Look at the list as it stands now."""
        self.big.show_key(self._frame.keys_of("big_screen"))
        self.wall.show_keys(self._frame.keys_of("wall_names"))
        if self._ref is None:
            self.body.setCurrentIndex(NOTHING)
        else:
            self.load()

    def changes(self, changes: Changes, initiator: object) -> None:
        """Something was changed: look again where it is in front."""
        if initiator is not self and self._ref is not None and self.isVisible():
            self.load()

    def forget(self) -> None:
        """Somebody signed out."""
        super().forget()
        self._let_go()
        self._ref = None

    def _let_go(self) -> None:
        self.view, self._asking = None, False
        self._turns.drop()
        self.leave_wall()
        self._round += 1
        for part in (self.faces, self.recalls, self.asks, self.certificates, self.sources):
            part.forget()
        self.wall.forget()
        self.body.setCurrentIndex(NOTHING)

    # Looking.

    def load(self) -> None:
        """Look at the list again, unless that is under way."""
        if self._ref is None or self._asking:
            return
        self._asking, self._since_look = True, 0
        self.ask(
            partial(self._parts.watch.view, self._frame.who, self._ref), self._show, self._not_shown
        )

    def _not_shown(self, trouble: BaseException) -> None:
        self._asking = False
        if self.view is None:
            self._frame.notices.show_trouble(trouble, self.load)

    def _show(self, view: WatchView) -> None:
        self._asking, self.view = False, view
        first = self.body.currentIndex() == NOTHING
        if first:
            self._unfolding.begin()
            self.body.setCurrentIndex(LIST)
        now, who = self._parts.clock(), self._frame.who
        self._over_words.setText(over_words(view))
        self.over.setVisible(bool(self._over_words.text()))
        self.line.show_moments(view.moments, now)
        self._show_cards(view)
        self.certificates.show_view(view, who, now)
        sources = partial(self.sources.show_view, view, now)
        self._turns.take(sources, self._frame.refresh_commands)
        self.menu_button.setVisible(bool(self._doings()))
        named = [line.entry_ref for line in view.recalls if line.name]
        named += [line.ask.entry_ref for line in view.asks if line.name]
        shown = {*self.recalls.refs, *self.asks.refs}
        self.faces.want(who, view.deployment.reference, [one for one in named if one in shown])
        self._faces_came()
        self._frame.show_facts(
            ListFacts(
                view.deployment,
                view.stage,
                view.in_force if view.stage in IN_FORCE else view.entries,
                view.checked_at if view.stage in IN_FORCE else view.assessed_at,
                signed_at=view.signed_at,
            )
        )
        self._show_now()

    def _show_cards(self, view: WatchView) -> None:
        now, who, scaled = self._parts.clock(), self._frame.who, self._frame.theme.scaled
        ways = QBoxLayout.Direction
        stacked = self.width() < scaled(SIDE_BY_SIDE)
        self._middle.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        room = self.width() if stacked else self.width() * 5 // 7
        narrow = room < scaled(ROWS_APART)
        self.recalls.show_view(view, who, now, narrow=narrow)
        self.asks.show_view(view, who, now, narrow=self.width() < scaled(ROWS_APART))

    def _faces_came(self) -> None:
        for part in (self.recalls, self.asks, self.wall):
            part.show_faces(self.faces.faces)

    # The clocks.

    def _tick(self) -> None:
        view = self.view
        if view is None:
            return
        now = self._parts.clock()
        self._since_look += 1
        if self._since_look >= LOOK_AGAIN and view.stage in IN_FORCE:
            self.load()
        self.line.tick(now)
        for part in (self.recalls, self.asks, self.sources):
            part.tick(now)
        self._show_now()

    def _show_now(self) -> None:
        """What follows from the time and from what the watch of this desk knows."""
        view = self.view
        if view is None:
            return
        now, facts = self._parts.clock(), self._frame.watch_facts()
        doubt = facts.doubt if facts is not None and not is_past(view, facts, now) else ""
        alarms = [said(one) for one in view.alarms]
        if facts is not None:
            known = view.confirmed is not None and not view.confirmed.ok
            alarms += [] if known or not doubt else [f"{doubt}."]
            alarms += [one for one in facts.troubles if one not in alarms]
        if tuple(alarms) != self.alarms.sentences:
            self.alarms.say(alarms)
        self.wall.show_view(view, doubt, now)
        self._frame.show_footer(
            self.id,
            FooterFacts(footer_words(view, facts, now), right=longest_words(view)),
        )

    # Doing.

    def _doings(self) -> tuple[tuple[str, str], ...]:
        view = self.view
        if view is None:
            return ()
        found = offered(self._frame.who, view.stage, doubted=bool(view.doubted))
        return tuple((one.id, one.english) for one in found)

    def _fill_menu(self) -> None:
        self.menu.clear()
        for code, english in self._doings():
            self.menu.addAction(tr(english)).triggered.connect(partial(self._do, code))

    def _do(self, code: str, _checked: bool = False) -> None:
        if self.view is not None:
            self.desk.do(code, self.view)

    def _next_open(self) -> RecallLine | None:
        """The open recall that is to be confirmed next, where this person may."""
        view = self.view
        if view is None or not was_released(view) or not may(self._frame.who, Act.CONFIRM):
            return None
        return next((one for one in view.recalls if one.confirmation is None), None)

    def confirm_next(self) -> None:
        """Confirm the recall that has been open for the longest time."""
        line = self._next_open()
        if line is not None:
            self.desk.confirm(line)

    def _did(self, changes: Changes, words: str) -> None:
        self._frame.publish(changes, self)
        if words:
            self._frame.notices.say(Kind.NEWS, (words,))
        self._asking = False
        self.load()

    # The big screen.

    def show_wall(self) -> None:
        """Show the watch in large letters over the whole screen."""
        if self.view is None or self.body.currentIndex() == WALL:
            return
        self.body.setCurrentIndex(WALL)
        self.wall.setFocus()
        self._frame.fill_screen(True)
        self._frame.refresh_commands()

    def leave_wall(self) -> None:
        """Come back from the big screen; names are hidden when it is shown again."""
        if self.body.currentIndex() != WALL:
            return
        self.wall.shows_names = False
        self.body.setCurrentIndex(LIST)
        self._frame.fill_screen(False)
        self._frame.refresh_commands()
        self.big.setFocus()

    def _toggle_wall(self) -> None:
        if self.body.currentIndex() == WALL:
            self.leave_wall()
        else:
            self.show_wall()

    def _toggle_names(self) -> None:
        self.wall.toggle_names()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.view is not None:
            self._show_cards(self.view)
            self._faces_came()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        if not event.spontaneous():
            self.leave_wall()
