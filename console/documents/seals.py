"""The signature of a signed certificate, taken out and held to the one form that is ever written.

Every byte of a signed file is either covered by the signature or is the signature; what the
libraries forgive in the second (padding, spelling, unused certificates) is refused here.  The
rule: `open_seal` gives a seal only from a file whose every byte is accounted for.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Final

from asn1crypto import cms
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import rsa
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from console.documents.certificate import FIELD_NAME
from console.documents.signatures import RESERVED, SigningFacts

LARGEST_FILE: Final = 20_000_000
_END: Final = re.compile(rb"startxref\r?\n\d+\r?\n%%EOF\r?\n?")
_TIME: Final = re.compile(r"D:(\d{14})Z")
_KEYS: Final = frozenset(
    {
        "/Contents", "/ByteRange", "/Type", "/Filter", "/SubFilter", "/M", "/Reason",
        "/Location", "/Reference",
    }
)  # fmt: skip


class SealError(ValueError):
    """The file is not in the form that is written; the message is a sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Seal:
    """A signature taken out: pyHanko's view of it, its bytes, its certificates, its facts.

    ``draft_length`` is where the unsigned certificate ends within the file, in bytes.
    """

    embedded: EmbeddedPdfSignature
    signature: bytes
    signer: x509.Certificate
    carried: tuple[x509.Certificate, ...]
    facts: SigningFacts
    draft_length: int


def whole_file(pdf: bytes) -> int:
    """Return where the unsigned certificate ends in a file of exactly two revisions.

    Raises SealError where the file is too large, cut, added to, or has another number of them.
    """
    if len(pdf) > LARGEST_FILE:
        raise SealError("The file is larger than any that is signed.")
    if not pdf.startswith(b"%PDF-1.7\n"):
        raise SealError("The file does not begin as a signed document does.")
    ends = [match.end() for match in _END.finditer(pdf)]
    if not ends or ends[-1] != len(pdf):
        raise SealError("The file is cut short, or something stands after its end.")
    if len(ends) == 1:
        raise SealError("The file carries no signature: it is a draft, or was rolled back to one.")
    if len(ends) > 2:
        raise SealError(f"Something was appended: there are {len(ends)} revisions instead of 2.")
    return ends[0]


def open_seal(pdf: bytes) -> Seal:
    """Take the one signature out of a signed certificate.

    Raises SealError with a sentence where anything is not in the form that is written; on a
    damaged file also whatever the PDF and ASN.1 readers raise.
    """
    draft_length = whole_file(pdf)
    reader = PdfFileReader(BytesIO(pdf), strict=True)
    found = reader.embedded_signatures
    if len(found) != 1 or found[0].field_name != FIELD_NAME:
        raise SealError(f"There must be exactly one signature, in the field {FIELD_NAME}.")
    embedded = found[0]
    dictionary = embedded.sig_object
    if not set(dictionary.keys()) <= _KEYS:
        raise SealError("The signature's dictionary says more than is ever written.")
    signature = _signature_bytes(pdf, [int(place) for place in embedded.byte_range])
    signer, carried = _strict_cms(signature)
    facts = SigningFacts(
        _signing_time(str(dictionary.get("/M", ""))),
        str(dictionary.get("/Reason", "")),
        str(dictionary.get("/Location", "")),
    )
    return Seal(embedded, signature, signer, carried, facts, draft_length)


def _signing_time(text: str) -> datetime:
    match = _TIME.fullmatch(text)
    if match is None:
        raise SealError("The signing time is not written as it always is.")
    return datetime.strptime(match[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC)


def _signature_bytes(pdf: bytes, places: list[int]) -> bytes:
    if len(places) != 4:
        raise SealError("The signature does not say which bytes it covers.")
    start, first, second, last = places
    if start != 0 or second + last != len(pdf) or second - first != RESERVED + 2:
        raise SealError("The signature does not cover the file from its first byte to its last.")
    digits = pdf[first:second]
    try:
        held = bytes.fromhex(digits[1:-1].decode("ascii"))
    except ValueError:
        raise SealError("The signature is not written in hexadecimal.") from None
    signature: bytes = cms.ContentInfo.load(held).dump()
    written = signature.hex().upper().ljust(RESERVED, "0")
    if digits != b"<" + written.encode("ascii") + b">":
        raise SealError("The room kept for the signature holds something else beside it.")
    return signature


def _strict_cms(
    signature: bytes,
) -> tuple[x509.Certificate, tuple[x509.Certificate, ...]]:
    signed = cms.ContentInfo.load(signature, strict=True)["content"]
    infos = signed["signer_infos"]
    if len(infos) != 1:
        raise SealError("The signature names more than one signer.")
    info = infos[0]
    carried = {one.dump(): one.chosen for one in signed["certificates"]}
    serial = info["sid"].chosen["serial_number"].native
    issuer = info["sid"].chosen["issuer"].dump()
    own = [
        one for one in carried.values()
        if one.serial_number == serial and one.issuer.dump() == issuer
    ]  # fmt: skip
    if len(own) != 1 or len(carried) != len(signed["certificates"]):
        raise SealError("The signature does not carry its signer's certificate once.")
    certificates = tuple(x509.load_der_x509_certificate(der) for der in carried)
    signer = x509.load_der_x509_certificate(own[0].dump())
    if _as_written(signed, info, signer) != signature:
        raise SealError("The signature is not spelled as it always is, or carries something more.")
    _check_path(signer, certificates)
    return signer, certificates


def _as_written(signed: cms.SignedData, info: cms.SignerInfo, signer: x509.Certificate) -> bytes:
    """Spell the signature again from its parts, every free field as it is always written."""
    is_rsa = isinstance(signer.public_key(), rsa.RSAPublicKey)
    digest = {"algorithm": "sha256"}
    again = cms.ContentInfo(
        {
            "content_type": "signed_data",
            "content": cms.SignedData(
                {
                    "version": "v1",
                    "digest_algorithms": [digest],
                    "encap_content_info": {"content_type": "data"},
                    "certificates": signed["certificates"],
                    "signer_infos": [
                        cms.SignerInfo(
                            {
                                "version": "v1",
                                "sid": info["sid"],
                                "digest_algorithm": digest,
                                "signed_attrs": info["signed_attrs"],
                                "signature_algorithm": {
                                    "algorithm": "sha256_rsa" if is_rsa else "sha256_ecdsa"
                                },
                                "signature": info["signature"],
                            }
                        )
                    ],
                }
            ),
        }
    )
    return bytes(again.dump())


def _check_path(signer: x509.Certificate, carried: tuple[x509.Certificate, ...]) -> None:
    """Every carried certificate must be vouched for by another, up to one that stands alone."""
    left = [one for one in carried if one != signer]
    last = signer
    while left:
        issuers = [one for one in left if one.subject == last.issuer]
        if len(issuers) != 1:
            raise SealError("The signature carries a certificate that is not behind its signer.")
        _check_issued(last, issuers[0])
        last = issuers[0]
        left.remove(last)
    if last != signer or last.issuer == last.subject:
        _check_issued(last, last)


def _check_issued(certificate: x509.Certificate, issuer: x509.Certificate) -> None:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, ValueError, TypeError):
        raise SealError("A certificate behind the signer was changed or is not whole.") from None
