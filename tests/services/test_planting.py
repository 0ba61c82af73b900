"""Planted entries: shown in the queue, wrong on their face, and in no list whatever."""

import pytest

from console.domain.decisions import DecisionState, Draft, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.people import Officer, PersonId, Role
from console.domain.refusals import RefusedError
from console.domain.vigilance import Plants, Watchfulness
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, OTHER, REF, an_office, records_of

ADMIN = Officer(PersonId("ADM1"), "Kit Ismail", "", frozenset({Role.ADMINISTRATOR}))
NUMBERS = range(1, 5)


@pytest.fixture
def office(tmp_path):
    """Four supported entries, and planting at a share that gives two more."""
    with an_office(tmp_path) as made:
        made.take_in(*NUMBERS)
        made.say(*[row for number in NUMBERS for row in records_of(number)])
        made.check()
        made.services.vigilance.set_settings(ADMIN, Watchfulness(0, 50))
        yield made


def queue(office, who=OFFICER):
    return office.services.review.queue(who, REF)


def planted(office):
    return [row for row in queue(office).rows if not row.counts]


def answer(office, ref, outcome, **words):
    desk = office.services.review.look(OFFICER, REF, ref)
    draft = Draft(ref, outcome, desk.standing.digest, **words)
    return office.services.review.decide(OFFICER, REF, draft, None)


def test_a_planted_entry_lies_in_the_queue_and_looks_like_any_other(office):
    rows = planted(office)
    assert len(rows) == 2
    real = {row.ref for row in queue(office).rows if row.counts}
    assert real == {f"WNT-{number}" for number in NUMBERS}
    for row in rows:
        assert (row.standing, row.state) == (Verdict.SUPPORTED, DecisionState.UNDECIDED)
        desk = office.services.review.look(OFFICER, REF, row.ref)
        assert desk.picture and not desk.picture_problem
        assert desk.records and desk.checks and desk.against_approval == ()
        assert office.services.review.picture(OFFICER, REF, row.ref)
        assert office.services.review.thumbnails(OFFICER, REF, (row.ref,))
        assert office.services.casebook.law(OFFICER, REF, row.ref).grounds
        assert office.services.casebook.timeline(OFFICER, REF, row.ref).moments
    assert len(planted(office)) == 2


def test_it_reaches_no_count_no_list_no_status_and_no_log(office):
    refs = {row.ref for row in planted(office)}
    view = queue(office)
    assert sum(view.states.values()) == sum(view.standings.values()) == len(NUMBERS)
    office.check()
    assert len(planted(office)) == 2
    sign = office.services.signoff.view(AUTHORISER, REF)
    assert sign.counts.proposed == len(NUMBERS)
    assert office.services.lists.summaries(OFFICER)[0].entries == len(NUMBERS)
    status = str(office.services.inspect.status(OFFICER, REF))
    log = office.services.inspect.export_log(AUDITOR).decode()
    for ref in refs:
        assert f"{ref}'" not in status
        assert f"{REF}/{ref}" not in log
    assert refs.isdisjoint(office.services.review.digests(OFFICER, REF))


def test_catching_one_says_so_at_once_and_missing_one_too(office):
    first, second = planted(office)
    caught = answer(office, first.ref, Outcome.STRIKE, reason=Reason.OFFICER_JUDGEMENT)
    assert "you caught it" in caught.told
    assert caught.changes.decisions == frozenset()
    missed = answer(office, second.ref, Outcome.APPROVE)
    assert "had to be struck" in missed.told and "never on the list" in missed.told
    assert planted(office) == []
    found = office.services.vigilance.assurance(AUTHORISER, REF)
    assert found.plants == Plants(2, 2, 1)
    assert found.decisions == 0
    assert office.services.review.recent(OFFICER, REF) == ()
    with pytest.raises(RefusedError):
        answer(office, first.ref, Outcome.APPROVE)


def test_a_list_is_signed_off_as_if_none_had_ever_been(office):
    left = planted(office)
    for number in NUMBERS:
        office.decide(f"WNT-{number}", Outcome.APPROVE)
    view = office.services.signoff.view(AUTHORISER, REF)
    assert view.may_sign
    draft = office.services.signoff.draft(AUTHORISER, REF, view.statement)
    assert draft.content.proposed == draft.content.list_root.leaves == len(NUMBERS)
    text = draft.content.canonical().decode()
    assert not any(row.ref in text for row in left)


def test_turning_it_off_takes_away_what_nobody_met(office):
    first, _second = planted(office)
    answer(office, first.ref, Outcome.REFER, note="Is this one real?")
    office.services.vigilance.set_settings(ADMIN, Watchfulness())
    assert planted(office) == []
    assert office.services.vigilance.assurance(AUTHORISER, REF).plants == Plants(1, 1, 1)


def test_a_verdict_leads_on_to_a_planted_entry_and_from_it(office):
    row = planted(office)[0]
    decided = office.decide("WNT-1", Outcome.APPROVE, next_ref=row.ref)
    assert decided.next.entry.ref == row.ref
    office.services.review.look(OTHER, REF, row.ref)
    desk = decided.next
    draft = Draft(row.ref, Outcome.STRIKE, desk.standing.digest, Reason.DUPLICATE)
    after = office.services.review.decide(OFFICER, REF, draft, EntryRef("WNT-2"))
    assert after.next.entry.ref == "WNT-2"
    gone = office.services.review.decide(
        OFFICER, REF, Draft(EntryRef("WNT-2"), Outcome.APPROVE, after.next.standing.digest),
        EntryRef("nobody"),
    )  # fmt: skip
    assert gone.next is None


def test_nothing_is_planted_where_nothing_is_supported(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(1)
        made.services.vigilance.set_settings(ADMIN, Watchfulness(0, 50))
        assert [row.ref for row in made.services.review.queue(OFFICER, REF).rows] == ["WNT-1"]
