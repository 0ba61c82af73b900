import hashlib

import pytest

from console.domain.merkle import (
    EntryLeaf,
    inclusion_proof,
    leaf_hash,
    ordered_hashes,
    root,
    verify_inclusion,
)

# The eight inputs of the Certificate Transparency test vectors (RFC 6962 reference code).
INPUTS = tuple(
    bytes.fromhex(digits)
    for digits in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
)  # fmt: skip
ROOTS = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    5: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


def leaf(at: int, **changes: object) -> EntryLeaf:
    said: dict[str, object] = {
        "salt": bytes([at]) * 32,
        "entry_ref": f"WNT-{at}",
        "categories": ("E", "A"),
        "verdict": "approved",
        "reasons": ("officer_judgement", "child"),
        "image_sha256": "0" * 64,
        "person_token": "token",
    }
    return EntryLeaf(**{**said, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("size", ROOTS)
def test_the_root_is_that_of_rfc_6962(size: int) -> None:
    assert root([leaf_hash(one) for one in INPUTS[:size]]).hex() == ROOTS[size]


def test_the_root_over_nothing_is_the_digest_of_nothing() -> None:
    assert root([]) == hashlib.sha256(b"").digest()


@pytest.mark.parametrize("size", range(1, 20))
def test_every_leaf_is_proved_in_trees_of_every_shape(size: int) -> None:
    hashes = [leaf_hash(bytes([at])) for at in range(size)]
    top = root(hashes)
    for at, one in enumerate(hashes):
        proof = inclusion_proof(hashes, at)
        assert verify_inclusion(one, at, size, proof, top)
        assert not verify_inclusion(leaf_hash(b"other"), at, size, proof, top)
        assert not verify_inclusion(one, at, size, (*proof, top), top)
        assert not verify_inclusion(one, at, size, proof, leaf_hash(top))
        if proof:
            assert not verify_inclusion(one, at, size, proof[:-1], top)
            assert not verify_inclusion(one, (at + 1) % size, size, proof, top)


def test_a_place_outside_the_tree_has_no_proof() -> None:
    hashes = [leaf_hash(b"a"), leaf_hash(b"b")]
    for at in (-1, 2):
        with pytest.raises(IndexError):
            inclusion_proof(hashes, at)
        assert not verify_inclusion(hashes[0], at, 2, (hashes[1],), root(hashes))


def test_a_node_cannot_pass_for_a_leaf() -> None:
    first, second = leaf_hash(b"a"), leaf_hash(b"b")
    assert leaf_hash(first + second) != root([first, second])


def test_the_leaf_commits_to_all_it_says_and_to_its_salt() -> None:
    changes: list[dict[str, object]] = [
        {"salt": b"x" * 32},
        {"entry_ref": "WNT-2"},
        {"categories": ("A",)},
        {"verdict": "struck"},
        {"reasons": ()},
        {"image_sha256": "1" * 64},
        {"person_token": "other"},
    ]
    contents = {leaf(1).content(), *(leaf(1, **change).content() for change in changes)}
    assert len(contents) == len(changes) + 1
    assert leaf(1, categories=("A", "E")).content() == leaf(1).content()


def test_the_order_of_the_list_does_not_show_in_the_tree() -> None:
    leaves = [leaf(at) for at in range(9)]
    assert ordered_hashes(leaves) == ordered_hashes(reversed(leaves))
    assert list(ordered_hashes(leaves)) == sorted(leaf_hash(one.content()) for one in leaves)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_leaf_needs_its_whole_salt(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        leaf(1, salt=b"s" * length)
