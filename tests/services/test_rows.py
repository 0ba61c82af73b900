"""The rows of a queue, made again only where something about the list changed."""

import random

import pytest

from console.domain.decisions import DecisionState, Outcome
from console.domain.people import Officer, Role
from console.domain.refusals import RefusedError
from console.services import rows as kept_rows
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


def test_a_list_that_did_not_change_has_the_same_rows(office):
    review = office.services.review
    assert review.queue(OFFICER, REF).rows is review.queue(OFFICER, REF).rows


def test_every_change_is_told_by_its_row_and_by_no_other(office):
    review = office.services.review
    before = rows(office)
    office.decide("WNT-1", Outcome.APPROVE, who=OTHER)
    review.look(OFFICER, REF, "WNT-2")
    after = rows(office)
    assert after["WNT-1"].state is DecisionState.APPROVED
    assert after["WNT-1"].decided_by == OTHER.id
    assert after["WNT-2"].seen
    assert not before["WNT-2"].seen
    assert after["WNT-3"] == before["WNT-3"]
    office.say(*office.rows, *records_of(1, "withdrawn"), *records_of(2, "withdrawn"))
    office.check()
    last = rows(office)
    assert last["WNT-1"].state is DecisionState.LAPSED
    assert last["WNT-1"].why
    assert last["WNT-2"].changed
    assert last["WNT-3"] == before["WNT-3"]
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


def anew(office, who):
    """The rows as a program says them that was started just now."""
    review = office.services.review
    kept, review._rows = review._rows, kept_rows.Rows()
    try:
        return rows(office, who)
    finally:
        review._rows = kept


@pytest.mark.parametrize("seed", range(4))
def test_kept_rows_say_what_new_ones_would_whatever_was_done(office, seed):
    chance = random.Random(seed)
    review = office.services.review
    people, refs = (OFFICER, OTHER), ("WNT-1", "WNT-2", "WNT-3")

    def check():
        bad = chance.choice(refs)
        fallen = records_of(int(bad[-1]), "withdrawn")
        office.say(*(office.rows if chance.random() < 0.4 else [*office.rows, *fallen]))
        office.check()

    def decide():
        outcome = chance.choice((Outcome.APPROVE, Outcome.STRIKE, Outcome.REFER))
        words = {"note": "Long enough to be read by somebody else.", "referred_to": "1190"}
        if outcome is Outcome.STRIKE:
            words["reason"] = review.look(OFFICER, REF, chance.choice(refs)).strike_reasons[0]
        office.decide(chance.choice(refs), outcome, who=chance.choice(people), **words)

    acts = (
        check,
        decide,
        decide,
        lambda: review.look(chance.choice(people), REF, chance.choice(refs)),
        lambda: review.take_back(chance.choice(people), REF),
        lambda: office.take_in(chance.randrange(4, 90)),
    )
    done = 0
    for _ in range(25):
        try:
            chance.choice(acts)()
            done += 1
        except RefusedError:
            continue
        for who in people:
            assert rows(office, who) == anew(office, who)
    assert done > 8


def test_what_concerns_the_whole_list_is_told_by_every_row(office):
    before = rows(office)
    for ref in before:
        office.services.review.look(OFFICER, REF, ref)
    after = rows(office)
    assert all(row.seen for row in after.values())
    assert after == anew(office, OFFICER)


def test_another_role_sees_other_rows(office):
    words = {"note": "Long enough to be read by somebody else.", "referred_to": "1190"}
    office.decide("WNT-1", Outcome.REFER, **words)
    assert not rows(office, AUTHORISER)["WNT-1"].seen
    changed = Officer(OTHER.id, OTHER.name, OTHER.rank, OTHER.roles | {Role.AUTHORISING_OFFICER})
    assert rows(office, OTHER) == anew(office, OTHER)
    assert rows(office, changed) == anew(office, changed)


def test_nothing_is_kept_of_a_list_once_somebody_signed_out(office):
    before = rows(office)
    review = office.services.review
    review.forget()
    assert not review._rows._lists
    assert not review._roster._lists
    after = rows(office)
    assert after == before
