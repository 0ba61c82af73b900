"""The life of a deployment: each step, its conditions, and what it says when it refuses."""

from dataclasses import replace
from datetime import timedelta

import pytest

from console.domain import life
from console.domain.confirming import Confirmed
from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.life import Life, Validity
from console.domain.policy import Cited, EraseLimit, Mark, Windows
from console.domain.refusals import RefusedError
from tests.domain.list_of import NOW, deployment
from tests.domain.rules_of import POLICY

HOUR = timedelta(hours=1)
STARTS, ENDS = deployment().starts_at, deployment().ends_at
TO_CONFIRM = {"load_before_hours": Cited("Force procedure", Mark.FORCE_TO_CONFIRM)}
WINDOWS = Windows(24, 24, 15, 60, cited=TO_CONFIRM)
LIMIT = EraseLimit(24, Cited("The force's policy", Mark.READ_AT_SOURCE))
REASON = "The football match was abandoned."


def of(stage=Stage.SIGNED, **changes) -> Life:
    facts = {
        "deployment": deployment(),
        "stage": stage,
        "windows": WINDOWS,
        "certificate": Validity("WLC-2026-0001", NOW - HOUR, ENDS),
        "entries": 12,
        "confirmed": Confirmed(),
    }
    return Life(**(facts | changes))


def codes(to, one, at=NOW):
    return [each.code for each in life.objections(to, one, at)]


def said(to, one, at=NOW):
    (found,) = life.objections(to, one, at)
    return found.sentence


def test_the_whole_life_can_be_lived():
    steps = [
        (Stage.IN_REVIEW, of(Stage.DRAFT), NOW),
        (Stage.SIGNED, of(Stage.IN_REVIEW), NOW),
        (Stage.RELEASED, of(Stage.SIGNED), NOW),
        (Stage.LIVE, of(Stage.RELEASED), STARTS),
        (Stage.ENDED, of(Stage.LIVE, differences=0), ENDS),
        (Stage.ERASED, of(Stage.ENDED), ENDS + HOUR),
    ]
    for to, one, at in steps:
        life.require_step(to, one, at)


@pytest.mark.parametrize("stage", [each for each in Stage if each in life.FROM[Stage.CANCELLED]])
def test_it_can_be_cancelled_with_a_reason_until_it_is_over(stage):
    assert codes(Stage.CANCELLED, of(stage, why=REASON)) == []
    assert codes(Stage.CANCELLED, of(stage, why="  no  ")) == ["note_needed"]


@pytest.mark.parametrize(
    ("to", "stage", "words"),
    [
        (Stage.RELEASED, Stage.IN_REVIEW, "in review; before it can become released it has to be "
         "signed."),
        (Stage.ERASED, Stage.LIVE, "is live; before it can become erased it has to be ended or "
         "cancelled."),
        (Stage.SIGNED, Stage.LIVE, "is live; it cannot become signed any more."),
        (Stage.CANCELLED, Stage.ENDED, "is ended; it cannot become cancelled any more."),
        (Stage.RELEASED, Stage.RELEASED, "is released already."),
        (Stage.ENDED, Stage.SIGNED, "never handed over, so there is no use of it to end; cancel"),
    ],
)  # fmt: skip
def test_a_step_out_of_order_is_refused_in_a_sentence(to, stage, words):
    assert words in said(to, of(stage))


def test_all_that_stands_against_a_hand_over_is_said_at_once():
    bare = of(certificate=None, confirmed=None, asks=(EntryRef("WNT-1"),), entries=0)
    early = STARTS - 25 * HOUR
    assert codes(Stage.RELEASED, bare, early) == [
        "no_certificate", "too_early", "not_confirmed", "asks_open", "nobody_left",
    ]  # fmt: skip
    with pytest.raises(RefusedError, match=r"load it|hand it over from 27 Nov 2026 at 12:00"):
        life.require_step(Stage.RELEASED, bare, early)


def test_a_list_is_not_loaded_more_than_a_day_before_and_the_force_has_to_confirm_that():
    on_time = of(certificate=Validity("WLC-1", NOW - 48 * HOUR, ENDS))
    assert codes(Stage.RELEASED, on_time, STARTS - 24 * HOUR) == []
    words = said(Stage.RELEASED, on_time, STARTS - 24 * HOUR - timedelta(seconds=1))
    assert "at most 24 hours before the start (force to confirm); hand it over from 27 Nov" in words
    known = replace(WINDOWS, cited={"load_before_hours": Cited("s.1", Mark.READ_AT_SOURCE)})
    words = said(Stage.RELEASED, replace(on_time, windows=known), STARTS - 25 * HOUR)
    assert "before the start; hand" in words


def test_a_certificate_is_valid_in_its_window_only():
    early = of(certificate=Validity("WLC-1", NOW + HOUR, ENDS))
    assert "valid from 28 Nov 2026 at 12:30; wait" in said(Stage.RELEASED, early)
    assert codes(Stage.RELEASED, early, NOW + HOUR) == []
    assert codes(Stage.RELEASED, of(), ENDS) == ["certificate_over"]
    assert codes(Stage.RELEASED, of(), ENDS - timedelta(seconds=1)) == []


def test_a_list_that_is_not_confirmed_is_not_handed_over_and_the_causes_are_named():
    doubt = Confirmed(NOW, ("The watch stopped.", "Custody is silent."))
    words = said(Stage.RELEASED, of(confirmed=doubt))
    expected = "Not confirmed since 28 Nov 2026 at 11:30: The watch stopped. Custody is silent."
    assert words == expected


def test_asks_are_named_but_not_without_end():
    refs = tuple(EntryRef(f"WNT-{number}") for number in range(1, 8))
    words = said(Stage.RELEASED, of(asks=refs))
    assert words.startswith("7 entries wait for an authorising officer's answer (WNT-1, WNT-2")
    assert "WNT-5 …)" in words


@pytest.mark.parametrize("stage", [Stage.SIGNED, Stage.RELEASED, Stage.LIVE])
def test_a_list_in_force_may_be_handed_over_again_on_the_same_conditions(stage):
    assert life.handover_objections(of(stage), NOW) == ()
    (found,) = life.handover_objections(of(stage, certificate=None), NOW)
    assert found.code == "no_certificate"


def test_nothing_is_handed_over_of_a_list_that_is_not_in_force():
    (found,) = life.handover_objections(of(Stage.IN_REVIEW), NOW)
    assert found.code == "stage"


def test_it_is_live_in_its_window_only():
    released = of(Stage.RELEASED)
    assert codes(Stage.LIVE, released, STARTS - timedelta(seconds=1)) == ["not_started"]
    assert codes(Stage.LIVE, released, STARTS) == []
    assert codes(Stage.LIVE, released, ENDS) == ["over"]


def test_the_end_is_at_its_time_or_reasoned_and_reconciled_or_reasoned():
    clean = of(Stage.LIVE, differences=0)
    assert codes(Stage.ENDED, clean, ENDS) == []
    assert codes(Stage.ENDED, clean, ENDS - HOUR) == ["ends_early"]
    assert codes(Stage.ENDED, replace(clean, why=REASON), ENDS - HOUR) == []
    assert codes(Stage.ENDED, of(Stage.RELEASED), ENDS) == ["not_reconciled"]
    assert "was not compared" in said(Stage.ENDED, of(Stage.LIVE), ENDS)
    one = said(Stage.ENDED, of(Stage.LIVE, differences=1), ENDS)
    assert "1 difference between the recognition system and the signed list is still open" in one
    assert "2 differences between" in said(Stage.ENDED, of(Stage.LIVE, differences=2), ENDS)
    assert codes(Stage.ENDED, of(Stage.LIVE, differences=2, why=REASON), ENDS) == []


def test_erasure_is_due_a_day_after_it_was_over_and_no_later_than_a_day_after_its_end():
    assert life.erase_due(deployment(), LIMIT) == ENDS + 24 * HOUR
    assert life.erase_due(deployment(), LIMIT, STARTS) == STARTS + 24 * HOUR
    assert life.erase_due(deployment(), LIMIT, ENDS + HOUR) == ENDS + 24 * HOUR


def test_an_overdue_erasure_is_an_alarm_in_a_sentence():
    due = ENDS + 24 * HOUR
    assert life.erase_alarm(deployment(), Stage.ENDED, LIMIT, due - HOUR) == ""
    assert life.erase_alarm(deployment(), Stage.ERASED, LIMIT, due + HOUR) == ""
    ended = life.erase_alarm(deployment(), Stage.ENDED, LIMIT, due)
    assert ended.startswith("Erasure is overdue")
    assert "by 29 Nov 2026 at 18:00, 24 hours after the end; erase it now." in ended
    live = life.erase_alarm(deployment(), Stage.LIVE, LIMIT, due)
    assert live.endswith("end or cancel this deployment, then erase it now.")
    unsure = EraseLimit(24, Cited("The force's policy", Mark.FORCE_TO_CONFIRM))
    marked = life.erase_alarm(deployment(), Stage.ENDED, unsure, due)
    assert "24 hours after the end (force to confirm); erase it now." in marked
    assert EraseLimit(24).mark == ""


def test_the_shortest_time_for_erasing_counts_with_where_it_stands():
    hours = Cited("The force's schedule", Mark.FORCE_TO_CONFIRM)
    shipped = replace(POLICY, windows=WINDOWS, retention={})
    assert shipped.erase_limit == EraseLimit(24, None)
    shorter = replace(shipped, retention={"images": (12, hours), "tombstones": (1, hours)})
    assert shorter.erase_limit == EraseLimit(12, hours)
    assert replace(shipped, retention={"records": (48, hours)}).erase_limit.hours == 24
