"""The receipts of erasures: made from what was written down, kept, and signed.

One rule: a receipt is told from the lines of its erasure and the log, names nobody, and is made
anew only where it would say something else.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Protocol

from console.domain import erasing, holds
from console.domain.audit import Event, parse
from console.domain.receipts import (
    FORMAT_NAME,
    FORMAT_VERSION,
    ErasedEntry,
    HeldEntry,
    Receipt,
    ReceiptLine,
    line_of,
    parse_receipt,
    totals,
)
from console.domain.told import when
from console.domain.wording import counted
from console.services.lists import known

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.erasing import Erasure
    from console.domain.people import PersonId
    from console.services.contracts import Clock, Store, UnitOfWork
    from console.services.kept_after import StoredReceipt
    from console.services.packages import SigningKey


class ReceiptPaper(Protocol):
    """Lays receipts out, and signs them."""

    def receipt(self, content: Receipt) -> bytes:
        """The receipt's unsigned pages; the same content gives the same bytes."""
        ...

    def key_name(self, p12: bytes, passphrase: str, at: datetime) -> str:
        """Whose key it is, as its certificate says; raises RefusedError as `sign` does."""
        ...

    def sign(
        self, pdf: bytes, p12: bytes, passphrase: str, reason: str, location: str, at: datetime
    ) -> bytes:
        """The signed pages; raises RefusedError where key or passphrase will not do."""
        ...


def make(
    unit: UnitOfWork,
    ref: DeploymentRef,
    erasure: Erasure,
    at: datetime,
    software: str,
    before: Sequence[StoredReceipt],
) -> Receipt:
    """The receipt of an erasure as it stands; `before` are those that it has already."""
    deployment = known(unit, ref)
    lines = unit.erasures.lines(erasure.id)
    begun_by = unit.people.get(erasure.by) if erasure.by else None
    head = unit.audit.head()
    return Receipt(
        format_name=FORMAT_NAME,
        format_version=FORMAT_VERSION,
        number=unit.erasures.next_number(at.year),
        exercise=deployment.exercise,
        deployment=ref,
        operation=deployment.operation,
        force=deployment.force,
        place=deployment.place,
        scope=erasure.scope.value,
        begun_by=begun_by.title if begun_by is not None else str(erasure.by),
        begun_at=erasure.begun_at,
        made_at=at,
        complete=erasing.finished(lines),
        entries=tuple(ErasedEntry(one, why.value) for one, why in erasure.entries),
        held=tuple(
            HeldEntry(one, hold.reason.value, hold.authority, hold.until)
            for one, hold in sorted(holds.held(unit.holds.of(ref), at).items())
        ),
        totals=totals(lines),
        lines=tuple(line_of(line) for line in lines),
        stays=erasing.stays(erasure.scope, {line.kind for line in lines}),
        beyond=erasing.beyond(erasure.scope),
        taken_out=_taken_out(unit, ref),
        earlier=before[-1].digest if before else "",
        log_sequence=head.sequence,
        log_digest=head.digest,
        software=software,
    )


def keep(
    unit: UnitOfWork, ref: DeploymentRef, erasure: Erasure, at: datetime, software: str
) -> str | None:
    """Make and keep the receipt of how an erasure stands; its number.

    None where the last receipt says the same already: nothing came out otherwise, or two programs
    have gone on with one erasure.
    """
    before = [one for one in unit.erasures.receipts(ref) if one.erasure == erasure.id]
    if before and not _says_otherwise(unit, erasure, before[-1]):
        return None
    made = make(unit, ref, erasure, at, software, before)
    unit.erasures.add_receipt(erasure.id, made)
    unit.audit.append(made_event(made, erasure, at))
    return made.number


def _says_otherwise(unit: UnitOfWork, erasure: Erasure, last: StoredReceipt) -> bool:
    now = [line_of(line) for line in unit.erasures.lines(erasure.id)]
    return _said(now) != _said(content_of(last).lines)


def _said(lines: Sequence[ReceiptLine]) -> list[tuple[str, int | None, str]]:
    """What a reader would see otherwise; one more try is nothing new."""
    return [(line.state, line.after, line.note) for line in lines]


def unsigned(store: Store, ref: DeploymentRef) -> tuple[str, ...]:
    """The receipts of a deployment that nobody signed yet, the oldest first."""
    with store.reading() as unit:
        return tuple(one.number for one in unit.erasures.receipts(ref) if one.signed_at is None)


def sign(
    store: Store, paper: ReceiptPaper, clock: Clock, number: str, by: PersonId, key: SigningKey
) -> None:
    """Sign a receipt that is kept, unless somebody signed it in the meantime.

    The pages are laid out and signed with no transaction open, so that nobody waits for them.
    """
    with store.reading() as unit:
        found = unit.erasures.receipt(number)
    if found is None:
        return
    content, at = content_of(found), clock()
    pages, reason = paper.receipt(content), f"Erasure receipt {number}"
    pdf = paper.sign(pages, key.p12, key.passphrase, reason, content.place, at)
    sha256 = hashlib.sha256(pdf).hexdigest()
    with store.writing() as unit:
        again = unit.erasures.receipt(number)
        if again is None or again.signed_at is not None:
            return
        unit.erasures.sign_receipt(number, pdf, sha256, by, at)
        unit.audit.append(Event("receipt_signed", by, at, number, "", (("pdf", sha256),)))


def content_of(kept: StoredReceipt) -> Receipt:
    """The content of a receipt that is kept."""
    return parse_receipt(kept.content.encode())


def made_event(receipt: Receipt, erasure: Erasure, at: datetime) -> Event:
    """The event of a receipt that was made."""
    details = (
        ("complete", str(receipt.complete).lower()),
        ("digest", receipt.digest()),
        ("failed", str(receipt.failed)),
        ("held", str(len(receipt.held))),
        ("number", receipt.number),
    )
    return Event("erasure_receipt", erasure.by, at, receipt.deployment, "erasure", details)


def _taken_out(unit: UnitOfWork, ref: DeploymentRef) -> tuple[str, ...]:
    """What left this office with faces or pictures, as the log and the hand-overs tell it."""
    schedules = sum(
        parse(link.body).subject == ref
        for link in unit.audit.search(text='"act":"schedule_given"', limit=10_000)
    )
    told = [
        f"The schedule with faces was taken out {counted(schedules, 'time', 'times')}; each file "
        "of it here that may have shown what was erased is on a line of this receipt or of an "
        "earlier one, and the rest was printed or shows none of it."
    ] * bool(schedules)
    told += [
        f"Hand-over {one.number} on {when(one.begun_at)} to {one.recipient}."
        for one in unit.handovers.of(ref)
        if one.may_have_left
    ]
    return tuple(told)
