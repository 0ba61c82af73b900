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
