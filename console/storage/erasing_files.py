"""Files that hold faces or names, erased: overwritten where they lie, flushed, and removed.

One rule: nothing outside the file that is meant is ever touched; a link is removed and never
followed, and a folder is erased only where it is one that the office wrote.
"""

from __future__ import annotations

import os
import stat
from hashlib import file_digest, sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from console.domain.handover import unfinished_name
from console.domain.refusals import OutOfReachError, refusal
from console.services.kept_after import Amount
from console.storage import our_files
from console.storage.office_file import flush_folder
from console.storage.our_files import set_aside

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

MOST_FILES: Final = 200_000
_BLOCK: Final = 1 << 20
_ZEROS: Final = bytes(_BLOCK)
_PARTIAL: Final = ".partial"
_ASIDE: Final = ".erased"
_DRILL: Final = ("drill.csv", ".drill.csv.*")
_BESIDE: Final = ("", "-wal", "-shm", "-journal")


def erase_file(path: Path) -> None:
    """Overwrite a file with zeros, flush it, and remove it; one that is not there is no error.

    Overwriting reaches every name of the same file and what a file system writes in place; a
    file that may not be written is made writable first, where it is ours.  Raises
    OutOfReachError where it cannot be removed.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            path.unlink()
            return
        _overwrite(path)
        path.unlink()
    except FileNotFoundError:
        return
    except OSError as trouble:
        raise OutOfReachError(
            f"It cannot be erased: {(trouble.strerror or 'unknown reason').lower()}."
        ) from trouble


def take_aside(path: Path) -> bool:
    """Take a file's name away, so that nobody finds half of it; whether there was one.

    Raises OutOfReachError where that cannot be done.
    """
    try:
        path.replace(set_aside(path))
    except FileNotFoundError:
        return False
    except OSError as trouble:
        raise OutOfReachError(
            f"It cannot be erased: {(trouble.strerror or 'unknown reason').lower()}."
        ) from trouble
    return True


def _overwrite(path: Path) -> None:
    flags = os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except PermissionError:
        path.chmod(0o600)
        handle = os.open(path, flags)
    try:
        left = os.fstat(handle).st_size
        while left > 0:
            left -= os.write(handle, _ZEROS[: min(left, _BLOCK)])
        os.fsync(handle)
    finally:
        os.close(handle)


class OutsideFiles:
    """Files outside the office, and copies of the office (see `services.store_after`)."""

    def __init__(self, office: Path) -> None:
        self._office = office

    def office_copies(self) -> tuple[str, ...]:
        """The paths of whole copies of the office that upgrades made."""
        found = [
            path.with_name(path.name.removesuffix(end))
            for path in self._office.glob("*-before-*.sqlite*")
            for end in _ends(path)
        ]
        return tuple(sorted({str(path) for path in found}))

    def drill_files(self) -> tuple[str, ...]:
        """The paths of what a drill's invented source says, or said before a crash."""
        found = [path for name in _DRILL for path in self._office.glob(name)]
        return tuple(sorted(str(path) for path in found))

    def amount(self, path: str) -> Amount:
        """How many files are under a path, and the digest over them; links are not followed."""
        root = Path(path)
        digest, count = sha256(), 0
        try:
            for file in _files(root):
                count += 1
                digest.update(os.fsencode(file.relative_to(root.parent)) + b"\n")
                if not file.is_symlink():
                    with file.open("rb") as opened:
                        digest.update(file_digest(opened, "sha256").digest())
        except OSError as trouble:
            raise OutOfReachError(
                f"It cannot be read: {(trouble.strerror or 'unknown reason').lower()}."
            ) from trouble
        return Amount(count, 0, digest.hexdigest() if count else "")

    def ours(self, path: str, digests: Collection[str], *, package: bool) -> tuple[str, ...]:
        """The files at a place that hold what the office wrote there (see `our_files`)."""
        root = Path(path)
        try:
            if not package:
                found = our_files.of_digest(root, digests)
            elif root.name == unfinished_name(root.name[1 : -len(_PARTIAL)]):
                found = our_files.unfinished(root)
            else:
                found = our_files.of_package(root, digests)
        except OSError as trouble:
            raise OutOfReachError(
                f"It cannot be read: {(trouble.strerror or 'unknown reason').lower()}."
            ) from trouble
        return tuple(str(each) for each in found)

    def others(self, path: str, ours: Collection[str]) -> bool:
        """Whether anything lies at a place that is not among these files."""
        return next(our_files.others(Path(path), {Path(each) for each in ours}), None) is not None

    def erase(self, path: str, files: Sequence[str] = ()) -> None:
        """Overwrite and remove a copy: these files of it, and what folders that leaves empty.

        Without `files` the path is itself the one file, or a whole copy of the office.
        """
        root = Path(path)
        self._require_ours(root)
        try:
            for each in map(Path, files):
                # Taken aside first: half of it would not be known as ours any more.
                if each.name.endswith(_ASIDE):
                    erase_file(each)
                elif take_aside(each):
                    erase_file(set_aside(each))
            if root.is_dir() and not root.is_symlink():
                _remove_empty(root)
            if not files:
                for end in _BESIDE if _is_office_copy(root) else ("",):
                    erase_file(root.with_name(f"{root.name}{end}"))
            if root.parent.is_dir():
                flush_folder(root.parent)
        except OSError as trouble:
            raise OutOfReachError(
                f"It cannot be erased: {(trouble.strerror or 'unknown reason').lower()}."
            ) from trouble

    def of_picture(self, folder: str, reference: str) -> tuple[str, ...]:
        """The paths of the files in a package's folder that bear an entry's reference."""
        if not reference.isalnum() or not Path(folder).is_dir():
            return ()
        return tuple(
            str(file)
            for file in _files(Path(folder))
            if file.name.partition(".")[0].casefold() == reference.casefold()
        )

    def _require_ours(self, path: Path) -> None:
        """Refuse what no copy of the office's can be: a home, a root, the office itself."""
        try:
            real = path.resolve()
            home = Path.home()
        except (OSError, RuntimeError) as trouble:
            raise OutOfReachError("It cannot be found: its folder cannot be read.") from trouble
        office = self._office.resolve()
        inside = office in real.parents and not _is_office_copy(real)
        too_wide = real in {office, home, *office.parents, *home.parents}
        if not path.is_absolute() or inside or too_wide:
            raise refusal(
                "not_a_copy",
                "This is no place where a copy of a list can lie; it was left as it is.",
            )


def _ends(path: Path) -> tuple[str, ...]:
    return tuple(end for end in _BESIDE[1:] if path.name.endswith(end)) or ("",)


def _is_office_copy(path: Path) -> bool:
    """Whether a path within the office is one of those that may be erased."""
    copied = "-before-" in path.name and path.suffix == ".sqlite"
    return copied or any(path.match(name) for name in _DRILL)


def _files(root: Path) -> Iterator[Path]:
    """Every file and link under a path, in one order; none where there is nothing."""
    if root.is_symlink() or root.is_file():
        return iter((root,))
    found = list(islice((each for each in root.rglob("*") if _leaf(each)), MOST_FILES + 1))
    if len(found) > MOST_FILES:
        raise refusal("not_a_copy", f"There are more than {MOST_FILES:,} files; look at it first.")
    return iter(sorted(found))


def _leaf(path: Path) -> bool:
    return path.is_symlink() or not path.is_dir()


def _remove_empty(root: Path) -> None:
    """Remove a folder and those in it, where nothing lies in them any more."""
    inner = (each for each in root.rglob("*") if each.is_dir() and not each.is_symlink())
    for folder in (*sorted(inner, reverse=True), root):
        if not any(folder.iterdir()):
            folder.rmdir()
