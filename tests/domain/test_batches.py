"""Striking several entries at once, and which decisions were one act."""

from dataclasses import replace
from datetime import timedelta

import pytest

from console.domain import batches, decisions
from console.domain.batches import Case
from console.domain.decisions import DecisionState, Draft, Matter, Outcome
from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.people import PersonId
from console.domain.refusals import MovedOnError, RefusedError
from tests.domain.list_of import OFFICER, decision, entry, finding, standing

JUDGE = standing(Verdict.JUDGE, [finding(Verdict.JUDGE, Reason.NO_RECORD)])
OPEN = DecisionState.UNDECIDED


def case(number, on=JUDGE, *, state=OPEN, stage=Stage.IN_REVIEW, **changes):
    ref = EntryRef(f"WNT-{number}")
    facts = {"seen_digest": decisions.digest_of(on), "reason": Reason.NO_RECORD} | changes
    draft = Draft(ref, facts.pop("outcome", Outcome.STRIKE), **facts)
    return Case(draft, Matter(OFFICER, entry(ref=ref), on, stage), state)


def codes(*cases):
    return [one.code for one in batches.objections(cases)]


def sentences(*cases):
    return " ".join(one.sentence for one in batches.objections(cases))


def test_alike_entries_are_struck_together_for_one_reason():
    batches.require_strikable([case(1), case(2)])
    batches.require_strikable([case(1, None), case(2, None)])


def test_nothing_but_striking_is_done_to_several():
    on = standing()
    assert codes(case(1, on, outcome=Outcome.APPROVE), case(2, on, outcome=Outcome.APPROVE)) == [
        "batch_only_strikes"
    ]


def test_one_entry_is_no_batch_and_none_is_struck_twice():
    assert codes() == ["batch_too_small"]
    assert codes(case(1)) == ["batch_too_small"]
    assert codes(case(1), case(1), case(2)) == ["batch_repeats"]
    assert "WNT-1 would be struck twice" in sentences(case(1), case(1), case(2))


def test_one_reason_for_all():
    assert codes(case(1), case(2, reason=Reason.STALE)) == ["batch_reasons"]


def test_mixed_standings_are_refused_with_their_counts():
    mixed = (case(1), case(2), case(3, standing()), case(4, None))
    assert codes(*mixed) == ["batch_mixed"]
    assert "2 needs judgement, 1 supported, 1 not checked" in sentences(*mixed)


def test_only_entries_that_wait_and_that_wait_alike():
    struck = case(2, state=DecisionState.STRUCK)
    assert codes(case(1), struck) == ["batch_decided"]
    assert "WNT-2 is decided" in sentences(case(1), struck)
    referred = case(3, state=DecisionState.REFERRED)
    assert "WNT-2 and 1 more are decided" in sentences(struck, referred)
    assert codes(case(1), case(2, state=DecisionState.LAPSED)) == ["batch_mixed"]


def test_each_is_weighed_by_the_single_rules_and_told_once():
    found = batches.objections([case(n, stage=Stage.SIGNED) for n in (1, 2, 3)])
    assert [one.code for one in found] == ["signed"]
    assert found[0].entries == ("WNT-1", "WNT-2", "WNT-3")
    assert "The same stands against 2 more entries." in found[0].sentence
    one = replace(case(2), matter=replace(case(2).matter, stage=Stage.SIGNED))
    assert "The same" not in sentences(case(1), one)
    with pytest.raises(RefusedError):
        batches.require_strikable([case(1, reason=None), case(2, reason=None)])


def test_what_moved_strikes_nothing():
    with pytest.raises(MovedOnError, match="WNT-2 changed"):
        batches.require_strikable([case(1), case(2, seen_digest="other")])
    with pytest.raises(MovedOnError, match="WNT-1 and 1 more changed"):
        batches.require_strikable([case(1, seen_digest="x"), case(2, seen_digest="y")])


def test_decisions_of_one_moment_and_reason_are_one_act():
    one = decision(Outcome.STRIKE, reason=Reason.STALE)
    same = replace(one, entry_ref=EntryRef("WNT-2"))
    later = replace(one, decided_at=one.decided_at + batches.MOMENT)
    other = replace(one, decided_by=PersonId("9"))
    assert batches.acts([one, same, later, other]) == ((one, same), (later,), (other,))
    for differs in (
        replace(one, outcome=Outcome.REFER),
        replace(one, reason=Reason.NO_RECORD),
        replace(one, note="other words"),
    ):
        assert not batches.is_one_act(one, differs)


def test_two_acts_never_share_a_moment():
    before = decision(Outcome.STRIKE)
    now = before.decided_at
    assert batches.moment_of_act(now, None) == now
    assert batches.moment_of_act(now, before) == now + batches.MOMENT
    assert batches.moment_of_act(now + timedelta(seconds=1), before) == now + timedelta(seconds=1)
