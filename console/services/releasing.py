"""Handing a list over: the whole of it, or what changed, as a package in a folder.

One rule: that a package may leave is in the log before its first byte is written, as the
disclosure that it is; how it ended follows, and what nobody knows the end of is looked for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain import handover
from console.domain.audit import Event
from console.domain.deployments import IN_FORCE, Stage
from console.domain.handover import Kind, recipient_of
from console.domain.hands import is_named_by
from console.domain.life import handover_objections
from console.domain.people import Act, require
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError, refusal
from console.services.entitled import require_now
from console.services.following import ALONE, Following
from console.services.kept import Changes
from console.services.lists import known
from console.services.loads import chosen, confirm_what_is_off, never_given
from console.services.planned import Asked, Begun, begin_delta, begin_full
from console.services.stages import life_of
from console.services.systems import system_named

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.deployments import DeploymentRef
    from console.domain.handover import Difference, Given
    from console.domain.people import Officer
    from console.services.contracts import Clock, PictureStore, PolicyShelf, Store, UnitOfWork
    from console.services.kept_handover import HandedOver
    from console.services.packages import CleanPictures, Options, Packages, Room, SigningKey
    from console.services.roster import Roster

HANDED: Final = "handed_over"


class Released(NamedTuple):
    """A package that lies in its folder; `removed` counts what a delta takes back."""

    number: int
    kind: Kind
    recipient: str
    system: str
    folder: Path
    entries: int
    removed: int
    certificate: str
    manifest_sha256: str
    changes: Changes


Begin = Callable[["UnitOfWork", Asked], Begun]


class _Followed:
    """Gives the pictures of a package out, tells how many it gave, and stops when it is asked to.

    Several threads ask for pictures at once.
    """

    def __init__(self, pictures: CleanPictures, whole: int, follow: Following) -> None:
        self._pictures, self._whole, self._follow = pictures, whole, follow
        self._lock, self._done = Lock(), 0

    def picture(self, sha256: str) -> bytes | None:
        """The clean picture of that digest."""
        self.require_wanted()
        found = self._pictures(sha256)
        with self._lock:
            self._done += 1
            self._follow.tell(self._done, self._whole, "Writing the package")
        return found

    def require_wanted(self) -> None:
        """Refuse to go on where whoever follows it stopped it."""
        if self._follow.stopped():
            raise refusal("cancelled", "The hand-over was stopped; nothing was handed over.")


@dataclass(frozen=True, slots=True)
class Releasing:
    """Hands lists over and keeps track of what may have left."""

    store: Store
    pictures: PictureStore
    packages: Packages
    policies: PolicyShelf
    clock: Clock
    roster: Roster
    software: str

    def release(
        self,
        who: Officer,
        ref: DeploymentRef,
        folder: Path,
        options: Options,
        key: SigningKey,
        follow: Following = ALONE,
    ) -> Released:
        """Hand the whole list in force over; refused while a rule of its life says no.

        Refused as well where whoever follows it stops it: then nothing of the package is left,
        and the log says that it failed.
        """

        def begin(unit: UnitOfWork, asked: Asked) -> Begun:
            self._require_allowed(unit, asked)
            entries = self.roster.of(unit, ref).by_ref
            return begin_full(unit, asked, entries, self.packages.new_slip_key())

        return self._hand(who, ref, folder, options, key, begin, follow)

    def delta(
        self,
        who: Officer,
        ref: DeploymentRef,
        folder: Path,
        options: Options,
        key: SigningKey,
        follow: Following = ALONE,
    ) -> Released:
        """Hand over what came and went since the last package to this recipient.

        What only takes people off is never held up by a rule about who may be put on.
        """

        def begin(unit: UnitOfWork, asked: Asked) -> Begun:
            load = chosen(unit, ref, asked.recipient)
            made = unit.handovers.secrets(ref, load.number)
            if made is None:
                raise refusal("erased", f"The references of {ref} are erased; nothing can follow.")
            found = handover.difference(
                unit.lives.in_force(ref), load.given, unit.recalls.of(ref), load.removed
            )
            self._require_something(unit, asked, found)
            entries = self.roster.of(unit, ref).by_ref
            return begin_delta(unit, asked, entries, load, made, found)

        return self._hand(who, ref, folder, options, key, begin, follow)

    def settle(self, who: Officer, ref: DeploymentRef) -> None:
        """Find out how hand-overs ended that a crash interrupted, and say so in the log."""
        with self.store.reading() as unit:
            unknown = [one for one in unit.handovers.of(ref) if one.ended_at is None]
        for one in unknown:
            with suppress(OutOfReachError):
                look = self.packages.look(Path(one.folder), ref, one.number)
                if not look.sure:
                    continue
                given = self._as_written(ref, one) if look.manifest_sha256 else ()
                with self.store.writing() as unit:
                    now = next(each for each in unit.handovers.of(ref) if each.id == one.id)
                    if now.ended_at is None:
                        self._end(unit, who, ref, one, look.manifest_sha256, given, self.clock())

    def _as_written(self, ref: DeploymentRef, one: HandedOver) -> tuple[Given, ...]:
        """What a hand-over gave, with the digests of the pictures that lie in its package."""
        with self.store.reading() as unit:
            given = unit.handovers.given(ref, one.load)
            entries = self.roster.of(unit, ref).by_ref
        pictures = (
            (each, self.pictures.clean(entries[each.entry_ref].image.sha256) or b"")
            for each in given
            if each.number == one.number
        )
        return tuple(
            each._replace(sha256=hashlib.sha256(clean).hexdigest(), size=len(clean))
            for each, clean in pictures
        )

    def _hand(
        self,
        who: Officer,
        ref: DeploymentRef,
        folder: Path,
        options: Options,
        key: SigningKey,
        begin: Begin,
        follow: Following,
    ) -> Released:
        require(who, Act.HAND_OVER)
        require(who, Act.SEE_FACES)
        recipient = recipient_of(options.recipient)
        self._require_own(who, key)
        self.settle(who, ref)
        with self.packages.room(folder, options) as room:
            begun = self._begin(who, ref, room, recipient, begin, sealed=bool(options.encrypt_to))
            return self._write(who, ref, room, key, begun, follow)

    def _begin(
        self,
        who: Officer,
        ref: DeploymentRef,
        room: Room,
        recipient: str,
        begin: Begin,
        *,
        sealed: bool,
    ) -> Begun:
        """Log that it begins, with everything that it will be known by."""
        with self.store.writing() as unit:
            require_now(unit, who, Act.HAND_OVER)
            require_now(unit, who, Act.SEE_FACES)
            deployment = known(unit, ref)
            at = self.clock()
            asked = Asked(
                who,
                deployment,
                self.policies.get(deployment.policy),
                recipient,
                recipient if system_named(unit, recipient) is not None else "",
                str(room.folder),
                at,
                self.software,
            )
            begun = begin(unit, asked)
            manifest = begun.plan.manifest
            details = (
                ("certificate", manifest.certificate),
                ("encrypted", str(sealed).lower()),
                ("entries", str(manifest.entries)),
                ("kind", manifest.kind),
                ("number", str(manifest.number)),
                ("recipient", recipient),
                ("removed", str(len(manifest.removed))),
            )
            unit.audit.append(Event("handover_begun", who.id, at, ref, "disclosure", details))
        return begun

    def _write(
        self,
        who: Officer,
        ref: DeploymentRef,
        room: Room,
        key: SigningKey,
        begun: Begun,
        follow: Following,
    ) -> Released:
        handed, manifest = begun.handed, begun.plan.manifest
        followed = _Followed(self.pictures.clean, len(begun.plan.entries), follow)

        def still() -> None:
            followed.require_wanted()
            self._require_unmoved(ref, begun)

        try:
            written = room.write(begun.plan, followed.picture, key, manifest.made_at, still)
        except (RefusedError, MovedOnError, OutOfReachError):
            with self.store.writing() as unit:
                self._end(unit, who, ref, handed, "", (), self.clock())
            raise
        with self.store.writing() as unit:
            self._end(unit, who, ref, handed, written.manifest_sha256, written.given, self.clock())
        return Released(
            handed.number,
            handed.kind,
            handed.recipient,
            handed.system,
            room.folder,
            manifest.entries,
            len(manifest.removed),
            manifest.certificate,
            written.manifest_sha256,
            Changes(deployments=frozenset({ref})),
        )

    def _end(
        self,
        unit: UnitOfWork,
        who: Officer,
        ref: DeploymentRef,
        handed: HandedOver,
        manifest_sha256: str,
        given: tuple[Given, ...],
        at: datetime,
    ) -> None:
        """Say how a hand-over ended, and everything that follows from its having left."""
        unit.handovers.end(handed.id, at, manifest_sha256, given)
        details = (("manifest", manifest_sha256), ("number", str(handed.number)))
        act = HANDED if manifest_sha256 else "handover_failed"
        unit.audit.append(Event(act, who.id, at, ref, "", details))
        if not manifest_sha256:
            return
        if unit.deployments.stage(ref) is Stage.SIGNED:
            unit.lives.step(ref, Stage.RELEASED, who.id, at, "")
        confirm_what_is_off(unit, who, ref, never_given(unit, ref, handed, manifest_sha256), at)

    def _require_allowed(self, unit: UnitOfWork, asked: Asked) -> None:
        life = life_of(unit, asked.deployment, asked.policy, asked.at)
        if against := handover_objections(life, asked.at):
            raise RefusedError(against)

    def _require_something(self, unit: UnitOfWork, asked: Asked, found: Difference) -> None:
        if found.added:
            self._require_allowed(unit, asked)
        elif not found.removed:
            raise refusal(
                "no_difference",
                f"{asked.recipient} holds the list as it is now; there is nothing to hand over.",
            )

    def _require_own(self, who: Officer, key: SigningKey) -> None:
        named = self.packages.key_name(key, self.clock())
        if not is_named_by(who, named):
            raise refusal(
                "key_of_another",
                f"This key is made out to {named!r}, and {who.title} is handing over; "
                "choose the key that is made out to you.",
            )

    def _require_unmoved(self, ref: DeploymentRef, begun: Begun) -> None:
        """Nobody may be handed over who was recalled, or whose list is over, meanwhile."""
        with self.store.reading() as unit:
            in_force = unit.lives.in_force(ref)
            certificate = unit.certificates.of(ref)[-1].number
            over = unit.deployments.stage(ref) not in IN_FORCE
        planned = {one.given.entry_ref for one in begun.plan.entries}
        if over and planned:
            raise MovedOnError(
                "The deployment was ended or cancelled while its package was being written; "
                "nothing was handed over."
            )
        if certificate != begun.plan.manifest.certificate or not planned <= in_force.keys():
            raise MovedOnError(
                "The list changed while its package was being written; nothing was handed over. "
                "Hand it over again."
            )
