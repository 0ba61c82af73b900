"""How hand-overs ended: whether a package left, and everything that follows from its having left.

One rule: only what proves that a package never took its name makes it one that never left; one
that is merely not where it was written may be in a van, and counts as such until somebody says.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain.audit import Event
from console.domain.decisions import LONGEST_NOTE, SHORTEST_NOTE
from console.domain.deployments import Stage
from console.domain.people import Act, require
from console.domain.refusals import OutOfReachError, refusal
from console.services.entitled import require_now
from console.services.kept import Changes
from console.services.loads import confirm_what_is_off, never_given
from console.services.packages import Lies
from console.services.words_kept import keeps_words

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.handover import Given
    from console.domain.people import Officer
    from console.services.contracts import Clock, PictureStore, Store, UnitOfWork
    from console.services.kept_handover import HandedOver
    from console.services.packages import Look, Packages
    from console.services.roster import Roster

HANDED: Final = "handed_over"


class Settled(NamedTuple):
    """That somebody said what became of a package, and whether the words were kept."""

    changes: Changes
    words_kept: bool


@dataclass(frozen=True, slots=True)
class Ending:
    """Finds out how hand-overs ended, and takes in what somebody says of one."""

    store: Store
    pictures: PictureStore
    packages: Packages
    clock: Clock
    roster: Roster

    def settle(self, who: Officer, ref: DeploymentRef) -> None:
        """Find out how hand-overs ended that were broken off, and say so in the log.

        One that may have left and is not in its folder stays as it is, and is doubted from then.
        """
        with self.store.reading() as unit:
            unknown = [one for one in unit.handovers.of(ref) if one.ended_at is None]
        for one in unknown:
            # A disk that cannot be read now is asked again at the next round.
            with suppress(OutOfReachError):
                self._settle(who, ref, one)

    def say(
        self, who: Officer, ref: DeploymentRef, number: int, note: str, *, left: bool
    ) -> Settled:
        """Take in whether a package left of which nobody knows; its words are kept, and logged.

        Once the list is erased they are not, and that is said. Refused where it is not in doubt,
        and where the words are too few or too many.
        """
        require(who, Act.HAND_OVER)
        note = note.strip()
        if not SHORTEST_NOTE <= len(note) <= LONGEST_NOTE:
            raise refusal(
                "note_needed",
                f"Say how you know what became of the package, in {SHORTEST_NOTE} to "
                f"{LONGEST_NOTE:,} characters.",
            )
        # Whoever looks for it may have put it back: then it is known, whatever is said.
        self.settle(who, ref)
        given = self._given(ref, number)
        with self.store.writing() as unit:
            require_now(unit, who, Act.HAND_OVER)
            one = next((each for each in unit.handovers.of(ref) if each.number == number), None)
            if one is None or one.doubted_at is None or one.ended_at is not None:
                raise refusal(
                    "not_doubted",
                    f"Nobody asks what became of hand-over {number} of {ref}; look at its alarms.",
                )
            at = self.clock()
            details = (("left", str(left).lower()), ("number", str(number)))
            unit.audit.append(Event("handover_told", who.id, at, ref, "", details))
            keeps = keeps_words(unit, ref)
            kept = note if keeps else ""
            unit.handovers.say(one.id, at, kept, given if left else (), left=left)
            follow(unit, who, ref, one, at, left=left)
        return Settled(Changes(deployments=frozenset({ref})), keeps)

    def _settle(self, who: Officer, ref: DeploymentRef, one: HandedOver) -> None:
        look = self.packages.look(Path(one.folder), ref, one.number)
        if look.lies is Lies.BEING_WRITTEN:
            return
        given = self._given(ref, one.number) if look.lies is Lies.WHOLE else ()
        with self.store.writing() as unit:
            now = next(each for each in unit.handovers.of(ref) if each.id == one.id)
            if now.ended_at is not None:
                return
            at = self.clock()
            if look.lies is Lies.WHOLE:
                end(unit, who, ref, now, look.manifest_sha256, given, at)
            elif _never_appeared(now, look):
                end(unit, who, ref, now, "", (), at)
            elif now.doubted_at is None:
                unit.handovers.doubt(now.id, at)
                details = (("number", str(now.number)),)
                unit.audit.append(Event("handover_doubted", who.id, at, ref, "", details))

    def _given(self, ref: DeploymentRef, number: int) -> tuple[Given, ...]:
        """What a hand-over gave, with the digests of the pictures that its package holds."""
        with self.store.reading() as unit:
            loads = [one.load for one in unit.handovers.of(ref) if one.number == number]
            given = [each for load in loads for each in unit.handovers.given(ref, load)]
            entries = self.roster.of(unit, ref).by_ref
        pictures = (
            (each, self.pictures.clean(entries[each.entry_ref].image.sha256) or b"")
            for each in given
            if each.number == number
        )
        return tuple(
            each._replace(sha256=hashlib.sha256(clean).hexdigest(), size=len(clean))
            for each, clean in pictures
        )


def end(
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    handed: HandedOver,
    manifest_sha256: str,
    given: tuple[Given, ...],
    at: datetime,
) -> None:
    """Store how a hand-over ended (a manifest's digest, or '' where it never left)."""
    unit.handovers.end(handed.id, at, manifest_sha256, given)
    known = handed._replace(manifest_sha256=manifest_sha256)
    follow(unit, who, ref, known, at, left=bool(manifest_sha256))


def follow(
    unit: UnitOfWork,
    who: Officer,
    ref: DeploymentRef,
    handed: HandedOver,
    at: datetime,
    *,
    left: bool,
) -> None:
    """Log how a hand-over ended, and do what follows from its having left."""
    manifest = handed.manifest_sha256 if left else ""
    details = (("manifest", manifest), ("number", str(handed.number)))
    unit.audit.append(Event(HANDED if left else "handover_failed", who.id, at, ref, "", details))
    if not left:
        return
    if unit.deployments.stage(ref) is Stage.SIGNED:
        unit.lives.step(ref, Stage.RELEASED, who.id, at, "")
    confirm_what_is_off(unit, who, ref, never_given(unit, ref, handed, manifest), at)


def _never_appeared(one: HandedOver, look: Look) -> bool:
    """Whether it is known that a package never took its name.

    It was never about to, or lies there half-written.
    """
    return one.appeared_at is None or look.lies is Lies.HALF
