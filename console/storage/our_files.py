"""Which files outside the office are its own, told by their bytes and never by where they lie.

One rule: a path that the office once wrote to proves nothing; somebody may have moved what lay
there and put other things in its place.
"""

from __future__ import annotations

import json
import re
import stat
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from console.domain import short_codes
from console.domain.handover import (
    LABEL_NAME,
    MANIFEST_NAME,
    MOST_MANIFEST_BYTES,
    REFERENCE_SYMBOLS,
    SIGNATURE_NAME,
    read_manifest,
    unfinished_name,
)
from console.domain.refusals import RefusedError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_MOST_LABEL: Final = 10_000
_REFERENCE: Final = f"[{short_codes.SYMBOLS}]{{{REFERENCE_SYMBOLS + 1}}}"
_WRITTEN: Final = re.compile(
    r"(manifest\.json(\.p7s)?|package\.json|list\.(csv|json)|removed\.csv"
    rf"|pictures/{_REFERENCE}\.jpg|type10/{_REFERENCE}\.an2)(\.p7m)?",
    re.ASCII,
)
"""Every name that the writing of a package makes within its folder."""


def set_aside(path: Path) -> Path:
    """The hidden place beside a file where it lies while it is being erased."""
    return path.with_name(f".{path.name.removeprefix('.')}.erased")


def of_digest(path: Path, digests: Collection[str]) -> tuple[Path, ...]:
    """A file that holds exactly what the office wrote, and what an erasure took aside of it.

    What a killed writing of it left has no digest that anybody knows, and a hidden name that
    only this writing uses (see `console.whole_file`).
    """
    half = path.with_name(unfinished_name(path.name))
    found = [path] if _digest(path) in digests else []
    beside = (set_aside(path), half, set_aside(half))
    return tuple(found + [each for each in beside if _is_plain(each)])


def of_package(folder: Path, manifests: Collection[str]) -> tuple[Path, ...]:
    """The files of a package that one of these manifests (SHA-256) vouches for.

    The manifest comes last, so that an erasure which is broken off still knows the others. Of an
    encrypted package, whose files nobody here can read, its label vouches for the names.
    """
    if folder.is_symlink() or not folder.is_dir():
        return ()
    manifest = _bytes_of(folder / MANIFEST_NAME, MOST_MANIFEST_BYTES)
    if manifest is not None and sha256(manifest).hexdigest() in manifests:
        listed = _listed(folder, manifest)
        last = [folder / name for name in (SIGNATURE_NAME, LABEL_NAME, MANIFEST_NAME)]
    elif _label(folder) in manifests:
        listed = [each for each in unfinished(folder) if each.name != LABEL_NAME]
        last = [folder / LABEL_NAME]
    else:
        return ()
    return (*listed, *(each for each in last if _is_plain(each)))


def unfinished(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that the writing of a package makes, by their names alone.

    Nobody but this writing puts anything in a hidden folder of that name.
    """
    if folder.is_symlink() or not folder.is_dir():
        return ()
    names = sorted(each for each in folder.rglob("*") if _is_plain(each))
    return tuple(each for each in names if _WRITTEN.fullmatch(_written_as(folder, each)))


def _written_as(folder: Path, path: Path) -> str:
    """The name that a file was written under, where an erasure took it aside as well."""
    name = path.name
    if name.startswith(".") and name.endswith(".erased"):
        name = name[1 : -len(".erased")]
    return path.with_name(name).relative_to(folder).as_posix()


def _listed(folder: Path, manifest: bytes) -> list[Path]:
    try:
        stated = read_manifest(manifest)
    except RefusedError:
        return []
    found = []
    for facts in stated.files:
        path = folder / facts.name
        if _WRITTEN.fullmatch(facts.name) is None:
            continue
        found += [path] if _digest(path) == facts.sha256 else []
        found += [each for each in (set_aside(path),) if _is_plain(each)]
    return found


def _label(folder: Path) -> str:
    """The digest of the manifest that a label names; '' where there is none."""
    data = _bytes_of(folder / LABEL_NAME, _MOST_LABEL)
    try:
        said = json.loads(data) if data is not None else None
    except (ValueError, RecursionError):
        return ""
    return str(said.get("manifest_sha256", "")) if isinstance(said, dict) else ""


def others(folder: Path, ours: Collection[Path]) -> Iterator[Path]:
    """What else lies at a place, beside what is ours."""
    if folder.is_dir() and not folder.is_symlink():
        return (each for each in folder.rglob("*") if each not in ours and not _is_folder(each))
    return iter(() if folder in ours or not (folder.exists() or folder.is_symlink()) else (folder,))


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_plain(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _digest(path: Path) -> str:
    """The SHA-256 of an ordinary file; '' where it is none; raises OSError where it is unread."""
    if not _is_plain(path):
        return ""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _bytes_of(path: Path, most: int) -> bytes | None:
    if not _is_plain(path):
        return None
    with path.open("rb") as file:
        data = file.read(most + 1)
    return data if len(data) <= most else None
