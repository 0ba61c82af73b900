"""Taking entries off a list in force, asking about them, and taking confirmations in.

One rule: a recall is stored by the same transaction that stores what it follows from, so that no
crash can leave a fallen standing without its recall; and an entry is recalled by taking it off
the list, so that nobody is recalled twice.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain import reasons, recalls
from console.domain.audit import Event
from console.domain.decisions import DecisionState
from console.domain.deployments import IN_FORCE
from console.domain.entries import Category, EntryRef
from console.domain.findings import Finding, Leg, Reason, Verdict
from console.domain.recalls import Answer, Cause, Fell, Step
from console.domain.records import CLOCK_SLACK
from console.services.kept_watch import Recalling
from console.services.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from console.domain.deployments import Deployment, DeploymentRef
    from console.domain.entries import Entry
    from console.domain.findings import EntryStanding
    from console.domain.people import Officer, PersonId
    from console.domain.policy import Policy
    from console.domain.recalls import Ask, Recall
    from console.domain.records import Record
    from console.services.contracts import UnitOfWork
    from console.services.kept import StateLine

MENDED: Final = "The records support it again."
GONE: Final = "It is not on the list any more."


class Followed(NamedTuple):
    """What followed from new standings: who was recalled, and about whom somebody is asked."""

    recalled: tuple[Recall, ...] = ()
    asked: tuple[Ask, ...] = ()


class Recaller:
    """Recalls entries of one list within one transaction, as one person at one moment."""

    def __init__(
        self,
        unit: UnitOfWork,
        who: Officer,
        deployment: Deployment,
        entries: Mapping[EntryRef, Entry],
        at: datetime,
    ) -> None:
        self._unit = unit
        self._who = who
        self._ref = deployment.reference
        self._entries = entries
        self._at = at

    def follow(self, changed: Iterable[EntryStanding], policy: Policy) -> Followed:
        """Recall who may not stay, ask about who is in doubt, and drop asks that are settled.

        Whoever nobody answered for in time is recalled by every check, not by the watch alone.
        `changed` are the standings that differ from the last check; whoever is on the list
        although what is stored of them is not lawful is recalled as well.
        """
        unit, ref = self._unit, self._ref
        if unit.deployments.stage(ref) not in IN_FORCE:
            return Followed()
        changed, waiting = tuple(changed), open_by_entry(unit, ref)
        looked_at = (*unit.lives.fallen(ref), *waiting)
        if not changed and not looked_at:
            return Followed()
        force = unit.lives.in_force(ref)
        now = {each.entry_ref: each for each in changed if each.entry_ref in force}
        for entry_ref in looked_at:
            stored = None if entry_ref in now else unit.standings.get(ref, entry_ref)
            if stored is not None:
                now[entry_ref] = stored
        recalled: list[Recall] = []
        asked: list[Ask] = []
        limit = timedelta(minutes=policy.windows.judge_answer_minutes)
        for entry_ref in sorted(now):
            standing, asks = now[entry_ref], waiting.get(entry_ref, ())
            if entry_ref not in force:
                self.close(asks, Answer.RECALL, None, GONE)
                continue
            match recalls.step(force[entry_ref], standing):
                case Step.RECALL:
                    recalled += self._fallen(entry_ref, standing)
                case Step.ASK:
                    asked += self._ask(force[entry_ref], standing, asks, limit)
                case Step.NOTHING if not _is_silent(standing):
                    self.close(asks, Answer.KEEP, None, MENDED)
        return Followed((*recalled, *self.expire()), tuple(asked))

    def expire(self) -> tuple[Recall, ...]:
        """Recall every entry whose time to be answered for has passed.

        Where the clock was set back behind the asking, nobody can say that it has not.
        """
        found: list[Recall] = []
        for entry_ref, asks in open_by_entry(self._unit, self._ref).items():
            due = min(ask.due_at for ask in asks)
            set_back = self._at < asks[0].asked_at - CLOCK_SLACK
            on_it = self._unit.deployments.is_in_force(self._ref, entry_ref)
            if not on_it or (due > self._at and not set_back):
                continue
            newest = asks[-1]
            said = fell_of(newest, self._unit.standings.get(self._ref, entry_ref))
            found += self.take_off(entry_ref, Cause.NO_ANSWER, said, newest.asked_at)
        return tuple(found)

    def take_off(
        self,
        entry_ref: EntryRef,
        cause: Cause,
        fell: Fell,
        seen_at: datetime,
        by: PersonId | None = None,
        note: str = "",
    ) -> tuple[Recall, ...]:
        """Recall one entry of the list in force, and with it whoever stands on it alone.

        `by` and `note` answer what was asked about it; by nobody where None. Raises KeyError
        where the entry is not on the list.
        """
        found = [self._recall(entry_ref, cause, fell, seen_at)]
        asks = open_by_entry(self._unit, self._ref).get(entry_ref, ())
        self.close(asks, Answer.RECALL, by, note)
        for associate in self._standing_on(entry_ref):
            # One before may have taken it along: associates hang on one another.
            if self._unit.deployments.is_in_force(self._ref, associate):
                with_it = _associate(entry_ref, fell)
                found += self.take_off(associate, Cause.NOT_LAWFUL, with_it, seen_at)
        return tuple(found)

    def close(self, asks: Sequence[Ask], answer: Answer, by: PersonId | None, note: str) -> None:
        """Answer every open ask about an entry at once; by nobody where the records did."""
        for ask in asks:
            self._unit.recalls.answer(ask.id, answer, by, self._at, note)
        if asks:
            details = (
                ("answer", answer.value),
                ("asks", str(len(asks))),
                ("by", by or "nobody"),
            )
            self._log("recall_answered", asks[-1].entry_ref, "alteration", details)

    def _fallen(self, entry_ref: EntryRef, standing: EntryStanding) -> tuple[Recall, ...]:
        if not self._unit.deployments.is_in_force(self._ref, entry_ref):
            return ()
        return self.take_off(entry_ref, Cause.NOT_LAWFUL, recalls.fell(standing), self._at)

    def _ask(
        self, accepted: str, standing: EntryStanding, before: Sequence[Ask], limit: timedelta
    ) -> tuple[Ask, ...]:
        """Ask about what was not accepted yet; a further doubt gives nobody more time."""
        new = recalls.beyond(accepted, standing)
        if before and not recalls.beyond(before[-1].rests_on, standing):
            return ()
        due_at = min((self._at + limit, *(ask.due_at for ask in before)))
        cause = recalls.fell(replace(standing, findings=new))
        rests_on = recalls.resting_on(standing)
        ask = self._unit.recalls.ask(
            self._ref, standing.entry_ref, cause, self._at, due_at, rests_on
        )
        self._log(
            "recall_asked",
            standing.entry_ref,
            "",
            (
                ("due_at", due_at.isoformat()),
                ("reason", ask.reason.value),
                ("record", self._in_log(ask.record, standing.records)),
            ),
        )
        return (ask,)

    def _recall(self, entry_ref: EntryRef, cause: Cause, fell: Fell, seen_at: datetime) -> Recall:
        standing = self._unit.standings.get(self._ref, entry_ref)
        entry = self._entries.get(entry_ref)
        made = self._unit.recalls.add(
            self._ref,
            Recalling(
                entry_ref=entry_ref,
                cause=cause,
                fell=fell,
                seen_at=seen_at,
                at=self._at,
                by=self._who.id,
                standing=standing.standing if standing is not None else Verdict.JUDGE,
                findings_digest=standing.findings_digest if standing is not None else "",
                image_sha256=entry.image.sha256 if entry is not None else "",
            ),
        )
        self._log(
            "recalled",
            entry_ref,
            "alteration",
            (
                ("cause", cause.value),
                ("certificate", made.certificate),
                ("changed_at", fell.changed_at.isoformat() if fell.changed_at is not None else ""),
                ("number", str(made.number)),
                ("reason", fell.reason.value),
                ("record", self._in_log(fell.record, standing.records if standing else ())),
            ),
        )
        return made

    def _standing_on(self, entry_ref: EntryRef) -> tuple[EntryRef, ...]:
        """Who is on the list as an associate of entries that are gone from it, and no more."""
        hanging = self._associates.get(EntryRef(entry_ref), ())
        if not hanging:
            return ()
        force = self._unit.lives.in_force(self._ref)
        left = {each.entry_ref for each in self._unit.recalls.of(self._ref)} - force.keys()
        return tuple(each for each, links in hanging if each in force and links <= left)

    @cached_property
    def _associates(self) -> dict[EntryRef, list[tuple[EntryRef, frozenset[EntryRef]]]]:
        """By linked entry, who stands on the list as an associate alone, and of whom."""
        found: dict[EntryRef, list[tuple[EntryRef, frozenset[EntryRef]]]] = {}
        for ref, entry in self._entries.items():
            if all(ground.category is Category.I for ground in entry.grounds):
                links = frozenset(EntryRef(each.linked_entry.strip()) for each in entry.grounds)
                for link in links:
                    found.setdefault(link, []).append((ref, links))
        return found

    def _in_log(self, record: str, among: Iterable[Record]) -> str:
        """A record as the log keeps it, under the office's key."""
        return recalls.record_in_log(record, among, self._tokens.keyed)

    @cached_property
    def _tokens(self) -> Tokens:
        return Tokens(self._unit)

    def _log(
        self, act: str, entry_ref: EntryRef, operation: str, details: tuple[tuple[str, str], ...]
    ) -> None:
        subject = f"{self._ref}/{entry_ref}"
        self._unit.audit.append(Event(act, self._who.id, self._at, subject, operation, details))


def open_by_entry(unit: UnitOfWork, ref: DeploymentRef) -> dict[EntryRef, tuple[Ask, ...]]:
    """The open asks of each entry, the oldest first."""
    answered = unit.recalls.answers(ref)
    found: dict[EntryRef, tuple[Ask, ...]] = {}
    for ask in unit.recalls.asks(ref):
        if ask.id not in answered:
            found[ask.entry_ref] = (*found.get(ask.entry_ref, ()), ask)
    return found


def gone(
    unit: UnitOfWork, ref: DeploymentRef, decided: Mapping[EntryRef, StateLine]
) -> frozenset[EntryRef]:
    """Who was recalled and not approved again since: their associates have nothing to stand on."""
    recalled = {each.entry_ref for each in unit.recalls.of(ref)}
    return frozenset(
        each
        for each in recalled
        if each not in decided or decided[each].state is not DecisionState.APPROVED
    )


def fell_of(ask: Ask, standing: EntryStanding | None) -> Fell:
    """What an ask was about, with the sentence that its records give now."""
    said = reasons.meaning(ask.reason)
    if standing is not None and standing.standing in (Verdict.JUDGE, Verdict.NOT_LAWFUL):
        now = recalls.fell(standing)
        said = now.sentence if now.reason is ask.reason else said
    return Fell(ask.reason, ask.record, ask.changed_at, said)


def _associate(linked: EntryRef, fell: Fell) -> Fell:
    values = (("linked", linked), ("how", "struck"))
    finding = Finding(Leg.GROUND, Verdict.NOT_LAWFUL, Reason.ASSOCIATE_OF_STRUCK, values=values)
    return Fell(finding.reason, fell.record, fell.changed_at, reasons.sentence(finding))


def _is_silent(standing: EntryStanding) -> bool:
    """Whether a records system said nothing, so that a doubt cannot be called settled."""
    return any(each.is_silence for each in standing.findings)
