"""Real attacks on a real signed certificate; every one must be found."""

import hashlib
import random
import re
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest
from asn1crypto import cms, pem
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm

from console.documents import keys, signatures, verification
from console.documents.certificate import FIELD_NAME, lay_out
from console.documents.comparison import limited_bytes
from console.documents.keys import make_authority, make_key
from console.documents.seals import LARGEST_FILE
from console.documents.verification import verify_certificate
from console.domain.manifest import CertificateContent, Component
from console.domain.refusals import RefusedError
from console.domain.verifications import LoggedCertificate, Verification
from tests.documents.certificate_content import DRAFTED, content
from tests.documents.signed_certificate import OFFICER, PASSPHRASE, SIGNED, key, sign, signed


def failed(found: Verification) -> set[str]:
    return {line.check for line in found.checks if not line.ok}


def contents_place(pdf: bytes) -> tuple[int, int]:
    """Where the signature's hexadecimal digits stand."""
    match = re.search(rb"/Contents <([0-9A-F]+)>", pdf)
    assert match is not None
    return match.span(1)


def with_signature(pdf: bytes, der: bytes) -> bytes:
    start, end = contents_place(pdf)
    return pdf[:start] + der.hex().upper().encode().ljust(end - start, b"0") + pdf[end:]


def signature_of(pdf: bytes) -> cms.ContentInfo:
    start, end = contents_place(pdf)
    return cms.ContentInfo.load(bytes.fromhex(pdf[start:end].decode()))


def appended(change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """The signed file with an incremental update behind it."""
    writer = IncrementalPdfFileWriter(BytesIO(signed().pdf))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_whole_certificate_passes_every_check() -> None:
    found = verify_certificate(signed().pdf, at=content().valid_from)
    assert failed(found) == set()
    assert found.valid
    assert [line.check for line in found.checks] == [
        "file", "signature", "unchanged", "certifying", "signer", "key", "manifest", "pages",
        "information", "root", "validity",
    ]  # fmt: skip
    assert found.certificate is not None
    assert found.certificate.entries == 1742
    assert found.certificate.signers[0].name == OFFICER
    assert found.certificate.signers[0].signed_at == SIGNED


def test_without_a_trust_root_nobodys_identity_is_confirmed() -> None:
    found = verify_certificate(signed().pdf)
    line = next(line for line in found.checks if line.check == "signer")
    assert line.detail.startswith("Not confirmed")
    assert key().fingerprint in line.detail
    assert not found.identity_confirmed


def test_with_the_right_root_it_is_and_with_another_it_fails() -> None:
    assert verify_certificate(signed().pdf, trust_roots=[key().root_pem]).identity_confirmed
    other = make_authority("Larkspur Constabulary", passphrase=b"x", at=DRAFTED).root_pem
    found = verify_certificate(signed().pdf, trust_roots=[other])
    assert failed(found) == {"signer"}
    assert not found.identity_confirmed
    with pytest.raises(RefusedError, match="trust root"):
        verify_certificate(signed().pdf, trust_roots=[b"nonsense"])
    with pytest.raises(RefusedError, match="trust root"):
        verify_certificate(signed().pdf, trust_roots=[])


def test_any_single_flipped_byte_is_found() -> None:
    pdf = signed().pdf
    chance = random.Random(20261128)
    start, end = contents_place(pdf)
    update = len(signed().draft)
    places = {
        *chance.sample(range(len(pdf)), 220),
        *chance.sample(range(start, start + 2 * len(signature_of(pdf).dump())), 120),
        *chance.sample(range(start, end), 40),
        *chance.sample(range(update, start), 40),
        *range(end, len(pdf), 9),
        *range(update - 40, update, 3),
        0, 8, start - 1, end, len(pdf) - 1,
    }  # fmt: skip
    missed = []
    for place in sorted(places):
        bit = 1 << chance.randrange(8)
        flipped = bytearray(pdf)
        flipped[place] ^= bit
        if verify_certificate(bytes(flipped)).valid:
            missed.append((place, bit))
    assert missed == []


def test_every_bit_of_the_signatures_spelling_counts() -> None:
    pdf = signed().pdf
    start, end = contents_place(pdf)
    assert not verify_certificate(pdf[:start] + pdf[start:end].lower() + pdf[end:]).valid
    assert not verify_certificate(pdf[: end - 1] + b"1" + pdf[end:]).valid


@pytest.mark.parametrize(
    "tail", [b"\n", b" ", b"%%EOF\n", b"junk", b"\nstartxref\n0\n%%EOF\n", b"\0"]
)
def test_bytes_after_the_end_are_found(tail: bytes) -> None:
    assert "file" in failed(verify_certificate(signed().pdf + tail))


@pytest.mark.parametrize("length", [0, 8, 100, 40_000, 70_000, 89_000])
def test_a_cut_file_is_found(length: int) -> None:
    assert "file" in failed(verify_certificate(signed().pdf[:length]))


def test_a_roll_back_to_the_draft_is_found() -> None:
    found = verify_certificate(signed().draft)
    assert {"file", "signature"} <= failed(found)
    assert "rolled back" in found.checks[0].detail


def test_an_appended_revision_is_found() -> None:
    grown = appended(lambda writer: writer.update_root())
    assert {"file", "signature"} <= failed(verify_certificate(grown))


def test_a_page_replaced_by_an_update_is_found() -> None:
    def replace_page(writer: IncrementalPdfFileWriter) -> None:
        page = writer.root["/Pages"]["/Kids"][0]
        blank = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
        page["/Contents"] = blank
        writer.mark_update(writer.root["/Pages"]["/Kids"].raw_get(0))

    assert {"file", "signature"} <= failed(verify_certificate(appended(replace_page)))


def test_changed_document_information_is_found() -> None:
    def retitle(writer: IncrementalPdfFileWriter) -> None:
        info = writer.prev.trailer["/Info"]
        info["/Title"] = generic.pdf_string("Another title")
        writer.mark_update(writer.prev.trailer.raw_get("/Info"))

    assert not verify_certificate(appended(retitle)).valid
    within = signed().pdf.replace(b"(Watch-list compliance", b"(Watch-list compliancy", 1)
    assert within != signed().pdf
    assert {"signature", "pages", "information"} <= failed(verify_certificate(within))


def test_another_files_manifest_is_found() -> None:
    """The page of one list, the manifest of another, and a good signature over both."""
    with (
        pikepdf.open(BytesIO(signed().draft)) as pdf,
        pikepdf.open(BytesIO(lay_out(content(approved=1743, struck=263, **OTHER)).pdf)) as other,
    ):
        foreign = limited_bytes(other.Root.Names.EmbeddedFiles.Names[1].EF.F)
        pdf.Root.Names.EmbeddedFiles.Names[1].EF.F.write(foreign)
        out = BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, force_version="1.7")
    found = verify_certificate(sign(out.getvalue()))
    assert "pages" in failed(found)


def test_a_dishonest_program_that_prints_other_figures_is_found() -> None:
    """A page that says something else than its manifest, signed with the right key."""
    with pikepdf.open(BytesIO(signed().draft)) as pdf:
        stream = pdf.pages[0].Contents
        stream.write(stream.read_bytes().replace(b"(1,742)", b"(1,042)"))
        out = BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, force_version="1.7")
    assert failed(verify_certificate(sign(out.getvalue()))) == {"pages"}


def test_a_page_overlaid_within_the_signed_revision_is_found() -> None:
    """The signing program itself replaces a page while it signs."""

    class Overlay(signatures._TimedSigner):
        def init_signing_session(self, *args: object, **options: object) -> object:
            writer = args[0]
            kids = writer.root["/Pages"]["/Kids"]
            kids[0]["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
            writer.mark_update(kids.raw_get(0))
            return super().init_signing_session(*args, **options)

    honest = signatures._TimedSigner
    signatures._TimedSigner = Overlay
    try:
        pdf = sign(signed().draft)
    finally:
        signatures._TimedSigner = honest
    assert "pages" in failed(verify_certificate(pdf))


def test_a_signature_that_is_not_certifying_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = signers.PdfSignatureMetadata

    def approving(**options: object) -> object:
        return honest(**{**options, "certify": False})

    monkeypatch.setattr(signatures.signers, "PdfSignatureMetadata", approving)
    pdf = sign(signed().draft)
    monkeypatch.undo()
    assert {"certifying", "pages"} <= failed(verify_certificate(pdf))
    assert not verify_certificate(approval_signed(signed().draft)).valid


def test_a_signature_that_allows_changes_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lenient:
        NO_CHANGES = MDPPerm.FILL_FORMS

    monkeypatch.setattr(signatures, "MDPPerm", Lenient)
    pdf = sign(signed().draft)
    monkeypatch.undo()
    assert {"certifying", "pages"} <= failed(verify_certificate(pdf))


def test_changed_metadata_is_found() -> None:
    with pikepdf.open(BytesIO(signed().draft)) as pdf:
        packet = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata.write(packet.replace(b"Watch-list", b"Botch-list"))
        out = BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, force_version="1.7")
    assert {"information", "pages"} <= failed(verify_certificate(sign(out.getvalue())))


def approval_signed(draft: bytes, field: str = FIELD_NAME) -> bytes:
    signer = signers.SimpleSigner.load_pkcs12_data(key().p12, [], PASSPHRASE)
    metadata = signers.PdfSignatureMetadata(
        field_name=field, subfilter=signers.pdf_signer.SigSeedSubFilter.PADES
    )
    out = BytesIO()
    signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(draft)), metadata, signer, output=out)
    return out.getvalue()


def test_a_second_signature_and_another_field_are_found() -> None:
    draft = lay_out(content()).pdf
    renamed = draft.replace(b"(AuthorisingOfficer)", b"(AuthorizingOfficer)")
    found = verify_certificate(approval_signed(renamed, "AuthorizingOfficer"))
    assert "exactly one signature" in next(
        line.detail for line in found.checks if line.check == "signature"
    )


def test_more_certificates_or_attributes_than_are_written_are_found() -> None:
    stranger = make_authority("Somebody", passphrase=b"x", at=DRAFTED).root_pem
    der = pem.unarmor(stranger)[2]
    for change in (_add_certificate(der), _add_unsigned_attribute, _other_version):
        info = cms.ContentInfo.load(signature_of(signed().pdf).dump()).copy()
        change(info)
        pdf = with_signature(signed().pdf, info.dump(force=True))
        assert pdf != signed().pdf
        assert "signature" in failed(verify_certificate(pdf))


def _add_certificate(der: bytes) -> Callable[[cms.ContentInfo], None]:
    def add(info: cms.ContentInfo) -> None:
        certificates = info["content"]["certificates"]
        certificates.append(cms.CertificateChoices("certificate", cms.Certificate.load(der)))

    return add


def _add_unsigned_attribute(info: cms.ContentInfo) -> None:
    info["content"]["signer_infos"][0]["unsigned_attrs"] = [
        cms.CMSAttribute({"type": "1.2.3.4", "values": []})
    ]


def _other_version(info: cms.ContentInfo) -> None:
    info["content"]["version"] = "v3"


def test_an_expired_key_is_found() -> None:
    """Signed with the clock inside the key's life, presented as signed after it."""
    late = make_key("PC 1", "Office", passphrase=PASSPHRASE, at=DRAFTED - timedelta(days=731))

    def any_time(p12: bytes, passphrase: bytes, *, at: object) -> keys.OpenKey:
        return keys.open_key(p12, passphrase, at=DRAFTED - timedelta(days=730))

    honest = signatures.open_key
    signatures.open_key = any_time
    try:
        pdf = sign(lay_out(content()).pdf, late)
    finally:
        signatures.open_key = honest
    assert "key" in failed(verify_certificate(pdf))


@pytest.mark.parametrize(
    ("after", "valid"),
    [
        (timedelta(0), True),
        (-timedelta(seconds=1), False),
        (timedelta(days=1), True),
        (timedelta(days=1, seconds=1), False),
    ],
)
def test_validity_at_a_moment(after: timedelta, valid: bool) -> None:
    found = verify_certificate(signed().pdf, at=content().valid_from + after)
    assert failed(found) == (set() if valid else {"validity"})


def office(**changes: object) -> Callable[[CertificateContent], LoggedCertificate | None]:
    held = LoggedCertificate(
        hashlib.sha256(signed().pdf).hexdigest(), content().list_root.root, log_trouble=""
    )
    return lambda _content: replace(held, **changes)  # type: ignore[arg-type]


def test_with_an_office_the_log_must_agree() -> None:
    pdf = signed().pdf
    assert verify_certificate(pdf, logged=office()).valid
    assert failed(verify_certificate(pdf, logged=office(pdf_sha256="0" * 64))) == {"office_file"}
    assert failed(verify_certificate(pdf, logged=office(root="0" * 64))) == {"office_root"}
    broken = verify_certificate(pdf, logged=office(log_trouble="Event 7 was changed."))
    assert failed(broken) == {"office_log"}
    (said,) = [line.detail for line in broken.checks if line.check == "office_log"]
    assert said == "Event 7 was changed."
    unknown = verify_certificate(pdf, logged=lambda _content: None)
    # An office that knows nothing of it vouches for nothing of it.
    about_office = {"office_file", "office_root", "office_log", "office_chain", "in_force"}
    assert failed(unknown) == about_office


def test_other_drawing_software_is_said_and_the_words_compared() -> None:
    """A certificate drawn by other versions: its words agree, or they do not."""
    older = content(renderer=(Component("reportlab", "4.0"),))
    with pikepdf.open(BytesIO(lay_out(older).pdf)) as pdf:
        stream = pdf.pages[0].Contents
        drawn = stream.read_bytes()
        stream.write(b"q Q\n" + drawn)
        same_words = BytesIO()
        pdf.save(same_words, force_version="1.7")
        stream.write(drawn.replace(b"(1,742)", b"(1,042)"))
        other_words = BytesIO()
        pdf.save(other_words, force_version="1.7")
    found = verify_certificate(sign(same_words.getvalue()))
    assert failed(found) == set()
    assert "other versions" in next(one.detail for one in found.checks if one.check == "pages")
    assert failed(verify_certificate(sign(other_words.getvalue()))) == {"pages"}


def test_another_compression_is_the_same_document() -> None:
    with pikepdf.open(BytesIO(signed().draft)) as pdf:
        stream = pdf.pages[0].Contents
        plain = stream.read_bytes()
        stream.write(zlib.compress(plain, 1), filter=pikepdf.Name.FlateDecode)
        out = BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, force_version="1.7")
    found = verify_certificate(sign(out.getvalue()))
    assert failed(found) == set()
    assert "compression" in next(one.detail for one in found.checks if one.check == "pages")


def test_a_manifest_that_unpacks_without_end_is_refused() -> None:
    with pikepdf.open(BytesIO(signed().draft)) as pdf:
        bomb = zlib.compress(b" " * 50_000_000, 9)
        pdf.Root.Names.EmbeddedFiles.Names[1].EF.F.write(bomb, filter=pikepdf.Name.FlateDecode)
        out = BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, force_version="1.7")
    assert {"manifest", "pages"} <= failed(verify_certificate(sign(out.getvalue())))


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"%PDF-1.7\n",
        b"%PDF-1.7\nstartxref\n0\n%%EOF\nstartxref\n0\n%%EOF\n",
        b"\x89PNG" + b"\0" * 1000,
        bytes(range(256)) * 40,
        b"%PDF-1.7\n" + b"<<" * 50_000 + b"\nstartxref\n9\n%%EOF\nstartxref\n9\n%%EOF\n",
        b"0" * (LARGEST_FILE + 1),
    ],
)
def test_rubbish_fails_without_a_fault(rubbish: bytes) -> None:
    found = verify_certificate(rubbish, logged=lambda _content: None)
    assert not found.valid
    assert found.certificate is None
    assert all(line.detail for line in found.checks)


def test_random_damage_never_ends_in_a_fault() -> None:
    chance = random.Random(7)
    pdf = signed().pdf
    for _ in range(60):
        damaged = bytearray(pdf)
        at = chance.randrange(len(pdf) - 60)
        damaged[at : at + chance.randrange(1, 60)] = chance.randbytes(chance.randrange(60))
        assert not verify_certificate(bytes(damaged)).valid


def test_no_check_is_silent_about_what_it_could_not_do() -> None:
    found = verify_certificate(b"nothing")
    assert verification.HOSTILE
    assert failed(found) == {line.check for line in found.checks}


OTHER = {
    "struck_by_reason": (
        replace(content().struck_by_reason[0], count=70), *content().struck_by_reason[1:]
    ),
    "age_bands": (
        *content().age_bands[:2],
        replace(content().age_bands[2], approved=1720, struck=244),
    ),
    "picture_sources": (
        replace(content().picture_sources[0], approved=1721, struck=254),
        *content().picture_sources[1:],
    ),
}  # fmt: skip
