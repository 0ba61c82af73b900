"""A whole shift through the services: proposals, a change at noon, two officers, a signature."""

from datetime import UTC, datetime

from console.documents.keys import make_key
from console.documents.verification import verify_certificate
from console.domain.decisions import DecisionState, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.services.inspect import logged_by
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, OTHER, REF, an_office, records_of

STATEMENT = "I have reviewed this list, and I authorise its use for this deployment."
WORDS = "The court's clerk confirmed by telephone that the warrant is live."
SECRET = "a passphrase of some length"


def test_a_change_at_noon_reaches_the_list_before_it_is_signed(tmp_path):
    with an_office(tmp_path) as office:
        services = office.services
        office.take_in(1, 2, 3, 4)
        office.say(*records_of(1), *records_of(2), *records_of(3, "withdrawn"), *records_of(4)[1:])
        office.check()

        queue = services.review.queue(OFFICER, REF)
        assert queue.rows[0].ref == "WNT-3"
        office.decide("WNT-3", Outcome.STRIKE, reason=Reason.WARRANT_WITHDRAWN)
        office.decide("WNT-1", Outcome.APPROVE)
        office.decide("WNT-2", Outcome.APPROVE, who=OTHER)
        office.decide("WNT-4", Outcome.APPROVE, who=OTHER, note=WORDS)
        assert services.signoff.view(AUTHORISER, REF).may_sign

        office.say(
            *records_of(1),
            *records_of(2, "executed"),
            *records_of(3, "withdrawn"),
            *records_of(4)[1:],
        )
        checked = office.check(OTHER)
        assert set(checked.lapsed) == {"WNT-2"}
        page = services.signoff.view(AUTHORISER, REF)
        assert not page.may_sign
        assert page.counts.lapsed == 1

        desk = services.review.look(OTHER, REF, EntryRef("WNT-2"))
        assert desk.state.state is DecisionState.LAPSED
        assert desk.changed_since_seen
        assert any("executed" in words for words in desk.changes_words)
        office.decide("WNT-2", Outcome.STRIKE, who=OTHER, reason=Reason.WARRANT_EXECUTED)

        page = services.signoff.view(AUTHORISER, REF)
        assert page.may_sign
        key = make_key(
            "Supt 1190 Adeyemi", "Test Police", passphrase=SECRET.encode(), at=datetime.now(UTC)
        )
        draft = services.signoff.draft(AUTHORISER, REF, STATEMENT)
        assert (draft.content.approved, draft.content.struck) == (2, 2)
        assert draft.content.stale_caught == 2
        signed = services.signoff.sign(AUTHORISER, REF, draft.digest, STATEMENT, key.p12, SECRET)
        found = verify_certificate(
            signed.pdf, trust_roots=[key.root_pem], logged=logged_by(services.inspect._store)
        )
        assert found.valid, [one for one in found.checks if not one.ok]
        assert services.inspect.verify_log(AUDITOR).ok

        # A signed list is checked on: nothing lapses, and whoever lost their ground is recalled.
        office.say(*records_of(1, "withdrawn"))
        assert office.check().lapsed == {}
        row = services.review.row(OFFICER, REF, EntryRef("WNT-1"))
        assert row.state is DecisionState.RECALLED
