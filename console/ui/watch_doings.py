"""What can be done to a deployment from the watch page: only what its stage and a role allow.

One table says for each thing who may and at which stages; whether it is done is asked of its
service, whose refusal is shown in its own sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from console.domain.deployments import IN_FORCE, OVER, Stage
from console.domain.people import Act, Officer, may
from console.ui.tongue import later

if TYPE_CHECKING:
    from collections.abc import Iterable

_USED: Final = frozenset({Stage.RELEASED, Stage.LIVE})


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing that can be asked for: its name, who may, and at which stages."""

    id: str
    english: str
    act: Act
    stages: frozenset[Stage]


LEFT: Final = "left"
"""Offered only while nobody knows whether a package left."""
SLIP: Final = "slip"

DOINGS: Final = (
    Doing("release", later("Hand the list over…"), Act.HAND_OVER, IN_FORCE),
    Doing(LEFT, later("Say whether a package left…"), Act.HAND_OVER, IN_FORCE | OVER),
    Doing(SLIP, later("Recall slip…"), Act.HAND_OVER, _USED),
    Doing("reconcile", later("Compare with the recognition system…"), Act.HAND_OVER, _USED),
    Doing("recall", later("Recall by hand…"), Act.RECALL, IN_FORCE),
    Doing("stops", later("Results of stops…"), Act.CONFIRM, _USED | {Stage.ENDED, Stage.CANCELLED}),
    Doing("drill", later("Drill…"), Act.RECALL, IN_FORCE),
    Doing("end", later("End the deployment…"), Act.END, _USED),
    Doing(
        "cancel",
        later("Cancel the deployment…"),
        Act.END,
        IN_FORCE | {Stage.DRAFT, Stage.IN_REVIEW},
    ),
    Doing("hold", later("Hold an entry…"), Act.ERASE, IN_FORCE | {Stage.ENDED, Stage.CANCELLED}),
    Doing("erase", later("Erase the deployment…"), Act.ERASE, OVER),
    Doing("publish", later("Public record…"), Act.PUBLISH, OVER),
)


def offered(
    who: Officer, stage: Stage, doings: Iterable[Doing] = DOINGS, *, doubted: bool = False
) -> tuple[Doing, ...]:
    """What this person can ask for at this stage; `doubted` where a package may have left."""
    return tuple(
        one
        for one in doings
        if may(who, one.act)
        and (stage in one.stages or (doubted and one.id == SLIP and stage in IN_FORCE))
        and (doubted or one.id != LEFT)
    )
