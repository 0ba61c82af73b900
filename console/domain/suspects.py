"""Category C: a suspect whom the police want.

Three things are needed: a crime with no outcome, a live wanted marker with power of arrest,
and a fresh word of the officer in the case. The rule: an outcome attaches to a crime, and a
blank one does not mean that anybody is wanted.
"""

from typing import Final

from console.domain import court
from console.domain.findings import Finding, Reason, Verdict
from console.domain.orders import newest_first, outcome_number
from console.domain.records import Record, Timing, timing
from console.domain.rulebook import Case, Trial, Values, cite, worst
from console.domain.warrants import marker_of, since_released

NEEDS: Final = ("crime", "wanted", "contact", "custody", "court_result", "bail")

_ENDS: Final = {
    "no_longer_wanted": Reason.NO_LONGER_WANTED,
    "requisition": Reason.CHARGED,
}


def assess(case: Case) -> None:
    """Find what the records say of a ground of category C."""
    _crime(case)
    _contact(case)
    _bail(case)
    if worst(case.findings) is Verdict.NOT_LAWFUL:
        return
    _marker(case)
    for marker in case.with_status("wanted", "live"):
        case.findings.extend(since_released(case, marker, "wanted"))


def _crime(case: Case) -> None:
    crimes = case.of("crime")
    if not crimes:
        case.absent("crime")
        for marker in case.with_status("wanted", "live"):
            case.findings.extend(court.against(case, marker, "C", case.of("court_result")))
        return
    known = case.of("court_result")
    ids = {id(result) for result in known}
    found: list[Finding] = []
    for crime in crimes:
        found.extend(_outcome(case, crime))
        found.extend(case.unheard(crime))
        results = [*known, *(each for each in case.results_of(crime) if id(each) not in ids)]
        found.extend(court.against(case, crime, "C", results))
    if len(crimes) > 1:
        found = _reopened(case, crimes, found)
    case.findings.extend(found)


def _outcome(case: Case, crime: Record) -> tuple[Finding, ...]:
    number = outcome_number(crime)
    rule = case.book.policy.outcomes.get(number) if number is not None else None
    if rule is None:
        values: Values = (("what", "outcome"), ("code", crime.code.strip()))
        return (case.finding(Verdict.JUDGE, Reason.CODE_UNKNOWN, crime, values=values),)
    if rule.verdict in (Verdict.SUPPORTED, Verdict.NOTE) or rule.number == 0:
        # No outcome yet: the crime is open, and the marker and the officer have to say more.
        return ()
    values = (("code", str(rule.number)), ("words", rule.words), ("by", "outcome"))
    basis = cite(rule.cited, f"outcome {rule.number}")
    reason = rule.reason or Reason.CASE_UNCLEAR
    return (case.finding(rule.verdict, reason, crime, values=values, basis=basis),)


def _reopened(case: Case, crimes: list[Record], found: list[Finding]) -> list[Finding]:
    """Where another system says later that the crime is open, the two contradict each other."""
    opened = [
        crime.changed_at
        for crime in crimes
        if outcome_number(crime) == 0 and crime.changed_at is not None
    ]
    if not opened:
        return found
    last = max(opened)
    return [
        finding._replace(verdict=Verdict.JUDGE, reason=Reason.CONFLICT,
                         values=(*finding.values, ("how", "reopened")))
        if ("by", "outcome") in finding.values
        and finding.changed_at is not None
        and finding.changed_at < last
        else finding
        for finding in found
    ]  # fmt: skip


def _contact(case: Case) -> None:
    """What the officer in the case recorded: the newest word, and whether it is fresh."""
    case.odd("contact", "still_wanted", "voluntary_interview", *_ENDS)
    wanted = case.with_status("contact", "still_wanted")
    ended = case.with_status("contact", *_ENDS)
    booked = case.with_status("contact", "voluntary_interview")
    newest = max(wanted, key=newest_first) if wanted else None
    for row in ended:
        if newest is None or _is_later(row, newest):
            case.findings.append(case.ended(row, _ENDS[row.status]))
        else:
            case.judge(Reason.CONFLICT, row, newest, values=(("how", "still_wanted"),))
    for row in booked:
        if newest is None or not _is_later(newest, row):
            case.judge(Reason.VOLUNTARY_INTERVIEW, row)
    if newest is not None:
        limit = case.book.policy.contact_age
        if not case.book.now.is_fresh(newest.changed_at, limit):
            hours = f"{limit.total_seconds() / 3600:g}"
            case.judge(Reason.STALE, newest, values=(("hours", hours), ("type", "contact")))
        else:
            case.findings.extend(case.unheard(newest))
    elif not ended and not booked:
        case.absent("contact")


def _is_later(row: Record, than: Record) -> bool:
    return (
        row.changed_at is not None
        and than.changed_at is not None
        and row.changed_at > than.changed_at
    )


def _marker(case: Case) -> None:
    """The marker, where the police that circulated the suspect cancelled it for good."""
    cancelled = case.with_status("wanted", "cancelled")
    if cancelled and not case.with_status("wanted", "live"):
        last = max(cancelled, key=newest_first)
        if not any(_is_later(row, last) for row in case.with_status("contact", "still_wanted")):
            case.fail(Reason.NO_LONGER_WANTED, last, values=(("by", "marker"),))
            return
    marker_of(case, Verdict.NOT_LAWFUL)


def _bail(case: Case) -> None:
    """Released under investigation since the marker opened: already in the system."""
    opened = case.with_status("wanted", "live") or case.of("crime")
    for row in case.with_status("bail", "rui"):
        trials = []
        for other in opened:
            when = timing(row.changed_at, other)
            if when is Timing.AFTER:
                found = case.finding(
                    Verdict.NOT_LAWFUL, Reason.RELEASED_UNDER_INVESTIGATION, row, other
                )
            elif when is Timing.BEFORE:
                trials.append(Trial(()))
                continue
            else:
                values = (("how", "same_instant"), ("type", "bail"))
                found = case.finding(Verdict.JUDGE, Reason.CONFLICT, row, other, values=values)
            trials.append(Trial((found,)))
        if trials:
            case.take(trials)
