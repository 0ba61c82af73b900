"""A detached signature beside a file: CMS, as `openssl cms -verify` reads it, and its check.

It is made with the same keys as a certificate's.  The rule: what is signed are the file's bytes
and the time, and nothing that the signature carries beside is believed.
"""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

# Loaded before the first attribute is made: pyHanko teaches asn1crypto its own names of attributes,
# and whoever makes one before that keeps every later PAdES signature of the process from working.
import pyhanko.sign.signers  # noqa: F401
from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathBuildingError, ValidationError

from console.documents.certificate_words import when
from console.documents.keys import OpenKey, common_name, fingerprint
from console.domain.refusals import refusal

LARGEST: Final = 100_000
"""The largest detached signature that is read, in bytes."""


@dataclass(frozen=True, slots=True)
class DetachedSigner:
    """Who signed a file, as the signature's certificate says, and when by their own clock.

    `confirmed` says that a given trust root vouches for the certificate; `key` is its SHA-256.
    """

    name: str
    key: str
    signed_at: datetime
    confirmed: bool


class DetachedError(ValueError):
    """The signature does not hold; the message is a sentence for the reader."""


def sign_detached(data: bytes, key: OpenKey, at: datetime) -> bytes:
    """Sign bytes with an opened key; gives the CMS signature in DER, without the bytes."""
    attributes = cms.CMSAttributes(
        [
            _attribute("content_type", "data"),
            _attribute("message_digest", hashlib.sha256(data).digest()),
            _attribute(
                "signing_time", cms.Time({"utc_time": at.astimezone(UTC).replace(microsecond=0)})
            ),
        ]
    )
    own = _asn1(key.certificate)
    is_rsa = isinstance(key.private, rsa.RSAPrivateKey)
    info = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {
                    "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                        {"issuer": own.issuer, "serial_number": own.serial_number}
                    )
                }
            ),
            "digest_algorithm": {"algorithm": "sha256"},
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": "sha256_rsa" if is_rsa else "sha256_ecdsa"},
            "signature": _signed(key.private, attributes.dump()),
        }
    )
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [{"algorithm": "sha256"}],
            "encap_content_info": {"content_type": "data"},
            "certificates": [own, *map(_asn1, key.chain)],
            "signer_infos": [info],
        }
    )
    content = cms.ContentInfo({"content_type": "signed_data", "content": signed})
    return bytes(content.dump())


def check_detached(
    data: bytes, signature: bytes, trust_roots: Sequence[bytes] | None
) -> DetachedSigner:
    """Who signed these bytes; raises DetachedError with a sentence where the signature fails.

    `trust_roots` are certificates in PEM or DER; without any nobody vouches for the name.
    """
    if len(signature) > LARGEST:
        raise DetachedError("The signature is larger than any that is written.")
    try:
        signed_at, signer, carried = _opened(data, signature)
    except DetachedError:
        raise
    except (ValueError, TypeError, KeyError, IndexError, InvalidSignature):
        raise DetachedError(
            "The signature does not fit the manifest: one of them was changed."
        ) from None
    if not signer.not_valid_before_utc <= signed_at <= signer.not_valid_after_utc:
        raise DetachedError(f"The key was not valid on {when(signed_at)}, when it signed.")
    confirmed = trust_roots is not None
    if trust_roots is not None:
        _require_trusted(signer, carried, trust_roots, signed_at)
    return DetachedSigner(common_name(signer), fingerprint(signer), signed_at, confirmed)


def _opened(
    data: bytes, signature: bytes
) -> tuple[datetime, x509.Certificate, tuple[x509.Certificate, ...]]:
    """The time, the signer and the other certificates of a signature that fits the bytes."""
    content = cms.ContentInfo.load(signature, strict=True)
    signed = content["content"]
    infos = signed["signer_infos"]
    if content["content_type"].native != "signed_data" or len(infos) != 1:
        raise DetachedError("The signature is not one that names one signer.")
    info = infos[0]
    if info["digest_algorithm"]["algorithm"].native != "sha256":
        raise DetachedError("The signature uses another digest than is ever written.")
    carried = [x509.load_der_x509_certificate(one.chosen.dump()) for one in signed["certificates"]]
    serial = info["sid"].chosen["serial_number"].native
    issuer = info["sid"].chosen["issuer"].dump()
    (signer,) = (
        one
        for one in carried
        if one.serial_number == serial and one.issuer.public_bytes() == issuer
    )
    attributes = info["signed_attrs"]
    said: dict[str, Any] = {}
    for each in attributes:
        if each["type"].native in said or len(each["values"]) != 1:
            raise DetachedError("The signature says something twice.")
        said[each["type"].native] = each["values"][0].native
    if said.get("content_type") != "data" or said.get("message_digest") != (
        hashlib.sha256(data).digest()
    ):
        raise DetachedError("The manifest was changed after it was signed.")
    _require_signed(signer, info["signature"].native, attributes.untag().dump())
    others = tuple(one for one in carried if one != signer)
    return said["signing_time"], signer, others


def _require_signed(signer: x509.Certificate, signature: bytes, covered: bytes) -> None:
    public = signer.public_key()
    if isinstance(public, rsa.RSAPublicKey):
        public.verify(signature, covered, padding.PKCS1v15(), hashes.SHA256())
    elif isinstance(public, ec.EllipticCurvePublicKey):
        public.verify(signature, covered, ec.ECDSA(hashes.SHA256()))
    else:
        raise DetachedError("The signer's key is of a kind that never signs here.")


def _require_trusted(
    signer: x509.Certificate,
    carried: tuple[x509.Certificate, ...],
    trust_roots: Sequence[bytes],
    at: datetime,
) -> None:
    try:
        roots = [one for data in trust_roots for one in load_certs_from_pemder_data(data)]
    except (ValueError, TypeError, LookupError):
        roots = []
    if not roots:
        raise refusal("trust_root", "The trust root is not a certificate in PEM or DER form.")
    context = ValidationContext(
        trust_roots=roots,
        other_certs=[_asn1(one) for one in carried],
        moment=at,
        best_signature_time=at,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    validator: Any = CertificateValidator(_asn1(signer), validation_context=context)
    try:
        asyncio.run(validator.async_validate_usage({"non_repudiation"}))
    except (PathBuildingError, ValidationError):
        raise DetachedError(
            f"No given trust root vouches for {common_name(signer)}, or not for signing at that "
            f"time (key sha256 {fingerprint(signer)})."
        ) from None


def _signed(private: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, data: bytes) -> bytes:
    if isinstance(private, rsa.RSAPrivateKey):
        return private.sign(data, padding.PKCS1v15(), hashes.SHA256())
    return private.sign(data, ec.ECDSA(hashes.SHA256()))


def _attribute(name: str, value: object) -> cms.CMSAttribute:
    return cms.CMSAttribute({"type": name, "values": [value]})


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))
