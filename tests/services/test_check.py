"""Checking a list: what is stored, what changes, what lapses."""

import pytest

from console.domain.decisions import DecisionState, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.records import SourceState
from console.domain.refusals import RefusedError
from tests.services.office import AUDITOR, OFFICER, REF, an_office, never, no_progress, records_of

WORDS = "Confirmed by telephone with the officer in the case."


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(1, 2)
        made.say(*records_of(1), *records_of(2))
        yield made


def row(office, ref):
    return office.services.review.row(OFFICER, REF, EntryRef(ref))


def test_entries_are_unchecked_until_the_first_check(office):
    assert row(office, "WNT-1").standing is None
    found = office.check()
    assert found.counts == {Verdict.SUPPORTED: 2, Verdict.JUDGE: 0, Verdict.NOT_LAWFUL: 0}
    assert found.changed == {"WNT-1", "WNT-2"}
    assert row(office, "WNT-1").standing is Verdict.SUPPORTED


def test_a_second_check_of_the_same_records_changes_nothing(office):
    office.check()
    again = office.check()
    assert again.changed == frozenset()
    assert again.changes.standings == frozenset()
    assert again.counts[Verdict.SUPPORTED] == 2


def test_only_what_differs_is_changed(office):
    office.check()
    office.say(*records_of(1), *records_of(2, "withdrawn"))
    assert office.check().changed == {"WNT-2"}


def test_an_approval_lapses_when_the_record_ends_it_and_says_why(office):
    office.check()
    office.decide("WNT-1", Outcome.APPROVE)
    office.decide("WNT-2", Outcome.APPROVE)
    office.say(*records_of(1), *records_of(2, "withdrawn"))
    found = office.check()
    assert set(found.lapsed) == {"WNT-2"}
    assert found.changes.decisions == {"WNT-2"}
    assert row(office, "WNT-2").state is DecisionState.LAPSED
    assert row(office, "WNT-2").why == found.lapsed["WNT-2"] != ""
    assert row(office, "WNT-1").state is DecisionState.APPROVED
    assert "decisions_lapsed" in office.acts()


def test_a_lapsed_entry_is_decided_anew_even_in_the_same_way(office):
    office.check()
    office.decide("WNT-1", Outcome.STRIKE, reason=Reason.OFFICER_JUDGEMENT, note=WORDS)
    office.say()
    office.check()
    office.decide("WNT-2", Outcome.STRIKE, reason=Reason.NO_RECORD)
    office.say(*records_of(1), *records_of(2))
    assert set(office.check().lapsed) == {"WNT-2"}
    done = office.decide("WNT-2", Outcome.STRIKE, reason=Reason.NO_RECORD)
    assert done.changes.decisions == {"WNT-2"}
    assert row(office, "WNT-2").state is DecisionState.STRUCK


def test_a_source_that_is_gone_leaves_what_ended_ended(office):
    office.say(*records_of(1), *records_of(2, "withdrawn"))
    office.check()
    office.decide("WNT-1", Outcome.APPROVE)
    office.records.unlink()
    found = office.check()
    assert found.readings[0].state is SourceState.DOWN
    assert found.readings[0].read_at is not None
    assert found.problems
    assert row(office, "WNT-1").standing is Verdict.JUDGE
    assert row(office, "WNT-2").standing is Verdict.NOT_LAWFUL
    assert found.lapsed == {}
    office.say(*records_of(1), *records_of(2, "withdrawn"))
    office.check()
    assert row(office, "WNT-1").standing is Verdict.SUPPORTED
    assert row(office, "WNT-1").state is DecisionState.APPROVED


def test_stopping_a_check_changes_nothing(office):
    with pytest.raises(RefusedError, match="nothing was changed"):
        office.services.check.run(OFFICER, REF, no_progress, lambda: True)
    assert row(office, "WNT-1").standing is None


def test_an_office_without_sources_says_so(office):
    admin = office.services.accounts.sign_in("ADM1", "correct horse battery staple")
    office.check()
    office.services.setup.drop_source(admin, "records")
    with pytest.raises(RefusedError, match="no records system"):
        office.check()


def test_who_may_check(office):
    with pytest.raises(RefusedError, match="may not check records"):
        office.services.check.run(AUDITOR, REF, no_progress, never)
    with pytest.raises(RefusedError, match="There is no deployment"):
        office.services.check.run(OFFICER, "LFR-0", no_progress, never)


def test_a_check_is_one_event_of_combination(office):
    office.check()
    lines = office.services.inspect.log(AUDITOR)
    (checked,) = [line for line in lines if line.act == "records_checked"]
    assert checked.operation == "combination"
    assert "2 supported" in checked.words
