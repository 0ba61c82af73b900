"""Taking own decisions back: the newest act as one step, or any single one before signing.

One rule: nothing is erased; each decision taken back is a decision and an event of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from console.domain import batches, decisions
from console.domain.decisions import STATE_AFTER, Decision, DecisionState, Draft, Matter, Outcome
from console.domain.refusals import MovedOnError, refusal
from console.domain.settling import settle
from console.domain.wording import counted
from console.services.review_events import decided

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import Officer
    from console.services.contracts import StateLine, UnitOfWork
    from console.services.desk_store import DeskUnit
    from console.services.roster import Roster

MOST_DECISIONS: Final = 50_000
"""How far back acts are looked for, in decisions."""

_VERBS = {
    Outcome.APPROVE: "Approve",
    Outcome.STRIKE: "Strike",
    Outcome.REFER: "Refer",
    Outcome.TAKE_BACK: "Take back",
}


def last_act(unit: UnitOfWork, ref: DeploymentRef, who: Officer) -> tuple[Decision, ...]:
    """The person's newest act of this list, as far as it still stands; the newest first."""
    last = unit.decisions.last_by(ref, who.id)
    if last is None:
        return ()
    at_once = unit.decisions.standing_at(ref, who.id, last.decided_at)
    return tuple(one for one in at_once if batches.is_one_act(last, one))


def label_of(act: Sequence[Decision]) -> str:
    """What taking an act back would undo: "Approve WNT-0412", "Strike 12 entries"; '' of none."""
    if not act:
        return ""
    what = act[0].entry_ref if len(act) == 1 else counted(len(act), "entry", "entries")
    return f"{_VERBS[act[0].outcome]} {what}"


def own_standing(
    unit: UnitOfWork, ref: DeploymentRef, who: Officer, entry_refs: Sequence[EntryRef]
) -> tuple[Decision, ...]:
    """The person's own decisions on these entries, as far as they stand; refused where none does.

    Raises MovedOnError where a colleague decided the one entry that is named.
    """
    states = [unit.decisions.state(ref, entry_ref) for entry_ref in entry_refs]
    standing = [
        state.decision
        for state in states
        if state.decision is not None and _stands(state, state.decision)
    ]
    own = tuple(one for state in states if (one := _own(unit, ref, who, state)) is not None)
    if own:
        return own
    if standing:
        raise MovedOnError(
            f"{standing[0].decided_by} has decided {standing[0].entry_ref}; only they can take "
            "that back. You can look at it again and decide anew."
        )
    raise refusal(
        "nothing_to_take_back",
        f"No decision on {entry_refs[0]} stands any more that could be taken back.",
    )


def _own(unit: UnitOfWork, ref: DeploymentRef, who: Officer, state: StateLine) -> Decision | None:
    """What the person decided of what an entry's state rests on: all of it, or one approval."""
    if state.decision is None or not _stands(state, state.decision):
        return None
    if state.decision.decided_by == who.id:
        return state.decision
    if state.first is None or state.first.by != who.id:
        return None
    made = unit.decisions.history(ref, state.entry_ref)
    return next((one for one in made if _stands(state, one) and one.id == state.first.id), None)


def take_back(
    unit: UnitOfWork,
    ref: DeploymentRef,
    who: Officer,
    act: Sequence[Decision],
    roster: Roster,
    now: datetime,
) -> tuple[Decision, ...]:
    """Take every decision of an act back, one event for each; raises as `decisions` does."""
    stage = unit.deployments.stage(ref)
    at = batches.moment_of_act(now, newest(unit, ref, who))
    made = []
    for undone in act:
        entry, _ = roster.one(unit, ref, undone.entry_ref)
        state = unit.decisions.state(ref, entry.ref)
        first = state.first is not None and state.first.id == undone.id
        if not (first or state.decision == undone) or not _stands(state, undone):
            raise MovedOnError(f"{entry.ref} was decided again since; look at it again.")
        _require_picture(unit, ref, entry.ref)
        standing = unit.standings.get(ref, entry.ref)
        draft = Draft(entry.ref, Outcome.TAKE_BACK, decisions.digest_of(standing))
        in_force = unit.deployments.is_in_force(ref, entry.ref)
        decisions.require_decidable(draft, Matter(who, entry, standing, stage, in_force=in_force))
        settled = settle(draft, who.id, state.held, needs_second=False)
        decision = unit.decisions.append(ref, draft, standing, who.id, at, settled)
        more = [("undoes", undone.outcome.value)]
        if len(act) > 1:
            more.append(("together", str(len(act))))
        unit.audit.append(decided(ref, decision, settled.state, *more))
        made.append(decision)
    return tuple(made)


def _require_picture(unit: UnitOfWork, ref: DeploymentRef, entry_ref: EntryRef) -> None:
    """Refuse to take back what nobody could decide anew, because its picture is erased."""
    if unit.entries.picture_is_gone(ref, entry_ref):
        raise refusal(
            "picture_erased",
            f"The picture of {entry_ref} was erased after it was struck or recalled, so the "
            "decision stays; propose the person again under a new reference.",
            (entry_ref,),
        )


def _stands(state: StateLine, decision: Decision) -> bool:
    """Whether an entry is still as this decision, its last, left it."""
    return state.state in (STATE_AFTER[decision.outcome], DecisionState.WAITING)


def newest(unit: DeskUnit, ref: DeploymentRef, who: Officer) -> Decision | None:
    """The person's newest decision of this list, whatever became of it."""
    return next(iter(unit.decisions.recent_by(ref, who.id, 1)), None)


def recent_acts(
    unit: UnitOfWork, ref: DeploymentRef, who: Officer, most: int
) -> tuple[tuple[Decision, ...], ...]:
    """The person's last acts of this list, newest first, take-backs among them."""
    found = unit.decisions.recent_by(ref, who.id, most + 1)
    acts = batches.acts(found)
    if len(found) > most and any(len(act) > 1 for act in acts):
        acts = batches.acts(unit.decisions.recent_by(ref, who.id, MOST_DECISIONS))
    return acts[:most]
