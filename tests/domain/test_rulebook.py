"""What is the same for every entry: doubts about sources, silence, and where a rule comes from."""

from dataclasses import replace
from datetime import timedelta

import pytest

from console.domain.entries import Category
from console.domain.findings import Reason, Verdict
from console.domain.records import Silence, SourceState
from console.domain.rulebook import RuleBook, better, graver
from tests.domain.rules_of import AT, DEPLOYMENT, POLICY, covers_all, reading, warrant

TYPES = ("warrant", "wanted")


def book(*readings, policy=POLICY, **facts):
    return RuleBook(policy, replace(DEPLOYMENT, **facts), readings, AT, covers_all)


@pytest.mark.parametrize("state", [SourceState.DOWN, SourceState.NEVER_ASKED])
def test_a_source_that_did_not_answer_is_one_doubt_for_all_its_types(state):
    (doubt,) = book(reading(state=state)).sources.doubts(TYPES)
    assert (doubt.reason, doubt.source) == (Reason.SOURCE_DOWN, "records")


def test_an_old_reading_is_stale_by_the_limit_of_each_type():
    old = book(reading(read_at=AT - timedelta(hours=5)))
    assert not old.sources.doubts(TYPES)
    (doubt,) = old.sources.doubts(("warrant", "custody"))
    assert (doubt.reason, doubt.record_type, doubt.hours) == (Reason.STALE, "custody", "4")


def test_every_source_of_a_type_is_doubted_by_itself():
    made = book(reading("b", state=SourceState.DOWN), reading("a", read_at=None), reading("c"))
    assert [doubt.source for doubt in made.sources.doubts(TYPES)] == ["a", "b"]
    assert made.sources.doubts(TYPES) is made.sources.doubts(TYPES)


@pytest.mark.parametrize(
    ("changes", "proved"),
    [
        ({}, False),
        ({"silence": Silence.NONE}, True),
        ({"silence": Silence.NONE, "rejected": 1}, False),
        ({"silence": Silence.NONE, "read_at": AT - timedelta(hours=13)}, False),
        ({"silence": Silence.NONE, "answers": ("wanted",)}, False),
    ],
)
def test_when_silence_proves_something(changes, proved):
    assert book(reading(**changes)).sources.proves_absence("warrant") is proved


def test_a_source_speaks_only_for_its_types():
    assert book(reading()).sources.speaks(warrant())
    assert not book(reading(answers=("wanted",))).sources.speaks(warrant())


def test_a_zone_is_asked_once():
    asked = []
    made = RuleBook(POLICY, DEPLOYMENT, (), AT, lambda zone, point: asked.append((zone, point)))
    assert made.covers("Z") is made.covers("Z") is None
    assert asked == [("Z", DEPLOYMENT.point)]


@pytest.mark.parametrize(
    ("category", "best"),
    [("A", Verdict.SUPPORTED), ("D", Verdict.JUDGE), ("H", Verdict.JUDGE), ("I", Verdict.JUDGE)],
)
def test_the_best_that_a_category_reaches(category, best):
    assert book().best(Category[category]) is best


def test_a_pack_cannot_let_records_support_what_they_cannot():
    lenient = dict(POLICY.categories)
    lenient[Category.D] = replace(lenient[Category.D], best=Verdict.SUPPORTED)
    lenient.pop(Category.A)
    made = book(policy=replace(POLICY, categories=lenient))
    assert made.best(Category.D) is made.best(Category.A) is Verdict.JUDGE


def test_an_unauthorised_category_is_not_lawful():
    assert book(categories=frozenset()).best(Category.A) is Verdict.NOT_LAWFUL


def test_a_rule_without_a_citation_gives_its_category_or_the_pack():
    bare = book(policy=replace(POLICY, cited={}))
    assert POLICY.categories[Category.A].cited.citation in bare.basis(Reason.CHILD, Category.A)
    assert bare.basis(Reason.CHILD) == f"Policy {POLICY.version}"
    assert book().basis(Reason.CHILD).startswith("R (Bridges)")


def test_better_and_graver():
    assert better(Verdict.JUDGE, Verdict.SUPPORTED) is Verdict.SUPPORTED
    assert better(Verdict.JUDGE, Verdict.NOT_LAWFUL) is Verdict.JUDGE
    assert better(Verdict.JUDGE, Verdict.JUDGE) is Verdict.JUDGE
    assert graver(Verdict.JUDGE, Verdict.SUPPORTED) is Verdict.JUDGE
    assert graver(Verdict.JUDGE, Verdict.NOT_LAWFUL) is Verdict.NOT_LAWFUL
    assert graver(Verdict.JUDGE, Verdict.JUDGE) is Verdict.JUDGE
