"""The columns of a list's queue: the very rows that its entries have, and gone when those go."""

import json
import random
import sqlite3
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from console.domain.decisions import Draft, Outcome
from console.domain.entries import Category, Entry, EntryRef, Flag, ImageSource
from console.domain.erasing import CopyKind
from console.domain.findings import Reason, Verdict
from console.domain.people import Officer, PersonId, Role
from console.domain.referrals import Addressee
from console.domain.refusals import OutOfReachError
from console.services.queue import UNDECIDED, counts, light, light_state, row, shared_words
from console.services.queue_columns import NO_COLUMNS, columns_with
from console.services.rows import Rows
from console.storage.office_file import REVISION
from console.storage.offices import Office, open_office

OLD = timedelta(days=365)
WHO = Officer(PersonId("PC 4127"), "Ada", "PC", frozenset({Role.OFFICER}))
OTHER = PersonId("PC 9")
DAYS = (date(1970, 2, 28), date(2008, 2, 29), date(2008, 11, 28), date(2008, 11, 29),
        date(2013, 11, 28), date(2013, 11, 29), date(2020, 1, 1))  # fmt: skip
TAKEN = (None, date(2000, 1, 1), date(2025, 11, 27), date(2025, 11, 28), date(2026, 11, 1))


def different(chance: random.Random, some: SimpleNamespace, number: int) -> Entry:
    """An entry of which everything that its row may tell is chosen by chance."""
    entry = some.entry(number, surname=chance.choice(("Okonjo", "Łęcki\x00 '; --", "", "A\nB,")))
    ground = entry.grounds[0]
    grounds = (ground, replace(ground, category=Category.I, kind="", urn="U/1"), entry.grounds[1])
    flags = (frozenset(), frozenset({Flag.LOOKALIKE}), frozenset({Flag.VULNERABLE}))
    return replace(
        entry,
        ref=EntryRef(f"{chance.choice('ABC')}\n'\"{number}"),
        person=replace(
            entry.person,
            forenames=chance.choice(("", "Tamsin")),
            date_of_birth=chance.choice(DAYS),
        ),
        grounds=tuple(chance.sample(grounds, chance.randrange(1, 4))),
        image=replace(
            entry.image,
            source=chance.choice(list(ImageSource)),
            captured_on=chance.choice(TAKEN),
            sharpness=chance.choice(("", "sharp", "soft")),
            exposure=chance.choice(("", "even", "dark", "bright")),
            unusable=chance.choice(("", "", "It is cut off.")),
        ),
        flags=chance.choice(flags),
    )


def said_of(chance: random.Random, some: SimpleNamespace, entries, finding, unit) -> None:
    """Standings, decisions and views of some of the entries, by chance."""
    ways = (
        (Verdict.SUPPORTED,),
        (Verdict.JUDGE, finding(Verdict.JUDGE, Reason.CHILD)),
        (Verdict.NOT_LAWFUL, finding(Verdict.NOT_LAWFUL, Reason.FOUND),
         finding(Verdict.JUDGE, Reason.CONFLICT)),
    )  # fmt: skip
    checked = {}
    for entry in chance.sample(entries, len(entries) * 3 // 4):
        standing = some.standing(1, *chance.choice(ways), digest=chance.choice("abc"))
        checked[entry.ref] = replace(standing, entry_ref=entry.ref)
    unit.standings.save(some.ref, list(checked.values()), some.at, "p")
    for ref in chance.sample(list(checked), len(checked) // 2):
        outcome = chance.choice((Outcome.APPROVE, Outcome.STRIKE))
        draft = Draft(ref, outcome, "d")
        unit.decisions.append(
            some.ref, draft, checked[ref], chance.choice((WHO.id, OTHER)), some.at
        )
        if chance.random() < 0.3:
            unit.decisions.lapse(some.ref, {ref: "It “lapsed”,\nas records say"}, some.at)
    for entry in chance.sample(entries, len(entries) // 2):
        unit.views.saw(some.ref, entry.ref, WHO.id, chance.choice(("", "a", "b")), some.at)
    for ref in chance.sample(list(checked), 3):
        draft = Draft(ref, Outcome.REFER, "d", note="Is it him?", referred_to="9")
        by = chance.choice((WHO.id, OTHER))
        made = unit.decisions.append(some.ref, draft, checked[ref], by, some.at)
        to = chance.choice((Addressee(WHO.id, None), Addressee(OTHER, None)))
        unit.referrals.open(some.ref, made, to)


def one_by_one(unit, some: SimpleNamespace):
    """The rows as they are made of one entry at a time, in risk order."""
    deployment = unit.deployments.get(some.ref)
    found = []
    for number, entry in enumerate(unit.entries.all(some.ref), 1):
        seen = unit.views.last(some.ref, entry.ref, WHO.id)
        found.append(
            row(
                number,
                entry,
                light(unit.standings.get(some.ref, entry.ref)),
                light_state(unit.decisions.state(some.ref, entry.ref)),
                seen=None if seen is None else seen.digest,
                deployment=deployment,
                old_after=OLD,
                turn=unit.referrals.turn(some.ref, entry.ref),
                who=WHO,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.risk, one.ref)))


def all_at_once(unit, some: SimpleNamespace):
    return Rows().all(unit, WHO, unit.deployments.get(some.ref), OLD)


@pytest.mark.parametrize("seed", range(8))
def test_rows_from_columns_are_the_rows_of_the_entries(
    office: Office, some: SimpleNamespace, finding, seed: int
) -> None:
    chance = random.Random(seed)
    entries = [different(chance, some, number) for number in range(90)]
    with office.store.writing() as unit:
        unit.deployments.add(some.deployment(), WHO.id, some.at)
        for batch in (entries[:50], [], entries[50:51], entries[51:]):
            unit.entries.add_many(some.ref, batch)
        assert tuple(all_at_once(unit, some)[0]) == one_by_one(unit, some), "nothing is said yet"
        said_of(chance, some, entries, finding, unit)
        rows, counted = all_at_once(unit, some)
        expected = one_by_one(unit, some)
        assert tuple(rows) == expected == rows[:]
        assert rows[-1] == expected[-1]
        assert rows[3:7] == expected[3:7]
        assert counted == counts(rows)
        assert sum(counted.states.values()) == len(expected) == len(rows)
        assert [each.number for each in expected] == rows.numbers()
        assert unit.queue.columns(some.ref) is not None
        assert unit.queue.columns(some.ref) == columns_with(NO_COLUMNS, unit.entries.all(some.ref))
    plain = sqlite3.connect(office.folder / "office.sqlite")
    plain.execute("DELETE FROM queue_columns")
    plain.commit()
    plain.close()
    with office.store.at_the_desk() as unit:
        assert tuple(all_at_once(unit, some)[0]) == expected, "made of the entries themselves"


def leaves(value, way=()):
    """The ways to all that a value holds."""
    if is_dataclass(value):
        for each in fields(value):
            yield from leaves(getattr(value, each.name), (*way, each.name))
    elif way and way[-1] == "grounds":
        yield from leaves(value[0], (*way, 0))
    else:
        yield way


def changed(value, way, new):
    """The value with another one at the end of a way."""
    if not way:
        return new
    if way[0] == 0:
        return (changed(value[0], way[1:], new), *value[1:])
    return replace(value, **{way[0]: changed(getattr(value, way[0]), way[1:], new)})


OTHERWISE = {
    "category": Category.I, "source": ImageSource.THIRD_PARTY, "flags": frozenset(),
    "date_of_birth": date(2020, 1, 1), "captured_on": date(2026, 11, 1), "width": 7, "height": 7,
}  # fmt: skip


def test_no_part_of_an_entry_that_its_row_tells_is_left_out(some: SimpleNamespace) -> None:
    entry = some.entry(1)
    known = {"deployment": some.deployment(), "old_after": OLD, "seen": None}

    def told(one: Entry):
        made = row(1, one, None, UNDECIDED, **known)
        return made._replace(ref="", name="", search="", sha256="")

    moved = set()
    for way in leaves(entry):
        other = changed(entry, way, OTHERWISE.get(way[-1], "other"))
        same = shared_words(other) == shared_words(entry)
        if told(other) != told(entry):
            moved.add(way[-1])
            assert not same or way[-1] in ("date_of_birth", "captured_on"), way
    assert moved == {"category", "kind", "source", "flags", "date_of_birth", "captured_on",
                     "unusable"}  # fmt: skip
    soft = replace(entry, image=replace(entry.image, sharpness="soft", exposure="dark"))
    assert shared_words(soft) != shared_words(entry)


def plainly(office: Office, statement: str, *values: object) -> None:
    plain = sqlite3.connect(office.folder / "office.sqlite")
    plain.execute(statement, values)
    plain.commit()
    plain.close()


def test_whoever_changes_an_entry_takes_the_columns_away(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.at_the_desk() as unit:
        before = tuple(all_at_once(unit, some)[0])
        body = json.dumps({"ref": "WNT-0002", "person": {"surname": "B", "forenames": "C",
                           "date_of_birth": "1990-01-01"}, "grounds": [{"category": "A"}],
                           "image": {"file": "a.jpg", "source": "custody"}, "proposed_by": "DC 1",
                           "proposed_at": "2026-11-28T01:00:00Z"})  # fmt: skip
    plainly(listed, "UPDATE entries SET body = ? WHERE entry_ref = 'WNT-0002'", body)
    with listed.store.at_the_desk() as unit:
        assert unit.queue.columns(some.ref) is None
        after = tuple(all_at_once(unit, some)[0])
    assert {one.name for one in after} - {one.name for one in before} == {"B, C"}
    with listed.store.writing() as unit:
        unit.entries.add_many(some.ref, [some.entry(4)])
        assert len(unit.queue.columns(some.ref).own.refs) == 4
        assert tuple(all_at_once(unit, some)[0]) == one_by_one(unit, some)


def test_columns_of_another_state_of_the_list_are_not_read(
    listed: Office, some: SimpleNamespace
) -> None:
    plainly(listed, "UPDATE deployments SET entries_version = entries_version + 1")
    with listed.store.at_the_desk() as unit:
        assert unit.queue.columns(some.ref) is None
        assert len(all_at_once(unit, some)[0]) == 3


def test_columns_that_leave_an_entry_out_are_not_read(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.writing() as unit:
        unit.deployments.add(some.deployment("LFR-2026-0413"), WHO.id, some.at)
    plainly(listed, "UPDATE entries SET deployment = 'LFR-2026-0413' WHERE entry_ref = 'WNT-0003'")
    with listed.store.at_the_desk() as unit:
        assert unit.queue.columns(some.ref) is None
        assert [each.ref for each in all_at_once(unit, some)[0]] == ["WNT-0001", "WNT-0002"]


@pytest.mark.parametrize("damage", ["{", "[]", "[[[],[],[],[],[]],[],[],[]]"])
def test_damaged_columns_are_no_list(listed: Office, some: SimpleNamespace, damage: str) -> None:
    plainly(listed, "UPDATE queue_columns SET body = ?", damage)
    with pytest.raises(OutOfReachError, match="damaged"), listed.store.at_the_desk() as unit:
        all_at_once(unit, some)


@pytest.mark.parametrize(
    "damage",
    [
        "json_remove(body, '$[0][2][0]')",
        "json_remove(body, '$[3][0]')",
        "json_set(body, '$[0][0][1]', json_extract(body, '$[0][0][0]'))",
    ],
    ids=["a name is missing", "a date is missing", "an entry stands there twice"],
)
def test_columns_that_do_not_fit_together_are_no_list(
    listed: Office, some: SimpleNamespace, damage: str
) -> None:
    plainly(listed, f"UPDATE queue_columns SET body = {damage}")
    with pytest.raises(OutOfReachError, match="damaged"), listed.store.at_the_desk() as unit:
        all_at_once(unit, some)


def test_nothing_of_erased_entries_stays_in_the_columns(
    listed: Office, some: SimpleNamespace
) -> None:
    two = EntryRef("WNT-0002")
    with listed.store.writing() as unit:
        assert unit.contents.amount(CopyKind.ENTRIES, some.ref, ()).number == 3
        unit.contents.erase(CopyKind.ENTRIES, some.ref, {two})
        assert unit.queue.columns(some.ref) is None
        assert unit.contents.amount(CopyKind.ENTRIES, some.ref, {two}).number == 1
        names = {one.ref: one.name for one in all_at_once(unit, some)[0]}
    assert names == {"WNT-0001": "(erased)", two: "OKONJO, Tamsin", "WNT-0003": "(erased)"}
    listed.store.scour()
    kept = sqlite3.connect(listed.folder / "office.sqlite")
    assert kept.execute("SELECT count(*) FROM queue_columns").fetchone() == (0,)
    kept.close()


def test_columns_that_an_erasure_left_behind_are_told(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.writing() as unit:
        left = unit.queue.columns(some.ref)
        unit.contents.erase(CopyKind.ENTRIES, some.ref, ())
        assert unit.contents.amount(CopyKind.ENTRIES, some.ref, ()).number == 0
    body = json.dumps([list(left.own), left.words, left.kinds, left.born_on, left.pictured_on])
    plainly(listed, "INSERT INTO queue_columns VALUES (?, 1, ?)", some.ref, body)
    with listed.store.writing() as unit:
        assert unit.contents.amount(CopyKind.ENTRIES, some.ref, ()).number == 3
        unit.contents.erase(CopyKind.ENTRIES, some.ref, ())
        assert unit.contents.amount(CopyKind.ENTRIES, some.ref, ()).number == 0


def test_an_office_of_before_the_columns_gets_them(listed: Office, some: SimpleNamespace) -> None:
    with listed.store.at_the_desk() as unit:
        before, columns = tuple(all_at_once(unit, some)[0]), unit.queue.columns(some.ref)
        ref = some.ref
    folder = listed.folder
    with listed.store.writing() as unit:
        unit.deployments.add(some.deployment("LFR-2026-0413"), WHO.id, some.at)
        unit.entries.add_many("LFR-2026-0413", [some.entry(7)])
    listed.close()
    plain = sqlite3.connect(folder / "office.sqlite")
    plain.execute("DROP TRIGGER entries_take_their_columns")
    plain.execute("DROP TABLE queue_columns")
    plain.execute("UPDATE entries SET body = '{}' WHERE deployment = 'LFR-2026-0413'")
    plain.execute("UPDATE alembic_version SET version_num = '0009'")
    plain.commit()
    plain.close()
    upgraded = open_office(folder)
    try:
        assert [each.name for each in folder.glob("*-before-0009-*")] == [
            "office-before-0009-1.sqlite"
        ]
        with upgraded.store.at_the_desk() as unit:
            assert unit.queue.columns(ref) == columns
            assert tuple(all_at_once(unit, some)[0]) == before
            assert unit.queue.columns("LFR-2026-0413") is None, "it cannot be read"
    finally:
        upgraded.close()
    assert REVISION == "0010"
