"""Reviewing a list: the queue, one entry on the desk, and the decision on it.

One rule: a decision is made on the standing that lay on the desk; if that moved, the answer
is "look again", never "last write wins".
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from console.domain import decisions
from console.domain.decisions import Decision, Draft, Outcome
from console.domain.people import Act, Officer, require
from console.domain.refusals import Objection, refusal
from console.domain.triage import ORDER_WORDS
from console.services.bulk import no_collecting
from console.services.decided import Decided
from console.services.desk import (
    CheckLine,
    Desk,
    RecordLine,
    blinded,
)
from console.services.desks import Desks, Opened
from console.services.entitled import require_now
from console.services.kept import Changes, Planted
from console.services.lists import known
from console.services.queue import QueueView, planted_row, with_planted
from console.services.queue_rows import QueueRow
from console.services.review_events import queue_read, viewed
from console.services.rows import Rows, row_after, rows_of
from console.services.whose_entry import entry_or_planted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.grouping import Grouping
    from console.services.ages import Ages
    from console.services.batch import Batch
    from console.services.contracts import (
        Clock,
        PictureStore,
        PolicyShelf,
        Store,
    )
    from console.services.planting import Planting
    from console.services.queue_rows import QueueRows
    from console.services.roster import Roster
    from console.services.side_by_side import SideBySide

__all__ = [
    "CheckLine",
    "Decided",
    "Desk",
    "QueueRow",
    "QueueView",
    "RecordLine",
    "Review",
]


class Review:
    """What officers ask while they work through a queue."""

    def __init__(
        self,
        store: Store,
        pictures: PictureStore,
        policies: PolicyShelf,
        clock: Clock,
        roster: Roster,
        planting: Planting,
    ) -> None:
        self._planting = planting
        self._store = store
        self._pictures = pictures
        self._policies = policies
        self._clock = clock
        self._roster = roster
        self._rows = Rows()
        self._desks = Desks(pictures, policies, clock, roster, planting)

    @cached_property
    def batch(self) -> Batch:
        """What can be asked for several entries at once."""
        from console.services.batch import Batch  # noqa: PLC0415 - not before the first entry

        return Batch(self._store, self._policies, self._clock, self._roster, self._planting)

    @cached_property
    def side_by_side(self) -> SideBySide:
        """What two officers said of one list."""
        from console.services.side_by_side import SideBySide  # noqa: PLC0415 - as above

        return SideBySide(self._store, self._clock)

    def queue(self, who: Officer, ref: DeploymentRef) -> QueueView:
        """The whole queue in risk order; logged once, as names are shown."""
        require(who, Act.SEE_FACES)
        self._planting.sow(ref)
        with no_collecting(), self._store.at_the_desk() as unit:
            require_now(unit, who, Act.SEE_FACES)
            deployment = known(unit, ref)
            old = self._policies.citations(deployment.policy).picture_old_after
            rows, counted = self._rows.all(unit, who, deployment, old)
            self._roster.learn(ref, unit.entries.version(ref), rows)
            unit.audit.append(queue_read(who, ref, self._clock(), len(rows)))
            rows = with_planted(rows, self._planting.shown(unit, ref), deployment, old)
            return QueueView(
                deployment=deployment,
                stage=unit.deployments.stage(ref),
                rows=rows,
                standings=counted.standings,
                states=counted.states,
                checked_at=unit.standings.checked_at(ref),
                readings=unit.records.readings(ref),
                policy=deployment.policy,
                order_words=ORDER_WORDS,
                second_looks=len(unit.vigilance.waiting(ref)),
            )

    def get_ready(self, who: Officer, ref: DeploymentRef) -> QueueRows:
        """Read what opening a list and the first decision on it need; gives its rows.

        Nothing of them may be shown: nothing is logged.
        """
        require(who, Act.SEE_FACES)
        with no_collecting(), self._store.reading() as unit:
            require_now(unit, who, Act.SEE_FACES)
            deployment = known(unit, ref)
            self._policies.get(deployment.policy)
            old = self._policies.citations(deployment.policy).picture_old_after
            return self._rows.all(unit, who, deployment, old)[0]

    def forget(self) -> None:
        """Somebody signed out: let go of every name that is kept to be quick."""
        self._rows.forget()
        self._roster.forget()
        self._desks.forget()

    def groups(self, who: Officer, ref: DeploymentRef, by: Grouping) -> dict[EntryRef, int]:
        """The group's number of every entry that goes with another; names nobody."""
        from console.domain.grouping import groups  # noqa: PLC0415 - not before the first entry

        require(who, Act.SEE_FACES)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_FACES)
            known(unit, ref)
            return groups(self._roster.of(unit, ref).entries, by)

    def ages(self, who: Officer, ref: DeploymentRef) -> Ages:
        """How old the records behind the list are."""
        from console.services.ages import ages  # noqa: PLC0415 - not before the first entry

        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            policy = self._policies.get(known(unit, ref).policy)
            return ages(unit.records.readings(ref), policy, self._clock())

    def row(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> QueueRow:
        """One row as it stands now."""
        require(who, Act.SEE_FACES)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_FACES)
            policy = known(unit, ref).policy
            old = self._policies.citations(policy).picture_old_after
            return rows_of(unit, who, ref, self._roster, (entry_ref,), old)[0]

    def look(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> Desk:
        """Lay one entry on the desk; logged as a view of the face."""
        require(who, Act.SEE_FACES)
        with self._store.at_the_desk() as unit:
            require_now(unit, who, Act.SEE_FACES)
            opened = self._desks.open_next(unit, who, ref, entry_ref, unit.moment())
        return self._desks.laid(opened, who)

    def lay_ahead(
        self, who: Officer, ref: DeploymentRef, here: EntryRef, following: EntryRef
    ) -> None:
        """Ask what the next verdict needs: about the entry `here`, and the one to show then.

        It is no view until it is asked for.
        """
        require(who, Act.SEE_FACES)
        with self._store.at_the_desk() as unit:
            require_now(unit, who, Act.SEE_FACES)
            self._desks.lay_ahead(unit, who, ref, here, following)

    def look_blind(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> Desk:
        """Lay one entry for a second look, without anything that was decided; logged as a view."""
        require(who, Act.DECIDE)
        with self._store.writing() as unit:
            require_now(unit, who, Act.DECIDE)
            found = self._desks.open(unit, who, ref, entry_ref, "second look").found
        return self._desks.laid(Opened(blinded(found)), who)

    def picture(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> bytes | None:
        """The clean picture for prefetching; not a view until `look` shows it."""
        require(who, Act.SEE_FACES)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_FACES)
            entry, _ = entry_or_planted(unit, self._roster, self._planting, ref, entry_ref)
        return self._desks.clean(entry.image.sha256, entry.image.unusable)

    def thumbnails(
        self,
        who: Officer,
        ref: DeploymentRef,
        entry_refs: Sequence[EntryRef],
        where: str = "queue",
    ) -> dict[EntryRef, bytes]:
        """Small faces for the queue or the watch page; each is logged as a view `where` it is."""
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
            parts = (unit, self._roster, self._planting, ref)
            both = [entry_or_planted(*parts, one) for one in dict.fromkeys(entry_refs)]
            entries = [entry for entry, _ in both]
            at = self._clock()
            for entry, planted in both:
                if planted is None:
                    unit.audit.append(viewed(who, ref, entry.ref, at, where))
        found = {
            entry.ref: self._pictures.thumbnail(entry.image.sha256)
            for entry in entries
            if entry.image.sha256 and not entry.image.unusable
        }
        return {entry_ref: face for entry_ref, face in found.items() if face}

    def objections(self, who: Officer, desk: Desk, draft: Draft) -> tuple[Objection, ...]:
        """Everything that stands against a draft, without touching the store."""
        return decisions.objections(draft, desk.matter_of(who))

    def decide(
        self, who: Officer, ref: DeploymentRef, draft: Draft, next_ref: EntryRef | None
    ) -> Decided:
        """Record a decision under the rules, and lay the next entry on the desk.

        Saying again what already stands changes nothing. Raises MovedOnError where the records
        changed since the person looked, RefusedError for the rules; then nothing is recorded.
        """
        from console.services.recording import record  # noqa: PLC0415 - not before the first entry

        require(who, Act.DECIDE)
        if draft.outcome is Outcome.TAKE_BACK:
            raise refusal("take_back", "A decision is taken back by itself, not by a draft.")
        draft = draft.trimmed()
        with self._store.at_the_desk() as unit:
            require_now(unit, who, Act.DECIDE)
            moment = unit.moment()
            weighed = self._desks.weigh(unit, who, ref, draft.entry_ref, moment)
            told, changes = "", Changes()
            if isinstance(weighed, Planted):
                deployment = known(unit, ref)
                old = self._policies.get(deployment.policy).image_old_after
                decision, told = self._planting.answer(unit, who, ref, weighed, draft)
                amended = planted_row(weighed, deployment, old)
            else:
                policy = self._policies.get(weighed.deployment.policy)
                decision, state = record(unit, who, ref, draft, weighed, policy, self._clock)
                if state is not None:
                    changes = Changes(decisions=frozenset({draft.entry_ref}))
                unit.views.saw(ref, draft.entry_ref, who.id, draft.seen_digest, self._clock())
                amended = row_after(unit, who, ref, weighed.row, state)
            after = (unit, who, ref, next_ref, moment, draft.entry_ref)
            opened = self._desks.open_next_if_there(*after)
        laid = self._desks.laid(opened, who) if opened is not None else None
        return Decided(decision, changes, amended, laid, told=told)

    def take_back(
        self, who: Officer, ref: DeploymentRef, entry_refs: Sequence[EntryRef] = ()
    ) -> Decided:
        """Take back the person's newest act of this list that stands; `next` is its desk.

        With entries: their own decisions on those alone, however old they are.
        """
        from console.services import undo  # noqa: PLC0415 - not before the first entry

        require(who, Act.DECIDE)
        with self._store.writing() as unit:
            require_now(unit, who, Act.DECIDE)
            known(unit, ref)
            asked = [self._roster.one(unit, ref, one)[0].ref for one in entry_refs]
            act = (
                undo.own_standing(unit, ref, who, asked) if asked else undo.last_act(unit, ref, who)
            )
            if not act:
                raise refusal(
                    "nothing_to_take_back", "You have no decision of this list left to take back."
                )
            made = undo.take_back(unit, ref, who, act, self._roster, self._clock())
            opened = self._desks.open(unit, who, ref, made[0].entry_ref)
            refs = [decision.entry_ref for decision in made]
            policy = self._policies.get(known(unit, ref).policy)
            rows = rows_of(unit, who, ref, self._roster, refs, policy.image_old_after)
        changes = Changes(decisions=frozenset(refs))
        return Decided(made[0], changes, rows[0], self._desks.laid(opened, who), rows[1:])

    def undo_label(self, who: Officer, ref: DeploymentRef) -> str:
        """What taking back would undo, such as "Approve WNT-0412"; '' where nothing."""
        from console.services import undo  # noqa: PLC0415 - not before the first entry

        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            return undo.label_of(undo.last_act(unit, ref, who))

    def recent(self, who: Officer, ref: DeploymentRef, limit: int = 20) -> tuple[Decision, ...]:
        """The person's last decisions of this list, newest first, take-backs among them."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            return unit.decisions.recent_by(ref, who.id, limit)

    def acts(
        self, who: Officer, ref: DeploymentRef, limit: int = 20
    ) -> tuple[tuple[Decision, ...], ...]:
        """The person's last acts of this list, newest first; a batch is one act."""
        from console.services import undo  # noqa: PLC0415 - not before the first entry

        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            return undo.recent_acts(unit, ref, who, limit)

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
