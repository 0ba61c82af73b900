"""What lies one key behind the entry on the desk: its timeline, its map, and the law.

One rule: everything here is told from what the office holds already; nothing is asked anew,
and each reading is a consultation that is logged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from console.domain import reasons, second_officer, stops
from console.domain.audit import Event
from console.domain.decisions import Outcome
from console.domain.entries import KIND_WORDS, Entry, EntryRef
from console.domain.findings import EntryStanding, Verdict
from console.domain.people import Act, Officer, require
from console.domain.policy import Cited, Mark, Policy
from console.services.desk import stored_key
from console.services.entitled import require_now
from console.services.lists import known
from console.services.whose_entry import entry_or_planted

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import Deployment, DeploymentRef
    from console.domain.records import Record
    from console.domain.referrals import Referral
    from console.services.contracts import Clock, Covers, PolicyShelf, Store, UnitOfWork
    from console.services.planting import Planting
    from console.services.roster import Roster

Point: TypeAlias = tuple[float, float]
Rings: TypeAlias = tuple[tuple[Point, ...], ...]
Outline: TypeAlias = Callable[[str], Rings | None]
"""The rings of a WKT zone as (latitude, longitude) points; None where it cannot be read."""


class Kind(Enum):
    """What happened to an entry at one moment."""

    PROPOSED = "proposed"
    RECORD = "record"
    FOUND = "found"
    SEEN = "seen"
    DECIDED = "decided"
    ASKED = "asked"
    SIGNED = "signed"
    ALERTED = "alerted"
    RECALLED = "recalled"


class Moment(NamedTuple):
    """One thing that happened; `by` is who did it, '' where a system did."""

    at: datetime
    kind: Kind
    words: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything that is known to have happened to an entry, the oldest first."""

    entry_ref: EntryRef
    moments: tuple[Moment, ...]
    starts_at: datetime
    ends_at: datetime


class Zone(NamedTuple):
    """One record's zone; `rings` is None where it cannot be read, `covers` then None as well."""

    record_ref: str
    source: str
    record_type: str
    hours: str
    rings: Rings | None
    covers: bool | None


@dataclass(frozen=True, slots=True)
class ZoneMap:
    """Where the deployment stands, and the zones of the entry's conditions."""

    entry_ref: EntryRef
    place: str
    point: Point
    zones: tuple[Zone, ...]


class LawLine(NamedTuple):
    """One piece of law or policy: what it is about, what it says, where it stands."""

    about: str
    text: str
    basis: str


@dataclass(frozen=True, slots=True)
class Law:
    """The law and the force's policy behind an entry's grounds and findings."""

    entry_ref: EntryRef
    policy: str
    title: str
    grounds: tuple[LawLine, ...]
    findings: tuple[LawLine, ...]


_DONE: Final = {
    Outcome.APPROVE: "Approved",
    Outcome.STRIKE: "Struck",
    Outcome.REFER: "Referred",
    Outcome.TAKE_BACK: "Decision taken back",
}


class Casebook:
    """What officers ask about the entry before them."""

    def __init__(
        self,
        store: Store,
        policies: PolicyShelf,
        covers: Covers,
        outline: Outline,
        clock: Clock,
        roster: Roster,
        planting: Planting,
    ) -> None:
        self._planting = planting
        self._store, self._policies = store, policies
        self._covers, self._outline = covers, outline
        self._clock, self._roster = clock, roster

    def timeline(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> Timeline:
        """What happened to an entry since it was proposed."""
        require(who, Act.SEE_FACES)
        with self._store.writing() as unit:
            deployment, entry, standing = self._read(unit, who, ref, entry_ref, "timeline")
            moments = [
                Moment(entry.proposed_at, Kind.PROPOSED, "Proposed", entry.proposed_by),
                *_of_records(unit, ref, standing),
                *(
                    Moment(at, Kind.SEEN, "Last looked at", by)
                    for by, at in unit.views.lookers(ref, entry_ref)
                ),
                *_of_decisions(unit, ref, entry_ref),
                *_of_thread(unit.referrals.last(ref, entry_ref)),
                *_of_alerts(unit, ref, entry_ref),
                *(
                    Moment(one.signed_at, Kind.SIGNED, f"Certificate {one.number}", one.signed_by)
                    for one in unit.certificates.of(ref)
                ),
            ]
        ordered = tuple(sorted(moments, key=lambda one: one.at))
        return Timeline(entry_ref, ordered, deployment.starts_at, deployment.ends_at)

    def zones(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> ZoneMap:
        """Where the zones of an entry's conditions lie, and the deployment among them."""
        require(who, Act.SEE_FACES)
        with self._store.writing() as unit:
            deployment, _entry, standing = self._read(unit, who, ref, entry_ref, "map")
        records = standing.records if standing is not None else ()
        zones = tuple(self._zone(record, deployment.point) for record in records if record.zone)
        return ZoneMap(entry_ref, deployment.place, deployment.point, zones)

    def law(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> Law:
        """The law and policy behind an entry's grounds, and the basis of each finding."""
        require(who, Act.SEE_FACES)
        with self._store.writing() as unit:
            deployment, entry, standing = self._read(unit, who, ref, entry_ref, "law")
        policy = self._policies.get(deployment.policy)
        return Law(
            entry_ref,
            policy.version,
            policy.title,
            _grounds(entry, policy),
            _found(standing, policy),
        )

    def _read(
        self, unit: UnitOfWork, who: Officer, ref: DeploymentRef, entry_ref: EntryRef, what: str
    ) -> tuple[Deployment, Entry, EntryStanding | None]:
        require_now(unit, who, Act.SEE_FACES)
        deployment = known(unit, ref)
        entry, planted = entry_or_planted(unit, self._roster, self._planting, ref, entry_ref)
        if planted is not None:
            return deployment, entry, planted.standing
        unit.audit.append(
            Event(
                "case_read",
                who.id,
                self._clock(),
                f"{ref}/{entry_ref}",
                "consultation",
                (("what", what),),
            )
        )
        return deployment, entry, unit.standings.get(ref, entry_ref)

    def _zone(self, record: Record, point: Point) -> Zone:
        return Zone(
            record.record_ref,
            record.source,
            record.record_type,
            record.hours,
            self._outline(record.zone),
            self._covers(record.zone, point),
        )


def _of_records(
    unit: UnitOfWork, ref: DeploymentRef, standing: EntryStanding | None
) -> list[Moment]:
    """When each record changed in its own system, and when a check here found that out."""
    if standing is None:
        return []
    stored = unit.records.some(ref, [stored_key(record) for record in standing.records])
    found: list[Moment] = []
    for record in standing.records:
        name = f"{record.source} {record.record_ref}"
        said = record.status.replace("_", " ") or record.code or record.record_type
        at = record.changed_at or record.opened_at
        if at is not None:
            found.append(Moment(at, Kind.RECORD, f"{name}: {said}"))
        here = stored.get(stored_key(record))
        if here is not None:
            verb = "seen changed" if here.was is not None else "first seen"
            found.append(Moment(here.changed_here_at, Kind.FOUND, f"{name} {verb} by a check"))
    return found


def _of_decisions(unit: UnitOfWork, ref: DeploymentRef, entry_ref: EntryRef) -> list[Moment]:
    return [
        Moment(
            one.decided_at,
            Kind.DECIDED,
            _DONE[one.outcome] + (f": {reasons.words(one.reason)}" if one.reason else ""),
            one.decided_by,
        )
        for one in unit.decisions.history(ref, entry_ref)
    ]


def _of_alerts(unit: UnitOfWork, ref: DeploymentRef, entry_ref: EntryRef) -> list[Moment]:
    """When the entry was recalled, and what came of the alerts that it set off."""
    recalled = [
        Moment(
            one.recalled_at,
            Kind.RECALLED,
            f"Recall {one.number}: {reasons.words(one.reason)}",
            one.by,
        )
        for one in unit.recalls.of(ref)
        if one.entry_ref == entry_ref
    ]
    alerts = [
        Moment(one.told.at, Kind.ALERTED, stops.words(one), one.by)
        for one in unit.stops.of(ref)
        if one.told.entry_ref == entry_ref
    ]
    return [*recalled, *alerts]


def _of_thread(thread: Referral | None) -> list[Moment]:
    answers = thread.answers if thread is not None else ()
    return [Moment(one.at, Kind.ASKED, "Wrote in the referral", one.by) for one in answers]


def _grounds(entry: Entry, policy: Policy) -> tuple[LawLine, ...]:
    lines = []
    for ground in entry.grounds:
        rule = policy.categories[ground.category]
        kind = f", {KIND_WORDS.get(ground.kind, ground.kind)}" if ground.kind else ""
        text = f"{rule.text} On being found: {rule.power[:1].lower()}{rule.power[1:]}.".strip()
        about = f"{ground.category.value} · {rule.words}{kind}"
        lines.append(LawLine(about, text, _basis(rule.cited)))
    return tuple(dict.fromkeys(lines))


def _found(standing: EntryStanding | None, policy: Policy) -> tuple[LawLine, ...]:
    if standing is None:
        return ()
    order = {Verdict.NOT_LAWFUL: 0, Verdict.JUDGE: 1}
    findings = sorted(standing.findings, key=lambda one: order.get(one.verdict, 2))
    lines = [
        LawLine(reasons.words(one.reason), reasons.meaning(one.reason), one.basis)
        for one in findings
    ]
    lines += [
        LawLine(
            "Two officers",
            f"{second_officer.sentence((reason,))} The second neither proposed nor approved it.",
            _basis(policy.second_officer[reason]),
        )
        for reason in second_officer.asked_for(standing, policy.second_officer)
    ]
    return tuple(dict.fromkeys(lines))


def _basis(cited: Cited) -> str:
    confirm = " (force to confirm)" if cited.mark is Mark.FORCE_TO_CONFIRM else ""
    return f"{cited.citation}{confirm}"
