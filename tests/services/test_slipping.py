"""The van without a network: slips from a real office, and what is read back from them."""

import base64
import re
from io import BytesIO

import pytest
import zxingcpp
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from PIL import Image

from console.documents.page_pictures import page_pictures
from console.domain.handover import read_manifest
from console.domain.refusals import RefusedError
from console.domain.slips import by_machine
from console.services.slipping import slip_of
from tests.services.office import AUDITOR, OFFICER, REF
from tests.services.released import VAN, a_signed_office, listed


@pytest.fixture
def signed(tmp_path):
    with a_signed_office(tmp_path, 1, 2, 3, 4) as made:
        made.release()
        yield made


def slip(signed):
    return signed.handover.slip(OFFICER, REF)


def scan(pdf: bytes) -> str:
    (page,) = page_pictures(pdf)
    (code,) = zxingcpp.read_barcodes(Image.open(BytesIO(page)))
    return code.text


def marks_shown(signed, pdf: bytes) -> list[str]:
    """What the system shows for each code of the slip, as an operator looks it up there."""
    entries = listed(signed.folder / "van")
    codes = [each.split(".")[1] for each in scan(pdf).split("*")[7].split("+")]
    return [entries[code]["mark"] for code in codes]


def test_a_slip_recalls_what_is_not_confirmed_and_replaces_the_one_before(signed):
    signed.recall("WNT-1")
    first = slip(signed)
    assert (first.number, first.replaces, first.recalls, first.recipient) == (1, 0, (1,), VAN)
    signed.recall("WNT-2")
    second = slip(signed)
    assert (second.number, second.replaces, second.recalls) == (2, 1, (1, 2))
    said = scan(second.pdf).split("*")
    assert said[:3] == ["WLR1", REF, "1"]
    assert said[4:6] == ["2", "1"]
    references = signed.references()
    assert said[7] == f"1.{references['WNT-1']}+2.{references['WNT-2']}"
    (_, event) = signed.events("slip_issued")
    assert event.operation == "disclosure"
    assert dict(event.details)["recipient"] == VAN


def test_the_page_has_neither_name_nor_reason_nor_mark(signed):
    signed.recall("WNT-1")
    made = slip(signed)
    import pypdfium2

    with pypdfium2.PdfDocument(made.pdf) as pdf:
        (page,) = list(pdf)
        text = page.get_textpage().get_text_range()
    code = signed.references()["WNT-1"]
    assert f"{code[:4]} {code[4:8]} {code[8]}" in text
    assert "No reason is shown to street officers" in text
    assert "Slip 1" in text
    for secret in ("Example", "withdr", "warrant", "WNT-", signed.marks()[code]):
        assert secret.casefold() not in text.casefold(), secret


def test_the_van_can_check_who_made_the_slip_with_its_manifest(signed):
    signed.recall("WNT-1")
    made = slip(signed)
    said = scan(made.pdf).split("*")
    manifest = read_manifest((signed.folder / "van" / "manifest.json").read_bytes())
    with signed.store.reading() as unit:
        (kept,) = unit.slips.of(REF)
    signature = base64.b32decode(said[8] + "=" * (-len(said[8]) % 8))
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(manifest.slip_key))
    whole = slip_of(REF, kept)
    key.verify(signature, whole.canonical())
    assert said[3].lower() == whole.manifest
    with pytest.raises(InvalidSignature):
        key.verify(signature, whole.canonical() + b" ")


def test_marks_read_back_in_any_spelling_confirm_the_recalls(signed):
    signed.recall("WNT-1")
    signed.recall("WNT-3")
    made = slip(signed)
    typed = " - ".join(marks_shown(signed, made.pdf)).lower()
    found = signed.handover.read_back(OFFICER, REF, 1, typed)
    assert found.holds
    assert found.confirmed == {1, 2}
    assert signed.confirmed() == {1: "read_back", 2: "read_back"}
    assert "was applied" in found.sentence
    again = signed.handover.read_back(OFFICER, REF, 1, typed)
    assert again.holds
    assert again.confirmed == frozenset()


def test_what_a_scanning_system_shows_confirms_as_well(signed):
    signed.recall("WNT-1")
    slip(signed)
    with signed.store.reading() as unit:
        (kept,) = unit.slips.of(REF)
    code = by_machine(slip_of(REF, kept), signed.marks())
    assert signed.handover.read_back(OFFICER, REF, 1, code).confirmed == {1}


def test_a_wrong_code_confirms_nothing_and_is_logged(signed):
    signed.recall("WNT-1")
    made = slip(signed)
    for wrong in ("222", "", signed.references()["WNT-1"], scan(made.pdf)):
        found = signed.handover.read_back(OFFICER, REF, 1, wrong)
        assert not found.holds
        assert found.sentence
    assert signed.confirmed() == {}
    assert len(signed.events("slip_read_back")) == 4


def test_after_one_was_read_back_the_next_adds_to_it(signed):
    signed.recall("WNT-1")
    made = slip(signed)
    signed.handover.read_back(OFFICER, REF, 1, "".join(marks_shown(signed, made.pdf)))
    signed.recall("WNT-2")
    second = slip(signed)
    assert (second.number, second.replaces, second.recalls) == (2, 0, (2,))


def test_a_replaced_slip_is_not_read_back(signed):
    signed.recall("WNT-1")
    first = slip(signed)
    code = "".join(marks_shown(signed, first.pdf))
    signed.recall("WNT-2")
    slip(signed)
    with pytest.raises(RefusedError, match="replaced by slip 2"):
        signed.handover.read_back(OFFICER, REF, 1, code)
    with pytest.raises(RefusedError, match="No slip 9 was made"):
        signed.handover.read_back(OFFICER, REF, 9, code)


def test_without_recalls_or_without_a_release_there_is_no_slip(signed, tmp_path):
    with pytest.raises(RefusedError, match="nothing for a slip"):
        slip(signed)
    with (
        a_signed_office(tmp_path / "other", 1) as other,
        pytest.raises(RefusedError, match="not handed over yet"),
    ):
        slip(other)


def test_several_vans_are_told_apart(signed):
    signed.release("two", recipient="Van 4")
    signed.recall("WNT-1")
    with pytest.raises(RefusedError, match=re.escape(f"handed to {VAN} or Van 4")):
        slip(signed)
    one = signed.handover.slip(OFFICER, REF, VAN)
    two = signed.handover.slip(OFFICER, REF, "Van 4")
    assert scan(one.pdf) != scan(two.pdf)
    marks = "".join(marks_shown(signed, one.pdf))
    assert signed.handover.read_back(OFFICER, REF, 1, marks, VAN).confirmed == frozenset()
    assert signed.confirmed() == {}
    entries = listed(signed.folder / "two")
    code = scan(two.pdf).split("*")[7].split(".")[1]
    found = signed.handover.read_back(OFFICER, REF, 1, entries[code]["mark"], "Van 4")
    assert found.confirmed == {1}


def test_more_than_a_page_holds_is_refused_with_what_to_do(signed, monkeypatch):
    monkeypatch.setattr("console.services.slipping.MOST_LINES", 1)
    signed.recall("WNT-1")
    signed.recall("WNT-2")
    with pytest.raises(RefusedError, match="hand the whole list over again"):
        slip(signed)


def test_who_may_not_hand_over_makes_no_slip_and_reads_none_back(signed):
    signed.recall("WNT-1")
    with pytest.raises(RefusedError, match="may not hand a list over"):
        signed.handover.slip(AUDITOR, REF)
    with pytest.raises(RefusedError, match="may not confirm a recall"):
        signed.handover.read_back(AUDITOR, REF, 1, "222")


def test_a_slip_recalls_what_an_earlier_hand_over_gave_the_same_van(signed):
    signed.recall("WNT-1")
    signed.release("again")
    first = slip(signed)
    assert first.recalls == (1,)
    assert scan(first.pdf).split("*")[7] == f"1.{signed.references()['WNT-1']}"
    signed.recall("WNT-2")
    made = slip(signed)
    assert (made.recalls, made.replaces) == ((1, 2), 1)
    entries = listed(signed.folder / "van") | listed(signed.folder / "again")
    codes = [each.split(".")[1] for each in scan(made.pdf).split("*")[7].split("+")]
    assert set(codes) == {
        signed.references()["WNT-1"],
        signed.references()["WNT-2"],
        signed.references(2)["WNT-2"],
    }
    marks = "".join(entries[code]["mark"] for code in codes)
    found = signed.handover.read_back(OFFICER, REF, made.number, marks)
    assert found.confirmed == {1, 2}
    assert "wait elsewhere" not in found.sentence


def test_slips_of_one_van_are_numbered_on_over_its_hand_overs(signed):
    signed.recall("WNT-1")
    first = slip(signed)
    (mark,) = marks_shown(signed, first.pdf)
    signed.watch()
    signed.release("again")
    signed.recall("WNT-2")
    second = slip(signed)
    assert (second.number, second.replaces, second.recalls) == (2, 1, (1, 2))
    with pytest.raises(RefusedError, match=r"Slip 1 was replaced by slip 2"):
        signed.handover.read_back(OFFICER, REF, 1, mark)
    assert signed.confirmed() == {}
    signed.watch()
    signed.release("other", recipient="Van 4")
    signed.recall("WNT-3")
    other = signed.handover.slip(OFFICER, REF, "Van 4")
    assert (other.number, other.replaces) == (1, 0), "each van counts its own"


def test_the_last_slip_of_the_package_before_can_still_be_read_back(signed):
    signed.recall("WNT-1")
    first = slip(signed)
    (mark,) = marks_shown(signed, first.pdf)
    signed.watch()
    signed.release("again")
    assert signed.handover.read_back(OFFICER, REF, 1, mark).confirmed == {1}
    assert signed.handover.read_back(OFFICER, REF, 1, mark).holds
    signed.recall("WNT-2")
    second = slip(signed)
    assert (second.number, second.replaces) == (2, 0)
    assert signed.handover.read_back(OFFICER, REF, 1, mark).holds, "it was applied"


@pytest.mark.parametrize("code", ["", "-", " ", "222"])
def test_after_the_erasure_no_slip_is_made_or_read_back(signed, code):
    signed.recall("WNT-1")
    slip(signed)
    with signed.store.writing() as unit:
        unit.handovers.forget(REF)
    for act in (
        lambda: slip(signed),
        lambda: signed.handover.read_back(OFFICER, REF, 1, code),
    ):
        with pytest.raises(RefusedError) as found:
            act()
        assert found.value.objections[0].code == "erased"
    assert signed.confirmed() == {}
    assert not signed.events("slip_read_back")
