"""Proposals into the office: a bundle's good rows become entries, its bad rows are set aside.

One rule: taking the same bundle in again changes nothing, and nothing of an entry already
there is ever overwritten by a bundle.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Final

from console.domain.audit import Event
from console.domain.deployments import IN_FORCE, OVER, Deployment, DeploymentRef, Stage
from console.domain.entries import Entry, EntryRef, Flag, Image
from console.domain.erasing import CopyKind
from console.domain.people import Act, Officer, may, require
from console.domain.refusals import MovedOnError, RefusedError, refusal
from console.domain.wording import counted, listed
from console.services.contracts import (
    BadRow,
    Bundle,
    BundleReading,
    Cancelled,
    Changes,
    Clock,
    PictureReader,
    PictureStore,
    PolicyShelf,
    Progress,
    ProposedEntry,
    RejectedRow,
    Store,
    UnitOfWork,
)
from console.services.entitled import require_now
from console.services.lists import known, open_in
from console.services.neighbours import Neighbours, memories
from console.services.picturing import with_pictures
from console.services.supplementing import recalled_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

MOST_LOOKS: Final = 5


@dataclass(frozen=True, slots=True)
class Intaken:
    """What an import did: entries taken in, entries already there, and rows set aside."""

    deployment_ref: DeploymentRef
    taken: int
    already: int
    rejected: tuple[RejectedRow, ...]
    notes: tuple[str, ...]
    changes: Changes


class Intake:
    """Takes proposals in."""

    def __init__(
        self,
        store: Store,
        pictures: PictureStore,
        desk: PictureReader,
        clock: Clock,
        policies: PolicyShelf,
    ) -> None:
        self._store = store
        self._pictures = pictures
        self._desk = desk
        self._clock = clock
        self._policies = policies

    def take_in(
        self,
        who: Officer,
        ref: DeploymentRef | None,
        bundle: Bundle,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Intaken:
        """Take a bundle's entries into a deployment (the bundle's own where `ref` is None).

        Refused, with nothing taken in, where the deployment is unknown to the office and the
        person may not open it, where it is over, and where the person stops it. What is added to
        a list in force is not on it until a supplementary certificate says so.
        """
        require(who, Act.IMPORT)
        reading = bundle.reading
        target = _target(ref, reading.deployment)
        there = self._already(who, target, reading.deployment)
        fresh = [each for each in reading.entries if each.entry.ref not in there]

        def opened(some: Sequence[ProposedEntry]) -> tuple[list[Entry], list[RejectedRow]]:
            keep = self._pictures.put_many
            return with_pictures(bundle, some, self._desk, keep, progress, cancelled)

        taken, missing = opened(fresh)
        aside = [*(RejectedRow(*_row(row)) for row in reading.rejected), *missing]
        notes = _differences(bundle, reading.entries, there)
        for _ in range(MOST_LOOKS):
            with self._store.writing() as unit:
                require_now(unit, who, Act.IMPORT)
                lost = self._pictures.missing([entry.image.sha256 for entry in taken])
                if not lost:
                    return self._taken(unit, who, target, reading, taken, aside, notes)
            again = {entry.ref for entry in taken if entry.image.sha256 in lost}
            opened([each for each in fresh if each.entry.ref in again])
        raise MovedOnError(
            "Pictures of this bundle are being erased for another list all the time; nothing was "
            "taken in, try again."
        )

    def _taken(
        self,
        unit: UnitOfWork,
        who: Officer,
        target: DeploymentRef,
        reading: BundleReading,
        taken: Sequence[Entry],
        rejected: Sequence[RejectedRow],
        differences: Sequence[str],
    ) -> Intaken:
        """Make entries of what was proposed, whose pictures are all there.

        The lock of the transaction is also the erasure's while it takes a picture away: either
        it finds the entry that needs the picture, or the picture was found missing here.
        """
        deployment, opened = self._deployment(unit, who, target, reading.deployment)
        notes = [*reading.notes, *differences, *_other_facts(deployment, reading.deployment)]
        present = unit.entries.all(target)
        refs = {entry.ref for entry in present}
        entries = Neighbours(present).introduce([entry for entry in taken if entry.ref not in refs])
        proposed = [each.entry for each in reading.entries]
        states = unit.decisions.states(target)
        notes.extend(memories(proposed, entries, states, recalled_for(unit, target)))
        if entries:
            unit.entries.add_many(target, entries)
            if unit.deployments.stage(target) is Stage.DRAFT:
                unit.deployments.set_stage(target, Stage.IN_REVIEW)
        notes.extend(_not_on_it_yet(unit, target, len(entries)))
        already = sum(each.ref in refs for each in proposed)
        tally = {"already": already, "rejected": len(rejected), "taken": len(entries)}
        unit.audit.append(_imported(who, self._clock(), target, tally))
        return Intaken(
            target,
            len(entries),
            already,
            tuple(sorted(rejected, key=lambda row: row.line)),
            tuple(notes),
            Changes(
                deployments=frozenset({target} if opened or entries else ()),
                entries=frozenset(entry.ref for entry in entries),
            ),
        )

    def note_rejected(self, who: Officer, ref: DeploymentRef, file: Path, sha256: str) -> None:
        """Note the file, by its path and its digest, that rows set aside are about to go to.

        They may name people, so the erasure of the deployment has to know of it. Refused where
        the deployment is over: its erasure may have been planned already.
        """
        require(who, Act.IMPORT)
        with self._store.writing() as unit:
            require_now(unit, who, Act.IMPORT)
            known(unit, ref)
            if unit.deployments.stage(ref) in OVER:
                raise refusal(
                    "over",
                    f"The deployment {ref} is over; no more rows of it are written to files.",
                )
            path = str(file.absolute())
            noted = unit.copies.note(ref, CopyKind.REJECTED, path, who.id, self._clock())
            unit.copies.wrote(noted, sha256)

    def _already(
        self, who: Officer, target: DeploymentRef, proposed: Deployment | None
    ) -> dict[EntryRef, Entry]:
        """What the list holds now; refused early, before any picture is opened."""
        with self._store.reading() as unit:
            found = unit.deployments.get(target)
            if found is None:
                _require_opening(who, target, proposed)
                return {}
            _require_open(unit, target)
            return {entry.ref: entry for entry in unit.entries.all(target)}

    def _deployment(
        self, unit: UnitOfWork, who: Officer, target: DeploymentRef, proposed: Deployment | None
    ) -> tuple[Deployment, bool]:
        """The deployment, opened where the person may; and whether it was opened now."""
        found = unit.deployments.get(target)
        if found is not None:
            _require_open(unit, target)
            return found, False
        _require_opening(who, target, proposed)
        if proposed is None:
            return known(unit, target), False
        self._policies.get(proposed.policy)
        open_in(unit, who, proposed, self._clock)
        return proposed, True


def _row(row: BadRow) -> tuple[str, int, str, str]:
    return row.file, row.line, row.entry_ref, row.sentence


def _target(ref: DeploymentRef | None, proposed: Deployment | None) -> DeploymentRef:
    """Which deployment a bundle goes into."""
    if ref is None and proposed is None:
        raise refusal(
            "deployment_missing",
            "The bundle has no deployment.toml; say into which deployment it goes.",
        )
    if proposed is None:
        assert ref is not None  # noqa: S101 - one of them is there, as asked above
        return ref
    if ref is not None and ref != proposed.reference:
        raise refusal(
            "other_deployment",
            f"The bundle is for {proposed.reference} and not for {ref}; import it there.",
        )
    return proposed.reference


def _require_opening(who: Officer, target: DeploymentRef, proposed: Deployment | None) -> None:
    if proposed is not None and may(who, Act.OPEN_DEPLOYMENT):
        return
    raise refusal(
        "deployment_unknown",
        f"There is no deployment {target} in this office. An authorising officer opens it, and "
        "so accepts its categories, its ceiling and whether it is an exercise; then import again.",
    )


def _require_open(unit: UnitOfWork, target: DeploymentRef) -> None:
    if unit.deployments.stage(target) in OVER:
        raise refusal(
            "over", f"The deployment {target} is over; nothing can be added to its list any more."
        )


def _not_on_it_yet(unit: UnitOfWork, target: DeploymentRef, count: int) -> list[str]:
    """That what was added to a list in force still has to be decided and signed."""
    if not count or unit.deployments.stage(target) not in IN_FORCE:
        return []
    new = counted(count, "new entry is", "new entries are")
    return [
        f"The list of {target} is in force, and {new} not on it: they have to be checked, decided "
        "and signed in a supplementary certificate."
    ]


def _other_facts(deployment: Deployment, proposed: Deployment | None) -> list[str]:
    """Where the bundle says other things of the deployment than the office does."""
    if proposed is None or proposed == deployment:
        return []
    other = [
        field.name.replace("_", " ")
        for field in fields(Deployment)
        if getattr(proposed, field.name) != getattr(deployment, field.name)
    ]
    return [
        f"The bundle says otherwise about the deployment's {listed(other, 'and')}; "
        "the office's stands."
    ]


def _differences(
    bundle: Bundle, proposed: Sequence[ProposedEntry], there: Mapping[EntryRef, Entry]
) -> list[str]:
    """Entries that are there already with other content: named, and left as they are."""
    changed = [
        each.entry.ref
        for each in proposed
        if each.entry.ref in there and _differs(bundle, each.entry, there[each.entry.ref])
    ]
    if not changed:
        return []
    named = listed(changed[:10], "and") + (f" and {len(changed) - 10:,} more" * (len(changed) > 10))
    return [
        f"Already on the list with other content, and left as they are: {named}. "
        "Propose a change under a new reference."
    ]


def _differs(bundle: Bundle, proposed: Entry, there: Entry) -> bool:
    if _claims(proposed) != _claims(there):
        return True
    try:
        data = bundle.image_bytes(proposed)
    except RefusedError:
        return True
    return hashlib.sha256(data).hexdigest() != there.image.sha256


def _claims(entry: Entry) -> Entry:
    """The entry as it was proposed: without what intake found out about it."""
    image = entry.image
    return replace(
        entry,
        image=Image(image.file, image.source, image.ref, image.captured_on, image.arrest),
        flags=entry.flags - {Flag.LOOKALIKE},
        same_person=(),
        same_picture=(),
        do_not_include=False,
    )


def _imported(who: Officer, at: datetime, target: DeploymentRef, tally: dict[str, int]) -> Event:
    return Event(
        "imported",
        who.id,
        at,
        target,
        "collection",
        tuple((name, str(count)) for name, count in tally.items()),
    )
