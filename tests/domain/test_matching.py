"""Which rows are this person's, this case's and this picture's."""

from datetime import date

import pytest

from console.domain.matching import (
    RecordIndex,
    contradicts,
    ground_keys,
    is_another_persons,
    plain_name,
    plain_ref,
    read_person,
)
from tests.domain.rules_of import (
    OTHER_PNC,
    PNC,
    URN,
    entry,
    ground,
    marker,
    person,
    picture,
    result,
    row,
    warrant,
)

WHO = person(cro_number="097501/98T", custody_number="C/1 a")
KEYS = read_person(entry(who=WHO), 2026).keys
CASE = ground_keys(ground("A", urn=URN, asn="11/01ZD/01/448754K", crime_ref="cr 1"))


def refs(rows):
    return [each.record_ref for each in rows]


def test_keys_are_compared_in_one_form():
    assert KEYS.pnc_id == PNC
    assert KEYS.cro_number == "097501/98T"
    assert KEYS.custody_number == "C/1A"
    assert CASE.asn == "1101ZD0100000448754K"
    assert CASE.crime_ref == "CR1"
    assert plain_ref("cr/1\t") == plain_ref(" CR/ 1") == "CR/1"


@pytest.mark.parametrize("name", ["O'Brien", "OBRIEN", "o brien", "\u00d3 Brien"])
def test_surnames_are_compared_without_marks(name):
    assert plain_name(name) == "obrien"


def test_a_person_without_keys_has_empty_ones():
    keys = read_person(entry(who=person(pnc_id="", nominal_ref="")), 2026)
    assert keys.identifiers == ()
    assert keys.keys[:4] == ("", "", "", "")
    assert RecordIndex([row("person")]).of_person(keys.keys).own == {}


@pytest.mark.parametrize(
    ("changes", "another"),
    [
        ({}, False),
        ({"pnc_id": OTHER_PNC}, True),
        ({"pnc_id": OTHER_PNC, "cro_number": "097501/98T"}, False),
        ({"pnc_id": "", "cro_number": "1/98T"}, True),
        ({"pnc_id": OTHER_PNC, "nominal_ref": "n1"}, False),
        ({"pnc_id": "", "nominal_ref": "N2"}, True),
        ({"pnc_id": OTHER_PNC, "custody_number": "c/1A"}, False),
        ({"pnc_id": "", "custody_number": "C/2"}, True),
        ({"pnc_id": ""}, False),
        ({"pnc_id": "", "surname": "EXAMPLE"}, False),
        ({"pnc_id": "", "surname": "EXAMPLE", "date_of_birth": date(1991, 4, 17)}, False),
        ({"pnc_id": "", "surname": "EXAMPLE", "date_of_birth": date(1992, 6, 1)}, True),
        ({"pnc_id": "", "surname": "Other", "date_of_birth": date(1991, 4, 17)}, True),
        ({"surname": "Other", "date_of_birth": date(1980, 1, 1)}, False),
    ],
)
def test_whose_row_it_is(changes, another):
    assert is_another_persons(KEYS, row("warrant", **changes)) is another


@pytest.mark.parametrize(
    ("changes", "two"),
    [
        ({}, False),
        ({"pnc_id": OTHER_PNC}, True),
        ({"cro_number": "1/98T"}, True),
        ({"pnc_id": "", "cro_number": ""}, False),
    ],
)
def test_one_key_shared_and_another_not(changes, two):
    assert contradicts(KEYS, row("person", **changes)) is two


def test_what_happens_to_a_person_is_found_by_any_key():
    rows = [
        row("custody", "pnc"),
        row("custody", "cro", pnc_id="", cro_number="097501/98T"),
        row("recall", "nominal", pnc_id="", nominal_ref="n 1"),
        row("threat", "custody", pnc_id="", custody_number="c/1a"),
        row("person", "other", pnc_id=OTHER_PNC),
        row("contact", "case", crime_ref="CR1"),
        row("contact", "no case"),
        row("wanted", "no case"),
        warrant(),
        picture(pnc_id=PNC),
        row("strange", "strange"),
        result("1001"),
    ]
    own = RecordIndex(rows).of_person(KEYS).own
    assert {kind: refs(found) for kind, found in own.items()} == {
        "custody": ["cro", "pnc"],
        "recall": ["nominal"],
        "threat": ["custody"],
        "contact": ["no case"],
        "wanted": ["no case"],
        "strange": ["strange"],
        "court_result": ["result/1"],
    }


def test_a_case_is_found_by_each_key_that_the_ground_names():
    rows = [
        warrant(),
        marker(),
        warrant(record_ref="asn", urn="", asn="1101ZD0100000448754K"),
        warrant(record_ref="other case", urn="01ZD0404126", asn="1101ZD0100000448754K"),
        row("crime", crime_ref="cr 1"),
        row("order", order_ref="OR/1"),
        row("missing", missing_ref="MP/1"),
        picture(urn=URN),
    ]
    index = RecordIndex(rows)
    own = index.of_case(CASE, KEYS).own
    assert {kind: refs(found) for kind, found in own.items()} == {
        "warrant": ["asn", "warrant/1"],
        "wanted": ["wanted/1"],
        "crime": ["crime/1"],
    }
    order = index.of_case(ground_keys(ground("E", order_ref="or/1")), KEYS)
    assert list(order.own) == ["order"]
    missing = index.of_case(ground_keys(ground("G", missing_ref="MP/1")), KEYS)
    assert list(missing.own) == ["missing"]
    by_asn = index.of_case(ground_keys(ground("A", asn="11/01ZD/01/448754K")), KEYS)
    assert refs(by_asn.own["warrant"]) == ["asn", "other case"]


def test_other_people_of_the_case_are_set_apart():
    found = RecordIndex([warrant(), warrant(record_ref="2", pnc_id=OTHER_PNC)]).of_case(CASE, KEYS)
    assert refs(found.own["warrant"]) == ["warrant/1"]
    assert refs(found.others) == ["2"]


def test_disputed_rows_are_set_apart():
    found = RecordIndex([warrant(), warrant(status="withdrawn")]).of_case(CASE, KEYS)
    assert not found.own
    assert len(found.disputed) == 2


def test_a_picture_is_found_by_its_own_number():
    index = RecordIndex([picture(), picture(record_ref="2", image_ref="CI-2")])
    assert refs(index.of_picture("ci-1", KEYS).own["image"]) == ["image/1"]
    assert not index.of_picture("", KEYS).own


def test_results_of_a_rows_own_case():
    index = RecordIndex([result("2004"), warrant(), result("2004", ref="2", urn="", asn="A1")])
    assert refs(index.results_of(picture(urn=URN), KEYS)) == ["result/1"]
    assert refs(index.results_of(picture(asn="A1"), KEYS)) == ["2"]
    assert index.results_of(picture(), KEYS) == []
