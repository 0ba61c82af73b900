"""Recording a decision in a transaction: the rules once more, then everything that follows.

One rule: what is recorded is what the rules allow on the standing that lay on the desk; saying
again what already stands records nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from console.domain import decisions, second_officer
from console.domain.batches import moment_of_act
from console.domain.decisions import Decision, DecisionState, Draft, Matter, Outcome
from console.domain.refusals import MovedOnError, refusal
from console.domain.settling import settle, waits_for_another
from console.services import undo
from console.services.returning import recalled_as
from console.services.review_events import decided
from console.services.threads import addressee
from console.services.vigilance import note

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.entries import Entry
    from console.domain.findings import EntryStanding
    from console.domain.people import Officer
    from console.domain.policy import Policy
    from console.domain.referrals import Addressee
    from console.services.contracts import Clock, Seen, StateLine
    from console.services.desk_store import DeskUnit


def record(
    unit: DeskUnit,
    who: Officer,
    ref: DeploymentRef,
    draft: Draft,
    entry: Entry,
    standing: EntryStanding | None,
    policy: Policy,
    clock: Clock,
) -> tuple[Decision, bool]:
    """The decision, and whether it is a new one; refused or MovedOnError as the rules say.

    `standing` is how the entry stands in this transaction.
    """
    state = unit.decisions.state(ref, entry.ref)
    needs = bool(second_officer.asked_for(standing, policy.second_officer))
    again = _says_it_again(draft, state, standing, who, needs=needs)
    first = not again and waits_for_another(who.id, state.held)
    matter = Matter(
        who,
        entry,
        standing,
        unit.deployments.stage(ref),
        first,
        unit.deployments.is_in_force(ref, entry.ref),
        unit.deployments.was_recalled(ref, entry.ref),
        recalled_as(unit, ref, entry),
    )
    decisions.require_decidable(draft, matter)
    _require_picture(unit, ref, draft)
    to: Addressee | None = None
    if draft.outcome is Outcome.REFER:
        to, words = addressee(unit, who, draft)
        draft = replace(draft, referred_to=words)
        again = _says_it_again(draft, state, standing, who, needs=needs)
    if again and state.decision is not None:
        return state.decision, False
    seen = unit.views.last(ref, entry.ref, who.id)
    _require_no_news(state, seen, who)
    settled = settle(draft, who.id, state.held, needs_second=needs)
    at = moment_of_act(clock(), undo.newest(unit, ref, who))
    made = unit.decisions.append(ref, draft, standing, who.id, at, settled)
    unit.audit.append(decided(ref, made, settled.state))
    if to is not None:
        unit.referrals.open(ref, made, to)
    note(unit, ref, made, seen, settled.state)
    return made, True


def _says_it_again(
    draft: Draft, state: StateLine, standing: EntryStanding | None, who: Officer, *, needs: bool
) -> bool:
    """Whether the draft says what already stands, so that there is nothing to record.

    A second officer's approval is one of its own, however much it says the same as the first.
    """
    last = state.decision
    if last is None or state.state in (DecisionState.LAPSED, DecisionState.RECALLED):
        return False
    if needs and draft.outcome is Outcome.APPROVE and last.decided_by != who.id:
        return False
    return decisions.repeats(draft, last, standing)


def _require_picture(unit: DeskUnit, ref: DeploymentRef, draft: Draft) -> None:
    """Refuse to approve an entry whose picture is erased: nobody can look at it any more."""
    if draft.outcome is not Outcome.APPROVE:
        return
    if unit.entries.picture_is_gone(ref, draft.entry_ref):
        raise refusal(
            "picture_erased",
            f"The picture of {draft.entry_ref} was erased after it was struck or recalled; "
            "propose the person again under a new reference.",
            (draft.entry_ref,),
        )


def _require_no_news(state: StateLine, seen: Seen | None, who: Officer) -> None:
    """Refuse to decide over a colleague's decision that was made since the person looked."""
    last = state.decision
    if last is None or seen is None or last.decided_by == who.id or last.decided_at <= seen.at:
        return
    raise MovedOnError(
        f"{last.decided_by} decided {state.entry_ref} since you looked. "
        "Look again before you decide; nothing has been recorded."
    )
