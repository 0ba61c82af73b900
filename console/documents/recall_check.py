"""Recall messages and slips checked by whoever received them, with nothing but packages' folders.

The public half of the key that signs them stands in the manifest, whose own signature is checked
with it.  The rule: what could not be checked is a line that failed, and a slip that another of
the given ones replaces is not to be applied.
"""

import base64
import binascii
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from console.documents.package_check import check_manifest, references
from console.domain.handover import Kind, Manifest, is_reference
from console.domain.recall_messages import MOST_MESSAGE_BYTES, RecallMessage, Sent, read_sent
from console.domain.slips import Slip, read_payload
from console.domain.told import when
from console.domain.verifications import (
    CheckLine,
    MessageVerification,
    RecallVerification,
    ToldRecall,
)
from console.domain.wording import counted

_NO_MANIFEST: Final = "0" * 64


@dataclass(frozen=True, slots=True)
class _Package:
    """What the messages are checked against; None and empty where it cannot be read."""

    manifest: Manifest | None
    sha256: str
    references: frozenset[str]

    @property
    def is_full(self) -> bool:
        """Whether it is the whole list, and no delta."""
        return self.manifest is not None and self.manifest.kind == Kind.FULL.value

    @property
    def recipient(self) -> str:
        """Whom it was made for; '' where nobody can say."""
        return self.manifest.recipient if self.manifest is not None else ""

    @property
    def hand_over(self) -> int:
        """The full hand-over whose references and key these are."""
        manifest = self.manifest
        if manifest is None:
            return 0
        return manifest.number if self.is_full else manifest.continues


def check_recalls(
    folders: Sequence[Path],
    messages: Sequence[tuple[str, bytes]],
    trust_roots: Sequence[bytes] | None = None,
) -> RecallVerification:
    """Check recall messages (JSON) and slips (what their square says) against packages.

    Each comes with the name of its file, and is checked against the package of its own hand-over,
    where that is among them; slips of one recipient replace each other whichever package they
    are of. Raises RefusedError where a folder is no package.
    """
    lines: list[CheckLine] = []
    packages = []
    for folder in folders:
        checked = check_manifest(folder, trust_roots)
        several = f"{folder}: " if len(folders) > 1 else ""
        lines += [replace(each, detail=several + each.detail) for each in checked.checks]
        packages.append(_Package(checked.manifest, checked.manifest_sha256, references(folder)))
    found = [_one(name, data, packages) for name, data in messages]
    return RecallVerification(tuple(lines), tuple(_in_order(found)))


def _among(packages: Sequence[_Package], said: RecallMessage | Slip) -> _Package:
    """The package that something is of, the full one before a delta; the first where none is."""
    ours = [
        one
        for one in packages
        if one.manifest is not None
        and (one.manifest.deployment, one.hand_over) == (said.deployment, said.hand_over)
    ]
    full = [one for one in ours if one.is_full]
    return (*full, *ours, *packages)[0]


def _one(name: str, data: bytes, packages: Sequence[_Package]) -> MessageVerification:
    """One message or slip, whichever it is."""
    try:
        if len(data) > MOST_MESSAGE_BYTES:
            raise ValueError("it is longer than any that is written")
        if data.lstrip()[:1] == b"{":
            sent = read_sent(data)
            return _message(name, sent, _among(packages, sent.message))
        text = data.decode("ascii").strip()
        slip, signature = read_payload(text)
        return _slip(name, slip, signature, _among(packages, slip))
    except UnicodeDecodeError:
        why = "it is neither a recall message nor what the square of a slip says"
    except ValueError as trouble:
        why = str(trouble)[:120]
    return MessageVerification(name, "", (CheckLine("form", False, f"It cannot be read: {why}."),))


def _message(name: str, sent: Sent, package: _Package) -> MessageVerification:
    said = sent.message
    recalls = _told([(said.number, said.reference)], package)
    same = (sent.id, sent.digest) == (said.id, said.digest())
    lines = (
        CheckLine(
            "form",
            True,
            f"Recall {said.number} of {said.deployment}: {said.reference} of hand-over "
            f"{said.hand_over} has to go, recalled on {when(said.recalled_at)}.",
        ),
        CheckLine(
            "digest",
            same,
            "Its name and digest are those of what it says."
            if same
            else "Its name or its digest is not that of what it says.",
        ),
        _hand_over(said, package),
        _signed(said.canonical(), _from_hex(sent.signature), package),
        _references(recalls),
    )
    return MessageVerification(
        name,
        "recall",
        lines,
        said.deployment,
        said.hand_over,
        said.number,
        said.recalled_at,
        recalls,
    )


def _slip(name: str, slip: Slip, signature: str, package: _Package) -> MessageVerification:
    recalls = _told([(line.recall, line.reference) for line in slip.lines], package)
    lines = (
        CheckLine(
            "form",
            True,
            f"Slip {slip.number} of {slip.deployment}, issued on {when(slip.issued_at)}, recalls "
            f"{counted(len(slip.lines), 'entry', 'entries')}.",
        ),
        _hand_over(slip, package),
        _names_manifest(slip, package),
        _signed(slip.canonical(), _from_base32(signature), package),
        _references(recalls),
    )
    return MessageVerification(
        name,
        "slip",
        lines,
        slip.deployment,
        slip.hand_over,
        slip.number,
        slip.issued_at,
        recalls,
        slip.replaces,
        recipient=package.recipient,
    )


def _told(pairs: Sequence[tuple[int, str]], package: _Package) -> tuple[ToldRecall, ...]:
    return tuple(ToldRecall(one, code, code in package.references) for one, code in pairs)


def _hand_over(said: RecallMessage | Slip, package: _Package) -> CheckLine:
    """Whether it is of the hand-over whose package this is."""
    manifest = package.manifest
    if manifest is None:
        return CheckLine("hand_over", False, "This could not be checked: there is no manifest.")
    ok = (said.deployment, said.hand_over) == (manifest.deployment, package.hand_over)
    theirs = f"hand-over {said.hand_over} of {said.deployment}"
    ours = f"hand-over {package.hand_over} of {manifest.deployment}"
    return CheckLine(
        "hand_over", ok, f"It is of {ours}." if ok else f"It is of {theirs}, and this is {ours}."
    )


def _names_manifest(slip: Slip, package: _Package) -> CheckLine:
    """Whether a slip names this package's manifest; of a delta, only the full one's can be."""
    manifest = package.manifest
    if slip.manifest == _NO_MANIFEST:
        words = "It names no manifest: the office did not know whether the package had left."
        return CheckLine("manifest", True, words)
    if manifest is not None and not package.is_full:
        words = "Not checked: it names the full package's manifest, and this is a delta to it."
        return CheckLine("manifest", True, words)
    ok = slip.manifest == package.sha256
    words = "It names this manifest." if ok else "It names another manifest than this package has."
    return CheckLine("manifest", ok, words)


def _signed(said: bytes, signature: bytes, package: _Package) -> CheckLine:
    """Whether the hand-over's key, as the manifest states it, signed these bytes."""
    name = "signature"
    if package.manifest is None:
        return CheckLine(name, False, "This could not be checked: there is no manifest.")
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(package.manifest.slip_key))
        key.verify(signature, said)
    except (InvalidSignature, ValueError):
        words = "The key that the manifest states did not sign this: do not act on it."
        return CheckLine(name, False, words)
    return CheckLine(name, True, "The key that the manifest states signed it.")


def _references(recalls: Sequence[ToldRecall]) -> CheckLine:
    """Whether every code is one; that one came with another package is said and no fault."""
    if wrong := [one.reference for one in recalls if not is_reference(one.reference)]:
        return CheckLine("references", False, f"{wrong[0]} is no reference of any hand-over.")
    away = [one.reference for one in recalls if not one.in_package]
    if away:
        shown = ", ".join(away[:3]) + (" …" if len(away) > 3 else "")
        words = f"{shown}: not on this package's list; it came with another package."
        return CheckLine("references", True, words)
    return CheckLine("references", True, "Every entry that it names is on this package's list.")


def _in_order(found: Sequence[MessageVerification]) -> Iterator[MessageVerification]:
    """Each with a line on how it stands beside the others that are genuine."""
    genuine = [one for one in found if one.valid]
    for one in found:
        yield _beside(one, [each for each in genuine if each is not one]) if one.valid else one


def _beside(one: MessageVerification, others: Sequence[MessageVerification]) -> MessageVerification:
    kin = [each for each in others if _family(each) == _family(one)]
    if any(each.number == one.number and _content(each) != _content(one) for each in kin):
        words = f"Another file says otherwise under the number {one.number}: ask the office."
        return _with(one, CheckLine("order", False, words))
    later = max((each.number for each in kin if each.number > one.number), default=0)
    if one.kind == "slip" and later:
        words = f"Slip {one.number} was replaced by slip {later}: apply that one, and not this."
        return replace(_with(one, CheckLine("order", False, words)), replaced_by=later)
    if one.kind == "slip":
        first = f"It replaces slip {one.replaces}. " if one.replaces else ""
        words = f"{first}None of the given slips replaces it."
        return _with(one, CheckLine("order", True, words))
    words = "Recalls stand beside one another, in whatever order they come."
    return _with(one, CheckLine("order", True, words))


def _with(one: MessageVerification, line: CheckLine) -> MessageVerification:
    return replace(one, checks=(*one.checks, line))


def _family(one: MessageVerification) -> tuple[str, str, int | str]:
    """What shares its numbers: all slips of a recipient, but recalls of one hand-over only."""
    return one.kind, one.deployment, one.recipient if one.kind == "slip" else one.hand_over


def _content(one: MessageVerification) -> object:
    return one.at, one.recalls, one.replaces


def _from_hex(text: str) -> bytes:
    return _read(bytes.fromhex, text)


def _from_base32(text: str) -> bytes:
    return _read(base64.b32decode, text + "=" * (-len(text) % 8))


def _read(how: Callable[[str], bytes], text: str) -> bytes:
    """A signature's bytes; none, which no key signs, where it cannot be read."""
    try:
        return how(text)
    except (ValueError, binascii.Error):
        return b""
