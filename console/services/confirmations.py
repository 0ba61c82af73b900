"""Confirmations that a recall is off the recognition system.

One rule: a confirmation counts only if it names the recall; the same one told twice counts once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.audit import Event
from console.domain.identifiers import is_own_number
from console.domain.recalls import Confirmation, How
from console.domain.records import CLOCK_SLACK
from console.domain.refusals import MovedOnError, refusal
from console.domain.told import when
from console.services.words_kept import keeps_words

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import Officer
    from console.domain.recalls import Recall
    from console.services.contracts import UnitOfWork

LONGEST_RECEIPT: Final = 500
"""Characters of a receipt's own words."""


class Word(NamedTuple):
    """What somebody, or something, says of a recall: how, in which words, off since when.

    `typed` words may name anybody, so that of them the log, which nothing erases, holds no more
    than a receipt's number.
    """

    how: How
    receipt: str
    off_at: datetime
    typed: bool = True


def numbered(unit: UnitOfWork, ref: DeploymentRef, number: int) -> Recall:
    """The recall of that number; refused where the deployment has none."""
    found = next((one for one in unit.recalls.of(ref) if one.number == number), None)
    if found is None:
        raise refusal("recall_unknown", f"{ref} has no recall {number}; look at its recalls.")
    return found


def of_entry(unit: UnitOfWork, ref: DeploymentRef, entry_ref: EntryRef) -> Recall:
    """The newest recall of an entry; refused where it was never recalled."""
    found = [one for one in unit.recalls.of(ref) if one.entry_ref == entry_ref]
    if not found:
        raise refusal(
            "recall_unknown", f"{entry_ref} of {ref} was never recalled; nothing can confirm it."
        )
    return found[-1]


def meant(unit: UnitOfWork, ref: DeploymentRef, recall: int | EntryRef) -> Recall:
    """The recall of that number, or the newest of that entry; refused where there is none."""
    if isinstance(recall, int):
        return numbered(unit, ref, recall)
    return of_entry(unit, ref, recall)


def confirm_in(
    unit: UnitOfWork, who: Officer, ref: DeploymentRef, recall: Recall, word: Word, at: datetime
) -> Confirmation | None:
    """Store that a recall is off the system; None where the very same was stored before.

    Refused where the words are missing or too long, or the time cannot be; MovedOnError where
    the recall was confirmed otherwise. Once the list is erased its words are not kept.
    """
    receipt = " ".join(word.receipt.split())
    require_sense(unit, ref, recall, word._replace(receipt=receipt), at)
    before = unit.recalls.confirmations(ref).get(recall.id)
    if before is not None:
        # An erasure takes the words away; then saying so in whatever words changes nothing.
        if before.receipt in {receipt, ""} and before.how is word.how:
            return None
        words = before.receipt or "its words are erased"
        raise MovedOnError(
            f"Recall {recall.number} ({recall.entry_ref}) was confirmed on "
            f"{when(before.confirmed_at)} already: {words}."
        )
    kept = receipt if keeps_words(unit, ref) else ""
    made = Confirmation(recall.id, word.how, word.off_at, at, who.id, kept)
    unit.recalls.confirm(made)
    unit.audit.append(
        Event(
            "recall_confirmed",
            who.id,
            at,
            f"{ref}/{recall.entry_ref}",
            "",
            (
                ("how", word.how.value),
                ("number", str(recall.number)),
                ("off_at", word.off_at.isoformat()),
                ("receipt", receipt if not word.typed or is_own_number(receipt) else ""),
            ),
        )
    )
    return made


def require_sense(
    unit: UnitOfWork, ref: DeploymentRef, recall: Recall, word: Word, at: datetime
) -> None:
    """Refuse words that are missing or too long, and a time that cannot be."""
    if not word.receipt or len(word.receipt) > LONGEST_RECEIPT or not word.receipt.isprintable():
        raise refusal(
            "receipt",
            f"Say what confirms recall {recall.number} in one line of 1 to {LONGEST_RECEIPT} "
            "characters: the receipt's number, the code read back, or who said so.",
        )
    signed = next(
        (one for one in unit.certificates.of(ref) if one.number == recall.certificate), None
    )
    since = signed.signed_at if signed is not None else recall.recalled_at
    if word.off_at - at > CLOCK_SLACK or since - word.off_at > CLOCK_SLACK:
        raise refusal(
            "off_at",
            f"{when(word.off_at)} cannot be when {recall.entry_ref} was taken off: it has to lie "
            f"between the signature ({when(since)}) and now.",
        )
