"""The reasons offered for a strike."""

from console.domain.decisions import NOTES_ONLY
from console.domain.entries import Category
from console.domain.findings import Reason, Verdict
from console.domain.reasons import COMMON_FOR
from console.domain.striking import MOST_OFFERED, offered
from tests.domain.list_of import finding


def test_the_computed_reason_comes_first_and_the_gravest_before_the_rest():
    findings = [
        finding(Verdict.JUDGE, Reason.CONFLICT),
        finding(Verdict.NOTE, Reason.IMAGE_OLD),
        finding(Verdict.NOT_LAWFUL, Reason.WARRANT_EXECUTED),
    ]
    digits, others = offered(findings, [Category.A])
    assert digits[:2] == (Reason.WARRANT_EXECUTED, Reason.CONFLICT)
    assert Reason.IMAGE_OLD not in digits
    assert Reason.IMAGE_OLD not in others


def test_never_more_than_nine_and_every_other_reason_can_be_found():
    every = [finding(Verdict.JUDGE, reason) for reason in Reason]
    digits, others = offered(every, list(Category))
    assert len(digits) == MOST_OFFERED
    assert {Reason.DUPLICATE, Reason.OFFICER_JUDGEMENT} <= set(digits)
    assert set(digits) | set(others) == set(Reason) - NOTES_ONLY
    assert not set(digits) & set(others)


def test_every_category_has_common_reasons():
    assert set(COMMON_FOR) == set(Category)
    for category in Category:
        digits, _ = offered([], [category])
        assert digits[0] is COMMON_FOR[category][0]
