"""The office's store: its transactions, and the moment at which each part of it is loaded.

One rule: whoever only lays an entry on the desk never waits for SQLAlchemy; everything else
asks through it, and loads it when it is first asked.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from console.storage.at_the_desk import DeskFile, DeskUnit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from console.storage.database import Database
    from console.storage.unit_of_work import UnitOfWork


class Store:
    """The office's database (see `services.contracts.Store`)."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._desk = DeskFile(path)

    @contextmanager
    def writing(self) -> Iterator[UnitOfWork]:
        """A transaction that may write, its lock taken at once.

        Raises OutOfReachError where another program holds the office too long, the disk is
        full or unreadable, or the file is damaged; then nothing of the unit was saved.
        """
        from console.storage.unit_of_work import UnitOfWork  # noqa: PLC0415 - see above

        with self._database.writing() as connection:
            yield UnitOfWork(connection)

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """A consistent view that cannot write; raises OutOfReachError like `writing`."""
        from console.storage.unit_of_work import UnitOfWork  # noqa: PLC0415 - see above

        with self._database.reading() as connection:
            yield UnitOfWork(connection)

    def at_the_desk(self) -> AbstractContextManager[DeskUnit]:
        """A transaction as `writing`, for what one entry's desk needs and nothing more."""
        return self._desk.writing()

    def settle(self) -> None:
        """After an erasure: take the last bytes of what was deleted off the disk."""
        self._desk.close()
        self._database.settle()

    def scour(self) -> None:
        """After an erasure: leave nothing of what was deleted in the file or beside it.

        Raises OutOfReachError while another program still reads an older moment.
        """
        self._desk.close()
        self._database.scour()

    def close(self) -> None:
        """Let go of the database."""
        self._desk.close()
        if "_database" in self.__dict__:
            self._database.close()

    @cached_property
    def _database(self) -> Database:
        from console.storage.database import Database  # noqa: PLC0415 - see above

        return Database(self._path)
