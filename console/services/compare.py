"""Laying another picture beside the one on the desk: a record's, a duplicate's, an earlier list's.

One rule: whose face is shown beside is logged as a view of that face, in the same transaction
that reads whose it is; what could be compared is told without a name and without a face.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.audit import Event
from console.domain.people import Act, Officer, require
from console.services.entitled import require_now
from console.services.lists import known
from console.services.neighbours import tokens_of
from console.services.whose_entry import entry_or_planted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from console.domain.deployments import Deployment, DeploymentRef
    from console.domain.entries import Entry, EntryRef
    from console.services.contracts import Clock, PictureStore, Store, UnitOfWork
    from console.services.planting import Planting
    from console.services.roster import Roster

MOST: Final = 12
"""How many pictures are offered for comparison with one entry."""

GONE: Final = "The picture is no longer in the office's store."


class Likeness(Enum):
    """Why a picture is worth comparing."""

    RECORD = "record"
    SAME_PERSON = "same_person"
    SAME_PICTURE = "same_picture"
    EARLIER_LIST = "earlier_list"


class Other(NamedTuple):
    """One picture to compare with: why, and under which list and entry the console has it."""

    likeness: Likeness
    list_ref: DeploymentRef
    entry_ref: EntryRef


@dataclass(frozen=True, slots=True)
class Beside:
    """Another entry whose picture lies beside the desk's.

    `same_bytes` says that both pictures are one file; `problem` is a plain sentence where
    there is no picture.
    """

    other: Other
    entry: Entry
    deployment: Deployment
    same_bytes: bool
    picture: bytes | None
    problem: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything that an entry could be compared with, and the first of it."""

    others: tuple[Other, ...]
    first: Beside | None


class Compare:
    """What officers ask to see two pictures side by side."""

    def __init__(
        self,
        store: Store,
        pictures: PictureStore,
        clock: Clock,
        roster: Roster,
        planting: Planting,
    ) -> None:
        self._store, self._planting = store, planting
        self._pictures = pictures
        self._clock = clock
        self._roster = roster

    def open(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> Compared:
        """What an entry can be compared with, and the first of it, which is logged as a view."""
        others = self.others(who, ref, entry_ref)
        return Compared(others, self.show(who, ref, entry_ref, others[0]) if others else None)

    def others(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef) -> tuple[Other, ...]:
        """What an entry can be compared with, the record's picture first; no name and no face."""
        require(who, Act.SEE_FACES)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_FACES)
            deployment = known(unit, ref)
            parts = (unit, self._roster, self._planting, ref)
            entry, planted = entry_or_planted(*parts, entry_ref)
            if planted is not None:
                return ()
            found = self._found(unit, deployment, entry)
            return tuple(dict.fromkeys(_once(found)))[:MOST]

    def show(self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef, other: Other) -> Beside:
        """One picture to lay beside an entry's; logged as a view of the face that it shows."""
        require(who, Act.SEE_FACES)
        with self._store.writing() as unit:
            require_now(unit, who, Act.SEE_FACES)
            mine, _number = self._roster.one(unit, ref, entry_ref)
            deployment = known(unit, other.list_ref)
            entry, _number = self._roster.one(unit, other.list_ref, other.entry_ref)
            unit.audit.append(
                Event(
                    "face_viewed",
                    who.id,
                    self._clock(),
                    f"{other.list_ref}/{other.entry_ref}",
                    "consultation",
                    (("beside", f"{ref}/{entry_ref}"), ("where", "compare")),
                )
            )
        image = entry.image
        held = image.sha256 and not image.unusable
        picture = self._pictures.clean(image.sha256) if held else None
        return Beside(
            other,
            entry,
            deployment,
            same_bytes=image.sha256 == mine.image.sha256,
            picture=picture or None,
            problem=image.unusable or ("" if picture else GONE),
        )

    def _found(
        self, unit: UnitOfWork, deployment: Deployment, entry: Entry
    ) -> Iterator[tuple[Other, str]]:
        """Everything there is to compare, likeliest first, each with its picture's digest."""
        ref, image = deployment.reference, entry.image
        here = [(ref, one) for one in self._roster.of(unit, ref).entries if one.ref != entry.ref]
        earlier = _earlier(unit, deployment, entry)
        numbers = {image.ref, *_record_numbers(unit, ref, entry.ref)} - {""}
        for of, one in (*here, *earlier):
            if one.image.ref in numbers and one.image.sha256 != image.sha256:
                yield from _offered(Likeness.RECORD, of, one)
        for of, one in here:
            if one.ref in entry.same_person or entry.ref in one.same_person:
                yield from _offered(Likeness.SAME_PERSON, of, one)
            elif one.ref in entry.same_picture or entry.ref in one.same_picture:
                yield from _offered(Likeness.SAME_PICTURE, of, one)
        mine = tokens_of(entry)
        for of, one in earlier:
            if mine & tokens_of(one):
                yield from _offered(Likeness.EARLIER_LIST, of, one)


def _earlier(
    unit: UnitOfWork, deployment: Deployment, entry: Entry
) -> list[tuple[DeploymentRef, Entry]]:
    """Entries of earlier lists that may be about the person or the picture, the newest first."""
    person, image = entry.person, entry.image
    words = {
        person.date_of_birth.isoformat(),
        *(person.pnc_id, person.cro_number, person.nominal_ref, person.custody_number),
        image.ref,
    }
    found = unit.entries.elsewhere(
        deployment.reference, sorted(word.strip() for word in words if word.strip())
    )
    starts = {of: known(unit, of).starts_at for of in dict.fromkeys(of for of, _one in found)}
    earlier = [(of, one) for of, one in found if starts[of] <= deployment.starts_at]
    return sorted(earlier, key=lambda each: starts[each[0]], reverse=True)


def _record_numbers(unit: UnitOfWork, ref: DeploymentRef, entry_ref: EntryRef) -> set[str]:
    """The numbers of the pictures that the entry's records speak of."""
    standing = unit.standings.get(ref, entry_ref)
    records = standing.records if standing is not None else ()
    return {record.image_ref for record in records if record.record_type == "image"}


def _offered(likeness: Likeness, of: DeploymentRef, entry: Entry) -> Iterator[tuple[Other, str]]:
    image = entry.image
    if image.sha256 and not image.unusable:
        yield Other(likeness, of, entry.ref), image.sha256


def _once(found: Iterable[tuple[Other, str]]) -> Iterator[Other]:
    """Each entry once, and of one picture on several earlier lists only the newest."""
    entries: set[tuple[DeploymentRef, EntryRef]] = set()
    pictures: set[str] = set()
    for other, sha256 in found:
        key = (other.list_ref, other.entry_ref)
        again = other.likeness is Likeness.EARLIER_LIST and sha256 in pictures
        if key in entries or again:
            continue
        entries.add(key)
        if other.likeness is Likeness.EARLIER_LIST:
            pictures.add(sha256)
        yield other
