"""Proof that one entry is under the root of a certificate, to be checked by anybody.

A proof holds one leaf, its place, and the hashes up to the root. Whoever has it and the
certificate needs nothing else, and learns nothing of any other entry. What it cannot show to an
outsider is that the leaf's token means a certain person: only the office's key can make that.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from console.domain import merkle
from console.domain.canonical import canonical_json
from console.domain.refusals import refusal
from console.domain.verifications import CheckLine

FORMAT_NAME: Final = "watch-list inclusion proof"
FORMAT_VERSION: Final = "1"
MOST_BYTES: Final = 100_000
MOST_STEPS: Final = 64

_KEYS: Final = frozenset(
    {"format", "version", "certificate", "deployment", "root", "leaves", "index", "leaf", "path"}
)
_HEX: Final = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class InclusionProof:
    """One leaf under one root: `leaf` is its canonical text, `path` the hashes up, nearest first.

    `certificate` and `deployment` say where it belongs, `leaves` how many there are, `index` at
    which place it stands, from 0; hashes are in hexadecimal.
    """

    certificate: str
    deployment: str
    root: str
    leaves: int
    index: int
    leaf: str
    path: tuple[str, ...]

    @property
    def entry_ref(self) -> str:
        """The entry's reference, '' where the leaf says none."""
        return _said(self.leaf, "entry_ref")

    @property
    def verdict(self) -> str:
        """What the certificate says of the entry: approved, struck, referred or recalled."""
        return _said(self.leaf, "verdict")

    def as_json(self) -> dict[str, object]:
        """What is written down of it."""
        return {
            "format": FORMAT_NAME,
            "version": FORMAT_VERSION,
            "certificate": self.certificate,
            "deployment": self.deployment,
            "root": self.root,
            "leaves": self.leaves,
            "index": self.index,
            "leaf": self.leaf,
            "path": list(self.path),
        }


def prove(
    certificate: str, deployment: str, contents: Sequence[bytes], leaf: bytes
) -> InclusionProof:
    """The proof of one leaf among the contents of all leaves of a certificate.

    Raises ValueError where it is none of them.
    """
    hashes = sorted(merkle.leaf_hash(one) for one in contents)
    index = hashes.index(merkle.leaf_hash(leaf))
    return InclusionProof(
        certificate=certificate,
        deployment=deployment,
        root=merkle.root(hashes).hex(),
        leaves=len(hashes),
        index=index,
        leaf=leaf.decode(),
        path=tuple(one.hex() for one in merkle.inclusion_proof(hashes, index)),
    )


def read_proof(data: bytes) -> InclusionProof:
    """Read a proof that somebody handed over.

    Raises RefusedError with one sentence where it is none.
    """
    if len(data) > MOST_BYTES:
        raise refusal("proof_too_long", "This is longer than any proof of inclusion.")
    try:
        said = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise refusal("proof_unreadable", "This is no proof of inclusion: it is no JSON.") from None
    if not isinstance(said, dict) or set(said) != _KEYS:
        raise refusal("proof_unreadable", "This is no proof of inclusion: its keys are others.")
    if said["format"] != FORMAT_NAME or said["version"] != FORMAT_VERSION:
        raise refusal("proof_version", "This proof is of a form that is not known here.")
    path = said["path"]
    numbers = (said["leaves"], said["index"])
    texts = (said["certificate"], said["deployment"], said["root"], said["leaf"])
    if (
        not isinstance(path, list)
        or len(path) > MOST_STEPS
        or not all(_is_digest(one) for one in (*path, said["root"]))
        or not all(type(one) is int and 0 <= one < 2**40 for one in numbers)
        or not all(isinstance(one, str) for one in texts)
    ):
        raise refusal("proof_unreadable", "This is no proof of inclusion: its values are wrong.")
    return InclusionProof(
        said["certificate"],
        said["deployment"],
        said["root"],
        said["leaves"],
        said["index"],
        said["leaf"],
        tuple(path),
    )


def check(proof: InclusionProof, number: str, root: str) -> tuple[CheckLine, ...]:
    """Check a proof against the certificate's own number and root; one line for each check."""
    same = proof.certificate == number and proof.root == root
    leaf = proof.leaf.encode()
    shown = _is_digest(root) and merkle.verify_inclusion(
        merkle.leaf_hash(leaf),
        proof.index,
        proof.leaves,
        [bytes.fromhex(step) for step in proof.path],
        bytes.fromhex(root),
    )
    plain = _is_canonical(leaf)
    place = f"leaf {proof.index + 1:,} of {proof.leaves:,}"
    return (
        CheckLine(
            "proof_certificate",
            same,
            f"The proof is about certificate {number}."
            if same
            else "The proof is about another certificate, or another root.",
        ),
        CheckLine(
            "proof_leaf",
            plain,
            f"The leaf says that entry {proof.entry_ref} was {proof.verdict}."
            if plain
            else "The leaf is not in the form in which leaves are hashed.",
        ),
        CheckLine(
            "proof_inclusion",
            shown,
            f"The leaf is under the certificate's root, as {place}."
            if shown
            else "The leaf is NOT under the certificate's root.",
        ),
    )


def _is_digest(text: object) -> bool:
    return isinstance(text, str) and len(text) == 64 and set(text) <= _HEX


def _is_canonical(leaf: bytes) -> bool:
    try:
        said = json.loads(leaf)
        return isinstance(said, dict) and canonical_json(said) == leaf
    except (ValueError, TypeError, RecursionError):
        return False


def _said(leaf: str, key: str) -> str:
    try:
        said = json.loads(leaf)
    except (ValueError, RecursionError):
        return ""
    found = said.get(key) if isinstance(said, dict) else None
    return found if isinstance(found, str) else ""
