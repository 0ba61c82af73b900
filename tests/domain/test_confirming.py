"""Whether a list in force is confirmed, or since when it is not and why."""

from datetime import timedelta

import pytest

from console.domain.confirming import Promised, Pulse, confirmed
from console.domain.deployments import Stage
from console.domain.records import SourceState
from tests.domain.list_of import NOW, reading

MINUTE = timedelta(minutes=1)
SIGNED_AT = NOW - timedelta(hours=3)


def pulse(**changes) -> Pulse:
    facts = {
        "started_at": NOW - timedelta(hours=2),
        "beat_at": NOW - timedelta(seconds=40),
        "ok_at": NOW - timedelta(seconds=40),
        "interval": MINUTE,
        "trouble": "",
    }
    return Pulse(**(facts | changes))


def of(beats=None, readings=(), stage=Stage.LIVE, at=NOW, limit=15 * MINUTE, promised=()):
    return confirmed(stage, SIGNED_AT, beats, readings, lambda _reading: limit, at, promised)


def test_a_watch_that_lives_and_systems_that_answer_confirm_the_list():
    found = of(pulse(), [reading(), reading("custody", live=True, age=0)])
    assert found.ok
    assert found.words == "Confirmed"


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.IN_REVIEW, Stage.ENDED, Stage.CANCELLED])
def test_a_list_that_is_not_in_force_is_neither(stage):
    assert of(None, stage=stage) is None


def test_what_nobody_watches_is_not_confirmed_since_it_was_signed():
    found = of(None)
    assert not found.ok
    assert found.since == SIGNED_AT
    assert found.words == "Not confirmed since 28 Nov 2026 at 08:30"
    assert "start the watch" in found.sentences[0]


def test_a_watch_without_a_sign_of_life_for_three_intervals_has_stopped():
    beat = NOW - 3 * MINUTE
    assert of(pulse(beat_at=beat, ok_at=beat)).ok
    beat -= timedelta(seconds=1)
    found = of(pulse(beat_at=beat, ok_at=beat))
    assert found.since == beat
    assert found.sentences == (
        "The watch stopped: its last sign of life was 3 min ago; start it again.",
    )


def test_a_round_that_failed_is_an_alarm_since_the_last_that_came_through():
    ok = NOW - 2 * MINUTE
    found = of(pulse(ok_at=ok, trouble="The disk is full."))
    assert found.since == ok
    assert found.sentences == ("The watch does not go on: The disk is full.",)
    never = of(pulse(ok_at=None, trouble="The disk is full."))
    assert never.since == pulse().started_at


def test_a_watch_that_has_only_started_confirms_nothing_yet():
    found = of(pulse(ok_at=None))
    assert found.since == pulse().started_at
    assert "its first round has not come through yet" in found.sentences[0]


def test_a_clock_that_was_set_back_is_said_and_never_calm():
    ahead = NOW + 6 * MINUTE
    found = of(pulse(beat_at=ahead, ok_at=ahead))
    assert found.since == NOW
    assert "clock stands before the watch's last round" in found.sentences[0]
    assert of(pulse(beat_at=NOW + 4 * MINUTE, ok_at=NOW + 4 * MINUTE)).ok


def test_a_system_that_is_silent_past_its_limit_is_named_since_that_moment():
    down = {"state": SourceState.DOWN, "problem": "It refused the connection."}
    assert of(pulse(), [reading(age=15, **down)]).ok
    found = of(pulse(), [reading("custody", age=20, **down), reading("warrants", age=1)])
    assert found.since == NOW - 5 * MINUTE
    assert found.sentences == (
        "custody has said nothing newer than 28 Nov 2026 at 11:10, more than 15 min ago. "
        "It refused the connection.",
    )
    silent = of(pulse(), [reading("custody", age=20, state=SourceState.DOWN)])
    assert silent.sentences[0].endswith("ago.")


def test_where_files_are_delivered_somebody_has_to_ask_for_a_newer_one():
    found = of(pulse(), [reading("courts", age=16)])
    assert found.sentences[0].endswith("Ask for a newer file.")
    live = of(pulse(), [reading("custody", age=16, live=True)])
    assert live.sentences[0].endswith("ago.")


def test_a_system_that_never_answered_confirms_nothing_since_the_signature():
    found = of(
        pulse(trouble="Busy."),
        [reading("custody", age=None, state=SourceState.DOWN, problem="No such file.")],
    )
    assert found.since == SIGNED_AT
    assert found.sentences[1] == "custody has never answered. No such file."


def test_a_system_that_is_dated_in_the_future_hides_no_silence():
    assert of(pulse(), [reading("custody", age=-4)]).ok, "clocks are never quite alike"
    found = of(pulse(), [reading("custody", age=-3 * 24 * 60)])
    assert found.since == SIGNED_AT
    assert found.sentences == (
        "custody says that it is of 1 Dec 2026 at 11:30, which has not come yet; set its clock "
        "or this computer's right, then check records.",
    )


def test_a_system_that_is_asked_no_more_is_named_and_never_calm():
    courts = reading(name="courts", answers=("warrant", "bail"))
    cells = Promised("cells", ("custody",))
    kept = Promised("courts", ("warrant",))
    assert of(pulse(), (courts,), promised=(kept,)).ok
    found = of(pulse(), (courts,), promised=(kept, cells))
    assert found.since == SIGNED_AT
    assert "cells is not asked any more" in found.sentences[0]
    narrowed = Promised("courts", ("warrant", "order", "custody"))
    (said,) = of(pulse(), (courts,), promised=(narrowed,)).sentences
    assert "courts is not asked about custody or order any more" in said
    elsewhere = reading(name="cells", answers=("custody", "order"))
    assert of(pulse(), (courts, elsewhere), promised=(narrowed,)).ok, "another system says it"
