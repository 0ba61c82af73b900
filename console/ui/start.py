"""Opens the window on the parts that the console is made of, and runs it until it is closed."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from console import enumerations, starting
from console.domain.people import Act
from console.packed import START
from console.services.bulk import put_aside_from_now_on
from console.ui.ahead import Ahead
from console.ui.desk_lock import DeskLock
from console.ui.jobs import Lane, nothing
from console.ui.late_page import About, LatePage, MakePage
from console.ui.office_watch import OfficeWatch
from console.ui.preferences import PreferencesFile
from console.ui.records_check import RecordsCheck
from console.ui.review_page import ReviewPage
from console.ui.theme import STYLE, Theme
from console.ui.tongue import later, speak, tr
from console.ui.window import Window

if TYPE_CHECKING:
    from pathlib import Path

    from console.ui.page import Parts

FURTHER_FONTS_AFTER = 1_500
"""Milliseconds after the start at which the fonts for other scripts are loaded."""
STARTED_AFTER = 2_000
"""Milliseconds after which Python's search for rubbish begins, which a start is spared."""


NAME: Final = later("Watch-list review")
TURN = 0.001
"""Seconds that a job may keep Python to itself while the window waits to paint."""


def _sign_in() -> MakePage:
    from console.ui.sign_in import SignInPage

    return SignInPage


def _lists() -> MakePage:
    from console.ui.lists_page import ListsPage

    return ListsPage


def _signoff() -> MakePage:
    from console.ui.signoff_page import SignOffPage

    return SignOffPage


def _watch() -> MakePage:
    from console.ui.watch_page import WatchPage

    return WatchPage


def _audit() -> MakePage:
    from console.ui.audit_page import AuditPage

    return AuditPage


def _settings() -> MakePage:
    from console.ui.settings_page import SettingsPage

    return SettingsPage


def _help() -> MakePage:
    from console.ui.help_page import HelpPage

    return HelpPage


UPPER: Final = (
    (About("sign_in", ""), _sign_in),
    (About("lists", later("Lists"), Act.SEE_LISTS), _lists),
    (About("signoff", later("Sign-off"), Act.SEE_FACES, about_list=True), _signoff),
    (About("watch", later("Watch"), Act.WATCH, about_list=True), _watch),
    (About("audit", later("Audit"), Act.READ_LOG), _audit),
)
LOWER: Final = (
    (About("settings", later("Settings")), _settings),
    (About("help", later("Help")), _help),
)
"""Every page but Review, which has to be there at once; above and below on the rail."""
SOON: Final = ("lists", "signoff", "watch")
"""The pages of somebody who works on a list: made before they are asked for."""


def make_application() -> QApplication:
    """The one application object, made if it is not there yet."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    application = QApplication([*sys.argv[:1], "-style", STYLE])
    application.setProperty("style", STYLE)
    sys.setswitchinterval(TURN)
    application.setApplicationName("watchlist-console")
    return application


def make_window(parts: Parts, application: QApplication) -> Window:
    """The window with all its pages, not yet shown."""
    kept = PreferencesFile(parts.config_folder)
    chosen = kept.read()
    speak(chosen.language)
    application.setApplicationDisplayName(tr(NAME))
    theme = Theme(application)
    theme.choose(chosen.scheme, chosen.text_scale)
    window = Window(parts, theme, kept)
    review = ReviewPage(parts, window)
    pages = {}
    for about, load in (*UPPER, *LOWER):
        pages[about.id] = LatePage(about, load, parts, window)
        window.add_page(pages[about.id], low=(about, load) in LOWER)
        if about.id == "lists":
            window.add_page(review)
    soon = [pages[name] for name in SOON]
    modules = partial(_load_what_keys_ask_for, parts)
    ahead = Ahead(
        window.jobs, soon, modules, (window.notices.get_ready, *review.made_ahead), window
    )
    review.loaded.connect(START.is_over, Qt.ConnectionType.SingleShotConnection)
    review.loaded.connect(ahead.begin)
    window.get_ready = review.get_ready
    return window


def pass_over(window: Window) -> None:
    """Let Python's search for rubbish pass over what is there once the window is complete.

    It stops the window for as long as there is much to walk over. For a program that has one
    window as long as it runs: from then on it is searched while nobody waits (see `rubbish`).
    """
    ahead = window.findChild(Ahead)
    if isinstance(ahead, Ahead):
        ahead.done.connect(partial(_search_at_rest, window))
        ahead.done.connect(partial(window.jobs.ask, Lane.NETWORK, START.keep, nothing))
    QTimer.singleShot(STARTED_AFTER, partial(starting.is_over, for_good=True))
    QTimer.singleShot(STARTED_AFTER, enumerations.is_over)  # though nobody opens a list


def _search_at_rest(window: Window) -> None:
    from console.ui.rubbish import Rubbish  # nothing of it loads before the window is complete

    put_aside_from_now_on()
    lock, review = window.findChild(DeskLock), window.findChild(ReviewPage)
    if isinstance(lock, DeskLock) and lock.findChild(Rubbish) is None:
        rubbish = Rubbish(lock)
        if isinstance(review, ReviewPage):
            review.loaded.connect(rubbish.put_aside)
        for check in window.findChildren(RecordsCheck):
            check.checked.connect(rubbish.put_aside)
        for watch in window.findChildren(OfficeWatch):
            watch.went_round.connect(rubbish.put_aside)


def _load_what_keys_ask_for(parts: Parts) -> None:
    """Load what the keys of an officer at work would otherwise load; in any thread."""
    from console.ui import (
        asides,
        batch_sheet,
        compare_pane,
        facts_card,
        glance_sheet,
        help_page,
        history_panel,
        key_sheet,
        key_tour,
        lock_screen,
        refer_panel,
        settings_page,
        thread_panel,
    )

    _ = (asides, batch_sheet, compare_pane, facts_card, glance_sheet)
    _ = (help_page, history_panel, key_sheet, key_tour, lock_screen, refer_panel, settings_page)
    _ = thread_panel
    # A service is made when it is first asked for anything.
    _ = (
        parts.check.run,
        parts.signoff.view,
        parts.watch.view,
        parts.vigilance.assurance,
        parts.casebook.timeline,
        parts.compare.open,
        parts.review.batch,
        parts.lists.summaries,
    )


def run_window(parts: Parts, bundle: Path | None = None) -> int:
    """Open the window, run it until it is closed, and give the exit status."""
    from console.ui.notices import CrashHook

    application = make_application()
    window = make_window(parts, application)
    pass_over(window)
    crash = CrashHook(window)
    crash.install()
    QTimer.singleShot(FURTHER_FONTS_AFTER, window.theme.load_further_fonts)
    window.begin()
    if bundle is not None:
        window.offer_bundle(bundle)
    window.show()
    try:
        return application.exec()
    finally:
        crash.remove()
        window.jobs.close()
