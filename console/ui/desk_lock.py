"""Locking the desk: after a while without a touch, or at once when asked.

Everything that is open is covered, whichever window it stands in, and only the password of
whoever is signed in, through the accounts service, uncovers it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from console.domain.refusals import OutOfReachError, RefusedError
from console.ui.idle import IdleWatch
from console.ui.jobs import Jobs, Lane
from console.ui.notices import show_fault
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from console.domain.people import Officer
    from console.services.accounts import Accounts
    from console.ui.lock_screen import Cover, LockScreen
    from console.ui.theme import Theme

MINUTE = 60_000


class DeskLock(QObject):
    """Covers and uncovers the windows of one person at the desk."""

    changed = Signal()
    released = Signal()
    sign_out_requested = Signal()

    def __init__(self, window: QWidget, theme: Theme, jobs: Jobs, accounts: Accounts) -> None:
        super().__init__(window)
        self._window, self._theme, self._jobs, self._accounts = window, theme, jobs, accounts
        self._who: Officer | None = None
        self._minutes = 0
        self._screen: LockScreen | None = None
        self._covers: list[Cover] = []
        self._focus: QWidget | None = None
        self._words = ""
        self._idle = IdleWatch(self)
        self._idle.left_alone.connect(self._left_alone)

    @property
    def is_locked(self) -> bool:
        """Whether everything is covered."""
        return self._screen is not None

    @property
    def screen(self) -> LockScreen | None:
        """The sheet with the password field, while locked."""
        return self._screen

    def guard(self, who: Officer, minutes: int) -> None:
        """Watch over this person's desk; lock after so many minutes without a touch."""
        self._who, self._minutes = who, minutes
        self._idle.watch(minutes * MINUTE)

    def release(self) -> None:
        """Stop watching and uncover: whoever was here has signed out."""
        self._idle.rest()
        self._who = None
        self._uncover()
        self.released.emit()

    def tell(self, words: str) -> None:
        """Say over the cover how the lists in force stand; it must name nobody."""
        self._words = words
        if self._screen is not None:
            self._screen.show_watch(words)

    def lock_now(self) -> None:
        """Cover everything because somebody asked for it."""
        self._cover(0)

    def _left_alone(self) -> None:
        self._cover(self._minutes)

    def _cover(self, minutes: int) -> None:
        if self._who is None or self._screen is not None:
            return
        from console.ui.lock_screen import Cover, LockScreen  # noqa: PLC0415 - no start needs it

        self._focus = QApplication.focusWidget()
        modal = QApplication.activeModalWidget() or self._window
        for other in QApplication.topLevelWidgets():
            if other.isVisible() and other is not modal and other.isWindow():
                self._covers.append(Cover(self._theme, other))
        self._screen = LockScreen(self._theme, modal, self._who, minutes)
        self._screen.unlock_requested.connect(self._unlock)
        self._screen.sign_out_requested.connect(self.sign_out_requested)
        self._screen.show_watch(self._words)
        self._screen.password.setFocus()
        self.changed.emit()

    def _unlock(self, password: str) -> None:
        if self._who is not None:
            self._jobs.ask(
                Lane.DATABASE,
                partial(self._accounts.unlock, self._who, password),
                self._unlocked,
                self._refused,
            )

    def _unlocked(self, _result: object) -> None:
        self._uncover()
        if self._focus is not None and self._focus.isVisible():
            self._focus.setFocus()
        self._idle.watch(self._minutes * MINUTE)
        self.changed.emit()

    def _refused(self, trouble: BaseException) -> None:
        if self._screen is None:
            return
        if isinstance(trouble, RefusedError):
            self._screen.refuse(said(trouble.objections[0].sentence))
        elif isinstance(trouble, OutOfReachError):
            self._screen.refuse(said(trouble.sentence))
        else:
            reference = show_fault(None, trouble)
            self._screen.refuse(
                tr("The console has a fault, reference {reference}; try again.").format(
                    reference=reference
                )
            )

    def _uncover(self) -> None:
        for cover in (*self._covers, *((self._screen,) if self._screen else ())):
            cover.hide()
            cover.setParent(None)
            cover.deleteLater()
        self._covers, self._screen = [], None
