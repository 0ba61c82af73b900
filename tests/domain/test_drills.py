"""What a drill may be tried on, what it says, and what it measures."""

from datetime import timedelta

import pytest

from console.domain import drills
from console.domain.deployments import Stage
from console.domain.drills import Running
from console.domain.entries import Category, Ground, Person
from console.domain.findings import Reason, Verdict
from console.domain.people import PersonId
from console.domain.recalls import Cause, Confirmation, How, Recall, RecallId
from tests.domain.list_of import NOW, deployment, entry

FICTIONAL = "2010/0123456O"
RUNNING = Running("LFR-2026-0412", "WNT-1", NOW, "4471", 60, "drill.csv")


def a_test_entry(*grounds, **changes):
    facts = {"pnc_id": FICTIONAL, "nominal_ref": "N1"} | changes
    person = Person("Example", "Test", NOW.date(), **facts)
    return entry(person=person, grounds=grounds or (Ground(Category.A, "fta", urn="01ZD0303226"),))


def against(on=None, *, stage=Stage.LIVE, in_force=True, **changes):
    found = drills.objections(
        deployment(**changes), stage, on or a_test_entry(), NOW, in_force=in_force
    )
    return [one.code for one in found]


def test_a_test_entry_of_an_exercise_in_force_may_be_tried():
    assert against() == []
    assert against(a_test_entry(pnc_id="", cro_number="123456/10O")) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"exercise": False}, "not_an_exercise"),
        ({"stage": Stage.IN_REVIEW}, "not_in_force"),
        ({"stage": Stage.ENDED}, "not_in_force"),
        ({"in_force": False}, "not_in_force"),
        ({"on": a_test_entry(pnc_id="")}, "not_fictional"),
        ({"on": a_test_entry(pnc_id="2002/0073319Z")}, "not_fictional"),
        ({"on": a_test_entry(cro_number="10/123456Z")}, "not_fictional"),
        ({"on": a_test_entry(Ground(Category.G, "missing"))}, "no_warrant"),
        ({"on": a_test_entry(Ground(Category.A, "fta"))}, "no_warrant"),
    ],
)
def test_nothing_else_may(changes, code):
    assert against(**changes) == [code]


def test_every_warrant_is_withdrawn_by_identifiers_alone():
    two = a_test_entry(
        Ground(Category.A, "fta", urn="01ZD0303226"), Ground(Category.A, "fta", urn="01ZD0303326")
    )
    first, second = drills.withdrawals(two, NOW)
    assert (first.status, first.changed_at, first.urn) == ("withdrawn", NOW, "01ZD0303226")
    assert (first.pnc_id, first.surname, first.date_of_birth) == (FICTIONAL, "", None)
    assert first.record_ref != second.record_ref


def recall(**changes):
    facts = {
        "entry_ref": "WNT-1",
        "record": f"{drills.SOURCE}:DRILL/WNT-1/1",
        "recalled_at": NOW + timedelta(seconds=31, milliseconds=200),
        "seen_at": NOW + timedelta(seconds=30),
    } | changes
    return Recall(
        RecallId(7), 1, facts["entry_ref"], Cause.NOT_LAWFUL, Reason.WARRANT_WITHDRAWN,
        facts["record"], NOW, facts["seen_at"], facts["recalled_at"], PersonId("4471"),
        Verdict.NOT_LAWFUL, "f" * 64, "WLC-2026-0001", "a" * 64,
    )  # fmt: skip


def test_only_what_its_own_record_brought_about_is_measured():
    assert drills.is_of(RUNNING, recall())
    assert not drills.is_of(RUNNING, recall(record="warrants:W/1"))
    assert not drills.is_of(RUNNING, recall(entry_ref="WNT-2"))
    assert not drills.is_of(RUNNING, recall(recalled_at=NOW - timedelta(seconds=1)))


def test_the_clocks_run_from_the_record_and_a_begun_second_counts():
    off = recall().recalled_at + timedelta(seconds=72)
    confirmed = Confirmation(RecallId(7), How.RECEIPT, off, off, PersonId("4471"), "NF-1")
    found = drills.measured(RUNNING, recall(), confirmed, NOW + timedelta(seconds=120))
    assert (found.to_seen, found.to_recall, found.to_off, found.waited) == (30, 32, 72, 120)
    never = drills.measured(RUNNING, recall(), None, NOW + timedelta(seconds=120))
    assert (never.to_recall, never.to_off) == (32, None)
    failed = drills.measured(RUNNING, None, confirmed, NOW + timedelta(seconds=120))
    assert (failed.to_seen, failed.to_recall, failed.to_off) == (None, None, None)
    back = drills.measured(RUNNING, None, None, NOW - timedelta(seconds=1))
    assert back.waited == 0
