"""What a package will say and hold, worked out in the transaction that begins its hand-over."""

from __future__ import annotations

import secrets as chance
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from console.domain import handover
from console.domain.handover import FORMAT_NAME, FORMAT_VERSION, Kind, Manifest, Removal
from console.domain.life import erase_due
from console.services.kept_handover import Beginning, Secrets
from console.services.packages import Plan, PlannedEntry
from console.services.stages import validity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from console.domain.deployments import Deployment
    from console.domain.entries import Entry, EntryRef
    from console.domain.handover import Given
    from console.domain.people import Officer
    from console.domain.policy import Policy
    from console.domain.recalls import Recall
    from console.services.contracts import StoredCertificate, UnitOfWork
    from console.services.kept_handover import HandedOver
    from console.services.loads import Load
    from console.services.packages import SlipKey

SECRET_BYTES: Final = 32


class Asked(NamedTuple):
    """What is asked for: whose list, by whom, for whom, and where it will lie."""

    who: Officer
    deployment: Deployment
    policy: Policy
    recipient: str
    system: str
    folder: str
    at: datetime
    software: str


class Begun(NamedTuple):
    """A hand-over that was begun: its row and its plan."""

    handed: HandedOver
    plan: Plan


def begin_full(
    unit: UnitOfWork, asked: Asked, entries: Mapping[EntryRef, Entry], key: SlipKey
) -> Begun:
    """Begin a hand-over of the whole list in force."""
    ref = asked.deployment.reference
    recalls = unit.recalls.of(ref)
    certificate = unit.certificates.of(ref)[-1]
    made = Secrets(chance.token_bytes(SECRET_BYTES), key.private, key.public)
    handed = unit.handovers.begin(ref, _beginning(asked, Kind.FULL, 0, certificate), made)
    in_force = unit.lives.in_force(ref)
    given = handover.given(made.secret, handed.number, in_force, _counts(recalls))
    unit.handovers.give(handed.id, given)
    left_out = [one.number for one in recalls if one.certificate == certificate.number]
    manifest = _manifest(unit, asked, handed, certificate, len(given), made.slip_public)
    plan = Plan(_with(manifest, left_out=tuple(left_out)), _planned(unit, asked, entries, given))
    return Begun(handed, plan)


def begin_delta(
    unit: UnitOfWork,
    asked: Asked,
    entries: Mapping[EntryRef, Entry],
    load: Load,
    made: Secrets,
    difference: handover.Difference,
) -> Begun:
    """Begin a hand-over of what came and went since the last to this system."""
    ref = asked.deployment.reference
    recalls = unit.recalls.of(ref)
    certificate = unit.certificates.of(ref)[-1]
    begin = _beginning(asked, Kind.DELTA, load.number, certificate)
    handed = unit.handovers.begin(ref, begin, None)
    taken = [one.reference for one in load.given]
    given = handover.given(made.secret, handed.number, difference.added, _counts(recalls), taken)
    unit.handovers.give(handed.id, given)
    unit.handovers.remove(handed.id, [one.reference for one in difference.removed])
    why = {one.reference: recall.number for recall, one in handover.taken_off(load.given, recalls)}
    removed = tuple(Removal(why.get(one.reference, 0), one.reference) for one in difference.removed)
    manifest = _manifest(unit, asked, handed, certificate, len(given), made.slip_public)
    return Begun(
        handed, Plan(_with(manifest, removed=removed), _planned(unit, asked, entries, given))
    )


def _beginning(asked: Asked, kind: Kind, load: int, certificate: StoredCertificate) -> Beginning:
    return Beginning(
        kind,
        load,
        asked.recipient,
        asked.system,
        certificate.number,
        asked.folder,
        asked.at,
        asked.who.id,
    )


def _counts(recalls: Sequence[Recall]) -> dict[EntryRef, int]:
    return {
        entry_ref: len(those) for entry_ref, those in handover.recalls_by_entry(recalls).items()
    }


def _planned(
    unit: UnitOfWork, asked: Asked, entries: Mapping[EntryRef, Entry], given: Sequence[Given]
) -> tuple[PlannedEntry, ...]:
    ref, rules = asked.deployment.reference, asked.policy.categories
    wanted = {one.entry_ref for one in given}
    standings = {
        each.entry_ref: each for each in unit.standings.all(ref) if each.entry_ref in wanted
    }
    return tuple(
        PlannedEntry(
            one,
            handover.needs(entries[one.entry_ref], standings.get(one.entry_ref), rules),
            entries[one.entry_ref].image.sha256,
            entries[one.entry_ref].image.captured_on,
        )
        for one in given
    )


def _manifest(
    unit: UnitOfWork,
    asked: Asked,
    handed: HandedOver,
    certificate: StoredCertificate,
    entries: int,
    slip_public: str,
) -> Manifest:
    deployment = asked.deployment
    ref = deployment.reference
    valid = validity(certificate)
    watching = unit.watches.of(ref)
    checked = watching.ok_at if watching is not None else None
    return Manifest(
        format_name=FORMAT_NAME,
        format_version=FORMAT_VERSION,
        deployment=ref,
        number=handed.number,
        kind=handed.kind.value,
        continues=handed.load if handed.kind is Kind.DELTA else 0,
        recipient=asked.recipient,
        exercise=deployment.exercise,
        certificate=certificate.number,
        certificate_sha256=certificate.pdf_sha256,
        root=certificate.root,
        records_checked_at=checked or unit.standings.checked_at(ref),
        made_at=asked.at,
        made_by=asked.who.id,
        valid_from=valid.valid_from,
        valid_until=valid.valid_until,
        erase_by=erase_due(deployment, asked.policy.erase_limit),
        entries=entries,
        on_list=unit.lives.count(ref),
        left_out=(),
        removed=(),
        slip_key=slip_public,
        software=asked.software,
        files=(),
    )


def _with(
    manifest: Manifest, *, left_out: tuple[int, ...] = (), removed: tuple[Removal, ...] = ()
) -> Manifest:
    return replace(manifest, left_out=left_out, removed=removed)
