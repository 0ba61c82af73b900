"""The hand-over as whoever stands in front of it asks for it: one door to each of its requests.

One rule: nothing is decided here; releasing, telling, slipping and reconciling keep their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.services.compared import differences
from console.services.following import ALONE, Following, never

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.domain.reconciling import Closed
    from console.services.compared import Compared
    from console.services.contracts import Cancelled, UnitOfWork
    from console.services.delivering import Delivered
    from console.services.ending import Ending, Settled
    from console.services.kept_handover import Reconciled
    from console.services.packages import Options, SigningKey
    from console.services.reconcile import Reconcile
    from console.services.releasing import Released, Releasing
    from console.services.slipping import IssuedSlip, SlipAnswer, Slipping
    from console.services.telling import Telling


@dataclass(frozen=True, slots=True)
class HandOver:
    """Everything that is asked about a list that leaves the office."""

    releasing: Releasing
    telling: Telling
    slipping: Slipping
    reconciling: Reconcile
    ending: Ending

    def release(
        self,
        who: Officer,
        ref: DeploymentRef,
        folder: Path,
        options: Options,
        key: SigningKey,
        follow: Following = ALONE,
    ) -> Released:
        """Hand the whole list in force over (see `releasing`)."""
        return self.releasing.release(who, ref, folder, options, key, follow)

    def delta(
        self,
        who: Officer,
        ref: DeploymentRef,
        folder: Path,
        options: Options,
        key: SigningKey,
        follow: Following = ALONE,
    ) -> Released:
        """Hand over what came and went since the last package (see `releasing`)."""
        return self.releasing.delta(who, ref, folder, options, key, follow)

    def deliver(self, who: Officer, ref: DeploymentRef, cancelled: Cancelled = never) -> Delivered:
        """Tell recognition systems of recalls (see `telling`); settle what a crash left open."""
        self.ending.settle(who, ref)
        return self.telling.deliver(who, ref, cancelled)

    def say_left(
        self, who: Officer, ref: DeploymentRef, number: int, note: str, *, left: bool
    ) -> Settled:
        """Say in words whether a package left of which nobody knows (see `ending`)."""
        return self.ending.say(who, ref, number, note, left=left)

    def slip(self, who: Officer, ref: DeploymentRef, recipient: str = "") -> IssuedSlip:
        """The next recall slip (see `slipping`)."""
        return self.slipping.slip(who, ref, recipient)

    def read_back(
        self, who: Officer, ref: DeploymentRef, number: int, code: str, recipient: str = ""
    ) -> SlipAnswer:
        """Take the code in that was read back from a slip (see `slipping`)."""
        return self.slipping.read_back(who, ref, number, code, recipient)

    def reconcile(
        self,
        who: Officer,
        ref: DeploymentRef,
        report: bytes,
        recipient: str = "",
        held_at: datetime | None = None,
    ) -> Reconciled:
        """Compare what a system holds with what it ought to hold (see `reconcile`)."""
        return self.reconciling.reconcile(who, ref, report, recipient, held_at)

    def close_difference(
        self, who: Officer, ref: DeploymentRef, line: int, how: Closed, note: str
    ) -> Reconciled:
        """Settle one difference in words (see `reconcile`)."""
        return self.reconciling.close_difference(who, ref, line, how, note)

    def compared(self, who: Officer, ref: DeploymentRef) -> Compared:
        """How every system that holds the list now was last compared."""
        return self.reconciling.compared(who, ref)

    def differences(self, unit: UnitOfWork, ref: DeploymentRef) -> int | None:
        """How many differences are open (see `delivering.Reconciled`)."""
        return differences(unit, ref)
