"""A policy pack as values: what opens, ends and limits each ground.

The rules are data where a force would change them. Every row carries its citation and its
mark; `documents.policy_pack` reads and validates the file, the rules only ask these values.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from typing import Final, NamedTuple

from console.domain.citations import Citations
from console.domain.entries import Category, ImageSource
from console.domain.findings import Reason, Verdict


class Mark(Enum):
    """How well a row is known."""

    READ_AT_SOURCE = "read at source"
    FORCE_TO_CONFIRM = "force to confirm"


@dataclass(frozen=True, slots=True)
class Cited:
    """Where a row of the pack comes from, and how well that is known."""

    citation: str
    mark: Mark

    @property
    def words(self) -> str:
        """The citation, and that the force has to confirm it where it has."""
        confirm = " (force to confirm)" if self.mark is Mark.FORCE_TO_CONFIRM else ""
        return f"{self.citation}{confirm}"


class CodeEffect(Enum):
    """What a court result code does to the grounds that it touches.

    `REREAD` is for terms that the court changed (bail conditions or an order varied): it asks
    for judgement until the bail or order record itself was changed at or after the result.
    """

    OPENS = "opens"
    ENDS = "ends"
    JUDGE = "judge"
    REREAD = "reread"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class CourtCode:
    """One CJS result code and its effect.

    `touches` are scopes: "A" "B" "C" (grounds of that case), "court_bail", "police_bail",
    "order" (the order with that reference or case), "image" (a conviction-based picture of
    that case), or "all" (the person's every ground). `reason` is the finding's reason for A,
    B and C when the effect is ENDS or JUDGE (an ended bail is always `bail_ended`, an ended
    order `order_ended`). `doubts` are further scopes for which the code is only a doubt, with
    `doubt_reason`: conditional bail opens a condition and makes an older warrant doubtful.
    """

    code: str
    words: str
    effect: CodeEffect
    touches: frozenset[str]
    reason: Reason | None
    cited: Cited
    doubts: frozenset[str] = frozenset()
    doubt_reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Qualifier:
    """One CJS result qualifier of a warrant or bail row and its effect (as `CourtCode`)."""

    code: str
    words: str
    effect: CodeEffect
    reason: Reason | None
    cited: Cited


@dataclass(frozen=True, slots=True)
class OutcomeRule:
    """One Home Office crime outcome (0 to 22) and what it says of ground C."""

    number: int
    words: str
    verdict: Verdict
    reason: Reason | None
    cited: Cited


@dataclass(frozen=True, slots=True)
class CategoryRule:
    """One category: its words, the power on being found, the best verdict it can reach.

    `text` is what the law and the force's policy ask of the ground, to be read beside it.
    """

    category: Category
    words: str
    power: str
    best: Verdict
    kinds: tuple[str, ...]
    cited: Cited
    text: str = ""


@dataclass(frozen=True, slots=True)
class StatusRule:
    """What one status of one record type says: the verdict and the reason, by category rules."""

    record_type: str
    status: str
    verdict: Verdict
    reason: Reason | None
    cited: Cited


@dataclass(frozen=True, slots=True)
class ImageRule:
    """What a picture's source, or the status of the arrest behind a custody picture, says."""

    key: str
    verdict: Verdict
    reason: Reason | None
    kept_verdict: Verdict | None
    cited: Cited


@dataclass(frozen=True, slots=True)
class Windows:
    """Times around a deployment, each in the unit of its name.

    `judge_answer_minutes` is how long an authorising officer has to answer for an entry that
    fell to judgement, `confirm_minutes` how long a recall may stay unconfirmed, and
    `reconcile_minutes` how long a difference with the recognition system may stay open.
    """

    load_before_hours: int
    erase_after_hours: int
    live_answer_minutes: int
    watch_seconds: int
    judge_answer_minutes: int = 15
    confirm_minutes: int = 10
    reconcile_minutes: int = 30
    cited: Mapping[str, Cited] = field(default_factory=dict)


class EraseLimit(NamedTuple):
    """Within how many hours after it was over a deployment is erased, and where that stands."""

    hours: int
    cited: Cited | None = None

    @property
    def mark(self) -> str:
        """ " (force to confirm)" where the force has to confirm it, else nothing."""
        confirm = self.cited is not None and self.cited.mark is Mark.FORCE_TO_CONFIRM
        return f" ({Mark.FORCE_TO_CONFIRM.value})" if confirm else ""


SUPPRESSED: Final = (
    "arrests_wanted_by_courts",
    "arrests_reasonable_grounds",
    "arrests_managed_and_conditions",
    "arrests_other",
    "disposals",
    "safeguarded",
)
"""The figures of a public record that are about few people and what became of them."""


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What follows from stops, and which figures are too small to publish.

    After `lookalike_after` stops of the wrong face an entry's person is marked as having a
    double (0: never); a figure in one of `small_columns` below `small_number` is not published.
    """

    lookalike_after: int = 1
    small_number: int = 5
    small_columns: tuple[str, ...] = SUPPRESSED
    cited: Mapping[str, Cited] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ages:
    """Limits of age in years, counted on the day the deployment starts."""

    adult: int
    younger_child: int
    criminal_responsibility: int
    cited: Mapping[str, Cited] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Policy:
    """A whole pack. `digest` is the SHA-256 of the file's bytes, in hexadecimal."""

    version: str
    title: str
    digest: str
    categories: Mapping[Category, CategoryRule]
    court_codes: Mapping[str, CourtCode]
    qualifiers: Mapping[str, Qualifier]
    outcomes: Mapping[int, OutcomeRule]
    image_statuses: Mapping[str, ImageRule]
    image_sources: Mapping[ImageSource, ImageRule]
    missing_risk: Mapping[str, StatusRule]
    ages: Ages
    windows: Windows
    record_age: Mapping[str, timedelta]
    contact_age: timedelta
    image_old_after: timedelta
    place_free_kinds: frozenset[str]
    """Order kinds that bite everywhere, with no zone (deportation)."""
    retention: Mapping[str, tuple[int, Cited]]
    faces_in_queue: bool = True
    second_officer: Mapping[Reason, Cited] = field(default_factory=dict)
    """The reasons for which a second officer has to approve as well."""
    cited: Mapping[str, Cited] = field(default_factory=dict)
    """The citation of every other rule, keyed by reason code ("located_in_custody")."""
    statuses: Mapping[tuple[str, str], StatusRule] = field(default_factory=dict)
    warrant_review_after: timedelta = timedelta(days=365)
    """How long a warrant may lie open with no review in date before it asks for judgement."""
    afterwards: Afterwards = field(default_factory=Afterwards)

    def citations(self) -> Citations:
        """What the checks of an entry cite, by reason code, category and picture source."""
        rows = dict(self.cited)
        rows |= {f"category.{one.value}": rule.cited for one, rule in self.categories.items()}
        rows |= {f"picture.{one.value}": rule.cited for one, rule in self.image_sources.items()}
        rows |= self.ages.cited
        words = {name: cited.words for name, cited in rows.items()}
        twice = frozenset(self.second_officer)
        return Citations(self.ages.adult, words, self.image_old_after, twice)

    @property
    def erase_limit(self) -> EraseLimit:
        """How soon a deployment has to be erased: the shortest of the pack's times for it."""
        windows = self.windows
        found = [EraseLimit(windows.erase_after_hours, windows.cited.get("erase_after_hours"))]
        kept = [self.retention[key] for key in ("images", "records") if key in self.retention]
        return min((*found, *(EraseLimit(*row) for row in kept)), key=lambda one: one.hours)

    def age_limit(self, record_type: str) -> timedelta:
        """How old a reading of this record type may be, at the most, to be called fresh."""
        return self.record_age.get(record_type, self.record_age["default"])
