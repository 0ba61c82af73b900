"""A list at one moment, line by line, with all that signing and drafting ask about it.

Of a list in force the lines tell two kinds apart: those that are on it now, which an earlier
certificate signed, and the rest, which alone the next certificate decides.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from console.domain.decisions import Decision, DecisionState
from console.domain.deployments import Deployment, Stage
from console.domain.entries import Entry, EntryRef
from console.domain.findings import Reason, Verdict
from console.domain.manifest import DrillFacts
from console.domain.people import PersonId
from console.domain.records import SourceReading
from console.domain.supplements import InForce


class ListLine(NamedTuple):
    """One entry as the sign-off sees it.

    `standing` is None and `reasons` empty while it was never checked; `rests_on` names the
    sources whose records matched it; `findings_digest` is what its standing says now;
    `still_marked` says that a wanted marker is live while a record ended every ground;
    `second_for` why two officers have to approve it, and `first_by` who was the first of them;
    `recalled_for` why it was recalled, where its state says that it was.
    """

    entry: Entry
    standing: Verdict | None
    reasons: tuple[Reason, ...]
    findings_digest: str
    rests_on: frozenset[str]
    state: DecisionState
    decision: Decision | None
    still_marked: bool
    second_for: tuple[Reason, ...] = ()
    first_by: PersonId | None = None
    recalled_for: Reason | None = None

    @property
    def needs_second(self) -> bool:
        """Whether one officer's approval has not been followed by another's yet."""
        if self.state is DecisionState.WAITING:
            return True
        return self.state is DecisionState.APPROVED and bool(self.second_for) and not self.first_by

    @property
    def ref(self) -> EntryRef:
        """The entry's reference."""
        return self.entry.ref

    @property
    def reasoned(self) -> bool:
        """Whether the last decision gave a reason for exactly what the records say now."""
        decision = self.decision
        return (
            decision is not None
            and bool(decision.note)
            and decision.findings_digest == self.findings_digest
        )

    @property
    def stands(self) -> bool:
        """Whether an approval may be signed: supported, or a judgement with its reason."""
        return self.standing is Verdict.SUPPORTED or (
            self.standing is Verdict.JUDGE and self.reasoned
        )


@dataclass(frozen=True, slots=True)
class WholeList:
    """A list at one moment, with all that signing asks about it.

    `live_minutes` is how old a live source's answer, and the check, may be at the most;
    `deciders` is everybody who ever decided any entry, taken back or decided anew since.
    `in_force` is the list that an earlier certificate put in force, None before the first;
    `drill` what the office's last drill measured.
    """

    deployment: Deployment
    stage: Stage
    lines: tuple[ListLine, ...]
    readings: tuple[SourceReading, ...]
    checked_at: datetime | None
    live_minutes: int
    deciders: frozenset[PersonId] = frozenset()
    in_force: InForce | None = None
    drill: DrillFacts | None = None

    @property
    def approved(self) -> tuple[ListLine, ...]:
        """The lines that are approved now."""
        return tuple(line for line in self.lines if line.state is DecisionState.APPROVED)

    @property
    def fresh(self) -> tuple[ListLine, ...]:
        """The lines that this certificate decides: all but those that are on the list now."""
        if self.in_force is None:
            return self.lines
        listed = self.in_force.listed
        return tuple(line for line in self.lines if line.ref not in listed)

    @property
    def added(self) -> tuple[ListLine, ...]:
        """The approved lines that no certificate in force lists yet."""
        return tuple(line for line in self.fresh if line.state is DecisionState.APPROVED)

    @property
    def kept(self) -> tuple[ListLine, ...]:
        """The lines that are on the list in force, and stay on it."""
        if self.in_force is None:
            return ()
        listed = self.in_force.listed
        return tuple(line for line in self.lines if line.ref in listed)

    @property
    def changed(self) -> bool:
        """Whether anything was removed from or added to the list in force."""
        return self.in_force is not None and bool(self.in_force.removed or self.added)
