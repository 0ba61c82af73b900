"""An entry as it was taken in has every part of its outline."""

from dataclasses import fields

import pytest

from console.domain import outlines
from console.domain.entries import Entry, Ground, Image, Person


@pytest.mark.parametrize(
    ("whole", "outline"),
    [
        (Entry, outlines.EntryOutline),
        (Person, outlines.PersonOutline),
        (Ground, outlines.GroundOutline),
        (Image, outlines.ImageOutline),
    ],
)
def test_a_whole_entry_has_all_that_its_outline_tells(whole, outline):
    asked = {name for name, kept in vars(outline).items() if isinstance(kept, property)}
    assert asked
    assert asked <= {each.name for each in fields(whole)}
