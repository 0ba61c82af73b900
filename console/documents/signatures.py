"""Sign a certificate: PAdES, certifying, allowing no change, with a panel drawn in our own fonts.

pyHanko writes the signature.  The rule: apart from the signature value itself every byte of the
signed file follows from the unsigned file, the time and the certificate, so that a checker can
make the whole file again (`remake`) and compare.
"""

import hashlib
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final

from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from pyhanko.keys import load_private_key_from_pemder_data
from pyhanko.pdf_utils import content, generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from console.documents.certificate import FIELD_NAME
from console.documents.certificate_words import when
from console.documents.keys import common_name, fingerprint, issuer_name, open_key
from console.documents.pages import FAINT, INK, NAVY, SLATE, Sheet
from console.documents.typesetting import BOLD, Typesetter
from console.domain.refusals import refusal

RESERVED: Final = 16_384
"""Hexadecimal digits kept free for the signature: room for RSA-4096 and a chain of four."""

# pyHanko reports what it refuses to its log as well; the sentence is given by the caller here.
for _name in ("pyhanko", "pyhanko_certvalidator", "pikepdf"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class SigningFacts:
    """What a signature's dictionary says beside the signature: when (UTC), why and where."""

    signed_at: datetime
    reason: str
    location: str


def sign_pdf(
    pdf: bytes,
    p12: bytes,
    passphrase: bytes,
    *,
    reason: str,
    location: str,
    signed_at: datetime,
) -> bytes:
    """Sign an unsigned certificate with a PKCS#12 key and return the signed bytes.

    ``signed_at`` is the signer's own clock, to the second.  Raises RefusedError with one plain
    sentence where the key will not do or the document has no place to sign.
    """
    key = open_key(p12, passphrase, at=signed_at)
    private = load_private_key_from_pemder_data(
        key.private.private_bytes(
            serialization.Encoding.DER,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
        passphrase=None,
    )
    signer = signers.SimpleSigner(
        signing_cert=_asn1(key.certificate),
        signing_key=private,
        cert_registry=_registry(key.chain),
    )
    facts = SigningFacts(signed_at.astimezone(UTC).replace(microsecond=0), reason, location)
    try:
        return _write(pdf, signer, key.certificate, facts)
    except (PdfError, SigningError) as trouble:
        raise refusal(
            "not_signable", f"This document cannot be signed: {str(trouble)[:120]}."
        ) from None


def remake(
    pdf: bytes, signature: bytes, certificate: x509.Certificate, facts: SigningFacts
) -> bytes:
    """Make the signed file again from the unsigned one and a signature made elsewhere."""
    return _write(pdf, _Recorded(certificate, signature), certificate, facts)


def _write(
    pdf: bytes, signer: signers.Signer, certificate: x509.Certificate, facts: SigningFacts
) -> bytes:
    writer = _PlainUpdate(BytesIO(pdf))
    width, height = _field_size(writer)
    style = StaticStampStyle(
        border_width=0,
        background=_Panel(_draw_panel(certificate, facts, width, height)),
        background_opacity=1.0,
        background_layout=SimpleBoxLayoutRule(
            x_align=AxisAlignment.ALIGN_MID,
            y_align=AxisAlignment.ALIGN_MID,
            margins=Margins(0, 0, 0, 0),
        ),
    )
    metadata = signers.PdfSignatureMetadata(
        field_name=FIELD_NAME,
        md_algorithm="sha256",
        reason=facts.reason or None,
        location=facts.location or None,
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    out = BytesIO()
    _TimedSigner(metadata, signer, style, facts.signed_at).sign_pdf(
        writer, existing_fields_only=True, bytes_reserved=RESERVED, output=out
    )
    return out.getvalue()


def _field_size(writer: IncrementalPdfFileWriter) -> tuple[float, float]:
    try:
        field = writer.root["/AcroForm"]["/Fields"][0]
        left, below, right, above = (float(side) for side in field["/Rect"])
    except (KeyError, IndexError, TypeError, ValueError):
        raise PdfError("it has no field to sign") from None
    return right - left, above - below


def _draw_panel(
    certificate: x509.Certificate, facts: SigningFacts, width: float, height: float
) -> bytes:
    issuer = issuer_name(certificate)
    print_of = fingerprint(certificate)
    with Typesetter() as typesetter:
        sheet = Sheet(typesetter, lambda _sheet, _page, _total: None, top=0, foot=0,
                      size=(width, height))  # fmt: skip
        fit = typesetter.fit
        sheet.fill(0, 0, width, height, FAINT, 3)
        sheet.fill(0, 0, 3, height, NAVY)
        sheet.text(14, 17, "Signed electronically by", 7.5, ink=SLATE)
        name = fit(common_name(certificate), 12.5, width - 28, BOLD)
        sheet.text(14, 33, name, 12.5, face=BOLD, ink=NAVY)
        moment = facts.signed_at
        sheet.text(14, 48, f"{when(moment)} ({moment:%H:%M:%S} UTC)", 8.5, ink=INK)
        sheet.text(14, 62, fit(f"Issued by {issuer}", 7, width - 28), 7, ink=SLATE)
        sheet.text(14, 73, fit(f"Key sha256 {print_of}", 6.2, width - 20), 6.2, ink=SLATE)
        return sheet.finish()


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def _registry(certificates: tuple[x509.Certificate, ...]) -> SimpleCertificateStore:
    registry = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    for certificate in certificates:
        registry.register(_asn1(certificate))
    return registry


class _PlainUpdate(IncrementalPdfFileWriter):
    """An update that changes nothing it was not asked to: no new dates, no random identifier."""

    def _update_meta(self) -> None:
        """Leave the document information as the certificate's content made it."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> generic.ArrayObject:
        stream = prev.stream
        stream.seek(0)
        second = hashlib.sha256(stream.read()).digest()[:16]
        first, _ = prev.trailer["/ID"]
        original = getattr(first, "original_bytes", first)
        return generic.ArrayObject(
            [generic.ByteStringObject(original), generic.ByteStringObject(second)]
        )


class _TimedSigner(signers.PdfSigner):
    """A signer whose clock is the one it is given."""

    def __init__(
        self,
        metadata: signers.PdfSignatureMetadata,
        signer: signers.Signer,
        style: StaticStampStyle,
        signed_at: datetime,
    ) -> None:
        super().__init__(metadata, signer=signer, stamp_style=style)
        self._signed_at = signed_at

    def init_signing_session(self, *args: Any, **options: Any) -> Any:
        session = super().init_signing_session(*args, **options)
        session.system_time = self._signed_at
        return session


class _Recorded(signers.Signer):
    """Puts a signature that exists already where a new one would be made."""

    def __init__(self, certificate: x509.Certificate, signature: bytes) -> None:
        super().__init__(signing_cert=_asn1(certificate), cert_registry=_registry(()))
        self._signature = signature

    async def async_sign(self, *args: Any, **options: Any) -> cms.ContentInfo:
        return cms.ContentInfo.load(self._signature)

    async def async_sign_raw(self, *args: Any, **options: Any) -> bytes:
        raise NotImplementedError


class _Panel(content.PdfContent):
    """The signature's panel: one page of a drawn document, under a fixed name."""

    def __init__(self, drawn: bytes) -> None:
        super().__init__()
        self._drawn = drawn

    def render(self) -> bytes:
        writer = self._ensure_writer
        page = writer.import_page_as_xobject(PdfFileReader(BytesIO(self._drawn)), page_ix=0)
        self.resources.xobject["/Panel"] = page
        left, below, right, above = page.get_object()["/BBox"]
        self.box = BoxConstraints(width=right - left, height=above - below)
        return b"/Panel Do"
