"""Every scenario case through the rules, and what has to be true of all of them."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from console.domain import reasons
from console.domain.checks import check_lines
from console.domain.findings import Reason, Verdict
from console.domain.records import ENDED, SourceState
from tests.cases import FOLDERS, load

NAMES = [folder.name for folder in FOLDERS]
RANK = {Verdict.SUPPORTED: 0, Verdict.JUDGE: 1, Verdict.NOT_LAWFUL: 2}
OFFICE_ONLY = {Reason.DO_NOT_INCLUDE, Reason.IMAGE_UNUSABLE, Reason.OFFICER_JUDGEMENT}


@pytest.mark.parametrize("name", NAMES)
def test_it_comes_out_as_expected(name):
    case = load(name)
    standings = case.assess()
    assert set(standings) == set(case.expected)
    for ref, wanted in case.expected.items():
        said = {finding.reason.value for finding in standings[ref].findings}
        assert standings[ref].standing.value == wanted["standing"], (ref, said)
        assert set(wanted["reasons"]) <= said


@pytest.mark.parametrize("name", NAMES)
def test_every_finding_is_told_whole(name):
    case = load(name)
    for entry in case.entries:
        standing = case.assess()[entry.ref]
        for finding in standing.findings:
            told = reasons.sentence(finding)
            assert told[0].isupper()
            assert told.endswith(".")
            assert "None" not in told
            assert "  " not in told
            assert finding.basis
        passed = [line for line in check_lines(entry, standing, case.policy.citations()) if line.ok]
        assert all(line.basis and line.verdict is Verdict.SUPPORTED for line in passed)


@pytest.mark.parametrize("name", NAMES)
def test_no_record_is_named_twice(name):
    case = load(name)
    for entry in case.entries:
        # Also with its grounds named again, and with every record the person's own.
        twice = replace(entry, grounds=entry.grounds * 2)
        known = [row._replace(pnc_id=entry.person.pnc_id) for row in case.records]
        for changes in ({}, {"entries": (twice,)}, {"entries": (twice,), "records": known}):
            for standing in case.assess(**changes).values():
                assert len(set(map(id, standing.records))) == len(standing.records)


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_records_and_the_moment_of_reading_do_not_matter(name):
    case = load(name)
    shuffled = list(case.records)
    random.Random(name).shuffle(shuffled)
    before, after = case.assess(), case.assess(records=tuple(shuffled))
    for ref, standing in before.items():
        assert after[ref].digest == standing.digest
        assert after[ref].findings == standing.findings
    again = case.assess(at=case.at + timedelta(seconds=1))
    same = [ref for ref in before if again[ref].findings == before[ref].findings]
    assert all(again[ref].digest == before[ref].digest for ref in same)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_supported_without_records_or_while_every_source_is_down(name):
    case = load(name)
    for standing in case.assess(records=()).values():
        assert standing.standing is not Verdict.SUPPORTED
    down = tuple(
        type(reading)(
            reading.name,
            reading.kind,
            reading.answers,
            reading.silence,
            SourceState.DOWN,
            None,
            case.at,
            0,
            reading.live,
        )
        for reading in case.readings
    )
    before = case.assess()
    for ref, standing in case.assess(readings=down).items():
        assert standing.standing is not Verdict.SUPPORTED
        if before[ref].standing is Verdict.NOT_LAWFUL and _ended(before[ref]):
            assert standing.standing is Verdict.NOT_LAWFUL


def _ended(standing):
    return all(ground.reasons != (Reason.NO_RECORD,) for ground in standing.grounds)


@pytest.mark.parametrize("name", NAMES)
def test_one_more_end_never_makes_an_entry_better(name):
    case = load(name)
    before = case.assess()
    for row in case.records:
        for record_type, status in ENDED:
            if row.record_type != record_type or row.status == status:
                continue
            ended = row._replace(
                record_ref=f"{row.record_ref}/end",
                status=status,
                changed_at=case.at - timedelta(minutes=30),
            )
            after = case.assess(records=(*case.records, ended))
            for ref, standing in after.items():
                assert RANK[standing.standing] >= RANK[before[ref].standing], (ended, ref)


def test_every_reason_that_records_can_give_has_a_case():
    expected = {
        reason
        for name in NAMES
        for wanted in load(name).expected.values()
        for reason in wanted["reasons"]
    }
    assert {reason.value for reason in Reason} - expected == {each.value for each in OFFICE_ONLY}
