"""A hand-over package checked by whoever received it, with nothing but the folder.

The rule: what could not be checked is a line that failed, a file that nobody listed as well as one
that is missing.
"""

import hashlib
import json
import stat
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from console.documents.detached import (
    LARGEST,
    DetachedError,
    DetachedSigner,
    check_detached,
)
from console.documents.envelopes import SUFFIX
from console.documents.handover import LABEL, LIST_JSON, Label
from console.documents.whole_folder import leftovers
from console.domain.canonical import parse_canonical
from console.domain.handover import (
    MANIFEST_NAME,
    MOST_MANIFEST_BYTES,
    SIGNATURE_NAME,
    FileFacts,
    Manifest,
    read_manifest,
)
from console.domain.refusals import OutOfReachError, RefusedError, refusal
from console.domain.verifications import CheckLine
from console.domain.wording import counted
from console.services.packages import Lies, Look

_CHUNK: Final = 1 << 20
_MOST_FILES: Final = 200_000
_MOST_LIST: Final = 100_000_000
_MOST_LABEL: Final = 10_000


@dataclass(frozen=True, slots=True)
class PackageCheck:
    """What the check of a package found; facts are None where the manifest cannot be read."""

    checks: tuple[CheckLine, ...]
    manifest: Manifest | None
    manifest_sha256: str
    signer: DetachedSigner | None

    @property
    def valid(self) -> bool:
        """Whether every line holds."""
        return all(line.ok for line in self.checks)


@dataclass(slots=True)
class _Findings:
    folder: Path
    roots: Sequence[bytes] | None
    data: bytes = b""
    manifest: Manifest | None = None
    signer: DetachedSigner | None = None
    lines: list[CheckLine] = field(default_factory=list)


def check_package(folder: Path, trust_roots: Sequence[bytes] | None = None) -> PackageCheck:
    """Check a package: its signature, each of its files, and that its list is the signed one.

    Raises RefusedError where the folder is no package, or one that is still encrypted.
    """
    return _checked(folder, trust_roots, {**_STATED, "files": _files, "list": _list})


def check_manifest(folder: Path, trust_roots: Sequence[bytes] | None = None) -> PackageCheck:
    """Check what a package states and who signed that, and none of its other files.

    Raises RefusedError as `check_package` does.
    """
    return _checked(folder, trust_roots, _STATED)


def references(folder: Path) -> frozenset[str]:
    """The references on a package's list; none where it cannot be read."""
    try:
        said = json.loads(_bytes_of(folder / LIST_JSON, _MOST_LIST))
        return frozenset(str(each["reference"]) for each in said["entries"])
    except (ValueError, KeyError, TypeError, RecursionError, RefusedError, OutOfReachError):
        return frozenset()


def _checked(
    folder: Path,
    trust_roots: Sequence[bytes] | None,
    checks: Mapping[str, Callable[[_Findings], str]],
) -> PackageCheck:
    if (folder / f"{MANIFEST_NAME}{SUFFIX}").is_file():
        raise refusal(
            "package_sealed",
            f"The package in {folder} is encrypted; decrypt its files first, each with "
            "`openssl cms -decrypt -inform DER -inkey KEY.pem`.",
        )
    found = _Findings(folder, trust_roots)
    found.data = _bytes_of(folder / MANIFEST_NAME, MOST_MANIFEST_BYTES)
    for name, check in checks.items():
        found.lines.append(_line(name, check, found))
    return PackageCheck(
        tuple(found.lines), found.manifest, hashlib.sha256(found.data).hexdigest(), found.signer
    )


def look(folder: Path, deployment: str, number: int) -> Look:
    """What lies of that hand-over in a folder; what a killed program left there is removed.

    Raises OutOfReachError where the folder cannot be read.
    """
    with leftovers(folder) as left:
        if left is None:
            return Look(Lies.BEING_WRITTEN)
        whole, half = _said(folder), _said(left)
    if whole is not None and whole[:2] == (deployment, number):
        return Look(Lies.WHOLE, whole[2])
    if half is not None and half[:2] == (deployment, number):
        return Look(Lies.HALF)
    return Look(Lies.NOTHING)


def _said(folder: Path) -> tuple[str, int, str] | None:
    """Which hand-over lies in a folder, by its label or its manifest; None where none does."""
    with suppress(RefusedError):
        if (folder / LABEL).is_file():
            return _label(folder)
        if (folder / MANIFEST_NAME).is_file():
            return _named(_bytes_of(folder / MANIFEST_NAME, MOST_MANIFEST_BYTES))
    return None


def _named(data: bytes) -> tuple[str, int, str] | None:
    """Which hand-over a manifest is of, and its digest; None where it is none."""
    try:
        manifest = read_manifest(data)
    except RefusedError:
        return None
    return manifest.deployment, manifest.number, hashlib.sha256(data).hexdigest()


def _label(folder: Path) -> tuple[str, int, str] | None:
    """The same, as the label of an encrypted package says it."""
    try:
        label = parse_canonical(_bytes_of(folder / LABEL, _MOST_LABEL), Label)
    except ValueError:
        return None
    return label.deployment, label.number, label.manifest_sha256


def _line(name: str, check: Callable[[_Findings], str], found: _Findings) -> CheckLine:
    try:
        return CheckLine(name, True, check(found))
    except RefusedError as refused:
        return CheckLine(name, False, refused.objections[0].sentence)
    except (DetachedError, OutOfReachError) as trouble:
        return CheckLine(name, False, str(trouble))


def _manifest(found: _Findings) -> str:
    found.manifest = manifest = read_manifest(found.data)
    return (
        f"Hand-over {manifest.number} of {manifest.deployment} to {manifest.recipient}, "
        f"under certificate {manifest.certificate}."
    )


def _signature(found: _Findings) -> str:
    signature = _bytes_of(found.folder / SIGNATURE_NAME, LARGEST)
    found.signer = signer = check_detached(found.data, signature, found.roots)
    if not signer.confirmed:
        return (
            f"Not confirmed: the signature fits and names {signer.name}, but no trust root was "
            f"given to vouch for that. Compare the key's sha256: {signer.key}."
        )
    return f"{signer.name}, vouched for by the given trust root (key sha256 {signer.key})."


_STATED: Final[Mapping[str, Callable[[_Findings], str]]] = {
    "manifest": _manifest,
    "signature": _signature,
}


def _stated(found: _Findings) -> Manifest:
    if found.manifest is None:
        raise DetachedError("This could not be checked: the manifest cannot be read.")
    return found.manifest


def _files(found: _Findings) -> str:
    listed = {one.name: one for one in _stated(found).files}
    there = _names(found.folder) - {MANIFEST_NAME, SIGNATURE_NAME, LABEL}
    if missing := sorted(listed.keys() - there):
        raise DetachedError(f"{_several(missing)} missing.")
    if stray := sorted(there - listed.keys()):
        raise DetachedError(f"{_several(stray)} not in the manifest.")
    changed = [name for name, facts in listed.items() if not _same(found.folder / name, facts)]
    if changed:
        raise DetachedError(f"{_several(sorted(changed))} changed.")
    return f"{counted(len(listed), 'file is', 'files are')} there and unchanged, and nothing else."


def _list(found: _Findings) -> str:
    manifest = _stated(found)
    facts = {one.name: one for one in manifest.files}
    try:
        said = json.loads(_bytes_of(found.folder / LIST_JSON, _MOST_LIST))
        lines = {
            (each["picture"], each["sha256"], each["size"], each["reference"])
            for each in said["entries"]
        }
        count = len(said["entries"])
        removed = [(each["recall"], each["reference"]) for each in said["removed"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise DetachedError("The list cannot be read.") from None
    if count != manifest.entries or len(lines) != count:
        raise DetachedError("The list has another number of entries than the manifest says.")
    for picture, digest, size, reference in lines:
        ours = facts.get(picture)
        if ours is None or (ours.sha256, ours.size) != (digest, size) or reference not in picture:
            raise DetachedError(f"The list names a picture that is not the signed one: {picture}.")
    if removed != [(one.recall, one.reference) for one in manifest.removed]:
        raise DetachedError("The list removes others than the manifest says.")
    return f"The list has {counted(count, 'entry', 'entries')}, each with its signed picture."


def _names(folder: Path) -> set[str]:
    """The regular files of a folder by their path in it; anything else makes the check fail."""
    found: set[str] = set()
    for path in folder.rglob("*"):
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            continue
        name = path.relative_to(folder).as_posix()
        if not stat.S_ISREG(mode) or len(found) >= _MOST_FILES:
            raise DetachedError(f"{name[:100]!r} is no ordinary file, or there are too many.")
        found.add(name)
    return found


def _same(path: Path, facts: FileFacts) -> bool:
    digest = hashlib.sha256()
    try:
        if path.stat().st_size != facts.size:
            return False
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return False
    return digest.hexdigest() == facts.sha256


def _bytes_of(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as trouble:
        raise OutOfReachError(
            f"{path.name} of the package in {path.parent} cannot be read: "
            f"{(trouble.strerror or 'unknown reason').lower()}."
        ) from trouble
    if len(data) > most:
        raise refusal("package_file", f"{path.name} is larger than any that is written.")
    return data


def _several(names: Sequence[str]) -> str:
    shown = ", ".join(names[:3]) + (" …" if len(names) > 3 else "")
    return f"{shown} {'is' if len(names) == 1 else 'are'}"
