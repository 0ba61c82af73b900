"""A file that appears whole or not at all.

It is written beside its place under a fixed hidden name, as a package's folder is, flushed, and
renamed into place. One rule: a file that cannot be written leaves nothing, and what a killed
program leaves has a name that an erasure knows.
"""

import os
from contextlib import suppress
from pathlib import Path

from console.domain.handover import unfinished_name


def write_whole(file: Path, data: bytes, *, private: bool) -> None:
    """Write a file, `private` for its owner's eyes only; raises OSError where that cannot be done.

    A link there is replaced and not followed: what it leads to is nothing that an erasure would
    find. A pipe or a device is written as it is, as nothing stays in it. Whoever comes second
    takes the hidden name over, and whoever had it is told that the file could not be written.
    """
    if file.exists() and not (file.is_file() or file.is_dir()):
        file.write_bytes(data)
        return
    partial = file.with_name(unfinished_name(file.name))
    partial.unlink(missing_ok=True)
    mode = 0o600 if private else 0o644
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    handle = os.open(partial, flags, mode)
    ours = os.fstat(handle)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if not _is_at(ours, partial):
            raise FileExistsError(None, "another program writes it now")
        partial.replace(file)
    finally:
        # Once it has its own name nothing of ours is here; somebody else's stays.
        if _is_at(ours, partial):
            partial.unlink()
    # It is there now: nothing that follows may say that it is not.
    with suppress(OSError):
        flush_folder(file.parent)


def _is_at(ours: os.stat_result, path: Path) -> bool:
    """Whether the file that was opened is still the one under that name."""
    try:
        return os.path.samestat(ours, path.lstat())
    except FileNotFoundError:
        return False


def flush_folder(folder: Path) -> None:
    """Make the new names in a folder survive a power cut, where a folder can be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
