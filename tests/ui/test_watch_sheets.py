"""The dialogs of a list in force on the real window: each asks its service, and says what came."""

import json
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from console.domain.deployments import Stage
from console.domain.handover import Kind
from console.domain.reconciling import Closed
from console.domain.refusals import OutOfReachError
from console.services.ending import Settled
from console.services.kept import Changes
from console.services.kept_handover import HandedOver
from console.services.packages import Options, SigningKey
from console.services.releasing import Releasing
from console.services.words_kept import NOT_KEPT
from console.storage.contents import Contents
from console.storage.pictures import PictureStore
from console.ui.left_sheet import LeftSheet
from tests.services.after import stops_csv
from tests.services.office import AUTHORISER, OFFICER, REF, proposal, records_of
from tests.services.signed_office import SECRET, a_signed_office, key
from tests.ui import access
from tests.ui.test_access import cut
from tests.ui.watched import withdrawn


@pytest.fixture
def office(tmp_path, monkeypatch):
    tested = proposal(9, pnc_id="2010/0123456O")
    with a_signed_office(tmp_path, monkeypatch, count=4, more=(tested,)) as made:
        made.tell(n9=records_of(9))
        made.check()
        yield made


@pytest.fixture
def key_file(tmp_path):
    file = tmp_path / "supt.p12"
    file.write_bytes(key().p12)
    return file


def opened(watched, code, who=AUTHORISER):
    page = watched.watch(who)
    page._do(code)
    watched.settle()
    return watched.sheet


def test_handing_over_writes_a_package_and_moves_the_list_on(watched, office, key_file, tmp_path):
    sheet = opened(watched, "release")
    assert not sheet.send.isEnabled()
    sheet.recipient.setEditText("Van 3, Stratford")
    sheet.take_folder(tmp_path / "van")
    sheet.key.take(key_file)
    sheet.key.passphrase.setText("not this one, surely")
    sheet.send.click()
    assert not sheet.key.passphrase.text()
    watched.settle()
    assert sheet.troubles.sentences
    sheet.key.passphrase.setText(SECRET)
    sheet.send.click()
    watched.settle()
    assert "Hand-over 1 for Van 3, Stratford is written." in sheet.outcome.text()
    assert "5 entries" in sheet.outcome_more.text()
    assert list((tmp_path / "van").iterdir())
    assert watched.page("watch").view.stage is Stage.RELEASED


def test_encrypting_needs_a_certificate(watched, key_file, tmp_path):
    sheet = opened(watched, "release")
    sheet.recipient.setEditText("Van 3")
    sheet.take_folder(tmp_path / "van")
    sheet.key.take(key_file)
    sheet.key.passphrase.setText(SECRET)
    assert sheet.send.isEnabled()
    sheet.seal.setChecked(True)
    assert not sheet.send.isEnabled()
    sheet.take_certificate(tmp_path / "van.pem")
    assert sheet.send.isEnabled()


@pytest.fixture
def released(watched, office, tmp_path):
    """The list is handed over to a van, and one of it was recalled."""
    page = watched.watch(AUTHORISER)
    made = SigningKey(key().p12, SECRET)
    office.services.handover.release(AUTHORISER, REF, tmp_path / "van", Options("Van 3"), made)
    office.tell(n2=withdrawn(office, 2))
    watched.later(seconds=60)
    return page


def test_a_slip_is_made_shown_and_read_back(watched, office, released):
    released._do("slip")
    sheet = watched.sheet
    sheet.make_slip()
    watched.settle()
    assert sheet.print_sheet.pages == 1
    sheet.print_sheet.close()
    watched.settle()
    assert "Slip 1 for Van 3 recalls: 1." in sheet.made.text()
    sheet.code.setText("AAAA-AAAA-AAAA")
    sheet.send.click()
    watched.settle()
    assert sheet.troubles.sentences
    assert released.view.recalls[0].confirmation is None
    assert "slip_issued" in office.acts() and "slip_read_back" in office.acts()


def test_comparing_lists_every_difference_with_its_deadline(watched, office, released, tmp_path):
    released._do("reconcile")
    sheet = watched.sheet
    watched.settle()
    assert "What Van 3 holds was never compared with this list" in sheet.state.text()
    report = tmp_path / "holds.json"
    report.write_text(json.dumps([]), encoding="utf-8")
    office.clock.move(seconds=1)
    sheet.take(report)
    watched.settle()
    assert len(sheet.model.rows) == 4
    assert "4 differences are open" in sheet.state.text()
    assert sheet.model.index(0, 0).data() == "Missing"
    sheet.view.selectRow(0)
    sheet.how.setCurrentIndex(1)
    sheet.note.setText("The van was off the air when it answered.")
    sheet.send.click()
    watched.settle()
    assert len(sheet.model.rows) == 3
    office.tell(n3=withdrawn(office, 3))
    sheet.close()
    watched.later(seconds=60)
    assert "before recall 2: of what came since it says nothing" in released.recalls.compared.text()
    assert not released.recalls.compared.isHidden()
    released._do("reconcile")
    watched.settle()
    assert "before recall 2: of what came since it says nothing" in watched.sheet.state.text()
    assert "3 differences are open from then." in watched.sheet.state.text()
    assert Closed.EXPLAINED.value == "explained"


def test_a_report_that_says_no_time_confirms_only_with_the_one_that_is_typed(
    watched, office, released, tmp_path
):
    rows = json.loads((tmp_path / "van" / "list.json").read_text())["entries"]
    with office.store.reading() as unit:
        gone = {one.reference for one in unit.handovers.given(REF, 1) if one.entry_ref == "WNT-2"}
    left = [one for one in rows if one["reference"] not in gone]
    report = tmp_path / "holds.json"
    names = ("reference", "sha256", "size")
    report.write_text(json.dumps([{name: one[name] for name in names} for one in left]))
    office.clock.move(minutes=3)
    released._do("reconcile")
    sheet = watched.sheet
    watched.settle()
    assert not sheet.held_at.isEnabled()
    sheet.take(report)
    watched.settle()
    assert "so it confirms no recall" in sheet.state.text()
    sheet.timed.setChecked(True)
    assert sheet.held_at.isEnabled()
    sheet.take(report)
    watched.settle()
    with office.store.reading() as unit:
        assert len(unit.recalls.confirmations(REF)) == 1


def test_a_report_can_be_dropped_and_a_bad_one_says_why(watched, released, tmp_path):
    released._do("reconcile")
    sheet = watched.sheet
    bad = tmp_path / "holds.csv"
    bad.write_bytes(b"\xff\xfe nonsense")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(bad))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    sheet.dropEvent(event)
    watched.settle()
    assert sheet.troubles.sentences
    assert sheet.choose.isEnabled()


def on_the_street(office):
    """The deployment has been going on for an hour."""
    office.clock.move(hours=3)
    office.step(Stage.RELEASED)
    office.step(Stage.LIVE)


def test_results_of_stops_come_by_file_and_by_form(watched, office, tmp_path):
    page = watched.watch(OFFICER)
    on_the_street(office)
    page.load()
    watched.settle()
    page._do("stops")
    sheet = watched.sheet
    at = office.clock().isoformat()
    rows = [
        {
            "stop_ref": "S1",
            "entry_ref": "WNT-1",
            "at": at,
            "alert": "true",
            "stopped": "yes",
            "ground": "stale",
            "outcome": "no_action",
            "reason": "warrant_withdrawn",
        },
        {"stop_ref": "S2", "entry_ref": "NO-9", "at": at, "alert": "false", "stopped": "no"},
    ]
    file = tmp_path / "stops.csv"
    file.write_bytes(stops_csv(*rows))
    sheet.take(file)
    watched.settle()
    assert "1 result taken in, 1 set aside" in sheet.came.text()
    assert "Right face, wrong ground: 1 · Wrong face: 0" in sheet.tally.text()
    assert "NO-9" in sheet.troubles.sentences[0]
    assert [one.entry_ref for one in office.recalls()] == ["WNT-1"]
    sheet.stop_ref.setText("S3")
    sheet.entry.setText("WNT-3")
    assert not sheet.send.isEnabled()
    sheet.alert.setCurrentIndex(1)
    sheet.stopped.setCurrentIndex(0)
    assert not sheet.ground.isEnabled() and sheet.outcome.isEnabled()
    sheet.outcome.setCurrentIndex(sheet.outcome.findData("no_action"))
    sheet.send.click()
    watched.settle()
    assert "Wrong face: 1" in sheet.tally.text()
    assert not sheet.stop_ref.text()
    sheet.stop_ref.setText("S4")
    sheet.entry.setText("WNT-3")
    sheet.alert.setCurrentIndex(1)
    sheet.stopped.setCurrentIndex(1)
    sheet.corrects.setText("S3")
    sheet.send.click()
    watched.settle()
    assert "Result S3 counts no more" in sheet.came.text()
    assert "This deployment: 2 alerts" in sheet.tally.text()
    assert not sheet.corrects.text()


def test_a_form_that_makes_no_sense_is_refused_and_kept(watched, office):
    page = watched.watch(OFFICER)
    on_the_street(office)
    page.load()
    watched.settle()
    page._do("stops")
    sheet = watched.sheet
    sheet.stop_ref.setText("S1")
    sheet.entry.setText("WNT-1")
    sheet.alert.setCurrentIndex(0)
    sheet.stopped.setCurrentIndex(0)
    sheet.send.click()
    watched.settle()
    assert sheet.troubles.sentences
    assert sheet.stop_ref.text() == "S1"


def test_a_drill_is_begun_followed_and_ended(watched, office):
    sheet = opened(watched, "drill", OFFICER)
    assert not sheet.end.isEnabled()
    sheet.entry.setText("WNT-9")
    sheet.send.click()
    watched.settle()
    assert "A drill with WNT-9 began" in sheet.state.text()
    watched.later(seconds=60)
    sheet.look()
    watched.settle()
    assert "Recalled after" in sheet.state.text()
    sheet.end.click()
    watched.settle()
    assert sheet.outcome.text()
    assert not sheet.end.isEnabled()


def test_what_a_drill_is_refused_for_is_said(watched):
    sheet = opened(watched, "drill", OFFICER)
    sheet.entry.setText("NOBODY")
    sheet.send.click()
    watched.settle()
    assert "NOBODY" in sheet.troubles.sentences[0]


def test_an_entry_is_held_and_let_go(watched, office):
    sheet = opened(watched, "hold")
    sheet.entry.setText("WNT-1")
    sheet.reason.setCurrentIndex(0)
    sheet.authority.setText("Crown Court, T20260001")
    sheet.send.click()
    watched.settle()
    assert sheet.troubles.sentences
    sheet.until.setDateTime(sheet.until.dateTime().addDays(30))
    sheet.send.click()
    watched.settle()
    (hold,) = office.services.holds.of(AUTHORISER, REF)
    assert hold.entry_ref == "WNT-1"
    page = watched.page("watch")
    page._do("hold")
    sheet = watched.sheet
    sheet.entry.setText("WNT-1")
    sheet.release.click()
    watched.settle()
    assert office.services.holds.of(AUTHORISER, REF)[0].ended_at is not None


def test_erasing_asks_for_the_reference_and_the_key_and_gives_a_receipt(
    watched, office, key_file, tmp_path
):
    page = watched.watch(AUTHORISER)
    office.step(Stage.ENDED)
    page.load()
    watched.settle()
    page._do("erase")
    sheet = watched.sheet
    sheet.key.take(key_file)
    sheet.key.passphrase.setText(SECRET)
    assert not sheet.send.isEnabled()
    sheet.typed.setText(str(REF))
    sheet.send.click()
    watched.settle()
    assert sheet.outcome.text() == "Everything that shows or names anybody is gone."
    sheet.write_receipt(tmp_path / "receipt.pdf")
    watched.settle()
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")
    watched.until(lambda: page.view.stage is Stage.ERASED)
    assert page.over.isVisible()


def test_a_hand_over_tells_how_far_it_is_and_can_be_stopped(
    watched, office, key_file, tmp_path, monkeypatch
):
    """It is stopped at its first picture: nothing is left, and what was typed stays."""
    sheet = opened(watched, "release")
    sheet.recipient.setEditText("Van 3")
    sheet.take_folder(tmp_path / "van")
    sheet.key.take(key_file)
    sheet.key.passphrase.setText(SECRET)
    told, reached, go_on = [], threading.Event(), threading.Event()
    shown = sheet._tell

    def tell(done, whole, words):
        shown(done, whole, words)
        told.append(sheet.progress.text())

    sheet._tell = tell
    real = PictureStore.clean

    def slow(self, sha256):
        reached.set()
        go_on.wait(20)
        return real(self, sha256)

    monkeypatch.setattr(PictureStore, "clean", slow)
    assert not sheet.stop.isVisible()
    sheet.send.click()
    watched.until(reached.is_set)
    assert sheet.stop.isVisible() and sheet.stop.isEnabled()
    assert not sheet.asking.isEnabled()
    sheet.stop.click()
    assert sheet.progress.text() == "Stopping…"
    go_on.set()
    watched.settle()
    assert sheet.troubles.sentences == ("The hand-over was stopped; nothing was handed over.",)
    assert not (tmp_path / "van").exists()
    assert sheet.recipient.currentText() == "Van 3"
    assert not sheet.stop.isVisible()
    told.clear()
    sheet.key.passphrase.setText(SECRET)
    sheet.send.click()
    watched.settle()
    assert "is written" in sheet.outcome.text()
    assert (tmp_path / "van" / "manifest.json").exists()
    assert "Writing the package: 5 of 5" in told


def test_an_erasure_that_is_stopped_has_its_receipt_and_goes_on(
    watched, office, key_file, tmp_path, monkeypatch
):
    page = watched.watch(AUTHORISER)
    office.step(Stage.ENDED)
    page.load()
    watched.settle()
    page._do("erase")
    sheet = watched.sheet
    sheet.key.take(key_file)
    sheet.key.passphrase.setText(SECRET)
    sheet.typed.setText(str(REF))
    reached, go_on = threading.Event(), threading.Event()
    real = Contents.erase

    def slow(self, kind, ref, held):
        reached.set()
        go_on.wait(20)
        real(self, kind, ref, held)

    monkeypatch.setattr(Contents, "erase", slow)
    sheet.send.click()
    watched.until(reached.is_set)
    assert sheet.stop.isVisible()
    sheet.reject()
    assert sheet.isVisible(), "what is under way cannot be left"
    sheet.stop.click()
    go_on.set()
    watched.settle()
    assert "Stopped:" in sheet.outcome.text() and "not erased yet" in sheet.outcome.text()
    assert "Receipt ERS-" in sheet.outcome_more.text()
    assert sheet.save.isVisible()
    sheet.close_button.click()
    page._do("erase")
    sheet = watched.sheet
    sheet.key.take(key_file)
    sheet.key.passphrase.setText(SECRET)
    sheet.typed.setText(str(REF))
    sheet.send.click()
    watched.settle()
    assert sheet.outcome.text() == "Everything that shows or names anybody is gone."


def test_the_public_record_is_saved_as_table_and_page(watched, office, tmp_path):
    page = watched.watch(AUTHORISER)
    office.step(Stage.ENDED)
    page.load()
    watched.settle()
    page._do("publish")
    sheet = watched.sheet
    sheet.write_csv(tmp_path / "record.csv")
    watched.settle()
    assert b"," in (tmp_path / "record.csv").read_bytes()
    sheet.write_pdf(tmp_path / "record.pdf")
    watched.settle()
    assert (tmp_path / "record.pdf").read_bytes().startswith(b"%PDF")
    sheet.look()
    watched.settle()
    assert sheet.print_sheet.pages >= 1
    sheet.print_sheet.close()
    sheet.since.setChecked(True)
    assert sheet.moment.isEnabled()
    sheet.write_csv(tmp_path / "since.csv")
    watched.settle()
    assert sheet.troubles.sentences or (tmp_path / "since.csv").exists()


CODES = ("release", "slip", "reconcile", "recall", "stops", "drill", "end", "cancel", "hold")


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("code", CODES)
def test_every_dialog_is_named_reached_and_whole(watched, office, code, scale):
    watched.window.apply_preferences(replace(watched.window.preferences, text_scale=scale))
    page = watched.watch(AUTHORISER)
    office.step(Stage.RELEASED)
    page.load()
    watched.settle()
    page._do(code)
    watched.settle()
    sheet = watched.sheet
    sheet.resize(sheet.sizeHint())
    assert access.unnamed(sheet) == []
    assert access.unreached(watched.application, sheet) == []
    assert cut(sheet) == []


def test_a_package_in_doubt_is_an_alarm_until_somebody_says_what_became_of_it(
    watched, office, tmp_path, monkeypatch
):
    def busy(*_, **__):
        raise OutOfReachError("Another program holds the office.")

    page = watched.watch(AUTHORISER)
    assert "left" not in dict(page._doings())
    made = SigningKey(key().p12, SECRET)
    with monkeypatch.context() as broken:
        broken.setattr(Releasing, "_end", busy)
        with pytest.raises(OutOfReachError, match="lies whole"):
            office.services.handover.release(
                AUTHORISER, REF, tmp_path / "van", Options("Van 3"), made
            )
    (tmp_path / "van").rename(tmp_path / "stick")
    watched.later(seconds=60)
    assert any(
        "Nobody knows whether hand-over 1 for Van 3 left" in one for one in page.alarms.sentences
    )
    assert {"left", "slip"} <= dict(page._doings()).keys()
    page._do("left")
    watched.settle()
    sheet = watched.sheet
    assert not sheet.send.isEnabled()
    sheet.note.setPlainText("The crew of van 3 has it in hand.")
    assert not sheet.send.isEnabled()
    sheet.left.setCurrentIndex(0)
    assert sheet.send.isEnabled()
    sheet.send.click()
    watched.settle()
    assert page.view.doubted == ()
    assert page.view.stage is Stage.RELEASED
    assert not any("Nobody knows" in one for one in page.alarms.sentences)
    assert "handover_told" in office.acts()


def test_it_is_said_that_words_about_a_package_are_not_kept_once_the_list_is_erased(
    watched, office
):
    page = watched.watch(AUTHORISER)
    begun = office.clock()
    handed = HandedOver(
        1, 1, Kind.FULL, 1, "Van 3", "", "LFR", "/van", begun, OFFICER.id, None, False, "", begun
    )
    sheet = LeftSheet(page._frame, page._parts, REF, handed, page)
    kept = Settled(Changes(), words_kept=True)
    assert sheet.told(kept) == ("", "")
    words, more = sheet.told(kept._replace(words_kept=False))
    assert (words, more) == ("What became of hand-over 1 is noted.", NOT_KEPT)
    assert sheet.changes_of(kept) is kept.changes
