"""Categories D, G, H and I: intelligence, missing people, risk of harm, and associates.

Only a live missing report at increased risk can be shown by a record; the others need a case
of their own. The rule: H falls with its threat assessment and I with its linked entry.
"""

from collections.abc import Mapping
from typing import Final

from console.domain.entries import EntryRef
from console.domain.findings import Finding, Reason, Verdict
from console.domain.orders import latest_word, newest_first, survives
from console.domain.records import Record
from console.domain.rulebook import Case, Trial, Values, cite

NEEDS_MISSING: Final = ("missing",)
NEEDS_THREAT: Final = ("threat",)
NEEDS_NOTHING: Final[tuple[str, ...]] = ()

Links = Mapping[EntryRef, Verdict | None]
"""Where linked entries stand; None for one whose own standing hangs on this entry."""


def assess_missing(case: Case) -> None:
    """Find what the records say of a ground of category G."""
    live, ended = case.split("missing", ("missing",), ("found",))
    if live:
        _weigh(case, [Trial(_against_report(case, row, ended)) for row in latest_word(live)])
    elif ended:
        case.findings.append(case.ended(max(ended, key=newest_first), Reason.FOUND))
    else:
        case.absent("missing")
    for stay in case.with_status("custody", "in_custody"):
        case.judge(Reason.LOCATED_IN_CUSTODY, stay)


def _weigh(case: Case, trials: list[Trial]) -> None:
    """Let the ground rest on the newest report; two that differ are for an officer to judge."""
    if len({trial.verdict for trial in trials}) > 1:
        case.judge(Reason.CONFLICT, *case.with_status("missing", "missing"))
    case.take(trials)


def _against_report(case: Case, row: Record, ended: list[Record]) -> tuple[Finding, ...]:
    found = [*survives(case, row, ended, {"found": Reason.FOUND}), *case.unheard(row)]
    rule = case.book.policy.missing_risk.get(row.qualifier)
    if rule is None:
        values: Values = (("what", "risk"), ("type", "missing"), ("code", row.qualifier))
        found.append(case.finding(Verdict.JUDGE, Reason.CODE_UNKNOWN, row, values=values))
    elif rule.verdict in (Verdict.JUDGE, Verdict.NOT_LAWFUL):
        reason = rule.reason or Reason.RISK_TOO_LOW
        basis = cite(rule.cited, f"risk {row.qualifier}")
        values = (("risk", row.qualifier),)
        found.append(case.finding(rule.verdict, reason, row, values=values, basis=basis))
    return tuple(found)


def assess_threat(case: Case) -> None:
    """Find what the records say of a ground of category H."""
    live, ended = case.split("threat", ("current",), ("lapsed",))
    if live:
        case.take([Trial(_against_threat(case, row, ended)) for row in live])
    elif ended:
        case.findings.append(case.ended(max(ended, key=newest_first), Reason.ASSESSMENT_LAPSED))
    else:
        case.absent("threat")


def _against_threat(case: Case, row: Record, ended: list[Record]) -> tuple[Finding, ...]:
    found = [
        *survives(case, row, ended, {"lapsed": Reason.ASSESSMENT_LAPSED}),
        *case.unheard(row),
    ]
    if row.expires_at is not None:
        values = (("date", row.expires_at.isoformat()),)
        if case.book.is_over(row.expires_at):
            reason = Reason.ASSESSMENT_LAPSED
            found.append(case.finding(Verdict.NOT_LAWFUL, reason, row, values=values))
        elif row.expires_at < case.book.ends_at:
            reason = Reason.ORDER_ENDS_DURING
            found.append(case.finding(Verdict.JUDGE, reason, row, values=values))
    return tuple(found)


def assess_linked(case: Case, links: Links, struck: frozenset[EntryRef]) -> None:
    """Find what a ground of category I is worth: no more than the entry that it is linked to."""
    linked = EntryRef(case.ground.linked_entry.strip())
    values = (("linked", linked),)
    if linked in struck:
        case.fail(Reason.ASSOCIATE_OF_STRUCK, values=(*values, ("how", "struck")))
    elif linked not in links:
        case.judge(Reason.NO_RECORD, values=(*values, ("how", "not_listed")))
    elif links[linked] is None:
        case.judge(Reason.CONFLICT, values=(*values, ("how", "circle")))
    elif links[linked] is Verdict.NOT_LAWFUL:
        case.fail(Reason.ASSOCIATE_OF_STRUCK, values=values)


def own_case(case: Case) -> None:
    """Say that no record supports this ground: the case has to be made for this person."""
    case.judge(Reason.OWN_CASE_NEEDED)
