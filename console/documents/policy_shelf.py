"""The policy packs that an office may use, found by their version.

Each pack is read and validated once.  One rule: what a pack says for a verdict is only ever
taken from the pack itself; the citations alone, which are shown and decide nothing, are also
kept beside the office's packs under the digest of the pack's bytes, since reading a whole pack
takes longer than opening the window.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from console.documents.policy_file import pack_bytes
from console.domain.citations import Citations
from console.domain.findings import Reason
from console.domain.refusals import refusal

if TYPE_CHECKING:
    from pathlib import Path

    from console.domain.policy import Policy

KEPT: Final = "citations"
FORM: Final = 2
"""How citations are kept; another number when their meaning changes."""

_VERSION: Final = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?", re.ASCII)


class PolicyShelf:
    """The packs that the program brings, and the office's own.

    Satisfies `services.contracts.PolicyShelf`. A pack is found by the version that names its
    file; each is read once and kept.
    """

    def __init__(self, shipped: Path, office: Path | None = None) -> None:
        """Look in the program's folder, then in the office's; either may be missing."""
        self._folders = tuple(folder for folder in (shipped, office) if folder is not None)
        self._kept = office / KEPT if office is not None else None
        self._read: dict[str, Policy] = {}
        self._cited: dict[str, Citations] = {}

    def get(self, version: str) -> Policy:
        """The pack of that version; raises RefusedError where there is none, or it is wrong."""
        policy = self._read.get(version)
        if policy is None:
            from console.documents.policy_pack import policy_of  # noqa: PLC0415 - see above

            file, received = self._bytes(version)
            policy = policy_of(received, file.name)
            if policy.version != version:
                raise refusal(
                    "policy_pack",
                    f"{version}.toml, [pack]: version is “{policy.version}”; "
                    "it must be the same as the file's name.",
                )
            self._read[version] = policy
        return policy

    def citations(self, version: str) -> Citations:
        """What the pack's rows cite; raises as `get`."""
        found = self._cited.get(version)
        if found is None:
            digest = hashlib.sha256(self._bytes(version)[1]).hexdigest()
            found = self._kept_citations(digest)
            if found is None:
                found = self.get(version).citations()
                self._keep(digest, found)
            self._cited[version] = found
        return found

    def versions(self) -> tuple[str, ...]:
        """The versions that there are files of, sorted."""
        found = {
            file.stem
            for folder in self._folders
            if folder.is_dir()
            for file in folder.glob("*.toml")
            if _VERSION.fullmatch(file.stem) is not None
        }
        return tuple(sorted(found))

    def _bytes(self, version: str) -> tuple[Path, bytes]:
        files = [folder / f"{version}.toml" for folder in self._folders]
        if _VERSION.fullmatch(version) is None or not any(file.is_file() for file in files):
            there = ", ".join(self.versions()) or "none"
            raise refusal(
                "policy_pack",
                f"There is no policy pack “{version[:64]}”; those that there are: {there}.",
            )
        packs = [(file, pack_bytes(file)) for file in files if file.is_file()]
        if len({received for _, received in packs}) > 1:
            raise refusal(
                "policy_pack",
                f"The office's policy pack {version} differs from the one that the program "
                "brings; give the office's its own version and file name.",
            )
        return packs[0]

    def _kept_citations(self, digest: str) -> Citations | None:
        """The citations of the pack with this digest; None where none are kept whole."""
        if self._kept is None:
            return None
        try:
            said = json.loads((self._kept / f"{digest}.json").read_bytes())
            if said["form"] != FORM:
                return None
            cited = {str(name): str(words) for name, words in said["cited"].items()}
            old = timedelta(days=int(said["picture_old_days"]))
            twice = frozenset(Reason(code) for code in said["second_officer"])
            return Citations(int(said["adult"]), cited, old, twice)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError):
            return None

    def _keep(self, digest: str, citations: Citations) -> None:
        """Keep them for the next start; a folder that cannot be written only costs time."""
        if self._kept is None:
            return
        said = {
            "form": FORM,
            "adult": citations.adult,
            "cited": citations.cited,
            "picture_old_days": citations.picture_old_after.days,
            "second_officer": sorted(reason.value for reason in citations.second_officer),
        }
        text = json.dumps(said, ensure_ascii=False)
        being_made = self._kept / f".{digest}.{os.getpid()}"
        try:
            self._kept.mkdir(mode=0o700, parents=True, exist_ok=True)
            being_made.write_text(text, encoding="utf-8")
            being_made.replace(self._kept / f"{digest}.json")
        except OSError:
            return
