"""A drill: one invented withdrawal, and how long it takes until its entry is off the system.

The withdrawal goes the way of every other: a records system says it, the watch sees it, the
entry is recalled, and something confirms that. The rule: only an exercise list is tried, and only
on an entry whose every identifier is fictional, so that nobody real can be taken off a list.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from console.domain.deployments import IN_FORCE, Deployment, Stage
from console.domain.entries import Category, Entry
from console.domain.identifiers import (
    Identifier,
    read_asn,
    read_cro_number,
    read_pnc_id,
    read_urn,
)
from console.domain.manifest import DrillFacts
from console.domain.recalls import Confirmation, Recall
from console.domain.records import Record
from console.domain.refusals import Objection

SOURCE: Final = "drill (invented)"
"""The records system that the console itself is, for as long as a drill is under way."""

ANSWERS: Final = ("warrant",)


@dataclass(frozen=True, slots=True)
class Running:
    """A drill under way: on which entry of which list, by whom, and since when.

    `changed_at` is when the invented record changed; `watched_every` how often, in seconds,
    records are asked; `location` where the console wrote what it says.
    """

    deployment: str
    entry_ref: str
    changed_at: datetime
    begun_by: str
    watched_every: int
    location: str


def objections(
    deployment: Deployment, stage: Stage, entry: Entry, at: datetime, *, in_force: bool
) -> tuple[Objection, ...]:
    """Everything that stands against a drill on this entry."""
    return tuple(_against(deployment, stage, entry, at, in_force=in_force))


def _against(
    deployment: Deployment, stage: Stage, entry: Entry, at: datetime, *, in_force: bool
) -> Iterator[Objection]:
    if not deployment.exercise:
        yield Objection(
            "not_an_exercise",
            f"{deployment.reference} is no exercise, and a drill recalls somebody; try it on a "
            "deployment that is marked as an exercise.",
        )
    if stage not in IN_FORCE or not in_force:
        yield Objection(
            "not_in_force",
            f"{entry.ref} is not on a list in force; sign the exercise's list first, or name an "
            "entry that is on it.",
            (entry.ref,),
        )
    read = identifiers(entry, at)
    if not read or not all(each.fictional for each in read):
        yield Objection(
            "not_fictional",
            f"{entry.ref} is no test entry: give it a PNC ID, a CRO number or an arrest/summons "
            "number that ends in I, O or S, and no other.",
            (entry.ref,),
        )
    if not all(ground.category is Category.A and ground.urn.strip() for ground in entry.grounds):
        yield Objection(
            "no_warrant",
            f"{entry.ref} is not wanted on warrants alone, so withdrawing them would not end its "
            "place; name a test entry of category A.",
            (entry.ref,),
        )


def identifiers(entry: Entry, at: datetime) -> tuple[Identifier, ...]:
    """The identifiers of an entry that carry a check letter."""
    person = entry.person
    read = [
        read_pnc_id(person.pnc_id, at.year),
        read_cro_number(person.cro_number),
        *(read_asn(ground.asn) for ground in entry.grounds),
    ]
    return tuple(each for each in read if each.text.strip())


def withdrawals(entry: Entry, at: datetime) -> tuple[Record, ...]:
    """What the invented source says: every warrant of the entry was withdrawn just now.

    It names the person by identifiers alone.
    """
    person = entry.person
    return tuple(
        Record(
            SOURCE,
            "warrant",
            f"DRILL/{entry.ref}/{number}",
            pnc_id=read_pnc_id(person.pnc_id, at.year).canonical,
            cro_number=read_cro_number(person.cro_number).canonical,
            nominal_ref=person.nominal_ref,
            urn=read_urn(ground.urn).canonical,
            status="withdrawn",
            changed_at=at,
            detail="An invented withdrawal: this is a drill.",
        )
        for number, ground in enumerate(entry.grounds, 1)
    )


def is_of(running: Running, recall: Recall) -> bool:
    """Whether a recall is what the drill's own record brought about."""
    return (
        recall.entry_ref == running.entry_ref
        and recall.record.startswith(f"{SOURCE}:")
        and recall.recalled_at >= running.changed_at
    )


def measured(
    running: Running, recall: Recall | None, confirmed: Confirmation | None, at: datetime
) -> DrillFacts:
    """What a drill measured that ends now; without a recall, that there was none."""
    since = running.changed_at
    return DrillFacts(
        at=since.replace(microsecond=0),
        deployment=running.deployment,
        watched_every=running.watched_every,
        waited=_seconds(since, at),
        to_seen=None if recall is None else _seconds(since, recall.seen_at),
        to_recall=None if recall is None else _seconds(since, recall.recalled_at),
        to_off=None
        if recall is None or confirmed is None
        else _seconds(recall.recalled_at, confirmed.off_at),
    )


def _seconds(since: datetime, until: datetime) -> int:
    """Whole seconds, of which one that has begun counts."""
    return max(0, -int((since - until).total_seconds() // 1))
