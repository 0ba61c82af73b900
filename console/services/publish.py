"""The force's public record: of one deployment that is over, and of all since a day.

One rule: it is made from counts and times alone, and is the same before and after the erasure.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from console.domain import public_record, public_years, stops
from console.domain.audit import Event
from console.domain.deployments import OVER, DeploymentRef, Stage
from console.domain.manifest import parse_manifest
from console.domain.people import Act, Officer, require
from console.domain.public_record import COLUMNS, PublicRecord
from console.domain.refusals import refusal
from console.domain.street import StreetFigures
from console.services.contracts import Clock, PolicyShelf, Store, UnitOfWork
from console.services.entitled import require_now
from console.services.lists import known
from console.services.stages import over_at

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from console.domain.policy import Policy
    from console.services.roster import Roster

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Published:
    """A public record as it leaves: its figures, the table, and the pages."""

    records: tuple[PublicRecord, ...]
    csv: bytes
    pdf: bytes


@dataclass(frozen=True, slots=True)
class RecordHead:
    """What the pages say of themselves: which rule leaves small figures out, when, by what."""

    small_number: int
    small_rule: str
    made_at: datetime
    software: str


class RecordPaper(Protocol):
    """Lays public records out."""

    def public_record(self, record: PublicRecord, head: RecordHead) -> bytes:
        """One deployment, on one page."""
        ...

    def yearly_record(
        self, records: tuple[PublicRecord, ...], since: datetime, head: RecordHead
    ) -> bytes:
        """Several deployments: a table, and charts."""
        ...


class Publish:
    """What is asked about the public record."""

    def __init__(
        self,
        store: Store,
        paper: RecordPaper,
        policies: PolicyShelf,
        clock: Clock,
        roster: Roster,
        software: str,
    ) -> None:
        self._store, self._paper, self._policies = store, paper, policies
        self._clock, self._roster, self._software = clock, roster, software

    def deployment(
        self, who: Officer, ref: DeploymentRef, small_number: int | None = None
    ) -> Published:
        """The record of one deployment; refused while it is not over.

        `small_number` is used instead of the pack's where the force has set another.
        """
        require(who, Act.PUBLISH)
        with self._store.writing() as unit:
            require_now(unit, who, Act.PUBLISH)
            deployment = known(unit, ref)
            if unit.deployments.stage(ref) not in OVER:
                raise refusal(
                    "not_over", f"{ref} is not over; its figures are published when it has ended."
                )
            policy = self._policies.get(deployment.policy)
            record = self._record(unit, ref, small_number)
            self._log(unit, who, ref, 1)
        head = self._head(policy, small_number)
        return Published((record,), as_csv((record,)), self._paper.public_record(record, head))

    def since(
        self,
        who: Officer,
        moment: datetime,
        small_number: int | None = None,
        *,
        exercises: bool = False,
    ) -> Published:
        """The record of every deployment that is over, was held, and started since then.

        Exercises are left out, or only they are in it. Refused where there is none.
        """
        require(who, Act.PUBLISH)
        with self._store.writing() as unit:
            require_now(unit, who, Act.PUBLISH)
            over = [
                line.deployment.reference
                for line in unit.deployments.summaries()
                if line.stage in OVER and _ran(unit, line.deployment.reference)
            ]
            every = [self._record(unit, ref, small_number) for ref in over]
            records = public_years.since(every, moment, exercises=exercises)
            if not records:
                raise refusal(
                    "nothing_since",
                    f"No deployment that is over started since {moment.date().isoformat()}; "
                    "choose an earlier day.",
                )
            policy = self._policies.get(records[-1].deployment.policy)
            self._log(unit, who, "", len(records))
        head = self._head(policy, small_number)
        return Published(records, as_csv(records), self._paper.yearly_record(records, moment, head))

    def _head(self, policy: Policy, small_number: int | None) -> RecordHead:
        cited = policy.afterwards.cited.get("small_number")
        rule = cited.words if cited is not None else "set by the office"
        if small_number is not None:
            rule = "set by the office for this record"
        number = policy.afterwards.small_number if small_number is None else small_number
        return RecordHead(number, rule, self._clock(), self._software)

    def _record(
        self, unit: UnitOfWork, ref: DeploymentRef, small_number: int | None
    ) -> PublicRecord:
        deployment = known(unit, ref)
        limits = self._policies.get(deployment.policy).afterwards
        if small_number is not None:
            limits = public_record.with_small_number(limits, small_number)
        certificates = unit.certificates.of(ref)
        newest = parse_manifest(certificates[-1].content.encode()) if certificates else None
        steps = unit.lives.steps(ref)
        signed = any(step.stage is Stage.SIGNED for step in steps)
        # Nobody was on a list that was never signed; of one that was, only a certificate says it.
        unsaid = None if signed else 0
        return public_record.record(
            deployment,
            over_at(steps),
            unit.stops.street(ref) or StreetFigures(),
            newest.approved if newest is not None else unsaid,
            newest.stale_caught if newest is not None else unsaid,
            stops.standing(unit.stops.of(ref)),
            unit.recalls.of(ref),
            unit.recalls.confirmations(ref).values(),
            {
                entry.ref: frozenset(ground.category for ground in entry.grounds)
                for entry in self._roster.of(unit, ref).entries
            },
            [one.number for one in certificates],
            limits,
        )

    def _log(self, unit: UnitOfWork, who: Officer, subject: str, deployments: int) -> None:
        details = (("deployments", str(deployments)),)
        at = self._clock()
        event = Event("public_record_made", who.id, at, subject, "disclosure", details)
        unit.audit.append(event)


def _ran(unit: UnitOfWork, ref: DeploymentRef) -> bool:
    """Whether it was ever held: what was cancelled before it was live is in no year's record.

    The steps say so before and after the erasure; the stage does not, once it is erased. Where
    nobody watched, none of them does, but a result or a figure from the street shows that it was.
    """
    return (
        any(step.stage in {Stage.LIVE, Stage.ENDED} for step in unit.lives.steps(ref))
        or bool(unit.stops.of(ref))
        or unit.stops.street(ref) is not None
    )


def as_csv(records: Iterable[PublicRecord]) -> bytes:
    """The table: a line of columns, then a row for each deployment, in UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for record in records:
        writer.writerow([_harmless(record.figures[column]) for column in COLUMNS])
    return out.getvalue().encode()


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
