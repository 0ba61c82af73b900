"""When the time for answering is over, what an erasure left goes as well, with a receipt."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from console.documents.receipt_check import verify_receipt
from console.documents.verification import verify_certificate
from console.domain.audit import parse
from console.domain.deployments import Stage
from console.domain.receipts import parse_receipt
from console.domain.refusals import OutOfReachError, RefusedError
from console.services.inspect import logged_by
from console.services.log_words import words
from console.storage import database
from tests.services.after import in_the_past, signed_list, step
from tests.services.office import AUDITOR, AUTHORISER, REF, an_office
from tests.services.test_erase import OWN, over
from tests.services.test_later import ask, somebody

YEARS = timedelta(hours=61320)


@pytest.fixture
def office(tmp_path):
    """A list that was signed, that is over, and that is erased."""
    with an_office(tmp_path) as made:
        signed_list(made, approved=(1, 2), struck=(3,))
        over(made)
        assert made.services.erase.erase(AUTHORISER, REF, OWN).gone
        yield made


def long_ago(office, hours=61320 + 7.0):
    """Let the deployment have ended so many hours ago (its window is six hours)."""
    in_the_past(office, hours=hours)


def kept(office) -> list[int]:
    """How many tokens, leaves and certificates the office has of the list."""
    path = office.folder / "office" / "office.sqlite"
    with sqlite3.connect(path) as plain:
        found = [
            plain.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in (
                "tombstone_tokens",
                "certificate_leaves",
                "certificates WHERE length(pdf) > 0",
            )
        ]
    plain.close()
    return found


def erase(office):
    return office.services.erase.erase(AUTHORISER, REF, OWN)


def policy(office, **hours):
    """Let the pack keep what is named for so many hours; None takes a row away."""
    shelf = office.services.erase._policies
    pack = shelf.get("national-2026.1")
    rows = {key: row for key, row in pack.retention.items() if hours.get(key, 0) is not None}
    rows |= {key: (each, rows[key][1]) for key, each in hours.items() if each is not None}
    changed = replace(pack, retention=rows)
    shelf.get = lambda _version: changed


def test_before_its_time_nothing_of_it_goes(office):
    long_ago(office, hours=61320 + 5)
    with pytest.raises(RefusedError, match="erased already"):
        erase(office)
    (due,) = office.services.erase.due(AUDITOR)
    assert due.kept_until > datetime.now(UTC)
    assert not due.red
    assert kept(office) == [6, 1, 1]
    assert ask(office, somebody(1)).limit == ""


def test_when_its_time_is_over_it_is_red_and_goes_whole_with_a_receipt(office):
    long_ago(office)
    (due,) = office.services.erase.due(AUDITOR)
    assert due.red
    assert "had to be gone by" in due.alarm
    view = office.services.watch.view(AUTHORISER, REF)
    assert view.alarms[-1] == due.alarm, "the Watch page says it, and `status`"
    before = ask(office, somebody(1))
    done = erase(office)
    assert (done.gone, done.stage, done.failed) == (True, Stage.ERASED, ())
    assert {one.kind: (one.before, one.after) for one in done.totals} == {
        "tokens": (6, 0), "leaves": (1, 0), "certificates": (1, 0), "database": (1, 0),
    }  # fmt: skip
    assert kept(office) == [0, 0, 0]
    token = before.listings[0].proof.leaf
    raw = (office.folder / "office" / "office.sqlite").read_bytes()
    assert token.encode() not in raw, "no page of the database keeps a leaf"

    (due,) = office.services.erase.due(AUDITOR)
    assert (due.kept_until, due.red) == (None, False)
    assert office.services.watch.view(AUTHORISER, REF).alarms == ()
    stored = office.services.erase.receipts(AUDITOR, REF)[-1]
    receipt = parse_receipt(stored.content.encode())
    assert (receipt.scope, receipt.complete, receipt.entries) == ("kept", True, ())
    assert not any("certificates and their pages" in each for each in receipt.stays)
    pages = office.services.erase.receipt(AUDITOR, stored.number)
    found = verify_receipt(pages)
    assert found.valid, found.checks
    with pytest.raises(RefusedError, match="erased already"):
        erase(office)
    assert office.services.inspect.verify_log(AUDITOR).ok
    with office.store.reading() as unit:
        said = [words(parse(link.body)) for link in unit.audit.links()]
    assert any("what was kept of LFR-2026-0412 after its erasure" in each for each in said)


def test_afterwards_the_office_says_that_it_cannot_say(office):
    assert ask(office, somebody(1)).listings
    long_ago(office)
    erase(office)
    answer = ask(office, somebody(1))
    assert (answer.listings, answer.no_longer_kept) == ((), (REF,))
    assert "Of 1 older list nothing is kept any more" in answer.limit
    assert "cannot say" in answer.limit


def test_certificates_may_be_kept_longer_than_the_answers(office):
    policy(office, tombstones=0, certificates=24 * 365)
    done = erase(office)
    assert [one.kind for one in done.totals] == ["tokens", "leaves", "database"]
    assert kept(office) == [0, 0, 1]
    stored = office.services.erase.receipts(AUDITOR, REF)[-1]
    assert any("certificates and their pages" in each
               for each in parse_receipt(stored.content.encode()).stays)  # fmt: skip
    long_ago(office, hours=24 * 365 + 7)
    assert [one.kind for one in erase(office).totals] == ["certificates", "database"]
    assert kept(office) == [0, 0, 0]


def test_what_a_pack_sets_no_time_for_is_never_due(office):
    policy(office, tombstones=None)
    long_ago(office, hours=61320 * 10.0)
    with pytest.raises(RefusedError, match="erased already"):
        erase(office)
    assert office.services.erase.due(AUDITOR)[0].kept_until is None
    policy(office, certificates=None)
    assert kept(office) == [6, 1, 1]


def test_a_list_that_was_never_signed_has_its_tokens_only(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(1)
        step(made, Stage.CANCELLED)
        assert erase(made).gone
        policy(made, tombstones=0, certificates=0)
        assert [one.kind for one in erase(made).totals] == ["tokens", "database"]
        assert not made.services.erase.due(AUDITOR)[0].red


def test_one_that_breaks_off_is_red_and_goes_on(office, monkeypatch):
    long_ago(office)
    real = database.Database.scour

    def full(self):
        raise OutOfReachError("The disk that holds this office is full; nothing was saved.")

    monkeypatch.setattr(database.Database, "scour", full)
    assert [line.copy for line in erase(office).failed] == ["database"]
    assert office.services.erase.due(AUDITOR)[0].red
    monkeypatch.setattr(database.Database, "scour", real)
    assert office.services.erase.go_on()[0].failed == ()
    assert len([one for one in office.acts() if one == "erasure_begun"]) == 2


def test_a_certificate_cannot_be_emptied_before_that_is_written_down(office):
    plain = sqlite3.connect(office.folder / "office" / "office.sqlite")
    for statement in (
        "UPDATE certificates SET content = '', pdf = x''",
        "UPDATE certificates SET pdf = x'00'",
        "DELETE FROM certificates",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="appended, never edited"):
            plain.execute(statement)
    plain.close()
    long_ago(office)
    erase(office)
    plain = sqlite3.connect(office.folder / "office" / "office.sqlite")
    for statement in (
        "UPDATE certificates SET content = 'x'",
        "UPDATE certificates SET root = pdf_sha256",
        "DELETE FROM certificates",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="appended, never edited"):
            plain.execute(statement)
    plain.close()


def test_the_number_of_a_certificate_that_is_gone_is_never_used_again(office):
    with office.store.reading() as unit:
        (certificate,) = unit.certificates.of(REF)
        following = unit.certificates.next_number(certificate.signed_at.year)
    long_ago(office)
    erase(office)
    with office.store.reading() as unit:
        assert unit.certificates.of(REF) == unit.certificates.heads(REF) == ()
        assert unit.certificates.get(certificate.number) is None
        assert unit.certificates.next_number(certificate.signed_at.year) == following
    checked = verify_certificate(certificate.pdf)
    assert checked.valid, "whoever was given it can still check it"
    with_office = verify_certificate(certificate.pdf, logged=logged_by(office.store))
    assert not with_office.valid
    office.services.publish.deployment(AUDITOR, REF)


def test_the_public_record_says_nothing_that_only_a_certificate_said(office):
    office.services.publish.deployment(AUDITOR, REF)
    long_ago(office)
    erase(office)
    (record,) = office.services.publish.deployment(AUDITOR, REF).records
    for column in ("watchlist_number", "struck_while_still_marked", "stale_ground_catches"):
        assert record.figures[column] == "", column
    assert record.on_list is None
    year = office.services.publish.since(AUDITOR, datetime(2000, 1, 1, tzinfo=UTC), exercises=True)
    assert year.pdf.startswith(b"%PDF") and year.records == (record,)
