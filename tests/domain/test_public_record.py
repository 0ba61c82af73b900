"""The public record: both denominators, two kinds of error, small numbers left out."""

from datetime import UTC, datetime, timedelta

import pytest

from console.domain import public_record, public_years
from console.domain.deployments import Deployment, DeploymentRef, UseCase
from console.domain.entries import Category, EntryRef
from console.domain.findings import Reason
from console.domain.policy import Afterwards
from console.domain.public_record import CLASSES, COLUMNS, Caught
from console.domain.recalls import Cause, Confirmation, How, RecallId
from console.domain.stops import Face, OnGround, Outcome
from console.domain.street import StreetFigures
from tests.domain.test_recalls import recall
from tests.domain.test_stops import stop

STARTS = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
WRONG = {"face": Face.WRONG, "ground": OnGround.NOT_KNOWN}


def deployment(**changes) -> Deployment:
    facts = {
        "reference": DeploymentRef("LFR-2026-0412"), "operation": "Larkspur", "force": "01",
        "objective": "o", "use_case": UseCase.HOTSPOT, "place": "Stratford",
        "point": (51.5, 0.0), "starts_at": STARTS, "ends_at": STARTS + timedelta(hours=6),
        "categories": frozenset({Category.A}), "ceiling": 2000, "policy": "national-2026.1",
    }  # fmt: skip
    return Deployment(**(facts | changes))


def made(
    stops=(), recalls=(), confirmed=(), street=None, limits=None, over_at=None, kept=True, **changes
):
    return public_record.record(
        deployment(**changes),
        over_at,
        street or StreetFigures(faces_seen=34_900, cameras=2, threshold="0.64", setup="van"),
        4_867 if kept else None,
        3 if kept else None,
        stops,
        recalls,
        confirmed,
        {EntryRef("WNT-1"): (Category.A,), EntryRef("WNT-2"): (Category.E, Category.C)},
        ("WLC-2026-0001",),
        limits or Afterwards(small_number=5),
    )


def arrested(number, entry="WNT-1"):
    return stop(number, entry_ref=EntryRef(entry))


def test_both_denominators_and_all_columns_are_there() -> None:
    found = made(
        (
            *(arrested(number) for number in range(1, 10)),
            stop(10, outcome=Outcome.NO_ACTION, **WRONG),
        )
    )
    figures = found.figures
    assert tuple(figures) == COLUMNS
    assert figures["incorrect_alerts"] == "1"
    assert figures["incorrect_alert_rate_per_face_percent"] == "0.002865"
    assert figures["incorrect_alert_rate_per_alert_percent"] == "10"
    assert public_record.one_in(found.rates.per_face) == "1 in 34,900"
    assert public_record.one_in(0.0) == public_record.one_in(None) == ""
    assert figures["positive_interventions"] == "9"
    assert figures["duration_minutes"] == "360"
    assert figures["date"] == "2026-11-28"
    assert figures["arrests_wanted_by_courts"] == "9"
    assert found.suppressed == ()


def test_what_was_not_told_is_empty_and_no_nought() -> None:
    figures = made(street=StreetFigures()).figures
    assert figures["faces_seen"] == figures["cameras"] == ""
    assert figures["incorrect_alert_rate_per_face_percent"] == ""
    assert figures["incorrect_alert_rate_per_alert_percent"] == ""
    assert figures["record_to_recall_median_seconds"] == ""
    ran = StreetFigures(started_at=STARTS, ended_at=STARTS + timedelta(minutes=200))
    assert made(street=ran).figures["duration_minutes"] == "200"


@pytest.mark.parametrize(
    ("minutes", "said"), [(-30, "0"), (0, "0"), (90, "90"), (360, "360"), (900, "360")]
)
def test_one_that_was_over_early_ran_no_longer_than_that(minutes, said) -> None:
    found = made(over_at=STARTS + timedelta(minutes=minutes))
    assert found.figures["duration_minutes"] == said


def test_what_no_certificate_says_any_more_is_empty_and_no_nought() -> None:
    found = made((stop(1, **WRONG),), kept=False)
    assert found.caught.total is None
    for column in ("watchlist_number", "struck_while_still_marked", "stale_ground_catches"):
        assert found.figures[column] == ""
    (month,) = public_years.by_month((found, made((), (recall(1),))))
    assert month.caught == Caught(struck=3, recalled=1, street=0)


def test_wrong_grounds_are_counted_once_where_they_were_caught() -> None:
    one, two = recall(1), recall(2)
    stale = stop(1, entry_ref=EntryRef("WNT-1"), ground=OnGround.STALE, outcome=Outcome.NO_ACTION)
    off = Confirmation(RecallId(1), How.RECEIPT, one.recalled_at, one.recalled_at, one.by, "N")
    found = made((stale,), (one, two), (off,))
    assert found.caught == Caught(struck=3, recalled=1, street=1)
    assert found.figures["stale_ground_catches"] == "5"
    assert (found.gap.recalls, found.gap.unconfirmed) == (2, 1)
    assert found.figures["record_to_recall_median_seconds"] == "40"


@pytest.mark.parametrize(
    ("after", "cause", "reason", "counted"),
    [
        (timedelta(minutes=-5), Cause.NOT_LAWFUL, Reason.WARRANT_EXECUTED, 1),
        (timedelta(), Cause.NOT_LAWFUL, Reason.WARRANT_EXECUTED, 0),
        (timedelta(minutes=5), Cause.NOT_LAWFUL, Reason.WARRANT_EXECUTED, 0),
        (timedelta(minutes=-5), Cause.BY_HAND, Reason.OFFICER_JUDGEMENT, 0),
        (timedelta(minutes=-5), Cause.BY_HAND, Reason.WARRANT_EXECUTED, 0),
        (timedelta(minutes=-5), Cause.NO_ANSWER, Reason.CONFLICT, 0),
        (timedelta(minutes=-5), Cause.AGREED, Reason.CONFLICT, 0),
        (timedelta(minutes=-5), Cause.NOT_LAWFUL, Reason.IMAGE_DELETED, 0),
        (timedelta(minutes=-5), Cause.NOT_LAWFUL, Reason.ASSOCIATE_OF_STRUCK, 0),
    ],
)
def test_only_an_ended_ground_recalled_before_any_alert_is_caught_by_a_recall(
    after, cause, reason, counted
) -> None:
    told = (stop(1, at=STARTS + timedelta(hours=2)), stop(2, at=STARTS + timedelta(hours=1)))
    at = STARTS + timedelta(hours=1) + after
    found = made(told, (recall(1, cause=cause, reason=reason, recalled_at=at),))
    assert found.figures["recalled_before_an_alert"] == str(counted)
    assert found.figures["stale_ground_catches"] == str(3 + counted)
    assert found.figures["recalls"] == "1", "a recall it was, whatever it caught"


def test_an_alert_between_the_record_s_change_and_the_recall_is_counted_apart() -> None:
    late = recall(1, reason=Reason.WARRANT_WITHDRAWN, cause=Cause.NOT_LAWFUL)
    changed, off = late.changed_at, late.recalled_at
    second = timedelta(seconds=1)
    for at, counted in (
        (changed - second, "0"), (changed, "1"), (off - second, "1"), (off, "0"),
    ):  # fmt: skip
        figures = made((stop(1, at=at),), (late,)).figures
        assert figures["alerts_after_record_change"] == counted, at
    on_another = stop(1, at=changed, entry_ref=EntryRef("WNT-2"))
    wrong = stop(2, at=changed, **WRONG)
    unknown = recall(2, changed_at=None)
    by_hand = recall(3, cause=Cause.BY_HAND)
    for stops, recalls in (
        ((on_another, wrong), (late,)),
        ((stop(3, at=changed),), (unknown, by_hand)),
    ):
        assert made(stops, recalls).figures["alerts_after_record_change"] == "0"


def test_a_small_figure_is_left_out_and_cannot_be_worked_out() -> None:
    ten = [arrested(number) for number in range(1, 11)]
    one = arrested(11, "WNT-2")
    found = made((*ten, one))
    assert found.figures["arrests_reasonable_grounds"] == "<5"
    assert found.figures["disposals"] == "<5", "a nought may be the small one as well"
    assert found.figures["arrests_wanted_by_courts"] == "10"
    assert found.figures["arrests_or_disposals"] == "withheld"
    assert set(found.suppressed) == {
        "arrests_or_disposals", *set(CLASSES) - {"arrests_wanted_by_courts"}, "disposals",
        "safeguarded",
    }  # fmt: skip
    nothing = made(ten)
    assert nothing.figures["arrests_or_disposals"] == "10"
    assert (nothing.figures["disposals"], nothing.suppressed) == ("0", ())
    off = made((one,), limits=Afterwards(small_number=1))
    assert off.figures["arrests_reasonable_grounds"] == "1"
    assert public_record.with_small_number(Afterwards(), 0).small_number == 1
    other = made((arrested(1, "WNT-9"),), limits=Afterwards(small_columns=()))
    assert other.figures["arrests_other"] == "1"


COLUMNS_OF = Afterwards().small_columns


def summing_to(most, many):
    """Every row of so many counts that add up to `most` or less."""
    if not many:
        return [()]
    return [(one, *rest) for one in range(most + 1) for rest in summing_to(most - one, many - 1)]


@pytest.mark.parametrize("number", [1, 2, 3, 5])
@pytest.mark.parametrize(
    "columns", [COLUMNS_OF[:1], COLUMNS_OF[-1:], COLUMNS_OF[:2], COLUMNS_OF[-3:], COLUMNS_OF]
)
def test_no_row_gives_away_what_it_leaves_out(number, columns) -> None:
    limits = Afterwards(small_number=number, small_columns=columns)
    varied = COLUMNS_OF
    if len(columns) < 4:
        varied = (*columns, *(name for name in COLUMNS_OF if name not in columns))[:3]
    most = 11 if number == 2 or len(columns) < 4 else 8
    possible: dict[tuple[str, ...], list[tuple[int, ...]]] = {}
    # Whatever adds up to no more than were stopped, so that no row lacks one that looks like it.
    for counts in summing_to(most, len(varied)):
        parts = dict.fromkeys(COLUMNS_OF, 0) | dict(zip(varied, counts, strict=True))
        for stopped in range(sum(counts), most + 1):
            shown = public_record.suppress(parts, stopped, limits)
            row = (str(stopped), *shown.values())
            possible.setdefault(row, []).append(tuple(parts.values()))
    assert len(possible) > most
    for row, counts in possible.items():
        for text, values in zip(row[2:], zip(*counts, strict=True), strict=True):
            assert text == str(values[0]) or len(set(values)) > 1, (row, counts)


@pytest.mark.parametrize("counts", [(3, 0, 0, 0), (1, 1, 0, 0), (1, 5, 0, 0), (4, 4, 4, 4)])
def test_the_total_that_would_tell_is_withheld_with_its_parts(counts) -> None:
    parts = dict(zip(CLASSES, counts, strict=True)) | {"disposals": 0, "safeguarded": 0}
    shown = public_record.suppress(parts, sum(counts), Afterwards(small_number=5))
    assert shown["arrests_or_disposals"] == "withheld"
    assert str(sum(counts)) not in shown.values()


def test_the_only_small_one_is_hidden_among_all_that_could_be_it() -> None:
    parts = dict.fromkeys((*CLASSES, "disposals", "safeguarded"), 5) | {"disposals": 1}
    shown = public_record.suppress(parts, 26, Afterwards(small_number=5))
    assert set(shown.values()) == {"withheld"}


@pytest.mark.parametrize(
    ("share", "places", "text"),
    [(0.5, 2, "50"), (0.0, 2, "0"), (0.000003, 6, "0.0003"), (1, 0, "100")],
)
def test_percentages_have_no_needless_zeros(share, places, text) -> None:
    assert public_record.percent(share, places) == text


def test_months_and_years_are_summed_and_exercises_left_out() -> None:
    later = STARTS + timedelta(days=10)
    records = (
        made((arrested(1),), starts_at=later, ends_at=later + timedelta(hours=1)),
        made((arrested(1), stop(2, **WRONG, outcome=Outcome.NO_ACTION))),
        made(exercise=True),
        made(street=StreetFigures()),
    )
    year = public_years.since(records, STARTS)
    assert len(year) == 3
    november, december = public_years.by_month(year)
    assert (november.month, november.faces) == (11, (34_900, 1, 1, 2))
    assert november.rates == (1 / 34_900, 0.5)
    assert (november.tally.alerts, november.tally.wrong_face) == (2, 1)
    assert november.caught == Caught(6, 0, 0)
    assert (december.month, december.faces.seen, december.rates.per_face) == (12, 34_900, 0)
    assert public_years.since(records, later + timedelta(days=1)) == ()
    assert len(public_years.since(records, STARTS, exercises=True)) == 1
    assert public_years.sum_up(()).alerts == 0
    assert public_years.faces_of(()).share is None
    assert public_years.sum_up(year).alerts == 3
