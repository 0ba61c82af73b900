"""The recall slip: numbered, replaced, and read back by marks that are not on it."""

from dataclasses import replace

import pytest

from console.domain import handover, short_codes, slips
from console.domain.entries import EntryRef
from console.domain.slips import FORMAT, Slip, SlipLine
from tests.domain.list_of import NOW

GIVEN = handover.given(b"s" * 32, 1, [EntryRef(f"WNT-{n}") for n in (1, 2, 3)], {})
MARKS = {one.reference: one.mark for one in GIVEN}
SLIP = Slip(
    FORMAT,
    "LFR-2026-0412",
    1,
    "ab" * 32,
    3,
    2,
    NOW,
    tuple(SlipLine(number, one.reference) for number, one in enumerate(GIVEN, 4)),
)
BY_HAND = slips.by_hand(SLIP, MARKS)


def test_the_marks_are_nowhere_on_the_slip():
    assert not any(mark in slips.payload(SLIP, "SIGNATURE") for mark in MARKS.values())
    assert not any(mark in SLIP.canonical().decode() for mark in MARKS.values())


@pytest.mark.parametrize(
    "typed",
    [
        BY_HAND,
        BY_HAND.lower(),
        " ".join(MARKS[line.reference] for line in SLIP.lines),
        "-".join(BY_HAND),
        short_codes.grouped(slips.by_machine(SLIP, MARKS)).lower(),
    ],
)
def test_marks_in_order_or_the_machine_s_code_prove_it(typed):
    assert slips.read_back(SLIP, MARKS, typed).holds


def test_a_wrong_mark_is_told_by_its_line():
    wrong = BY_HAND[:3] + "222" + BY_HAND[6:]
    found = slips.read_back(SLIP, MARKS, wrong)
    assert not found.holds
    assert found.lines == (2,)
    assert "line 2 of slip 3" in found.sentence


def test_too_few_or_the_codes_of_the_slip_itself_prove_nothing():
    found = slips.read_back(SLIP, MARKS, BY_HAND[:6])
    assert not found.holds
    assert "9 characters, 3 for each of its 3 lines; 6 were given" in found.sentence
    codes = "".join(line.reference for line in SLIP.lines)
    assert not slips.read_back(SLIP, MARKS, codes).holds
    assert not slips.read_back(SLIP, MARKS, "").holds


def test_the_code_of_another_slip_proves_nothing_of_this_one():
    other = replace(SLIP, number=4, replaces=3)
    assert slips.by_machine(other, MARKS) != slips.by_machine(SLIP, MARKS)
    assert not slips.read_back(SLIP, MARKS, slips.by_machine(other, MARKS)).holds


def test_what_a_slip_replaces_is_said():
    assert slips.replaces_words(3, 2).startswith("Slip 3 replaces slip 2.")
    assert slips.replaces_words(1, 0) == "Slip 1 replaces no other."


def test_what_is_scanned_says_the_slip():
    said = slips.payload(replace(SLIP, deployment="LFR é*1"), "SIG")
    parts = said.split("*")
    assert parts[:4] == ["WLR1", "LFR %C3%A9%2A1", "1", "AB" * 32]
    assert parts[4:7] == ["3", "2", "20261128T113000Z"]
    assert parts[7] == "+".join(f"{line.recall}.{line.reference}" for line in SLIP.lines)
    assert parts[8] == "SIG"
    alphanumeric = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    assert set(said) <= alphanumeric


def test_what_is_scanned_is_read_back_as_the_same_slip():
    for one in (SLIP, replace(SLIP, deployment="LFR é*1+2", replaces=0)):
        assert slips.read_payload(slips.payload(one, "SIG")) == (one, "SIG")


GOOD = slips.payload(SLIP, "SIG")


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        GOOD.replace("WLR1", "WLR2"),
        GOOD + "*more",
        GOOD + "X" * 4_000,
        GOOD.replace("*1*", "*one*", 1),
        GOOD.replace("*1*", "*01*", 1),
        GOOD.replace("+5.", "+5,"),
        GOOD.replace("+5.", "+05."),
        GOOD.replace("20261128T", "20261328T"),
        GOOD.replace("LFR-2026", "%4C%46R-2026"),
        GOOD.replace("LFR-2026", "%FF-2026"),
        GOOD.replace("ABAB", "abab"),
    ],
)
def test_what_no_slip_would_say_is_not_read(wrong):
    with pytest.raises(ValueError, match=r"^(it|its) "):
        slips.read_payload(wrong)


@pytest.mark.parametrize(
    "typed", ["", "-", " ", "222", slips.by_machine(replace(SLIP, lines=()), {})]
)
def test_nothing_proves_a_slip_without_lines(typed):
    found = slips.read_back(replace(SLIP, lines=()), {}, typed)
    assert (found.holds, found.lines) == (False, ())
    assert "has no lines" in found.sentence


@pytest.mark.parametrize("typed", ["", "-", " "])
def test_an_empty_code_proves_nothing(typed):
    assert not slips.read_back(SLIP, MARKS, typed).holds
