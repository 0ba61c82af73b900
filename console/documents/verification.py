"""Check a certificate anywhere, with nothing but its file: one line for each check.

What is true of every signed document is checked in `sealed_checks`; here stands what a
certificate states, and what an office's own log says of it.
"""

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeAlias

from console.documents.certificate import MANIFEST_NAME, lay_out, renderer
from console.documents.certificate_words import number, when
from console.documents.sealed_checks import (
    HOSTILE,
    Findings,
    attached,
    check_seal,
    information,
    load_roots,
    pages,
)
from console.documents.seals import SealError, open_seal
from console.domain.manifest import MOST_BYTES, CertificateContent, parse_manifest
from console.domain.manifest_faults import faults
from console.domain.verifications import (
    CertificateFacts,
    LoggedCertificate,
    LogLookup,
    Superseded,
    Verification,
)

_Findings: TypeAlias = Findings[CertificateContent]


def verify_certificate(
    pdf: bytes,
    *,
    trust_roots: Sequence[bytes] | None = None,
    at: datetime | None = None,
    logged: LogLookup | None = None,
    superseded: Superseded | None = None,
) -> Verification:
    """Check a signed certificate and return every line.

    ``trust_roots`` are certificates in PEM or DER: without any, the signer's chain is checked for
    being whole but the identity stays unconfirmed, and the line says so.  ``at`` asks whether the
    certificate is valid at that moment.  ``logged`` asks an office's own log as well, and
    ``superseded`` names the later certificate where that one is at hand.  Raises RefusedError
    only where a trust root itself cannot be read.
    """
    roots = load_roots(trust_roots)
    found = _Findings(pdf)
    check_seal(found, roots)
    found.check("manifest", lambda: _manifest(found))
    found.check("pages", lambda: _pages(found))
    found.check("information", lambda: information(found, "manifest"))
    found.check("root", lambda: _root(found))
    found.check("validity", lambda: _validity(found, at))
    if superseded is not None:
        found.check("in_force", lambda: _in_force(found, at, superseded))
    if logged is not None:
        for name, look in _log_checks(found, logged, at, superseded):
            found.check(name, look)
    return Verification(tuple(found.lines), _facts(found))


def _manifest(found: _Findings) -> str:
    found.content = content = parse_manifest(attached(found.pdf, MANIFEST_NAME, MOST_BYTES))
    wrong = faults(content)
    if wrong:
        raise SealError(" ".join(wrong))
    return f"The manifest is attached and its figures agree (sha256 {content.digest()})."


def _pages(found: _Findings) -> str:
    content = _stated(found)
    other_software = content.renderer != renderer()
    return pages(found, lambda: lay_out(content).pdf, "manifest", other_software=other_software)


def _root(found: _Findings) -> str:
    content = _stated(found)
    return (
        f"The root stands for {number(content.list_root.leaves)} entries, as the manifest counts "
        f"them: {content.list_root.root}."
    )


def _validity(found: _Findings, at: datetime | None) -> str:
    content = _stated(found)
    window = f"{when(content.valid_from)} to {when(content.valid_until)}"
    if at is None:
        return f"Valid from {window}; no moment was asked about."
    if not content.valid_from <= at <= content.valid_until:
        raise SealError(f"Not valid on {when(at)}: it is valid from {window}.")
    return f"Valid on {when(at)} (from {window})."


def _in_force(found: _Findings, at: datetime | None, superseded: Superseded) -> str:
    number = _stated(found).number
    said = f"Superseded by {superseded.number} at {when(superseded.at)}"
    if at is not None and at >= superseded.at:
        raise SealError(f"Not in force on {when(at)}: {number} was {said[0].lower()}{said[1:]}.")
    return f"{said}: {number} is authentic, and no longer in force from then on."


def _log_checks(
    found: _Findings, lookup: LogLookup, at: datetime | None, known: Superseded | None
) -> list[tuple[str, Callable[[], str]]]:
    asked: list[LoggedCertificate | None] = []

    def held() -> LoggedCertificate:
        """What the office holds; it is asked once, as its whole log is walked for it."""
        content = _stated(found)
        if not asked:
            asked.append(lookup(content))
        if asked[0] is None:
            raise SealError("The office holds no certificate with this number.")
        return asked[0]

    def stored() -> str:
        if held().pdf_sha256 != hashlib.sha256(found.pdf).hexdigest():
            raise SealError("The office stored another file under this number.")
        return "The office stored exactly this file."

    def root() -> str:
        if held().root != _stated(found).list_root.root:
            raise SealError("The office's log does not name this root.")
        return "The office's log names the same root."

    def log() -> str:
        if trouble := held().log_trouble:
            raise SealError(trouble)
        return f"The log holds and contains event {number(_stated(found).log_head.sequence)}."

    def chain() -> str:
        if trouble := held().chain_trouble:
            raise SealError(trouble)
        return "The office's certificates of this list follow one another without a gap."

    def in_force() -> str:
        office = held()
        if office.superseded is not None:
            return _in_force(found, at, office.superseded)
        return f"No later certificate of the office supersedes it. {office.over}".strip()

    checks: list[tuple[str, Callable[[], str]]] = [
        ("office_file", stored),
        ("office_root", root),
        ("office_log", log),
        ("office_chain", chain),
    ]
    return checks if known is not None else [*checks, ("in_force", in_force)]


def stated_and_signed(pdf: bytes) -> tuple[CertificateContent, datetime] | None:
    """What a file states and when it was signed, unchecked; None where it cannot be read."""
    try:
        content = parse_manifest(attached(pdf, MANIFEST_NAME, MOST_BYTES))
        return content, open_seal(pdf).facts.signed_at
    except (SealError, *HOSTILE):
        return None


def _stated(found: _Findings) -> CertificateContent:
    return found.stated("manifest")


def _facts(found: _Findings) -> CertificateFacts | None:
    content = found.content
    if content is None:
        return None
    return CertificateFacts(
        number=content.number,
        deployment=content.deployment.reference,
        edition=content.edition,
        exercise=content.exercise,
        entries=content.approved,
        root=content.list_root.root,
        valid_from=content.valid_from,
        valid_until=content.valid_until,
        signers=found.signers,
    )
