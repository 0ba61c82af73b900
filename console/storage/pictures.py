"""Pictures on the disk, by the SHA-256 of the bytes received, in three forms.

`pictures/ab/<sha256>.received`, `.jpg` (the clean re-encoding) and `.thumb.jpg`.  Names are
made here and never come from outside; a file is there whole or not at all.
"""

from __future__ import annotations

import os
import re
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import file_digest
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.refusals import OutOfReachError
from console.storage.office_file import flush_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from pathlib import Path

    from console.domain.erasing import CopyKind
    from console.services.kept_after import PictureFile

_SHA256: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_FORMS: Final = (".received", ".jpg", ".thumb.jpg")
_WRITERS: Final = 8
_BATCH: Final = 200


class Picture(NamedTuple):
    """One picture to be kept: what was received, the clean re-encoding, the thumbnail."""

    sha256: str
    received: bytes
    clean: bytes
    thumbnail: bytes


class PictureStore:
    """Where pictures lie (see `services.contracts.PictureStore`)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, sha256: str, received: bytes, clean: bytes, thumbnail: bytes) -> None:
        """Keep all three durably; keeping the same again changes nothing.

        Raises OutOfReachError where the disk is full or cannot be written, and ValueError
        where `sha256` is not 64 hexadecimal digits.
        """
        self.put_many((Picture(sha256, received, clean, thumbnail),))

    def put_many(self, pictures: Iterable[Picture | tuple[str, bytes, bytes, bytes]]) -> None:
        """Keep many at once, as `put` does; when it returns, all of them are on the disk.

        Files are flushed side by side and each folder once, which is what makes thousands
        bearable.  After an error some may be kept; keeping them again is harmless.
        """
        waiting = iter(pictures)
        try:
            with ThreadPoolExecutor(_WRITERS) as writers:
                while batch := tuple(islice(waiting, _BATCH)):
                    files = self._missing(batch)
                    list(writers.map(_write_whole, files))
                    folders = sorted({path.parent for path, _ in files})
                    list(writers.map(flush_folder, folders))
        except OSError as trouble:
            raise OutOfReachError(
                "A picture could not be kept: the office's disk is full or cannot be written. "
                "Make room or check the folder, and try again."
            ) from trouble

    def missing(self, sha256s: Iterable[str]) -> frozenset[str]:
        """Those of the pictures of which any form is not there."""
        return frozenset(
            sha256
            for sha256 in frozenset(sha256s)
            if not all(self._path(sha256, form).is_file() for form in _FORMS)
        )

    def clean(self, sha256: str) -> bytes | None:
        """The clean JPEG, or None where there is none."""
        return self._read(sha256, ".jpg")

    def thumbnail(self, sha256: str) -> bytes | None:
        """The thumbnail JPEG, or None where there is none."""
        return self._read(sha256, ".thumb.jpg")

    def received(self, sha256: str) -> bytes | None:
        """The bytes as they were received, or None where there are none."""
        return self._read(sha256, ".received")

    def files(self, sha256s: Collection[str]) -> tuple[PictureFile, ...]:
        """Every file that there is of these pictures, those never finished among them.

        Each folder is looked into once, and files are read side by side.
        """
        wanted: dict[str, set[str]] = {}
        for sha256 in sha256s:
            wanted.setdefault(self._path(sha256, "").parent.name, set()).add(sha256)
        from console.services.kept_after import PictureFile  # noqa: PLC0415 - as below

        try:
            found = [
                (path, name)
                for folder in sorted(wanted)
                for path, name in _files_in(self._folder / folder, wanted[folder])
            ]
            with ThreadPoolExecutor(_WRITERS) as readers:
                digests = readers.map(_digest, (path for path, _ in found))
                return tuple(
                    PictureFile(_kind_of(path.name, sha256), path.name, sha256, digest)
                    for (path, sha256), digest in zip(found, digests, strict=True)
                )
        except OSError as trouble:
            raise OutOfReachError(
                "A picture of this office cannot be read; check its disk and who may read it."
            ) from trouble

    def erase_many(self, names: Sequence[str]) -> dict[str, str]:
        """Take files away, overwrite and remove them; the sentence for each that could not be.

        What is not among the answers is gone, and stays gone after a power cut.  A file loses
        its name before its content, so that one which still has its name is always whole.
        """
        return self._erase({name: self._named(name) for name in names}, _take_away)

    def finish_many(self, names: Sequence[str]) -> dict[str, str]:
        """Remove what an erasure that was broken off had taken away of files that stay."""
        return self._erase({name: self._named(name) for name in names}, _finish)

    def _erase(self, paths: dict[str, Path], how: Callable[[Path], None]) -> dict[str, str]:
        with ThreadPoolExecutor(_WRITERS) as writers:
            done = zip(paths, writers.map(partial(_trouble_of, how), paths.values()), strict=True)
            troubles = {name: trouble for name, trouble in done if trouble}
            folders = sorted({path.parent for path in paths.values() if path.parent.is_dir()})
            unsure = dict(zip(folders, writers.map(_flush_trouble, folders), strict=True))
        for name, path in paths.items():
            if trouble := unsure.get(path.parent, ""):
                troubles.setdefault(name, trouble)
        return troubles

    def there(self, name: str) -> bool:
        """Whether the file is there, or what an erasure took away of it."""
        from console.storage.our_files import set_aside  # noqa: PLC0415 - as below

        path = self._named(name)
        return any(each.is_symlink() or each.exists() for each in (path, set_aside(path)))

    def _named(self, name: str) -> Path:
        """The place of a file by its own name, which begins with a digest (behind a dot)."""
        bare = name.removeprefix(".")
        if not _SHA256.fullmatch(bare[:64]) or "/" in name or "\\" in name:
            raise ValueError("not the name of a picture's file")
        return self._folder / bare[:2] / name

    def _missing(
        self, batch: Sequence[tuple[str, bytes, bytes, bytes]]
    ) -> list[tuple[Path, bytes]]:
        """The files that are not there yet, each once, their folders made."""
        files: dict[Path, bytes] = {}
        for sha256, *forms in batch:
            for form, content in zip(_FORMS, forms, strict=True):
                files[self._path(sha256, form)] = content
        absent = [(path, content) for path, content in files.items() if not path.exists()]
        for folder in sorted({path.parent for path, _ in absent}):
            if not folder.exists():
                folder.mkdir(mode=0o700, exist_ok=True)
                flush_folder(self._folder)
        return absent

    def _read(self, sha256: str, form: str) -> bytes | None:
        try:
            return self._path(sha256, form).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as trouble:
            raise OutOfReachError(
                "A picture of this office cannot be read; check its disk and who may read it."
            ) from trouble

    def _path(self, sha256: str, form: str) -> Path:
        if not _SHA256.fullmatch(sha256):
            raise ValueError("not a SHA-256 in hexadecimal")
        return self._folder / sha256[:2] / f"{sha256}{form}"


def _files_in(folder: Path, wanted: set[str]) -> list[tuple[Path, str]]:
    """The files of a folder that belong to one of the pictures, and to which."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as there:
        names = sorted(each.name for each in there if not each.is_dir(follow_symlinks=False))
    belong = ((name, name.removeprefix(".")[:64]) for name in names)
    return [(folder / name, sha256) for name, sha256 in belong if sha256 in wanted]


def _take_away(path: Path) -> None:
    from console.storage.erasing_files import take_aside  # noqa: PLC0415 - as below

    _finish(path)
    if take_aside(path):
        _finish(path)


def _finish(path: Path) -> None:
    from console.storage.erasing_files import erase_file  # noqa: PLC0415 - as below
    from console.storage.our_files import set_aside  # noqa: PLC0415 - as below

    erase_file(set_aside(path))


def _trouble_of(how: Callable[[Path], None], path: Path) -> str:
    try:
        how(path)
    except OutOfReachError as trouble:
        return trouble.sentence
    return ""


def _flush_trouble(folder: Path) -> str:
    try:
        flush_folder(folder)
    except OSError as trouble:
        return f"Its removal may not last: {(trouble.strerror or 'unknown reason').lower()}."
    return ""


def _kind_of(name: str, sha256: str) -> CopyKind:
    from console.domain.erasing import CopyKind  # noqa: PLC0415 - only an erasure needs it

    kinds = (CopyKind.RECEIVED, CopyKind.CLEAN, CopyKind.THUMBNAIL)
    known = dict(zip(_FORMS, kinds, strict=True))
    return known.get(name.removeprefix(sha256), CopyKind.LEFTOVER)


def _digest(path: Path) -> str:
    with path.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def _write_whole(file: tuple[Path, bytes]) -> None:
    """Write beside, flush, then give it its name: no reader ever meets half a file."""
    path, content = file
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(
        beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600
    )
    try:
        try:
            with os.fdopen(handle, "wb", closefd=False) as written:
                written.write(content)
            os.fsync(handle)
        finally:
            os.close(handle)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
