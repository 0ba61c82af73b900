"""What the services need of the office's database for what was handed over and what came back.

Protocols only, the fourth part of `services.store`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.handover import Given
    from console.domain.people import PersonId
    from console.domain.recalls import RecallId
    from console.domain.reconciling import Closed
    from console.services.kept_handover import (
        Beginning,
        Delivery,
        HandedOver,
        KeptSlip,
        KeptSlipLine,
        PictureCopy,
        Reconciled,
        Reconciling,
        Secrets,
    )


class HandOvers(Protocol):
    """Hand-overs of a deployment: begun before the first byte is written, ended afterwards."""

    def begin(self, ref: DeploymentRef, one: Beginning, secrets: Secrets | None) -> HandedOver:
        """Append that a hand-over begins; a full one brings its secrets."""
        ...

    def end(
        self, id_: int, at: datetime, manifest_sha256: str, files: Iterable[Given] = ()
    ) -> None:
        """Append how it ended: written, with its manifest's digest, or not ('').

        `files` are what it gave, with the digests of the pictures that were written.
        """
        ...

    def appears(self, id_: int, at: datetime, manifest_sha256: str, files: Iterable[Given]) -> None:
        """Append that its package is about to appear, with what it is and gives."""
        ...

    def doubt(self, id_: int, at: datetime) -> None:
        """Append that its package is not where it was written, and may have left."""
        ...

    def say(
        self, id_: int, at: datetime, note: str, files: Iterable[Given] = (), *, left: bool
    ) -> None:
        """Append how it ended by somebody's word; it must not have ended yet."""
        ...

    def of(self, ref: DeploymentRef) -> tuple[HandedOver, ...]:
        """Every hand-over, in the order of their numbers."""
        ...

    def secrets(self, ref: DeploymentRef, load: int) -> Secrets | None:
        """The secrets of a full hand-over, for as long as they are kept."""
        ...

    def give(self, id_: int, given: Sequence[Given]) -> None:
        """Keep which reference stands for which entry in a hand-over."""
        ...

    def remove(self, id_: int, references: Sequence[str]) -> None:
        """Append that a delta told the system to let these references go."""
        ...

    def given(self, ref: DeploymentRef, load: int) -> tuple[Given, ...]:
        """What a full hand-over and the deltas behind it gave, where it may have left."""
        ...

    def removed(self, ref: DeploymentRef, load: int) -> frozenset[str]:
        """The references that deltas of a full hand-over removed."""
        ...

    def folders(self, ref: DeploymentRef) -> tuple[str, ...]:
        """Every folder of this machine in which a package was, or may have been, written."""
        ...

    def copies(self, ref: DeploymentRef) -> tuple[PictureCopy, ...]:
        """Every picture that may lie in one of those folders."""
        ...

    def forget(self, ref: DeploymentRef) -> int:
        """Erase what leads from a reference to an entry, and the secrets; how many rows."""
        ...


class Deliveries(Protocol):
    """Recalls on their way to recognition systems, and their receipts."""

    def of(self, ref: DeploymentRef) -> dict[tuple[RecallId, int], Delivery]:
        """Every delivery by its recall and the full hand-over that it is about."""
        ...

    def tried(self, ref: DeploymentRef, one: Delivery) -> None:
        """Keep how the last try went; a receipt that was taken in stays."""
        ...

    def vouch(
        self, recall: RecallId, load: int, words: str, off_at: datetime, at: datetime, by: PersonId
    ) -> None:
        """Append that somebody says that one full hand-over's system has let a recall go."""
        ...

    def vouched(self, ref: DeploymentRef) -> frozenset[tuple[RecallId, int]]:
        """Of which recalls somebody said so, each with its full hand-over."""
        ...

    def words(self, recall: RecallId, load: int) -> str:
        """What was said of one, for as long as it is kept; '' where nothing was."""
        ...


class Slips(Protocol):
    """Recall slips of a deployment, numbered for each recipient, whichever package it was given."""

    def issue(
        self,
        ref: DeploymentRef,
        load: int,
        manifest: str,
        at: datetime,
        by: PersonId,
        lines: Sequence[KeptSlipLine],
    ) -> KeptSlip:
        """Append the next slip; it takes the place of the last that was not read back."""
        ...

    def of(self, ref: DeploymentRef) -> tuple[KeptSlip, ...]:
        """Every slip, the oldest first."""
        ...

    def read_back(self, id_: int, at: datetime, by: PersonId) -> None:
        """Append that a slip's code was read back."""
        ...


class Reconciliations(Protocol):
    """What recognition systems reported to hold, and how each difference was settled."""

    def add(self, ref: DeploymentRef, one: Reconciling) -> Reconciled:
        """Append a reconciliation with its differences."""
        ...

    def of(self, ref: DeploymentRef) -> tuple[Reconciled, ...]:
        """Every reconciliation, the oldest first."""
        ...

    def close(self, line: int, how: Closed, by: PersonId, at: datetime, note: str) -> None:
        """Append how a difference was settled; it must be open."""
        ...


class HandOverUnit(Protocol):
    """What one transaction can reach of what was handed over (a part of `store.UnitOfWork`)."""

    @property
    def handovers(self) -> HandOvers:
        """What was handed over."""
        ...

    @property
    def deliveries(self) -> Deliveries:
        """Recalls on their way to recognition systems."""
        ...

    @property
    def slips(self) -> Slips:
        """Recall slips."""
        ...

    @property
    def reconciliations(self) -> Reconciliations:
        """What recognition systems reported to hold."""
        ...
