"""Every scenario case under watch: checked at every moment at which time alone might tip it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from console.domain.records import ENDED, STATUSES
from console.records.zones import covers
from tests.cases import FOLDERS, load
from tests.domain.checked_again import Watched, edges

NAMES = [folder.name for folder in FOLDERS]


def watched(case):
    return Watched(case.entries, case.policy, case.deployment, covers)


def moments(case):
    """The case's own moment, and every later one that might count."""
    later = edges(case.records, case.readings, case.policy)
    deployed = [case.deployment.starts_at, case.deployment.ends_at]
    return sorted({case.at, *(each for each in [*later, *deployed] if each > case.at)})


@pytest.mark.parametrize("name", NAMES)
def test_it_is_weighed_in_time_while_its_sources_stay_as_fresh_as_they_are(name):
    case = load(name)
    listed = watched(case)
    weighed = []
    for at in moments(case):
        by = at - case.at
        readings = [
            replace(each, read_at=each.read_at + by if each.read_at is not None else None)
            for each in case.readings
        ]
        weighed.append(listed.check(case.records, readings, at))
    assert weighed[0] == set(case.expected)
    assert set() in weighed


@pytest.mark.parametrize("name", NAMES)
def test_it_is_weighed_in_time_while_its_sources_grow_old(name):
    case = load(name)
    listed = watched(case)
    for at in moments(case):
        listed.check(case.records, case.readings, at)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_weighed_when_any_of_its_records_changes_or_is_gone(name):
    case = load(name)
    listed = watched(case)
    at = case.at
    for place, row in enumerate(case.records):
        others = (*case.records[:place], *case.records[place + 1 :])
        statuses = [row._replace(status=status) for status in STATUSES[row.record_type]]
        ends = [
            row._replace(record_type=kind, record_ref=f"{row.record_ref}/end", status=status)
            for kind, status in sorted(ENDED)
        ]
        for now in (*statuses, *ends):
            at += timedelta(milliseconds=1)
            listed.check((*others, now), case.readings, at)
        listed.check(others, case.readings, at)
        listed.check(case.records, case.readings, at)
