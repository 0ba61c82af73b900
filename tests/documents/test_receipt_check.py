"""A real signed receipt, and attacks on it; every one must be found."""

import random
import re
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from io import BytesIO

import pikepdf
import pytest

from console.documents.keys import make_authority
from console.documents.receipt import lay_out
from console.documents.receipt_check import verify_receipt
from console.documents.signatures import sign_pdf
from console.domain.erasing import CopyKind, Line
from console.domain.receipts import Receipt
from console.domain.refusals import RefusedError
from console.domain.verifications import ReceiptVerification
from tests.documents.certificate_content import DRAFTED
from tests.documents.signed_certificate import OFFICER, PASSPHRASE, key, signed
from tests.domain import test_erasing as erasing

SIGNED = DRAFTED + timedelta(hours=9)


def content(*more: Line, **changes: object) -> Receipt:
    made = erasing.receipt(
        Line(1, CopyKind.RECORDS, "records", "c" * 64, 10, 2).looked(2, DRAFTED),
        Line(2, CopyKind.RECEIVED, f"{'a' * 64}.received", "a" * 64, 1).looked(0, DRAFTED),
        *more,
    )
    return replace(made, begun_at=DRAFTED, made_at=DRAFTED, **changes)


def sign(draft: bytes) -> bytes:
    return sign_pdf(
        draft, key().p12, PASSPHRASE, reason="Erasure receipt", location="Stratford",
        signed_at=SIGNED,
    )  # fmt: skip


@lru_cache
def pdf() -> bytes:
    return sign(lay_out(content()))


def failed(found: ReceiptVerification) -> set[str]:
    return {line.check for line in found.checks if not line.ok}


def detail(found: ReceiptVerification, name: str) -> str:
    return next(line.detail for line in found.checks if line.check == name)


def test_a_whole_receipt_passes_every_check_and_says_what_it_says() -> None:
    found = verify_receipt(pdf(), trust_roots=[key().root_pem])
    assert [line.check for line in found.checks] == [
        "file", "signature", "unchanged", "certifying", "signer", "key", "receipt", "pages",
        "information", "outcome",
    ]  # fmt: skip
    assert (found.valid, found.identity_confirmed) == (True, True)
    assert "byte for byte" in detail(found, "pages")
    assert "Complete: ERS-2026-0001 of LFR-1: 1 entry, 2 copies" in detail(found, "outcome")
    assert "A legal hold keeps 1 entry" in detail(found, "outcome")
    facts = found.receipt
    assert facts is not None
    assert (facts.complete, facts.copies, facts.held) == (True, 2, ("WNT-2",))
    assert facts.digest == content().digest()
    assert (facts.signers[0].name, facts.signers[0].signed_at) == (OFFICER, SIGNED)


def test_who_signed_is_confirmed_only_by_the_right_root() -> None:
    found = verify_receipt(pdf())
    assert (found.valid, found.identity_confirmed) == (True, False)
    other = make_authority("Larkspur Constabulary", passphrase=b"x", at=DRAFTED).root_pem
    assert failed(verify_receipt(pdf(), trust_roots=[other])) == {"signer"}
    with pytest.raises(RefusedError, match="trust root"):
        verify_receipt(pdf(), trust_roots=[b"nonsense"])


def test_an_erasure_that_is_not_complete_is_authentic_and_said_so() -> None:
    left = Line(3, CopyKind.CLEAN, f"{'a' * 64}.jpg", "a" * 64, 1).looked(1, DRAFTED)
    moved = Line(4, CopyKind.SCHEDULE, "schedule 1", "", 0)
    lines = left, moved.settled(erasing.LineState.NOT_THERE, 0, "Moved.", DRAFTED)
    found = verify_receipt(sign(lay_out(content(*lines))))
    assert found.valid
    assert detail(found, "outcome").startswith("NOT COMPLETE: 1 of the copies")
    assert "1 not found where they were" in detail(found, "outcome")
    assert found.receipt is not None
    assert not found.receipt.complete


def test_any_single_flipped_byte_is_found() -> None:
    whole = pdf()
    chance = random.Random(20261129)
    match = re.search(rb"/Contents <([0-9A-F]+)>", whole)
    assert match is not None
    start, end = match.span(1)
    places = {
        *chance.sample(range(len(whole)), 150),
        *chance.sample(range(start, end), 60),
        *range(end, len(whole), 11),
        0, 8, start - 1, end, len(whole) - 1,
    }  # fmt: skip
    missed = []
    for place in sorted(places):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        if verify_receipt(bytes(flipped)).valid:
            missed.append(place)
    assert missed == []


@pytest.mark.parametrize("tail", [b"\n", b" ", b"%%EOF\n", b"\nstartxref\n0\n%%EOF\n", b"\0"])
def test_bytes_after_the_end_and_a_cut_are_found(tail: bytes) -> None:
    assert "file" in failed(verify_receipt(pdf() + tail))
    assert not verify_receipt(pdf()[: -len(tail)]).valid


def test_a_draft_a_certificate_and_rubbish_are_no_receipts() -> None:
    assert {"file", "signature"} <= failed(verify_receipt(lay_out(content())))
    assert {"receipt", "pages", "information", "outcome"} == failed(verify_receipt(signed().pdf))
    nothing = verify_receipt(b"")
    assert (nothing.receipt, nothing.identity_confirmed) == (None, False)
    assert failed(nothing) == {line.check for line in nothing.checks}


def test_a_page_that_says_something_else_than_its_content_is_found() -> None:
    with pikepdf.open(BytesIO(lay_out(content()))) as document:
        other = content(place="Elsewhere").canonical()
        document.Root.Names.EmbeddedFiles.Names[1].EF.F.write(other)
        out = BytesIO()
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, force_version="1.7")
    found = verify_receipt(sign(out.getvalue()))
    assert "pages" in failed(found)
    assert "signature" not in failed(found)


def test_a_receipt_that_does_not_agree_with_itself_is_found() -> None:
    lying = replace(content(), complete=False)
    found = verify_receipt(sign(lay_out(lying)))
    assert failed(found) == {"receipt"}
    assert "complete" in detail(found, "receipt")
