"""What somebody says by hand of a recall: that one system has let the entry go.

One rule: a word speaks for the system that it names, and for no other; the recall is confirmed
only when every system that was given the entry has proved it, or is vouched for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from console.domain.audit import Event
from console.domain.identifiers import is_own_number
from console.domain.recalls import How
from console.domain.refusals import MovedOnError, refusal
from console.domain.wording import listed
from console.services.confirmations import Word, confirm_in, require_sense
from console.services.loads import confirm_what_is_off, standing
from console.services.words_kept import keeps_words

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.people import Officer
    from console.domain.recalls import Recall
    from console.services.contracts import UnitOfWork
    from console.services.loads import Standing


class Holders(NamedTuple):
    """Which systems were given a recalled entry, and which of them have not let it go yet.

    By their recipients, in order; `handed` is whether the list was handed to anybody at all,
    `keeps_words` whether what is typed of it is kept: not once the list is erased.
    """

    given: tuple[str, ...]
    waiting: tuple[str, ...]
    handed: bool
    keeps_words: bool = True


def holders_of(unit: UnitOfWork, ref: DeploymentRef, recall: Recall) -> Holders:
    """Who holds, or held, what was recalled."""
    return _holders(standing(unit, ref), recall)._replace(keeps_words=keeps_words(unit, ref))


def vouch_in(
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    recall: Recall,
    word: Word,
    recipient: str,
    at: datetime,
) -> None:
    """Take in what was said by hand of one system, and confirm the recall where it was the last.

    `recipient` may be '' where one system alone was given the entry. Saying the same again
    changes nothing. Refused where nobody was handed the list, where it is not said which of
    several systems is meant, and where the words are missing or their time cannot be;
    MovedOnError where that system, or the whole recall, was confirmed before.
    """
    if word.how is not How.BY_HAND:
        raise refusal(
            "not_by_hand",
            "Only what somebody says by hand is typed here; take a receipt, a code read back and "
            "a report in by their own ways.",
        )
    word = word._replace(receipt=" ".join(word.receipt.split()))
    require_sense(unit, ref, recall, word, at)
    if recall.id in unit.recalls.confirmations(ref):
        confirm_in(unit, who, ref, recall, word, at)
        return
    now = standing(unit, ref)
    meant = _meant(now, ref, recall, recipient)
    # What no system was given, none has to let go: then the word is about the recall alone.
    if meant and not _vouch(unit, who, ref, now, recall, word, meant, at):
        return
    confirm_what_is_off(unit, who, ref, {recall.id: word}, at)


def _vouch(
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    now: Standing,
    recall: Recall,
    word: Word,
    recipient: str,
    at: datetime,
) -> bool:
    """Store the word for each package that this system was given; False where it was before."""
    waiting = [
        load.number
        for load in now.of(recipient)
        if any(one.id == recall.id for one, _ in now.pending(load))
    ]
    if not waiting:
        said = {unit.deliveries.words(recall.id, one.number) for one in now.of(recipient)}
        if word.receipt in said:
            return False
        raise MovedOnError(
            f"{recipient} is known to have let {recall.entry_ref} go already; look at who is "
            "still waited for."
        )
    for load in waiting:
        unit.deliveries.vouch(recall.id, load, word.receipt, word.off_at, at, who.id)
    details = (
        ("number", str(recall.number)),
        ("off_at", word.off_at.isoformat()),
        ("receipt", word.receipt if is_own_number(word.receipt) else ""),
        ("recipient", recipient),
    )
    subject = f"{ref}/{recall.entry_ref}"
    unit.audit.append(Event("recall_vouched", who.id, at, subject, "", details))
    return True


def _meant(now: Standing, ref: DeploymentRef, recall: Recall, recipient: str) -> str:
    """Which system a word is about; '' where none was given the entry."""
    found = _holders(now, recall)
    if not found.handed:
        raise refusal(
            "never_released",
            f"The list of {ref} was not handed over yet, so there is no system off which anybody "
            "could be.",
        )
    if recipient in found.given or (not recipient and not found.given):
        return recipient
    if recipient and not found.given:
        raise refusal(
            "which_recipient",
            f"{recipient} was never given {recall.entry_ref}, nor was any other system.",
        )
    if recipient or len(found.given) > 1:
        raise refusal(
            "which_recipient",
            f"Say which system has let {recall.entry_ref} go; it was given to "
            f"{listed(found.given)}.",
        )
    return found.given[0]


def _holders(now: Standing, recall: Recall) -> Holders:
    given = {
        load.full.recipient
        for load in now.loads
        if any(one.id == recall.id for one, _ in now.gone[load.number])
    }
    waiting = {
        recipient
        for recipient in given
        if any(one.id == recall.id for one, _ in now.owed(recipient))
    }
    return Holders(tuple(sorted(given)), tuple(sorted(waiting)), bool(now.loads))
