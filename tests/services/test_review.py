"""Reviewing: the queue, the desk, the decision, and taking it back."""

from dataclasses import replace

import pytest

from console.domain.decisions import DecisionState, Draft, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.refusals import MovedOnError, RefusedError
from tests.services.office import (
    AUDITOR,
    AUTHORISER,
    OFFICER,
    OTHER,
    REF,
    an_office,
    records_of,
)

WORDS = "Confirmed by telephone with the officer in the case."


@pytest.fixture
def office(tmp_path):
    """WNT-1 is supported, WNT-2 withdrawn, WNT-3 without a warrant on record."""
    with an_office(tmp_path) as made:
        made.take_in(1, 2, 3)
        made.say(*records_of(1), *records_of(2, "withdrawn"), *records_of(3)[1:])
        made.check()
        yield made


def row(office, ref, who=OFFICER):
    return office.services.review.row(who, REF, EntryRef(ref))


def test_the_queue_is_in_risk_order_with_its_counts(office):
    view = office.services.review.queue(OFFICER, REF)
    assert [one.ref for one in view.rows] == ["WNT-2", "WNT-3", "WNT-1"]
    assert view.standings[Verdict.SUPPORTED] == 1
    assert view.standings[Verdict.JUDGE] == 1
    assert view.standings[Verdict.NOT_LAWFUL] == 1
    assert view.states[DecisionState.UNDECIDED] == 3
    assert [one.number for one in view.rows] == [2, 3, 1]
    assert view.rows[:] == tuple(sorted(view.rows, key=lambda one: (one.risk, one.ref)))
    assert "n00002" in view.rows[0].search


def test_a_row_by_itself_is_the_same_as_in_the_queue(office):
    for one in office.services.review.queue(OFFICER, REF).rows:
        assert row(office, one.ref) == one


def test_the_desk_shows_the_leading_record_first_and_what_speaks_against(office):
    desk = office.services.review.look(OFFICER, REF, EntryRef("WNT-2"))
    assert desk.records[0].leads
    assert desk.records[0].record.status == "withdrawn"
    assert desk.strike_reasons[0] is Reason.WARRANT_WITHDRAWN
    assert [one.code for one in desk.against_approval] == ["not_lawful"]
    assert desk.against_strike == ()
    assert not desk.checks[0].ok
    assert not desk.needs_note
    supported = office.services.review.look(OFFICER, REF, EntryRef("WNT-1"))
    assert all(one.ok for one in supported.checks if one.verdict is Verdict.SUPPORTED)
    assert supported.against_approval == ()
    assert office.services.review.look(OFFICER, REF, EntryRef("WNT-3")).needs_note


def test_looking_is_logged_and_prefetching_is_not(office):
    before = office.acts().count("face_viewed")
    office.services.review.picture(OFFICER, REF, EntryRef("WNT-1"))
    assert office.acts().count("face_viewed") == before
    office.services.review.look(OFFICER, REF, EntryRef("WNT-1"))
    office.services.review.thumbnails(OFFICER, REF, [EntryRef("WNT-1"), EntryRef("WNT-2")])
    assert office.acts().count("face_viewed") == before + 3


def test_only_officers_decide_and_auditors_see_no_face(office):
    with pytest.raises(RefusedError, match="may not decide"):
        office.decide("WNT-1", Outcome.APPROVE, who=AUTHORISER)
    with pytest.raises(RefusedError, match="may not see faces"):
        office.services.review.look(AUDITOR, REF, EntryRef("WNT-1"))
    with pytest.raises(RefusedError, match="may not see faces"):
        office.services.review.queue(AUDITOR, REF)


def test_somebody_without_an_account_does_nothing(office):
    stranger = replace(OFFICER, id="9999")
    with pytest.raises(RefusedError):
        office.decide("WNT-1", Outcome.APPROVE, who=stranger)


def test_a_decision_is_kept_and_brings_the_next_entry(office):
    done = office.decide("WNT-1", Outcome.APPROVE, next_ref=EntryRef("WNT-2"))
    assert done.changes.decisions == {"WNT-1"}
    assert done.row.state is DecisionState.APPROVED
    assert done.row.decided_by == OFFICER.id
    assert done.next.entry.ref == "WNT-2"
    assert row(office, "WNT-1").state is DecisionState.APPROVED


def test_a_next_entry_that_is_not_there_costs_no_decision(office):
    done = office.decide("WNT-1", Outcome.APPROVE, next_ref=EntryRef("WNT-404"))
    assert done.next is None
    assert row(office, "WNT-1").state is DecisionState.APPROVED


def test_the_same_decision_again_is_no_event(office):
    office.decide("WNT-1", Outcome.APPROVE)
    decided = office.acts().count("decided")
    again = office.decide("WNT-1", Outcome.APPROVE)
    assert again.changes.decisions == frozenset()
    assert office.acts().count("decided") == decided
    assert row(office, "WNT-1").state is DecisionState.APPROVED


def test_the_rules_hold_in_the_service(office):
    with pytest.raises(RefusedError, match="can only be struck"):
        office.decide("WNT-2", Outcome.APPROVE, note=WORDS)
    with pytest.raises(RefusedError, match="needs judgement"):
        office.decide("WNT-3", Outcome.APPROVE)
    with pytest.raises(RefusedError, match="Pick the reason"):
        office.decide("WNT-3", Outcome.STRIKE)
    with pytest.raises(RefusedError, match="no entry WNT-404"):
        office.services.review.look(OFFICER, REF, EntryRef("WNT-404"))
    assert office.decide("WNT-3", Outcome.APPROVE, note=f" {WORDS} ").decision.note == WORDS


def test_the_live_hint_and_the_decision_say_the_same(office):
    desk = office.services.review.look(OFFICER, REF, EntryRef("WNT-3"))
    draft = Draft(EntryRef("WNT-3"), Outcome.APPROVE, desk.standing.digest)
    hint = office.services.review.objections(OFFICER, desk, draft)
    with pytest.raises(RefusedError) as refused:
        office.services.review.decide(OFFICER, REF, draft, None)
    assert refused.value.objections == hint


def test_the_proposer_does_not_review_their_own(office):
    office.take_in(4, proposed_by="DC 2208")
    with pytest.raises(RefusedError, match="You proposed WNT-4"):
        office.decide("WNT-4", Outcome.STRIKE, who=OTHER, reason=Reason.DUPLICATE)
    office.decide("WNT-4", Outcome.STRIKE, who=OFFICER, reason=Reason.DUPLICATE)


def test_a_change_between_looking_and_deciding_says_look_again(office):
    desk = office.services.review.look(OFFICER, REF, EntryRef("WNT-1"))
    office.say(*records_of(1, "withdrawn"))
    office.check()
    draft = Draft(EntryRef("WNT-1"), Outcome.APPROVE, desk.standing.digest)
    with pytest.raises(MovedOnError, match="Look again"):
        office.services.review.decide(OFFICER, REF, draft, None)
    assert row(office, "WNT-1").state is DecisionState.UNDECIDED
    assert row(office, "WNT-1").changed
    again = office.services.review.look(OFFICER, REF, EntryRef("WNT-1"))
    assert again.changed_since_seen
    assert any("withdrawn" in words for words in again.changes_words)
    assert not office.services.review.look(OFFICER, REF, EntryRef("WNT-1")).changed_since_seen


def test_taking_back_goes_to_the_entry_and_writes_a_line(office):
    office.decide("WNT-1", Outcome.APPROVE)
    office.decide("WNT-2", Outcome.STRIKE, reason=Reason.WARRANT_WITHDRAWN)
    review = office.services.review
    assert review.undo_label(OFFICER, REF) == "Strike WNT-2"
    back = review.take_back(OFFICER, REF)
    assert back.next.entry.ref == "WNT-2"
    assert back.row.state is DecisionState.UNDECIDED
    assert review.undo_label(OFFICER, REF) == "Approve WNT-1"
    review.take_back(OFFICER, REF)
    assert review.undo_label(OFFICER, REF) == ""
    with pytest.raises(RefusedError, match="no decision of this list left"):
        review.take_back(OFFICER, REF)
    assert office.acts().count("decision_taken_back") == 2
    assert [one.outcome for one in review.recent(OFFICER, REF)] == [
        Outcome.TAKE_BACK,
        Outcome.TAKE_BACK,
        Outcome.STRIKE,
        Outcome.APPROVE,
    ]


def test_nobody_takes_back_what_another_decided(office):
    office.decide("WNT-1", Outcome.APPROVE)
    assert office.services.review.undo_label(OTHER, REF) == ""
    with pytest.raises(RefusedError):
        office.services.review.take_back(OTHER, REF)


def test_a_referral_is_answered_by_anyone_who_may(office):
    office.decide("WNT-1", Outcome.REFER, referred_to="DC 2208")
    assert row(office, "WNT-1").state is DecisionState.REFERRED
    office.decide("WNT-1", Outcome.APPROVE, who=OTHER)
    assert row(office, "WNT-1").state is DecisionState.APPROVED


def test_a_take_back_is_not_a_draft(office):
    with pytest.raises(RefusedError, match="taken back by itself"):
        office.decide("WNT-1", Outcome.TAKE_BACK)


def test_getting_ready_shows_nothing_and_is_refused_to_who_may_not_see(office):
    review = office.services.review
    with office.store.reading() as unit:
        before = unit.audit.head()
    review.get_ready(OFFICER, REF)
    with office.store.reading() as unit:
        assert unit.audit.head() == before
    with pytest.raises(RefusedError):
        review.get_ready(AUDITOR, REF)
