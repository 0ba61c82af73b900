"""Whether certificates follow one another."""

from dataclasses import replace
from datetime import timedelta

import pytest

from console.domain import chain
from console.domain.chain import Counted, Linked
from tests.documents.certificate_content import DRAFTED, content, supplement


def link(what, sha256, hours):
    return Linked(what, sha256, DRAFTED + timedelta(hours=hours, minutes=3))


def links(*changes):
    """Three in a row; `changes` are what stands in the place of any of them."""
    three = [
        link(content(), "11" * 32, 0),
        link(supplement(2, "11" * 32), "22" * 32, 1),
        link(supplement(3, "22" * 32), "33" * 32, 2),
    ]
    for place, one in changes:
        three[place] = one
    return chain.in_order(three)


def failed(*found):
    return {line.check: line.detail for line in chain.check(found) if not line.ok}


def changed(place, **facts):
    one = links()[place]
    return place, replace(one, content=replace(one.content, **facts))


def test_a_whole_chain_holds_in_whatever_order_it_is_given():
    assert failed(*links()) == {}
    assert chain.in_order(reversed(links())) == links()
    assert chain.in_order([*links(), links()[1]]) == links()
    words = [line.detail for line in chain.check(links())]
    assert "Every number from WLC-2026-0147 to WLC-2026-0147/S3 is there once." in words


def test_what_came_before_the_first_that_is_given_is_said():
    words = [line.detail for line in chain.check(links()[1:])]
    assert any("WLC-2026-0147, which came before, was not given" in one for one in words)
    first = replace(content(), format_version="1", supersedes="ab" * 32)
    (order,) = [one for one in chain.check([link(first, "1", 0)]) if one.check == "chain_order"]
    assert "an earlier certificate, which came before" in order.detail


def test_the_next_one_supersedes():
    three = links()
    assert chain.successor(three, three[0]) == three[1]
    assert chain.successor(three, three[2]) is None
    assert chain.successor(three, replace(three[0], sha256="44" * 32)) is None


def test_a_missing_one_and_a_fork_are_found():
    first, _, third = links()
    assert "S2 is missing" in failed(first, third)["chain_order"]
    other = link(supplement(2, "11" * 32), "44" * 32, 1)
    assert "the chain forks" in failed(*chain.in_order((*links(), other)))["chain_order"]


def test_another_list_is_no_part_of_the_chain():
    deployment = replace(content().deployment, reference="LFR-2026-0999")
    assert (
        "not certificates of one list"
        in failed(*links(changed(1, deployment=deployment)))["chain_list"]
    )
    assert "chain_list" in failed(*links(changed(2, number="WLC-2026-0148/S3")))
    assert "chain_list" in failed(link(replace(content(), number="no number"), "1", 0))


@pytest.mark.parametrize(
    ("one", "check", "words"),
    [
        (changed(2, supersedes="99" * 32), "chain_digests", "S3 supersedes another file"),
        (changed(2, difference=None), "chain_figures", "does not say what changed"),
        (changed(1, approved=1740), "chain_figures", "starts from another list"),
        (changed(2, proposed=1), "chain_figures", "fewer entries"),
        (changed(2, list_root=supplement(2).list_root), "chain_figures", "same root"),
        (changed(2, drafted_at=DRAFTED), "chain_times", "S3 is older"),
        (changed(1, valid_from=DRAFTED), "chain_times", "S2 is older"),
    ],
)
def test_neighbours_that_do_not_fit_are_found(one, check, words):
    assert words in failed(*links(one))[check]


def test_one_that_was_signed_before_the_one_it_supersedes_is_found():
    early = replace(links()[2], signed_at=DRAFTED)
    assert "S3 is older" in failed(*links((2, early)))["chain_times"]


def test_the_kept_leaves_must_say_the_same():
    before, after = frozenset("abc"), frozenset("ad")
    assert chain.leaves_agree(supplement(), Counted(before, after)) == ""
    wrong = chain.leaves_agree(supplement(), Counted(before, before))
    assert "0 left the list since WLC-2026-0147 and 0 came onto it" in wrong
    assert chain.leaves_agree(content(), Counted(before, before)) == ""
    change = replace(supplement().difference, returned=1)
    returned = replace(supplement(), difference=change)
    assert chain.leaves_agree(returned, Counted(before, frozenset("ab"))) == ""
