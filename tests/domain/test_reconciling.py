"""What a system holds against what it ought to hold."""

from datetime import timedelta

from console.domain import reconciling
from console.domain.reconciling import Differs, Expected, Found, Held, Line, Stand, stand_words
from console.domain.told import when
from tests.domain.list_of import NOW

EXPECTED = {"AAA": Expected("a" * 64, 10), "BBB": Expected("b" * 64, 20)}
GOOD = (Held("AAA", "a" * 64, 10), Held("BBB", "b" * 64, 20))
RECALLED = Expected("c" * 64, 30)
DUE = NOW + timedelta(minutes=30)


def compare(*held, gone=None, late=()):
    return reconciling.compare(EXPECTED, gone or {}, late, held)


def kinds(found):
    return [one.differs for one in found]


def test_exactly_what_it_ought_to_hold_is_clean():
    assert compare(*GOOD) == ()
    assert compare(Held("AAA", "a" * 64), Held("BBB", "", 20)) == ()


def test_what_is_missing_or_never_came_is_told():
    found = compare(GOOD[0], late=["WNT-9"])
    assert kinds(found) == [Differs.MISSING, Differs.MISSING]
    assert "WNT-9 was not handed over yet" in found[0].detail
    assert found[1] == Found(Differs.MISSING, "BBB", "handed over and not held")


def test_who_was_recalled_may_not_be_there():
    found = compare(*GOOD, Held("CCC"), Held("DDD"), Held("EEE"), gone={"CCC": 4, "DDD": 0})
    assert [one.detail for one in found] == [
        "recall 4 took it off",
        "a later certificate leaves it out",
        "not of this hand-over",
    ]
    assert set(kinds(found)) == {Differs.EXTRA}


def test_what_is_held_twice_is_one_too_many():
    found = compare(*GOOD, GOOD[0])
    assert found == (Found(Differs.EXTRA, "AAA", "held 2 times"),)


def test_another_picture_is_an_altered_one():
    assert compare(GOOD[0], Held("BBB", "c" * 64, 20))[0].detail == "another picture"
    assert "21 bytes instead of 20" in compare(GOOD[0], Held("BBB", "b" * 64, 21))[0].detail
    assert kinds(compare(GOOD[0], Held("BBB", "", 21))) == [Differs.ALTERED]


def test_what_proves_nothing_is_a_difference():
    assert kinds(compare(GOOD[0], Held("BBB"))) == [Differs.UNPROVEN]


def test_what_it_took_in_by_itself_is_told_each_by_itself():
    found = compare(*GOOD, Held("", said="cam 2"), Held(""), Held(""), Held("AAA", learned=True))
    learned = [one for one in found if one.differs is Differs.LEARNED]
    assert len(learned) == 4
    assert sorted(one.detail for one in learned)[0] == "cam 2"
    assert found[0].differs is Differs.EXTRA  # AAA is held twice


def test_a_difference_keeps_its_first_deadline():
    found = compare(GOOD[0], Held(""))
    before = [Line(found[1], NOW), Line(found[0], NOW)]
    later = reconciling.lines(found, before, DUE)
    assert {one.found.differs: one.due_at for one in later} == {
        Differs.LEARNED: DUE,
        Differs.MISSING: NOW,
    }
    assert {one.due_at for one in reconciling.lines(found, (), DUE)} == {DUE}


def test_a_whole_report_shows_who_is_gone_and_doubt_shows_nothing():
    def gone(*held, picture=RECALLED):
        return reconciling.proves_gone("CCC", picture, EXPECTED, held)

    assert gone(*GOOD)
    assert gone(*GOOD, Held("DDD", "d" * 64))
    assert gone(GOOD[0], Held("BBB", "", 20))
    assert gone(*GOOD, picture=Expected("b" * 64, 20)), "another entry has that picture by right"
    assert not gone(*GOOD, Held("CCC", "d" * 64)), "it is there, by its reference"
    assert not gone(*GOOD, Held("DDD", "c" * 64)), "its picture is there"
    assert not gone(GOOD[0], Held("BBB", "c" * 64)), "its picture is there in another's place"
    assert not gone(GOOD[0], Held("BBB", "", 30)), "what has its size may be it"
    assert not gone(*GOOD, Held("", said="cam 2")), "what says nothing may be it"
    assert not gone(GOOD[0]), "half a report"
    assert not gone(*GOOD, Held("DDD", "d" * 64), picture=Expected("", 30)), "nothing to compare"
    taken = Held("BBB", "b" * 64, learned=True)
    assert not gone(*GOOD, taken, picture=Expected("b" * 64, 20)), "learned, not given"


def test_differences_that_should_be_settled_by_now_are_an_alarm():
    early, late = NOW - timedelta(minutes=5), NOW + timedelta(minutes=5)
    assert reconciling.overdue_alarm((), NOW) == ""
    assert reconciling.overdue_alarm((late,), NOW) == ""
    one = reconciling.overdue_alarm((late, early), NOW)
    assert one.startswith("1 difference from the signed list is overdue: the first had to be")
    assert when(early) in one
    assert "2 differences from the signed list are" in reconciling.overdue_alarm((NOW, early), NOW)


def test_a_comparison_is_told_with_what_it_cannot_say():
    never = Stand("Van 3", None)
    assert stand_words(never) == (
        "What Van 3 holds was never compared with this list; compare it.",
    )
    at = f"What Van 3 holds was compared on {when(NOW)}"
    clean = Stand("Van 3", NOW)
    assert (never.is_newest, clean.is_newest) == (False, True)
    assert stand_words(clean) == (f"{at}, and no difference is open.",)
    assert stand_words(clean._replace(due=(DUE, DUE), waiting=2)) == (
        f"{at}.",
        "2 differences are open from then.",
        "2 recalls are not confirmed off Van 3 yet.",
    )
    nothing = ": of what came since it says nothing. Compare it anew."
    older = clean._replace(recalls_later=(4,), due=(DUE,), waiting=1)
    assert not older.is_newest
    assert stand_words(older) == (
        f"{at}, before recall 4{nothing}",
        "1 difference is open from then.",
    )
    several = clean._replace(recalls_later=(4, 5))
    assert stand_words(several) == (f"{at}, before recalls 4, 5{nothing}",)
    again = several._replace(package_later=True)
    assert not again.is_newest
    assert stand_words(again) == (f"{at}, before it was handed the list again{nothing}",)


def test_a_row_is_explained_where_nothing_tells_whose_it_is():
    learned = Held("", learned=True, said="camera 2")
    other = Held("ZZZ")
    rows = (*GOOD, learned, learned, other, Held("YYY", "c" * 64))
    found = compare(*rows)
    (told,) = {one for one in found if one.differs is Differs.LEARNED}
    extra = next(one for one in found if one.reference == "ZZZ")
    known = next(one for one in found if one.reference == "YYY")

    def explained(*words):
        return reconciling.explained(EXPECTED, {}, rows, words)

    assert explained() == explained(told) == explained(known) == frozenset()
    assert explained(told, told, extra) == {learned, other}
    rest = rows[:-1]
    assert not reconciling.proves_gone("QQQ", RECALLED, EXPECTED, rest)
    assert reconciling.proves_gone("QQQ", RECALLED, EXPECTED, rest, {learned, other})
    assert not reconciling.proves_gone("ZZZ", RECALLED, EXPECTED, rest, {learned, other})
    assert not reconciling.proves_gone("QQQ", RECALLED, EXPECTED, rows, {learned, other})


def test_a_package_is_shown_as_loaded_by_somebody_who_came_with_it():
    assert reconciling.shows_loaded({"AAA", "BBB"}, [Held("BBB"), Held("ZZZ")])
    assert not reconciling.shows_loaded({"AAA"}, [Held("ZZZ"), Held("AAA", learned=True)])
    assert not reconciling.shows_loaded({"AAA"}, [])


def test_the_time_of_a_report_lies_between_the_hand_over_and_now():
    handed, later = NOW - timedelta(hours=2), NOW + timedelta(minutes=6)
    for good in (handed, NOW, NOW + timedelta(minutes=5)):
        assert reconciling.time_objection(good, handed, NOW, "Van 3") is None
    for bad in (handed - timedelta(seconds=1), later):
        against = reconciling.time_objection(bad, handed, NOW, "Van 3")
        assert against is not None
        assert "between the hand-over to Van 3" in against.sentence


def test_a_report_without_a_time_is_said_to_confirm_nothing():
    said = stand_words(Stand("Van 3", NOW, waiting=1, timed=False))
    assert said[-1] == "The report says no time at which it was true, so it confirms no recall."
    assert len(stand_words(Stand("Van 3", NOW, waiting=0, timed=False))) == 1
