"""The SQLite file of an office: how it is opened, written to and read.

Writing takes the lock at once (BEGIN IMMEDIATE) and is on the disk when it ends (WAL with
synchronous=FULL); reading sees one moment and cannot write.  Whatever the machine does wrong
comes out as one sentence (`OutOfReachError`), with nothing half-written.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Engine, Insert, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import QueuePool

from console.domain.refusals import OutOfReachError
from console.storage.office_file import (
    BUSY_SECONDS,
    REVISION_QUESTION,
    SENTENCES,
    connect,
    file_troubles,
    raise_sentence,
    require_revision,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


_ROWS_AT_ONCE: Final = 50
_STATEMENTS_AT_ONCE: Final = 20


class Database:
    """One office's SQLite file, open; any thread may ask, and several programs may."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writer = _engine(path, reading=False)
        self._reader = _engine(path, reading=True)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its first moment.

        Commits when the `with` ends without an error and rolls back otherwise.  Raises
        OutOfReachError where the lock, the disk or the file fails.
        """
        with troubles(), self._writer.begin() as connection:
            _require_revision(connection)
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of one moment that cannot write; raises OutOfReachError like `writing`."""
        with troubles(), self._reader.connect() as connection, connection.begin():
            _require_revision(connection)
            yield connection

    def settle(self) -> None:
        """Bring the write-ahead log into the main file and cut it to nothing.

        After a deletion this is what takes the last bytes of what was deleted off the disk.
        Raises OutOfReachError while another program is still reading an older moment.
        """
        with troubles():
            connection = self._writer.raw_connection()
            try:
                cursor = connection.cursor()
                busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                connection.close()
        if busy:
            raise OutOfReachError(SENTENCES[sqlite3.SQLITE_BUSY])

    def scour(self) -> None:
        """Write the whole file anew, so that nothing that was deleted is left anywhere in it.

        Deleted content is overwritten at once (secure_delete), but a page that was split keeps
        what moved off it, and the write-ahead log keeps pages as they were.  Raises as `settle`.
        """
        self._reader.dispose()
        self.settle()
        with troubles():
            connection = self._writer.raw_connection()
            try:
                connection.cursor().execute("VACUUM")
            finally:
                connection.close()
        self.settle()

    def close(self) -> None:
        """Let go of the file; the last to do so leaves no write-ahead log behind."""
        self._reader.dispose()
        self._writer.dispose()


@contextmanager
def troubles() -> Iterator[None]:
    """Turn what a disk, a lock or a damaged file does wrong into its one sentence."""
    try:
        with file_troubles():
            yield
    except DBAPIError as trouble:
        raise_sentence(trouble.orig, trouble)
    except PoolTimeoutError as trouble:
        raise OutOfReachError(SENTENCES[sqlite3.SQLITE_BUSY]) from trouble


def _require_revision(connection: Connection) -> None:
    require_revision(connection.exec_driver_sql(REVISION_QUESTION).scalar())


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection under one of SQLAlchemy's, in the same transaction."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError(f"{type(driver)} is not SQLite's")
    return driver


def write_many(
    connection: Connection, statement: Insert, names: Sequence[str], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Run an INSERT for many rows at once, each a tuple of driver values in the order of `names`.

    For whole lists: SQLAlchemy's own way through a dictionary for each row costs as much again
    as SQLite's work, and to start a statement for each row a third of it.  The rows are taken as
    they are written, so that they need not all be there at once.  `names` are the statement's
    parameters.
    """
    compiled = statement.compile(dialect=connection.dialect, column_keys=list(names))
    order = compiled.positiontup or []
    if list(names) != order:
        raise ValueError(f"the parameters are {order}")
    one_row = f"({', '.join('?' * len(names))})"
    before, values, after = str(compiled).partition(one_row)
    left = iter(rows)
    while some := list(islice(left, _ROWS_AT_ONCE * _STATEMENTS_AT_ONCE)):
        several = len(some) - len(some) % _ROWS_AT_ONCE
        for count, part in ((_ROWS_AT_ONCE, some[:several]), (1, some[several:])):
            given = [
                tuple(chain.from_iterable(part[first : first + count]))
                for first in range(0, len(part), count)
            ]
            if given:
                connection.exec_driver_sql(before + ", ".join([values] * count) + after, given)


def engine_on(path: Path) -> Engine:
    """An engine whose transactions take the write lock at once; for the office and its upgrade."""
    return _engine(path, reading=False)


def _engine(path: Path, *, reading: bool) -> Engine:
    def creator() -> sqlite3.Connection:
        connection = connect(path)
        if reading:
            connection.execute("PRAGMA query_only=ON")
        return connection

    engine = create_engine(
        "sqlite+pysqlite://",
        creator=creator,
        poolclass=QueuePool,
        pool_size=4 if reading else 1,
        max_overflow=4 if reading else 0,
        pool_timeout=BUSY_SECONDS,
        pool_use_lifo=True,
    )
    statement = "BEGIN" if reading else "BEGIN IMMEDIATE"

    def begin(connection: Any) -> None:
        connection.exec_driver_sql(statement)

    event.listen(engine, "begin", begin)
    return engine
