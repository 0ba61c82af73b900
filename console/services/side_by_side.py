"""Two officers' work on one list, laid side by side.

One rule: it names nobody on the list and ranks nobody in the office; that it was looked at is
an event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.audit import Event
from console.domain.people import Act, Officer, PersonId, require
from console.domain.side_by_side import Pair, beside
from console.services.entitled import require_now
from console.services.lists import known
from console.services.undo import MOST_DECISIONS

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.services.contracts import Clock, Store


class SideBySide:
    """What can be asked of two officers' work."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def deciders(self, who: Officer, ref: DeploymentRef) -> tuple[tuple[PersonId, str], ...]:
        """Everybody who decided anything on this list, by sign-in name, with rank and name."""
        require(who, Act.SEE_FACES)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_FACES)
            known(unit, ref)
            found = []
            for each in sorted(unit.decisions.deciders(ref)):
                person = unit.people.get(each)
                found.append((each, person.title if person is not None else each))
            return tuple(found)

    def pairs(
        self, who: Officer, ref: DeploymentRef, first: PersonId, second: PersonId
    ) -> tuple[Pair, ...]:
        """Every entry that either of the two answered, where they differ first; logged."""
        require(who, Act.SEE_FACES)
        with self._store.writing() as unit:
            require_now(unit, who, Act.SEE_FACES)
            known(unit, ref)
            found = beside(
                unit.decisions.recent_by(ref, first, MOST_DECISIONS),
                unit.decisions.recent_by(ref, second, MOST_DECISIONS),
            )
            details = (("entries", str(len(found))), ("first", first), ("second", second))
            unit.audit.append(
                Event("side_by_side_read", who.id, self._clock(), ref, "consultation", details)
            )
        return found
