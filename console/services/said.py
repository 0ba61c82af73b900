"""What the sources said of a list, stored, and what of it differs from before.

One rule: what a source said is known by a digest of all its rows, so that it is certain what
a difference is a difference to, whoever else has checked the list in the meantime.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from console.domain.records import Record, SourceState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.services.contracts import SourceAnswer, UnitOfWork


@dataclass(frozen=True)
class Said:
    """What all sources say of a list now.

    `before` and `now` are digests by source: of what each had said until now, and of what it
    says; a source that is asked no more is in `forgotten` instead. `rows` are those that came
    or are gone between the two, and `differing` is how many rows differ.
    """

    unit: UnitOfWork
    ref: DeploymentRef
    answers: Sequence[SourceAnswer]
    before: Mapping[str, str]
    now: Mapping[str, str]
    forgotten: frozenset[str]
    rows: tuple[Record, ...]
    differing: int

    @cached_property
    def records(self) -> list[Record]:
        """Every record: as answered now, and as last known of a source that is down.

        What is known to have ended stays ended, however silent its source is.
        """
        records = [
            record
            for answer in self.answers
            if answer.reading.state is SourceState.ANSWERED
            for record in answer.records
        ]
        silent = {
            answer.reading.name
            for answer in self.answers
            if answer.reading.state is not SourceState.ANSWERED
        }
        if silent:
            last = self.unit.records.all(self.ref)
            records.extend(record for record in last if record.source in silent)
        return records

    def follows(self, known: Mapping[str, str]) -> bool:
        """Whether `rows` are all that differs from what these digests stand for, by source."""
        names = known.keys() | self.now.keys()
        return known.keys() <= self.now.keys() | self.forgotten and all(
            self.before.get(name, "") == known.get(name, "") for name in names
        )


def hear(
    unit: UnitOfWork, ref: DeploymentRef, answers: Sequence[SourceAnswer], at: datetime
) -> Said:
    """Store what the sources that answered said, and forget sources that are asked no more."""
    before = unit.records.digests(ref)
    asked = {answer.reading.name for answer in answers}
    merged = {
        answer.reading.name: unit.records.merge(ref, answer.reading.name, answer.records, at)
        for answer in answers
        if answer.reading.state is SourceState.ANSWERED
    }
    gone = {each.name for each in unit.records.readings(ref)} - asked
    dropped = [unit.records.merge(ref, name, (), at) for name in sorted(gone)]
    merges = [*merged.values(), *dropped]
    return Said(
        unit=unit,
        ref=ref,
        answers=answers,
        before=before,
        now={
            name: merged[name].digest if name in merged else before.get(name, "") for name in asked
        },
        forgotten=frozenset(gone),
        rows=tuple([row for each in merges for row in each.rows]),
        differing=sum(each.differing for each in merges),
    )
