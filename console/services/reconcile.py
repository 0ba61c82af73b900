"""Comparing what a recognition system holds with what is signed, handed over and not recalled.

One rule: every difference is a line with a time by which it has to be settled, and is settled by a
later comparison that no longer finds it, or by somebody, in words.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from console.domain import handover, reconciling
from console.domain.audit import Event
from console.domain.decisions import SHORTEST_NOTE
from console.domain.handover import Kind
from console.domain.people import Act, require
from console.domain.recall_messages import FORMAT, RecallMessage
from console.domain.recalls import How
from console.domain.reconciling import Closed, Differs, Expected
from console.domain.refusals import RefusedError, refusal
from console.domain.wording import counted
from console.services.compared import compared, newest
from console.services.confirmations import Word
from console.services.entitled import require_now
from console.services.holdings import read_holdings
from console.services.kept_handover import Delivery, Reconciling
from console.services.lists import known
from console.services.loads import chosen, confirm_what_is_off, standing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.handover import Given
    from console.domain.people import Officer
    from console.domain.recalls import Recall, RecallId
    from console.domain.reconciling import Held, Line
    from console.services.compared import Compared
    from console.services.contracts import Clock, PolicyShelf, Store, UnitOfWork
    from console.services.kept_handover import Reconciled, ReconcileLine
    from console.services.loads import Load, Standing

LONGEST_NOTE: Final = 2_000


@dataclass(frozen=True, slots=True)
class Reconcile:
    """Takes reports of recognition systems in."""

    store: Store
    policies: PolicyShelf
    clock: Clock

    def reconcile(
        self,
        who: Officer,
        ref: DeploymentRef,
        report: bytes,
        recipient: str = "",
        held_at: datetime | None = None,
    ) -> Reconciled:
        """Compare a report (CSV or JSON) with what the system ought to hold, and keep it.

        `held_at` is when it was true, by whoever brings it; what the report says of itself counts
        before that. Refused where that cannot be; one without a time is compared and confirms
        nothing.
        """
        require(who, Act.HAND_OVER)
        held, said_at = read_holdings(report)
        said_at = said_at or held_at
        with self.store.writing() as unit:
            require_now(unit, who, Act.HAND_OVER)
            windows = self.policies.get(known(unit, ref).policy).windows
            load = chosen(unit, ref, recipient)
            at = self.clock()
            said_at = _possible(said_at, load, at)
            sha256 = hashlib.sha256(report).hexdigest()
            expected, gone, not_given = _ought(unit, ref, load)
            before = _explained(unit, ref, load, sha256)
            found = reconciling.compare(expected, gone, not_given, held)
            lines = reconciling.lines(
                found,
                _open_before(unit, ref, load),
                at + timedelta(minutes=windows.reconcile_minutes),
            )
            kept = unit.reconciliations.add(
                ref,
                Reconciling(
                    load.number,
                    load.full.recipient,
                    at,
                    who.id,
                    sha256,
                    len(held),
                    len(expected),
                    lines,
                    said_at,
                ),
            )
            counts = Counter(one.differs for one in found)
            details = (
                ("expected", str(len(expected))),
                ("load", str(load.number)),
                ("held_at", said_at.isoformat() if said_at is not None else ""),
                ("report", kept.report_sha256),
                ("rows", str(len(held))),
                *((each.value, str(counts[each])) for each in Differs if counts[each]),
            )
            unit.audit.append(Event("reconciled", who.id, at, ref, "combination", details))
            words = reconciling.explained(expected, gone, held, [one.line.found for one in before])
            _let_go(unit, who, ref, kept, expected, held, words)
            _explain_again(unit, kept, before)
            return next(one for one in newest(unit, ref) if one.id == kept.id)

    def close_difference(
        self, who: Officer, ref: DeploymentRef, line: int, how: Closed, note: str
    ) -> Reconciled:
        """Settle one difference in words; refused where it is not open."""
        require(who, Act.CONFIRM)
        note = note.strip()
        if not SHORTEST_NOTE <= len(note) <= LONGEST_NOTE:
            raise refusal(
                "note_needed",
                f"Say how the difference was settled, in {SHORTEST_NOTE} to {LONGEST_NOTE:,} "
                "characters.",
            )
        with self.store.writing() as unit:
            require_now(unit, who, Act.CONFIRM)
            for one in newest(unit, ref):
                if line in {each.id for each in one.open_lines}:
                    at = self.clock()
                    unit.reconciliations.close(line, how, who.id, at, note)
                    details = (("how", how.value), ("line", str(line)))
                    unit.audit.append(Event("difference_closed", who.id, at, ref, "", details))
                    return next(each for each in newest(unit, ref) if each.id == one.id)
        raise refusal(
            "difference_unknown",
            f"No difference {line} is open in the last comparison; look at the list again.",
        )

    def compared(self, who: Officer, ref: DeploymentRef) -> Compared:
        """How every system that holds the list now was last compared."""
        require(who, Act.SEE_LISTS)
        with self.store.reading() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            return compared(unit, ref)


def _possible(said_at: datetime | None, load: Load, at: datetime) -> datetime | None:
    """The time of a report, at the latest now; refused where it cannot be."""
    if said_at is None:
        return None
    against = reconciling.time_objection(said_at, load.full.begun_at, at, load.full.recipient)
    if against is not None:
        raise RefusedError((against,))
    return min(said_at, at)


def _let_go(
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    kept: Reconciled,
    expected: Mapping[str, Expected],
    held: Sequence[Held],
    explained: frozenset[Held],
) -> None:
    """Confirm what the report shows to be gone, of the packages that it shows to be loaded."""
    now, at, said_at = standing(unit, ref), kept.at, kept.said_at
    if said_at is None or not held:
        # An empty report may be an export that failed.
        return
    loaded = _loaded(unit, ref, now, kept.recipient, held)
    words: dict[RecallId, Word] = {}
    for load in now.of(kept.recipient):
        for recall, given in now.pending(load):
            picture = Expected(given.sha256, given.size)
            if (
                recall.recalled_at >= said_at
                or given.number not in loaded
                or not reconciling.proves_gone(given.reference, picture, expected, held, explained)
            ):
                continue
            sent = now.deliveries.get((recall.id, load.number)) or _unsent(ref, load, recall, given)
            unit.deliveries.tried(ref, sent._replace(receipted_at=at))
            said = f"{kept.recipient}: not held any more, report sha256 {kept.report_sha256}"
            if told := sum(row in explained for row in held):
                said += f", {counted(told, 'row', 'rows')} of it explained in words"
            words[recall.id] = Word(How.RECEIPT, said, said_at, typed=False)
    confirm_what_is_off(unit, who, ref, words, at)


def _loaded(
    unit: UnitOfWork, ref: DeploymentRef, now: Standing, recipient: str, held: Sequence[Held]
) -> frozenset[int]:
    """The packages of a recipient that are known to have been loaded.

    This report or an earlier one holds somebody who came with the package, or a slip was read
    back with marks that only a system which loaded it can show. Any other may lie unread in the
    van and be loaded tomorrow, with everybody who was recalled since.
    """
    deltas = [one for one in unit.handovers.of(ref) if one.kind is Kind.DELTA]
    before = {
        one.load
        for one in unit.reconciliations.of(ref)
        if one.shows_some
        and all(each.load != one.load or each.begun_at > one.at for each in deltas)
    }
    came: dict[int, set[str]] = {}
    for load in now.of(recipient):
        for one in load.given:
            came.setdefault(one.number, set()).add(one.reference)
    read = {line.reference for slip in now.slips if slip.read_back_at for line in slip.lines}
    return frozenset(
        number
        for number, references in came.items()
        if number in before or reconciling.shows_loaded(references, held) or references & read
    )


def _explained(
    unit: UnitOfWork, ref: DeploymentRef, load: Load, sha256: str
) -> tuple[ReconcileLine, ...]:
    """What somebody explained of this very report, at its last comparison with this load.

    Of another report nobody can say that a row without a digest is the same one.
    """
    same = [
        one
        for one in unit.reconciliations.of(ref)
        if (one.load, one.report_sha256) == (load.number, sha256)
    ]
    return tuple(one for one in same[-1].lines if one.closed is Closed.EXPLAINED) if same else ()


def _explain_again(unit: UnitOfWork, kept: Reconciled, before: Sequence[ReconcileLine]) -> None:
    """Keep what was explained of the same report, by whom and in which words."""
    left = list(kept.open_lines)
    for told in before:
        line = next((one for one in left if one.line.found == told.line.found), None)
        if line is not None and told.closed_at is not None:
            left.remove(line)
            unit.reconciliations.close(
                line.id, Closed.EXPLAINED, told.closed_by, told.closed_at, told.note
            )


def _unsent(ref: DeploymentRef, load: Load, recall: Recall, given: Given) -> Delivery:
    """The delivery of a recall that no message told: the report stands for its receipt."""
    message = RecallMessage(
        FORMAT, ref, load.number, recall.number, given.reference, recall.recalled_at
    )
    return Delivery(recall.id, load.number, message.id, 0, None, "", None)


def _open_before(unit: UnitOfWork, ref: DeploymentRef, load: Load) -> Sequence[Line]:
    before = [one for one in unit.reconciliations.of(ref) if one.load == load.number]
    return [one.line for one in before[-1].open_lines] if before else ()


def _ought(
    unit: UnitOfWork, ref: DeploymentRef, load: Load
) -> tuple[dict[str, Expected], dict[str, int], list[EntryRef]]:
    """What the system ought to hold, what it ought to have let go, and what it never got."""
    in_force = unit.lives.in_force(ref)
    gone = {
        given.reference: recall.number
        for recall, given in handover.taken_off(load.given, unit.recalls.of(ref))
    }
    expected: dict[str, Expected] = {}
    there = set()
    for one in load.given:
        if one.reference in gone:
            continue
        if one.entry_ref not in in_force or one.reference in load.removed:
            gone[one.reference] = 0
            continue
        expected[one.reference] = Expected(one.sha256, one.size)
        there.add(one.entry_ref)
    return expected, gone, sorted(in_force.keys() - there)
