"""A folder that appears whole or not at all.

It is written beside its place under a hidden name and takes its own name only when the last byte
is on the disk.  What a killed program left behind is known by a lock that nobody holds any more,
and is removed by whoever comes next.
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from console.documents.locks import is_still, take
from console.domain.handover import unfinished_name
from console.domain.refusals import OutOfReachError, refusal
from console.whole_file import flush_folder

_PRIVATE: Final = 0o700


def require_room(folder: Path) -> Path:
    """The folder as an absolute path; refused unless it is new or empty, beside a real place."""
    path = Path(os.path.abspath(folder))  # noqa: PTH100 - a link in it is looked at, not followed
    with _told(folder):
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            raise refusal(
                "folder_taken", f"{folder} is not a folder of its own; name a new folder."
            )
        if path.is_mount():
            raise refusal(
                "folder_taken",
                f"{folder} is a whole disk or stick; name a new folder on it, such as "
                f"{folder / 'list'}.",
            )
        if path.is_dir() and any(path.iterdir()):
            raise refusal(
                "folder_taken", f"{folder} is not empty; name a new folder or empty this one."
            )
        if not path.parent.is_dir():
            raise refusal("folder_missing", f"There is no folder {path.parent}; make it first.")
    return path


def unfinished(folder: Path) -> Path:
    """Where a folder lies while it is being written."""
    return folder.with_name(unfinished_name(folder.name))


@contextlib.contextmanager
def reserved(folder: Path) -> Iterator[None]:
    """Keep everybody else from writing this folder; what a dead program left of it is removed.

    Raises RefusedError where a living one is writing it, and OutOfReachError where the disk fails.
    """
    partial = unfinished(folder)
    with contextlib.ExitStack() as held:
        with _told(folder):
            if not held.enter_context(_locked(partial)):
                raise refusal(
                    "folder_taken", f"Another hand-over is being written to {folder}; wait for it."
                )
            shutil.rmtree(partial, ignore_errors=True)
        yield


@contextlib.contextmanager
def written_whole(folder: Path) -> Iterator[Path]:
    """A hidden folder to write in, which becomes `folder` when the `with` ends without an error.

    The folder must be `reserved`. Raises OutOfReachError where the disk fails; after any error
    nothing is left.
    """
    partial = unfinished(folder)
    with _told(folder):
        partial.mkdir(mode=_PRIVATE)
        try:
            yield partial
            _put_in_place(partial, folder)
        finally:
            shutil.rmtree(partial, ignore_errors=True)


@contextlib.contextmanager
def leftovers(folder: Path) -> Iterator[Path | None]:
    """Where what a dead program left of this folder lies, if anything; it is removed afterwards.

    None while a living program is writing the folder.
    """
    partial = unfinished(folder)
    with contextlib.ExitStack() as held:
        with _told(folder):
            found = partial.exists() or _lock_of(partial).exists()
            ours = not found or held.enter_context(_locked(partial))
        yield partial if ours else None
        if found and ours:
            shutil.rmtree(partial, ignore_errors=True)


def write_file(path: Path, data: bytes) -> None:
    """Write a new file for its owner only, and flush it; raises OSError."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(partial: Path, folder: Path) -> None:
    for each in (*sorted(one for one in partial.rglob("*") if one.is_dir()), partial):
        flush_folder(each)
    if os.name == "nt" and folder.exists():
        folder.rmdir()
    # An empty folder is replaced; one that somebody filled meanwhile makes this fail.
    partial.rename(folder)
    # It is there now and may be taken along: nothing that follows may say that it is not.
    with contextlib.suppress(OSError):
        flush_folder(folder.parent)


def _lock_of(partial: Path) -> Path:
    return partial.with_name(f"{partial.name}.lock")


@contextlib.contextmanager
def _locked(partial: Path) -> Iterator[bool]:
    """Hold the lock of a folder being written; False where somebody else holds it."""
    path = _lock_of(partial)
    with path.open("ab") as file:
        # A lock that its holder let go of and removed meanwhile is nobody's lock any more.
        ours = take(file) and is_still(file, path)
        try:
            yield ours
        finally:
            if ours:
                path.unlink(missing_ok=True)


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn what a disk does wrong into one sentence."""
    try:
        yield
    except OSError as trouble:
        why = (trouble.strerror or "unknown reason").lower()
        raise OutOfReachError(
            f"The package cannot be written to {folder}: {why}. Nothing was handed over."
        ) from trouble
