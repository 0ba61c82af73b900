"""The public record of a real office: the same before and after the erasure, and no one in it."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pypdfium2
import pytest

from console.domain.deployments import Stage
from console.domain.public_record import COLUMNS
from console.domain.refusals import RefusedError
from tests.services.after import alert, in_the_past, signed_list, step
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF, an_office
from tests.services.test_erase import OWN, over, secrets_of


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        signed_list(made, approved=(1, 2, 3), struck=(4,))
        in_the_past(made)
        made.services.stops.take_in(
            OFFICER,
            REF,
            (
                alert(1, entry_ref="WNT-1", ground="stale", outcome="no_action"),
                alert(2, entry_ref="WNT-2"),
                alert(3, entry_ref="WNT-3", alert="false", ground="", outcome="no_action"),
            ),
            {"faces_seen": "34900", "cameras": "2", "threshold": "0.64"},
        )
        yield made


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    found = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(found.split())


def pages_of(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    return count


def test_one_page_and_one_row_with_both_kinds_of_error(office):
    publish = office.services.publish
    with pytest.raises(RefusedError, match="not over"):
        publish.deployment(AUDITOR, REF)
    secrets = secrets_of(office, 1, 2, 3, 4)
    over(office)
    made = publish.deployment(AUDITOR, REF)
    (row,) = csv.DictReader(io.StringIO(made.csv.decode()))
    assert tuple(row) == COLUMNS
    assert row["watchlist_number"] == "3"
    assert (row["total_alerts"], row["incorrect_alerts"]) == ("3", "1")
    assert row["right_face_wrong_ground_alerts"] == "1"
    assert row["struck_while_still_marked"] == "1"
    assert row["stale_ground_catches"] == "2"
    assert row["arrests_wanted_by_courts"] == "<5"
    assert row["arrests_or_disposals"] == "withheld", "one arrest in all would tell which"
    assert row["incorrect_alert_rate_per_alert_percent"] == "33.33"
    assert pages_of(made.pdf) == 1
    said = words_of(made.pdf)
    assert "EXERCISE" in said
    assert "1 in 34,900" in said
    assert "Right face, wrong ground: 1" in said
    assert "Arrests or other disposals withheld" in said
    assert not [word for word in secrets if word in made.pdf or word in made.csv]
    unsuppressed = publish.deployment(AUTHORISER, REF, 1).records[0]
    assert unsuppressed.figures["arrests_wanted_by_courts"] == "1"

    office.services.erase.erase(AUTHORISER, REF, OWN)
    again = publish.deployment(AUDITOR, REF)
    assert again.csv == made.csv
    with pytest.raises(RefusedError, match="may not"):
        publish.deployment(OFFICER, REF)
    assert "public_record_made" in office.acts()


def test_a_year_has_charts_and_leaves_exercises_out(office):
    publish = office.services.publish
    over(office)
    day = datetime.now(UTC) - timedelta(days=300)
    with pytest.raises(RefusedError, match="earlier day"):
        publish.since(AUDITOR, day)
    made = publish.since(AUDITOR, day, exercises=True)
    assert len(made.records) == 1
    assert pages_of(made.pdf) >= 2
    assert "Ended grounds in each month" in words_of(made.pdf)
    with pytest.raises(RefusedError, match="earlier day"):
        publish.since(AUDITOR, datetime.now(UTC), exercises=True)


def test_a_cancelled_list_is_published_and_counts_in_no_year(tmp_path):
    with an_office(tmp_path) as office:
        office.take_in(1)
        step(office, Stage.CANCELLED)
        made = office.services.publish.deployment(AUDITOR, REF)
        assert made.records[0].figures["watchlist_number"] == "0"
        assert "There was no alert" in words_of(made.pdf)
        with pytest.raises(RefusedError, match="earlier day"):
            office.services.publish.since(
                AUDITOR, datetime.now(UTC) - timedelta(days=9), exercises=True
            )


@pytest.fixture
def quiet(tmp_path):
    """A signed list that set off no alert, and of which nobody told a figure."""
    with an_office(tmp_path) as made:
        signed_list(made, approved=(1, 2, 3), struck=(4,))
        yield made


@pytest.mark.parametrize(
    ("stages", "counted"),
    [
        ((Stage.CANCELLED,), False),
        ((Stage.RELEASED, Stage.CANCELLED), False),
        ((Stage.RELEASED, Stage.LIVE, Stage.CANCELLED), True),
        ((Stage.RELEASED, Stage.LIVE, Stage.ENDED), True),
    ],
)
def test_a_year_counts_the_same_lists_before_and_after_the_erasure(quiet, stages, counted):
    office = quiet
    over(office, *stages)
    day = datetime.now(UTC) - timedelta(days=300)

    def year():
        try:
            return office.services.publish.since(AUDITOR, day, exercises=True).csv
        except RefusedError:
            return None

    before = year()
    assert office.services.erase.erase(AUTHORISER, REF, OWN).gone
    assert (before is not None) is counted
    assert year() == before


def test_no_cell_is_taken_for_a_formula(office):
    from dataclasses import replace

    with office.store.writing() as unit:
        deployment = unit.deployments.get(REF)
        unit.deployments.replace(replace(deployment, place='=HYPERLINK("x")'))
    over(office)
    made = office.services.publish.deployment(AUDITOR, REF)
    (row,) = csv.DictReader(io.StringIO(made.csv.decode()))
    assert row["place"] == '\'=HYPERLINK("x")'


def test_a_list_that_set_off_an_alert_was_held_though_nobody_watched_it(quiet):
    in_the_past(quiet)
    told = alert(1, ground="stale", outcome="no_action")
    quiet.services.stops.take_in(OFFICER, REF, (told,), {})
    step(quiet, Stage.RELEASED, Stage.CANCELLED)
    since = datetime(2000, 1, 1, tzinfo=UTC)
    (record,) = quiet.services.publish.since(AUDITOR, since, exercises=True).records
    assert record.figures["total_alerts"] == "1"
    assert record.figures["recalls"] == "1"
    assert record.figures["record_to_recall_median_seconds"] == "", "no record changed"
