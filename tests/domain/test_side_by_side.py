"""Two officers' answers side by side."""

from dataclasses import replace

from console.domain.decisions import Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.side_by_side import AGREEMENT_WORDS, Agreement, beside
from tests.domain.list_of import decision


def answer(number, outcome, reason=None):
    return replace(decision(outcome, reason=reason), entry_ref=EntryRef(f"E-{number}"))


def test_where_they_differ_comes_first():
    strike, approve = Outcome.STRIKE, Outcome.APPROVE
    first = [
        answer(1, approve),
        answer(2, strike, Reason.STALE),
        answer(3, approve),
        answer(4, approve),
        answer(6, Outcome.TAKE_BACK),
        answer(6, approve),
    ]
    second = [
        answer(1, approve),
        answer(2, strike, Reason.NO_RECORD),
        answer(3, strike, Reason.STALE),
        answer(5, approve),
    ]
    found = [(pair.entry_ref, pair.agreement) for pair in beside(first, second)]
    assert found == [
        ("E-3", Agreement.DIFFERENT),
        ("E-2", Agreement.OTHER_REASON),
        ("E-1", Agreement.ALIKE),
        ("E-4", Agreement.ONLY_FIRST),
        ("E-5", Agreement.ONLY_SECOND),
    ]
    assert set(AGREEMENT_WORDS) == set(Agreement)
