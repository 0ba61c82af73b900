"""Whether the values of a policy pack make sense together.

Each check yields the key of what is wrong and a plain sentence; nothing is corrected.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from console.documents.policy_shape import PackFile, QualifierGroup, ResultGroup
from console.domain.entries import KINDS, Category, ImageSource
from console.domain.findings import Reason, Verdict
from console.domain.policy import SUPPRESSED, CodeEffect
from console.domain.records import RECORD_TYPES, STATUSES

OUTCOMES: Final = range(23)
RISKS: Final = ("high", "medium", "low", "none")
_CODES: Final = re.compile(r"(\d{4})(?:-(\d{4}))?", re.ASCII)
_QUALIFIER: Final = re.compile(r"[A-Z]{1,2}", re.ASCII)
_NOT_FOR_TWO: Final = frozenset(
    {Reason.BACKED_FOR_BAIL, Reason.IMAGE_OLD, Reason.OFFICER_JUDGEMENT, Reason.CHILD_UNDER_10}
)
_NEEDS_REASON: Final = (CodeEffect.ENDS, CodeEffect.JUDGE, CodeEffect.REREAD)


class Mistake(NamedTuple):
    """What is wrong in a pack: the path of its key, and the rest of a sentence."""

    path: tuple[str | int, ...]
    what: str


def codes_of(key: str) -> tuple[str, ...]:
    """The codes that a key names: one, or a range such as `8001-8078`; none if it is neither."""
    match = _CODES.fullmatch(key)
    if match is None:
        return ()
    first, last = int(match[1]), int(match[2] or match[1])
    return tuple(f"{code:04}" for code in range(first, last + 1))


def mistakes_of(pack: PackFile) -> Iterator[Mistake]:
    """Everything in a pack of right shape that makes no sense."""
    yield from _whole("categories", pack.categories, Category)
    yield from _whole("image_sources", pack.image_sources, ImageSource)
    yield from _whole("image_statuses", pack.image_statuses, STATUSES["image"])
    yield from _whole("missing_risk", pack.missing_risk, RISKS)
    yield from _whole("outcomes.rows", pack.outcomes.rows, [str(n) for n in OUTCOMES])
    yield from _whole("reasons", pack.reasons, Reason)
    yield from _kinds(pack)
    yield from _ages(pack)
    yield from _small_columns(pack)
    yield from _statuses(pack)
    for place, group in enumerate(pack.qualifiers):
        yield from _effect(("qualifiers", place), group)
    yield from _qualifiers(pack)
    for place, results in enumerate(pack.court_results):
        yield from _effect(("court_results", place), results)
        yield from _scopes(("court_results", place), results)
    yield from _codes(pack)
    yield from _second_officer(pack)


def _small_columns(pack: PackFile) -> Iterator[Mistake]:
    """A figure that is to be suppressed has to be one that may be."""
    for name in pack.afterwards.small_number.columns if pack.afterwards is not None else ():
        if name not in SUPPRESSED:
            path = ("afterwards", "small_number", "columns")
            yield Mistake(path, f"names “{name[:40]}”, which is no figure that can be left out")


def _whole(table: str, given: Iterable[object], closed: Iterable[object]) -> Iterator[Mistake]:
    """A closed list has to be there whole, and nothing beside it."""
    path = tuple(table.split("."))
    here = [str(getattr(key, "value", key)) for key in given]
    names = [str(getattr(key, "value", key)) for key in closed]
    for name in names:
        if name not in here:
            yield Mistake(path, f"has no row for “{name}”; add one")
    for name in here:
        if name not in names:
            yield Mistake((*path, name), "is no row of this table; take it out")


def _kinds(pack: PackFile) -> Iterator[Mistake]:
    for category, row in pack.categories.items():
        for kind in row.kinds:
            if kind not in KINDS[category]:
                path = ("categories", category.value, "kinds")
                yield Mistake(
                    path, f"names “{kind}”, which is no kind of category {category.value}"
                )
    for kind in pack.place_free.kinds:
        if kind not in KINDS[Category.E]:
            yield Mistake(("place_free", "kinds"), f"names “{kind}”, which is no kind of condition")


def _ages(pack: PackFile) -> Iterator[Mistake]:
    ages = pack.ages
    if not ages.criminal_responsibility.years <= ages.younger_child.years <= ages.adult.years:
        path = ("ages", "adult", "years")
        yield Mistake(path, "must rise from criminal responsibility over younger child to adult")
    if "default" not in pack.record_age:
        yield Mistake(("record_age",), "has no row for “default”; add one")
    for name in pack.record_age:
        if name not in (*RECORD_TYPES, "default"):
            yield Mistake(("record_age", name), "is no record type; take it out")


def _second_officer(pack: PackFile) -> Iterator[Mistake]:
    """A second officer can be asked for only where one officer could approve."""
    given = [(("pack", "second_officer_for"), reason) for reason in pack.pack.second_officer_for]
    given += [(("second_officer", each.value), each) for each in pack.second_officer]
    for path, reason in given:
        if reason in _NOT_FOR_TWO:
            yield Mistake(path, f"names “{reason.value}”, which no approval can rest on")


def _statuses(pack: PackFile) -> Iterator[Mistake]:
    for record_type, rows in pack.statuses.items():
        known = STATUSES.get(record_type)
        if known is None:
            yield Mistake(("statuses", record_type), "is no record type; take it out")
            continue
        for status, row in rows.items():
            path = ("statuses", record_type, status)
            if status not in known:
                yield Mistake(path, f"is no status of a {record_type} record; take it out")
            if row.verdict is not Verdict.SUPPORTED and row.reason is None:
                yield Mistake(path, "has a verdict but no reason; add one")


def _effect(path: tuple[str | int, ...], group: QualifierGroup | ResultGroup) -> Iterator[Mistake]:
    if group.effect in _NEEDS_REASON and group.reason is None:
        yield Mistake((*path, "effect"), f"is “{group.effect.value}” but no reason is given")
    if group.effect not in _NEEDS_REASON and group.reason is not None:
        yield Mistake((*path, "reason"), f"is given, but “{group.effect.value}” needs none")


def _scopes(path: tuple[str | int, ...], group: ResultGroup) -> Iterator[Mistake]:
    if bool(group.touches) is (group.effect is CodeEffect.NEUTRAL):
        yield Mistake((*path, "touches"), f"does not go with the effect “{group.effect.value}”")
    if bool(group.doubts) is not (group.doubt_reason is not None):
        yield Mistake((*path, "doubts"), "and doubt_reason go together; give both or neither")
    for scope in set(group.doubts) & set(group.touches):
        yield Mistake((*path, "doubts"), f"names “{scope}”, which the code touches already")


def _qualifiers(pack: PackFile) -> Iterator[Mistake]:
    seen: set[str] = set()
    for place, group in enumerate(pack.qualifiers):
        for key in group.words:
            path = ("qualifiers", place, "words", key)
            if _QUALIFIER.fullmatch(key) is None:
                yield Mistake(path, "is no qualifier, which is one or two capitals")
            if key in seen:
                yield Mistake(path, "is listed twice; keep one")
            seen.add(key)


def _codes(pack: PackFile) -> Iterator[Mistake]:
    seen: set[str] = set()
    for place, group in enumerate(pack.court_results):
        for key in group.words:
            path = ("court_results", place, "words", key)
            codes = codes_of(key)
            if not codes:
                yield Mistake(path, "is no result code, which is four digits, or a range of them")
            for code in codes:
                if code in seen:
                    yield Mistake(path, f"lists code {code} a second time; keep one")
                seen.add(code)
