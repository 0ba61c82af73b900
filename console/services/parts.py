"""The services of one open office, as whoever stands in front of them is handed them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from console.services.accounts import Accounts
    from console.services.casebook import Casebook
    from console.services.check import Check
    from console.services.compare import Compare
    from console.services.drill import Drill
    from console.services.erase import Erase
    from console.services.handover import HandOver
    from console.services.holds import Holds
    from console.services.inspect import Inspect
    from console.services.intake import Intake
    from console.services.later import Later
    from console.services.lists import Lists
    from console.services.publish import Publish
    from console.services.review import Review
    from console.services.setup import Setup
    from console.services.signoff import SignOff
    from console.services.stops import Stops
    from console.services.systems import Systems
    from console.services.threads import Threads
    from console.services.vigilance import Vigilance
    from console.services.watch import Watch
    from console.services.watch_glance import Glances


class Services(NamedTuple):
    """Every service of one office, made once by the composition root."""

    accounts: Accounts
    lists: Lists
    intake: Intake
    check: Check
    review: Review
    compare: Compare
    signoff: SignOff
    inspect: Inspect
    setup: Setup
    threads: Threads
    casebook: Casebook
    vigilance: Vigilance
    watch: Watch
    drill: Drill
    glances: Glances
    handover: HandOver
    systems: Systems
    stops: Stops
    holds: Holds
    erase: Erase
    later: Later
    publish: Publish
