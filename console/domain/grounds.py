"""Each category against its records: supported, judge or not lawful, and why.

The front door to the rules of the nine categories. The rule: a ground starts with nothing
for it, and only what a fresh record shows lets it stand.
"""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from console.domain import at_large, at_risk, orders, suspects, warrants
from console.domain.at_risk import Links
from console.domain.entries import KINDS, Category, EntryRef, Ground, ImageSource
from console.domain.findings import Finding, GroundStanding, Reason, Verdict
from console.domain.identifiers import read_urn
from console.domain.matching import Matched, PersonKeys, RecordIndex, ground_keys
from console.domain.records import RECORD_TYPES, Record
from console.domain.rulebook import Case, RuleBook, worst

_KNOWN: Final = frozenset(RECORD_TYPES)
_HELD: Final = frozenset({Category.A, Category.B, Category.C, Category.E})
_SUSPECTS: Final = frozenset({Category.C, Category.D})

_RULES: Final[Mapping[Category, Callable[[Case], None]]] = {
    Category.A: warrants.assess,
    Category.B: at_large.assess,
    Category.C: suspects.assess,
    Category.E: orders.assess,
    Category.F: orders.assess_managed,
    Category.G: at_risk.assess_missing,
    Category.H: at_risk.assess_threat,
}

_NEEDS: Final[Mapping[Category, tuple[str, ...]]] = {
    Category.A: warrants.NEEDS,
    Category.B: at_large.NEEDS,
    Category.C: suspects.NEEDS,
    Category.D: at_risk.NEEDS_NOTHING,
    Category.F: orders.NEEDS_MANAGED,
    Category.G: at_risk.NEEDS_MISSING,
    Category.H: at_risk.NEEDS_THREAT,
    Category.I: at_risk.NEEDS_NOTHING,
}
_PERSONAL: Final[Mapping[Category, tuple[str, ...]]] = {
    Category.A: ("wanted", "contact", "custody"),
    Category.B: ("recall", "custody"),
    Category.C: ("wanted", "contact", "custody"),
    Category.D: (),
    Category.E: ("custody",),
    Category.F: ("notification",),
    Category.G: ("custody",),
    Category.H: ("threat",),
    Category.I: (),
}


class Judged(NamedTuple):
    """Where a ground stands, what was found of it, and the records that it rests on."""

    standing: GroundStanding
    findings: list[Finding]
    records: list[Record]


def needs_of(ground: Ground) -> tuple[str, ...]:
    """The record types that a ground needs, or that could end it."""
    if ground.category is not Category.E:
        return _NEEDS[ground.category]
    if ground.kind not in orders.BAIL_KINDS:
        return orders.NEEDS_ORDER
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
    matched = index.of_case(ground_keys(ground), person)
    case_rows = [row for rows in matched.own.values() for row in rows]
    for record_type in _PERSONAL[category]:
        rows = of_person.own.get(record_type)
        if rows:
            matched.own[record_type] = _both(matched.own.get(record_type), rows)
    matched.disputed.extend(
        row for row in of_person.disputed if row.record_type in _PERSONAL[category]
    )
    case = Case(book, index, number, ground, person, matched)
    best = book.best(category)
    if category not in book.deployment.categories or best is Verdict.NOT_LAWFUL:
        case.fail(Reason.CATEGORY_NOT_AUTHORISED, values=(("category", category.value),))
    else:
        if category is Category.I:
            at_risk.assess_linked(case, links, struck)
        elif category in _RULES:
            _RULES[category](case)
        _limits(case, best, age, source)
        case.doubt(needs_of(ground))
    verdict = worst(case.findings)
    reasons = (
        tuple(dict.fromkeys([each.reason for each in case.findings if each.verdict is verdict]))
        if case.findings and verdict is not Verdict.SUPPORTED
        else ()
    )
    standing = GroundStanding(category, ground.kind, verdict, reasons)
    cited = {name for finding in case.findings for name in finding.records}
    if matched.others and cited:
        case_rows += [row for row in matched.others if f"{row.source}:{row.record_ref}" in cited]
    return Judged(standing, case.findings, case_rows + matched.disputed)


def _both(of_case: list[Record] | None, of_person: list[Record]) -> list[Record]:
    """Rows by the case and rows by the person, each once."""
    if not of_case:
        return of_person
    known = {id(row) for row in of_case}
    return [*of_case, *(row for row in of_person if id(row) not in known)]


def _limits(case: Case, best: Verdict, age: int, source: ImageSource) -> None:
    """What holds for every category: custody, family pictures, the youngest, and the best."""
    category = case.ground.category
    for stay in case.with_status("custody", "in_custody"):
        if category in _HELD:
            case.findings.append(case.ended(stay, Reason.LOCATED_IN_CUSTODY))
    if source is ImageSource.FAMILY and category is not Category.G:
        case.fail(Reason.IMAGE_FAMILY_CONSENT, values=(("category", category.value),))
    if age < case.book.policy.ages.criminal_responsibility and category in _SUSPECTS:
        case.fail(Reason.CHILD_UNDER_10, values=(("age", str(age)),))
    kinds = KINDS[category]
    if kinds and case.ground.kind not in kinds:
        values = (("what", "kind"), ("code", case.ground.kind))
        case.judge(Reason.CODE_UNKNOWN, values=values)
    if case.ground.urn and read_urn(case.ground.urn).dummy:
        case.judge(Reason.CASE_UNCLEAR, values=(("how", "dummy"), ("urn", case.ground.urn)))
    case.odd("custody", "in_custody", "released")
    for record_type, rows in case.rows.items():
        if record_type not in _KNOWN:
            values = (("what", "type"), ("code", record_type))
            case.judge(Reason.CODE_UNKNOWN, *rows, values=values)
    if best is not Verdict.SUPPORTED:
        at_risk.own_case(case)
