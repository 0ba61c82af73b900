"""Each category against its records: supported, judge or not lawful, and why.

The front door to the rules of the nine categories. The rule: a ground starts with nothing
for it, and only what a fresh record shows lets it stand.
"""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from console.domain import at_large, at_risk, orders, suspects, warrants
from console.domain.at_risk import Links
from console.domain.entries import KINDS, Category, EntryRef, Ground, ImageSource
from console.domain.findings import (
    NOT_LAWFUL,
    SUPPORTED,
    Finding,
    GroundStanding,
    Reason,
    Verdict,
)
from console.domain.identifiers import read_urn
from console.domain.matching import (
    NOTHING,
    Matched,
    PersonKeys,
    RecordIndex,
    contradicts,
    ground_keys,
)
from console.domain.records import RECORD_TYPES, Record, made
from console.domain.rulebook import Case, RuleBook, worst

_CONDITION: Final = Category.E
_MISSING: Final = Category.G
_LINKED: Final = Category.I
_FAMILY: Final = ImageSource.FAMILY
_KNOWN: Final = frozenset(RECORD_TYPES)
_HELD: Final = frozenset({Category.A, Category.B, Category.C, Category.E})
_SUSPECTS: Final = frozenset({Category.C, Category.D})


class _Rule(NamedTuple):
    """How a category is assessed, the record types it hangs on, and those found by the person."""

    assess: Callable[[Case], None] | None
    needs: tuple[str, ...]
    personal: tuple[str, ...]


_RULES: Final[Mapping[Category, _Rule]] = {
    Category.A: _Rule(warrants.assess, warrants.NEEDS, ("wanted", "contact", "custody")),
    Category.B: _Rule(at_large.assess, at_large.NEEDS, ("recall", "custody")),
    Category.C: _Rule(suspects.assess, suspects.NEEDS, ("wanted", "contact", "custody")),
    Category.D: _Rule(None, (), ()),
    Category.E: _Rule(orders.assess, orders.NEEDS_ORDER, ("custody",)),
    Category.F: _Rule(orders.assess_managed, orders.NEEDS_MANAGED, ("notification", "custody")),
    Category.G: _Rule(at_risk.assess_missing, at_risk.NEEDS_MISSING, ("custody",)),
    Category.H: _Rule(at_risk.assess_threat, at_risk.NEEDS_THREAT, ("threat",)),
    Category.I: _Rule(None, (), ()),
}


class Judged(NamedTuple):
    """Where a ground stands, what was found of it, and the records that it rests on."""

    standing: GroundStanding
    findings: list[Finding]
    records: list[Record]


def needs_of(ground: Ground) -> tuple[str, ...]:
    """The record types that a ground needs, or that could end it."""
    if ground.category is not _CONDITION or ground.kind not in orders.BAIL_KINDS:
        return _RULES[ground.category].needs
    police = ground.kind == "police_bail" and ground.crime_ref
    return orders.NEEDS_POLICE_BAIL if police else orders.NEEDS_BAIL


def assess_ground(
    book: RuleBook,
    index: RecordIndex,
    number: int,
    ground: Ground,
    person: PersonKeys,
    of_person: Matched,
    *,
    age: int,
    source: ImageSource,
    links: Links,
    struck: frozenset[EntryRef],
) -> Judged:
    """Say where one ground stands, at its best and with what its category needs."""
    category = ground.category
    rule = _RULES[category]
    matched = index.of_case(ground_keys(ground), person)
    case_rows = matched.rows
    if of_person is not NOTHING:
        matched = _with_personal(matched, of_person, rule.personal)
    case = Case(book, index, number, ground, person, matched)
    best = book.best(category)
    if best is NOT_LAWFUL:
        case.fail(Reason.CATEGORY_NOT_AUTHORISED, values=(("category", category.value),))
    else:
        if category is _LINKED:
            at_risk.assess_linked(case, links, struck)
        elif rule.assess is not None:
            rule.assess(case)
        _limits(case, best, age, source)
        # A row of the case that shares one key with the person and contradicts another.
        if two := [
            row
            for row in case_rows
            if contradicts(person, row) and row.record_type != "court_result"
        ]:
            case.judge(Reason.IDENTITY_CONFLICT, *two, values=(("how", "two"),))
        case.doubt(needs_of(ground))
    verdict = worst(case.findings)
    reasons: tuple[Reason, ...] = ()
    if verdict is not SUPPORTED:
        decisive = [each.reason for each in case.findings if each.verdict is verdict]
        reasons = tuple(dict.fromkeys(decisive))
    standing = made(GroundStanding, (category, ground.kind, verdict, reasons))
    records = [*case_rows]
    if matched.others:
        cited = {name for finding in case.findings for name in finding.records}
        records += [row for row in matched.others if f"{row.source}:{row.record_ref}" in cited]
    records += matched.disputed
    return made(Judged, (standing, case.findings, records))


def _with_personal(of_case: Matched, of_person: Matched, personal: tuple[str, ...]) -> Matched:
    """The rows of a case with what happened to the person, as far as the category asks for it."""
    own = dict(of_case.own)
    for record_type in personal:
        if rows := of_person.own.get(record_type):
            own[record_type] = _both(own.get(record_type), rows)
    disputed = [row for row in of_person.disputed if row.record_type in personal]
    return of_case._replace(own=own, disputed=[*of_case.disputed, *disputed])


def _both(of_case: list[Record] | None, of_person: list[Record]) -> list[Record]:
    """Rows by the case and rows by the person, each once."""
    if not of_case:
        return of_person
    known = {id(row) for row in of_case}
    return [*of_case, *(row for row in of_person if id(row) not in known)]


def _limits(case: Case, best: Verdict, age: int, source: ImageSource) -> None:
    """What holds for every category: custody, family pictures, the youngest, and the best."""
    category = case.ground.category
    if "custody" in case.rows:
        if category in _HELD:
            for stay in case.with_status("custody", "in_custody"):
                case.findings.append(case.ended(stay, Reason.LOCATED_IN_CUSTODY))
        elif category is Category.F:
            for stay in case.with_status("custody", "in_custody"):
                case.judge(Reason.LOCATED_IN_CUSTODY, stay)
        case.odd("custody", "in_custody", "released")
    if source is _FAMILY and category is not _MISSING:
        case.fail(Reason.IMAGE_FAMILY_CONSENT, values=(("category", category.value),))
    if age < case.book.policy.ages.criminal_responsibility and category in _SUSPECTS:
        case.fail(Reason.CHILD_UNDER_10, values=(("age", str(age)),))
    kinds = KINDS[category]
    if kinds and case.ground.kind not in kinds:
        values = (("what", "kind"), ("code", case.ground.kind))
        case.judge(Reason.CODE_UNKNOWN, values=values)
    if case.ground.urn and read_urn(case.ground.urn).dummy:
        case.judge(Reason.CASE_UNCLEAR, values=(("how", "dummy"), ("urn", case.ground.urn)))
    for record_type, rows in case.rows.items():
        if record_type not in _KNOWN:
            values = (("what", "type"), ("code", record_type))
            case.judge(Reason.CODE_UNKNOWN, *rows, values=values)
    if best is not SUPPORTED:
        at_risk.own_case(case)
