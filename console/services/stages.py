"""What a step in the life of a deployment is weighed against, gathered in one transaction.

One rule: whether a list is confirmed is told from what is stored, so that every desk, the
headless watch and a hand-over say the same at the same moment.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from console.domain import drills
from console.domain.confirming import Confirmed, Limit, Promised, Pulse, confirmed
from console.domain.deployments import Stage
from console.domain.life import Life, Validity
from console.domain.manifest import parse_manifest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from console.domain.deployments import Deployment, DeploymentRef
    from console.domain.policy import Policy
    from console.domain.recalls import Ask
    from console.domain.records import SourceReading
    from console.services.contracts import StoredCertificate, UnitOfWork
    from console.services.kept import CertificateHead
    from console.services.kept_handover import HandedOver
    from console.services.kept_watch import StageStep, Watching


def life_of(
    unit: UnitOfWork,
    deployment: Deployment,
    policy: Policy,
    at: datetime,
    why: str = "",
    differences: int | None = None,
) -> Life:
    """What the next step of a deployment is weighed against now (see `domain.life`)."""
    ref = deployment.reference
    signed = unit.certificates.of(ref)
    return Life(
        deployment=deployment,
        stage=unit.deployments.stage(ref),
        windows=policy.windows,
        certificate=validity(signed[-1]) if signed else None,
        entries=unit.lives.count(ref),
        asks=tuple(ask.entry_ref for ask in open_asks(unit, ref)),
        confirmed=confirmed_of(unit, deployment, policy, signed, at),
        differences=differences,
        why=why,
    )


def over_at(steps: Sequence[StageStep]) -> datetime | None:
    """When a deployment was ended or cancelled; None where it is not over yet."""
    return next((one.at for one in steps if one.stage in {Stage.ENDED, Stage.CANCELLED}), None)


def may_be_held(steps: Sequence[StageStep], doubted: Iterable[HandedOver]) -> bool:
    """Whether anybody may hold a list, so that there is something to be taken off.

    A package of which nobody knows whether it left counts as one that did.
    """
    return any(step.stage is Stage.RELEASED for step in steps) or any(
        one.in_doubt for one in doubted
    )


def validity(certificate: StoredCertificate) -> Validity:
    """From when until when a certificate is valid, as it says itself."""
    content = parse_manifest(certificate.content.encode())
    return Validity(certificate.number, content.valid_from, content.valid_until)


def confirmed_of(
    unit: UnitOfWork,
    deployment: Deployment,
    policy: Policy,
    signed: Sequence[CertificateHead | StoredCertificate],
    at: datetime,
) -> Confirmed | None:
    """Whether the list is confirmed now, or since when not; None where none is in force.

    Once its time is over nobody relies on a list, whether its end was signed off or not.
    `signed` are the deployment's certificates, the one in force last.
    """
    ref = deployment.reference
    if not signed or at >= deployment.ends_at:
        return None
    return confirmed(
        unit.deployments.stage(ref),
        signed[-1].signed_at,
        pulse(unit.watches.of(ref)),
        unit.records.readings(ref),
        limits(policy),
        at,
        [
            Promised(each.name, each.answers)
            for each in parse_manifest(signed[-1].content.encode()).sources
            # A drill's is gone with the drill, and what it said was invented.
            if each.name != drills.SOURCE
        ],
    )


def pulse(watching: Watching | None) -> Pulse | None:
    """The signs of life of a watch as the rules ask for them."""
    if watching is None:
        return None
    return Pulse(
        watching.started_at,
        watching.beat_at,
        watching.ok_at,
        timedelta(seconds=watching.interval_seconds),
        watching.trouble,
    )


def limits(policy: Policy) -> Limit:
    """How long each source may be silent: one that answers live, less than one of files."""
    live = timedelta(minutes=policy.windows.live_answer_minutes)

    def limit(reading: SourceReading) -> timedelta:
        if reading.live:
            return live
        kinds = reading.answers or ("default",)
        return min(policy.age_limit(kind) for kind in kinds)

    return limit


def open_asks(unit: UnitOfWork, ref: DeploymentRef) -> tuple[Ask, ...]:
    """What an authorising officer still has to answer: of each entry, the newest ask."""
    answered = unit.recalls.answers(ref)
    newest = {ask.entry_ref: ask for ask in unit.recalls.asks(ref) if ask.id not in answered}
    return tuple(newest.values())
