"""What one entry's desk needs of what officers ask one another, in plain SQL over the driver.

The second half of `at_the_desk`, whose rule holds here too: each question is written once.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from console.domain.decisions import DecisionState, Outcome
from console.domain.entries import EntryRef
from console.domain.flaws import Flaw
from console.domain.people import PersonId, Role
from console.domain.referrals import Addressee, Message, Referral, ReferralId, Turn
from console.services.kept import Planted, Seen
from console.storage.encoding import ENTRY, STANDING
from console.storage.office_file import utc_text
from console.storage.plain_sql import ask_all, ask_first, ask_value, do

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from console.domain.decisions import Decision, DecisionId
    from console.domain.deployments import DeploymentRef
    from console.domain.vigilance import Drawn

_TURN: Final = (
    "r.to_person, r.to_role, d.decided_by, coalesce((SELECT m.said_by "
    "FROM referral_messages AS m WHERE m.referral_id = r.id ORDER BY m.id DESC LIMIT 1), "
    "d.decided_by) FROM entry_states AS s JOIN referrals AS r "
    "ON r.deployment = s.deployment AND r.entry_ref = s.entry_ref "
    "AND r.decision_id = s.decision_id JOIN decisions AS d ON d.id = r.decision_id"
)


class DeskReferrals:
    """The referral of one entry, and whose turn it is in it."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def open(self, ref: DeploymentRef, decision: Decision, to: Addressee) -> None:
        """Begin the thread of a referral that has just been decided."""
        do(
            self._driver,
            "INSERT INTO referrals (deployment, entry_ref, decision_id, to_person, to_role) "
            "VALUES (:of, :one, :decision, :person, :role)",
            of=ref,
            one=decision.entry_ref,
            decision=decision.id,
            person=to.person or "",
            role=to.role.value if to.role is not None else "",
        )

    def last(self, ref: DeploymentRef, entry_ref: EntryRef) -> Referral | None:
        """The newest referral of an entry with its thread, open or not; None where never."""
        row = ask_first(
            self._driver,
            "SELECT r.id, r.to_person, r.to_role, d.decided_by, d.decided_at, n.note, "
            "n.referred_to FROM referrals AS r JOIN decisions AS d ON d.id = r.decision_id "
            "LEFT JOIN decision_notes AS n ON n.decision_id = d.id "
            "WHERE r.deployment = :of AND r.entry_ref = :one ORDER BY r.id DESC LIMIT 1",
            of=ref,
            one=entry_ref,
        )
        if row is None:
            return None
        answers = ask_all(
            self._driver,
            "SELECT m.said_by, m.said_at, w.words FROM referral_messages AS m "
            "LEFT JOIN referral_words AS w ON w.message_id = m.id "
            "WHERE m.referral_id = :thread ORDER BY m.id",
            thread=row[0],
        )
        return Referral(
            ReferralId(row[0]),
            _addressee(row[1], row[2]),
            row[6] or "",
            _message(row[3:6]),
            tuple(_message(answer) for answer in answers),
        )

    def turn(self, ref: DeploymentRef, entry_ref: EntryRef) -> Turn | None:
        """Whose turn it is in the open referral of one entry; None where none is open."""
        row = ask_first(
            self._driver,
            f"SELECT {_TURN} WHERE s.deployment = :of "
            "AND s.entry_ref = :one AND s.state = :referred "
            "ORDER BY r.id DESC LIMIT 1",
            of=ref,
            one=entry_ref,
            referred=DecisionState.REFERRED.value,
        )
        return None if row is None else turn_of(row)

    def turns(self, ref: DeploymentRef) -> dict[EntryRef, Turn]:
        """Whose turn it is in every open referral of a list."""
        rows = ask_all(
            self._driver,
            f"SELECT s.entry_ref, {_TURN} WHERE s.deployment = :of "
            "AND s.state = :referred ORDER BY r.id",
            of=ref,
            referred=DecisionState.REFERRED.value,
        )
        return {EntryRef(row[0]): turn_of(row[1:]) for row in rows}


class DeskVigilance:
    """How long a decision took, what waits for a second look, and what is planted."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def took(self, decision: DecisionId, milliseconds: int) -> None:
        """Keep how long an entry lay on the desk before it was decided."""
        do(
            self._driver,
            "INSERT INTO decision_times (decision_id, milliseconds) VALUES (:one, :took)",
            one=decision,
            took=max(milliseconds, 0),
        )

    def draw(self, ref: DeploymentRef, decision: Decision, at: datetime) -> None:
        """Put a decided entry among those that wait for a second look."""
        do(
            self._driver,
            "INSERT INTO second_looks (deployment, entry_ref, decision_id, drawn_at) "
            "VALUES (:of, :one, :decision, :at)",
            of=ref,
            one=decision.entry_ref,
            decision=decision.id,
            at=utc_text(at),
        )

    def met(self, planted_id: int, at: datetime, outcome: Outcome, *, caught: bool) -> None:
        """Append how a planted entry was answered."""
        do(
            self._driver,
            "INSERT INTO planted_answers (planted_id, answered_at, outcome, caught) "
            "VALUES (:one, :at, :outcome, :caught)",
            one=planted_id,
            at=utc_text(at),
            outcome=outcome.value,
            caught=caught,
        )

    def placed(self, ref: DeploymentRef) -> int:
        """How many were ever planted in a list."""
        found = ask_value(
            self._driver, "SELECT count(id) FROM planted WHERE deployment = :of", of=ref
        )
        return int(found)

    def waiting(self, ref: DeploymentRef) -> tuple[Drawn, ...]:
        """The draws that nobody has answered and whose decision still stands."""
        from console.domain.vigilance import Drawn  # noqa: PLC0415 - not before the first entry

        rows = ask_all(
            self._driver,
            "SELECT l.id, l.entry_ref, l.decision_id, d.outcome FROM second_looks AS l "
            "JOIN decisions AS d ON d.id = l.decision_id "
            "JOIN entry_states AS s ON s.deployment = l.deployment "
            "AND s.entry_ref = l.entry_ref AND s.decision_id = l.decision_id "
            "AND s.state IN (:approved, :struck) "
            "LEFT JOIN second_look_answers AS a ON a.look_id = l.id "
            "WHERE l.deployment = :of AND a.look_id IS NULL ORDER BY l.id",
            of=ref,
            approved=DecisionState.APPROVED.value,
            struck=DecisionState.STRUCK.value,
        )
        return tuple(Drawn(row[0], EntryRef(row[1]), row[2], Outcome(row[3])) for row in rows)

    def unmet(self, ref: DeploymentRef) -> tuple[Planted, ...]:
        """The planted entries that nobody has answered yet."""
        rows = ask_all(
            self._driver,
            "SELECT p.id, p.number, p.flaw, p.body, p.standing FROM planted AS p "
            "LEFT JOIN planted_answers AS a ON a.planted_id = p.id "
            "WHERE p.deployment = :of AND a.planted_id IS NULL ORDER BY p.id",
            of=ref,
        )
        return tuple(
            Planted(row[0], row[1], Flaw(row[2]), ENTRY.decode(row[3]), STANDING.decode(row[4]))
            for row in rows
        )


class DeskViews:
    """What one officer last saw of one entry."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def last(self, ref: DeploymentRef, entry_ref: EntryRef, who: PersonId) -> Seen | None:
        """What the officer last saw of one entry, or None where they never looked."""
        row = ask_first(
            self._driver,
            "SELECT digest, seen_at FROM views "
            "WHERE deployment = :of AND person = :who AND entry_ref = :one",
            of=ref,
            who=who,
            one=entry_ref,
        )
        return None if row is None else Seen(row[0], datetime.fromisoformat(row[1]))

    def saw(
        self, ref: DeploymentRef, entry_ref: EntryRef, who: PersonId, digest: str, at: datetime
    ) -> None:
        """Note that this standing lay before this officer."""
        do(
            self._driver,
            "INSERT INTO views (deployment, person, entry_ref, digest, seen_at) "
            "VALUES (:of, :who, :one, :digest, :at) "
            "ON CONFLICT (deployment, person, entry_ref) "
            "DO UPDATE SET digest = excluded.digest, seen_at = excluded.seen_at",
            of=ref,
            who=who,
            one=entry_ref,
            digest=digest,
            at=utc_text(at),
        )


class DeskFacts:
    """What the office keeps under a key."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def fact(self, key: str) -> str | None:
        """A fact of the office under its key, or None."""
        found = ask_value(self._driver, "SELECT value FROM facts WHERE key = :key", key=key)
        return None if found is None else str(found)

    def put_fact(self, key: str, value: str | None) -> None:
        """Keep a fact under its key; None forgets it."""
        if value is None:
            do(self._driver, "DELETE FROM facts WHERE key = :key", key=key)
        else:
            do(
                self._driver,
                "INSERT INTO facts (key, value) VALUES (:key, :value) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                key=key,
                value=value,
            )


def turn_of(row: Sequence[Any]) -> Turn:
    """Whose turn it is, from the columns: to whom by name and role, who asked, who spoke last."""
    return Turn(_addressee(row[0], row[1]), PersonId(row[2]), PersonId(row[3]))


def _addressee(person: str, role: str) -> Addressee:
    return Addressee(PersonId(person) if person else None, Role(role) if role else None)


def _message(row: Sequence[Any]) -> Message:
    return Message(PersonId(row[0]), datetime.fromisoformat(row[1]), row[2] or "")
