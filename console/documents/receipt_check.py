"""Check an erasure's receipt anywhere, with nothing but its file: one line for each check.

What is true of every signed document is checked in `sealed_checks`; here stands what a receipt
states.  The rule: an authentic receipt of an erasure that is not complete is told as both.
"""

from collections.abc import Sequence
from typing import TypeAlias

from console.documents.certificate_words import number, when
from console.documents.receipt import CONTENT_NAME, lay_out
from console.documents.sealed_checks import (
    Findings,
    attached,
    check_seal,
    information,
    load_roots,
    pages,
)
from console.documents.seals import SealError
from console.domain.receipt_faults import faults
from console.domain.receipts import MOST_BYTES, Receipt, parse_receipt
from console.domain.verifications import ReceiptFacts, ReceiptVerification
from console.domain.wording import counted

_Findings: TypeAlias = Findings[Receipt]


def verify_receipt(
    pdf: bytes, *, trust_roots: Sequence[bytes] | None = None
) -> ReceiptVerification:
    """Check a signed receipt and return every line.

    ``trust_roots`` are as for a certificate (see `verification.verify_certificate`).  Raises
    RefusedError only where a trust root itself cannot be read.
    """
    roots = load_roots(trust_roots)
    found = _Findings(pdf)
    check_seal(found, roots)
    found.check("receipt", lambda: _receipt(found))
    found.check("pages", lambda: _pages(found))
    found.check("information", lambda: information(found, CONTENT_NAME))
    found.check("outcome", lambda: _outcome(found.stated("receipt")))
    return ReceiptVerification(tuple(found.lines), _facts(found))


def _receipt(found: _Findings) -> str:
    found.content = content = parse_receipt(attached(found.pdf, CONTENT_NAME, MOST_BYTES))
    if wrong := faults(content):
        raise SealError(" ".join(wrong))
    return f"{CONTENT_NAME} is attached and its figures agree (sha256 {content.digest()})."


def _pages(found: _Findings) -> str:
    content = found.stated("receipt")
    # A receipt does not name the drawing software that made it.
    return pages(found, lambda: lay_out(content), CONTENT_NAME, other_software=True)


def _outcome(content: Receipt) -> str:
    about = (
        f"{content.number} of {content.deployment}: "
        f"{counted(len(content.entries), 'entry', 'entries')}, "
        f"{counted(len(content.lines), 'copy', 'copies')}, on {when(content.made_at)}"
    )
    said = (
        f"Complete: {about}."
        if content.complete
        else (f"NOT COMPLETE: {number(content.failed)} of the copies were not erased. {about}.")
    )
    if content.not_there:
        said += f" {number(content.not_there)} not found where they were, and not called erased."
    if content.held:
        said += f" A legal hold keeps {counted(len(content.held), 'entry', 'entries')}."
    return said


def _facts(found: _Findings) -> ReceiptFacts | None:
    content = found.content
    if content is None:
        return None
    return ReceiptFacts(
        number=content.number,
        deployment=content.deployment,
        exercise=content.exercise,
        scope=content.scope,
        complete=content.complete,
        entries=len(content.entries),
        copies=len(content.lines),
        failed=content.failed,
        not_there=content.not_there,
        held=tuple(each.entry_ref for each in content.held),
        made_at=content.made_at,
        earlier=content.earlier,
        digest=content.digest(),
        signers=found.signers,
    )
