"""Whether a picture may be held and used, whatever the ground behind it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from console.domain.entries import ImageSource
from console.domain.findings import Leg, Verdict
from console.domain.records import SourceState
from tests.domain.rules_of import (
    AT,
    FTA,
    LATER,
    OPENED,
    OTHER_PNC,
    POLICY,
    SECOND,
    URN,
    entry,
    image,
    marker,
    person,
    picture,
    reading,
    result,
    stand,
    told,
    warrant,
)

S, J, N = "supported", "judge", "not_lawful"
RULES = (warrant(urn="01ZD0505126"), marker(urn="01ZD0505126"))
GROUND = replace(FTA, urn="01ZD0505126")


def seen(*rows, one=None, **facts):
    return told(stand(one or entry(GROUND), *RULES, *rows, **facts))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (picture(), (S, set())),
        (picture("open"), (S, set())),
        (picture("unconvicted"), (N, {"image_of_unconvicted"})),
        (picture("unconvicted", qualifier="kept"), (J, {"image_of_unconvicted"})),
        (picture("quashed", qualifier="kept for review"), (J, {"image_of_unconvicted"})),
        (picture("deleted", qualifier="kept"), (N, {"image_deleted"})),
        (picture("deletion_requested"), (N, {"image_deletion_pending"})),
        (picture("odd"), (J, {"code_unknown"})),
        (picture(review_at=AT), (S, set())),
        (picture(review_at=AT - SECOND), (J, {"image_review_overdue"})),
        (picture("deleted", review_at=AT - SECOND), (N, {"image_deleted"})),
        (picture(pnc_id=OTHER_PNC), (J, {"identity_conflict", "no_record"})),
    ],
)
def test_the_arrest_behind_a_custody_picture(row, said):
    assert seen(row) == said


@pytest.mark.parametrize(
    ("changes", "born", "standing"),
    [
        ({}, date(2007, 3, 2), J),
        ({}, date(2007, 3, 3), N),
        ({"captured_on": None}, date(1991, 4, 17), J),
        ({"captured_on": date(2009, 1, 1)}, date(1991, 4, 17), N),
    ],
)
def test_a_decision_to_keep_counts_only_for_an_adult(changes, born, standing):
    row = picture("unconvicted", qualifier="kept")
    one = entry(GROUND, who=person(date_of_birth=born), picture=image(**changes))
    assert seen(row, one=one)[0] == standing


def test_without_any_date_nobody_knows_who_was_an_adult():
    row = picture("unconvicted", qualifier="kept", opened_at=None)
    assert seen(row, one=entry(GROUND, picture=image(captured_on=None)))[0] == N


def test_the_worst_of_two_systems_counts():
    assert seen(picture(), picture("deleted", record_ref="2"))[0] == N


def test_a_picture_given_in_two_ways_at_one_instant():
    assert seen(picture(), picture("deleted")) == (J, {"conflict"})


@pytest.mark.parametrize(
    ("code", "when", "said"),
    [
        ("2100", LATER, (N, {"image_of_unconvicted"})),
        ("2100", OPENED, (J, {"conflict"})),
        ("2100", OPENED - SECOND, (S, set())),
        ("2092", LATER, (J, {"case_unclear"})),
        ("1015", LATER, (S, set())),
        ("9876", LATER, (S, set())),
    ],
)
def test_a_result_on_the_pictures_own_case(code, when, said):
    assert seen(picture(urn=URN), result(code, when)) == said
    assert seen(picture(asn="A1"), result(code, when, asn="A1", urn="")) == said


def test_a_result_with_a_decision_to_keep_is_judged():
    row = picture(urn=URN, qualifier="kept")
    assert seen(row, result("2100")) == (J, {"image_of_unconvicted"})


def test_a_pack_without_a_rule_for_the_unconvicted_asks():
    statuses = {"convicted": POLICY.image_statuses["convicted"]}
    policy = replace(POLICY, image_statuses=statuses)
    assert seen(picture(urn=URN), result("2100"), policy=policy) == (J, {"conflict"})


def test_no_record_and_no_source():
    assert seen() == (J, {"no_record"})
    readings = [reading(answers=("warrant", "wanted"))]
    assert seen(picture(), readings=readings) == (J, {"stale"})
    down = [*readings, reading("pictures", ("image",), state=SourceState.DOWN)]
    assert seen(readings=down) == (J, {"source_down"})
    assert seen(picture("deleted"), readings=down) == (N, {"image_deleted"})


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (ImageSource.THIRD_PARTY, (J, {"image_third_party"})),
        (ImageSource.OTHER_POLICE, (J, {"image_third_party"})),
        (ImageSource.FAMILY, (N, {"image_family_consent"})),
    ],
)
def test_pictures_from_elsewhere(source, said):
    assert seen(one=entry(GROUND, picture=image(source=source, ref=""))) == said


def test_a_pack_decides_on_sources_and_must_know_them():
    one = entry(GROUND, picture=image(source=ImageSource.THIRD_PARTY))
    none = replace(POLICY, image_sources={})
    assert seen(one=one, policy=none) == (J, {"image_third_party"})
    rule = replace(POLICY.image_sources[ImageSource.THIRD_PARTY], reason=None)
    bare = replace(POLICY, image_sources={ImageSource.THIRD_PARTY: rule})
    assert seen(one=one, policy=bare) == (J, {"image_third_party"})


def test_a_picture_that_cannot_be_used_or_is_used_twice():
    one = entry(GROUND, picture=image(unusable="The file is cut short."))
    assert seen(picture(), one=one) == (N, {"image_unusable"})
    assert seen(picture(), one=entry(GROUND, same_picture=("B",))) == (J, {"duplicate"})


@pytest.mark.parametrize(("days", "old"), [(0, False), (1, True)])
def test_an_old_picture_is_a_note(days, old):
    taken = date(2026, 11, 28) - POLICY.image_old_after - timedelta(days=days)
    found = stand(entry(GROUND, picture=image(captured_on=taken)), *RULES, picture())
    assert found.standing is Verdict.SUPPORTED
    assert [each.leg for each in found.findings] == [Leg.IMAGE] * old
