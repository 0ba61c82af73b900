"""What the watch page is made from, read in one transaction, and the same for `status`.

One rule: what is told where names may not be shown holds none.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from console.domain import reconciling
from console.domain.deployments import IN_FORCE
from console.services.compared import compared
from console.services.erasing_due import left_too_long, overdue, unsigned_too_long
from console.services.recalling import fell_of
from console.services.stages import confirmed_of, limits, open_asks
from console.services.watch_page import Facts

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from console.domain.deployments import Deployment
    from console.domain.policy import Policy
    from console.services.contracts import UnitOfWork
    from console.services.roster import Listed
    from console.services.watch_page import RecallLine, WatchView


def facts_of(
    unit: UnitOfWork, deployment: Deployment, policy: Policy, listed: Listed, at: datetime
) -> Facts:
    """Everything that the page of one list is made from."""
    ref = deployment.reference
    certificates = unit.certificates.of(ref)
    asks = open_asks(unit, ref)
    stage = unit.deployments.stage(ref)
    signed_at = certificates[0].signed_at if certificates else None
    return Facts(
        deployment=deployment,
        policy=policy,
        stage=stage,
        at=at,
        steps=unit.lives.steps(ref),
        certificates=certificates,
        watching=unit.watches.of(ref),
        confirmed=confirmed_of(unit, deployment, policy, certificates, at),
        assessed_at=unit.standings.checked_at(ref),
        in_force=unit.lives.count(ref),
        additions=unit.lives.additions(ref),
        recalls=unit.recalls.of(ref),
        recall_words=unit.recalls.words(ref),
        confirmations=unit.recalls.confirmations(ref),
        asks=asks,
        ask_words={
            ask.entry_ref: fell_of(ask, unit.standings.get(ref, ask.entry_ref)).sentence
            for ask in asks
        },
        entries=listed.by_ref,
        readings=unit.records.readings(ref),
        changed=unit.records.changed_since(ref, signed_at) if signed_at is not None else {},
        limit=limits(policy),
        compared=compared(unit, ref).stands if stage in IN_FORCE else (),
        overdue=overdue(unit, deployment, policy, at),
        left_too_long=left_too_long(unit, deployment, policy, at),
        unsigned=unsigned_too_long(unit, ref, at),
        doubted=tuple(one for one in unit.handovers.of(ref) if one.in_doubt),
    )


def told(view: WatchView) -> dict[str, object]:
    """The watch as `status --json` and `watch --json` tell it; it holds no name."""
    confirmed = view.confirmed
    return {
        "in_force": view.in_force,
        "confirmed": confirmed.ok if confirmed is not None else None,
        "not_confirmed_since": _utc(confirmed.since if confirmed is not None else None),
        "alarms": list(view.alarms),
        "watched_at": _utc(view.checked_at),
        "recalls": [_recall(line) for line in view.recalls],
        "asks": [
            {
                "entry_ref": line.ask.entry_ref,
                "reason": line.ask.reason.value,
                "record": line.ask.record,
                "asked_at": _utc(line.ask.asked_at),
                "due_at": _utc(line.ask.due_at),
            }
            for line in view.asks
        ],
        "erase_by": _utc(view.erase_by),
        "compared": [
            {
                "system": one.recipient,
                "at": _utc(one.at),
                "newest": one.is_newest,
                "recalls_since": list(one.recalls_later),
                "open": len(one.due),
                "unconfirmed": one.waiting,
                "words": " ".join(reconciling.stand_words(one)),
            }
            for one in view.compared
        ],
        "doubted": [
            {"hand_over": one.number, "recipient": one.recipient, "begun_at": _utc(one.begun_at)}
            for one in view.doubted
        ],
    }


def _recall(line: RecallLine) -> dict[str, object]:
    one, confirmation = line.recall, line.confirmation
    return {
        "number": one.number,
        "entry_ref": one.entry_ref,
        "cause": one.cause.value,
        "reason": one.reason.value,
        "record": one.record,
        "changed_at": _utc(one.changed_at),
        "seen_at": _utc(one.seen_at),
        "recalled_at": _utc(one.recalled_at),
        "seconds_to_recall": _seconds(line.clocks.to_recall),
        "confirmed_at": _utc(confirmation.confirmed_at if confirmation is not None else None),
        "off_at": _utc(confirmation.off_at if confirmation is not None else None),
        "how": confirmation.how.value if confirmation is not None else None,
        "receipt": confirmation.receipt if confirmation is not None else None,
    }


def _utc(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def _seconds(time: timedelta | None) -> int | None:
    return round(time.total_seconds()) if time is not None else None
