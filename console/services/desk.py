"""One entry laid on the desk: its case, its records, the checks, and what could be decided.

One rule: everything here is a value made from what one transaction saw, so that it can lie
on the desk for an hour and a decision can name exactly what was seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain import decisions, second_officer, striking
from console.domain.checks import check_lines
from console.domain.decisions import Decision, DecisionState, Draft, Matter, Outcome
from console.domain.findings import EntryStanding, Reason, Verdict
from console.domain.settling import waits_for_another
from console.services.kept import Seen, StateLine, StoredRecord
from console.services.queue import light, light_state, row
from console.services.queue_rows import QueueRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from console.domain.citations import Citations
    from console.domain.deployments import Deployment, Stage
    from console.domain.entries import Entry, EntryRef
    from console.domain.people import Officer
    from console.domain.records import Record
    from console.domain.referrals import Referral, Turn
    from console.domain.refusals import Objection
    from console.services.kept import Planted
    from console.services.weighing import Weighed

MOST_CHANGES: Final = 12


class RecordLine(NamedTuple):
    """One record of the entry; `leads` says that a finding rests on it."""

    record: Record
    was: Record | None
    leads: bool
    new_since_seen: bool


class CheckLine(NamedTuple):
    """One line of the checks card: what was checked, how it came out, and the basis."""

    ok: bool
    words: str
    basis: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything about one entry that lies on the desk when it is looked at.

    `against_approval` and `against_strike` leave out what the officer can still supply (a
    typed reason, a reason code); `needs_note` says that approval needs a typed reason.
    `deployment`, `stage` and `row` are as the same transaction saw them. `referral` is the
    newest thread, open while the state is referred; `second_for` are the reasons for which two
    officers have to approve; `in_force` that it is on the signed list now.
    """

    entry: Entry
    number: int
    standing: EntryStanding | None
    records: tuple[RecordLine, ...]
    checks: tuple[CheckLine, ...]
    state: StateLine
    history: tuple[Decision, ...]
    picture: bytes | None
    picture_problem: str
    changed_since_seen: bool
    changes_words: tuple[str, ...]
    strike_reasons: tuple[Reason, ...]
    other_reasons: tuple[Reason, ...]
    needs_note: bool
    against_approval: tuple[Objection, ...]
    against_strike: tuple[Objection, ...]
    row: QueueRow
    deployment: Deployment
    stage: Stage
    referral: Referral | None = None
    second_for: tuple[Reason, ...] = ()
    in_force: bool = False
    recalled_as: tuple[EntryRef, ...] = ()
    was_recalled: bool = False
    """Whether it was ever taken off the signed list, whatever was decided of it since."""

    def matter_of(self, who: Officer) -> Matter:
        """What a draft of this officer is weighed against."""
        first = waits_for_another(who.id, self.state.held)
        return matter_of(self, who, first=first)

    @property
    def is_referred(self) -> bool:
        """Whether a thread is open that can be answered."""
        return self.state.state is DecisionState.REFERRED and self.referral is not None


class Found(NamedTuple):
    """What a transaction found about an entry, from which its desk is laid."""

    deployment: Deployment
    stage: Stage
    entry: Entry
    number: int
    standing: EntryStanding | None
    stored: Mapping[str, StoredRecord]
    state: StateLine
    history: tuple[Decision, ...]
    seen: Seen | None
    referral: Referral | None
    turn: Turn | None
    in_force: bool = False
    recalled_as: tuple[EntryRef, ...] = ()
    was_recalled: bool = False


def matter_of(about: Desk | Found | Weighed, who: Officer, *, first: bool) -> Matter:
    """What a draft is weighed against; `first` where the officer approved as the first of two."""
    return Matter(
        who,
        about.entry,
        about.standing,
        about.stage,
        first,
        about.in_force,
        about.was_recalled,
        about.recalled_as,
    )


def lay(found: Found, who: Officer, cite: Citations, picture: bytes | None) -> Desk:
    """Lay an entry on the desk for one officer."""
    standing = found.standing
    first = waits_for_another(who.id, found.state.held)
    matter = matter_of(found, who, first=first)
    changed = found.seen is not None and found.seen.digest != decisions.digest_of(standing)
    records = _records(found)
    findings = standing.findings if standing is not None else ()
    digits, others = striking.offered(findings, (ground.category for ground in found.entry.grounds))
    return Desk(
        entry=found.entry,
        number=found.number,
        standing=standing,
        records=records,
        checks=_checks(found.entry, standing, cite),
        state=found.state,
        history=found.history,
        picture=picture,
        picture_problem=_picture_problem(found.entry, picture),
        changed_since_seen=changed,
        changes_words=_changes(records, found.state) if changed else (),
        strike_reasons=digits,
        other_reasons=others,
        needs_note=(standing is not None and standing.standing is Verdict.JUDGE)
        or matter.recalled
        or bool(matter.recalled_as),
        against_approval=_against(Outcome.APPROVE, matter),
        against_strike=_against(Outcome.STRIKE, matter),
        row=row(
            found.number,
            found.entry,
            light(standing),
            light_state(found.state),
            seen=found.seen.digest if found.seen is not None else None,
            deployment=found.deployment,
            old_after=cite.picture_old_after,
            turn=found.turn,
            who=who,
        ),
        deployment=found.deployment,
        stage=found.stage,
        in_force=found.in_force,
        recalled_as=found.recalled_as,
        was_recalled=found.was_recalled,
        referral=found.referral,
        second_for=second_officer.asked_for(standing, cite.second_officer),
    )


def blinded(found: Found) -> Found:
    """The same without anything that officers decided or said, for a second look."""
    nothing = StateLine(found.entry.ref, DecisionState.UNDECIDED, None, "")
    return found._replace(
        state=nothing,
        history=(),
        seen=None,
        referral=None,
        turn=None,
        recalled_as=(),
        was_recalled=False,
    )


def found_planted(one: Planted, deployment: Deployment, stage: Stage) -> Found:
    """A planted entry as if it had been found in the list."""
    nothing = StateLine(one.entry.ref, DecisionState.UNDECIDED, None, "")
    return Found(
        deployment, stage, one.entry, one.number, one.standing, {}, nothing, (), None, None, None
    )


def stored_key(record: Record) -> str:
    """The key under which the store keeps a record: "source:record_type:record_ref"."""
    return f"{record.source}:{record.record_type}:{record.record_ref}"


def _against(outcome: Outcome, matter: Matter) -> tuple[Objection, ...]:
    draft = Draft(matter.entry.ref, outcome, decisions.digest_of(matter.standing))
    return tuple(
        objection
        for objection in decisions.objections(draft, matter)
        if objection.code not in decisions.SUPPLIED_WHILE_DECIDING
    )


def _records(found: Found) -> tuple[RecordLine, ...]:
    """The matched records, those that a finding rests on first, then the newest."""
    standing = found.standing
    if standing is None:
        return ()
    named = {name for finding in standing.findings for name in finding.records}
    lines = []
    for record in standing.records:
        stored = found.stored.get(stored_key(record))
        fresh = (
            found.seen is not None and stored is not None and stored.changed_here_at > found.seen.at
        )
        lines.append(
            RecordLine(
                record,
                stored.was if stored is not None else None,
                f"{record.source}:{record.record_ref}" in named,
                fresh,
            )
        )
    return tuple(sorted(lines, key=_order))


def _order(line: RecordLine) -> tuple[bool, float, str]:
    changed = line.record.changed_at
    return (not line.leads, -changed.timestamp() if changed else 0.0, line.record.record_ref)


def _checks(entry: Entry, standing: EntryStanding | None, cite: Citations) -> tuple[CheckLine, ...]:
    """Findings as they fell, gravest first, and then what passed."""
    if standing is None:
        return ()
    return tuple(CheckLine(*line) for line in check_lines(entry, standing, cite))


def _picture_problem(entry: Entry, picture: bytes | None) -> str:
    if entry.image.unusable:
        return entry.image.unusable
    if picture is None:
        return "The picture is not in the office's store: erased, or to be imported again."
    return ""


def _changes(records: Sequence[RecordLine], state: StateLine) -> tuple[str, ...]:
    """What changed since the person last looked, in sentences."""
    found = [state.why] if state.why else []
    found.extend(_change(line) for line in records if line.new_since_seen)
    if not found:
        found.append("What the rules say of it changed; its records did not.")
    return tuple(found[:MOST_CHANGES])


def _change(line: RecordLine) -> str:
    record, was = line.record, line.was
    name = f"{record.source} {record.record_ref}"
    if was is None:
        return f"{name} is new: {_state_words(record)}."
    if (record.status, record.code) != (was.status, was.code):
        return f"{name} is now {_state_words(record)}; it was {_state_words(was)}."
    return f"{name} was changed."


def _state_words(record: Record) -> str:
    said = " ".join(part for part in (record.status.replace("_", " "), record.code) if part)
    return said or record.record_type.replace("_", " ")
