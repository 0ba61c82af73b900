"""The entries of a list: one of them by itself is the same as in the whole list."""

import pytest

from console.domain.entries import EntryRef
from console.domain.refusals import RefusedError
from console.services.roster import Roster
from tests.services.office import OFFICER, REF, an_office


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(3, 1, 2)
        yield made


@pytest.fixture
def store(office):
    return office.services.review._store


def test_one_entry_is_the_same_whether_its_list_is_kept_or_not(store):
    kept, empty = Roster(), Roster()
    with store.reading() as unit:
        listed = kept.of(unit, REF)
        for entry in listed.entries:
            expected = entry, listed.numbers[entry.ref]
            assert kept.one(unit, REF, entry.ref) == expected
            assert empty.one(unit, REF, entry.ref) == expected


def test_numbers_learnt_from_a_queue_hold_while_its_entries_do(office):
    store, roster = office.services.review._store, office.services.review._roster
    rows = office.services.review.queue(OFFICER, REF).rows
    with store.reading() as unit:
        version = unit.entries.version(REF)
        for row in rows:
            assert (
                roster.one(unit, REF, row.ref)[1] == row.number == unit.entries.number(REF, row.ref)
            )
        wrong = [row._replace(number=row.number + 7) for row in rows]
        roster.learn(REF, version, wrong)
        assert roster.one(unit, REF, rows[0].ref)[1] == rows[0].number, "known already"
        roster.learn(REF, version + 1, wrong)
        assert roster.one(unit, REF, rows[0].ref)[1] == rows[0].number, "of another version"
        roster.forget()
        assert roster.one(unit, REF, rows[0].ref)[1] == rows[0].number
        assert not roster._numbers


def test_an_unknown_entry_is_refused_whether_its_list_is_kept_or_not(store):
    kept, empty = Roster(), Roster()
    with store.reading() as unit:
        kept.of(unit, REF)
        for roster in (kept, empty):
            with pytest.raises(RefusedError, match="no entry WNT-9"):
                roster.one(unit, REF, EntryRef("WNT-9"))
