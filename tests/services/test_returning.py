"""Somebody who was recalled, and comes back under another reference."""

import pytest

from console.domain import reasons
from console.domain.decisions import DecisionState, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.refusals import RefusedError
from tests.services.office import OFFICER, OTHER, REF, proposal, records_of, write_bundle
from tests.services.signed_office import a_signed_office

WHY = "Seen in custody at the front desk today."
AGAIN = "Released since, and wanted on a new warrant of today."


@pytest.fixture
def office(tmp_path, monkeypatch):
    with a_signed_office(tmp_path, monkeypatch) as made:
        made.watch.recall(OFFICER, REF, EntryRef("WNT-1"), Reason.OFFICER_JUDGEMENT, WHY)
        yield made


def come_back(office, **changes):
    """WNT-8 is proposed for the next certificate, under the nominal number of WNT-1."""
    row = proposal(8, nominal_ref="N00001", **changes)
    taken = office.take(write_bundle(office.folder / "again", [row]))
    office.tell(n8=records_of(8))
    office.clock.move(seconds=2)
    office.check()
    return taken


def test_who_proposes_a_recalled_person_again_is_told(office):
    taken = come_back(office)
    why = reasons.words(Reason.OFFICER_JUDGEMENT)
    assert f"WNT-8 is the same person as WNT-1, which was recalled ({why})." in taken.notes
    again = office.take(write_bundle(office.folder / "once more", [proposal(1)]))
    assert f"WNT-1 was recalled ({why}) and stays off the list." in again.notes


def test_who_approves_them_is_told_and_says_why(office):
    come_back(office)
    desk = office.services.review.look(OFFICER, REF, EntryRef("WNT-8"))
    assert desk.recalled_as == ("WNT-1",)
    assert (desk.needs_note, desk.against_approval) == (True, ()), "the desk takes the reason"
    with pytest.raises(RefusedError) as refused:
        office.decide("WNT-8", Outcome.APPROVE)
    assert "the same person as WNT-1, recalled before" in refused.value.objections[0].sentence
    office.decide("WNT-8", Outcome.APPROVE, note=AGAIN)
    assert office.state("WNT-8") is DecisionState.APPROVED


def test_once_approved_again_nobody_is_asked_about_it(office):
    come_back(office)
    desk = office.services.review.look(OFFICER, REF, EntryRef("WNT-1"))
    assert (desk.needs_note, desk.against_approval) == (True, ()), "the desk takes the reason"
    office.decide("WNT-1", Outcome.APPROVE, note=AGAIN)
    assert office.services.review.look(OFFICER, REF, EntryRef("WNT-8")).recalled_as == ()


def refused_without_a_reason(office, ref):
    with pytest.raises(RefusedError) as refused:
        office.decide(ref, Outcome.APPROVE)
    return refused.value.objections[0].sentence


def test_nothing_that_was_decided_since_lets_a_recalled_entry_back_without_a_reason(office):
    one = EntryRef("WNT-1")
    review = office.services.review
    assert "WNT-1 was recalled" in refused_without_a_reason(office, one)
    office.decide(one, Outcome.REFER, note="Please look at this again.", referred_to=OTHER.id)
    assert review.look(OFFICER, REF, one).needs_note
    assert "WNT-1 was recalled" in refused_without_a_reason(office, one)
    office.decide(one, Outcome.STRIKE, reason=Reason.LOCATED_IN_CUSTODY)
    review.take_back(OFFICER, REF, (one,))
    assert office.state(one) is DecisionState.UNDECIDED
    assert "WNT-1 was recalled" in refused_without_a_reason(office, one)
    come_back(office)
    assert "the same person as WNT-1" in refused_without_a_reason(office, "WNT-8")
    office.decide(one, Outcome.APPROVE, note=AGAIN)
    assert office.state(one) is DecisionState.APPROVED
