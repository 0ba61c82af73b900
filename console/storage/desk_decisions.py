"""What the officers said of one entry, asked and appended in plain SQL over the driver.

A part of `at_the_desk`, whose rule holds here too: each question is written once. A decision is
appended and never edited; the state of its entry follows from the last.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from console.domain.decisions import STATE_AFTER, Decision, DecisionId, DecisionState, Outcome
from console.domain.findings import Reason, Verdict
from console.domain.settling import FirstApproval, Settled
from console.services.kept import StateLine
from console.storage.office_file import utc_text
from console.storage.plain_sql import add, ask_all, ask_first, do

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from console.domain.decisions import Draft
    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.findings import EntryStanding
    from console.domain.people import PersonId

OUTCOMES: Final = {outcome.value: outcome for outcome in Outcome}
REASONS: Final = {reason.value: reason for reason in Reason}
VERDICTS: Final = {verdict.value: verdict for verdict in Verdict}
STATES: Final = {state.value: state for state in DecisionState}

_DECISION: Final = (
    "d.id, d.entry_ref, d.outcome, d.reason, n.note, n.referred_to, d.decided_by, d.decided_at, "
    "d.standing, d.seen_digest, d.findings_digest"
)


class DeskDecisions:
    """What the officers said of one entry."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver

    def state(self, ref: DeploymentRef, entry_ref: EntryRef) -> StateLine:
        """Where one entry stands with the officers; undecided where nobody ever decided."""
        row = ask_first(
            self._driver,
            f"SELECT s.state, s.why, f.id, f.decided_by, {_DECISION} "  # noqa: S608 - no input
            "FROM entry_states AS s LEFT JOIN decisions AS d ON d.id = s.decision_id "
            "LEFT JOIN decisions AS f ON f.id = s.first_decision_id "
            "LEFT JOIN decision_notes AS n ON n.decision_id = d.id "
            "WHERE s.deployment = :of AND s.entry_ref = :one",
            of=ref,
            one=entry_ref,
        )
        if row is None:
            return StateLine(entry_ref, DecisionState.UNDECIDED, None, "")
        first = None if row[2] is None else FirstApproval(row[2], row[3])
        decision = None if row[4] is None else decision_of(_timed(row[4:]))
        return StateLine(entry_ref, STATES[row[0]], decision, row[1], first)

    def history(self, ref: DeploymentRef, entry_ref: EntryRef) -> tuple[Decision, ...]:
        """Every decision about an entry, the oldest first, take-backs among them."""
        rows = ask_all(
            self._driver,
            f"SELECT {_DECISION} FROM decisions AS d "  # noqa: S608 - no input
            "LEFT JOIN decision_notes AS n ON n.decision_id = d.id "
            "WHERE d.deployment = :of AND d.entry_ref = :one ORDER BY d.id",
            of=ref,
            one=entry_ref,
        )
        return tuple(decision_of(_timed(row)) for row in rows)

    def recent_by(self, ref: DeploymentRef, by: PersonId, limit: int) -> tuple[Decision, ...]:
        """The person's last decisions in this list, the newest first, take-backs among them."""
        rows = ask_all(
            self._driver,
            f"SELECT {_DECISION} FROM decisions AS d "  # noqa: S608 - no input
            "LEFT JOIN decision_notes AS n ON n.decision_id = d.id "
            "WHERE d.deployment = :of AND d.decided_by = :by ORDER BY d.id DESC LIMIT :most",
            of=ref,
            by=by,
            most=limit,
        )
        return tuple(decision_of(_timed(row)) for row in rows)

    def append(
        self,
        ref: DeploymentRef,
        draft: Draft,
        standing: EntryStanding | None,
        by: PersonId,
        at: datetime,
        settled: Settled | None = None,
    ) -> Decision:
        """Append a decision and set the entry's state by it, as it was settled.

        Of an entry that was never assessed the standing is written as `judge`: no answer is
        never a pass.  Without `settled` the state is what the outcome alone leaves.
        """
        verdict = Verdict.JUDGE if standing is None else standing.standing
        findings_digest = "" if standing is None else standing.findings_digest
        made = add(
            self._driver,
            "INSERT INTO decisions (deployment, entry_ref, outcome, reason, decided_by, "
            "decided_at, standing, seen_digest, findings_digest) "
            "VALUES (:of, :one, :outcome, :reason, :by, :at, :standing, :seen, :findings)",
            of=ref,
            one=draft.entry_ref,
            outcome=draft.outcome.value,
            reason=None if draft.reason is None else draft.reason.value,
            by=by,
            at=utc_text(at),
            standing=verdict.value,
            seen=draft.seen_digest,
            findings=findings_digest,
        )
        if draft.note or draft.referred_to:
            do(
                self._driver,
                "INSERT INTO decision_notes (decision_id, note, referred_to) "
                "VALUES (:made, :note, :referred_to)",
                made=made,
                note=draft.note,
                referred_to=draft.referred_to,
            )
        self._set_state(ref, draft, settled or Settled(STATE_AFTER[draft.outcome]), made, at)
        return Decision(
            id=DecisionId(made),
            entry_ref=draft.entry_ref,
            outcome=draft.outcome,
            reason=draft.reason,
            note=draft.note,
            referred_to=draft.referred_to,
            decided_by=by,
            decided_at=at,
            standing=verdict,
            seen_digest=draft.seen_digest,
            findings_digest=findings_digest,
        )

    def _set_state(
        self, ref: DeploymentRef, draft: Draft, settled: Settled, made: int, at: datetime
    ) -> None:
        undecided = settled.state is DecisionState.UNDECIDED
        do(
            self._driver,
            "INSERT INTO entry_states (deployment, entry_ref, state, decision_id, why, since, "
            "first_decision_id) VALUES (:of, :one, :state, :decision, '', :since, :first) "
            "ON CONFLICT (deployment, entry_ref) DO UPDATE SET state = excluded.state, "
            "decision_id = excluded.decision_id, why = excluded.why, since = excluded.since, "
            "first_decision_id = excluded.first_decision_id",
            of=ref,
            one=draft.entry_ref,
            state=settled.state.value,
            decision=None if undecided else settled.rests_on or made,
            since=utc_text(at),
            first=settled.first.id if settled.first is not None else None,
        )


def decision_of(row: Sequence[Any]) -> Decision:
    """A decision from its columns, in the order that `decisions` and the desk ask them."""
    return Decision(
        row[0],
        row[1],
        OUTCOMES[row[2]],
        None if row[3] is None else REASONS[row[3]],
        row[4] or "",
        row[5] or "",
        row[6],
        row[7],
        VERDICTS[row[8]],
        row[9],
        row[10],
    )


def _timed(row: Sequence[Any]) -> Sequence[Any]:
    """The columns of a decision with its time as a time, as SQLAlchemy would hand it over."""
    return (*row[:7], datetime.fromisoformat(row[7]), *row[8:])
