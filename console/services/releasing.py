"""Handing a list over: the whole of it, or what changed, as a package in a folder.

One rule: that a package may leave is in the log before its first byte is written, as the
disclosure that it is; that it is about to appear is stored before it does, and how it ended after.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from console.domain import handover
from console.domain.audit import Event
from console.domain.deployments import IN_FORCE
from console.domain.handover import Kind, recipient_of
from console.domain.hands import is_named_by
from console.domain.life import handover_objections
from console.domain.people import Act, require
from console.domain.refusals import MovedOnError, OutOfReachError, RefusedError, refusal
from console.services.ending import end
from console.services.entitled import require_now
from console.services.following import ALONE, Following
from console.services.kept import Changes
from console.services.lists import known
from console.services.loads import chosen
from console.services.planned import Asked, Begun, begin_delta, begin_full
from console.services.stages import life_of
from console.services.systems import system_named

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from console.domain.deployments import DeploymentRef
    from console.domain.handover import Difference, Given
    from console.domain.people import Officer
    from console.services.contracts import Clock, PictureStore, PolicyShelf, Store, UnitOfWork
    from console.services.ending import Ending
    from console.services.kept_handover import HandedOver
    from console.services.packages import (
        CleanPictures,
        Options,
        Packages,
        Room,
        SigningKey,
        Written,
    )
    from console.services.roster import Roster


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
    ending: Ending

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
        self.ending.settle(who, ref)
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

        def appearing(written: Written) -> None:
            followed.require_wanted()
            self._appears(ref, begun, written)

        try:
            written = room.write(begun.plan, followed.picture, key, manifest.made_at, appearing)
        except (RefusedError, MovedOnError, OutOfReachError):
            # Where that cannot be stored either, the next round of the watch finds it out.
            with suppress(OutOfReachError), self.store.writing() as unit:
                self._end(unit, who, ref, handed, "", (), self.clock())
            raise
        digest, given = written.manifest_sha256, written.given
        try:
            with self.store.writing() as unit:
                self._end(unit, who, ref, handed, digest, given, self.clock())
        except OutOfReachError as trouble:
            raise OutOfReachError(
                f"The package lies whole in {room.folder}, and counts as one that left; only that "
                f"could not be stored yet: {trouble.sentence}"
            ) from trouble
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
        """Say how a hand-over ended, unless another program found that out by now."""
        now = next(each for each in unit.handovers.of(ref) if each.id == handed.id)
        if now.ended_at is None:
            end(unit, who, ref, handed, manifest_sha256, given, at)

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

    def _appears(self, ref: DeploymentRef, begun: Begun, written: Written) -> None:
        """Write down that a package is about to appear: from here on it may have left.

        Nobody may be handed over who was recalled, or whose list is over, meanwhile.
        """
        with self.store.writing() as unit:
            self._require_unmoved(unit, ref, begun)
            unit.handovers.appears(
                begun.handed.id, self.clock(), written.manifest_sha256, written.given
            )

    def _require_unmoved(self, unit: UnitOfWork, ref: DeploymentRef, begun: Begun) -> None:
        in_force = unit.lives.in_force(ref)
        certificate = unit.certificates.of(ref)[-1].number
        over = unit.deployments.stage(ref) not in IN_FORCE
        (now,) = (each for each in unit.handovers.of(ref) if each.id == begun.handed.id)
        if now.ended_at is not None:
            raise MovedOnError(
                "Another program found its folder gone while this package was being written, and "
                "noted that it failed; nothing was handed over. Hand it over again."
            )
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
