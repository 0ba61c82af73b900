"""The rows of a queue, made once and made again only where something about them changed.

One rule: a row that is kept says what a new one would say; whatever it is made from is compared
each time, and the entries themselves never change.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.decisions import DecisionState
from console.domain.referrals import Turn, is_answered, is_asked
from console.services.lists import known as known_list
from console.services.queue import QueueRow, in_risk_order, light, row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from console.domain.deployments import Deployment, DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.findings import EntryStanding
    from console.domain.people import Officer, PersonId
    from console.domain.policy import Policy
    from console.services.contracts import StandingLine, StateLine, UnitOfWork
    from console.services.roster import Listed

MOST_LISTS: Final = 2
MANY: Final = 500
"""From how many entries on the whole list is read at once."""


class _Kept(NamedTuple):
    listed: Listed
    deployment: Deployment
    policy: Policy
    rows: Mapping[EntryRef, QueueRow]
    in_order: tuple[QueueRow, ...]


class Rows:
    """Keeps the rows of the last lists, for each person; safe to ask from several threads."""

    def __init__(self) -> None:
        self._lists: OrderedDict[tuple[DeploymentRef, PersonId], _Kept] = OrderedDict()
        self._lock = Lock()

    def all(
        self,
        who: Officer,
        listed: Listed,
        facts: tuple[Deployment, Policy],
        standings: Mapping[EntryRef, StandingLine],
        states: Mapping[EntryRef, StateLine],
        seen: Mapping[EntryRef, str],
        turns: Mapping[EntryRef, Turn],
    ) -> tuple[QueueRow, ...]:
        """Every row of a list as this transaction sees it, in risk order."""
        deployment, policy = facts
        key = (deployment.reference, who.id)
        with self._lock:
            kept = self._lists.get(key)
        fits = (
            kept is not None
            and kept.listed is listed
            and kept.deployment == deployment
            and kept.policy is policy
        )
        before = kept.rows if kept is not None and fits else {}
        rows: dict[EntryRef, QueueRow] = {}
        made = 0
        for entry in listed.entries:
            ref = entry.ref
            line, state, last = standings.get(ref), states[ref], seen.get(ref)
            known, turn = before.get(ref), turns.get(ref)
            if known is None or not _says(known, line, state, last) or not _asks(known, turn, who):
                made += 1
                known = row(
                    listed.numbers[ref],
                    entry,
                    light(line),
                    state,
                    seen=last,
                    deployment=deployment,
                    old_after=policy.image_old_after,
                    turn=turn,
                    who=who,
                )
            rows[ref] = known
        same = kept is not None and fits and not made
        in_order = kept.in_order if kept is not None and same else in_risk_order([*rows.values()])
        with self._lock:
            self._lists[key] = _Kept(listed, deployment, policy, rows, in_order)
            self._lists.move_to_end(key)
            while len(self._lists) > MOST_LISTS:
                self._lists.popitem(last=False)
        return in_order


def _says(known: QueueRow, line: StandingLine | None, state: StateLine, seen: str | None) -> bool:
    """Whether a row says what these say."""
    digest = line.digest if line is not None else ""
    if known.digest != digest or known.state is not state.state:
        return False
    if known.seen is (seen is None) or known.changed is not (seen is not None and seen != digest):
        return False
    if state.state is DecisionState.UNDECIDED and not known.decided_by and not known.why:
        return state.decision is None and not state.why
    by = state.decision.decided_by if state.decision is not None else ""
    return known.decided_by == by and known.why == state.why


def _asks(known: QueueRow, turn: Turn | None, who: Officer) -> bool:
    """Whether a row says of its referral what is so now."""
    if turn is None:
        return not known.asked and not known.answered
    return known.asked is is_asked(turn, who) and known.answered is is_answered(turn, who)


def standings_of(
    unit: UnitOfWork, ref: DeploymentRef, entry_refs: Sequence[EntryRef]
) -> dict[EntryRef, EntryStanding]:
    """The standings of these entries; of very many, read in one go."""
    if len(entry_refs) > MANY:
        wanted = frozenset(entry_refs)
        return {
            each.entry_ref: each for each in unit.standings.all(ref) if each.entry_ref in wanted
        }
    found = {each: unit.standings.get(ref, each) for each in entry_refs}
    return {each: standing for each, standing in found.items() if standing is not None}


def rows_of(
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    listed: Listed,
    entry_refs: Sequence[EntryRef],
    policy: Policy,
) -> tuple[QueueRow, ...]:
    """The rows of these entries as they stand in this transaction."""
    deployment = known_list(unit, ref)
    standings = standings_of(unit, ref, entry_refs)
    turns = (
        unit.referrals.turns(ref)
        if len(entry_refs) > 1
        else {each: unit.referrals.turn(ref, each) for each in entry_refs}
    )
    found = []
    for entry_ref in entry_refs:
        seen = unit.views.last(ref, entry_ref, who.id)
        found.append(
            row(
                listed.numbers[entry_ref],
                listed.entry(entry_ref),
                light(standings.get(entry_ref)),
                unit.decisions.state(ref, entry_ref),
                seen=seen.digest if seen is not None else None,
                deployment=deployment,
                old_after=policy.image_old_after,
                turn=turns.get(entry_ref),
                who=who,
            )
        )
    return tuple(found)
