"""Files that only their recipient can open: CMS enveloped data, as `openssl cms -decrypt` reads it.

Each file is sealed by itself, so that a list of any size fits in memory and on a stick.  The rule:
what cannot be sealed is refused before anything is written.
"""

from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers import algorithms
from cryptography.hazmat.primitives.serialization import pkcs7

from console.domain.refusals import refusal

SUFFIX: Final = ".p7m"
_SMALLEST: Final = 2048


def recipient_certificate(data: bytes) -> x509.Certificate:
    """The certificate to encrypt to, from PEM or DER; refused where it will not do."""
    try:
        if data.lstrip().startswith(b"-----BEGIN"):
            certificate = x509.load_pem_x509_certificate(data)
        else:
            certificate = x509.load_der_x509_certificate(data)
        public = certificate.public_key()
    except ValueError:
        raise refusal(
            "recipient_certificate",
            "The file to encrypt to is no certificate in PEM or DER form.",
        ) from None
    if not isinstance(public, rsa.RSAPublicKey) or public.key_size < _SMALLEST:
        raise refusal(
            "recipient_certificate",
            f"A package is encrypted to an RSA key of {_SMALLEST} bits or more, and this "
            "certificate has another; ask the recipient for one.",
        )
    return certificate


def sealed(data: bytes, to: x509.Certificate) -> bytes:
    """The bytes sealed for one recipient (AES-256), in DER."""
    builder = (
        pkcs7.PKCS7EnvelopeBuilder()
        .set_data(data)
        .add_recipient(to)
        .set_content_encryption_algorithm(algorithms.AES256)
    )
    return builder.encrypt(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])
