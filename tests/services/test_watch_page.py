"""The watch page's values: the line from signature to street, clocks, certificates, systems."""

from datetime import timedelta

import pytest

from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.validity import STATE_WORDS, CertificateState, state_of
from console.services.watch_page import Mark
from tests.domain.list_of import NOW
from tests.services.office import AUTHORISER, OFFICER, REF, records_of
from tests.services.signed_office import a_signed_office


@pytest.fixture
def office(tmp_path, monkeypatch):
    with a_signed_office(tmp_path, monkeypatch) as made:
        yield made


def page(office):
    return office.watch.view(OFFICER, REF)


def marks(view):
    return [(one.mark, one.words, one.reached) for one in view.moments]


def test_a_list_that_was_never_signed_has_a_page_too(office):
    with office.store.writing() as unit:
        # As before any signature: the certificate stays, the stage does not count it.
        unit.lives.step(REF, Stage.IN_REVIEW, AUTHORISER.id, office.clock(), "")
    view = page(office)
    assert view.confirmed is None
    assert view.to_sign is None
    assert view.next_due is None


def test_the_line_runs_from_the_signature_to_the_erasure(office):
    office.round()
    office.tell(n2=records_of(2, "withdrawn"))
    office.round()
    assert marks(page(office)) == [
        (Mark.SIGNED, "signed", True),
        (Mark.RECALLED, "warrant withdrawn", True),
        (Mark.NOW, "now", True),
        (Mark.STARTS, "starts", False),
        (Mark.ENDS, "ends", False),
        (Mark.ERASE_BY, "erase by", False),
    ]
    office.step(Stage.RELEASED)
    office.clock.move(hours=2)
    office.round()
    office.clock.move(hours=1)
    assert marks(page(office))[2:] == [
        (Mark.RELEASED, "handed over", True),
        (Mark.LIVE, "deployed", True),
        (Mark.NOW, "now", True),
        (Mark.ENDS, "ends", False),
        (Mark.ERASE_BY, "erase by", False),
    ]
    office.watch.end(AUTHORISER, REF, "The operation was stopped for the day.")
    ended = page(office)
    assert (Mark.OVER, "ended", True) in marks(ended)
    assert ended.erase_by == office.clock() + timedelta(hours=24)
    office.step(Stage.ERASED)
    assert marks(page(office))[-1] in {(Mark.ERASED, "erased", True), (Mark.NOW, "now", True)}
    assert Mark.ERASE_BY not in {one.mark for one in page(office).moments}


def test_recalls_have_their_name_picture_and_clocks(office):
    office.round()
    office.tell(n2=records_of(2, "withdrawn"))
    office.round()
    office.clock.move(seconds=30)
    view = page(office)
    (line,) = view.recalls
    assert (line.name, line.what) == ("EXAMPLE02, Test", "Warrant withdrawn")
    assert line.entry_ref == "WNT-2"
    assert len(line.image_sha256) == 64
    assert "withdrew" in line.sentence or line.sentence
    assert line.clocks.waiting == timedelta(seconds=30)
    assert not line.overdue
    assert view.longest_today == line.clocks.to_recall
    assert view.gap.recalls == view.gap.unconfirmed == 1
    office.clock.move(hours=30)
    assert page(office).longest_today is None


def test_the_certificate_in_force_and_what_the_next_one_would_say(office):
    office.round()
    view = page(office)
    (only,) = view.certificates
    assert (only.entries, only.state) == (3, CertificateState.IN_FORCE)
    assert view.to_sign is None
    office.watch.recall(OFFICER, REF, EntryRef("WNT-1"), Reason.DUPLICATE, "He is listed twice.")
    view = page(office)
    assert (view.to_sign.entries, view.to_sign.words) == (2, "1 recalled")
    office.clock.move(minutes=10)
    assert page(office).certificates[0].state is CertificateState.NOT_CONFIRMED


@pytest.mark.parametrize(
    ("after", "stage", "superseded", "doubt", "state"),
    [
        (-1, Stage.LIVE, True, "", CertificateState.SUPERSEDED),
        (-1, Stage.LIVE, False, "", CertificateState.IN_FORCE),
        (-1, Stage.LIVE, False, "Not confirmed", CertificateState.NOT_CONFIRMED),
        (1, Stage.LIVE, False, "", CertificateState.EXPIRED),
        (-1, Stage.ENDED, False, "", CertificateState.EXPIRED),
    ],
)
def test_a_certificate_stands_in_one_way(after, stage, superseded, doubt, state):
    at = NOW + timedelta(hours=after)
    found = state_of(at, NOW, stage, superseded=superseded, doubt=doubt)
    assert found is state
    assert STATE_WORDS[found]


def test_systems_say_when_they_answered_and_what_changed_since_the_signature(office):
    office.round()
    (line,) = page(office).sources
    assert line.name == "records"
    assert (line.rows, line.changed, line.ok) == (9, 0, True)
    assert line.state.startswith("delivered")
    office.tell(n2=records_of(2, "withdrawn"))
    office.round()
    (line,) = page(office).sources
    assert line.changed > 0
    office.records.unlink()
    office.round()
    assert page(office).sources[0].state == "not answering"
    office.clock.move(hours=5)
    office.round()
    assert page(office).sources[0].state.startswith("silent for 5 h")


def test_a_system_that_is_dated_in_the_future_is_no_calm_screen(office):
    office.round()
    office.clock.move(days=-3)
    (line,) = page(office).sources
    assert (line.state, line.ok) == ("dated in the future", False)
    assert any("has not come yet" in one for one in page(office).alarms)
