"""Checking a list: what is stored, what changes, what lapses."""

import pytest

from console.domain.decisions import DecisionState, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.records import SourceState
from console.domain.refusals import RefusedError
from console.services.contracts import SourceSpec
from tests.services.office import (
    AUDITOR,
    OFFICER,
    PASSWORD,
    REF,
    an_office,
    deployment_toml,
    hours_ago,
    never,
    no_progress,
    proposal,
    records_of,
    write_bundle,
    write_records,
)

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


@pytest.mark.parametrize(
    ("code", "opened", "changed", "said"),
    [
        ("2050", 40, 2, Verdict.NOT_LAWFUL),
        ("2050", 90, 80, Verdict.SUPPORTED),  # dealt with before this crime was recorded
    ],
)
def test_a_case_that_one_source_names_is_asked_of_the_courts_source(
    tmp_path, code, opened, changed, said
):
    who = {"nominal_ref": "N00001"}
    since = {"opened_at": hours_ago(40), "changed_at": hours_ago(3)}
    crime = who | since | {"record_type": "crime", "record_ref": "CR/1", "crime_ref": "CR/1"}
    contact = who | {"record_type": "contact", "record_ref": "O/1", "crime_ref": "CR/1"}
    _, marker, image = records_of(1)
    court, strangers = tmp_path / "court.csv", "01ZD0999926"
    result = {"record_type": "court_result", "urn": "01ZD0303201", "code": code}
    result |= {"opened_at": hours_ago(opened), "changed_at": hours_ago(changed)}
    with an_office(tmp_path) as office:
        admin = office.services.accounts.sign_in("ADM1", PASSWORD)
        office.services.setup.drop_source(admin, "records")
        kinds = ("crime", "wanted", "contact", "custody", "bail", "image")
        for spec in (
            SourceSpec("courts", "records-csv", str(court), ("court_result",)),
            SourceSpec("crimes", "records-csv", str(office.records), kinds),
        ):
            office.services.setup.add_source(admin, spec)
        row_of_c = proposal(1, category="C", kind="", urn="", crime_ref="CR/1")
        toml = deployment_toml(categories='["A", "C"]')
        office.take(write_bundle(tmp_path / "bundle", [row_of_c], toml=toml))
        office.say(
            crime | {"urn": "01ZD/03032/01", "code": "0"},
            contact | since | {"status": "still_wanted"},
            marker | {"urn": ""},
            image,
        )
        write_records(court, [result | {"record_ref": "C/2", "urn": strangers}])
        assert office.check().readings[0].rows == 0
        assert row(office, "WNT-1").standing is Verdict.SUPPORTED
        write_records(
            court,
            [result | {"record_ref": "C/1"}, result | {"record_ref": "C/2", "urn": strangers}],
        )
        found = office.check()
        assert found.readings[0].name == "courts"
        assert found.readings[0].rows == 1
        assert row(office, "WNT-1").standing is said
        desk = office.services.review.look(OFFICER, REF, EntryRef("WNT-1"))
        told = {finding.reason for finding in desk.standing.findings}
        assert (Reason.OFFENCE_FINALISED in told) is (said is Verdict.NOT_LAWFUL)


@pytest.mark.parametrize("ref", ["W/1", "W/9"])
def test_an_end_whose_time_cannot_be_read_is_for_an_officer_to_judge(office, ref):
    ended = records_of(1, "withdrawn", record_ref=ref, changed_at="yesterday")[0]
    office.say(*records_of(1), *records_of(2), ended)
    assert office.check().readings[0].rejected == 0
    assert row(office, "WNT-1").standing is Verdict.JUDGE
    assert row(office, "WNT-2").standing is Verdict.SUPPORTED


def test_words_of_a_records_system_may_stand_in_capitals(office):
    shouted = [
        each | {key: each.get(key, "").upper() for key in ("record_type", "status", "qualifier")}
        for number in (1, 2)
        for each in records_of(number)
    ]
    office.say(*shouted)
    assert office.check().counts[Verdict.SUPPORTED] == 2
