"""The services of one open office, as whoever stands in front of them is handed them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from console.services.accounts import Accounts
    from console.services.check import Check
    from console.services.inspect import Inspect
    from console.services.intake import Intake
    from console.services.lists import Lists
    from console.services.review import Review
    from console.services.setup import Setup
    from console.services.signoff import SignOff


@dataclass(frozen=True, slots=True)
class Services:
    """Every service of one office, made once by the composition root."""

    accounts: Accounts
    lists: Lists
    intake: Intake
    check: Check
    review: Review
    signoff: SignOff
    inspect: Inspect
    setup: Setup
