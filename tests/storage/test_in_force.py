"""The list in force, recalls, asks and the watch, as the database keeps them."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from console.domain.decisions import DecisionState, Draft, Outcome
from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.recalls import Answer, Cause, Confirmation, Fell, How
from console.services.contracts import StoredCertificate
from console.services.kept_watch import Recalling, Watching
from console.storage.offices import Office

NUMBER = "WLC-2026-0001"
FELL = Fell(Reason.WARRANT_WITHDRAWN, "warrants:W/1", None, "The court withdrew this warrant.")


@pytest.fixture
def signed(listed: Office, some: SimpleNamespace) -> Office:
    """Three entries approved and on the signed list."""
    with listed.store.writing() as unit:
        refs = [some.entry(n).ref for n in (1, 2, 3)]
        for ref in refs:
            unit.decisions.append(
                some.ref, Draft(ref, Outcome.APPROVE, ""), None, some.who, some.at
            )
        unit.certificates.add(
            StoredCertificate(
                NUMBER,
                some.ref,
                some.at,
                some.who,
                "{}",
                "c" * 64,
                b"%PDF",
                "d" * 64,
                "e" * 64,
                b"",
            )
        )
        unit.lives.step(some.ref, Stage.SIGNED, some.who, some.at, "")
        unit.lives.put_in_force(some.ref, NUMBER, some.at, dict.fromkeys(refs, "r" * 64))
    return listed


def recalling(some: SimpleNamespace, n: int = 1) -> Recalling:
    return Recalling(
        some.entry(n).ref,
        Cause.NOT_LAWFUL,
        FELL,
        some.at,
        some.at + timedelta(seconds=1),
        some.who,
        Verdict.NOT_LAWFUL,
        "f" * 64,
        "a" * 64,
    )


def test_a_recall_takes_the_entry_off_the_list_in_the_same_breath(
    signed: Office, some: SimpleNamespace
) -> None:
    with signed.store.writing() as unit:
        assert unit.deployments.stage(some.ref) is Stage.SIGNED
        assert unit.deployments.is_in_force(some.ref, some.entry(1).ref)
        made = unit.recalls.add(some.ref, recalling(some))
        assert (made.number, made.certificate, made.cause) == (1, NUMBER, Cause.NOT_LAWFUL)
        assert unit.recalls.add(some.ref, recalling(some, 2)).number == 2
    with signed.store.reading() as unit:
        assert set(unit.lives.in_force(some.ref)) == {some.entry(3).ref}
        assert not unit.deployments.is_in_force(some.ref, some.entry(1).ref)
        state = unit.decisions.state(some.ref, some.entry(1).ref)
        assert (state.state, state.why) == (DecisionState.RECALLED, FELL.sentence)
        assert [one.entry_ref for one in unit.recalls.of(some.ref)] == ["WNT-0001", "WNT-0002"]
        assert unit.recalls.words(some.ref)[made.id] == FELL.sentence


def test_nobody_is_recalled_twice(signed: Office, some: SimpleNamespace) -> None:
    with signed.store.writing() as unit:
        unit.recalls.add(some.ref, recalling(some))
        with pytest.raises(KeyError):
            unit.recalls.add(some.ref, recalling(some))


def test_a_confirmation_is_kept_once(signed: Office, some: SimpleNamespace) -> None:
    with signed.store.writing() as unit:
        made = unit.recalls.add(some.ref, recalling(some))
        assert unit.recalls.confirmations(some.ref) == {}
        one = Confirmation(made.id, How.RECEIPT, some.at, some.at, some.who, "NF-20931")
        unit.recalls.confirm(one)
        assert unit.recalls.confirmations(some.ref) == {made.id: one}


def test_an_ask_waits_for_its_answer(signed: Office, some: SimpleNamespace) -> None:
    due = some.at + timedelta(minutes=15)
    with signed.store.writing() as unit:
        ask = unit.recalls.ask(some.ref, some.entry(1).ref, FELL, some.at, due, "n" * 64)
        assert unit.recalls.asks(some.ref) == (ask,)
        assert ask.due_at == due
        unit.recalls.answer(ask.id, Answer.KEEP, some.who, some.at, "Confirmed by telephone.")
        late = unit.recalls.ask(some.ref, some.entry(2).ref, FELL, some.at, due, "n" * 64)
        unit.recalls.answer(late.id, Answer.RECALL, None, due, "")
        answers = unit.recalls.answers(some.ref)
        assert (answers[ask.id].answer, answers[ask.id].by) == (Answer.KEEP, some.who)
        assert (answers[late.id].answer, answers[late.id].by) == (Answer.RECALL, "")
        unit.lives.accept(some.ref, some.entry(1).ref, ask.rests_on)
        assert unit.lives.in_force(some.ref)[EntryRef("WNT-0001")] == ask.rests_on


def test_the_steps_of_a_life_are_kept_in_their_order(signed: Office, some: SimpleNamespace) -> None:
    with signed.store.writing() as unit:
        unit.lives.step(
            some.ref, Stage.CANCELLED, some.who, some.at, "The operation was called off."
        )
        steps = unit.lives.steps(some.ref)
        assert [step.stage for step in steps] == [Stage.SIGNED, Stage.CANCELLED]
        assert steps[1].why == "The operation was called off."


def test_the_watch_keeps_its_last_sign_of_life(signed: Office, some: SimpleNamespace) -> None:
    first = Watching("desk", some.at, some.at, None, 60, "The disk is full.")
    second = Watching("desk", some.at, some.at + timedelta(minutes=1), some.at, 60, "")
    with signed.store.writing() as unit:
        assert unit.watches.of(some.ref) is None
        unit.watches.put(some.ref, first)
        assert unit.watches.of(some.ref) == first
        unit.watches.put(some.ref, second)
        assert unit.watches.of(some.ref) == second


def test_who_is_on_the_list_and_who_waits_for_the_next_one_is_counted(
    signed: Office, some: SimpleNamespace
) -> None:
    with signed.store.writing() as unit:
        assert (unit.lives.count(some.ref), unit.lives.additions(some.ref)) == (3, 0)
        unit.recalls.add(some.ref, recalling(some))
        assert (unit.lives.count(some.ref), unit.lives.additions(some.ref)) == (2, 0)
        again = Draft(some.entry(1).ref, Outcome.APPROVE, "", None, "Looked at again by two.")
        unit.decisions.append(some.ref, again, None, some.who, some.later(5))
        assert (unit.lives.count(some.ref), unit.lives.additions(some.ref)) == (2, 1)


def test_who_is_on_the_list_with_a_standing_that_is_not_lawful_is_found(
    signed: Office, some: SimpleNamespace
) -> None:
    with signed.store.writing() as unit:
        unit.standings.save(some.ref, [some.standing(1), some.standing(2)], some.at, "p")
        assert unit.lives.fallen(some.ref) == ()
        worse = replace(some.standing(2), standing=Verdict.NOT_LAWFUL, digest="0" * 64)
        unit.standings.save(some.ref, [worse], some.at, "p")
        assert unit.lives.fallen(some.ref) == (some.entry(2).ref,)
