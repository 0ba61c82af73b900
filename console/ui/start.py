"""Opens the window on the parts that the console is made of, and runs it until it is closed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from console.ui.audit_page import AuditPage
from console.ui.help_page import HelpPage
from console.ui.late_page import LatePage
from console.ui.lists_page import ListsPage
from console.ui.notices import CrashHook
from console.ui.preferences import PreferencesFile
from console.ui.review_page import ReviewPage
from console.ui.settings_page import SettingsPage
from console.ui.sign_in import SignInPage
from console.ui.signoff_page import SignOffPage
from console.ui.theme import Theme
from console.ui.window import Window

if TYPE_CHECKING:
    from pathlib import Path

    from console.ui.page import Page, Parts

FURTHER_FONTS_AFTER = 1_500
"""Milliseconds after the start at which the fonts for other scripts are loaded."""


TURN = 0.001
"""Seconds that a job may keep Python to itself while the window waits to paint."""


def make_application() -> QApplication:
    """The one application object, made if it is not there yet."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    application = QApplication(sys.argv[:1])
    sys.setswitchinterval(TURN)
    application.setApplicationName("watchlist-console")
    application.setApplicationDisplayName("Watch-list review")
    return application


def make_window(parts: Parts, application: QApplication) -> Window:
    """The window with all its pages, not yet shown."""
    kept = PreferencesFile(parts.config_folder)
    theme = Theme(application)
    chosen = kept.read()
    theme.choose(chosen.scheme, chosen.text_scale)
    window = Window(parts, theme, kept)
    upper: tuple[Page, ...] = (
        SignInPage(parts, window),
        ListsPage(parts, window),
        ReviewPage(parts, window),
        LatePage(SignOffPage, parts, window),
        LatePage(AuditPage, parts, window),
    )
    for page in upper:
        window.add_page(page)
    for late in (LatePage(SettingsPage, parts, window), LatePage(HelpPage, parts, window)):
        window.add_page(late, low=True)
    return window


def run_window(parts: Parts, bundle: Path | None = None) -> int:
    """Open the window, run it until it is closed, and give the exit status."""
    application = make_application()
    window = make_window(parts, application)
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
