"""What a queue is made from: what the aggregates say, and every difference of two moments."""

import sqlite3
from types import SimpleNamespace

import pytest

from console.domain.decisions import Draft, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.people import PersonId
from console.domain.refusals import OutOfReachError
from console.storage import desk_queue
from console.storage.offices import Office

ONE, TWO, THREE = (EntryRef(f"WNT-000{number}") for number in (1, 2, 3))
OTHER = PersonId("PC 9")


def now(office: Office, some: SimpleNamespace):
    with office.store.at_the_desk() as unit:
        text = unit.queue.text(some.ref, some.who)
        return text, unit.queue.facts(text)


def test_it_says_what_the_aggregates_say(listed: Office, some: SimpleNamespace, finding) -> None:
    reasons = [
        finding(Verdict.NOT_LAWFUL, Reason.WARRANT_WITHDRAWN),
        finding(Verdict.JUDGE, Reason.CHILD),
    ]
    with listed.store.writing() as unit:
        ended = some.standing(1, Verdict.NOT_LAWFUL, *reasons)
        unit.standings.save(some.ref, [ended, some.standing(2)], some.at, "p")
        unit.decisions.append(some.ref, Draft(ONE, Outcome.STRIKE, "d"), ended, OTHER, some.at)
        unit.decisions.lapse(some.ref, {ONE: "It “lapsed”,\nas \\ records say"}, some.at)
        unit.views.saw(some.ref, TWO, some.who, "d", some.at)
        unit.views.saw(some.ref, THREE, OTHER, "d", some.at)
        lines, states = unit.standings.lines(some.ref), unit.decisions.states(some.ref)
        assert unit.queue.text(some.ref, some.who) == now_in(unit, some)
    _, facts = now(listed, some)
    told = zip(facts.checked, facts.standings, facts.reasons, facts.digests, strict=True)
    assert {
        ref: (Verdict(word), tuple(map(Reason, reasons.split())), digest)
        for ref, word, reasons, digest in told
    } == {ref: (line.standing, line.reasons, line.digest) for ref, line in lines.items()}
    assert facts.states == {ONE: (states[ONE].state.value, states[ONE].why, OTHER)}
    assert facts.seen == {TWO: "d"}


def now_in(unit, some: SimpleNamespace):
    return unit.queue.text(some.ref, some.who)


def test_nothing_said_is_nothing_read(listed: Office, some: SimpleNamespace) -> None:
    text, facts = now(listed, some)
    assert set(text) == {"[]"}
    assert facts == ([], [], [], [], {}, {})


def test_every_difference_is_told_and_no_other(listed: Office, some: SimpleNamespace) -> None:
    def differs(change):
        before = now(listed, some)[0]
        with listed.store.writing() as unit:
            change(unit)
        return now(listed, some)[0] != before

    three = [some.standing(number) for number in (1, 2, 3)]
    assert differs(lambda u: u.standings.save(some.ref, three, some.at, "p"))
    assert not differs(lambda u: u.standings.save(some.ref, three, some.later(1), "p"))
    worse = some.standing(2, Verdict.JUDGE)
    assert differs(lambda u: u.standings.save(some.ref, [worse], some.at, "p"))
    draft = Draft(THREE, Outcome.APPROVE, "d")
    assert differs(lambda u: u.decisions.append(some.ref, draft, three[2], OTHER, some.at))
    assert differs(lambda u: u.views.saw(some.ref, ONE, some.who, "d", some.at))
    assert differs(lambda u: u.views.saw(some.ref, ONE, some.who, "e", some.at))
    assert not differs(lambda u: u.views.saw(some.ref, ONE, OTHER, "e", some.at))


def test_another_programs_change_is_told(listed: Office, some: SimpleNamespace) -> None:
    with listed.store.writing() as unit:
        unit.standings.save(some.ref, [some.standing(n) for n in (1, 2)], some.at, "p")
    before, _ = now(listed, some)
    plain = sqlite3.connect(listed.folder / "office.sqlite")
    plain.execute("UPDATE standings SET digest = 'other' WHERE entry_ref = ?", (TWO,))
    plain.commit()
    plain.close()
    after, facts = now(listed, some)
    assert after != before
    assert dict(zip(facts.checked, facts.digests, strict=True)) == {ONE: "d", TWO: "other"}


def test_entries_come_in_their_order_whatever_the_parts(
    listed: Office, some: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with listed.store.writing() as unit:
        unit.entries.add_many(some.ref, [some.entry(number) for number in (9, 4, 7)])
    monkeypatch.setattr(desk_queue, "PART", 2)
    with listed.store.at_the_desk() as unit:
        assert [each.ref for each in unit.entries.all(some.ref)] == [
            some.entry(number).ref for number in (1, 2, 3, 9, 4, 7)
        ]
        assert unit.entries.all("LFR-0000") == ()


@pytest.mark.parametrize("damage", ["{", "body || ',' || body", "'null'"])
def test_a_damaged_entry_is_no_entry(listed: Office, some: SimpleNamespace, damage: str) -> None:
    plain = sqlite3.connect(listed.folder / "office.sqlite")
    said = damage if "body" in damage or damage.startswith("'") else f"'{damage}'"
    plain.execute(f"UPDATE entries SET body = {said} WHERE entry_ref = ?", (TWO,))
    plain.commit()
    plain.close()
    with pytest.raises(OutOfReachError, match="damaged"), listed.store.at_the_desk() as unit:
        unit.entries.all(some.ref)


def test_some_entries_are_those_that_were_asked_for(listed: Office, some: SimpleNamespace) -> None:
    with listed.store.at_the_desk() as unit:
        assert unit.queue.some_entries(some.ref, [THREE, ONE]) == {
            ref: unit.entries.get(some.ref, ref) for ref in (ONE, THREE)
        }
        assert unit.queue.some_entries(some.ref, []) == {}
