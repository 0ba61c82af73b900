"""The recognition systems that an office can tell of recalls, as an administrator set them up.

One rule: only an administrator changes them, every change is an event, and no secret is kept.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from console.domain.audit import Event
from console.domain.people import Act, require
from console.domain.refusals import refusal
from console.services.entitled import require_now
from console.services.kept_handover import SystemSpec

if TYPE_CHECKING:
    from console.domain.people import Officer
    from console.services.contracts import Clock, Store, UnitOfWork
    from console.services.packages import OpenSystem

FACT: Final = "recognition_systems"
MOST: Final = 20


@dataclass(frozen=True, slots=True)
class Systems:
    """What an administrator asks about recognition systems."""

    store: Store
    open_system: OpenSystem
    clock: Clock

    def all(self, who: Officer) -> tuple[SystemSpec, ...]:
        """The recognition systems of this office."""
        require(who, Act.SEE_LISTS)
        with self.store.reading() as unit:
            return systems(unit)

    def add(self, who: Officer, spec: SystemSpec) -> None:
        """Set one up, or change the one of that name; refused where it makes no sense."""
        require(who, Act.MANAGE_SOURCES)
        if spec.token and "${" not in spec.token:
            raise refusal(
                "system",
                f"The token of {spec.name} would be kept in the office; name a variable of the "
                'environment instead, like token = "${RECOGNITION_TOKEN}".',
            )
        self.open_system(spec).close()
        with self.store.writing() as unit:
            require_now(unit, who, Act.MANAGE_SOURCES)
            others = [one for one in systems(unit) if one.name != spec.name]
            if len(others) >= MOST:
                raise refusal("system", f"An office has at most {MOST} recognition systems.")
            _keep(unit, (*others, spec))
            unit.audit.append(
                Event("system_set_up", who.id, self.clock(), spec.name, "", (("kind", spec.kind),))
            )

    def drop(self, who: Officer, name: str) -> None:
        """Tell one no more; refused where there is none of that name."""
        require(who, Act.MANAGE_SOURCES)
        with self.store.writing() as unit:
            require_now(unit, who, Act.MANAGE_SOURCES)
            there = systems(unit)
            if name not in {one.name for one in there}:
                raise refusal("system_unknown", f"This office has no recognition system {name}.")
            _keep(unit, tuple(one for one in there if one.name != name))
            unit.audit.append(Event("system_dropped", who.id, self.clock(), name))


def systems(unit: UnitOfWork) -> tuple[SystemSpec, ...]:
    """The recognition systems of this office."""
    kept = unit.office.fact(FACT)
    return () if kept is None else tuple(SystemSpec(**one) for one in json.loads(kept))


def system_named(unit: UnitOfWork, name: str) -> SystemSpec | None:
    """The recognition system of that name, or None."""
    return next((one for one in systems(unit) if one.name == name), None)


def _keep(unit: UnitOfWork, those: tuple[SystemSpec, ...]) -> None:
    unit.office.put_fact(FACT, json.dumps([one._asdict() for one in those]) if those else None)
