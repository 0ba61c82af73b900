"""The log in words, its verification and export, and the status of a list."""

import json

import pytest

from console.domain import audit
from console.domain.audit import Link
from console.domain.decisions import Outcome
from console.domain.findings import Reason
from console.domain.refusals import RefusedError
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF, an_office, records_of


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(1, 2)
        made.say(*records_of(1))
        made.check()
        made.decide("WNT-2", Outcome.STRIKE, reason=Reason.NO_RECORD)
        yield made


def test_every_act_is_told_in_words_and_reading_is_one_of_them(office):
    first = office.services.inspect.log(AUDITOR)
    assert first[0].sequence > first[-1].sequence
    assert all(line.words.endswith(".") for line in first)
    assert any(line.words.startswith("Struck WNT-2 of LFR-2026-0412: ") for line in first)
    assert any("Imported 2 entries" in line.words for line in first)
    second = office.services.inspect.log(AUDITOR)
    assert second[0].act == "log_read"


def test_the_log_is_searched_and_paged(office):
    found = office.services.inspect.log(AUDITOR, "WNT-2")
    assert found
    assert all("WNT-2" in line.subject for line in found)
    older = office.services.inspect.log(AUDITOR, before=found[-1].sequence)
    assert older[0].sequence == found[-1].sequence - 1
    body = json.dumps(
        [line._asdict() for line in office.services.inspect.log(AUDITOR)], default=str
    )
    assert "WNT-2" in body


def test_the_log_holds_and_says_how_long_it_is(office):
    found = office.services.inspect.verify_log(AUDITOR)
    assert found.ok
    assert str(found.events) in found.sentence
    assert office.acts()[-2] == "log_verified" or "log_verified" in office.acts()


def test_the_export_can_be_verified_by_anybody(office):
    lines = [json.loads(line) for line in office.services.inspect.export_log(AUDITOR).splitlines()]
    links = [Link(one["sequence"], one["previous"], one["body"], one["digest"]) for one in lines]
    assert audit.verify(links) is None
    assert audit.parse(links[-1].body).act == "log_exported"
    links[3] = links[3]._replace(body=links[3].body.replace("2026", "2025", 1))
    assert audit.verify(links).sequence == 4


def test_only_who_may_reads_the_log(office):
    for reading in (
        office.services.inspect.log,
        office.services.inspect.verify_log,
        office.services.inspect.export_log,
    ):
        with pytest.raises(RefusedError, match="may not read the audit log"):
            reading(OFFICER)
    assert office.services.inspect.verify_log(AUTHORISER).ok


def test_the_status_has_the_shape_of_the_contract_and_no_name(office):
    found = office.services.inspect.status(AUDITOR, REF)
    assert found["deployment"] == REF
    assert set(found["counts"]) == {"supported", "judge", "not_lawful"}
    entries = {one["entry_ref"]: one for one in found["entries"]}
    assert entries["WNT-1"]["standing"] == "supported"
    assert entries["WNT-1"]["decision"] is None
    assert entries["WNT-2"]["decision"]["decision"] == "strike"
    assert entries["WNT-2"]["findings"][0]["text"].endswith(".")
    assert found["sources"][0]["state"] == "answered"
    assert found["at"].endswith("Z")
    assert "Example" not in json.dumps(found)
