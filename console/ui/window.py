"""The window's frame: the rail, the top bar, the line at the bottom and the page in front.

It owns who is signed in, which list is open and what every key does, tells each page once what
has changed, and knows nothing of what a page does.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.deployments import DeploymentRef
from console.domain.people import Act, Officer, may
from console.ui.actions import Command, Scope
from console.ui.chosen import Chosen, next_scale
from console.ui.command_actions import CommandActions
from console.ui.desk_lock import DeskLock
from console.ui.desk_watch import DeskWatch
from console.ui.footer import Footer
from console.ui.home import Home
from console.ui.jobs import Jobs, Lane, nothing
from console.ui.notices import Kind, Notices
from console.ui.page import SIGN_IN, FooterFacts, ListFacts, Page, Parts, offered
from console.ui.pieces import lay
from console.ui.rail import Rail
from console.ui.tongue import tr
from console.ui.top_bar import TopBar
from console.ui.typed import belongs_to_field
from console.ui.whole_screen import WholeScreen, frame_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from console.domain.entries import EntryRef
    from console.services.contracts import Changes
    from console.ui.office_watch import WatchFacts
    from console.ui.preferences import Preferences, PreferencesFile
    from console.ui.theme import Theme

TICK = 15_000
"""Milliseconds between two looks at how old the checks are."""


class Window(QWidget):
    """The frame that every page is shown in."""

    def __init__(self, parts: Parts, theme: Theme, kept: PreferencesFile) -> None:
        super().__init__()
        self.theme, self._parts = theme, parts
        self.preferences = kept.read()
        self.notices = Notices(theme)
        self.jobs = Jobs(self.notices.show_trouble, self)
        self._who: Officer | None = None
        self._deployment: DeploymentRef | None = None
        self._facts: ListFacts | None = None
        self._pages: dict[str, Page] = {}
        self._current = self._came_from = ""
        self._footers: dict[str, FooterFacts] = {}
        self.get_ready: Callable[[DeploymentRef], None] = nothing
        self.keys = CommandActions(self)
        self._home = Home(self, theme)
        self._watch = DeskWatch(self, parts, self._home, self)
        self._chosen = Chosen(kept, theme, self.keys, self._home.motion)
        self._lock = DeskLock(self, theme, self.jobs, parts.accounts)
        self._tick = QTimer(self)
        self._build()
        self._wire()
        self._chosen.begin(self.preferences)
        self.refresh_commands()

    def _build(self) -> None:
        self.setWindowTitle(tr("Watch-list review · {office}").format(office=self._parts.office))
        self.setProperty("kind", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(1180, 640)
        self._home.restore(self.preferences.window)
        self.setAcceptDrops(True)
        self._menu, self._person_menu = QMenu(self), QMenu(self)
        self.keys.fill(self._menu)
        self._person_menu.addActions([self.keys.action(one) for one in ("lock", "sign_out")])
        self.rail, self.footer = Rail(self.theme), Footer(self.theme)
        self.top = TopBar(self.theme, self._menu, self._person_menu)
        self.stack = QStackedWidget()
        self.keys.live_in(self.stack)
        self._screen = WholeScreen(self, (self.rail, self.top, self.footer))
        middle = QVBoxLayout()
        lay(middle)
        self._home.tour_place = middle
        middle.addWidget(self._watch.bar)
        middle.addWidget(self.stack, 1)
        frame_in(self, (self.rail, self.top, self.footer, self.notices), middle)

    def _wire(self) -> None:
        self.rail.page_requested.connect(self.go)
        self.top.check_requested.connect(self.check_records)
        self.top.cancel_requested.connect(self._watch.cancel)
        self.keys.asked.connect(self._do)
        self._watch.wire(self.top, self.rail)
        self._watch.facts_changed.connect(self._show_watch)
        self._home.bundle_given.connect(self._go_to_bundle)
        self._home.toured.connect(self._toured)
        self._lock.changed.connect(self.refresh_commands)
        self._lock.sign_out_requested.connect(self.sign_out)
        self._tick.timeout.connect(self._show_facts)
        self._tick.start(TICK)

    def add_page(self, page: Page, *, low: bool = False) -> None:
        """Put a page into the window; every page but the sign-in has a place on the rail."""
        self._pages[page.id] = page
        self.stack.addWidget(page.widget())
        if page.id != SIGN_IN:
            self.rail.add(page.id, tr(page.title), low=low)

    def begin(self) -> None:
        """Show the sign-in page."""
        self._show_person()
        self._bring(SIGN_IN, ())

    # What a page may ask (`page.Frame`).

    @property
    def who(self) -> Officer:
        """Who is signed in; asking while nobody is, is a fault."""
        if self._who is None:
            raise LookupError("nobody is signed in")
        return self._who

    @property
    def deployment(self) -> DeploymentRef | None:
        """The list that is open."""
        return self._deployment

    def acknowledge_recalls(self) -> None:
        """Somebody has seen who was recalled."""
        self._watch.bar.acknowledge()

    def watch_facts(self) -> WatchFacts | None:
        """What is known of the watch over the open list; None where it is not in force."""
        return self._watch.facts_of(self._deployment)

    @property
    def in_front(self) -> str:
        """The id of the page in front."""
        return self._current

    @property
    def came_from(self) -> str:
        """The id of the page that was in front before this one."""
        return self._came_from

    def signed_in(self, who: Officer) -> None:
        """Somebody has come: show what they may see, and where they were."""
        self._who = who
        self.notices.dismiss()
        self._show_person()
        self._lock.guard(who, self.preferences.lock_after)
        self._watch.begin(who)
        pages, last = self._offered(), self.preferences.last_list.get(self._parts.office_key)
        if last and "review" in pages and may(who, Act.DECIDE):
            # Back to where the work was left; nobody else sees a face without asking for it.
            self.open_list(DeploymentRef(last))
            self.go("review")
        else:
            self.go("lists" if "lists" in pages else next(iter(pages), SIGN_IN))
        self._go_to_bundle()

    def sign_out(self) -> None:
        """Let go of everything that is shown, and wait for the next."""
        who = self._who
        if who is None or not self._may_leave():
            return
        self._lock.release()
        self._watch.rest()
        self._note_signed_out(who)
        self._who, self._deployment, self._facts = None, None, None
        self._footers.clear()
        self._home.end_tour()
        self.notices.dismiss()
        for page in self._pages.values():
            page.forget()
        self._show_person()
        self._bring(SIGN_IN, ())

    def _note_signed_out(self, who: Officer) -> None:
        sign_out = partial(self._parts.accounts.sign_out, who)
        self.jobs.ask(Lane.DATABASE, sign_out, nothing, writes=True)

    def open_list(self, ref: DeploymentRef) -> None:
        """Open a list and tell every page."""
        self._deployment, self._facts = ref, None
        self.notices.dismiss()
        self._show_facts()
        for page in self._pages.values():
            page.open_list(ref)
        self.refresh_commands()

    def go(self, page: str, entries: tuple[EntryRef, ...] = ()) -> None:
        """Bring a page to the front, perhaps to show certain entries."""
        if page in self._offered() and (page == self._current or self._may_leave()):
            self._bring(page, entries)

    def offer_bundle(self, bundle: Path) -> None:
        """Take a bundle that was named at the start to where it is taken in."""
        self._home.offer(bundle)

    def take_bundle(self) -> Path | None:
        """The bundle that was given to the window, once."""
        return self._home.take_bundle()

    def _go_to_bundle(self) -> None:
        if self._who is None or not self._home.has_bundle or self._lock.is_locked:
            return
        if may(self._who, Act.IMPORT):
            self.go("lists")
        elif self.take_bundle():
            self.notices.say(Kind.REFUSED, (tr("Your role does not take bundles in."),))

    def publish(self, changes: Changes, initiator: object) -> None:
        """Tell every page, once, what was changed and by which of them."""
        self._watch.heed(changes, initiator)
        for page in self._pages.values():
            page.changes(changes, initiator)

    def show_facts(self, facts: ListFacts) -> None:
        """Say in the top bar what is known of the open list."""
        if facts.deployment.reference == self._deployment:
            self._facts = facts
            self._show_facts()

    def show_footer(self, page: str, facts: FooterFacts) -> None:
        """Say something in the line at the bottom, as long as the page is in front."""
        self._footers[page] = facts
        if page == self._current:
            self.footer.show_facts(facts)

    def ask(self, command: str) -> None:
        """Do what a command's key would do now, if it can be asked for."""
        if self.keys.is_live(command):
            self._do(command)

    def refresh_commands(self) -> None:
        """Look again at which commands can be asked for."""
        self.keys.refresh(partial(self._is_live, self._offered()))

    def keys_of(self, command: str) -> str:
        """The first key of a command as people read it, '' where it has none."""
        return self.keys.key_of(command)

    def apply_preferences(self, preferences: Preferences) -> None:
        """Take, keep and show changed preferences."""
        before, self.preferences = self.preferences, preferences
        problems = self._chosen.take(before, preferences)
        self.top.check.show_key(self.keys_of("check"))
        if self._who is not None and before.lock_after != preferences.lock_after:
            self._lock.guard(self._who, preferences.lock_after)
        if problems:
            self.notices.say(Kind.OUT_OF_REACH, problems)

    # The frame's own commands.

    def check_records(self) -> None:
        """Check the open list against its sources."""
        if self.keys.is_live("check") and self._deployment is not None:
            self._watch.check(self.who, self._deployment)

    def show_keys(self) -> None:
        """Show the sheet of every key."""
        from console.ui.key_sheet import KeySheet  # noqa: PLC0415 - rarely asked for

        if self.findChild(KeySheet) is None:
            KeySheet(self.theme, self.keys.all(), self).open_in_steps()

    def show_tour(self) -> None:
        """Show the tour of the keys."""
        self._home.show_tour(self.keys_of)

    def _toured(self) -> None:
        self.apply_preferences(replace(self.preferences, tour_done=True))

    def lock_now(self) -> None:
        """Hide everything until the password is given."""
        self._lock.lock_now()

    def fill_screen(self, alone: bool) -> None:
        """Fill the screen with the page alone, or bring back what is around it."""
        self._screen.stand_alone(alone)
        self._watch.bar.stand_back(alone and self._current == "watch")

    @cached_property
    def _own(self) -> Mapping[str, Callable[[], None]]:
        own: dict[str, Callable[[], None]] = {
            "check": self.check_records,
            "keys": self.show_keys,
            "lock": self.lock_now,
            "sign_out": self.sign_out,
            "larger": partial(self._scale_text, 1),
            "smaller": partial(self._scale_text, -1),
            "full_screen": self._screen.toggle,
        }
        return own | {f"go_{page}": partial(self.go, page) for page in self._pages}

    def _do(self, command: str) -> None:
        if (own := self._own.get(command)) is not None:
            own()
        elif self._current in self._pages:
            known = self._pages[self._current].commands().get(command)
            if known is not None:
                known()

    def _is_live(self, offered_: frozenset[str], command: Command) -> bool:
        if self._who is None or self._lock.is_locked:
            return False
        if command.id == "check":
            allowed = may(self._who, Act.CHECK)
            return allowed and self._deployment is not None and not self._watch.is_checking
        if command.scope is Scope.WINDOW:
            page = command.id.removeprefix("go_")
            return not command.id.startswith("go_") or page in offered_
        front = self._pages.get(self._current)
        return front is not None and command.scope.value == self._current and front.offers(command)

    def _scale_text(self, step: int) -> None:
        scale = next_scale(self.preferences.text_scale, step)
        self.apply_preferences(replace(self.preferences, text_scale=scale))

    def _offered(self) -> frozenset[str]:
        return offered(self._pages, self._who)

    def _may_leave(self) -> bool:
        page = self._pages.get(self._current)
        return page is None or page.may_leave()

    def _bring(self, name: str, entries: tuple[EntryRef, ...]) -> None:
        page = self._pages[name]
        if name != self._current:
            self.notices.dismiss_news()
        self._came_from, self._current = self._current, name
        self.rail.mark(name)
        self.stack.setCurrentWidget(page.widget())
        self.footer.show_facts(self._footers.get(name, FooterFacts()))
        self._show_facts()
        page.shown(entries)
        self.refresh_commands()
        if name == "review" and may(self.who, Act.DECIDE) and not self.preferences.tour_done:
            self._home.show_tour_soon(self.keys_of)

    def _show_person(self) -> None:
        self.top.show_person(self._who)
        self.rail.offer(self._offered())
        self.refresh_commands()

    def _show_watch(self) -> None:
        self._lock.tell(self._watch.in_short)
        self._show_facts()

    def _show_facts(self) -> None:
        if (page := self._pages.get(self._current)) is None:
            return
        self.top.show_heading(tr(page.title), "")
        facts = self._facts if page.about_list and self._who is not None else None
        self.top.show_list(facts, self._parts.clock(), self._current, self.watch_facts())

    @override
    def event(self, event: QEvent) -> bool:
        dropped = isinstance(event, QDropEvent) and self._home.takes(event)
        if dropped or belongs_to_field(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self._screen.leave():
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._lock.is_locked and not self._may_leave():
            event.ignore()
            return
        self.apply_preferences(replace(self.preferences, window=self._home.place()))
        who, self._who = self._who, None
        if who is not None:
            self._note_signed_out(who)
        self._tick.stop()
        self._watch.rest()
        self._lock.release()
        for page in self._pages.values():
            page.forget()
        self.jobs.close()
        event.accept()
