"""The SQLite file of an office: how it is opened, written to and read.

Writing takes the lock at once (BEGIN IMMEDIATE) and is on the disk when it ends (WAL with
synchronous=FULL); reading sees one moment and cannot write.  Whatever the machine does wrong
comes out as one sentence (`OutOfReachError`), with nothing half-written.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Engine, Insert, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import QueuePool

from console.domain.refusals import OutOfReachError
from console.storage.encoding import DecodeError
from console.storage.schema import REVISION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BUSY_SECONDS: Final = 10
"""How long a transaction waits for another program that is writing to the same office."""

_SETTINGS: Final = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cache_size=-4000",
    # A whole list's standings are 30 MB: kept below this (in pages of 4 kB), their commit does
    # not also have to write them a second time into the main file.
    "PRAGMA wal_autocheckpoint=16000",
    "PRAGMA journal_size_limit=67108864",
)

_SENTENCES: Final = {
    sqlite3.SQLITE_BUSY: (
        "Another program has been writing to this office for too long; "
        "nothing was saved, try again."
    ),
    sqlite3.SQLITE_LOCKED: (
        "Another program has been writing to this office for too long; "
        "nothing was saved, try again."
    ),
    sqlite3.SQLITE_FULL: (
        "The disk that holds this office is full; nothing was saved. Make room and try again."
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk that holds this office could not be read or written; nothing was saved. "
        "Check the disk and try again."
    ),
    sqlite3.SQLITE_READONLY: (
        "This office cannot be written to; nothing was saved. "
        "Check who may write to its folder and try again."
    ),
    sqlite3.SQLITE_PERM: (
        "This office may not be opened by this account of the computer; "
        "check who may read and write its folder."
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The office's database cannot be opened; check that its folder is there "
        "and may be read and written."
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The office's database is damaged; nothing was saved. "
        "Stop work on it and restore it from its last copy."
    ),
    sqlite3.SQLITE_NOTADB: (
        "The office's database is damaged or is not an office; restore it from its last copy."
    ),
}

_DAMAGED: Final = (
    "Something kept in this office cannot be read back; its database is damaged. "
    "Stop work on it and restore it from its last copy."
)

_UPGRADED: Final = (
    "This office was upgraded by a newer console while this one was open; "
    "close this one and start the newer one."
)


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
            require_revision(connection)
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of one moment that cannot write; raises OutOfReachError like `writing`."""
        with troubles(), self._reader.connect() as connection, connection.begin():
            require_revision(connection)
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
            raise OutOfReachError(_SENTENCES[sqlite3.SQLITE_BUSY])

    def close(self) -> None:
        """Let go of the file; the last to do so leaves no write-ahead log behind."""
        self._reader.dispose()
        self._writer.dispose()


@contextmanager
def troubles() -> Iterator[None]:
    """Turn what a disk, a lock or a damaged file does wrong into its one sentence."""
    try:
        yield
    except DBAPIError as trouble:
        raise_sentence(trouble.orig, trouble)
    except sqlite3.Error as trouble:
        raise_sentence(trouble, trouble)
    except PoolTimeoutError as trouble:
        raise OutOfReachError(_SENTENCES[sqlite3.SQLITE_BUSY]) from trouble
    except DecodeError as trouble:
        raise OutOfReachError(_DAMAGED) from trouble


def raise_sentence(said: BaseException | None, trouble: Exception) -> None:
    """Raise OutOfReachError where SQLite's code has a sentence; else the trouble, a fault."""
    code = getattr(said, "sqlite_errorcode", None)
    sentence = _SENTENCES.get(code & 0xFF) if isinstance(code, int) else None
    if sentence is None:
        raise trouble
    raise OutOfReachError(sentence) from trouble


def require_revision(connection: Connection) -> None:
    """Refuse to go on with tables that another console has changed in the meantime."""
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if found != REVISION:
        raise OutOfReachError(_UPGRADED)


def connect(path: Path) -> sqlite3.Connection:
    """A connection with every setting of an office, in autocommit; the file must be there.

    Raises sqlite3.OperationalError where it is not.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def write_many(
    connection: Connection, statement: Insert, names: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Run an INSERT for many rows at once, each a tuple of driver values in the order of `names`.

    For whole lists: SQLAlchemy's own way through a dictionary for each row costs as much again
    as SQLite's work.  `names` are the statement's parameters.
    """
    compiled = statement.compile(dialect=connection.dialect, column_keys=list(names))
    order = compiled.positiontup or []
    if list(names) != order:
        raise ValueError(f"the parameters are {order}")
    if rows:
        connection.exec_driver_sql(str(compiled), list(rows))


def make_file(path: Path) -> None:
    """Make an empty file that only its owner can read; raises FileExistsError if it is there."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def flush_file(path: Path) -> None:
    """Make a file's content survive a power cut; raises OSError where the disk will not."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Make the names of new files in a folder survive a power cut (where the system can)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


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
