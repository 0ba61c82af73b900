"""The rows of a whole list from the columns that are kept beside its entries.

Rows are alike in nearly everything far more often than not. One rule: each way in which rows
are is asked of one entry, by the code that makes any single row; the others take over all but
their own part.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain import triage
from console.domain.decisions import DecisionState
from console.domain.entries import EntryRef, listed_name
from console.domain.findings import Reason, Verdict
from console.services.kept_queue import QueueColumns
from console.services.queue import (
    UNDECIDED,
    Light,
    StateLight,
    row,
    searchable,
    shared_words,
)
from console.services.queue_rows import OwnColumns, QueueRows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import Entry
    from console.domain.referrals import Turn
    from console.services.desk_store import DeskUnit
    from console.services.kept_queue import QueueFacts, SaidState
    from console.services.queue_rows import SeenList

NO_COLUMNS: Final = QueueColumns(OwnColumns((), (), (), (), ()), (), (), (), ())


class _Line(NamedTuple):
    """What the columns say of one entry."""

    ref: EntryRef
    number: int
    name: str
    search: str
    sha256: str
    words: str
    born_on: str
    pictured_on: str


class _Checked(NamedTuple):
    """How every entry of a list stands, in the order of its columns; '' where never checked."""

    standings: Sequence[str]
    reasons: Sequence[str]
    digests: Sequence[str]

    def light(self, at: int) -> Light | None:
        """What a row needs of the standing at a place; None where there is none."""
        if not self.standings[at]:
            return None
        reasons = tuple(map(Reason, self.reasons[at].split()))
        return Light(Verdict(self.standings[at]), reasons, self.digests[at])


def columns_of(unit: DeskUnit, ref: DeploymentRef) -> QueueColumns:
    """The columns of a list as they are kept; made of its entries where they are not."""
    kept = unit.queue.columns(ref)
    return columns_with(NO_COLUMNS, unit.entries.all(ref)) if kept is None else kept


def columns_with(before: QueueColumns, added: Iterable[Entry]) -> QueueColumns:
    """The columns of a list once more entries are taken in behind those that are there."""
    words = [before.words[kind] for kind in before.kinds]
    lines = [
        _Line(*each)
        for each in zip(*before.own, words, before.born_on, before.pictured_on, strict=True)
    ]
    lines += [_line(number, entry) for number, entry in enumerate(added, len(lines) + 1)]
    if not lines:
        return NO_COLUMNS
    lines.sort()
    *own, words, born_on, pictured_on = map(list, zip(*lines, strict=True))
    kinds = {each: kind for kind, each in enumerate(dict.fromkeys(words))}
    return QueueColumns(
        OwnColumns(*own), list(kinds), [kinds[each] for each in words], born_on, pictured_on
    )


def _line(number: int, entry: Entry) -> _Line:
    name = listed_name(entry.person.surname, entry.person.forenames)
    taken = entry.image.captured_on
    return _Line(
        entry.ref,
        number,
        name,
        searchable(entry, name),
        entry.image.sha256,
        shared_words(entry),
        entry.person.date_of_birth.isoformat(),
        "" if taken is None else taken.isoformat(),
    )


def rows_from(
    unit: DeskUnit,
    seen: SeenList,
    columns: QueueColumns,
    facts: QueueFacts,
    turns: Mapping[EntryRef, Turn],
) -> QueueRows:
    """Every row of a list, in risk order, from all that one transaction says of it."""
    refs = columns.own.refs
    checked = _in_the_order_of(refs, facts)
    ways = _ways(columns, seen, checked, facts, turns)
    wanted = [refs[places[0]] for places in ways]
    entries = unit.queue.some_entries(seen.deployment.reference, wanted)
    rows, way_of = [], [0] * len(refs)
    by_risk: defaultdict[int, list[int]] = defaultdict(list)
    for way, places in enumerate(ways):
        at = places[0]
        ref = refs[at]
        made = row(
            columns.own.numbers[at],
            entries[ref],
            checked.light(at),
            _state(facts.states.get(ref)),
            seen=facts.seen.get(ref),
            deployment=seen.deployment,
            old_after=seen.old_after,
            turn=turns.get(ref),
            who=seen.who,
        )
        rows.append(made)
        by_risk[made.risk] += places
        for place in places:
            way_of[place] = way
    order = [place for risk in sorted(by_risk) for place in sorted(by_risk[risk])]
    return QueueRows(order, [rows[way] for way in way_of], columns.own, checked.digests)


def _in_the_order_of(refs: Sequence[EntryRef], facts: QueueFacts) -> _Checked:
    if facts.checked == refs:
        return _Checked(facts.standings, facts.reasons, facts.digests)
    places = {ref: at for at, ref in enumerate(facts.checked)}
    found = [places.get(ref, -1) for ref in refs]
    columns = (facts.standings, facts.reasons, facts.digests)
    # The last of each is that of whoever was never checked.
    return _Checked(*([column[at] for at in found] for column in ([*one, ""] for one in columns)))


def _ways(
    columns: QueueColumns,
    seen: SeenList,
    checked: _Checked,
    facts: QueueFacts,
    turns: Mapping[EntryRef, Turn],
) -> Sequence[list[int]]:
    """For every way in which rows are, the places in the columns of the entries that are so."""
    refs = columns.own.refs
    day = triage.day_of(seen.deployment.starts_at)
    thirteen, eighteen, old = triage.turning(day, seen.old_after)
    told: list[Sequence[object]] = [
        columns.kinds,
        [(born > eighteen) + (born > thirteen) for born in columns.born_on],
        ["" < taken < old for taken in columns.pictured_on],
        checked.standings,
        checked.reasons,
    ]
    if facts.states:
        told.append([facts.states.get(ref) for ref in refs])
    if facts.seen:
        saw_and_now = zip(map(facts.seen.get, refs), checked.digests, strict=True)
        told.append([None if saw is None else saw == now for saw, now in saw_and_now])
    if turns:
        told.append([turns.get(ref) for ref in refs])
    found: defaultdict[object, list[int]] = defaultdict(list)
    for place, way in enumerate(zip(*told, strict=True)):
        found[way].append(place)
    return list(found.values())


def _state(said: SaidState | None) -> StateLight:
    if said is None:
        return UNDECIDED
    return StateLight(DecisionState(said.state), said.why, said.decided_by)
