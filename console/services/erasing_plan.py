"""What an erasure has to erase, gathered before the first byte goes.

One rule: every copy that the office knows of is on the plan, with its digest and how much there
is of it, so that a crash afterwards leaves nothing that nobody knows of.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain import erasing, holds
from console.domain.decisions import Outcome
from console.domain.deployments import Stage
from console.domain.erasing import Came, CopyKind, Erasure, Line, LineState, Scope, Why
from console.domain.handover import unfinished_name
from console.domain.refusals import OutOfReachError, RefusedError, refusal
from console.services.kept_after import Amount

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.entries import EntryRef
    from console.domain.holds import Hold
    from console.domain.policy import Policy
    from console.services.kept_after import PictureFile
    from console.services.store import UnitOfWork
    from console.services.store_after import OutsideFiles, PictureFiles

SHARED_NOTE: Final = "An entry that is not erased needs the same picture."
HELD_NOTE: Final = "A legal hold keeps it."
SINGLE: Final = frozenset({CopyKind.SCHEDULE, CopyKind.REJECTED})
"""The copies that are single files, each noted before it is written."""
UNSIGNED: Final = "unsigned_struck_images"
"""After how long a strike beside a list in force settles, and a recall of what no hand-over gave.

Where a pack has none, the strike has to be signed and the recall confirmed.
"""


class Wanted(NamedTuple):
    """What is to go: how much, which entries and why, and what holds keep.

    `pictures` is the SHA-256 of each entry's picture, `planted` of planted ones; `needed` are
    pictures that stay for an entry which is not erased.
    """

    scope: Scope
    entries: Mapping[EntryRef, Why]
    held: Mapping[EntryRef, Hold]
    pictures: Mapping[EntryRef, str]
    planted: frozenset[str]
    needed: frozenset[str]

    @property
    def held_pictures(self) -> frozenset[str]:
        """The pictures that a hold keeps."""
        return frozenset(self.pictures[ref] for ref in self.held if ref in self.pictures)

    @property
    def all_pictures(self) -> tuple[str, ...]:
        """Every picture that the plan is about, each once, in the order of the list."""
        return tuple(dict.fromkeys((*self.pictures.values(), *sorted(self.planted))))


def wanted_whole(unit: UnitOfWork, ref: DeploymentRef, at: datetime) -> Wanted:
    """Everything of a deployment that shows or names anybody."""
    held = holds.held(unit.holds.of(ref), at)
    every = unit.contents.pictures(ref)
    gone = {one for one, stone in unit.tombstones.of(ref).items() if stone.erased_at is not None}
    entries = {one: Why.OVER for one in sorted(unit.entries.refs(ref) - gone) if one not in held}
    planted = unit.contents.planted_pictures(ref)
    needed = unit.contents.still_needed((*every.values(), *planted), ref, entries)
    return Wanted(Scope.WHOLE, entries, held, every, planted, needed)


def wanted_pictures(unit: UnitOfWork, ref: DeploymentRef, policy: Policy, at: datetime) -> Wanted:
    """The pictures of entries that were struck or recalled, where they have to go at once."""
    certificates = unit.certificates.heads(ref)
    due = erasing.pictures_due(
        _came(unit, ref),
        certificates[-1].signed_at if certificates else None,
        at,
        _retention(policy, "struck_images"),
        _retention(policy, "recalled_images"),
        _retention(policy, UNSIGNED) if UNSIGNED in policy.retention else None,
    )
    gone = {one for one, stone in unit.tombstones.of(ref).items() if stone.picture_gone_at}
    begun = {
        entry_ref
        for each in unit.erasures.of(ref)
        if each.ended_at is None
        for entry_ref, _ in each.entries
    }
    held = {one: hold for one, hold in holds.held(unit.holds.of(ref), at).items() if one in due}
    entries = {one: why for one, why in due.items() if one not in gone | begun and one not in held}
    every = unit.contents.pictures(ref) if entries else {}
    pictures = {one: every[one] for one in entries if one in every}
    needed = unit.contents.still_needed(tuple(pictures.values()), ref, entries)
    return Wanted(Scope.PICTURES, entries, held, pictures, frozenset(), needed)


def require_schedule(unit: UnitOfWork, ref: DeploymentRef) -> None:
    """Refuse a schedule that an erasure which is under way or over would not know of."""
    under_way = any(
        one.scope is Scope.WHOLE and one.ended_at is None for one in unit.erasures.of(ref)
    )
    if under_way or unit.deployments.stage(ref) is Stage.ERASED:
        raise refusal(
            "being_erased", f"The list of {ref} is erased; there is no schedule of it any more."
        )


def _came(unit: UnitOfWork, ref: DeploymentRef) -> Iterable[Came]:
    in_force = unit.lives.in_force(ref)
    confirmed = unit.recalls.confirmations(ref)
    last = {one.entry_ref: one for one in unit.recalls.of(ref)}
    open_ = any(one.id not in confirmed for one in last.values())
    given = _given(unit, ref) if open_ else frozenset()
    since = unit.decisions.since(ref) if open_ else {}
    for entry_ref, state in unit.decisions.states(ref).items():
        recall = last.get(entry_ref)
        off = confirmed.get(recall.id) if recall is not None else None
        yield Came(
            entry_ref,
            state.state,
            state.decision.decided_at if state.decision is not None else None,
            entry_ref in in_force,
            recall is not None,
            off.confirmed_at if off is not None else None,
            entry_ref in given,
            since.get(entry_ref),
        )


def _given(unit: UnitOfWork, ref: DeploymentRef) -> frozenset[EntryRef]:
    """The entries that a system was given, as far as anybody knows.

    A hand-over that is under way, or of which nobody knows whether it left, counts as one that
    did; a delta that took an entry back proves nothing.
    """
    loads = {one.load for one in unit.handovers.of(ref)}
    return frozenset(given.entry_ref for load in loads for given in unit.handovers.given(ref, load))


def _retention(policy: Policy, key: str) -> timedelta:
    hours, _ = policy.retention.get(key, (0, None))
    return timedelta(hours=hours)


def picture_lines(wanted: Wanted, pictures: PictureFiles, at: datetime) -> list[Line]:
    """A line for every file of every picture, with the digest of its bytes."""
    kept = wanted.held_pictures
    found = []
    for file in pictures.files(wanted.all_pictures):
        line = Line(0, file.kind, _copy_of(file), file.sha256, 1)
        if file.picture in kept:
            line = line.settled(LineState.HELD, 1, HELD_NOTE, at)
        elif file.picture in wanted.needed:
            line = line.settled(LineState.SHARED, 1, SHARED_NOTE, at)
        found.append(line)
    return found


def _copy_of(file: PictureFile) -> str:
    """A picture's file by its own name; one never finished begins with the digest all the same."""
    return file.name.removeprefix(".")


def file_name(line: Line) -> str:
    """The name of a picture's file in the office, from its line."""
    return f".{line.copy}" if line.kind is CopyKind.LEFTOVER else line.copy


def table_lines(unit: UnitOfWork, ref: DeploymentRef, held: Iterable[EntryRef]) -> list[Line]:
    """A line for every kind of content in the database."""
    kept = tuple(held)
    found = []
    for kind in erasing.TABLES:
        amount = unit.contents.amount(kind, ref, kept)
        found.append(Line(0, kind, kind.value, amount.sha256, amount.number, amount.held))
    return found


class Place(NamedTuple):
    """Where a copy outside the office lies, one path or several, in the order of looking.

    `reference` is given where it is one entry's in a package; `expected` is False where nothing
    should lie there, so that it is on a plan only where something does. `digests` are those of
    what was written there, or of its packages' manifests: nothing else there is ours.
    """

    kind: CopyKind
    paths: tuple[str, ...]
    reference: str = ""
    expected: bool = True
    digests: frozenset[str] = frozenset()

    def at(self, path: str, outside: OutsideFiles) -> tuple[str, ...]:
        """The files at one of its paths that are to be erased, in that order."""
        if self.reference:
            return outside.of_picture(path, self.reference)
        if self.kind is CopyKind.OFFICE_COPY:
            return (path,)
        return outside.ours(path, self.digests, package=self.kind is CopyKind.HAND_OVER)

    def others(self, outside: OutsideFiles) -> bool:
        """Whether anything lies there that is not ours."""
        return self.kind is not CopyKind.OFFICE_COPY and any(
            outside.others(path, self.at(path, outside)) for path in self.paths
        )

    def files(self, outside: OutsideFiles) -> tuple[str, ...]:
        """The paths that are to be erased, of every place where it may lie."""
        return tuple(file for path in self.paths for file in self.at(path, outside))

    def only_half(self, outside: OutsideFiles) -> bool:
        """Whether of a single file no more is there than what a broken-off writing left."""
        if self.kind not in SINGLE:
            return False
        begun = tuple(unfinished_name(Path(path).name) for path in self.paths)
        return all(Path(file).name.startswith(begun) for file in self.files(outside))

    def amount(self, outside: OutsideFiles) -> Amount:
        """How many files are there now; raises OutOfReachError where they cannot be read."""
        looked = [outside.amount(path) for path in self.files(outside)]
        found = [each for each in looked if each.number]
        digests = "".join(each.sha256 for each in found)
        if len(found) > 1:
            digests = hashlib.sha256(digests.encode()).hexdigest()
        return Amount(sum(each.number for each in found), 0, digests)


def places(
    unit: UnitOfWork, ref: DeploymentRef, scope: Scope, entries: Collection[EntryRef]
) -> dict[str, Place]:
    """Every file and folder outside that an erasure is about, by the name on its line.

    Of a whole erasure these are whole folders and files; of pictures, those pictures, and every
    schedule that may show one of them: it is made again at any time.
    """
    if scope is Scope.PICTURES:
        pictures = {
            f"{CopyKind.HAND_OVER.value} {copy.reference}": Place(
                CopyKind.HAND_OVER, _written_and_not(copy.folder), copy.reference
            )
            for copy in unit.handovers.copies(ref)
            if copy.entry_ref in entries
        }
        return pictures | _schedules(unit, ref, entries)
    folders = _folders(unit, ref)
    known = {path for place in folders.values() if place.expected for path in place.paths}
    return folders | {
        f"{copy.kind.value} {copy.id}": Place(copy.kind, (copy.path,), digests=copy.digests)
        for copy in unit.copies.of(ref)
        if copy.gone_at is None and copy.path not in known
    }


def places_of(
    unit: UnitOfWork, ref: DeploymentRef, erasure: Erasure, lines: Iterable[Line]
) -> dict[str, Place]:
    """Where the copies of an erasure's lines lie, by what is known now and by the lines' names.

    Another erasure may have forgotten meanwhile which entry a reference stands for; its files
    are looked for in every folder then. A copy that one looked for and found gone has no path
    any more. A line that is not among these is one that nobody can look for.
    """
    found = {
        f"{copy.kind.value} {copy.id}": Place(
            copy.kind, (copy.path,) if copy.gone_at is None else (), digests=copy.digests
        )
        for copy in unit.copies.of(ref)
    }
    if erasure.scope is Scope.PICTURES:
        folders = tuple(path for place in _folders(unit, ref).values() for path in place.paths)
        found |= {
            line.copy: Place(CopyKind.HAND_OVER, folders, line.copy.partition(" ")[2])
            for line in lines
            if line.kind is CopyKind.HAND_OVER and folders
        }
    return found | places(unit, ref, erasure.scope, [one for one, _ in erasure.entries])


def _folders(unit: UnitOfWork, ref: DeploymentRef) -> dict[str, Place]:
    """Every folder that a hand-over was begun in, by a name that no later end of one changes.

    Where a package is known not to have been written, the folder itself is not ours: somebody
    may have filled it since. What was begun beside it is.
    """
    may_have_left = set(unit.handovers.folders(ref))
    begun = dict.fromkeys(one.folder for one in unit.handovers.of(ref))
    manifests: dict[str, set[str]] = {}
    for one in unit.handovers.of(ref):
        manifests.setdefault(one.folder, set()).update({one.manifest_sha256} - {""})
    return {
        f"{CopyKind.HAND_OVER.value} {at}": Place(
            CopyKind.HAND_OVER, _written_and_not(folder), digests=frozenset(manifests[folder])
        )
        if folder in may_have_left
        else Place(CopyKind.HAND_OVER, _written_and_not(folder)[:1], expected=False)
        for at, folder in enumerate(begun, 1)
    }


def _written_and_not(folder: str) -> tuple[str, ...]:
    """Where a package may lie: while it is written, which a kill leaves as it is, and after.

    Looked for in this order: one that takes its name meanwhile is found under that.
    """
    path = Path(folder)
    return (str(path.with_name(unfinished_name(path.name))), folder)


def _schedules(
    unit: UnitOfWork, ref: DeploymentRef, entries: Collection[EntryRef]
) -> dict[str, Place]:
    """The schedules written here, where one of the entries was ever approved.

    No other entry is on a schedule. One may be written over another at any time, so that when
    the file was first noted does not tell whom it shows.
    """
    known = {
        f"{copy.kind.value} {copy.id}": Place(copy.kind, (copy.path,), digests=copy.digests)
        for copy in unit.copies.of(ref)
        if copy.kind is CopyKind.SCHEDULE and copy.gone_at is None
    }
    shown = bool(known) and any(
        decision.outcome is Outcome.APPROVE
        for entry_ref in entries
        for decision in unit.decisions.history(ref, entry_ref)
    )
    return known if shown else {}


def outside_lines(
    places_: Mapping[str, Place], scope: Scope, outside: OutsideFiles, *, drilling: bool
) -> list[Line]:
    """A line for every place outside, and for every copy of the whole office."""
    lines = [(place, _outside_line(name, place, outside)) for name, place in places_.items()]
    found = [line for place, line in lines if place.expected or line.before]
    if scope is Scope.WHOLE:
        found += [
            _outside_line(name, Place(CopyKind.OFFICE_COPY, (path,)), outside)
            for name, path in office_copies(outside, drilling=drilling).items()
        ]
    return found


def office_copies(outside: OutsideFiles, *, drilling: bool) -> dict[str, str]:
    """The whole copies of the office and what a drill left, each path by its name.

    While a drill is under way its files are another list's: none of a list that is over can be.
    """
    paths = outside.office_copies() + (() if drilling else outside.drill_files())
    return {path.replace("\\", "/").rpartition("/")[2]: path for path in paths}


def _outside_line(name: str, place: Place, outside: OutsideFiles) -> Line:
    try:
        amount = place.amount(outside)
    except (OutOfReachError, RefusedError):
        # What cannot be read may be there: it is tried, and stays red until it is gone.
        return Line(0, place.kind, name, "", 1)
    return Line(0, place.kind, name, amount.sha256, amount.number)


def numbered(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines of a plan, each at its place from 1."""
    return tuple(replace(line, position=at) for at, line in enumerate(lines, 1))
