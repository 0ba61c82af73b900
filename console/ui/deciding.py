"""Deciding about the entry on the desk: approve, strike, refer, and taking back.

A decision is asked for only once what it needs has been painted and the pure rule has no
objection; it is saved before anything moves on, and what was typed outlives every failure.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from console.domain.decisions import Decision, Draft, Outcome, digest_of
from console.domain.entries import EntryRef
from console.domain.people import Act, may
from console.domain.refusals import MovedOnError, Objection, RefusedError
from console.ui.jobs import Lane
from console.ui.notices import Kind
from console.ui.readiness import Readiness
from console.ui.tongue import said, tr

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.findings import Reason
    from console.services.desk import Desk
    from console.services.review import Decided
    from console.ui.actions import Command
    from console.ui.decision_bar import DecisionBar
    from console.ui.page import Frame, Parts
    from console.ui.verdict_panels import VerdictPanels

HISTORY: Final = 20
"""How many of the officer's own decisions are shown."""

SLOW: Final = 50
"""Milliseconds after which saving shows: the buttons of a quick verdict need not blink."""

Following = Callable[[EntryRef], EntryRef | None]


class Deciding(QObject):
    """The verdicts of one officer on one list."""

    saving = Signal(str)
    decided = Signal(object)
    taken_back = Signal(object)
    look_requested = Signal()
    closed = Signal()
    thread_requested = Signal(object)
    referral_opened = Signal()

    def __init__(
        self,
        frame: Frame,
        parts: Parts,
        bar: DecisionBar,
        panels: VerdictPanels,
        following: Following,
    ) -> None:
        super().__init__(bar)
        self._frame, self._review, self._bar, self._following = frame, parts.review, bar, following
        self._panels = panels
        self.readiness = Readiness(self)
        self._clock = parts.clock
        self._ref: DeploymentRef | None = None
        self._desk: Desk | None = None
        self._waiting = self._saving = self._moved_on = False
        self._held, self._round = "", 0
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW)
        self._slow.timeout.connect(self._show_ready)
        self.readiness.changed.connect(self._show_ready)
        panels.picked.connect(self._strike_picked)
        panels.referred.connect(self._referred)
        panels.take_back_requested.connect(self._take_back)
        panels.cancelled.connect(self.close_panels)

    @property
    def is_saving(self) -> bool:
        """Whether a decision is on its way to the disk."""
        return self._saving

    @property
    def desk(self) -> Desk | None:
        """The entry that a verdict would be about; None while none can be asked for."""
        return self._on_desk()

    @property
    def can_take_back(self) -> bool:
        """Whether the officer has something to take back."""
        return bool(self._bar.undo_label)

    def open_list(self, ref: DeploymentRef) -> None:
        """Decide about entries of this list from now on."""
        self._ref = ref

    def lay(self, desk: Desk) -> None:
        """An entry comes onto the desk; it waits to be painted, and `show_desk` to be called."""
        if self._moved_on:
            self._frame.notices.dismiss()
        self._desk, self._waiting, self._moved_on = desk, False, False
        self.readiness.begin(desk.entry.ref, quietly=True)

    def show_desk(self) -> None:
        """Say what can be decided about the entry that came onto the desk."""
        self._bar.show_desk(self._desk, may_decide=may(self._frame.who, Act.DECIDE))
        self._show_ready()

    def wait(self) -> None:
        """Another entry is on its way: nothing on the desk can be decided any more."""
        self.close_panels()
        self._waiting = True
        self.readiness.begin("", coming=True)

    def forget(self) -> None:
        """Let go of everything, typed words too."""
        self._round += 1
        self._slow.stop()
        self._ref = self._desk = None
        self._waiting = self._saving = self._moved_on = False
        self.readiness.begin("")
        self._bar.forget()
        self._panels.forget()

    def mark_moved_on(self, sentence: str) -> None:
        """What lies on the desk is no longer what stands: ask for another look."""
        self._moved_on = True
        self._show_ready()
        again = (tr("Look again"), self.look_requested.emit)
        self._frame.notices.say(Kind.MOVED_ON, (sentence,), *again)

    def hold_off(self, why: str) -> None:
        """Take no verdict for as long as there is a reason why; '' where there is none."""
        if why:
            self.close_panels()
        if why != self._held:
            self._held = why
            self._bar.say_held(why)
            self._show_ready()

    def close_panels(self) -> None:
        """Take the panels away; what was typed in them stays for the entry."""
        if self._panels.close_all():
            self._frame.refresh_commands()
            self.closed.emit()

    def place_panels(self, left: int, bottom: int) -> None:
        """Set the panels over the picture, their foot at `bottom`."""
        self._panels.place(left, bottom)

    # The verdicts.

    def approve(self) -> None:
        """Approve the entry on the desk, or say what stands against it."""
        desk = self._seen()
        if desk is None:
            return
        note = self._bar.note_of(desk.entry.ref)
        draft = _draft(desk, Outcome.APPROVE, note=note)
        asks = note or desk.needs_note or desk.against_approval  # else weighed once, as it is saved
        against = self._review.objections(self._frame.who, desk, draft) if asks else ()
        if against:
            self._bar.object_to(_sentences(against))
            if _wants_note(against) and not desk.against_approval:
                self._bar.ask_note()
        elif desk.picture is None or not self.readiness.can_approve:
            without = tr("{ref} cannot be approved without its picture.").format(ref=desk.entry.ref)
            self._bar.object_to((without, said(desk.picture_problem)))
        else:
            self._save(draft)

    def strike(self) -> None:
        """Offer the reasons to strike the entry on the desk."""
        desk = self._strikable()
        if desk is not None:
            self.close_panels()
            self._panels.strike.open_for(desk)

    def refer(self) -> None:
        """Ask to whom and why the entry on the desk is referred, or show its open thread."""
        desk = self._seen()
        if desk is not None and desk.is_referred:
            self.close_panels()
            self.thread_requested.emit(desk)
        else:
            self.refer_anew()

    def refer_anew(self) -> None:
        """Ask to whom and why the entry is referred, whether or not it is referred already."""
        desk = self._strikable()
        if desk is not None:
            self.close_panels()
            self.referral_opened.emit()
            self._panels.refer.open_for(desk)

    def offers(self, command: Command, *, there: bool) -> bool:
        """Whether a command of the page can be asked for now; `there` says that its list is."""
        if command.id == "take_back":
            return self.can_take_back or self._panels.open_history is not None
        if not command.verdict:
            return there
        desk = self._desk
        threaded = command.id == "refer" and desk is not None and desk.is_referred
        return there and desk is not None and (threaded or may(self._frame.who, Act.DECIDE))

    def _on_desk(self) -> Desk | None:
        """The entry on the desk, unless something stands between it and a verdict."""
        busy = self._saving or self._waiting or self._moved_on or self._held
        return None if busy else self._desk

    def _seen(self) -> Desk | None:
        """The entry on the desk once all of it was painted; until then it is said what was not."""
        if not self.readiness.can_decide:
            self.readiness.say_why()
            return None
        return self._on_desk()

    def _strikable(self) -> Desk | None:
        desk = self._seen()
        if desk is None:
            return None
        if desk.against_strike:
            self._bar.object_to(_sentences(desk.against_strike))
            return None
        return desk

    def _strike_picked(self, reason: Reason, note: str) -> None:
        desk = self._strikable()
        if desk is None or self._panels.strike.ref != desk.entry.ref:
            return
        draft = _draft(desk, Outcome.STRIKE, reason=reason, note=note)
        against = self._review.objections(self._frame.who, desk, draft)
        if against:
            self._panels.strike.object_to(_sentences(against), wants_note=_wants_note(against))
        else:
            self._save(draft)

    def _referred(self, note: str, whom: str) -> None:
        desk = self._strikable()
        if desk is None or self._panels.refer.ref != desk.entry.ref:
            return
        draft = _draft(desk, Outcome.REFER, note=note, referred_to=whom)
        against = self._review.objections(self._frame.who, desk, draft)
        if against:
            self._panels.refer.object_to(_sentences(against))
        else:
            self._save(draft)

    def _save(self, draft: Draft) -> None:
        """Save, and only then go on to the next entry that waits."""
        if self._ref is None:
            return
        following = self._following(draft.entry_ref)
        self._saving = True
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._review.decide, self._frame.who, self._ref, draft, following),
            partial(self._saved, self._round, draft),
            partial(self._not_saved, self._round, draft),
            writes=True,
        )
        self._slow.start()
        self.saving.emit(following or "")

    def _saved(self, round_: int, draft: Draft, decided: Decided) -> None:
        if round_ != self._round:
            return
        self._saving = False
        self._slow.stop()
        self.close_panels()
        self.decided.emit(decided)
        self._bar.decided(draft.entry_ref)
        self._panels.decided(draft.entry_ref)
        if decided.told:
            self._frame.notices.say(Kind.NEWS, (decided.told,))
        self.ask_undo()

    def _not_saved(self, round_: int, draft: Draft, trouble: BaseException) -> None:
        if round_ != self._round:
            return
        self._saving = False
        self._slow.stop()
        self.saving.emit("")
        self._show_ready()
        if isinstance(trouble, MovedOnError):
            self.close_panels()
            self.mark_moved_on(said(trouble.sentence))
        elif isinstance(trouble, RefusedError) and (refer := self._panels.open_refer) is not None:
            refer.object_to(_sentences(trouble.objections))
        elif isinstance(trouble, RefusedError):
            self._frame.notices.show_trouble(trouble)
        else:
            self._frame.notices.show_trouble(trouble, partial(self._save_again, draft))

    def _save_again(self, draft: Draft) -> None:
        desk = self._on_desk()
        if desk is not None and desk.entry.ref == draft.entry_ref:
            self._save(draft)

    # Taking back.

    def take_back(self) -> None:
        """Take back the officer's own newest act, and return to its entry.

        While the last decisions are shown, it is the chosen one that the key asks about.
        """
        if (history := self._panels.open_history) is not None:
            history.ask_take_back()
        elif self.can_take_back:
            self._take_back(())

    def _take_back(self, refs: tuple[EntryRef, ...]) -> None:
        """Take back the newest act, or the officer's decisions on these entries."""
        if self._saving or self._ref is None:
            return
        self.close_panels()
        self._saving = True
        self._show_ready()
        self._frame.jobs.ask(
            Lane.DATABASE,
            partial(self._review.take_back, self._frame.who, self._ref, refs),
            partial(self._was_taken_back, self._round),
            partial(self._not_taken_back, self._round, refs),
            writes=True,
        )

    def _was_taken_back(self, round_: int, decided: Decided) -> None:
        if round_ == self._round:
            self._saving = False
            self.taken_back.emit(decided)
            self.ask_undo()

    def _not_taken_back(
        self, round_: int, refs: tuple[EntryRef, ...], trouble: BaseException
    ) -> None:
        if round_ == self._round:
            self._saving = False
            self._show_ready()
            self._frame.notices.show_trouble(trouble, partial(self._take_back, refs))

    def show_history(self) -> None:
        """Show the officer's own last decisions, to go back to any of them."""
        if self._ref is not None and not self._saving:
            self._frame.jobs.ask(
                Lane.DATABASE,
                partial(self._review.acts, self._frame.who, self._ref, HISTORY),
                partial(self._history_known, self._round),
            )

    def _history_known(self, round_: int, acts: tuple[tuple[Decision, ...], ...]) -> None:
        if round_ == self._round:
            self.close_panels()
            key = self._frame.keys_of("take_back")
            self._panels.history.open_with(acts, self._clock(), key)
            self._frame.refresh_commands()

    def ask_undo(self) -> None:
        """Ask what taking back would undo, for the button."""
        if self._ref is not None and may(self._frame.who, Act.DECIDE):
            self._frame.jobs.ask(
                Lane.DATABASE,
                partial(self._review.undo_label, self._frame.who, self._ref),
                partial(self._undo_known, self._round),
            )

    def _undo_known(self, round_: int, words: str) -> None:
        if round_ == self._round:
            self._bar.show_undo(words)
            self._frame.refresh_commands()

    def _show_ready(self) -> None:
        free = self._on_desk() is not None
        self._bar.show_ready(
            approve=free and self.readiness.can_approve,
            strike=free and self.readiness.can_decide,
        )
        self._bar.say_awaited(self.readiness.why_not)


def _draft(
    desk: Desk,
    outcome: Outcome,
    *,
    reason: Reason | None = None,
    note: str = "",
    referred_to: str = "",
) -> Draft:
    seen = digest_of(desk.standing)
    return Draft(desk.entry.ref, outcome, seen, reason, note.strip(), referred_to.strip())


def _sentences(against: tuple[Objection, ...]) -> tuple[str, ...]:
    return tuple(said(one.sentence) for one in against)


def _wants_note(against: tuple[Objection, ...]) -> bool:
    return any(one.code in ("note_needed", "recalled") for one in against)
