"""Proofs of inclusion: made, read strictly, and checked against a certificate's root alone."""

import json
from dataclasses import replace

import pytest

from console.domain import merkle, proofs
from console.domain.merkle import EntryLeaf
from console.domain.refusals import RefusedError

LEAVES = [
    EntryLeaf(bytes([number]) * 32, f"WNT-{number}", ("A",), "approved", (), "ab" * 32, "cd" * 32)
    for number in range(1, 8)
]
CONTENTS = [leaf.content() for leaf in LEAVES]
ROOT = merkle.root(merkle.ordered_hashes(LEAVES)).hex()


def proof(number=3):
    return proofs.prove("WLC-2026-0001", "LFR-1", CONTENTS, CONTENTS[number])


def oks(found, number="WLC-2026-0001", root=ROOT):
    return [line.ok for line in proofs.check(found, number, root)]


@pytest.mark.parametrize("number", range(7))
def test_every_leaf_is_proved_and_reads_back(number) -> None:
    made = proof(number)
    assert made.root == ROOT
    assert oks(made) == [True, True, True]
    again = proofs.read_proof(json.dumps(made.as_json()).encode())
    assert again == made
    assert (again.entry_ref, again.verdict) == (f"WNT-{number + 1}", "approved")


def test_of_a_leaf_that_is_none_there_is_no_proof() -> None:
    with pytest.raises(ValueError, match="not in list"):
        proofs.prove("N", "D", CONTENTS, b"{}")


def test_a_changed_proof_shows_nothing() -> None:
    made = proof()
    struck = replace(made, leaf=made.leaf.replace("approved", "struck"))
    assert oks(struck) == [True, True, False]
    assert oks(replace(made, index=2))[2] is False
    assert oks(replace(made, path=made.path[1:]))[2] is False
    assert oks(made, number="WLC-2026-0002") == [False, True, True]
    assert oks(made, root="00" * 32) == [False, True, False]
    assert oks(made, root="no root") == [False, True, False]
    spaced = replace(made, leaf=json.dumps(json.loads(made.leaf)))
    assert oks(spaced) == [True, False, False]


@pytest.mark.parametrize("leaf", ["no JSON", "[1]", '{"entry_ref":1}', '{"a":1.5}', "[" * 100_000])
def test_a_leaf_that_is_none_says_nothing(leaf) -> None:
    made = replace(proof(), leaf=leaf)
    assert made.entry_ref == ""
    assert made.verdict == ""
    assert oks(made)[2] is False


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "other"},
        {"version": "2"},
        {"more": 1},
        {"path": "ab"},
        {"path": ["ab"]},
        {"path": ["ab" * 32] * 65},
        {"root": "AB" * 32},
        {"leaves": "7"},
        {"leaves": True},
        {"index": -1},
        {"leaf": 7},
    ],
)
def test_what_is_no_proof_is_refused(changes) -> None:
    said = proof().as_json() | changes
    with pytest.raises(RefusedError):
        proofs.read_proof(json.dumps(said).encode())


@pytest.mark.parametrize("data", [b"\xff", b"[]", b"x" * 100_001, b"[" * 90_000])
def test_what_is_no_json_is_refused(data) -> None:
    with pytest.raises(RefusedError):
        proofs.read_proof(data)
