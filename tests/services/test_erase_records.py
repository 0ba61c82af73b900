"""What records were that moved entries off a list: gone with the list, and never in the log."""

import csv
import io
import sqlite3
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from console.domain.erasing import Scope
from console.domain.people import Officer, PersonId, Role
from console.services.contracts import SourceSpec
from console.services.packages import SigningKey
from tests.records.test_court_portal import BASE, WARRANTS
from tests.services.after import SECRET, WORDS, in_the_past, key, step
from tests.services.office import (
    AUTHORISER,
    OFFICER,
    REF,
    an_office,
    hours_ago,
    proposal,
    records_of,
    write_bundle,
)
from tests.services.raw import holding, spellings
from tests.services.test_erase import Outcome, Stage, of_office, secrets_of

OWN = SigningKey(key().p12, SECRET)
ADMIN = Officer(PersonId("ADM1"), "Kit Ismail", "", frozenset({Role.ADMINISTRATOR}))
PNC_ID, CRO, ASN = "2024/0001333S", "097501/98T", "26/01ZD/01/1001S"
KEYS = {"pnc_id": PNC_ID, "cro_number": CRO, "asn": ASN}
OF_COURT, OF_WARRANT = "Warrant-of-Example02", "Warrant-of-Example03"


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        yield made


def portal(office, **cells):
    """The portal's report of entry WNT-1, whose row has no ASN."""
    at = datetime.now(UTC).astimezone(ZoneInfo("Europe/London"))
    row = BASE | {
        "Defendant name": "EXAMPLE01 Test",
        "PTIURN": "01ZD0303201",
        "ASN": "",
        "Date/time received by CJSE": f"{at:%d/%m/%Y} 00:01",
    }
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(WARRANTS)
    writer.writerow([(row | cells).get(column, "") for column in WARRANTS])
    head = f'\n"Warrants",Date run: {at:%d/%m/%Y %H:%M:%S},From: 01/09/2026,To: 28/11/2026\n\n'
    path = office.folder / "portal.csv"
    path.write_text("\ufeff" + head + out.getvalue(), encoding="utf-8")
    return path


def doubtful():
    """Entry WNT-3, whose marker was cancelled though its warrant is live."""
    first, marker, picture = records_of(3, record_ref=OF_WARRANT)
    marker |= {"status": "cancelled", "record_ref": OF_WARRANT, "changed_at": hours_ago(1)}
    return [first, marker, picture]


def a_list_that_lost_three(office):
    """A list in force of which the portal and the records system each took one, one is asked."""
    spec = SourceSpec("portal", "bichard-warrants", str(portal(office)), ("warrant",))
    office.services.setup.add_source(ADMIN, spec)
    rows = [proposal(1), proposal(2, **KEYS), proposal(3)]
    office.take(write_bundle(office.folder / "bundle", rows))
    _, marker, picture = records_of(1)
    court = records_of(2, record_ref=OF_COURT)
    court[0] |= KEYS
    office.say(marker, picture, *court, *records_of(3, record_ref=OF_WARRANT))
    office.check()
    for number in (1, 2, 3):
        office.decide(f"WNT-{number}", Outcome.APPROVE, note="It is who they say.")
    signoff = office.services.signoff
    draft = signoff.draft(AUTHORISER, REF, WORDS)
    signoff.sign(AUTHORISER, REF, draft.digest, WORDS, key().p12, SECRET)
    in_the_past(office)
    portal(office, **{"Warrant type": "Withdrawn", "Bail or no bail": ""})
    gone = records_of(2, "withdrawn", record_ref=OF_COURT)
    gone[0] |= KEYS
    office.say(*gone, *doubtful(), marker, picture)
    return office.check().followed


def secrets(office):
    found = secrets_of(office, 1, 2, 3)
    for word in (PNC_ID, CRO, ASN, "2601ZD0100000001001S", OF_COURT, OF_WARRANT):
        found |= spellings(word)
    return found


def test_no_reference_of_a_record_outlives_the_list(office):
    followed = a_list_that_lost_three(office)
    assert {each.entry_ref for each in followed.recalled} == {"WNT-1", "WNT-2"}
    assert [each.entry_ref for each in followed.asked] == ["WNT-3"]
    with office.store.reading() as unit:
        before = {each.entry_ref: each.record for each in unit.recalls.of(REF)}
        assert [each.record for each in unit.recalls.asks(REF)] == [f"records:{OF_WARRANT}"]
    assert before["WNT-2"] == f"records:{OF_COURT}"
    assert before["WNT-1"].startswith("portal:01ZD0303201 ")
    assert "EXAMPLE" not in before["WNT-1"].upper()
    wanted = secrets(office) | spellings(before["WNT-1"])
    in_the_past(office, hours=7)
    step(office, Stage.RELEASED, Stage.LIVE, Stage.ENDED)
    assert office.services.erase.erase(AUTHORISER, REF, OWN).gone
    assert holding(of_office(office), wanted) == []
    with office.store.reading() as unit:
        assert {each.record for each in unit.recalls.of(REF)} == {""}
        assert [each.record for each in unit.recalls.asks(REF)] == [""]
        told = [link.body for link in unit.audit.search(text='"record"', limit=100)]
    assert any('"portal:warrant:' in each for each in told)
    assert any('"records:warrant:' in each for each in told)
    assert sum('"recalled"' in each or '"recall_asked"' in each for each in told) == 3


@pytest.mark.parametrize("table", ["recalls", "recall_asks"])
def test_nothing_else_of_a_recall_or_an_ask_can_be_changed(office, table):
    a_list_that_lost_three(office)
    path = office.folder / "office" / "office.sqlite"

    def refused(change):
        plain = sqlite3.connect(path)
        try:
            with pytest.raises(sqlite3.IntegrityError, match="appended, never edited"):
                plain.execute(f"UPDATE {table} SET {change}")
        finally:
            plain.close()

    refused("record = ''")
    with office.store.writing() as unit:
        unit.erasures.begin(REF, Scope.WHOLE, {}, (), OFFICER.id, datetime.now(UTC))
    refused("record = 'x'")
    columns = sqlite3.connect(path)
    names = [row[1] for row in columns.execute(f"PRAGMA table_info({table})")]
    columns.close()
    for name in set(names) - {"record"}:
        refused(f"record = '', {name} = {name} || '1'")
