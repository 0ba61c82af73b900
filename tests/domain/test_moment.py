"""Until when an answer about a moment holds."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.moment import NEVER, Moment
from console.domain.records import is_fresh

AT = datetime(2026, 11, 28, 11, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
SOON = st.timedeltas(timedelta(hours=-3), timedelta(hours=3)) | st.sampled_from(
    [timedelta(), SECOND, -SECOND, timedelta(minutes=5), timedelta(minutes=-5), HOUR, -HOUR]
)
QUESTIONS = st.lists(
    st.tuples(st.sampled_from(["has_come", "is_past", "is_longer_ago", "is_fresh"]), SOON)
)


def ask(moment, questions):
    found = []
    for what, by in questions:
        asked = (AT + by, HOUR) if what in ("is_longer_ago", "is_fresh") else (AT + by,)
        found.append(getattr(moment, what)(*asked))
    return found


@given(QUESTIONS, SOON.filter(lambda by: by >= timedelta()))
def test_answers_are_the_same_until_they_hold_no_more(questions, by):
    now = Moment(AT)
    found = ask(now, questions)
    assert now.holds_until >= AT
    if AT + by < now.holds_until:
        assert ask(Moment(AT + by), questions) == found


@given(SOON)
def test_what_is_fresh_is_what_is_fresh_elsewhere(by):
    assert Moment(AT).is_fresh(AT + by, HOUR) is is_fresh(AT + by, AT, HOUR)


@pytest.mark.parametrize(
    ("question", "by", "said", "holds_until"),
    [
        ("has_come", timedelta(), True, NEVER),
        ("has_come", SECOND, False, AT + SECOND),
        ("is_past", -SECOND, True, NEVER),
        ("is_past", timedelta(), False, AT),
    ],
)
def test_what_lies_behind(question, by, said, holds_until):
    now = Moment(AT)
    assert ask(now, [(question, by)]) == [said]
    assert now.holds_until == holds_until


def test_the_first_of_several_answers_to_change_counts():
    now = Moment(AT)
    ask(now, [("has_come", 2 * HOUR), ("is_past", HOUR), ("has_come", 3 * HOUR)])
    assert now.holds_until == AT + HOUR
    now.begin()
    assert now.holds_until == NEVER


def test_something_not_known_is_never_fresh():
    now = Moment(AT)
    assert not now.is_fresh(None, HOUR)
    assert now.holds_until == NEVER


def test_the_ends_of_time_are_no_trouble():
    now = Moment(AT)
    assert now.is_longer_ago(datetime.min.replace(tzinfo=UTC), HOUR)
    assert not now.is_longer_ago(NEVER, HOUR)
    assert not now.is_fresh(datetime.min.replace(tzinfo=UTC), HOUR)
    assert not now.is_fresh(NEVER, HOUR)
    assert not is_fresh(datetime.min.replace(tzinfo=UTC), AT, HOUR)
