"""Locks on files that end with the program that holds them, however it ends."""

import os
import sys
from pathlib import Path
from typing import IO


def take(file: IO[bytes]) -> bool:
    """Take the lock of an open file; False where another program holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - there is none elsewhere

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - as above

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_still(file: IO[bytes], path: Path) -> bool:
    """Whether an open file is the one at a path, and not one that was removed there."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
