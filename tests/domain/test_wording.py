"""Counts, ages and lists in words."""

from datetime import timedelta

import pytest

from console.domain.wording import ago, counted, listed


def test_counts_agree_with_their_nouns():
    assert counted(1, "entry", "entries") == "1 entry"
    assert counted(0, "entry", "entries") == "0 entries"
    assert counted(1742, "entry", "entries") == "1,742 entries"


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=-5), "0 min"),
        (timedelta(minutes=4, seconds=59), "4 min"),
        (timedelta(minutes=119), "119 min"),
        (timedelta(minutes=120), "2 h"),
        (timedelta(hours=47, minutes=59), "47 h"),
        (timedelta(hours=48), "2 days"),
    ],
)
def test_ages_take_the_unit_that_says_enough(age, words):
    assert ago(age) == words


def test_lists_read_as_a_sentence_does():
    assert listed(()) == ""
    assert listed(("bail",)) == "bail"
    assert listed(("bail", "orders")) == "bail or orders"
    assert listed(("bail", "orders", "recalls"), "and") == "bail, orders and recalls"
