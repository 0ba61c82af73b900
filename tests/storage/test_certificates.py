"""Certificates: the same bytes back, numbers never twice, no edit."""

import hashlib
from types import SimpleNamespace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from console.services.contracts import StoredCertificate
from console.services.kept import CertificateHead
from console.storage.offices import Office


def certificate(some: SimpleNamespace, number: str, pdf: bytes = b"%PDF") -> StoredCertificate:
    return StoredCertificate(
        number, some.ref, some.at, some.who, "{}", "c" * 64, pdf,
        hashlib.sha256(pdf + number.encode()).hexdigest(), "r" * 64, b"salts",
    )  # fmt: skip


def test_a_certificate_comes_back_byte_for_byte(listed: Office, some: SimpleNamespace) -> None:
    first = certificate(some, "WLC-2026-0001", b"%PDF\x00\xff")
    second = certificate(some, "WLC-2026-0002")
    with listed.store.writing() as unit:
        unit.certificates.add(first)
        unit.certificates.add(second)
    with listed.store.reading() as unit:
        assert unit.certificates.get("WLC-2026-0001") == first
        assert unit.certificates.get("WLC-2026-0003") is None
        assert unit.certificates.of(some.ref) == (first, second)
        assert unit.certificates.heads(some.ref) == tuple(
            CertificateHead(one.number, one.signed_at, one.signed_by, one.content, one.pdf_sha256)
            for one in (first, second)
        )
        assert unit.certificates.by_pdf(second.pdf_sha256) == second
        assert unit.certificates.by_pdf("0" * 64) is None
        assert unit.deployments.summaries()[0].certificate == "WLC-2026-0002"


def test_numbers_follow_one_another_within_their_year(
    listed: Office, some: SimpleNamespace
) -> None:
    with listed.store.writing() as unit:
        assert unit.certificates.next_number(2026) == "WLC-2026-0001"
        unit.certificates.add(certificate(some, "WLC-2026-9999"))
        assert unit.certificates.next_number(2026) == "WLC-2026-10000"
        unit.certificates.add(certificate(some, "WLC-2026-10000"))
        unit.certificates.add(certificate(some, "WLC-2026-odd"))
        assert unit.certificates.next_number(2026) == "WLC-2026-10001"
        assert unit.certificates.next_number(2027) == "WLC-2027-0001"


def test_a_certificate_is_never_edited_or_removed(listed: Office, some: SimpleNamespace) -> None:
    with listed.store.writing() as unit:
        unit.certificates.add(certificate(some, "WLC-2026-0001"))
    for statement in ("UPDATE certificates SET pdf = x'00'", "DELETE FROM certificates"):
        with (
            pytest.raises(IntegrityError, match="appended, never edited"),
            listed.store._database.writing() as connection,
        ):
            connection.execute(text(statement))
