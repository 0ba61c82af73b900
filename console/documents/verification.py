"""Check a certificate anywhere, with nothing but its file: one line for each check.

The certificate is made again from its own manifest and signature and compared byte for byte, on
top of what pyHanko checks.  The rule: a line that could not be checked has failed, and a hostile
file ends in failed lines, never in a fault.
"""

import hashlib
import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any, Final

import pikepdf
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import (
    CRLValidationError,
    OCSPValidationError,
    PathError,
    ValidationError,
)

from console.documents.certificate import MANIFEST_NAME, lay_out, renderer
from console.documents.certificate_words import number, when
from console.documents.comparison import Sameness, compare, limited_bytes
from console.documents.keys import common_name, fingerprint, issuer_name
from console.documents.seals import LARGEST_FILE, Seal, SealError, open_seal, whole_file
from console.documents.signatures import remake
from console.domain.manifest import MOST_BYTES, CertificateContent, parse_manifest
from console.domain.manifest_faults import faults
from console.domain.refusals import RefusedError, refusal
from console.domain.verifications import (
    CertificateFacts,
    CheckLine,
    LoggedCertificate,
    LogLookup,
    SignerFacts,
    Superseded,
    Verification,
)

# What the PDF, ASN.1, certificate and drawing libraries raise on bytes made to hurt them.
HOSTILE: Final = (
    PdfError,
    pikepdf.PdfError,
    RefusedError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    OSError,
    RuntimeError,
    struct.error,
    zlib.error,
    InvalidSignature,
    UnsupportedAlgorithm,
    PathError,
    ValidationError,
    CRLValidationError,
    OCSPValidationError,
)


@dataclass
class _Findings:
    """What has been read of the file so far, and the lines written about it."""

    pdf: bytes
    lines: list[CheckLine] = field(default_factory=list)
    seal: Seal | None = None
    content: CertificateContent | None = None
    status: Any = None
    confirmed: bool = False
    remade: bytes | None = None

    def check(self, name: str, look: Callable[["_Findings"], str]) -> None:
        """Write the line of one check: what it says where it holds, or why it does not."""
        try:
            self.lines.append(CheckLine(name, True, look(self)))
        except RefusedError as refused:
            self.lines.append(CheckLine(name, False, str(refused)))
        except SealError as broken:
            self.lines.append(CheckLine(name, False, str(broken)))
        except HOSTILE as trouble:
            detail = f"This could not be checked: the file is damaged ({type(trouble).__name__})."
            self.lines.append(CheckLine(name, False, detail))


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
    roots = _load_roots(trust_roots)
    findings = _Findings(pdf)
    findings.check("file", _file)
    findings.check("signature", lambda found: _signature(found, roots))
    findings.check("unchanged", _unchanged)
    findings.check("certifying", _certifying)
    findings.check("signer", lambda found: _signer(found, roots is not None))
    findings.check("key", _key)
    findings.check("manifest", _manifest)
    findings.check("pages", _pages)
    findings.check("information", _information)
    findings.check("root", _root)
    findings.check("validity", lambda found: _validity(found, at))
    if superseded is not None:
        findings.check("in_force", lambda found: _in_force(found, at, superseded))
    if logged is not None:
        for name, look in _log_checks(logged, at, superseded):
            findings.check(name, look)
    return Verification(tuple(findings.lines), _facts(findings))


def _load_roots(given: Sequence[bytes] | None) -> list[Any] | None:
    if given is None:
        return None
    try:
        roots = [one for data in given for one in load_certs_from_pemder_data(data)]
    except (ValueError, TypeError, LookupError):
        roots = []
    if not roots:
        raise refusal("trust_root", "The trust root is not a certificate in PEM or DER form.")
    return roots


def _file(found: _Findings) -> str:
    whole_file(found.pdf)
    return f"The file is whole: {number(len(found.pdf))} bytes in two revisions, nothing after."


def _signature(found: _Findings, roots: list[Any] | None) -> str:
    found.seal = seal = open_seal(found.pdf)
    embedded = seal.embedded
    carried = [embedded.signer_cert, *embedded.other_embedded_certs]
    context = ValidationContext(
        trust_roots=roots if roots is not None else [c for c in carried if c.self_issued],
        other_certs=carried,
        moment=seal.facts.signed_at,
        best_signature_time=seal.facts.signed_at,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    usage = KeyUsageConstraints(key_usage={"non_repudiation"})
    found.status = status = validate_pdf_signature(
        embedded, signer_validation_context=context, key_usage_settings=usage
    )
    if not (status.intact and status.valid):
        raise SealError("The signature does not fit the document: one of them was changed.")
    return f"The signature fits every byte of the document ({status.md_algorithm})."


def _unchanged(found: _Findings) -> str:
    seal, status = _sealed(found)
    if status.coverage != SignatureCoverageLevel.ENTIRE_FILE:
        raise SealError("The signature does not cover the whole file.")
    if status.modification_level not in {None, ModificationLevel.NONE}:
        raise SealError("The document was changed after it was signed.")
    if seal.embedded.reader.xrefs.total_revisions != 2:
        raise SealError("The document has other revisions than the draft and the signature.")
    return "Nothing was added or replaced after the signature."


def _certifying(found: _Findings) -> str:
    seal, status = _sealed(found)
    permissions = seal.embedded.reader.root["/Perms"]
    if set(permissions.keys()) != {"/DocMDP"}:
        raise SealError("The document grants other permissions than are ever written.")
    if permissions.raw_get("/DocMDP").reference != seal.embedded.sig_field.raw_get("/V").reference:
        raise SealError("The signature is not the one that certifies the document.")
    if seal.embedded.docmdp_level != MDPPerm.NO_CHANGES or status.docmdp_ok is False:
        raise SealError("The signature does not forbid later changes.")
    return "It certifies the document and allows no change."


def _signer(found: _Findings, asked: bool) -> str:
    seal, status = _sealed(found)
    name, print_of = common_name(seal.signer), fingerprint(seal.signer)
    if asked:
        if not status.trusted:
            raise SealError(
                f"No given trust root vouches for {name}, or not for signing at that time "
                f"(key sha256 {print_of})."
            )
        found.confirmed = True
        return f"{name}, vouched for by {issuer_name(seal.signer)} (key sha256 {print_of})."
    if len(seal.carried) > 1 and not status.trusted:
        raise SealError(f"The certificates behind {name} do not allow this signature.")
    return (
        f"Not confirmed: the signature names {name}, but no trust root was given to vouch for "
        f"that. Compare with the force's published key: sha256 {print_of}."
    )


def _key(found: _Findings) -> str:
    seal, _status = _sealed(found)
    signed_at, signer = seal.facts.signed_at, seal.signer
    if not signer.not_valid_before_utc <= signed_at <= signer.not_valid_after_utc:
        raise SealError(f"The key was not valid on {when(signed_at)}, when it signed.")
    return f"The key was valid when it signed, {when(signed_at)} by the signer's own clock."


def _manifest(found: _Findings) -> str:
    found.content = content = parse_manifest(_attached_manifest(found.pdf))
    wrong = faults(content)
    if wrong:
        raise SealError(" ".join(wrong))
    return f"The manifest is attached and its figures agree (sha256 {content.digest()})."


def _attached_manifest(pdf: bytes) -> bytes:
    if len(pdf) > LARGEST_FILE:
        raise SealError("The file is larger than any certificate.")
    with pikepdf.open(BytesIO(pdf)) as document:
        names = document.Root.Names.EmbeddedFiles.Names
        if len(names) != 2 or str(names[0]) != MANIFEST_NAME:
            raise SealError(f"There must be exactly one attachment, {MANIFEST_NAME}.")
        if document.Root.AF[0].objgen != names[1].objgen or len(document.Root.AF) != 1:
            raise SealError("The manifest is not the file that the document names as its data.")
        return limited_bytes(names[1].EF.F, MOST_BYTES)


def _pages(found: _Findings) -> str:
    seal, _status = _sealed(found)
    content = _stated(found)
    found.remade = remake(lay_out(content).pdf, seal.signature, seal.signer, seal.facts)
    sameness = compare(found.pdf, found.remade)
    if sameness is Sameness.BYTES:
        return "Laid out again from the manifest, the document is the same, byte for byte."
    if sameness is Sameness.OBJECTS:
        return "Laid out again from the manifest, it is the same; only its compression differs."
    if sameness is Sameness.WORDS and content.renderer != renderer():
        return (
            "Laid out again from the manifest, every word and figure on every page is the same; "
            "other versions of the drawing software prevent a comparison byte for byte."
        )
    raise SealError("The printed pages do not say what the manifest says.")


def _information(found: _Findings) -> str:
    if found.remade is None:
        raise SealError("This could not be checked: the document cannot be made again.")
    with pikepdf.open(BytesIO(found.pdf)) as ours, pikepdf.open(BytesIO(found.remade)) as theirs:
        if _information_of(ours) != _information_of(theirs):
            raise SealError("The document information (title, dates, producer) was changed.")
        if limited_bytes(ours.Root.Metadata) != limited_bytes(theirs.Root.Metadata):
            raise SealError("The document's metadata was changed.")
    return "The document information is what the manifest makes it."


def _information_of(pdf: pikepdf.Pdf) -> tuple[dict[str, str], set[str]]:
    return {key: str(value) for key, value in pdf.docinfo.items()}, set(pdf.Root.keys())


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
    lookup: LogLookup, at: datetime | None, known: Superseded | None
) -> list[tuple[str, Callable[[_Findings], str]]]:
    asked: list[LoggedCertificate | None] = []

    def held(found: _Findings) -> LoggedCertificate:
        """What the office holds; it is asked once, as its whole log is walked for it."""
        content = _stated(found)
        if not asked:
            asked.append(lookup(content))
        if asked[0] is None:
            raise SealError("The office holds no certificate with this number.")
        return asked[0]

    def stored(found: _Findings) -> str:
        if held(found).pdf_sha256 != hashlib.sha256(found.pdf).hexdigest():
            raise SealError("The office stored another file under this number.")
        return "The office stored exactly this file."

    def root(found: _Findings) -> str:
        if held(found).root != _stated(found).list_root.root:
            raise SealError("The office's log does not name this root.")
        return "The office's log names the same root."

    def log(found: _Findings) -> str:
        if trouble := held(found).log_trouble:
            raise SealError(trouble)
        return f"The log holds and contains event {number(_stated(found).log_head.sequence)}."

    def chain(found: _Findings) -> str:
        if trouble := held(found).chain_trouble:
            raise SealError(trouble)
        return "The office's certificates of this list follow one another without a gap."

    def in_force(found: _Findings) -> str:
        office = held(found)
        if office.superseded is not None:
            return _in_force(found, at, office.superseded)
        return f"No later certificate of the office supersedes it. {office.over}".strip()

    checks: list[tuple[str, Callable[[_Findings], str]]] = [
        ("office_file", stored),
        ("office_root", root),
        ("office_log", log),
        ("office_chain", chain),
    ]
    return checks if known is not None else [*checks, ("in_force", in_force)]


def stated_and_signed(pdf: bytes) -> tuple[CertificateContent, datetime] | None:
    """What a file states and when it was signed, unchecked; None where it cannot be read."""
    try:
        return parse_manifest(_attached_manifest(pdf)), open_seal(pdf).facts.signed_at
    except (SealError, *HOSTILE):
        return None


def _sealed(found: _Findings) -> tuple[Seal, Any]:
    if found.seal is None or found.status is None:
        raise SealError("This could not be checked: the signature cannot be read.")
    return found.seal, found.status


def _stated(found: _Findings) -> CertificateContent:
    if found.content is None:
        raise SealError("This could not be checked: the manifest cannot be read.")
    return found.content


def _facts(found: _Findings) -> CertificateFacts | None:
    content, seal = found.content, found.seal
    if content is None:
        return None
    signers: tuple[SignerFacts, ...] = ()
    if seal is not None:
        names = common_name(seal.signer), issuer_name(seal.signer), fingerprint(seal.signer)
        signers = (SignerFacts(*names, seal.facts.signed_at, found.confirmed),)
    return CertificateFacts(
        number=content.number,
        deployment=content.deployment.reference,
        edition=content.edition,
        exercise=content.exercise,
        entries=content.approved,
        root=content.list_root.root,
        valid_from=content.valid_from,
        valid_until=content.valid_until,
        signers=signers,
    )
