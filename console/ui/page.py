"""What the window and its pages know of each other, and nothing more.

A page is a widget that satisfies `Page`; the window satisfies `Frame` and is handed to each page
when it is made. No page imports the window or another page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from console.domain.people import may

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from console.domain.deployments import Deployment, DeploymentRef, Stage
    from console.domain.entries import EntryRef
    from console.domain.people import Act, Officer
    from console.domain.records import SourceReading
    from console.services.accounts import Accounts
    from console.services.casebook import Casebook
    from console.services.check import Check
    from console.services.compare import Compare
    from console.services.contracts import Bundle, Changes, Clock, RejectedRow, SourceSpec
    from console.services.drill import Drill
    from console.services.erase import Erase
    from console.services.handover import HandOver
    from console.services.holds import Holds
    from console.services.inspect import Inspect
    from console.services.intake import Intake
    from console.services.later import Later
    from console.services.lists import Lists
    from console.services.publish import Publish
    from console.services.review import Review
    from console.services.setup import Setup
    from console.services.signoff import SignOff
    from console.services.stops import Row, Stops
    from console.services.systems import Systems
    from console.services.threads import Threads
    from console.services.vigilance import Vigilance
    from console.services.watch import Watch
    from console.services.watch_glance import Glances
    from console.ui.actions import Command
    from console.ui.jobs import Jobs
    from console.ui.notices import Notices
    from console.ui.office_watch import WatchFacts
    from console.ui.preferences import Preferences
    from console.ui.theme import Theme


class MadeKey(Protocol):
    """A new signing key: the PKCS#12 file, the trust root (PEM) to hand out, its fingerprint."""

    @property
    def p12(self) -> bytes:
        """The key file."""
        ...

    @property
    def root_pem(self) -> bytes:
        """What a checker needs to know the key by."""
        ...

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the trust root's certificate, in hexadecimal."""
        ...


class StopsFile(Protocol):
    """A file of the engagement team's results: its rows, and the figures of the street."""

    @property
    def rows(self) -> Sequence[Row]:
        """The rows with their lines."""
        ...

    @property
    def figures(self) -> Mapping[str, str]:
        """The figures by name."""
        ...


class PagePictures(Protocol):
    """Draws a PDF's pages as PNG pictures, a dozen at most, from the one numbered `first`."""

    def __call__(self, pdf: bytes, first: int = 0) -> tuple[bytes, ...]:
        """The pictures; none where there is no such page."""
        ...


SIGN_IN: Final = "sign_in"


class Parts(NamedTuple):
    """Everything outside the window that its pages ask: the services, made by `app`.

    `office` is the office's name for people ("this desk" for an embedded store), `office_key`
    tells offices apart in the officer's own preferences and names nobody. `config_folder` is
    where those preferences lie. `open_bundle` reads a proposal bundle (a folder, a zip or a
    table), raising RefusedError where it is none. `first_code` says whether the office still
    waits for its first administrator. `read_sources` reads a file of source mappings,
    `read_stops` one of the engagement team's results (bytes, name),
    `write_rejected` writes the rows that an import set aside, `page_pictures` draws a PDF's
    pages as PNG, and `make_key` makes a signing key (who, organisation, passphrase, moment).
    """

    accounts: Accounts
    lists: Lists
    intake: Intake
    check: Check
    review: Review
    compare: Compare
    signoff: SignOff
    inspect: Inspect
    setup: Setup
    threads: Threads
    casebook: Casebook
    vigilance: Vigilance
    watch: Watch
    glances: Glances
    handover: HandOver
    systems: Systems
    stops: Stops
    holds: Holds
    erase: Erase
    publish: Publish
    later: Later
    drill: Drill
    clock: Clock
    office: str
    office_key: str
    config_folder: Path
    open_bundle: Callable[[Path], AbstractContextManager[Bundle]]
    first_code: Callable[[], bool]
    read_sources: Callable[[Path], tuple[SourceSpec, ...]]
    read_stops: Callable[[bytes, str], StopsFile]
    write_rejected: Callable[[Sequence[RejectedRow], Path, Callable[[str], None] | None], None]
    page_pictures: PagePictures
    make_key: Callable[[str, str, str, datetime], MadeKey]


class ListFacts(NamedTuple):
    """What the top bar says of the open list."""

    deployment: Deployment
    stage: Stage
    entries: int
    checked_at: datetime | None
    readings: tuple[SourceReading, ...] = ()
    signed_at: datetime | None = None


class FooterFacts(NamedTuple):
    """What the line at the bottom says: words, or the progress `done` of `whole`."""

    words: tuple[str, ...] = ()
    done: int = 0
    whole: int = 0
    right: str = ""


class Page(Protocol):
    """One page of the window. It is also a QWidget, which `widget` gives."""

    id: str
    """A key of the rail: lists, review, signoff, watch, audit, settings, help."""
    title: str
    needs: Act | None
    """What somebody must be allowed to do to see it; None for everybody."""
    about_list: bool
    """Whether it shows the open list, so that the top bar names the list."""

    def widget(self) -> QWidget:
        """The widget to put into the window."""
        ...

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """Its commands by their id in `actions.COMMANDS`."""
        ...

    def offers(self, command: Command) -> bool:
        """Whether one of its commands can be asked for now."""
        ...

    def open_list(self, ref: DeploymentRef | None) -> None:
        """Another list was opened (or none is); load when next shown."""
        ...

    def shown(self, entries: tuple[EntryRef, ...]) -> None:
        """It has come to the front, perhaps to show certain entries."""
        ...

    def may_leave(self) -> bool:
        """Whether it may go to the back; it says itself why not."""
        ...

    def changes(self, changes: Changes, initiator: object) -> None:
        """Something was changed; amend what is shown, unless this page did it."""
        ...

    def forget(self) -> None:
        """Somebody signed out: let go of every name, face and typed word."""
        ...


class Frame(Protocol):
    """What a page may ask of the window."""

    jobs: Jobs
    notices: Notices
    theme: Theme
    preferences: Preferences

    @property
    def who(self) -> Officer:
        """Who is signed in; nobody's pages are shown while nobody is."""
        ...

    @property
    def deployment(self) -> DeploymentRef | None:
        """The list that is open."""
        ...

    @property
    def came_from(self) -> str:
        """The id of the page that was in front before this one."""
        ...

    def watch_facts(self) -> WatchFacts | None:
        """What is known of the watch over the open list; None where it is not in force."""
        ...

    def show_tour(self) -> None:
        """Show the tour of the keys."""
        ...

    def signed_in(self, who: Officer) -> None:
        """The sign-in page reports who has come."""
        ...

    def open_list(self, ref: DeploymentRef) -> None:
        """Open a list and tell every page."""
        ...

    def get_ready(self, ref: DeploymentRef) -> None:
        """A list may be opened soon: what that needs may be read."""
        ...

    def go(self, page: str, entries: tuple[EntryRef, ...] = ()) -> None:
        """Bring a page to the front, perhaps to show certain entries."""
        ...

    def take_bundle(self) -> Path | None:
        """The bundle that was given to the window, once."""
        ...

    def publish(self, changes: Changes, initiator: object) -> None:
        """Tell every page, once, what was changed and by which of them."""
        ...

    def show_facts(self, facts: ListFacts) -> None:
        """Say in the top bar what is known of the open list."""
        ...

    def show_footer(self, page: str, facts: FooterFacts) -> None:
        """Say something in the line at the bottom, as long as the page is in front."""
        ...

    def ask(self, command: str) -> None:
        """Do what a command's key would do now, if it can be asked for."""
        ...

    def fill_screen(self, alone: bool) -> None:
        """Fill the screen with the page alone, or bring back what is around it."""
        ...

    def refresh_commands(self) -> None:
        """What a page offers has changed: look at it again."""
        ...

    def keys_of(self, command: str) -> str:
        """The first key of a command as people read it, '' where it has none."""
        ...

    def apply_preferences(self, preferences: Preferences) -> None:
        """Take, keep and show changed preferences."""
        ...


def offered(pages: Mapping[str, Page], who: Officer | None) -> frozenset[str]:
    """The pages with a place on the rail that this person may open; none before somebody came."""
    if who is None:
        return frozenset()
    return frozenset(
        name
        for name, page in pages.items()
        if name != SIGN_IN and (page.needs is None or may(who, page.needs))
    )
