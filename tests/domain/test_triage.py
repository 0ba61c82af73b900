"""The order of the queue: likeliest wrong and most harmful first."""

from datetime import date, timedelta

from console.domain import triage
from console.domain.entries import Category, Flag, Ground, Image, ImageSource, Person
from console.domain.findings import Reason, Verdict
from tests.domain.list_of import deployment, entry


def risk(standing, *reasons, **changes):
    return triage.risk(entry(**changes), standing, reasons, deployment())


def born(day):
    return Person("Example", "Test", day, nominal_ref="N1")


def test_ended_grounds_come_before_doubts_and_those_before_the_supported():
    ended = risk(Verdict.NOT_LAWFUL, Reason.WARRANT_EXECUTED)
    doubt = risk(Verdict.JUDGE, Reason.CONFLICT)
    plain_doubt = risk(Verdict.JUDGE)
    unchecked = risk(None)
    supported = risk(Verdict.SUPPORTED)
    assert ended < doubt < plain_doubt < unchecked < supported


def test_harm_to_a_child_weighs_more_than_to_an_adult():
    adult = risk(Verdict.JUDGE)
    seventeen = risk(Verdict.JUDGE, person=born(date(2008, 11, 29)))
    eighteen = risk(Verdict.JUDGE, person=born(date(2008, 11, 28)))
    twelve = risk(Verdict.JUDGE, person=born(date(2013, 11, 29)))
    thirteen = risk(Verdict.JUDGE, person=born(date(2013, 11, 28)))
    assert twelve < seventeen < adult
    assert thirteen == seventeen
    assert eighteen == adult
    assert risk(Verdict.JUDGE, Reason.CHILD) == seventeen
    assert risk(Verdict.JUDGE, Reason.CHILD_UNDER_13) == twelve


def test_vulnerable_people_bystanders_and_questionable_pictures_go_ahead():
    plain = risk(Verdict.SUPPORTED)
    assert risk(Verdict.SUPPORTED, flags=frozenset({Flag.VULNERABLE})) < plain
    assert risk(Verdict.SUPPORTED, grounds=(Ground(Category.I),)) < plain
    third = Image("images/1.jpg", ImageSource.THIRD_PARTY)
    assert risk(Verdict.SUPPORTED, image=third) < plain
    assert risk(Verdict.SUPPORTED, Reason.IMAGE_OF_UNCONVICTED) < plain


def test_age_counts_whole_years():
    leap = date(2008, 2, 29)
    assert triage.age_on(leap, date(2026, 2, 28)) == 17
    assert triage.age_on(leap, date(2026, 3, 1)) == 18


def test_dates_that_turn_something_say_what_ages_and_days_say():
    for day in (date(2026, 2, 28), date(2026, 3, 1), date(2028, 2, 29), date(2026, 12, 31)):
        turning = triage.turning(day, timedelta(days=365, hours=12))
        for years in (0, 12, 13, 14, 17, 18, 19, 90):
            for days in range(-3, 4):
                then = date(day.year - years, day.month, 28) + timedelta(days)
                age = triage.age_on(then, day)
                assert (then.isoformat() > turning.thirteen) == (age < 13)
                assert (then.isoformat() > turning.eighteen) == (age < 18)
        for days in range(360, 370):
            taken = day - timedelta(days)
            image = Image("images/1.jpg", ImageSource.CUSTODY, captured_on=taken)
            is_old = triage.is_old(image, day, timedelta(days=365, hours=12))
            assert (taken.isoformat() < turning.old) == is_old


def test_a_limit_over_all_time_makes_no_picture_old():
    assert triage.turning(date(2026, 11, 28), timedelta.max).old == date.min.isoformat()
