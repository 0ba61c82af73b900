"""Whether a proposer's text names an officer."""

import pytest

from console.domain.hands import is_named_by
from console.domain.people import Officer, PersonId, Role


def officer(id_, name="Alex Okafor"):
    return Officer(PersonId(id_), name, "PC", frozenset({Role.OFFICER}))


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        ("2208", "DC 2208"),
        ("2208", "dc2208 Whitlock"),
        ("DC2208", "DC 2208"),
        ("DC 2208", "DC 2208 Whitlock"),
        ("dc2208", "2208"),
        ("okafor", "Okafor"),
        ("a.okafor", "A. Okafor"),
        ("a-okafor", "aokafor"),
        ("4471", "Alex Okafor"),
    ],
)
def test_the_text_names_the_officer(id_, text):
    assert is_named_by(officer(id_), text)


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        ("2208", "DC 22081"),
        ("2208", "DC 220"),
        ("4471", "DC 2208 Alex Okafor"),
        ("4471", "Alex"),
        ("4471", ""),
        ("--", "DC 2208"),
        ("okafor", "DC 2208 Whitlock"),
    ],
)
def test_the_text_means_somebody_else(id_, text):
    assert not is_named_by(officer(id_), text)


def test_an_officer_without_a_name_is_not_named_by_words():
    assert not is_named_by(officer("4471", ""), "Whitlock")
