"""Referrals in the database: to whom, and the thread of each; typed words in a table apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, insert

from console.domain.decisions import Decision
from console.domain.entries import EntryRef
from console.storage.desk_review import DeskReferrals
from console.storage.schema_review import referral_messages, referral_words

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.people import PersonId
    from console.domain.referrals import Addressee, Referral, ReferralId, Turn

_SAY: Final = insert(referral_messages)
_WORDS: Final = insert(referral_words)


class Referrals:
    """Referrals and their threads."""

    def __init__(self, connection: Connection, desk: DeskReferrals) -> None:
        self._connection, self._desk = connection, desk

    def open(self, ref: DeploymentRef, decision: Decision, to: Addressee) -> None:
        """Begin the thread of a referral that has just been decided."""
        self._desk.open(ref, decision, to)

    def say(self, referral: ReferralId, by: PersonId, at: datetime, words: str) -> None:
        """Append a message to a thread, its words in their own table."""
        key = self._connection.execute(
            _SAY, {"referral_id": referral, "said_by": by, "said_at": at}
        ).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        self._connection.execute(_WORDS, {"message_id": key[0], "words": words})

    def last(self, ref: DeploymentRef, entry_ref: EntryRef) -> Referral | None:
        """The newest referral of an entry with its thread, open or not; None where never."""
        return self._desk.last(ref, entry_ref)

    def turns(self, ref: DeploymentRef) -> dict[EntryRef, Turn]:
        """Whose turn it is in every open referral of a list."""
        return self._desk.turns(ref)

    def turn(self, ref: DeploymentRef, entry_ref: EntryRef) -> Turn | None:
        """Whose turn it is in the open referral of one entry; None where none is open."""
        return self._desk.turn(ref, entry_ref)
