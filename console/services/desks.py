"""Laying entries on the desk: what a transaction finds of one, and the next one ahead of time.

One rule: what was found ahead is laid only where nothing at all happened in the office since,
which its moment tells; and an entry is logged as seen when it is laid, never before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from console.domain import decisions
from console.domain.refusals import RefusedError
from console.services.desk import Desk, Found, found_planted, lay, stored_key
from console.services.kept import Planted
from console.services.lists import known
from console.services.returning import recalled_as
from console.services.review_events import viewed
from console.services.whose_entry import entry_or_planted

if TYPE_CHECKING:
    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.people import Officer, PersonId
    from console.services.contracts import Clock, PictureStore, PolicyShelf
    from console.services.desk_store import DeskAlone, DeskUnit, Moment
    from console.services.planting import Planting
    from console.services.roster import Roster
    from console.services.weighing import Weighed


class Opened(NamedTuple):
    """What was found of an entry; its desk too, where that was laid ahead."""

    found: Found
    desk: Desk | None = None


class _For(NamedTuple):
    """What was asked ahead of time: for whom, about which entry, and at which moment."""

    who: PersonId
    ref: DeploymentRef
    entry_ref: EntryRef
    moment: Moment


class _Ahead(NamedTuple):
    """A desk laid before anybody asked for it."""

    of: _For
    found: Found
    desk: Desk


class _Here(NamedTuple):
    """What a decision about the entry on the desk is weighed by."""

    of: _For
    weighed: Weighed


class Desks:
    """Finds entries and lays them; keeps one desk ahead, and what this one is weighed by."""

    def __init__(
        self,
        pictures: PictureStore,
        policies: PolicyShelf,
        clock: Clock,
        roster: Roster,
        planting: Planting,
    ) -> None:
        self._pictures, self._policies, self._clock = pictures, policies, clock
        self._roster, self._planting = roster, planting
        self._ahead: _Ahead | None = None
        self._here: _Here | None = None

    def open(
        self,
        unit: DeskUnit,
        who: Officer,
        ref: DeploymentRef,
        entry_ref: EntryRef,
        place: str = "desk",
    ) -> Opened:
        """Everything about an entry that is about to be seen, logged as seen; or refused."""
        found, counts = self._find(unit, who, ref, entry_ref)
        if counts:
            self._note(unit, who, ref, found, place)
        return Opened(found)

    def open_next(
        self,
        unit: DeskUnit,
        who: Officer,
        ref: DeploymentRef,
        entry_ref: EntryRef,
        moment: Moment,
        decided: EntryRef | None = None,
    ) -> Opened:
        """The same, from what was found ahead where that still holds.

        `moment` is that at which the transaction began; `decided` the entry that it has
        decided, which may say something of another entry of the same person alone.
        """
        ahead = self._ahead
        if (
            ahead is None
            or ahead.of != _For(who.id, ref, entry_ref, moment)
            or decided in ahead.found.entry.same_person
        ):
            return self.open(unit, who, ref, entry_ref)
        self._note(unit, who, ref, ahead.found, "desk")
        return Opened(ahead.found, ahead.desk)

    def open_next_if_there(
        self,
        unit: DeskUnit,
        who: Officer,
        ref: DeploymentRef,
        entry_ref: EntryRef | None,
        moment: Moment,
        decided: EntryRef,
    ) -> Opened | None:
        """The same; a next entry that is not there must not cost the decision just made."""
        if entry_ref is None:
            return None
        try:
            return self.open_next(unit, who, ref, entry_ref, moment, decided)
        except RefusedError:
            return None

    def laid(self, opened: Opened, who: Officer) -> Desk:
        """The desk of what was opened, for one officer; outside the transaction."""
        if opened.desk is not None:
            return opened.desk
        found = opened.found
        image = found.entry.image
        cite = self._policies.citations(found.deployment.policy)
        return lay(found, who, cite, self.clean(image.sha256, image.unusable))

    def lay_ahead(
        self,
        unit: DeskAlone,
        who: Officer,
        ref: DeploymentRef,
        here: EntryRef,
        following: EntryRef,
    ) -> None:
        """Ask what a verdict needs, to be quick when it comes; nobody sees anything of it yet.

        It weighs the entry on the desk, finds the one that follows, and lays its desk.
        """
        self.forget()
        moment = unit.moment()
        weighed = self._weigh(unit, who, ref, here)
        if not isinstance(weighed, Planted):
            self._here = _Here(_For(who.id, ref, here, moment), weighed)
        found, counts = self._find(unit, who, ref, following)
        if counts:
            of = _For(who.id, ref, following, moment)
            self._ahead = _Ahead(of, found, self.laid(Opened(found), who))

    def weigh(
        self,
        unit: DeskUnit,
        who: Officer,
        ref: DeploymentRef,
        entry_ref: EntryRef,
        moment: Moment,
    ) -> Weighed | Planted:
        """What a decision about an entry is weighed by; the entry itself where it is planted.

        `moment` is that at which the transaction began.
        """
        here = self._here
        if here is not None and here.of == _For(who.id, ref, entry_ref, moment):
            return here.weighed
        return self._weigh(unit, who, ref, entry_ref)

    def _weigh(
        self, unit: DeskUnit, who: Officer, ref: DeploymentRef, entry_ref: EntryRef
    ) -> Weighed | Planted:
        from console.services.weighing import weigh  # noqa: PLC0415 - not before the first entry

        known(unit, ref)
        parts = (unit, self._roster, self._planting, ref)
        entry, planted = entry_or_planted(*parts, entry_ref)
        return planted or weigh(unit, self._roster, self._policies, who, ref, entry)

    def forget(self) -> None:
        """Let go of what was asked ahead."""
        self._ahead = self._here = None

    def clean(self, sha256: str, unusable: str) -> bytes | None:
        """The picture as it may be shown; None where there is none."""
        if not sha256 or unusable:
            return None
        return self._pictures.clean(sha256) or None

    def _find(
        self, unit: DeskUnit, who: Officer, ref: DeploymentRef, entry_ref: EntryRef
    ) -> tuple[Found, bool]:
        """What there is of an entry, and whether it is one of the list's own."""
        deployment = known(unit, ref)
        parts = (unit, self._roster, self._planting, ref)
        entry, planted = entry_or_planted(*parts, entry_ref)
        stage = unit.deployments.stage(ref)
        if planted is not None:
            return found_planted(planted, deployment, stage), False
        standing = unit.standings.get(ref, entry_ref)
        records = standing.records if standing is not None else ()
        found = Found(
            deployment=deployment,
            stage=stage,
            entry=entry,
            number=self._roster.number(unit, ref, entry_ref),
            standing=standing,
            stored=unit.records.some(ref, [stored_key(record) for record in records]),
            state=unit.decisions.state(ref, entry_ref),
            history=unit.decisions.history(ref, entry_ref),
            seen=unit.views.last(ref, entry_ref, who.id),
            referral=unit.referrals.last(ref, entry_ref),
            turn=unit.referrals.turn(ref, entry_ref),
            in_force=unit.deployments.is_in_force(ref, entry_ref),
            recalled_as=recalled_as(unit, ref, entry),
            was_recalled=unit.deployments.was_recalled(ref, entry_ref),
        )
        return found, True

    def _note(
        self, unit: DeskUnit, who: Officer, ref: DeploymentRef, found: Found, place: str
    ) -> None:
        """Keep and log that the entry lies before the officer."""
        at, entry_ref = self._clock(), found.entry.ref
        unit.views.saw(ref, entry_ref, who.id, decisions.digest_of(found.standing), at)
        unit.audit.append(viewed(who, ref, entry_ref, at, place))
