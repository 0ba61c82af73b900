"""A tree of hashes over salted entries, as RFC 6962 builds it.

One root stands for the whole list, and a short proof shows that one entry is under it without
showing any other.  The rule: every leaf carries 32 random bytes of its own, so that nobody can
guess a person and find them, and leaves stand in the order of their hashes, so that a place in
the tree tells nothing either.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from console.domain.canonical import canonical_json

SALT_BYTES: Final = 32
_LEAF: Final = b"\x00"
_NODE: Final = b"\x01"


@dataclass(frozen=True, slots=True)
class EntryLeaf:
    """What the tree commits to for one entry: enough to answer for it later, and no name or face.

    ``salt`` is 32 random bytes used for this leaf and no other.  ``verdict`` is "approved",
    "struck" or "referred".  ``person_token`` is a token that only the office can make again from
    a person's identifiers.  Raises ValueError where the salt is not 32 bytes.
    """

    salt: bytes
    entry_ref: str
    categories: tuple[str, ...]
    verdict: str
    reasons: tuple[str, ...]
    image_sha256: str
    person_token: str

    def __post_init__(self) -> None:
        if len(self.salt) != SALT_BYTES:
            raise ValueError("a leaf needs a salt of 32 bytes")

    def content(self) -> bytes:
        """Return the canonical bytes that are hashed: the same leaf always gives the same."""
        return canonical_json(
            {
                "categories": sorted(self.categories),
                "entry_ref": self.entry_ref,
                "image_sha256": self.image_sha256,
                "person_token": self.person_token,
                "reasons": sorted(self.reasons),
                "salt": self.salt.hex(),
                "verdict": self.verdict,
            }
        )


def leaf_hash(content: bytes) -> bytes:
    """Hash the content of one leaf (RFC 6962 §2.1: SHA-256 of 0x00 and the content)."""
    return hashlib.sha256(_LEAF + content).digest()


def ordered_hashes(leaves: Iterable[EntryLeaf]) -> tuple[bytes, ...]:
    """Hash every leaf and put the hashes in the order in which they stand in the tree."""
    return tuple(sorted(leaf_hash(leaf.content()) for leaf in leaves))


def root(hashes: Sequence[bytes]) -> bytes:
    """Return the root over leaf hashes; over none it is SHA-256 of nothing (RFC 6962 §2.1)."""
    if not hashes:
        return hashlib.sha256(b"").digest()
    level = list(hashes)
    while len(level) > 1:
        level = _level_above(level)
    return level[0]


def inclusion_proof(hashes: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """Return the audit path of the leaf at ``index``, nearest first (RFC 6962 §2.1.1).

    Raises IndexError where there is no such leaf.
    """
    if not 0 <= index < len(hashes):
        raise IndexError("no leaf stands at that place")
    path: list[bytes] = []
    level = list(hashes)
    while len(level) > 1:
        sibling = index ^ 1
        if sibling < len(level):
            path.append(level[sibling])
        level = _level_above(level)
        index >>= 1
    return tuple(path)


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], expected_root: bytes
) -> bool:
    """Say whether ``proof`` shows the leaf hash at ``index`` of ``size`` leaves under the root.

    The algorithm is RFC 9162 §2.1.3.2; a proof too long or too short is refused.
    """
    if not 0 <= index < size:
        return False
    here, last, node = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if here & 1 or here == last:
            node = _node_hash(step, node)
            while not here & 1 and here:
                here >>= 1
                last >>= 1
        else:
            node = _node_hash(node, step)
        here >>= 1
        last >>= 1
    return last == 0 and node == expected_root


def _node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(_NODE + left + right).digest()


def _level_above(level: list[bytes]) -> list[bytes]:
    above = [_node_hash(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
    if len(level) % 2:
        above.append(level[-1])
    return above
