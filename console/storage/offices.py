"""An office on the disk: one folder with its database and its pictures, for its owner only.

`create_office` makes one, `open_office` opens one (upgrading it first where it is older), and
`close` lets go of it.  Nobody else in the program knows what the folder holds.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from console.domain.refusals import OutOfReachError, refusal
from console.storage.office_file import (
    APPLICATION_ID,
    REVISION,
    REVISION_QUESTION,
    connect,
    file_troubles,
    flush_folder,
    make_file,
)
from console.storage.pictures import PictureStore
from console.storage.store import Store

DATABASE: Final = "office.sqlite"
PICTURES: Final = "pictures"

_BROKEN_OFF: Final = (
    "SELECT EXISTS (SELECT 1 FROM erasures AS e WHERE NOT EXISTS "
    "(SELECT 1 FROM erasure_ends AS d WHERE d.erasure_id = e.id) AND (EXISTS "
    "(SELECT 1 FROM erasure_lines AS l WHERE l.erasure_id = e.id AND l.state = 'planned') "
    "OR NOT EXISTS "
    "(SELECT 1 FROM erasure_lines AS l WHERE l.erasure_id = e.id AND l.state = 'failed')))"
)


class Office(NamedTuple):
    """An open office: its store, its pictures, and where it lies.

    `erasing` says that an erasure was broken off, so that whoever opens it has to go on with it.
    """

    folder: Path
    store: Store
    pictures: PictureStore
    erasing: bool = False

    def close(self) -> None:
        """Let go of the database; the office can then be opened again."""
        self.store.close()


def create_office(folder: Path) -> Office:
    """Make an empty office in a folder (made if need be) and open it.

    Raises RefusedError where there is an office already, and OutOfReachError where the folder
    cannot be made or written; then nothing of it is left.
    """
    path = folder / DATABASE
    being_made = folder / f".{DATABASE}.{os.getpid()}"
    if _seen(path):
        raise refusal(
            "office_exists",
            f"There is an office in {folder} already; open it, or name another folder.",
        )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        (folder / PICTURES).mkdir(mode=0o700, exist_ok=True)
        make_file(being_made)
        try:
            _make_tables(being_made)
            with file_troubles(), closing(connect(being_made)) as plain:
                plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            being_made.rename(path)
        finally:
            for rest in ("", "-wal", "-shm", "-journal"):
                Path(f"{being_made}{rest}").unlink(missing_ok=True)
        flush_folder(folder)
        flush_folder(folder.absolute().parent)
    except OSError as trouble:
        raise OutOfReachError(
            f"An office cannot be made in {folder}: "
            f"{(trouble.strerror or 'the folder cannot be used').lower()}."
        ) from trouble
    return open_office(folder)


def open_office(folder: Path) -> Office:
    """Open the office in a folder, upgrading it first where an older console made it.

    Raises RefusedError where there is none, or it is not an office, or a newer console made
    it; OutOfReachError where it is damaged or the disk fails.
    """
    path = folder / DATABASE
    if not _seen(path):
        raise refusal("no_office", f"There is no office in {folder}; make one with `office new`.")
    try:
        if os.name != "nt":
            _keep_to_owner(folder, path)
        pictures = folder / PICTURES
        pictures.mkdir(mode=0o700, exist_ok=True)
    except OSError as trouble:
        raise OutOfReachError(
            f"The office in {folder} cannot be used: "
            f"{(trouble.strerror or 'the folder cannot be used').lower()}."
        ) from trouble
    _require_office(path)
    return Office(folder, Store(path), PictureStore(pictures), _broken_off(path))


def open_store(folder: Path) -> Store:
    """The store of the office in a folder, for who needs no pictures (see `open_office`)."""
    return open_office(folder).store


def _seen(path: Path) -> bool:
    """Whether the database is there; a folder that may not be looked into is out of reach."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as trouble:
        raise OutOfReachError(
            "The office's folder cannot be looked into: "
            f"{(trouble.strerror or 'unknown reason').lower()}."
        ) from trouble


def _keep_to_owner(folder: Path, path: Path) -> None:
    """Take away what a copy or a restore may have given to others."""
    for each, mode in ((folder, 0o700), (path, 0o600)):
        if each.stat().st_mode & 0o077:
            each.chmod(mode)


def _require_office(path: Path) -> None:
    with file_troubles(), closing(connect(path)) as plain:
        (application,) = plain.execute("PRAGMA application_id").fetchone()
        if application != APPLICATION_ID:
            raise refusal("no_office", f"{path} is not an office's database.")
        try:
            row = plain.execute(REVISION_QUESTION).fetchone()
        except sqlite3.OperationalError as trouble:
            raise OutOfReachError(
                f"{path} is an unfinished or damaged office; restore it from its last copy."
            ) from trouble
    if row is None or row[0] != REVISION:
        _upgrade(path)


def _broken_off(path: Path) -> bool:
    """Whether an erasure was broken off; one that only failed is tried again elsewhere."""
    with file_troubles(), closing(connect(path)) as plain:
        (found,) = plain.execute(_BROKEN_OFF).fetchone()
    return bool(found)


def _make_tables(path: Path) -> None:
    # Alembic takes as long to import as the rest of the store, and an office that is up to
    # date never needs it: the start of the window must not wait for it.
    from console.storage.migrate import make_tables  # noqa: PLC0415

    make_tables(path)


def _upgrade(path: Path) -> None:
    from console.storage.migrate import upgrade  # noqa: PLC0415 - as above

    upgrade(path)
