"""Erasing a deployment, or what has to go at once; receipts; and what is due or red.

One rule: what is to be erased is written down before the first byte goes, nothing is called
erased that was not looked for again, and what could not be erased is tried again until it is.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from console.domain import erasing, holds
from console.domain.audit import Event
from console.domain.deployments import OVER, DeploymentRef, Stage
from console.domain.erasing import CopyKind, Erasure, Line, LineState, Scope
from console.domain.hands import is_named_by
from console.domain.people import Act, Officer, PersonId, require
from console.domain.receipts import KindTotal, totals
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError, refusal
from console.services import drill_facts, erasing_due, erasing_plan, receipts
from console.services.contracts import Changes, Clock, PolicyShelf, Store, UnitOfWork
from console.services.entitled import require_now
from console.services.erasing_run import Run
from console.services.following import ALONE, Following
from console.services.lists import known

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.entries import EntryRef
    from console.services.erasing_due import Due
    from console.services.erasing_plan import Wanted
    from console.services.kept_after import StoredReceipt
    from console.services.packages import SigningKey
    from console.services.receipts import ReceiptPaper
    from console.services.roster import Roster
    from console.services.store_after import OutsideFiles, PictureFiles


MOST_LOOKS: Final = 5
NOBODY: Final = PersonId("")
"""Who erases what nobody asked to be erased: the office itself."""


@dataclass(frozen=True, slots=True)
class Erased:
    """How erasing came out: the receipts that were made, and what could not be erased yet.

    `signed` are the receipts that were signed now, those among them that waited to be since
    something was erased by itself.
    `gone` says that everything that shows or names anybody is gone; False where something
    failed, where a hold keeps an entry, and where only pictures had to go.
    """

    deployment: DeploymentRef
    receipts: tuple[str, ...]
    totals: tuple[KindTotal, ...]
    failed: tuple[Line, ...]
    held: tuple[EntryRef, ...]
    stage: Stage
    gone: bool
    changes: Changes
    signed: tuple[str, ...] = ()

    @property
    def papers(self) -> tuple[str, ...]:
        """Every receipt that somebody may want to have now, the oldest first."""
        return tuple(sorted({*self.receipts, *self.signed}))


class Erase:
    """What is asked about erasing."""

    def __init__(
        self,
        store: Store,
        pictures: PictureFiles,
        outside: OutsideFiles,
        paper: ReceiptPaper,
        policies: PolicyShelf,
        clock: Clock,
        roster: Roster,
        software: str,
    ) -> None:
        self._store, self._pictures, self._outside = store, pictures, outside
        self._paper, self._policies, self._clock = paper, policies, clock
        self._roster, self._software = roster, software

    def due(self, who: Officer) -> tuple[Due, ...]:
        """What is due, red or held, for every deployment that has something to erase."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            at = self._clock()
            found = [
                erasing_due.due(unit, one.deployment, self._policies.get(one.deployment.policy), at)
                for one in unit.deployments.summaries()
            ]
        return tuple(
            one
            for one in found
            if one.stage in OVER or one.pictures or one.red or one.held or one.unsigned
        )

    def at_once(
        self, by: PersonId, ref: DeploymentRef, key: SigningKey | None = None
    ) -> Erased | None:
        """Erase the pictures that have to go at once; None where there are none.

        Called when a list was signed, when a recall was confirmed, and by the watch; `by` is who
        brought it about, '' where nobody did. Without a key its receipt waits to be signed. It
        never stands in the way of what brought it about: what is out of reach stays due.
        """
        try:
            with self._store.reading() as unit:
                if not self._wanted(unit, ref, Scope.PICTURES, self._clock()).entries:
                    return None
            erasure = self._begin(by, ref, Scope.PICTURES)
            made = self._carry_out(ref, erasure) if erasure is not None else None
            return self._erased(ref, [made] if made else [], by, key)
        except (OutOfReachError, MovedOnError):
            return None

    def erase(
        self, who: Officer, ref: DeploymentRef, key: SigningKey, follow: Following = ALONE
    ) -> Erased:
        """Erase everything that is due of a deployment, and sign the receipts.

        A deployment that is over is erased whole, but for what a hold keeps; of one that is
        erased goes what was left to answer with, once its own time is over; of a list in force
        the pictures go that have to go at once. Refused, with nothing erased, where there is
        nothing to be erased yet, and where the key will not do. Where whoever follows it stops
        it, the receipt says what is left, and that is tried again like what failed.
        """
        require(who, Act.ERASE)
        self._require_key(who, key)
        with self._store.reading() as unit:
            require_now(unit, who, Act.ERASE)
            known(unit, ref)
            open_ = [one for one in unit.erasures.of(ref) if one.ended_at is None]
        done = [self._carry_out(ref, one, follow) for one in open_]
        if not follow.stopped():
            done += self._begin_more(who, ref, follow, begun=bool(open_))
        elif not open_:
            raise refusal("cancelled", "It was stopped before it began; nothing was erased.")
        return self._erased(ref, [one for one in done if one], who.id, key)

    def _begin_more(
        self, who: Officer, ref: DeploymentRef, follow: Following, *, begun: bool
    ) -> list[str | None]:
        """Begin and carry out what is due; refused where nothing is and nothing was `begun`."""
        with self._store.reading() as unit:
            against = erasing.whole_objections(unit.deployments.stage(ref))
        if not against:
            whole = self._begin(who.id, ref, Scope.WHOLE)
            return [self._carry_out(ref, whole, follow)] if whole is not None else []
        if (kept := self._begin_kept(who.id, ref)) is not None:
            return [self._carry_out(ref, kept, follow)]
        if (made := self.at_once(who.id, ref)) is not None:
            return [*made.receipts]
        if not begun and not receipts.unsigned(self._store, ref):
            raise RefusedError(against)
        return []

    def go_on(self, follow: Following = ALONE) -> tuple[Erased, ...]:
        """Go on with every erasure that was broken off, and try again what failed.

        Called when an office is opened and by the watch; nobody is asked, since each was begun
        by somebody who might, or when its time had come. A new receipt is made only where
        something came out otherwise, and what is out of reach stays red.
        """
        done = []
        with suppress(OutOfReachError):
            with self._store.reading() as unit:
                open_ = unit.erasures.unfinished()
            for ref, erasure in open_:
                if follow.stopped():
                    break
                if (made := self._carry_out(ref, erasure, follow)) is not None:
                    done.append(self._erased(ref, [made], erasure.by, None))
        return tuple(done)

    def by_itself(self, follow: Following = ALONE) -> tuple[Erased, ...]:
        """Go on with what was begun, and erase every deployment whose time has come.

        Called by whoever keeps the watch, every minute; nobody is asked and no key is needed, as
        the end was signed off and the time is the policy pack's. Each receipt waits to be signed.
        """
        done = [*self.go_on(follow)]
        with suppress(OutOfReachError):
            with self._store.reading() as unit:
                come = self._come(unit)
            for ref in come:
                if follow.stopped():
                    break
                # Somebody, or another program, may have erased it or placed a hold meanwhile.
                with suppress(RefusedError, MovedOnError):
                    whole = self._begin(NOBODY, ref, Scope.WHOLE)
                    made = self._carry_out(ref, whole, follow) if whole is not None else None
                    if made is not None:
                        done.append(self._erased(ref, [made], NOBODY, None))
        return tuple(done)

    def _come(self, unit: UnitOfWork) -> tuple[DeploymentRef, ...]:
        """The deployments whose time to be erased by itself has come."""
        at = self._clock()
        return tuple(
            one.reference
            for one in unit.deployments.signed_off()
            if erasing_due.time_has_come(unit, one, self._policies.get(one.policy), at)
        )

    def receipts(self, who: Officer, ref: DeploymentRef) -> tuple[StoredReceipt, ...]:
        """The receipts of a deployment, the oldest first, without their pages."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            known(unit, ref)
            return unit.erasures.receipts(ref)

    def receipt(self, who: Officer, number: str) -> bytes:
        """The pages of a receipt, signed where it was signed; taking them out is logged."""
        require(who, Act.SEE_LISTS)
        with self._store.writing() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            found = unit.erasures.receipt(number)
            if found is None:
                raise refusal("receipt_unknown", f"This office has made no receipt {number[:40]}.")
            event = Event("receipt_given", who.id, self._clock(), number, "disclosure")
            unit.audit.append(event)
        return found.pdf or self._paper.receipt(receipts.content_of(found))

    def _require_key(self, who: Officer, key: SigningKey) -> None:
        named = self._paper.key_name(key.p12, key.passphrase, self._clock())
        if not is_named_by(who, named):
            raise refusal(
                "key_of_another",
                f"This key is made out to {named!r}, and {who.title} is erasing; "
                "choose the key that is made out to you.",
            )

    def _begin(self, by: PersonId, ref: DeploymentRef, scope: Scope) -> Erasure | None:
        """Write down what is to be erased; None where there is nothing any more.

        The files are looked at before the transaction that writes the plan down, so that
        nobody waits for them; what was decided meanwhile is asked again inside it.
        """
        for _ in range(MOST_LOOKS):
            at = self._clock()
            with self._store.reading() as unit:
                wanted = self._wanted(unit, ref, scope, at)
                places = erasing_plan.places(unit, ref, scope, wanted.entries)
                drilling = drill_facts.running(unit) is not None
            lines = erasing_plan.picture_lines(wanted, self._pictures, at)
            lines += erasing_plan.outside_lines(places, scope, self._outside, drilling=drilling)
            with self._store.writing() as unit:
                if self._wanted(unit, ref, scope, at) == wanted:
                    return self._write_down(unit, by, ref, wanted, lines, at)
        raise MovedOnError(
            f"The list of {ref} is being changed all the time; nothing was erased, try again."
        )

    def _write_down(
        self,
        unit: UnitOfWork,
        by: PersonId,
        ref: DeploymentRef,
        wanted: Wanted,
        files: list[Line],
        at: datetime,
    ) -> Erasure | None:
        lines = files
        if wanted.scope is Scope.WHOLE:
            if against := erasing.whole_objections(unit.deployments.stage(ref)):
                raise RefusedError(against)
            tables = erasing_plan.table_lines(unit, ref, wanted.held)
            lines = [*tables, *files, Line(0, CopyKind.DATABASE, "database", "", 1)]
            if not self._anything(lines, unit, ref):
                return None
        elif not wanted.entries:
            return None
        made = unit.erasures.begin(
            ref, wanted.scope, wanted.entries, erasing_plan.numbered(lines), by, at
        )
        unit.audit.append(_begun_event(made, ref, len(lines), len(wanted.held)))
        return made

    def _begin_kept(self, by: PersonId, ref: DeploymentRef) -> Erasure | None:
        """Write down that what an erasure left is to go; None where its time is not over."""
        at = self._clock()
        with self._store.writing() as unit:
            deployment = known(unit, ref)
            policy = self._policies.get(deployment.policy)
            lines = erasing_due.kept_lines(unit, deployment, policy, at)
            if not lines:
                return None
            made = unit.erasures.begin(ref, Scope.KEPT, {}, erasing_plan.numbered(lines), by, at)
            unit.audit.append(_begun_event(made, ref, len(lines), 0))
        return made

    def _anything(self, lines: list[Line], unit: UnitOfWork, ref: DeploymentRef) -> bool:
        """Whether a plan has anything to do that no other does, or the stage is not said.

        Files that an erasure under way tries again are its own; were each attempt to begin
        another erasure of them, a disk that is not there would fill the office with plans.
        """
        before = unit.erasures.of(ref)
        if not before:
            return True
        under_way = [one for one in before if one.ended_at is None]
        waiting = {
            line.copy
            for one in under_way
            for line in unit.erasures.lines(one.id)
            if line.open and line.kind not in erasing.TABLES
        }
        undone = any(
            line.open
            and line.before > line.held
            # A file that could not be overwritten has lost its name already.
            and line.copy.removesuffix(".erased") not in waiting
            for line in lines
            if line.copy != "database"
        )
        said = any(line.held or line.state is LineState.HELD for line in lines)
        return undone or not (said or any(one.scope is Scope.WHOLE for one in under_way))

    def _wanted(self, unit: UnitOfWork, ref: DeploymentRef, scope: Scope, at: datetime) -> Wanted:
        if scope is Scope.WHOLE:
            return erasing_plan.wanted_whole(unit, ref, at)
        policy = self._policies.get(known(unit, ref).policy)
        return erasing_plan.wanted_pictures(unit, ref, policy, at)

    def _carry_out(
        self, ref: DeploymentRef, erasure: Erasure, follow: Following = ALONE
    ) -> str | None:
        """Carry an erasure out as far as it goes, and make a receipt of how it came out.

        The receipt's number; None where nothing came out otherwise than its last receipt says.
        """
        run = Run(self._store, self._pictures, self._outside, self._roster, self._clock, follow)
        run.carry_out(ref, erasure)
        with self._store.writing() as unit:
            # Together: what is done is not looked for again, and would never have its receipt.
            run.end(unit, ref, erasure)
            return receipts.keep(unit, ref, erasure, self._clock(), self._software)

    def _erased(
        self,
        ref: DeploymentRef,
        made: list[str],
        by: PersonId,
        key: SigningKey | None,
    ) -> Erased:
        waited = receipts.unsigned(self._store, ref) if key is not None else ()
        if key is not None:
            for number in waited:
                receipts.sign(self._store, self._paper, self._clock, number, by, key)
        with self._store.reading() as unit:
            stage = unit.deployments.stage(ref)
            all_ = unit.erasures.of(ref)
            numbers = {one.number for one in unit.erasures.receipts(ref)}
            lines = [line for one in all_[-1:] for line in unit.erasures.lines(one.id)]
            failed = [
                line
                for one in all_
                if one.ended_at is None
                for line in unit.erasures.lines(one.id)
                if line.open
            ]
            held = tuple(holds.held(unit.holds.of(ref), self._clock()))
            entries = frozenset(one for each in all_[-1:] for one, _ in each.entries)
        return Erased(
            ref,
            tuple(one for one in made if one in numbers),
            totals(lines),
            tuple(failed),
            held,
            stage,
            stage is Stage.ERASED,
            Changes(deployments=frozenset({ref}), entries=entries),
            waited,
        )


def _begun_event(made: Erasure, ref: DeploymentRef, copies: int, held: int) -> Event:
    details = (
        ("copies", str(copies)),
        ("entries", str(len(made.entries))),
        ("erasure", str(made.id)),
        ("held", str(held)),
        ("scope", made.scope.value),
    )
    return Event("erasure_begun", made.by, made.begun_at, ref, "erasure", details)
