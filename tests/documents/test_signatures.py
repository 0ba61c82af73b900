import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from console.documents.certificate import lay_out
from console.documents.keys import common_name, make_authority, make_key, open_key
from console.documents.seals import open_seal
from console.documents.signatures import remake, sign_pdf
from console.documents.verification import verify_certificate
from console.domain.refusals import RefusedError
from tests.documents.certificate_content import DRAFTED, content
from tests.documents.signed_certificate import OFFICER, PASSPHRASE, SIGNED, key, sign, signed


def own_key(private: object, usage: bool | None = True) -> bytes:
    """A self-made PKCS#12 key with or without a key usage."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Self Made")])
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(7)
        .not_valid_before(DRAFTED - timedelta(days=1))
        .not_valid_after(DRAFTED + timedelta(days=1))
    )
    if usage is not None:
        kinds = dict.fromkeys(
            ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign",
             "crl_sign", "encipher_only", "decipher_only"), False,
        )  # fmt: skip
        builder = builder.add_extension(
            x509.KeyUsage(digital_signature=True, content_commitment=usage, **kinds), True
        )
    digest = None if isinstance(private, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    certificate = builder.sign(private, digest)
    return pkcs12.serialize_key_and_certificates(
        b"own", private, certificate, None, serialization.BestAvailableEncryption(PASSPHRASE)
    )


def refused(p12: bytes, passphrase: bytes = PASSPHRASE, **times: object) -> str:
    with pytest.raises(RefusedError) as caught:
        sign_pdf(
            signed().draft, p12, passphrase, reason="", location="",
            signed_at=times.get("at", SIGNED),
        )  # fmt: skip
    assert len(caught.value.objections) == 1
    return str(caught.value)


def test_signing_appends_and_leaves_the_draft_as_it_was() -> None:
    assert signed().pdf.startswith(signed().draft)
    assert verify_certificate(signed().pdf, trust_roots=[key().root_pem]).valid


def test_everything_but_the_signature_can_be_made_again() -> None:
    seal = open_seal(signed().pdf)
    again = remake(signed().draft, seal.signature, seal.signer, seal.facts)
    assert again == signed().pdf


def test_an_independent_checker_agrees(tmp_path: Path) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(signed().pdf)
    said = subprocess.run(
        ["pdfsig", "-nocert", path], capture_output=True, text=True, check=False
    ).stdout
    assert "Signature is Valid" in said
    assert "ETSI.CAdES.detached" in said
    assert OFFICER in said
    assert "Total document signed" in said


def test_an_rsa_key_signs_too() -> None:
    p12 = own_key(rsa.generate_private_key(65537, 2048))
    pdf = sign_pdf(
        signed().draft, p12, PASSPHRASE, reason="", location="Stratford", signed_at=SIGNED
    )
    seal = open_seal(pdf)
    assert (seal.facts.reason, seal.facts.location) == ("", "Stratford")
    assert verify_certificate(pdf).valid


def test_each_key_that_will_not_do_is_refused_in_a_sentence() -> None:
    assert "passphrase is wrong" in refused(key().p12, b"wrong")
    assert "passphrase is wrong" in refused(b"not a key")
    assert "too large" in refused(b"\0" * 1_000_001)
    assert "expired on" in refused(key().p12, at=DRAFTED + timedelta(days=731))
    assert "not valid before" in refused(key().p12, at=DRAFTED - timedelta(days=1))
    assert "not meant for signing" in refused(
        own_key(ec.generate_private_key(ec.SECP256R1()), False)
    )
    assert "not meant for signing" in refused(
        own_key(ec.generate_private_key(ec.SECP256R1()), None)
    )
    assert "elliptic-curve or RSA" in refused(own_key(ed25519.Ed25519PrivateKey.generate()))


def test_a_key_without_its_certificate_is_refused() -> None:
    bare = pkcs12.serialize_key_and_certificates(
        b"bare", ec.generate_private_key(ec.SECP256R1()), None, None,
        serialization.BestAvailableEncryption(PASSPHRASE),
    )  # fmt: skip
    assert "not the certificate" in refused(bare)


def test_what_has_no_place_to_sign_is_refused() -> None:
    with pytest.raises(RefusedError, match="cannot be signed"):
        sign(b"%PDF-1.7\nnothing")
    bare = signed().draft.replace(b"/AcroForm", b"/AcroGone")
    with pytest.raises(RefusedError, match="cannot be signed"):
        sign(bare)
    with pytest.raises(RefusedError, match="cannot be signed"):
        sign(signed().pdf)


def test_a_key_is_good_for_two_years_under_its_authority() -> None:
    made = make_key("PC 1", "Office", passphrase=PASSPHRASE, at=DRAFTED)
    opened = open_key(made.p12, PASSPHRASE, at=DRAFTED + timedelta(days=729))
    assert common_name(opened.certificate) == "PC 1"
    (root,) = opened.chain
    opened.certificate.verify_directly_issued_by(root)
    assert root.public_bytes(serialization.Encoding.PEM) == made.root_pem


def test_an_authority_cannot_sign_certificates_itself() -> None:
    authority = make_authority("Office", passphrase=PASSPHRASE, at=DRAFTED)
    assert "not meant for signing" in refused(authority.p12)


def test_a_path_with_a_gap_is_not_carried() -> None:
    opened = open_key(key().p12, PASSPHRASE, at=SIGNED)
    short = pkcs12.serialize_key_and_certificates(
        b"short", opened.private, opened.certificate, None,
        serialization.BestAvailableEncryption(PASSPHRASE),
    )  # fmt: skip
    pdf = sign_pdf(
        lay_out(content()).pdf, short, PASSPHRASE, reason="", location="", signed_at=SIGNED
    )
    assert len(open_seal(pdf).carried) == 1
    assert verify_certificate(pdf).valid
    assert verify_certificate(pdf, trust_roots=[key().root_pem]).identity_confirmed
