"""What is checked of every document that this program signs, whatever it states.

The document is made again from its own attachment and signature and compared byte for byte, on
top of what pyHanko checks.  The rule: a line that could not be checked has failed, and a hostile
file ends in failed lines, never in a fault.
"""

import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final, Generic, TypeVar

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

from console.documents.certificate_words import number, when
from console.documents.comparison import Sameness, compare, limited_bytes
from console.documents.keys import common_name, fingerprint, issuer_name
from console.documents.seals import LARGEST_FILE, Seal, SealError, open_seal, whole_file
from console.documents.signatures import remake
from console.domain.refusals import RefusedError, refusal
from console.domain.verifications import CheckLine, SignerFacts

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


_Content = TypeVar("_Content")


@dataclass
class Findings(Generic[_Content]):
    """What has been read of the file so far, and the lines written about it."""

    pdf: bytes
    lines: list[CheckLine] = field(default_factory=list)
    seal: Seal | None = None
    content: _Content | None = None
    status: Any = None
    confirmed: bool = False
    remade: bytes | None = None

    def check(self, name: str, look: Callable[[], str]) -> None:
        """Write the line of one check: what it says where it holds, or why it does not."""
        try:
            self.lines.append(CheckLine(name, True, look()))
        except RefusedError as refused:
            self.lines.append(CheckLine(name, False, str(refused)))
        except SealError as broken:
            self.lines.append(CheckLine(name, False, str(broken)))
        except HOSTILE as trouble:
            detail = f"This could not be checked: the file is damaged ({type(trouble).__name__})."
            self.lines.append(CheckLine(name, False, detail))

    @property
    def signers(self) -> tuple[SignerFacts, ...]:
        """Who signed, as the signature names them; nobody where it cannot be read."""
        if self.seal is None:
            return ()
        signer = self.seal.signer
        names = common_name(signer), issuer_name(signer), fingerprint(signer)
        return (SignerFacts(*names, self.seal.facts.signed_at, self.confirmed),)

    def stated(self, what: str) -> _Content:
        """What the document states; a line that needs it fails where it cannot be read."""
        if self.content is None:
            raise SealError(f"This could not be checked: the {what} cannot be read.")
        return self.content


def load_roots(given: Sequence[bytes] | None) -> list[Any] | None:
    """The certificates that vouch for the signer; raises RefusedError where one is none."""
    if given is None:
        return None
    try:
        roots = [one for data in given for one in load_certs_from_pemder_data(data)]
    except (ValueError, TypeError, LookupError):
        roots = []
    if not roots:
        raise refusal("trust_root", "The trust root is not a certificate in PEM or DER form.")
    return roots


def check_seal(found: Findings[_Content], roots: list[Any] | None) -> None:
    """Write the lines about the file, its signature and who made it."""
    found.check("file", lambda: _file(found))
    found.check("signature", lambda: _signature(found, roots))
    found.check("unchanged", lambda: _unchanged(found))
    found.check("certifying", lambda: _certifying(found))
    found.check("signer", lambda: _signer(found, roots is not None))
    found.check("key", lambda: _key(found))


def _file(found: Findings[_Content]) -> str:
    whole_file(found.pdf)
    return f"The file is whole: {number(len(found.pdf))} bytes in two revisions, nothing after."


def _signature(found: Findings[_Content], roots: list[Any] | None) -> str:
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


def _unchanged(found: Findings[_Content]) -> str:
    seal, status = _sealed(found)
    if status.coverage != SignatureCoverageLevel.ENTIRE_FILE:
        raise SealError("The signature does not cover the whole file.")
    if status.modification_level not in {None, ModificationLevel.NONE}:
        raise SealError("The document was changed after it was signed.")
    if seal.embedded.reader.xrefs.total_revisions != 2:
        raise SealError("The document has other revisions than the draft and the signature.")
    return "Nothing was added or replaced after the signature."


def _certifying(found: Findings[_Content]) -> str:
    seal, status = _sealed(found)
    permissions = seal.embedded.reader.root["/Perms"]
    if set(permissions.keys()) != {"/DocMDP"}:
        raise SealError("The document grants other permissions than are ever written.")
    if permissions.raw_get("/DocMDP").reference != seal.embedded.sig_field.raw_get("/V").reference:
        raise SealError("The signature is not the one that certifies the document.")
    if seal.embedded.docmdp_level != MDPPerm.NO_CHANGES or status.docmdp_ok is False:
        raise SealError("The signature does not forbid later changes.")
    return "It certifies the document and allows no change."


def _signer(found: Findings[_Content], asked: bool) -> str:
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


def _key(found: Findings[_Content]) -> str:
    seal, _status = _sealed(found)
    signed_at, signer = seal.facts.signed_at, seal.signer
    if not signer.not_valid_before_utc <= signed_at <= signer.not_valid_after_utc:
        raise SealError(f"The key was not valid on {when(signed_at)}, when it signed.")
    return f"The key was valid when it signed, {when(signed_at)} by the signer's own clock."


def attached(pdf: bytes, name: str, most: int) -> bytes:
    """The one attachment that a document carries, of at most so many bytes unpacked."""
    if len(pdf) > LARGEST_FILE:
        raise SealError("The file is larger than any that is signed.")
    with pikepdf.open(BytesIO(pdf)) as document:
        names = document.Root.Names.EmbeddedFiles.Names
        if len(names) != 2 or str(names[0]) != name:
            raise SealError(f"There must be exactly one attachment, {name}.")
        if document.Root.AF[0].objgen != names[1].objgen or len(document.Root.AF) != 1:
            raise SealError(f"{name} is not the file that the document names as its data.")
        return limited_bytes(names[1].EF.F, most)


def pages(
    found: Findings[_Content], draft: Callable[[], bytes], what: str, *, other_software: bool
) -> str:
    """Sign the draft that the content makes with the signature found, and compare the two.

    ``other_software`` says that other drawing software may have made the document: then equal
    words do, since nothing else can be compared.
    """
    seal, _status = _sealed(found)
    found.remade = remake(draft(), seal.signature, seal.signer, seal.facts)
    sameness = compare(found.pdf, found.remade)
    if sameness is Sameness.BYTES:
        return f"Laid out again from the {what}, the document is the same, byte for byte."
    if sameness is Sameness.OBJECTS:
        return f"Laid out again from the {what}, it is the same; only its compression differs."
    if sameness is Sameness.WORDS and other_software:
        return (
            f"Laid out again from the {what}, every word and figure on every page is the same; "
            "other versions of the drawing software prevent a comparison byte for byte."
        )
    raise SealError(f"The printed pages do not say what the {what} says.")


def information(found: Findings[_Content], what: str) -> str:
    """Compare the document information with that of the document made again."""
    if found.remade is None:
        raise SealError("This could not be checked: the document cannot be made again.")
    with pikepdf.open(BytesIO(found.pdf)) as ours, pikepdf.open(BytesIO(found.remade)) as theirs:
        if _information_of(ours) != _information_of(theirs):
            raise SealError("The document information (title, dates, producer) was changed.")
        if limited_bytes(ours.Root.Metadata) != limited_bytes(theirs.Root.Metadata):
            raise SealError("The document's metadata was changed.")
    return f"The document information is what the {what} makes it."


def _information_of(pdf: pikepdf.Pdf) -> tuple[dict[str, str], set[str]]:
    return {key: str(value) for key, value in pdf.docinfo.items()}, set(pdf.Root.keys())


def _sealed(found: Findings[_Content]) -> tuple[Seal, Any]:
    if found.seal is None or found.status is None:
        raise SealError("This could not be checked: the signature cannot be read.")
    return found.seal, found.status
