"""Decisions, appended and never edited, and the state of each entry that follows from them.

What an officer typed lies in a table of its own, so that an erasure can empty it while the
decision itself stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Select, and_, bindparam, or_, select

from console.domain.decisions import Decision, DecisionId, DecisionState, Draft
from console.domain.findings import EntryStanding
from console.domain.people import PersonId
from console.domain.settling import FirstApproval, Settled
from console.services.contracts import StateLine
from console.storage.desk_decisions import STATES, DeskDecisions, decision_of
from console.storage.encoding import in_bulk
from console.storage.schema import decision_notes, decisions, entries, entry_states

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef

_STANDS: Final = (
    DecisionState.APPROVED.value,
    DecisionState.STRUCK.value,
    DecisionState.REFERRED.value,
    DecisionState.WAITING.value,
)
_COLUMNS: Final = (
    decisions.c.id,
    decisions.c.entry_ref,
    decisions.c.outcome,
    decisions.c.reason,
    decision_notes.c.note,
    decision_notes.c.referred_to,
    decisions.c.decided_by,
    decisions.c.decided_at,
    decisions.c.standing,
    decisions.c.seen_digest,
    decisions.c.findings_digest,
)
_DECIDED: Final = select(*_COLUMNS).select_from(
    decisions.outerjoin(decision_notes, decision_notes.c.decision_id == decisions.c.id)
)
_OF: Final = decisions.c.deployment == bindparam("of")
_BY: Final = _DECIDED.where(_OF, decisions.c.decided_by == bindparam("by")).order_by(
    decisions.c.id.desc()
)
_STANDING: Final = _BY.join(
    entry_states,
    and_(
        entry_states.c.deployment == decisions.c.deployment,
        entry_states.c.entry_ref == decisions.c.entry_ref,
        # An approval that a second officer completed stands as theirs does.
        or_(
            entry_states.c.decision_id == decisions.c.id,
            entry_states.c.first_decision_id == decisions.c.id,
        ),
    ),
).where(entry_states.c.state.in_(_STANDS))
_LAST: Final = _STANDING.limit(1)
_AT_ONCE: Final = _STANDING.where(decisions.c.decided_at == bindparam("moment"))
_DECIDERS: Final = select(decisions.c.decided_by).where(_OF).distinct()
_FIRST: Final = decisions.alias("first_decisions")
_STATE_ROWS: Final = (
    select(
        entry_states.c.entry_ref,
        entry_states.c.state,
        entry_states.c.why,
        _FIRST.c.id,
        _FIRST.c.decided_by,
        *_COLUMNS,
    )
    .select_from(
        entry_states.outerjoin(decisions, decisions.c.id == entry_states.c.decision_id)
        .outerjoin(decision_notes, decision_notes.c.decision_id == decisions.c.id)
        .outerjoin(_FIRST, _FIRST.c.id == entry_states.c.first_decision_id)
    )
    .where(entry_states.c.deployment == bindparam("of"))
)
_DECIDED_ROWS: Final = _STATE_ROWS.where(
    entry_states.c.state.in_(
        (DecisionState.APPROVED.value, DecisionState.STRUCK.value, DecisionState.WAITING.value)
    )
)
_SINCE: Final = select(entry_states.c.entry_ref, entry_states.c.since).where(
    entry_states.c.deployment == bindparam("of")
)
_REFS: Final = select(entries.c.entry_ref).where(entries.c.deployment == bindparam("of"))

_LAPSE: Final = (
    entry_states.update()
    .where(
        entry_states.c.deployment == bindparam("of"),
        entry_states.c.entry_ref == bindparam("one"),
        # Spelt out, since an expanding list cannot be run for many rows at once.
        or_(*(entry_states.c.state == state for state in _STANDS)),
    )
    .values(
        state=DecisionState.LAPSED.value,
        why=bindparam("because"),
        since=bindparam("lapsed_at"),
        first_decision_id=None,
    )
)


class Decisions:
    """Decisions, and the state that follows from the last."""

    def __init__(self, connection: Connection, desk: DeskDecisions) -> None:
        self._connection, self._desk = connection, desk

    def append(
        self,
        ref: DeploymentRef,
        draft: Draft,
        standing: EntryStanding | None,
        by: PersonId,
        at: datetime,
        settled: Settled | None = None,
    ) -> Decision:
        """Append a decision and set the entry's state by it, as it was settled."""
        return self._desk.append(ref, draft, standing, by, at, settled)

    def lapse(self, ref: DeploymentRef, lapsed: Mapping[EntryRef, str], at: datetime) -> None:
        """Let the standing decisions of these entries lapse, each with its sentence."""
        if lapsed:
            self._connection.execute(
                _LAPSE,
                [
                    {"of": ref, "one": entry_ref, "because": why, "lapsed_at": at}
                    for entry_ref, why in lapsed.items()
                ],
            )

    def state(self, ref: DeploymentRef, entry_ref: EntryRef) -> StateLine:
        """Where one entry stands with the officers; undecided where nobody ever decided."""
        return self._desk.state(ref, entry_ref)

    def states(self, ref: DeploymentRef) -> dict[EntryRef, StateLine]:
        """Where every entry of the list stands with the officers, the undecided too."""
        with in_bulk():
            rows = self._connection.execute(_STATE_ROWS, {"of": ref}).all()
            found = {row[0]: _state(row) for row in rows}
            everyone: Iterable[EntryRef] = self._connection.execute(_REFS, {"of": ref}).scalars()
            return {each: found.get(each) or _undecided(each) for each in everyone}

    def since(self, ref: DeploymentRef) -> dict[EntryRef, datetime]:
        """From when each entry that was ever decided stands with the officers as it does."""
        return {row[0]: row[1] for row in self._connection.execute(_SINCE, {"of": ref})}

    def decided(self, ref: DeploymentRef) -> dict[EntryRef, StateLine]:
        """The entries that are approved or struck, and no others."""
        with in_bulk():
            rows = self._connection.execute(_DECIDED_ROWS, {"of": ref})
            return {row[0]: _state(row) for row in rows}

    def history(self, ref: DeploymentRef, entry_ref: EntryRef) -> tuple[Decision, ...]:
        """Every decision about an entry, the oldest first, take-backs among them."""
        return self._desk.history(ref, entry_ref)

    def last_by(self, ref: DeploymentRef, by: PersonId) -> Decision | None:
        """The person's newest decision of this list that still stands.

        One that was taken back, has lapsed, or was followed by another on the same entry does
        not stand.
        """
        found = self._several(_LAST, {"of": ref, "by": by})
        return found[0] if found else None

    def standing_at(self, ref: DeploymentRef, by: PersonId, at: datetime) -> tuple[Decision, ...]:
        """The person's decisions of one moment that still stand, the newest first."""
        return self._several(_AT_ONCE, {"of": ref, "by": by, "moment": at})

    def recent_by(self, ref: DeploymentRef, by: PersonId, limit: int) -> tuple[Decision, ...]:
        """The person's last decisions in this list, the newest first, take-backs among them."""
        return self._desk.recent_by(ref, by, limit)

    def deciders(self, ref: DeploymentRef) -> frozenset[PersonId]:
        """Everybody who ever decided anything in this list, taken back or not."""
        return frozenset(self._connection.execute(_DECIDERS, {"of": ref}).scalars())

    def _several(self, question: Select[Any], asked: dict[str, object]) -> tuple[Decision, ...]:
        return tuple(decision_of(row) for row in self._connection.execute(question, asked))


def _undecided(entry_ref: EntryRef) -> StateLine:
    return StateLine(entry_ref, DecisionState.UNDECIDED, None, "")


def _state(row: Sequence[Any]) -> StateLine:
    first = None if row[3] is None else FirstApproval(DecisionId(row[3]), PersonId(row[4]))
    decision = None if row[5] is None else decision_of(row[5:])
    return StateLine(row[0], STATES[row[1]], decision, row[2], first)
