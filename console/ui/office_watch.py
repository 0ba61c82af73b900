"""The watch over every list in force, kept by this window: rounds at the pack's interval.

One rule: no round begins before the last has ended, none waits for a recognition system, nothing
of it runs on the GUI thread, and where another watch is alive this one only looks on, ready to
take over.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from console.domain.confirming import MISSED_BEATS
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError
from console.ui import moments
from console.ui.jobs import Jobs, Lane, Stopped, Ticket, nothing, untold
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.contracts import Clock
    from console.services.delivering import Delivered
    from console.services.watch import Round, Watch
    from console.services.watch_glance import Glance, Glances

SECOND: Final = 1_000
LOOK: Final = timedelta(seconds=10)
"""How often it is looked at what other desks and the headless watch did."""
SOONEST: Final = timedelta(seconds=5)
"""The least time between two rounds of one list, however often files are delivered."""
TAKE_OVER: Final = 2
"""Intervals without a sign of life after which another's watch is taken over; one more, and the
list would not be confirmed."""


_NEVER: Final = datetime.min.replace(tzinfo=UTC)


class WatchFacts(NamedTuple):
    """What the bars say of a list in force; `doubt` is '' while it is confirmed.

    `elsewhere` is who watches from another desk, '' where this one does; `troubles` are
    sentences on what the last round of this desk could not do; all of it is as of `at`.
    """

    recalled: int
    unconfirmed: int
    asks: int
    checked_at: datetime | None
    doubt: str
    elsewhere: str
    at: datetime
    troubles: tuple[str, ...] = ()


class _Looked(NamedTuple):
    glances: tuple[Glance, ...]
    news: frozenset[DeploymentRef]


class OfficeWatch(QObject):
    """Looks at the lists in force, and does the rounds that are due."""

    ticked = Signal()
    looked = Signal()
    went_round = Signal(object, object)
    failed = Signal(object, object)
    progressed = Signal(str, int, int)

    def __init__(
        self, jobs: Jobs, watch: Watch, glances: Glances, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs, self._watch, self._glances, self._clock = jobs, watch, glances, clock
        self._who: Officer | None = None
        self._known: Mapping[DeploymentRef, Glance] = {}
        self._news: frozenset[DeploymentRef] = frozenset()
        self._looked_at: datetime | None = None
        self._looking: Ticket | None = None
        self._round: tuple[DeploymentRef, Ticket] | None = None
        self._telling: set[Ticket] = set()
        self._shift = 0
        self._tried: dict[DeploymentRef, datetime] = {}
        self._mine: dict[DeploymentRef, datetime] = {}
        self._troubles: dict[DeploymentRef, str] = {}
        self._told: dict[DeploymentRef, tuple[str, ...]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(self._tick)

    def begin(self, who: Officer) -> None:
        """Watch as this person from now on; the first look waits for the first tick.

        It loads the whole store, and at a start the first entry has to be painted before.
        """
        self.rest()
        self._who = who
        self._timer.start()

    def rest(self) -> None:
        """Stop watching: whoever was here has gone."""
        self._timer.stop()
        self._say_stopped()
        under_way = self._round[1] if self._round is not None else None
        for ticket in (self._looking, under_way, *self._telling):
            if ticket is not None:
                ticket.cancel()
        self._telling = set()
        self._shift += 1
        self._who, self._looking, self._round, self._looked_at = None, None, None, None
        self._known, self._news = {}, frozenset()
        for kept in (self._tried, self._troubles, self._told):
            kept.clear()

    def _say_stopped(self) -> None:
        """Let every other desk know at once that this one watches no more."""
        if self._who is None:
            return
        for one in self._known.values():
            if one.watching is not None and one.watching.beat_at == self._mine.get(one.ref):
                self._jobs.ask(
                    Lane.DATABASE,
                    partial(self._watch.stop, self._who, one.ref),
                    nothing,
                    nothing,
                    writes=True,
                )

    @property
    def glances(self) -> tuple[Glance, ...]:
        """Every list in force, as it was last looked at."""
        return tuple(self._known.values())

    @property
    def is_going_round(self) -> bool:
        """Whether a round is under way."""
        return self._round is not None

    def of(self, ref: DeploymentRef | None) -> Glance | None:
        """A list in force; None where it is none."""
        return self._known.get(ref) if ref is not None else None

    def facts_of(self, ref: DeploymentRef | None) -> WatchFacts | None:
        """What the bars say of a list in force now; None where it is none."""
        found = self.of(ref)
        if found is None:
            return None
        watching = found.watching
        elsewhere = watching.watcher if watching and self._is_elsewhere(found) else ""
        return WatchFacts(
            recalled=len(found.recalls),
            unconfirmed=len(found.unconfirmed),
            asks=len(found.asks),
            checked_at=watching.ok_at if watching is not None else None,
            doubt=self._doubt(found),
            elsewhere=elsewhere,
            at=found.at,
            troubles=() if elsewhere else self._troubles_of(found.ref),
        )

    def _troubles_of(self, ref: DeploymentRef) -> tuple[str, ...]:
        """What the last round of this desk could not do, and what the systems did not take."""
        of_round = (self._troubles[ref],) if ref in self._troubles else ()
        return (*of_round, *self._told.get(ref, ()))

    # Looking.

    def look(self) -> None:
        """Look at the lists in force now, unless that is under way."""
        if self._who is None or self._looking is not None:
            return
        self._looked_at = self._clock()
        self._looking = self._jobs.ask(
            Lane.NETWORK,
            partial(_look, self._glances, self._watch, self._who),
            self._saw,
            self._saw_nothing,
        )

    def _saw(self, found: _Looked) -> None:
        self._looking = None
        self._known = {one.ref: one for one in found.glances}
        self._news = found.news
        for ref in self._troubles.keys() - self._known.keys():
            del self._troubles[ref]
        self.looked.emit()

    def _saw_nothing(self, trouble: BaseException) -> None:
        self._looking = None
        if not isinstance(trouble, Stopped):
            self.failed.emit(None, trouble)

    # Going round.

    def go_round(self, ref: DeploymentRef, *, told: bool = False) -> None:
        """Begin a round of a list now, unless one is under way; `told` shows its progress."""
        if self._who is None or self._round is not None:
            return
        self._tried[ref] = self._clock()
        self._news -= {ref}
        if told:
            self.progressed.emit(tr("Checking records…"), 0, 0)
        ticket = self._jobs.ask_long(
            Lane.NETWORK,
            partial(self._watch.weigh, self._who, ref),
            self._tell if told else untold,
            partial(self._came_round, ref),
            partial(self._did_not, ref),
        )
        self._round = (ref, ticket)

    def cancel(self) -> None:
        """Stop the round that is under way; what it has stored stays stored."""
        if self._round is not None:
            self._round[1].cancel()
            self.progressed.emit(tr("Stopping…"), 0, 0)

    def _tick(self) -> None:
        now = self._clock()
        if self._looked_at is None or now - self._looked_at >= LOOK:
            self.look()
        if self._round is None:
            # The one that waits longest: lists whose rounds take long starve no other.
            due = min(
                (one for one in self._known.values() if self._is_due(one, now)),
                key=lambda one: self._tried.get(one.ref, _NEVER),
                default=None,
            )
            if due is not None:
                self.go_round(due.ref)
        self.ticked.emit()

    def _is_due(self, one: Glance, now: datetime) -> bool:
        if self._is_elsewhere(one):
            return False
        tried = self._tried.get(one.ref)
        if tried is None:
            return True
        gone = now - tried
        return gone >= one.every or (one.ref in self._news and gone >= SOONEST)

    def _is_elsewhere(self, one: Glance) -> bool:
        """Whether somebody else watches this list, and is alive."""
        watching = one.watching
        if watching is None or watching.beat_at == self._mine.get(one.ref):
            return False
        if watching.trouble or one.unread:
            # It was stopped, or cannot reach what this desk may reach.
            return False
        return abs(self._clock() - watching.beat_at) <= TAKE_OVER * one.every

    def _came_round(self, ref: DeploymentRef, found: Round) -> None:
        if not self._is_round_of(ref):
            return
        self._round = None
        self._mine[ref] = found.at
        self._troubles.pop(ref, None)
        self.progressed.emit("", 0, 0)
        self._look_afresh()
        self.went_round.emit(ref, found)
        self._tell_systems(ref)

    def _did_not(self, ref: DeploymentRef, trouble: BaseException) -> None:
        if not self._is_round_of(ref):
            return
        stopped = self._round is not None and self._round[1].is_cancelled()
        self._round = None
        self.progressed.emit("", 0, 0)
        self._look_afresh()
        if stopped and isinstance(trouble, RefusedError | Stopped):
            return
        first = self._troubles.get(ref) != (words := _words(trouble))
        self._troubles[ref] = words
        if first:
            self.failed.emit(ref, trouble)

    # Telling recognition systems, which may hang for longer than it is to the next round.

    def _tell_systems(self, ref: DeploymentRef) -> None:
        """Tell them what follows from a round, whoever of them still hangs from before."""
        if self._who is None:
            return
        who = self._who
        ticket = self._jobs.ask_long(
            Lane.SYSTEMS,
            lambda _tell, stopped: self._watch.tell(who, ref, stopped),
            untold,
            partial(self._were_told, self._shift, ref),
            partial(self._not_told, self._shift, ref),
        )
        self._telling = {ticket, *(one for one in self._telling if not one.is_done)}

    def _were_told(self, shift: int, ref: DeploymentRef, delivered: Delivered) -> None:
        if shift == self._shift:
            self._told[ref] = tuple(said(one) for one in delivered.troubles)
            if delivered.handed or delivered.confirmed:
                self._look_afresh()

    def _not_told(self, shift: int, ref: DeploymentRef, trouble: BaseException) -> None:
        if shift == self._shift and not isinstance(trouble, Stopped):
            self._told[ref] = (_words(trouble),)

    def _is_round_of(self, ref: DeploymentRef) -> bool:
        return self._round is not None and self._round[0] == ref

    def _look_afresh(self) -> None:
        """What is being looked at now may be from before the round."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self.look()

    def _tell(self, done: int, whole: int, words: str) -> None:
        if self._round is not None and not self._round[1].is_cancelled():
            self.progressed.emit(said(words) or tr("Checking records…"), done, whole)

    # Doubt.

    def _doubt(self, one: Glance) -> str:
        """Why the list is not confirmed, in a few words; '' where it is."""
        now = self._clock()
        if now - one.at > MISSED_BEATS * one.every:
            why, since = tr("this desk cannot read the office"), one.at
        elif one.ref in self._troubles:
            watching = one.watching
            since = (watching.ok_at if watching is not None else None) or one.at
            why = tr("the last check failed")
        elif one.confirmed is None or one.confirmed.ok or one.confirmed.since is None:
            return ""
        else:
            why, since = _why(one), one.confirmed.since
        return tr("Not confirmed since {time}: {why}").format(time=_time(since, now), why=why)


def _look(glances: Glances, watch: Watch, who: Officer) -> _Looked:
    found = glances.all(who)
    return _Looked(found, frozenset(one.ref for one in found if watch.news(who, one.ref)))


def _why(one: Glance) -> str:
    watching = one.watching
    if watching is None:
        return tr("nobody has watched it yet")
    if one.at - watching.beat_at > MISSED_BEATS * one.every:
        return tr("the watch has stopped")
    if watching.trouble:
        return tr("the watch was stopped") if watching.was_stopped else tr("the last check failed")
    if watching.ok_at is None:
        return tr("the first check is under way")
    return tr("a records system is silent")


def _time(at: datetime, now: datetime) -> str:
    """The time of day, with the day where that was another."""
    if moments.local(at).date() == moments.local(now).date():
        return moments.clock(at)
    return moments.stamp(at, now)


def _words(trouble: BaseException) -> str:
    if isinstance(trouble, RefusedError):
        return " ".join(said(one.sentence) for one in trouble.objections)
    if isinstance(trouble, MovedOnError | OutOfReachError):
        return said(trouble.sentence)
    return tr("The console has a fault ({kind}).").format(kind=type(trouble).__name__)
