"""What a queue is made from: what the aggregates say, and every difference of two moments."""

import json
import sqlite3
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from console.domain.decisions import Draft, Outcome
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.people import PersonId
from console.domain.refusals import OutOfReachError
from console.services.queue import UNDECIDED, row
from console.storage import desk_queue
from console.storage.offices import Office

ONE, TWO, THREE = (EntryRef(f"WNT-000{number}") for number in (1, 2, 3))
OTHER = PersonId("PC 9")


def now(office: Office, some: SimpleNamespace):
    with office.store.at_the_desk() as unit:
        text = unit.queue.text(some.ref, some.who)
        return text, unit.queue.facts(text)


def differing(office: Office, before, after):
    with office.store.at_the_desk() as unit:
        return unit.queue.differing(before, after)


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
    assert {ref: tuple(line) for ref, line in facts.standings.items()} == {
        ref: (line.standing, line.reasons, line.digest) for ref, line in lines.items()
    }
    assert facts.states == {ONE: (states[ONE].state, states[ONE].why, OTHER)}
    assert facts.seen == {TWO: "d"}


def now_in(unit, some: SimpleNamespace):
    return unit.queue.text(some.ref, some.who)


def test_nothing_said_is_nothing_read(listed: Office, some: SimpleNamespace) -> None:
    text, facts = now(listed, some)
    assert text == ("", "", "")
    assert facts == ({}, {}, {})
    assert differing(listed, text, text) == frozenset()


def test_every_difference_is_told_and_no_other(listed: Office, some: SimpleNamespace) -> None:
    moments = [now(listed, some)[0]]

    def do(change):
        with listed.store.writing() as unit:
            change(unit)
        moments.append(now(listed, some)[0])
        return differing(listed, *moments[-2:])

    three = [some.standing(number) for number in (1, 2, 3)]
    assert do(lambda u: u.standings.save(some.ref, three, some.at, "p")) == {ONE, TWO, THREE}
    worse = some.standing(2, Verdict.JUDGE)
    assert do(lambda u: u.standings.save(some.ref, [worse], some.at, "p")) == {TWO}
    draft = Draft(THREE, Outcome.APPROVE, "d")
    assert do(lambda u: u.decisions.append(some.ref, draft, three[2], OTHER, some.at)) == {THREE}
    assert do(lambda u: u.views.saw(some.ref, ONE, some.who, "d", some.at)) == {ONE}
    assert do(lambda u: u.views.saw(some.ref, ONE, some.who, "e", some.at)) == {ONE}
    assert do(lambda u: u.views.saw(some.ref, ONE, OTHER, "e", some.at)) == frozenset()
    assert differing(listed, moments[0], moments[-1]) == {ONE, TWO, THREE}
    assert differing(listed, moments[-1], moments[0]) == {ONE, TWO, THREE}


def test_another_programs_change_is_told(listed: Office, some: SimpleNamespace) -> None:
    with listed.store.writing() as unit:
        unit.standings.save(some.ref, [some.standing(n) for n in (1, 2)], some.at, "p")
    before, _ = now(listed, some)
    plain = sqlite3.connect(listed.folder / "office.sqlite")
    plain.execute("UPDATE standings SET digest = 'other' WHERE entry_ref = ?", (TWO,))
    plain.commit()
    plain.close()
    after, facts = now(listed, some)
    assert differing(listed, before, after) == {TWO}
    assert facts.standings[TWO].digest == "other"


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


def test_an_outline_is_of_the_entry_itself_and_has_its_row(
    listed: Office, some: SimpleNamespace
) -> None:
    whole = some.entry(8, surname="Łęcki\x00 '; --")
    whole = replace(whole, person=replace(whole.person, forenames=""))
    lists = [whole, replace(whole, ref=EntryRef("X-1"), person=replace(whole.person, surname=""))]
    with listed.store.writing() as unit:
        unit.entries.add_many(some.ref, lists)
    with listed.store.at_the_desk() as unit:
        entries, outlines = unit.entries.all(some.ref), unit.queue.outlines(some.ref)
    known = {
        "deployment": some.deployment(),
        "old_after": timedelta(days=365),
        "seen": None,
    }
    made = [[row(7, one, None, UNDECIDED, **known) for one in each] for each in (entries, outlines)]
    assert made[0] == made[1]
    assert {each.name for each in made[1]} >= {"ŁĘCKI\x00 '; --", "(erased)"}


def test_what_an_older_program_kept_of_an_entry_has_an_outline(
    listed: Office, some: SimpleNamespace
) -> None:
    least = {
        "ref": "WNT-0002",
        "person": {"surname": "A", "forenames": "B", "date_of_birth": "1990-01-01"},
        "grounds": [{"category": "A"}],
        "image": {"file": "a.jpg", "source": "custody"},
        "proposed_by": "DC 1",
        "proposed_at": "2026-11-28T01:00:00Z",
    }
    plain = sqlite3.connect(listed.folder / "office.sqlite")
    plain.execute("UPDATE entries SET body = ? WHERE entry_ref = ?", (json.dumps(least), TWO))
    plain.commit()
    plain.close()
    with listed.store.at_the_desk() as unit:
        entry, outline = unit.entries.all(some.ref)[1], unit.queue.outlines(some.ref)[1]
    for part in ("person", "image"):
        for name in getattr(outline, part).__struct_fields__:
            assert getattr(getattr(outline, part), name) == getattr(getattr(entry, part), name)
    assert not outline.flags
    assert outline.grounds[0].kind == entry.grounds[0].kind == ""
