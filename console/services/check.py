"""Checking a list: pull its records, say where each entry stands, lapse what no longer holds.

One rule: sources are asked with no transaction open, and everything that follows from their
answers is stored in one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from console.domain import lapsing
from console.domain.audit import Event
from console.domain.decisions import DecisionState
from console.domain.deployments import (
    IN_FORCE,
    OVER,
    STAGE_WORDS,
    Deployment,
    DeploymentRef,
)
from console.domain.findings import EntryStanding, Verdict
from console.domain.people import Act, Officer, require
from console.domain.records import SourceReading, SourceState
from console.domain.refusals import refusal
from console.domain.rulebook import RuleBook
from console.domain.standing import assess_list
from console.services.asking import Hanging, Patience, ask_all, wanted_keys
from console.services.bulk import no_collecting
from console.services.contracts import (
    Bundle,
    Cancelled,
    Changes,
    Clock,
    Covers,
    OpenSource,
    PictureReader,
    PolicyShelf,
    Progress,
    RejectedRow,
    SourceAnswer,
    StateLine,
    Store,
    UnitOfWork,
)
from console.services.drill_facts import sources_of
from console.services.entitled import require_now
from console.services.fallen import fallen
from console.services.following import ALONE
from console.services.lists import known
from console.services.marked import Marked
from console.services.neighbours import Neighbours
from console.services.picturing import keep_nothing, with_pictures
from console.services.reassess import Reassess
from console.services.recalling import Followed, Recaller, gone
from console.services.said import hear

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from console.domain.entries import Entry, EntryRef
    from console.services.roster import Roster

MOST_PROBLEMS: Final = 50
_NOTHING_FOLLOWED: Final = Followed()


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found; `changed` are entries whose standing differs from the last check.

    `problems` are sentences on sources that were down and on rows that could not be read;
    `fallen` are the approved entries that lost their ground (see `fallen`), and `followed` says
    who of a list in force was recalled for it, and about whom somebody is asked.
    """

    at: datetime
    readings: tuple[SourceReading, ...]
    counts: Mapping[Verdict, int]
    changed: frozenset[EntryRef]
    lapsed: Mapping[EntryRef, str]
    problems: tuple[str, ...]
    changes: Changes
    fallen: frozenset[EntryRef] = frozenset()
    followed: Followed = _NOTHING_FOLLOWED


@dataclass(frozen=True, slots=True)
class Assessed:
    """A bundle assessed by itself, with no office."""

    at: datetime
    deployment: Deployment
    entries: tuple[Entry, ...]
    standings: tuple[EntryStanding, ...]
    readings: tuple[SourceReading, ...]
    rejected: tuple[RejectedRow, ...]
    problems: tuple[str, ...]


class Check:
    """Checks lists against records."""

    def __init__(
        self,
        store: Store,
        open_source: OpenSource,
        policies: PolicyShelf,
        covers: Covers,
        clock: Clock,
        roster: Roster,
    ) -> None:
        self._store = store
        self._open_source = open_source
        self._policies = policies
        self._covers = covers
        self._clock = clock
        self._roster = roster
        self._hanging = Hanging()
        self._reassess = Reassess()
        self._marked = Marked()

    def run(
        self,
        who: Officer,
        ref: DeploymentRef,
        progress: Progress,
        cancelled: Cancelled,
        seconds: float | None = None,
    ) -> Checked:
        """Ask every source, store the differences, assess every entry, lapse decisions.

        Where `seconds` are given, a source that has not answered by then counts as down, so that
        one that hangs holds up nothing that the others say. Refused, with nothing changed, where
        the person stops it or the list is empty of sources.
        """
        require(who, Act.CHECK)
        patience = None if seconds is None else Patience(seconds, self._hanging)
        with no_collecting():
            return self._run(who, ref, progress, cancelled, patience)

    def _run(
        self,
        who: Officer,
        ref: DeploymentRef,
        progress: Progress,
        cancelled: Cancelled,
        patience: Patience | None,
    ) -> Checked:
        with self._store.reading() as unit:
            deployment = known(unit, ref)
            _require_not_over(unit, ref)
            listed = self._roster.of(unit, ref)
            specs = sources_of(unit, deployment)
        if not specs:
            raise refusal(
                "no_sources",
                "This office has no records system to ask; an administrator sets one up first.",
            )
        asked_at = self._clock()
        wanted = wanted_keys(listed.entries, asked_at.year)
        answers = ask_all(specs, self._open_source, wanted, asked_at, progress, cancelled, patience)
        if cancelled():
            raise refusal("cancelled", "The check was stopped; nothing was changed.")
        progress(len(specs), len(specs) + 1, "Working out where each entry stands")
        with self._store.writing() as unit:
            return self._settle(unit, who, ref, answers)

    def _settle(
        self, unit: UnitOfWork, who: Officer, ref: DeploymentRef, answers: Sequence[SourceAnswer]
    ) -> Checked:
        """Store what the sources said, and everything that follows from it."""
        require_now(unit, who, Act.CHECK)
        at = self._clock()
        deployment = known(unit, ref)
        _require_not_over(unit, ref)
        policy = self._policies.get(deployment.policy)
        listed = self._roster.of(unit, ref)
        readings = _with_last_known(unit.records.readings(ref), answers)
        said = hear(unit, ref, answers, at)
        unit.records.save_readings(ref, readings)
        decided = unit.decisions.decided(ref)
        off = _struck(decided) | gone(unit, ref, decided)
        book = RuleBook(policy, deployment, readings, at, self._covers)
        before = unit.standings.digests(ref)
        marked = self._marked.of(unit, ref, listed)
        found = self._reassess.of(ref, book, listed.entries, said, before, off, marked)
        changed = [each for each in found.standings if before.get(each.entry_ref) != each.digest]
        lapsed = _lapsed(unit, ref, decided, changed)
        lost = fallen(unit, ref, changed, lapsed, decided)
        unit.standings.save(ref, changed, at, policy.version)
        unit.decisions.lapse(ref, lapsed, at)
        recaller = Recaller(unit, who, deployment, listed.by_ref, at)
        followed = recaller.follow(changed, policy)
        refs = frozenset(standing.entry_ref for standing in changed)
        counts = Counter(each.standing for each in found.kept.weighed.values())
        checked = Checked(
            at=at,
            readings=readings,
            counts={each: counts[each] for each in _SHOWN},
            changed=refs,
            lapsed=lapsed,
            problems=_problems(answers),
            changes=Changes(
                deployments=frozenset({ref}),
                standings=refs,
                decisions=frozenset(lapsed) | {one.entry_ref for one in followed.recalled},
                sources=True,
            ),
            fallen=lost,
            followed=followed,
        )
        _log(unit, who, ref, checked, said.differing)
        return checked


def _require_not_over(unit: UnitOfWork, ref: DeploymentRef) -> None:
    """Refuse to ask about people whose list nobody uses any more, or who are erased."""
    stage = unit.deployments.stage(ref)
    if stage in OVER:
        raise refusal(
            "over",
            f"The deployment {ref} is {STAGE_WORDS[stage].lower()}; records are not asked about "
            "its list any more.",
        )


def assess_bundle(
    bundle: Bundle,
    desk: PictureReader,
    open_source: OpenSource,
    policies: PolicyShelf,
    covers: Covers,
    at: datetime,
) -> Assessed:
    """Say where every entry of a bundle stands, by the bundle's own sources and no store.

    Refused where the bundle has no deployment.toml or names a policy pack that is not there.
    """
    reading = bundle.reading
    deployment = reading.deployment
    if deployment is None:
        raise refusal(
            "deployment_missing",
            "The bundle has no deployment.toml, so nothing says where and when it is for; add it.",
        )
    policy = policies.get(deployment.policy)
    pictured, missing = with_pictures(bundle, reading.entries, desk, keep_nothing, *ALONE)
    entries = Neighbours(()).introduce(pictured)
    answers = ask_all(
        reading.sources,
        lambda spec: open_source(bundle.located(spec)),
        wanted_keys(entries, at.year),
        at,
        *ALONE,
    )
    readings = tuple(answer.reading for answer in answers)
    standings = assess_list(
        entries,
        [record for answer in answers for record in answer.records],
        readings,
        policy,
        deployment,
        at,
        covers,
    )
    rejected = [
        RejectedRow(row.file, row.line, row.entry_ref, row.sentence) for row in reading.rejected
    ]
    return Assessed(
        at=at,
        deployment=deployment,
        entries=tuple(entries),
        standings=tuple(standings),
        readings=readings,
        rejected=tuple(sorted([*rejected, *missing], key=lambda row: row.line)),
        problems=_problems(answers),
    )


_SHOWN: Final = (Verdict.SUPPORTED, Verdict.JUDGE, Verdict.NOT_LAWFUL)


def _with_last_known(
    before: Sequence[SourceReading], answers: Sequence[SourceAnswer]
) -> tuple[SourceReading, ...]:
    """The readings; of a source that is down, with how old what it last said is."""
    last = {reading.name: reading for reading in before}
    return tuple(
        replace(answer.reading, read_at=last[name].read_at, rows=last[name].rows)
        if answer.reading.state is not SourceState.ANSWERED
        and (name := answer.reading.name) in last
        else answer.reading
        for answer in answers
    )


def _lapsed(
    unit: UnitOfWork,
    ref: DeploymentRef,
    decided: Mapping[EntryRef, StateLine],
    changed: Sequence[EntryStanding],
) -> dict[EntryRef, str]:
    """Why each decision that no longer holds does not.

    A signed list stays as it was signed: while it is in force, only approvals for the next
    certificate lapse.
    """
    stage = unit.deployments.stage(ref)
    if not decided or not changed:
        return {}
    signed = unit.lives.in_force(ref) if stage in IN_FORCE else {}
    found = {}
    for now in changed:
        state = decided.get(now.entry_ref)
        if state is None or state.decision is None or now.entry_ref in signed:
            continue
        if stage in IN_FORCE and state.state is DecisionState.STRUCK:
            continue
        why = lapsing.lapses(state.decision, unit.standings.get(ref, now.entry_ref), now)
        if why is not None:
            found[now.entry_ref] = why
    return found


def _struck(decided: Mapping[EntryRef, StateLine]) -> frozenset[EntryRef]:
    """What officers struck: entries that are linked to one fall with it."""
    return frozenset(
        entry_ref for entry_ref, line in decided.items() if line.state is DecisionState.STRUCK
    )


def _problems(answers: Sequence[SourceAnswer]) -> tuple[str, ...]:
    found = []
    for answer in answers:
        if answer.reading.problem:
            found.append(
                f"The source {answer.reading.name} did not answer: {answer.reading.problem}"
            )
        found.extend(answer.problems)
    return tuple(found[:MOST_PROBLEMS])


def _log(
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    checked: Checked,
    differing: int,
) -> None:
    """The check as an event, and the lapses as one of their own."""
    details = [
        ("changed", str(len(checked.changed))),
        ("differing", str(differing)),
        ("lapsed", str(len(checked.lapsed))),
        *((verdict.value, str(count)) for verdict, count in checked.counts.items()),
        *(
            (f"source {each.name}", f"{each.state.value}, {each.rows} rows")
            for each in checked.readings
        ),
    ]
    unit.audit.append(
        Event("records_checked", who.id, checked.at, ref, "combination", tuple(details))
    )
    if checked.lapsed:
        unit.audit.append(
            Event(
                "decisions_lapsed",
                who.id,
                checked.at,
                ref,
                "alteration",
                (("entries", " ".join(sorted(checked.lapsed))),),
            )
        )
