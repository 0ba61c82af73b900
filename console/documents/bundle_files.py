"""The files of a bundle, folder or zip, each opened only if it lies truly inside.

Nothing is extracted unless it is asked for by name. The one rule kept here: no name in a
bundle, however written, reaches a file outside it, and nothing is read past its limit.
"""

from __future__ import annotations

import os
import shutil
import stat
import struct
import zipfile
import zlib
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple, Protocol
from zoneinfo import ZoneInfo

from console.documents.received_text import hidden_character, shown
from console.documents.unpacked import Unpacked
from console.domain.refusals import OutOfReachError, refusal

MOST_FILES: Final = 60_000
MOST_TOTAL: Final = 8_000_000_000
"""Bytes of all files of a bundle once unpacked."""
MOST_SOURCE_FILE: Final = 1_000_000_000
MOST_RATIO: Final = 250
"""A larger file that shrank more than this is made to flood, not to inform."""
_RATIO_FROM: Final = 1_000_000
_MOST_DIRECTORY: Final = 16_000_000
_MOST_NAME: Final = 255
_ENCRYPTED: Final = 0x1


class FileFact(NamedTuple):
    """What is known of a file before it is read; ``checksum`` is CRC-32 where a zip gives it."""

    size: int
    checksum: int | None


class UnreadableFileError(Exception):
    """One file of the bundle cannot be had; the message completes "the file X …"."""


class BundleFiles(Protocol):
    """What a folder and a zip have in common."""

    @property
    def facts(self) -> dict[str, FileFact]:
        """Every file that may be read, by its path inside the bundle with forward slashes."""
        ...

    @property
    def barred(self) -> dict[str, str]:
        """Every file that may not, with what is wrong with it."""
        ...

    def read(self, name: str, most: int) -> bytes:
        """The whole file, at most so many bytes; raises UnreadableFileError."""
        ...

    def local_path(self, name: str) -> Path:
        """A real file of that content, gone when the bundle closes if it had to be unpacked."""
        ...

    def close(self) -> None:
        """Let go of every file and remove what was unpacked."""
        ...


def unsafe_because(name: str) -> str:
    """Why a path may not be used inside a bundle; '' when it may. Completes "the path …"."""
    if not name or len(name) > _MOST_NAME:
        return f"is empty or longer than {_MOST_NAME} characters"
    if hidden_character(name):
        return f"holds {hidden_character(name)}"
    if "\\" in name:
        return "is written with backslashes; use forward slashes"
    if name.startswith("/") or name[1:2] == ":":
        return "starts at the root of a disk; give a path inside the bundle"
    if any(part in {"", ".", ".."} for part in name.split("/")):
        return "leads out of its folder with '..', '.' or '//'; give a path inside the bundle"
    if ":" in name:
        return "holds a colon"
    return ""


class FolderFiles:
    """A bundle that is a folder. Links and anything that is not a plain file are barred."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self.facts: dict[str, FileFact] = {}
        self.barred: dict[str, str] = {}
        total = 0
        for here, folders, files in os.walk(self._folder, followlinks=False):
            base = Path(here)
            for name in sorted(folders):
                if (base / name).is_symlink():
                    self.barred[self._name(base / name)] = "is a link, which a bundle may not hold"
            for name in sorted(files):
                path = base / name
                found = path.lstat()
                inside = self._name(path)
                if stat.S_ISLNK(found.st_mode):
                    self.barred[inside] = "is a link, which a bundle may not hold"
                elif not stat.S_ISREG(found.st_mode):
                    self.barred[inside] = "is not a plain file"
                elif why := unsafe_because(inside):
                    self.barred[inside] = f"has a path that {why}"
                else:
                    self.facts[inside] = FileFact(found.st_size, None)
                    total += found.st_size
            if len(self.facts) + len(self.barred) > MOST_FILES or total > MOST_TOTAL:
                raise _too_much(self._folder.name)

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()

    def read(self, name: str, most: int) -> bytes:
        """The whole file; the file is looked at again, since a folder may change meanwhile."""
        path = self.local_path(name)
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
            with os.fdopen(handle, "rb") as stream:
                if not stat.S_ISREG(os.fstat(handle).st_mode):
                    raise UnreadableFileError("is not a plain file")
                data = stream.read(most + 1)
        except OSError as gone:
            raise UnreadableFileError("cannot be opened") from gone
        if len(data) > most:
            raise UnreadableFileError(f"is larger than {most / 1e6:.0f} MB")
        return data

    def local_path(self, name: str) -> Path:
        """The file itself; raises UnreadableFileError if its folder has become a link."""
        if name not in self.facts:
            raise UnreadableFileError(self.barred.get(name, "is not in the bundle"))
        path = self._folder.joinpath(*PurePosixPath(name).parts)
        if path.resolve() != path:
            raise UnreadableFileError("is a link, which a bundle may not hold")
        return path

    def close(self) -> None:
        """Nothing is held open."""


def _too_much(name: str) -> Exception:
    return refusal(
        "bundle_too_large",
        f"{shown(name)} holds more than {MOST_FILES:,} files or {MOST_TOTAL / 1e9:.0f} GB; "
        "split it into several bundles.",
    )


def _directory_bytes(path: Path) -> int:
    """How long the zip's own directory claims to be, so that it is not read when absurd."""
    with path.open("rb") as stream:
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - 65_557 - 76))
        tail = stream.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or end + 22 > len(tail):
        return 0
    (claimed,) = struct.unpack_from("<I", tail, end + 12)
    large = tail.rfind(b"PK\x06\x06", 0, end)
    if large >= 0 and large + 48 <= len(tail):
        claimed = max(
            claimed if claimed < 0xFFFFFFFF else 0, *struct.unpack_from("<Q", tail, large + 40)
        )
    return int(claimed)


class ZipFiles:
    """A bundle that is a zip, read member by member without unpacking it."""

    def __init__(self, path: Path, office: Path | None = None) -> None:
        """What has to be unpacked lies in the office, where there is one (see `unpacked`)."""
        self._office = office
        try:
            if _directory_bytes(path) > _MOST_DIRECTORY:
                raise _too_much(path.name)
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, UnicodeDecodeError, ValueError, NotImplementedError) as bad:
            raise refusal(
                "bundle_not_zip",
                f"{shown(path.name)} is not a zip file or is damaged; make it again.",
            ) from bad
        self._unpacked: Unpacked | None = None
        self._infos: dict[str, zipfile.ZipInfo] = {}
        self.facts: dict[str, FileFact] = {}
        self.barred: dict[str, str] = {}
        with ExitStack() as unless_listed:
            unless_listed.callback(self._zip.close)
            self._list(path.name)
            unless_listed.pop_all()

    def _list(self, zip_name: str) -> None:
        infos = [info for info in self._zip.infolist() if not info.is_dir()]
        if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > MOST_TOTAL:
            raise _too_much(zip_name)
        prefix = _outer_folder([info.filename for info in infos])
        for info in infos:
            name = info.filename
            if name.startswith("__MACOSX/"):
                continue
            name = name.removeprefix(prefix)
            why = self._barred_because(info, name)
            if name in self._infos or name in self.barred:
                why = "is in the zip twice, so it is not sure which is meant"
                self._infos.pop(name, None)
                self.facts.pop(name, None)
            if why:
                self.barred[name] = why
            else:
                self._infos[name] = info
                self.facts[name] = FileFact(info.file_size, info.CRC)

    @staticmethod
    def _barred_because(info: zipfile.ZipInfo, name: str) -> str:
        if why := unsafe_because(name):
            return f"has a path that {why}"
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind == stat.S_IFLNK:
            return "is a link, which a bundle may not hold"
        if kind not in {0, stat.S_IFREG}:
            return "is not a plain file"
        if info.flag_bits & _ENCRYPTED:
            return "is locked with a password; make the zip again without one"
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            return "is packed in a way that is not read here; make an ordinary zip"
        if info.file_size > _RATIO_FROM and info.file_size > MOST_RATIO * info.compress_size:
            return "unpacks to far more than its size, as only harmful files do"
        return ""

    def read(self, name: str, most: int) -> bytes:
        """The whole file; its length and checksum have to be what the zip says."""
        info = self._info(name)
        if info.file_size > most:
            raise UnreadableFileError(f"is larger than {most / 1e6:.0f} MB")
        try:
            with self._zip.open(info) as member:
                data = member.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as bad:
            raise UnreadableFileError("is damaged in the zip; make the zip again") from bad
        except OSError as gone:
            raise UnreadableFileError("cannot be opened") from gone
        if len(data) != info.file_size:
            raise UnreadableFileError("is damaged in the zip; make the zip again")
        return data

    def _info(self, name: str) -> zipfile.ZipInfo:
        if name not in self._infos:
            raise UnreadableFileError(self.barred.get(name, "is not in the bundle"))
        return self._infos[name]

    def local_path(self, name: str) -> Path:
        """Unpack this one file into a folder of our own, which goes when the bundle closes."""
        info = self._info(name)
        if info.file_size > MOST_SOURCE_FILE:
            raise UnreadableFileError(f"is larger than {MOST_SOURCE_FILE / 1e9:.0f} GB")
        if self._unpacked is None:
            self._unpacked = self._make_room()
        ours = self._unpacked.folder.joinpath(*PurePosixPath(name).parts)
        if not ours.exists():
            ours.parent.mkdir(parents=True, exist_ok=True)
            try:
                with self._zip.open(info) as member, ours.open("xb") as copy:
                    shutil.copyfileobj(member, copy, 1 << 20)
            except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError) as bad:
                ours.unlink(missing_ok=True)
                raise UnreadableFileError("cannot be unpacked; make the zip again") from bad
            moment = _member_time(info)
            if moment is not None:
                os.utime(ours, (moment, moment))
        return ours

    def _make_room(self) -> Unpacked:
        try:
            return Unpacked(self._office)
        except OSError as trouble:
            raise UnreadableFileError("cannot be unpacked: there is no room for it") from trouble

    def close(self) -> None:
        """Close the zip and remove what was unpacked."""
        self._zip.close()
        if self._unpacked is not None:
            self._unpacked.close()
            self._unpacked = None


def _member_time(info: zipfile.ZipInfo) -> float | None:
    """A member's own age as a POSIX time, so that an unpacked file is not taken for fresh.

    Zips keep the clock on the wall of whoever made them, which here is London's.
    """
    try:
        return datetime(*info.date_time, tzinfo=ZoneInfo("Europe/London")).timestamp()
    except (ValueError, OverflowError):
        return None


def _outer_folder(names: list[str]) -> str:
    """The one folder around everything, as when a whole folder was zipped; '' if there is none."""
    names = [name for name in names if not name.startswith("__MACOSX/")]
    if not names or any(name.startswith("proposals.") for name in names):
        return ""
    first = names[0].partition("/")[0] + "/"
    if unsafe_because(first.rstrip("/")) or not all(name.startswith(first) for name in names):
        return ""
    return first


def open_files(path: Path, office: Path | None = None) -> FolderFiles | ZipFiles:
    """The files of a bundle at a path; raises RefusedError or OutOfReachError."""
    try:
        if path.is_dir():
            return FolderFiles(path)
        if path.is_file():
            return ZipFiles(path, office)
    except OSError as gone:
        raise OutOfReachError(
            f"The bundle {shown(path.name)} cannot be opened: {gone.strerror}."
        ) from gone
    raise refusal(
        "bundle_missing", f"There is no bundle at {shown(str(path), 200)}; check the path."
    )
