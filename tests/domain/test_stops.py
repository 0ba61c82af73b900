"""Results of alerts: read strictly, counted in two kinds of error, and sent back where they act."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from console.domain import stops
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.people import PersonId
from console.domain.refusals import RefusedError
from console.domain.stops import Face, Kind, Mark, OnGround, Outcome, Stop, StopId, Told
from console.domain.street import StreetFigures, street_of, with_figures

NOW = datetime(2026, 11, 28, 15, 0, tzinfo=UTC)
CELLS = {
    "stop_ref": "S-1",
    "entry_ref": "WNT-1",
    "at": "2026-11-28T14:03:00+00:00",
    "alert": "true",
    "stopped": "yes",
    "ground": "sound",
    "outcome": "arrested",
}


def told(**changes) -> Told:
    facts = {
        "stop_ref": "S-1",
        "entry_ref": EntryRef("WNT-1"),
        "at": NOW,
        "face": Face.RIGHT,
        "ground": OnGround.SOUND,
        "outcome": Outcome.ARRESTED,
    }
    return Told(**(facts | changes))


def stop(number=1, recall=None, ended=False, **changes) -> Stop:
    of = told(**changes)
    return Stop(StopId(number), number, of, "WLC-2026-0001", recall, PersonId("4471"), NOW, ended)


def refused(**changes) -> str:
    with pytest.raises(RefusedError) as no:
        stops.told_of(CELLS | changes, NOW)
    return no.value.objections[0].code


def test_a_good_row_is_what_it_says() -> None:
    assert stops.told_of(CELLS, NOW) == told(at=datetime(2026, 11, 28, 14, 3, tzinfo=UTC))
    stale = stops.told_of(
        CELLS | {"ground": "Stale", "reason": "bail_ended", "outcome": "no_action", "note": " so "},
        NOW,
    )
    assert (stale.ground, stale.reason, stale.note) == (OnGround.STALE, Reason.BAIL_ENDED, "so")
    passed = stops.told_of(CELLS | {"stopped": "no", "ground": "", "outcome": ""}, NOW)
    assert (passed.outcome, passed.stopped) == (Outcome.NOT_STOPPED, False)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"stop_ref": ""}, "stop_ref"),
        ({"stop_ref": "Bloggs"}, "stop_ref"),
        ({"stop_ref": "1 <b>"}, "stop_ref"),
        ({"stop_ref": "1" * 33}, "stop_ref"),
        ({"entry_ref": " "}, "entry_ref"),
        ({"alert": "maybe"}, "alert"),
        ({"stopped": ""}, "stopped"),
        ({"ground": "shaky"}, "ground"),
        ({"outcome": "shot"}, "outcome"),
        ({"outcome": "not_stopped"}, "outcome"),
        ({"stopped": "no"}, "outcome"),
        ({"alert": "false"}, "ground"),
        ({"reason": "bail_ended"}, "reason"),
        ({"ground": "stale", "reason": "image_old"}, "reason"),
        ({"note": "x" * 501}, "note"),
        ({"at": "yesterday"}, "at"),
        ({"at": "2026-11-28T14:03:00"}, "at"),
        ({"at": "0001-01-01T00:00:00+14:00"}, "at"),
        ({"at": "2026-11-28T15:06:00+00:00"}, "at"),
    ],
)
def test_a_bad_row_is_refused_for_its_first_fault(changes, code) -> None:
    assert refused(**changes) == code


def test_wrong_face_and_wrong_ground_are_two_things() -> None:
    assert stop().kind is Kind.RIGHT
    assert stop(ground=OnGround.STALE).kind is Kind.WRONG_GROUND
    assert stop(ground=OnGround.NOT_KNOWN).kind is Kind.UNCHECKED
    wrong = {"face": Face.WRONG, "ground": OnGround.NOT_KNOWN}
    assert stop(**wrong).kind is Kind.WRONG_FACE
    assert stop(recall=4, ended=True).kind is Kind.WRONG_GROUND, "its ground had ended before"
    assert stop(recall=4).kind is Kind.RIGHT, "it was recalled for a doubt, or for its picture"
    assert stop(recall=4, ended=True, **wrong).kind is Kind.WRONG_FACE


def test_what_follows_from_each() -> None:
    stale = told(ground=OnGround.STALE)
    assert stops.comes_of(stale, Kind.WRONG_GROUND, 0, 1)[:2] == (
        Mark.DO_NOT_INCLUDE,
        Reason.NO_LONGER_WANTED,
    )
    ended = told(ground=OnGround.STALE, reason=Reason.BAIL_ENDED)
    assert stops.comes_of(ended, Kind.WRONG_GROUND, 0, 1).recall is Reason.BAIL_ENDED
    wrong = told(face=Face.WRONG, ground=OnGround.NOT_KNOWN, outcome=Outcome.NO_ACTION)
    assert stops.comes_of(wrong, Kind.WRONG_FACE, 1, 1).mark is Mark.LOOKALIKE
    assert stops.comes_of(wrong, Kind.WRONG_FACE, 1, 2) == (None, None, "")
    assert stops.comes_of(wrong, Kind.WRONG_FACE, 9, 0) == (None, None, ""), "turned off"
    passed = told(face=Face.WRONG, ground=OnGround.NOT_KNOWN, outcome=Outcome.NOT_STOPPED)
    assert stops.comes_of(passed, Kind.WRONG_FACE, 1, 1) == (None, None, ""), "nobody was stopped"
    assert stops.comes_of(told(), Kind.RIGHT, 0, 1) == (None, None, "")


def test_a_result_in_a_few_words() -> None:
    assert stops.words(stop()) == "Alert S-1: right face, sound ground; arrested"


def test_figures_are_counted_once_and_apart() -> None:
    wrong = {"face": Face.WRONG, "ground": OnGround.NOT_KNOWN}
    found = stops.tally(
        (
            stop(1),
            stop(2, outcome=Outcome.SAFEGUARDED),
            stop(3, ground=OnGround.STALE, outcome=Outcome.NO_ACTION),
            stop(4, recall=1, ended=True, outcome=Outcome.NOT_STOPPED),
            stop(5, outcome=Outcome.NO_ACTION, **wrong),
            stop(6, outcome=Outcome.NOT_STOPPED, **wrong),
            stop(7, ground=OnGround.NOT_KNOWN, outcome=Outcome.DISPOSAL),
        )
    )
    assert found == (7, 2, 1, 2, 2, 5, 1, 1, 1, 1, 1, 1)
    assert found.true_alerts == 5
    assert stops.tally(()).alerts == 0


def test_a_result_that_was_corrected_counts_no_more() -> None:
    wrong = replace(stop(1), corrected=True)
    right = stop(2, corrects="S-1")
    assert stops.standing((wrong, right)) == (right,)
    assert stops.words(wrong) == "Alert S-1: noted by mistake, and corrected since"
    assert stops.correction_objection(right.told, stop(1)) is None
    assert stops.correction_objection(right.told, wrong).code == "corrects"
    assert stops.correction_objection(right.told, None).code == "corrects"
    assert refused(corrects="S-1") == "corrects", "itself"
    assert stops.told_of(CELLS | {"corrects": " S-0 "}, NOW).corrects == "S-0"


def test_figures_that_are_not_named_stay() -> None:
    first = with_figures(None, {"faces_seen": "12000", "cameras": "3"})
    more = with_figures(first, {"setup": "van"})
    assert (more.faces_seen, more.cameras, more.setup) == (12_000, 3, "van")
    assert with_figures(more, {"cameras": " "}).cameras is None, "named, and empty"
    began = with_figures(more, {"started_at": "2026-11-28T12:00:00Z"})
    with pytest.raises(RefusedError, match="after started_at"):
        with_figures(began, {"ended_at": "2026-11-28T11:00:00Z"})


def test_the_figures_of_the_street_are_read_strictly() -> None:
    found = street_of(
        {
            "faces_seen": "34,900",
            "cameras": "2",
            "threshold": "0.64",
            "setup": "van",
            "started_at": "2026-11-28T12:00:00Z",
            "ended_at": "2026-11-28T18:00:00Z",
        }
    )
    assert (found.faces_seen, found.cameras, found.ran) == (34_900, 2, timedelta(hours=6))
    assert street_of({}) == StreetFigures()
    assert street_of({"started_at": "2026-11-28T12:00:00Z"}).ran is None


@pytest.mark.parametrize(
    "values",
    [
        {"mood": "good"},
        {"faces_seen": "many"},
        {"faces_seen": "100000001"},
        {"faces_seen": "٣"},
        {"threshold": "1.5"},
        {"setup": "<van>"},
        {"started_at": "noon"},
        {"ended_at": "2026-11-28T12:00:00"},
        {"started_at": "2026-11-28T12:00:00Z", "ended_at": "2026-11-28T12:00:00Z"},
        {"started_at": "2026-01-28T12:00:00Z", "ended_at": "2026-11-28T12:00:00Z"},
    ],
)
def test_figures_that_make_no_sense_are_refused(values) -> None:
    with pytest.raises(RefusedError):
        street_of(values)
