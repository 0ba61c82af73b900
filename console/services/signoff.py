"""Signing a list off: what stands in the way, the draft, the signed certificate.

One rule: what is stored as signed is drafted a second time inside the transaction that stores
it, and must be the same to the byte.
"""

from __future__ import annotations

import hashlib
import secrets
from collections import OrderedDict
from dataclasses import dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING, Final

from console.domain import drafting, merkle, signing
from console.domain.audit import Event
from console.domain.deployments import DeploymentRef, Stage
from console.domain.drafting import Fixed
from console.domain.erasing import CopyKind
from console.domain.hands import is_named_by
from console.domain.people import Act, Officer, require
from console.domain.refusals import MovedOnError, RefusedError, refusal
from console.domain.signing import Requirement
from console.domain.whole_list import WholeList
from console.services import drill_facts
from console.services.contracts import (
    Changes,
    Clock,
    Documents,
    PictureStore,
    PolicyShelf,
    ScheduleHead,
    Store,
    StoredCertificate,
    UnitOfWork,
)
from console.services.entitled import require_now
from console.services.erasing_plan import require_schedule
from console.services.lists import known
from console.services.signing_page import (
    CertificateLine,
    CompositionLine,
    SignCounts,
    SignOffView,
    certificate_lines,
    page,
)
from console.services.stages import confirmed_of
from console.services.supplementing import next_number, rests_on
from console.services.whole import Tokens, schedule_line, whole_list

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from console.domain.manifest import CertificateContent
    from console.services.roster import Roster

__all__ = [
    "CertificateLine",
    "CompositionLine",
    "DraftCertificate",
    "Requirement",
    "SignCounts",
    "SignOff",
    "SignOffView",
    "Signed",
]

MOST_DRAFTS: Final = 4


@dataclass(frozen=True, slots=True)
class DraftCertificate:
    """An unsigned certificate: its content, the digest that names it, and the PDF's bytes."""

    content: CertificateContent
    digest: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed certificate."""

    number: str
    pdf: bytes
    changes: Changes


@dataclass(frozen=True, slots=True)
class _Kept:
    """A draft that waits for its signature."""

    who: Officer
    ref: DeploymentRef
    fixed: Fixed
    draft: DraftCertificate


class SignOff:
    """What an authorising officer asks before and while signing."""

    def __init__(
        self,
        store: Store,
        pictures: PictureStore,
        documents: Documents,
        policies: PolicyShelf,
        clock: Clock,
        roster: Roster,
        software: str,
    ) -> None:
        self._store = store
        self._pictures = pictures
        self._documents = documents
        self._policies = policies
        self._clock = clock
        self._roster = roster
        self._software = software
        self._drafts: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = Lock()

    def view(self, who: Officer, ref: DeploymentRef) -> SignOffView:
        """The whole picture: counts, requirements, composition, what is not known."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            whole = self._whole(unit, ref)
            certificates = unit.certificates.heads(ref)
            at = self._clock()
            policy = self._policies.get(whole.deployment.policy)
            known_good = confirmed_of(unit, whole.deployment, policy, certificates, at)
        return page(whole, certificates, who, at, known_good)

    def certificates(self, who: Officer, ref: DeploymentRef) -> tuple[CertificateLine, ...]:
        """The certificates of a list as they stand now, the last one of them in force or not."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            deployment = known(unit, ref)
            found = unit.certificates.heads(ref)
            at = self._clock()
            policy = self._policies.get(deployment.policy)
            confirmed = confirmed_of(unit, deployment, policy, found, at)
            return certificate_lines(found, unit.deployments.stage(ref), at, confirmed)

    def draft(self, who: Officer, ref: DeploymentRef, statement: str) -> DraftCertificate:
        """Draft the certificate; refused with every objection while it may not be signed."""
        require(who, Act.SIGN)
        statement = statement.strip()
        with self._store.writing() as unit:
            require_now(unit, who, Act.SIGN)
            # A certificate must not rest on what a drill invented.
            drill_facts.require_none(unit, ref)
            whole = self._whole(unit, ref)
            at = self._clock()
            self._require_signable(whole, who, statement, at)
            number = next_number(unit, whole, at.year)
            head = unit.audit.append(
                Event("certificate_drafted", who.id, at, ref, "", (("number", number),))
            )
            fixed = Fixed(
                number=number,
                drafted_at=at,
                log_head=head,
                salts={line.ref: secrets.token_bytes(merkle.SALT_BYTES) for line in whole.lines},
                statement=statement,
                software=self._software,
                renderer=self._documents.renderer(),
            )
            content = self._content(unit, whole, who, fixed)
        draft = DraftCertificate(content, content.digest(), self._documents.certificate(content))
        with self._lock:
            self._drafts[draft.digest] = _Kept(who, ref, fixed, draft)
            while len(self._drafts) > MOST_DRAFTS:
                self._drafts.popitem(last=False)
        return draft

    def sign(
        self,
        who: Officer,
        ref: DeploymentRef,
        draft_digest: str,
        statement: str,
        p12: bytes,
        passphrase: str,
    ) -> Signed:
        """Sign the draft of that digest; MovedOnError where the list is no longer the same.

        Refused where key or passphrase will not do, or the key names somebody else; the draft
        then waits for another try.
        """
        require(who, Act.SIGN)
        kept = self._kept(who, ref, draft_digest, statement)
        named = self._documents.key_name(p12, passphrase, self._clock())
        if not is_named_by(who, named):
            raise refusal(
                "key_of_another",
                f"This key is made out to {named!r}, and {who.title} is signing; "
                "choose the key that is made out to you.",
            )
        with self._store.reading() as unit:
            self._require_same(unit, kept, self._clock())
        at = self._clock()
        pdf = self._documents.sign(
            kept.draft.pdf,
            p12,
            passphrase,
            f"Watch-list compliance certificate {kept.fixed.number}",
            kept.draft.content.deployment.place,
            at,
        )
        with self._store.writing() as unit:
            require_now(unit, who, Act.SIGN)
            whole = self._require_same(unit, kept, at)
            leaves = drafting.leaves(whole.lines, kept.fixed.salts, Tokens(unit).token)
            places = rests_on(unit, whole)
            unit.certificates.add(_stored(kept, pdf, at, leaves))
            if whole.in_force is None:
                unit.lives.step(ref, Stage.SIGNED, who.id, at, "")
            unit.lives.put_in_force(ref, kept.fixed.number, at, places)
            unit.audit.append(_signed(kept, pdf, at))
        with self._lock:
            self._drafts.pop(draft_digest, None)
        number = kept.fixed.number
        return Signed(
            number,
            pdf,
            Changes(deployments=frozenset({ref}), certificates=frozenset({number})),
        )

    def schedule(self, who: Officer, ref: DeploymentRef, written_to: Path | None = None) -> bytes:
        """The schedule with faces, for internal use, as PDF bytes; logged as a disclosure.

        `written_to` is the file that it is about to be written to, which the erasure of the
        deployment then knows of; None where it is printed.
        """
        require(who, Act.SEE_FACES)
        with self._store.writing() as unit:
            require_now(unit, who, Act.SEE_FACES)
            require_schedule(unit, ref)
            whole = self._whole(unit, ref)
            at = self._clock()
            certificates = unit.certificates.heads(ref)
            approved = whole.approved
            noted = None
            if written_to is not None:
                path = str(written_to.absolute())
                noted = unit.copies.note(ref, CopyKind.SCHEDULE, path, who.id, at)
            unit.audit.append(
                Event(
                    "schedule_given",
                    who.id,
                    at,
                    ref,
                    "disclosure",
                    (("entries", str(len(approved))),),
                )
            )
        head = ScheduleHead(
            whole.deployment, certificates[-1].number if certificates else "", at, who.title
        )
        lines = [
            schedule_line(line, self._pictures.thumbnail(line.entry.image.sha256) or None)
            for line in sorted(approved, key=lambda one: one.ref)
        ]
        made = self._documents.schedule(lines, head)
        if noted is not None:
            with self._store.writing() as unit:
                require_schedule(unit, ref)
                # An erasure takes exactly these bytes, and nothing else that lies there by then.
                unit.copies.wrote(noted, hashlib.sha256(made).hexdigest())
        return made

    def certificate(self, who: Officer, number: str) -> bytes:
        """A signed certificate's bytes; logged as a disclosure."""
        require(who, Act.SEE_LISTS)
        with self._store.writing() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            found = unit.certificates.get(number)
            if found is None:
                raise refusal(
                    "certificate_unknown", f"This office has signed no certificate {number}."
                )
            unit.audit.append(
                Event("certificate_given", who.id, self._clock(), number, "disclosure")
            )
        return found.pdf

    def _whole(self, unit: UnitOfWork, ref: DeploymentRef) -> WholeList:
        deployment = known(unit, ref)
        policy = self._policies.get(deployment.policy)
        return whole_list(unit, deployment, self._roster.of(unit, ref), policy)

    def _content(
        self, unit: UnitOfWork, whole: WholeList, who: Officer, fixed: Fixed
    ) -> CertificateContent:
        policy = self._policies.get(whole.deployment.policy)
        return drafting.content(whole, policy, who, fixed, Tokens(unit).token)

    def _require_signable(
        self, whole: WholeList, who: Officer, statement: str, at: datetime
    ) -> None:
        against = (
            *signing.objections(whole, who, at),
            *signing.statement_objections(statement),
        )
        if against:
            raise RefusedError(against)

    def _require_same(self, unit: UnitOfWork, kept: _Kept, at: datetime) -> WholeList:
        """The list, where it may still be signed and drafts to the same content."""
        whole = self._whole(unit, kept.ref)
        self._require_signable(whole, kept.who, kept.fixed.statement, at)
        again = self._content(unit, whole, kept.who, kept.fixed)
        number = next_number(unit, whole, kept.fixed.drafted_at.year)
        if again != kept.draft.content or number != kept.fixed.number:
            raise MovedOnError(
                "The list changed since this certificate was drafted; nothing was signed. "
                "Look at the new draft, then sign it."
            )
        return whole

    def _kept(self, who: Officer, ref: DeploymentRef, draft_digest: str, statement: str) -> _Kept:
        with self._lock:
            kept = self._drafts.get(draft_digest)
        if kept is None or kept.who.id != who.id or kept.ref != ref:
            raise MovedOnError("That draft is no longer there; draft the certificate again.")
        if kept.fixed.statement != statement.strip():
            raise MovedOnError(
                "The statement was changed after the draft; look at the new draft, then sign it."
            )
        return replace(kept, who=who)


def _stored(
    kept: _Kept, pdf: bytes, at: datetime, leaves: tuple[merkle.EntryLeaf, ...]
) -> StoredCertificate:
    content = kept.draft.content
    return StoredCertificate(
        number=kept.fixed.number,
        deployment=kept.ref,
        signed_at=at,
        signed_by=kept.who.id,
        content=content.canonical().decode(),
        content_digest=kept.draft.digest,
        pdf=pdf,
        pdf_sha256=hashlib.sha256(pdf).hexdigest(),
        root=content.list_root.root,
        leaves=b"\n".join(leaf.content() for leaf in leaves),
    )


def _signed(kept: _Kept, pdf: bytes, at: datetime) -> Event:
    content = kept.draft.content
    return Event(
        "certificate_signed",
        kept.who.id,
        at,
        kept.ref,
        "",
        (
            ("approved", str(content.approved)),
            ("content", kept.draft.digest),
            ("number", kept.fixed.number),
            ("pdf", hashlib.sha256(pdf).hexdigest()),
            ("root", content.list_root.root),
            ("struck", str(content.struck)),
            *_since(content),
        ),
    )


def _since(content: CertificateContent) -> tuple[tuple[str, str], ...]:
    """What a supplementary certificate changed, and the file that it supersedes."""
    change = content.difference
    if change is None:
        return ()
    return (
        ("added", str(change.added)),
        ("recalled", str(content.recalled)),
        ("removed", str(change.removed)),
        ("since", change.since),
        ("supersedes", content.supersedes),
    )
