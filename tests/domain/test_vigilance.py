"""Figures of a list, of nobody in particular."""

import pytest

from console.domain import vigilance
from console.domain.decisions import Outcome
from console.domain.people import PersonId
from console.domain.vigilance import Looks, Plants, Timed, Watchfulness

ONE, TWO = PersonId("1"), PersonId("2")


def timed(*of):
    return [Timed(by, outcome, took) for by, outcome, took in of]


def test_times_and_runs_are_of_the_whole_list():
    found = vigilance.assure(
        timed(
            (ONE, Outcome.APPROVE, 1_000),
            (TWO, Outcome.STRIKE, 9_000),
            (ONE, Outcome.APPROVE, 5_000),
            (ONE, Outcome.REFER, None),
        ),
        Looks(),
        Plants(),
    )
    assert (found.decisions, found.median_ms, found.hasty) == (4, 5_000, 1)
    assert (found.longest_run, found.longest_of, found.long_runs) == (2, Outcome.APPROVE, 0)
    told = vigilance.sentences(found)
    assert told[0].startswith("Half of the decisions took 5.0 seconds or longer; 1 was")
    assert "2 approvals" in told[1]
    assert len(told) == 2


def test_the_middle_of_an_even_number_of_times_lies_between_two():
    two = timed((ONE, Outcome.APPROVE, 1_000), (ONE, Outcome.APPROVE, 4_000))
    assert vigilance.assure(two, Looks(), Plants()).median_ms == 2_500


def test_a_long_run_is_counted():
    found = vigilance.assure(timed(*[(ONE, Outcome.STRIKE, None)] * 20), Looks(), Plants())
    assert found.long_runs == 1
    assert vigilance.sentences(found) == (
        "The longest run of one answer is 20 strikes; 1 run has 20 or more.",
    )


def test_second_looks_and_planted_entries_are_told_where_there_are_any():
    found = vigilance.assure(timed((ONE, Outcome.APPROVE, 90_000)), Looks(4, 3, 2), Plants(5, 2, 1))
    told = " ".join(vigilance.sentences(found))
    assert "3 of 4 drawn" in told and "2 came out the same" in told
    assert "1 of 2 met were caught" in told
    assert "90 seconds" in told


def test_nothing_decided_is_said():
    found = vigilance.assure([], Looks(), Plants())
    assert vigilance.sentences(found) == ("Nothing has been decided yet.",)
    assert found.longest_of is None


def test_minutes_are_minutes():
    found = vigilance.assure(timed((ONE, Outcome.APPROVE, 240_000)), Looks(), Plants())
    assert "4 minutes" in vigilance.sentences(found)[0]


@pytest.mark.parametrize("percent", [0, 10, 50])
def test_a_seed_draws_its_share_and_always_the_same(percent):
    drawn = [n for n in range(4_000) if vigilance.is_drawn("seed", n, percent)]
    assert abs(len(drawn) - 40 * percent) < 120
    assert drawn == [n for n in range(4_000) if vigilance.is_drawn("seed", n, percent)]
    if percent:
        assert drawn != [n for n in range(4_000) if vigilance.is_drawn("other", n, percent)]


def test_shares_have_limits():
    assert vigilance.settings_objections(Watchfulness(50, 0)) == ()
    assert [one.code for one in vigilance.settings_objections(Watchfulness(51, -1))] == [
        "share",
        "share",
    ]
