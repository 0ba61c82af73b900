"""Codes that are read over a radio: no slip of the tongue makes another code."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from console.domain import short_codes
from console.domain.short_codes import SYMBOLS

BODIES = some.text(SYMBOLS, min_size=1, max_size=short_codes.LONGEST)


@given(BODIES, some.data())
def test_one_wrong_character_or_two_changed_places_are_found(body, data):
    code = short_codes.with_check(body)
    assert short_codes.holds(code)
    place = data.draw(some.integers(0, len(code) - 1))
    other = data.draw(some.sampled_from([each for each in SYMBOLS if each != code[place]]))
    assert not short_codes.holds(code[:place] + other + code[place + 1 :])
    left, right = sorted(data.draw(some.tuples(*[some.integers(0, len(code) - 1)] * 2)))
    if code[left] != code[right]:
        swapped = list(code)
        swapped[left], swapped[right] = swapped[right], swapped[left]
        assert not short_codes.holds("".join(swapped))


def test_no_symbol_is_taken_for_another():
    assert len(set(SYMBOLS)) == 31
    assert not set("01ILO") & set(SYMBOLS)


def test_numbers_become_codes_of_one_length():
    assert short_codes.write(0, 3) == "222"
    assert short_codes.write(31**3 - 1, 3) == "ZZZ"
    assert short_codes.write(31**3, 3) == "222"


def test_what_is_typed_is_read_in_any_case_and_spacing():
    assert short_codes.plain(" 7k3m-9qxr.c\n") == "7K3M9QXRC"
    assert short_codes.grouped("7K3M9QXRC") == "7K3M 9QXR C"


@pytest.mark.parametrize("code", ["", "2", "2O", "222222222222222222222222222222", "é2"])
def test_what_is_no_code_does_not_hold(code):
    assert not short_codes.holds(code)


@pytest.mark.parametrize("body", ["", "2" * 29])
def test_what_one_character_cannot_check_is_refused(body):
    with pytest.raises(ValueError, match="symbols"):
        short_codes.with_check(body)
