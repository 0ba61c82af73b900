"""The entries of a list: one of them by itself is the same as in the whole list."""

import pytest

from console.domain.entries import EntryRef
from console.domain.refusals import RefusedError
from console.services.roster import Roster
from tests.services.office import REF, an_office


@pytest.fixture
def store(tmp_path):
    with an_office(tmp_path) as made:
        made.take_in(3, 1, 2)
        yield made.services.review._store


def test_one_entry_is_the_same_whether_its_list_is_kept_or_not(store):
    kept, empty = Roster(), Roster()
    with store.reading() as unit:
        listed = kept.of(unit, REF)
        for entry in listed.entries:
            expected = entry, listed.numbers[entry.ref]
            assert kept.one(unit, REF, entry.ref) == expected
            assert empty.one(unit, REF, entry.ref) == expected


def test_an_unknown_entry_is_refused_whether_its_list_is_kept_or_not(store):
    kept, empty = Roster(), Roster()
    with store.reading() as unit:
        kept.of(unit, REF)
        for roster in (kept, empty):
            with pytest.raises(RefusedError, match="no entry WNT-9"):
                roster.one(unit, REF, EntryRef("WNT-9"))
