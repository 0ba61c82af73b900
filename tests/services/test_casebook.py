"""What lies one key behind an entry: timeline, map, law."""

import pytest

from console.domain.decisions import Outcome
from console.domain.entries import EntryRef
from console.domain.refusals import RefusedError
from console.services.casebook import Kind
from tests.services.office import AUDITOR, OFFICER, OTHER, REF, an_office, hours_ago, records_of

ONE = EntryRef("WNT-1")
HERE = "POLYGON((-0.01 51.54, 0.01 51.54, 0.01 51.55, -0.01 51.55, -0.01 51.54))"


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(1)
        made.say(*records_of(1))
        made.check()
        yield made


def test_a_timeline_tells_what_happened_in_its_order(office):
    office.services.review.look(OTHER, REF, ONE)
    office.decide(ONE, Outcome.REFER, note="Is it him?")
    office.services.threads.answer(OTHER, REF, ONE, "Yes.")
    office.decide(ONE, Outcome.APPROVE)
    found = office.services.casebook.timeline(OFFICER, REF, ONE)
    assert [one.at for one in found.moments] == sorted(one.at for one in found.moments)
    kinds = {one.kind for one in found.moments}
    assert kinds == set(Kind) - {Kind.SIGNED, Kind.ALERTED, Kind.RECALLED}
    decided = [one.words for one in found.moments if one.kind is Kind.DECIDED]
    assert decided == ["Referred", "Approved"]
    seen = {one.by for one in found.moments if one.kind is Kind.SEEN}
    assert seen == {"4471", "2208"}
    assert not any("Is it him" in one.words for one in found.moments)


def test_each_reading_is_a_consultation(office):
    book = office.services.casebook
    for read in (book.timeline, book.zones, book.law):
        read(OFFICER, REF, ONE)
    assert office.acts().count("case_read") == 3
    with pytest.raises(RefusedError):
        book.timeline(AUDITOR, REF, ONE)


def test_a_map_has_the_zones_of_the_records_and_the_point(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(1, category="E", kind="court_bail")
        zoned = {
            "record_type": "bail", "record_ref": "B/1", "nominal_ref": "N00001",
            "urn": "01ZD0303201", "status": "conditional", "opened_at": hours_ago(30),
            "changed_at": hours_ago(20), "zone": HERE, "hours": "10:00-22:00",
        }  # fmt: skip
        broken = zoned | {"record_ref": "B/2", "zone": "POLYGON((0 0"}
        elsewhere = zoned | {"record_ref": "B/3", "zone": HERE.replace("51.5", "52.5")}
        made.say(zoned, broken, elsewhere)
        made.check()
        found = made.services.casebook.zones(OFFICER, REF, ONE)
    by_ref = {zone.record_ref: zone for zone in found.zones}
    assert by_ref["B/1"].covers is True
    assert len(by_ref["B/1"].rings[0]) == 5
    assert by_ref["B/1"].rings[0][0] == (51.54, -0.01)
    assert by_ref["B/2"].rings is None and by_ref["B/2"].covers is None
    assert by_ref["B/3"].covers is False
    assert found.point == (51.5416, -0.0034)


def test_the_law_cites_the_grounds_and_the_findings(office):
    office.say(*records_of(1, "withdrawn"))
    office.check()
    found = office.services.casebook.law(OFFICER, REF, ONE)
    assert found.grounds[0].about.startswith("A · Wanted on warrant")
    assert "Magistrates" in found.grounds[0].basis
    assert "force to confirm" in found.grounds[0].basis
    assert any("Withdrawal of warrants" in line.basis for line in found.findings)


def test_a_child_brings_the_rule_of_two_officers(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(1, date_of_birth="2011-04-17")
        assert made.services.casebook.law(OFFICER, REF, ONE).findings == ()
        made.say(*records_of(1))
        made.check()
        found = made.services.casebook.law(OFFICER, REF, ONE)
        assert "Two officers" in [line.about for line in found.findings]
