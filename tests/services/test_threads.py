"""Referral threads and second officers, on a real office."""

import pytest

from console.domain.decisions import DecisionState, Outcome
from console.domain.entries import EntryRef
from console.domain.refusals import RefusedError
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, OTHER, REF, an_office, records_of

ONE, TWO = EntryRef("WNT-1"), EntryRef("WNT-2")
WORDS = "Weighed with the duty supervisor; nothing less intrusive would do."


@pytest.fixture
def office(tmp_path):
    """Entry 1 is an adult's and 2 a child's; the records support both."""
    with an_office(tmp_path) as made:
        made.take_in(1)
        made.take_in(2, date_of_birth="2011-04-17")
        made.say(*records_of(1), *records_of(2))
        made.check()
        yield made


def row(office, ref, who=OFFICER):
    return office.services.review.row(who, REF, ref)


def look(office, ref, who=OFFICER):
    return office.services.review.look(who, REF, ref)


def unmet(office):
    view = office.services.signoff.view(AUTHORISER, REF)
    return {one.code: one for one in view.requirements if not one.ok}


def codes(refused):
    return [one.code for one in refused.value.objections]


def test_a_referral_waits_for_the_colleague_and_then_for_who_asked(office):
    office.decide(ONE, Outcome.REFER, note="Is it him?", referred_to="DC 2208 Sam Whitlock")
    assert (row(office, ONE).asked, row(office, ONE, OTHER).asked) == (False, True)
    changes = office.services.threads.answer(OTHER, REF, ONE, " It is; see the scar. ")
    assert changes.decisions == {ONE}
    assert (row(office, ONE).answered, row(office, ONE, OTHER).asked) == (True, False)
    office.services.threads.answer(OFFICER, REF, ONE, "Which side?")
    assert row(office, ONE, OTHER).asked
    thread = look(office, ONE, OTHER).referral
    assert [(one.by, one.words) for one in thread.messages] == [
        ("4471", "Is it him?"), ("2208", "It is; see the scar."), ("4471", "Which side?"),
    ]  # fmt: skip
    assert thread.to_words == "DC 2208 Sam Whitlock"
    queue = office.services.review.queue(OTHER, REF)
    assert [one.ref for one in queue.rows if one.asked] == [ONE]


def test_an_answer_decides_nothing_and_a_decision_closes_the_thread(office):
    office.decide(ONE, Outcome.REFER, note="Is it him?", referred_to="an authorising officer")
    office.services.threads.answer(AUTHORISER, REF, ONE, "Ask the custody desk.")
    assert row(office, ONE).state is DecisionState.REFERRED
    assert unmet(office)["referred"].entries == (ONE,)
    office.decide(ONE, Outcome.APPROVE)
    assert "referred" not in unmet(office)
    assert not look(office, ONE).is_referred
    with pytest.raises(RefusedError) as refused:
        office.services.threads.answer(OTHER, REF, ONE, "Too late.")
    assert codes(refused) == ["referral_closed"]
    assert look(office, ONE).referral is not None


def test_typed_words_never_reach_the_log(office):
    office.decide(ONE, Outcome.REFER, note="Is it really him?")
    office.services.threads.answer(OTHER, REF, ONE, "Look at the ear.")
    log = office.services.inspect.export_log(AUDITOR).decode()
    assert "referral_answered" in log
    assert "ear" not in log.replace("search", "").replace("year", "")
    assert "really" not in log


def test_a_referral_is_to_somebody_who_is_there(office):
    with pytest.raises(RefusedError) as refused:
        office.decide(ONE, Outcome.REFER, note="Who?", referred_to="the sergeant")
    assert codes(refused) == ["referral_unknown"]
    assert row(office, ONE).state is DecisionState.UNDECIDED
    named = [one.id for one in office.services.threads.colleagues(OFFICER)]
    assert named == ["2208", "1190"]


def test_a_referral_that_is_said_again_is_one(office):
    for _ in range(2):
        office.decide(ONE, Outcome.REFER, note="Is it him?")
    assert len(look(office, ONE).history) == 1


def test_an_auditor_answers_nothing(office):
    office.decide(ONE, Outcome.REFER, note="Is it him?")
    with pytest.raises(RefusedError) as refused:
        office.services.threads.answer(AUDITOR, REF, ONE, "Yes.")
    assert codes(refused) == ["role"]


def test_a_child_is_approved_by_two(office):
    assert look(office, TWO).second_for
    office.decide(TWO, Outcome.APPROVE, note=WORDS)
    assert row(office, TWO).state is DecisionState.WAITING
    assert unmet(office)["second_officer"].entries == (TWO,)
    assert [one.code for one in look(office, TWO).against_approval] == ["second_officer"]
    with pytest.raises(RefusedError) as refused:
        office.decide(TWO, Outcome.APPROVE, note=WORDS + " Again.")
    assert codes(refused) == ["second_officer"]
    office.decide(TWO, Outcome.APPROVE, note=WORDS)  # the very same again is no news
    assert look(office, TWO, OTHER).against_approval == ()
    office.decide(TWO, Outcome.APPROVE, who=OTHER, note=WORDS)
    assert row(office, TWO).state is DecisionState.APPROVED
    assert look(office, TWO).state.first.by == OFFICER.id
    assert "second_officer" not in unmet(office)
    assert len(look(office, TWO).history) == 2


def test_the_proposer_is_no_second_officer(office):
    office.take_in(3, date_of_birth="2011-04-17", proposed_by="DC 2208")
    office.say(*records_of(1), *records_of(2), *records_of(3))
    office.check()
    office.decide("WNT-3", Outcome.APPROVE, note=WORDS)
    with pytest.raises(RefusedError) as refused:
        office.decide("WNT-3", Outcome.APPROVE, who=OTHER, note=WORDS)
    assert codes(refused) == ["own_proposal"]


def test_taking_the_second_approval_back_leaves_the_first(office):
    office.decide(TWO, Outcome.APPROVE, note=WORDS)
    office.decide(TWO, Outcome.APPROVE, who=OTHER, note=WORDS)
    office.services.review.take_back(OTHER, REF)
    assert row(office, TWO).state is DecisionState.WAITING
    assert row(office, TWO).decided_by == OFFICER.id
    office.services.review.take_back(OFFICER, REF)
    assert row(office, TWO).state is DecisionState.UNDECIDED


@pytest.mark.parametrize("named", [(), (TWO,)], ids=["the newest act", "by name"])
def test_taking_the_first_approval_back_leaves_the_second(office, named):
    office.decide(TWO, Outcome.APPROVE, note=WORDS)
    office.decide(TWO, Outcome.APPROVE, who=OTHER, note=WORDS)
    assert office.services.review.undo_label(OFFICER, REF) == f"Approve {TWO}"
    office.services.review.take_back(OFFICER, REF, named)
    assert row(office, TWO).state is DecisionState.WAITING
    assert row(office, TWO).decided_by == OTHER.id
    assert office.services.review.undo_label(OFFICER, REF) == ""
    office.decide(TWO, Outcome.APPROVE, note=WORDS + " Looked at anew.")
    assert row(office, TWO).state is DecisionState.APPROVED
    assert look(office, TWO).state.first.by == OTHER.id


def test_what_waits_lapses_with_the_records(office):
    office.decide(TWO, Outcome.APPROVE, note=WORDS)
    office.say(*records_of(1), *records_of(2, "withdrawn"))
    office.check()
    assert row(office, TWO).state is DecisionState.LAPSED
    assert look(office, TWO).state.first is None


def test_an_adult_is_approved_by_one(office):
    office.decide(ONE, Outcome.APPROVE)
    assert row(office, ONE).state is DecisionState.APPROVED
    assert look(office, ONE).second_for == ()
