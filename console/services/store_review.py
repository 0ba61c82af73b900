"""What the services need of the office's database for looking, asking, and watching attention.

Protocols only, the second half of `services.store`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from console.services.desk_store import DeskReferrals, DeskViews, DeskVigilance

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.decisions import Outcome
    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import PersonId
    from console.domain.referrals import ReferralId
    from console.domain.vigilance import Looks, Plants, Timed
    from console.services.kept import Planted


class Referrals(DeskReferrals, Protocol):
    """Referrals and their threads."""

    def say(self, referral: ReferralId, by: PersonId, at: datetime, words: str) -> None:
        """Append a message to a thread."""
        ...


class Vigilance(DeskVigilance, Protocol):
    """What is known of how attentively a list is reviewed."""

    def timed(self, ref: DeploymentRef) -> list[Timed]:
        """Every decision of a list in its order, take-backs left out."""
        ...

    def looked(
        self, look: int, by: PersonId, at: datetime, outcome: Outcome, *, agrees: bool
    ) -> None:
        """Append how a second look came out."""
        ...

    def looks(self, ref: DeploymentRef) -> Looks:
        """How many second looks of a list were drawn, made, and agreed."""
        ...

    def plant(self, ref: DeploymentRef, one: Planted, at: datetime) -> None:
        """Place a planted entry; it is no entry of the list."""
        ...

    def uproot(self, ref: DeploymentRef) -> None:
        """Take away every planted entry that nobody has answered."""
        ...

    def plants(self, ref: DeploymentRef) -> Plants:
        """How many planted entries of a list were placed, met and caught."""
        ...


class Views(DeskViews, Protocol):
    """What each officer last saw of each entry."""

    def lookers(
        self, ref: DeploymentRef, entry_ref: EntryRef
    ) -> tuple[tuple[PersonId, datetime], ...]:
        """Everybody who looked at an entry, and when they last did, the oldest first."""
        ...
