"""Which entries belong together."""

from dataclasses import replace
from datetime import date

from console.domain.entries import Category, EntryRef, Ground, Person
from console.domain.grouping import GROUPING_WORDS, Grouping, groups
from tests.domain.list_of import entry


def one(number, surname="Hale", *, same=(), **ground):
    made = entry(
        ref=EntryRef(f"E-{number}"),
        person=Person(surname, "Test", date(1990, 1, 1)),
        grounds=(Ground(Category.A, **ground),),
    )
    return replace(made, same_person=tuple(EntryRef(f"E-{other}") for other in same))


def sets(entries, by):
    found = {}
    for ref, number in groups(entries, by).items():
        found.setdefault(number, []).append(ref.removeprefix("E-"))
    return sorted("".join(sorted(refs)) for refs in found.values())


def test_one_person_is_followed_through_others():
    listed = [one(1), one(2, same=(1,)), one(3, same=(2,)), one(4, same=(9,)), one(5)]
    assert sets(listed, Grouping.PERSON) == ["123"]
    assert sets([one(1, same=(2,)), one(2, same=(1,))], Grouping.PERSON) == ["12"]


def test_two_sets_of_one_person_become_one():
    listed = [one(1), one(2, same=(1,)), one(3), one(4, same=(3,)), one(5, same=(2, 4))]
    assert sets(listed, Grouping.PERSON) == ["12345"]


def test_a_family_has_a_name_and_a_case_or_a_link_in_common():
    listed = [
        one(1, urn="U1"),
        one(2, " HALE", urn="U1"),
        one(3, "Idris", urn="U1"),
        one(4, "Idris", linked_entry="E-3"),
        one(5, "Judd", linked_entry="E-3"),
        one(6, "Hale"),
    ]
    assert sets(listed, Grouping.FAMILY) == ["12", "34"]


def test_a_case_is_one_reference_of_any_kind():
    listed = [one(1, urn="U1"), one(2, "Idris", urn="U1"), one(3, order_ref="O"), one(4)]
    assert sets(listed, Grouping.CASE) == ["12"]
    assert sets([one(1, crime_ref="C"), one(2, crime_ref="C")], Grouping.CASE) == ["12"]


def test_every_grouping_says_for_what():
    assert set(GROUPING_WORDS) == set(Grouping)
