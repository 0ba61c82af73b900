"""A list as the sign-off sees it, gathered in one transaction, and what is made of its lines.

One rule: nothing that leaves the office names a person except the schedule, which says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain import second_officer
from console.domain.decisions import DecisionState
from console.domain.findings import VERDICT_WORDS, EntryStanding, Verdict
from console.domain.whole_list import ListLine, WholeList
from console.services import drill_facts
from console.services.contracts import ScheduleLine, StateLine, UnitOfWork
from console.services.queue import gravest_first, what
from console.services.supplementing import in_force, recalled_for
from console.services.tokens import KEY_FACT, Tokens

if TYPE_CHECKING:
    from console.domain.deployments import Deployment
    from console.domain.entries import Entry
    from console.domain.findings import Reason
    from console.domain.policy import Policy
    from console.services.roster import Listed

__all__ = ["KEY_FACT", "Tokens", "schedule_line", "whole_list"]


def whole_list(
    unit: UnitOfWork, deployment: Deployment, listed: Listed, policy: Policy
) -> WholeList:
    """The list of a deployment with everything that signing asks about it."""
    ref = deployment.reference
    standings = {standing.entry_ref: standing for standing in unit.standings.all(ref)}
    states = unit.decisions.states(ref)
    force = in_force(unit, ref)
    reasons = recalled_for(unit, ref) if force is not None else {}
    return WholeList(
        deployment=deployment,
        stage=unit.deployments.stage(ref),
        lines=tuple(
            _line(
                entry,
                standings.get(entry.ref),
                states[entry.ref],
                policy,
                reasons.get(entry.ref),
            )
            for entry in listed.entries
        ),
        readings=unit.records.readings(ref),
        checked_at=unit.standings.checked_at(ref),
        live_minutes=policy.windows.live_answer_minutes,
        deciders=unit.decisions.deciders(ref),
        in_force=force,
        drill=drill_facts.last(unit),
    )


def _line(
    entry: Entry,
    standing: EntryStanding | None,
    state: StateLine,
    policy: Policy,
    reason: Reason | None,
) -> ListLine:
    if standing is None:
        return ListLine(
            entry, None, (), "", frozenset(), state.state, state.decision, still_marked=False
        )
    return ListLine(
        entry=entry,
        standing=standing.standing,
        reasons=gravest_first(standing),
        findings_digest=standing.findings_digest,
        rests_on=frozenset(record.source for record in standing.records),
        state=state.state,
        decision=state.decision,
        still_marked=standing.standing is Verdict.NOT_LAWFUL
        and any(
            record.record_type == "wanted" and record.status == "live"
            for record in standing.records
        ),
        second_for=second_officer.asked_for(standing, policy.second_officer),
        first_by=state.first.by if state.first is not None else None,
        recalled_for=reason if state.state is DecisionState.RECALLED else None,
    )


def schedule_line(line: ListLine, face: bytes | None) -> ScheduleLine:
    """One approved entry as the schedule shows it."""
    decision = line.decision
    person = line.entry.person
    return ScheduleLine(
        entry_ref=line.ref,
        name=person.name,
        date_of_birth=f"{person.date_of_birth:%d %b %Y}",
        what=what(line.entry),
        why_here=line.entry.grounds[0].why_here,
        standing=VERDICT_WORDS[line.standing] if line.standing is not None else "Not checked",
        decided=(
            f"{decision.decided_by}, {decision.decided_at:%d %b %Y %H:%M} UTC"
            if decision is not None and line.state is DecisionState.APPROVED
            else ""
        ),
        face=face,
    )
