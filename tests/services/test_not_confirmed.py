"""What is taken away while a list is in force: records systems, and the time of the clock."""

import pytest

from console.domain.decisions import Outcome
from console.domain.refusals import RefusedError
from console.domain.supplements import InForce
from console.domain.validity import CertificateState
from console.services import supplementing
from console.services.contracts import SourceSpec
from tests.services.office import (
    ALL_TYPES,
    AUDITOR,
    AUTHORISER,
    OFFICER,
    PASSWORD,
    REF,
    records_of,
    write_records,
)
from tests.services.signed_office import a_signed_office

WITHOUT_CUSTODY = tuple(each for each in ALL_TYPES if each != "custody")


@pytest.fixture
def office(tmp_path, monkeypatch):
    with a_signed_office(tmp_path, monkeypatch) as made:
        yield made


def said(office) -> str:
    view = office.watch.view(OFFICER, REF)
    return " ".join(view.confirmed.sentences)


def test_a_system_that_is_dropped_while_a_list_is_in_force_is_an_alarm(office):
    admin = office.services.accounts.sign_in("ADM1", PASSWORD)
    setup = office.services.setup
    cells = SourceSpec("cells", "records-csv", str(office.folder / "cells.csv"), ("custody",))
    write_records(office.folder / "cells.csv", [])
    office.round()
    assert said(office) == ""
    records = SourceSpec("records", "records-csv", str(office.records), WITHOUT_CUSTODY)
    setup.add_source(admin, cells)
    setup.add_source(admin, records)
    office.round()
    assert said(office) == "", "another system says it now"
    setup.drop_source(admin, "cells")
    office.round()
    assert "records is not asked about custody any more" in said(office)
    view = office.watch.view(OFFICER, REF)
    assert any("not asked about custody" in alarm for alarm in view.alarms)
    setup.add_source(admin, cells)
    setup.drop_source(admin, "records")
    office.round()
    assert "records is not asked any more" in said(office)
    setup.add_source(admin, records)
    office.round()
    assert said(office) == ""


def test_whoever_s_record_no_system_speaks_for_any_more_is_not_recalled_for_that(office):
    admin = office.services.accounts.sign_in("ADM1", PASSWORD)
    office.round()
    narrow = SourceSpec("records", "records-csv", str(office.records), ("wanted", "image"))
    office.services.setup.add_source(admin, narrow)
    before = office.in_force()
    assert office.round().asked == ()
    assert "records is not asked about" in said(office), "it is an alarm, and no ask of everybody"
    office.clock.move(minutes=20)
    office.round()
    assert office.in_force() == before


def test_nothing_is_signed_before_the_certificate_in_force(office):
    office.round()
    first = office.services.signoff.certificates(AUTHORISER, REF)[-1].number
    office.tell(n2=records_of(2, "withdrawn"))
    office.round()
    office.clock.move(hours=-1)
    office.tell(n2=records_of(2, "withdrawn"))
    office.check()
    with pytest.raises(RefusedError, match="clock stands before"):
        office.sign()
    office.clock.move(hours=1, minutes=1)
    office.tell(n2=records_of(2, "withdrawn"))
    office.check()
    assert office.sign() == f"{first}/S2"


def test_of_certificates_signed_out_of_time_the_last_of_the_chain_is_in_force(office, monkeypatch):
    def unheeded(**facts):
        return InForce(**(facts | {"signed_at": None}))

    # Older versions of this program signed by whatever the clock said.
    monkeypatch.setattr(supplementing, "InForce", unheeded)
    for minutes, number in ((60, 7), (-30, 8)):
        office.clock.move(minutes=minutes)
        office.take_in(number)
        office.tell(**{f"n{number}": records_of(number)})
        office.check()
        office.decide(f"WNT-{number}", Outcome.APPROVE)
        last = office.sign()
    assert last.endswith("/S3")
    with office.store.reading() as unit:
        assert unit.certificates.of(REF)[-1].number == last
        assert unit.certificates.heads(REF)[-1].number == last
    lines = office.watch.view(OFFICER, REF).certificates
    assert [line.number for line in lines][-1] == last
    assert [line.state for line in lines[:-1]] == [CertificateState.SUPERSEDED] * 2
    assert office.services.signoff.certificates(AUDITOR, REF)[-1].number == last
