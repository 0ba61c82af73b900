"""Entries come back as they went in, in the order they were taken in."""

from types import SimpleNamespace

import pytest
from sqlalchemy.exc import IntegrityError

from console.domain.deployments import DeploymentRef
from console.domain.entries import EntryRef
from console.storage.offices import Office


def test_entries_come_back_as_they_went_in_and_in_order(
    listed: Office, some: SimpleNamespace
) -> None:
    first = [some.entry(n) for n in (1, 2, 3)]
    with listed.store.writing() as unit:
        unit.entries.add_many(some.ref, [some.entry(0, surname="Łęcki\x00 '; --")])
    with listed.store.reading() as unit:
        assert unit.entries.all(some.ref) == (*first, some.entry(0, surname="Łęcki\x00 '; --"))
        assert unit.entries.get(some.ref, EntryRef("WNT-0002")) == first[1]
        assert unit.entries.get(some.ref, EntryRef("WNT-0009")) is None
        assert unit.entries.refs(some.ref) == {"WNT-0000", "WNT-0001", "WNT-0002", "WNT-0003"}


def test_the_version_grows_with_the_list(listed: Office, some: SimpleNamespace) -> None:
    with listed.store.writing() as unit:
        before = unit.entries.version(some.ref)
        unit.entries.add_many(some.ref, [])
        assert unit.entries.version(some.ref) == before
        unit.entries.add_many(some.ref, [some.entry(7)])
        assert unit.entries.version(some.ref) > before
        assert unit.entries.version(DeploymentRef("none")) == 0


def test_a_number_is_the_place_in_the_order_of_intake(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.reading() as unit:
        every = unit.entries.all(some.ref)
        numbers = [unit.entries.number(some.ref, each.ref) for each in every]
        assert numbers == list(range(1, len(every) + 1))
        assert unit.entries.number(some.ref, EntryRef("NOBODY-1")) == 0
        assert unit.entries.number(DeploymentRef("LFR-2026-9999"), every[0].ref) == 0


def test_a_reference_is_taken_once(listed: Office, some: SimpleNamespace) -> None:
    with pytest.raises(IntegrityError), listed.store.writing() as unit:
        unit.entries.add_many(some.ref, [some.entry(8), some.entry(1)])
    with listed.store.reading() as unit:
        assert unit.entries.get(some.ref, EntryRef("WNT-0008")) is None


def test_other_lists_are_looked_through_by_what_they_hold(
    listed: Office, some: SimpleNamespace
) -> None:
    other = DeploymentRef("LFR-OTHER")
    entry = some.entry(1)
    sought = entry.image.ref or entry.person.surname
    with listed.store.reading() as unit:
        assert (some.ref, entry) in unit.entries.elsewhere(other, [sought, "100%_'; --"])
        assert unit.entries.elsewhere(some.ref, [sought]) == ()
        assert unit.entries.elsewhere(other, ["%"]) == ()
        assert unit.entries.elsewhere(other, ["", "no such word"]) == ()
        assert unit.entries.elsewhere(other, []) == ()
