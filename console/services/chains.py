"""The office's own certificates of one list: whether they follow one another, and which is last.

One rule: while the salted leaves of two certificates are kept, their entries must say the same
of what was removed and added as the certificates do.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

from console.domain import chain
from console.domain.chain import Counted, Linked
from console.domain.deployments import OVER, STAGE_WORDS
from console.domain.manifest import parse_manifest
from console.domain.verifications import Superseded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.deployments import Stage
    from console.services.contracts import StoredCertificate


def trouble_of(certificates: Sequence[StoredCertificate]) -> str:
    """What is wrong with the chain of a list's certificates, in a sentence, or ''."""
    kept = {one.pdf_sha256: one for one in certificates}
    links = chain.in_order(linked(one) for one in certificates)
    for line in chain.check(links):
        if not line.ok:
            return line.detail
    for before, after in pairwise(links):
        said = _leaves(kept[before.sha256], kept[after.sha256], after)
        if said:
            return said
    return ""


def superseded_by(certificates: Sequence[StoredCertificate], sha256: str) -> Superseded | None:
    """Which certificate took the place of the file of that digest, or None."""
    links = [linked(one) for one in certificates]
    one = next((link for link in links if link.sha256 == sha256), None)
    later = chain.successor(links, one) if one is not None else None
    return Superseded(later.number, later.signed_at) if later is not None else None


def over_words(stage: Stage) -> str:
    """That a deployment is over, in a sentence, or ''."""
    return f"Its deployment is over ({STAGE_WORDS[stage].lower()})." if stage in OVER else ""


def linked(one: StoredCertificate) -> Linked:
    """A stored certificate as a link of its chain."""
    return Linked(parse_manifest(one.content.encode()), one.pdf_sha256, one.signed_at)


def _leaves(before: StoredCertificate, after: StoredCertificate, said: Linked) -> str:
    if not before.leaves or not after.leaves:
        return ""
    return chain.leaves_agree(said.content, Counted(_listed(before.leaves), _listed(after.leaves)))


def _listed(leaves: bytes) -> frozenset[str]:
    """Who was approved, by the leaves of a certificate."""
    found = (json.loads(leaf) for leaf in leaves.splitlines())
    return frozenset(leaf["entry_ref"] for leaf in found if leaf["verdict"] == "approved")
