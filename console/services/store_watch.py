"""What the services need of the office's database for a list in force: its life and recalls.

Protocols only, the third part of `services.store`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from console.domain.deployments import DeploymentRef, Stage
    from console.domain.entries import EntryRef
    from console.domain.people import PersonId
    from console.domain.recalls import (
        Answer,
        Answered,
        Ask,
        AskId,
        Confirmation,
        Fell,
        Recall,
        RecallId,
    )
    from console.services.kept_watch import Recalling, StageStep, Watching


class Lives(Protocol):
    """The life of a deployment, step by step, and who is on its list in force now."""

    def step(self, ref: DeploymentRef, stage: Stage, by: PersonId, at: datetime, why: str) -> None:
        """Move it on, and append who did, when and why."""
        ...

    def steps(self, ref: DeploymentRef) -> tuple[StageStep, ...]:
        """Every step it took since it was signed, the oldest first."""
        ...

    def lists(self) -> tuple[DeploymentRef, ...]:
        """Every deployment whose list is in force now, by its reference."""
        ...

    def in_force(self, ref: DeploymentRef) -> dict[EntryRef, str]:
        """Who is on the list now, and the digest of the doubts that each one's place rests on."""
        ...

    def count(self, ref: DeploymentRef) -> int:
        """How many are on the list now."""
        ...

    def additions(self, ref: DeploymentRef) -> int:
        """How many are approved and not on the list: they wait for the next certificate."""
        ...

    def fallen(self, ref: DeploymentRef) -> tuple[EntryRef, ...]:
        """Who is on the list although their standing, as stored, is not lawful."""
        ...

    def put_in_force(
        self, ref: DeploymentRef, certificate: str, at: datetime, rests_on: Mapping[EntryRef, str]
    ) -> None:
        """Make this the list in force, as the certificate of that number says it."""
        ...

    def accept(self, ref: DeploymentRef, entry_ref: EntryRef, rests_on: str) -> None:
        """Say what doubts an entry's place rests on from now."""
        ...


class Recalls(Protocol):
    """Recalls of a deployment, their confirmations, and what authorising officers are asked."""

    def add(self, ref: DeploymentRef, one: Recalling) -> Recall:
        """Recall an entry of the list in force: take it off, and say so in its state.

        Raises KeyError where the entry is not in force, so that nobody is recalled twice.
        """
        ...

    def of(self, ref: DeploymentRef) -> tuple[Recall, ...]:
        """Every recall, in the order of their numbers."""
        ...

    def words(self, ref: DeploymentRef) -> dict[RecallId, str]:
        """The sentence of each recall, for as long as it is kept."""
        ...

    def confirm(self, one: Confirmation) -> None:
        """Append that a recall is off the recognition system; it must not be confirmed yet."""
        ...

    def confirmations(self, ref: DeploymentRef) -> dict[RecallId, Confirmation]:
        """The confirmation of each recall that has one."""
        ...

    def ask(
        self,
        ref: DeploymentRef,
        entry_ref: EntryRef,
        cause: Fell,
        at: datetime,
        due_at: datetime,
        rests_on: str,
    ) -> Ask:
        """Ask an authorising officer about an entry until `due_at`."""
        ...

    def asks(self, ref: DeploymentRef) -> tuple[Ask, ...]:
        """Every ask, answered or not, the oldest first."""
        ...

    def answer(
        self, ask: AskId, answer: Answer, by: PersonId | None, at: datetime, note: str
    ) -> None:
        """Append the answer to an ask; by nobody where its time passed."""
        ...

    def answers(self, ref: DeploymentRef) -> dict[AskId, Answered]:
        """The answer of each ask that has one."""
        ...


class Watches(Protocol):
    """Who watches a list in force, and when they last did."""

    def of(self, ref: DeploymentRef) -> Watching | None:
        """The watch over a list, or None where nobody ever watched it."""
        ...

    def put(self, ref: DeploymentRef, watching: Watching) -> None:
        """Keep the watch's last sign of life."""
        ...
