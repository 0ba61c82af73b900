"""How every list in force in the office stands, at a glance: for a desk that is about other work.

One rule: it holds no name and no face, so that it can be looked at all day without a trace, and
be shown where many pass by.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from console.domain.deployments import Stage
from console.domain.people import Act, Officer, require
from console.domain.records import SourceState
from console.services.entitled import require_now
from console.services.lists import known
from console.services.stages import confirmed_of, may_be_held, open_asks

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.confirming import Confirmed
    from console.domain.deployments import Deployment, DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.findings import Reason
    from console.services.contracts import Clock, PolicyShelf, Store, UnitOfWork
    from console.services.kept_watch import Watching


class RecalledAtAGlance(NamedTuple):
    """One recall: which, why, and whether it is confirmed off the recognition system."""

    number: int
    entry_ref: EntryRef
    reason: Reason
    recalled_at: datetime
    is_confirmed: bool


class Glance(NamedTuple):
    """One list in force; `every` is the pack's interval, `watching` None before a first round.

    `was_released` says that the list was handed over, so that recalls have to be confirmed.
    """

    deployment: Deployment
    stage: Stage
    at: datetime
    every: timedelta
    watching: Watching | None
    confirmed: Confirmed | None
    in_force: int
    was_released: bool
    recalls: tuple[RecalledAtAGlance, ...]
    asks: tuple[EntryRef, ...]
    unread: bool = False
    """Whether the last round, whoever went it, could not read a records system."""

    @property
    def ref(self) -> DeploymentRef:
        """Which list it is."""
        return self.deployment.reference

    @property
    def unconfirmed(self) -> tuple[RecalledAtAGlance, ...]:
        """The recalls that nobody has confirmed yet, once somebody was handed the list."""
        if not self.was_released:
            return ()
        return tuple(one for one in self.recalls if not one.is_confirmed)


class Glances:
    """What a desk asks while it is about other work."""

    def __init__(self, store: Store, policies: PolicyShelf, clock: Clock) -> None:
        self._store, self._policies, self._clock = store, policies, clock

    def all(self, who: Officer) -> tuple[Glance, ...]:
        """Every list in force in this office."""
        require(who, Act.WATCH)
        with self._store.reading() as unit:
            require_now(unit, who, Act.WATCH)
            at = self._clock()
            return tuple(self._one(unit, ref, at) for ref in unit.lives.lists())

    def _one(self, unit: UnitOfWork, ref: DeploymentRef, at: datetime) -> Glance:
        deployment = known(unit, ref)
        policy = self._policies.get(deployment.policy)
        confirmed = unit.recalls.confirmations(ref)
        return Glance(
            deployment=deployment,
            stage=unit.deployments.stage(ref),
            at=at,
            every=timedelta(seconds=policy.windows.watch_seconds),
            watching=unit.watches.of(ref),
            confirmed=confirmed_of(unit, deployment, policy, unit.certificates.heads(ref), at),
            in_force=unit.lives.count(ref),
            was_released=may_be_held(unit.lives.steps(ref), unit.handovers.of(ref)),
            recalls=tuple(
                RecalledAtAGlance(
                    one.number, one.entry_ref, one.reason, one.recalled_at, one.id in confirmed
                )
                for one in unit.recalls.of(ref)
            ),
            asks=tuple(ask.entry_ref for ask in open_asks(unit, ref)),
            unread=any(
                each.state is not SourceState.ANSWERED for each in unit.records.readings(ref)
            ),
        )
