"""Whether somebody may still do what their roles allowed when they signed in.

One rule: who changes anything, or is shown a person, the log or a document, is asked for again
in the transaction that does it, so that a closed account or a role taken away ends at once, on
every desk.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from console.domain.people import Act, Officer, require

if TYPE_CHECKING:
    from console.services.contracts import UnitOfWork


def require_now(unit: UnitOfWork, who: Officer, act: Act) -> None:
    """Refuse an act that none of the person's roles allows now."""
    current = unit.people.get(who.id)
    require(replace(who, active=False) if current is None else current, act)
