"""The watch over a list in force: its page, its rounds, and what people do to the list.

One rule: a round does in one go all that has come due, and every step of it can be repeated:
killed at any instant, the next round recalls whoever has to be, and nobody twice. No check of
the records waits for a recognition system.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from console.domain import life
from console.domain.audit import Event
from console.domain.deployments import IN_FORCE, STAGE_WORDS, Stage
from console.domain.people import Act, Officer, require
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError, refusal
from console.services import confirmations, drill_facts, heartbeat, watch_acts
from console.services.delivering import Delivered
from console.services.entitled import require_now
from console.services.following import never
from console.services.kept import Changes, SourceSpec
from console.services.lists import known
from console.services.recalling import Recaller
from console.services.stages import life_of
from console.services.vouching import holders_of, vouch_in
from console.services.watch_page import watch_view
from console.services.watch_reading import facts_of, told

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from console.domain.deployments import Deployment, DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.findings import Reason
    from console.domain.people import PersonId
    from console.domain.recalls import Answer, Ask, AskId, Recall
    from console.services.check import Check, Checked
    from console.services.confirmations import Word
    from console.services.contracts import (
        Cancelled,
        Clock,
        PolicyShelf,
        Progress,
        Store,
        UnitOfWork,
    )
    from console.services.delivering import Deliver, Reconciled
    from console.services.roster import Roster
    from console.services.vouching import Holders
    from console.services.watch_page import WatchView

PATIENCE: Final = 0.75
"""The share of the time between two rounds that records systems are waited for."""

Stamp: TypeAlias = Callable[[SourceSpec], str]
"""Tells one delivered file of a source from the next; '' for one that answers live."""

Tidy: TypeAlias = "Callable[[PersonId, DeploymentRef], None]"
"""Erases at once what has to go at once, and tries again what could not be erased."""


@dataclass(frozen=True, slots=True)
class Round:
    """What one round of the watch did.

    `trouble` says why the records could not be asked and compared, '' where they were; `checked`
    is then None. `asked` are new questions to an authorising officer.
    """

    at: datetime
    trouble: str
    checked: Checked | None
    recalled: tuple[Recall, ...]
    asked: tuple[Ask, ...]
    delivered: Delivered
    stage: Stage
    changes: Changes


class Watch:
    """What is asked about a list in force, and done to it."""

    def __init__(
        self,
        store: Store,
        check: Check,
        policies: PolicyShelf,
        clock: Clock,
        roster: Roster,
        deliver: Deliver,
        reconciled: Reconciled,
        stamp: Stamp,
        tidy: Tidy,
    ) -> None:
        self._store = store
        self._check = check
        self._policies = policies
        self._clock = clock
        self._roster = roster
        self._deliver = deliver
        self._reconciled = reconciled
        self._stamp = stamp
        self._tidy = tidy
        self._stamps: dict[DeploymentRef, Mapping[str, str]] = {}
        self._shown: set[tuple[PersonId, DeploymentRef, int]] = set()

    def view(self, who: Officer, ref: DeploymentRef) -> WatchView:
        """The watch page at this moment; showing somebody's name for the first time is logged."""
        require(who, Act.WATCH)
        with self._store.reading() as unit:
            require_now(unit, who, Act.WATCH)
            found = self._view(unit, ref)
        self._log_names(who, ref, found)
        return found

    def told(self, who: Officer, ref: DeploymentRef) -> dict[str, object]:
        """The same without names, as `status --json` prints it."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            return told(self._view(unit, ref))

    def news(self, who: Officer, ref: DeploymentRef) -> bool:
        """Whether a source delivered another file since the last round; quick to ask."""
        require(who, Act.WATCH)
        return self._stamps.get(ref) != self._stamped()

    def interval(self, ref: DeploymentRef) -> timedelta:
        """How long it is from one round to the next, as the list's policy pack says."""
        with self._store.reading() as unit:
            return timedelta(seconds=self._interval(unit, ref))

    def beat(
        self, who: Officer, ref: DeploymentRef, progress: Progress, cancelled: Cancelled
    ) -> Round:
        """One whole round: check the records, then tell the recognition systems what follows.

        For where nothing waits for it; else see `weigh` and `tell`, which it is made of.
        """
        made = self.weigh(who, ref, progress, cancelled)
        return replace(made, delivered=self.tell(who, ref, cancelled))

    def tell(self, who: Officer, ref: DeploymentRef, cancelled: Cancelled = never) -> Delivered:
        """Tell the recognition systems of recalls, take receipts in, erase what they let go.

        Takes as long as a system that hangs; no check of the records may wait for it.
        """
        delivered = self._deliver.deliver(who, ref, cancelled)
        # Whoever was confirmed off the system since the last round is looked at no more.
        self._tidy(who.id, ref)
        return delivered

    def weigh(
        self, who: Officer, ref: DeploymentRef, progress: Progress, cancelled: Cancelled
    ) -> Round:
        """Check the records, recall and ask, step to live, note the beat; nobody is told yet.

        Refused where no list is in force, the person may not watch, or they stop it. Whatever
        else keeps the records from being checked is noted as the beat's trouble.
        """
        require(who, Act.WATCH)
        with self._store.reading() as unit:
            require_now(unit, who, Act.WATCH)
            _require_watchable(unit, known(unit, ref))
        stamps = self._stamped()
        checked, trouble = self._checked(who, ref, progress, cancelled)
        with self._store.writing() as unit:
            require_now(unit, who, Act.WATCH)
            at = self._clock()
            expired = self._pass_time(unit, who, ref, at)
            stage = unit.deployments.stage(ref)
            ok_at = checked.at if checked is not None else None
            heartbeat.note(unit, who, ref, at, ok_at, trouble, self._interval(unit, ref))
        if checked is not None:
            self._stamps[ref] = stamps
        followed = checked.followed if checked is not None else None
        recalled = (*(followed.recalled if followed is not None else ()), *expired)
        return Round(
            at=at,
            trouble=trouble,
            checked=checked,
            recalled=recalled,
            asked=followed.asked if followed is not None else (),
            delivered=Delivered(),
            stage=stage,
            changes=_changes(ref, checked, recalled),
        )

    def stop(self, who: Officer, ref: DeploymentRef) -> None:
        """Say that nobody watches the list any more, so that every desk alarms at once."""
        require(who, Act.WATCH)
        with self._store.writing() as unit:
            require_now(unit, who, Act.WATCH)
            heartbeat.stop(unit, who, ref, self._clock())

    def recall(
        self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef, reason: Reason, note: str
    ) -> Changes:
        """Recall an entry by one's own judgement, in words that a later reader can weigh."""
        require(who, Act.RECALL)
        with self._store.writing() as unit:
            require_now(unit, who, Act.RECALL)
            deployment = known(unit, ref)
            listed = self._roster.of(unit, ref)
            made = watch_acts.recall_by_hand(
                unit, who, deployment, listed, entry_ref, reason, note, self._clock()
            )
        return _changes(ref, None, made)

    def answer(
        self, who: Officer, ref: DeploymentRef, ask: AskId, answer: Answer, note: str
    ) -> Changes:
        """Keep or recall an entry that fell to judgement.

        Raises MovedOnError where the time to answer has passed: then it is recalled by that.
        """
        require(who, Act.ANSWER)
        with self._store.writing() as unit:
            require_now(unit, who, Act.ANSWER)
            deployment = known(unit, ref)
            listed = self._roster.of(unit, ref)
            entry_ref, made, late = watch_acts.answer_ask(
                unit, who, deployment, listed, ask, answer, note, self._clock()
            )
        if late is not None:
            raise late
        changed = frozenset({entry_ref, *(one.entry_ref for one in made)})
        return Changes(deployments=frozenset({ref}), decisions=changed)

    def confirm(
        self,
        who: Officer,
        ref: DeploymentRef,
        recall: int | EntryRef,
        word: Word,
        recipient: str = "",
    ) -> Changes:
        """Take in by hand that one system has let a recall go, by its number or its entry.

        `recipient` names the system, and may be '' where one alone was given the entry.
        """
        require(who, Act.CONFIRM)
        with self._store.writing() as unit:
            require_now(unit, who, Act.CONFIRM)
            known(unit, ref)
            meant = confirmations.meant(unit, ref, recall)
            vouch_in(unit, who, ref, meant, word, recipient, self._clock())
        self._tidy(who.id, ref)
        return Changes(deployments=frozenset({ref}), decisions=frozenset({meant.entry_ref}))

    def holders(self, who: Officer, ref: DeploymentRef, recall: int | EntryRef) -> Holders:
        """Which systems were given what was recalled, and which have not let it go yet."""
        require(who, Act.CONFIRM)
        with self._store.reading() as unit:
            require_now(unit, who, Act.CONFIRM)
            known(unit, ref)
            return holders_of(unit, ref, confirmations.meant(unit, ref, recall))

    def end(self, who: Officer, ref: DeploymentRef, why: str = "") -> Changes:
        """Sign the deployment's end off: in time and reconciled, or with a reason."""
        return self._step(who, ref, Stage.ENDED, why)

    def cancel(self, who: Officer, ref: DeploymentRef, why: str) -> Changes:
        """Cancel a deployment that has not ended, with a reason."""
        return self._step(who, ref, Stage.CANCELLED, why)

    def _step(self, who: Officer, ref: DeploymentRef, to: Stage, why: str) -> Changes:
        require(who, Act.END)
        with self._store.writing() as unit:
            require_now(unit, who, Act.END)
            deployment = known(unit, ref)
            drill_facts.require_none(unit, ref)
            policy = self._policies.get(deployment.policy)
            at = self._clock()
            differences = self._reconciled.differences(unit, ref)
            weighed = life_of(unit, deployment, policy, at, why, differences)
            watch_acts.step_to(unit, who, to, weighed, at)
        return Changes(deployments=frozenset({ref}))

    def _view(self, unit: UnitOfWork, ref: DeploymentRef) -> WatchView:
        deployment = known(unit, ref)
        policy = self._policies.get(deployment.policy)
        listed = self._roster.of(unit, ref)
        return watch_view(facts_of(unit, deployment, policy, listed, self._clock()))

    def _log_names(self, who: Officer, ref: DeploymentRef, view: WatchView) -> None:
        """Who was shown whose name, once for each recall and ask while the program runs."""
        new = {(who.id, ref, line.recall.number) for line in view.recalls if line.name} | {
            (who.id, ref, -line.ask.id) for line in view.asks if line.name
        }
        new -= self._shown
        if not new:
            return
        with self._store.writing() as unit:
            unit.audit.append(
                Event(
                    "recalls_read",
                    who.id,
                    self._clock(),
                    ref,
                    "consultation",
                    (("entries", str(len(new))),),
                )
            )
        self._shown |= new

    def _stamped(self) -> dict[str, str]:
        with self._store.reading() as unit:
            specs = unit.office.sources()
        return {spec.name: self._stamp(spec) for spec in specs}

    def _checked(
        self, who: Officer, ref: DeploymentRef, progress: Progress, cancelled: Cancelled
    ) -> tuple[Checked | None, str]:
        """The check of this round, or why there was none."""
        try:
            seconds = PATIENCE * self.interval(ref).total_seconds()
            return self._check.run(who, ref, progress, cancelled, seconds), ""
        except RefusedError as refused:
            if any(one.code == "cancelled" for one in refused.objections):
                raise
            return None, str(refused)
        except (OutOfReachError, MovedOnError) as trouble:
            return None, trouble.sentence

    def _pass_time(
        self, unit: UnitOfWork, who: Officer, ref: DeploymentRef, at: datetime
    ) -> tuple[Recall, ...]:
        """What comes due by itself: unanswered asks, and the start of the deployment."""
        deployment = known(unit, ref)
        _require_watchable(unit, deployment)
        listed = self._roster.of(unit, ref)
        expired = Recaller(unit, who, deployment, listed.by_ref, at).expire()
        policy = self._policies.get(deployment.policy)
        if unit.deployments.stage(ref) is Stage.RELEASED:
            weighed = life_of(unit, deployment, policy, at)
            if not life.objections(Stage.LIVE, weighed, at):
                watch_acts.step_to(unit, who, Stage.LIVE, weighed, at)
        return expired

    def _interval(self, unit: UnitOfWork, ref: DeploymentRef) -> int:
        return self._policies.get(known(unit, ref).policy).windows.watch_seconds


def _require_watchable(unit: UnitOfWork, deployment: Deployment) -> None:
    stage = unit.deployments.stage(deployment.reference)
    if stage not in IN_FORCE:
        raise refusal(
            "not_in_force",
            f"There is nothing to watch: the deployment {deployment.reference} is "
            f"{STAGE_WORDS[stage].lower()}, so no list of it is in force.",
        )


def _changes(ref: DeploymentRef, checked: Checked | None, recalled: tuple[Recall, ...]) -> Changes:
    """What a round, or a recall, changed."""
    gone = frozenset(one.entry_ref for one in recalled)
    if checked is None:
        return Changes(deployments=frozenset({ref}), decisions=gone)
    return checked.changes._replace(decisions=checked.changes.decisions | gone)
