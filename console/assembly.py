"""The services of one office, put together from its store and the adapters.

One rule: each is made when it is first asked for anything, so that the window opens without
loading what only a later page needs.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from console import doors
from console.doors import POLICY_FOLDER, Paper, now
from console.services.parts import Services
from console.services.roster import Roster
from console.settings import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from console.documents.pictures import PictureDesk
    from console.documents.policy_shelf import PolicyShelf
    from console.domain.deployments import DeploymentRef
    from console.domain.people import PersonId
    from console.services.accounts import Accounts
    from console.services.casebook import Casebook
    from console.services.check import Check
    from console.services.compare import Compare
    from console.services.drill import Drill
    from console.services.erase import Erase
    from console.services.handover import HandOver
    from console.services.holds import Holds
    from console.services.inspect import Inspect
    from console.services.intake import Intake
    from console.services.later import Later
    from console.services.lists import Lists
    from console.services.planting import Planting
    from console.services.publish import Publish
    from console.services.review import Review
    from console.services.setup import Setup
    from console.services.signoff import SignOff
    from console.services.stops import Stops
    from console.services.systems import Systems
    from console.services.threads import Threads
    from console.services.vigilance import Vigilance
    from console.services.watch import Watch
    from console.services.watch_glance import Glances
    from console.storage.offices import Office
    from console.storage.store import Store

_T = TypeVar("_T")


@contextmanager
def opened_services(office: Office, picture_workers: int) -> Iterator[Services]:
    """The services, each made when it is first asked: none has to load to open the window."""
    with ExitStack() as closing:
        closing.callback(office.close)
        _sweep(office.folder)
        store, roster = office.store, Roster()
        own_packs = office.folder / POLICY_FOLDER

        def shelf() -> PolicyShelf:
            from console.documents.policy_shelf import PolicyShelf

            return PolicyShelf(RESOURCES / "policy", own_packs)

        def desk() -> PictureDesk:
            from console.documents.pictures import PictureDesk

            return closing.enter_context(PictureDesk(picture_workers))

        policies, reader = late(shelf), late(desk)
        planting = late(lambda: _planting(office, roster))
        check = late(lambda: _check(store, policies, roster))
        handover = late(lambda: _handover(office, policies, roster))
        erase = late(lambda: _erase(office, policies, roster))
        services = Services(
            accounts=late(lambda: _accounts(store)),
            lists=late(lambda: _lists(store, policies)),
            intake=late(lambda: _intake(office, reader, policies)),
            check=check,
            review=late(lambda: _review(office, policies, roster, planting)),
            compare=late(lambda: _compare(office, roster, planting)),
            signoff=late(lambda: _signoff(office, policies, roster)),
            inspect=late(lambda: _inspect(store, roster)),
            setup=late(lambda: _setup(store, policies, own_packs)),
            threads=late(lambda: _threads(store)),
            casebook=late(lambda: _casebook(store, policies, roster, planting)),
            vigilance=late(lambda: _vigilance(store)),
            drill=late(lambda: _drill(office, policies, roster)),
            watch=late(lambda: _watch(store, check, policies, roster, handover, erase)),
            glances=late(lambda: _glances(store, policies)),
            handover=handover,
            systems=late(lambda: _systems(store)),
            stops=late(lambda: _stops(store, policies, roster)),
            holds=late(lambda: _holds(store)),
            erase=erase,
            later=late(lambda: _later(store)),
            publish=late(lambda: _publish(store, policies, roster)),
        )
        if office.erasing:
            services.erase.go_on()
        yield services


class _Late(Generic[_T]):
    """Stands for a part that takes a while to load, and makes it when it is first asked."""

    def __init__(self, make: Callable[[], _T]) -> None:
        self._make = make
        self._making = Lock()
        self._made: _T | None = None

    def __getattr__(self, name: str) -> object:
        with self._making:
            if self._made is None:
                self._made = self._make()
        return getattr(self._made, name)


def late(make: Callable[[], _T]) -> _T:
    """A part that is made when it is first asked; safe to ask from several threads."""
    return cast("_T", _Late(make))


def _sweep(office: Path) -> None:
    """Erase what an import that was killed left unpacked in the office."""
    from console.documents import UNPACKED

    if (office / UNPACKED).exists():
        from console.documents.unpacked import sweep
        from console.storage.erasing_files import erase_file

        sweep(office, erase_file)


def _accounts(store: Store) -> Accounts:
    from console.services.accounts import Accounts
    from console.storage.passwords import Argon2Hasher

    return Accounts(store, now, Argon2Hasher())


def _lists(store: Store, policies: PolicyShelf) -> Lists:
    from console.services.lists import Lists

    return Lists(store, now, policies)


def _intake(office: Office, reader: PictureDesk, policies: PolicyShelf) -> Intake:
    from console.services.intake import Intake

    return Intake(office.store, office.pictures, reader, now, policies)


def _check(store: Store, policies: PolicyShelf, roster: Roster) -> Check:
    from console.services.check import Check

    return Check(store, doors.remembering(), policies, doors.covers, now, roster)


def _watch(
    store: Store,
    check: Check,
    policies: PolicyShelf,
    roster: Roster,
    handover: HandOver,
    erase: Erase,
) -> Watch:
    from console.services.watch import Watch

    def tidy(by: PersonId, ref: DeploymentRef) -> None:
        erase.go_on()
        erase.at_once(by, ref)

    return Watch(store, check, policies, now, roster, handover, handover, doors.stamp, tidy)


def _drill(office: Office, policies: PolicyShelf, roster: Roster) -> Drill:
    from console.services.drill import Drill

    return Drill(office.store, policies, now, roster, doors.drill_file(office.folder))


def _glances(store: Store, policies: PolicyShelf) -> Glances:
    from console.services.watch_glance import Glances

    return Glances(store, policies, now)


def _review(office: Office, policies: PolicyShelf, roster: Roster, planting: Planting) -> Review:
    from console.services.review import Review

    return Review(office.store, office.pictures, policies, now, roster, planting)


def _planting(office: Office, roster: Roster) -> Planting:
    from console.services.planting import Planting

    return Planting(office.store, office.pictures, doors.draw_face, now, roster)


def _threads(store: Store) -> Threads:
    from console.services.threads import Threads

    return Threads(store, now)


def _casebook(store: Store, policies: PolicyShelf, roster: Roster, planting: Planting) -> Casebook:
    from console.services.casebook import Casebook

    return Casebook(store, policies, doors.covers, doors.outline, now, roster, planting)


def _vigilance(store: Store) -> Vigilance:
    from console.services.vigilance import Vigilance

    return Vigilance(store, now)


def _stops(store: Store, policies: PolicyShelf, roster: Roster) -> Stops:
    from console.services.stops import Stops

    return Stops(store, policies, now, roster)


def _holds(store: Store) -> Holds:
    from console.services.holds import Holds

    return Holds(store, now)


def _erase(office: Office, policies: PolicyShelf, roster: Roster) -> Erase:
    from console.services.erase import Erase
    from console.storage.erasing_files import OutsideFiles

    return Erase(
        office.store,
        office.pictures,
        OutsideFiles(office.folder),
        Paper(),
        policies,
        now,
        roster,
        doors.software(),
    )


def _later(store: Store) -> Later:
    from console.services.later import Later

    return Later(store, now)


def _publish(store: Store, policies: PolicyShelf, roster: Roster) -> Publish:
    from console.services.publish import Publish

    return Publish(store, Paper(), policies, now, roster, doors.software())


def _compare(office: Office, roster: Roster, planting: Planting) -> Compare:
    from console.services.compare import Compare

    return Compare(office.store, office.pictures, now, roster, planting)


def _signoff(office: Office, policies: PolicyShelf, roster: Roster) -> SignOff:
    from console.services.signoff import SignOff

    return SignOff(office.store, office.pictures, Paper(), policies, now, roster, doors.software())


def _inspect(store: Store, roster: Roster) -> Inspect:
    from console.services.inspect import Inspect

    return Inspect(store, now, roster)


def _setup(store: Store, policies: PolicyShelf, own_packs: Path) -> Setup:
    from console.services.setup import Setup

    return Setup(store, doors.open_own, policies, lambda pack: doors.install(pack, own_packs), now)


def _handover(office: Office, policies: PolicyShelf, roster: Roster) -> HandOver:
    from console.services.ending import Ending
    from console.services.handover import HandOver
    from console.services.reconcile import Reconcile
    from console.services.releasing import Releasing
    from console.services.slipping import Slipping
    from console.services.telling import Telling

    store, packages = office.store, doors.Packing()
    pictures, software = office.pictures, doors.software()
    ending = Ending(store, pictures, packages, now, roster)
    return HandOver(
        Releasing(store, pictures, packages, policies, now, roster, software, ending),
        Telling(store, packages, doors.open_system, now),
        Slipping(store, packages, now),
        Reconcile(store, policies, now),
        ending,
    )


def _systems(store: Store) -> Systems:
    from console.services.systems import Systems

    return Systems(store, doors.open_system, now)
