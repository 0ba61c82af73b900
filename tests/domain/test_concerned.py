"""Whom a row that came or is gone may concern."""

import pytest

from console.domain.concerned import concerned
from tests.domain.rules_of import OTHER_PNC, PNC, URN, entry, ground, image, person, row


@pytest.mark.parametrize(
    ("key", "said", "named"),
    [
        ("pnc_id", PNC, PNC),
        ("cro_number", "123456/98S", "123456/98S"),
        ("nominal_ref", "n 1", "N1"),
        ("custody_number", "cu 1", "CU1"),
        ("urn", URN, "01/ZD/0303226"),
        ("asn", "1101ZD0100000448754S", "11/01ZD/01/448754S"),
        ("crime_ref", "cr 1", "CR1"),
        ("order_ref", "or 1", "OR1"),
        ("missing_ref", "m 1", "M1"),
        ("image_ref", "ci 1", "CI1"),
    ],
)
def test_a_row_concerns_whom_it_names_by_any_key(key, said, named):
    of_person = {"pnc_id": "", "nominal_ref": ""}
    of_case = {}
    of_picture = {"ref": ""}
    if key == "image_ref":
        of_picture["ref"] = named
    elif key in ("pnc_id", "cro_number", "nominal_ref", "custody_number"):
        of_person[key] = named
    else:
        of_case[key] = named
    one = entry(ground("A", **of_case), who=person(**of_person), picture=image(**of_picture))
    stranger = row("warrant", pnc_id=OTHER_PNC)
    told = row("warrant", **({"pnc_id": ""} | {key: said}))
    assert concerned([one], 2026, [told], []) == {"WNT-1"}
    assert concerned([one], 2026, [stranger], []) == frozenset()
