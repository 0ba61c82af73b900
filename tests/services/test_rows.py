"""The rows of a queue, made again only where something about them changed."""

import pytest

from console.domain.decisions import DecisionState, Outcome
from tests.services.office import AUTHORISER, OFFICER, OTHER, REF, an_office, records_of


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(1, 2, 3)
        made.rows = [row for number in (1, 2, 3) for row in records_of(number)]
        made.say(*made.rows)
        made.check()
        yield made


def rows(office, who=OFFICER):
    return {row.ref: row for row in office.services.review.queue(who, REF).rows}


def test_what_did_not_change_is_the_same_row(office):
    before = rows(office)
    after = rows(office)
    assert all(after[ref] is before[ref] for ref in before)


def test_every_change_makes_its_row_anew_and_no_other(office):
    review = office.services.review
    before = rows(office)
    office.decide("WNT-1", Outcome.APPROVE, who=OTHER)
    review.look(OFFICER, REF, "WNT-2")
    after = rows(office)
    assert after["WNT-1"].state is DecisionState.APPROVED
    assert after["WNT-1"].decided_by == OTHER.id
    assert after["WNT-2"].seen
    assert not before["WNT-2"].seen
    assert after["WNT-3"] is before["WNT-3"]
    office.say(*office.rows, *records_of(1, "withdrawn"), *records_of(2, "withdrawn"))
    office.check()
    last = rows(office)
    assert last["WNT-1"].state is DecisionState.LAPSED
    assert last["WNT-1"].why
    assert last["WNT-2"].changed
    assert last["WNT-3"] is before["WNT-3"]
    for ref, row in last.items():
        assert row == review.row(OFFICER, REF, ref)


def test_a_decision_taken_back_and_one_made_over_are_told(office):
    office.decide("WNT-1", Outcome.APPROVE)
    assert rows(office)["WNT-1"].decided_by == OFFICER.id
    office.decide("WNT-1", Outcome.APPROVE, who=OTHER, note="Confirmed with the officer.")
    assert rows(office)["WNT-1"].decided_by == OTHER.id
    office.services.review.take_back(OTHER, REF)
    assert rows(office)["WNT-1"].decided_by == ""


def test_each_person_has_rows_of_their_own(office):
    office.services.review.look(OTHER, REF, "WNT-2")
    assert not rows(office)["WNT-2"].seen
    assert rows(office, OTHER)["WNT-2"].seen
    assert not rows(office, AUTHORISER)["WNT-2"].seen
    assert not rows(office)["WNT-2"].seen
    office.take_in(4)
    assert len(rows(office)) == 4
