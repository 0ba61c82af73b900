"""Carrying an erasure out: table by table, file by file, each looked for again afterwards.

One rule: whatever breaks off, everything here can be done again from the start; a copy that is
gone already is found gone, and what stands in the way of one costs no other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from console.domain import erasing
from console.domain.audit import Event
from console.domain.deployments import Stage
from console.domain.erasing import CopyId, CopyKind, LineState, Scope
from console.domain.refusals import OutOfReachError, RefusedError
from console.services import drill_facts, erasing_plan
from console.services.erasing_plan import SHARED_NOTE, SINGLE, Place, file_name
from console.services.following import ALONE, Following
from console.services.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.erasing import Erasure, Line
    from console.services.contracts import Clock, Store, UnitOfWork
    from console.services.roster import Roster
    from console.services.store_after import OutsideFiles, PictureFiles

BATCH: Final = 100
"""Picture files that are erased in one transaction, so that nobody waits long for its lock."""
MOVED_NOTE: Final = (
    "It was not where it was written; whoever moved it has to say what became of it."
)
FOREIGN_NOTE: Final = (
    "What was written there is not there. Something lies in its place that is not known to be "
    "ours, and was left as it is; whoever moved ours has to say what became of it."
)
LEFT_NOTE: Final = "Other files lie in its folder; they are not ours and were left."
HALF_NOTE: Final = (
    "Only what a broken-off writing left lay there. Where a whole one was written before and "
    "moved, whoever moved it has to say what became of it."
)
UNKNOWN_NOTE: Final = "It cannot be looked for now, so nobody can say that it is erased."
_TABLES: Final = {*erasing.TABLES, *erasing.KEPT}
_OUTSIDE: Final = {*SINGLE, CopyKind.HAND_OVER, CopyKind.OFFICE_COPY}


class Run:
    """One attempt at an erasure."""

    def __init__(
        self,
        store: Store,
        pictures: PictureFiles,
        outside: OutsideFiles,
        roster: Roster,
        clock: Clock,
        follow: Following = ALONE,
    ) -> None:
        self._store, self._pictures, self._outside = store, pictures, outside
        self._roster, self._clock, self._follow = roster, clock, follow
        self._done = self._whole = 0

    def carry_out(self, ref: DeploymentRef, erasure: Erasure) -> None:
        """Erase what is left of it; whoever asked then ends it, and makes its receipt.

        Stopped between two steps, it leaves the others as they are, to be tried again.
        """
        before = self._lines(erasure)
        self._done, self._whole = 0, sum(line.open for line in before)
        self._tables(ref, erasure, _open(before, _TABLES))
        self._picture_files(ref, erasure, _open(before, set(erasing.PICTURES)))
        self._outside_files(ref, erasure, _open(before, _OUTSIDE))
        self._database(erasure)

    def _lines(self, erasure: Erasure) -> tuple[Line, ...]:
        with self._store.reading() as unit:
            return unit.erasures.lines(erasure.id)

    def _tables(self, ref: DeploymentRef, erasure: Erasure, lines: Sequence[Line]) -> None:
        """Erase what lies in the database, in one transaction: all of it, or none."""
        if not lines or self._follow.stopped():
            return
        self._tell(0)
        at = self._clock()
        try:
            with self._store.writing() as unit:
                going = {entry_ref for entry_ref, _ in erasure.entries}
                held = tuple(unit.entries.refs(ref) - going)
                unit.tombstones.bury(ref, self._tokens(unit, ref, going), at)
                for line in lines:
                    unit.contents.erase(line.kind, ref, held)
                done = [
                    line.looked(unit.contents.amount(line.kind, ref, held).number, at)
                    for line in lines
                ]
                unit.erasures.save(erasure.id, done)
        except OutOfReachError as trouble:
            self._failed(erasure, lines, trouble.sentence)
        self._tell(len(lines))

    def _tell(self, more: int) -> None:
        """Tell whoever follows it that so many more copies were tried."""
        self._done += more
        self._follow.tell(self._done, self._whole, "Erasing copies")

    def _tokens(
        self, unit: UnitOfWork, ref: DeploymentRef, going: set[EntryRef]
    ) -> Mapping[EntryRef, tuple[str, ...]]:
        """The tokens that will find each entry again; of one erased before, none anew."""
        keyed = Tokens(unit)
        return {
            entry.ref: () if entry.person.erased else tuple(sorted(keyed.of_person(entry.person)))
            for entry in self._roster.of(unit, ref).entries
            if entry.ref in going
        }

    def _picture_files(self, ref: DeploymentRef, erasure: Erasure, lines: Sequence[Line]) -> None:
        needed = _Needed(ref, erasure, lines)
        for first in range(0, len(lines), BATCH):
            if self._follow.stopped():
                return
            batch = lines[first : first + BATCH]
            self._pictures_of(needed, erasure, batch)
            self._tell(len(batch))

    def _pictures_of(self, still: _Needed, erasure: Erasure, lines: Sequence[Line]) -> None:
        """Erase some files, under the lock under which an import adds who needs one of them.

        Whoever adds an entry looks in that transaction whether its picture is there, so that
        either the entry is found here and the file stays, or the import finds the file gone.
        """
        at = self._clock()
        with self._store.writing() as unit:
            needed = still.among(unit)
            staying = [line for line in lines if line.copy[:64] in needed]
            going = [line for line in lines if line.copy[:64] not in needed]
            half_gone = self._pictures.finish_many([file_name(line) for line in staying])
            troubles = self._pictures.erase_many([file_name(line) for line in going])
            done = [
                line.settled(LineState.FAILED, 1, trouble, at)
                if (trouble := half_gone.get(file_name(line), ""))
                else line.settled(LineState.SHARED, 1, SHARED_NOTE, at)
                for line in staying
            ]
            done += [self._looked(line, troubles.get(file_name(line), ""), at) for line in going]
            unit.erasures.save(erasure.id, done)

    def _looked(self, line: Line, trouble: str, at: datetime) -> Line:
        """A file's line after it was looked for again."""
        after = int(self._pictures.there(file_name(line)) or bool(trouble))
        looked = line.looked(after, at)
        return replace(looked, note=trouble) if trouble else looked

    def _outside_files(self, ref: DeploymentRef, erasure: Erasure, lines: Sequence[Line]) -> None:
        if not lines:
            return
        with self._store.reading() as unit:
            known = erasing_plan.places_of(unit, ref, erasure, lines)
            drilling = drill_facts.running(unit) is not None
        known |= self._office_copies(lines, drilling=drilling)
        for line in lines:
            if self._follow.stopped():
                return
            done = self._outside_file(line, known.get(line.copy))
            with self._store.writing() as unit:
                unit.erasures.save(erasure.id, [done])
                if done.kind in SINGLE and done.state is LineState.ERASED:
                    unit.copies.gone(CopyId(int(done.copy.rpartition(" ")[2])), self._clock())
            self._tell(1)

    def _office_copies(self, lines: Iterable[Line], *, drilling: bool) -> dict[str, Place]:
        """Where the office's own copies lie, with no path where one was looked for and is gone.

        One whose name a drill under way uses now cannot be looked for until that is over.
        """
        every = erasing_plan.office_copies(self._outside, drilling=False)
        ours = erasing_plan.office_copies(self._outside, drilling=drilling)
        return {
            line.copy: Place(CopyKind.OFFICE_COPY, (ours[line.copy],) if line.copy in ours else ())
            for line in lines
            if line.kind is CopyKind.OFFICE_COPY and (line.copy in ours or line.copy not in every)
        }

    def _outside_file(self, line: Line, place: Place | None) -> Line:
        at = self._clock()
        if place is None:
            return line.settled(LineState.FAILED, line.before, UNKNOWN_NOTE, at)
        try:
            there = place.amount(self._outside).number
            if not there and (not line.before or line.state is LineState.FAILED):
                # Nothing was found, or what withstood a try went without us: its disk may be away.
                note = FOREIGN_NOTE if _beside(place, self._outside) else MOVED_NOTE
                return line.settled(LineState.NOT_THERE, 0, note, at)
            half = there == line.before and place.only_half(self._outside)
            self._erase_at(place)
            looked = line.looked(place.amount(self._outside).number, at)
            if looked.state is LineState.ERASED and _beside(place, self._outside):
                return replace(looked, note=LEFT_NOTE)
            return replace(looked, note=HALF_NOTE) if half and not looked.open else looked
        except OutOfReachError as trouble:
            return line.settled(LineState.FAILED, line.before, trouble.sentence, at)
        except RefusedError as refused:
            return line.settled(LineState.FAILED, line.before, str(refused), at)

    def _erase_at(self, place: Place) -> None:
        """Erase what is ours of a copy, wherever it lies."""
        for path in place.paths:
            files = place.at(path, self._outside)
            if place.reference or place.kind is CopyKind.OFFICE_COPY:
                for file in files:
                    self._outside.erase(file)
            elif files:
                self._outside.erase(path, files)

    def _database(self, erasure: Erasure) -> None:
        """Take the last bytes off the disk, once nothing in the tables is left to be done."""
        lines = self._lines(erasure)
        waiting = _open(lines, {CopyKind.DATABASE})
        if not waiting or _open(lines, _TABLES) or self._follow.stopped():
            return
        try:
            self._store.scour()
        except OutOfReachError as trouble:
            self._failed(erasure, waiting, trouble.sentence)
            return
        with self._store.writing() as unit:
            unit.erasures.save(erasure.id, [line.looked(0, self._clock()) for line in waiting])
        self._tell(len(waiting))

    def _failed(self, erasure: Erasure, lines: Iterable[Line], why: str) -> None:
        """Say that lines failed, but for those that somebody else erased in the meantime."""
        at = self._clock()
        places = {line.position for line in lines}
        with self._store.writing() as unit:
            unit.erasures.save(
                erasure.id,
                [
                    line.settled(LineState.FAILED, line.before, why, at)
                    for line in unit.erasures.lines(erasure.id)
                    if line.open and line.position in places
                ],
            )

    def end(self, unit: UnitOfWork, ref: DeploymentRef, erasure: Erasure) -> None:
        """Say that it is done, where it is; of a whole deployment, that it is erased."""
        at = self._clock()
        lines = unit.erasures.lines(erasure.id)
        open_ = {one.id for one in unit.erasures.of(ref) if one.ended_at is None}
        if erasure.id not in open_ or not erasing.finished(lines):
            return
        unit.tombstones.picture_gone(ref, [one for one, _ in erasure.entries], at)
        unit.erasures.end(erasure.id, at)
        whole = erasure.scope is Scope.WHOLE and erasing.whole_is_gone(lines)
        if whole and unit.deployments.stage(ref) is not Stage.ERASED:
            unit.lives.step(ref, Stage.ERASED, erasure.by, at, "")
        details = (
            ("copies", str(len(lines))),
            ("entries", str(len(erasure.entries))),
            ("erasure", str(erasure.id)),
            ("scope", erasure.scope.value),
            ("whole", str(whole).lower()),
        )
        unit.audit.append(Event("erased", erasure.by, at, ref, "erasure", details))


class _Needed:
    """Which pictures of an erasure another entry needs, asked again when an entry was added.

    Nothing else can make a picture needed that was not, and asking goes through every entry of
    the office.
    """

    def __init__(self, ref: DeploymentRef, erasure: Erasure, lines: Iterable[Line]) -> None:
        self._ref, self._erased = ref, [one for one, _ in erasure.entries]
        self._pictures = {line.copy[:64] for line in lines}
        self._newest, self._found = -1, frozenset[str]()

    def among(self, unit: UnitOfWork) -> frozenset[str]:
        """The pictures that are needed now, in this transaction."""
        newest = unit.contents.newest_entry()
        if newest != self._newest:
            self._found = unit.contents.still_needed(self._pictures, self._ref, self._erased)
            self._newest = newest
        return self._found


def _beside(place: Place, outside: OutsideFiles) -> bool:
    """Whether something that is not ours lies where a copy was written."""
    return not place.reference and place.others(outside)


def _open(lines: Iterable[Line], kinds: set[CopyKind]) -> list[Line]:
    return [line for line in lines if line.open and line.kind in kinds]
