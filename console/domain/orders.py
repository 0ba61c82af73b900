"""Categories E and F: bail conditions, court orders, and managed offenders.

Two questions: is it in force, and would being here in this window breach it. The rule: both
must be shown; an order that does not reach this place is no ground.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from console.domain import conditions, court
from console.domain.court import qualifiers_of
from console.domain.findings import Finding, Reason, Verdict
from console.domain.policy import CodeEffect
from console.domain.records import Record, Timing, timing
from console.domain.rulebook import Case, Trial, Values, cite

BAIL_KINDS: Final = frozenset({"court_bail", "police_bail"})

NEEDS_BAIL: Final = ("bail", "court_result", "custody")
NEEDS_POLICE_BAIL: Final = ("bail", "court_result", "custody", "crime")
NEEDS_ORDER: Final = ("order", "court_result", "custody")
NEEDS_MANAGED: Final = ("notification", "order", "court_result")

_FOOTBALL: Final = "fbo"
_BAIL_ENDS: Final = {
    "unconditional": Reason.BAIL_ENDED,
    "ended": Reason.BAIL_ENDED,
    "rui": Reason.RELEASED_UNDER_INVESTIGATION,
}
_ORDER_ENDS: Final = {"discharged": Reason.ORDER_ENDED, "expired": Reason.ORDER_EXPIRED}
_IN_FORCE: Final = ("in_force", "varied")


def assess(case: Case) -> None:
    """Find what the records say of a ground of category E."""
    if case.ground.kind in BAIL_KINDS:
        _bail(case)
    else:
        _order(case, case.ground.kind)


def assess_managed(case: Case) -> None:
    """Find what the records say of a ground of category F: notification, and an order as in E."""
    current, ended = case.split("notification", ("current",), ("ended",))
    if current:
        case.take([Trial(_against_notification(case, row, ended)) for row in current])
    elif ended:
        case.findings.append(case.ended(max(ended, key=newest_first), Reason.NOTIFICATION_ENDED))
    else:
        case.absent("notification")
    _order(case, "")


def _against_notification(case: Case, row: Record, ended: list[Record]) -> tuple[Finding, ...]:
    found = [*survives(case, row, ended, {"ended": Reason.NOTIFICATION_ENDED})]
    found += case.unheard(row)
    if row.expires_at is not None:
        values = (("date", row.expires_at.isoformat()),)
        if case.book.is_over(row.expires_at):
            reason = Reason.NOTIFICATION_ENDED
            found.append(case.finding(Verdict.NOT_LAWFUL, reason, row, values=values))
        elif row.expires_at < case.book.ends_at:
            reason = Reason.ORDER_ENDS_DURING
            found.append(case.finding(Verdict.JUDGE, reason, row, values=values))
    return tuple(found)


def survives(
    case: Case, row: Record, ended: list[Record], reasons: dict[str, Reason]
) -> tuple[Finding, ...]:
    """Whether a live row outlives rows of its own kind that ended."""
    found: list[Finding] = []
    for other in ended:
        when = timing(other.changed_at, row)
        if when is Timing.AFTER:
            found.append(case.ended(other, reasons[other.status], row))
        elif when is not Timing.BEFORE:
            how = "same_instant" if when is Timing.SAME else "no_time"
            values = (("how", how), ("type", row.record_type))
            found.append(case.finding(Verdict.JUDGE, Reason.CONFLICT, other, row, values=values))
    return tuple(found)


def newest_first(row: Record) -> tuple[bool, str]:
    """The order of rows by their last change, rows without one first."""
    return row.changed_at is not None, row.changed_at.isoformat() if row.changed_at else ""


def latest(rows: list[Record]) -> list[Record]:
    """The rows that opened last, and of those changed last: later terms replace earlier ones."""
    return _last(_last(rows, lambda row: row.opened_at or row.changed_at), _changed)


def _changed(row: Record) -> datetime | None:
    return row.changed_at


def latest_word(rows: list[Record]) -> list[Record]:
    """The rows that changed last: risk is reviewed, and the newest word is the one that counts."""
    return _last(rows, _changed)


def _last(rows: list[Record], when: Callable[[Record], datetime | None]) -> list[Record]:
    if len(rows) == 1:
        return rows
    last = max((moment for row in rows if (moment := when(row)) is not None), default=None)
    # A row that says no time cannot be put in order, so it stays.
    return [row for row in rows if when(row) in (None, last)]


def _bail(case: Case) -> None:
    live, ended = case.split("bail", ("conditional",), _BAIL_ENDS)
    if live:
        case.take([Trial(_against_bail(case, row, ended)) for row in latest(live)])
    elif ended:
        row = max(ended, key=newest_first)
        case.findings.append(case.ended(row, _BAIL_ENDS[row.status]))
    else:
        case.absent("bail")


def _against_bail(case: Case, row: Record, ended: list[Record]) -> tuple[Finding, ...]:
    kind = case.ground.kind
    found = [
        *survives(case, row, ended, _BAIL_ENDS),
        *court.against(case, row, kind, case.of("court_result")),
        *conditions.against(case, row, Reason.BAIL_EXPIRED, everywhere=False),
        *case.unheard(row),
    ]
    for letters in qualifiers_of(row):
        rule = case.book.policy.qualifiers.get(letters)
        if rule is not None and rule.effect is CodeEffect.ENDS:
            values: Values = (("code", rule.code), ("words", rule.words), ("by", "qualifier"))
            basis = cite(rule.cited, f"qualifier {rule.code}")
            found.append(
                case.finding(Verdict.NOT_LAWFUL, Reason.BAIL_ENDED, row, values=values, basis=basis)
            )
    if kind == "police_bail":
        if row.expires_at is None:
            values = (("how", "no_period"),)
            found.append(case.finding(Verdict.JUDGE, Reason.CASE_UNCLEAR, row, values=values))
        found += _outcomes(case, row)
    return tuple(found)


def _outcomes(case: Case, row: Record) -> tuple[Finding, ...]:
    """Police bail ends when its crime is charged or closed."""
    found: list[Finding] = []
    for crime in case.of("crime"):
        number = outcome_number(crime)
        rule = case.book.policy.outcomes.get(number) if number is not None else None
        if rule is None or rule.verdict is not Verdict.NOT_LAWFUL:
            continue
        when = timing(crime.changed_at, row)
        values: Values = (("code", str(rule.number)), ("words", rule.words), ("by", "outcome"))
        if when is Timing.AFTER:
            basis = cite(rule.cited, f"outcome {rule.number}")
            found.append(
                case.finding(
                    Verdict.NOT_LAWFUL, Reason.BAIL_ENDED, crime, row, values=values, basis=basis
                )
            )
        elif when is not Timing.BEFORE:
            values = (*values, ("how", "same_instant"))
            found.append(case.finding(Verdict.JUDGE, Reason.CONFLICT, crime, row, values=values))
    return tuple(found)


def outcome_number(crime: Record) -> int | None:
    """The Home Office outcome of a crime record; None where it gives none that can be read."""
    text = crime.code.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 3 else None


def _order(case: Case, kind: str) -> None:
    """An order of a kind, or of any kind where `kind` is empty."""
    live, ended = case.split("order", _IN_FORCE, _ORDER_ENDS)
    if live:
        football = all(row.qualifier == _FOOTBALL for row in live)
        # Each control period of a football banning order is a row of its own.
        rows = live if football else latest(live)
        case.take([Trial(_against_order(case, row, ended, kind)) for row in rows])
    elif ended:
        row = max(ended, key=newest_first)
        case.findings.append(case.ended(row, _ORDER_ENDS[row.status]))
    else:
        case.absent("order")


def _against_order(case: Case, row: Record, ended: list[Record], kind: str) -> tuple[Finding, ...]:
    known = case.of("court_result")
    ids = {id(result) for result in known}
    results = [*known, *(each for each in case.results_of(row) if id(each) not in ids)]
    everywhere = row.qualifier in case.book.policy.place_free_kinds
    found = [
        *survives(case, row, ended, _ORDER_ENDS),
        *court.against(case, row, "order", results),
        *conditions.against(case, row, Reason.ORDER_EXPIRED, everywhere=everywhere),
        *case.unheard(row),
    ]
    if _heard_again(case, row):
        values: Values = (("how", "hearing"), ("date", str(row.review_at)))
        found.append(case.finding(Verdict.JUDGE, Reason.CASE_UNCLEAR, row, values=values))
    if kind and row.qualifier and row.qualifier != kind:
        values = (("how", "kind"), ("kind", row.qualifier), ("claimed", kind))
        found.append(case.finding(Verdict.JUDGE, Reason.CONFLICT, row, values=values))
    return tuple(found)


def _heard_again(case: Case, row: Record) -> bool:
    """Whether an order was to be heard again, and nothing was recorded of it since."""
    if row.review_at is None or not case.book.is_over(row.review_at):
        return False
    return row.changed_at is None or row.changed_at < row.review_at
