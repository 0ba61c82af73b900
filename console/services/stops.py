"""The engagement team's results come back: each to its entry, and to the next list where it should.

One rule: a result is appended and never edited; saying the same again changes nothing, and what
says otherwise under a number that is taken is set aside.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain import stops as rules
from console.domain.audit import Event
from console.domain.deployments import IN_FORCE, Stage
from console.domain.entries import EntryRef
from console.domain.people import Act, Officer, require
from console.domain.recalls import Cause, Fell, Recall
from console.domain.refusals import RefusedError, refusal
from console.domain.stops import Kind, Mark, Stop, Tally, Told
from console.domain.street import StreetFigures, street_of, with_figures
from console.domain.told import when
from console.services.contracts import Changes, Clock, PolicyShelf, Store, UnitOfWork
from console.services.entitled import require_now
from console.services.lists import known
from console.services.recalling import Recaller
from console.services.tokens import Tokens
from console.services.words_kept import NOT_KEPT, keeps_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from console.domain.deployments import Deployment, DeploymentRef
    from console.services.roster import Roster

MOST_ROWS: Final = 20_000
SLACK: Final = timedelta(hours=2)
"""How long before its start and after its end a deployment may still have had an alert."""

FOUND_STALE: Final = "The engagement team found that this ground had ended."
NOT_MARKED: Final = (
    "The entry is erased, and nothing is kept by which the person could be known again: no mark "
    "was left, and the next list does not say so."
)

NO_STOPS: Final = frozenset({Stage.DRAFT, Stage.IN_REVIEW})


class Row(NamedTuple):
    """One row of a file of results: its line, from 1, and its cells by column."""

    line: int
    cells: Mapping[str, str]


class SetAside(NamedTuple):
    """A row that was not taken, and why, in a sentence."""

    line: int
    stop_ref: str
    sentence: str


class Came(NamedTuple):
    """A result that was taken: what it was, and what followed ('' where nothing did)."""

    stop_ref: str
    entry_ref: EntryRef
    kind: Kind
    recalled: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Noted:
    """What taking results in did: those taken, those there already, and rows set aside."""

    taken: tuple[Came, ...]
    already: int
    aside: tuple[SetAside, ...]
    tally: Tally
    street: StreetFigures | None
    changes: Changes


class Stops:
    """What came of a deployment's alerts."""

    def __init__(self, store: Store, policies: PolicyShelf, clock: Clock, roster: Roster) -> None:
        self._store, self._policies = store, policies
        self._clock, self._roster = clock, roster

    def note(self, who: Officer, ref: DeploymentRef, cells: Mapping[str, str]) -> Noted:
        """Take one result in, from the fields of a form; refused where it makes no sense."""
        noted = self.take_in(who, ref, (Row(1, cells),), {})
        if noted.aside:
            raise refusal("stop", noted.aside[0].sentence)
        return noted

    def take_in(
        self,
        who: Officer,
        ref: DeploymentRef,
        rows: Sequence[Row],
        figures: Mapping[str, str],
    ) -> Noted:
        """Take results in, and the figures of the street where there are any.

        Good rows go in and bad ones are set aside, each with its line. Refused whole where the
        list was never signed, or the figures of the street make no sense. Once the list is erased
        no note is kept, and what is told of the result says so.
        """
        require(who, Act.CONFIRM)
        if len(rows) > MOST_ROWS:
            raise refusal("stops", f"There are more than {MOST_ROWS:,} rows; split the file.")
        if figures:
            street_of(figures)  # Refused before anything is written.
        with self._store.writing() as unit:
            require_now(unit, who, Act.CONFIRM)
            deployment = known(unit, ref)
            if unit.deployments.stage(ref) in NO_STOPS:
                raise refusal(
                    "not_signed", f"The list of {ref} was never signed, so it set off no alert."
                )
            taking = _Taking(unit, who, deployment, self._clock(), self._roster)
            taking.lookalike_after = self._policies.get(
                deployment.policy
            ).afterwards.lookalike_after
            for row in rows:
                taking.take(row)
            kept = unit.stops.street(ref)
            street = with_figures(kept, figures) if figures else kept
            if street is not None and street != kept:
                unit.stops.put_street(ref, street, who.id, taking.at)
                taking.log("street_figures_noted", ref, "collection")
            found = unit.stops.of(ref)
        return Noted(
            tuple(taking.taken),
            taking.already,
            tuple(taking.aside),
            rules.tally(rules.standing(found)),
            street,
            Changes(
                deployments=frozenset({ref}) if taking.taken else frozenset(),
                entries=frozenset(each.entry_ref for each in taking.taken),
            ),
        )

    def of(self, who: Officer, ref: DeploymentRef) -> tuple[Stop, ...]:
        """Every result of a deployment, without its note."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            known(unit, ref)
            found = unit.stops.of(ref)
        return tuple(replace(each, told=replace(each.told, note="")) for each in found)

    def put_right(self, who: Officer, ref: DeploymentRef, stop_ref: str) -> int:
        """Lift the marks that a stop left, once the record behind it is put right.

        How many there were; refused where no stop of that number left any.
        """
        require(who, Act.CONFIRM)
        with self._store.writing() as unit:
            require_now(unit, who, Act.CONFIRM)
            known(unit, ref)
            stop = next((one for one in unit.stops.of(ref) if one.told.stop_ref == stop_ref), None)
            lifted = unit.stops.lift(stop.id) if stop is not None else 0
            if stop is None or not lifted:
                raise refusal(
                    "stop_unknown", f"No stop {stop_ref[:40]} of {ref} has left a mark on anybody."
                )
            unit.audit.append(
                Event(
                    "stop_put_right",
                    who.id,
                    self._clock(),
                    f"{ref}/{stop.told.entry_ref}",
                    "alteration",
                    (("stop", stop_ref),),
                )
            )
        return lifted


class _Taking:
    """One taking-in of results, row by row, within one transaction."""

    lookalike_after = 0

    def __init__(
        self,
        unit: UnitOfWork,
        who: Officer,
        deployment: Deployment,
        at: datetime,
        roster: Roster,
    ) -> None:
        self._unit, self._who, self._deployment, self._roster = unit, who, deployment, roster
        self.at, self._ref = at, deployment.reference
        self._there = {one.told.stop_ref: one for one in unit.stops.of(self._ref)}
        self._refs = unit.entries.refs(self._ref)
        self._recalls = unit.recalls.of(self._ref)
        self._certificates = unit.certificates.of(self._ref)
        self._in_force = unit.lives.in_force(self._ref)
        self._live = unit.deployments.stage(self._ref) in IN_FORCE
        self._keeps_words = keeps_words(unit, self._ref)
        self.taken: list[Came] = []
        self.aside: list[SetAside] = []
        self.already = 0

    def take(self, row: Row) -> None:
        """Take one row, or set it aside with its sentence."""
        try:
            told = rules.told_of(row.cells, self.at)
            self._require_fitting(told)
            there = self._there.get(told.stop_ref)
            if there is None:
                self._note(told)
            elif _unsaid(there.told) == _unsaid(told):
                self.already += 1
            else:
                raise refusal(
                    "stop_ref",
                    f"Stop {told.stop_ref} is noted already with another result; results are "
                    "never edited, so give a corrected one a number of its own, and say in "
                    "corrects which one it corrects.",
                )
        except RefusedError as refused:
            said = row.cells.get("stop_ref", "").strip()[:32]
            self.aside.append(SetAside(row.line, said, str(refused)))

    def log(self, act: str, subject: str, operation: str, *details: tuple[str, str]) -> None:
        """Append an event of the person who takes the results in."""
        event = Event(act, self._who.id, self.at, subject, operation, details)
        self._unit.audit.append(event)

    def _require_fitting(self, told: Told) -> None:
        if told.entry_ref not in self._refs:
            raise refusal(
                "entry_ref",
                f"There is no entry {told.entry_ref[:40]} on this list; check the reference, and "
                "reconcile what the recognition system holds.",
            )
        deployment = self._deployment
        if not deployment.starts_at - SLACK <= told.at <= deployment.ends_at + SLACK:
            raise refusal(
                "at",
                f"at lies outside the deployment, which ran from {when(deployment.starts_at)} to "
                f"{when(deployment.ends_at)}; correct the time.",
            )

    def _note(self, told: Told) -> None:
        unit, ref = self._unit, self._ref
        before = self._corrected_by(told)
        listed = [one.number for one in self._certificates if one.signed_at <= told.at]
        recall = self._recalled_before(told)
        stop = unit.stops.add(
            ref,
            told if self._keeps_words else _unsaid(told),
            listed[-1] if listed else "",
            recall,
            self._who.id,
            self.at,
        )
        self._there[told.stop_ref] = stop
        if before is not None:
            self._correct(stop, before)
        doubles = sum(
            one.kind is Kind.WRONG_FACE
            and not one.corrected
            and one.told.stopped
            and one.told.entry_ref == told.entry_ref
            for one in self._there.values()
        )
        comes = rules.comes_of(told, stop.kind, doubles, self.lookalike_after)
        marked = comes.mark is None or self._mark(stop, comes.mark)
        recalled = comes.recall is not None and self._recall(
            # Nobody knows when the record changed, or whether one ever did.
            told.entry_ref,
            Fell(comes.recall, "", None, FOUND_STALE),
        )
        self.log(
            "stop_noted",
            f"{ref}/{told.entry_ref}",
            "collection",
            ("kind", stop.kind.value),
            ("outcome", told.outcome.value),
            ("recalled", str(recalled).lower()),
            ("stop", told.stop_ref),
            *((("corrects", told.corrects),) if told.corrects else ()),
        )
        follows = comes.why if marked else NOT_MARKED
        why = [f"Result {told.corrects} counts no more, and marks nobody."] if before else []
        why += [follows] if follows else []
        why += ["It is recalled now."] if recalled else []
        why += [f"It had been recalled before (recall {recall.number})."] if recall else []
        why += [NOT_KEPT] if told.note and not self._keeps_words else []
        self.taken.append(Came(told.stop_ref, told.entry_ref, stop.kind, recalled, " ".join(why)))

    def _corrected_by(self, told: Told) -> Stop | None:
        """The result that this one takes the place of, None where it is none; or refused."""
        if not told.corrects:
            return None
        before = self._there.get(told.corrects)
        against = rules.correction_objection(told, before)
        if against is not None:
            raise RefusedError((against,))
        return before

    def _correct(self, stop: Stop, before: Stop) -> None:
        """Count the earlier result no more, and mark nobody for it."""
        self._unit.stops.correct(stop.id, before.id)
        self._unit.stops.lift(before.id)
        self._there[before.told.stop_ref] = replace(before, corrected=True)

    def _recalled_before(self, told: Told) -> Recall | None:
        """The last recall that should have taken the entry off before the alert."""
        before = [
            one
            for one in self._recalls
            if one.entry_ref == told.entry_ref and one.recalled_at <= told.at
        ]
        if not before or self._on_again(told, before[-1]):
            return None
        return before[-1]

    def _on_again(self, told: Told, recall: Recall) -> bool:
        """Whether a later certificate had put the entry back by the time of the alert."""
        signed = [one.signed_at for one in self._certificates if one.signed_at <= told.at]
        later = any(
            one.entry_ref == told.entry_ref and one.recalled_at > told.at for one in self._recalls
        )
        back = bool(signed) and signed[-1] > recall.recalled_at
        return back and (later or told.entry_ref in self._in_force)

    def _mark(self, stop: Stop, mark: Mark) -> bool:
        """Mark the person for the next list; whether anything is left to know them again by."""
        unit, entry_ref = self._unit, stop.told.entry_ref
        entry, _ = self._roster.one(unit, self._ref, entry_ref)
        tokens = (
            unit.tombstones.tokens(self._ref, entry_ref)
            if entry.person.erased
            else frozenset(Tokens(unit).of_person(entry.person))
        )
        unit.stops.mark(stop.id, sorted(tokens), mark, self.at)
        return bool(tokens)

    def _recall(self, entry_ref: EntryRef, fell: Fell) -> bool:
        """Take the entry off a list in force, and whoever stands on it; whether it was on it."""
        if not self._live or entry_ref not in self._in_force:
            return False
        listed = self._roster.of(self._unit, self._ref)
        recaller = Recaller(self._unit, self._who, self._deployment, listed.by_ref, self.at)
        for made in recaller.take_off(entry_ref, Cause.BY_HAND, fell, self.at, self._who.id):
            del self._in_force[made.entry_ref]
        return True


def _unsaid(told: Told) -> Told:
    """A result without its note, which an erasure takes away, or came too late for."""
    return replace(told, note="")
