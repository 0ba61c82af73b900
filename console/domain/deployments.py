"""A deployment: purpose, place, window, categories, and its life.

A list is made for one deployment and no other; everything on it is judged against this
place and this window.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final, NewType

from console.domain.entries import Category

DeploymentRef = NewType("DeploymentRef", str)


class UseCase(Enum):
    """Why the cameras stand there: the location limb of the published policies."""

    HOTSPOT = "hotspot"
    PROTECTIVE_SECURITY = "protective_security"
    INTELLIGENCE = "intelligence"


USE_CASE_WORDS: Final[Mapping[UseCase, str]] = {
    UseCase.HOTSPOT: "Crime hotspot",
    UseCase.PROTECTIVE_SECURITY: "Protective security",
    UseCase.INTELLIGENCE: "Intelligence on where people sought may be",
}


class Stage(Enum):
    """The life of a deployment, as far as it has come."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    SIGNED = "signed"
    RELEASED = "released"
    """Handed over to whoever runs the recognition system."""
    LIVE = "live"
    """On the street."""
    ENDED = "ended"
    ERASED = "erased"
    CANCELLED = "cancelled"


STAGE_WORDS: Final[Mapping[Stage, str]] = {
    Stage.DRAFT: "Draft",
    Stage.IN_REVIEW: "In review",
    Stage.SIGNED: "Signed",
    Stage.RELEASED: "Released",
    Stage.LIVE: "Live",
    Stage.ENDED: "Ended",
    Stage.ERASED: "Erased",
    Stage.CANCELLED: "Cancelled",
}

HANDED_OVER: Final = frozenset({Stage.RELEASED, Stage.LIVE})
"""The stages in which a recognition system may hold the list."""
IN_FORCE: Final = frozenset({Stage.SIGNED, Stage.RELEASED, Stage.LIVE})
"""A signed list is in force: records are watched, and whoever they release is recalled."""

OVER: Final = frozenset({Stage.ENDED, Stage.ERASED, Stage.CANCELLED})
"""Nothing can be proposed, decided or signed any more."""

CLOSED: Final = IN_FORCE | OVER
"""What was signed, or is over, stays as it was."""


@dataclass(frozen=True, slots=True)
class Deployment:
    """One use of live facial recognition: who asks, why, where, when and for whom.

    `point` is WGS 84 (latitude, longitude) in degrees; `ceiling` the most entries authorised;
    `exercise` allows fictional identifiers and marks every page.
    """

    reference: DeploymentRef
    operation: str
    force: str
    objective: str
    use_case: UseCase
    place: str
    point: tuple[float, float]
    starts_at: datetime
    ends_at: datetime
    categories: frozenset[Category]
    ceiling: int
    policy: str
    exercise: bool = False
