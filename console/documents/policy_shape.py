"""The shape of a policy pack's file: which tables and keys there are, and of what type.

Only shape; whether the values make sense together is asked in `policy_checks`.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from console.domain.entries import Category, ImageSource
from console.domain.findings import Reason, Verdict
from console.domain.policy import CodeEffect, Mark

Words = Annotated[str, Field(min_length=1, max_length=120, pattern=r"^[^\x00-\x1f]+$")]
Citation = Annotated[str, Field(min_length=1, max_length=300, pattern=r"^[^\x00-\x1f]+$")]
Hours = Annotated[int, Field(strict=True, ge=1, le=24 * 31)]
Version = Annotated[str, Field(max_length=64, pattern=r"^[a-z0-9][a-z0-9.-]*[a-z0-9]$")]
Scope = Literal["A", "B", "C", "court_bail", "police_bail", "order", "image", "all"]


def _stands(verdict: Verdict) -> Verdict:
    """Refuse `note`: a row of a pack has an effect."""
    if verdict is Verdict.NOTE:
        raise ValueError("a row must be supported, judge or not_lawful")
    return verdict


Standing = Annotated[Verdict, AfterValidator(_stands)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CitedRow(_Table):
    """Every row says where it comes from, and how well that is known."""

    citation: Citation
    mark: Mark


class PackHead(CitedRow):
    """`[pack]`: which pack this is.

    `second_officer_for` is the short form of `[second_officer]`, cited as the pack is.
    """

    version: Version
    title: Words
    faces_in_queue: Annotated[bool, Field(strict=True)] = True
    second_officer_for: list[Reason] = []


class CategoryRow(CitedRow):
    """`[categories.X]`."""

    words: Words
    power: Words
    best: Literal["supported", "judge"]
    kinds: list[str]
    text: Annotated[str, Field(max_length=2_000, pattern=r"^[^\x00-\x08\x0b-\x1f]*$")] = ""


class YearsRow(CitedRow):
    """A limit in years."""

    years: Annotated[int, Field(strict=True, ge=1, le=100)]


class MonthsRow(CitedRow):
    """A limit in months of thirty days and a half, near enough for a review."""

    months: Annotated[int, Field(strict=True, ge=1, le=120)]


class HoursRow(CitedRow):
    """A limit in hours."""

    hours: Hours


class KeptRow(CitedRow):
    """How long something is kept, in hours; 0 is not at all."""

    hours: Annotated[int, Field(strict=True, ge=0, le=24 * 366 * 100)]


class WindowRow(CitedRow):
    """One time around a deployment, in the unit of its key."""

    value: Annotated[int, Field(strict=True, ge=1, le=100_000)]


class AgesTable(_Table):
    """`[ages]`."""

    adult: YearsRow
    younger_child: YearsRow
    criminal_responsibility: YearsRow


class WindowsTable(_Table):
    """`[windows]`."""

    load_before_hours: WindowRow
    erase_after_hours: WindowRow
    live_answer_minutes: WindowRow
    watch_seconds: WindowRow
    judge_answer_minutes: WindowRow
    confirm_minutes: WindowRow
    reconcile_minutes: WindowRow


class CountRow(CitedRow):
    """A number of stops; 0 turns what follows from them off."""

    value: Annotated[int, Field(strict=True, ge=0, le=1_000)]


class SmallNumberRow(CitedRow):
    """Below which number a published figure is suppressed, and in which columns."""

    value: Annotated[int, Field(strict=True, ge=1, le=100)]
    columns: list[Words]


class AfterwardsTable(_Table):
    """`[afterwards]`: what follows from stops, and what a public record leaves out."""

    lookalike_after: CountRow
    small_number: SmallNumberRow


class PlaceFree(CitedRow):
    """`[place_free]`: kinds of condition that bite everywhere."""

    kinds: list[str]


class VerdictRow(CitedRow):
    """What one status says."""

    verdict: Standing
    reason: Reason | None = None


class ImageRow(VerdictRow):
    """What a picture's source, or the arrest behind it, says."""

    kept_verdict: Standing | None = None


class OutcomeRow(_Table):
    """One crime outcome."""

    words: Words
    verdict: Standing
    reason: Reason | None = None


class OutcomeTable(CitedRow):
    """`[outcomes]`: all of them come from one place."""

    rows: dict[str, OutcomeRow]


class QualifierGroup(CitedRow):
    """`[[qualifiers]]`: qualifiers with one effect."""

    effect: CodeEffect
    reason: Reason | None = None
    words: dict[str, Words]


class ResultGroup(CitedRow):
    """`[[court_results]]`: result codes with one effect; a key is a code or a range of codes."""

    effect: CodeEffect
    touches: list[Scope]
    reason: Reason | None = None
    doubts: list[Scope] = []
    doubt_reason: Reason | None = None
    words: dict[str, Words]


class PackFile(_Table):
    """A whole pack."""

    pack: PackHead
    categories: dict[Category, CategoryRow]
    ages: AgesTable
    record_age: dict[str, HoursRow]
    contact_age: HoursRow
    windows: WindowsTable
    afterwards: AfterwardsTable | None = None
    retention: dict[str, KeptRow]
    image_statuses: dict[str, ImageRow]
    image_sources: dict[ImageSource, ImageRow]
    image_old: YearsRow
    warrant_review: MonthsRow
    missing_risk: dict[str, VerdictRow]
    place_free: PlaceFree
    statuses: dict[str, dict[str, VerdictRow]]
    outcomes: OutcomeTable
    reasons: dict[Reason, CitedRow]
    second_officer: dict[Reason, CitedRow] = {}
    qualifiers: list[QualifierGroup]
    court_results: list[ResultGroup]
