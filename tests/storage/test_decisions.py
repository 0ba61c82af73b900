"""Decisions are appended; the state of an entry is what its last decision left."""

from types import SimpleNamespace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from console.domain.decisions import DecisionState, Draft, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.people import PersonId
from console.storage.offices import Office
from console.storage.unit_of_work import UnitOfWork

OTHER = PersonId("PC 9")


def decide(
    unit: UnitOfWork,
    some: SimpleNamespace,
    n: int,
    outcome: Outcome,
    by: PersonId | None = None,
    **more: str,
) -> object:
    reason = Reason.STALE if outcome is Outcome.STRIKE else None
    draft = Draft(EntryRef(f"WNT-{n:04d}"), outcome, "seen", reason, **more)
    return unit.decisions.append(
        some.ref, draft, some.standing(n, Verdict.JUDGE), by or some.who, some.later(n)
    )


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (Outcome.APPROVE, DecisionState.APPROVED),
        (Outcome.STRIKE, DecisionState.STRUCK),
        (Outcome.REFER, DecisionState.REFERRED),
    ],
)
def test_a_decision_comes_back_and_sets_the_state(
    listed: Office, some: SimpleNamespace, outcome: Outcome, state: DecisionState
) -> None:
    with listed.store.writing() as unit:
        made = decide(unit, some, 1, outcome, note="why ☂", referred_to="Sgt 3")
    with listed.store.reading() as unit:
        line = unit.decisions.state(some.ref, EntryRef("WNT-0001"))
        assert line == (EntryRef("WNT-0001"), state, made, "", None)
        assert unit.decisions.states(some.ref) == {
            EntryRef("WNT-0001"): line,
            EntryRef("WNT-0002"): ("WNT-0002", DecisionState.UNDECIDED, None, "", None),
            EntryRef("WNT-0003"): ("WNT-0003", DecisionState.UNDECIDED, None, "", None),
        }
        decided = {} if state is DecisionState.REFERRED else {EntryRef("WNT-0001"): line}
        assert unit.decisions.decided(some.ref) == decided
        assert unit.decisions.history(some.ref, EntryRef("WNT-0001")) == (made,)
        assert unit.decisions.state(some.ref, EntryRef("WNT-0002")).decision is None


def test_an_entry_never_assessed_is_decided_as_judge(listed: Office, some: SimpleNamespace) -> None:
    draft = Draft(EntryRef("WNT-0001"), Outcome.STRIKE, "", Reason.OFFICER_JUDGEMENT)
    with listed.store.writing() as unit:
        made = unit.decisions.append(some.ref, draft, None, some.who, some.at)
    assert (made.standing, made.findings_digest) == (Verdict.JUDGE, "")


def test_taking_back_leaves_it_undecided_and_goes_back_one_at_a_time(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.writing() as unit:
        first = decide(unit, some, 1, Outcome.APPROVE)
        second = decide(unit, some, 2, Outcome.STRIKE)
        decide(unit, some, 3, Outcome.STRIKE, by=OTHER)
        assert unit.decisions.last_by(some.ref, some.who) == second
        back = decide(unit, some, 2, Outcome.TAKE_BACK)
        state = unit.decisions.state(some.ref, EntryRef("WNT-0002"))
        assert state == ("WNT-0002", DecisionState.UNDECIDED, None, "", None)
        assert unit.decisions.last_by(some.ref, some.who) == first
        decide(unit, some, 1, Outcome.TAKE_BACK)
        assert unit.decisions.last_by(some.ref, some.who) is None
        assert unit.decisions.history(some.ref, EntryRef("WNT-0002")) == (second, back)
        recent = unit.decisions.recent_by(some.ref, some.who, 2)
        assert [each.outcome for each in recent] == [Outcome.TAKE_BACK, Outcome.TAKE_BACK]
        assert unit.decisions.deciders(some.ref) == {some.who, OTHER}


def test_what_another_decided_since_is_not_mine_to_take_back(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.writing() as unit:
        decide(unit, some, 1, Outcome.APPROVE)
        theirs = decide(unit, some, 1, Outcome.STRIKE, by=OTHER)
        assert unit.decisions.last_by(some.ref, some.who) is None
        assert unit.decisions.last_by(some.ref, OTHER) == theirs


def test_a_lapse_says_why_and_touches_only_what_stands(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.writing() as unit:
        made = decide(unit, some, 1, Outcome.APPROVE)
        why = {EntryRef("WNT-0001"): "The warrant was withdrawn.", EntryRef("WNT-0002"): "No."}
        unit.decisions.lapse(some.ref, why, some.later(9))
        unit.decisions.lapse(some.ref, {}, some.later(9))
        assert unit.decisions.state(some.ref, EntryRef("WNT-0001")) == (
            "WNT-0001",
            DecisionState.LAPSED,
            made,
            "The warrant was withdrawn.",
            None,
        )
        assert unit.decisions.state(some.ref, EntryRef("WNT-0002")).state is DecisionState.UNDECIDED
        assert unit.decisions.last_by(some.ref, some.who) is None


@pytest.mark.parametrize("statement", ["UPDATE decisions SET outcome = 'approve'",
                                       "DELETE FROM decisions"])  # fmt: skip
def test_a_decision_can_neither_be_edited_nor_removed(
    listed: Office, some: SimpleNamespace, statement: str
) -> None:
    with listed.store.writing() as unit:
        made = decide(unit, some, 1, Outcome.STRIKE)
    with (
        pytest.raises(IntegrityError, match="appended, never edited"),
        listed.store._database.writing() as connection,
    ):
        connection.execute(text(statement))
    with listed.store.reading() as unit:
        assert unit.decisions.history(some.ref, EntryRef("WNT-0001")) == (made,)


def test_what_an_officer_typed_can_be_erased_while_the_decision_stays(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.writing() as unit:
        decide(unit, some, 1, Outcome.APPROVE, note="Tamsin Okonjo, seen twice")
    with listed.store._database.writing() as connection:
        connection.execute(text("DELETE FROM decision_notes"))
    with listed.store.reading() as unit:
        (kept,) = unit.decisions.history(some.ref, EntryRef("WNT-0001"))
    assert (kept.outcome, kept.note) == (Outcome.APPROVE, "")
