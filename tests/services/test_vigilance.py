"""Vigilance on a real office: times, second looks, and what an administrator turns on."""

import hashlib
from itertools import count

import pytest

from console.domain.decisions import DecisionState, Outcome
from console.domain.entries import EntryRef
from console.domain.people import Officer, PersonId, Role
from console.domain.refusals import MovedOnError, RefusedError
from console.domain.vigilance import Watchfulness, is_drawn
from console.services.vigilance import seed_fact
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, OTHER, REF, an_office, records_of

ADMIN = Officer(PersonId("ADM1"), "Kit Ismail", "", frozenset({Role.ADMINISTRATOR}))
NUMBERS = range(1, 7)


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(*NUMBERS)
        made.say(*[row for number in NUMBERS for row in records_of(number)])
        made.check()
        yield made


@pytest.fixture
def watch(office):
    return office.services.vigilance


def approve_all(office):
    for number in NUMBERS:
        office.decide(f"WNT-{number}", Outcome.APPROVE)


def test_times_and_runs_are_kept_without_anybody_turning_them_on(office, watch):
    assert watch.settings(ADMIN) == Watchfulness()
    approve_all(office)
    found = watch.assurance(AUTHORISER, REF)
    assert (found.decisions, found.longest_run, found.longest_of) == (6, 6, Outcome.APPROVE)
    assert found.median_ms is not None and found.median_ms < 60_000
    assert watch.waiting(OTHER, REF) == ()
    assert found.looks.drawn == 0


def test_only_an_administrator_turns_things_on(office, watch):
    for who in (OFFICER, AUTHORISER):
        with pytest.raises(RefusedError):
            watch.set_settings(who, Watchfulness(10, 0))
    with pytest.raises(RefusedError):
        watch.set_settings(ADMIN, Watchfulness(90, 0))
    watch.set_settings(ADMIN, Watchfulness(10, 5))
    assert watch.settings(ADMIN) == Watchfulness(10, 5)
    assert "vigilance_set" in office.acts()


def draws_the_first(watch):
    """Turn second looks on with a seed that draws the first decision of all."""
    seed = next(str(n) for n in count() if is_drawn(str(n), 1, 50))
    watch.set_settings(ADMIN, Watchfulness(50, 0))
    with watch._store.writing() as unit:
        unit.office.put_fact(seed_fact(REF), seed)


def test_a_second_look_is_blind_drawn_and_counted(office, watch):
    draws_the_first(watch)
    office.decide("WNT-1", Outcome.APPROVE)
    assert watch.waiting(OTHER, REF) == ("WNT-1",)
    looked = watch.answer(OTHER, REF, EntryRef("WNT-1"), Outcome.APPROVE)
    assert looked.agrees and not looked.changes.decisions
    assert watch.waiting(OTHER, REF) == ()
    assert watch.assurance(AUTHORISER, REF).looks == (1, 1, 1)
    with pytest.raises(MovedOnError):
        watch.answer(OTHER, REF, EntryRef("WNT-1"), Outcome.APPROVE)


def test_a_second_look_that_differs_lets_the_decision_lapse(office, watch):
    draws_the_first(watch)
    office.decide("WNT-1", Outcome.APPROVE)
    with pytest.raises(RefusedError):
        watch.answer(OTHER, REF, EntryRef("WNT-1"), Outcome.REFER)
    looked = watch.answer(OTHER, REF, EntryRef("WNT-1"), Outcome.STRIKE)
    assert not looked.agrees and looked.changes.decisions == {"WNT-1"}
    row = office.services.review.row(OFFICER, REF, EntryRef("WNT-1"))
    assert row.state is DecisionState.LAPSED
    assert "second look" in row.why
    assert watch.assurance(AUTHORISER, REF).looks == (1, 1, 0)


def test_a_decision_made_anew_is_no_longer_waited_for(office, watch):
    draws_the_first(watch)
    office.decide("WNT-1", Outcome.APPROVE)
    office.services.review.take_back(OFFICER, REF)
    assert watch.waiting(OTHER, REF) == ()


def test_the_log_has_the_digest_of_the_seed_and_not_the_seed(office, watch):
    watch.set_settings(ADMIN, Watchfulness(1, 0))
    approve_all(office)
    with watch._store.reading() as unit:
        seed = unit.office.fact(seed_fact(REF))
    log = office.services.inspect.export_log(AUDITOR).decode()
    assert office.acts().count("second_looks_seeded") == 1
    assert seed not in log
    assert hashlib.sha256(seed.encode()).hexdigest() in log


def test_an_entry_of_another_list_waits_for_nothing(watch):
    with pytest.raises(RefusedError):
        watch.waiting(OTHER, "nothing")
    with pytest.raises(MovedOnError):
        watch.answer(OTHER, REF, EntryRef("WNT-1"), Outcome.APPROVE)
