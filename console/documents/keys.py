"""Signing keys: make one for an officer, open one, and say in a sentence why one will not do.

A key is a PKCS#12 file: the officer's private key, certificate and the office's own authority
behind it.  The rule: a key that a checker would later refuse is refused before it signs.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from console.documents.certificate_words import when
from console.domain.refusals import refusal

_AUTHORITY_LIFE: Final = timedelta(days=3650)
_KEY_LIFE: Final = timedelta(days=730)
_BACKDATE: Final = timedelta(minutes=5)
_LARGEST_FILE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class MadeKey:
    """A new key: the PKCS#12 file, the trust root (PEM) to hand out, and its SHA-256."""

    p12: bytes
    root_pem: bytes
    fingerprint: str


@dataclass(frozen=True, slots=True)
class OpenKey:
    """An opened key, fit to sign: private key, certificate, and the certificates behind it."""

    private: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]


def make_authority(organisation: str, *, passphrase: bytes, at: datetime) -> MadeKey:
    """Make an office's own authority (a root), good for ten years from ``at``."""
    private = ec.generate_private_key(ec.SECP256R1())
    subject = _name(organisation, f"{organisation} signing authority")
    certificate = _certificate(subject, private, subject, private, at, authority=True)
    return _packed(private, certificate, (), certificate, passphrase)


def make_key(
    who: str,
    organisation: str,
    *,
    passphrase: bytes,
    at: datetime,
    authority: tuple[bytes, bytes] | None = None,
) -> MadeKey:
    """Make a signing key for an officer, good for two years from ``at``.

    ``who`` is how they are named on the certificate's panel.  ``authority`` is an authority's
    PKCS#12 file and its passphrase; without it a new authority is made and its key forgotten.
    Raises RefusedError where the authority cannot be opened.
    """
    if authority is None:
        forgotten = b"used once"
        authority = make_authority(organisation, passphrase=forgotten, at=at).p12, forgotten
    root_private, root, _ = _unpack(*authority)
    private = ec.generate_private_key(ec.SECP256R1())
    subject = _name(organisation, who)
    certificate = _certificate(subject, private, root.subject, root_private, at, authority=False)
    return _packed(private, certificate, (root,), root, passphrase)


def open_key(p12: bytes, passphrase: bytes, *, at: datetime) -> OpenKey:
    """Open a PKCS#12 file for signing at a moment.

    Raises RefusedError, with one plain sentence, where the passphrase is wrong, the file is no
    key, or its certificate is out of time or not meant for signatures.
    """
    private, certificate, chain = _unpack(p12, passphrase)
    name = common_name(certificate)
    if at < certificate.not_valid_before_utc:
        begins = when(certificate.not_valid_before_utc)
        raise refusal("key_not_yet_valid", f"The key of {name} is not valid before {begins}.")
    if at > certificate.not_valid_after_utc:
        ended = when(certificate.not_valid_after_utc)
        raise refusal("key_expired", f"The key of {name} expired on {ended}; ask for a new one.")
    if not _may_sign(certificate):
        raise refusal(
            "key_usage",
            f"The certificate of {name} is not meant for signing documents (its key usage lacks "
            "non-repudiation); ask for one that is.",
        )
    return OpenKey(private, certificate, _path(certificate, chain))


def common_name(certificate: x509.Certificate) -> str:
    """Return the name that a certificate gives its holder."""
    return _common(certificate.subject)


def issuer_name(certificate: x509.Certificate) -> str:
    """Return the name of who issued a certificate."""
    return _common(certificate.issuer)


def fingerprint(certificate: x509.Certificate) -> str:
    """Return a certificate's SHA-256 in hexadecimal: what is compared by telephone."""
    return certificate.fingerprint(hashes.SHA256()).hex()


def _common(name: x509.Name) -> str:
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else name.rfc4514_string()


def _unpack(
    p12: bytes, passphrase: bytes
) -> tuple[
    ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    x509.Certificate,
    tuple[x509.Certificate, ...],
]:
    if len(p12) > _LARGEST_FILE:
        raise refusal("key_unreadable", "This file is too large to be a signing key.")
    try:
        private, certificate, chain = pkcs12.load_key_and_certificates(p12, passphrase)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise refusal(
            "key_unreadable",
            "The passphrase is wrong, or this file is not a PKCS#12 signing key.",
        ) from None
    if not isinstance(private, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise refusal("key_missing", "This file holds no elliptic-curve or RSA key to sign with.")
    if certificate is None:
        raise refusal("key_missing", "This file holds a key but not the certificate that names it.")
    return private, certificate, tuple(chain)


def _path(
    certificate: x509.Certificate, others: tuple[x509.Certificate, ...]
) -> tuple[x509.Certificate, ...]:
    """Return the certificates behind one, up to its root, or none where the root is not there.

    A path with a gap cannot be checked without help, so it is not carried at all.
    """
    path: list[x509.Certificate] = []
    last = certificate
    while last.issuer != last.subject:
        issuers = [one for one in others if one.subject == last.issuer and one not in path]
        if not issuers:
            return ()
        last = issuers[0]
        path.append(last)
    return tuple(path)


def _may_sign(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return usage.content_commitment


def _name(organisation: str, who: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "GB"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation[:64]),
            x509.NameAttribute(NameOID.COMMON_NAME, who[:64]),
        ]
    )


def _certificate(
    subject: x509.Name,
    private: ec.EllipticCurvePrivateKey,
    issuer: x509.Name,
    issuer_private: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    at: datetime,
    *,
    authority: bool,
) -> x509.Certificate:
    issuer_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_private.public_key())
    usage = x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - _BACKDATE)
        .not_valid_after(at + (_AUTHORITY_LIFE if authority else _KEY_LIFE))
        .add_extension(x509.BasicConstraints(authority, 0 if authority else None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), False)
        .add_extension(issuer_key, critical=False)
        .sign(issuer_private, hashes.SHA256())
    )


def _packed(
    private: ec.EllipticCurvePrivateKey,
    certificate: x509.Certificate,
    chain: tuple[x509.Certificate, ...],
    root: x509.Certificate,
    passphrase: bytes,
) -> MadeKey:
    encryption = serialization.BestAvailableEncryption(passphrase)
    p12 = pkcs12.serialize_key_and_certificates(
        common_name(certificate).encode(), private, certificate, chain or None, encryption
    )
    root_pem = root.public_bytes(serialization.Encoding.PEM)
    return MadeKey(p12, root_pem, fingerprint(certificate))
