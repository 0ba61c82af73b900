"""Referrals in the database: to whom, and the thread of each; typed words in a table apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, and_, bindparam, func, insert, select

from console.domain.decisions import Decision, DecisionState
from console.domain.entries import EntryRef
from console.domain.people import PersonId, Role
from console.domain.referrals import Addressee, Message, Referral, ReferralId, Turn
from console.storage.schema import decision_notes, decisions, entry_states
from console.storage.schema_review import referral_messages, referral_words, referrals

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef

_OPEN: Final = (
    select(func.max(referrals.c.id))
    .join(
        entry_states,
        and_(
            entry_states.c.deployment == referrals.c.deployment,
            entry_states.c.entry_ref == referrals.c.entry_ref,
            entry_states.c.decision_id == referrals.c.decision_id,
            entry_states.c.state == DecisionState.REFERRED.value,
        ),
    )
    .where(referrals.c.deployment == bindparam("of"))
    .group_by(referrals.c.entry_ref)
)
_LAST_BY: Final = (
    select(referral_messages.c.said_by)
    .where(referral_messages.c.referral_id == referrals.c.id)
    .order_by(referral_messages.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_TURNS: Final = (
    select(
        referrals.c.entry_ref,
        referrals.c.to_person,
        referrals.c.to_role,
        decisions.c.decided_by,
        func.coalesce(_LAST_BY, decisions.c.decided_by),
    )
    .join(decisions, decisions.c.id == referrals.c.decision_id)
    .where(referrals.c.id.in_(_OPEN))
)
_TURN: Final = _TURNS.where(referrals.c.entry_ref == bindparam("one"))
_OF_ENTRY: Final = (
    select(
        referrals.c.id,
        referrals.c.to_person,
        referrals.c.to_role,
        decisions.c.decided_by,
        decisions.c.decided_at,
        decision_notes.c.note,
        decision_notes.c.referred_to,
    )
    .join(decisions, decisions.c.id == referrals.c.decision_id)
    .outerjoin(decision_notes, decision_notes.c.decision_id == decisions.c.id)
    .where(referrals.c.deployment == bindparam("of"), referrals.c.entry_ref == bindparam("one"))
    .order_by(referrals.c.id.desc())
    .limit(1)
)
_ANSWERS: Final = (
    select(referral_messages.c.said_by, referral_messages.c.said_at, referral_words.c.words)
    .outerjoin(referral_words, referral_words.c.message_id == referral_messages.c.id)
    .where(referral_messages.c.referral_id == bindparam("thread"))
    .order_by(referral_messages.c.id)
)
_ADD: Final = insert(referrals)
_SAY: Final = insert(referral_messages)
_WORDS: Final = insert(referral_words)


class Referrals:
    """Referrals and their threads."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(self, ref: DeploymentRef, decision: Decision, to: Addressee) -> None:
        """Begin the thread of a referral that has just been decided."""
        self._connection.execute(
            _ADD,
            {
                "deployment": ref,
                "entry_ref": decision.entry_ref,
                "decision_id": decision.id,
                "to_person": to.person or "",
                "to_role": to.role.value if to.role is not None else "",
            },
        )

    def say(self, referral: ReferralId, by: PersonId, at: datetime, words: str) -> None:
        """Append a message to a thread, its words in their own table."""
        key = self._connection.execute(
            _SAY, {"referral_id": referral, "said_by": by, "said_at": at}
        ).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        self._connection.execute(_WORDS, {"message_id": key[0], "words": words})

    def last(self, ref: DeploymentRef, entry_ref: EntryRef) -> Referral | None:
        """The newest referral of an entry with its thread, open or not; None where never."""
        row = self._connection.execute(_OF_ENTRY, {"of": ref, "one": entry_ref}).first()
        if row is None:
            return None
        answers = self._connection.execute(_ANSWERS, {"thread": row[0]})
        return Referral(
            ReferralId(row[0]),
            _addressee(row[1], row[2]),
            row[6] or "",
            Message(PersonId(row[3]), row[4], row[5] or ""),
            tuple(Message(PersonId(one[0]), one[1], one[2] or "") for one in answers),
        )

    def turns(self, ref: DeploymentRef) -> dict[EntryRef, Turn]:
        """Whose turn it is in every open referral of a list."""
        rows = self._connection.execute(_TURNS, {"of": ref})
        return {EntryRef(row[0]): _turn(row) for row in rows}

    def turn(self, ref: DeploymentRef, entry_ref: EntryRef) -> Turn | None:
        """Whose turn it is in the open referral of one entry; None where none is open."""
        row = self._connection.execute(_TURN, {"of": ref, "one": entry_ref}).first()
        return None if row is None else _turn(row)


def _turn(row: Any) -> Turn:
    return Turn(_addressee(row[1], row[2]), PersonId(row[3]), PersonId(row[4]))


def _addressee(person: str, role: str) -> Addressee:
    return Addressee(PersonId(person) if person else None, Role(role) if role else None)
