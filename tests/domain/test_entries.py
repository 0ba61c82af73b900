"""How a person is named, and that the closed lists are closed."""

from console.domain.entries import CATEGORY_WORDS, KIND_WORDS, KINDS, Category
from tests.domain.rules_of import person


def test_a_person_is_named_as_police_lists_do():
    assert person(surname="Example", forenames="Test Two").name == "EXAMPLE, Test Two"
    assert person(surname="Example", forenames="").name == "EXAMPLE"


def test_there_is_no_other_category_and_every_kind_has_words():
    assert [category.value for category in Category] == list("ABCDEFGHI")
    assert set(CATEGORY_WORDS) == set(KINDS) == set(Category)
    assert {kind for kinds in KINDS.values() for kind in kinds} == set(KIND_WORDS)
