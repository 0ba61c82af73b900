"""The SQLite file of an office, as its driver opens it: settings, and what a failure is called.

One rule: whatever the machine does wrong comes out as one sentence (`OutOfReachError`).  It
needs nothing but the driver, so that an office can be opened, and its first entry laid on the
desk, before SQLAlchemy is loaded.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from console.domain.refusals import OutOfReachError
from console.storage.encoding import DecodeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REVISION: Final = "0010"
"""The newest migration: what an office must have for this console to open it."""

REVISION_QUESTION: Final = "SELECT version_num FROM alembic_version"

APPLICATION_ID: Final = 0x574C4331
"""SQLite's application_id of an office ("WLC1"), so that another program's file is refused."""

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

SENTENCES: Final = {
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

DAMAGED: Final = (
    "Something kept in this office cannot be read back; its database is damaged. "
    "Stop work on it and restore it from its last copy."
)

_UPGRADED: Final = (
    "This office was upgraded by a newer console while this one was open; "
    "close this one and start the newer one."
)


@contextmanager
def file_troubles() -> Iterator[None]:
    """Turn what a disk, a lock or a damaged file does wrong into its one sentence."""
    try:
        yield
    except sqlite3.Error as trouble:
        raise_sentence(trouble, trouble)
    except DecodeError as trouble:
        raise OutOfReachError(DAMAGED) from trouble


def raise_sentence(said: BaseException | None, trouble: Exception) -> None:
    """Raise OutOfReachError where SQLite's code has a sentence; else the trouble, a fault."""
    code = getattr(said, "sqlite_errorcode", None)
    sentence = SENTENCES.get(code & 0xFF) if isinstance(code, int) else None
    if sentence is None:
        raise trouble
    raise OutOfReachError(sentence) from trouble


def require_revision(found: object) -> None:
    """Refuse to go on with tables that another console has changed in the meantime."""
    if found != REVISION:
        raise OutOfReachError(_UPGRADED)


def utc_text(moment: datetime) -> str:
    """A time as the columns hold it; raises ValueError for one without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone cannot be kept")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


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
