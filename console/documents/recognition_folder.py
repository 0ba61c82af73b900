"""A recognition system behind a watched folder: recalls are dropped in, receipts are picked up.

`recalls/ID.json` is ours and stays until its receipt counted; `receipts/*.json` are the system's
and go to `receipts/taken` or `receipts/refused` once read.  The rule: nothing in the folder is
followed, trusted or read beyond its limit.
"""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from console.documents.whole_folder import write_file
from console.domain.recall_messages import MOST_RECEIPT_BYTES
from console.domain.refusals import OutOfReachError
from console.services.packages import Waiting

RECALLS: Final = "recalls"
RECEIPTS: Final = "receipts"
TAKEN: Final = "taken"
REFUSED: Final = "refused"
MOST_RECEIPTS: Final = 2_000
"""How many receipts are picked up in one go, the newest; the others wait for the next."""

_ID: Final = re.compile(r"[A-Za-z0-9-]{1,80}", re.ASCII)


class WatchedFolder:
    """One recognition system that reads and writes a folder (see `services.packages`)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._left = 0

    def give(self, message_id: str, body: bytes) -> bytes | None:
        """Drop a recall, unless it lies there already; the receipt comes later."""
        if not _ID.fullmatch(message_id):
            raise ValueError("not a message's id")
        target = self._folder / RECALLS / f"{message_id}.json"
        beside = target.with_name(f".{message_id}.{os.getpid()}")
        try:
            self._require_there()
            if target.exists():
                return None
            target.parent.mkdir(exist_ok=True)
            beside.unlink(missing_ok=True)
            write_file(beside, body)
            beside.replace(target)
        except OSError as trouble:
            raise self._out_of_reach(trouble) from trouble
        return None

    def waiting(self) -> Iterator[Waiting]:
        """The receipts that lie there, the newest first; only ordinary files count."""
        self._left = 0
        try:
            self._require_there()
            folder = self._folder / RECEIPTS
            with os.scandir(folder) as entries:
                found = [
                    (each.stat(follow_symlinks=False).st_mtime_ns, each.name)
                    for each in entries
                    if each.name.endswith(".json") and each.is_file(follow_symlinks=False)
                ]
        except FileNotFoundError:
            if not self._folder.is_dir():
                raise self._out_of_reach(FileNotFoundError(2, "it is not there")) from None
            return
        except OSError as trouble:
            raise self._out_of_reach(trouble) from trouble
        self._left = max(len(found) - MOST_RECEIPTS, 0)
        for _, name in sorted(found, reverse=True)[:MOST_RECEIPTS]:
            data = _plain_file(folder / name)
            if data is not None:
                yield Waiting(name, data)

    def left_waiting(self) -> int:
        """How many ordinary files there were beyond those that were read."""
        return self._left

    def taken(self, waiting: Waiting, *, counted: bool) -> None:
        """Put a receipt away, and the recall that it confirmed."""
        folder = self._folder / RECEIPTS
        target = folder / (TAKEN if counted else REFUSED)
        try:
            target.mkdir(exist_ok=True)
            (folder / waiting.key).replace(target / waiting.key)
        except OSError as trouble:
            raise self._out_of_reach(trouble) from trouble

    def done(self, message_id: str) -> None:
        """Take a recall away again once its receipt counted."""
        if not _ID.fullmatch(message_id):
            raise ValueError("not a message's id")
        try:
            (self._folder / RECALLS / f"{message_id}.json").unlink(missing_ok=True)
        except OSError as trouble:
            raise self._out_of_reach(trouble) from trouble

    def close(self) -> None:
        """Nothing is held open."""

    def _require_there(self) -> None:
        if not self._folder.is_dir():
            raise FileNotFoundError(2, "it is not there")

    def _out_of_reach(self, trouble: OSError) -> OutOfReachError:
        return OutOfReachError(
            f"The folder {self._folder} of the recognition system cannot be used: "
            f"{(trouble.strerror or 'unknown reason').lower()}."
        )


def _plain_file(path: Path) -> bytes | None:
    """The bytes of an ordinary file, up to its limit and one more; None where it is none."""
    try:
        handle = os.open(
            path,
            os.O_RDONLY
            | getattr(os, "O_NOFOLLOW", 0)
            | getattr(os, "O_NONBLOCK", 0)
            | getattr(os, "O_BINARY", 0),
        )
    except OSError:
        return None
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(MOST_RECEIPT_BYTES + 1)
    finally:
        os.close(handle)
