"""Where members of a zipped bundle are unpacked, and how what a crash left of them goes.

One rule: what is unpacked names people, so it lies in the office, for its owner alone, under a
lock that ends with the program; whoever opens the office next erases what nobody holds.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from console.documents import UNPACKED
from console.documents.locks import is_still, take
from console.domain.refusals import OutOfReachError

if TYPE_CHECKING:
    from collections.abc import Callable

_PREFIX: Final = "bundle-"
_LOCK: Final = ".lock"


class Unpacked:
    """A folder for what one bundle unpacks, held by this program until it is closed."""

    def __init__(self, office: Path | None) -> None:
        """Make it in the office; among the machine's temporary files where there is none."""
        if office is None:
            self._lock = None
            self.folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
            return
        (office / UNPACKED).mkdir(mode=0o700, exist_ok=True)
        while True:
            handle, name = tempfile.mkstemp(_LOCK, _PREFIX, office / UNPACKED)
            self._lock = os.fdopen(handle, "ab")
            # Whoever opens the office at this moment may take the file for a dead program's.
            if take(self._lock) and is_still(self._lock, Path(name)):
                break
            self._lock.close()
        self.folder = Path(name.removesuffix(_LOCK))
        self.folder.mkdir(mode=0o700)

    def close(self) -> None:
        """Remove the folder and everything in it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock is not None:
            self._lock.close()
            self.folder.with_name(f"{self.folder.name}{_LOCK}").unlink(missing_ok=True)


def sweep(office: Path, erase: Callable[[Path], None]) -> None:
    """Erase what programs left unpacked that ended before they could; `erase` erases one file.

    What cannot be erased now keeps nobody from the office, and is tried at its next opening.
    """
    with suppress(OSError):
        for name in {each.name.removesuffix(_LOCK) for each in (office / UNPACKED).iterdir()}:
            if name.startswith(_PREFIX):
                with suppress(OSError, OutOfReachError):
                    _sweep_one(office / UNPACKED / name, erase)


def _sweep_one(folder: Path, erase: Callable[[Path], None]) -> None:
    lock = folder.with_name(f"{folder.name}{_LOCK}")
    with lock.open("ab") as file:
        if not take(file):
            return
        for each in folder.rglob("*"):
            if each.is_symlink() or not each.is_dir():
                erase(each)
        shutil.rmtree(folder, ignore_errors=True)
    if not folder.exists():
        lock.unlink(missing_ok=True)
