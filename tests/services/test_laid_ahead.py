"""The next entry's desk, laid before it is asked for: the same as if it had been laid then."""

from datetime import UTC, datetime

import pytest

from console.domain.decisions import DecisionState, Draft, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.refusals import MovedOnError, RefusedError
from console.domain.vigilance import Watchfulness
from console.services import desks, weighing
from tests.services.office import AUDITOR, OFFICER, OTHER, REF, an_office, records_of
from tests.services.test_planting import ADMIN

HERE, NEXT = EntryRef("WNT-1"), EntryRef("WNT-2")
WHY = "Confirmed by telephone with the officer in the case."


@pytest.fixture
def office(tmp_path):
    """Three supported entries, of which the third is the person of the second."""
    with an_office(tmp_path) as made:
        made.take_in(1, 2)
        made.take_in(3, nominal_ref="N00002")
        made.say(*[row for number in (1, 2, 3) for row in records_of(number)])
        made.check()
        yield made


@pytest.fixture
def lays(monkeypatch):
    """Which entries are laid, one after another."""
    laid = []
    kept = desks.lay

    def lay(found, *more):
        laid.append(found.entry.ref)
        return kept(found, *more)

    monkeypatch.setattr(desks, "lay", lay)
    return laid


def ahead(office, ref=NEXT, who=OFFICER, here=HERE):
    office.services.review.lay_ahead(who, REF, here, ref)


def look(office, ref=NEXT, who=OFFICER):
    return office.services.review.look(who, REF, ref)


def test_it_is_the_desk_that_would_be_laid_then(office, lays):
    ahead(office)
    early = look(office)
    assert lays == [NEXT]
    office.services.review.forget()
    late = look(office)
    assert late.row == early.row._replace(seen=True)
    assert (late.records, late.checks, late.history) == (early.records, early.checks, ())
    assert (early.entry.ref, early.standing.standing) == (NEXT, Verdict.SUPPORTED)
    assert early.picture == office.services.review.picture(OFFICER, REF, NEXT)


def test_laying_ahead_is_no_view_and_looking_then_is_one(office):
    before = office.acts().count("face_viewed")
    ahead(office)
    assert office.acts().count("face_viewed") == before
    look(office)
    assert office.acts().count("face_viewed") == before + 1


def test_a_decision_goes_on_to_it_and_logs_the_view(office, lays):
    desk = look(office, HERE)
    ahead(office)
    draft = Draft(desk.entry.ref, Outcome.APPROVE, desk.standing.digest)
    decided = office.services.review.decide(OFFICER, REF, draft, NEXT)
    assert decided.next.entry.ref == NEXT
    assert lays == ["WNT-1", NEXT]
    assert office.acts()[-2:] == ["decided", "face_viewed"]
    assert look(office).row.seen


def test_where_the_records_changed_since_it_is_laid_anew(office, lays):
    ahead(office)
    office.say(*records_of(1), *records_of(2, "withdrawn"), *records_of(3))
    office.check()
    assert look(office).standing.standing is Verdict.NOT_LAWFUL
    assert lays == [NEXT, NEXT]


def test_where_a_colleague_decided_since_it_is_laid_anew(office):
    ahead(office)
    office.decide(NEXT, Outcome.STRIKE, who=OTHER, reason=Reason.OFFICER_JUDGEMENT, note=WHY)
    assert look(office).state.state is DecisionState.STRUCK


def test_it_is_for_whom_it_was_laid_and_for_that_entry_alone(office, lays):
    ahead(office)
    look(office, who=OTHER)
    ahead(office)
    look(office, HERE)
    assert lays == [NEXT, NEXT, NEXT, "WNT-1"]


def test_a_decision_on_the_same_person_lays_it_anew(office, lays):
    third = EntryRef("WNT-3")
    ahead(office, third)
    desk = look(office)
    draft = Draft(NEXT, Outcome.APPROVE, desk.standing.digest)
    ahead(office, third)
    decided = office.services.review.decide(OFFICER, REF, draft, third)
    assert decided.next.entry.same_person == (NEXT,)
    assert lays == [third, NEXT, third, third]


def test_it_is_let_go_of_at_sign_out(office, lays):
    ahead(office)
    office.services.review.forget()
    look(office)
    assert lays == [NEXT, NEXT]


def test_a_next_entry_that_is_not_there_costs_no_decision(office):
    desk = look(office, HERE)
    draft = Draft(desk.entry.ref, Outcome.APPROVE, desk.standing.digest)
    decided = office.services.review.decide(OFFICER, REF, draft, EntryRef("WNT-99"))
    assert decided.next is None
    assert look(office, HERE).state.state is DecisionState.APPROVED


def test_who_may_see_no_face_has_none_laid(office):
    with pytest.raises(RefusedError, match="may not see faces"):
        ahead(office, who=AUDITOR)


def test_one_that_is_not_there_is_refused_and_leaves_nothing(office, lays):
    ahead(office)
    with pytest.raises(RefusedError, match="no entry"):
        ahead(office, EntryRef("WNT-99"))
    look(office)
    assert lays == [NEXT, NEXT]


def test_a_planted_entry_is_not_kept(office, lays, weighs):
    office.services.vigilance.set_settings(ADMIN, Watchfulness(0, 50))
    rows = office.services.review.queue(OFFICER, REF).rows
    planted = next(row.ref for row in rows if not row.counts)
    ahead(office, planted, here=planted)
    assert not weighs
    assert look(office, planted).entry.ref == planted
    assert lays == [planted]


@pytest.fixture
def weighs(monkeypatch):
    """Which entries were asked of the store to be weighed, one after another."""
    asked = []
    kept = weighing.weigh

    def weigh(unit, roster, policies, who, ref, entry):
        asked.append((who.id, entry.ref))
        return kept(unit, roster, policies, who, ref, entry)

    monkeypatch.setattr(weighing, "weigh", weigh)
    return asked


def seen(office, ref):
    return office.services.review.digests(OFFICER, REF)[ref]


def approve(office, ref=HERE, who=OFFICER, note=""):
    draft = Draft(ref, Outcome.APPROVE, seen(office, ref), note=note)
    return office.services.review.decide(who, REF, draft, None)


def test_what_a_verdict_rests_on_is_asked_before_its_key(office, weighs):
    look(office, HERE)
    ahead(office)
    assert weighs == [(OFFICER.id, HERE)]
    decided = approve(office)
    assert len(weighs) == 1
    assert decided.decision.outcome is Outcome.APPROVE
    assert decided.row == office.services.review.row(OFFICER, REF, HERE)
    assert decided.row.state is DecisionState.APPROVED


def test_after_anything_was_done_it_is_weighed_anew(office, weighs):
    look(office, HERE)
    ahead(office)
    look(office, EntryRef("WNT-3"), who=OTHER)
    approve(office)
    assert weighs == [(OFFICER.id, HERE)] * 2


def test_a_colleagues_decision_since_then_is_not_decided_over(office):
    look(office, HERE)
    ahead(office)
    office.decide(HERE, Outcome.STRIKE, who=OTHER, reason=Reason.OFFICER_JUDGEMENT, note=WHY)
    with pytest.raises(MovedOnError, match="decided WNT-1 since you looked"):
        approve(office)


def test_records_that_changed_since_then_are_not_decided_over(office):
    desk = look(office, HERE)
    ahead(office)
    office.say(*records_of(1, "withdrawn"), *records_of(2), *records_of(3))
    office.check()
    draft = Draft(HERE, Outcome.APPROVE, desk.standing.digest)
    with pytest.raises(MovedOnError, match="changed while you were looking"):
        office.services.review.decide(OFFICER, REF, draft, None)


def test_it_is_weighed_for_one_officer_and_one_entry_alone(office, weighs):
    look(office, HERE)
    look(office, who=OTHER)
    ahead(office)
    approve(office, who=OTHER)
    ahead(office, EntryRef("WNT-3"))
    approve(office, NEXT)
    assert weighs == [
        (OFFICER.id, HERE),
        (OTHER.id, HERE),
        (OFFICER.id, HERE),
        (OFFICER.id, NEXT),
    ]


def test_it_is_used_once(office, weighs):
    look(office, HERE)
    ahead(office)
    approve(office)
    again = approve(office, note=WHY)
    assert len(weighs) == 2
    assert again.row == office.services.review.row(OFFICER, REF, HERE)


def test_saying_again_what_stands_leaves_the_row_as_it_is(office):
    look(office, HERE)
    approve(office)
    ahead(office)
    again = approve(office)
    assert not again.changes.decisions
    assert again.row == office.services.review.row(OFFICER, REF, HERE)


def test_the_row_of_a_referral_says_who_is_asked(office):
    look(office, HERE)
    ahead(office)
    draft = Draft(HERE, Outcome.REFER, seen(office, HERE), note=WHY, referred_to=OTHER.id)
    decided = office.services.review.decide(OFFICER, REF, draft, None)
    assert decided.row == office.services.review.row(OFFICER, REF, HERE)
    assert decided.row.state is DecisionState.REFERRED
    assert office.services.review.row(OTHER, REF, HERE).asked


def test_what_is_changed_without_being_logged_is_noticed_as_well(office, lays, weighs):
    """A step of an erasure is logged when all of it is done, and the desk must see none of it."""
    look(office, HERE)
    ahead(office)
    with office.store.writing() as unit:
        head = unit.audit.head()
        unit.tombstones.bury(REF, {EntryRef("WNT-3"): ()}, datetime.now(UTC))
        assert unit.audit.head() == head
    approve(office)
    look(office)
    assert lays == [HERE, NEXT, NEXT]
    assert weighs == [(OFFICER.id, HERE)] * 2


def test_a_list_that_is_not_there_is_named_before_its_entry(office):
    draft = Draft(HERE, Outcome.APPROVE, seen(office, HERE))
    with pytest.raises(RefusedError, match="LFR-2026-9999"):
        office.services.review.decide(OFFICER, "LFR-2026-9999", draft, None)
