"""A recalled picture that no hand-over gave: nothing can confirm it off, and it still goes."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest

from console.domain.decisions import DecisionState, Outcome
from console.domain.entries import EntryRef
from console.domain.erasing import Why
from console.domain.findings import Reason
from console.domain.holds import HoldReason
from console.domain.receipts import parse_receipt
from console.domain.refusals import OutOfReachError, RefusedError
from console.services import erasing_plan
from console.services.packages import SigningKey
from console.services.releasing import Releasing
from tests.services import released
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF, records_of
from tests.services.signed_office import SECRET, a_signed_office, key

WNT_2 = EntryRef("WNT-2")
AGAIN = "Released since, and wanted on a new warrant of today."


@pytest.fixture
def office(tmp_path, monkeypatch):
    """WNT-2 was recalled by hand before anything was handed over."""
    with a_signed_office(tmp_path, monkeypatch) as made:
        why = "Seen in custody at the front desk today."
        made.watch.recall(OFFICER, REF, WNT_2, Reason.OFFICER_JUDGEMENT, why)
        yield made


def files_of(office, ref=WNT_2):
    """The files in the office of an entry's picture."""
    with office.store.reading() as unit:
        sha256 = unit.contents.pictures(REF)[ref]
    return [one for one in office.folder.rglob("*") if one.name.startswith(sha256)]


def rounds(office, **later):
    """So much later, one round of the watch."""
    office.clock.move(**later)
    office.round()


def test_an_hour_after_the_recall_it_goes_and_nobody_can_approve_it_any_more(office):
    rounds(office, minutes=57)
    assert len(files_of(office)) == 3, "the recall may be a mistake, and be answered by approving"
    rounds(office, minutes=3)
    assert files_of(office) == []
    (due,) = office.services.erase.due(AUTHORISER)
    assert (due.pictures, due.red, len(due.unsigned)) == (0, False, 1)
    (stored,) = office.services.erase.receipts(AUDITOR, REF)
    (entry,) = parse_receipt(stored.content.encode()).entries
    assert (entry.entry_ref, entry.why) == (WNT_2, Why.NEVER_GIVEN.value)
    signed = office.services.erase.erase(AUTHORISER, REF, SigningKey(key().p12, SECRET))
    assert signed.signed == (stored.number,)
    with pytest.raises(RefusedError, match="picture of WNT-2 was erased"):
        office.decide(WNT_2, Outcome.APPROVE, note=AGAIN)


def test_what_the_records_recalled_goes_as_well(office):
    office.tell(n3=records_of(3, "withdrawn"))
    assert [one.entry_ref for one in office.round().recalled] == ["WNT-3"]
    rounds(office, minutes=62)
    assert files_of(office, EntryRef("WNT-3")) == []
    assert len(files_of(office, EntryRef("WNT-1"))) == 3


def test_who_is_approved_again_meanwhile_keeps_it(office):
    rounds(office, minutes=30)
    office.decide(WNT_2, Outcome.APPROVE, note=AGAIN)
    rounds(office, hours=2)
    assert office.state(WNT_2) is DecisionState.APPROVED
    assert len(files_of(office)) == 3
    office.services.review.take_back(OFFICER, REF)
    rounds(office, minutes=50)
    assert len(files_of(office)) == 3, "counted from when it stands so again"
    rounds(office, minutes=10)
    assert files_of(office) == []


def test_a_legal_hold_keeps_it(office):
    until = office.clock() + timedelta(days=30)
    office.services.holds.place(AUTHORISER, REF, WNT_2, HoldReason.COMPLAINT, "C-12/26", until)
    rounds(office, hours=2)
    assert len(files_of(office)) == 3


@pytest.fixture
def signed(tmp_path):
    with released.a_signed_office(tmp_path) as made:
        yield made


def due(signed):
    """Whose picture is due in two hours, and why."""
    at = datetime.now(UTC) + timedelta(hours=2)
    with signed.store.reading() as unit:
        policy = signed.services.erase._policies.get(unit.deployments.get(REF).policy)
        return dict(erasing_plan.wanted_pictures(unit, REF, policy, at).entries)


def test_what_was_handed_over_waits_for_its_system(signed):
    signed.release()
    signed.recall("WNT-2")
    assert due(signed) == {}


def test_what_may_have_left_waits_until_somebody_says_that_it_never_did(signed, monkeypatch):
    def busy(*_, **__):
        raise OutOfReachError("Another program holds the office.")

    with monkeypatch.context() as broken:
        broken.setattr(Releasing, "_end", busy)
        with pytest.raises(OutOfReachError):
            signed.release()
    shutil.move(signed.folder / "van", signed.folder / "stick")
    signed.recall("WNT-2")
    assert due(signed) == {}, "nobody knows how it ended"
    signed.handover.deliver(OFFICER, REF)
    assert due(signed) == {}, "in doubt"
    signed.handover.say_left(OFFICER, REF, 1, "The stick lies unread in the safe.", left=False)
    assert due(signed) == {WNT_2: Why.NEVER_GIVEN}


def test_what_the_first_manifest_leaves_out_goes_at_once(signed):
    signed.recall("WNT-2")
    signed.release()
    assert due(signed) == {WNT_2: Why.RECALLED}
