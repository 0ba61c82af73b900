"""Signed certificates: kept once, byte for byte, and never changed.

The salted leaves lie in a table of their own, so that an erasure can empty it while the
certificate stays.  Of one whose own time is over only the number and the digests are left: it
is given out no more, and its number is never used again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Select, bindparam, insert, select

from console.domain.supplements import place_of
from console.services.contracts import StoredCertificate
from console.services.kept import CertificateHead
from console.storage.schema import certificate_leaves, certificates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.deployments import DeploymentRef

_ALL: Final = (
    select(
        certificates.c.number,
        certificates.c.deployment,
        certificates.c.signed_at,
        certificates.c.signed_by,
        certificates.c.content,
        certificates.c.content_digest,
        certificates.c.pdf,
        certificates.c.pdf_sha256,
        certificates.c.root,
        certificate_leaves.c.leaves,
    )
    .select_from(
        certificates.outerjoin(
            certificate_leaves, certificate_leaves.c.number == certificates.c.number
        )
    )
    .where(certificates.c.content != "")
)
_HEADS: Final = select(
    certificates.c.number,
    certificates.c.signed_at,
    certificates.c.signed_by,
    certificates.c.content,
    certificates.c.pdf_sha256,
).where(certificates.c.deployment == bindparam("of"), certificates.c.content != "")


class Certificates:
    """Signed certificates; signed bytes are never made again."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, certificate: StoredCertificate) -> None:
        """Keep a signed certificate; its number must be free."""
        self._connection.execute(
            insert(certificates),
            {
                "number": certificate.number,
                "deployment": certificate.deployment,
                "signed_at": certificate.signed_at,
                "signed_by": certificate.signed_by,
                "content": certificate.content,
                "content_digest": certificate.content_digest,
                "pdf": certificate.pdf,
                "pdf_sha256": certificate.pdf_sha256,
                "root": certificate.root,
            },
        )
        self._connection.execute(
            insert(certificate_leaves),
            {"number": certificate.number, "leaves": certificate.leaves},
        )

    def get(self, number: str) -> StoredCertificate | None:
        """The certificate of that number, or None."""
        return self._first(_ALL.where(certificates.c.number == number))

    def of(self, ref: DeploymentRef) -> tuple[StoredCertificate, ...]:
        """The certificates of a deployment in the order of their chain, the last in force.

        By number and not by time: a clock may have been set back between two of them.
        """
        return tuple(
            sorted(self._several(_ALL.where(certificates.c.deployment == ref)), key=_place)
        )

    def heads(self, ref: DeploymentRef) -> tuple[CertificateHead, ...]:
        """The same without pages and leaves, which takes no time."""
        rows = self._connection.execute(_HEADS, {"of": ref})
        return tuple(sorted((CertificateHead(*row) for row in rows), key=_place))

    def by_pdf(self, sha256: str) -> StoredCertificate | None:
        """The certificate with exactly these bytes, by their SHA-256 in hexadecimal, or None."""
        return self._first(_ALL.where(certificates.c.pdf_sha256 == sha256))

    def next_number(self, year: int) -> str:
        """The next free number of a year, such as WLC-2026-0147."""
        prefix = f"WLC-{year:04d}-"
        taken = self._connection.execute(
            select(certificates.c.number).where(
                certificates.c.number.startswith(prefix, autoescape=True)
            )
        ).scalars()
        serials = [number.removeprefix(prefix) for number in taken]
        last = max((int(serial) for serial in serials if serial.isdecimal()), default=0)
        return f"{prefix}{last + 1:04d}"

    def _first(self, question: Select[Any]) -> StoredCertificate | None:
        found = self._several(question)
        return found[0] if found else None

    def _several(self, question: Select[Any]) -> tuple[StoredCertificate, ...]:
        return tuple(_certificate(row) for row in self._connection.execute(question))


def _place(one: StoredCertificate | CertificateHead) -> int:
    found = place_of(one.number)
    return 0 if found is None else found.place


def _certificate(row: Sequence[Any]) -> StoredCertificate:
    number, deployment, at, by, content, digest, pdf, sha256, root, leaves = row
    return StoredCertificate(
        number, deployment, at, by, content, digest, pdf, sha256, root, leaves or b""
    )
