"""What people do to a list in force: recall an entry, answer for one, end or cancel the whole.

One rule: each is weighed and stored within the transaction that is handed in, and refused with
a sentence where it may not be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain import life, recalls
from console.domain.audit import Event
from console.domain.decisions import LONGEST_NOTE, SHORTEST_NOTE
from console.domain.deployments import HANDED_OVER, IN_FORCE, STAGE_WORDS, Stage
from console.domain.findings import Reason
from console.domain.recalls import Answer, Cause, Fell, Step
from console.domain.refusals import MovedOnError, refusal
from console.domain.told import when
from console.services.recalling import Recaller, fell_of, open_by_entry

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import Deployment
    from console.domain.entries import EntryRef
    from console.domain.life import Life
    from console.domain.people import Officer
    from console.domain.recalls import AskId, Recall
    from console.services.contracts import UnitOfWork
    from console.services.roster import Listed


def recall_by_hand(
    unit: UnitOfWork,
    who: Officer,
    deployment: Deployment,
    listed: Listed,
    entry_ref: EntryRef,
    reason: Reason,
    note: str,
    at: datetime,
) -> tuple[Recall, ...]:
    """Recall an entry by somebody's own judgement, and with it whoever stands on it alone."""
    ref = deployment.reference
    listed.entry(entry_ref)
    _require_in_force(unit, deployment)
    _require_words(note, f"Say why {entry_ref} is recalled")
    if not unit.deployments.is_in_force(ref, entry_ref):
        raise refusal(
            "not_in_force",
            f"{entry_ref} is not on the signed list now, so there is nothing to recall.",
            (entry_ref,),
        )
    recaller = Recaller(unit, who, deployment, listed.by_ref, at)
    fell = Fell(reason, "", None, note.strip())
    return recaller.take_off(entry_ref, Cause.BY_HAND, fell, at, who.id, note.strip())


def answer_ask(
    unit: UnitOfWork,
    who: Officer,
    deployment: Deployment,
    listed: Listed,
    ask: AskId,
    answer: Answer,
    note: str,
    at: datetime,
) -> tuple[EntryRef, tuple[Recall, ...], MovedOnError | None]:
    """Keep or recall an entry that fell to judgement; which entry, and who was recalled.

    MovedOnError where it was answered before, and where more is in doubt by now than was asked.
    Where its time has passed it is recalled, and what has to be told is given back to be raised
    once that is stored.
    """
    ref = deployment.reference
    _require_in_force(unit, deployment)
    entry_ref, asks = next(
        ((each, asks) for each, asks in open_by_entry(unit, ref).items() if asks[-1].id == ask),
        (None, ()),
    )
    if entry_ref is None:
        raise MovedOnError(
            "This was answered, or asked anew with more in doubt; look at the list again."
        )
    newest = asks[-1]
    recaller = Recaller(unit, who, deployment, listed.by_ref, at)
    standing = unit.standings.get(ref, entry_ref)
    if answer is Answer.RECALL:
        fell = fell_of(newest, standing)
        seen_at, words = newest.asked_at, note.strip()
        made = recaller.take_off(entry_ref, Cause.AGREED, fell, seen_at, who.id, words)
        return entry_ref, made, None
    _require_words(note, f"Say why {entry_ref} stays on the list")
    due = min(each.due_at for each in asks)
    if at >= due:
        fell = fell_of(newest, standing)
        made = recaller.take_off(entry_ref, Cause.NO_ANSWER, fell, newest.asked_at)
        late = MovedOnError(
            f"The time to answer for {entry_ref} passed on {when(due)}; it is recalled. To bring "
            "it back, approve it again with a new reason."
        )
        return entry_ref, made, late
    if standing is not None and recalls.step(newest.rests_on, standing) is not Step.NOTHING:
        raise MovedOnError(f"The records of {entry_ref} changed; check records and look again.")
    unit.lives.accept(ref, entry_ref, newest.rests_on)
    recaller.close(asks, Answer.KEEP, who.id, note.strip())
    return entry_ref, (), None


def step_to(unit: UnitOfWork, who: Officer, to: Stage, weighed: Life, at: datetime) -> None:
    """Move a deployment on, where its conditions are met, and log it."""
    why = weighed.why.strip()
    if len(why) > LONGEST_NOTE:
        raise refusal("note_too_long", f"Shorten the reason to {LONGEST_NOTE:,} characters.")
    life.require_step(to, weighed, at)
    ref = weighed.deployment.reference
    unit.lives.step(ref, to, who.id, at, why)
    details = [("from", weighed.stage.value), ("reasoned", str(bool(why)).lower())]
    if to is Stage.ENDED or (to is Stage.CANCELLED and weighed.stage in HANDED_OVER):
        left = weighed.differences
        details.append(("differences", "not compared" if left is None else str(left)))
    unit.audit.append(Event(f"deployment_{to.value}", who.id, at, ref, "", tuple(details)))


def _require_in_force(unit: UnitOfWork, deployment: Deployment) -> None:
    stage = unit.deployments.stage(deployment.reference)
    if stage not in IN_FORCE:
        raise refusal(
            "not_in_force",
            f"No list of {deployment.reference} is in force: the deployment is "
            f"{STAGE_WORDS[stage].lower()}.",
        )


def _require_words(note: str, what: str) -> None:
    if len(note.strip()) < SHORTEST_NOTE:
        raise refusal("note_needed", f"{what}, in at least {SHORTEST_NOTE} characters.")
    if len(note) > LONGEST_NOTE:
        raise refusal("note_too_long", f"Shorten the reason to {LONGEST_NOTE:,} characters.")
