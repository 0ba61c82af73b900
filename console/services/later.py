"""Answering afterwards: was this person on a list, and how did it come out?

One rule: the answer comes from what is kept when all names are gone, the salted leaves and the
tokens under the office's key; each answer is a disclosure, and the log says for what and to whom
but never about whom.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from console.domain import proofs, reasons
from console.domain.audit import Event
from console.domain.decisions import Outcome
from console.domain.deployments import DeploymentRef, Stage
from console.domain.entries import EntryRef
from console.domain.findings import Reason
from console.domain.identifiers import is_own_number, names_person
from console.domain.people import Act, Officer, require
from console.domain.refusals import refusal
from console.domain.wording import counted, listed
from console.services.contracts import Clock, Store
from console.services.entitled import require_now
from console.services.found_again import matches
from console.services.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from console.domain.entries import Person
    from console.domain.proofs import InclusionProof
    from console.domain.recalls import Recall
    from console.services.kept import StoredCertificate
    from console.services.store import UnitOfWork

MOST_NAMED: Final = 8
CAUTION: Final = (
    "Before this is told to anybody: whether it may be confirmed or denied is for the force "
    "(Data Protection Act 2018 s.45(4)). That a leaf is this person's is this office's word; "
    "that it stands under the certificate's root, anybody can check."
)


NAME: Final = "name"
KIND_WORDS: Final = {
    NAME: "name and birth date",
    "pnc": "PNC ID",
    "cro": "CRO number",
    "nominal": "nominal reference",
    "custody": "custody number",
}
"""The kinds of identifier that a question may give, in words."""


class Purpose(Enum):
    """For what an answer is given, of a closed list."""

    SUBJECT_ACCESS = "subject_access"
    COMPLAINT = "complaint"
    COURT = "court"
    COMMISSIONER = "commissioner"
    AUDIT = "audit"


class Recalled(NamedTuple):
    """That the entry was recalled: which recall, when, for what, and when it was off the system."""

    number: int
    at: datetime
    reason: Reason
    off_at: datetime | None


@dataclass(frozen=True, slots=True)
class Listing:
    """One list that the person was proposed for.

    `by` names the identifiers that matched ("name", "pnc", …) of those that were `given`.
    `certificate` and `proof` are of
    the newest certificate that has the entry, '' and None where none was signed; `verdict` is
    what that says, or else what was decided last and never signed for ("struck", "referred"), or
    "proposed"; `decided_at` is when the last decision was made, and `reasons` are the codes for
    which it was struck or referred.
    """

    deployment: DeploymentRef
    operation: str
    place: str
    starts_at: datetime
    ends_at: datetime
    stage: Stage
    entry_ref: EntryRef
    by: tuple[str, ...]
    given: tuple[str, ...]
    verdict: str
    reasons: tuple[str, ...]
    certificate: str
    signed_at: datetime | None
    decided_at: datetime | None
    recalled: Recalled | None
    proof: InclusionProof | None

    @property
    def sentence(self) -> str:
        """What came of it, in one sentence."""
        why = _words(self.reasons)
        said = {
            "approved": "was approved and listed",
            "struck": "was struck and not listed",
            "referred": "was referred and not listed",
            "recalled": "was listed before, and recalled",
            "proposed": "was proposed and never signed for",
        }.get(self.verdict, self.verdict)
        unsigned = (
            "" if self.certificate or self.verdict == "proposed" else "; nobody signed for it"
        )
        because = f" ({why})" if why else ""
        return f"Entry {self.entry_ref} {said}{because}{self._recall_words}{unsigned}."

    @property
    def matched(self) -> str:
        """By what it was found, and what of what was asked about is not known of it."""
        missing = [each for each in self.given if each not in self.by]
        found = f"Found by the {listed([KIND_WORDS[each] for each in self.by], 'and')}"
        if NAME not in self.by:
            return (
                f"{found} alone: the name and birth date that were asked about are not this "
                "entry's, so it may be another person; settle that before anything is said."
            )
        if missing:
            words = listed([KIND_WORDS[each] for each in missing])
            return f"{found}; the {words} that was given is not known of this entry."
        return f"{found}."

    @property
    def _recall_words(self) -> str:
        """That it was recalled: after what the newest certificate says, or before it."""
        if self.recalled is None:
            return ""
        why = _words((self.recalled.reason.value,))
        before = self.signed_at is not None and self.recalled.at < self.signed_at
        if not before or self.verdict == "recalled":
            return f", and was recalled ({why})"
        if self.verdict == "approved":
            return f" again, after a recall ({why}) from which it came back"
        return f", and had been recalled before ({why})"


class ProofFile(NamedTuple):
    """A proof as it is written down: of which listing, the file's name, and its bytes."""

    listing: Listing
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class WasListed:
    """The answer to one question; `event` is its number in the log.

    `no_longer_kept` names the lists of which nothing is kept any more to answer with: whether
    the person was on one of them, this office cannot say.
    """

    listings: tuple[Listing, ...]
    asked_at: datetime
    event: int
    no_longer_kept: tuple[DeploymentRef, ...] = ()

    @property
    def proof_files(self) -> tuple[ProofFile, ...]:
        """The proofs, each to be written into a file of its own."""
        return tuple(
            ProofFile(
                one,
                # A later certificate has a stroke in its number, which would name a folder.
                f"proof-{one.certificate.replace('/', '-')}-{self.event}-{number}.json",
                json.dumps(one.proof.as_json(), ensure_ascii=False, indent=1).encode(),
            )
            for number, one in enumerate(self.listings, 1)
            if one.proof is not None
        )

    @property
    def named(self) -> int:
        """How many entries were found by the name and birth date that were asked about."""
        return sum(NAME in one.by for one in self.listings)

    @property
    def headline(self) -> str:
        """For how many lists the person was proposed, as far as what was asked about tells."""
        if self.named:
            return f"This person was proposed for {counted(self.named, 'list', 'lists')}."
        if self.no_longer_kept and not self.listings:
            return (
                "Nobody of exactly this name and birth date, nor of these numbers, was proposed "
                "for a list of which anything is kept."
            )
        if not self.listings:
            return (
                "Nobody of exactly this name and birth date, nor of these numbers, was proposed "
                "for a list of this office."
            )
        return "Nobody of exactly this name and birth date was proposed for a list of this office."

    @property
    def limit(self) -> str:
        """What the answer does not reach, in a sentence; '' where it reaches every list."""
        gone = self.no_longer_kept
        if not gone:
            return ""
        named = ", ".join(gone[:MOST_NAMED]) + (" …" if len(gone) > MOST_NAMED else "")
        return (
            f"Of {counted(len(gone), 'older list', 'older lists')} nothing is kept any more, as "
            f"the time for that is over ({named}): whether this person was on one of them, this "
            "office cannot say."
        )


class Later:
    """What is asked when the names are gone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def was_listed(
        self, who: Officer, person: Person, purpose: Purpose, case: str = ""
    ) -> WasListed:
        """Every list that this person was proposed for, and how each came out.

        `case` is the request's own number, never a name: the log keeps it for ever.
        """
        require(who, Act.ANSWER_LATER)
        if person.erased:
            raise refusal("surname", "Give the surname.")
        if case and (not is_own_number(case) or names_person(case, person)):
            raise refusal(
                "case",
                "The reference has to be the request's own number: up to 32 letters, digits and "
                "/ _ . - with at least one digit; never a name, as the log keeps it for ever.",
            )
        with self._store.writing() as unit:
            require_now(unit, who, Act.ANSWER_LATER)
            tokens = Tokens(unit).of_person(person)
            given = tuple(sorted(set(tokens.values())))
            at = self._clock()
            found = [
                _listing(unit, ref, entry_ref, by, given)
                for (ref, entry_ref), by in matches(unit, tokens).items()
            ]
            gone = unit.erasures.of_kept()
            head = unit.audit.append(
                Event(
                    "was_listed_answered",
                    who.id,
                    at,
                    "",
                    "disclosure",
                    (
                        ("case", case),
                        ("lists", " ".join(f"{one.deployment}/{one.entry_ref}" for one in found)),
                        ("purpose", purpose.value),
                    ),
                )
            )
        found.sort(key=lambda one: (one.starts_at, one.deployment, one.entry_ref))
        return WasListed(tuple(found), at, head.sequence, gone)


def _listing(
    unit: UnitOfWork,
    ref: DeploymentRef,
    entry_ref: EntryRef,
    by: tuple[str, ...],
    given: tuple[str, ...],
) -> Listing:
    deployment = unit.deployments.get(ref)
    if deployment is None:
        raise KeyError(ref)
    certificate, leaf = _newest_leaf(unit, ref, entry_ref)
    said = json.loads(leaf) if leaf else _unsigned(unit, ref, entry_ref)
    decided = [one for one in unit.decisions.history(ref, entry_ref)
               if one.outcome is not Outcome.TAKE_BACK]  # fmt: skip
    signed_at = certificate.signed_at if certificate is not None else None
    before = [one for one in decided if signed_at is None or one.decided_at <= signed_at]
    return Listing(
        deployment=ref,
        operation=deployment.operation,
        place=deployment.place,
        starts_at=deployment.starts_at,
        ends_at=deployment.ends_at,
        stage=unit.deployments.stage(ref),
        entry_ref=entry_ref,
        by=by,
        given=given,
        verdict=said["verdict"],
        reasons=tuple(said["reasons"]),
        certificate=certificate.number if certificate is not None else "",
        signed_at=signed_at,
        decided_at=before[-1].decided_at if before else None,
        recalled=_recalled(unit, ref, entry_ref),
        proof=_proof(certificate, leaf),
    )


def _unsigned(unit: UnitOfWork, ref: DeploymentRef, entry_ref: EntryRef) -> dict[str, Any]:
    """What was decided last of an entry that no certificate says anything of, as a leaf has it.

    What was taken back was no decision in the end, and an approval that nobody signed put nobody
    on a list.
    """
    made = unit.decisions.history(ref, entry_ref)
    verdict = _OFF.get(made[-1].outcome) if made else None
    if verdict is None:
        return {"verdict": "proposed", "reasons": ()}
    reason = made[-1].reason
    return {"verdict": verdict, "reasons": () if reason is None else (reason.value,)}


_OFF: Final = {Outcome.STRIKE: "struck", Outcome.REFER: "referred"}


def _newest_leaf(
    unit: UnitOfWork, ref: DeploymentRef, entry_ref: EntryRef
) -> tuple[StoredCertificate | None, bytes]:
    """The newest certificate that has the entry, and its leaf there."""
    wanted = json.dumps(entry_ref, ensure_ascii=False).encode()
    for certificate in reversed(unit.certificates.of(ref)):
        for leaf in certificate.leaves.split(b"\n"):
            if wanted in leaf and json.loads(leaf)["entry_ref"] == entry_ref:
                return certificate, leaf
    return None, b""


def _proof(certificate: StoredCertificate | None, leaf: bytes) -> InclusionProof | None:
    if certificate is None:
        return None
    contents = certificate.leaves.split(b"\n")
    return proofs.prove(certificate.number, certificate.deployment, contents, leaf)


def _recalled(unit: UnitOfWork, ref: DeploymentRef, entry_ref: EntryRef) -> Recalled | None:
    found: list[Recall] = [one for one in unit.recalls.of(ref) if one.entry_ref == entry_ref]
    if not found:
        return None
    last = found[-1]
    off = unit.recalls.confirmations(ref).get(last.id)
    return Recalled(
        last.number, last.recalled_at, last.reason, off.off_at if off is not None else None
    )


def _words(codes: Iterable[str]) -> str:
    known = {each.value: each for each in Reason}
    return ", ".join(
        reasons.words(known[code]).lower() if code in known else code for code in codes
    )
