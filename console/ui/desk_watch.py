"""What the window does about records: checks that somebody asks for, and the watch over lists.

A check of a list in force is a round of its watch. What the watch finds is told over every page,
on the rail and on the desktop, by counts and references and never by a name.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from console.domain.people import Act, Officer, may
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError
from console.services.kept import Changes
from console.ui import at_its_time
from console.ui.notices import Kind
from console.ui.office_watch import OfficeWatch, WatchFacts
from console.ui.recall_bar import RecallBar
from console.ui.records_check import RecordsCheck, news
from console.ui.tongue import said, tr, tr_n

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef, Stage
    from console.domain.entries import EntryRef
    from console.services.check import Checked
    from console.services.erase import Erased
    from console.services.watch import Round
    from console.services.watch_glance import Glance
    from console.ui.home import Home
    from console.ui.page import Frame, Parts
    from console.ui.rail import Rail
    from console.ui.top_bar import TopBar


class DeskWatch(QObject):
    """The records of the open list, and the watch over every list in force."""

    facts_changed = Signal()

    def __init__(self, frame: Frame, parts: Parts, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._parts, self._home = frame, parts, home
        self._records = RecordsCheck(frame.jobs, parts.check, self)
        self.office = OfficeWatch(frame.jobs, parts.watch, parts.glances, parts.clock, self)
        self.erasing = at_its_time.AtItsTime(frame.jobs, parts.erase, self)
        self.bar = RecallBar(frame.theme)
        self._rail: Rail | None = None
        self._asked_for: DeploymentRef | None = None
        self._stood: dict[DeploymentRef, tuple[Stage, int, int, int]] = {}
        self._doubts: frozenset[DeploymentRef] = frozenset()
        self._asks: frozenset[tuple[DeploymentRef, EntryRef]] = frozenset()
        self._who: Officer | None = None
        self._untold: list[Erased] = []

    def wire(self, top: TopBar, rail: Rail) -> None:
        """Tell these how it goes."""
        self._rail = rail
        for one in (self._records, self.office):
            one.progressed.connect(top.show_progress)
        self._records.checked.connect(self._checked)
        self._records.failed.connect(self._check_failed)
        self.office.looked.connect(self._looked)
        self.office.went_round.connect(self._went_round)
        self.office.failed.connect(self._round_failed)
        self.office.ticked.connect(self.facts_changed)
        self.bar.show_requested.connect(self._show)
        self.erasing.erased.connect(self._erased)
        self.erasing.failed.connect(self._erasing_failed)

    def begin(self, who: Officer) -> None:
        """Somebody has come: watch as this person where they may."""
        self._who = who
        if may(who, Act.WATCH):
            self.office.begin(who)
        if self._untold:
            # Opening the list where they were closes what is told before.
            QTimer.singleShot(0, self, self._tell_erased)

    def rest(self) -> None:
        """Whoever was here has gone."""
        self._who = None
        self._records.cancel()
        self.office.rest()
        self.bar.forget()
        self._stood, self._doubts, self._asks = {}, frozenset(), frozenset()
        self._asked_for = None
        self._show_badge()

    @property
    def is_checking(self) -> bool:
        """Whether a check that somebody asked for is under way."""
        return self._records.is_running or self._asked_for is not None

    def facts_of(self, ref: DeploymentRef | None) -> WatchFacts | None:
        """What is known of the watch over a list; None where it is not in force."""
        return self.office.facts_of(ref)

    def heed(self, changes: Changes, initiator: object) -> None:
        """Look at once where a page changed something that the watch is about."""
        if changes.deployments and initiator is not self:
            self.office.look()

    @property
    def in_short(self) -> str:
        """How the lists in force stand, a line for each; it names nobody."""
        lines = []
        for one in self.office.glances:
            facts = self.office.facts_of(one.ref)
            state = facts.doubt if facts is not None and facts.doubt else tr("Confirmed")
            open_ = len(one.unconfirmed)
            recalls = tr_n("{count} recalls not confirmed", "{count} recall not confirmed", open_)
            operation = tr("Operation {operation}").format(operation=one.deployment.operation)
            lines.append(" · ".join((operation, state, recalls) if open_ else (operation, state)))
        return "\n".join(lines)

    # Checking.

    def check(self, who: Officer, ref: DeploymentRef) -> None:
        """Check a list's records now."""
        if self.office.of(ref) is None:
            self._records.start(who, ref)
        elif self.office.is_going_round:
            self._frame.notices.say(
                Kind.NEWS, (tr("The watch is checking the records at this moment."),)
            )
        else:
            self._asked_for = ref
            self.office.go_round(ref, told=True)
        self._frame.refresh_commands()

    def cancel(self) -> None:
        """Stop the check that is under way."""
        self._records.cancel()
        if self._asked_for is not None:
            self.office.cancel()

    def check_again(self) -> None:
        """Check the open list once more."""
        self._frame.ask("check")

    def _checked(self, checked: Checked) -> None:
        self._frame.refresh_commands()
        notices = self._frame.notices
        notices.say(Kind.OUT_OF_REACH if checked.problems else Kind.NEWS, news(checked))
        if checked.fallen:
            told = self._home.tell_fallen(len(checked.fallen))
            show = partial(self._frame.go, "review", tuple(sorted(checked.fallen)))
            notices.say(Kind.MOVED_ON, (told, *news(checked)), tr("Show them"), show)
        self._frame.publish(checked.changes, self)

    def _check_failed(self, trouble: BaseException) -> None:
        self._frame.refresh_commands()
        self._frame.notices.show_trouble(trouble, self.check_again)

    # Watching.

    def _looked(self) -> None:
        glances = self.office.glances
        fresh = self.bar.take(glances)
        if fresh:
            self._home.tell(
                tr_n("{count} entries were recalled.", "{count} entry was recalled.", fresh)
            )
        self._tell_asks(glances)
        self._tell_doubts(glances)
        stood = {one.ref: _stood(one) for one in glances}
        moved = {
            ref
            for ref in stood.keys() | self._stood.keys()
            if stood.get(ref) != self._stood.get(ref)
        }
        first, self._stood = not self._stood, stood
        if moved and not first:
            self._frame.publish(Changes(deployments=frozenset(moved)), self)
        self._show_badge()
        self.facts_changed.emit()

    def _tell_asks(self, glances: tuple[Glance, ...]) -> None:
        """Tell the desktop once of each entry that waits for an authorising officer."""
        asks = frozenset((one.ref, entry_ref) for one in glances for entry_ref in one.asks)
        fresh, self._asks = asks - self._asks, asks
        if fresh:
            self._home.tell(
                tr_n(
                    "{count} entries wait for an authorising officer's answer.",
                    "{count} entry waits for an authorising officer's answer.",
                    len(fresh),
                )
            )

    def _tell_doubts(self, glances: tuple[Glance, ...]) -> None:
        """Tell the desktop once when a list stops being confirmed."""
        doubts = frozenset(
            one.ref
            for one in glances
            if (facts := self.office.facts_of(one.ref)) is not None
            and facts.doubt
            and one.watching is not None
        )
        fresh, self._doubts = doubts - self._doubts, doubts
        if fresh:
            self._home.tell(
                tr_n(
                    "{count} lists in force are not confirmed by their records any more.",
                    "{count} list in force is not confirmed by its records any more.",
                    len(fresh),
                )
            )

    def _went_round(self, ref: DeploymentRef, found: Round) -> None:
        asked, self._asked_for = self._asked_for, None
        if asked == ref and found.checked is not None:
            self._checked(found.checked)
            return
        if asked == ref:
            self._frame.notices.say(
                Kind.OUT_OF_REACH, (said(found.trouble),), tr("Try again"), self.check_again
            )
        self._frame.refresh_commands()
        self._frame.publish(found.changes, self)

    def _round_failed(self, ref: DeploymentRef | None, trouble: BaseException) -> None:
        asked, self._asked_for = self._asked_for, None
        self._frame.refresh_commands()
        expected = isinstance(trouble, RefusedError | MovedOnError | OutOfReachError)
        # What a machine or the rules said stands on the page; a fault is shown once.
        if (asked is not None and asked == ref) or not expected:
            self._frame.notices.show_trouble(trouble, self.check_again)
        self.facts_changed.emit()

    # Erasing.

    def _erased(self, found: tuple[Erased, ...]) -> None:
        self._untold += found
        if self._who is not None:
            self._tell_erased()

    def _tell_erased(self) -> None:
        """Tell whoever is here what was erased with nobody asking for it."""
        if self._who is None or not self._untold:
            return
        found, self._untold = self._untold, []
        self._frame.notices.say(Kind.MOVED_ON, tuple(at_its_time.told(one) for one in found))
        for one in found:
            self._frame.publish(one.changes, self)

    def _erasing_failed(self, trouble: BaseException) -> None:
        """A fault is shown once somebody is here; what a machine said is tried again anyway."""
        expected = isinstance(trouble, RefusedError | MovedOnError | OutOfReachError)
        if self._who is not None and not expected:
            self._frame.notices.show_trouble(trouble)

    def _show(self, ref: DeploymentRef) -> None:
        if ref != self._frame.deployment:
            self._frame.open_list(ref)
        self._frame.go("watch")

    def _show_badge(self) -> None:
        open_ = sum(len(one.unconfirmed) + len(one.asks) for one in self.office.glances)
        if self._rail is not None:
            self._rail.badge(
                "watch",
                open_,
                tr_n(
                    "{count} recalls or questions are open",
                    "{count} recall or question is open",
                    open_,
                )
                if open_
                else "",
            )


def _stood(one: Glance) -> tuple[Stage, int, int, int]:
    """What other desks may have changed, in figures."""
    return one.stage, len(one.recalls), len(one.unconfirmed), len(one.asks)
