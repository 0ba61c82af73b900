"""The office's store: transactions, and everything that one of them can reach.

A unit lives inside one `with`, in one function, in one thread; it commits when that ends
without an error and leaves nothing behind otherwise.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from console.storage.audit import AuditLog
from console.storage.certificates import Certificates
from console.storage.decisions import Decisions
from console.storage.deployments import Deployments
from console.storage.entries import Entries
from console.storage.office import OfficeFacts
from console.storage.people import People
from console.storage.records import Records
from console.storage.standings import Standings
from console.storage.views import Views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from console.storage.database import Database


class UnitOfWork:
    """Everything one transaction can reach (see `services.contracts.UnitOfWork`)."""

    def __init__(self, connection: Connection) -> None:
        self.deployments = Deployments(connection)
        self.entries = Entries(connection)
        self.records = Records(connection)
        self.standings = Standings(connection)
        self.decisions = Decisions(connection)
        self.views = Views(connection)
        self.certificates = Certificates(connection)
        self.audit = AuditLog(connection)
        self.people = People(connection)
        self.office = OfficeFacts(connection)


class Store:
    """The office's database (see `services.contracts.Store`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def writing(self) -> Iterator[UnitOfWork]:
        """A transaction that may write, its lock taken at once.

        Raises OutOfReachError where another program holds the office too long, the disk is
        full or unreadable, or the file is damaged; then nothing of the unit was saved.
        """
        with self._database.writing() as connection:
            yield UnitOfWork(connection)

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """A consistent view that cannot write; raises OutOfReachError like `writing`."""
        with self._database.reading() as connection:
            yield UnitOfWork(connection)

    def settle(self) -> None:
        """After an erasure: take the last bytes of what was deleted off the disk."""
        self._database.settle()

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()
