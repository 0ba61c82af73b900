"""What the watch needs of whoever takes a list to a recognition system, and of its comparison.

Protocols only. The watch hands open recalls over after each of its rounds; what comes back are
receipts, and a confirmation counts only if it names the recall (see `recalling.confirm_in`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.services.contracts import Cancelled, UnitOfWork


class Delivered(NamedTuple):
    """What came of one delivery, by the deployment's numbers of recalls.

    `handed` were given to a recognition system now, `confirmed` are the ones that it confirmed
    now; `troubles` are sentences on what did not get through and will be tried again.
    """

    handed: frozenset[int] = frozenset()
    confirmed: frozenset[int] = frozenset()
    troubles: tuple[str, ...] = ()


class Deliver(Protocol):
    """Takes the open recalls of a list to the recognition systems that hold it."""

    def deliver(self, who: Officer, ref: DeploymentRef, cancelled: Cancelled = ...) -> Delivered:
        """Hand over what is open, take receipts in, and store what they confirm.

        Called after every round of the watch, often with nothing to do. Stops between two
        messages once it is cancelled. May be repeated: what
        was handed over and is not confirmed is handed over again, and nothing counts twice. A
        system that cannot be reached is a trouble in the answer, never an error.
        """
        ...


class Reconciled(Protocol):
    """Says how the last comparison with the recognition system came out."""

    def differences(self, unit: UnitOfWork, ref: DeploymentRef) -> int | None:
        """How many differences are still open, recalls that are not confirmed off among them.

        None where something was not compared since it was handed over or last recalled from.
        """
        ...
