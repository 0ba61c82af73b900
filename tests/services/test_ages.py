"""How old the records behind a list are."""

from datetime import timedelta
from pathlib import Path

import pytest

from console.documents.policy_pack import read_policy_pack
from console.domain.records import SourceState
from console.services.ages import ages
from tests.domain.list_of import NOW, reading

PACK = Path(__file__).resolve().parents[2] / "resources" / "policy" / "national-2026.1.toml"


@pytest.fixture(scope="module")
def policy():
    return read_policy_pack(PACK)


def minutes(count):
    return timedelta(minutes=count)


def test_the_oldest_comes_first_and_silence_before_it(policy):
    found = ages(
        [
            reading("young", age=5, rows=10),
            reading("old", age=600, rows=1),
            reading("silent", age=None, state=SourceState.DOWN),
        ],
        policy,
        NOW,
    )
    assert [one.name for one in found.sources] == ["silent", "old", "young"]
    assert found.sources[0].is_over
    assert found.sources[0].age is None
    assert not found.sources[2].is_over
    assert (found.oldest, found.median) == (minutes(600), minutes(5))


def test_the_tightest_limit_of_what_a_source_answers_counts(policy):
    [one] = ages([reading(answers=("warrant", "custody"))], policy, NOW).sources
    assert one.limit == min(policy.age_limit("warrant"), policy.age_limit("custody"))
    [none] = ages([reading(answers=())], policy, NOW).sources
    assert none.limit == policy.age_limit("default")


def test_nothing_known_has_no_age(policy):
    found = ages([reading(age=None)], policy, NOW)
    assert (found.oldest, found.median) == (None, None)
    assert ages([], policy, NOW).sources == ()


def test_a_reading_of_the_future_is_not_younger_than_now(policy):
    assert ages([reading(age=-3)], policy, NOW).oldest == timedelta(0)
