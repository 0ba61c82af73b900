"""Recording a decision in a transaction: the rules once more, then everything that follows.

One rule: what is recorded is what the rules allow on the standing that lay on the desk; saying
again what already stands records nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from console.domain import decisions, second_officer
from console.domain.batches import moment_of_act
from console.domain.decisions import Decision, DecisionState, Draft, Outcome
from console.domain.refusals import MovedOnError, RefusedError, refusal
from console.domain.settling import settle, waits_for_another
from console.services.desk import matter_of
from console.services.review_events import decided
from console.services.threads import addressee
from console.services.vigilance import note

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.findings import EntryStanding
    from console.domain.people import Officer
    from console.domain.policy import Policy
    from console.domain.referrals import Addressee
    from console.services.contracts import Clock, Seen, StateLine
    from console.services.desk_store import DeskUnit
    from console.services.weighing import Weighed


def record(
    unit: DeskUnit,
    who: Officer,
    ref: DeploymentRef,
    draft: Draft,
    weighed: Weighed,
    policy: Policy,
    clock: Clock,
) -> tuple[Decision, DecisionState | None]:
    """The decision and the state it left; refused or MovedOnError as the rules say.

    The state is None where what was said stood already. `weighed` is how everything stands in
    this transaction.
    """
    state, standing, seen = weighed.state, weighed.standing, weighed.seen
    needs = bool(second_officer.asked_for(standing, policy.second_officer))
    again = _says_it_again(draft, state, standing, who, needs=needs)
    first = not again and waits_for_another(who.id, state.held)
    decisions.require_decidable(draft, matter_of(weighed, who, first=first))
    if draft.outcome is Outcome.APPROVE and weighed.picture_is_gone:
        raise _no_picture(draft.entry_ref)
    to: Addressee | None = None
    if draft.outcome is Outcome.REFER:
        to, words = addressee(unit, who, draft)
        draft = replace(draft, referred_to=words)
        again = _says_it_again(draft, state, standing, who, needs=needs)
    if again and state.decision is not None:
        return state.decision, None
    _require_no_news(state, seen, who)
    settled = settle(draft, who.id, state.held, needs_second=needs)
    at = moment_of_act(clock(), weighed.newest)
    made = unit.decisions.append(ref, draft, standing, who.id, at, settled)
    unit.audit.append(decided(ref, made, settled.state))
    if to is not None:
        unit.referrals.open(ref, made, to)
    note(unit, ref, made, seen, settled.state, weighed.second_looks)
    return made, settled.state


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


def _no_picture(entry_ref: EntryRef) -> RefusedError:
    """An entry whose picture is erased is not approved: nobody can look at it any more."""
    return refusal(
        "picture_erased",
        f"The picture of {entry_ref} was erased after it was struck or recalled; "
        "propose the person again under a new reference.",
        (entry_ref,),
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
