"""Which entries somebody's identifiers find, among lists that are kept and those that are erased.

One rule: what is asked about is compared as tokens under the office's key, in the leaves of what
was signed, in what is kept of erased entries, and in the lists that are not erased yet.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from console.domain.deployments import DeploymentRef, Stage
from console.domain.entries import EntryRef
from console.services.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from console.services.store import UnitOfWork


class _Match(NamedTuple):
    deployment: DeploymentRef
    entry_ref: EntryRef
    by: str


def matches(
    unit: UnitOfWork, tokens: Mapping[str, str]
) -> dict[tuple[DeploymentRef, EntryRef], tuple[str, ...]]:
    """The entries that one of the tokens finds, each with the kinds of identifier that did."""
    found: dict[tuple[DeploymentRef, EntryRef], set[str]] = {}
    every = (*_in_leaves(unit, tokens), *_buried(unit, tokens), *_in_lists(unit, tokens))
    for one in every:
        found.setdefault((one.deployment, one.entry_ref), set()).add(one.by)
    return {key: tuple(sorted(by)) for key, by in found.items()}


def _in_leaves(unit: UnitOfWork, tokens: Mapping[str, str]) -> Iterable[_Match]:
    """By name and birth date in what was signed, whether it is erased or not."""
    wanted = [token.encode() for token in tokens]
    for line in unit.deployments.summaries():
        ref = line.deployment.reference
        for certificate in unit.certificates.of(ref):
            for leaf in certificate.leaves.split(b"\n"):
                if any(token in leaf for token in wanted):
                    said = json.loads(leaf)
                    by = tokens.get(said["person_token"], "")
                    if by:
                        yield _Match(ref, EntryRef(said["entry_ref"]), by)


def _buried(unit: UnitOfWork, tokens: Mapping[str, str]) -> Iterable[_Match]:
    """By every identifier among what is kept of erased entries."""
    for one in unit.tombstones.find(tokens):
        yield _Match(one.deployment, one.entry_ref, tokens[one.token])


def _in_lists(unit: UnitOfWork, tokens: Mapping[str, str]) -> Iterable[_Match]:
    """By every identifier among entries that are not erased yet."""
    keyed = Tokens(unit)
    for line in unit.deployments.summaries():
        ref = line.deployment.reference
        if line.stage is Stage.ERASED:
            continue
        for entry in unit.entries.all(ref):
            if entry.person.erased:
                continue
            for token in keyed.of_person(entry.person):
                if token in tokens:
                    yield _Match(ref, entry.ref, tokens[token])
