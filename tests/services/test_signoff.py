"""Signing a list off with a real key, and what is refused."""

import json
from datetime import UTC, datetime

import pytest

from console.documents.keys import make_key
from console.documents.verification import verify_certificate
from console.domain.decisions import Outcome
from console.domain.deployments import Stage
from console.domain.findings import Reason
from console.domain.people import Role
from console.domain.refusals import MovedOnError, RefusedError
from console.services.inspect import logged_by
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF, an_office, records_of

WORDS = "I have reviewed this list, and I authorise its use for this deployment."
SECRET = "a passphrase of some length"


@pytest.fixture(scope="module")
def key():
    return make_key(
        "Supt 1190 Adeyemi", "Test Police", passphrase=SECRET.encode(), at=datetime.now(UTC)
    )


@pytest.fixture
def office(tmp_path):
    """Two decided entries: one approved, one struck."""
    with an_office(tmp_path) as made:
        made.take_in(1, 2)
        made.say(*records_of(1), *records_of(2, "withdrawn"))
        made.check()
        made.decide("WNT-1", Outcome.APPROVE)
        made.decide("WNT-2", Outcome.STRIKE, reason=Reason.WARRANT_WITHDRAWN)
        yield made


def sign(office, key, who=AUTHORISER):
    signoff = office.services.signoff
    draft = signoff.draft(who, REF, WORDS)
    return draft, signoff.sign(who, REF, draft.digest, WORDS, key.p12, SECRET)


def test_the_page_tells_the_whole_picture(office):
    page = office.services.signoff.view(AUTHORISER, REF)
    assert page.may_sign
    assert (page.counts.proposed, page.counts.approved, page.counts.struck) == (2, 1, 1)
    assert page.oldest_minutes == 0
    assert page.composition[0].words == "Wanted on warrant"
    assert page.composition[0].struck_words.startswith("1 ")
    assert "Larkspur" in page.statement
    assert all(one.ok for one in page.requirements)
    assert not office.services.signoff.view(OFFICER, REF).may_sign


def test_signing_makes_a_certificate_that_verifies_and_closes_the_list(office, key):
    draft, signed = sign(office, key)
    assert signed.number == draft.content.number
    found = verify_certificate(signed.pdf, trust_roots=[key.root_pem])
    assert found.valid, [line for line in found.checks if not line.ok]
    assert office.services.signoff.certificate(AUDITOR, signed.number) == signed.pdf
    assert office.services.lists.summaries(OFFICER)[0].stage is Stage.SIGNED
    assert office.services.signoff.view(AUTHORISER, REF).certificates[0].number == signed.number
    with pytest.raises(RefusedError, match="WNT-1 is on the signed list"):
        office.decide("WNT-1", Outcome.STRIKE, reason=Reason.DUPLICATE)
    assert "certificate_signed" in office.acts()


def test_the_office_s_log_agrees_with_its_certificate(office, key):
    _, signed = sign(office, key)
    store = office.services.inspect._store
    found = verify_certificate(signed.pdf, logged=logged_by(store))
    assert found.valid, [line for line in found.checks if not line.ok]


def test_no_name_stands_in_the_certificate(office, key):
    draft, _ = sign(office, key)
    text = draft.content.canonical().decode()
    assert "Example" not in text
    assert "N00001" not in text
    assert json.loads(text)["approved"] == 1


def test_only_who_may_sign_signs(office, key):
    with pytest.raises(RefusedError, match="may not sign"):
        office.services.signoff.draft(OFFICER, REF, WORDS)


def test_who_decided_does_not_sign(office, key):
    admin = office.services.accounts.sign_in("ADM1", "correct horse battery staple")
    both = frozenset({Role.OFFICER, Role.AUTHORISING_OFFICER})
    person = office.services.accounts.set_roles(admin, OFFICER.id, both)
    with pytest.raises(RefusedError, match="You decided 2 of these entries"):
        office.services.signoff.draft(person, REF, WORDS)


def test_an_undecided_entry_stands_in_the_way_by_name(office):
    office.take_in(3)
    page = office.services.signoff.view(AUTHORISER, REF)
    assert not page.may_sign
    unmet = [one for one in page.requirements if not one.ok]
    assert unmet[0].entries == ("WNT-3",)
    with pytest.raises(RefusedError, match="every entry has a decision"):
        office.services.signoff.draft(AUTHORISER, REF, WORDS)


def test_the_statement_is_the_signer_s(office, key):
    with pytest.raises(RefusedError, match="statement has"):
        office.services.signoff.draft(AUTHORISER, REF, "Fine.")
    draft = office.services.signoff.draft(AUTHORISER, REF, WORDS)
    with pytest.raises(MovedOnError, match="statement was changed"):
        office.services.signoff.sign(
            AUTHORISER, REF, draft.digest, WORDS + " Truly.", key.p12, SECRET
        )


def test_a_wrong_passphrase_leaves_the_draft_for_another_try(office, key):
    signoff = office.services.signoff
    draft = signoff.draft(AUTHORISER, REF, WORDS)
    with pytest.raises(RefusedError):
        signoff.sign(AUTHORISER, REF, draft.digest, WORDS, key.p12, "wrong")
    assert signoff.sign(AUTHORISER, REF, draft.digest, WORDS, key.p12, SECRET).number


def test_a_list_that_moved_since_the_draft_is_not_signed(office, key):
    signoff = office.services.signoff
    draft = signoff.draft(AUTHORISER, REF, WORDS)
    office.decide("WNT-1", Outcome.STRIKE, reason=Reason.DUPLICATE)
    with pytest.raises(MovedOnError, match="nothing was signed"):
        signoff.sign(AUTHORISER, REF, draft.digest, WORDS, key.p12, SECRET)
    assert office.services.lists.summaries(OFFICER)[0].stage is Stage.IN_REVIEW
    with pytest.raises(MovedOnError, match="no longer there"):
        signoff.sign(AUTHORISER, REF, "0" * 64, WORDS, key.p12, SECRET)


def test_looking_at_the_list_between_draft_and_signature_moves_nothing(office, key):
    signoff = office.services.signoff
    draft = signoff.draft(AUTHORISER, REF, WORDS)
    office.services.review.look(OFFICER, REF, "WNT-1")
    assert signoff.sign(AUTHORISER, REF, draft.digest, WORDS, key.p12, SECRET).number


def test_the_schedule_has_the_faces_and_is_a_disclosure(office):
    assert office.services.signoff.schedule(AUTHORISER, REF).startswith(b"%PDF")
    lines = office.services.inspect.log(AUDITOR)
    assert [line.operation for line in lines if line.act == "schedule_given"] == ["disclosure"]
    with pytest.raises(RefusedError, match="may not see faces"):
        office.services.signoff.schedule(AUDITOR, REF)


def test_an_unknown_certificate_is_refused(office):
    with pytest.raises(RefusedError, match="signed no certificate"):
        office.services.signoff.certificate(AUDITOR, "WLC-2026-9999")


def test_nobody_signs_with_a_key_made_out_to_somebody_else(office):
    other = make_key(
        "PC 4471 Okafor", "Test Police", passphrase=SECRET.encode(), at=datetime.now(UTC)
    )
    with pytest.raises(RefusedError, match="made out to 'PC 4471 Okafor'"):
        sign(office, other)
    assert office.services.lists.summaries(OFFICER)[0].stage is not Stage.SIGNED
