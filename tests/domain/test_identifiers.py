"""Identifiers: every way of writing one, its letter, and what is told of a wrong one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.entries import Person
from console.domain.identifiers import (
    CHECK_LETTERS,
    FICTIONAL_LETTERS,
    check_letter,
    is_own_number,
    name_token,
    names_person,
    person_tokens,
    plain_name,
    read_asn,
    read_cro_number,
    read_pnc_id,
    read_urn,
)

NOW = 2026
years = st.integers(0, 99)


def test_letters_are_23_and_leave_out_those_never_issued() -> None:
    assert len(set(CHECK_LETTERS)) == 23
    assert not FICTIONAL_LETTERS & set(CHECK_LETTERS)


@pytest.mark.parametrize(
    "text",
    [
        "2002/0073319Z",
        "02/73319Z",
        "02/0073319z",
        " 2002 / 73319 z",
        "20020073319Z",
        "020073319Z",
        "2002/73319Z",
        "2002/0073319Z\ufeff",
    ],
)
def test_all_forms_of_a_pnc_id_are_one(text: str) -> None:
    read = read_pnc_id(text, NOW)
    assert (read.canonical, read.valid, read.fictional) == ("2002/0073319Z", True, False)
    assert read.problem == ""
    assert read.text == text


def test_two_digit_year_turns_century_after_this_year() -> None:
    letters = check_letter(260000001), check_letter(270000001)
    assert read_pnc_id(f"26/1{letters[0]}", NOW).canonical == f"2026/0000001{letters[0]}"
    assert read_pnc_id(f"27/1{letters[1]}", NOW).canonical == f"1927/0000001{letters[1]}"


def test_year_still_to_come_is_refused_and_this_year_is_not() -> None:
    this, coming = check_letter(260000001), check_letter(270000001)
    assert read_pnc_id(f"2026/1{this}", NOW).valid
    late = read_pnc_id(f"2027/1{coming}", NOW)
    assert not late.valid
    assert "2027" in late.problem
    assert not read_pnc_id(f"1899/1{check_letter(990000001)}", NOW).valid


@given(years, st.integers(1, 9_999_999), st.sampled_from(CHECK_LETTERS))
def test_exactly_one_letter_is_right(year: int, serial: int, letter: str) -> None:
    right = CHECK_LETTERS[(year * 10_000_000 + serial) % 23]
    short = read_pnc_id(f"{year:02}/{serial}{letter}", NOW)
    century = 20 if year <= 26 else 19
    long = read_pnc_id(f"{century}{year:02}/{serial:07}{letter}", NOW)
    assert short.valid is (letter == right)
    assert short.canonical == long.canonical
    assert bool(short.problem) is not short.valid


@given(years, st.integers(1, 9_999_999), st.sampled_from("IOS"))
def test_letters_never_issued_are_fictional(year: int, serial: int, letter: str) -> None:
    read = read_pnc_id(f"{year:02}/{serial}{letter}", NOW)
    assert read.fictional
    assert not read.valid
    assert "exercise" in read.problem


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    for read in (
        read_pnc_id(text, NOW),
        read_cro_number(text),
        read_asn(text),
        read_urn(text),
    ):
        assert read.valid is not bool(read.problem) or read.dummy
        assert bool(read.canonical) or "There is no" in read.problem
        assert len(read.canonical) <= 40


@given(st.text(min_size=1, max_size=30, alphabet="0123456789/ ABCZSFXIO"))
def test_canonical_form_is_its_own_canonical_form(text: str) -> None:
    pnc = read_pnc_id(text, NOW).canonical
    assert read_pnc_id(pnc, NOW).canonical == pnc
    for read in (read_cro_number, read_asn, read_urn):
        once = read(text).canonical
        assert read(once).canonical == once


@pytest.mark.parametrize("text", ["097501/98T", "97501/98t", "097501/1998T", "09750198 T"])
def test_all_forms_of_a_cro_number_are_one(text: str) -> None:
    read = read_cro_number(text)
    assert (read.canonical, read.valid) == ("097501/98T", True)


@pytest.mark.parametrize("text", ["SF05/482703J", "SF83/50058Z", "sf 83 / 50058 z"])
def test_published_file_numbers_are_valid(text: str) -> None:
    assert read_cro_number(text).valid


@given(years, st.integers(1, 9999))
def test_file_number_is_taken_with_either_padding(year: int, serial: int) -> None:
    plain = check_letter(int(f"{year:02}{serial}"))
    padded = check_letter(int(f"{year:02}{serial:05}"))
    for letter in (plain, padded):
        assert read_cro_number(f"SF{year:02}/{serial}{letter}").valid
        assert read_cro_number(f"SF{year:02}/{serial:05}{letter}").valid
    same = {
        read_cro_number(f"SF{year:02}/{text}{plain}").canonical
        for text in (f"{serial}", f"{serial:05}", f"{serial:06}")
    }
    assert same == {f"SF{year:02}/{serial}{plain}"}
    other = next(letter for letter in CHECK_LETTERS if letter not in (plain, padded))
    assert not read_cro_number(f"SF{year:02}/{serial}{other}").valid


def test_wrong_and_shapeless_cro_numbers_say_so() -> None:
    assert "check letter" in read_cro_number("097501/98A").problem
    assert "shape" in read_cro_number("97501-98T").problem
    assert read_cro_number("097501/98O").fictional


@pytest.mark.parametrize(
    "text",
    ["1101ZD0100000448754K", "11/01ZD/01/448754K", "11/01zd/01/00000448754k", "1101ZD01448754K"],
)
def test_long_and_short_asn_are_one(text: str) -> None:
    read = read_asn(text)
    assert (read.canonical, read.valid) == ("1101ZD0100000448754K", True)


def test_asn_letters_of_unit_and_area_are_left_out_of_the_check() -> None:
    assert read_asn("1101AA0100000448754K").valid
    area = read_asn("11B01ZD0100000448754K")
    assert area.valid
    assert len(area.canonical) == 21


@pytest.mark.parametrize(
    "text",
    ["110000001ZD01448754K", "11000000001ZD01448754K", "110001ZD01448754K"],
)
def test_zeros_after_the_year_are_hinted_at(text: str) -> None:
    read = read_asn(text)
    assert not read.valid
    assert "1101ZD0100000448754K" in read.problem


def test_zeros_after_the_year_are_hinted_at_for_fictional_numbers_too() -> None:
    assert "2601ZD0100000001001S" in read_asn("2600000001ZD011001S").problem


def test_asn_wrong_letter_fictional_letter_and_no_shape() -> None:
    assert "check letter" in read_asn("1101ZD0100000448754A").problem
    assert read_asn("26/01ZD/01/1001S").fictional
    assert "shape" in read_asn("nothing").problem
    assert "shape" in read_asn("11/01ZD01/448754K").problem
    assert "shape" in read_asn("1" * 41).problem
    assert read_asn(" ").canonical == ""


@given(years, st.integers(1, 99_999_999_999))
def test_asn_serial_padding_changes_nothing(year: int, serial: int) -> None:
    letter = check_letter(int(f"0101{year:02}{serial:011}"))
    short = read_asn(f"{year:02}/01ZD/01/{serial}{letter}")
    assert short.valid
    assert short == short._replace(canonical=read_asn(short.canonical).canonical)


@pytest.mark.parametrize("text", ["01ZD0303208", "01zd/03032/08", "01 ZD 03032 08"])
def test_all_forms_of_a_urn_are_one(text: str) -> None:
    read = read_urn(text)
    assert (read.canonical, read.valid, read.dummy) == ("01ZD0303208", True, False)


@pytest.mark.parametrize("text", ["00NP0000008", "00PP0000008", "01000303208"])
def test_dummy_urns_are_valid_and_say_that_they_are_shared(text: str) -> None:
    read = read_urn(text)
    assert read.valid
    assert read.dummy
    assert "dummy" in read.problem


def test_urn_shapes() -> None:
    assert read_urn("01ZD303").valid
    assert not read_urn("01ZD30").valid
    assert not read_urn("01ZD03032081").valid
    assert read_urn("26/0123/12a").canonical == "26/0123/000012A"


def person(**keys: str) -> Person:
    return Person("Exámple", "Test  One", date(1991, 4, 17), **keys)


def test_person_tokens_are_the_same_for_every_way_of_writing_a_key() -> None:
    one = person(pnc_id="2002/0073319Z", cro_number="097501/98T", nominal_ref="n 12")
    two = person(pnc_id="02/73319z", cro_number="97501/98t", nominal_ref="N12")
    assert person_tokens(one) == person_tokens(two)
    assert "pnc:02/0073319Z" in person_tokens(one)


def test_person_tokens_hold_only_the_keys_that_there_are() -> None:
    names = {"name:test one exámple|1991-04-17", "name:test one example|1991-04-17"}
    assert person_tokens(person()) == names
    assert person_tokens(person(custody_number="c/1")) == names | {"custody:C/1"}
    assert name_token(person()) == "name:test one example|1991-04-17"


@pytest.mark.parametrize(
    ("surname", "forenames", "plain"),
    [
        ("O'Neill-Smith", "Seán", "sean oneill smith"),
        ("O\u2019NEILL  SMITH", "Sea\u0301n", "sean oneill smith"),
        ("Bérubé", "", "berube"),
        ("Be\u0301rube\u0301", "", "berube"),
        ("Strauß", "Ø.", "ø strauss"),
        ("王", "小明", "小明 王"),
        ("कुमार", "", "कुमार"),
        ("!?", "", "!?"),
        ("Smith", "Ann 2", "ann 2 smith"),
    ],
)
def test_a_name_is_the_same_however_it_is_written(surname, forenames, plain) -> None:
    assert plain_name(Person(surname, forenames, date(1991, 4, 17))) == plain


@pytest.mark.parametrize(
    ("reference", "surname", "forenames"),
    [
        ("QUILLIAMSON-1991", "Quilliamson", "Test"),
        ("2026/quilliamson/3", "Quilliamson", ""),
        ("WNT-JOHN-2", "Quilliamson", "Ann John"),
        ("LEE.7", "Lee", "Al"),
        ("O-NEILL-1", "O'Neill", ""),
        ("oneill1", "O\u2019NEILL", ""),
        ("MULLER_9", "M\u00fcller", ""),
        ("Smith-3", "Smith-Jones", ""),
        ("SmithJones3", "Smith-Jones", ""),
        ("VanDenBerg", "van den Berg", ""),
        ("12-berg", "van den Berg", ""),
        ("JohnQuilliamson1", "Quilliamson", "John"),
        ("QuilliamsonJohn1", "Quilliamson", "John"),
        ("J.Quilliamson", "Quilliamson", "John"),
        ("jquilliamson91", "Quilliamson", "John"),
        ("EXAMPLE-4", "Example01", ""),
    ],
)
def test_a_reference_that_says_whose_it_is_is_known(reference, surname, forenames) -> None:
    assert names_person(reference, Person(surname, forenames, date(1991, 4, 17)))


@pytest.mark.parametrize(
    ("reference", "surname", "forenames"),
    [
        ("WNT-0412", "Nt", "Wn"),
        ("WNT-0412", "Nt", "William"),
        ("WNT-0412", "Wntworth", "T"),
        ("VAN-12", "van den Berg", ""),
        ("DE-12", "de", "De"),
        ("WNT-0412", "", ""),
        ("0412", "Quilliamson", "John"),
        ("", "Quilliamson", "John"),
        ("L-412-EE", "Lee", ""),
        ("MARKER-1", "Quilliamson", "Mark"),
        ("WNT-1", "\u738b", "\u5c0f\u660e"),
    ],
)
def test_no_reference_says_so_by_accident(reference, surname, forenames) -> None:
    assert not names_person(reference, Person(surname, forenames, date(1991, 4, 17)))


@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=20))
def test_whatever_is_written_is_looked_at(reference, surname, forenames) -> None:
    person = Person(surname, forenames, date(1991, 4, 17))
    assert names_person(reference, person) in {True, False}
    assert not names_person("2026/04-12", person)


def test_an_own_number_is_no_sentence() -> None:
    assert all(map(is_own_number, ("7", "S-12/26", "T20261234", "a.b_1")))
    assert not any(map(is_own_number, ("", "SAR", "SAR 12", "-1", "1" * 33, "No. 7")))
