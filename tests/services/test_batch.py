"""Striking a set of entries with one reason, and taking it back as one step."""

import pytest

from console.domain.decisions import DecisionState, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.refusals import MovedOnError, RefusedError
from tests.services.office import AUTHORISER, OFFICER, OTHER, REF, an_office, records_of

WORDS = "The court feed has been down since Friday."


@pytest.fixture
def office(tmp_path):
    """Six entries: 1 to 4 without a warrant on record, 5 and 6 supported."""
    with an_office(tmp_path) as made:
        made.take_in(*range(1, 7))
        rows = [row for number in range(1, 7) for row in records_of(number)]
        made.rows = [
            row for row in rows if row["record_ref"] not in {f"W/{n}" for n in range(1, 5)}
        ]
        made.say(*made.rows)
        made.check()
        yield made


def seen(office, *numbers):
    digests = office.services.review.digests(OFFICER, REF)
    return {EntryRef(f"WNT-{number}"): digests[EntryRef(f"WNT-{number}")] for number in numbers}


def strike(office, *numbers, who=OFFICER, reason=Reason.NO_RECORD, note=""):
    return office.services.review.batch.strike(who, REF, seen(office, *numbers), reason, note)


def state(office, number):
    return office.services.review.row(OFFICER, REF, EntryRef(f"WNT-{number}")).state


def codes(caught):
    return [one.code for one in caught.value.objections]


def test_a_set_is_struck_with_one_event_for_each_entry(office):
    before = len(office.acts())
    done = strike(office, 1, 2, 3)
    assert done.count == 3
    assert {row.ref for row in done.rows} == done.changes.decisions == {"WNT-1", "WNT-2", "WNT-3"}
    assert all(row.state is DecisionState.STRUCK for row in done.rows)
    assert office.acts()[before:].count("decided") == 3
    lines = [line.words for line in office.services.inspect.log(AUTHORISER)]
    assert any("one of 3 in one act" in words for words in lines)


def test_it_is_taken_back_as_one_step_and_older_acts_follow(office):
    review = office.services.review
    office.decide("WNT-5", Outcome.APPROVE)
    strike(office, 1, 2, 3)
    assert review.undo_label(OFFICER, REF) == "Strike 3 entries"
    undone = review.take_back(OFFICER, REF)
    assert undone.changes.decisions == {"WNT-1", "WNT-2", "WNT-3"}
    assert {undone.row.ref, *(row.ref for row in undone.others)} == undone.changes.decisions
    assert {state(office, number) for number in (1, 2, 3)} == {DecisionState.UNDECIDED}
    assert office.acts()[-4:].count("decision_taken_back") == 3
    assert review.undo_label(OFFICER, REF) == "Approve WNT-5"


def test_one_of_a_set_can_be_taken_back_by_itself(office):
    review = office.services.review
    strike(office, 1, 2, 3)
    review.take_back(OFFICER, REF, (EntryRef("WNT-2"),))
    assert state(office, 2) is DecisionState.UNDECIDED
    assert state(office, 1) is DecisionState.STRUCK
    assert review.undo_label(OFFICER, REF) == "Strike 2 entries"


def test_an_old_decision_can_be_taken_back_but_only_by_who_made_it(office):
    review = office.services.review
    office.decide("WNT-5", Outcome.APPROVE)
    office.decide("WNT-6", Outcome.APPROVE, who=OTHER)
    strike(office, 1, 2)
    review.take_back(OFFICER, REF, (EntryRef("WNT-5"),))
    assert state(office, 5) is DecisionState.UNDECIDED
    with pytest.raises(RefusedError):
        review.take_back(OFFICER, REF, (EntryRef("WNT-5"),))
    with pytest.raises(MovedOnError):
        review.take_back(OFFICER, REF, (EntryRef("WNT-6"),))
    assert state(office, 6) is DecisionState.APPROVED


@pytest.mark.parametrize(
    ("numbers", "changes", "code"),
    [
        ((1,), {}, "batch_too_small"),
        ((1, 5), {}, "batch_mixed"),
        ((1, 2), {"reason": None}, "reason_needed"),
        ((1, 2), {"reason": Reason.OFFICER_JUDGEMENT}, "note_needed"),
        ((1, 2), {"reason": Reason.IMAGE_OLD}, "reason_is_a_note"),
    ],
)
def test_what_the_rules_refuse_strikes_nothing(office, numbers, changes, code):
    with pytest.raises(RefusedError) as caught:
        strike(office, *numbers, **changes)
    assert code in codes(caught)
    assert {state(office, number) for number in numbers} == {DecisionState.UNDECIDED}


def test_decided_entries_are_not_struck_over(office):
    office.decide("WNT-1", Outcome.STRIKE, who=OTHER, reason=Reason.NO_RECORD)
    with pytest.raises(RefusedError) as caught:
        strike(office, 1, 2)
    assert "batch_decided" in codes(caught)
    assert state(office, 2) is DecisionState.UNDECIDED


def test_a_change_since_the_choice_strikes_nothing(office):
    chosen = seen(office, 1, 2)
    office.say(*office.rows, *records_of(2, "withdrawn"))
    office.check()
    with pytest.raises(MovedOnError, match="Nothing has been struck"):
        office.services.review.batch.strike(OFFICER, REF, chosen, Reason.NO_RECORD)
    assert state(office, 1) is DecisionState.UNDECIDED


def test_who_may_not_decide_may_not_strike_a_set(office):
    with pytest.raises(RefusedError):
        strike(office, 1, 2, who=AUTHORISER)


def test_own_judgement_with_words_strikes_a_set(office):
    assert strike(office, 1, 2, reason=Reason.OFFICER_JUDGEMENT, note=WORDS).count == 2
    assert office.services.review.recent(OFFICER, REF)[0].note == WORDS


def test_an_act_of_many_is_one_line_of_the_history(office):
    review = office.services.review
    office.decide("WNT-5", Outcome.APPROVE)
    strike(office, 1, 2, 3)
    assert [len(act) for act in review.acts(OFFICER, REF)] == [3, 1]
    assert [len(act) for act in review.acts(OFFICER, REF, 2)] == [3, 1]
    review.take_back(OFFICER, REF, [one.entry_ref for one in review.acts(OFFICER, REF)[0]])
    assert [len(act) for act in review.acts(OFFICER, REF, 1)] == [3]


def test_what_stands_against_a_set_is_known_before_anything_is_picked(office):
    batch = office.services.review.batch
    assert batch.objections(OFFICER, REF, seen(office, 1, 2)) == ()
    mixed = batch.objections(OFFICER, REF, seen(office, 1, 5))
    assert [one.code for one in mixed] == ["batch_mixed"]


def test_very_many_are_read_at_once(office, monkeypatch):
    monkeypatch.setattr("console.services.rows.MANY", 1)
    assert strike(office, 1, 2).count == 2
