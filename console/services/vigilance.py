"""Vigilance: times and runs, second looks that are blind to the first verdict, what is turned on.

One rule: everything is reported for a list; no request tells how one person decided, and a
second look never says what the first verdict was before it has been given.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from console.domain import vigilance
from console.domain.audit import Event
from console.domain.decisions import Decision, DecisionState, Outcome
from console.domain.deployments import CLOSED, DeploymentRef
from console.domain.people import Act, Officer, require
from console.domain.refusals import MovedOnError, RefusedError, refusal
from console.domain.vigilance import Assurance, Drawn, Watchfulness
from console.services.contracts import Changes, Clock, Seen, Store, UnitOfWork
from console.services.entitled import require_now
from console.services.lists import known

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.entries import EntryRef
    from console.services.desk_store import DeskUnit

FACT: Final = "vigilance"
_DRAWN_FROM: Final = frozenset({Outcome.APPROVE, Outcome.STRIKE})


@dataclass(frozen=True, slots=True)
class Looked:
    """A second look made: whether it came out as the first verdict, and what it changed."""

    entry_ref: EntryRef
    agrees: bool
    first: Outcome
    changes: Changes


class Vigilance:
    """What officers, signers and administrators ask about attentiveness."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def settings(self, who: Officer) -> Watchfulness:
        """What the office has turned on."""
        require(who, Act.MANAGE_SOURCES)
        with self._store.reading() as unit:
            require_now(unit, who, Act.MANAGE_SOURCES)
            return turned_on(unit)

    def set_settings(self, who: Officer, wanted: Watchfulness) -> None:
        """Turn second looks and planted entries on or off; refused where a share makes no sense."""
        require(who, Act.MANAGE_SOURCES)
        if against := vigilance.settings_objections(wanted):
            raise RefusedError(against)
        with self._store.writing() as unit:
            require_now(unit, who, Act.MANAGE_SOURCES)
            unit.office.put_fact(
                FACT, json.dumps({"second_looks": wanted.second_looks, "planted": wanted.planted})
            )
            unit.audit.append(
                Event(
                    "vigilance_set",
                    who.id,
                    self._clock(),
                    details=(
                        ("planted", str(wanted.planted)),
                        ("second_looks", str(wanted.second_looks)),
                    ),
                )
            )

    def assurance(self, who: Officer, ref: DeploymentRef) -> Assurance:
        """The figures of one list, of nobody in particular."""
        require(who, Act.SEE_LISTS)
        with self._store.reading() as unit:
            require_now(unit, who, Act.SEE_LISTS)
            known(unit, ref)
            return vigilance.assure(
                unit.vigilance.timed(ref), unit.vigilance.looks(ref), unit.vigilance.plants(ref)
            )

    def waiting(self, who: Officer, ref: DeploymentRef) -> tuple[EntryRef, ...]:
        """The entries that wait for a second look; what was decided is not told."""
        require(who, Act.DECIDE)
        with self._store.reading() as unit:
            require_now(unit, who, Act.DECIDE)
            return tuple(one.entry_ref for one in _waiting(unit, ref))

    def answer(
        self, who: Officer, ref: DeploymentRef, entry_ref: EntryRef, outcome: Outcome
    ) -> Looked:
        """Say how a second look came out; one that differs lets the first decision lapse."""
        require(who, Act.DECIDE)
        if outcome not in _DRAWN_FROM:
            raise refusal("second_look", "A second look is answered by approving or striking.")
        with self._store.writing() as unit:
            require_now(unit, who, Act.DECIDE)
            drawn = next((one for one in _waiting(unit, ref) if one.entry_ref == entry_ref), None)
            if drawn is None:
                raise MovedOnError(
                    f"{entry_ref} no longer waits for a second look; it was decided anew."
                )
            at = self._clock()
            agrees = outcome is drawn.outcome
            unit.vigilance.looked(drawn.look, who.id, at, outcome, agrees=agrees)
            if not agrees:
                unit.decisions.lapse(
                    ref, {entry_ref: "A second look came out otherwise; decide it again."}, at
                )
            unit.audit.append(
                Event(
                    "second_look",
                    who.id,
                    at,
                    f"{ref}/{entry_ref}",
                    "alteration",
                    (("agrees", str(agrees).lower()), ("outcome", outcome.value)),
                )
            )
        changed = frozenset() if agrees else frozenset({entry_ref})
        return Looked(entry_ref, agrees, drawn.outcome, Changes(decisions=changed))


def turned_on(unit: DeskUnit) -> Watchfulness:
    """What the office has turned on; nothing where nobody ever did."""
    kept = unit.office.fact(FACT)
    if kept is None:
        return Watchfulness()
    said = json.loads(kept)
    return Watchfulness(int(said["second_looks"]), int(said["planted"]))


def note(
    unit: DeskUnit,
    ref: DeploymentRef,
    decision: Decision,
    seen: Seen | None,
    state: DecisionState,
    share: int,
) -> None:
    """Keep how long a decision took; draw it for a second look, as `share` in 100 are."""
    if seen is not None:
        took = decision.decided_at - seen.at
        unit.vigilance.took(decision.id, round(took.total_seconds() * 1000))
    if not share or state not in (DecisionState.APPROVED, DecisionState.STRUCK):
        return
    seed = _seed(unit, ref, decision.decided_at)
    if vigilance.is_drawn(seed, decision.id, share):
        unit.vigilance.draw(ref, decision, decision.decided_at)


def seed_fact(ref: DeploymentRef) -> str:
    """The fact that keeps the seed from which a list's second looks are drawn."""
    return f"{FACT}_seed:{ref}"


def _seed(unit: DeskUnit, ref: DeploymentRef, at: datetime) -> str:
    """The list's seed, made once; the log has its SHA-256, so that nobody can foresee a draw."""
    kept = unit.office.fact(seed_fact(ref))
    if kept is not None:
        return kept
    seed = secrets.token_hex(16)
    unit.office.put_fact(seed_fact(ref), seed)
    unit.audit.append(
        Event(
            "second_looks_seeded",
            "",
            at,
            ref,
            details=(("seed_sha256", hashlib.sha256(seed.encode()).hexdigest()),),
        )
    )
    return seed


def _waiting(unit: UnitOfWork, ref: DeploymentRef) -> tuple[Drawn, ...]:
    known(unit, ref)
    if unit.deployments.stage(ref) in CLOSED:
        return ()
    return unit.vigilance.waiting(ref)
