"""What a court's results do to the warrant, suspicion, bail or order that they meet.

A result ends what the policy pack marks as ended, if it changed strictly after the record
that it ends opened. At the same instant nobody can tell which came first, so an officer judges.
"""

from collections.abc import Iterable
from typing import Final

from console.domain.findings import Finding, Reason, Verdict
from console.domain.policy import CodeEffect, CourtCode
from console.domain.records import Record, Timing, timing
from console.domain.rulebook import Case, Values, cite

_SINCE: Final = frozenset({Timing.AFTER, Timing.SAME, Timing.UNKNOWN})
_BAIL: Final = frozenset({"court_bail", "police_bail"})
_ALL: Final = "all"
_NOT_BAIL: Final = frozenset({Reason.CIVILIAN_ENFORCEMENT})


def against(
    case: Case, opened: Record, scope: str, results: Iterable[Record]
) -> tuple[Finding, ...]:
    """What the court results of a case say against one record of it.

    `scope` is what the record is to the pack: "A", "C", "court_bail", "police_bail" or "order".
    """
    found: list[Finding] = []
    for result in results:
        code = case.book.policy.court_codes.get(result.code.strip())
        if code is None:
            if timing(result.changed_at, opened) in _SINCE:
                values = (("what", "result"), ("code", result.code.strip()))
                found.append(
                    case.finding(Verdict.JUDGE, Reason.CODE_UNKNOWN, result, values=values)
                )
        elif scope in code.touches or _ALL in code.touches:
            found.extend(_effect(case, opened, scope, result, code))
        elif scope in code.doubts:
            found.extend(_doubt(case, opened, result, code))
        if scope in _BAIL and result.qualifier:
            found.extend(_conditions_gone(case, opened, result))
    return tuple(found)


def reason_of(code: CourtCode, scope: str) -> Reason:
    """The reason that a code gives for ending something, in the words of what it ends."""
    reason = code.reason or Reason.CASE_UNCLEAR
    if reason in (Reason.LOCATED_IN_CUSTODY, Reason.DECEASED):
        return reason
    if scope in _BAIL:
        return Reason.BAIL_ENDED
    if scope == "order":
        return Reason.ORDER_ENDED
    # Bail from the court on the case that a warrant was for: the person has appeared.
    return Reason.WARRANT_EXECUTED if reason is Reason.BAIL_ENDED else reason


def _effect(
    case: Case, opened: Record, scope: str, result: Record, code: CourtCode
) -> tuple[Finding, ...]:
    when = timing(result.changed_at, opened)
    values: Values = (("code", code.code), ("words", code.words), ("by", "result"))
    basis = cite(code.cited, f"court result {code.code}")
    verdict, reason = Verdict.JUDGE, code.reason or Reason.CASE_UNCLEAR
    if code.effect is CodeEffect.ENDS:
        if when is Timing.BEFORE:
            return ()
        if when is Timing.AFTER:
            verdict, reason = Verdict.NOT_LAWFUL, reason_of(code, scope)
        elif when is Timing.SAME:
            reason, values = Reason.CONFLICT, (*values, ("how", "same_instant"))
        else:
            reason, values = Reason.CASE_UNCLEAR, (*values, ("how", "no_time"))
    elif code.effect is CodeEffect.JUDGE:
        if when is Timing.BEFORE:
            return ()
    elif code.effect is CodeEffect.REREAD:
        if _read_again(result, opened):
            return ()
        values = (*values, ("how", "reread"))
    else:
        return ()
    return (case.finding(verdict, reason, result, opened, values=values, basis=basis),)


def _doubt(case: Case, opened: Record, result: Record, code: CourtCode) -> tuple[Finding, ...]:
    """A scope for which a code is a doubt only: it may have ended, and nothing says so."""
    if timing(result.changed_at, opened) not in _SINCE:
        return ()
    reason = code.doubt_reason or Reason.CASE_UNCLEAR
    values = (("code", code.code), ("words", code.words), ("by", "result"), ("how", "doubt"))
    basis = cite(code.cited, f"court result {code.code}")
    return (case.finding(Verdict.JUDGE, reason, result, opened, values=values, basis=basis),)


def _conditions_gone(case: Case, opened: Record, result: Record) -> tuple[Finding, ...]:
    """A qualifier by which a result takes the conditions of bail away."""
    if timing(result.changed_at, opened) is Timing.BEFORE:
        return ()
    for letters in qualifiers_of(result):
        rule = case.book.policy.qualifiers.get(letters)
        if rule is None or rule.effect is not CodeEffect.ENDS or rule.reason in _NOT_BAIL:
            continue
        values = (("code", rule.code), ("words", rule.words), ("by", "qualifier"))
        basis = cite(rule.cited, f"qualifier {rule.code}")
        after = timing(result.changed_at, opened) is Timing.AFTER
        verdict = Verdict.NOT_LAWFUL if after else Verdict.JUDGE
        reason = Reason.BAIL_ENDED if after else Reason.CONFLICT
        return (case.finding(verdict, reason, result, opened, values=values, basis=basis),)
    return ()


def _read_again(result: Record, opened: Record) -> bool:
    """Whether the record of the terms was changed at or after the court varied them."""
    return (
        result.changed_at is not None
        and opened.changed_at is not None
        and opened.changed_at >= result.changed_at
    )


def qualifiers_of(record: Record) -> tuple[str, ...]:
    """The qualifiers of a row, however a system puts several into one field."""
    if not record.qualifier:
        return ()
    return tuple(record.qualifier.replace(",", " ").replace(";", " ").upper().split())
