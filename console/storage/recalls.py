"""Recalls in the database: each appended once, with its confirmation, asks and answers.

One rule: an entry is recalled by taking it out of `in_force`, so that nobody can be recalled
twice, and by the same transaction that says so in its state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from console.domain.decisions import DecisionState
from console.domain.entries import EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.people import PersonId
from console.domain.recalls import (
    Answer,
    Answered,
    Ask,
    AskId,
    Cause,
    Confirmation,
    How,
    Recall,
    RecallId,
)
from console.storage.schema import entry_states
from console.storage.schema_watch import (
    in_force,
    recall_answer_words,
    recall_answers,
    recall_asks,
    recall_confirmation_words,
    recall_confirmations,
    recall_words,
    recalls,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.recalls import Fell
    from console.services.kept_watch import Recalling

_COLUMNS: Final = tuple(column for column in recalls.c if column.name != "deployment")
_OF: Final = (
    select(*_COLUMNS).where(recalls.c.deployment == bindparam("of")).order_by(recalls.c.number)
)
_LAST: Final = select(func.max(recalls.c.number)).where(recalls.c.deployment == bindparam("of"))
_WORDS: Final = (
    select(recall_words.c.recall_id, recall_words.c.words)
    .join(recalls, recalls.c.id == recall_words.c.recall_id)
    .where(recalls.c.deployment == bindparam("of"))
)
_CONFIRMATIONS: Final = (
    select(recall_confirmations, recall_confirmation_words.c.receipt)
    .join(recalls, recalls.c.id == recall_confirmations.c.recall_id)
    .outerjoin(
        recall_confirmation_words,
        recall_confirmation_words.c.recall_id == recall_confirmations.c.recall_id,
    )
    .where(recalls.c.deployment == bindparam("of"))
)
_ASK_COLUMNS: Final = tuple(column for column in recall_asks.c if column.name != "deployment")
_ASKS: Final = (
    select(*_ASK_COLUMNS)
    .where(recall_asks.c.deployment == bindparam("of"))
    .order_by(recall_asks.c.id)
)
_ANSWERS: Final = (
    select(recall_answers)
    .join(recall_asks, recall_asks.c.id == recall_answers.c.ask_id)
    .where(recall_asks.c.deployment == bindparam("of"))
)


class Recalls:
    """Recalls of a deployment, their confirmations, and what authorising officers are asked."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, ref: DeploymentRef, one: Recalling) -> Recall:
        """Recall an entry of the list in force; raises KeyError where it is not in force."""
        place = (in_force.c.deployment == ref, in_force.c.entry_ref == one.entry_ref)
        certificate = self._connection.execute(
            select(in_force.c.certificate).where(*place)
        ).scalar()
        if certificate is None:
            raise KeyError(one.entry_ref)
        self._connection.execute(delete(in_force).where(*place))
        number = (self._connection.execute(_LAST, {"of": ref}).scalar() or 0) + 1
        row = {
            "deployment": ref,
            "number": number,
            "entry_ref": one.entry_ref,
            "cause": one.cause.value,
            "reason": one.fell.reason.value,
            "record": one.fell.record,
            "changed_at": one.fell.changed_at,
            "seen_at": one.seen_at,
            "recalled_at": one.at,
            "recalled_by": one.by,
            "standing": one.standing.value,
            "findings_digest": one.findings_digest,
            "certificate": certificate,
            "image_sha256": one.image_sha256,
        }
        key = self._connection.execute(insert(recalls), row).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        self._connection.execute(
            insert(recall_words), {"recall_id": key[0], "words": one.fell.sentence}
        )
        self._connection.execute(
            update(entry_states)
            .where(
                entry_states.c.deployment == ref,
                entry_states.c.entry_ref == one.entry_ref,
                # A state that is nobody's decision cannot be on a signed list.
                entry_states.c.decision_id.is_not(None),
            )
            .values(state=DecisionState.RECALLED.value, why=one.fell.sentence, since=one.at)
        )
        found = self._connection.execute(select(*_COLUMNS).where(recalls.c.id == key[0])).one()
        return _recall(found)

    def of(self, ref: DeploymentRef) -> tuple[Recall, ...]:
        """Every recall, in the order of their numbers."""
        return tuple(_recall(row) for row in self._connection.execute(_OF, {"of": ref}))

    def words(self, ref: DeploymentRef) -> dict[RecallId, str]:
        """The sentence of each recall, for as long as it is kept."""
        rows = self._connection.execute(_WORDS, {"of": ref})
        return {RecallId(row[0]): row[1] for row in rows}

    def confirm(self, one: Confirmation) -> None:
        """Append that a recall is off the recognition system; it must not be confirmed yet."""
        self._connection.execute(
            insert(recall_confirmations),
            {
                "recall_id": one.recall,
                "how": one.how.value,
                "off_at": one.off_at,
                "confirmed_at": one.confirmed_at,
                "confirmed_by": one.by,
            },
        )
        if one.receipt:
            row = {"recall_id": one.recall, "receipt": one.receipt}
            self._connection.execute(insert(recall_confirmation_words), row)

    def confirmations(self, ref: DeploymentRef) -> dict[RecallId, Confirmation]:
        """The confirmation of each recall that has one."""
        rows = self._connection.execute(_CONFIRMATIONS, {"of": ref})
        return {
            RecallId(row[0]): Confirmation(
                RecallId(row[0]), How(row[1]), row[2], row[3], PersonId(row[4]), row[5] or ""
            )
            for row in rows
        }

    def ask(
        self,
        ref: DeploymentRef,
        entry_ref: EntryRef,
        cause: Fell,
        at: datetime,
        due_at: datetime,
        rests_on: str,
    ) -> Ask:
        """Ask an authorising officer about an entry until `due_at`."""
        key = self._connection.execute(
            insert(recall_asks),
            {
                "deployment": ref,
                "entry_ref": entry_ref,
                "reason": cause.reason.value,
                "record": cause.record,
                "changed_at": cause.changed_at,
                "asked_at": at,
                "due_at": due_at,
                "rests_on": rests_on,
            },
        ).inserted_primary_key
        assert key is not None  # noqa: S101 - a single INSERT always has one
        row = self._connection.execute(
            select(*_ASK_COLUMNS).where(recall_asks.c.id == key[0])
        ).one()
        return _ask(row)

    def asks(self, ref: DeploymentRef) -> tuple[Ask, ...]:
        """Every ask, answered or not, the oldest first."""
        return tuple(_ask(row) for row in self._connection.execute(_ASKS, {"of": ref}))

    def answer(
        self, ask: AskId, answer: Answer, by: PersonId | None, at: datetime, note: str
    ) -> None:
        """Append the answer to an ask; by nobody where its time passed."""
        self._connection.execute(
            insert(recall_answers),
            {"ask_id": ask, "answer": answer.value, "answered_at": at, "answered_by": by or ""},
        )
        if note:
            self._connection.execute(insert(recall_answer_words), {"ask_id": ask, "note": note})

    def answers(self, ref: DeploymentRef) -> dict[AskId, Answered]:
        """The answer of each ask that has one."""
        rows = self._connection.execute(_ANSWERS, {"of": ref})
        return {
            AskId(row[0]): Answered(AskId(row[0]), Answer(row[1]), row[2], PersonId(row[3]))
            for row in rows
        }


def _recall(row: Sequence[Any]) -> Recall:
    """A recall from its columns, in the order of the table."""
    return Recall(
        id=RecallId(row[0]),
        number=row[1],
        entry_ref=EntryRef(row[2]),
        cause=Cause(row[3]),
        reason=Reason(row[4]),
        record=row[5],
        changed_at=row[6],
        seen_at=row[7],
        recalled_at=row[8],
        by=PersonId(row[9]),
        standing=Verdict(row[10]),
        findings_digest=row[11],
        certificate=row[12],
        image_sha256=row[13],
    )


def _ask(row: Sequence[Any]) -> Ask:
    """An ask from its columns, in the order of the table."""
    return Ask(
        AskId(row[0]),
        EntryRef(row[1]),
        Reason(row[2]),
        row[3],
        row[4],
        row[5],
        row[6],
        row[7],
    )
