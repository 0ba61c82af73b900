"""Category B: unlawfully at large.

A recall, an escape or an absence from hospital that reads live. The rule: somebody who was
returned, or whose recall was cancelled, is at large no longer, whatever a marker says.
"""

from typing import Final

from console.domain import court
from console.domain.findings import Finding, Reason, Verdict
from console.domain.orders import newest_first, survives
from console.domain.records import Record, Timing, timing
from console.domain.rulebook import Case, Trial, Values
from console.domain.warrants import since_released

NEEDS: Final = ("recall", "custody")

_ENDS: Final = {
    "returned": Reason.RETURNED_TO_CUSTODY,
    "released": Reason.RETURNED_TO_CUSTODY,
    "cancelled": Reason.RECALL_CANCELLED,
}
_HOSPITAL: Final = "mental_health"


def assess(case: Case) -> None:
    """Find what the records say of a ground of category B."""
    kind = case.ground.kind
    rows = [row for row in case.of("recall") if (row.qualifier or "recall") == kind]
    known = ("recall", "escape", _HOSPITAL, "")
    strange = [row for row in case.of("recall") if row.qualifier not in known]
    for row in strange:
        values = (("what", "qualifier"), ("type", "recall"), ("code", row.qualifier))
        case.judge(Reason.CODE_UNKNOWN, row, values=values)
    case.odd("recall", "live", "error", *_ENDS)
    live = [row for row in rows if row.status == "live"]
    ended = [row for row in rows if row.status in _ENDS]
    errors = [row for row in rows if row.status == "error"]
    if live:
        case.take([Trial(_against(case, row, ended, errors)) for row in live])
    elif errors:
        # Freed by mistake: whoever was returned since then is at large no longer.
        case.take([Trial(_against_error(case, row, ended)) for row in errors])
    elif ended:
        row = max(ended, key=newest_first)
        case.findings.append(case.ended(row, _ENDS[row.status]))
    elif not strange:
        case.absent("recall")


def _results(case: Case, row: Record) -> list[Record]:
    """The court results of the ground's case and of the recall's own, each once."""
    known = {id(each): each for each in (*case.of("court_result"), *case.results_of(row))}
    return list(known.values())


def _against_error(case: Case, row: Record, ended: list[Record]) -> tuple[Finding, ...]:
    values = (("how", "error"),)
    return (
        *survives(case, row, ended, _ENDS),
        case.finding(Verdict.JUDGE, Reason.POWER_UNCONFIRMED, row, values=values),
    )


def _against(
    case: Case, row: Record, ended: list[Record], errors: list[Record]
) -> tuple[Finding, ...]:
    found = [
        *survives(case, row, ended, _ENDS),
        *court.against(case, row, "B", _results(case, row)),
        *case.unheard(row),
        *since_released(case, row, "recall"),
    ]
    for other in errors:
        # Freed by mistake since the recall: it was served, and no newer one is known.
        if timing(other.changed_at, row) is not Timing.BEFORE:
            values: Values = (("how", "error"),)
            reason = Reason.POWER_UNCONFIRMED
            found.append(case.finding(Verdict.JUDGE, reason, other, row, values=values))
    if row.expires_at is not None:
        values = (("date", row.expires_at.isoformat()), ("how", "expired"))
        passed = case.book.is_over(row.expires_at)
        if passed and row.qualifier == _HOSPITAL:
            found.append(case.finding(Verdict.NOT_LAWFUL, Reason.ORDER_EXPIRED, row, values=values))
        elif passed:
            reason = Reason.POWER_UNCONFIRMED
            found.append(case.finding(Verdict.JUDGE, reason, row, values=values))
        elif row.expires_at < case.book.ends_at:
            reason = Reason.ORDER_ENDS_DURING
            found.append(case.finding(Verdict.JUDGE, reason, row, values=values))
    return tuple(found)
