"""Erasing at its time, with nobody asking for it: when, what, and what is left to be signed."""

from datetime import UTC, datetime, timedelta

import pytest

from console import app
from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.holds import HoldReason
from console.domain.policy import EraseLimit, Policy
from console.domain.receipts import parse_receipt
from console.domain.refusals import OutOfReachError
from console.services.erasing_run import Run
from console.services.following import Following
from console.services.packages import SigningKey
from console.settings import Settings
from console.storage.pictures import PictureStore
from tests.services.after import SECRET, in_the_past, key, signed_list, step
from tests.services.office import AUDITOR, AUTHORISER, REF, an_office
from tests.services.raw import holding
from tests.services.test_erase import of_office, secrets_of

OWN = SigningKey(key().p12, SECRET)
HELD = EntryRef("WNT-1")
ENDED_AGO = 6 + 18.1
"""Hours since the start of a deployment of six, of whose 24 hours the last quarter has begun."""


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as made:
        signed_list(made, approved=(1, 2), struck=(3,))
        yield made


def ended(office, hours=ENDED_AGO):
    in_the_past(office, hours=hours)
    step(office, Stage.RELEASED, Stage.LIVE, Stage.ENDED)


def stage(office):
    return office.services.lists.summaries(AUDITOR)[0].stage


def test_before_the_last_quarter_of_its_time_nothing_goes(office):
    ended(office, 6 + 17.9)
    assert office.services.erase.by_itself() == ()
    (due,) = office.services.erase.due(AUDITOR)
    assert due.due_at - due.by_itself_at == timedelta(hours=6)
    assert (due.to_begin, stage(office)) == (True, Stage.ENDED)
    # A person may still erase it at once.
    assert office.services.erase.erase(AUTHORISER, REF, OWN).gone


def test_at_its_time_all_of_it_goes_and_a_receipt_waits_to_be_signed(office):
    secrets = secrets_of(office, 1, 2, 3)
    ended(office)
    assert len(holding(of_office(office), secrets)) > 20, "the search finds what is there"
    (done,) = office.services.erase.by_itself()
    assert (done.gone, done.failed, done.held) == (True, (), ())
    assert stage(office) is Stage.ERASED
    assert holding(of_office(office), secrets) == []
    (due,) = office.services.erase.due(AUDITOR)
    assert (due.red, due.unsigned) == (False, done.receipts), "done before it is overdue"
    assert office.acts()[-3:] == ["erasure_begun", "erased", "erasure_receipt"]
    told = [line.words for line in office.services.inspect.log(AUDITOR)]
    assert any(one.startswith("By itself, as its time had come: began to erase") for one in told)
    content = parse_receipt(office.services.erase.receipts(AUDITOR, REF)[0].content.encode())
    assert (content.begun_by, content.complete) == ("", True)
    assert office.services.erase.by_itself() == ()

    signed = office.services.erase.erase(AUTHORISER, REF, OWN)
    assert (signed.gone, signed.receipts, signed.papers) == (True, (), done.receipts)
    assert office.services.erase.receipts(AUDITOR, REF)[0].signed_by == AUTHORISER.id
    assert office.services.erase.due(AUDITOR)[0].unsigned == ()
    assert office.services.inspect.verify_log(AUDITOR).ok


def test_one_whose_end_nobody_signed_off_is_only_alarmed_about(office):
    in_the_past(office, hours=60)
    step(office, Stage.RELEASED, Stage.LIVE)
    assert office.services.erase.by_itself() == ()
    (due,) = office.services.erase.due(AUDITOR)
    assert "end or cancel this deployment, then erase it now" in due.alarm
    assert due.by_itself_at is None


def test_a_cancelled_draft_goes_at_its_time_as_well(tmp_path):
    with an_office(tmp_path) as office:
        office.take_in(1)
        secrets = secrets_of(office, 1)
        in_the_past(office, hours=1)
        step(office, Stage.CANCELLED)
        assert office.services.erase.by_itself() == (), "its time is counted from the cancelling"
        in_the_past(office, hours=ENDED_AGO)
        (done,) = office.services.erase.by_itself()
        assert done.gone
        assert holding(of_office(office), secrets) == []


def test_what_a_hold_keeps_goes_when_the_hold_ends(office):
    ended(office)
    until = datetime.now(UTC) + timedelta(days=30)
    office.services.holds.place(AUTHORISER, REF, HELD, HoldReason.INQUEST, "Coroner 12/26", until)
    kept, gone = secrets_of(office, 1), secrets_of(office, 2, 3)
    (done,) = office.services.erase.by_itself()
    assert (done.gone, done.held) == (False, ("WNT-1",))
    assert holding(of_office(office), gone - kept) == []
    assert holding(of_office(office), kept) != []
    before = office.acts()
    assert office.services.erase.by_itself() == ()
    assert office.acts() == [*before, "log_read"], (
        "rounds while it is held plan nothing and log nothing"
    )
    office.services.holds.end(AUTHORISER, REF, HELD)
    (done,) = office.services.erase.by_itself()
    assert done.gone
    assert holding(of_office(office), kept | gone) == []


def test_what_failed_is_tried_again_by_each_round(office, monkeypatch):
    secrets = secrets_of(office, 1, 2, 3)
    ended(office)
    real = PictureStore.erase_many
    monkeypatch.setattr(
        PictureStore, "erase_many", lambda self, names: dict.fromkeys(names, "It is open.")
    )
    (done,) = office.services.erase.by_itself()
    assert done.failed and not done.gone
    assert office.services.erase.by_itself() == (), "nothing new is no new receipt"
    assert office.services.erase.due(AUDITOR)[0].red
    monkeypatch.setattr(PictureStore, "erase_many", real)
    (done,) = office.services.erase.by_itself()
    assert done.gone
    assert holding(of_office(office), secrets) == []
    assert len(office.services.erase.receipts(AUDITOR, REF)) == 2


def test_stopped_in_the_middle_it_goes_on_at_the_next_round(office):
    ended(office)
    asked = iter([False, False] + [True] * 50)
    (done,) = office.services.erase.by_itself(Following(lambda *_: None, lambda: next(asked)))
    assert not done.gone
    stopped = Following(lambda *_: None, lambda: True)
    assert office.services.erase.by_itself(stopped) == ()
    (done,) = office.services.erase.by_itself()
    assert done.gone


def test_an_office_out_of_reach_is_no_trouble_of_the_round(office, monkeypatch):
    ended(office)

    def away():
        raise OutOfReachError("The office cannot be read.")

    monkeypatch.setattr(office.store, "reading", away)
    assert office.services.erase.by_itself() == ()
    monkeypatch.undo()
    assert stage(office) is Stage.ENDED


def test_two_programs_at_once_make_one_receipt(office, tmp_path, monkeypatch):
    """The other one erases all of it while this one is at its tables."""
    ended(office)
    settings = Settings(tmp_path / "office", tmp_path / "logs", tmp_path / "config", 1)
    real, others = Run._tables, []

    def meanwhile(self, *given):
        monkeypatch.setattr(Run, "_tables", real)
        with app.Console(settings).open_office(settings.office) as other:
            others.append(other.lists.summaries(AUDITOR)[0].stage)
        real(self, *given)

    monkeypatch.setattr(Run, "_tables", meanwhile)
    office.services.erase.by_itself()
    assert others == [Stage.ERASED], "opening the office went on with what was begun"
    assert stage(office) is Stage.ERASED
    assert len(office.services.erase.receipts(AUDITOR, REF)) == 1
    assert office.acts().count("erased") == 1


def test_the_shortest_time_of_the_pack_counts_and_says_where_it_stands(office, monkeypatch):
    ended(office, 6 + 10)
    assert office.services.erase.by_itself() == ()
    monkeypatch.setattr(Policy, "erase_limit", EraseLimit(12))
    (due,) = office.services.erase.due(AUDITOR)
    assert due.due_at - due.by_itself_at == timedelta(hours=3)
    (done,) = office.services.erase.by_itself()
    assert done.gone
