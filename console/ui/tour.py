"""A tour of the real window on a platform without a screen: a day as its officers live it.

One rule: what can be done by key or by click is done so; the tour calls a service only to read
what there is to do.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest

from console.domain.decisions import DecisionState
from console.domain.findings import Verdict
from console.domain.refusals import OutOfReachError
from console.services.workshop import Hand, Script, Toured
from console.ui.actions import BY_ID
from console.ui.audit_page import AuditPage
from console.ui.history_panel import HistoryPanel
from console.ui.key_sheet import KeySheet
from console.ui.lists_page import ListsPage
from console.ui.preferences import Preferences, PreferencesFile
from console.ui.review_page import ReviewPage
from console.ui.robot import QuietPlatform, Robot
from console.ui.sign_in import SignInPage
from console.ui.signing_dialog import SigningDialog
from console.ui.signoff_page import SignOffPage
from console.ui.start import make_application, make_window
from console.ui.tongue import tr
from console.ui.watch_page import WatchPage

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.services.desk import Desk
    from console.ui.deciding import Deciding
    from console.ui.page import Parts
    from console.ui.window import Window

SIZE: Final = (1440, 900)
TAKE_BACK_AFTER: Final = 3
"""After how many decisions one is taken back, to show that it can be."""

_DONE: Final = frozenset({DecisionState.APPROVED, DecisionState.STRUCK, DecisionState.WAITING})
_FIRST_OF: Final = {
    Verdict.SUPPORTED: "review-supported",
    Verdict.JUDGE: "review-needs-judgement",
    Verdict.NOT_LAWFUL: "review-not-lawful",
    Verdict.NOTE: "review",
}


@contextmanager
def opened_tour(parts: Parts) -> Iterator[WindowTour]:
    """The window, shown where there is no screen, for as long as the `with` lasts."""
    with QuietPlatform():
        application = make_application()
        # The pictures are of the console at work, not of somebody's first time at it.
        PreferencesFile(parts.config_folder).keep(Preferences(tour_done=True))
        window = make_window(parts, application)
        window.resize(*SIZE)
        try:
            window.theme.load_further_fonts()
            tour = WindowTour(application, window, parts)
            tour.begin()
            window.show()
            QTest.qWaitForWindowActive(window)
            yield tour
        finally:
            window.close()
            window.jobs.close()
            window.deleteLater()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class WindowTour:
    """Drives the window by keys and clicks (see `services.workshop.Tour`)."""

    def __init__(self, application: QApplication, window: Window, parts: Parts) -> None:
        self._robot = Robot(application, window, window)
        self._window, self._parts = window, parts
        self._seen: set[str] = set()

    def begin(self) -> None:
        """Show the first page."""
        self._window.begin()

    def review(self, script: Script, pictures: Path) -> Toured:
        """The officer signs in, checks the records and decides by keyboard."""
        self._folder, made = pictures, len(self._robot.pictures)
        self._once("sign-in")
        self._sign_in(script.officer)
        self._once("lists")
        self._open_list(script.deployment)
        self._robot.key("F5")
        self._robot.settle()
        self._go("review")
        decided = self._decide_all(script)
        self._panels()
        self._in_the_dark("review-dark")
        for page in ("settings", "help"):
            self._go(page)
            self._once(page)
        self._sign_out()
        return replace(decided, pictures=tuple(self._robot.pictures[made:]))

    def sign(self, script: Script, pictures: Path) -> Toured:
        """The superintendent signs in, reads the Sign-off page, signs, and reads the log."""
        self._folder, made = pictures, len(self._robot.pictures)
        self._sign_in(script.authoriser)
        self._open_list(script.deployment)
        self._robot.key("F5")
        self._robot.settle()
        self._go("signoff")
        self._once("sign-off-before")
        self._in_the_dark("sign-off-dark")
        self._give_signature(script)
        self._once("sign-off-after")
        self._go("audit")
        self._verify_log()
        self._once("audit")
        self._sign_out()
        return Toured(tuple(self._robot.pictures[made:]), 0, 0, 0)

    def watch(self, script: Script, pictures: Path) -> Toured:
        """The superintendent looks at the watch over the signed list, and at the big screen."""
        self._folder, made = pictures, len(self._robot.pictures)
        self._sign_in(script.authoriser)
        self._open_list(script.deployment)
        self._go("watch")
        page = self._robot.found(WatchPage, "the Watch page")
        self._robot.until(
            lambda: _is_watched(page) and not _doubt(self._window),
            "the first round of the watch",
            60,
        )
        self._window.acknowledge_recalls()
        self._robot.settle()
        self._once("watch")
        self._in_the_dark("watch-dark")
        self._robot.key("F")
        self._robot.until(page.wall.isVisible, "the big screen")
        self._once("watch-wall")
        self._robot.key("Esc")
        self._sign_out()
        return Toured(tuple(self._robot.pictures[made:]), 0, 0, 0)

    def _once(self, name: str) -> None:
        """A picture of what is on show, the first time that it is."""
        if name not in self._seen:
            self._seen.add(name)
            self._robot.picture(self._folder, name)

    # Coming and going.

    def _sign_in(self, hand: Hand) -> None:
        page = self._robot.found(SignInPage, "the sign-in page")
        self._robot.until(page.number.isVisible, "the field for the number")
        self._robot.write_into(page.number, f"{hand.id}\r")
        self._robot.write_into(page.password, f"{hand.password}\r")
        self._robot.until(self._is_in, f"{hand.id} to be signed in")
        self._robot.settle()

    def _is_in(self) -> bool:
        try:
            return bool(self._window.who.id)
        except LookupError:
            return False

    def _sign_out(self) -> None:
        self._robot.settle()
        self._robot.key("Ctrl+Shift+Q")
        self._robot.until(lambda: not self._is_in(), "the officer to be signed out")
        self._robot.settle()

    def _open_list(self, ref: DeploymentRef) -> None:
        """Open the list with Enter on its row of the Lists page."""
        page = self._robot.found(ListsPage, "the Lists page")
        self._robot.until(lambda: page.chosen is not None, "the list on the Lists page")
        page.view.setFocus()
        self._robot.key("Return")
        self._robot.until(lambda: self._window.deployment == ref, f"{ref} to be opened")
        self._robot.settle()

    def _go(self, page: str) -> None:
        """Go to a page by its key."""
        self._robot.settle()
        self._robot.key(BY_ID[f"go_{page}"].keys[0])
        self._robot.until(lambda: self._window.in_front == page, f"the {page} page")
        self._robot.settle()

    def _in_the_dark(self, name: str) -> None:
        light = self._window.preferences
        self._window.apply_preferences(replace(light, scheme="dark"))
        self._once(name)
        self._window.apply_preferences(replace(self._window.preferences, scheme="light"))
        self._robot.settle()

    # Reviewing.

    def _decide_all(self, script: Script) -> Toured:
        """Decide entry after entry as they come onto the desk."""
        approvals: list[bool] = []
        passed: dict[EntryRef, bool] = {}
        took_back = False
        while len(approvals) < script.by_key:
            desk = self._laid()
            ref = desk.entry.ref
            if desk.standing is not None:
                self._once(_FIRST_OF[desk.standing.standing])
            note = script.words_for(desk)
            if ref in passed or desk.row.state in _DONE or desk.against_strike:
                passed.setdefault(ref, desk.row.state in _DONE)
                if not self._waiting(passed) or not self._onward(ref):
                    break
            elif note is None or desk.against_approval or desk.picture is None:
                self._strike(desk)
                approvals.append(False)
            else:
                self._approve(desk, note)
                approvals.append(True)
            if not took_back and len(approvals) == TAKE_BACK_AFTER:
                took_back = True
                self._take_back()
                approvals.pop()
        left = sum(not done for done in passed.values())
        return Toured((), approvals.count(True), approvals.count(False), left)

    def _laid(self) -> Desk:
        """The entry on the desk, once it may be decided."""
        deciding = self._deciding

        def ready() -> bool:
            return deciding.desk is not None and deciding.readiness.can_decide

        self._robot.until(ready, "an entry on the desk")
        desk = deciding.desk
        if desk is None:
            raise OutOfReachError("The tour of the window lost the entry on the desk.")
        return desk

    def _approve(self, desk: Desk, note: str) -> None:
        self._robot.key("A")
        if note:
            self._robot.until(lambda: self._robot.typing, "the field for the reason")
            self._robot.write(note)
            self._once("review-reason")
            self._robot.key("Esc")
            self._robot.key("A")
        self._decided(desk)

    def _strike(self, desk: Desk) -> None:
        self._robot.key("X")
        self._robot.until(lambda: self._robot.typing, "the list of reasons")
        self._once("review-strike")
        self._robot.key("1")
        self._decided(desk)

    def _onward(self, ref: EntryRef) -> bool:
        """Go on from an entry that cannot be decided; False where there is nothing after it."""
        self._robot.key("J")
        return self._robot.comes(lambda: self._elsewhere(ref), 5)

    def _decided(self, desk: Desk) -> None:
        ref = desk.entry.ref
        self._robot.until(
            lambda: self._elsewhere(ref) or self._state_here() in _DONE, f"{ref} to be decided"
        )

    def _take_back(self) -> None:
        """Take the last decision back with Ctrl+Z."""
        self._laid()
        self._robot.settle()
        self._robot.key("Ctrl+Z")
        self._robot.until(
            lambda: any(tr("Taken back") in words for words in self._window.notices.sentences),
            "a decision to be taken back",
        )
        self._laid()
        self._once("review-taken-back")

    def _elsewhere(self, ref: EntryRef) -> bool:
        desk = self._deciding.desk
        return desk is not None and desk.entry.ref != ref

    def _state_here(self) -> DecisionState | None:
        desk = self._deciding.desk
        return desk.row.state if desk is not None else None

    def _waiting(self, passed: Container[EntryRef]) -> bool:
        ref = self._window.deployment
        if ref is None:
            return False
        rows = self._parts.review.queue(self._window.who, ref).rows
        return any(row.state not in _DONE and row.ref not in passed for row in rows)

    @property
    def _deciding(self) -> Deciding:
        return self._robot.found(ReviewPage, "the Review page").deciding

    def _panels(self) -> None:
        """The officer's last decisions, and the sheet of keys."""
        robot = self._robot
        robot.settle()
        robot.key("H")
        panel = robot.found(HistoryPanel, "the last decisions")
        robot.until(lambda: robot.is_in(panel), "the focus in the last decisions")
        self._once("review-history")
        robot.key("Esc")
        robot.until(panel.isHidden, "the last decisions to close")
        robot.key("?")
        sheet = robot.found(KeySheet, "the sheet of keys")
        robot.until(lambda: robot.is_in(sheet), "the focus in the sheet of keys")
        self._once("keys")
        robot.key("Esc")
        robot.until(lambda: not robot.dialogs, "the sheet of keys to close")

    # Signing.

    def _give_signature(self, script: Script) -> None:
        """Open the signing dialog, give it the key file and the passphrase, and sign."""
        robot = self._robot
        signoff = robot.found(SignOffPage, "the Sign-off page")
        robot.until(lambda: signoff.sign.isEnabled() and signoff.sign.isVisible(), "Sign…")
        robot.press(signoff.sign)
        dialog = robot.found(SigningDialog, "the dialog that signs")
        robot.settle()
        robot.until(lambda: dialog.drawn is not None, "the draft of the certificate")
        self._once("sign-off-draft")
        robot.press(dialog.choose)
        robot.choose_file(script.key)
        robot.until(lambda: dialog.key_name.text() == script.key.name, "the key file")
        robot.write_into(dialog.passphrase, script.passphrase)
        self._once("sign-off-key")
        robot.press(dialog.send)
        robot.until(lambda: dialog.steps.currentIndex() == 1, "the signature")
        self._once("sign-off-signed")
        robot.press(dialog.close_button)
        robot.settle()

    def _verify_log(self) -> None:
        page = self._robot.found(AuditPage, "the Audit page")
        self._robot.press(page.verify)
        self._robot.until(page.verdict_card.isVisible, "the verdict on the log")


def _is_watched(page: WatchPage) -> bool:
    """Whether the page shows a list that is confirmed, with every face that it can show."""
    view = page.view
    return (
        view is not None
        and view.confirmed is not None
        and view.confirmed.ok
        and all(row.face.is_shown for row in page.recalls.rows)
    )


def _doubt(window: Window) -> str:
    """Why what the bars say of the list is not confirmed, '' where it is."""
    facts = window.watch_facts()
    return facts.doubt if facts is not None else ""
