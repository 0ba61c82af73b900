"""Reviewing a list: the queue, one entry on the desk, and the decision on it.

One rule: a decision is made on the standing that lay on the desk; if that moved, the answer
is "look again", never "last write wins".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from console.domain import decisions
from console.domain.audit import Event
from console.domain.decisions import Decision, Draft, Matter, Outcome
from console.domain.people import Act, Officer, require
from console.domain.refusals import MovedOnError, Objection, refusal
from console.domain.triage import ORDER_WORDS
from console.services.bulk import no_collecting
from console.services.desk import CheckLine, Desk, Found, RecordLine, lay, stored_key
from console.services.entitled import require_now
from console.services.kept import Changes
from console.services.lists import known
from console.services.queue import QueueRow, QueueView, counts, in_risk_order, light, row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.services.contracts import (
        Clock,
        PictureStore,
        PolicyShelf,
        Seen,
        StateLine,
        Store,
        UnitOfWork,
    )
    from console.services.desk_store import DeskUnit
    from console.services.roster import Roster

__all__ = [
    "CheckLine",
    "Decided",
    "Desk",
    "QueueRow",
    "QueueView",
    "RecordLine",
    "Review",
]

_VERBS = {
    Outcome.APPROVE: "Approve",
    Outcome.STRIKE: "Strike",
    Outcome.REFER: "Refer",
    Outcome.TAKE_BACK: "Take back",
}


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision made (or found made already), what it changed, and the next entry's desk."""

    decision: Decision
    changes: Changes
    row: QueueRow
    next: Desk | None


class Review:
    """What officers ask while they work through a queue."""

    def __init__(
        self,
        store: Store,
        pictures: PictureStore,
        policies: PolicyShelf,
        clock: Clock,
        roster: Roster,
    ) -> None:
        self._store = store
        self._pictures = pictures
        self._policies = policies
        self._clock = clock
        self._roster = roster

    def queue(self, who: Officer, ref: DeploymentRef) -> QueueView:
        """The whole queue in risk order; logged once, as names are shown."""
        require(who, Act.SEE_FACES)
        with no_collecting(), self._store.writing() as unit:
            require_now(unit, who, Act.SEE_FACES)
            deployment = known(unit, ref)
            listed = self._roster.of(unit, ref)
            standings = unit.standings.lines(ref)
            states = unit.decisions.states(ref)
            seen = unit.views.seen(ref, who.id)
            rows = in_risk_order(
                [
                    row(
                        listed.numbers[entry.ref],
                        entry,
                        light(standings.get(entry.ref)),
                        states[entry.ref],
                        seen=seen.get(entry.ref),
                        deployment=deployment,
                    )
                    for entry in listed.entries
                ]
            )
            unit.audit.append(
                Event(
                    "queue_read",
                    who.id,
                    self._clock(),
                    ref,
                    "consultation",
                    (("entries", str(len(rows))),),
                )
            )
            by_standing, by_state = counts(rows)
            return QueueView(
                deployment=deployment,
                stage=unit.deployments.stage(ref),
                rows=rows,
                standings=by_standing,
                states=by_state,
                checked_at=unit.standings.checked_at(ref),
                readings=unit.records.readings(ref),
                policy=deployment.policy,
                order_words=ORDER_WORDS,
            )

    def row(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> QueueRow:
        """One row as it stands now."""
        require(who, Act.SEE_FACES)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_FACES)
            return self._row(unit, who, ref, entry_ref)

    def look(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> Desk:
        """Lay one entry on the desk; logged as a view of the face."""
        require(who, Act.SEE_FACES)
        with self._store.at_the_desk() as unit:
            require_now(unit, who, Act.SEE_FACES)
            found = self._view(unit, who, ref, entry_ref)
        return self._laid(found, who)

    def picture(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> bytes | None:
        """The clean picture for prefetching; not a view until `look` shows it."""
        require(who, Act.SEE_FACES)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_FACES)
            entry, _number = self._roster.one(unit, ref, entry_ref)
        return self._clean(entry.image.sha256, entry.image.unusable)

    def thumbnails(
        self, who: Officer, ref: DeploymentRef, entry_refs: Sequence[EntryRef]
    ) -> dict[EntryRef, bytes]:
        """Small faces for the queue; each is logged as a view."""
        require(who, Act.SEE_FACES)
        if not entry_refs:
            return {}
        with self._store.writing() as unit:
            require_now(unit, who, Act.SEE_FACES)
            deployment = known(unit, ref)
            if not self._policies.get(deployment.policy).faces_in_queue:
                raise refusal(
                    "faces_in_queue", "This force's policy pack does not allow faces in the queue."
                )
            listed = self._roster.of(unit, ref)
            entries = [listed.entry(entry_ref) for entry_ref in dict.fromkeys(entry_refs)]
            at = self._clock()
            for entry in entries:
                unit.audit.append(_viewed(who, ref, entry.ref, at, "queue"))
        found = {
            entry.ref: self._pictures.thumbnail(entry.image.sha256)
            for entry in entries
            if entry.image.sha256 and not entry.image.unusable
        }
        return {entry_ref: face for entry_ref, face in found.items() if face}

    def objections(self, who: Officer, desk: Desk, draft: Draft) -> tuple[Objection, ...]:
        """Everything that stands against a draft, without touching the store."""
        return decisions.objections(draft, Matter(who, desk.entry, desk.standing, desk.stage))

    def decide(
        self, who: Officer, ref: DeploymentRef, draft: Draft, next_ref: EntryRef | None
    ) -> Decided:
        """Record a decision under the rules, and lay the next entry on the desk.

        Saying again what already stands changes nothing. Raises MovedOnError where the records
        changed since the person looked, RefusedError for the rules; then nothing is recorded.
        """
        require(who, Act.DECIDE)
        if draft.outcome is Outcome.TAKE_BACK:
            raise refusal("take_back", "A decision is taken back by itself, not by a draft.")
        draft = replace(draft, note=draft.note.strip(), referred_to=draft.referred_to.strip())
        with self._store.writing() as unit:
            require_now(unit, who, Act.DECIDE)
            known(unit, ref)
            listed = self._roster.of(unit, ref)
            entry = listed.entry(draft.entry_ref)
            standing = unit.standings.get(ref, draft.entry_ref)
            stage = unit.deployments.stage(ref)
            decisions.require_decidable(draft, Matter(who, entry, standing, stage))
            state = unit.decisions.state(ref, draft.entry_ref)
            last = state.decision if state.state is not decisions.DecisionState.LAPSED else None
            changes = Changes()
            if last is not None and decisions.repeats(draft, last, standing):
                decision = last
            else:
                _require_no_news(state, unit.views.last(ref, draft.entry_ref, who.id), who)
                at = self._clock()
                decision = unit.decisions.append(ref, draft, standing, who.id, at)
                unit.audit.append(_decided(ref, decision))
                changes = Changes(decisions=frozenset({draft.entry_ref}))
            unit.views.saw(ref, draft.entry_ref, who.id, draft.seen_digest, self._clock())
            amended = self._row(unit, who, ref, draft.entry_ref)
            # A next entry that is not there must not cost the decision just made.
            found = (
                self._view(unit, who, ref, next_ref)
                if next_ref is not None and next_ref in listed.by_ref
                else None
            )
        return Decided(
            decision, changes, amended, self._laid(found, who) if found is not None else None
        )

    def take_back(self, who: Officer, ref: DeploymentRef) -> Decided:
        """Take back the person's newest decision of this list that stands; `next` is its desk."""
        require(who, Act.DECIDE)
        with self._store.writing() as unit:
            require_now(unit, who, Act.DECIDE)
            known(unit, ref)
            last = unit.decisions.last_by(ref, who.id)
            if last is None:
                raise refusal(
                    "nothing_to_take_back", "You have no decision of this list left to take back."
                )
            entry = self._roster.of(unit, ref).entry(last.entry_ref)
            if unit.decisions.state(ref, entry.ref).decision != last:
                raise MovedOnError(
                    f"Somebody else has decided {entry.ref} since you did; look at it again."
                )
            standing = unit.standings.get(ref, entry.ref)
            draft = Draft(entry.ref, Outcome.TAKE_BACK, decisions.digest_of(standing))
            decisions.require_decidable(
                draft, Matter(who, entry, standing, unit.deployments.stage(ref))
            )
            decision = unit.decisions.append(ref, draft, standing, who.id, self._clock())
            unit.audit.append(_decided(ref, decision, ("undoes", last.outcome.value)))
            found = self._view(unit, who, ref, entry.ref)
            amended = self._row(unit, who, ref, entry.ref)
        return Decided(
            decision, Changes(decisions=frozenset({entry.ref})), amended, self._laid(found, who)
        )

    def undo_label(self, who: Officer, ref: DeploymentRef) -> str:
        """What taking back would undo, such as "Approve WNT-0412"; '' where nothing."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            last = unit.decisions.last_by(ref, who.id)
        return f"{_VERBS[last.outcome]} {last.entry_ref}" if last is not None else ""

    def recent(self, who: Officer, ref: DeploymentRef, limit: int = 20) -> tuple[Decision, ...]:
        """The person's last decisions of this list, newest first, take-backs among them."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            return unit.decisions.recent_by(ref, who.id, limit)

    def digests(self, who: Officer, ref: DeploymentRef) -> dict[EntryRef, str]:
        """What a decision taken now would rest on, by entry ('' where never checked); no name."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            known(unit, ref)
            lines = unit.standings.lines(ref)
            return {
                entry.ref: lines[entry.ref].digest if entry.ref in lines else ""
                for entry in self._roster.of(unit, ref).entries
            }

    def _row(
        self, unit: UnitOfWork, who: Officer, ref: DeploymentRef, entry_ref: EntryRef
    ) -> QueueRow:
        listed = self._roster.of(unit, ref)
        seen = unit.views.last(ref, entry_ref, who.id)
        return row(
            listed.numbers[listed.entry(entry_ref).ref],
            listed.entry(entry_ref),
            light(unit.standings.get(ref, entry_ref)),
            unit.decisions.state(ref, entry_ref),
            seen=seen.digest if seen is not None else None,
            deployment=known(unit, ref),
        )

    def _view(self, unit: DeskUnit, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> Found:
        """Everything about an entry that is about to be seen, and the event that it was."""
        deployment = known(unit, ref)
        entry, number = self._roster.one(unit, ref, entry_ref)
        standing = unit.standings.get(ref, entry_ref)
        records = standing.records if standing is not None else ()
        found = Found(
            deployment=deployment,
            stage=unit.deployments.stage(ref),
            entry=entry,
            number=number,
            standing=standing,
            stored=unit.records.some(ref, [stored_key(record) for record in records]),
            state=unit.decisions.state(ref, entry_ref),
            history=unit.decisions.history(ref, entry_ref),
            seen=unit.views.last(ref, entry_ref, who.id),
        )
        at = self._clock()
        unit.views.saw(ref, entry_ref, who.id, decisions.digest_of(standing), at)
        unit.audit.append(_viewed(who, ref, entry_ref, at, "desk"))
        return found

    def _laid(self, found: Found, who: Officer) -> Desk:
        image = found.entry.image
        return lay(
            found,
            who,
            self._policies.citations(found.deployment.policy),
            self._clean(image.sha256, image.unusable),
        )

    def _clean(self, sha256: str, unusable: str) -> bytes | None:
        if not sha256 or unusable:
            return None
        return self._pictures.clean(sha256) or None


def _require_no_news(state: StateLine, seen: Seen | None, who: Officer) -> None:
    """Refuse to decide over a colleague's decision that was made since the person looked."""
    last = state.decision
    if last is None or seen is None or last.decided_by == who.id or last.decided_at <= seen.at:
        return
    raise MovedOnError(
        f"{last.decided_by} decided {state.entry_ref} since you looked. "
        "Look again before you decide; nothing has been recorded."
    )


def _viewed(
    who: Officer, ref: DeploymentRef, entry_ref: EntryRef, at: datetime, place: str
) -> Event:
    return Event(
        "face_viewed", who.id, at, f"{ref}/{entry_ref}", "consultation", (("where", place),)
    )


def _decided(ref: DeploymentRef, decision: Decision, *more: tuple[str, str]) -> Event:
    """The event of a decision: its codes and digests, never the officer's words."""
    details = [
        ("findings", decision.findings_digest),
        ("outcome", decision.outcome.value),
        ("seen", decision.seen_digest),
        ("standing", decision.standing.value),
        *more,
    ]
    if decision.reason is not None:
        details.append(("reason", decision.reason.value))
    if decision.note:
        details.append(("note", "given"))
    act = "decision_taken_back" if decision.outcome is Outcome.TAKE_BACK else "decided"
    return Event(
        act,
        decision.decided_by,
        decision.decided_at,
        f"{ref}/{decision.entry_ref}",
        "alteration",
        tuple(details),
    )
