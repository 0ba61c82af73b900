"""A list as a certificate states it."""

from datetime import date, timedelta

import pytest

from console.domain import drafting, manifest, manifest_faults, merkle
from console.domain.audit import Head
from console.domain.decisions import DecisionState
from console.domain.drafting import Fixed
from console.domain.entries import Category, Ground, Image, ImageSource, Person
from console.domain.findings import Reason, Verdict
from console.domain.manifest import Component
from tests.domain.list_of import AUTHORISER, NOW, finding, line, reading, standing, whole

POLICY_DIGEST = "c" * 64
WORDS = "Confirmed by telephone with the officer in the case."
CHILD = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.CHILD)])
ENDED = standing(Verdict.NOT_LAWFUL, [finding()])


class Policy:
    """As much of a pack as a certificate names."""

    version = "national-2026.1"
    digest = POLICY_DIGEST


def fixed(list_, **changes):
    facts = {
        "number": "WLC-2026-0001",
        "drafted_at": NOW.replace(microsecond=250_000),
        "log_head": Head(7, "d" * 64),
        "salts": {one.ref: bytes([n]) * 32 for n, one in enumerate(list_.lines)},
        "statement": "I have reviewed this list.",
        "software": "watchlist-console 0",
        "renderer": (Component("reportlab", "5"),),
    }
    return Fixed(**(facts | changes))


def drafted(list_, **changes):
    return drafting.content(list_, Policy, AUTHORISER, fixed(list_, **changes), token)


def token(one):
    return f"token of {one.ref}"


def born(day):
    return Person("Example", "Test", day, nominal_ref="N1")


def a_list(**changes):
    return whole(
        line("WNT-1"),
        line("WNT-2", on=CHILD, note=WORDS, person=born(date(2010, 1, 1))),
        line(
            "WNT-3",
            on=ENDED,
            state=DecisionState.STRUCK,
            reason=Reason.WARRANT_WITHDRAWN,
            still_marked=True,
        ),
        line(
            "WNT-4",
            on=CHILD,
            state=DecisionState.STRUCK,
            reason=Reason.DUPLICATE,
            by="2208",
            person=born(date(2015, 1, 1)),
            grounds=(Ground(Category.A, "fta"), Ground(Category.G, "missing")),
            image=Image("4.jpg", ImageSource.FAMILY),
        ),
        **changes,
    )


def test_the_content_agrees_with_itself():
    found = drafted(a_list())
    assert manifest_faults.faults(found) == ()
    assert (found.proposed, found.approved, found.struck, found.referred) == (4, 2, 2, 0)
    assert found.drafted_at == NOW.replace(microsecond=0)
    assert manifest.parse_manifest(found.canonical()) == found


def test_the_same_list_gives_the_same_content_and_another_salt_another_root():
    list_ = a_list()
    assert drafted(list_) == drafted(list_)
    other = {one.ref: b"\xff" * 31 + bytes([n]) for n, one in enumerate(list_.lines)}
    assert drafted(list_).list_root != drafted(list_, salts=other).list_root


def test_counts_by_reason_category_age_and_picture():
    found = drafted(a_list())
    assert [(one.code, one.count) for one in found.struck_by_reason] == [
        ("duplicate", 1),
        ("warrant_withdrawn", 1),
    ]
    assert [(one.code, one.proposed, one.struck) for one in found.categories] == [
        ("A", 4, 2),
        ("G", 1, 1),
    ]
    assert [(one.code, one.proposed) for one in found.age_bands] == [
        ("under_13", 1),
        ("13_to_17", 1),
        ("25_to_64", 2),
    ]
    assert [(one.code, one.proposed) for one in found.picture_sources] == [
        ("custody", 3),
        ("family", 1),
    ]
    assert [(one.code, one.approved, one.struck) for one in found.special] == [("child", 1, 1)]
    assert found.stale_caught == 1


def test_approvals_by_two_officers_are_counted_and_both_hands_named():
    both = line("WNT-1", on=CHILD, note=WORDS)._replace(first_by="2208")
    found = drafted(whole(both, line("WNT-2")))
    special = [(one.code, one.approved) for one in found.special]
    assert special == [("child", 1), ("second_officer", 1)]
    assert [(one.part, one.people) for one in found.hands] == [("proposed", 1), ("decided", 2)]


def test_a_referred_entry_is_neither_approved_nor_struck():
    found = drafted(whole(line("WNT-1"), line("WNT-2", state=DecisionState.REFERRED, on=CHILD)))
    assert (found.approved, found.referred) == (1, 1)
    assert found.special == ()


def test_hands_are_counted_and_not_named():
    found = drafted(a_list())
    assert [(one.part, one.people, one.entries) for one in found.hands] == [
        ("proposed", 1, 4),
        ("decided", 2, 4),
    ]


@pytest.mark.parametrize(
    ("day", "band"),
    [
        (date(2013, 11, 29), "under_13"),
        (date(2013, 11, 28), "13_to_17"),
        (date(2008, 11, 29), "13_to_17"),
        (date(2008, 11, 28), "18_to_24"),
        (date(1961, 11, 28), "65_and_over"),
        (date(2027, 1, 1), "under_13"),
        (date(1700, 1, 1), "65_and_over"),
    ],
)
def test_age_bands_are_counted_on_the_day_it_starts(day, band):
    found = drafted(whole(line(person=born(day))))
    assert [one.code for one in found.age_bands] == [band]


def test_ages_are_of_the_oldest_answer_that_an_approved_entry_rests_on():
    readings = (reading("a", age=10), reading("b", age=30), reading("c", age=None))
    list_ = whole(
        line("WNT-1", rests_on=("a", "b")),
        line("WNT-2", rests_on=("a", "c")),
        line("WNT-3", rests_on=()),
        line("WNT-4", rests_on=("b",), state=DecisionState.STRUCK),
        readings=readings,
    )
    assert drafting.ages(list_, NOW) == [1800, 600, 240]
    assert drafting.ages(whole(line(rests_on=()), checked_at=None), NOW) == []
    assert drafting.ages(list_, NOW - timedelta(hours=2)) == [0, 0, 0]


def test_sources_say_how_they_stand_to_the_second():
    read_at = (NOW - timedelta(minutes=5)).replace(microsecond=999)
    (found,) = drafted(whole(line(), readings=(reading(read_at=read_at),))).sources
    assert found.state == "answered"
    assert found.read_at == NOW - timedelta(minutes=5)
    (never,) = drafted(whole(line(), readings=(reading(age=None),))).sources
    assert never.read_at is None


def test_leaves_say_verdict_and_reasons():
    list_ = a_list()
    leaves = drafting.leaves(list_.lines, fixed(list_).salts, token)
    assert [(one.entry_ref, one.verdict, one.reasons) for one in leaves] == [
        ("WNT-1", "approved", ()),
        ("WNT-2", "approved", ("child",)),
        ("WNT-3", "struck", ("warrant_withdrawn",)),
        ("WNT-4", "struck", ("duplicate",)),
    ]
    assert leaves[3].categories == ("A", "G")
    hashes = merkle.ordered_hashes(leaves)
    assert drafted(list_).list_root.root == merkle.root(hashes).hex()


def test_the_proposed_statement_says_what_was_judged():
    plain = drafting.proposed_statement(whole(line()))
    assert "1 entry is on it" in plain
    assert "judgement" not in plain
    assert "11:26 on 28 November 2026" in plain
    judged = drafting.proposed_statement(a_list())
    assert "1 entry was approved on an officer's written judgement" in judged
    assert "no time yet" in drafting.proposed_statement(whole(line(), checked_at=None))
