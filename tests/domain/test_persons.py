"""The person leg: identity, death, age, and the office's own register."""

from datetime import UTC, date, datetime

import pytest

from console.domain.entries import Flag
from console.domain.findings import Leg, Reason
from console.domain.records import SourceState
from tests.domain.rules_of import (
    FTA,
    LATER,
    OTHER_PNC,
    SUPPORTED_A,
    entry,
    ground,
    image,
    person,
    picture,
    reading,
    result,
    row,
    stand,
    told,
    warrant,
)

S, J, N = "supported", "judge", "not_lawful"


@pytest.mark.parametrize(
    ("born", "said"),
    [
        (date(2008, 11, 28), (S, set())),
        (date(2008, 11, 29), (J, {"child"})),
        (date(2013, 11, 28), (J, {"child"})),
        (date(2013, 11, 29), (J, {"child", "child_under_13"})),
        (date(2016, 11, 29), (J, {"child", "child_under_13"})),
    ],
)
def test_age_on_the_day(born, said):
    who = person(date_of_birth=born)
    assert told(stand(entry(FTA, who=who), *SUPPORTED_A)) == said


def test_the_day_is_londons():
    one = entry(FTA, who=person(date_of_birth=date(2008, 6, 28)))
    late = {"starts_at": datetime(2026, 6, 27, 23, tzinfo=UTC)}
    assert "child" not in told(stand(one, *SUPPORTED_A, **late))[1]
    early = {"starts_at": datetime(2026, 6, 27, 22, 59, tzinfo=UTC)}
    assert "child" in told(stand(one, *SUPPORTED_A, **early))[1]


@pytest.mark.parametrize(("category", "kind"), [("C", ""), ("D", "")])
def test_a_child_under_10_is_no_suspect(category, kind):
    for born, fell in ((date(2016, 11, 28), False), (date(2016, 11, 29), True)):
        one = entry(ground(category, kind, crime_ref="CR/1"), who=person(date_of_birth=born))
        assert ("child_under_10" in told(stand(one, picture()))[1]) is fell


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"lookalike": True}, (J, {"lookalike"})),
        ({"do_not_include": True}, (J, {"do_not_include"})),
        ({"same_person": ("B", "A")}, (J, {"duplicate"})),
        ({"flags": frozenset({Flag.VULNERABLE})}, (S, set())),
    ],
)
def test_what_the_proposal_says(changes, said):
    if changes.pop("lookalike", False):
        changes["flags"] = frozenset({Flag.LOOKALIKE})
    assert told(stand(entry(FTA, **changes), *SUPPORTED_A)) == said


@pytest.mark.parametrize(
    ("who", "exercise", "standing"),
    [
        ({}, True, S),
        ({}, False, N),
        ({"pnc_id": "2002/0073319Z"}, False, J),
        ({"pnc_id": "2002/0073319A"}, True, N),
        ({"cro_number": "097501/98T"}, True, S),
        ({"cro_number": "097501/98A"}, True, N),
        ({"pnc_id": "nonsense"}, True, N),
    ],
)
def test_identifiers(who, exercise, standing):
    said, reasons = told(stand(entry(FTA, who=person(**who)), *SUPPORTED_A, exercise=exercise))
    assert said == standing
    assert ("identifier_invalid" in reasons) is (standing == N)


def test_a_mistyped_asn_stops_the_entry_too():
    right = entry(ground("A", "fta", urn=FTA.urn, asn="1101ZD0100000448754K"))
    wrong = entry(ground("A", "fta", urn=FTA.urn, asn="1101ZD0100000448754A"))
    assert told(stand(right, *SUPPORTED_A)) == (S, set())
    assert told(stand(wrong, *SUPPORTED_A)) == (N, {"identifier_invalid"})


def test_a_person_without_any_key_cannot_be_looked_up():
    nobody = entry(FTA, who=person(pnc_id="", nominal_ref=""))
    rows = [each._replace(pnc_id="") for each in SUPPORTED_A]
    assert told(stand(nobody, *rows)) == (J, {"identity_conflict"})


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        (row("person", status="alive"), (S, set())),
        (row("person", status="deceased"), (N, {"deceased"})),
        (row("person", status="merged"), (J, {"identity_conflict"})),
        (row("person", status="odd"), (J, {"code_unknown"})),
        (row("person", status="deceased", pnc_id=OTHER_PNC), (S, set())),
        (row("person", status="alive", pnc_id=OTHER_PNC, nominal_ref="N1"),
         (J, {"identity_conflict"})),
        (result("1001", urn="01ZD0404126"), (N, {"deceased"})),
        (result("2004", urn="01ZD0404126"), (S, set())),
        (result("9876", urn="01ZD0404126"), (S, set())),
        (row("strange"), (J, {"code_unknown"})),
        (row("threat", status="current"), (S, set())),
    ],
)  # fmt: skip
def test_what_the_records_say_of_the_person(extra, said):
    assert told(stand(entry(FTA), *SUPPORTED_A, extra)) == said


def test_a_death_given_in_two_ways_at_one_instant():
    rows = (row("person", status="alive"), row("person", status="deceased"))
    assert told(stand(entry(FTA), *SUPPORTED_A, *rows)) == (J, {"conflict"})


def test_a_register_of_deaths_that_is_down():
    readings = [reading(), reading("deaths", ("person",), state=SourceState.DOWN)]
    assert told(stand(entry(FTA), *SUPPORTED_A, readings=readings)) == (J, {"source_down"})
    dead = row("person", status="deceased", changed_at=LATER)
    assert told(stand(entry(FTA), *SUPPORTED_A, dead, readings=readings)) == (N, {"deceased"})


def test_a_right_image_and_a_right_ground_do_not_help_a_wrong_person():
    found = stand(entry(FTA, picture=image()), warrant(), *SUPPORTED_A[1:], exercise=False)
    assert found.grounds[0].standing.value == S
    assert found.standing.value == N


def test_a_death_in_the_grounds_own_case_is_told_of_the_person_once():
    found = stand(entry(FTA), *SUPPORTED_A, result("1001"))
    deaths = [each for each in found.findings if each.reason is Reason.DECEASED]
    assert [each.leg for each in deaths] == [Leg.GROUND, Leg.PERSON]
