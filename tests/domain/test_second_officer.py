"""Which approvals need a second officer, and what a decision then leaves."""

from dataclasses import replace

import pytest

from console.domain import second_officer
from console.domain.decisions import DecisionId, DecisionState, Draft, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.people import PersonId
from console.domain.policy import Cited, Mark
from console.domain.settling import FirstApproval, Held, Settled, settle, waits_for_another
from tests.domain.list_of import decision, finding, standing

PACK = {Reason.CHILD: Cited("Bridges", Mark.FORCE_TO_CONFIRM)}
ONE, TWO, THREE = PersonId("4471"), PersonId("2208"), PersonId("5120")
FIRST = replace(decision(by=ONE), id=DecisionId(7))
SECOND = replace(decision(by=TWO), id=DecisionId(8))
BOTH = Held(DecisionState.APPROVED, SECOND, FirstApproval(DecisionId(7), ONE))


def settled(outcome, by, was, *, needs=True):
    return settle(Draft(EntryRef("WNT-1"), outcome, ""), by, was, needs_second=needs)


def test_only_reasons_that_the_pack_names_ask_for_two():
    child = finding(Verdict.JUDGE, Reason.CHILD)
    on = standing(Verdict.JUDGE, [child, child, finding(Verdict.JUDGE, Reason.NO_RECORD)])
    assert second_officer.asked_for(on, PACK) == (Reason.CHILD,)
    assert second_officer.asked_for(on, {}) == ()
    assert second_officer.asked_for(None, PACK) == ()
    noted = standing(Verdict.JUDGE, [finding(Verdict.NOTE, Reason.CHILD)])
    assert second_officer.asked_for(noted, PACK) == ()


def test_the_reasons_are_said_in_words():
    assert second_officer.sentence(()) == ""
    said = second_officer.sentence((Reason.CHILD, Reason.IMAGE_THIRD_PARTY))
    assert said.startswith("Two officers have to approve it: ") and " and " in said


def test_the_first_approval_waits_and_another_officers_completes_it():
    assert settled(Outcome.APPROVE, ONE, Held(DecisionState.UNDECIDED)) == Settled(
        DecisionState.WAITING
    )
    waiting = Held(DecisionState.WAITING, FIRST)
    assert settled(Outcome.APPROVE, TWO, waiting) == Settled(
        DecisionState.APPROVED, None, FirstApproval(DecisionId(7), ONE)
    )
    assert settled(Outcome.APPROVE, ONE, waiting) == Settled(DecisionState.WAITING)


def test_an_entry_that_lapsed_begins_again():
    assert settled(Outcome.APPROVE, TWO, Held(DecisionState.LAPSED, FIRST)) == Settled(
        DecisionState.WAITING
    )


def test_where_nobody_asks_for_two_one_is_enough():
    found = settled(Outcome.APPROVE, ONE, Held(DecisionState.UNDECIDED), needs=False)
    assert found == Settled(DecisionState.APPROVED)


def test_a_second_who_approves_again_keeps_the_first_and_a_third_replaces_one():
    assert settled(Outcome.APPROVE, TWO, BOTH) == Settled(DecisionState.APPROVED, None, BOTH.first)
    assert settled(Outcome.APPROVE, THREE, BOTH).first == FirstApproval(DecisionId(8), TWO)
    alone = Held(DecisionState.APPROVED, FIRST)
    assert settled(Outcome.APPROVE, ONE, alone) == Settled(DecisionState.WAITING)


@pytest.mark.parametrize(
    ("outcome", "state"),
    [(Outcome.STRIKE, DecisionState.STRUCK), (Outcome.REFER, DecisionState.REFERRED)],
)
def test_one_officer_strikes_and_refers(outcome, state):
    assert settled(outcome, TWO, Held(DecisionState.WAITING, FIRST)) == Settled(state)


def test_a_second_approval_taken_back_leaves_the_first_one_waiting():
    assert settled(Outcome.TAKE_BACK, TWO, BOTH) == Settled(DecisionState.WAITING, DecisionId(7))
    assert settled(Outcome.TAKE_BACK, ONE, BOTH) == Settled(DecisionState.WAITING, DecisionId(8))
    waiting = Held(DecisionState.WAITING, FIRST)
    assert settled(Outcome.TAKE_BACK, ONE, waiting) == Settled(DecisionState.UNDECIDED)


def test_only_the_first_officer_waits_for_another():
    waiting = Held(DecisionState.WAITING, FIRST)
    assert waits_for_another(ONE, waiting)
    assert not waits_for_another(TWO, waiting)
    assert not waits_for_another(ONE, Held(DecisionState.WAITING))
    assert not waits_for_another(ONE, Held(DecisionState.APPROVED, FIRST))
