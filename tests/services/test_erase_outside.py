"""What left the office on this machine: after the erasure no file of it shows or names anybody."""

import shutil
from datetime import UTC, datetime, timedelta
from functools import partial
from io import BytesIO

import pikepdf
import pytest

from console import doors
from console.documents.comparison import page_words
from console.domain.deployments import Stage
from console.domain.entries import EntryRef
from console.domain.erasing import LineState
from console.domain.people import PersonId
from console.domain.recalls import Confirmation, How
from console.domain.receipts import parse_receipt
from console.domain.refusals import OutOfReachError, RefusedError
from console.services import drill_facts, erasing_due, erasing_plan
from console.services.contracts import RejectedRow
from console.services.erasing_run import FOREIGN_NOTE, LEFT_NOTE, MOVED_NOTE, UNKNOWN_NOTE, Run
from console.services.packages import SigningKey
from console.storage.erasing_files import OutsideFiles
from tests.services.after import SECRET as OWN_SECRET
from tests.services.after import in_the_past, key, signed_list, step
from tests.services.office import AUDITOR, AUTHORISER, OFFICER, REF, an_office
from tests.services.raw import holding
from tests.services.released import SECRET, SIGNERS_KEY, a_signed_office
from tests.services.test_erase import secrets_of

OWN = SigningKey(SIGNERS_KEY.p12, SECRET)


@pytest.fixture
def signed(tmp_path):
    with a_signed_office(tmp_path, 1, 2, 3) as made:
        yield made


def written_out(signed):
    """Everything that a day writes outside: packages, schedule, slip, rows set aside."""
    signed.release("van", ansi_nist=True)
    signed.recall("WNT-2")
    signed.watch()
    signed.delta("changed")
    files = signed.folder / "files"
    files.mkdir()
    (files / "slip-1.pdf").write_bytes(signed.handover.slip(OFFICER, REF).pdf)
    schedule = files / "schedule.pdf"
    schedule.write_bytes(signed.services.signoff.schedule(AUTHORISER, REF, schedule))
    rejected = files / "rejected.csv"
    row = RejectedRow("proposals.csv", 4, "WNT-1", "Example01, Test has no picture.")
    note = partial(signed.services.intake.note_rejected, OFFICER, REF, rejected)
    doors.write_rejected([row], rejected, note)
    return files


def everywhere(signed):
    """Every folder but those of who proposed and of the records system, which are not ours."""
    return [
        signed.folder / name for name in ("office", "logs", "config", "van", "changed", "files")
    ]


def ended(signed):
    in_the_past(signed.office, hours=7)
    step(signed.office, Stage.RELEASED, Stage.LIVE, Stage.ENDED)


def test_no_byte_of_a_face_or_a_name_is_left_in_anything_that_was_handed_over(signed):
    files = written_out(signed)
    secrets = secrets_of(signed.office, 1, 2, 3)
    before = " ".join(holding(everywhere(signed), secrets))
    for place in ("office.sqlite", "/van/pictures/", "/van/type10/", "rejected.csv"):
        assert place in before, "the search finds what is there"
    with pikepdf.open(BytesIO((files / "schedule.pdf").read_bytes())) as pdf:
        assert "EXAMPLE01" in " ".join(page_words(pdf)).upper()
    kept = {file: file.read_bytes() for file in (signed.folder / "van").rglob("*.jpg")}
    ended(signed)

    done = signed.services.erase.erase(AUTHORISER, REF, OWN)
    assert (done.gone, done.failed) == (True, ())
    assert holding(everywhere(signed), secrets) == []
    assert not (signed.folder / "van").exists()
    assert not (signed.folder / "changed").exists()
    assert [file.name for file in files.iterdir()] == ["slip-1.pdf"]
    with pikepdf.open(BytesIO((files / "slip-1.pdf").read_bytes())) as pdf:
        assert "EXAMPLE" not in " ".join(page_words(pdf)).upper(), "codes, and no name"
        assert not any(page.get_images() for page in pdf.pages)
    by_kind = {each.kind: each for each in done.totals}
    assert by_kind["hand_over"].before > len(kept) == 3
    for kind in ("hand_over", "schedule", "rejected"):
        assert (by_kind[kind].before > 0, by_kind[kind].after) == (True, 0)
        assert (by_kind[kind].failed, by_kind[kind].not_there) == (0, 0)


def test_what_was_moved_away_is_said_and_not_called_erased(signed):
    files = written_out(signed)
    ended(signed)
    shutil.move(files / "rejected.csv", signed.folder / "kept.csv")
    shutil.move(signed.folder / "van", signed.folder / "van-of-somebody")
    done = signed.services.erase.erase(AUTHORISER, REF, OWN)
    by_kind = {each.kind: each for each in done.totals}
    assert (by_kind["rejected"].not_there, by_kind["hand_over"].not_there) == (1, 1)
    (stored,) = signed.services.erase.receipts(AUDITOR, REF)
    notes = {each.copy: each.note for each in parse_receipt(stored.content.encode()).lines}
    assert "whoever moved it" in notes["rejected 2"]
    assert "whoever moved it" in notes["hand_over 1"]


def test_no_schedule_is_given_out_that_the_erasure_under_way_does_not_know_of(signed, monkeypatch):
    files = written_out(signed)
    ended(signed)
    tables = Run._tables
    tried = []

    def meanwhile(self, *given):
        tried.append(True)
        with pytest.raises(RefusedError, match="no schedule of it any more"):
            signed.services.signoff.schedule(AUTHORISER, REF, files / "late.pdf")
        tables(self, *given)

    monkeypatch.setattr(Run, "_tables", meanwhile)
    assert signed.services.erase.erase(AUTHORISER, REF, OWN).gone
    assert tried
    with pytest.raises(RefusedError, match="no schedule of it any more"):
        signed.services.signoff.schedule(AUTHORISER, REF, files / "late.pdf")


def test_a_file_is_overwritten_before_it_goes(signed):
    """Another name of the same file shows what was left in its place: nothing."""
    files = written_out(signed)
    others = {}
    for file in (files / "rejected.csv", files / "schedule.pdf"):
        others[file] = signed.folder / f"other-{file.name}"
        others[file].hardlink_to(file)
    ended(signed)
    assert signed.services.erase.erase(AUTHORISER, REF, OWN).gone
    for file, other in others.items():
        assert not file.exists()
        assert set(other.read_bytes()) == {0}


def schedule_file(signed, name="schedule.pdf"):
    path = signed.folder / name
    path.write_bytes(signed.services.signoff.schedule(AUTHORISER, REF, path))
    return path


def confirmed_off(signed, ref="WNT-2"):
    recall = signed.recall(ref)
    at = datetime.now(UTC) - timedelta(seconds=1)
    with signed.store.writing() as unit:
        unit.recalls.confirm(Confirmation(recall.id, How.RECEIPT, at, at, OFFICER.id, "NF-1"))


def test_a_recalled_picture_goes_with_every_schedule_that_may_show_it(signed):
    first, second = schedule_file(signed), schedule_file(signed, "again.pdf")
    second.unlink()
    confirmed_off(signed)
    done = signed.services.erase.at_once(OFFICER.id, REF, OWN)
    assert not first.exists()
    by_kind = {each.kind: each for each in done.totals}
    assert (by_kind["schedule"].before, by_kind["schedule"].after) == (1, 0)
    assert by_kind["schedule"].not_there == 1
    receipt = parse_receipt(signed.services.erase.receipts(AUDITOR, REF)[-1].content.encode())
    assert [each.copy for each in receipt.lines if each.kind == "schedule"] == [
        "schedule 1", "schedule 2",
    ]  # fmt: skip
    assert "on a line of this receipt or of an earlier one" in receipt.taken_out[0]

    again = schedule_file(signed)
    assert again.exists(), "it is made again, without the face"
    ended(signed)
    signed.services.erase.erase(AUTHORISER, REF, OWN)
    assert not again.exists()


def test_a_schedule_stays_when_who_was_never_on_one_is_struck(tmp_path):
    with an_office(tmp_path) as office:
        signed_list(office, approved=(1,), struck=(2,))
        path = office.folder / "schedule.pdf"
        path.write_bytes(office.services.signoff.schedule(AUTHORISER, REF, path))
        done = office.services.erase.at_once(AUTHORISER.id, REF, SigningKey(key().p12, OWN_SECRET))
        assert done is not None
        assert path.exists()


def test_a_schedule_that_cannot_be_erased_is_red_and_tried_again(signed, monkeypatch):
    path = schedule_file(signed)
    confirmed_off(signed)
    with monkeypatch.context() as broken:
        broken.setattr(OutsideFiles, "erase", _out_of_reach)
        done = signed.services.erase.at_once(OFFICER.id, REF)
    assert [line.kind.value for line in done.failed] == ["schedule"]
    assert signed.services.erase.due(AUDITOR)[0].red
    assert path.exists()
    signed.services.erase.go_on()
    assert not path.exists()
    assert not signed.services.erase.due(AUDITOR)[0].red


def _out_of_reach(*_):
    raise OutOfReachError("It cannot be erased: the disk is away.")


def test_a_recalled_picture_goes_from_the_package_at_once(signed):
    signed.release()
    pictures = [each for each in secrets_of(signed.office, 2) if len(each) == 24]
    package = [signed.folder / "van"]
    assert holding(package, pictures)
    confirmed_off(signed)
    done = signed.services.erase.at_once(OFFICER.id, REF, OWN)
    assert done is not None
    assert done.failed == ()
    assert holding(package, pictures) == []
    assert signed.references()[EntryRef("WNT-1")] in {
        file.stem for file in (signed.folder / "van" / "pictures").iterdir()
    }


def test_a_receipt_that_nobody_signs_is_said_after_a_day(signed, monkeypatch):
    confirmed_off(signed)
    (number,) = signed.services.erase.at_once(PersonId(""), REF).receipts
    view = signed.services.watch.view
    assert not any(number in alarm for alarm in view(OFFICER, REF).alarms)
    monkeypatch.setattr(erasing_due, "UNSIGNED_AFTER", timedelta(seconds=-1))
    assert any(f"{number} of" in alarm for alarm in view(OFFICER, REF).alarms)
    signed.services.erase.erase(AUTHORISER, REF, OWN)
    assert not any(number in alarm for alarm in view(OFFICER, REF).alarms)


def test_a_picture_in_a_package_is_looked_for_though_its_reference_is_forgotten(
    signed, monkeypatch
):
    signed.release()
    picture = signed.folder / "van" / "pictures" / f"{signed.references()['WNT-2']}.jpg"
    assert picture.exists()
    confirmed_off(signed)
    with monkeypatch.context() as broken:
        broken.setattr(OutsideFiles, "erase", _out_of_reach)
        signed.services.erase.at_once(OFFICER.id, REF)
        ended(signed)
        signed.services.erase.erase(AUTHORISER, REF, OWN)
        with signed.store.reading() as unit:
            assert unit.handovers.copies(REF) == ()
            before = unit.erasures.receipts(REF)
        signed.services.erase.go_on()
        assert picture.exists()
        with signed.store.reading() as unit:
            first, whole = unit.erasures.of(REF)
            assert (first.ended_at, whole.ended_at) == (None, None)
            assert unit.erasures.receipts(REF) == before, "nothing came out otherwise"
        assert not any(parse_receipt(each.content.encode()).complete for each in before)
    done = signed.services.erase.go_on()
    assert [each.failed for each in done][-1] == ()
    assert done[-1].gone
    assert not picture.exists()
    receipts = signed.services.erase.receipts(AUDITOR, REF)[len(before) :]
    assert [parse_receipt(each.content.encode()).complete for each in receipts] == [True, True]


def test_a_copy_that_nobody_can_look_for_is_red_and_not_called_erased(signed, monkeypatch):
    signed.release()
    ended(signed)
    known = erasing_plan.places_of

    def forgotten(*given):
        return {name: at for name, at in known(*given).items() if name != "hand_over 1"}

    with monkeypatch.context() as broken:
        broken.setattr(erasing_plan, "places_of", forgotten)
        done = signed.services.erase.erase(AUTHORISER, REF, OWN)
    assert not done.gone
    assert [(line.copy, line.note) for line in done.failed] == [("hand_over 1", UNKNOWN_NOTE)]
    assert (signed.folder / "van").exists()
    assert signed.services.erase.go_on()[0].gone
    assert not (signed.folder / "van").exists()


def test_a_schedule_that_another_erasure_found_gone_is_not_red(signed, monkeypatch):
    """Both erasures have it on a line; the second that tries it need not find it again."""
    path = schedule_file(signed)
    confirmed_off(signed)
    with monkeypatch.context() as broken:
        broken.setattr(OutsideFiles, "erase", _out_of_reach)
        signed.services.erase.at_once(OFFICER.id, REF)
        ended(signed)
        signed.services.erase.erase(AUTHORISER, REF, OWN)
    done = signed.services.erase.go_on()
    assert done[-1].gone
    assert done[-1].failed == ()
    assert not path.exists()


def test_a_drills_file_of_before_is_not_called_erased_while_another_drill_uses_its_name(
    signed, monkeypatch
):
    file = signed.folder / "office" / "drill.csv"
    file.write_text("invented", encoding="utf-8")
    ended(signed)
    with monkeypatch.context() as broken:
        broken.setattr(OutsideFiles, "erase", _out_of_reach)
        signed.services.erase.erase(AUTHORISER, REF, OWN)
        broken.undo()
        broken.setattr(drill_facts, "running", lambda _unit: object())
        signed.services.erase.go_on()
    with signed.store.reading() as unit:
        (erasure,) = unit.erasures.of(REF)
        left = [line for line in unit.erasures.lines(erasure.id) if line.open]
    assert [(line.copy, line.note) for line in left] == [("drill.csv", UNKNOWN_NOTE)]
    assert file.exists()
    assert signed.services.erase.go_on()[0].gone
    assert not file.exists()


def test_a_copy_that_withstood_a_try_and_is_away_now_is_not_called_erased(signed, monkeypatch):
    signed.release()
    with monkeypatch.context() as broken:
        broken.setattr(OutsideFiles, "erase", _out_of_reach)
        ended(signed)
        signed.services.erase.erase(AUTHORISER, REF, OWN)
    van = signed.folder / "van"
    van.rename(signed.folder / "a disk that is away")
    signed.services.erase.go_on()
    with signed.store.reading() as unit:
        (whole,) = unit.erasures.of(REF)
        (line,) = [one for one in unit.erasures.lines(whole.id) if one.copy == "hand_over 1"]
    assert line.state is LineState.NOT_THERE
    assert line.note == MOVED_NOTE


def lines_of(signed):
    (stored,) = signed.services.erase.receipts(AUDITOR, REF)
    return {one.copy: one for one in parse_receipt(stored.content.encode()).lines}


def test_what_lies_where_something_of_ours_lay_is_left_and_never_called_erased(signed):
    files = written_out(signed)
    ended(signed)
    shutil.move(signed.folder / "van", signed.folder / "elsewhere")
    (signed.folder / "van").mkdir()
    statement = signed.folder / "van" / "witness statements.docx"
    statement.write_bytes(b"another case")
    for name in ("schedule.pdf", "rejected.csv"):
        shutil.move(files / name, signed.folder / f"moved-{name}")
        (files / name).write_bytes(b"somebody's own notes")
    signed.services.erase.erase(AUTHORISER, REF, OWN)
    assert statement.read_bytes() == b"another case"
    assert (files / "schedule.pdf").read_bytes() == b"somebody's own notes"
    assert (files / "rejected.csv").read_bytes() == b"somebody's own notes"
    found = lines_of(signed)
    for copy in ("hand_over 1", "schedule 1", "rejected 2"):
        assert (found[copy].state, found[copy].note) == (LineState.NOT_THERE.value, FOREIGN_NOTE)
    assert found["hand_over 2"].state == LineState.ERASED.value


def test_what_somebody_put_beside_a_package_is_left_and_said(signed):
    written_out(signed)
    ended(signed)
    note = signed.folder / "van" / "pictures" / "note.txt"
    note.write_text("mine")
    changed = next((signed.folder / "van" / "pictures").glob("*.jpg"))
    changed.write_bytes(b"another picture")
    signed.services.erase.erase(AUTHORISER, REF, OWN)
    left = {each for each in (signed.folder / "van").rglob("*") if each.is_file()}
    assert left == {note, changed}
    one = lines_of(signed)["hand_over 1"]
    assert (one.state, one.note) == (LineState.ERASED.value, LEFT_NOTE)


def test_an_encrypted_package_is_known_by_its_label(signed):
    from tests.services.test_releasing import an_encryption_key

    signed.release("van", encrypt_to=an_encryption_key()[1])
    mine = signed.folder / "van" / "mine.p7m"
    mine.write_bytes(b"mine")
    ended(signed)
    signed.services.erase.erase(AUTHORISER, REF, OWN)
    assert list((signed.folder / "van").rglob("*")) == [mine]


def test_a_manifest_that_is_not_the_stored_one_vouches_for_nothing(signed):
    signed.release("van")
    manifest = signed.folder / "van" / "manifest.json"
    manifest.write_bytes(manifest.read_bytes() + b" ")
    ended(signed)
    before = len([*(signed.folder / "van").rglob("*")])
    signed.services.erase.erase(AUTHORISER, REF, OWN)
    assert len([*(signed.folder / "van").rglob("*")]) == before
    assert lines_of(signed)["hand_over 1"].note == FOREIGN_NOTE
