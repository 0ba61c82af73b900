"""Marks of stops and of the register reach lists that were taken in before them, and go again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from console.domain.decisions import DecisionState, Draft, Outcome
from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef, Flag, Person
from console.domain.erasing import erased
from console.domain.findings import Reason, Verdict
from console.services import marked
from console.services.marked import Marked
from console.services.roster import Listed
from tests.services.office import (
    OFFICER,
    PASSWORD,
    REF,
    deployment_toml,
    never,
    no_progress,
    proposal,
    write_bundle,
)
from tests.services.signed_office import a_signed_office

NEXT = DeploymentRef("LFR-2026-0500")
WNT_1, WNT_2 = EntryRef("WNT-1"), EntryRef("WNT-2")


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A list in force, whose van is out, and tomorrow's list with the same people on it."""
    with a_signed_office(tmp_path, monkeypatch, count=2) as made:
        with made.store.writing() as unit:
            deployment = unit.deployments.get(REF)
            starts, ends = made.clock() - timedelta(hours=3), made.clock() + timedelta(hours=3)
            unit.deployments.replace(replace(deployment, starts_at=starts, ends_at=ends))
        take_in(made, NEXT)
        yield made


def take_in(office, ref, *changes):
    toml = deployment_toml(reference=f'"{ref}"')
    rows = changes or (proposal(1), proposal(2))
    return office.take(write_bundle(office.folder / ref, list(rows), toml=toml))


def stop(office, number=1, **cells):
    said = {
        "stop_ref": f"S-{number}",
        "entry_ref": "WNT-1",
        "at": office.clock().isoformat(),
        "alert": "true",
        "stopped": "yes",
        "ground": "stale",
        "outcome": "no_action",
    }
    noted = office.services.stops.note(OFFICER, REF, said | cells)
    office.clock.move(minutes=5)
    return noted


def wrong_face(office, number=1, entry_ref="WNT-1"):
    return stop(office, number, entry_ref=entry_ref, alert="false", ground="")


def check(office, ref=NEXT):
    office.clock.move(minutes=1)
    return office.services.check.run(OFFICER, ref, no_progress, never)


def said(office, ref=NEXT):
    with office.store.reading() as unit:
        found = tuple(unit.standings.all(ref))
    return {one.entry_ref: [each.reason for each in one.findings] for one in found}


def bar(office, number=2):
    admin = office.services.accounts.sign_in("ADM1", PASSWORD)
    person = Person(f"Example{number:02}", "Test", date(1991, 4, 17))
    office.services.setup.do_not_include(admin, [person], "Acquitted; see complaint 12.")


def find(office, listed=None, keeper=None):
    with office.store.writing() as unit:
        listed = listed or office.services.stops._roster.of(unit, NEXT)
        return (keeper or Marked()).of(unit, NEXT, listed)


def test_a_stale_ground_reaches_a_list_that_is_in_the_office_already(office):
    check(office)
    stop(office)
    found = check(office)
    assert found.changed == {WNT_1}
    assert said(office) == {WNT_1: [Reason.DO_NOT_INCLUDE], WNT_2: []}
    assert check(office).changed == frozenset()
    office.services.stops.put_right(OFFICER, REF, "S-1")
    assert check(office).changed == {WNT_1}
    assert said(office) == {WNT_1: [], WNT_2: []}


def test_a_list_taken_in_while_somebody_was_marked_forgets_it_when_it_is_put_right(office):
    stop(office)
    wrong_face(office, 2, "WNT-2")
    ref = DeploymentRef("LFR-2026-0600")
    take_in(office, ref)
    check(office, ref)
    assert said(office, ref) == {WNT_1: [Reason.DO_NOT_INCLUDE], WNT_2: [Reason.LOOKALIKE]}
    office.services.stops.put_right(OFFICER, REF, "S-1")
    office.services.stops.put_right(OFFICER, REF, "S-2")
    check(office, ref)
    assert said(office, ref) == {WNT_1: [], WNT_2: []}


def test_an_approval_that_nobody_signed_yet_lapses(office):
    check(office)
    services = office.services
    desk = services.review.look(OFFICER, NEXT, WNT_1)
    seen = desk.standing.digest
    services.review.decide(OFFICER, NEXT, Draft(WNT_1, Outcome.APPROVE, seen), None)
    stop(office)
    found = check(office)
    assert "do-not-include register" in found.lapsed[WNT_1]
    assert services.review.row(OFFICER, NEXT, WNT_1).state is DecisionState.LAPSED


def test_somebody_is_asked_about_an_entry_in_force_and_a_mark_put_right_settles_it(office):
    office.clock.move(minutes=1)
    wrong_face(office)
    (ask,) = check(office, REF).followed.asked
    assert (ask.entry_ref, ask.reason) == (WNT_1, Reason.LOOKALIKE)
    assert office.in_force() == {WNT_1, WNT_2}
    assert check(office, REF).followed.asked == ()
    office.services.stops.put_right(OFFICER, REF, "S-1")
    check(office, REF)
    with office.store.reading() as unit:
        assert set(unit.recalls.answers(REF)) == {ask.id}
    assert office.in_force() == {WNT_1, WNT_2}


def test_who_was_recalled_for_it_stays_recalled(office):
    stop(office)
    state = office.state("WNT-1")
    assert state is DecisionState.RECALLED
    found = check(office, REF)
    assert (found.changed, found.followed.recalled) == ({WNT_1}, ())
    assert office.state("WNT-1") is state
    assert office.in_force() == {WNT_2}


def test_the_register_reaches_a_list_that_is_in_the_office_already(office):
    check(office)
    bar(office)
    assert check(office).counts[Verdict.JUDGE] == 1
    assert said(office) == {WNT_1: [], WNT_2: [Reason.DO_NOT_INCLUDE]}
    (ask,) = check(office, REF).followed.asked
    assert ask.entry_ref == WNT_2


def test_what_the_proposal_told_of_a_look_alike_stays(office):
    ref = DeploymentRef("LFR-2026-0600")
    take_in(office, ref, proposal(1, flags="lookalike"))
    check(office, ref)
    before = said(office, ref)
    wrong_face(office)
    assert check(office, ref).changed == frozenset()
    office.services.stops.put_right(OFFICER, REF, "S-1")
    check(office, ref)
    assert said(office, ref) == before == {WNT_1: [Reason.LOOKALIKE]}


def test_an_entry_that_was_taken_in_as_barred_is_weighed_by_the_marks_of_today(office):
    with office.store.reading() as unit:
        listed = office.services.stops._roster.of(unit, NEXT)
    first, second = listed.entries
    barred = replace(first, do_not_include=True)
    old = Listed(1, (barred, second), {WNT_1: barred, WNT_2: second}, {WNT_1: 1, WNT_2: 2})
    assert find(office, old) == {WNT_1: first}
    stop(office)
    assert find(office, old) == {}
    wrong_face(office, 2, "WNT-2")
    assert find(office, old) == {WNT_2: replace(second, flags=frozenset({Flag.LOOKALIKE}))}


def test_nobody_is_found_by_what_an_erased_entry_has_left(office):
    with office.store.reading() as unit:
        listed = office.services.stops._roster.of(unit, NEXT)
    gone = tuple(erased(each) for each in listed.entries)
    stop(office)
    assert find(office, Listed(1, gone, {each.ref: each for each in gone}, {})) == {}


def test_two_entries_of_one_person_are_both_found(office):
    ref = DeploymentRef("LFR-2026-0600")
    take_in(office, ref, proposal(1), proposal(9, nominal_ref="N00001", surname="Other"))
    stop(office)
    check(office, ref)
    assert all(Reason.DO_NOT_INCLUDE in found for found in said(office, ref).values())


def test_the_tokens_of_a_list_are_made_once_and_only_where_anybody_is_marked(office, monkeypatch):
    made = []

    def by_token(tokens, entries):
        made.append(len(entries))
        return ours(tokens, entries)

    ours = marked._by_token
    monkeypatch.setattr(marked, "_by_token", by_token)
    check(office)
    assert made == []
    stop(office)
    check(office)
    wrong_face(office, 2, "WNT-2")
    check(office)
    assert made == [2]
    take_in(office, NEXT, proposal(3))
    check(office)
    assert made == [2, 3]


def test_only_a_few_lists_are_kept(office):
    keeper = Marked()
    stop(office)
    find(office, keeper=keeper)
    known = keeper._known.pop(NEXT)
    keeper._known |= {f"LFR-{number}": known for number in range(marked.MOST_LISTS)}
    find(office, keeper=keeper)
    assert list(keeper._known) == ["LFR-1", "LFR-2", NEXT]
