"""Everything that one transaction of the office's store can reach.

A unit lives inside one `with`, in one function, in one thread; it commits when that ends
without an error and leaves nothing behind otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.storage.at_the_desk import DeskUnit
from console.storage.audit import AuditLog
from console.storage.came_back import Deliveries, Reconciliations, Slips
from console.storage.certificates import Certificates
from console.storage.contents import Contents
from console.storage.database import driver_of
from console.storage.decisions import Decisions
from console.storage.deployments import Deployments
from console.storage.entries import Entries
from console.storage.erasures import Erasures
from console.storage.handovers import HandOvers
from console.storage.holds import Holds
from console.storage.in_force import Lives, Watches
from console.storage.office import OfficeFacts
from console.storage.people import People
from console.storage.recalls import Recalls
from console.storage.records import Records
from console.storage.referrals import Referrals
from console.storage.standings import Standings
from console.storage.stops import Stops
from console.storage.tombstones import Copies, Tombstones
from console.storage.views import Views
from console.storage.vigilance import Vigilance

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console.storage.desk_queue import DeskQueue


class UnitOfWork:
    """Everything one transaction can reach (see `services.contracts.UnitOfWork`)."""

    def __init__(self, connection: Connection) -> None:
        desk = self._desk = DeskUnit(driver_of(connection))
        self.deployments = Deployments(connection, desk.deployments)
        self.entries = Entries(connection, desk.entries)
        self.records = Records(connection, desk.records)
        self.standings = Standings(connection, desk.standings)
        self.decisions = Decisions(connection, desk.decisions)
        self.referrals = Referrals(connection, desk.referrals)
        self.vigilance = Vigilance(connection, desk.vigilance)
        self.views = Views(connection, desk.views)
        self.certificates = Certificates(connection)
        self.lives = Lives(connection)
        self.recalls = Recalls(connection)
        self.watches = Watches(connection)
        self.handovers = HandOvers(connection)
        self.deliveries = Deliveries(connection)
        self.slips = Slips(connection)
        self.reconciliations = Reconciliations(connection)
        self.stops = Stops(connection)
        self.holds = Holds(connection)
        self.erasures = Erasures(connection)
        self.contents = Contents(connection)
        self.tombstones = Tombstones(connection)
        self.copies = Copies(connection)
        self.audit = AuditLog(connection, desk.audit)
        self.people = People(connection, desk.people)
        self.office = OfficeFacts(connection, desk.office)

    @property
    def queue(self) -> DeskQueue:
        """A whole list, for its queue."""
        return self._desk.queue
